// SPDX-License-Identifier: GPL-3.0-or-later
// UDP probes. Each hop has a socket of its own: what a router reports comes back to the port that the probe left by, so
// even a late report, and one that quotes nothing but the ports, is credited to its hop. The port does not change from
// round to round, so a balancer that goes by ports sends a hop's probes the same way each time.
#include "core/base/bytereader.h"
#include "core/trace/tracewire.h"

#include <QRandomGenerator>

#include <map>

namespace sockeye
{

namespace
{

constexpr int mostReports = 256; // then the other sockets have their turn

class UdpWire final : public TraceWire
{
public:
    explicit UdpWire(const TraceWireSetup &setup)
        : m_setup(setup)
        , m_run(QRandomGenerator::system()->generate64())
        , m_buffer(traceBufferSize)
    {
    }

    Result<void> send(const TraceProbe &probe) override;
    void take(quint64 tag, std::vector<TraceAnswer> &answers) override;

private:
    struct Hop {
        Socket socket;
        quint16 port = 0; // its own
    };

    Result<Hop *> open(int hop);
    bool takeErrors(int hop, Hop &from, std::vector<TraceAnswer> &answers);
    std::optional<TraceAnswer> read(int hop, const Hop &at, const Received &received);
    bool readSimulated(const Hop &at, QByteArrayView bytes, TraceAnswer &answer) const;
    void credit(QByteArrayView payload, quint16 port, TraceAnswer &answer) const;

    const TraceWireSetup m_setup;
    const quint64 m_run; // marks the payloads
    std::map<int, Hop> m_hops;
    std::vector<char> m_buffer;
};

Result<UdpWire::Hop *> UdpWire::open(int hop)
{
    if (const auto found = m_hops.find(hop); found != m_hops.end())
        return &found->second;
    const Family family = familyOf(m_setup.target.address);
    Result<Socket> socket = Socket::open(m_setup.environment, family, Transport::Udp);
    if (!socket)
        return socket.error();
    if (const Result<void> kept = socket->keepErrors(family); !kept)
        return kept.error();
    if (const Result<void> set = socket->setTimeToLive(family, hop); !set)
        return set.error();
    (void)socket->setOption(SocketOption::ReceiveTimestamps, 1); // without it a little less exact
    const QHostAddress any(family == Family::Ipv6 ? QHostAddress::AnyIPv6 : QHostAddress::AnyIPv4);
    if (const Result<void> bound = socket->bind({any, 0}); !bound)
        return bound.error();
    const Result<Endpoint> local = socket->localEndpoint();
    if (!local)
        return local.error();
    if (const Result<void> added = m_setup.poller.add(*socket, Poller::Readable, quint64(hop)); !added)
        return added.error();
    return &m_hops.emplace(hop, Hop{std::move(*socket), local->port}).first->second;
}

Result<void> UdpWire::send(const TraceProbe &probe)
{
    const Result<Hop *> hop = open(probe.hop);
    if (!hop)
        return hop.error();
    Endpoint to = m_setup.target;
    if (!m_setup.hasFixedPort)
        to.port = quint16(to.port + probe.slot);
    const QByteArray payload = TraceMark{m_run, quint32(probe.number)}.payload(m_setup.size);
    Socket &socket = (*hop)->socket;
    // What was reported of an earlier probe makes the next call fail: it is taken, and tried again.
    for (int i = 1;; ++i) {
        socket.setSubject(probe.subject);
        const Result<qsizetype> sent = socket.sendTo(payload, to);
        socket.setSubject(-1);
        if (sent)
            return {};
        if (i == mostSendTries || !takeErrors(probe.hop, **hop, m_earlier))
            return sent.error();
    }
}

// Which probe it is about: its mark, where so much of it was quoted; else the port that it was sent to.
void UdpWire::credit(QByteArrayView payload, quint16 port, TraceAnswer &answer) const
{
    const std::optional<TraceMark> mark = TraceMark::read(payload);
    if (mark && mark->run == m_run)
        answer.number = mark->probe;
    if (!m_setup.hasFixedPort)
        answer.slot = int(quint16(port - m_setup.target.port));
}

// True where there was an error to take.
bool UdpWire::takeErrors(int hop, Hop &from, std::vector<TraceAnswer> &answers)
{
    bool tookSome = false;
    for (int i = 0; i < mostReports; ++i) {
        const Result<std::optional<QueuedError>> error = from.socket.takeError(m_buffer);
        if (!error || !*error)
            break;
        tookSome = true;
        std::optional<TraceAnswer> answer = answerOf(**error, *m_setup.environment.clock);
        if (!answer)
            continue;
        answer->hop = hop;
        credit(QByteArrayView(m_buffer.data(), (*error)->size), (*error)->destination.port, *answer);
        answers.push_back(*answer);
    }
    return tookSome;
}

// What the practice server says in a router's name: the ICMP message that this router would have sent, as the payload
// of a datagram, because only the kernel and administrators may send real ones.
bool UdpWire::readSimulated(const Hop &at, QByteArrayView bytes, TraceAnswer &answer) const
{
    const std::optional<IcmpMessage> message = decodeIcmp(IcmpVersion::V4, bytes);
    if (!message || !message->quote || message->quote->protocol != 17)
        return false;
    ByteReader udp(message->payload, message->quote->headerSize);
    const quint16 source = udp.u16();
    const quint16 destination = udp.u16();
    udp.u32(); // length and checksum
    if (!udp.ok() || source != at.port || destination != m_setup.target.port)
        return false;
    readIcmp(IcmpVersion::V4, message->type, message->code, message->sequence(), answer);
    credit(message->payload.sliced(udp.position()), destination, answer);
    answer.isSimulated = true;
    return true;
}

std::optional<TraceAnswer> UdpWire::read(int hop, const Hop &at, const Received &received)
{
    TraceAnswer answer;
    answer.hop = hop;
    answer.from = received.from.address;
    answer.kernelStamp = received.kernelStamp;
    answer.returned = readClocks(*m_setup.environment.clock);
    answer.packet = received.packet;
    const QByteArrayView bytes(m_buffer.data(), received.size);
    if (m_setup.isPractice && answer.from.isLoopback() && readSimulated(at, bytes, answer))
        return answer;
    if (!received.from.address.isEqual(m_setup.target.address))
        return {};
    answer.reply = TraceReply::Datagram;
    credit({}, received.from.port, answer);
    return answer;
}

void UdpWire::take(quint64 tag, std::vector<TraceAnswer> &answers)
{
    const auto found = m_hops.find(int(tag));
    if (found == m_hops.end())
        return;
    Hop &hop = found->second;
    takeErrors(found->first, hop, answers);
    if (m_setup.isPractice)
        hop.socket.setProtocol(PacketProtocol::Icmp);
    for (int i = 0; i < mostReports; ++i) {
        const Result<std::optional<Received>> received = hop.socket.tryReceive(m_buffer);
        if (!received) {
            if (!takeErrors(found->first, hop, answers))
                break;
            continue;
        }
        if (!*received)
            break;
        if (const std::optional<TraceAnswer> answer = read(found->first, hop, **received))
            answers.push_back(*answer);
    }
    hop.socket.setProtocol(PacketProtocol::Payload);
}

} // namespace

std::unique_ptr<TraceWire> makeUdpWire(const TraceWireSetup &setup)
{
    return std::make_unique<UdpWire>(setup);
}

} // namespace sockeye
