// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trace/tracetool.h"
#include "core/trace/tracetexts.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

namespace
{

constexpr FieldOf<TraceRequest> requestFields[] = {
    field<&TraceRequest::target>("target", QT_TRANSLATE_NOOP("fields", "Target"))
        .help(QT_TRANSLATE_NOOP("fields", "A host name or address; with a port for UDP and TCP (HOST:PORT)."))
        .target()
        .takes(TargetKind::Host, QT_TRANSLATE_NOOP("fields", "Trace the way to %1")),
    field<&TraceRequest::protocol>("protocol", QT_TRANSLATE_NOOP("fields", "Protocol"))
        .help(QT_TRANSLATE_NOOP("fields",
                                "What is sent. Firewalls let TCP to a port in use through most often; routers answer "
                                "to all three."))
        .common(),
    field<&TraceRequest::probes>("probes", QT_TRANSLATE_NOOP("fields", "Probes"))
        .help(QT_TRANSLATE_NOOP("fields", "To each hop in a round."))
        .range(1, mostTraceProbes)
        .common(),
    field<&TraceRequest::rounds>("rounds", QT_TRANSLATE_NOOP("fields", "Rounds"))
        .help(QT_TRANSLATE_NOOP("fields",
                                "Each hop is asked once a second, because many routers report no more often; 0 goes "
                                "on until stopped."))
        .range(0, 1e6)
        .common(),
    field<&TraceRequest::maximumHops>("maximum_hops", QT_TRANSLATE_NOOP("fields", "Maximum hops"))
        .help(QT_TRANSLATE_NOOP("fields", "The largest TTL; behind it the target counts as not reached."))
        .range(1, 255)
        .more(),
    field<&TraceRequest::timeout>("timeout_s", QT_TRANSLATE_NOOP("fields", "Timeout"), Unit::Seconds)
        .help(QT_TRANSLATE_NOOP("fields",
                                "How long an answer is waited for; one that comes later still counts, as late."))
        .range(0.001, 60)
        .more(),
    field<&TraceRequest::port>("port", QT_TRANSLATE_NOOP("fields", "Port"))
        .help(QT_TRANSLATE_NOOP("fields",
                                "Where UDP and TCP probes go, all of them. Left empty: 80 for TCP; for UDP each of a "
                                "hop's probes has a port of its own from 33434 on, so that a balancer spreads them "
                                "and all its routers are found."))
        .range(1, 65535)
        .exact()
        .more(),
    field<&TraceRequest::size>("size_bytes", QT_TRANSLATE_NOOP("fields", "Size"), Unit::Bytes)
        .help(QT_TRANSLATE_NOOP("fields",
                                "What a UDP or ICMP probe carries, without its headers. 1472 fills Ethernet's 1500 "
                                "bytes: then narrow links on the way show."))
        .range(0, 65507)
        .more(),
    field<&TraceRequest::names>("names", QT_TRANSLATE_NOOP("fields", "Names"))
        .help(QT_TRANSLATE_NOOP("fields", "Look up the routers' names, beside the probes."))
        .more(),
    field<&TraceRequest::family>("family", QT_TRANSLATE_NOOP("fields", "Family"))
        .help(QT_TRANSLATE_NOOP("fields", "Which of a name's addresses is asked."))
        .more(),
};

constexpr FieldOf<TraceRow> rowFields[] = {
    field<&TraceRow::hop>("hop", QT_TRANSLATE_NOOP("fields", "Hop"))
        .help(QT_TRANSLATE_NOOP("fields", "The TTL that its probes had: how many routers they may reach."))
        .key(),
    field<&TraceRow::address>("address", QT_TRANSLATE_NOOP("fields", "Address"))
        .help(QT_TRANSLATE_NOOP("fields", "Who answered; * where nobody did."))
        .host()
        .key(),
    field<&TraceRow::name>("name", QT_TRANSLATE_NOOP("fields", "Name")).host(),
    field<&TraceRow::sent>("sent", QT_TRANSLATE_NOOP("fields", "Sent"))
        .help(QT_TRANSLATE_NOOP("fields", "Probes to this hop."))
        .hidden(),
    field<&TraceRow::received>("received", QT_TRANSLATE_NOOP("fields", "Received"))
        .help(QT_TRANSLATE_NOOP("fields", "Answers from this address, late ones too."))
        .hidden(),
    field<&TraceRow::lossPercent>("loss_percent", QT_TRANSLATE_NOOP("fields", "Loss"), Unit::Percent)
        .help(QT_TRANSLATE_NOOP("fields",
                                "Of the hop's probes that are not on their way any more, whichever address answered.")),
    field<&TraceRow::best>("best_ms", QT_TRANSLATE_NOOP("fields", "Best"), Unit::Milliseconds).hidden(),
    field<&TraceRow::median>("median_ms", QT_TRANSLATE_NOOP("fields", "Median"), Unit::Milliseconds)
        .help(QT_TRANSLATE_NOOP("fields", "Of the round trips to this hop and back.")),
    field<&TraceRow::worst>("worst_ms", QT_TRANSLATE_NOOP("fields", "Worst"), Unit::Milliseconds).hidden(),
    field<&TraceRow::status>("status", QT_TRANSLATE_NOOP("fields", "Status")).status(),
    field<&TraceRow::remark>("remark", QT_TRANSLATE_NOOP("fields", "Remark"))
        .help(QT_TRANSLATE_NOOP("fields",
                                "What it means beside its neighbours: loss that later hops do not share is a router "
                                "that limits how often it reports.")),
    field<&TraceRow::note>("note", QT_TRANSLATE_NOOP("fields", "Note"))
        .help(QT_TRANSLATE_NOOP("fields",
                                "As traceroute writes it: !N no way to the network, !H to the host, !X forbidden, !F "
                                "too big."))
        .hidden(),
    field<&TraceRow::reply>("reply", QT_TRANSLATE_NOOP("fields", "Answer"))
        .help(QT_TRANSLATE_NOOP("fields", "What the latest answer was."))
        .hidden(),
    field<&TraceRow::icmpType>("icmp_type", QT_TRANSLATE_NOOP("fields", "ICMP type"))
        .help(QT_TRANSLATE_NOOP("fields", "Of the latest report."))
        .exact()
        .hidden(),
    field<&TraceRow::icmpCode>("icmp_code", QT_TRANSLATE_NOOP("fields", "ICMP code")).exact().hidden(),
    field<&TraceRow::mtu>("mtu", QT_TRANSLATE_NOOP("fields", "MTU"))
        .help(QT_TRANSLATE_NOOP("fields", "Bytes that the link behind it takes in one packet, where that was told."))
        .hidden(),
    field<&TraceRow::late>("late", QT_TRANSLATE_NOOP("fields", "Late"))
        .help(QT_TRANSLATE_NOOP("fields", "Answers after the timeout; they count as received."))
        .hidden(),
    field<&TraceRow::isSimulated>("simulated", QT_TRANSLATE_NOOP("fields", "Simulated"))
        .help(QT_TRANSLATE_NOOP("fields", "A router of the practice network, which is no computer."))
        .hidden(),
    field<&TraceRow::error>("error", QT_TRANSLATE_NOOP("fields", "Error")).hidden(),
};

constexpr Plot plots[] = {
    {.id = "median_hop",
     .title = QT_TRANSLATE_NOOP("plots", "Median round trip over hops"),
     .x = "hop",
     .y = "median_ms",
     .hasLines = true,
     .marksFailures = true},
    {.id = "best_hop",
     .title = QT_TRANSLATE_NOOP("plots", "Best round trip over hops"),
     .x = "hop",
     .y = "best_ms",
     .hasLines = true},
    {.id = "loss_hop", .title = QT_TRANSLATE_NOOP("plots", "Loss over hops"), .x = "hop", .y = "loss_percent"},
};

constexpr FieldOf<TraceSummary> summaryFields[] = {
    field<&TraceSummary::isReached>("reached", QT_TRANSLATE_NOOP("fields", "Reached")),
    field<&TraceSummary::hops>("hops", QT_TRANSLATE_NOOP("fields", "Hops"))
        .help(QT_TRANSLATE_NOOP("fields",
                                "How far away the target is; where it was not reached, the last hop that answered.")),
    field<&TraceSummary::address>("address", QT_TRANSLATE_NOOP("fields", "Address")),
    field<&TraceSummary::sent>("sent", QT_TRANSLATE_NOOP("fields", "Sent")),
    field<&TraceSummary::received>("received", QT_TRANSLATE_NOOP("fields", "Received")),
    field<&TraceSummary::lossPercent>("loss_percent", QT_TRANSLATE_NOOP("fields", "Loss"), Unit::Percent)
        .help(QT_TRANSLATE_NOOP("fields", "At the target.")),
    field<&TraceSummary::median>("median_ms", QT_TRANSLATE_NOOP("fields", "Median"), Unit::Milliseconds),
    field<&TraceSummary::addresses>("addresses", QT_TRANSLATE_NOOP("fields", "Routers")),
};

constexpr PresetValue watch[] = {{"probes", "1"}, {"rounds", "0"}};
constexpr PresetValue thorough[] = {{"probes", "1"}, {"rounds", "20"}};
constexpr PresetValue byTcp[] = {{"protocol", "tcp"}, {"port", "443"}};
constexpr PresetValue byIcmp[] = {{"protocol", "icmp"}};
constexpr PresetValue narrow[] = {{"size_bytes", "1472"}};

constexpr Preset presets[] = {
    {"watch", QT_TRANSLATE_NOOP("presets", "Watch the way"),
     QT_TRANSLATE_NOOP("presets", "A probe to each hop every second until Stop, as mtr does: where does loss begin?"),
     watch},
    {"thorough", QT_TRANSLATE_NOOP("presets", "Twenty rounds"),
     QT_TRANSLATE_NOOP("presets", "Enough probes to tell loss on the way from a router that limits its reports."),
     thorough},
    {"by_tcp", QT_TRANSLATE_NOOP("presets", "As a browser goes"),
     QT_TRANSLATE_NOOP("presets", "TCP to port 443: firewalls that stop the others mostly let this through."), byTcp},
    {"by_icmp", QT_TRANSLATE_NOOP("presets", "By echo"),
     QT_TRANSLATE_NOOP("presets", "ICMP echoes, all alike to a balancer: every hop lies on one and the same way."),
     byIcmp},
    {"narrow", QT_TRANSLATE_NOOP("presets", "Find narrow links"),
     QT_TRANSLATE_NOOP("presets", "Full packets of 1500 bytes: which router says that the next link takes less?"),
     narrow},
};

Result<void> check(const TraceRequest &request)
{
    if (request.target.trimmed().isEmpty())
        return Error::badInput(u"target"_s, TraceTexts::tr("Name a host, for example path.practice.test."));
    if (const Result<Target> target = Target::parse(request.target); !target)
        return Error::badInput(u"target"_s, target.error().detail);
    return {};
}

Error rowError(const TraceRow &row, Error known)
{
    if (*row.failedCall)
        known.operation = row.failedCall;
    return known;
}

} // namespace

const Tool &traceTool()
{
    static const ToolOf<TraceRequest, TraceRow, TraceSummary> tool({
        .id = "trace",
        .title = QT_TRANSLATE_NOOP("tools", "Traceroute"),
        .sentence = QT_TRANSLATE_NOOP("tools", "See which routers lie on the way to a computer, and where it ends."),
        .group = ToolGroup::Diagnose,
        .hasPackets = true,
        .plots = plots,
        .presets = presets,
        .requestFields = requestFields,
        .rowFields = rowFields,
        .summaryFields = summaryFields,
        .run = runTrace,
        .answer = answerTrace,
        .explainRow = explainTraceRow,
        .rowError = rowError,
        .code = traceCode,
        .check = check,
    });
    return tool;
}

} // namespace sockeye
