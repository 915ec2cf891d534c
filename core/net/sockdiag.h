// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/netlink.h"
#include "core/net/sockettable.h"

namespace sockeye
{

/// Asks the kernel for the sockets of this machine, of this network namespace (sock_diag(7)). It sends nothing to any
/// network. One thread.
class SockDiag
{
public:
    static Result<SockDiag> open(const Environment &environment);

    /// The sockets of \a table whose state is in \a states, a bit `1 << state` each.
    Result<std::vector<SocketEntry>> sockets(SocketTable table, quint32 states);

private:
    explicit SockDiag(NetlinkSocket socket);

    NetlinkSocket m_socket;
};

} // namespace sockeye
