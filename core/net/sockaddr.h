// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/endpoint.h"

#include <netinet/in.h>
#include <sys/socket.h>

namespace sockeye
{

/// An endpoint in the form that the socket calls take. For files in core/net and *_linux.cpp only.
struct SocketAddress {
    union {
        sockaddr any;
        sockaddr_in ipv4;
        sockaddr_in6 ipv6;
    } address{};
    socklen_t size = sizeof(sockaddr_in6);

    SocketAddress() = default;
    explicit SocketAddress(const Endpoint &endpoint);
    /// Null where the family is neither IPv4 nor IPv6.
    Endpoint toEndpoint() const;
};

} // namespace sockeye
