// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/calltrace.h"
#include "core/net/endpoint.h"
#include "core/net/environment.h"
#include "core/net/tcpinfo.h"
#include "core/net/transport.h"

#include <span>

namespace sockeye
{

enum class Family : quint8 { Ipv4, Ipv6 };

inline Family familyOf(const QHostAddress &address)
{
    return address.protocol() == QAbstractSocket::IPv6Protocol ? Family::Ipv6 : Family::Ipv4;
}

/// The socket options that Sockeye reads or sets, by their names in socket(7), tcp(7) and ip(7).
enum class SocketOption : quint8 {
    SendBuffer, ///< SO_SNDBUF, bytes
    ReceiveBuffer, ///< SO_RCVBUF, bytes
    SendTimeout, ///< SO_SNDTIMEO: use timeout()
    ReceiveTimeout, ///< SO_RCVTIMEO: use timeout()
    NoDelay, ///< TCP_NODELAY
    MaximumSegment, ///< TCP_MAXSEG
    UserTimeout, ///< TCP_USER_TIMEOUT, ms
    ReuseAddress, ///< SO_REUSEADDR
    KeepAlive, ///< SO_KEEPALIVE
    Ipv6Only, ///< IPV6_V6ONLY
    ReceiveTimestamps, ///< SO_TIMESTAMPNS
    PendingError, ///< SO_ERROR
    KeepIdle, ///< TCP_KEEPIDLE, s
    KeepInterval, ///< TCP_KEEPINTVL, s
    KeepCount, ///< TCP_KEEPCNT
    Cork, ///< TCP_CORK
    QuickAck, ///< TCP_QUICKACK
    TimeToLive, ///< IP_TTL
    HopLimit, ///< IPV6_UNICAST_HOPS
    ReceiveTimeToLive, ///< IP_RECVTTL
    ReceiveHopLimit, ///< IPV6_RECVHOPLIMIT
    ReceiveErrors, ///< IP_RECVERR
    ReceiveErrorsIpv6, ///< IPV6_RECVERR
    Congestion, ///< TCP_CONGESTION: use optionName()
    MtuDiscover, ///< IP_MTU_DISCOVER: 2 never splits what is sent, and says EMSGSIZE of what is too big
    MtuDiscoverIpv6, ///< IPV6_MTU_DISCOVER
    Mtu, ///< IP_MTU: what the way to the peer takes in one packet, as far as the kernel knows; read only
    MtuIpv6, ///< IPV6_MTU
};

/// What one receive brought.
struct Received {
    qsizetype size = 0; ///< bytes put into the buffer; 0 from a stream: the peer has ended it
    bool truncated = false; ///< the datagram was larger than the buffer (MSG_TRUNC)
    Endpoint from; ///< for unconnected sockets
    std::optional<WallTime> kernelStamp; ///< SO_TIMESTAMPNS, where it is on
    std::optional<int> timeToLive; ///< what was left of the TTL or hop limit, where it is asked for
    qsizetype headerSize = 0; ///< of the bytes: the IPv4 header that raw sockets give before the message
    quint64 packet = 0; ///< its number in the trace, for CallTrace::judge(); 0 where nothing is recorded
};

/// A socket, the only place where tools make system calls on one. Every call is recorded in the environment's trace and
/// waits through poll(2) beside the cancel token, so Stop ends it at once with ErrorKind::Cancelled. Descriptors are
/// non-blocking and close-on-exec unless setBlocking() says otherwise; SIGPIPE is never raised. Errors carry the call's
/// name, the peer and errno. One thread at a time.
class Socket
{
public:
    Socket() = default;
    ~Socket();
    Socket(Socket &&other) noexcept;
    Socket &operator=(Socket &&other) noexcept;

    static Result<Socket> open(const Environment &environment, Family family, Transport transport);

    /// How ICMP is to be had: datagrams, as icmp(7) has them since Linux 3.0, which net.ipv4.ping_group_range permits
    /// to groups; or raw, which needs CAP_NET_RAW and gives every program's replies.
    enum class IcmpAccess : quint8 { Datagram, Raw };
    /// A socket for echo requests and their replies; of other messages only the errors, through takeError(). Denied,
    /// with the operation `icmp_socket`, where the system permits it to nobody like this one.
    static Result<Socket> openIcmp(const Environment &environment, Family family, IcmpAccess access);

    bool isOpen() const { return m_descriptor >= 0; }
    int descriptor() const { return m_descriptor; }
    const Endpoint &peer() const { return m_peer; }
    /// What localEndpoint() answered last; null before.
    const Endpoint &local() const { return m_local; }
    /// What the calls from here on are made for, see CallTrace::newSubject().
    void setSubject(qint64 subject) { m_environment.subject = subject; }
    /// What the bytes from here on are to be read as.
    void setProtocol(PacketProtocol protocol) { m_environment.protocol = protocol; }

    Result<void> bind(const Endpoint &local);
    Result<void> listen(int backlog);
    /// Waits for a connection until the deadline.
    Result<Socket> accept(Deadline deadline, Endpoint *from = nullptr);

    /// Connects, waiting until the deadline. A connected UDP socket hears only its peer, and hears it refuse.
    Result<void> connect(const Endpoint &peer, Deadline deadline);
    /// Starts to connect and returns: true when done at once, false when it goes on (EINPROGRESS); finish with
    /// waitWritable() or a Poller, then connectResult().
    Result<bool> startConnect(const Endpoint &peer);
    Result<void> connectResult();

    /// Sends what the socket takes without waiting; the number of bytes. TimedOut with EAGAIN when it takes none.
    Result<qsizetype> send(QByteArrayView bytes);
    Result<qsizetype> sendTo(QByteArrayView bytes, const Endpoint &to);
    /// Sends all, waiting where it must.
    Result<void> sendAll(QByteArrayView bytes, Deadline deadline);
    /// Sends several datagrams on a connected socket with one sendmmsg(2); how many went. \a subjects are what they
    /// are sent for, one each; empty: the socket's.
    Result<qsizetype> sendMany(std::span<const QByteArrayView> datagrams, std::span<const qint64> subjects = {});

    /// Receives once, waiting until the deadline.
    Result<Received> receive(std::span<char> buffer, Deadline deadline);
    /// Receives without waiting; no value when there is nothing yet.
    Result<std::optional<Received>> tryReceive(std::span<char> buffer);
    /// Receives up to `sizes.size()` datagrams with one recvmmsg(2) without waiting, datagram i at
    /// `buffer[i * slot]`; how many came (0: none waiting). `received[i]` describes each.
    Result<qsizetype> receiveMany(std::span<char> buffer, qsizetype slot, std::span<Received> received);

    /// Has the errors that the network reports of what this socket sent kept in a queue, with who reported them
    /// (IP_RECVERR, IPV6_RECVERR); and the TTLs of what comes told.
    Result<void> keepErrors(Family family);
    /// Limits how many routers what is sent may pass (IP_TTL, IPV6_UNICAST_HOPS).
    Result<void> setTimeToLive(Family family, int hops);
    /// The next error of that queue (MSG_ERRQUEUE), and into \a buffer the beginning of what it is about; no value when
    /// the queue is empty. Takes the error from the socket, too, which the next call on it would fail with.
    Result<std::optional<QueuedError>> takeError(std::span<char> buffer);

    Result<void> waitReadable(Deadline deadline);
    Result<void> waitWritable(Deadline deadline);

    Result<int> option(SocketOption option) const;
    Result<void> setOption(SocketOption option, int value);
    /// An option whose value is a name, at most 15 characters of it.
    Result<QByteArray> optionName(SocketOption option) const;
    Result<void> setOptionName(SocketOption option, QByteArrayView name);
    /// SO_RCVTIMEO and SO_SNDTIMEO as the kernel keeps them.
    Result<Nanoseconds> timeout(SocketOption option) const;
    Result<void> setTimeout(SocketOption option, Nanoseconds value);

    /// What the kernel knows of a TCP connection (TCP_INFO), also while it is being made.
    Result<TcpInfo> tcpInfo() const;

    /// Makes calls truly block, for the laboratory. Then use blockingReceive() and its kin: Stop shuts the socket down.
    Result<void> setBlocking(bool blocking);
    /// connect(2), recv(2), send(2), accept(2) as they are: one call on a blocking socket, no poll. EAGAIN and
    /// EINPROGRESS come back as TimedOut errors with their errno. Stop ends them with Cancelled.
    Result<void> blockingConnect(const Endpoint &peer);
    Result<Received> blockingReceive(std::span<char> buffer);
    Result<qsizetype> blockingSend(QByteArrayView bytes);
    Result<Socket> blockingAccept();

    /// getsockname(2). Packets that are recorded afterwards name it.
    Result<Endpoint> localEndpoint();
    Result<Endpoint> remoteEndpoint() const;
    Result<void> shutdownWrite();
    /// Has close() break the connection off: what is still to be sent is dropped, and the peer sees ECONNRESET
    /// (SO_LINGER of 0 s).
    Result<void> resetOnClose();
    void close();

private:
    Socket(const Environment &environment, int descriptor, Transport transport);
    Result<void> onlyEchoReplies(Family family);
    Result<void> wait(short events, const char *operation, Deadline deadline);
    PacketNote packetNote(QByteArrayView bytes, bool isSent, MonotonicTime at) const;
    quint64 addPacket(CallRecord &record, const PacketNote &note) const;
    quint64 noteSent(CallRecord &record, QByteArrayView bytes, const Endpoint *to = nullptr) const;
    quint64 noteReceived(CallRecord &record, QByteArrayView bytes, const Received &received) const;

    Environment m_environment;
    int m_descriptor = -1;
    Transport m_transport = Transport::Udp;
    bool m_hasIpHeader = false; // what comes begins with one: raw, IPv4
    Endpoint m_peer;
    Endpoint m_local; // where it was asked for
};

} // namespace sockeye
