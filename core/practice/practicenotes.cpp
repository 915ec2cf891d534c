// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/practicenotes.h"

#include <QtEndian>

namespace sockeye
{

namespace
{

template <class Fault>
const char *labelOf(Fault fault)
{
    return fault == Fault::None ? "" : wordOf(fault)->label;
}

} // namespace

PracticeNotes::PracticeNotes(std::shared_ptr<PracticeLog> log, const Clock &clock, const char *server,
                             Transport transport, PacketProtocol protocol)
    : m_log(std::move(log))
    , m_clock(&clock)
    , m_server(server)
    , m_transport(transport)
    , m_protocol(protocol)
{
}

PracticeEvent PracticeNotes::event(PracticeEventKind kind, const Endpoint &peer, WallTime at) const
{
    PracticeEvent event;
    event.kind = kind;
    event.at = at;
    event.server = m_server;
    event.transport = m_transport;
    event.protocol = m_protocol;
    event.peer = peer;
    return event;
}

PracticeEvent PracticeNotes::event(PracticeEventKind kind, const Endpoint &peer) const
{
    return event(kind, peer, m_clock->wall());
}

quint64 PracticeNotes::add(const PracticeEvent &event) const
{
    return m_log ? m_log->add(event, {}) : 0;
}

quint64 PracticeNotes::add(PracticeEvent event, QByteArrayView bytes) const
{
    event.size = bytes.size();
    return m_log ? m_log->add(event, bytes) : 0;
}

quint64 PracticeNotes::addPiece(PracticeEvent event, QByteArrayView bytes) const
{
    constexpr qsizetype prefix = 2; // RFC 1035 section 4.2.2
    const bool isMessage = m_protocol == PacketProtocol::Dns && bytes.size() > prefix
        && qFromBigEndian<quint16>(bytes.data()) == bytes.size() - prefix;
    if (!isMessage)
        event.protocol = PacketProtocol::Payload;
    return add(std::move(event), isMessage ? bytes.sliced(prefix) : bytes);
}

const char *PracticeNotes::fault(const PracticeSettings &settings) const
{
    switch (m_protocol) {
    case PacketProtocol::Ntp:
        return labelOf(settings.ntpFault);
    case PacketProtocol::Dns:
        return labelOf(settings.dnsFault);
    case PacketProtocol::Icmp: // nobody serves it: the kernel answers echoes
    case PacketProtocol::Icmpv6:
    case PacketProtocol::Payload:
        break;
    }
    return "";
}

} // namespace sockeye
