// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lookup/dnsstream.h"

#include <QtEndian>

#include <array>

namespace sockeye
{

DnsStream::DnsStream(const Environment &environment, const Endpoint &server, QByteArrayView query)
    : m_environment(environment)
    , m_query(query.toByteArray())
{
    const quint16 length = qToBigEndian(quint16(query.size()));
    m_out.append(reinterpret_cast<const char *>(&length), 2);
    m_out.append(query);
    Result<Socket> socket = Socket::open(environment, familyOf(server.address), Transport::Tcp);
    if (!socket) {
        fail(socket.error());
        return;
    }
    m_socket = std::move(*socket);
    const Result<bool> connected = m_socket.startConnect(server);
    if (!connected)
        fail(connected.error());
    else if (*connected)
        m_state = State::Sending;
    if (connected)
        (void)m_socket.localEndpoint(); // for the packets to name
}

qsizetype DnsStream::wanted() const
{
    return m_in.size() < 2 ? 2 : qFromBigEndian<quint16>(m_in.constData());
}

void DnsStream::again()
{
    m_in.clear();
    m_state = State::Receiving;
}

/// Puts a whole message into the trace, where the pieces of the stream stand already.
quint64 DnsStream::note(QByteArrayView message, bool isSent)
{
    if (!m_environment.calls)
        return 0;
    PacketNote note;
    note.bytes = message;
    note.isSent = isSent;
    note.transport = Transport::Tcp;
    note.protocol = PacketProtocol::Dns;
    note.peer = m_socket.peer();
    note.local = m_socket.local();
    note.at = m_environment.clock->monotonic();
    note.subject = m_environment.subject;
    return m_environment.calls->addPacket(note, *m_environment.clock);
}

void DnsStream::noteReply(DnsReplyFault fault)
{
    if (const quint64 packet = note(message(), false))
        m_environment.calls->judge(packet, m_environment.subject, int(fault));
}

DnsStream::State DnsStream::advance()
{
    if (m_state == State::Connecting) {
        if (const Result<void> connected = m_socket.connectResult(); !connected)
            fail(connected.error());
        else
            m_state = State::Sending;
    }
    while (m_state == State::Sending && sendSome()) { }
    while (m_state == State::Receiving && receiveSome()) { }
    return m_state;
}

void DnsStream::fail(const Error &error)
{
    m_error = error;
    m_state = State::Failed;
}

/// Whether it is worth trying again at once.
bool DnsStream::sendSome()
{
    const Result<qsizetype> sent = m_socket.send(m_out);
    if (!sent) {
        if (sent.error().kind != ErrorKind::TimedOut)
            fail(sent.error());
        return false;
    }
    m_out.remove(0, *sent);
    if (m_out.isEmpty()) {
        m_state = State::Receiving;
        note(m_query, true);
    }
    return true;
}

bool DnsStream::receiveSome()
{
    // Never more than the message: what follows it is the next one's.
    const qsizetype whole = m_in.size() < 2 ? 2 : 2 + wanted();
    std::array<char, 16384> buffer;
    const auto room = std::size_t(std::min<qsizetype>(whole - m_in.size(), qsizetype(buffer.size())));
    const Result<std::optional<Received>> came = m_socket.tryReceive(std::span(buffer).first(room));
    if (!came) {
        fail(came.error());
        return false;
    }
    if (!*came)
        return false;
    if ((*came)->size == 0) {
        Error error;
        error.kind = ErrorKind::BadReply;
        error.operation = "recv";
        error.subject = m_socket.peer().toString();
        fail(error);
        return false;
    }
    m_in.append(buffer.data(), (*came)->size);
    if (m_in.size() >= 2 && m_in.size() == 2 + wanted())
        m_state = State::Complete;
    return m_state == State::Receiving;
}

} // namespace sockeye
