// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checkup/dnsask.h"

#include "core/net/poller.h"

#include <QRandomGenerator>

#include <algorithm>
#include <array>

namespace sockeye
{

namespace
{

class DnsRound
{
public:
    DnsRound(const Environment &environment, const std::vector<DnsAsk> &asks)
        : m_environment(environment)
        , m_asks(asks)
        , m_said(asks.size())
        , m_sockets(asks.size())
        , m_queries(asks.size())
    {
        m_environment.protocol = PacketProtocol::Dns;
    }

    std::vector<DnsSaid> run(Deadline deadline)
    {
        Result<Poller> poller = Poller::make(m_environment);
        if (!poller) {
            failOpen(poller.error());
            return std::move(m_said);
        }
        m_poller = &*poller;
        m_begin = now();
        for (std::size_t i = 0; i < m_asks.size(); ++i)
            begin(i);
        const MonotonicTime half = m_begin + deadline.remaining(*m_environment.clock) / 2;
        wait(Deadline::earlier(Deadline::at(half), deadline));
        for (std::size_t i = 0; i < m_asks.size(); ++i) {
            if (m_sockets[i].isOpen())
                (void)m_sockets[i].send(m_queries[i]); // an error comes with the next receive
        }
        wait(deadline);
        failOpen(m_environment.cancel.isCancelled() ? Error::cancelled("recv") : Error::timedOut("recv"));
        return std::move(m_said);
    }

private:
    MonotonicTime now() const { return m_environment.clock->monotonic(); }

    void begin(std::size_t i)
    {
        const DnsAsk &ask = m_asks[i];
        const auto id = quint16(QRandomGenerator::system()->bounded(65536));
        m_queries[i] = encodeDnsQuery(id, ask.name, ask.type);
        Result<Socket> socket = Socket::open(m_environment, familyOf(ask.server.address), Transport::Udp);
        if (!socket) {
            m_said[i].error = socket.error();
            return;
        }
        if (const Result<bool> connected = socket->startConnect(ask.server); !connected) {
            m_said[i].error = connected.error();
            return;
        }
        (void)socket->localEndpoint(); // for the packets to name
        if (const Result<qsizetype> sent = socket->send(m_queries[i]); !sent) {
            m_said[i].error = sent.error();
            return;
        }
        if (const Result<void> added = m_poller->add(*socket, Poller::Readable, i); !added) {
            m_said[i].error = added.error();
            return;
        }
        m_sockets[i] = std::move(*socket);
        ++m_open;
    }

    void wait(Deadline deadline)
    {
        while (m_open > 0) {
            const auto events = m_poller->wait(deadline);
            if (!events || events->empty())
                return;
            for (const Poller::Event &event : *events)
                receive(std::size_t(event.tag));
            // What answers no question must not make it last.
            if (deadline.hasPassed(*m_environment.clock))
                return;
        }
    }

    void receive(std::size_t i)
    {
        const Result<std::optional<Received>> received = m_sockets[i].tryReceive(m_buffer);
        if (!received)
            return finish(i, {{}, received.error(), {}});
        if (!*received)
            return;
        const QByteArrayView bytes(m_buffer.data(), (*received)->size);
        if (checkDnsReply(bytes, m_queries[i]) != DnsReplyFault::None)
            return; // waited past
        finish(i, {decodeDnsMessage(bytes), {}, {}});
    }

    void finish(std::size_t i, DnsSaid said)
    {
        said.took = now() - m_begin;
        m_said[i] = std::move(said);
        m_poller->remove(m_sockets[i]);
        m_sockets[i].close();
        --m_open;
    }

    void failOpen(const Error &error)
    {
        for (std::size_t i = 0; i < m_asks.size(); ++i) {
            if (m_sockets[i].isOpen() || !m_poller)
                m_said[i].error = error;
        }
    }

    Environment m_environment;
    const std::vector<DnsAsk> &m_asks;
    std::vector<DnsSaid> m_said;
    std::vector<Socket> m_sockets;
    std::vector<QByteArray> m_queries;
    Poller *m_poller = nullptr;
    MonotonicTime m_begin;
    int m_open = 0;
    std::array<char, 4096> m_buffer{};
};

} // namespace

std::vector<DnsSaid> askDns(const Environment &environment, const std::vector<DnsAsk> &asks, Deadline deadline)
{
    return DnsRound(environment, asks).run(deadline);
}

} // namespace sockeye
