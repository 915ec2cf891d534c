// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/calltrace.h"

#include <algorithm>
#include <cstring>
#include <map>

namespace sockeye
{

namespace
{

constexpr std::size_t mostBytes = 4 * 1024 * 1024; // of all packets that are kept
constexpr std::size_t mostBytesEach = 16 * 1024;
constexpr std::size_t mostBytesOfStream = 1024; // a piece of a long transfer looks like the next one

} // namespace

/// As it is kept: its bytes stand in the ring of bytes until that many more have been written over them.
struct CallTrace::Packet {
    quint64 position = 0; // counted from the first byte ever kept
    quint32 kept = 0;
    quint32 size = 0;
    bool isSent = false;
    bool isPiece = false;
    bool isTruncated = false;
    Transport transport = Transport::Udp;
    PacketProtocol protocol = PacketProtocol::Payload;
    int reason = 0;
    qint64 subject = -1;
    MonotonicTime at;
    std::optional<WallTime> stamp;
    Endpoint peer;
    Endpoint local;
};

CallTrace::CallTrace(qsizetype capacity)
    : m_capacity(std::size_t(qMax(qsizetype(1), capacity)))
{
}

CallTrace::~CallTrace() = default;

void CallTrace::noteStart(MonotonicTime at, const Clock &clock)
{
    if (m_start)
        return;
    m_start = at;
    m_startWall = clock.wall() - (clock.monotonic() - at);
}

void CallTrace::add(const CallRecord &record, const Clock &clock)
{
    const std::lock_guard lock(m_mutex);
    noteStart(record.start, clock);
    if (m_calls.size() < m_capacity)
        m_calls.push_back(record);
    else
        m_calls[std::size_t(m_callTotal) % m_capacity] = record;
    ++m_callTotal;
    m_count.fetch_add(1, std::memory_order_relaxed);
}

void CallTrace::keep(qint64 subject)
{
    const std::lock_guard lock(m_mutex);
    const auto size = qint64(m_calls.size());
    for (qint64 number = m_callTotal - size; number < m_callTotal && m_kept.size() < m_capacity; ++number) {
        const CallRecord &record = m_calls[std::size_t(number) % m_capacity];
        if (record.subject == subject)
            m_kept.emplace_back(number, record);
    }
}

quint64 CallTrace::addPacket(const PacketNote &note, const Clock &clock)
{
    const std::lock_guard lock(m_mutex);
    noteStart(note.at, clock);
    const std::size_t most = note.isMessage() ? mostBytesEach : mostBytesOfStream;
    const std::size_t kept = std::min(std::size_t(note.bytes.size()), most);
    // Never across the end, so that a packet's bytes stand together.
    std::size_t at = m_byteTotal % mostBytes;
    if (at + kept > mostBytes) {
        m_byteTotal += mostBytes - at;
        at = 0;
    }
    if (m_bytes.size() < at + kept)
        m_bytes.resize(std::min(mostBytes, std::max(at + kept, 2 * m_bytes.size())));
    if (kept > 0)
        std::memcpy(m_bytes.data() + at, note.bytes.data(), kept);
    Packet packet{m_byteTotal,    quint32(kept), quint32(note.bytes.size()),
                  note.isSent,    note.isPiece,  note.isTruncated,
                  note.transport, note.protocol, 0,
                  note.subject,   note.at,       note.stamp,
                  note.peer,      note.local};
    m_byteTotal += kept;
    if (m_packets.size() < m_capacity)
        m_packets.push_back(std::move(packet));
    else
        m_packets[m_packetTotal % m_capacity] = std::move(packet);
    m_count.fetch_add(1, std::memory_order_relaxed);
    return ++m_packetTotal;
}

void CallTrace::judge(quint64 number, qint64 subject, int reason)
{
    const std::lock_guard lock(m_mutex);
    if (number == 0 || number > m_packetTotal || m_packetTotal - number >= m_packets.size())
        return;
    Packet &packet = m_packets[(number - 1) % m_capacity];
    packet.subject = subject;
    packet.reason = reason;
    m_count.fetch_add(1, std::memory_order_relaxed);
}

QByteArray CallTrace::keptBytes(const Packet &packet) const
{
    if (packet.position + mostBytes < m_byteTotal)
        return {};
    return QByteArray(m_bytes.data() + packet.position % mostBytes, qsizetype(packet.kept));
}

std::shared_ptr<const TraceSnapshot> CallTrace::snapshot() const
{
    auto taken = std::make_shared<TraceSnapshot>();
    const std::lock_guard lock(m_mutex);
    taken->start = m_start.value_or(MonotonicTime());
    taken->startWall = m_startWall;
    const qint64 first = m_callTotal - qint64(m_calls.size());
    taken->earlierPackets = qint64(m_packetTotal) - qint64(m_packets.size());
    std::map<qint64, const CallRecord *> kept; // in their order, each once
    for (const auto &[number, record] : m_kept) {
        if (number < first)
            kept.emplace(number, &record);
    }
    taken->earlierCalls = first - qint64(kept.size());
    taken->calls.reserve(kept.size() + m_calls.size());
    for (const auto &one : kept)
        taken->calls.push_back(*one.second);
    for (std::size_t i = 0; i < m_calls.size(); ++i)
        taken->calls.push_back(m_calls[(std::size_t(first) + i) % m_capacity]);
    taken->packets.reserve(m_packets.size());
    for (std::size_t i = 0; i < m_packets.size(); ++i) {
        const quint64 index = quint64(taken->earlierPackets) + i;
        const Packet &packet = m_packets[index % m_capacity];
        PacketRecord record;
        record.number = index + 1;
        record.isSent = packet.isSent;
        record.isPiece = packet.isPiece;
        record.isTruncated = packet.isTruncated;
        record.transport = packet.transport;
        record.protocol = packet.protocol;
        record.peer = packet.peer;
        record.local = packet.local;
        record.at = packet.at;
        record.wall = packet.stamp.value_or(m_startWall + (packet.at - taken->start));
        record.subject = packet.subject;
        record.reason = packet.reason;
        record.size = packet.size;
        record.bytes = keptBytes(packet);
        taken->packets.push_back(std::move(record));
    }
    return taken;
}

const PacketRecord *TraceSnapshot::packet(quint64 number) const
{
    const quint64 first = quint64(earlierPackets) + 1;
    return number < first || number - first >= packets.size() ? nullptr : &packets[std::size_t(number - first)];
}

bool TraceSnapshot::serves(const CallRecord &call, qint64 subject) const
{
    if (subject < 0 || call.subject == subject)
        return subject >= 0;
    for (quint32 i = 0; i < call.packetCount; ++i) {
        const PacketRecord *moved = packet(call.firstPacket + i);
        if (moved && moved->subject == subject)
            return true;
    }
    return false;
}

qint64 TraceSnapshot::subjectOf(const CallRecord &call) const
{
    if (call.subject >= 0 || call.packetCount == 0)
        return call.subject;
    const PacketRecord *first = packet(call.firstPacket);
    for (quint32 i = 1; i < call.packetCount; ++i) {
        const PacketRecord *other = packet(call.firstPacket + i);
        if (!first || !other || other->subject != first->subject)
            return -1;
    }
    return first ? first->subject : -1;
}

} // namespace sockeye
