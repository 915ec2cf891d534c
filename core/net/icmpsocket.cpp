// SPDX-License-Identifier: GPL-3.0-or-later
// Sockets for ICMP, and the queue of errors that any socket may keep.
#include "core/net/controlmessages.h"
#include "core/net/socket.h"
#include "core/net/systemcall.h"
#include "core/protocol/icmp/message.h"

#include <array>

#include <linux/icmp.h>
#include <netinet/icmp6.h>

namespace sockeye
{

Result<Socket> Socket::openIcmp(const Environment &environment, Family family, IcmpAccess access)
{
    const bool isIpv6 = family == Family::Ipv6;
    const int domain = isIpv6 ? AF_INET6 : AF_INET;
    const int type = (access == IcmpAccess::Raw ? SOCK_RAW : SOCK_DGRAM) | SOCK_CLOEXEC | SOCK_NONBLOCK;
    const int protocol = isIpv6 ? int(IPPROTO_ICMPV6) : int(IPPROTO_ICMP);
    Environment icmp = environment;
    icmp.protocol = isIpv6 ? PacketProtocol::Icmpv6 : PacketProtocol::Icmp;
    const int descriptor = recordedCall(
        icmp, recordOf(SystemCall::Socket, -1, domain, type, protocol),
        [&] { return ::socket(domain, type, protocol); },
        [](CallRecord &record) { record.descriptor = int(record.result); });
    if (descriptor < 0)
        return Error::fromErrno("icmp_socket", errno);
    Socket socket(icmp, descriptor, Transport::Icmp);
    socket.m_hasIpHeader = access == IcmpAccess::Raw && !isIpv6;
    if (access == IcmpAccess::Raw) {
        if (const Result<void> filtered = socket.onlyEchoReplies(family); !filtered)
            return filtered.error();
    }
    return socket;
}

// Of all the ICMP that comes to this computer; raw(7), RFC 3542 section 3.2.
Result<void> Socket::onlyEchoReplies(Family family)
{
    int done = 0;
    if (family == Family::Ipv4) {
        const quint32 dropped = ~(1U << ICMP_ECHOREPLY);
        done = recordedCall(
            m_environment,
            recordOf(SystemCall::SetSocketOption, m_descriptor, SOL_RAW, ICMP_FILTER, dropped, sizeof dropped),
            [&] { return ::setsockopt(m_descriptor, SOL_RAW, ICMP_FILTER, &dropped, sizeof dropped); });
    } else {
        icmp6_filter passed;
        ICMP6_FILTER_SETBLOCKALL(&passed);
        ICMP6_FILTER_SETPASS(ICMP6_ECHO_REPLY, &passed);
        done = recordedCall(
            m_environment,
            recordOf(SystemCall::SetSocketOption, m_descriptor, IPPROTO_ICMPV6, ICMP6_FILTER, 0, sizeof passed),
            [&] { return ::setsockopt(m_descriptor, IPPROTO_ICMPV6, ICMP6_FILTER, &passed, sizeof passed); },
            [&](CallRecord &record) { setData(record, &passed, sizeof passed); });
    }
    if (done < 0)
        return Error::fromErrno("setsockopt", errno);
    return {};
}

Result<void> Socket::keepErrors(Family family)
{
    const bool isIpv6 = family == Family::Ipv6;
    const Result<void> kept = setOption(isIpv6 ? SocketOption::ReceiveErrorsIpv6 : SocketOption::ReceiveErrors, 1);
    return kept ? setOption(isIpv6 ? SocketOption::ReceiveHopLimit : SocketOption::ReceiveTimeToLive, 1) : kept;
}

Result<void> Socket::setTimeToLive(Family family, int hops)
{
    return setOption(family == Family::Ipv6 ? SocketOption::HopLimit : SocketOption::TimeToLive, hops);
}

Result<std::optional<QueuedError>> Socket::takeError(std::span<char> buffer)
{
    MessageBuffer room(buffer);
    SocketAddress &address = room.address;
    msghdr &message = room.message;

    std::optional<QueuedError> error;
    const auto describe = [&](CallRecord &record) {
        if (record.result < 0)
            return;
        const ControlMessages told = readControls(message);
        error = told.error;
        record.arguments[1] = message.msg_flags;
        record.timeToLive = told.timeToLive.value_or(-1);
        if (told.stamp)
            record.arguments[2] = told.stamp->time_since_epoch().count();
        setData(record, buffer.data(), std::size_t(record.result));
        if (message.msg_namelen > 0)
            setAddress(record, &address.address, message.msg_namelen);
        if (!error)
            return;
        error->size = qsizetype(record.result);
        error->kernelStamp = told.stamp;
        if (message.msg_namelen > 0)
            error->destination = address.toEndpoint();
        if (m_environment.calls)
            record.queued = std::make_shared<const QueuedError>(*error);
    };
    const ssize_t size = recordedCall(
        m_environment,
        recordOf(SystemCall::ReceiveError, m_descriptor, qint64(buffer.size()), 0, 0, sizeof address.address),
        [&] { return ::recvmsg(m_descriptor, &message, MSG_ERRQUEUE); }, describe);
    if (size < 0 && !wouldBlock(errno))
        return Error::fromErrno("recvmsg", errno, m_peer.toString());
    return error;
}

} // namespace sockeye
