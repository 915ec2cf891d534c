// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/ntp/timeline.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace sockeye
{

namespace
{

struct TimelineTexts {
    Q_DECLARE_TR_FUNCTIONS(Timeline)
};

const Field *find(std::span<const Field> fields, QLatin1StringView id)
{
    const auto found = std::find_if(fields.begin(), fields.end(),
                                    [id](const Field &field) { return id == QLatin1StringView(field.id); });
    return found == fields.end() ? nullptr : &*found;
}

// Its text is exact, and whose type it is stays the tool's own business.
template <class Value>
std::optional<Value> read(std::span<const Field> fields, QLatin1StringView id, const void *object)
{
    const Field *field = find(fields, id);
    if (!field || field->absent(object))
        return {};
    Value value{};
    const Result<void> done = Codec<Value>::parse(QString::fromUtf8(field->text(object)), field->unit, {}, value);
    return done ? std::optional(value) : std::nullopt;
}

bool isOn(std::span<const Field> fields, QLatin1StringView id, const void *object)
{
    const Field *field = find(fields, id);
    return field && field->text(object) == "true";
}

QString number(qint64 nanoseconds, qint64 one, int decimals)
{
    return QLocale().toString(double(nanoseconds) / double(one), 'f', decimals);
}

QString daysText(qint64 nanoseconds, int decimals)
{
    constexpr qint64 second = 1'000'000'000;
    const qint64 unit = decimals == 3 ? 1'000'000 : 1;
    const qint64 rounded = (nanoseconds + unit / 2) / unit * unit;
    const qint64 seconds = rounded / second;
    const QString fraction = QString::number(rounded % second / unit).rightJustified(decimals, u'0');
    const auto two = [](qint64 value) { return QString::number(value).rightJustified(2, u'0'); };
    return TimelineTexts::tr("%1 d %2:%3:%4")
        .arg(QLocale().toString(seconds / 86400), two(seconds / 3600 % 24), two(seconds / 60 % 60),
             two(seconds % 60) + QLocale().decimalPoint() + fraction);
}

} // namespace

Nanoseconds Timeline::halfDelay() const
{
    return std::chrono::abs(delay.value_or(0ns)) / 2;
}

bool hasTimeline(std::span<const Field> fields)
{
    return find(fields, "t1"_L1) && find(fields, "t4"_L1) && find(fields, "delay_ms"_L1);
}

Timeline timelineOf(std::span<const Field> fields, const void *object)
{
    Timeline made;
    made.t1 = read<WallTime>(fields, "t1"_L1, object);
    made.t2 = read<WallTime>(fields, "t2"_L1, object);
    made.t3 = read<WallTime>(fields, "t3"_L1, object);
    made.t4 = read<WallTime>(fields, "t4"_L1, object);
    made.offset = read<Nanoseconds>(fields, "offset_ms"_L1, object);
    made.delay = read<Nanoseconds>(fields, "delay_ms"_L1, object);
    made.t2t1 = read<Nanoseconds>(fields, "t2_t1_ms"_L1, object);
    made.t3t4 = read<Nanoseconds>(fields, "t3_t4_ms"_L1, object);
    made.t4t1 = read<Nanoseconds>(fields, "t4_t1_ms"_L1, object);
    made.t3t2 = read<Nanoseconds>(fields, "t3_t2_ms"_L1, object);
    made.isClockStepped = isOn(fields, "clock_stepped"_L1, object);
    made.isDelayClamped = isOn(fields, "delay_clamped"_L1, object);
    // What has the stamps alone: a summary.
    if (!made.t3t2 && made.t2 && made.t3)
        made.t3t2 = *made.t3 - *made.t2;
    if (!made.t3t4 && made.t3 && made.t4)
        made.t3t4 = *made.t3 - *made.t4;
    if (!made.t4t1 && made.t1 && made.t4) {
        const bool isMonotonic = made.isClockStepped && !made.isDelayClamped && made.delay && made.t3t2;
        made.t4t1 = isMonotonic ? *made.delay + *made.t3t2 : *made.t4 - *made.t1;
    }
    if (!made.t2t1 && made.t2 && made.t4 && made.t4t1)
        made.t2t1 = *made.t2 - *made.t4 + *made.t4t1;
    return made;
}

TimelinePlaces placesOf(const Timeline &timeline)
{
    const Nanoseconds half = *timeline.delay / 2;
    TimelinePlaces places{{0ns, half, half + *timeline.t3t2, *timeline.t4t1}, {}, {}};
    const auto [first, last] = std::minmax_element(places.stamps.begin(), places.stamps.end());
    places.first = *first;
    places.last = *last;
    return places;
}

Nanoseconds rulerStep(Nanoseconds length, int most)
{
    for (qint64 power = 1; power < 1'000'000'000'000'000'000; power *= 10) {
        for (const qint64 digit : {1, 2, 5}) {
            if (length.count() / (digit * power) < most)
                return Nanoseconds(digit * power);
        }
    }
    return length;
}

QString rulerText(Nanoseconds step)
{
    const double size = double(step.count());
    const QLocale locale;
    if (size < 1e6)
        return locale.toString(size / 1e3, 'g', 4) + u" µs"_s;
    if (size < 1e9)
        return locale.toString(size / 1e6, 'g', 4) + u" ms"_s;
    return locale.toString(size / 1e9, 'f', 0) + u" s"_s;
}

QString timelineDuration(Nanoseconds duration, bool isExact, bool hasSign)
{
    const qint64 size = duration == Nanoseconds::min() ? Nanoseconds::max().count() : std::abs(duration.count());
    const QString sign = duration < 0ns ? u"−"_s : hasSign && duration > 0ns ? u"+"_s : QString();
    if (size < 1'000'000)
        return sign + number(size, 1000, 3) + u" µs"_s;
    if (size < 1'000'000'000)
        return sign + number(size, 1'000'000, isExact ? 6 : 3) + u" ms"_s;
    if (size < 86'400'000'000'000)
        return sign + number(size, 1'000'000'000, isExact ? 9 : 3) + u" s"_s;
    return sign + daysText(size, isExact ? 9 : 3);
}

QString stampTime(WallTime time)
{
    // What people are shown ends with microseconds.
    const qint64 rest = (time.time_since_epoch() % 1us + 1us).count() % 1000;
    return Codec<WallTime>::display(time, Unit::None, QLocale()) + QString::number(rest).rightJustified(3, u'0');
}

QStringList timelineFormulas(const Timeline &timeline)
{
    if (!timeline.isSolved())
        return {};
    const auto text = [](Nanoseconds value) { return timelineDuration(value, false); };
    const auto length = [](Nanoseconds value) { return timelineDuration(value, false, false); };
    const auto bracketed = [](const QString &value) { return value.startsWith(u'−') ? u"(%1)"_s.arg(value) : value; };
    QStringList lines;
    lines += TimelineTexts::tr("θ = ((T2 − T1) + (T3 − T4)) / 2 = (%1 + %2) / 2 = %3")
                 .arg(length(*timeline.t2t1), bracketed(length(*timeline.t3t4)), text(*timeline.offset));
    QString delay = TimelineTexts::tr("δ = (T4 − T1) − (T3 − T2) = %1 − %2 = %3")
                        .arg(length(*timeline.t4t1), bracketed(length(*timeline.t3t2)),
                             length(timeline.isDelayClamped ? *timeline.t4t1 - *timeline.t3t2 : *timeline.delay));
    if (timeline.isDelayClamped)
        delay += TimelineTexts::tr(", which is below zero by less than the clocks' precision: taken as 0");
    lines += delay;
    lines += TimelineTexts::tr(
                 "The server's lane is drawn shifted by θ, so that each way takes δ/2. By these stamps the true offset "
                 "lies within θ ± δ/2 = %1 ± %2, however the two ways share the delay; the server's doubt of its own "
                 "clock (root distance) comes on top.")
                 .arg(text(*timeline.offset), length(timeline.halfDelay()));
    if (timeline.isClockStepped) {
        lines += TimelineTexts::tr(
            "This clock was set in between: T4 − T1 is the monotonic clock's, and T1 is drawn where the "
            "clock as it is now would have put it.");
    }
    if (*timeline.delay < 0ns)
        lines += TimelineTexts::tr("δ is below zero: these stamps can't be right.");
    return lines;
}

std::vector<TimelineLine> timelineLines(const Timeline &timeline)
{
    const auto stamp = [](const std::optional<WallTime> &time) { return time ? stampTime(*time) : u"–"_s; };
    const auto length = [](const std::optional<Nanoseconds> &value, bool hasSign = false) {
        return value ? timelineDuration(*value, true, hasSign) : u"–"_s;
    };
    const std::optional<Nanoseconds> half = timeline.delay ? std::optional(timeline.halfDelay()) : std::nullopt;
    return {
        {TimelineTexts::tr("T1, request sent"), stamp(timeline.t1)},
        {TimelineTexts::tr("T2, request received"), stamp(timeline.t2)},
        {TimelineTexts::tr("T3, reply sent"), stamp(timeline.t3)},
        {TimelineTexts::tr("T4, reply received"), stamp(timeline.t4)},
        {u"T2 − T1"_s, length(timeline.t2t1)},
        {u"T3 − T4"_s, length(timeline.t3t4)},
        {u"T4 − T1"_s, length(timeline.t4t1)},
        {u"T3 − T2"_s, length(timeline.t3t2)},
        {TimelineTexts::tr("θ, offset"), length(timeline.offset, true)},
        {TimelineTexts::tr("δ, delay"), length(timeline.delay)},
        {u"± δ/2"_s, length(half)},
    };
}

} // namespace sockeye
