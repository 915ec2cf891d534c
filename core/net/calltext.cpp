// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/calltext.h"

#include "core/net/sockaddr.h"

#include <cstring>

#include <netinet/tcp.h>
#include <poll.h>

namespace sockeye
{

QByteArray callName(SystemCall call)
{
    switch (call) {
    case SystemCall::Socket:
        return "socket";
    case SystemCall::Bind:
        return "bind";
    case SystemCall::Listen:
        return "listen";
    case SystemCall::Accept:
        return "accept4";
    case SystemCall::Connect:
        return "connect";
    case SystemCall::Send:
        return "send";
    case SystemCall::SendTo:
        return "sendto";
    case SystemCall::SendMessages:
        return "sendmmsg";
    case SystemCall::Receive:
        return "recv";
    case SystemCall::ReceiveMessage:
        return "recvmsg";
    case SystemCall::ReceiveMessages:
        return "recvmmsg";
    case SystemCall::Poll:
        return "ppoll";
    case SystemCall::EpollCreate:
        return "epoll_create1";
    case SystemCall::EpollControl:
        return "epoll_ctl";
    case SystemCall::EpollWait:
        return "epoll_pwait2";
    case SystemCall::GetSocketOption:
        return "getsockopt";
    case SystemCall::SetSocketOption:
        return "setsockopt";
    case SystemCall::GetSocketName:
        return "getsockname";
    case SystemCall::GetPeerName:
        return "getpeername";
    case SystemCall::Shutdown:
        return "shutdown";
    case SystemCall::Close:
        return "close";
    case SystemCall::Control:
        return "fcntl";
    case SystemCall::GetAddressInfo:
        return "getaddrinfo";
    }
    return {};
}

namespace
{

QByteArray endpointText(const CallRecord &record)
{
    SocketAddress address;
    std::memcpy(&address.address, record.address.data(), record.addressSize);
    address.size = record.addressSize;
    return record.addressSize == 0 ? QByteArray() : address.toEndpoint().toString().toLatin1();
}

QByteArray pollEvents(qint64 events)
{
    QByteArray text;
    if (events & POLLIN)
        text += "POLLIN";
    if (events & POLLOUT)
        text += text.isEmpty() ? "POLLOUT" : "|POLLOUT";
    return text.isEmpty() ? QByteArray("0") : text;
}

QByteArray optionName(qint64 level, qint64 option)
{
    struct Name {
        int level;
        int option;
        const char *text;
    };
    static constexpr Name names[] = {
        {SOL_SOCKET, SO_SNDBUF, "SOL_SOCKET, SO_SNDBUF"},
        {SOL_SOCKET, SO_RCVBUF, "SOL_SOCKET, SO_RCVBUF"},
        {SOL_SOCKET, SO_SNDTIMEO, "SOL_SOCKET, SO_SNDTIMEO"},
        {SOL_SOCKET, SO_RCVTIMEO, "SOL_SOCKET, SO_RCVTIMEO"},
        {SOL_SOCKET, SO_REUSEADDR, "SOL_SOCKET, SO_REUSEADDR"},
        {SOL_SOCKET, SO_KEEPALIVE, "SOL_SOCKET, SO_KEEPALIVE"},
        {SOL_SOCKET, SO_TIMESTAMPNS, "SOL_SOCKET, SO_TIMESTAMPNS"},
        {SOL_SOCKET, SO_ERROR, "SOL_SOCKET, SO_ERROR"},
        {IPPROTO_TCP, TCP_NODELAY, "SOL_TCP, TCP_NODELAY"},
        {IPPROTO_TCP, TCP_MAXSEG, "SOL_TCP, TCP_MAXSEG"},
        {IPPROTO_TCP, TCP_USER_TIMEOUT, "SOL_TCP, TCP_USER_TIMEOUT"},
        {IPPROTO_IPV6, IPV6_V6ONLY, "SOL_IPV6, IPV6_V6ONLY"},
    };
    for (const Name &name : names) {
        if (name.level == level && name.option == option)
            return name.text;
    }
    return QByteArray::number(level) + ", " + QByteArray::number(option);
}

QByteArray milliseconds(qint64 nanoseconds)
{
    return nanoseconds < 0 ? QByteArray("NULL") : QByteArray::number(double(nanoseconds) / 1e6, 'g', 10) + " ms";
}

} // namespace

QByteArray callArguments(const CallRecord &record, const TraceSnapshot &)
{
    const auto &a = record.arguments;
    const QByteArray fd = QByteArray::number(record.descriptor);
    switch (record.call) {
    case SystemCall::Socket:
        if (a[0] == AF_NETLINK)
            return "AF_NETLINK, SOCK_RAW|SOCK_CLOEXEC|SOCK_NONBLOCK, NETLINK_ROUTE";
        return QByteArray(a[0] == AF_INET6 ? "AF_INET6" : "AF_INET")
            + (a[1] == SOCK_STREAM ? ", SOCK_STREAM" : ", SOCK_DGRAM") + "|SOCK_CLOEXEC|SOCK_NONBLOCK, 0";
    case SystemCall::Bind:
        if (a[0] == AF_NETLINK)
            return fd + ", {AF_NETLINK, groups 0x" + QByteArray::number(a[1], 16) + "}";
        [[fallthrough]];
    case SystemCall::Connect:
        return fd + ", " + endpointText(record);
    case SystemCall::Listen:
        return fd + ", " + QByteArray::number(a[0]);
    case SystemCall::Accept:
        return fd;
    case SystemCall::Send:
    case SystemCall::Receive:
    case SystemCall::ReceiveMessage:
        return fd + ", " + QByteArray::number(a[0]) + " bytes";
    case SystemCall::SendTo:
        return fd + ", " + QByteArray::number(a[0]) + " bytes, " + endpointText(record);
    case SystemCall::SendMessages:
    case SystemCall::ReceiveMessages:
        return fd + ", " + QByteArray::number(a[0]) + " messages";
    case SystemCall::Poll:
        return "{" + fd + ": " + pollEvents(a[0]) + ", stop}, " + milliseconds(a[1]);
    case SystemCall::EpollCreate:
        return "EPOLL_CLOEXEC";
    case SystemCall::EpollControl:
        return QByteArray::number(a[1])
            + (a[0] == 1       ? ", EPOLL_CTL_ADD, "
                   : a[0] == 2 ? ", EPOLL_CTL_DEL, "
                               : ", EPOLL_CTL_MOD, ")
            + fd;
    case SystemCall::EpollWait:
        return fd + ", " + milliseconds(a[1]);
    case SystemCall::GetSocketOption:
    case SystemCall::SetSocketOption:
        return fd + ", " + optionName(a[0], a[1]) + ", [" + QByteArray::number(a[2]) + "]";
    case SystemCall::GetSocketName:
    case SystemCall::GetPeerName:
        return fd + ", " + endpointText(record);
    case SystemCall::Shutdown:
        return fd + (a[0] == SHUT_WR ? ", SHUT_WR" : ", SHUT_RDWR");
    case SystemCall::Close:
        return fd;
    case SystemCall::Control:
        return fd + (a[0] != 0 ? ", F_SETFL, O_NONBLOCK" : ", F_SETFL, 0");
    case SystemCall::GetAddressInfo:
        return record.text.toUtf8();
    }
    return {};
}

} // namespace sockeye
