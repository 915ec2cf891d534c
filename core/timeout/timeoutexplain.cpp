// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timeout/timeoutexplain.h"
#include "core/timeout/timeouttexts.h"

#include <QLocale>

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

namespace
{

bool isKernelTimeout(TimeoutMode mode)
{
    return mode == TimeoutMode::ReceiveTimeout || mode == TimeoutMode::SendTimeout;
}

/// Whether the mode's option limits the operation at all.
bool hasEffect(const TimeoutRow &row)
{
    switch (row.mode) {
    case TimeoutMode::ReceiveTimeout:
        return row.operation == TimeoutOperation::Receive || row.operation == TimeoutOperation::Accept
            || row.operation == TimeoutOperation::Lookup;
    case TimeoutMode::SendTimeout:
    case TimeoutMode::UserTimeout:
        return row.operation == TimeoutOperation::Send || row.operation == TimeoutOperation::Connect;
    default:
        return true;
    }
}

QString explainMode(const TimeoutRow &row)
{
    switch (row.mode) {
    case TimeoutMode::Deadline:
        return TimeoutTexts::tr(
                   "As Python's settimeout: the program remembers %1, makes the socket non-blocking and waits in "
                   "poll; the kernel's own timeout stays %2.")
            .arg(secondsText(row.requested), secondsText(row.kernel));
    case TimeoutMode::None:
        return TimeoutTexts::tr("Without a timeout the call waits as long as the peer is silent.");
    case TimeoutMode::Zero:
        return TimeoutTexts::tr(
            "With a timeout of zero the call never waits: it says at once whether it could be done.");
    case TimeoutMode::ReceiveTimeout:
        return TimeoutTexts::tr(
            "SO_RCVTIMEO is the kernel's own timeout for receiving, and for accepting; Python's gettimeout "
            "knows nothing of it.");
    case TimeoutMode::SendTimeout:
        return TimeoutTexts::tr("SO_SNDTIMEO is the kernel's own timeout for sending, and for connecting too.");
    case TimeoutMode::UserTimeout:
        return TimeoutTexts::tr(
            "TCP_USER_TIMEOUT says how long sent data, or a request to connect, may go unanswered; the "
            "kernel looks only when it sends again.");
    }
    return {};
}

/// What was there before the call that is timed.
QString explainScene(const TimeoutRow &row)
{
    switch (row.operation) {
    case TimeoutOperation::Send:
        return row.filledBytes
            ? TimeoutTexts::tr("First %1 bytes were sent without waiting: as much as the buffers of both "
                               "ends take while the peer reads nothing. The next send is the one timed.")
                  .arg(QLocale().toString(*row.filledBytes))
            : QString();
    case TimeoutOperation::Accept:
        return TimeoutTexts::tr(
            "Accepting needs no peer: Sockeye listens at a port of its own, to which nobody connects.");
    case TimeoutOperation::Lookup:
        return TimeoutTexts::tr(
            "One DNS question went to the peer over UDP, and the wait for its answer is timed. getaddrinfo "
            "itself takes no timeout: it follows resolv.conf, usually 5 s for each server, twice.");
    default:
        return {};
    }
}

QString explainTick(const TimeoutRow &row)
{
    if (!isKernelTimeout(row.mode) || !row.requested || !row.kernel || *row.kernel <= *row.requested
        || row.requested->count() == 0)
        return {};
    return TimeoutTexts::tr("Asked for %1, the kernel keeps %2: it counts in ticks, and rounds up to a whole one.")
        .arg(secondsText(row.requested), secondsText(row.kernel));
}

QString explainReturned(const TimeoutRow &row)
{
    if (!hasEffect(row))
        return TimeoutTexts::tr("This option has no effect on this call, which ended by itself.");
    switch (row.operation) {
    case TimeoutOperation::Receive:
        if (row.requested && row.elapsed && row.requested->count() > 0 && *row.elapsed > *row.requested
            && row.mode != TimeoutMode::Deadline)
            return TimeoutTexts::tr(
                       "%1 bytes came, in %2 ms, although %3 was asked for: every byte that came began the wait "
                       "anew, because this timeout limits one call and not the conversation.")
                .arg(QString::number(row.receivedBytes.value_or(0)), millisecondsText(*row.elapsed),
                     secondsText(row.requested));
        return TimeoutTexts::tr("Something came, or the peer ended the connection, before any timeout.");
    case TimeoutOperation::Connect:
        return TimeoutTexts::tr("The connection was made before any timeout.");
    case TimeoutOperation::Send:
        return TimeoutTexts::tr("The bytes were taken before any timeout: this peer reads.");
    case TimeoutOperation::Accept:
        return TimeoutTexts::tr("Somebody connected before any timeout.");
    case TimeoutOperation::Lookup:
        return TimeoutTexts::tr("The answer came before any timeout.");
    }
    return {};
}

/// Why this symbol and no other.
QString explainTimedOut(const TimeoutRow &row)
{
    if (row.error.isEmpty() && row.receivedBytes.value_or(0) > 0)
        return TimeoutTexts::tr(
                   "Timed out after %1 bytes: Sockeye counts down one time for the whole, whatever comes in "
                   "between; Python's settimeout begins anew with each recv, so a script's loop would have gone "
                   "on. poll returned 0, which is no error, so there is no symbol.")
            .arg(*row.receivedBytes);
    if (row.error.isEmpty())
        return TimeoutTexts::tr(
            "Timed out: nobody answered, and the program gave up. poll returned 0, which is no error, so "
            "there is no symbol.");
    if (row.error == u"EINPROGRESS")
        return TimeoutTexts::tr(
            "Timed out with EINPROGRESS, not EAGAIN: the request to connect has left, and the kernel goes "
            "on asking although the call has returned.");
    if (row.error == u"ETIMEDOUT")
        return TimeoutTexts::tr(
            "ETIMEDOUT is more than the end of a call: TCP itself gave up, because the other side confirmed "
            "nothing, and the connection is gone. To try the call again is of no use.");
    return TimeoutTexts::tr("Timed out with %1: the time of this one call is over, and nothing else has happened. The "
                            "connection is whole, and the call may be made again.")
        .arg(row.error);
}

QString explainWouldBlock(const TimeoutRow &row)
{
    const QString said =
        TimeoutTexts::tr("The call said so with EAGAIN, try again; how long to wait is the program's affair.");
    switch (row.operation) {
    case TimeoutOperation::Send:
        return TimeoutTexts::tr("There was no room in the buffer.") + u' ' + said;
    case TimeoutOperation::Accept:
        return TimeoutTexts::tr("Nobody had connected.") + u' ' + said;
    default:
        return row.receivedBytes.value_or(0) > 0
            ? TimeoutTexts::tr("%1 bytes were there, and no more.").arg(*row.receivedBytes) + u' ' + said
            : TimeoutTexts::tr("Nothing had come yet.") + u' ' + said;
    }
}

QString explainStopped(const TimeoutRow &row)
{
    if (row.requested && row.requested->count() == 0 && isKernelTimeout(row.mode) && hasEffect(row))
        return TimeoutTexts::tr(
                   "Zero is not “at once” here: {0, 0} tells the kernel that there is no timeout, so the call "
                   "would have waited for ever. Sockeye ended it after %1 ms.")
            .arg(millisecondsText(row.elapsed.value_or(Nanoseconds(0))));
    if (row.requested && row.requested->count() == 0 && row.mode == TimeoutMode::UserTimeout && hasEffect(row))
        return TimeoutTexts::tr("Zero leaves TCP its own limits, which are minutes, so Sockeye ended the call.");
    if (!hasEffect(row))
        return TimeoutTexts::tr("This option has no effect on this call, so Sockeye ended it.");
    if (row.operation == TimeoutOperation::Connect && row.mode == TimeoutMode::None)
        return TimeoutTexts::tr(
            "Sockeye ended the call. Left alone, TCP gives up after its last retry with ETIMEDOUT, about "
            "two minutes later.");
    return TimeoutTexts::tr("Sockeye ended the call, which would have gone on.");
}

QString explainOutcome(const TimeoutRow &row)
{
    switch (row.outcome) {
    case TimeoutOutcome::Set:
        return TimeoutTexts::tr("It was only set and read back.");
    case TimeoutOutcome::Returned:
        return explainReturned(row);
    case TimeoutOutcome::TimedOut:
        return explainTimedOut(row);
    case TimeoutOutcome::WouldBlock:
        return explainWouldBlock(row);
    case TimeoutOutcome::InProgress:
        return TimeoutTexts::tr(
            "The request to connect has left and the answer is not there yet: EINPROGRESS. It is no "
            "failure; the program finds out later.");
    case TimeoutOutcome::Refused:
        return TimeoutTexts::tr("Refused is no timeout: somebody answered, at once, with no (%1).").arg(row.error);
    case TimeoutOutcome::Reset:
        return TimeoutTexts::tr("Neither an answer nor a timeout: the peer broke the connection off (%1).")
            .arg(row.error);
    case TimeoutOutcome::Stopped:
        return explainStopped(row);
    case TimeoutOutcome::Unreachable:
    case TimeoutOutcome::Failed:
        break;
    }
    return {};
}

/// Why the call gave up later than it was asked to.
QString explainOvershoot(const TimeoutRow &row)
{
    if (row.outcome != TimeoutOutcome::TimedOut || !row.overshoot || *row.overshoot <= Nanoseconds(0))
        return {};
    const QString late = millisecondsText(*row.overshoot);
    switch (row.mode) {
    case TimeoutMode::Deadline:
        return TimeoutTexts::tr("It ended %1 ms late: the timer never rings early, and then this thread has to get a "
                                "processor.")
            .arg(late);
    case TimeoutMode::ReceiveTimeout:
    case TimeoutMode::SendTimeout:
        return TimeoutTexts::tr(
                   "It ended %1 ms late: the kernel counts these timeouts in ticks of a few milliseconds and, "
                   "the longer they are, in ever larger steps.")
            .arg(late);
    case TimeoutMode::UserTimeout:
        return row.operation == TimeoutOperation::Send
            ? TimeoutTexts::tr(
                  "It ended %1 ms late: the time counts from TCP's first look at the closed window, not from the "
                  "call.")
                  .arg(late)
            : TimeoutTexts::tr(
                  "It ended %1 ms late: TCP looks when it sends its request again, a second after the first at "
                  "the earliest.")
                  .arg(late);
    default:
        return TimeoutTexts::tr("It ended %1 ms late.").arg(late);
    }
}

QString explainRetries(const TimeoutRow &row)
{
    if (row.synRetries.value_or(0) == 0)
        return {};
    const QString often =
        *row.synRetries == 1 ? TimeoutTexts::tr("once") : TimeoutTexts::tr("%1 times").arg(*row.synRetries);
    return TimeoutTexts::tr(
               "Meanwhile TCP sent its request to connect again, %1: first after a second, and then it waits "
               "twice as long each time (Linux 6.5 and later: only from the sixth retry on).")
        .arg(often);
}

QString explainSleep(const TimeoutRow &row)
{
    if (!row.suspended)
        return {};
    return TimeoutTexts::tr(
               "The computer was suspended for %1 meanwhile. The monotonic clock leaves that out, and so do the "
               "timeouts.")
        .arg(secondsText(row.suspended));
}

} // namespace

QString secondsText(std::optional<Nanoseconds> time)
{
    if (!time)
        return u"None"_s;
    return TimeoutTexts::tr("%1 s").arg(
        QLocale().toString(double(time->count()) / 1e9, 'f', QLocale::FloatingPointShortest));
}

QString millisecondsText(Nanoseconds time)
{
    return QLocale().toString(double(time.count()) / 1e6, 'f', time < std::chrono::milliseconds(10) ? 2 : 1);
}

QString explainTimeoutRow(const TimeoutRow &row)
{
    if (row.operation == TimeoutOperation::Lookup && row.mode == TimeoutMode::UserTimeout
        && row.outcome == TimeoutOutcome::Failed)
        return TimeoutTexts::tr("TCP_USER_TIMEOUT is an option of TCP, and the question goes over UDP.");
    if (row.outcome == TimeoutOutcome::Unreachable || row.outcome == TimeoutOutcome::Failed)
        return {}; // nothing was measured; why, is told for all tools alike
    QStringList sentences = {explainMode(row)};
    if (row.elapsed)
        sentences += explainScene(row);
    sentences << explainTick(row) << explainOutcome(row) << explainRetries(row) << explainOvershoot(row)
              << explainSleep(row);
    sentences.removeAll(QString());
    return sentences.join(u' ');
}

} // namespace sockeye
