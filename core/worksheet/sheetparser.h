// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/worksheet/sheet.h"

#include <QByteArray>

namespace sockeye
{

/// A sheet as far as it could be read; it can be used only where there are no problems.
struct SheetReading {
    Sheet sheet;
    QList<SheetProblem> problems;
};

/// Reads a worksheet (resources/sheets/FORMAT.md). What is unknown, doubled, missing or in the wrong place is a problem
/// with its line. \a file names it in problems. Only the form is looked at; checkSheet() asks whether tools, options
/// and columns exist. Main thread: problems are translated.
SheetReading parseSheet(QByteArrayView bytes, const QString &file);

/// Puts the texts of a language file, which holds the same ids, into \a reading's sheet. \a language is its word in the
/// file's name: `id`.
void mergeLanguage(SheetReading &reading, QByteArrayView bytes, const QString &file, const QString &language);

/// Reads the sheet at \a path, and checks it. `NAME.id.md` beside `NAME.md` is that sheet in the language `id`;
/// otherwise \a languages are looked for, the first that is there counts: `id` from `id_ID`. No file of a language is
/// no problem.
SheetReading loadSheet(const QString &path, const QStringList &languages = {});

/// Where the sheet's first file is: `lab4.md` for `lab4.id.md` where that is there, else \a path.
QString sheetBasePath(const QString &path);

} // namespace sockeye
