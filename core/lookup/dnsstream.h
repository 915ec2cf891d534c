// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/socket.h"
#include "core/protocol/dns/dnsmessage.h"

#include <QByteArray>

namespace sockeye
{

/// One question over a TCP connection of its own (RFC 1035 section 4.2.2): connect, send two bytes of length and the
/// query, read the same back. Never waits; call advance() when the socket is ready. One thread.
class DnsStream
{
public:
    enum class State : quint8 { Connecting, Sending, Receiving, Complete, Failed };

    DnsStream(const Environment &environment, const Endpoint &server, QByteArrayView query);

    /// Goes as far as it can without waiting.
    State advance();
    /// Puts the message that came into the trace, with what a check said of it.
    void noteReply(DnsReplyFault fault);
    /// Forgets the message that came, and waits for another.
    void again();

    State state() const { return m_state; }
    const Socket &socket() const { return m_socket; }
    bool wantsToWrite() const { return m_state == State::Connecting || m_state == State::Sending; }
    const Error &error() const { return m_error; } ///< of Failed; BadReply where the server closed too early
    QByteArrayView message() const { return QByteArrayView(m_in).sliced(2); } ///< of Complete
    /// How many bytes of the message came, and how many it announced; of the two bytes of length where those are not
    /// whole.
    qsizetype got() const { return m_in.size() < 2 ? m_in.size() : m_in.size() - 2; }
    qsizetype wanted() const;

private:
    void fail(const Error &error);
    quint64 note(QByteArrayView message, bool isSent);
    bool sendSome();
    bool receiveSome();

    const Environment m_environment;
    const QByteArray m_query;
    Socket m_socket;
    State m_state = State::Connecting;
    Error m_error;
    QByteArray m_out;
    QByteArray m_in;
};

} // namespace sockeye
