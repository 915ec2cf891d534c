// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/statusword.h"
#include "core/net/words.h"
#include "core/tool/preset.h"
#include "core/tool/tool.h"

#include <optional>

namespace sockeye
{

/// What is sent, and what is waited for.
enum class ThroughputPattern : quint8 {
    Bulk, ///< as much as goes, in large writes
    SmallWrites, ///< as much as goes, in small writes
    WriteWriteRead, ///< two writes, then the answer: where Nagle's algorithm meets the delayed acknowledgement
    RequestReply, ///< one write, then an answer of the same size
};

enum class ThroughputStatus : quint8 {
    Ok,
    NotASink, ///< somebody answered who is no Sockeye sink: nothing was sent
    Timeout,
    Refused,
    Reset,
    Unreachable,
    NoSuchName,
    BadReply, ///< a sink that counts more than was sent
    NotSupported,
    Cancelled,
    SystemError,
};

template <>
struct Words<ThroughputPattern> {
    static constexpr Word list[] = {
        {int(ThroughputPattern::Bulk), "bulk", QT_TRANSLATE_NOOP("words", "bulk")},
        {int(ThroughputPattern::SmallWrites), "small_writes", QT_TRANSLATE_NOOP("words", "small writes")},
        {int(ThroughputPattern::WriteWriteRead), "write_write_read", QT_TRANSLATE_NOOP("words", "write, write, read")},
        {int(ThroughputPattern::RequestReply), "request_reply", QT_TRANSLATE_NOOP("words", "request and reply")},
    };
};

template <>
struct Words<ThroughputStatus> {
    using S = ThroughputStatus;
    static constexpr Word list[] = {
        {int(S::Ok), "ok", QT_TRANSLATE_NOOP("words", "ok"), Outcome::Success},
        {int(S::NotASink), "not_a_sink", QT_TRANSLATE_NOOP("words", "not a Sockeye sink"), Outcome::Failure},
        failureWord(S::Timeout, ErrorKind::TimedOut),
        failureWord(S::Refused, ErrorKind::Refused),
        failureWord(S::Reset, ErrorKind::Reset),
        failureWord(S::Unreachable, ErrorKind::Unreachable),
        failureWord(S::NoSuchName, ErrorKind::NoSuchName),
        failureWord(S::BadReply, ErrorKind::BadReply),
        failureWord(S::NotSupported, ErrorKind::NotSupported),
        failureWord(S::Cancelled, ErrorKind::Cancelled),
        failureWord(S::SystemError, ErrorKind::System),
    };
};

/// What is measured: one row for each pattern × send buffer × receive buffer × size of a write.
struct ThroughputRequest {
    QString target = QStringLiteral("sink.practice.test");
    QList<ThroughputPattern> patterns = {ThroughputPattern::Bulk};
    QList<qint32> sendBuffers = {0}; ///< bytes, of this side's socket; 0: the system's
    QList<qint32> receiveBuffers = {0}; ///< bytes, of the sink's socket; 0: the system's
    QList<qint32> writes; ///< bytes a write; none: 131,072 in bulk, 64 in the other patterns
    bool noDelay = false;
    Nanoseconds duration = std::chrono::seconds(2); ///< of each row
    int streams = 1;
    Transport protocol = Transport::Tcp;
};

struct ThroughputRow {
    ThroughputPattern pattern = ThroughputPattern::Bulk;
    qint32 sendBuffer = 0; ///< as asked
    qint32 receiveBuffer = 0;
    qint32 write = 0;
    bool noDelay = false;
    int streams = 1;
    // Of a row that failed midway: until then.
    std::optional<qint64> bytes; ///< that the sink counted; in patterns with answers, or where it failed, that were sent
    std::optional<Nanoseconds> elapsed; ///< from the first write until the sink had all
    std::optional<double> mbitPerSecond;
    std::optional<qint64> sends; ///< writes that the system took
    std::optional<Nanoseconds> latencyMedian; ///< from a request, or the first of two writes, to its answer
    std::optional<Nanoseconds> latencyP99;
    std::optional<qint64> retransmissions; ///< segments sent again (TCP_INFO)
    ThroughputStatus status = ThroughputStatus::Ok;
    // Beyond the public minimum.
    std::optional<int> sendBufferEffective; ///< as the kernel had it at the end; the largest of all streams
    std::optional<Nanoseconds> latencyP95;
    std::optional<Nanoseconds> latencyMax;
    std::optional<qint64> lost; ///< UDP: datagrams that did not come
    std::optional<double> lostPercent;
    std::optional<Nanoseconds> receiverLimited; ///< so long the sink's receive buffer was the bound (TCP_INFO)
    std::optional<Nanoseconds> sendBufferLimited; ///< so long this side's send buffer was
    std::optional<Nanoseconds> roundTrip; ///< at the end, smoothed by the kernel; the longest of all streams
    std::optional<quint32> congestionWindow; ///< segments, at the end
    QString error; ///< the symbol of what failed
    const char *failedCall = ""; ///< the operation that it is of, as in Error
};

struct ThroughputSummary {
    std::optional<double> bestMbitPerSecond;
    std::optional<qint32> bestSendBuffer;
    // For the answer only.
    ThroughputRow best;
    int rows = 0;
    std::optional<ThroughputRow> firstFailure;
};

/// The tool's function. Blocking; a thread a stream; each row is bounded by its duration and 10 s.
Result<ThroughputSummary> runThroughput(const ThroughputRequest &request, Context &context, Rows<ThroughputRow> &rows);

/// The first row of the request as a program.
QString throughputCode(CodeLanguage language, const ThroughputRequest &request, const PracticeLocator &practice);

/// Requests worth trying, each with what to look at.
std::span<const Preset> throughputPresets();

const Tool &throughputTool();

} // namespace sockeye
