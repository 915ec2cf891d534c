// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/socket.h"
#include "core/protocol/dns/dnsmessage.h"

#include <atomic>
#include <functional>
#include <thread>

namespace sockeye
{

/// A DNS server on loopback that answers as a test says, right or wrong, on a thread of its own until it is destroyed.
class ScriptedDns
{
public:
    struct Datagram {
        QByteArray bytes;
        bool fromElsewhere = false; ///< sent from another port
    };
    struct Stream {
        QByteArray bytes; ///< as they are: the two bytes of length are the script's
        bool close = true; ///< else the connection stays open until the client ends it
    };
    /// The datagrams that a query brings, in order. Called on the server's thread.
    using Udp = std::function<QList<Datagram>(const DnsMessage &query, const QByteArray &bytes)>;
    /// What a query over TCP brings.
    using Tcp = std::function<Stream(const DnsMessage &query)>;

    /// Without \a tcp nothing listens there. \a address is where it listens.
    explicit ScriptedDns(Udp udp, Tcp tcp = {}, const QHostAddress &address = QHostAddress(QHostAddress::LocalHost));
    ~ScriptedDns();

    const Endpoint &endpoint() const { return m_endpoint; }
    int udpQueries() const { return m_udpQueries; }
    int tcpQueries() const { return m_tcpQueries; }

    /// A TCP frame: two bytes of length and the message.
    static QByteArray framed(const QByteArray &message);

private:
    void serveUdp();
    void serveTcp();

    Environment m_environment;
    Udp m_answer;
    Tcp m_streamAnswer;
    Endpoint m_endpoint;
    Socket m_udp;
    Socket m_elsewhere;
    Socket m_tcp;
    std::atomic<int> m_udpQueries = 0;
    std::atomic<int> m_tcpQueries = 0;
    std::thread m_udpThread;
    std::thread m_tcpThread;
};

} // namespace sockeye
