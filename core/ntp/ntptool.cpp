// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ntp/ntptool.h"
#include "core/protocol/ntp/ntptexts.h"

#include "core/base/ctimetext.h"
#include "core/base/spokenduration.h"
#include "core/net/hostrange.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace sockeye
{

namespace
{

constexpr FieldOf<NtpRequest> requestFields[] = {
    field<&NtpRequest::targets>("targets", QT_TRANSLATE_NOOP("fields", "Servers"))
        .help(QT_TRANSLATE_NOOP(
            "fields", "NTP servers: host names or addresses, perhaps with a port (HOST:PORT), ranges or networks."))
        .target()
        .takes(TargetKind::TimeServer, QT_TRANSLATE_NOOP("fields", "Ask %1 for the time")),
    field<&NtpRequest::samples>("samples", QT_TRANSLATE_NOOP("fields", "Samples"))
        .help(QT_TRANSLATE_NOOP("fields", "How often each server is asked."))
        .range(1, 10000)
        .common(),
    field<&NtpRequest::interval>("interval_s", QT_TRANSLATE_NOOP("fields", "Interval"), Unit::Seconds)
        .help(QT_TRANSLATE_NOOP("fields",
                                "Between two questions to one server. Left empty: 0.2 s for practice servers and this "
                                "computer, 2 s elsewhere, where 1 s is the least."))
        .range(0.001, 86400)
        .common(),
    field<&NtpRequest::version>("version", QT_TRANSLATE_NOOP("fields", "Version"))
        .help(QT_TRANSLATE_NOOP("fields", "The version of NTP that the question is asked in."))
        .range(1, 4)
        .more(),
    field<&NtpRequest::timeout>("timeout_s", QT_TRANSLATE_NOOP("fields", "Timeout"), Unit::Seconds)
        .help(QT_TRANSLATE_NOOP("fields", "How long an answer is waited for."))
        .range(0.001, 3600)
        .common(),
    field<&NtpRequest::follow>("follow", QT_TRANSLATE_NOOP("fields", "Follow"))
        .help(QT_TRANSLATE_NOOP("fields", "Go on asking until stopped."))
        .more(),
};

constexpr FieldOf<NtpRow> rowFields[] = {
    field<&NtpRow::server>("server", QT_TRANSLATE_NOOP("fields", "Server"))
        .is(TargetKind::Host | TargetKind::TimeServer),
    field<&NtpRow::address>("address", QT_TRANSLATE_NOOP("fields", "Address")).hidden(),
    field<&NtpRow::port>("port", QT_TRANSLATE_NOOP("fields", "Port")).portOfHost("address").exact().hidden(),
    field<&NtpRow::sample>("sample", QT_TRANSLATE_NOOP("fields", "Sample")),
    field<&NtpRow::offset>("offset_ms", QT_TRANSLATE_NOOP("fields", "Offset"), Unit::Milliseconds)
        .help(
            QT_TRANSLATE_NOOP("fields", "The server's clock minus this one: positive means that this one is behind.")),
    field<&NtpRow::error>("error_ms", QT_TRANSLATE_NOOP("fields", "±"), Unit::Milliseconds)
        .help(
            QT_TRANSLATE_NOOP("fields", "By how much the offset can be wrong: half the delay and the root distance.")),
    field<&NtpRow::delay>("delay_ms", QT_TRANSLATE_NOOP("fields", "Delay"), Unit::Milliseconds)
        .help(QT_TRANSLATE_NOOP("fields", "There and back, without the server's own time.")),
    field<&NtpRow::t2t1>("t2_t1_ms", QT_TRANSLATE_NOOP("fields", "T2 − T1"), Unit::Milliseconds).hidden(),
    field<&NtpRow::t3t4>("t3_t4_ms", QT_TRANSLATE_NOOP("fields", "T3 − T4"), Unit::Milliseconds).hidden(),
    field<&NtpRow::t4t1>("t4_t1_ms", QT_TRANSLATE_NOOP("fields", "T4 − T1"), Unit::Milliseconds).hidden(),
    field<&NtpRow::t3t2>("t3_t2_ms", QT_TRANSLATE_NOOP("fields", "T3 − T2"), Unit::Milliseconds).hidden(),
    field<&NtpRow::stratum>("stratum", QT_TRANSLATE_NOOP("fields", "Stratum"))
        .help(QT_TRANSLATE_NOOP("fields", "1: has a reference clock of its own; each step away from one adds 1.")),
    field<&NtpRow::leap>("leap", QT_TRANSLATE_NOOP("fields", "Leap")).hidden(),
    field<&NtpRow::version>("version", QT_TRANSLATE_NOOP("fields", "Version")).hidden(),
    field<&NtpRow::mode>("mode", QT_TRANSLATE_NOOP("fields", "Mode")).hidden(),
    field<&NtpRow::poll>("poll_s", QT_TRANSLATE_NOOP("fields", "Poll"), Unit::Seconds).hidden(),
    field<&NtpRow::precision>("precision_s", QT_TRANSLATE_NOOP("fields", "Precision"), Unit::Seconds).hidden(),
    field<&NtpRow::rootDelay>("root_delay_ms", QT_TRANSLATE_NOOP("fields", "Root delay"), Unit::Milliseconds).hidden(),
    field<&NtpRow::rootDispersion>("root_dispersion_ms", QT_TRANSLATE_NOOP("fields", "Root dispersion"),
                                   Unit::Milliseconds)
        .hidden(),
    field<&NtpRow::referenceId>("reference_id", QT_TRANSLATE_NOOP("fields", "Reference ID"))
        .help(QT_TRANSLATE_NOOP("fields", "What sets the server's clock; for stratum 0 the kiss code."))
        .hidden(),
    field<&NtpRow::referenceTime>("reference_time", QT_TRANSLATE_NOOP("fields", "Reference time")).hidden(),
    field<&NtpRow::t1>("t1", QT_TRANSLATE_NOOP("fields", "T1"))
        .help(QT_TRANSLATE_NOOP("fields", "This clock when the question went."))
        .hidden(),
    field<&NtpRow::t2>("t2", QT_TRANSLATE_NOOP("fields", "T2"))
        .help(QT_TRANSLATE_NOOP("fields", "The server's clock when the question came."))
        .hidden(),
    field<&NtpRow::t3>("t3", QT_TRANSLATE_NOOP("fields", "T3"))
        .help(QT_TRANSLATE_NOOP("fields", "The server's clock when the answer went."))
        .hidden(),
    field<&NtpRow::t4>("t4", QT_TRANSLATE_NOOP("fields", "T4"))
        .help(QT_TRANSLATE_NOOP("fields", "This clock when the answer came."))
        .hidden(),
    field<&NtpRow::serverTime>("server_time", QT_TRANSLATE_NOOP("fields", "Server's time"))
        .help(QT_TRANSLATE_NOOP("fields", "The server's clock when the answer came."))
        .hidden(),
    field<&NtpRow::status>("status", QT_TRANSLATE_NOOP("fields", "Status")).status(),
    field<&NtpRow::reason>("reason", QT_TRANSLATE_NOOP("fields", "Reason")).hidden(),
    field<&NtpRow::errorSymbol>("error", QT_TRANSLATE_NOOP("fields", "Error")).hidden(),
    field<&NtpRow::ignored>("ignored", QT_TRANSLATE_NOOP("fields", "Ignored"))
        .help(QT_TRANSLATE_NOOP("fields", "Datagrams that came and were no answer to this question."))
        .hidden(),
    field<&NtpRow::ignoredReason>("ignored_reason", QT_TRANSLATE_NOOP("fields", "Ignored because")).hidden(),
    field<&NtpRow::isKernelStamp>("kernel_stamp", QT_TRANSLATE_NOOP("fields", "Kernel stamp"))
        .help(QT_TRANSLATE_NOOP("fields", "T4 is the moment at which the kernel received the answer."))
        .hidden(),
    field<&NtpRow::isClockStepped>("clock_stepped", QT_TRANSLATE_NOOP("fields", "Clock stepped"))
        .help(QT_TRANSLATE_NOOP("fields", "This clock was set while the question was on its way."))
        .hidden(),
    field<&NtpRow::isDelayClamped>("delay_clamped", QT_TRANSLATE_NOOP("fields", "Delay clamped"))
        .help(QT_TRANSLATE_NOOP("fields", "The delay was negative within both clocks' precision and is taken as 0."))
        .hidden(),
    field<&NtpRow::isBigStep>("big_step", QT_TRANSLATE_NOOP("fields", "Big step"))
        .help(QT_TRANSLATE_NOOP("fields", "The offset is above 1000 s: NTP would not set the clock by itself."))
        .hidden(),
    field<&NtpRow::isVersionDifferent>("version_differs", QT_TRANSLATE_NOOP("fields", "Other version"))
        .help(QT_TRANSLATE_NOOP("fields", "The answer's version is not the one that the question was asked in."))
        .hidden(),
};

constexpr Plot plots[] = {
    {.id = "offset_delay",
     .title = QT_TRANSLATE_NOOP("plots", "Offset against delay"),
     .x = "delay_ms",
     .y = "offset_ms",
     .error = "error_ms",
     .series = "server"},
    {.id = "offset_time",
     .title = QT_TRANSLATE_NOOP("plots", "Offset over time"),
     .x = "t1",
     .y = "offset_ms",
     .error = "error_ms",
     .series = "server"},
};

constexpr FieldOf<NtpSummary> summaryFields[] = {
    field<&NtpSummary::offset>("offset_ms", QT_TRANSLATE_NOOP("fields", "Offset"), Unit::Milliseconds),
    field<&NtpSummary::offsetError>("offset_error_ms", QT_TRANSLATE_NOOP("fields", "±"), Unit::Milliseconds),
    field<&NtpSummary::bestServer>("best_server", QT_TRANSLATE_NOOP("fields", "Best server")),
    field<&NtpSummary::jitter>("jitter_ms", QT_TRANSLATE_NOOP("fields", "Jitter"), Unit::Milliseconds),
    field<&NtpSummary::time>("time", QT_TRANSLATE_NOOP("fields", "Time")),
    field<&NtpSummary::asked>("asked", QT_TRANSLATE_NOOP("fields", "Asked")),
    field<&NtpSummary::answered>("answered", QT_TRANSLATE_NOOP("fields", "Answered")),
    field<&NtpSummary::ignored>("ignored", QT_TRANSLATE_NOOP("fields", "Ignored")),
    field<&NtpSummary::duplicates>("duplicates", QT_TRANSLATE_NOOP("fields", "Duplicates")),
};

// Whether a target may be asked more often than once a second, as far as its name tells.
bool isNear(const Target &target)
{
    const QHostAddress address = parseAddress(target.host);
    return address.isLoopback() || isPracticeName(target.host)
        || target.host.compare("localhost"_L1, Qt::CaseInsensitive) == 0
        || target.host.endsWith(".localhost"_L1, Qt::CaseInsensitive);
}

constexpr PresetValue exercise[] = {
    {"targets", "pool.ntp.org"}, {"samples", "1"}, {"version", "2"}, {"timeout_s", "5"}};
constexpr PresetValue spread[] = {{"targets", "ntp.practice.test"}, {"samples", "100"}, {"interval_s", "0.01"}};

constexpr Preset presets[] = {
    {"as_in_the_exercise", QT_TRANSLATE_NOOP("presets", "As in the exercise"),
     QT_TRANSLATE_NOOP("presets", "One question to pool.ntp.org in version 2, as ntplib asks it."), exercise},
    {"spread", QT_TRANSLATE_NOOP("presets", "How much answers differ"),
     QT_TRANSLATE_NOOP("presets", "A hundred questions to the practice server in a second: see Plot."), spread},
};

Result<void> check(const NtpRequest &request)
{
    constexpr quint64 mostFollowed = 1000;
    if (request.targets.isEmpty()) {
        return Error::badInput(u"targets"_s,
                               NtpTexts::tr("Type at least one server, for example ntp.practice.test or "
                                            "pool.ntp.org."));
    }
    const quint64 count = countTargets(request.targets);
    if (count > mostNtpServers) {
        return Error::badInput(u"targets"_s,
                               NtpTexts::tr("These are more than %1 servers; name smaller ranges or networks.")
                                   .arg(QLocale().toString(qulonglong(mostNtpServers))));
    }
    if (request.follow && count > mostFollowed) {
        return Error::badInput(u"follow"_s,
                               NtpTexts::tr("At most %1 servers can be followed at once.").arg(mostFollowed));
    }
    if (!request.interval || *request.interval >= 1s)
        return {};
    for (const QString &name : expandTargets(request.targets)) {
        const Result<Target> target = Target::parse(name);
        if (target && !isNear(*target)) {
            return Error::badInput(
                u"interval_s"_s,
                NtpTexts::tr("%1 is somebody's server: ask it at most once a second. Shorter intervals "
                             "are for practice servers and this computer.")
                    .arg(name));
        }
    }
    return {};
}

QString offsetSentence(const NtpSummary &summary)
{
    const Nanoseconds offset = *summary.offset;
    const QString size = spokenDuration(offset);
    if (summary.isPractice) {
        // What is within the error of the measurement was not set.
        if (std::chrono::abs(offset) <= *summary.offsetError)
            return NtpTexts::tr("%1 agrees with this clock, ± %2")
                .arg(summary.bestServer, spokenDuration(*summary.offsetError));
        return (offset > 0ns ? NtpTexts::tr("%1 runs %2 ahead of this clock (it is set so)")
                             : NtpTexts::tr("%1 runs %2 behind this clock (it is set so)"))
            .arg(summary.bestServer, size);
    }
    const QString bound = spokenDuration(*summary.offsetError);
    if (offset == 0ns)
        return NtpTexts::tr("This clock agrees with %1, ± %2").arg(summary.bestServer, bound);
    if (summary.isLocal) {
        // A server on this computer has no better clock than this one.
        return (offset > 0ns ? NtpTexts::tr("%1, on this computer, runs %2 ahead of this clock, ± %3")
                             : NtpTexts::tr("%1, on this computer, runs %2 behind this clock, ± %3"))
            .arg(summary.bestServer, size, bound);
    }
    return (offset > 0ns ? NtpTexts::tr("This clock is %2 behind %1, ± %3")
                         : NtpTexts::tr("This clock is %2 ahead of %1, ± %3"))
        .arg(summary.bestServer, size, bound);
}

QString failureSentence(const NtpRow &row, const NtpRequest &request)
{
    switch (row.status) {
    case NtpStatus::KissOfDeath:
        return NtpTexts::tr("%1 asks to be left alone: kiss of death %2").arg(row.server, row.referenceId);
    case NtpStatus::Unsynchronised:
    case NtpStatus::NotUsable:
        return NtpTexts::tr("%1 answered, but no time may be taken from it: %2")
            .arg(row.server, ntpReasonText(row.reason));
    case NtpStatus::BadReply:
        return NtpTexts::tr("%1 sent only what can't be used: %2").arg(row.server, ntpReasonText(row.reason));
    case NtpStatus::Timeout:
        if (row.ignored > 0)
            return NtpTexts::tr("%1 timed out: what came within %2 did not answer the question (%3)")
                .arg(row.server, spokenDuration(request.timeout), ntpReasonText(row.ignoredReason));
        return NtpTexts::tr("%1 timed out: nobody answered within %2").arg(row.server, spokenDuration(request.timeout));
    case NtpStatus::Refused:
        return NtpTexts::tr("%1 refused at once: nobody listens on that port (ICMP port unreachable, ECONNREFUSED)")
            .arg(row.server);
    case NtpStatus::Unreachable:
        return NtpTexts::tr("%1 is unreachable (%2)").arg(row.server, row.errorSymbol);
    case NtpStatus::NoSuchName:
        return NtpTexts::tr("The name %1 does not exist").arg(row.server);
    case NtpStatus::BadInput:
        return NtpTexts::tr("%1 is no host name and no address").arg(row.server);
    case NtpStatus::Ok:
    case NtpStatus::Cancelled:
    case NtpStatus::SystemError:
        break;
    }
    return NtpTexts::tr("%1 could not be asked (%2)").arg(row.server, row.errorSymbol);
}

Answer answer(const NtpRequest &request, const NtpSummary &summary)
{
    Answer made;
    QStringList lines;
    if (summary.offset) {
        made.headline = offsetSentence(summary);
        const QString time = ctimeText(*summary.time);
        made.scriptPrints.append(time);
        lines.append(u"%1 (%2)"_s.arg(time, zoneText(*summary.time)));
        lines.append(
            NtpTexts::tr("%1 of %2 samples of %3 answered. The true offset lies within ± %4 (half the delay and "
                         "the server's own root distance), even where the ways there and back take different "
                         "times.")
                .arg(summary.bestSamples)
                .arg(summary.bestAsked)
                .arg(summary.bestServer, spokenDuration(*summary.offsetError)));
        if (summary.without > 0)
            lines.append(NtpTexts::tr("%1 of %2 servers gave no time: see their rows.")
                             .arg(summary.without)
                             .arg(countTargets(request.targets)));
        if (summary.jitter)
            lines.append(NtpTexts::tr("The samples scatter by %1 (jitter).").arg(spokenDuration(*summary.jitter)));
    } else {
        made.headline = summary.firstFailure.server.isNull() ? NtpTexts::tr("Nobody was asked")
                                                             : failureSentence(summary.firstFailure, request);
        if (countTargets(request.targets) > 1)
            lines.append(NtpTexts::tr("None of the servers gave a time: see their rows."));
    }
    if (summary.isBigStep)
        lines.append(NtpTexts::tr("That is a big step: above 1000 s NTP would not set the clock by itself."));
    if (summary.isClockStepped)
        lines.append(NtpTexts::tr("This clock was stepped during the run."));
    if (summary.ignored > 0)
        lines.append(NtpTexts::tr("%n replies were ignored; the column Ignored because says why.", nullptr,
                                  int(summary.ignored)));
    if (summary.duplicates > 0)
        lines.append(NtpTexts::tr("%n duplicates came and count once.", nullptr, int(summary.duplicates)));
    made.detail = lines.join(u'\n');
    return made;
}

/// Where the server takes its time from.
QString explainStratum(const NtpRow &row)
{
    if (*row.stratum == 1 && row.referenceId == "LOCL"_L1)
        return NtpTexts::tr("Stratum 1 by its own word alone: LOCL means that its clock is set by nobody.");
    if (*row.stratum == 1)
        return NtpTexts::tr("Stratum 1: it has a reference clock of its own (%1).").arg(row.referenceId);
    return NtpTexts::tr("Stratum %1: it takes its time from a server of stratum %2; a reference clock has stratum 0.")
        .arg(*row.stratum)
        .arg(*row.stratum - 1);
}

QString explainOk(const NtpRow &row)
{
    const QString size = spokenDuration(*row.offset);
    QStringList parts = {*row.offset < 0ns
                             ? NtpTexts::tr("The offset θ: the server's clock shows %1 less than this one.").arg(size)
                             : NtpTexts::tr("The offset θ: the server's clock shows %1 more than this one.").arg(size)};
    parts.append(
        NtpTexts::tr("There and back took δ = %1, without the server's own time. If all of that was spent on one "
                     "way, θ is wrong by half of it; with what the server doubts of itself (root distance) that "
                     "makes ± %2.")
            .arg(spokenDuration(*row.delay), spokenDuration(*row.error)));
    parts.append(explainStratum(row));
    if (row.isKernelStamp)
        parts.append(
            NtpTexts::tr("T4 is the kernel's receive stamp, so how late this program woke up does not count."));
    return parts.join(u' ');
}

/// What \a row has beyond the failure that its status stands for.
QString explainFailed(const NtpRow &row)
{
    switch (row.status) {
    case NtpStatus::KissOfDeath:
        return NtpTexts::tr(
                   "The code is %1. DENY and RSTR mean never to ask again, RATE to ask less often; Sockeye obeys.")
            .arg(row.referenceId);
    case NtpStatus::Unsynchronised:
    case NtpStatus::NotUsable:
        return NtpTexts::tr("Its fields are shown all the same. What did not pass: %1.").arg(ntpReasonText(row.reason));
    case NtpStatus::BadReply:
        return NtpTexts::tr("What came before the deadline is no NTP answer: %1.").arg(ntpReasonText(row.reason));
    default:
        return {};
    }
}

QString explainRow(const NtpRow &row)
{
    QStringList parts = {row.status == NtpStatus::Ok ? explainOk(row) : explainFailed(row)};
    if (row.isClockStepped)
        parts.append(
            NtpTexts::tr("Clock stepped: this clock was set while the question was on its way, so the delay is "
                         "the monotonic clock's."));
    if (row.isDelayClamped)
        parts.append(NtpTexts::tr("The delay was below zero within both clocks' precision and is taken as zero."));
    if (row.isBigStep)
        parts.append(NtpTexts::tr("A big step: above 1000 s NTP would not set the clock by itself."));
    if (row.isVersionDifferent)
        parts.append(NtpTexts::tr("The answer's version, %1, is not the one that was asked in.").arg(*row.version));
    if (row.ignored > 0)
        parts.append(NtpTexts::tr("%1 ignored: %2.").arg(row.ignored).arg(ntpReasonText(row.ignoredReason)));
    parts.removeAll(QString());
    return parts.join(u' ');
}

Error rowError(const NtpRow &row, Error known)
{
    if (*row.failedCall)
        known.operation = row.failedCall;
    if (row.status == NtpStatus::BadInput)
        known.detail = NtpTexts::tr("This is no host name and no address. Write a name, an address, or HOST:PORT.");
    return known;
}

} // namespace

const Tool &ntpTool()
{
    static const ToolOf<NtpRequest, NtpRow, NtpSummary> tool({
        .id = "ntp",
        .title = QT_TRANSLATE_NOOP("tools", "NTP time"),
        .sentence = QT_TRANSLATE_NOOP("tools", "Ask time servers how wrong this clock is, and how sure that is."),
        .group = ToolGroup::Time,
        .shortcutDigit = 6,
        .protocol = PacketProtocol::Ntp,
        .hasPackets = true,
        .plots = plots,
        .presets = presets,
        .requestFields = requestFields,
        .rowFields = rowFields,
        .summaryFields = summaryFields,
        .run = runNtp,
        .answer = answer,
        .explainRow = explainRow,
        .rowError = rowError,
        .code = ntpCode,
        .check = check,
    });
    return tool;
}

} // namespace sockeye
