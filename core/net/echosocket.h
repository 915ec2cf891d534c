// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/socket.h"
#include "core/protocol/icmp/message.h"

namespace sockeye
{

/// A socket for the echoes of all targets of one family, and the identifier by which its replies are known.
class EchoSocket
{
public:
    /// Opens one as it is to be had: datagrams, else raw. Denied where neither is permitted.
    static Result<EchoSocket> open(const Environment &environment, Family family, int timeToLive);

    const Socket &socket() const { return m_socket; }
    Family family() const { return m_family; }
    bool isRaw() const { return m_isRaw; }
    quint16 identifier() const { return m_identifier; }

    /// Limits how many routers the echoes from here on may pass.
    Result<void> setTimeToLive(int hops) { return m_socket.setTimeToLive(m_family, hops); }
    Result<qsizetype> send(const QHostAddress &to, quint16 sequence, QByteArrayView payload, qint64 subject);

    /// A reply, as it was received.
    struct Reply {
        Received received;
        std::optional<IcmpMessage> message; ///< none where it is not whole; its views are of the buffer
    };
    /// The next reply; no value when there is none yet.
    Result<std::optional<Reply>> receive(std::span<char> buffer);
    Result<void> setOption(SocketOption option, int value) { return m_socket.setOption(option, value); }
    Result<std::optional<QueuedError>> takeError(std::span<char> buffer) { return m_socket.takeError(buffer); }

private:
    Result<void> prepare(int timeToLive);

    Socket m_socket;
    Family m_family = Family::Ipv4;
    quint16 m_identifier = 0;
    bool m_isRaw = false;
};

/// What an echo carries: from byte 0 a number of the run, from 8 one of the target, from 12 one of the probe, then
/// counting bytes; \a size of it. Shorter ones tell less.
struct EchoMark {
    static constexpr qsizetype size = 16;

    quint64 run = 0;
    quint32 target = 0;
    quint32 probe = 0;

    QByteArray payload(qsizetype size) const;
    /// The mark at the beginning of \a payload; nothing where there is no room for one.
    static std::optional<EchoMark> read(QByteArrayView payload);
};

} // namespace sockeye
