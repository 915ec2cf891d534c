// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checkup/checkuptool.h"
#include "core/checkup/checkuptexts.h"

#include "core/checkup/checksteps.h"

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

namespace
{

constexpr qsizetype mostHosts = 8;

constexpr FieldOf<CheckupRequest> requestFields[] = {
    field<&CheckupRequest::hosts>("hosts", QT_TRANSLATE_NOOP("fields", "Hosts"))
        .help(QT_TRANSLATE_NOOP("fields",
                                "Whom to ask outside, as HOST or HOST:PORT (443 where none is named): names, TCP, "
                                "TLS, IPv6 and path MTU are tried with them. Two or more tell one site from all. "
                                "Empty: nobody."))
        .common(),
    field<&CheckupRequest::portal>("portal", QT_TRANSLATE_NOOP("fields", "Portal page"))
        .help(QT_TRANSLATE_NOOP("fields",
                                "A page over plain http:// whose answer is known, by which a captive portal is "
                                "recognised. Empty: none."))
        .common(),
    field<&CheckupRequest::timeServer>("ntp", QT_TRANSLATE_NOOP("fields", "Time server"))
        .help(QT_TRANSLATE_NOOP("fields", "An NTP server to compare the clock with. Empty: none."))
        .common(),
    field<&CheckupRequest::repeat>("repeat_s", QT_TRANSLATE_NOOP("fields", "Repeat every"), Unit::Seconds)
        .help(QT_TRANSLATE_NOOP(
            "fields",
            "Check again this often until stopped, and count the breaks; 0: once. 10 s or more where somebody "
            "outside is asked."))
        .range(0, 86400)
        .common(),
    field<&CheckupRequest::portalAnswer>("portal_answer", QT_TRANSLATE_NOOP("fields", "Portal page's answer"))
        .help(QT_TRANSLATE_NOOP("fields", "What stands in that page. Empty: it is status 204, and nothing."))
        .more(),
    field<&CheckupRequest::probes>("probes", QT_TRANSLATE_NOOP("fields", "Probes of the gateway"))
        .help(QT_TRANSLATE_NOOP("fields", "How many are sent to find out what is lost on the way to it; 0: none."))
        .range(0, 100)
        .more(),
};

// The other steps look at an interface, at a page, or at several at once.
bool isHostAsked(const CheckRow &row)
{
    return row.step >= CheckStep::Gateway && row.step != CheckStep::Portal && row.step != CheckStep::Proxy;
}

constexpr FieldOf<CheckRow> rowFields[] = {
    field<&CheckRow::time>("time", QT_TRANSLATE_NOOP("fields", "Time")).hidden(),
    field<&CheckRow::step>("step", QT_TRANSLATE_NOOP("fields", "Step")).key(),
    field<&CheckRow::result>("result", QT_TRANSLATE_NOOP("fields", "Result")).status(),
    field<&CheckRow::target>("target", QT_TRANSLATE_NOOP("fields", "Target"))
        .help(QT_TRANSLATE_NOOP("fields", "Who was asked, or what was looked at."))
        .hostWhere<isHostAsked>(),
    field<&CheckRow::value>("value", QT_TRANSLATE_NOOP("fields", "Measured")),
    field<&CheckRow::meaning>("meaning", QT_TRANSLATE_NOOP("fields", "Meaning")),
    field<&CheckRow::suggestion>("suggestion", QT_TRANSLATE_NOOP("fields", "What to try")),
    field<&CheckRow::elapsed>("elapsed_ms", QT_TRANSLATE_NOOP("fields", "Took"), Unit::Milliseconds)
        .help(QT_TRANSLATE_NOOP("fields", "How long the step took; several go on side by side."))
        .hidden(),
    field<&CheckRow::finding>("finding", QT_TRANSLATE_NOOP("fields", "Finding"))
        .help(QT_TRANSLATE_NOOP("fields", "What was found, as a word that never changes, for programs."))
        .hidden(),
    field<&CheckRow::because>("because", QT_TRANSLATE_NOOP("fields", "Because of"))
        .help(QT_TRANSLATE_NOOP("fields", "The step that failed, for which this one was skipped."))
        .hidden(),
    field<&CheckRow::error>("error", QT_TRANSLATE_NOOP("fields", "Error")).hidden(),
};

constexpr FieldOf<CheckupSummary> summaryFields[] = {
    field<&CheckupSummary::verdict>("verdict", QT_TRANSLATE_NOOP("fields", "Verdict")),
    field<&CheckupSummary::where>("where", QT_TRANSLATE_NOOP("fields", "Where")),
    field<&CheckupSummary::step>("step", QT_TRANSLATE_NOOP("fields", "Step"))
        .help(QT_TRANSLATE_NOOP("fields", "The one that decided; none where nothing is wrong.")),
    field<&CheckupSummary::rounds>("rounds", QT_TRANSLATE_NOOP("fields", "Rounds")),
    field<&CheckupSummary::breaks>("breaks", QT_TRANSLATE_NOOP("fields", "Breaks"))
        .help(QT_TRANSLATE_NOOP("fields", "How often the way out was lost; rounds in a row are one.")),
    field<&CheckupSummary::since>("since", QT_TRANSLATE_NOOP("fields", "Since"))
        .help(QT_TRANSLATE_NOOP("fields", "When the first round began.")),
    field<&CheckupSummary::lost>("lost", QT_TRANSLATE_NOOP("fields", "Lost"))
        .help(QT_TRANSLATE_NOOP("fields", "The steps at which the breaks were, each once.")),
};

constexpr PresetValue once[] = {{"repeat_s", "0"}};
constexpr PresetValue watch[] = {{"repeat_s", "30"}};
constexpr PresetValue practice[] = {{"hosts", ""}, {"portal", ""}, {"ntp", ""}, {"probes", "0"}};
constexpr PresetValue near[] = {{"hosts", ""}, {"portal", ""}, {"ntp", ""}, {"probes", "50"}};

constexpr Preset presets[] = {
    {"once", QT_TRANSLATE_NOOP("presets", "Once"),
     QT_TRANSLATE_NOOP("presets", "The whole chain, from the interface to the last site: where does it end?"), once},
    {"watch", QT_TRANSLATE_NOOP("presets", "Repeat every 30 s"),
     QT_TRANSLATE_NOOP("presets", "Catches what comes and goes: how often was the way out lost, and where?"), watch},
    {"router", QT_TRANSLATE_NOOP("presets", "Only up to the router"),
     QT_TRANSLATE_NOOP("presets", "Fifty probes to the gateway, nobody outside: does the first link lose packets?"),
     near},
    {"practice", QT_TRANSLATE_NOOP("presets", "The practice network only"),
     QT_TRANSLATE_NOOP("presets", "This computer's own side, and the servers on it; nothing is sent to any network."),
     practice},
};

Result<void> check(const CheckupRequest &request)
{
    if (request.hosts.size() > mostHosts)
        return Error::badInput(
            u"hosts"_s, CheckupTexts::tr("These are more than %1 hosts; two or three are enough.").arg(mostHosts));
    for (const QString &host : request.hosts) {
        if (const Result<Target> target = Target::parse(host); !target)
            return Error::badInput(u"hosts"_s, target.error().detail);
    }
    if (!request.portal.trimmed().isEmpty() && !parsePage(request.portal))
        return Error::badInput(
            u"portal"_s,
            CheckupTexts::tr("Write the page's whole address, beginning with http:// (https:// can't be "
                             "redirected unnoticed, so it shows no portal)."));
    if (!request.timeServer.trimmed().isEmpty()) {
        if (const Result<Target> target = Target::parse(request.timeServer); !target)
            return Error::badInput(u"ntp"_s, target.error().detail);
    }
    using namespace std::chrono_literals;
    const bool isOutside =
        !request.hosts.isEmpty() || !request.portal.trimmed().isEmpty() || !request.timeServer.trimmed().isEmpty();
    if (isOutside && request.repeat > Nanoseconds() && request.repeat < 10s)
        return Error::badInput(
            u"repeat_s"_s,
            CheckupTexts::tr("Those who are asked serve others, too: let 10 s or more be between rounds."));
    return {};
}

Error rowError(const CheckRow &row, Error known)
{
    if (*row.failedCall)
        known.operation = row.failedCall;
    return known;
}

} // namespace

const Tool &checkupTool()
{
    static const ToolOf<CheckupRequest, CheckRow, CheckupSummary> tool({
        .id = "checkup",
        .title = QT_TRANSLATE_NOOP("tools", "Check-up"),
        .sentence = QT_TRANSLATE_NOOP("tools",
                                      "Find out where the way to the Internet ends: at this computer, the Wi-Fi, the "
                                      "router, the provider or one site."),
        .group = ToolGroup::Diagnose,
        .shortcutDigit = 0,
        .hasPackets = true,
        .hasSteps = true,
        .presets = presets,
        .requestFields = requestFields,
        .rowFields = rowFields,
        .summaryFields = summaryFields,
        .run = runCheckup,
        .answer = checkupAnswer,
        .explainRow = explainCheck,
        .rowError = rowError,
        .code = checkupCode,
        .report = checkupReport,
        .check = check,
    });
    return tool;
}

} // namespace sockeye
