// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/endpoint.h"
#include "core/net/words.h"
#include "core/protocol/packetprotocol.h"

#include <memory>
#include <mutex>
#include <vector>

namespace sockeye
{

/// What happened at a server of the practice network.
enum class PracticeEventKind : quint8 {
    Received, ///< a datagram, or what came at once over a connection
    Answered,
    Unanswered, ///< a datagram that was lost on purpose, or that the server says nothing to
    Connected,
    Ended, ///< a connection, by either side
};

/// One thing that happened, as it went over the wire; decoded only when somebody looks.
struct PracticeEvent {
    quint64 number = 0; ///< from 1, in the order in which they happened
    PracticeEventKind kind = PracticeEventKind::Received;
    WallTime at;
    const char *server = ""; ///< `ntp`
    Transport transport = Transport::Udp;
    PacketProtocol protocol = PacketProtocol::Payload; ///< what the bytes are to be read as
    Endpoint peer;
    QByteArray bytes; ///< at most PracticeLog::MostBytes of them
    qint64 size = 0; ///< of all bytes; of a connection that ended: what had come over it
    quint64 request = 0; ///< of an answer: the number of what it answers; 0 where that is not known
    bool isLost = false; ///< of what got no answer: lost on purpose
    const char *fault = ""; ///< of an answer: the label of the fault that was set; translated as "words"
    Nanoseconds way{}; ///< of an answer: how long it had been under way, as is set, when it really left
};

/// What the practice network received and answered, whoever asked: the latest events, bounded in number and bytes. Any
/// thread.
class PracticeLog
{
public:
    static constexpr std::size_t MostEvents = 2000;
    static constexpr qsizetype MostBytes = 2048; ///< kept of one event

    /// Gives \a event its number, which it returns.
    quint64 add(PracticeEvent event);
    /// The same with \a bytes as the event's, of which it keeps what it keeps; its size is as the event says. Once the
    /// log is full, nothing is allocated.
    quint64 add(const PracticeEvent &event, QByteArrayView bytes);
    /// The events after number \a last that are still kept, oldest first.
    std::vector<PracticeEvent> since(quint64 last) const;
    /// The number of the latest event; 0 before the first.
    quint64 latest() const;
    void clear();

private:
    mutable std::mutex m_mutex; // protects what follows
    std::vector<PracticeEvent> m_events; // once full, a ring
    std::size_t m_oldest = 0; // its place
    quint64 m_latest = 0;
};

/// What the event was, in a line: "NTP request, version 4", "A www.practice.test: 192.0.2.1, 192.0.2.2", "lost, as it
/// is set". Plain text, translated; main thread.
QString practiceEventText(const PracticeEvent &event);

} // namespace sockeye
