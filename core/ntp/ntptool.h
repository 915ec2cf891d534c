// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/ntp/rules.h"
#include "core/tool/tool.h"

#include <optional>

namespace sockeye
{

/// How one question ended.
enum class NtpStatus : quint8 {
    Ok,
    KissOfDeath,
    Unsynchronised,
    NotUsable,
    BadReply, ///< only broken datagrams came before the deadline
    Timeout,
    Refused,
    Unreachable,
    NoSuchName,
    BadInput,
    Cancelled,
    SystemError,
};

template <>
struct Words<NtpStatus> {
    static constexpr Word list[] = {
        {int(NtpStatus::Ok), "ok", QT_TRANSLATE_NOOP("words", "ok"), Outcome::Success},
        verdictWord(NtpStatus::KissOfDeath, NtpVerdict::KissOfDeath, Outcome::Failure),
        verdictWord(NtpStatus::Unsynchronised, NtpVerdict::Unsynchronised, Outcome::Failure),
        verdictWord(NtpStatus::NotUsable, NtpVerdict::NotUsable, Outcome::Failure),
        failureWord(NtpStatus::BadReply, ErrorKind::BadReply),
        failureWord(NtpStatus::Timeout, ErrorKind::TimedOut),
        failureWord(NtpStatus::Refused, ErrorKind::Refused),
        failureWord(NtpStatus::Unreachable, ErrorKind::Unreachable),
        failureWord(NtpStatus::NoSuchName, ErrorKind::NoSuchName),
        failureWord(NtpStatus::BadInput, ErrorKind::BadInput),
        failureWord(NtpStatus::Cancelled, ErrorKind::Cancelled),
        failureWord(NtpStatus::SystemError, ErrorKind::System),
    };
};

/// Whom to ask, how often, and how long to wait.
struct NtpRequest {
    QStringList targets = {QStringLiteral("ntp.practice.test")};
    int samples = 4; ///< questions to each server, 1 to 10,000
    /// Between two questions to one server: from 0.001 s for practice servers and loopback, from 1 s elsewhere. Absent:
    /// 0.2 s and 2 s.
    std::optional<Nanoseconds> interval;
    int version = 4;
    Nanoseconds timeout = std::chrono::seconds(2);
    bool follow = false; ///< go on asking until Stop
};

/// One question and what became of it.
struct NtpRow {
    QString server; ///< as typed
    QHostAddress address;
    std::optional<quint16> port;
    std::optional<int> sample; ///< from 1
    std::optional<Nanoseconds> offset; ///< server minus this clock; also where the status says not to believe it
    std::optional<Nanoseconds> error; ///< ± delay / 2 + root distance
    std::optional<Nanoseconds> delay;
    std::optional<Nanoseconds> t2t1;
    std::optional<Nanoseconds> t3t4;
    std::optional<Nanoseconds> t4t1;
    std::optional<Nanoseconds> t3t2;
    std::optional<int> stratum;
    std::optional<NtpLeap> leap;
    std::optional<int> version;
    std::optional<NtpMode> mode;
    std::optional<double> poll; ///< s
    std::optional<double> precision; ///< s
    std::optional<Nanoseconds> rootDelay;
    std::optional<Nanoseconds> rootDispersion;
    QString referenceId; ///< for stratum 0 the kiss code
    std::optional<WallTime> referenceTime;
    std::optional<WallTime> t1; ///< this clock, before sending
    std::optional<WallTime> t2; ///< the server's, when the question came
    std::optional<WallTime> t3; ///< the server's, when the answer went
    std::optional<WallTime> t4; ///< this clock, when the answer came
    std::optional<WallTime> serverTime; ///< the server's clock at t4
    NtpStatus status = NtpStatus::Ok;
    NtpReason reason = NtpReason::None; ///< why the status is what it is
    QString errorSymbol; ///< the system's
    const char *failedCall = ""; ///< the operation that it is of, as in Error
    int ignored = 0; ///< datagrams that were no answer to this question, duplicates included
    NtpReason ignoredReason = NtpReason::None; ///< of the last of them
    bool isKernelStamp = false; ///< t4 is the kernel's receive stamp
    bool isClockStepped = false;
    bool isDelayClamped = false;
    bool isBigStep = false;
    bool isVersionDifferent = false; ///< the answer's is not the one asked in
};

/// What the run as a whole says: the best sample of the best server, and counts.
struct NtpSummary {
    std::optional<Nanoseconds> offset; ///< of the best sample of the best server
    std::optional<Nanoseconds> offsetError;
    QString bestServer;
    std::optional<Nanoseconds> jitter; ///< RMS of the other samples' offsets from the best one's; from two samples on
    std::optional<WallTime> time; ///< transmit stamp of the best server's latest answer: what the exercise prints
    int asked = 0; ///< questions
    int answered = 0; ///< of them, with a usable answer
    int ignored = 0; ///< datagrams, duplicates not among them
    int duplicates = 0;

    // For the answer only.
    bool isPractice = false; ///< the best server is a practice server
    bool isLocal = false; ///< it runs on this computer
    bool isBigStep = false;
    bool isClockStepped = false;
    int bestSamples = 0; ///< usable samples of the best server
    int bestAsked = 0;
    int without = 0; ///< servers that are done and gave no usable answer
    NtpRow firstFailure; ///< where nothing was answered
};

/// The tool's function. Blocking; one thread drives all servers through one poll loop.
Result<NtpSummary> runNtp(const NtpRequest &request, Context &context, Rows<NtpRow> &rows);

/// The request as a program.
QString ntpCode(CodeLanguage language, const NtpRequest &request, const PracticeLocator &practice);

/// More servers than these, those of networks and ranges counted, are refused.
inline constexpr quint64 mostNtpServers = 65'536;

const Tool &ntpTool();

} // namespace sockeye
