// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/output/csv.h"

namespace sockeye
{

/// How a cell that no Field describes is written.
enum class CsvCellKind : quint8 {
    Number, ///< given with a point; written with the dialect's sign
    Text, ///< guarded where a spreadsheet would run it
    Digits, ///< a text that may be digits alone: guarded where a spreadsheet would drop zeros or make a date of `4-7`
};

/// Appends one cell, with quotes where it needs them; without delimiter.
void appendCsvCell(QByteArray &out, const QString &text, CsvCellKind kind, const CsvDialect &dialect);

/// The text of such a cell as it was before the guard.
QString csvCellText(const QByteArray &cell);

} // namespace sockeye
