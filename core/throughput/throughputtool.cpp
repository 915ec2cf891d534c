// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/throughput/throughputtool.h"
#include "core/throughput/throughputtexts.h"

#include "core/protocol/sink/sinkorder.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

namespace
{

constexpr double largestBuffer = 1 << 30;
constexpr double largestWrite = SinkOrder::largestMessage / 2.0; // two of them make a message
constexpr qsizetype mostPoints = 1000;

constexpr FieldOf<ThroughputRequest> requestFields[] = {
    field<&ThroughputRequest::target>("target", QT_TRANSLATE_NOOP("fields", "Peer"))
        .help(QT_TRANSLATE_NOOP("fields",
                                "A Sockeye sink: HOST, HOST:PORT or [ADDRESS]:PORT. On another machine, "
                                "“sockeye-cli sink” runs one."))
        .target(),
    field<&ThroughputRequest::patterns>("pattern", QT_TRANSLATE_NOOP("fields", "Pattern"))
        .help(QT_TRANSLATE_NOOP("fields", "What is sent, and what is waited for."))
        .common(),
    field<&ThroughputRequest::sendBuffers>("send_buffer_bytes", QT_TRANSLATE_NOOP("fields", "Send buffer"), Unit::Bytes)
        .range(0, largestBuffer)
        .help(QT_TRANSLATE_NOOP("fields", "SO_SNDBUF of this side; 0 is the system's own. A list is tried one by one."))
        .common(),
    field<&ThroughputRequest::duration>("seconds", QT_TRANSLATE_NOOP("fields", "Duration"), Unit::Seconds)
        .range(0.01, 60)
        .help(QT_TRANSLATE_NOOP("fields", "How long each row sends."))
        .common(),
    field<&ThroughputRequest::receiveBuffers>("receive_buffer_bytes", QT_TRANSLATE_NOOP("fields", "Receive buffer"),
                                              Unit::Bytes)
        .range(0, largestBuffer)
        .help(QT_TRANSLATE_NOOP("fields", "SO_RCVBUF of the sink; 0 is the system's own. A list is tried one by one."))
        .more(),
    field<&ThroughputRequest::writes>("write_bytes", QT_TRANSLATE_NOOP("fields", "Write"), Unit::Bytes)
        .range(1, largestWrite)
        .help(QT_TRANSLATE_NOOP(
            "fields", "Bytes a write; none: 131072 in bulk (1400 over UDP), 64 otherwise. A list is tried one by one."))
        .more(),
    field<&ThroughputRequest::noDelay>("nodelay", QT_TRANSLATE_NOOP("fields", "No delay"))
        .help(QT_TRANSLATE_NOOP("fields", "TCP_NODELAY: small writes leave at once, without waiting for others."))
        .more(),
    field<&ThroughputRequest::streams>("streams", QT_TRANSLATE_NOOP("fields", "Streams"))
        .range(1, 16)
        .help(QT_TRANSLATE_NOOP("fields", "Connections that send at the same time, a thread each."))
        .more(),
    field<&ThroughputRequest::protocol>("protocol", QT_TRANSLATE_NOOP("fields", "Protocol"))
        .help(QT_TRANSLATE_NOOP("fields", "UDP sends as fast as the system takes it; what does not come is counted."))
        .more(),
};

constexpr FieldOf<ThroughputRow> rowFields[] = {
    field<&ThroughputRow::pattern>("pattern", QT_TRANSLATE_NOOP("fields", "Pattern")),
    field<&ThroughputRow::sendBuffer>("send_buffer_bytes", QT_TRANSLATE_NOOP("fields", "Send buffer"), Unit::Bytes)
        .help(QT_TRANSLATE_NOOP("fields", "As asked; 0 is the system's own.")),
    field<&ThroughputRow::receiveBuffer>("receive_buffer_bytes", QT_TRANSLATE_NOOP("fields", "Receive buffer"),
                                         Unit::Bytes)
        .help(QT_TRANSLATE_NOOP("fields", "Of the sink, as asked; 0 is the system's own."))
        .hidden(),
    field<&ThroughputRow::write>("write_bytes", QT_TRANSLATE_NOOP("fields", "Write"), Unit::Bytes),
    field<&ThroughputRow::noDelay>("nodelay", QT_TRANSLATE_NOOP("fields", "No delay")).hidden(),
    field<&ThroughputRow::streams>("streams", QT_TRANSLATE_NOOP("fields", "Streams")).hidden(),
    field<&ThroughputRow::bytes>("bytes", QT_TRANSLATE_NOOP("fields", "Bytes"))
        .help(QT_TRANSLATE_NOOP(
            "fields",
            "What the sink counted; where it answers, what was sent; where the row ended early, what the "
            "sink's system had confirmed, or over UDP what was sent."))
        .hidden(),
    field<&ThroughputRow::elapsed>("elapsed_ms", QT_TRANSLATE_NOOP("fields", "Elapsed"), Unit::Milliseconds)
        .help(QT_TRANSLATE_NOOP("fields", "From the first write until the sink had all."))
        .hidden(),
    field<&ThroughputRow::mbitPerSecond>("mbit_per_s", QT_TRANSLATE_NOOP("fields", "Rate"), Unit::MegabitsPerSecond),
    field<&ThroughputRow::sends>("sends", QT_TRANSLATE_NOOP("fields", "Writes"))
        .help(QT_TRANSLATE_NOOP("fields", "How many writes the system took, whole or in part.")),
    field<&ThroughputRow::latencyMedian>("latency_median_ms", QT_TRANSLATE_NOOP("fields", "Median round"),
                                         Unit::Milliseconds)
        .help(QT_TRANSLATE_NOOP("fields", "From a request to its answer; half of the rounds were quicker.")),
    field<&ThroughputRow::latencyP99>("latency_p99_ms", QT_TRANSLATE_NOOP("fields", "99 % of rounds within"),
                                      Unit::Milliseconds)
        .hidden(),
    field<&ThroughputRow::retransmissions>("retransmissions", QT_TRANSLATE_NOOP("fields", "Sent again"))
        .help(QT_TRANSLATE_NOOP("fields", "Segments that TCP sent more than once (TCP_INFO)."))
        .hidden(),
    field<&ThroughputRow::status>("status", QT_TRANSLATE_NOOP("fields", "Status")).status(),
    field<&ThroughputRow::sendBufferEffective>("send_buffer_effective_bytes",
                                               QT_TRANSLATE_NOOP("fields", "Effective send buffer"), Unit::Bytes)
        .help(QT_TRANSLATE_NOOP("fields",
                                "SO_SNDBUF as the kernel had it at the end: twice what was asked, or what it "
                                "made of it by itself."))
        .hidden(),
    field<&ThroughputRow::latencyP95>("latency_p95_ms", QT_TRANSLATE_NOOP("fields", "95 % of rounds within"),
                                      Unit::Milliseconds)
        .hidden(),
    field<&ThroughputRow::latencyMax>("latency_max_ms", QT_TRANSLATE_NOOP("fields", "Longest round"),
                                      Unit::Milliseconds)
        .hidden(),
    field<&ThroughputRow::lost>("lost", QT_TRANSLATE_NOOP("fields", "Lost"))
        .help(QT_TRANSLATE_NOOP("fields", "UDP: datagrams that were sent and did not come."))
        .hidden(),
    field<&ThroughputRow::lostPercent>("lost_percent", QT_TRANSLATE_NOOP("fields", "Lost"), Unit::Percent).hidden(),
    field<&ThroughputRow::roundTrip>("rtt_ms", QT_TRANSLATE_NOOP("fields", "Round trip"), Unit::Milliseconds)
        .help(QT_TRANSLATE_NOOP("fields", "What the kernel makes of the time there and back (TCP_INFO)."))
        .hidden(),
    field<&ThroughputRow::congestionWindow>("congestion_window", QT_TRANSLATE_NOOP("fields", "Congestion window"))
        .help(QT_TRANSLATE_NOOP("fields", "How many segments TCP would have under way at once (TCP_INFO)."))
        .hidden(),
    field<&ThroughputRow::receiverLimited>("receiver_limited_ms", QT_TRANSLATE_NOOP("fields", "Waited for the sink"),
                                           Unit::Milliseconds)
        .help(QT_TRANSLATE_NOOP("fields", "How long the sink's receive buffer was the bound (TCP_INFO)."))
        .hidden(),
    field<&ThroughputRow::sendBufferLimited>(
        "send_buffer_limited_ms", QT_TRANSLATE_NOOP("fields", "Waited for the send buffer"), Unit::Milliseconds)
        .help(QT_TRANSLATE_NOOP("fields",
                                "How long more could have been sent, had the send buffer held more (TCP_INFO)."))
        .hidden(),
    field<&ThroughputRow::error>("error", QT_TRANSLATE_NOOP("fields", "Error")).hidden(),
};

constexpr FieldOf<ThroughputSummary> summaryFields[] = {
    field<&ThroughputSummary::bestMbitPerSecond>("best_mbit_per_s", QT_TRANSLATE_NOOP("fields", "Best rate"),
                                                 Unit::MegabitsPerSecond),
    field<&ThroughputSummary::bestSendBuffer>("best_send_buffer_bytes", QT_TRANSLATE_NOOP("fields", "Its send buffer"),
                                              Unit::Bytes),
};

// In the order in which a stream notes them.
constexpr const char *sampleFields[] = {"mbit_per_s", "congestion_window", "rtt_ms", "retransmissions"};

constexpr Plot plots[] = {
    {.id = "rate_over_time",
     .title = QT_TRANSLATE_NOOP("plots", "Rate over time"),
     .x = "",
     .y = "mbit_per_s",
     .source = PlotSource::Samples},
    {.id = "window_over_time",
     .title = QT_TRANSLATE_NOOP("plots", "Congestion window over time"),
     .x = "",
     .y = "congestion_window",
     .source = PlotSource::Samples},
    {.id = "rtt_over_time",
     .title = QT_TRANSLATE_NOOP("plots", "Round trip over time"),
     .x = "",
     .y = "rtt_ms",
     .source = PlotSource::Samples},
    {.id = "retransmissions_over_time",
     .title = QT_TRANSLATE_NOOP("plots", "Sent again over time"),
     .x = "",
     .y = "retransmissions",
     .source = PlotSource::Samples},
    {.id = "rate_by_send_buffer",
     .title = QT_TRANSLATE_NOOP("plots", "Rate by send buffer"),
     .x = "send_buffer_bytes",
     .y = "mbit_per_s",
     .series = "pattern"},
    {.id = "rate_by_write",
     .title = QT_TRANSLATE_NOOP("plots", "Rate by size of a write"),
     .x = "write_bytes",
     .y = "mbit_per_s",
     .series = "pattern"},
};

Result<void> check(const ThroughputRequest &request)
{
    if (const Result<Target> target = Target::parse(request.target); !target)
        return Error::badInput(u"target"_s, target.error().detail);
    const auto needOne = [](bool isEmpty, const QString &field) {
        return isEmpty ? Result<void>(Error::badInput(field, ThroughputTexts::tr("At least one is needed.")))
                       : Result<void>();
    };
    for (const Result<void> &given : {needOne(request.patterns.isEmpty(), u"pattern"_s),
                                      needOne(request.sendBuffers.isEmpty(), u"send_buffer_bytes"_s),
                                      needOne(request.receiveBuffers.isEmpty(), u"receive_buffer_bytes"_s)}) {
        if (!given)
            return given;
    }
    const qsizetype points = request.patterns.size() * request.sendBuffers.size() * request.receiveBuffers.size()
        * std::max(qsizetype(1), request.writes.size());
    if (points > mostPoints) {
        return Error::badInput(u"send_buffer_bytes"_s,
                               ThroughputTexts::tr("That would be %1 rows; at most %2 are measured in one run.")
                                   .arg(QLocale().toString(points), QLocale().toString(mostPoints)));
    }
    const bool answers = request.patterns.contains(ThroughputPattern::WriteWriteRead)
        || request.patterns.contains(ThroughputPattern::RequestReply);
    if (request.protocol == Transport::Udp && answers)
        return Error::badInput(u"pattern"_s, ThroughputTexts::tr("Patterns with an answer need TCP."));
    constexpr qint32 largestDatagram = 16'384; // what the sink's buffers hold
    for (const qint32 write : request.writes) {
        if (request.protocol == Transport::Udp && write > largestDatagram)
            return Error::badInput(
                u"write_bytes"_s,
                ThroughputTexts::tr("Over UDP a write can have at most %1 bytes.").arg(largestDatagram));
    }
    return {};
}

QString rate(std::optional<double> mbitPerSecond)
{
    const double value = mbitPerSecond.value_or(0);
    return value >= 10'000 ? ThroughputTexts::tr("%1 Gbit/s").arg(QLocale().toString(value / 1000, 'f', 1))
                           : ThroughputTexts::tr("%1 Mbit/s").arg(QLocale().toString(value, 'f', value < 10 ? 2 : 0));
}

QString milliseconds(std::optional<Nanoseconds> time)
{
    const double value = double(time.value_or(Nanoseconds()).count()) / 1e6;
    return QLocale().toString(value, 'f', value < 1 ? 3 : 1);
}

QString bufferText(qint32 bytes)
{
    return bytes == 0 ? ThroughputTexts::tr("the system's own send buffer")
                      : ThroughputTexts::tr("a send buffer of %1 bytes").arg(QLocale().toString(bytes));
}

Answer answer(const ThroughputRequest &request, const ThroughputSummary &summary)
{
    Answer made;
    if (!summary.bestMbitPerSecond) {
        made.headline = summary.firstFailure && summary.firstFailure->status == ThroughputStatus::NotASink
            ? ThroughputTexts::tr("%1 is no Sockeye sink, so nothing was sent to it").arg(request.target)
            : ThroughputTexts::tr("Nothing could be measured with %1").arg(request.target);
        if (summary.firstFailure) {
            if (const auto failure = throughputTool().failureOf(&*summary.firstFailure))
                made.detail = failure->text();
        }
        return made;
    }
    const ThroughputRow &best = summary.best;
    if (best.latencyMedian)
        made.headline = ThroughputTexts::tr("A round with %1 takes %2 ms (median)")
                            .arg(request.target, milliseconds(best.latencyMedian));
    else
        made.headline = ThroughputTexts::tr("%1 to %2, with %3")
                            .arg(rate(summary.bestMbitPerSecond), request.target, bufferText(best.sendBuffer));
    if (summary.rows > 1)
        made.detail = ThroughputTexts::tr("The best of %1 rows: writes of %2 bytes, %3.")
                          .arg(summary.rows)
                          .arg(QLocale().toString(best.write), bufferText(best.sendBuffer));
    if (best.lost.value_or(0) > 0)
        made.detail += (made.detail.isEmpty() ? u""_s : u"\n"_s)
            + ThroughputTexts::tr("%1 of %2 datagrams did not come.")
                  .arg(QLocale().toString(*best.lost), QLocale().toString(best.sends.value_or(0)));
    return made;
}

QString explainRounds(const ThroughputRow &row)
{
    const bool twice = row.pattern == ThroughputPattern::WriteWriteRead;
    const Nanoseconds median = row.latencyMedian.value_or(Nanoseconds());
    if (twice && median > std::chrono::milliseconds(30))
        return ThroughputTexts::tr(
                   "Each round took about %1 ms, and hardly any of it on the way. The second of two small writes "
                   "waits for the first to be acknowledged (Nagle's algorithm), and the other side holds its "
                   "acknowledgement back for about 40 ms in the hope of sending it with an answer. Each waits "
                   "for the other. Set No delay, or write once.")
            .arg(milliseconds(median));
    if (twice)
        return row.noDelay
            ? ThroughputTexts::tr("With No delay both writes leave at once, so a round takes only as long as the "
                                  "way there and back.")
            : ThroughputTexts::tr("The answer came before anybody had to wait for an acknowledgement.");
    return ThroughputTexts::tr(
               "One write, one answer: %1 ms there and back for half of the rounds, %2 ms for 99 of 100. One "
               "round at a time, so the rate says little here.")
        .arg(milliseconds(median), milliseconds(row.latencyP99));
}

/// What it waited for, where it waited for the longer part of the time.
QString explainWaiting(const ThroughputRow &row)
{
    const double elapsed = double(row.elapsed.value_or(Nanoseconds(1)).count());
    const auto share = [elapsed](std::optional<Nanoseconds> waited) {
        return int(std::min(100.0, 100 * double(waited.value_or(Nanoseconds()).count()) / elapsed));
    };
    if (share(row.receiverLimited) > 50)
        return ThroughputTexts::tr(
                   "For %1 % of the time the sink's receive buffer was full: the sink was the slower one, and TCP "
                   "kept this side back.")
            .arg(share(row.receiverLimited));
    if (share(row.sendBufferLimited) > 50)
        return ThroughputTexts::tr(
                   "For %1 % of the time the connection could have taken more than the send buffer held.")
            .arg(share(row.sendBufferLimited));
    return {};
}

QString explainSendBuffer(const ThroughputRow &row)
{
    const QLocale locale;
    if (row.sendBuffer == 0)
        return row.sendBufferEffective
            ? ThroughputTexts::tr("The kernel sized the send buffer by itself while it sent: %1 bytes at the end.")
                  .arg(locale.toString(*row.sendBufferEffective))
            : QString();
    return ThroughputTexts::tr(
               "A send buffer of %1 bytes (the kernel made it %2) is soon full of bytes that are not yet "
               "acknowledged; then each write waits for the other side's acknowledgement.")
        .arg(locale.toString(row.sendBuffer), locale.toString(row.sendBufferEffective.value_or(0)));
}

QString explainRow(const ThroughputRow &row)
{
    if (row.status != ThroughputStatus::Ok) {
        if (!row.bytes || !row.elapsed)
            return {};
        const QString text = row.retransmissions // over TCP, which knows
            ? ThroughputTexts::tr("Until then the sink's system had confirmed %1 in %2 s.")
            : ThroughputTexts::tr(
                "Until then %1 had been handed to the system in %2 s; how much of it came is not known.");
        return text.arg(QLocale().formattedDataSize(*row.bytes),
                        QLocale().toString(double(row.elapsed->count()) / 1e9, 'f', 2));
    }
    if (row.latencyMedian)
        return explainRounds(row);
    QString text = ThroughputTexts::tr("%1 writes of at most %2 bytes, %3 in all.")
                       .arg(QLocale().toString(row.sends.value_or(0)), QLocale().toString(row.write),
                            QLocale().formattedDataSize(row.bytes.value_or(0)));
    const auto add = [&text](const QString &more) { text += more.isEmpty() ? more : u' ' + more; };
    if (row.lost) {
        if (*row.lost > 0)
            add(ThroughputTexts::tr(
                    "UDP has no brake: what the other side's buffer could not hold was dropped, %1 % of what was "
                    "sent.")
                    .arg(QLocale().toString(row.lostPercent.value_or(0), 'f', 1)));
        return text;
    }
    if (row.pattern == ThroughputPattern::SmallWrites)
        add(ThroughputTexts::tr(
            "Each write is a system call; that is what small ones cost. Without No delay the kernel joins "
            "them into full packets."));
    else if (row.sendBuffer < 65'536)
        add(explainSendBuffer(row));
    add(explainWaiting(row));
    return text;
}

Error rowError(const ThroughputRow &row, Error known)
{
    if (*row.failedCall)
        known.operation = row.failedCall;
    return known;
}

} // namespace

const Tool &throughputTool()
{
    static const ToolOf<ThroughputRequest, ThroughputRow, ThroughputSummary> tool({
        .id = "throughput",
        .title = QT_TRANSLATE_NOOP("tools", "Throughput"),
        .sentence = QT_TRANSLATE_NOOP("tools",
                                      "Measure how fast bytes get through, and what buffers and small writes "
                                      "do to it."),
        .group = ToolGroup::Diagnose,
        .hasPackets = true,
        .plots = plots,
        .sampleFields = sampleFields,
        .presets = throughputPresets(),
        .requestFields = requestFields,
        .rowFields = rowFields,
        .summaryFields = summaryFields,
        .run = runThroughput,
        .answer = answer,
        .explainRow = explainRow,
        .rowError = rowError,
        .code = throughputCode,
        .check = check,
    });
    return tool;
}

} // namespace sockeye
