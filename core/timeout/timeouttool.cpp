// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timeout/timeouttool.h"

#include "core/timeout/pythontext.h"
#include "core/timeout/timeoutrun.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

namespace
{

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(timeout)
};

constexpr FieldOf<TimeoutRequest> requestFields[] = {
    field<&TimeoutRequest::target>("target", QT_TRANSLATE_NOOP("fields", "Peer"))
        .help(QT_TRANSLATE_NOOP("fields", "Who is connected to and waited for: HOST, HOST:PORT or [ADDRESS]:PORT."))
        .target(),
    field<&TimeoutRequest::set>("set_s", QT_TRANSLATE_NOOP("fields", "Set"), Unit::Seconds)
        .help(QT_TRANSLATE_NOOP("fields", "What is only set and read back, as the exercise does; empty is None."))
        .range(0, 1e9)
        .common(),
    field<&TimeoutRequest::measure>("measure_s", QT_TRANSLATE_NOOP("fields", "Measure"), Unit::Seconds)
        .help(QT_TRANSLATE_NOOP("fields", "Timeouts whose effect is measured, with commas between; or none."))
        .range(0, 3600)
        .common(),
    field<&TimeoutRequest::operations>("operation", QT_TRANSLATE_NOOP("fields", "Operation"))
        .help(QT_TRANSLATE_NOOP("fields", "Which call is timed."))
        .common(),
    field<&TimeoutRequest::modes>("mode", QT_TRANSLATE_NOOP("fields", "Mode"))
        .help(QT_TRANSLATE_NOOP("fields", "How the call gets its timeout: by the program or by the kernel."))
        .common(),
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

constexpr PresetValue exercise[] = {{"set_s", "100"}, {"measure_s", "none"}, {"mode", "deadline"}};

constexpr Preset presets[] = {
    {"as_in_the_exercise", QT_TRANSLATE_NOOP("presets", "As in the exercise"),
     QT_TRANSLATE_NOOP("presets", "100 seconds are set and read back; nothing is waited for."), exercise},
};

Result<void> check(const TimeoutRequest &request)
{
    if (const Result<Target> target = Target::parse(request.target); !target) {
        Error error = target.error();
        error.subject = u"target"_s;
        return error;
    }
    if (request.operations.isEmpty())
        return Error::badInput(u"operation"_s, Texts::tr("Choose at least one operation, for example receive."));
    if (request.modes.isEmpty())
        return Error::badInput(u"mode"_s, Texts::tr("Choose at least one mode, for example deadline."));
    return {};
}

QString seconds(std::optional<Nanoseconds> time)
{
    if (!time)
        return u"None"_s;
    return Texts::tr("%1 s").arg(QLocale().toString(double(time->count()) / 1e9, 'f', QLocale::FloatingPointShortest));
}

QString milliseconds(Nanoseconds time)
{
    return QLocale().toString(double(time.count()) / 1e6, 'f', time < std::chrono::milliseconds(10) ? 2 : 1);
}

/// "Asked 0.5 s: timed out after 500.6 ms".
QString saidRow(const TimeoutRow &row)
{
    const QString outcome = detail::wordLabel(Words<TimeoutOutcome>::list, int(row.outcome));
    return row.elapsed ? Texts::tr("%1, asked for %2: %3 after %4 ms")
                             .arg(detail::wordLabel(Words<TimeoutMode>::list, int(row.mode)), seconds(row.requested),
                                  outcome, milliseconds(*row.elapsed))
                       : Texts::tr("%1, asked for %2: %3 (%4)")
                             .arg(detail::wordLabel(Words<TimeoutMode>::list, int(row.mode)), seconds(row.requested),
                                  outcome, row.error);
}

Answer answer(const TimeoutRequest &, const TimeoutSummary &summary)
{
    Answer answer;
    answer.headline = Texts::tr("A new socket has no timeout; now the program keeps %1 and the kernel still says %2")
                          .arg(seconds(summary.currentTimeout), seconds(summary.currentKernel));
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

QString explainMode(const TimeoutRow &row)
{
    switch (row.mode) {
    case TimeoutMode::Deadline:
        return Texts::tr("As Python's settimeout: the program remembers %1, makes the socket non-blocking and waits in "
                         "poll; the kernel's own timeout stays %2.")
            .arg(seconds(row.requested), seconds(row.kernel));
    case TimeoutMode::None:
        return Texts::tr("Without a timeout the call waits as long as the peer is silent.");
    case TimeoutMode::Zero:
        return Texts::tr("With a timeout of zero the call never waits: it says at once whether it could be done.");
    case TimeoutMode::ReceiveTimeout:
        return Texts::tr("SO_RCVTIMEO is the kernel's own timeout for receiving; Python's gettimeout knows nothing of "
                         "it.");
    case TimeoutMode::SendTimeout:
        return Texts::tr("SO_SNDTIMEO is the kernel's own timeout for sending, and for connecting too.");
    case TimeoutMode::UserTimeout:
        return Texts::tr("TCP_USER_TIMEOUT says how long sent data, or a request to connect, may go unanswered; the "
                         "kernel looks only when it sends again, after a second at the earliest.");
    }
    return {};
}

/// Why the call gave up later than it was asked to.
QString explainOvershoot(const TimeoutRow &row)
{
    if (!row.overshoot || *row.overshoot <= Nanoseconds(0))
        return {};
    const QString late = milliseconds(*row.overshoot);
    switch (row.mode) {
    case TimeoutMode::Deadline:
        return Texts::tr("It ended %1 ms late: the timer never rings early, and then this thread has to get a "
                         "processor.")
            .arg(late);
    case TimeoutMode::ReceiveTimeout:
    case TimeoutMode::SendTimeout:
        return Texts::tr("It ended %1 ms late: the kernel counts these timeouts in ticks of a few milliseconds and, "
                         "the longer they are, in ever larger steps.")
            .arg(late);
    default:
        return Texts::tr("It ended %1 ms late.").arg(late);
    }
}

QString explainOutcome(const TimeoutRow &row)
{
    switch (row.outcome) {
    case TimeoutOutcome::Set:
        return Texts::tr("It was only set and read back.");
    case TimeoutOutcome::Returned:
        return row.operation == TimeoutOperation::Receive
            ? Texts::tr("Something came, or the peer ended the connection, before any timeout.")
            : Texts::tr("The connection was made before any timeout.");
    case TimeoutOutcome::TimedOut:
        return row.error.isEmpty()
            ? Texts::tr("Timed out: nobody answered, and the program gave up; poll returns 0, which is no error.")
            : Texts::tr("Timed out: nobody answered, and the kernel gave up with %1.").arg(row.error);
    case TimeoutOutcome::WouldBlock:
        return Texts::tr("Nothing had come yet, and the call said so: EAGAIN.");
    case TimeoutOutcome::InProgress:
        return Texts::tr("The request to connect has left and the answer is not there yet: EINPROGRESS. It is no "
                         "failure; the program finds out later.");
    case TimeoutOutcome::Refused:
        return Texts::tr("Refused is no timeout: somebody answered, at once, with no (%1).").arg(row.error);
    case TimeoutOutcome::Reset:
        return Texts::tr("Neither an answer nor a timeout: the peer broke the connection off (%1).").arg(row.error);
    case TimeoutOutcome::Stopped:
        return row.mode == TimeoutMode::None || row.mode == TimeoutMode::Deadline
            ? Texts::tr("Sockeye ended the call, which would have gone on.")
            : Texts::tr("This timeout has no effect on this call here, so Sockeye ended it.");
    case TimeoutOutcome::Unreachable:
    case TimeoutOutcome::Failed:
        break;
    }
    return {};
}

QString explainRow(const TimeoutRow &row)
{
    if (row.outcome == TimeoutOutcome::Unreachable || row.outcome == TimeoutOutcome::Failed)
        return {}; // nothing was measured; why, is told for all tools alike
    QStringList sentences = {explainMode(row), explainOutcome(row)};
    if (row.outcome == TimeoutOutcome::TimedOut)
        sentences += explainOvershoot(row);
    sentences.removeAll(QString());
    return sentences.join(u' ');
}

Error rowError(const TimeoutRow &row, Error known)
{
    if (*row.failedCall)
        known.operation = row.failedCall;
    return known;
}

// Nothing is sent: the tool connects, and waits for what never comes.
constexpr Stage stages[] = {Stage::LookUp, Stage::Route, Stage::Connect, Stage::Wait};

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
        .presets = presets,
        .stages = stages,
        .requestFields = requestFields,
        .rowFields = rowFields,
        .summaryFields = summaryFields,
        .run = runTimeout,
        .answer = answer,
        .explainRow = explainRow,
        .rowError = rowError,
        .code = timeoutCode,
        .check = check,
    });
    return tool;
}

} // namespace sockeye
