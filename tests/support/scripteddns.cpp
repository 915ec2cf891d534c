// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/scripteddns.h"

#include <QtEndian>

#include <array>

namespace sockeye
{

namespace
{

Socket bound(const Environment &environment, const Endpoint &local, Transport transport)
{
    Result<Socket> socket = Socket::open(environment, familyOf(local.address), transport);
    if (!socket || !socket->bind(local))
        return {};
    return std::move(*socket);
}

} // namespace

ScriptedDns::ScriptedDns(Udp udp, Tcp tcp, const QHostAddress &address)
    : m_answer(std::move(udp))
    , m_streamAnswer(std::move(tcp))
{
    // A port that is free for both.
    for (int tries = 0; tries < 20 && !m_tcp.isOpen(); ++tries) {
        m_udp = bound(m_environment, {address, 0}, Transport::Udp);
        if (!m_udp.isOpen())
            return;
        m_endpoint = *m_udp.localEndpoint();
        if (!m_streamAnswer)
            break;
        m_tcp = bound(m_environment, m_endpoint, Transport::Tcp);
        if (m_tcp.isOpen() && !m_tcp.listen(8))
            m_tcp.close();
    }
    m_elsewhere = bound(m_environment, {address, 0}, Transport::Udp);
    m_udpThread = std::thread([this] { serveUdp(); });
    if (m_tcp.isOpen())
        m_tcpThread = std::thread([this] { serveTcp(); });
}

ScriptedDns::~ScriptedDns()
{
    m_environment.cancel.cancel();
    if (m_udpThread.joinable())
        m_udpThread.join();
    if (m_tcpThread.joinable())
        m_tcpThread.join();
}

QByteArray ScriptedDns::framed(const QByteArray &message)
{
    const quint16 length = qToBigEndian(quint16(message.size()));
    return QByteArray(reinterpret_cast<const char *>(&length), 2) + message;
}

void ScriptedDns::serveUdp()
{
    std::array<char, 65536> buffer;
    while (true) {
        const Result<Received> came = m_udp.receive(buffer, {});
        if (!came && came.error().kind == ErrorKind::Cancelled)
            return;
        if (!came)
            continue;
        ++m_udpQueries;
        const QByteArray bytes(buffer.data(), came->size);
        for (const Datagram &datagram : m_answer(decodeDnsMessage(bytes), bytes))
            (void)(datagram.fromElsewhere ? m_elsewhere : m_udp).sendTo(datagram.bytes, came->from);
    }
}

void ScriptedDns::serveTcp()
{
    std::array<char, 65536> buffer;
    while (true) {
        Result<Socket> connection = m_tcp.accept({});
        if (!connection && connection.error().kind == ErrorKind::Cancelled)
            return;
        if (!connection)
            continue;
        QByteArray query;
        while (query.size() < 2 || query.size() < 2 + qFromBigEndian<quint16>(query.constData())) {
            const Result<Received> came = connection->receive(buffer, {});
            if (!came || came->size == 0)
                break;
            query.append(buffer.data(), came->size);
        }
        if (query.size() <= 2)
            continue;
        ++m_tcpQueries;
        const Stream stream = m_streamAnswer(decodeDnsMessage(QByteArrayView(query).sliced(2)));
        (void)connection->sendAll(stream.bytes, {});
        if (!stream.close)
            (void)connection->receive(buffer, {}); // until the client ends it
    }
}

} // namespace sockeye
