// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/echosocket.h"

#include "core/base/bytereader.h"

#include <QRandomGenerator>
#include <QtEndian>

#include <array>

namespace sockeye
{

namespace
{

// Room for the answers of many targets that come at once; the system gives less where its rmem_max is.
constexpr int receiveBuffer = 1 << 20;

} // namespace

Result<EchoSocket> EchoSocket::open(const Environment &environment, Family family, int timeToLive)
{
    Error denied;
    for (const auto access : {Socket::IcmpAccess::Datagram, Socket::IcmpAccess::Raw}) {
        Result<Socket> socket = Socket::openIcmp(environment, family, access);
        if (!socket) {
            // That datagrams are refused says which setting it is; that raw ones are, only that nobody is an
            // administrator.
            if (access == Socket::IcmpAccess::Datagram)
                denied = socket.error();
            if (socket.error().kind == ErrorKind::Denied)
                continue;
            return socket.error();
        }
        EchoSocket echo;
        echo.m_socket = std::move(*socket);
        echo.m_family = family;
        echo.m_isRaw = access == Socket::IcmpAccess::Raw;
        if (const Result<void> prepared = echo.prepare(timeToLive); !prepared)
            return prepared.error();
        return echo;
    }
    return denied;
}

Result<void> EchoSocket::prepare(int timeToLive)
{
    if (const Result<void> kept = m_socket.keepErrors(m_family); !kept)
        return kept;
    if (const Result<void> set = m_socket.setTimeToLive(m_family, timeToLive); !set)
        return set;
    // Without either a ping is a little less exact, or loses answers under load; not more.
    (void)m_socket.setOption(SocketOption::ReceiveTimestamps, 1);
    (void)m_socket.setOption(SocketOption::ReceiveBuffer, receiveBuffer);
    if (m_isRaw) {
        m_identifier = quint16(QRandomGenerator::system()->bounded(1, 65536));
        return {};
    }
    // The kernel gives a datagram socket its identifier as it gives others a port.
    const QHostAddress any(m_family == Family::Ipv6 ? QHostAddress::AnyIPv6 : QHostAddress::AnyIPv4);
    if (const Result<void> bound = m_socket.bind({any, 0}); !bound)
        return bound;
    const Result<Endpoint> local = m_socket.localEndpoint();
    if (!local)
        return local.error();
    m_identifier = local->port;
    return {};
}

Result<qsizetype> EchoSocket::send(const QHostAddress &to, quint16 sequence, QByteArrayView payload, qint64 subject)
{
    m_socket.setSubject(subject);
    const IcmpVersion version = m_family == Family::Ipv6 ? IcmpVersion::V6 : IcmpVersion::V4;
    Result<qsizetype> sent = m_socket.sendTo(encodeIcmpEcho(version, false, m_identifier, sequence, payload), {to, 0});
    m_socket.setSubject(-1);
    return sent;
}

Result<std::optional<EchoSocket::Reply>> EchoSocket::receive(std::span<char> buffer)
{
    const Result<std::optional<Received>> received = m_socket.tryReceive(buffer);
    if (!received)
        return received.error();
    if (!*received)
        return std::optional<Reply>();
    const IcmpVersion version = m_family == Family::Ipv6 ? IcmpVersion::V6 : IcmpVersion::V4;
    const QByteArrayView bytes(buffer.data(), (*received)->size);
    return std::optional(Reply{**received, decodeIcmp(version, bytes.sliced((*received)->headerSize))});
}

QByteArray EchoMark::payload(qsizetype length) const
{
    std::array<char, size> mark{};
    qToBigEndian(run, mark.data());
    qToBigEndian(target, mark.data() + 8);
    qToBigEndian(probe, mark.data() + 12);
    QByteArray bytes(length, '\0');
    for (qsizetype i = 0; i < length; ++i)
        bytes[i] = i < size ? mark[std::size_t(i)] : char(i);
    return bytes;
}

std::optional<EchoMark> EchoMark::read(QByteArrayView payload)
{
    ByteReader reader(payload);
    EchoMark mark;
    mark.run = reader.u64();
    mark.target = reader.u32();
    mark.probe = reader.u32();
    return reader.ok() ? std::optional(mark) : std::nullopt;
}

} // namespace sockeye
