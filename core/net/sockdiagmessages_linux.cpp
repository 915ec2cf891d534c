// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/sockettable.h"

#include "core/net/netlinkbytes.h"

#include <linux/inet_diag.h>
#include <linux/tcp.h>
#include <linux/unix_diag.h>

namespace sockeye
{

using namespace netlink;

namespace
{

std::optional<SocketState> stateOf(int number)
{
    if (number < int(SocketState::Established) || number > int(SocketState::Closing))
        return {};
    return SocketState(number);
}

SocketTimer timerOf(int number)
{
    return number <= int(SocketTimer::WindowProbe) ? SocketTimer(number) : SocketTimer::None;
}

/// The kernel numbers ports and addresses in the order of the network.
QHostAddress addressIn(const __be32 (&words)[4], bool isIpv6)
{
    const QByteArrayView bytes(reinterpret_cast<const char *>(words), isIpv6 ? 16 : 4);
    return addressOf(bytes);
}

void takeTcpInfo(QByteArrayView value, SocketEntry &entry)
{
    // An older kernel's struct is shorter, but begins the same.
    if (value.size() < qsizetype(offsetof(tcp_info, tcpi_snd_cwnd) + sizeof(quint32)))
        return;
    if (entry.state == SocketState::Listen || entry.state == SocketState::Unconnected)
        return; // no connection, so nothing was measured
    const auto roundTrip = numberAt<quint32>(value, offsetof(tcp_info, tcpi_rtt));
    if (roundTrip > 0)
        entry.roundTrip = std::chrono::microseconds(roundTrip);
    entry.congestionWindow = numberAt<quint32>(value, offsetof(tcp_info, tcpi_snd_cwnd));
}

/// A path ends at the first zero; an abstract name begins with one, and has its length.
QString unixName(QByteArrayView value)
{
    if (value.isEmpty())
        return {};
    if (value.front() != '\0') {
        const qsizetype end = value.indexOf('\0');
        return QString::fromUtf8(end < 0 ? value : value.first(end));
    }
    QByteArray name = value.toByteArray();
    name.replace('\0', '@');
    return QString::fromUtf8(name);
}

} // namespace

std::optional<SocketEntry> readInetSocket(QByteArrayView payload, SocketProtocol protocol)
{
    const auto head = take<inet_diag_msg>(payload);
    if (!head || (head->idiag_family != AF_INET && head->idiag_family != AF_INET6))
        return {};
    const auto state = stateOf(head->idiag_state);
    if (!state)
        return {};
    SocketEntry entry;
    entry.protocol = protocol;
    entry.isIpv6 = head->idiag_family == AF_INET6;
    entry.state = *state;
    entry.local = addressIn(head->id.idiag_src, entry.isIpv6);
    entry.localPort = ntohs(head->id.idiag_sport);
    entry.remotePort = ntohs(head->id.idiag_dport);
    if (entry.remotePort != 0)
        entry.remote = addressIn(head->id.idiag_dst, entry.isIpv6);
    entry.interface = head->id.idiag_if;
    entry.inode = head->idiag_inode;
    // What no program has any more tells no owner either: the kernel says 0, which is no word about root.
    if (entry.inode != 0)
        entry.user = head->idiag_uid;
    entry.receiveQueue = head->idiag_rqueue;
    entry.sendQueue = head->idiag_wqueue;
    if (protocol == SocketProtocol::Tcp) {
        entry.timer = timerOf(head->idiag_timer);
        if (entry.timer != SocketTimer::None)
            entry.timerLeft = std::chrono::milliseconds(head->idiag_expires);
        entry.unanswered = head->idiag_retrans;
    }
    forEachAttribute(behind(payload, sizeof *head), [&](int type, QByteArrayView value) {
        if (type == INET_DIAG_INFO && protocol == SocketProtocol::Tcp)
            takeTcpInfo(value, entry);
    });
    return entry;
}

std::optional<SocketEntry> readUnixSocket(QByteArrayView payload)
{
    const auto head = take<unix_diag_msg>(payload);
    if (!head || head->udiag_family != AF_UNIX)
        return {};
    const auto state = stateOf(head->udiag_state);
    if (!state)
        return {};
    SocketEntry entry;
    entry.protocol = SocketProtocol::Unix;
    entry.state = *state;
    entry.inode = head->udiag_ino;
    if (head->udiag_type == SOCK_STREAM || head->udiag_type == SOCK_DGRAM || head->udiag_type == SOCK_SEQPACKET)
        entry.type = UnixSocketType(head->udiag_type);
    forEachAttribute(behind(payload, sizeof *head), [&](int type, QByteArrayView value) {
        if (type == UNIX_DIAG_NAME) {
            entry.path = unixName(value);
        } else if (type == UNIX_DIAG_PEER) {
            entry.peerInode = numberOf<quint32>(value);
        } else if (type == UNIX_DIAG_RQLEN && value.size() >= qsizetype(sizeof(unix_diag_rqlen))) {
            entry.receiveQueue = numberAt<quint32>(value, offsetof(unix_diag_rqlen, udiag_rqueue));
            entry.sendQueue = numberAt<quint32>(value, offsetof(unix_diag_rqlen, udiag_wqueue));
        } else if (type == UNIX_DIAG_UID && value.size() >= 4) {
            entry.user = numberOf<quint32>(value);
        }
    });
    return entry;
}

} // namespace sockeye
