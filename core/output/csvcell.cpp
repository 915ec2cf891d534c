// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/output/csvcell.h"

#include <algorithm>

namespace sockeye
{

namespace
{

// A spreadsheet shows longer numbers with an exponent, and loses digits beyond 15.
constexpr qsizetype longestPlainDigits = 11;

bool losesDigits(QByteArrayView text)
{
    const bool isDigits =
        std::all_of(text.begin(), text.end(), [](char c) { return (c >= '0' && c <= '9') || c == '-' || c == '/'; });
    const bool isNumber = isDigits && !text.contains('-') && !text.contains('/');
    return isDigits && text.size() > 1 && (!isNumber || text.front() == '0' || text.size() > longestPlainDigits);
}

} // namespace

void appendCsvCell(QByteArray &out, const QString &text, CsvCellKind kind, const CsvDialect &dialect)
{
    QByteArray cell = text.toUtf8();
    cell.replace('\0', ' ');
    if (kind == CsvCellKind::Number)
        cell.replace('.', dialect.decimalPoint);
    else if (needsGuard(cell) || (kind == CsvCellKind::Digits && losesDigits(cell)))
        cell.prepend('\'');
    const bool isSpecial = std::any_of(cell.begin(), cell.end(), [&dialect](char c) {
        return c == '"' || c == '\r' || c == '\n' || c == dialect.delimiter;
    });
    if (!isSpecial && !cell.startsWith(' ') && !cell.endsWith(' ')) {
        out += cell;
        return;
    }
    out += '"';
    out += cell.replace('"', "\"\"");
    out += '"';
}

QString csvCellText(const QByteArray &cell)
{
    return QString::fromUtf8(cell.startsWith('\'') ? cell.sliced(1) : cell);
}

} // namespace sockeye
