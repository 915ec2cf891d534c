// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/socket.h"
#include "core/protocol/sink/sinkorder.h"
#include "core/throughput/throughputtool.h"

#include <atomic>
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

/// What one stream moved.
struct StreamResult {
    qint64 bytes = 0; ///< as the sink counted where it counts, else as sent
    qint64 sends = 0;
    qint64 lost = 0; ///< datagrams
    Nanoseconds elapsed{};
    std::vector<Nanoseconds> latencies; ///< the latest, bounded
    std::optional<TcpInfo> tcp; ///< at the end; absent over UDP
};

/// Connects to a sink, waits for its word, then sends as the point says, and asks what came. \a sent grows as bytes
/// leave, for whoever shows progress. Blocking, with Stop; a peer that is no sink is sent nothing.
Result<StreamResult> runStream(const Environment &environment, const Endpoint &sink, const ThroughputPoint &point,
                               std::atomic<qint64> &sent);

} // namespace sockeye
