// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/worksheet/sheet.h"

namespace sockeye
{

/// An answer has at most so many signs.
constexpr qsizetype longestAnswer = 20'000;

/// An answer as it is kept: the same in each language.
struct GivenAnswer {
    QString text; ///< as typed or taken; of a choice the option's number, from 1
    QString takenFrom; ///< "Timeouts, row 2, Overshoot"; empty where it was typed
    QString at; ///< when, in ISO 8601 UTC

    bool isEmpty() const { return text.trimmed().isEmpty(); }
};

/// What was typed for \a question in the form in which it is kept and compared: a number and bits as they were typed,
/// the number of the option, `40-43`, text with single spaces. BadInput with a finished sentence where it is no such
/// answer.
Result<QString> normalAnswer(const SheetQuestion &question, QStringView typed);

/// The bits alone, without what stands between them: `00011011` of `00 011 011`.
QString bitsIn(QStringView typed);

/// What is kept for people: the option's text, the number with its unit, …
QString shownAnswer(const SheetQuestion &question, const QString &kept);

/// The place, from 0, of the option that has this text; -1: none.
qsizetype optionWithText(const QStringList &options, QStringView text);

} // namespace sockeye
