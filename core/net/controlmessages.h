// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/queuederror.h"

#include <linux/errqueue.h>
#include <netinet/in.h>
#include <sys/socket.h>

#include <ctime>

namespace sockeye
{

/// Room for what the kernel tells beside a message: a stamp, a TTL, an error with who reported it. core/net only.
struct ControlBuffer {
    alignas(cmsghdr) char bytes[CMSG_SPACE(sizeof(timespec)) + CMSG_SPACE(sizeof(int))
                                + CMSG_SPACE(sizeof(sock_extended_err) + sizeof(sockaddr_in6))];
};

/// What it told.
struct ControlMessages {
    std::optional<WallTime> stamp; ///< SO_TIMESTAMPNS, socket(7)
    std::optional<int> timeToLive; ///< IP_TTL, IPV6_HOPLIMIT
    std::optional<QueuedError> error; ///< IP_RECVERR, IPV6_RECVERR; without its destination, size and stamp
};

ControlMessages readControls(const msghdr &message);

} // namespace sockeye
