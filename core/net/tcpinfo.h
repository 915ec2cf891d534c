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
    int unanswered = 0; ///< how often the segment on its way was sent again: a SYN, while connecting
};

} // namespace sockeye
