// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/field.h"
#include "core/output/csv.h"

#include <QByteArrayView>

#include <vector>

namespace sockeye
{

class Tool;

/// One cell as it stood in the file, without its quotes.
struct CsvCell {
    QByteArray text;
    bool isQuoted = false; ///< so an empty one is an empty text, not an absent value

    bool operator==(const CsvCell &) const = default;
};

/// Takes a CSV file apart, record by record (RFC 4180; also lines that end in LF or CR alone). Never reads past the
/// end, and takes time and memory in proportion to the file. The bytes outlive the reader.
class CsvReader
{
public:
    /// Finds out the dialect: a byte order mark means a spreadsheet's file, a `;` before any `,` in the first line a
    /// decimal comma.
    explicit CsvReader(QByteArrayView bytes);

    const CsvDialect &dialect() const { return m_dialect; }
    /// The number of the line at which the record that was read last begins; from 1.
    qint64 line() const { return m_recordLine; }
    /// Reads the next record. False at the end of the file; the error is BadInput and names the line.
    Result<bool> readRecord(std::vector<CsvCell> &cells);

    /// Parses \a cell into the member that \a field describes: undoes guard, escapes, decimal sign and local time.
    Result<void> parseCell(const Field &field, const CsvCell &cell, void *object) const;

private:
    bool atEnd() const { return m_position >= m_bytes.size(); }
    Result<CsvCell> readCell();
    Result<CsvCell> readQuoted();
    bool endLine();
    Error wrong(const QString &sentence) const;

    QByteArrayView m_bytes;
    CsvDialect m_dialect;
    qsizetype m_position = 0;
    qint64 m_line = 1;
    qint64 m_recordLine = 1;
};

/// What readCsv() gives: row structs of the tool, each owned.
using ReadRows = std::vector<std::shared_ptr<void>>;

/// Reads a file that CsvWriter wrote for the tool's rows back into such rows, in either dialect. Columns that the tool
/// does not have (`student_id`) are passed over; those that the file does not have keep their default.
Result<ReadRows> readCsv(QByteArrayView bytes, const Tool &tool);

} // namespace sockeye
