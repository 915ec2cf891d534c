// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/field.h"
#include "core/output/desktopzone.h"

#include <QByteArray>
#include <QLocale>

#include <vector>

namespace sockeye
{

class RowBlock;

/// The form of a CSV file. Both forms are UTF-8 with CRLF and a header of ids, and CsvReader reads both.
struct CsvDialect {
    char delimiter = ',';
    char decimalPoint = '.';
    bool byteOrderMark = false;
    bool localTime = false;

    /// RFC 4180: comma, point, no mark, times in ISO 8601 UTC.
    static CsvDialect forPrograms() { return {}; }
    /// What a spreadsheet on a desktop with \a locale takes for numbers and times when it opens the file.
    static CsvDialect forSpreadsheet(const QLocale &locale = QLocale::system());
    bool operator==(const CsvDialect &) const = default;
};

/// A column that has the same text in each row: `student_id`, `run`, `started`. Written behind the others.
struct CsvConstant {
    QByteArray id;
    QString text;
    bool isText = true; ///< whether the guard against formulas holds for it
};

/// Writes rows as CSV into a growing buffer. A text cell that a spreadsheet would run gets a leading `'`, numbers
/// never; a text with NUL is written `'` and then with `\0` and `\\`. Any thread, one at a time; \a fields outlive the
/// writer.
class CsvWriter
{
public:
    CsvWriter(std::vector<const Field *> columns, CsvDialect dialect, std::vector<CsvConstant> constants = {});

    /// The byte order mark, where the dialect has it, and the line of ids.
    void appendHeader(QByteArray &out) const;
    void appendRow(QByteArray &out, const void *row);
    /// All rows of the block that are not gone.
    void appendBlock(QByteArray &out, const RowBlock &block);

    /// A summary: two columns, `name` and `value`, and a line for each field.
    static void appendSummary(QByteArray &out, std::span<const Field> fields, const void *summary,
                              const CsvDialect &dialect);

private:
    void appendCell(QByteArray &out, const Field &field, const void *row);
    void appendLocalTime(QByteArray &out, qsizetype start);
    void finishText(QByteArray &out, qsizetype start, bool guarded) const;
    void appendConstants();

    const std::vector<const Field *> m_columns;
    const CsvDialect m_dialect;
    const std::vector<CsvConstant> m_constants;
    QByteArray m_constantCells; // with their delimiters, the same in each line
    DesktopZone m_zone;
    bool m_special[256]{}; // bytes that make a cell need quotes or escapes
};

/// Whether a spreadsheet would run the text \a cell as a formula, or it begins with the guard against that, `'`.
bool needsGuard(QByteArrayView cell);

/// All of \a fields, in their order, as columns.
std::vector<const Field *> allColumns(std::span<const Field> fields);

} // namespace sockeye
