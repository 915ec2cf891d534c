// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/callparts.h"

#include "core/base/error.h"
#include "core/net/sockaddr.h"

#include <array>
#include <cstring>

#include <arpa/inet.h>
#include <linux/genetlink.h>
#include <linux/netlink.h>
#include <linux/rtnetlink.h>
#include <linux/sock_diag.h>
#include <net/if.h>
#include <netinet/icmp6.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/epoll.h>
#include <sys/time.h>

namespace sockeye::detail
{

namespace
{

constexpr int icmpFilter = 1; // ICMP_FILTER of linux/icmp.h, which can't stand beside net/if.h
constexpr qsizetype mostQuoted = 32; // what strace shows of a string

struct Flag {
    qint64 bit;
    const char *name;
};

/// The names of the bits that are set, `|` between them, and what has no name as a number.
QByteArray flagNames(qint64 flags, std::span<const Flag> names)
{
    QByteArray text;
    for (const Flag &flag : names) {
        if ((flags & flag.bit) != flag.bit)
            continue;
        text += text.isEmpty() ? "" : "|";
        text += flag.name;
        flags &= ~flag.bit;
    }
    if (flags != 0 || text.isEmpty()) {
        text += text.isEmpty() ? "" : "|";
        text += flags == 0 ? QByteArray("0") : "0x" + QByteArray::number(flags, 16);
    }
    return text;
}

struct NetlinkProtocol {
    int protocol;
    const char *name;
};

constexpr NetlinkProtocol netlinkProtocols[] = {
    {NETLINK_ROUTE, "NETLINK_ROUTE"},
    {NETLINK_SOCK_DIAG, "NETLINK_SOCK_DIAG"},
    {NETLINK_GENERIC, "NETLINK_GENERIC"},
};

struct NetlinkType {
    int protocol; ///< whose number it is; -1: every protocol's
    quint16 type;
    const char *name;
};

constexpr NetlinkType netlinkTypes[] = {
    {-1, NLMSG_NOOP, "NLMSG_NOOP"},
    {-1, NLMSG_ERROR, "NLMSG_ERROR"},
    {-1, NLMSG_DONE, "NLMSG_DONE"},
    {-1, NLMSG_OVERRUN, "NLMSG_OVERRUN"},
    {NETLINK_ROUTE, RTM_NEWLINK, "RTM_NEWLINK"},
    {NETLINK_ROUTE, RTM_DELLINK, "RTM_DELLINK"},
    {NETLINK_ROUTE, RTM_GETLINK, "RTM_GETLINK"},
    {NETLINK_ROUTE, RTM_NEWADDR, "RTM_NEWADDR"},
    {NETLINK_ROUTE, RTM_DELADDR, "RTM_DELADDR"},
    {NETLINK_ROUTE, RTM_GETADDR, "RTM_GETADDR"},
    {NETLINK_ROUTE, RTM_NEWROUTE, "RTM_NEWROUTE"},
    {NETLINK_ROUTE, RTM_DELROUTE, "RTM_DELROUTE"},
    {NETLINK_ROUTE, RTM_GETROUTE, "RTM_GETROUTE"},
    {NETLINK_ROUTE, RTM_NEWNEIGH, "RTM_NEWNEIGH"},
    {NETLINK_ROUTE, RTM_GETNEIGH, "RTM_GETNEIGH"},
    {NETLINK_GENERIC, GENL_ID_CTRL, "nlctrl"},
    {NETLINK_SOCK_DIAG, SOCK_DIAG_BY_FAMILY, "SOCK_DIAG_BY_FAMILY"},
};

template <class Struct>
Struct structOf(std::span<const quint8> bytes)
{
    Struct made{};
    std::memcpy(&made, bytes.data(), std::min(bytes.size(), sizeof made));
    return made;
}

void appendEscaped(QByteArray &out, QByteArrayView bytes, qsizetype at)
{
    const auto code = quint8(bytes[at]);
    switch (code) {
    case '"':
    case '\\':
        out += '\\';
        out += char(code);
        return;
    case '\f':
        out += "\\f";
        return;
    case '\n':
        out += "\\n";
        return;
    case '\r':
        out += "\\r";
        return;
    case '\t':
        out += "\\t";
        return;
    case '\v':
        out += "\\v";
        return;
    default:
        break;
    }
    if (code >= 0x20 && code <= 0x7e) {
        out += char(code);
        return;
    }
    // As few digits as can't be taken for more, which 8 and 9 are not: the number is octal.
    const bool isBeforeDigit = at + 1 < bytes.size() && bytes[at + 1] >= '0' && bytes[at + 1] <= '7';
    out += '\\' + QByteArray::number(code, 8).rightJustified(isBeforeDigit ? 3 : 1, '0');
}

QByteArray scopeName(quint32 scope, bool isLinkLocal)
{
    std::array<char, IF_NAMESIZE> name{};
    if (isLinkLocal && scope != 0 && ::if_indextoname(scope, name.data()))
        return "if_nametoindex(\"" + QByteArray(name.data()) + "\")";
    return QByteArray::number(scope);
}

} // namespace

QByteArray quotedBytes(QByteArrayView bytes, qint64 size)
{
    const QByteArrayView shown = bytes.first(std::min(bytes.size(), mostQuoted));
    QByteArray text = "\"";
    for (qsizetype i = 0; i < shown.size(); ++i)
        appendEscaped(text, shown, i);
    text += size > shown.size() ? "\"..." : "\"";
    return text;
}

QByteArray socketAddress(std::span<const quint8> address)
{
    std::array<char, INET6_ADDRSTRLEN> text{};
    switch (structOf<sockaddr>(address).sa_family) {
    case AF_INET: {
        const auto ipv4 = structOf<sockaddr_in>(address);
        ::inet_ntop(AF_INET, &ipv4.sin_addr, text.data(), text.size());
        return "{sa_family=AF_INET, sin_port=htons(" + QByteArray::number(ntohs(ipv4.sin_port))
            + "), sin_addr=inet_addr(\"" + text.data() + "\")}";
    }
    case AF_INET6: {
        const auto ipv6 = structOf<sockaddr_in6>(address);
        ::inet_ntop(AF_INET6, &ipv6.sin6_addr, text.data(), text.size());
        const bool isLinkLocal = IN6_IS_ADDR_LINKLOCAL(&ipv6.sin6_addr) || IN6_IS_ADDR_MC_LINKLOCAL(&ipv6.sin6_addr);
        return "{sa_family=AF_INET6, sin6_port=htons(" + QByteArray::number(ntohs(ipv6.sin6_port))
            + "), sin6_flowinfo=htonl(" + QByteArray::number(ntohl(ipv6.sin6_flowinfo)) + "), inet_pton(AF_INET6, \""
            + text.data() + "\", &sin6_addr), sin6_scope_id=" + scopeName(ipv6.sin6_scope_id, isLinkLocal) + "}";
    }
    case AF_NETLINK: {
        const auto netlink = structOf<sockaddr_nl>(address);
        const QByteArray groups = netlink.nl_groups == 0
            ? QByteArray("00000000")
            : "0x" + QByteArray::number(netlink.nl_groups, 16).rightJustified(6, '0');
        return "{sa_family=AF_NETLINK, nl_pid=" + QByteArray::number(qint32(netlink.nl_pid)) + ", nl_groups=" + groups
            + "}";
    }
    default:
        return "{sa_family=" + QByteArray::number(structOf<sockaddr>(address).sa_family) + "}";
    }
}

QByteArray familyName(qint64 family)
{
    switch (family) {
    case AF_UNSPEC:
        return "AF_UNSPEC";
    case AF_INET:
        return "AF_INET";
    case AF_INET6:
        return "AF_INET6";
    case AF_NETLINK:
        return "AF_NETLINK";
    default:
        return QByteArray::number(family);
    }
}

QByteArray socketType(qint64 type)
{
    constexpr qint64 flags = SOCK_CLOEXEC | SOCK_NONBLOCK;
    constexpr Flag names[] = {{SOCK_CLOEXEC, "SOCK_CLOEXEC"}, {SOCK_NONBLOCK, "SOCK_NONBLOCK"}};
    QByteArray text;
    switch (type & ~flags) {
    case SOCK_STREAM:
        text = "SOCK_STREAM";
        break;
    case SOCK_DGRAM:
        text = "SOCK_DGRAM";
        break;
    case SOCK_RAW:
        text = "SOCK_RAW";
        break;
    case 0: // accept4 has the flags alone
        return flagNames(type, names);
    default:
        text = QByteArray::number(type & ~flags);
    }
    return (type & flags) != 0 ? text + '|' + flagNames(type & flags, names) : text;
}

QByteArray protocolName(qint64 family, qint64 protocol)
{
    if (family == AF_NETLINK) {
        for (const NetlinkProtocol &known : netlinkProtocols) {
            if (known.protocol == protocol)
                return known.name;
        }
        return QByteArray::number(protocol);
    }
    switch (protocol) {
    case IPPROTO_IP:
        return "IPPROTO_IP";
    case IPPROTO_ICMP:
        return "IPPROTO_ICMP";
    case IPPROTO_ICMPV6:
        return "IPPROTO_ICMPV6";
    default:
        return QByteArray::number(protocol);
    }
}

QByteArray messageFlags(qint64 flags)
{
    constexpr Flag names[] = {
        {MSG_OOB, "MSG_OOB"},         {MSG_PEEK, "MSG_PEEK"},         {MSG_CTRUNC, "MSG_CTRUNC"},
        {MSG_TRUNC, "MSG_TRUNC"},     {MSG_DONTWAIT, "MSG_DONTWAIT"}, {MSG_EOR, "MSG_EOR"},
        {MSG_WAITALL, "MSG_WAITALL"}, {MSG_ERRQUEUE, "MSG_ERRQUEUE"}, {MSG_NOSIGNAL, "MSG_NOSIGNAL"}};
    return flagNames(flags, names);
}

QByteArray pollEvents(qint64 events)
{
    constexpr Flag names[] = {{POLLIN, "POLLIN"},   {POLLPRI, "POLLPRI"}, {POLLOUT, "POLLOUT"},
                              {POLLERR, "POLLERR"}, {POLLHUP, "POLLHUP"}, {POLLNVAL, "POLLNVAL"}};
    return flagNames(events, names);
}

QByteArray epollEvents(quint32 events)
{
    constexpr Flag names[] = {{EPOLLIN, "EPOLLIN"},   {EPOLLPRI, "EPOLLPRI"}, {EPOLLOUT, "EPOLLOUT"},
                              {EPOLLERR, "EPOLLERR"}, {EPOLLHUP, "EPOLLHUP"}, {EPOLLRDHUP, "EPOLLRDHUP"}};
    return flagNames(events, names);
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
        {SOL_SOCKET, SO_LINGER, "SOL_SOCKET, SO_LINGER"},
        {SOL_SOCKET, SO_TIMESTAMPNS, "SOL_SOCKET, SO_TIMESTAMPNS"},
        {SOL_SOCKET, SO_ERROR, "SOL_SOCKET, SO_ERROR"},
        {IPPROTO_TCP, TCP_NODELAY, "SOL_TCP, TCP_NODELAY"},
        {IPPROTO_TCP, TCP_MAXSEG, "SOL_TCP, TCP_MAXSEG"},
        {IPPROTO_TCP, TCP_INFO, "SOL_TCP, TCP_INFO"},
        {IPPROTO_TCP, TCP_USER_TIMEOUT, "SOL_TCP, TCP_USER_TIMEOUT"},
        {IPPROTO_TCP, TCP_KEEPIDLE, "SOL_TCP, TCP_KEEPIDLE"},
        {IPPROTO_TCP, TCP_KEEPINTVL, "SOL_TCP, TCP_KEEPINTVL"},
        {IPPROTO_TCP, TCP_KEEPCNT, "SOL_TCP, TCP_KEEPCNT"},
        {IPPROTO_TCP, TCP_CORK, "SOL_TCP, TCP_CORK"},
        {IPPROTO_TCP, TCP_QUICKACK, "SOL_TCP, TCP_QUICKACK"},
        {IPPROTO_TCP, TCP_CONGESTION, "SOL_TCP, TCP_CONGESTION"},
        {IPPROTO_IP, IP_TTL, "SOL_IP, IP_TTL"},
        {IPPROTO_IPV6, IPV6_UNICAST_HOPS, "SOL_IPV6, IPV6_UNICAST_HOPS"},
        {IPPROTO_IPV6, IPV6_V6ONLY, "SOL_IPV6, IPV6_V6ONLY"},
        {IPPROTO_IP, IP_RECVTTL, "SOL_IP, IP_RECVTTL"},
        {IPPROTO_IP, IP_RECVERR, "SOL_IP, IP_RECVERR"},
        {IPPROTO_IP, IP_MTU_DISCOVER, "SOL_IP, IP_MTU_DISCOVER"},
        {IPPROTO_IPV6, IPV6_MTU_DISCOVER, "SOL_IPV6, IPV6_MTU_DISCOVER"},
        {IPPROTO_IP, IP_MTU, "SOL_IP, IP_MTU"},
        {IPPROTO_IPV6, IPV6_MTU, "SOL_IPV6, IPV6_MTU"},
        {IPPROTO_IPV6, IPV6_RECVHOPLIMIT, "SOL_IPV6, IPV6_RECVHOPLIMIT"},
        {IPPROTO_IPV6, IPV6_RECVERR, "SOL_IPV6, IPV6_RECVERR"},
        {SOL_RAW, icmpFilter, "SOL_RAW, ICMP_FILTER"},
        {IPPROTO_ICMPV6, ICMP6_FILTER, "SOL_ICMPV6, 1"}, // as strace has it, which knows no name for it
    };
    for (const Name &name : names) {
        if (name.level == level && name.option == option)
            return name.text;
    }
    return QByteArray::number(level) + ", " + QByteArray::number(option);
}

QByteArray optionValue(qint64 level, qint64 option, qint64 value)
{
    if (level == SOL_SOCKET && (option == SO_RCVTIMEO || option == SO_SNDTIMEO)) {
        return "{tv_sec=" + QByteArray::number(value / 1'000'000'000)
            + ", tv_usec=" + QByteArray::number(value % 1'000'000'000 / 1000) + "}";
    }
    if (level == SOL_RAW && option == icmpFilter)
        return "~[ICMP_ECHOREPLY]"; // the only one that is set
    if (level == SOL_SOCKET && option == SO_ERROR && value != 0)
        return '[' + errnoSymbol(int(value)) + ']';
    return '[' + QByteArray::number(value) + ']';
}

QByteArray optionData(qint64 level, qint64 option, QByteArrayView data, qint64 size)
{
    linger value{};
    if (level != SOL_SOCKET || option != SO_LINGER || data.size() != qsizetype(sizeof value))
        return quotedBytes(data, size);
    std::memcpy(&value, data.data(), sizeof value);
    return "{l_onoff=" + QByteArray::number(value.l_onoff) + ", l_linger=" + QByteArray::number(value.l_linger) + "}";
}

QByteArray timespecText(qint64 nanoseconds)
{
    return "{tv_sec=" + QByteArray::number(nanoseconds / 1'000'000'000)
        + ", tv_nsec=" + QByteArray::number(nanoseconds % 1'000'000'000) + "}";
}

QByteArray queuedErrorText(const QueuedError &error)
{
    QByteArray offender = "{sa_family=AF_UNSPEC, sa_data=" + quotedBytes(QByteArray(14, '\0'), 14) + "}";
    if (!error.reporter.isNull()) {
        const SocketAddress address(error.reporter);
        offender = socketAddress({reinterpret_cast<const quint8 *>(&address.address), address.size});
    }
    return "{ee_errno=" + QByteArray::number(error.code) + ", ee_origin=" + QByteArray::number(int(error.origin))
        + ", ee_type=" + QByteArray::number(error.type) + ", ee_code=" + QByteArray::number(error.messageCode)
        + ", ee_info=" + QByteArray::number(error.info) + ", ee_data=0, offender=" + offender + "}";
}

QByteArray netlinkHeader(int protocol, std::span<const quint8> header)
{
    const auto head = structOf<nlmsghdr>(header);
    QByteArray type = QByteArray::number(head.nlmsg_type);
    for (const NetlinkType &known : netlinkTypes) {
        if (known.type == head.nlmsg_type && (known.protocol == protocol || known.protocol < 0))
            type = known.name;
    }
    // Bits from 0x100 on mean something else in each kind of request.
    constexpr Flag names[] = {{NLM_F_REQUEST, "NLM_F_REQUEST"},
                              {NLM_F_MULTI, "NLM_F_MULTI"},
                              {NLM_F_ACK, "NLM_F_ACK"},
                              {NLM_F_ECHO, "NLM_F_ECHO"},
                              {NLM_F_DUMP_INTR, "NLM_F_DUMP_INTR"},
                              {NLM_F_DUMP_FILTERED, "NLM_F_DUMP_FILTERED"},
                              {NLM_F_DUMP, "NLM_F_DUMP"}};
    return "{nlmsg_len=" + QByteArray::number(head.nlmsg_len) + ", nlmsg_type=" + type
        + ", nlmsg_flags=" + flagNames(head.nlmsg_flags, names) + ", nlmsg_seq=" + QByteArray::number(head.nlmsg_seq)
        + ", nlmsg_pid=" + QByteArray::number(qint32(head.nlmsg_pid)) + "}";
}

} // namespace sockeye::detail
