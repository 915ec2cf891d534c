// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <QByteArray>
#include <QHostAddress>
#include <QList>

#include <functional>
#include <memory>

namespace sockeye
{

/// An echo request, or a UDP datagram, as it comes out of a TUN device, and the packets that may go back.
struct TunEcho {
    QByteArray packet; ///< with its IPv4 header
    QHostAddress source;
    QHostAddress destination;
    int timeToLive = 0;
    quint16 identifier = 0; ///< of UDP its source port
    quint16 sequence = 0; ///< of UDP its destination port

    /// The echo reply, with byte \a changed of its payload turned round, if it is one.
    QByteArray reply(int changed = -1) const;
    /// The reply to an echo with these numbers that nobody sent.
    QByteArray replyAs(quint16 otherIdentifier, quint16 otherSequence) const;
    /// An ICMP error about it, of \a from; \a rest is the header's second word, and \a quoted so many bytes behind the
    /// IP header are quoted.
    QByteArray error(const QHostAddress &from, quint8 type, quint8 code, quint32 rest = 0, int quoted = 64) const;
};

/// Everything behind a TUN device of this process's own network namespace: 10.7.0.0/16, by what a function says. So
/// loss, delay, copies and errors are exactly what a test wants, which no real network gives.
class TunResponder
{
public:
    struct Answer {
        QByteArray packet;
        Nanoseconds delay{};
    };
    using Behaviour = std::function<QList<Answer>(const TunEcho &)>;

    enum class Hears : quint8 { Echoes, EchoesAndUdp };
    explicit TunResponder(Behaviour behaviour, Hears hears = Hears::Echoes);
    ~TunResponder();
    /// Empty where it works; else why a test has to be skipped.
    QString problem() const;

private:
    struct Private;
    std::unique_ptr<Private> m_private;
};

} // namespace sockeye
