// SPDX-License-Identifier: GPL-3.0-or-later
// What a socket sends and receives, and how that is recorded.
#include "core/net/controlmessages.h"
#include "core/net/socket.h"
#include "core/net/systemcall.h"
#include "core/protocol/icmp/message.h"

#include <array>

namespace sockeye
{

namespace
{

/// A stamp as a record keeps it: nanoseconds since 1970, 0 where there is none.
qint64 stampNumber(const std::optional<WallTime> &stamp)
{
    return stamp ? qint64(stamp->time_since_epoch().count()) : 0;
}

} // namespace

PacketNote Socket::packetNote(QByteArrayView bytes, bool isSent, MonotonicTime at) const
{
    // Made in one go: an empty address to begin with would be memory taken and given back for each packet.
    return {
        .bytes = bytes,
        .isSent = isSent,
        .isPiece = m_transport == Transport::Tcp && m_environment.protocol != PacketProtocol::Payload,
        .transport = m_transport,
        .protocol = m_environment.protocol,
        .peer = m_peer,
        .local = m_local,
        .at = at,
        .subject = m_environment.subject,
    };
}

quint64 Socket::addPacket(CallRecord &record, const PacketNote &note) const
{
    if (!m_environment.calls)
        return 0;
    const quint64 number = m_environment.calls->addPacket(note, *m_environment.clock);
    if (record.packetCount++ == 0)
        record.firstPacket = number;
    return number;
}

/// What the call of \a record sent of \a bytes.
quint64 Socket::noteSent(CallRecord &record, QByteArrayView bytes, const Endpoint *to) const
{
    setData(record, bytes.data(), std::size_t(bytes.size()));
    if (record.result < 0)
        return 0;
    PacketNote note = packetNote(bytes.first(qsizetype(record.result)), true, record.start);
    if (to)
        note.peer = *to;
    return addPacket(record, note);
}

quint64 Socket::noteReceived(CallRecord &record, QByteArrayView bytes, const Received &received) const
{
    PacketNote note = packetNote(bytes, false, record.start + record.took);
    if (!received.from.isNull())
        note.peer = received.from;
    note.isTruncated = received.truncated;
    note.stamp = received.kernelStamp;
    return addPacket(record, note);
}

Result<qsizetype> Socket::send(QByteArrayView bytes)
{
    const ssize_t sent = recordedCall(
        m_environment, recordOf(SystemCall::Send, m_descriptor, bytes.size(), MSG_NOSIGNAL),
        [&] { return ::send(m_descriptor, bytes.data(), std::size_t(bytes.size()), MSG_NOSIGNAL); },
        [&](CallRecord &record) { noteSent(record, bytes); });
    if (sent >= 0)
        return qsizetype(sent);
    return Error::fromErrno("send", errno, m_peer.toString());
}

Result<qsizetype> Socket::sendTo(QByteArrayView bytes, const Endpoint &to)
{
    const SocketAddress address(to);
    CallRecord record = recordOf(SystemCall::SendTo, m_descriptor, bytes.size(), MSG_NOSIGNAL);
    setAddress(record, address);
    const ssize_t sent = recordedCall(
        m_environment, record,
        [&] {
            return ::sendto(m_descriptor, bytes.data(), std::size_t(bytes.size()), MSG_NOSIGNAL, &address.address.any,
                            address.size);
        },
        [&](CallRecord &made) { noteSent(made, bytes, &to); });
    if (sent >= 0)
        return qsizetype(sent);
    return Error::fromErrno("sendto", errno, to.toString());
}

Result<void> Socket::sendAll(QByteArrayView bytes, Deadline deadline)
{
    while (!bytes.isEmpty()) {
        const Result<qsizetype> sent = send(bytes);
        if (sent) {
            bytes = bytes.sliced(*sent);
            continue;
        }
        if (!wouldBlock(sent.error().code))
            return sent.error();
        if (const Result<void> ready = wait(POLLOUT, "send", deadline); !ready)
            return ready;
    }
    return {};
}

Result<qsizetype> Socket::sendMany(std::span<const QByteArrayView> datagrams, std::span<const qint64> subjects)
{
    constexpr std::size_t most = 64;
    std::array<mmsghdr, most> messages{};
    std::array<iovec, most> parts{};
    const std::size_t count = std::min(most, datagrams.size());
    for (std::size_t i = 0; i < count; ++i) {
        parts[i] = {const_cast<char *>(datagrams[i].data()), std::size_t(datagrams[i].size())};
        messages[i].msg_hdr.msg_iov = &parts[i];
        messages[i].msg_hdr.msg_iovlen = 1;
    }
    const int sent = recordedCall(
        m_environment, recordOf(SystemCall::SendMessages, m_descriptor, qint64(count), MSG_NOSIGNAL),
        [&] { return ::sendmmsg(m_descriptor, messages.data(), uint(count), MSG_NOSIGNAL); },
        [&](CallRecord &record) {
            for (std::size_t i = 0; record.result > 0 && i < std::size_t(record.result); ++i) {
                PacketNote note = packetNote(datagrams[i], true, record.start);
                if (i < subjects.size())
                    note.subject = subjects[i];
                addPacket(record, note);
            }
        });
    if (sent >= 0)
        return qsizetype(sent);
    return Error::fromErrno("sendmmsg", errno, m_peer.toString());
}

Result<std::optional<Received>> Socket::tryReceive(std::span<char> buffer)
{
    MessageBuffer room(buffer);
    SocketAddress &address = room.address;
    msghdr &message = room.message;

    Received received;
    const auto describe = [&](CallRecord &record) {
        if (record.result < 0)
            return;
        record.arguments[1] = message.msg_flags;
        if (message.msg_namelen > 0)
            setAddress(record, &address.address, message.msg_namelen);
        setData(record, buffer.data(), std::size_t(record.result));
        received.size = qsizetype(record.result);
        received.truncated = message.msg_flags & MSG_TRUNC;
        if (message.msg_namelen > 0)
            received.from = address.toEndpoint();
        const ControlMessages told = readControls(message);
        received.kernelStamp = told.stamp;
        received.timeToLive = told.timeToLive;
        record.timeToLive = told.timeToLive.value_or(-1);
        record.arguments[2] = stampNumber(received.kernelStamp);
        const QByteArrayView bytes(buffer.data(), received.size);
        received.headerSize = m_hasIpHeader ? ipv4HeaderSize(bytes) : 0;
        received.packet = noteReceived(record, bytes.sliced(received.headerSize), received);
    };
    ssize_t size = 0;
    do {
        size = recordedCall(
            m_environment,
            recordOf(SystemCall::ReceiveMessage, m_descriptor, qint64(buffer.size()), 0, 0, sizeof address.address),
            [&] { return ::recvmsg(m_descriptor, &message, 0); }, describe);
    } while (size < 0 && errno == EINTR && !m_environment.cancel.isCancelled());
    if (size < 0) {
        if (wouldBlock(errno))
            return std::optional<Received>();
        return Error::fromErrno("recv", errno, m_peer.toString());
    }
    return std::optional(received);
}

Result<Received> Socket::receive(std::span<char> buffer, Deadline deadline)
{
    for (;;) {
        if (const Result<void> ready = wait(POLLIN, "recv", deadline); !ready)
            return ready.error();
        Result<std::optional<Received>> received = tryReceive(buffer);
        if (!received)
            return received.error();
        if (*received)
            return std::move(**received);
        // poll(2): ready and yet nothing there, as when the checksum of a datagram was wrong.
    }
}

Result<qsizetype> Socket::receiveMany(std::span<char> buffer, qsizetype slot, std::span<Received> received)
{
    constexpr std::size_t most = 64;
    std::array<mmsghdr, most> messages{};
    std::array<iovec, most> parts{};
    std::array<ControlBuffer, most> controls;
    const std::size_t count = std::min({most, received.size(), buffer.size() / std::size_t(slot)});
    for (std::size_t i = 0; i < count; ++i) {
        parts[i] = {buffer.data() + i * std::size_t(slot), std::size_t(slot)};
        messages[i].msg_hdr.msg_iov = &parts[i];
        messages[i].msg_hdr.msg_iovlen = 1;
        messages[i].msg_hdr.msg_control = controls[i].bytes;
        messages[i].msg_hdr.msg_controllen = sizeof controls[i].bytes;
    }
    const auto describe = [&](CallRecord &record) {
        for (std::size_t i = 0; record.result > 0 && i < std::size_t(record.result); ++i) {
            received[i].size = messages[i].msg_len;
            received[i].truncated = messages[i].msg_hdr.msg_flags & MSG_TRUNC;
            received[i].kernelStamp = readControls(messages[i].msg_hdr).stamp;
            if (i < recordedElements)
                record.arguments[2 + i] = stampNumber(received[i].kernelStamp);
            const QByteArrayView bytes(buffer.data() + i * std::size_t(slot), received[i].size);
            received[i].packet = noteReceived(record, bytes, received[i]);
        }
    };
    const int came = recordedCall(
        m_environment, recordOf(SystemCall::ReceiveMessages, m_descriptor, qint64(count), slot),
        [&] { return ::recvmmsg(m_descriptor, messages.data(), uint(count), MSG_DONTWAIT, nullptr); }, describe);
    if (came < 0) {
        if (wouldBlock(errno) || errno == EINTR)
            return qsizetype(0);
        return Error::fromErrno("recv", errno, m_peer.toString());
    }
    return qsizetype(came);
}

} // namespace sockeye
