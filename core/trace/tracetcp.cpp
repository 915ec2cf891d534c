// SPDX-License-Identifier: GPL-3.0-or-later
// TCP probes: the SYN of a connection each, so whatever comes on its socket is this probe's. A router's report ends the
// attempt; the target answers with SYN, ACK or with RST. The system repeats a SYN after a second: the socket is closed
// at the timeout, or an answer to the second SYN would be taken for a late one to the first.
#include "core/trace/tracewire.h"

#include <array>
#include <map>

namespace sockeye
{

namespace
{

class TcpWire final : public TraceWire
{
public:
    explicit TcpWire(const TraceWireSetup &setup)
        : m_setup(setup)
    {
    }

    Result<void> send(const TraceProbe &probe) override;
    void take(quint64 tag, std::vector<TraceAnswer> &answers) override;
    void giveUp(const TraceProbe &probe) override { m_attempts.erase(probe.number); }

private:
    std::optional<TraceAnswer> finish(Socket &socket);

    const TraceWireSetup m_setup;
    std::map<qint64, Socket> m_attempts; // by their probes
    std::array<char, 2048> m_buffer{};
};

Result<void> TcpWire::send(const TraceProbe &probe)
{
    Environment environment = m_setup.environment;
    environment.subject = probe.subject;
    const Family family = familyOf(m_setup.target.address);
    Result<Socket> socket = Socket::open(environment, family, Transport::Tcp);
    if (!socket)
        return socket.error();
    if (const Result<void> kept = socket->keepErrors(family); !kept)
        return kept;
    if (const Result<void> set = socket->setTimeToLive(family, probe.hop); !set)
        return set;
    const Result<bool> started = socket->startConnect(m_setup.target);
    if (!started && started.error().kind != ErrorKind::Refused)
        return started.error();
    if (!started) { // at once, as on loopback
        TraceAnswer answer;
        answer.number = probe.number;
        answer.from = m_setup.target.address;
        answer.reply = TraceReply::Refused;
        answer.returned = readClocks(*m_setup.environment.clock);
        m_earlier.push_back(answer);
        return {};
    }
    if (const Result<void> added = m_setup.poller.add(*socket, Poller::Writable, quint64(probe.number)); !added)
        return added;
    m_attempts.insert_or_assign(probe.number, std::move(*socket));
    return {};
}

std::optional<TraceAnswer> TcpWire::finish(Socket &socket)
{
    const Result<std::optional<QueuedError>> error = socket.takeError(m_buffer);
    if (error && *error) {
        if (std::optional<TraceAnswer> reported = answerOf(**error, *m_setup.environment.clock))
            return reported;
    }
    TraceAnswer answer;
    answer.from = m_setup.target.address;
    answer.returned = readClocks(*m_setup.environment.clock);
    answer.reply = TraceReply::Connected;
    if (const Result<void> connected = socket.connectResult(); !connected) {
        if (connected.error().kind != ErrorKind::Refused)
            return {};
        answer.reply = TraceReply::Refused;
        return answer;
    }
    // A port of this computer's own that nobody has can be connected to itself.
    const Result<Endpoint> local = socket.localEndpoint();
    if (local && *local == m_setup.target)
        answer.reply = TraceReply::Refused;
    (void)socket.resetOnClose(); // or each probe would keep a port for a minute after its end
    return answer;
}

void TcpWire::take(quint64 tag, std::vector<TraceAnswer> &answers)
{
    const auto found = m_attempts.find(qint64(tag));
    if (found == m_attempts.end())
        return;
    if (std::optional<TraceAnswer> answer = finish(found->second)) {
        answer->number = qint64(tag);
        answers.push_back(*answer);
    }
    m_attempts.erase(found);
}

} // namespace

std::unique_ptr<TraceWire> makeTcpWire(const TraceWireSetup &setup)
{
    return std::make_unique<TcpWire>(setup);
}

} // namespace sockeye
