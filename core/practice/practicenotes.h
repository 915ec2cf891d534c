// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/practice/practicelog.h"
#include "core/practice/practicesettings.h"

namespace sockeye
{

/// Notes what happens at one port of a server. Copies note in the same log; any thread.
class PracticeNotes
{
public:
    /// Notes nothing.
    PracticeNotes() = default;
    PracticeNotes(std::shared_ptr<PracticeLog> log, const Clock &clock, const char *server, Transport transport,
                  PacketProtocol protocol);

    /// Something that happened \a at that moment, to be completed and given to add().
    PracticeEvent event(PracticeEventKind kind, const Endpoint &peer, WallTime at) const;
    /// The same of now.
    PracticeEvent event(PracticeEventKind kind, const Endpoint &peer) const;

    /// The number that the event got; 0 where nothing is noted.
    quint64 add(const PracticeEvent &event) const;
    /// The same with the bytes of a datagram.
    quint64 add(PracticeEvent event, QByteArrayView bytes) const;
    /// The same with what came over a connection, or was sent there, at once. Of DNS the message without the two bytes
    /// of its length; what is no whole message is a payload.
    quint64 addPiece(PracticeEvent event, QByteArrayView bytes) const;

    /// The label of the fault that is set for what this server speaks; empty where it answers rightly.
    const char *fault(const PracticeSettings &settings) const;

private:
    std::shared_ptr<PracticeLog> m_log;
    const Clock *m_clock = &Clock::system();
    const char *m_server = "";
    Transport m_transport = Transport::Udp;
    PacketProtocol m_protocol = PacketProtocol::Payload;
};

} // namespace sockeye
