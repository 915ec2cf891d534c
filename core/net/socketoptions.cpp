// SPDX-License-Identifier: GPL-3.0-or-later
// The options of a socket, and its timeouts, which are options too.
#include "core/net/socket.h"
#include "core/net/systemcall.h"

#include <array>

#include <netinet/tcp.h>
#include <sys/time.h>

namespace sockeye
{

namespace
{

struct OptionNumber {
    int level;
    int name;
};

OptionNumber optionNumber(SocketOption option)
{
    switch (option) {
    case SocketOption::SendBuffer:
        return {SOL_SOCKET, SO_SNDBUF};
    case SocketOption::ReceiveBuffer:
        return {SOL_SOCKET, SO_RCVBUF};
    case SocketOption::SendTimeout:
        return {SOL_SOCKET, SO_SNDTIMEO};
    case SocketOption::ReceiveTimeout:
        return {SOL_SOCKET, SO_RCVTIMEO};
    case SocketOption::NoDelay:
        return {IPPROTO_TCP, TCP_NODELAY};
    case SocketOption::MaximumSegment:
        return {IPPROTO_TCP, TCP_MAXSEG};
    case SocketOption::UserTimeout:
        return {IPPROTO_TCP, TCP_USER_TIMEOUT};
    case SocketOption::ReuseAddress:
        return {SOL_SOCKET, SO_REUSEADDR};
    case SocketOption::KeepAlive:
        return {SOL_SOCKET, SO_KEEPALIVE};
    case SocketOption::Ipv6Only:
        return {IPPROTO_IPV6, IPV6_V6ONLY};
    case SocketOption::ReceiveTimestamps:
        return {SOL_SOCKET, SO_TIMESTAMPNS};
    case SocketOption::PendingError:
        return {SOL_SOCKET, SO_ERROR};
    case SocketOption::KeepIdle:
        return {IPPROTO_TCP, TCP_KEEPIDLE};
    case SocketOption::KeepInterval:
        return {IPPROTO_TCP, TCP_KEEPINTVL};
    case SocketOption::KeepCount:
        return {IPPROTO_TCP, TCP_KEEPCNT};
    case SocketOption::Cork:
        return {IPPROTO_TCP, TCP_CORK};
    case SocketOption::QuickAck:
        return {IPPROTO_TCP, TCP_QUICKACK};
    case SocketOption::TimeToLive:
        return {IPPROTO_IP, IP_TTL};
    case SocketOption::HopLimit:
        return {IPPROTO_IPV6, IPV6_UNICAST_HOPS};
    case SocketOption::ReceiveTimeToLive:
        return {IPPROTO_IP, IP_RECVTTL};
    case SocketOption::ReceiveHopLimit:
        return {IPPROTO_IPV6, IPV6_RECVHOPLIMIT};
    case SocketOption::ReceiveErrors:
        return {IPPROTO_IP, IP_RECVERR};
    case SocketOption::ReceiveErrorsIpv6:
        return {IPPROTO_IPV6, IPV6_RECVERR};
    case SocketOption::Congestion:
        return {IPPROTO_TCP, TCP_CONGESTION};
    case SocketOption::MtuDiscover:
        return {IPPROTO_IP, IP_MTU_DISCOVER};
    case SocketOption::MtuDiscoverIpv6:
        return {IPPROTO_IPV6, IPV6_MTU_DISCOVER};
    case SocketOption::Mtu:
        return {IPPROTO_IP, IP_MTU};
    case SocketOption::MtuIpv6:
        return {IPPROTO_IPV6, IPV6_MTU};
    }
    return {0, 0};
}

/// Room for the name of a way to avoid congestion, as the kernel has it (TCP_CA_NAME_MAX).
using OptionName = std::array<char, 16>;

} // namespace

Result<int> Socket::option(SocketOption option) const
{
    const OptionNumber number = optionNumber(option);
    int value = 0;
    socklen_t size = sizeof value;
    const int done = recordedCall(
        m_environment, recordOf(SystemCall::GetSocketOption, m_descriptor, number.level, number.name, 0, size),
        [&] { return ::getsockopt(m_descriptor, number.level, number.name, &value, &size); },
        [&value](CallRecord &record) { record.arguments[2] = value; });
    if (done < 0)
        return Error::fromErrno("getsockopt", errno, m_peer.toString());
    return value;
}

Result<void> Socket::setOption(SocketOption option, int value)
{
    const OptionNumber number = optionNumber(option);
    const int done = recordedCall(
        m_environment,
        recordOf(SystemCall::SetSocketOption, m_descriptor, number.level, number.name, value, sizeof value),
        [&] { return ::setsockopt(m_descriptor, number.level, number.name, &value, sizeof value); });
    if (done < 0)
        return Error::fromErrno("setsockopt", errno, m_peer.toString());
    return {};
}

Result<void> Socket::resetOnClose()
{
    const linger value{1, 0};
    const int done = recordedCall(
        m_environment, recordOf(SystemCall::SetSocketOption, m_descriptor, SOL_SOCKET, SO_LINGER, 0, sizeof value),
        [&] { return ::setsockopt(m_descriptor, SOL_SOCKET, SO_LINGER, &value, sizeof value); },
        [&value](CallRecord &record) { setData(record, &value, sizeof value); });
    if (done < 0)
        return Error::fromErrno("setsockopt", errno, m_peer.toString());
    return {};
}

Result<QByteArray> Socket::optionName(SocketOption option) const
{
    const OptionNumber number = optionNumber(option);
    OptionName name{};
    socklen_t size = name.size();
    const int done = recordedCall(
        m_environment, recordOf(SystemCall::GetSocketOption, m_descriptor, number.level, number.name, 0, size),
        [&] { return ::getsockopt(m_descriptor, number.level, number.name, name.data(), &size); },
        [&](CallRecord &record) {
            record.arguments[3] = size;
            setData(record, name.data(), size);
        });
    if (done < 0)
        return Error::fromErrno("getsockopt", errno, m_peer.toString());
    return QByteArray(name.data(), qsizetype(::strnlen(name.data(), name.size())));
}

Result<void> Socket::setOptionName(SocketOption option, QByteArrayView name)
{
    const OptionNumber number = optionNumber(option);
    OptionName room{};
    std::copy_n(name.begin(), std::min(std::size_t(name.size()), room.size() - 1), room.begin());
    const int done = recordedCall(
        m_environment,
        recordOf(SystemCall::SetSocketOption, m_descriptor, number.level, number.name, 0, socklen_t(room.size())),
        [&] { return ::setsockopt(m_descriptor, number.level, number.name, room.data(), socklen_t(room.size())); },
        [&room](CallRecord &record) { setData(record, room.data(), room.size()); });
    if (done < 0)
        return Error::fromErrno("setsockopt", errno, m_peer.toString());
    return {};
}

Result<Nanoseconds> Socket::timeout(SocketOption option) const
{
    const OptionNumber number = optionNumber(option);
    timeval value{};
    socklen_t size = sizeof value;
    const auto nanoseconds = [&value] {
        return std::chrono::seconds(value.tv_sec) + std::chrono::microseconds(value.tv_usec);
    };
    const int done = recordedCall(
        m_environment, recordOf(SystemCall::GetSocketOption, m_descriptor, number.level, number.name, 0, size),
        [&] { return ::getsockopt(m_descriptor, number.level, number.name, &value, &size); },
        [&](CallRecord &record) { record.arguments[2] = Nanoseconds(nanoseconds()).count(); });
    if (done < 0)
        return Error::fromErrno("getsockopt", errno);
    return Nanoseconds(nanoseconds());
}

Result<void> Socket::setTimeout(SocketOption option, Nanoseconds value)
{
    const OptionNumber number = optionNumber(option);
    const auto microseconds = std::chrono::floor<std::chrono::microseconds>(value);
    const auto seconds = std::chrono::floor<std::chrono::seconds>(microseconds);
    const timeval time{time_t(seconds.count()), suseconds_t((microseconds - seconds).count())};
    const int done =
        recordedCall(m_environment,
                     recordOf(SystemCall::SetSocketOption, m_descriptor, number.level, number.name,
                              Nanoseconds(microseconds).count(), sizeof time),
                     [&] { return ::setsockopt(m_descriptor, number.level, number.name, &time, sizeof time); });
    if (done < 0)
        return Error::fromErrno("setsockopt", errno);
    return {};
}

} // namespace sockeye
