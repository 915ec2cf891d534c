// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ping/pingtool.h"
#include "core/ping/pingtexts.h"

#include "core/net/hostrange.h"
#include "core/ping/pinganswer.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

namespace
{

constexpr FieldOf<PingRequest> requestFields[] = {
    field<&PingRequest::targets>("targets", QT_TRANSLATE_NOOP("fields", "Targets"))
        .help(QT_TRANSLATE_NOOP("fields",
                                "Host names, addresses, ranges (192.0.2.10-20) or networks (192.0.2.0/24); with a port "
                                "for TCP and UDP (HOST:PORT)."))
        .target()
        .takes(TargetKind::Host, QT_TRANSLATE_NOOP("fields", "Ping %1")),
    field<&PingRequest::count>("count", QT_TRANSLATE_NOOP("fields", "Count"))
        .help(QT_TRANSLATE_NOOP("fields", "Probes to each target; 0 goes on until stopped."))
        .range(0, 1e9)
        .common(),
    field<&PingRequest::interval>("interval_s", QT_TRANSLATE_NOOP("fields", "Interval"), Unit::Seconds)
        .help(QT_TRANSLATE_NOOP("fields", "Between two probes to one target."))
        .range(0.01, 86400)
        .common(),
    field<&PingRequest::timeout>("timeout_s", QT_TRANSLATE_NOOP("fields", "Timeout"), Unit::Seconds)
        .help(QT_TRANSLATE_NOOP("fields", "How long an answer is waited for; one that comes later is called late."))
        .range(0.001, 3600)
        .more(),
    field<&PingRequest::size>("size_bytes", QT_TRANSLATE_NOOP("fields", "Size"), Unit::Bytes)
        .help(QT_TRANSLATE_NOOP("fields", "What a probe carries, without its headers. A TCP probe carries nothing."))
        .range(0, 65507)
        .more(),
    field<&PingRequest::timeToLive>("ttl", QT_TRANSLATE_NOOP("fields", "TTL"))
        .help(QT_TRANSLATE_NOOP("fields", "How many routers a probe may pass: IPv4's TTL, IPv6's hop limit."))
        .range(1, 255)
        .more(),
    field<&PingRequest::method>("method", QT_TRANSLATE_NOOP("fields", "Method"))
        .help(QT_TRANSLATE_NOOP("fields",
                                "What is sent. Automatic: ICMP where this system permits it, else a TCP connection, to "
                                "which a refusal is an answer, too."))
        .common(),
    field<&PingRequest::port>("port", QT_TRANSLATE_NOOP("fields", "Port"))
        .help(QT_TRANSLATE_NOOP("fields", "Where TCP and UDP probes go. Left empty: 80 for TCP, 33434 for UDP."))
        .range(1, 65535)
        .exact()
        .more(),
    field<&PingRequest::family>("family", QT_TRANSLATE_NOOP("fields", "Family"))
        .help(QT_TRANSLATE_NOOP("fields", "Which of a name's addresses is asked."))
        .more(),
};

constexpr FieldOf<PingRow> rowFields[] = {
    field<&PingRow::time>("time", QT_TRANSLATE_NOOP("fields", "Time"))
        .help(QT_TRANSLATE_NOOP("fields", "When the probe went.")),
    field<&PingRow::target>("target", QT_TRANSLATE_NOOP("fields", "Target")).host(),
    field<&PingRow::address>("address", QT_TRANSLATE_NOOP("fields", "Address")).hidden(),
    field<&PingRow::sequence>("sequence", QT_TRANSLATE_NOOP("fields", "Sequence")),
    field<&PingRow::bytes>("bytes", QT_TRANSLATE_NOOP("fields", "Bytes"))
        .help(QT_TRANSLATE_NOOP("fields", "Of the answer: an ICMP message with its 8 bytes of header, or a datagram."))
        .hidden(),
    field<&PingRow::timeToLive>("ttl", QT_TRANSLATE_NOOP("fields", "TTL"))
        .help(QT_TRANSLATE_NOOP("fields", "What was left of the answer's TTL, of which each router took one.")),
    field<&PingRow::roundTrip>("rtt_ms", QT_TRANSLATE_NOOP("fields", "Round trip"), Unit::Milliseconds)
        .help(QT_TRANSLATE_NOOP("fields", "From sending the probe until its answer came.")),
    field<&PingRow::status>("status", QT_TRANSLATE_NOOP("fields", "Status")).status(),
    field<&PingRow::from>("from", QT_TRANSLATE_NOOP("fields", "From"))
        .help(QT_TRANSLATE_NOOP("fields", "Who answered, or reported the error.")),
    field<&PingRow::way>("method", QT_TRANSLATE_NOOP("fields", "Method")).hidden(),
    field<&PingRow::reply>("reply", QT_TRANSLATE_NOOP("fields", "Answer"))
        .help(QT_TRANSLATE_NOOP("fields", "What the answer was; each of them shows that the target is there."))
        .hidden(),
    field<&PingRow::icmpType>("icmp_type", QT_TRANSLATE_NOOP("fields", "ICMP type"))
        .help(QT_TRANSLATE_NOOP("fields", "Of the error that was reported."))
        .exact()
        .hidden(),
    field<&PingRow::icmpCode>("icmp_code", QT_TRANSLATE_NOOP("fields", "ICMP code")).exact().hidden(),
    field<&PingRow::mtu>("mtu", QT_TRANSLATE_NOOP("fields", "MTU"))
        .help(QT_TRANSLATE_NOOP("fields", "Bytes that the next link takes in one packet, where the probe was too big."))
        .hidden(),
    field<&PingRow::usual>("usual_ms", QT_TRANSLATE_NOOP("fields", "Usual"), Unit::Milliseconds)
        .help(QT_TRANSLATE_NOOP("fields", "The target's round trip before this one, smoothed as TCP does."))
        .hidden(),
    field<&PingRow::differsAt>("differs_at", QT_TRANSLATE_NOOP("fields", "Differs at"))
        .help(QT_TRANSLATE_NOOP("fields", "The first byte of the payload that came back otherwise, from 0."))
        .hidden(),
    field<&PingRow::ignored>("ignored", QT_TRANSLATE_NOOP("fields", "Ignored"))
        .help(QT_TRANSLATE_NOOP("fields", "Datagrams that came and were no answer to this question."))
        .hidden(),
    field<&PingRow::isKernelStamp>("kernel_stamp", QT_TRANSLATE_NOOP("fields", "Kernel stamp"))
        .help(QT_TRANSLATE_NOOP("fields", "The round trip ends at the moment at which the kernel received the answer."))
        .hidden(),
    field<&PingRow::isClockStepped>("clock_stepped", QT_TRANSLATE_NOOP("fields", "Clock stepped"))
        .help(QT_TRANSLATE_NOOP("fields", "This clock was set while the question was on its way."))
        .hidden(),
    field<&PingRow::error>("error", QT_TRANSLATE_NOOP("fields", "Error")).hidden(),
};

constexpr Plot plots[] = {
    {.id = "rtt_time",
     .title = QT_TRANSLATE_NOOP("plots", "Round trips over time, and what was lost"),
     .x = "time",
     .y = "rtt_ms",
     .series = "target",
     .hasLines = true,
     .marksFailures = true},
};

constexpr FieldOf<PingSummary> summaryFields[] = {
    field<&PingSummary::sent>("sent", QT_TRANSLATE_NOOP("fields", "Sent")),
    field<&PingSummary::received>("received", QT_TRANSLATE_NOOP("fields", "Received"))
        .help(QT_TRANSLATE_NOOP("fields", "Probes that were answered, late ones too.")),
    field<&PingSummary::lossPercent>("loss_percent", QT_TRANSLATE_NOOP("fields", "Loss"), Unit::Percent)
        .help(QT_TRANSLATE_NOOP("fields", "Of the probes that are not on their way any more.")),
    field<&PingSummary::least>("rtt_min_ms", QT_TRANSLATE_NOOP("fields", "Shortest"), Unit::Milliseconds),
    field<&PingSummary::median>("rtt_median_ms", QT_TRANSLATE_NOOP("fields", "Median"), Unit::Milliseconds),
    field<&PingSummary::p95>("rtt_p95_ms", QT_TRANSLATE_NOOP("fields", "95 % within"), Unit::Milliseconds),
    field<&PingSummary::most>("rtt_max_ms", QT_TRANSLATE_NOOP("fields", "Longest"), Unit::Milliseconds),
    field<&PingSummary::jitter>("jitter_ms", QT_TRANSLATE_NOOP("fields", "Jitter"), Unit::Milliseconds)
        .help(QT_TRANSLATE_NOOP("fields", "By how much a round trip differs from the one before, on average.")),
    field<&PingSummary::mean>("rtt_mean_ms", QT_TRANSLATE_NOOP("fields", "Mean"), Unit::Milliseconds),
    field<&PingSummary::p99>("rtt_p99_ms", QT_TRANSLATE_NOOP("fields", "99 % within"), Unit::Milliseconds),
    field<&PingSummary::lost>("lost", QT_TRANSLATE_NOOP("fields", "Lost")),
    field<&PingSummary::late>("late", QT_TRANSLATE_NOOP("fields", "Late")),
    field<&PingSummary::duplicates>("duplicates", QT_TRANSLATE_NOOP("fields", "Duplicates")),
    field<&PingSummary::reordered>("reordered", QT_TRANSLATE_NOOP("fields", "Reordered")),
    field<&PingSummary::unreachable>("unreachable", QT_TRANSLATE_NOOP("fields", "Unreachable")),
    field<&PingSummary::ttlExceeded>("ttl_exceeded", QT_TRANSLATE_NOOP("fields", "TTL exceeded")),
    field<&PingSummary::ignored>("ignored", QT_TRANSLATE_NOOP("fields", "Ignored")),
    field<&PingSummary::targets>("targets", QT_TRANSLATE_NOOP("fields", "Targets")),
    field<&PingSummary::answering>("answering", QT_TRANSLATE_NOOP("fields", "Answering")),
    field<&PingSummary::way>("method", QT_TRANSLATE_NOOP("fields", "Method")),
    field<&PingSummary::pingGroups>("ping_group_range", QT_TRANSLATE_NOOP("fields", "ping_group_range"))
        .help(QT_TRANSLATE_NOOP("fields",
                                "The setting net.ipv4.ping_group_range, where it keeps ICMP datagrams from being "
                                "used.")),
};

constexpr PresetValue once[] = {{"count", "1"}};
constexpr PresetValue watch[] = {{"count", "0"}, {"interval_s", "0.2"}};
constexpr PresetValue network[] = {
    {"targets", "127.0.0.1-127.0.0.30"}, {"count", "3"}, {"interval_s", "0.2"}, {"timeout_s", "1"}};
constexpr PresetValue byTcp[] = {{"method", "tcp"}};
constexpr PresetValue byUdp[] = {{"targets", "127.0.0.1"}, {"method", "udp"}};

constexpr Preset presets[] = {
    {"once", QT_TRANSLATE_NOOP("presets", "Is it there?"),
     QT_TRANSLATE_NOOP("presets", "One echo: the shortest question there is."), once},
    {"watch", QT_TRANSLATE_NOOP("presets", "Watch it"),
     QT_TRANSLATE_NOOP("presets", "Five probes a second until Stop: see Plot while it runs."), watch},
    {"many", QT_TRANSLATE_NOOP("presets", "Many at once"),
     QT_TRANSLATE_NOOP("presets", "Thirty addresses of this computer, interleaved: a range is written with a dash."),
     network},
    {"by_tcp", QT_TRANSLATE_NOOP("presets", "By TCP"),
     QT_TRANSLATE_NOOP("presets", "As where ICMP is not permitted: a connection is the question."), byTcp},
    {"by_udp", QT_TRANSLATE_NOOP("presets", "By UDP"),
     QT_TRANSLATE_NOOP("presets", "To a port that nobody has: that the computer says so is the answer."), byUdp},
};

Result<void> check(const PingRequest &request)
{
    if (request.targets.isEmpty())
        return Error::badInput(u"targets"_s, PingTexts::tr("Name at least one host, for example 127.0.0.1."));
    if (countTargets(request.targets) > mostPingTargets)
        return Error::badInput(u"targets"_s,
                               PingTexts::tr("These are more than %1 addresses; name smaller ranges or networks.")
                                   .arg(QLocale().toString(qulonglong(mostPingTargets))));
    return {};
}

Error rowError(const PingRow &row, Error known)
{
    if (*row.failedCall)
        known.operation = row.failedCall;
    if (!row.detail.isEmpty())
        known.detail = row.detail;
    else if (row.status == PingStatus::BadInput)
        known.detail = PingTexts::tr("This is no host name, no address and no range. Write a name, an address, "
                                     "192.0.2.10-20 or 192.0.2.0/24.");
    return known;
}

} // namespace

const Tool &pingTool()
{
    static const ToolOf<PingRequest, PingRow, PingSummary> tool({
        .id = "ping",
        .title = QT_TRANSLATE_NOOP("tools", "Ping"),
        .sentence = QT_TRANSLATE_NOOP("tools", "Ask computers whether they are there, and how long the way takes."),
        .group = ToolGroup::Diagnose,
        .protocol = PacketProtocol::Icmp,
        .hasPackets = true,
        .plots = plots,
        .presets = presets,
        .keptRows = 100'000,
        .requestFields = requestFields,
        .rowFields = rowFields,
        .summaryFields = summaryFields,
        .run = runPing,
        .answer = answerPing,
        .explainRow = explainPingRow,
        .rowError = rowError,
        .code = pingCode,
        .check = check,
    });
    return tool;
}

} // namespace sockeye
