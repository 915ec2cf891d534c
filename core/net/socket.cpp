// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/socket.h"

#include "core/net/sockaddr.h"
#include "core/net/systemcall.h"

#include <algorithm>
#include <array>
#include <utility>

#include <fcntl.h>
#include <poll.h>

namespace sockeye
{

namespace
{

/// Room for one SCM_TIMESTAMPNS message.
struct ControlBuffer {
    alignas(cmsghdr) char bytes[CMSG_SPACE(sizeof(timespec))];
};

/// The kernel's receive stamp of a message, socket(7) SO_TIMESTAMPNS.
std::optional<WallTime> kernelStamp(const msghdr &message)
{
    // CMSG_NXTHDR takes a pointer to non-const and writes nothing.
    auto *header = const_cast<msghdr *>(&message);
    for (cmsghdr *control = CMSG_FIRSTHDR(header); control; control = CMSG_NXTHDR(header, control)) {
        if (control->cmsg_level != SOL_SOCKET || control->cmsg_type != SCM_TIMESTAMPNS)
            continue;
        timespec stamp{};
        std::memcpy(&stamp, CMSG_DATA(control), sizeof stamp);
        return WallTime(std::chrono::seconds(stamp.tv_sec) + Nanoseconds(stamp.tv_nsec));
    }
    return {};
}

/// A stamp as a record keeps it: nanoseconds since 1970, 0 where there is none.
qint64 stampNumber(const std::optional<WallTime> &stamp)
{
    return stamp ? qint64(stamp->time_since_epoch().count()) : 0;
}

bool wouldBlock(int error)
{
    return error == EAGAIN || error == EWOULDBLOCK;
}

} // namespace

Socket::Socket(const Environment &environment, int descriptor, Transport transport)
    : m_environment(environment)
    , m_descriptor(descriptor)
    , m_transport(transport)
{
}

Socket::~Socket()
{
    close();
}

Socket::Socket(Socket &&other) noexcept
    : m_environment(other.m_environment)
    , m_descriptor(std::exchange(other.m_descriptor, -1))
    , m_transport(other.m_transport)
    , m_peer(std::move(other.m_peer))
    , m_local(std::move(other.m_local))
{
}

Socket &Socket::operator=(Socket &&other) noexcept
{
    if (this != &other) {
        close();
        m_environment = other.m_environment;
        m_descriptor = std::exchange(other.m_descriptor, -1);
        m_transport = other.m_transport;
        m_peer = std::move(other.m_peer);
        m_local = std::move(other.m_local);
    }
    return *this;
}

Result<Socket> Socket::open(const Environment &environment, Family family, Transport transport)
{
    const int domain = family == Family::Ipv6 ? AF_INET6 : AF_INET;
    const int type = (transport == Transport::Tcp ? SOCK_STREAM : SOCK_DGRAM) | SOCK_CLOEXEC | SOCK_NONBLOCK;
    const int descriptor = recordedCall(
        environment, recordOf(SystemCall::Socket, -1, domain, type), [&] { return ::socket(domain, type, 0); },
        [](CallRecord &record) { record.descriptor = int(record.result); });
    if (descriptor < 0)
        return Error::fromErrno("socket", errno);
    return Socket(environment, descriptor, transport);
}

void Socket::close()
{
    if (m_descriptor < 0)
        return;
    recordedCall(m_environment, recordOf(SystemCall::Close, m_descriptor), [this] { return ::close(m_descriptor); });
    m_descriptor = -1;
}

Result<void> Socket::wait(short events, const char *operation, Deadline deadline)
{
    for (;;) {
        if (m_environment.cancel.isCancelled())
            return Error::cancelled(operation);
        const Nanoseconds left = deadline.remaining(*m_environment.clock);
        std::array<pollfd, 2> watched{pollfd{m_descriptor, events, 0},
                                      pollfd{m_environment.cancel.descriptor(), POLLIN, 0}};
        const int ready = recordedPoll(m_environment, m_descriptor, watched, deadline, left);
        if (m_environment.cancel.isCancelled())
            return Error::cancelled(operation);
        if (ready < 0 && errno != EINTR)
            return Error::fromErrno("ppoll", errno, m_peer.toString());
        if (ready > 0 && watched[0].revents != 0)
            return {};
        if (ready == 0)
            return Error::timedOut(operation, m_peer.toString());
    }
}

Result<void> Socket::waitReadable(Deadline deadline)
{
    return wait(POLLIN, "recv", deadline);
}

Result<void> Socket::waitWritable(Deadline deadline)
{
    return wait(POLLOUT, "send", deadline);
}

Result<void> Socket::bind(const Endpoint &local)
{
    const SocketAddress address(local);
    CallRecord record = recordOf(SystemCall::Bind, m_descriptor);
    setAddress(record, address);
    const int done =
        recordedCall(m_environment, record, [&] { return ::bind(m_descriptor, &address.address.any, address.size); });
    if (done < 0)
        return Error::fromErrno("bind", errno, local.toString());
    return {};
}

Result<void> Socket::listen(int backlog)
{
    const int done = recordedCall(m_environment, recordOf(SystemCall::Listen, m_descriptor, backlog),
                                  [&] { return ::listen(m_descriptor, backlog); });
    if (done < 0)
        return Error::fromErrno("listen", errno);
    return {};
}

Result<Socket> Socket::accept(Deadline deadline, Endpoint *from)
{
    for (;;) {
        SocketAddress address;
        const int accepted = recordedCall(
            m_environment, recordOf(SystemCall::Accept, m_descriptor, address.size, SOCK_CLOEXEC | SOCK_NONBLOCK),
            [&] { return ::accept4(m_descriptor, &address.address.any, &address.size, SOCK_CLOEXEC | SOCK_NONBLOCK); },
            [&](CallRecord &record) {
                if (record.result >= 0)
                    setAddress(record, address);
            });
        if (accepted >= 0) {
            Socket socket(m_environment, accepted, Transport::Tcp);
            socket.m_peer = address.toEndpoint();
            if (from)
                *from = socket.m_peer;
            return socket;
        }
        // accept(2): an error that was already pending on the new connection says nothing about the next one.
        if (errno == ECONNABORTED || errno == EINTR)
            continue;
        if (!wouldBlock(errno))
            return Error::fromErrno("accept", errno);
        if (const Result<void> ready = wait(POLLIN, "accept", deadline); !ready)
            return ready.error();
    }
}

Result<bool> Socket::startConnect(const Endpoint &peer)
{
    const SocketAddress address(peer);
    m_peer = peer;
    CallRecord record = recordOf(SystemCall::Connect, m_descriptor);
    setAddress(record, address);
    const int done = recordedCall(m_environment, record,
                                  [&] { return ::connect(m_descriptor, &address.address.any, address.size); });
    if (done == 0)
        return true;
    if (errno == EINPROGRESS || errno == EINTR)
        return false;
    return Error::fromErrno("connect", errno, peer.toString());
}

Result<void> Socket::connectResult()
{
    const Result<int> pending = option(SocketOption::PendingError);
    if (!pending)
        return pending.error();
    if (*pending != 0)
        return Error::fromErrno("connect", *pending, m_peer.toString());
    return {};
}

Result<void> Socket::connect(const Endpoint &peer, Deadline deadline)
{
    const Result<bool> started = startConnect(peer);
    if (!started)
        return started.error();
    if (*started)
        return {};
    if (const Result<void> ready = wait(POLLOUT, "connect", deadline); !ready)
        return ready;
    return connectResult();
}

PacketNote Socket::packetNote(QByteArrayView bytes, bool isSent, MonotonicTime at) const
{
    PacketNote note;
    note.bytes = bytes;
    note.isSent = isSent;
    note.transport = m_transport;
    note.protocol = m_environment.protocol;
    note.isPiece = m_transport == Transport::Tcp && note.protocol != PacketProtocol::Payload;
    note.peer = m_peer;
    note.local = m_local;
    note.at = at;
    note.subject = m_environment.subject;
    return note;
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
    SocketAddress address;
    ControlBuffer control;
    iovec part{buffer.data(), buffer.size()};
    msghdr message{};
    message.msg_name = &address.address;
    message.msg_namelen = sizeof address.address;
    message.msg_iov = &part;
    message.msg_iovlen = 1;
    message.msg_control = control.bytes;
    message.msg_controllen = sizeof control.bytes;

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
        received.kernelStamp = kernelStamp(message);
        record.arguments[2] = stampNumber(received.kernelStamp);
        received.packet = noteReceived(record, QByteArrayView(buffer.data(), received.size), received);
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
            received[i].kernelStamp = kernelStamp(messages[i].msg_hdr);
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

Result<void> Socket::setBlocking(bool blocking)
{
    const int flags = blocking ? 0 : O_NONBLOCK;
    const int done = recordedCall(m_environment, recordOf(SystemCall::Control, m_descriptor, flags),
                                  [&] { return ::fcntl(m_descriptor, F_SETFL, flags); });
    if (done < 0)
        return Error::fromErrno("fcntl", errno);
    return {};
}

Result<Endpoint> Socket::localEndpoint()
{
    SocketAddress address;
    const int done = recordedCall(
        m_environment, recordOf(SystemCall::GetSocketName, m_descriptor, address.size),
        [&] { return ::getsockname(m_descriptor, &address.address.any, &address.size); },
        [&address](CallRecord &record) {
            if (record.result == 0)
                setAddress(record, address);
        });
    if (done < 0)
        return Error::fromErrno("getsockname", errno);
    m_local = address.toEndpoint();
    return m_local;
}

Result<Endpoint> Socket::remoteEndpoint() const
{
    SocketAddress address;
    const int done = recordedCall(
        m_environment, recordOf(SystemCall::GetPeerName, m_descriptor, address.size),
        [&] { return ::getpeername(m_descriptor, &address.address.any, &address.size); },
        [&address](CallRecord &record) {
            if (record.result == 0)
                setAddress(record, address);
        });
    if (done < 0)
        return Error::fromErrno("getpeername", errno);
    return address.toEndpoint();
}

Result<void> Socket::shutdownWrite()
{
    const int done = recordedCall(m_environment, recordOf(SystemCall::Shutdown, m_descriptor, SHUT_WR),
                                  [&] { return ::shutdown(m_descriptor, SHUT_WR); });
    if (done < 0)
        return Error::fromErrno("shutdown", errno, m_peer.toString());
    return {};
}

} // namespace sockeye
