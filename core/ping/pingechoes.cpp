// SPDX-License-Identifier: GPL-3.0-or-later
// The echoes of a ping: how they go, and whose reply or error it is that came.
#include "core/ping/pingrun.h"

#include <algorithm>

namespace sockeye
{

namespace
{

// One socket can't hold the run, whoever floods it.
constexpr int mostAtOnce = 1024;

std::optional<int> firstDifference(QByteArrayView sent, QByteArrayView came)
{
    const auto [one, other] = std::mismatch(sent.begin(), sent.end(), came.begin(), came.end());
    if (one == sent.end() && other == came.end())
        return {};
    return int(one - sent.begin());
}

} // namespace

QHostAddress withoutScope(QHostAddress address)
{
    address.setScopeId({});
    return address;
}

Result<void> PingRun::sendEcho(std::size_t index, const PingProbe &probe)
{
    const QHostAddress &to = m_targets[index]->endpoint().address;
    const Family family = familyOf(to);
    const EchoMark mark{m_mark, quint32(index), quint32(probe.sequence)};
    const QByteArray payload = mark.payload(m_request.size);
    // What was reported of an earlier probe makes the next call on the socket fail: it is taken, and tried again.
    constexpr int mostTries = 8;
    for (int i = 1;; ++i) {
        const Result<qsizetype> sent = echoOf(family)->send(to, quint16(probe.sequence), payload, probe.subject);
        if (sent)
            return {};
        if (i == mostTries || !takeErrors(family))
            return sent.error();
    }
}

void PingRun::takeReplies(Family family)
{
    EchoSocket &echo = *echoOf(family);
    for (int i = 0; i < mostAtOnce; ++i) {
        const Result<std::optional<EchoSocket::Reply>> reply = echo.receive(m_buffer);
        if (!reply) {
            // An error that is pending may be one of the queue's.
            if (!takeErrors(family))
                return;
            continue;
        }
        if (!*reply)
            return;
        takeReply(family, **reply);
    }
}

// Whose echo it is, or whose reply. By the mark that it brings back; else by its peer, which of a broadcast is another.
std::optional<std::size_t> PingRun::targetOf(const IcmpMessage &echo, const QHostAddress &peer)
{
    const std::optional<EchoMark> mark = EchoMark::read(echo.payload);
    if (mark && mark->run == m_mark && mark->target < m_targets.size())
        return mark->target;
    std::optional<std::size_t> found;
    for (const std::size_t index : m_targetsOf.values(withoutScope(peer))) {
        const PingProbe *probe = m_targets[index]->findEcho(echo.sequence());
        if (probe && (!found || probe->state == PingProbe::State::Waiting))
            found = index;
    }
    return found;
}

void PingRun::takeReply(Family family, const EchoSocket::Reply &reply)
{
    const ClockReading returned = readClocks(*m_context.clock);
    const EchoSocket &echo = *echoOf(family);
    const quint64 packet = reply.received.packet;
    const auto refuse = [&](IcmpReason reason) {
        m_tally.countIgnored();
        m_context.trace.judge(packet, -1, int(reason));
    };
    if (!reply.message || reply.message->kind() != IcmpKind::EchoReply)
        return refuse(IcmpReason::Malformed);
    // Another program's, which a raw socket hears, too: none of this run's business.
    if (reply.message->identifier() != echo.identifier())
        return m_context.trace.judge(packet, -1, int(IcmpReason::WrongIdentifier));
    const std::optional<std::size_t> index = targetOf(*reply.message, reply.received.from.address);
    PingProbe *probe = index ? m_targets[*index]->findEcho(reply.message->sequence()) : nullptr;
    if (!probe)
        return refuse(IcmpReason::WrongSequence);
    PingTarget *target = m_targets[*index].get();
    const EchoMark mark{m_mark, quint32(*index), quint32(probe->sequence)};
    const std::optional<int> differsAt = firstDifference(mark.payload(m_request.size), reply.message->payload);
    const qint64 subject = probe->subject;
    if (differsAt) {
        target->ignore(*probe, differsAt);
        m_context.trace.judge(packet, subject, int(IcmpReason::PayloadDiffers));
        return;
    }
    PingAnswer answer;
    answer.from = reply.received.from.address;
    answer.timeToLive = reply.received.timeToLive;
    answer.bytes = int(reply.received.size - reply.received.headerSize);
    answer.kernelStamp = reply.received.kernelStamp;
    answer.returned = returned;
    const IcmpReason reason = target->answer(*probe, answer);
    m_context.trace.judge(packet, subject, int(reason));
}

// True where there was an error to take.
bool PingRun::takeErrors(Family family)
{
    bool tookSome = false;
    for (int i = 0; i < mostAtOnce; ++i) {
        const Result<std::optional<QueuedError>> error = echoOf(family)->takeError(m_buffer);
        if (!error || !*error)
            break;
        tookSome = true;
        takeError(family, **error);
    }
    return tookSome;
}

// What was reported quotes the echo that it is about: at least its header.
void PingRun::takeError(Family family, const QueuedError &error)
{
    if (error.origin == QueuedError::Origin::Local)
        return; // the call that it is about has failed, and says so itself
    const IcmpVersion version = family == Family::Ipv6 ? IcmpVersion::V6 : IcmpVersion::V4;
    const auto quoted = decodeIcmp(version, QByteArrayView(m_buffer.data(), error.size));
    if (!quoted || quoted->kind() != IcmpKind::EchoRequest || quoted->identifier() != echoOf(family)->identifier())
        return m_tally.countIgnored();
    const std::optional<std::size_t> index = targetOf(*quoted, error.destination.address);
    PingProbe *probe = index ? m_targets[*index]->findEcho(quoted->sequence()) : nullptr;
    if (!probe)
        return m_tally.countIgnored();
    const PingOutcome outcome = outcomeOf(error, *m_way, readClocks(*m_context.clock));
    if (const auto *row = std::get_if<PingRow>(&outcome))
        m_targets[*index]->failProbe(*probe, *row);
}

} // namespace sockeye
