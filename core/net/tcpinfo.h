// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <QtGlobal>

namespace sockeye
{

/// What the kernel says about a TCP connection, tcp(7) TCP_INFO.
struct TcpInfo {
    Nanoseconds roundTrip{}; ///< smoothed
    Nanoseconds roundTripVariance{};
    quint32 congestionWindow = 0; ///< segments
    quint32 segmentSize = 0; ///< bytes
    qint64 retransmissions = 0; ///< segments sent again since the connection began
    qint64 acknowledged = 0; ///< bytes that the peer has confirmed
    // Where the kernel is too old to say, 0.
    Nanoseconds receiverLimited{}; ///< it had to wait for room in the peer's receive buffer for so long
    Nanoseconds sendBufferLimited{}; ///< it could have sent more, had the send buffer held more
    int unanswered = 0; ///< how often the segment on its way was sent again: a SYN, while connecting
};

} // namespace sockeye
