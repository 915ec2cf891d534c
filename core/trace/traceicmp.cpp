// SPDX-License-Identifier: GPL-3.0-or-later
// ICMP probes: echoes through one socket. Which probe a report is about says the sequence number, which stands in the
// eight bytes that every router quotes. The payload makes up for it, so that the checksum is the same in all probes:
// balancers that go by the first bytes behind the IP header send all of them the same way (Paris traceroute).
#include "core/net/echosocket.h"
#include "core/trace/tracewire.h"

#include <QtEndian>

namespace sockeye
{

namespace
{

constexpr int mostEchoes = 1024;

class IcmpWire final : public TraceWire
{
public:
    IcmpWire(const TraceWireSetup &setup, EchoSocket echo)
        : m_setup(setup)
        , m_echo(std::move(echo))
        , m_version(m_echo.family() == Family::Ipv6 ? IcmpVersion::V6 : IcmpVersion::V4)
        , m_buffer(traceBufferSize)
    {
    }

    Result<void> prepare() { return m_setup.poller.add(m_echo.socket(), Poller::Readable, 0); }
    Result<void> send(const TraceProbe &probe) override;
    void take(quint64 tag, std::vector<TraceAnswer> &answers) override;
    bool isRaw() const override { return m_echo.isRaw(); }

private:
    QByteArray payloadOf(quint16 sequence) const;
    qint64 numberOf(quint16 sequence) const;
    bool takeErrors(std::vector<TraceAnswer> &answers);
    std::optional<TraceAnswer> read(const EchoSocket::Reply &reply);

    const TraceWireSetup m_setup;
    EchoSocket m_echo;
    const IcmpVersion m_version;
    std::vector<char> m_buffer;
    qint64 m_latest = -1; // the number of the latest probe
};

QByteArray IcmpWire::payloadOf(quint16 sequence) const
{
    QByteArray payload(std::max(m_setup.size, qsizetype(2)), '\0');
    for (qsizetype i = 2; i < payload.size(); ++i)
        payload[i] = char(i);
    qToBigEndian(quint16(~sequence), payload.data());
    return payload;
}

// The latest with these 16 bits.
qint64 IcmpWire::numberOf(quint16 sequence) const
{
    return m_latest - quint16(quint16(m_latest) - sequence);
}

Result<void> IcmpWire::send(const TraceProbe &probe)
{
    m_latest = probe.number;
    if (const Result<void> set = m_echo.setTimeToLive(probe.hop); !set)
        return set;
    const quint16 sequence = quint16(probe.number);
    for (int i = 1;; ++i) {
        const Result<qsizetype> sent =
            m_echo.send(m_setup.target.address, sequence, payloadOf(sequence), probe.subject);
        if (sent)
            return {};
        if (i == mostSendTries || !takeErrors(m_earlier))
            return sent.error();
    }
}

bool IcmpWire::takeErrors(std::vector<TraceAnswer> &answers)
{
    bool tookSome = false;
    for (int i = 0; i < mostEchoes; ++i) {
        const Result<std::optional<QueuedError>> error = m_echo.takeError(m_buffer);
        if (!error || !*error)
            break;
        tookSome = true;
        std::optional<TraceAnswer> answer = answerOf(**error, *m_setup.environment.clock);
        const auto quoted = decodeIcmp(m_version, QByteArrayView(m_buffer.data(), (*error)->size));
        if (!answer || !quoted || quoted->kind() != IcmpKind::EchoRequest
            || quoted->identifier() != m_echo.identifier())
            continue;
        answer->number = numberOf(quoted->sequence());
        answers.push_back(*answer);
    }
    return tookSome;
}

std::optional<TraceAnswer> IcmpWire::read(const EchoSocket::Reply &reply)
{
    if (!reply.message || reply.message->kind() != IcmpKind::EchoReply
        || reply.message->identifier() != m_echo.identifier()
        || reply.message->payload != payloadOf(reply.message->sequence()))
        return {};
    TraceAnswer answer;
    answer.number = numberOf(reply.message->sequence());
    answer.from = reply.received.from.address;
    answer.reply = TraceReply::EchoReply;
    answer.kernelStamp = reply.received.kernelStamp;
    answer.returned = readClocks(*m_setup.environment.clock);
    answer.packet = reply.received.packet;
    return answer;
}

void IcmpWire::take(quint64, std::vector<TraceAnswer> &answers)
{
    takeErrors(answers);
    for (int i = 0; i < mostEchoes; ++i) {
        const Result<std::optional<EchoSocket::Reply>> reply = m_echo.receive(m_buffer);
        if (!reply) {
            if (!takeErrors(answers))
                return;
            continue;
        }
        if (!*reply)
            return;
        if (const std::optional<TraceAnswer> answer = read(**reply))
            answers.push_back(*answer);
    }
}

} // namespace

Result<std::unique_ptr<TraceWire>> makeIcmpWire(const TraceWireSetup &setup)
{
    Result<EchoSocket> echo = EchoSocket::open(setup.environment, familyOf(setup.target.address), 1);
    if (!echo)
        return echo.error();
    auto wire = std::make_unique<IcmpWire>(setup, std::move(*echo));
    if (const Result<void> prepared = wire->prepare(); !prepared)
        return prepared.error();
    return std::unique_ptr<TraceWire>(std::move(wire));
}

} // namespace sockeye
