// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/output/csvreader.h"

#include "core/base/isotime.h"
#include "core/tool/tool.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

namespace
{

struct CsvTexts {
    Q_DECLARE_TR_FUNCTIONS(csv)
};

CsvDialect detectDialect(QByteArrayView bytes, bool hasMark)
{
    CsvDialect dialect;
    dialect.byteOrderMark = hasMark;
    dialect.localTime = hasMark;
    for (const char byte : bytes) {
        if (byte == '\r' || byte == '\n' || byte == ',')
            break;
        if (byte == ';') {
            dialect.delimiter = ';';
            dialect.decimalPoint = ',';
            break;
        }
    }
    return dialect;
}

// Undoes the guard; where none was needed the `'` says that NUL and backslash are escaped.
QByteArray unguarded(QByteArrayView cell)
{
    if (!cell.startsWith('\''))
        return cell.toByteArray();
    const QByteArrayView rest = cell.sliced(1);
    if (needsGuard(rest))
        return rest.toByteArray();
    QByteArray text;
    for (qsizetype i = 0; i < rest.size(); ++i) {
        if (rest[i] != '\\' || i + 1 == rest.size())
            text += rest[i];
        else
            text += rest[++i] == '0' ? '\0' : rest[i];
    }
    return text;
}

// A file separates items by `;` alone, escapes `\;`, `\\` and `\0`, and trims nothing; a person's list is freer.
QStringList itemsOf(const QString &cell)
{
    QStringList items(1);
    for (qsizetype i = 0; i < cell.size(); ++i) {
        if (cell[i] == u';') {
            items += QString();
        } else if (cell[i] == u'\\' && i + 1 < cell.size()) {
            ++i;
            items.back() += cell[i] == u'0' ? QChar(u'\0') : cell[i];
        } else {
            items.back() += cell[i];
        }
    }
    return items;
}

// The desktop's time read as UTC; the text as it is where it has a zone or is no time.
QString utcForParsing(const QByteArray &cell)
{
    const std::optional<ParsedTime> parsed = parseIsoTime(cell);
    const std::optional<WallTime> time =
        parsed && !parsed->hasZone ? DesktopZone::fromLocal(parsed->civil) : std::nullopt;
    if (!time)
        return QString::fromUtf8(cell);
    QByteArray utc;
    appendIsoTime(utc, *time);
    return QString::fromLatin1(utc);
}

} // namespace

CsvReader::CsvReader(QByteArrayView bytes)
    : m_bytes(bytes)
{
    const bool hasMark = bytes.startsWith("\xef\xbb\xbf");
    m_position = hasMark ? 3 : 0;
    m_dialect = detectDialect(bytes.sliced(m_position), hasMark);
}

Error CsvReader::wrong(const QString &sentence) const
{
    return Error::badInput({}, CsvTexts::tr("Line %1: %2").arg(m_line).arg(sentence));
}

// Takes a CRLF, LF or CR; false where there is none.
bool CsvReader::endLine()
{
    const char byte = m_bytes[m_position];
    if (byte != '\r' && byte != '\n')
        return false;
    ++m_position;
    if (byte == '\r' && !atEnd() && m_bytes[m_position] == '\n')
        ++m_position;
    ++m_line;
    return true;
}

Result<bool> CsvReader::readRecord(std::vector<CsvCell> &cells)
{
    cells.clear();
    while (!atEnd() && endLine()) { } // a line with nothing on it is no record
    m_recordLine = m_line;
    if (atEnd())
        return false;
    for (;;) {
        Result<CsvCell> cell = readCell();
        if (!cell)
            return cell.error();
        cells.push_back(std::move(*cell));
        if (atEnd() || endLine())
            return true;
        ++m_position; // the delimiter: readCell() stops at nothing else
    }
}

Result<CsvCell> CsvReader::readCell()
{
    if (!atEnd() && m_bytes[m_position] == '"')
        return readQuoted();
    const qsizetype start = m_position;
    while (!atEnd() && m_bytes[m_position] != m_dialect.delimiter && m_bytes[m_position] != '\r'
           && m_bytes[m_position] != '\n') {
        if (m_bytes[m_position] == '"')
            return wrong(CsvTexts::tr("a quotation mark stands inside a cell that does not begin with one."));
        ++m_position;
    }
    return CsvCell{m_bytes.sliced(start, m_position - start).toByteArray(), false};
}

Result<CsvCell> CsvReader::readQuoted()
{
    CsvCell cell{{}, true};
    for (;;) {
        const qsizetype start = m_position + 1;
        const qsizetype end = m_bytes.indexOf('"', start);
        if (end < 0)
            return wrong(CsvTexts::tr("a quotation mark is not closed."));
        const QByteArrayView part = m_bytes.sliced(start, end - start);
        m_line += std::count(part.begin(), part.end(), '\n');
        cell.text += part;
        m_position = end + 1;
        if (atEnd() || m_bytes[m_position] != '"')
            break;
        cell.text += '"';
    }
    const bool ended = atEnd() || m_bytes[m_position] == m_dialect.delimiter || m_bytes[m_position] == '\r'
        || m_bytes[m_position] == '\n';
    if (!ended)
        return wrong(CsvTexts::tr("something follows the closing quotation mark of a cell."));
    return cell;
}

Result<void> CsvReader::parseCell(const Field &field, const CsvCell &cell, void *object) const
{
    if (cell.text.isEmpty() && !cell.isQuoted)
        return {};
    switch (field.kind) {
    case ValueKind::Text:
        return field.parse(QString::fromUtf8(unguarded(cell.text)), object);
    case ValueKind::List:
        return field.parse(detail::joinList(itemsOf(QString::fromUtf8(unguarded(cell.text)))), object);
    case ValueKind::Number:
        if (m_dialect.decimalPoint != '.') {
            QByteArray number = cell.text;
            number.replace(m_dialect.decimalPoint, '.');
            return field.parse(QString::fromUtf8(number), object);
        }
        break;
    case ValueKind::Time:
        if (m_dialect.localTime)
            return field.parse(utcForParsing(cell.text), object);
        break;
    case ValueKind::Boolean:
    case ValueKind::Choice:
    case ValueKind::Bytes:
        break;
    }
    return field.parse(QString::fromUtf8(cell.text), object);
}

Result<ReadRows> readCsv(QByteArrayView bytes, const Tool &tool)
{
    CsvReader reader(bytes);
    std::vector<CsvCell> cells;
    const Result<bool> header = reader.readRecord(cells);
    if (!header)
        return header.error();
    std::vector<const Field *> columns;
    const std::span<const Field> fields = tool.rowFields();
    for (const CsvCell &cell : cells) {
        const auto found =
            std::find_if(fields.begin(), fields.end(), [&](const Field &field) { return cell.text == field.id; });
        columns.push_back(found == fields.end() ? nullptr : &*found);
    }
    ReadRows rows;
    for (;;) {
        const Result<bool> more = reader.readRecord(cells);
        if (!more)
            return more.error();
        if (!*more)
            return rows;
        if (cells.size() != columns.size())
            return Error::badInput({},
                                   CsvTexts::tr("Line %1: there are %2 cells where the header has %3.")
                                       .arg(reader.line())
                                       .arg(cells.size())
                                       .arg(columns.size()));
        const std::shared_ptr<void> row = tool.makeRow();
        for (std::size_t i = 0; i < cells.size(); ++i) {
            const Result<void> done = columns[i] ? reader.parseCell(*columns[i], cells[i], row.get()) : Result<void>();
            if (!done)
                return Error::badInput(
                    done.error().subject,
                    CsvTexts::tr("Line %1, %2: %3").arg(reader.line()).arg(done.error().subject, done.error().detail));
        }
        rows.push_back(row);
    }
}

} // namespace sockeye
