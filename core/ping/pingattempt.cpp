// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ping/pingattempt.h"

#include "core/protocol/icmp/message.h"

namespace sockeye
{

namespace
{

bool isPortUnreachable(const QueuedError &error)
{
    const bool isIpv6 = error.origin == QueuedError::Origin::Icmpv6;
    const quint8 portCode = isIpv6 ? 4 : 3;
    return icmpKind(isIpv6 ? IcmpVersion::V6 : IcmpVersion::V4, error.type, error.messageCode) == IcmpKind::Unreachable
        && error.messageCode == portCode;
}

PingStatus statusOf(const QueuedError &error)
{
    if (error.origin == QueuedError::Origin::Icmp || error.origin == QueuedError::Origin::Icmpv6) {
        const IcmpVersion version = error.origin == QueuedError::Origin::Icmpv6 ? IcmpVersion::V6 : IcmpVersion::V4;
        switch (icmpKind(version, error.type, error.messageCode)) {
        case IcmpKind::TimeExceeded:
            return PingStatus::TtlExceeded;
        case IcmpKind::TooBig:
            return PingStatus::TooBig;
        default:
            return PingStatus::Unreachable;
        }
    }
    return rowOfError(Error::fromErrno("recvmsg", error.code)).status;
}

} // namespace

PingOutcome outcomeOf(const QueuedError &error, PingWay way, const ClockReading &returned)
{
    const bool isOfPort = way == PingWay::Tcp || way == PingWay::Udp;
    if (isOfPort && isPortUnreachable(error) && error.reporter.address.isEqual(error.destination.address)) {
        PingAnswer answer;
        answer.reply = PingReply::PortUnreachable;
        answer.from = error.reporter.address;
        answer.kernelStamp = error.kernelStamp;
        answer.returned = returned;
        return answer;
    }
    PingRow row;
    row.status = statusOf(error);
    row.error = QString::fromLatin1(errnoSymbol(error.code));
    row.failedCall = "recvmsg";
    row.from = error.reporter.address;
    if (error.origin == QueuedError::Origin::Icmp || error.origin == QueuedError::Origin::Icmpv6) {
        row.icmpType = error.type;
        row.icmpCode = error.messageCode;
    }
    if (row.status == PingStatus::TooBig && error.info > 0)
        row.mtu = error.info;
    return row;
}

Result<PingAttempt> PingAttempt::start(const Environment &environment, const Endpoint &to, PingWay way, int timeToLive,
                                       QByteArrayView payload)
{
    const Family family = familyOf(to.address);
    Result<Socket> socket = Socket::open(environment, family, way == PingWay::Tcp ? Transport::Tcp : Transport::Udp);
    if (!socket)
        return socket.error();
    if (const Result<void> kept = socket->keepErrors(family); !kept)
        return kept.error();
    if (const Result<void> set = socket->setTimeToLive(family, timeToLive); !set)
        return set.error();
    if (way == PingWay::Udp)
        (void)socket->setOption(SocketOption::ReceiveTimestamps, 1);
    PingAttempt attempt;
    attempt.m_to = to;
    attempt.m_way = way;
    const Result<bool> started = socket->startConnect(to);
    if (!started)
        return started.error();
    if (way == PingWay::Udp) {
        if (const Result<qsizetype> sent = socket->send(payload); !sent)
            return sent.error();
    }
    attempt.m_socket = std::move(*socket);
    return attempt;
}

PingAnswer PingAttempt::answerNow(PingReply reply, const Clock &clock) const
{
    PingAnswer answer;
    answer.reply = reply;
    answer.from = m_to.address;
    answer.returned = readClocks(clock);
    return answer;
}

std::optional<PingOutcome> PingAttempt::takeError(const Clock &clock, std::span<char> buffer)
{
    const Result<std::optional<QueuedError>> error = m_socket.takeError(buffer);
    if (!error || !*error)
        return {};
    return outcomeOf(**error, m_way, readClocks(clock));
}

std::optional<PingOutcome> PingAttempt::finish(const Clock &clock, std::span<char> buffer)
{
    return m_way == PingWay::Tcp ? finishConnect(clock, buffer) : finishDatagram(clock, buffer);
}

std::optional<PingOutcome> PingAttempt::finishConnect(const Clock &clock, std::span<char> buffer)
{
    PingAnswer answer = answerNow(PingReply::Connected, clock);
    if (std::optional<PingOutcome> reported = takeError(clock, buffer))
        return reported;
    if (const Result<void> connected = m_socket.connectResult(); !connected) {
        if (connected.error().kind != ErrorKind::Refused)
            return rowOfError(connected.error());
        answer.reply = PingReply::Refused;
        return answer;
    }
    // A port of this computer's own that nobody has can be connected to itself.
    const Result<Endpoint> local = m_socket.localEndpoint();
    if (local && *local == m_to)
        answer.reply = PingReply::Refused;
    // Or each probe would keep a port for a minute after its end.
    (void)m_socket.resetOnClose();
    return answer;
}

std::optional<PingOutcome> PingAttempt::finishDatagram(const Clock &clock, std::span<char> buffer)
{
    if (std::optional<PingOutcome> reported = takeError(clock, buffer))
        return reported;
    const Result<std::optional<Received>> received = m_socket.tryReceive(buffer);
    if (!received)
        return received.error().kind == ErrorKind::Refused ? PingOutcome(answerNow(PingReply::PortUnreachable, clock))
                                                           : PingOutcome(rowOfError(received.error()));
    if (!*received)
        return {};
    PingAnswer answer = answerNow(PingReply::Datagram, clock);
    answer.kernelStamp = (*received)->kernelStamp;
    answer.timeToLive = (*received)->timeToLive;
    answer.bytes = int((*received)->size);
    return answer;
}

} // namespace sockeye
