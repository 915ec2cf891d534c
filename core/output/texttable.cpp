// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/output/texttable.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

namespace
{

bool isHarmful(char32_t character)
{
    switch (QChar::category(character)) {
    case QChar::Other_Control:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return true;
    case QChar::Other_Format: // writing direction; joiners, which real words need, are left alone
        return (character >= 0x200e && character <= 0x200f) || (character >= 0x202a && character <= 0x202e)
            || (character >= 0x2066 && character <= 0x2069) || character == 0x061c;
    default:
        return false;
    }
}

QString escaped(char32_t character)
{
    const QString digits = QString::number(uint(character), 16);
    return character < 0x100 ? u"\\x"_s + digits.rightJustified(2, u'0') : u"\\u"_s + digits.rightJustified(4, u'0');
}

// Unicode Standard Annex 11, the blocks that are wide throughout.
bool isWide(char32_t character)
{
    struct Block {
        char32_t first;
        char32_t last;
    };
    constexpr Block blocks[] = {{0x1100, 0x115f},   {0x2e80, 0x303e},   {0x3041, 0x33ff},   {0x3400, 0x4dbf},
                                {0x4e00, 0x9fff},   {0xa000, 0xa4cf},   {0xa960, 0xa97f},   {0xac00, 0xd7a3},
                                {0xf900, 0xfaff},   {0xfe30, 0xfe6f},   {0xff00, 0xff60},   {0xffe0, 0xffe6},
                                {0x1f300, 0x1f64f}, {0x1f680, 0x1f6ff}, {0x1f900, 0x1f9ff}, {0x20000, 0x3fffd}};
    return std::any_of(std::begin(blocks), std::end(blocks),
                       [character](const Block &block) { return character >= block.first && character <= block.last; });
}

// The locale of files: the same text in every country.
QString plainValue(const Field &field, const void *object)
{
    static const QLocale plain = [] {
        QLocale locale = QLocale::c();
        locale.setNumberOptions(QLocale::OmitGroupSeparator);
        return locale;
    }();
    return printable(field.display(object, plain));
}

} // namespace

QString printable(QStringView text)
{
    QString safe;
    for (const uint character : text.toUcs4()) {
        if (isHarmful(character))
            safe += escaped(character);
        else
            safe += QString::fromUcs4(reinterpret_cast<const char32_t *>(&character), 1);
    }
    return safe;
}

int terminalWidth(QStringView text)
{
    int width = 0;
    for (const uint character : text.toUcs4()) {
        const QChar::Category category = QChar::category(character);
        const bool combines =
            category == QChar::Mark_NonSpacing || category == QChar::Mark_Enclosing || category == QChar::Other_Format;
        width += combines ? 0 : (isWide(character) ? 2 : 1);
    }
    return width;
}

TextTable::TextTable(std::vector<const Field *> columns)
    : m_columns(std::move(columns))
{
}

void TextTable::appendRows(QByteArray &out, std::span<const void *const> rows)
{
    std::vector<QStringList> lines;
    if (m_widths.empty()) {
        QStringList header;
        for (const Field *field : m_columns)
            header += field->header();
        lines.push_back(header);
    }
    for (const void *row : rows) {
        QStringList cells;
        for (const Field *field : m_columns)
            cells += plainValue(*field, row);
        lines.push_back(cells);
    }
    if (m_widths.empty()) {
        constexpr int widest = 40; // one long text must not push the other columns off the screen
        m_widths.resize(m_columns.size(), 0);
        for (const QStringList &cells : lines) {
            for (std::size_t i = 0; i < m_columns.size(); ++i)
                m_widths[i] = std::max(m_widths[i], std::min(widest, terminalWidth(cells[qsizetype(i)])));
        }
    }
    for (const QStringList &cells : lines)
        appendLine(out, cells);
}

void TextTable::appendLine(QByteArray &out, const QStringList &cells) const
{
    QString line;
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        const QString &cell = cells[qsizetype(i)];
        const QString padding(std::max(0, m_widths[i] - terminalWidth(cell)), u' ');
        line += m_columns[i]->kind == ValueKind::Number ? padding + cell : cell + padding;
        line += u"  "_s;
    }
    while (line.endsWith(u' '))
        line.chop(1);
    out += line.toUtf8();
    out += '\n';
}

} // namespace sockeye
