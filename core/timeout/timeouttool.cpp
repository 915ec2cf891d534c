// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timeout/timeouttool.h"
#include "core/timeout/timeouttexts.h"

#include "core/timeout/pythontext.h"
#include "core/timeout/timeoutexplain.h"
#include "core/timeout/timeoutpresets.h"
#include "core/timeout/timeoutrun.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

namespace
{

constexpr FieldOf<TimeoutRequest> requestFields[] = {
    field<&TimeoutRequest::target>("target", QT_TRANSLATE_NOOP("fields", "Peer"))
        .help(QT_TRANSLATE_NOOP(
            "fields", "Who is waited for: HOST, HOST:PORT or [ADDRESS]:PORT. For a look-up it is the name server."))
        .target()
        .takes(TargetKind::Peer, QT_TRANSLATE_NOOP("fields", "Try timeouts with %1")),
    field<&TimeoutRequest::set>("set_s", QT_TRANSLATE_NOOP("fields", "Set"), Unit::Seconds)
        .help(QT_TRANSLATE_NOOP("fields", "What is only set and read back, as the exercise does; empty is None."))
        .range(0, 1e9)
        .common(),
    field<&TimeoutRequest::measure>("measure_s", QT_TRANSLATE_NOOP("fields", "Measure"), Unit::Seconds)
        .help(QT_TRANSLATE_NOOP(
            "fields", "Timeouts whose effect is measured, with commas between (a decimal has a point: 0.5); or none."))
        .range(0, 3600)
        .common(),
    field<&TimeoutRequest::operations>("operation", QT_TRANSLATE_NOOP("fields", "Operation"))
        .help(QT_TRANSLATE_NOOP("fields", "Which call is timed."))
        .common(),
    field<&TimeoutRequest::modes>("mode", QT_TRANSLATE_NOOP("fields", "Mode"))
        .help(QT_TRANSLATE_NOOP("fields", "How the call gets its timeout: by the program or by the kernel."))
        .common(),
    field<&TimeoutRequest::bytes>("bytes", QT_TRANSLATE_NOOP("fields", "Size"), Unit::Bytes)
        .help(QT_TRANSLATE_NOOP("fields",
                                "How many are to be received, or sent, before it is done; one call may bring fewer."))
        .range(1, 65536)
        .more(),
};

constexpr FieldOf<TimeoutRow> rowFields[] = {
    field<&TimeoutRow::operation>("operation", QT_TRANSLATE_NOOP("fields", "Operation")),
    field<&TimeoutRow::mode>("mode", QT_TRANSLATE_NOOP("fields", "Mode")),
    field<&TimeoutRow::peer>("peer", QT_TRANSLATE_NOOP("fields", "Peer")).hidden(),
    field<&TimeoutRow::requested>("requested_s", QT_TRANSLATE_NOOP("fields", "Asked"), Unit::Seconds)
        .help(QT_TRANSLATE_NOOP("fields", "The timeout that was asked for; nothing where there is to be none.")),
    field<&TimeoutRow::reported>("reported_s", QT_TRANSLATE_NOOP("fields", "Program keeps"), Unit::Seconds)
        .help(QT_TRANSLATE_NOOP("fields", "What the program itself remembers; nothing is Python's None."))
        .hidden(),
    field<&TimeoutRow::kernel>("kernel_s", QT_TRANSLATE_NOOP("fields", "Kernel reports"), Unit::Seconds)
        .help(QT_TRANSLATE_NOOP("fields", "What getsockopt says; 0 is for ever.")),
    field<&TimeoutRow::outcome>("outcome", QT_TRANSLATE_NOOP("fields", "Outcome")).status(),
    field<&TimeoutRow::error>("error", QT_TRANSLATE_NOOP("fields", "Error")),
    field<&TimeoutRow::elapsed>("elapsed_ms", QT_TRANSLATE_NOOP("fields", "Measured"), Unit::Milliseconds)
        .help(QT_TRANSLATE_NOOP("fields", "How long the call took, by the monotonic clock.")),
    field<&TimeoutRow::overshoot>("overshoot_ms", QT_TRANSLATE_NOOP("fields", "Overshoot"), Unit::Milliseconds)
        .help(QT_TRANSLATE_NOOP("fields", "How much later than asked the call gave up."))
        .hidden(),
    field<&TimeoutRow::receivedBytes>("received_bytes", QT_TRANSLATE_NOOP("fields", "Received"), Unit::Bytes)
        .help(QT_TRANSLATE_NOOP("fields", "What came until it ended."))
        .hidden(),
    field<&TimeoutRow::filledBytes>("filled_bytes", QT_TRANSLATE_NOOP("fields", "Sent before"), Unit::Bytes)
        .help(QT_TRANSLATE_NOOP("fields", "What both ends took without waiting, before the send that is timed."))
        .hidden(),
    field<&TimeoutRow::synRetries>("syn_retries", QT_TRANSLATE_NOOP("fields", "SYN retries"))
        .help(QT_TRANSLATE_NOOP("fields", "How often TCP sent its request to connect again, as TCP_INFO counts."))
        .hidden(),
    field<&TimeoutRow::suspended>("suspended_ms", QT_TRANSLATE_NOOP("fields", "Suspended"), Unit::Milliseconds)
        .help(QT_TRANSLATE_NOOP("fields",
                                "How long the computer was suspended meanwhile; the measured time is without it."))
        .hidden(),
};

constexpr Plot plots[] = {
    {.id = "measured",
     .title = QT_TRANSLATE_NOOP("plots", "Asked and measured; the thin grey line is as asked"),
     .x = "requested_s",
     .y = "elapsed_ms",
     .series = "mode",
     .hasLines = true,
     .hasDiagonal = true},
    {.id = "overshoot",
     .title = QT_TRANSLATE_NOOP("plots", "How much later than asked"),
     .x = "requested_s",
     .y = "overshoot_ms",
     .series = "mode",
     .hasLines = true},
};

constexpr FieldOf<TimeoutSummary> summaryFields[] = {
    field<&TimeoutSummary::defaultTimeout>("default_timeout_s", QT_TRANSLATE_NOOP("fields", "Default timeout"),
                                           Unit::Seconds),
    field<&TimeoutSummary::currentTimeout>("current_timeout_s", QT_TRANSLATE_NOOP("fields", "Current timeout"),
                                           Unit::Seconds),
    field<&TimeoutSummary::defaultKernel>("default_kernel_s", QT_TRANSLATE_NOOP("fields", "Kernel's default"),
                                          Unit::Seconds),
    field<&TimeoutSummary::currentKernel>("current_kernel_s", QT_TRANSLATE_NOOP("fields", "Kernel's current"),
                                          Unit::Seconds),
};

Result<void> check(const TimeoutRequest &request)
{
    if (const Result<Target> target = Target::parse(request.target); !target) {
        Error error = target.error();
        error.subject = u"target"_s;
        return error;
    }
    if (request.operations.isEmpty())
        return Error::badInput(u"operation"_s, TimeoutTexts::tr("Choose at least one operation, for example receive."));
    if (request.modes.isEmpty())
        return Error::badInput(u"mode"_s, TimeoutTexts::tr("Choose at least one mode, for example deadline."));
    return {};
}

/// "Asked 0.5 s: timed out after 500.6 ms".
QString saidRow(const TimeoutRow &row)
{
    const QString outcome = detail::wordLabel(Words<TimeoutOutcome>::list, int(row.outcome));
    QString how = detail::wordLabel(Words<TimeoutMode>::list, int(row.mode));
    if (row.operation != TimeoutOperation::Receive)
        how = detail::wordLabel(Words<TimeoutOperation>::list, int(row.operation)) + u", "_s + how;
    return row.elapsed
        ? TimeoutTexts::tr("%1, asked for %2: %3 after %4 ms")
              .arg(how, secondsText(row.requested), outcome, millisecondsText(*row.elapsed))
        : TimeoutTexts::tr("%1, asked for %2: %3 (%4)").arg(how, secondsText(row.requested), outcome, row.error);
}

Answer answer(const TimeoutRequest &, const TimeoutSummary &summary)
{
    Answer answer;
    answer.headline =
        TimeoutTexts::tr("A new socket has no timeout; now the program keeps %1 and the kernel still says %2")
            .arg(secondsText(summary.currentTimeout), secondsText(summary.currentKernel));
    QStringList lines;
    for (const TimeoutRow &row : summary.rows) {
        if (row.outcome != TimeoutOutcome::Set && lines.size() < 3)
            lines += saidRow(row);
    }
    answer.detail = lines.join(u'\n');
    answer.scriptPrints = {u"Default socket timeout: %1"_s.arg(pythonTimeout(summary.defaultTimeout)),
                           u"Current socket timeout: %1"_s.arg(pythonTimeout(summary.currentTimeout))};
    return answer;
}

Error rowError(const TimeoutRow &row, Error known)
{
    if (*row.failedCall)
        known.operation = row.failedCall;
    return known;
}

constexpr Stage stages[] = {Stage::LookUp, Stage::Route, Stage::Connect, Stage::Send, Stage::Wait};

} // namespace

const Tool &timeoutTool()
{
    static const ToolOf<TimeoutRequest, TimeoutRow, TimeoutSummary> tool({
        .id = "timeout",
        .title = QT_TRANSLATE_NOOP("tools", "Timeouts"),
        .sentence = QT_TRANSLATE_NOOP("tools", "Set a timeout, then measure what a call that waits really does."),
        .group = ToolGroup::Sockets,
        .shortcutDigit = 4,
        .hasPackets = true,
        .hasSteps = true,
        .plots = plots,
        .presets = timeoutPresets(),
        .stages = stages,
        .requestFields = requestFields,
        .rowFields = rowFields,
        .summaryFields = summaryFields,
        .run = runTimeout,
        .answer = answer,
        .explainRow = explainTimeoutRow,
        .rowError = rowError,
        .code = timeoutCode,
        .check = check,
    });
    return tool;
}

} // namespace sockeye
