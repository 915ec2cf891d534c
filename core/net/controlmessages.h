// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/queuederror.h"
#include "core/net/sockaddr.h"

#include <linux/errqueue.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/uio.h>

#include <ctime>
#include <span>

namespace sockeye
{

/// Room for what the kernel tells beside a message: a stamp, a TTL, an error with who reported it. core/net only.
struct ControlBuffer {
    alignas(cmsghdr) char bytes[CMSG_SPACE(sizeof(timespec)) + CMSG_SPACE(sizeof(int))
                                + CMSG_SPACE(sizeof(sock_extended_err) + sizeof(sockaddr_in6))];
};

/// What recvmsg is given: \a buffer, and room for the sender and for what is told beside the message. core/net only.
struct MessageBuffer {
    explicit MessageBuffer(std::span<char> buffer);
    MessageBuffer(const MessageBuffer &) = delete; // it points into itself
    MessageBuffer &operator=(const MessageBuffer &) = delete;

    SocketAddress address;
    ControlBuffer control;
    iovec part;
    msghdr message{};
};

/// What it told.
struct ControlMessages {
    std::optional<WallTime> stamp; ///< SO_TIMESTAMPNS, socket(7)
    std::optional<int> timeToLive; ///< IP_TTL, IPV6_HOPLIMIT
    std::optional<QueuedError> error; ///< IP_RECVERR, IPV6_RECVERR; without its destination, size and stamp
};

ControlMessages readControls(const msghdr &message);

} // namespace sockeye
