// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <QByteArrayView>
#include <QHostAddress>
#include <QString>

#include <optional>
#include <vector>

namespace sockeye
{

/// What a socket speaks. UNIX sockets stay within this machine.
enum class SocketProtocol : quint8 { Tcp, Udp, Unix };

/// The state of a socket, by the kernel's number (TCP_* of linux/tcp_states.h; RFC 9293, section 3.3.2). UDP and UNIX
/// sockets have Established (they have a peer), Unconnected, and UNIX Listen.
enum class SocketState : quint8 {
    Established = 1,
    SynSent,
    SynReceived,
    FinWait1,
    FinWait2,
    TimeWait,
    Unconnected,
    CloseWait,
    LastAck,
    Listen,
    Closing,
};

/// What the kernel waits for on a TCP socket, by its number (idiag_timer of sock_diag(7)).
enum class SocketTimer : quint8 { None, Retransmission, KeepAlive, TimeWait, WindowProbe };

enum class UnixSocketType : quint8 { Stream = 1, Datagram = 2, SequencedPackets = 5 };

/// A socket of this machine, as the kernel lists it.
struct SocketEntry {
    SocketProtocol protocol = SocketProtocol::Tcp;
    bool isIpv6 = false; ///< not of UNIX sockets
    SocketState state = SocketState::Unconnected;
    QHostAddress local; ///< null: UNIX
    QHostAddress remote; ///< null: it has no peer
    quint16 localPort = 0;
    quint16 remotePort = 0;
    quint32 interface =
        0; ///< the index of the one that it is bound to, or that its link-local addresses belong to; 0: none
    QString path; ///< UNIX: a path, or `@` and an abstract name; null: it has none
    std::optional<UnixSocketType> type; ///< UNIX
    quint64 peerInode = 0; ///< UNIX: the other end's; 0: none, or not told
    quint64 inode = 0; ///< 0: no program has it any more, or not yet
    std::optional<quint32> user;
    std::optional<quint32> receiveQueue; ///< bytes; of a listener, connections that wait for accept()
    std::optional<quint32> sendQueue; ///< bytes; of a listener, how many may wait
    SocketTimer timer = SocketTimer::None;
    Nanoseconds timerLeft{}; ///< until it goes off
    int unanswered = 0; ///< how often the segment or question on its way was sent again
    std::optional<Nanoseconds> roundTrip; ///< TCP_INFO, smoothed
    std::optional<quint32> congestionWindow; ///< TCP_INFO, segments
};

/// A list of sockets that the kernel keeps.
struct SocketTable {
    SocketProtocol protocol = SocketProtocol::Tcp;
    bool isIpv6 = false;
};

/// Reads one message of an answer to SOCK_DIAG_BY_FAMILY; none where it is cut short or of another family.
std::optional<SocketEntry> readInetSocket(QByteArrayView payload, SocketProtocol protocol);
std::optional<SocketEntry> readUnixSocket(QByteArrayView payload);

/// The file that has the table as text, proc_net(5): `/proc/net/tcp6`.
const char *procPath(SocketTable table);
/// Reads that text. Lines that can't be understood are left out. It tells no round trips, no owner of UNIX sockets and
/// no peer of them.
std::vector<SocketEntry> readProcTable(QByteArrayView text, SocketTable table);

} // namespace sockeye
