// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/socket.h"
#include "core/protocol/sink/sinkorder.h"
#include "core/throughput/throughputtool.h"
#include "core/tool/samples.h"

#include <vector>

namespace sockeye
{

/// One row's settings.
struct ThroughputPoint {
    ThroughputPattern pattern = ThroughputPattern::Bulk;
    Transport protocol = Transport::Tcp;
    qint32 sendBuffer = 0;
    qint32 receiveBuffer = 0;
    qint32 write = 0;
    bool noDelay = false;
    Nanoseconds duration{};
};

/// What is ordered of the sink for a row.
SinkOrder sinkOrderOf(const ThroughputPoint &point);

/// The detail of an Error that says: who answered there is no sink.
inline const QString notASink = QStringLiteral("not_a_sink");

/// The rows that a request asks for, in order; never none where check() has passed it.
std::vector<ThroughputPoint> throughputPoints(const ThroughputRequest &request);

/// Where a stream notes its course.
struct Course {
    Samples &samples;
    Samples::Series series = 0;
};

/// What one stream moved, to its end or until it failed.
struct StreamResult {
    std::optional<Error> error;
    qint64 bytes = 0; ///< as the sink counted where it counts; where it failed over TCP, as acknowledged; else as sent
    qint64 sends = 0;
    qint64 lost = 0; ///< datagrams
    Nanoseconds elapsed{}; ///< 0: it never came to send
    std::vector<Nanoseconds> latencies; ///< the latest million
    std::optional<TcpInfo> tcp; ///< at the end; absent over UDP
    std::optional<int> sendBuffer; ///< as the kernel has it at the end
};

/// Connects to a sink, waits for its word, then sends as the point says, and asks what came. Ten times a second it
/// notes its course. Blocking, with Stop; a peer that is no sink is sent nothing.
StreamResult runStream(const Environment &environment, const Endpoint &sink, const ThroughputPoint &point,
                       const Course &course);

} // namespace sockeye
