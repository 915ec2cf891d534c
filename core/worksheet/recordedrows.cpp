// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/worksheet/recordedrows.h"

#include "core/worksheet/expression.h"

#include <limits>

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

namespace
{

// A cell as the field's parse() takes it.
QString parsableText(const QJsonValue &cell)
{
    if (cell.isBool())
        return cell.toBool() ? u"on"_s : u"off"_s;
    if (!cell.isArray())
        return jsonCellText(cell);
    QStringList items;
    for (const auto &item : cell.toArray())
        items += parsableText(item);
    return detail::joinList(items);
}

} // namespace

std::vector<AnyValue> recordedRows(const Tool &tool, const RecordedRun &run, const QStringList &needed)
{
    std::vector<AnyValue> rows;
    for (const auto &value : run.rows) {
        const QJsonObject cells = value.toObject();
        AnyValue row = tool.makeRow();
        bool isWhole = true;
        for (const Field &field : tool.rowFields()) {
            const QString id = QString::fromLatin1(field.id);
            const QJsonValue cell = cells[id];
            const bool isRead = !cell.isNull() && !cell.isUndefined() && field.parse(parsableText(cell), row.get());
            isWhole = isWhole && (isRead || !needed.contains(id));
        }
        if (isWhole)
            rows.push_back(std::move(row));
    }
    return rows;
}

SampleSnapshot recordedSamples(const RecordedRun &run)
{
    SampleSnapshot snapshot;
    for (const auto &one : run.samples) {
        SampleSeries series;
        series.name = one.toObject()[u"name"_s].toString();
        for (const auto &point : one.toObject()[u"points"_s].toArray()) {
            const QJsonArray numbers = point.toArray();
            constexpr double longest = 1e9; // seconds: what is more is no time of a run
            const double at = numbers.isEmpty() ? -1 : numbers[0].toDouble(-1);
            if (at < 0 || at > longest)
                continue;
            Sample sample;
            sample.time = std::chrono::duration_cast<Nanoseconds>(std::chrono::duration<double>(at));
            sample.values.fill(std::numeric_limits<double>::quiet_NaN());
            for (std::size_t i = 0; i < sample.values.size() && qsizetype(i) + 1 < numbers.size(); ++i)
                sample.values[i] = numbers[qsizetype(i) + 1].toDouble(std::numeric_limits<double>::quiet_NaN());
            series.samples.push_back(sample);
        }
        if (!series.samples.empty())
            snapshot.push_back(std::move(series));
    }
    return snapshot;
}

} // namespace sockeye
