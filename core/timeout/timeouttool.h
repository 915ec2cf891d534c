// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/endpoint.h"
#include "core/tool/tool.h"

#include <optional>

namespace sockeye
{

/// The call that is timed.
enum class TimeoutOperation : quint8 {
    Receive,
    Connect,
    Send, ///< to a peer that has stopped reading
    Accept, ///< at a listening socket of the tool's own, to which nobody connects
    Lookup, ///< receiving the answer to a DNS question over UDP
};

/// How the call is given its timeout.
enum class TimeoutMode : quint8 {
    Deadline, ///< non-blocking, and poll(2) with the time that is left: what Python's settimeout(t) does
    None, ///< blocking, settimeout(None): waits for ever, so the tool ends it
    Zero, ///< non-blocking, settimeout(0): never waits
    ReceiveTimeout, ///< blocking, SO_RCVTIMEO
    SendTimeout, ///< blocking, SO_SNDTIMEO
    UserTimeout, ///< blocking, TCP_USER_TIMEOUT
};

enum class TimeoutOutcome : quint8 {
    Set, ///< only set and read back
    Returned,
    TimedOut,
    WouldBlock,
    InProgress,
    Refused,
    Reset,
    Unreachable,
    Stopped, ///< nothing but the tool, or Stop, ended it
    Failed, ///< anything else: see the error
};

template <>
struct Words<TimeoutOperation> {
    static constexpr Word list[] = {
        {int(TimeoutOperation::Receive), "receive", QT_TRANSLATE_NOOP("words", "receive")},
        {int(TimeoutOperation::Connect), "connect", QT_TRANSLATE_NOOP("words", "connect")},
        {int(TimeoutOperation::Send), "send", QT_TRANSLATE_NOOP("words", "send")},
        {int(TimeoutOperation::Accept), "accept", QT_TRANSLATE_NOOP("words", "accept")},
        {int(TimeoutOperation::Lookup), "lookup", QT_TRANSLATE_NOOP("words", "look-up")},
    };
};

template <>
struct Words<TimeoutMode> {
    static constexpr Word list[] = {
        {int(TimeoutMode::Deadline), "deadline", QT_TRANSLATE_NOOP("words", "deadline (as Python)")},
        {int(TimeoutMode::None), "none", QT_TRANSLATE_NOOP("words", "none")},
        {int(TimeoutMode::Zero), "zero", QT_TRANSLATE_NOOP("words", "zero")},
        {int(TimeoutMode::ReceiveTimeout), "so_rcvtimeo", "SO_RCVTIMEO"},
        {int(TimeoutMode::SendTimeout), "so_sndtimeo", "SO_SNDTIMEO"},
        {int(TimeoutMode::UserTimeout), "tcp_user_timeout", "TCP_USER_TIMEOUT"},
    };
};

template <>
struct Words<TimeoutOutcome> {
    static constexpr Word list[] = {
        {int(TimeoutOutcome::Set), "set", QT_TRANSLATE_NOOP("words", "set"), Outcome::Success},
        {int(TimeoutOutcome::Returned), "returned", QT_TRANSLATE_NOOP("words", "returned"), Outcome::Success},
        {int(TimeoutOutcome::TimedOut), "timed_out", QT_TRANSLATE_NOOP("words", "timed out"), Outcome::Success},
        {int(TimeoutOutcome::WouldBlock), "would_block", QT_TRANSLATE_NOOP("words", "would block"), Outcome::Success},
        {int(TimeoutOutcome::InProgress), "in_progress", QT_TRANSLATE_NOOP("words", "in progress"), Outcome::Success},
        {int(TimeoutOutcome::Refused), "refused", QT_TRANSLATE_NOOP("words", "refused"), Outcome::Success},
        {int(TimeoutOutcome::Reset), "reset", QT_TRANSLATE_NOOP("words", "reset"), Outcome::Success},
        {int(TimeoutOutcome::Unreachable), "unreachable", QT_TRANSLATE_NOOP("words", "unreachable"), Outcome::Failure},
        {int(TimeoutOutcome::Stopped), "stopped", QT_TRANSLATE_NOOP("words", "stopped"), Outcome::Success},
        {int(TimeoutOutcome::Failed), "failed", QT_TRANSLATE_NOOP("words", "failed"), Outcome::Failure},
    };
};

struct TimeoutRequest {
    QString target = QStringLiteral("silent.practice.test");
    std::optional<Nanoseconds> set = std::chrono::seconds(100); ///< none: None, wait for ever
    QList<Nanoseconds> measure = {std::chrono::milliseconds(500), std::chrono::seconds(1), std::chrono::seconds(2)};
    QList<TimeoutOperation> operations = {TimeoutOperation::Receive};
    QList<TimeoutMode> modes = {TimeoutMode::Deadline};
    int bytes = 1; ///< that are to come, or to go, before it is done
};

struct TimeoutRow {
    TimeoutOperation operation = TimeoutOperation::Receive;
    TimeoutMode mode = TimeoutMode::Deadline;
    Endpoint peer; ///< null where none was needed
    std::optional<Nanoseconds> requested; ///< none: no timeout was asked for
    std::optional<Nanoseconds> reported; ///< what the program keeps, as gettimeout() tells it; none: None
    std::optional<Nanoseconds> kernel; ///< what getsockopt says of the mode's option, else of the operation's
    TimeoutOutcome outcome = TimeoutOutcome::Set;
    QString error; ///< symbol; null where no call failed
    const char *failedCall = ""; ///< the operation that it is of, as in Error
    std::optional<Nanoseconds> elapsed;
    std::optional<Nanoseconds> overshoot; ///< how much later than asked
    std::optional<qint64> receivedBytes;
    std::optional<qint64> filledBytes; ///< what was taken before the send that had to wait
    std::optional<qint64> synRetries; ///< how often the request to connect was sent again
    std::optional<Nanoseconds> suspended; ///< how long the computer slept meanwhile; none: it didn't
};

struct TimeoutSummary {
    std::optional<Nanoseconds> defaultTimeout; ///< of a new socket, as the program keeps it: none
    std::optional<Nanoseconds> currentTimeout; ///< after setting
    std::optional<Nanoseconds> defaultKernel; ///< SO_RCVTIMEO of a new socket; 0 is for ever
    std::optional<Nanoseconds> currentKernel; ///< and after setting

    // For the answer only.
    std::vector<TimeoutRow> rows;
};

/// What the program keeps in \a mode: Python's gettimeout() after the call that the mode stands for.
std::optional<Nanoseconds> keptTimeout(TimeoutMode mode, std::optional<Nanoseconds> requested);

/// The request as a program.
QString timeoutCode(CodeLanguage language, const TimeoutRequest &request, const PracticeLocator &practice);

const Tool &timeoutTool();

} // namespace sockeye
