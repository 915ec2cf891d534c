// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/ntpresponder.h"

#include <algorithm>
#include <array>

using namespace std::chrono_literals;

namespace sockeye
{

namespace
{

Socket boundSocket(const Environment &environment, const QHostAddress &address)
{
    Result<Socket> socket = Socket::open(environment, Family::Ipv4, Transport::Udp);
    if (!socket || !socket->bind({address, 0}))
        qFatal("no UDP socket on loopback");
    return std::move(*socket);
}

} // namespace

NtpResponder::NtpResponder(Script script)
    : m_script(std::move(script))
    , m_socket(boundSocket(m_environment, QHostAddress(QHostAddress::LocalHost)))
    , m_otherPort(boundSocket(m_environment, QHostAddress(QHostAddress::LocalHost)))
    , m_otherAddress(boundSocket(m_environment, QHostAddress(QStringLiteral("127.0.0.2"))))
{
    (void)m_socket.setOption(SocketOption::ReceiveTimestamps, 1);
    const Result<Endpoint> endpoint = m_socket.localEndpoint();
    if (endpoint)
        m_endpoint = *endpoint;
    m_thread = std::thread([this] { serve(); });
}

NtpResponder::~NtpResponder()
{
    m_environment.cancel.cancel();
    m_thread.join();
}

void NtpResponder::serve()
{
    struct Pending {
        MonotonicTime time;
        Datagram datagram;
        Endpoint to;
    };
    std::vector<Pending> pending;
    Result<Poller> poller = Poller::make(m_environment);
    if (!poller || !poller->add(m_socket, Poller::Readable, 0))
        return;
    std::array<char, 4096> buffer;
    for (;;) {
        // In order of time; what is due at once keeps the script's order.
        std::stable_sort(pending.begin(), pending.end(),
                         [](const Pending &a, const Pending &b) { return a.time < b.time; });
        while (!pending.empty() && pending.front().time <= Clock::system().monotonic()) {
            const Pending due = std::move(pending.front());
            pending.erase(pending.begin());
            Socket &socket = due.datagram.via == Via::Itself ? m_socket
                : due.datagram.via == Via::OtherPort         ? m_otherPort
                                                             : m_otherAddress;
            (void)socket.sendTo(due.datagram.bytes, due.to);
        }
        if (!poller->wait(pending.empty() ? Deadline() : Deadline::at(pending.front().time)))
            return;
        for (;;) {
            const Result<std::optional<Received>> received = m_socket.tryReceive(buffer);
            if (!received || !*received)
                break;
            const MonotonicTime now = Clock::system().monotonic();
            m_arrivals.push_back(now);
            Query query;
            query.number = ++m_queries;
            query.bytes = QByteArray(buffer.data(), (*received)->size);
            query.received = (*received)->kernelStamp.value_or(Clock::system().wall());
            query.from = (*received)->from;
            for (Datagram &datagram : m_script(query)) {
                const MonotonicTime when = now + datagram.after;
                pending.push_back({when, std::move(datagram), query.from});
            }
        }
    }
}

NtpHeader NtpResponder::goodHeader(const Query &query, Nanoseconds clockError, Nanoseconds out)
{
    const NtpHeader asked = query.header();
    const WallTime now = Clock::system().wall();
    NtpHeader header;
    header.version = asked.version;
    header.mode = NtpMode::Server;
    header.stratum = 1;
    header.poll = asked.poll;
    header.precision = -20;
    header.rootDispersion = 0x42; // 1 ms
    header.referenceId = ntpAsciiId("TEST");
    header.reference = NtpTimestamp::fromWallTime(now + clockError - 10s);
    header.origin = asked.transmit;
    header.receive = NtpTimestamp::fromWallTime(query.received + clockError + out);
    header.transmit = NtpTimestamp::fromWallTime(now + clockError + out);
    return header;
}

Endpoint closedUdpPort()
{
    const Environment environment;
    Socket socket = boundSocket(environment, QHostAddress(QHostAddress::LocalHost));
    const Result<Endpoint> endpoint = socket.localEndpoint();
    return endpoint ? *endpoint : Endpoint();
}

} // namespace sockeye
