// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/net/endpoint.h"

#include <optional>

namespace sockeye
{

/// An error that a socket's queue kept: what the network, or this system, reported of something that was sent. ip(7),
/// IP_RECVERR: the fields of sock_extended_err.
struct QueuedError {
    enum class Origin : quint8 { None, Local, Icmp, Icmpv6 }; // as the kernel numbers them

    int code = 0; ///< errno
    Origin origin = Origin::None;
    quint8 type = 0; ///< of the ICMP message; 0 where this system reports
    quint8 messageCode = 0; ///< the ICMP message's code
    quint32 info = 0; ///< bytes of the next link, where a packet was too big for it
    Endpoint reporter; ///< who reported it: a router, or the target; null where nobody did
    Endpoint destination; ///< whom that was sent to which it is about
    qsizetype size = 0; ///< how many bytes of that came back
    std::optional<WallTime> kernelStamp; ///< when the report came, where SO_TIMESTAMPNS is on
};

} // namespace sockeye
