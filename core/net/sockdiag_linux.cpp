// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/sockdiag.h"

#include <utility>

#include <linux/inet_diag.h>
#include <linux/netlink.h>
#include <linux/sock_diag.h>
#include <linux/unix_diag.h>
#include <netinet/in.h>

namespace sockeye
{

namespace
{

// A connection half made is kept apart from its socket, under a number of its own (TCP_NEW_SYN_RECV).
constexpr quint32 synReceived = 1U << int(SocketState::SynReceived);
constexpr quint32 synReceivedAnew = 1U << 12;

template <class Body>
struct DiagRequest {
    nlmsghdr head{};
    Body body{};

    std::span<char> bytes()
    {
        head.nlmsg_len = sizeof *this;
        head.nlmsg_type = SOCK_DIAG_BY_FAMILY;
        head.nlmsg_flags = NLM_F_REQUEST | NLM_F_DUMP;
        return {reinterpret_cast<char *>(this), sizeof *this};
    }
};

DiagRequest<inet_diag_req_v2> inetRequest(SocketTable table, quint32 states)
{
    DiagRequest<inet_diag_req_v2> request;
    request.body.sdiag_family = table.isIpv6 ? AF_INET6 : AF_INET;
    request.body.sdiag_protocol = table.protocol == SocketProtocol::Tcp ? IPPROTO_TCP : IPPROTO_UDP;
    if (table.protocol == SocketProtocol::Tcp)
        request.body.idiag_ext = 1U << (INET_DIAG_INFO - 1);
    request.body.idiag_states = states | ((states & synReceived) != 0 ? synReceivedAnew : 0);
    return request;
}

DiagRequest<unix_diag_req> unixRequest(quint32 states)
{
    DiagRequest<unix_diag_req> request;
    request.body.sdiag_family = AF_UNIX;
    request.body.udiag_states = states;
    request.body.udiag_show = UDIAG_SHOW_NAME | UDIAG_SHOW_PEER | UDIAG_SHOW_RQLEN | UDIAG_SHOW_UID;
    return request;
}

} // namespace

SockDiag::SockDiag(NetlinkSocket socket)
    : m_socket(std::move(socket))
{
}

Result<SockDiag> SockDiag::open(const Environment &environment)
{
    Result<NetlinkSocket> socket = NetlinkSocket::open(environment, NETLINK_SOCK_DIAG);
    if (!socket)
        return socket.error();
    return SockDiag(std::move(*socket));
}

Result<std::vector<SocketEntry>> SockDiag::sockets(SocketTable table, quint32 states)
{
    const bool isUnix = table.protocol == SocketProtocol::Unix;
    auto unixAsked = unixRequest(states);
    auto inetAsked = inetRequest(table, states);
    std::vector<SocketEntry> entries;
    const Result<void> done = m_socket.dump(
        isUnix ? unixAsked.bytes() : inetAsked.bytes(), [&] { entries.clear(); },
        [&](quint16 type, QByteArrayView payload) {
            if (type != SOCK_DIAG_BY_FAMILY)
                return;
            if (auto entry = isUnix ? readUnixSocket(payload) : readInetSocket(payload, table.protocol))
                entries.push_back(std::move(*entry));
        });
    if (!done)
        return done.error();
    return entries;
}

} // namespace sockeye
