// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/socket.h"

#include "core/net/sockaddr.h"
#include "core/net/systemcall.h"

#include <array>
#include <utility>

#include <fcntl.h>
#include <poll.h>

namespace sockeye
{

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
    , m_hasIpHeader(other.m_hasIpHeader)
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
        m_hasIpHeader = other.m_hasIpHeader;
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
