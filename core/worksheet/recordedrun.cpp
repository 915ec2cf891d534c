// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/worksheet/recordedrun.h"

#include "core/base/isotime.h"
#include "core/net/calltrace.h"
#include "core/output/csv.h"
#include "core/output/json.h"
#include "core/tool/tool.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QJsonDocument>

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

namespace
{

constexpr std::size_t mostRows = 500;
constexpr qsizetype mostPackets = 8;
constexpr qsizetype mostPacketBytes = 2048;
constexpr std::size_t mostSamples = 1000;
constexpr qsizetype idLength = 12;

QJsonObject jsonOf(std::span<const Field> fields, const void *object)
{
    QByteArray bytes;
    appendJsonObject(bytes, allColumns(fields), object);
    return QJsonDocument::fromJson(bytes).object();
}

// The last ones: what a question asks for is the reply that the run ended with.
QJsonArray packetsOf(const TraceSnapshot &trace)
{
    QJsonArray packets;
    for (auto packet = trace.packets.rbegin(); packet != trace.packets.rend() && packets.size() < mostPackets;
         ++packet) {
        if (packet->isPiece || packet->bytes.isEmpty())
            continue;
        packets.prepend(QJsonObject{
            {u"sent"_s, packet->isSent},
            {u"hex"_s,
             QString::fromLatin1(packet->bytes.first(std::min(packet->bytes.size(), mostPacketBytes)).toHex())}});
    }
    return packets;
}

// Every so many-th where there are too many for a picture anyway.
QJsonArray samplesOf(const SampleSnapshot &snapshot, std::size_t valueCount)
{
    std::size_t all = 0;
    for (const SampleSeries &series : snapshot)
        all += series.samples.size();
    const std::size_t step = std::max<std::size_t>(1, (all + mostSamples - 1) / mostSamples);
    QJsonArray made;
    for (const SampleSeries &series : snapshot) {
        QJsonArray points;
        for (std::size_t i = 0; i < series.samples.size(); i += step) {
            const Sample &sample = series.samples[i];
            QJsonArray point = {std::chrono::duration<double>(sample.time).count()};
            for (std::size_t value = 0; value < std::min(valueCount, Sample::mostValues); ++value)
                point.append(std::isfinite(sample.values[value]) ? QJsonValue(sample.values[value])
                                                                 : QJsonValue(QJsonValue::Null));
            points.append(point);
        }
        if (!points.isEmpty())
            made.append(QJsonObject{{u"name"_s, series.name}, {u"points"_s, points}});
    }
    return made;
}

QString isoText(WallTime time)
{
    QByteArray text;
    appendIsoTime(text, time);
    return QString::fromLatin1(text);
}

} // namespace

QString rowCountText(qsizetype count)
{
    return count == 1 ? QCoreApplication::translate("worksheet", "1 row")
                      : QCoreApplication::translate("worksheet", "%1 rows").arg(count);
}

bool isPrivateColumn(QStringView id)
{
    return id == u"mac" || id == u"user" || id == u"process" || id == u"pid";
}

QJsonObject requestJson(const Tool &tool, const void *request)
{
    QJsonObject made = jsonOf(tool.requestFields(), request);
    if (const Field *target = tool.targetField()) {
        const QJsonValue value = made.take(QLatin1StringView(target->id));
        if (value.isArray())
            made[u"targets"_s] = value;
        else
            made[u"targets"_s] = value.isNull() ? QJsonArray() : QJsonArray{value};
    }
    return made;
}

RecordedRun recordRun(const SheetRun &run, const SheetValues &values, const FinishedRun &finished)
{
    RecordedRun made;
    made.run = run.id;
    made.tool = QString::fromLatin1(finished.tool->id);
    made.started = isoText(finished.started);
    made.values = values;
    made.request = requestJson(*finished.tool, finished.request);
    for (const Field &field : finished.tool->rowFields()) {
        const QString id = QString::fromLatin1(field.id);
        if (isPrivateColumn(id) && !run.kept.contains(id))
            made.leftOut += id;
    }
    made.rowCount = qsizetype(finished.rows.size());
    for (const void *row : finished.rows.first(std::min(mostRows, finished.rows.size()))) {
        QJsonObject cells = jsonOf(finished.tool->rowFields(), row);
        for (const QString &id : made.leftOut)
            cells[id] = QJsonValue::Null;
        made.rows.append(cells);
    }
    if (finished.summary)
        made.summary = jsonOf(finished.tool->summaryFields(), finished.summary);
    if (finished.trace && finished.tool->hasPackets)
        made.packets = packetsOf(*finished.trace);
    if (finished.samples)
        made.samples = samplesOf(*finished.samples, finished.tool->sampleFields.size());
    made.id = made.computedId();
    return made;
}

QJsonObject RecordedRun::toJson() const
{
    QJsonObject valueObject;
    for (auto value = values.begin(); value != values.end(); ++value)
        valueObject[value.key()] = value.value();
    QJsonObject object = {{u"run"_s, run},
                          {u"id"_s, id},
                          {u"tool"_s, tool},
                          {u"started"_s, started},
                          {u"values"_s, valueObject},
                          {u"request"_s, request},
                          {u"rows"_s, rows},
                          {u"row_count"_s, rowCount},
                          {u"summary"_s, summary},
                          {u"packets"_s, packets},
                          {u"left_out"_s, QJsonArray::fromStringList(leftOut)}};
    // Only where there are some, so that runs without keep the ids that they had before samples were kept.
    if (!samples.isEmpty())
        object[u"samples"_s] = samples;
    return object;
}

std::optional<RecordedRun> RecordedRun::fromJson(const QJsonObject &object)
{
    RecordedRun made;
    made.run = object[u"run"_s].toString();
    made.id = object[u"id"_s].toString();
    made.tool = object[u"tool"_s].toString();
    made.started = object[u"started"_s].toString();
    const QJsonObject values = object[u"values"_s].toObject();
    for (auto value = values.begin(); value != values.end(); ++value)
        made.values[value.key()] = value.value().toString();
    made.request = object[u"request"_s].toObject();
    made.rows = object[u"rows"_s].toArray();
    made.rowCount = object[u"row_count"_s].toInteger();
    made.summary = object[u"summary"_s].toObject();
    made.packets = object[u"packets"_s].toArray();
    made.samples = object[u"samples"_s].toArray();
    for (const auto &column : object[u"left_out"_s].toArray())
        made.leftOut += column.toString();
    const bool isRun = !made.run.isEmpty() && !made.id.isEmpty() && !made.tool.isEmpty() && object[u"rows"_s].isArray()
        && object[u"request"_s].isObject();
    return isRun ? std::optional(made) : std::nullopt;
}

QString RecordedRun::computedId() const
{
    QJsonObject object = toJson();
    object.remove(u"id"_s);
    const QByteArray hash =
        QCryptographicHash::hash(QJsonDocument(object).toJson(QJsonDocument::Compact), QCryptographicHash::Sha256);
    return QString::fromLatin1(hash.toHex().first(idLength));
}

std::optional<QByteArray> RecordedRun::reply() const
{
    for (qsizetype i = packets.size(); i-- > 0;) {
        const QJsonObject packet = packets[i].toObject();
        if (!packet[u"sent"_s].toBool(true))
            return QByteArray::fromHex(packet[u"hex"_s].toString().toLatin1());
    }
    return {};
}

WallTime RecordedRun::startedAt() const
{
    const std::optional<ParsedTime> parsed = parseIsoTime(started.toLatin1());
    const std::optional<WallTime> time = parsed ? fromCivil(parsed->civil) : std::nullopt;
    return time.value_or(WallTime());
}

} // namespace sockeye
