// SPDX-License-Identifier: GPL-3.0-or-later
// The calls of Socket that truly block, for the laboratories: one system call each, no poll. Stop reaches them because
// the token shuts the registered socket down.
#include "core/net/socket.h"

#include "core/net/systemcall.h"

namespace sockeye
{

namespace
{

/// Runs one blocking call; \a call returns as the system call does. Stop wins over whatever the call answered.
template <class Call, class Complete>
Result<qint64> blockingCall(const Environment &environment, const CallRecord &record, const char *operation,
                            const Endpoint &peer, Call call, Complete complete)
{
    const BlockingCall stoppable(environment.cancel, record.descriptor, [&environment, &record] {
        recordedCall(environment, recordOf(SystemCall::Shutdown, record.descriptor, SHUT_RDWR),
                     [&record] { return ::shutdown(record.descriptor, SHUT_RDWR); });
    });
    for (;;) {
        if (environment.cancel.isCancelled())
            return Error::cancelled(operation);
        const qint64 result = recordedCall(
            environment, record, [&] { return qint64(call()); }, complete);
        const int error = errno;
        if (environment.cancel.isCancelled())
            return Error::cancelled(operation);
        if (result >= 0)
            return result;
        if (error == EINTR)
            continue;
        Error failure = Error::fromErrno(operation, error, peer.toString());
        // socket(7): a call past SO_RCVTIMEO or SO_SNDTIMEO says EAGAIN, connect says EINPROGRESS.
        if (error == EAGAIN || error == EINPROGRESS)
            failure.kind = ErrorKind::TimedOut;
        return failure;
    }
}

} // namespace

Result<void> Socket::blockingConnect(const Endpoint &peer)
{
    const SocketAddress address(peer);
    m_peer = peer;
    CallRecord record = recordOf(SystemCall::Connect, m_descriptor);
    setAddress(record, address);
    const Result<qint64> done = blockingCall(
        m_environment, record, "connect", peer,
        [&] { return ::connect(m_descriptor, &address.address.any, address.size); }, [](CallRecord &) {});
    return done ? Result<void>() : done.error();
}

Result<Received> Socket::blockingReceive(std::span<char> buffer)
{
    Received received;
    const Result<qint64> size = blockingCall(
        m_environment, recordOf(SystemCall::Receive, m_descriptor, qint64(buffer.size())), "recv", m_peer,
        [&] { return ::recv(m_descriptor, buffer.data(), buffer.size(), 0); },
        [&](CallRecord &record) {
            if (record.result < 0)
                return;
            setData(record, buffer.data(), std::size_t(record.result));
            received.packet = noteReceived(record, QByteArrayView(buffer.data(), record.result), received);
        });
    if (!size)
        return size.error();
    received.size = qsizetype(*size);
    return received;
}

Result<qsizetype> Socket::blockingSend(QByteArrayView bytes)
{
    const Result<qint64> size = blockingCall(
        m_environment, recordOf(SystemCall::Send, m_descriptor, bytes.size(), MSG_NOSIGNAL), "send", m_peer,
        [&] { return ::send(m_descriptor, bytes.data(), std::size_t(bytes.size()), MSG_NOSIGNAL); },
        [&](CallRecord &record) { noteSent(record, bytes); });
    if (!size)
        return size.error();
    return qsizetype(*size);
}

Result<Socket> Socket::blockingAccept()
{
    SocketAddress address;
    const Result<qint64> accepted = blockingCall(
        m_environment, recordOf(SystemCall::Accept, m_descriptor, address.size, SOCK_CLOEXEC | SOCK_NONBLOCK), "accept",
        m_peer,
        [&] { return ::accept4(m_descriptor, &address.address.any, &address.size, SOCK_CLOEXEC | SOCK_NONBLOCK); },
        [&](CallRecord &record) {
            if (record.result >= 0)
                setAddress(record, address);
        });
    if (!accepted)
        return accepted.error();
    Socket socket(m_environment, int(*accepted), Transport::Tcp);
    socket.m_peer = address.toEndpoint();
    return socket;
}

} // namespace sockeye
