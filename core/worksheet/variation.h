// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/worksheet/sheet.h"

#include <QMap>

namespace sockeye
{

/// The values of `vary` for one student, by name.
using SheetValues = QMap<QString, QString>;

/// Reads `name = pick(a, b, …)`: from 2 to 100 numbers or plain words. BadInput with a finished sentence.
Result<SheetVariation> parseVariation(QStringView text);

/// A student's number as it is kept and compared: without spaces, ASCII letters large. `d121 22 001` is `D12122001`.
QString normalStudentId(QStringView typed);

/// Whether a student's number can be used: from 1 to 40 letters, digits and signs among `. - _ /`. Give it normalised.
/// The error is BadInput with a finished sentence.
Result<void> checkStudentId(QStringView studentId);

/// The value that \a studentId (normalised) gets. Stable for ever, so that marking finds it again:
///     the first eight bytes of SHA-256(sheet id LF student id LF name), in UTF-8, as an unsigned number with the most
///     significant byte first, modulo the number of choices, is the place of the choice, counted from 0.
QString pickValue(const QString &sheetId, const QString &studentId, const SheetVariation &variation);

/// All values of the sheet for \a studentId (normalised).
SheetValues pickValues(const Sheet &sheet, const QString &studentId);

/// \a text with the values in place of `{name}`; `\{` is a brace. A name that is no value is BadInput with a finished
/// sentence.
Result<QString> substituted(QStringView text, const SheetValues &values);

/// The same for prose: numbers have the decimal sign that people are shown, but not within `code`.
Result<QString> substitutedProse(QStringView text, const SheetValues &values);

} // namespace sockeye
