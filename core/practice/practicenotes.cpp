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

PracticeEvent PracticeNotes::event(PracticeEventKind kind, const Endpoint &peer, QByteArrayView bytes) const
{
    PracticeEvent event;
    event.kind = kind;
    event.at = m_clock->wall();
    event.server = m_server;
    event.transport = m_transport;
    event.protocol = m_protocol;
    event.peer = peer;
    event.bytes = bytes.first(std::min(bytes.size(), PracticeLog::MostBytes)).toByteArray();
    event.size = bytes.size();
    return event;
}

quint64 PracticeNotes::add(PracticeEvent event) const
{
    return m_log ? m_log->add(std::move(event)) : 0;
}

PracticeEvent PracticeNotes::piece(PracticeEventKind kind, const Endpoint &peer, QByteArrayView bytes) const
{
    constexpr qsizetype prefix = 2; // RFC 1035 section 4.2.2
    const bool isMessage = m_protocol == PacketProtocol::Dns && bytes.size() > prefix
        && qFromBigEndian<quint16>(bytes.data()) == bytes.size() - prefix;
    PracticeEvent made = event(kind, peer, isMessage ? bytes.sliced(prefix) : bytes);
    if (!isMessage)
        made.protocol = PacketProtocol::Payload;
    return made;
}

const char *PracticeNotes::fault(const PracticeSettings &settings) const
{
    switch (m_protocol) {
    case PacketProtocol::Ntp:
        return labelOf(settings.ntpFault);
    case PacketProtocol::Dns:
        return labelOf(settings.dnsFault);
    case PacketProtocol::Payload:
        break;
    }
    return "";
}

} // namespace sockeye
