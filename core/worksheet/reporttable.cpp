// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/worksheet/reporttable.h"
#include "core/worksheet/worksheettexts.h"

#include "core/base/language.h"
#include "core/output/texttable.h"
#include "core/tool/catalogue.h"
#include "core/worksheet/expression.h"

#include <QCoreApplication>
#include <QDateTime>

#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

namespace
{

// Where a long word may go on in the next line, so that a table fits on paper: behind an underscore or a point, else
// anywhere.
QStringList pieces(const QString &word)
{
    constexpr qsizetype longest = 12;
    constexpr qsizetype piece = 10;
    QStringList made = {QString()};
    for (const QChar c : word) {
        const bool isFull = word.contains(u'_') ? made.back().endsWith(u'_')
                                                : made.back().endsWith(u'.') || made.back().size() == piece;
        if (word.size() > longest && isFull && c != u'_')
            made += QString();
        made.back() += c;
    }
    return made;
}

QString breakable(const QString &text)
{
    QStringList words;
    for (const QString &word : text.split(u' ')) {
        QStringList parts;
        for (const QString &part : pieces(word))
            parts += htmlText(part);
        words += parts.join(u"<wbr/>"_s);
    }
    return words.join(u' ');
}

// A number for people: what is beyond a millionth stands in the data.
QString numberText(const QJsonValue &cell)
{
    constexpr int decimals = 6;
    const QString exact = jsonCellText(cell);
    const qsizetype point = exact.indexOf(u'.');
    if (!cell.isDouble() || point < 0 || exact.size() - point - 1 <= decimals)
        return exact;
    return QString::number(cell.toDouble(), std::abs(cell.toDouble()) < 0.001 ? 'g' : 'f', decimals);
}

// Numbers of people are rounded; everything else is as in files.
QString cellText(const Field &column, const QJsonValue &cell)
{
    if (!cell.isArray())
        return shownValue(column, numberText(cell));
    QStringList items;
    for (const auto &item : cell.toArray())
        items += item.isDouble() ? withDecimalSign(numberText(item)) : shownValue(column, jsonCellText(item));
    return items.join(u", "_s);
}

bool isNumber(const Field &column)
{
    return column.kind == ValueKind::Number;
}

QString tableRow(const QJsonObject &cells, const std::vector<const Field *> &columns)
{
    QString html = u"<tr>"_s;
    for (const Field *column : columns) {
        const QJsonValue cell = cells[QLatin1StringView(column->id)];
        const QString text = cellText(*column, cell);
        html += isNumber(*column) ? u"<td class=\"n\">"_s + htmlText(text) : u"<td>"_s + breakable(text);
        html += u"</td>"_s;
    }
    return html + u"</tr>\n"_s;
}

// Those that the page shows at first and those that are wanted besides, where anything stands in them.
std::vector<const Field *> columnsOf(std::span<const Field> fields, const QJsonArray &rows, const QStringList &wanted)
{
    std::vector<const Field *> columns;
    for (const Field &field : fields) {
        bool isUsed = false;
        for (const auto &row : rows)
            isUsed = isUsed || !row.toObject()[QLatin1StringView(field.id)].isNull();
        if (isUsed && (field.place == Place::Shown || wanted.contains(QLatin1StringView(field.id))))
            columns.push_back(&field);
    }
    return columns;
}

QString summaryText(const Tool &tool, const QJsonObject &summary)
{
    QStringList parts;
    for (const Field &field : tool.summaryFields()) {
        const QString text = cellText(field, summary[QLatin1StringView(field.id)]);
        if (!text.isEmpty())
            parts += u"%1: %2"_s.arg(field.header(), text);
    }
    return parts.join(u" · "_s);
}

} // namespace

QString htmlText(const QString &text)
{
    QStringList lines;
    for (const QString &line : text.split(u'\n'))
        lines += printable(line).toHtmlEscaped();
    return lines.join(u'\n');
}

QString plainPoints(double points)
{
    return QString::number(points, 'g', 6);
}

QString pointsText(double points)
{
    return withDecimalSign(plainPoints(points));
}

QString runHeading(const RecordedRun &run, const QString &remark)
{
    const Tool *tool = findTool(run.tool);
    const QDateTime started = QDateTime::fromString(run.started.left(19) + u'Z', Qt::ISODate).toLocalTime();
    QStringList said = {tool ? QCoreApplication::translate("tools", tool->title) : run.tool,
                        started.toString(u"hh:mm:ss"_s), rowCountText(run.rowCount),
                        WorksheetTexts::tr("run %1").arg(run.id), remark};
    said.removeAll(QString());
    return u"<h3 class=\"run\"><strong>%1</strong>\u2002%2</h3>\n"_s.arg(htmlText(run.run),
                                                                         htmlText(said.join(u" · "_s)));
}

QString shownValue(const Field &column, const QString &plain)
{
    for (const Word &word : column.words()) {
        if (plain == QLatin1StringView(word.id))
            return word.label ? QCoreApplication::translate("words", word.label) : plain;
    }
    if (column.kind == ValueKind::Boolean)
        return Codec<bool>::display(plain == u"true", column.unit, QLocale());
    return column.kind == ValueKind::Number ? withDecimalSign(plain) : plain;
}

QString runTable(const RecordedRun &run, const QStringList &wanted)
{
    const Tool *tool = findTool(run.tool);
    if (!tool)
        return {};
    const std::vector<const Field *> columns = columnsOf(tool->rowFields(), run.rows, wanted);
    QString html;
    if (!run.rows.isEmpty()) {
        html = u"<table class=\"rows\">\n<thead><tr>"_s;
        for (const Field *column : columns)
            html += (isNumber(*column) ? u"<th class=\"n\">"_s : u"<th>"_s) + htmlText(column->header()) + u"</th>"_s;
        html += u"</tr></thead>\n<tbody>\n"_s;
        for (const auto &row : run.rows)
            html += tableRow(row.toObject(), columns);
        html += u"</tbody>\n</table>\n"_s;
    }
    QStringList notes;
    if (run.rowCount > run.rows.size())
        notes += WorksheetTexts::tr("The first %1 of %2 rows.").arg(run.rows.size()).arg(run.rowCount);
    if (!run.summary.isEmpty())
        notes += summaryText(*tool, run.summary);
    if (!run.leftOut.isEmpty())
        notes += WorksheetTexts::tr("Left out as private: %1.").arg(run.leftOut.join(u", "_s));
    notes.removeAll(QString());
    for (const QString &note : notes)
        html += u"<p class=\"small\">%1</p>\n"_s.arg(htmlText(note));
    return html;
}

} // namespace sockeye
