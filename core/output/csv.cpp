// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/output/csv.h"

#include "core/base/isotime.h"
#include "core/tool/rows.h"

#include <algorithm>

namespace sockeye
{

namespace
{

// U+FF1D, the equals sign that some spreadsheets also take for the begin of a formula
constexpr QByteArrayView fullwidthEquals = "\xef\xbc\x9d";

// NUL as `\0` and the backslash doubled, behind a `'` and never behind something that a guard stands before.
QByteArray withoutNul(QByteArrayView text)
{
    QByteArray escaped("'");
    if (needsGuard(text))
        escaped += '\\';
    for (const char byte : text) {
        if (byte == '\0') {
            escaped += "\\0";
        } else {
            if (byte == '\\')
                escaped += '\\';
            escaped += byte;
        }
    }
    return escaped;
}

} // namespace

bool needsGuard(QByteArrayView cell)
{
    return !cell.isEmpty() && (QByteArrayView("=+-@\t\r'").contains(cell.front()) || cell.startsWith(fullwidthEquals));
}

CsvDialect CsvDialect::forSpreadsheet(const QLocale &locale)
{
    CsvDialect dialect;
    const bool comma = locale.decimalPoint() == QLatin1StringView(",");
    dialect.decimalPoint = comma ? ',' : '.';
    dialect.delimiter = comma ? ';' : ',';
    dialect.byteOrderMark = true;
    dialect.localTime = true;
    return dialect;
}

std::vector<const Field *> allColumns(std::span<const Field> fields)
{
    std::vector<const Field *> columns;
    for (const Field &field : fields)
        columns.push_back(&field);
    return columns;
}

CsvWriter::CsvWriter(std::vector<const Field *> columns, CsvDialect dialect, std::vector<CsvConstant> constants)
    : m_columns(std::move(columns))
    , m_dialect(dialect)
    , m_constants(std::move(constants))
{
    for (const char byte : {dialect.delimiter, '"', '\r', '\n', '\0'})
        m_special[quint8(byte)] = true;
    appendConstants();
}

void CsvWriter::appendConstants()
{
    for (const CsvConstant &constant : m_constants) {
        if (!m_columns.empty() || !m_constantCells.isEmpty())
            m_constantCells += m_dialect.delimiter;
        const qsizetype start = m_constantCells.size();
        m_constantCells += constant.text.toUtf8();
        finishText(m_constantCells, start, constant.isText);
    }
}

void CsvWriter::appendHeader(QByteArray &out) const
{
    if (m_dialect.byteOrderMark)
        out += "\xef\xbb\xbf";
    QByteArrayList ids;
    for (const Field *field : m_columns)
        ids += field->id;
    for (const CsvConstant &constant : m_constants)
        ids += constant.id;
    out += ids.join(m_dialect.delimiter);
    out += "\r\n";
}

void CsvWriter::appendBlock(QByteArray &out, const RowBlock &block)
{
    for (std::size_t i = 0; i < block.size(); ++i) {
        if (!block.isGone(i))
            appendRow(out, block.row(i));
    }
}

void CsvWriter::appendRow(QByteArray &out, const void *row)
{
    const qsizetype start = out.size();
    bool first = true;
    for (const Field *field : m_columns) {
        if (!first)
            out += m_dialect.delimiter;
        first = false;
        appendCell(out, *field, row);
    }
    out += m_constantCells;
    if (out.size() == start)
        out += "\"\""; // a line with nothing on it is no row
    out += "\r\n";
}

void CsvWriter::appendCell(QByteArray &out, const Field &field, const void *row)
{
    if (field.absent(row))
        return;
    const qsizetype start = out.size();
    field.appendText(field, row, out);
    switch (field.kind) {
    case ValueKind::Text:
    case ValueKind::List:
        finishText(out, start, true);
        break;
    case ValueKind::Number:
        if (m_dialect.decimalPoint != '.')
            std::replace(out.data() + start, out.data() + out.size(), '.', m_dialect.decimalPoint);
        break;
    case ValueKind::Time:
        if (m_dialect.localTime)
            appendLocalTime(out, start);
        break;
    case ValueKind::Boolean:
    case ValueKind::Choice:
    case ValueKind::Bytes:
        break;
    }
}

// Replaces the UTC time that begins at \a start by the desktop's, where that can be read back.
void CsvWriter::appendLocalTime(QByteArray &out, qsizetype start)
{
    const std::optional<ParsedTime> parsed = parseIsoTime(QByteArrayView(out).sliced(start));
    const std::optional<WallTime> utc = parsed ? fromCivil(parsed->civil) : std::nullopt;
    const std::optional<CivilTime> local = utc ? m_zone.toLocal(*utc) : std::nullopt;
    if (!local)
        return;
    out.truncate(start);
    appendCivilTime(out, *local, ' ', m_dialect.decimalPoint);
}

// Guards, escapes and quotes the cell that begins at \a start.
void CsvWriter::finishText(QByteArray &out, qsizetype start, bool guarded) const
{
    const QByteArrayView cell = QByteArrayView(out).sliced(start);
    if (cell.isEmpty()) {
        out += "\"\""; // given and empty, unlike not given
        return;
    }
    bool special = false;
    for (const char byte : cell)
        special |= m_special[quint8(byte)];
    const bool guard = guarded && needsGuard(cell);
    const bool quote = special || cell.front() == ' ' || cell.back() == ' ';
    if (!quote && !guard)
        return;
    QByteArray text = cell.contains('\0') ? withoutNul(cell) : (guard ? '\'' + cell.toByteArray() : cell.toByteArray());
    out.truncate(start);
    if (!quote) {
        out += text;
        return;
    }
    out += '"';
    out += text.replace('"', "\"\"");
    out += '"';
}

void CsvWriter::appendSummary(QByteArray &out, std::span<const Field> fields, const void *summary,
                              const CsvDialect &dialect)
{
    CsvWriter writer({}, dialect);
    if (dialect.byteOrderMark)
        out += "\xef\xbb\xbf";
    out += QByteArray("name") + dialect.delimiter + "value\r\n";
    for (const Field &field : fields) {
        out += field.id;
        out += dialect.delimiter;
        writer.appendCell(out, field, summary);
        out += "\r\n";
    }
}

} // namespace sockeye
