// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/net/endpoint.h"
#include "core/net/queuederror.h"
#include "core/net/transport.h"
#include "core/protocol/packetprotocol.h"

#include <QByteArray>

#include <array>
#include <atomic>
#include <memory>
#include <mutex>
#include <optional>
#include <vector>

namespace sockeye
{

/// The system calls that are recorded.
enum class SystemCall : quint8 {
    Socket,
    Bind,
    Listen,
    Accept, ///< accept4
    Connect,
    Send, ///< sendto without an address, which is what send(3) is
    SendTo,
    SendMessages,
    Receive, ///< recvfrom
    ReceiveMessage,
    ReceiveMessages,
    ReceiveError, ///< recvmsg with MSG_ERRQUEUE
    Poll, ///< ppoll
    EpollCreate,
    EpollControl,
    EpollWait, ///< epoll_pwait2
    EpollWaitMilliseconds, ///< epoll_wait, where the kernel lacks the other
    GetSocketOption,
    SetSocketOption,
    GetSocketName,
    GetPeerName,
    Shutdown,
    Close,
    Control, ///< fcntl, F_SETFL
    GetAddressInfo, ///< a library call, recorded as one
    GetNameInfo, ///< likewise
};

/// How many elements of a vector of messages or events a record keeps.
constexpr std::size_t recordedElements = 2;

/// One call as it happened. Plain numbers, so that recording is cheap; callArguments() makes the text, and names what
/// `arguments` and `data` hold for each call.
struct CallRecord {
    SystemCall call = SystemCall::Socket;
    qint8 netlinkProtocol = -1; ///< it moved messages of this netlink(7) protocol: `data` is the header of the first
    bool isUnfinished = false; ///< it was left behind: nobody waits for its result any more
    quint8 addressSize = 0;
    quint8 dataSize = 0;
    int descriptor = -1;
    int error = 0; ///< errno, 0 where the call succeeded
    quint32 thread = 0; ///< the kernel's thread id
    std::array<qint64, 4> arguments{};
    std::array<quint8, 28> address{}; ///< a sockaddr, where the call has one
    std::array<quint8, 32> data{}; ///< the first bytes that it moved; or its pollfds, or the first events
    qint64 result = 0;
    MonotonicTime start;
    Nanoseconds took{};
    qint64 subject = -1; ///< what it was made for, see CallTrace::newSubject(); -1 where it serves none or many
    quint64 firstPacket = 0; ///< the number of the first packet that it moved; 0: none
    quint32 packetCount = 0;
    QString text; ///< GetAddressInfo, GetNameInfo: what was asked
    int timeToLive = -1; ///< ReceiveMessage: what IP_TTL or IPV6_HOPLIMIT told; -1: nothing
    std::shared_ptr<const QueuedError> queued; ///< ReceiveError: what came
};

/// A datagram, or a piece of a stream, as a call sent or received it.
struct PacketRecord {
    quint64 number = 0; ///< from 1, in the order of recording
    bool isSent = false;
    bool isPiece = false; ///< of a stream whose messages are recorded apart: part of a call, nothing to look at alone
    bool isTruncated = false; ///< the datagram was larger than the buffer (MSG_TRUNC)
    Transport transport = Transport::Udp;
    PacketProtocol protocol = PacketProtocol::Payload;
    Endpoint peer;
    Endpoint local; ///< null where it is not known
    MonotonicTime at; ///< when the call began that sent it, or ended that received it
    WallTime wall; ///< the same by the wall clock; the kernel's receive stamp where there is one
    qint64 subject = -1;
    int reason = 0; ///< why a check rejected it, in the protocol's own numbers (NtpReason, DnsReplyFault); 0: not
    quint32 size = 0; ///< as it went over the wire
    QByteArray bytes; ///< what is kept of it: less than `size` where it is long, nothing where it is long ago
};

/// A packet as it is put into a trace.
struct PacketNote {
    QByteArrayView bytes; ///< copied
    bool isSent = false;
    bool isPiece = false;
    bool isTruncated = false;
    Transport transport = Transport::Udp;
    PacketProtocol protocol = PacketProtocol::Payload;
    Endpoint peer{};
    Endpoint local{};
    MonotonicTime at{};
    std::optional<WallTime> stamp{}; ///< the kernel's
    qint64 subject = -1;

    /// Whole as it is: a datagram, or a message that was put together from a stream.
    bool isMessage() const { return transport != Transport::Tcp || (protocol != PacketProtocol::Payload && !isPiece); }
};

/// What a trace held at one moment. Immutable; any thread.
struct TraceSnapshot {
    std::vector<CallRecord> calls; ///< in the order of recording
    std::vector<PacketRecord> packets;
    qint64 earlierCalls = 0; ///< calls not kept
    qint64 earlierPackets = 0;
    MonotonicTime start; ///< of the run: when its first call was made
    WallTime startWall; ///< the same moment by the wall clock

    /// The packet with this number; null where it is not kept.
    const PacketRecord *packet(quint64 number) const;
    /// Whether the call was made for \a subject, or moved a packet for it among others.
    bool serves(const CallRecord &call, qint64 subject) const;
    /// What the call was made for: its own subject, or the one that all its packets have; -1 where there is none, or
    /// where there are several.
    qint64 subjectOf(const CallRecord &call) const;
};

/// What one run did on its sockets: the calls, and the bytes they moved. Bounded: the earliest are dropped, and
/// counted. Any thread.
class CallTrace
{
public:
    static constexpr qsizetype usualCapacity = 10'000;

    /// Keeps so many calls, and so many packets.
    explicit CallTrace(qsizetype capacity = usualCapacity);
    ~CallTrace();

    void add(const CallRecord &record, const Clock &clock);
    /// The packet's number; those put in at once have numbers that follow each other.
    quint64 addPacket(const PacketNote &note, const Clock &clock);
    /// Says afterwards what a received packet was for, and why it was rejected (0: it was not).
    void judge(quint64 packet, qint64 subject, int reason);
    /// Has the calls made for \a subject so far stay when later ones push them out: for a run of very many questions of
    /// which few come to a row. At most as many as the trace keeps calls.
    void keep(qint64 subject);
    /// A number for what calls and packets are made for (a question, a name, a measurement), so that a row can name
    /// them: pass it to Rows::add(). From 0.
    qint64 newSubject() { return m_nextSubject.fetch_add(1, std::memory_order_relaxed); }

    std::shared_ptr<const TraceSnapshot> snapshot() const;
    /// How many calls and packets there have been; grows when there is something new to see.
    qint64 count() const { return m_count.load(std::memory_order_relaxed); }

private:
    struct Packet; // as it is kept: plain numbers, its bytes in m_bytes
    void noteStart(MonotonicTime at, const Clock &clock);
    QByteArray keptBytes(const Packet &packet) const;

    const std::size_t m_capacity;
    mutable std::mutex m_mutex; // protects all below but the atomics
    std::vector<CallRecord> m_calls; // a ring
    qint64 m_callTotal = 0;
    std::vector<std::pair<qint64, CallRecord>> m_kept; // with the number of the call
    std::vector<Packet> m_packets; // a ring
    quint64 m_packetTotal = 0;
    std::vector<char> m_bytes; // a ring that grows up to its bound
    quint64 m_byteTotal = 0;
    std::optional<MonotonicTime> m_start;
    WallTime m_startWall;
    std::atomic<qint64> m_nextSubject = 0;
    std::atomic<qint64> m_count = 0;
};

} // namespace sockeye
