// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scan/scantool.h"
#include "core/scan/scantexts.h"

#include "core/net/hostrange.h"
#include "core/scan/scanports.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

namespace
{

constexpr FieldOf<ScanRequest> requestFields[] = {
    field<&ScanRequest::targets>("targets", QT_TRANSLATE_NOOP("fields", "Targets"))
        .help(QT_TRANSLATE_NOOP("fields",
                                "Host names, addresses, ranges (192.0.2.10-20) or networks (192.0.2.0/24); with a port "
                                "(HOST:PORT) only that one is asked. A practice name adds its practice port."))
        .target()
        .takes(TargetKind::Host, QT_TRANSLATE_NOOP("fields", "Scan the ports of %1")),
    field<&ScanRequest::ports>("ports", QT_TRANSLATE_NOOP("fields", "Ports"))
        .help(
            QT_TRANSLATE_NOOP("fields",
                              "Numbers, ranges and names (22,http,8000-8100); common stands for about a hundred usual "
                              "ones, all for 1-65535."))
        .common(),
    field<&ScanRequest::keep>("keep", QT_TRANSLATE_NOOP("fields", "Keep"))
        .help(QT_TRANSLATE_NOOP("fields", "Which ports become rows; the others are counted."))
        .common(),
    field<&ScanRequest::banner>("banner", QT_TRANSLATE_NOOP("fields", "Banner"))
        .help(QT_TRANSLATE_NOOP("fields", "Listen for half a second to what an open port says first."))
        .common(),
    field<&ScanRequest::timeout>("timeout_s", QT_TRANSLATE_NOOP("fields", "Timeout"), Unit::Seconds)
        .help(QT_TRANSLATE_NOOP("fields", "How long a port may take to answer; then it is called filtered."))
        .range(0.001, 3600)
        .more(),
    field<&ScanRequest::parallel>("parallel", QT_TRANSLATE_NOOP("fields", "At a time"))
        .help(QT_TRANSLATE_NOOP("fields", "So many connections are being made at a time, at most."))
        .range(1, 10000)
        .more(),
    field<&ScanRequest::rate>("rate", QT_TRANSLATE_NOOP("fields", "Rate"))
        .help(QT_TRANSLATE_NOOP("fields",
                                "So many connections a second, at most. Left empty: as fast as it goes; 1000 outside "
                                "this computer's own networks."))
        .range(1, 1e6)
        .more(),
};

constexpr FieldOf<ScanRow> rowFields[] = {
    field<&ScanRow::host>("host", QT_TRANSLATE_NOOP("fields", "Host")).host(),
    field<&ScanRow::address>("address", QT_TRANSLATE_NOOP("fields", "Address")).hidden(),
    field<&ScanRow::port>("port", QT_TRANSLATE_NOOP("fields", "Port")).portOfHost("host").exact(),
    field<&ScanRow::protocol>("protocol", QT_TRANSLATE_NOOP("fields", "Protocol")).hidden(),
    field<&ScanRow::state>("state", QT_TRANSLATE_NOOP("fields", "State")).status(),
    field<&ScanRow::reason>("reason", QT_TRANSLATE_NOOP("fields", "Reason"))
        .help(QT_TRANSLATE_NOOP("fields", "What the state was seen by, in nmap's words.")),
    field<&ScanRow::service>("service", QT_TRANSLATE_NOOP("fields", "Service"))
        .help(QT_TRANSLATE_NOOP("fields", "What usually has this port; a scan can't see what really is there.")),
    field<&ScanRow::latency>("latency_ms", QT_TRANSLATE_NOOP("fields", "Latency"), Unit::Milliseconds)
        .help(QT_TRANSLATE_NOOP("fields", "From asking the port until its answer was seen.")),
    field<&ScanRow::banner>("banner", QT_TRANSLATE_NOOP("fields", "Banner"))
        .help(QT_TRANSLATE_NOOP("fields", "What the port said first; what is not printable stands as \\xHH.")),
    field<&ScanRow::isSelfConnect>("self_connect", QT_TRANSLATE_NOOP("fields", "Self-connect"))
        .help(QT_TRANSLATE_NOOP("fields", "The connection met itself, so nobody listens there."))
        .hidden(),
    field<&ScanRow::error>("error", QT_TRANSLATE_NOOP("fields", "Error")).hidden(),
};

constexpr FieldOf<ScanSummary> summaryFields[] = {
    field<&ScanSummary::open>("open", QT_TRANSLATE_NOOP("fields", "Open")),
    field<&ScanSummary::closed>("closed", QT_TRANSLATE_NOOP("fields", "Closed")),
    field<&ScanSummary::filtered>("filtered", QT_TRANSLATE_NOOP("fields", "Filtered")),
    field<&ScanSummary::elapsed>("elapsed_ms", QT_TRANSLATE_NOOP("fields", "Elapsed"), Unit::Milliseconds),
    field<&ScanSummary::addresses>("addresses", QT_TRANSLATE_NOOP("fields", "Addresses")),
    field<&ScanSummary::ports>("ports", QT_TRANSLATE_NOOP("fields", "Ports"))
        .help(QT_TRANSLATE_NOOP("fields", "On all addresses together.")),
    field<&ScanSummary::failed>("failed", QT_TRANSLATE_NOOP("fields", "Failed"))
        .help(QT_TRANSLATE_NOOP("fields", "Targets and ports that could not be asked.")),
    field<&ScanSummary::selfConnects>("self_connects", QT_TRANSLATE_NOOP("fields", "Self-connects")),
    field<&ScanSummary::parallel>("parallel", QT_TRANSLATE_NOOP("fields", "At a time"))
        .help(QT_TRANSLATE_NOOP("fields", "Connections that were being made at a time, at most.")),
    field<&ScanSummary::rate>("rate", QT_TRANSLATE_NOOP("fields", "Rate"))
        .help(QT_TRANSLATE_NOOP("fields", "Connections a second, at most; empty where nothing limited them.")),
    field<&ScanSummary::limitedBy>("limited_by", QT_TRANSLATE_NOOP("fields", "Limited by"))
        .help(QT_TRANSLATE_NOOP("fields", "What this system had too little of, so that the scan went slower.")),
};

constexpr Plot plots[] = {
    {.id = "latency_port",
     .title = QT_TRANSLATE_NOOP("plots", "How fast the ports answered"),
     .x = "port",
     .y = "latency_ms",
     .series = "host"},
};

constexpr PresetValue practice[] = {{"targets", "practice.test"}, {"ports", "10000-10100"}, {"keep", "filtered"}};
constexpr PresetValue threeStates[] = {
    {"targets", "echo.practice.test,refused.practice.test,blackhole.practice.test"}, {"ports", "7"}, {"keep", "all"}};
constexpr PresetValue here[] = {{"targets", "127.0.0.1"}, {"ports", "common"}, {"banner", "on"}};
constexpr PresetValue allPorts[] = {{"targets", "127.0.0.1"}, {"ports", "all"}};

constexpr Preset presets[] = {
    {"practice", QT_TRANSLATE_NOOP("presets", "The practice network"),
     QT_TRANSLATE_NOOP("presets", "A hundred ports: most servers are open, one port is filtered. Which?"), practice},
    {"answers", QT_TRANSLATE_NOOP("presets", "Three answers"),
     QT_TRANSLATE_NOOP("presets", "Open, closed, filtered: one server of the practice network for each."), threeStates},
    {"here", QT_TRANSLATE_NOOP("presets", "This computer"),
     QT_TRANSLATE_NOOP("presets", "The hundred usual ports of this computer, and what they say."), here},
    {"all_ports", QT_TRANSLATE_NOOP("presets", "All ports"),
     QT_TRANSLATE_NOOP("presets", "All 65,535 ports of this computer: what did nobody tell you about?"), allPorts},
};

Result<void> check(const ScanRequest &request)
{
    if (request.targets.isEmpty())
        return Error::badInput(u"targets"_s, ScanTexts::tr("Name at least one host, for example 127.0.0.1."));
    if (countTargets(request.targets) > mostScanAddresses)
        return Error::badInput(u"targets"_s,
                               ScanTexts::tr("These are more than %1 addresses; name smaller ranges or networks.")
                                   .arg(QLocale().toString(qulonglong(mostScanAddresses))));
    const Result<std::vector<quint16>> ports = parseScanPorts(request.ports, ServiceDatabase::load());
    return ports ? Result<void>() : Result<void>(ports.error());
}

Error rowError(const ScanRow &row, Error known)
{
    if (*row.failedCall)
        known.operation = row.failedCall;
    if (!row.detail.isEmpty())
        known.detail = row.detail;
    else if (row.state == ScanState::BadInput)
        known.detail = ScanTexts::tr("This is no host name, no address and no range. Write a name, an address, "
                                     "192.0.2.10-20 or 192.0.2.0/24.");
    return known;
}

} // namespace

const Tool &scanTool()
{
    static const ToolOf<ScanRequest, ScanRow, ScanSummary> tool({
        .id = "scan",
        .title = QT_TRANSLATE_NOOP("tools", "Port scan"),
        .sentence = QT_TRANSLATE_NOOP("tools", "Ask computers which ports are open, and see how the others say no."),
        .group = ToolGroup::Diagnose,
        .hasPackets = true,
        .asksFirst = true,
        .plots = plots,
        .presets = presets,
        .requestFields = requestFields,
        .rowFields = rowFields,
        .summaryFields = summaryFields,
        .run = runScan,
        .answer = answerScan,
        .explainRow = explainScanRow,
        .rowError = rowError,
        .code = scanCode,
        .check = check,
    });
    return tool;
}

} // namespace sockeye
