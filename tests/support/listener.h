// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/socket.h"

namespace sockeye::test
{

/// A TCP socket that listens on loopback, at a port of the system's choice. \a receiveBuffer is that of the connections
/// that it takes; 0: as the system has it.
inline Result<Socket> loopbackListener(int backlog = 1, int receiveBuffer = 0)
{
    Result<Socket> listener = Socket::open({}, Family::Ipv4, Transport::Tcp);
    if (!listener)
        return listener;
    if (receiveBuffer > 0) {
        if (const Result<void> set = listener->setOption(SocketOption::ReceiveBuffer, receiveBuffer); !set)
            return set.error();
    }
    if (const Result<void> bound = listener->bind({QHostAddress(QHostAddress::LocalHost), 0}); !bound)
        return bound.error();
    if (const Result<void> listening = listener->listen(backlog); !listening)
        return listening.error();
    return listener;
}

} // namespace sockeye::test
