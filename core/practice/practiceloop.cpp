// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/practiceloop.h"

#include <algorithm>

namespace sockeye
{

namespace
{

constexpr std::size_t BufferSize = 65'536; // more than the largest datagram
constexpr int DatagramsPerTurn = 64; // then the other sockets have their turn
constexpr int AcceptsPerTurn = 64;
constexpr std::size_t MostConnections = 256;
constexpr std::size_t MostHeld = 4096;
constexpr qsizetype MostHeldBytes = 8 << 20;
constexpr std::size_t MostReplies = 8; // to one datagram
constexpr quint64 FirstConnection = 1 << 20; // tags below are listeners
constexpr Nanoseconds MutedFor = std::chrono::milliseconds(100);

MonotonicTime now()
{
    return Clock::system().monotonic();
}

} // namespace

PracticeLoop::PracticeLoop(const Environment &environment, const PracticeSettings &settings, const Clock &clock,
                           QList<PracticeListener> listeners, std::shared_ptr<PracticeLog> log)
    : m_environment(environment)
    , m_clock(clock)
    , m_listed(std::move(listeners))
    , m_log(std::move(log))
    , m_buffer(BufferSize)
    , m_nextTag(FirstConnection)
    , m_settings(settings)
    , m_random(QRandomGenerator::securelySeeded())
    , m_scene{m_settings, m_clock, now(), std::span(m_listed.constData(), std::size_t(m_listed.size())), m_random}
    , m_wanted(settings)
{
}

void PracticeLoop::add(const PracticeServerKind &kind, std::vector<PracticePort> ports)
{
    PracticeServer *server = nullptr;
    if (kind.make) {
        m_servers.push_back(kind.make());
        server = m_servers.back().get();
        server->settingsChanged(m_settings);
    }
    for (PracticePort &port : ports) {
        PracticeNotes notes(m_log, m_clock, kind.name, port.transport, kind.protocol);
        m_listeners.push_back({std::move(port), server, std::move(notes)});
    }
}

Result<void> PracticeLoop::prepare()
{
    Result<Poller> poller = Poller::make(m_environment);
    if (!poller)
        return poller.error();
    m_poller.emplace(std::move(*poller));
    for (std::size_t i = 0; i < m_listeners.size(); ++i) {
        if (!m_listeners[i].server)
            continue;
        if (const Result<void> added = m_poller->add(m_listeners[i].port.socket, Poller::Readable, i); !added)
            return added;
    }
    return {};
}

void PracticeLoop::run()
{
    for (;;) {
        const MonotonicTime due = nextDue();
        const Result<std::span<const Poller::Event>> events =
            m_poller->wait(due == MonotonicTime::max() ? Deadline() : Deadline::at(due));
        if (!events)
            return;
        turn(*events);
    }
}

/// Before each request, so that one sent after setSettings() finds the new settings.
void PracticeLoop::takeSettings()
{
    if (!m_changed)
        return;
    const std::lock_guard lock(m_mutex);
    m_settings = m_wanted;
    m_changed = false;
}

void PracticeLoop::turn(std::span<const Poller::Event> events)
{
    for (const Poller::Event &event : events) {
        if (event.tag >= FirstConnection)
            handle(event.tag, &event);
        else if (m_listeners[event.tag].port.transport == Transport::Udp)
            receive(event.tag);
        else
            accept(event.tag);
    }
    sendDue();
    if (m_unmuteAt <= now())
        unmute();
}

MonotonicTime PracticeLoop::nextDue() const
{
    MonotonicTime due = m_unmuteAt;
    if (!m_held.empty())
        due = std::min(due, m_held.begin()->first);
    if (!m_wakeups.empty())
        due = std::min(due, m_wakeups.begin()->first);
    return due;
}

void PracticeLoop::receive(std::size_t index)
{
    Socket &socket = m_listeners[index].port.socket;
    for (int i = 0; i < DatagramsPerTurn; ++i) {
        const Result<std::optional<Received>> received = socket.tryReceive(m_buffer);
        if (!received || !*received)
            return;
        const Received &datagram = **received;
        if (datagram.from.port == 0 || isOwn(datagram.from))
            continue;
        PracticeDatagram request;
        request.bytes = QByteArrayView(m_buffer.data(), datagram.size);
        request.from = datagram.from;
        request.to = m_listeners[index].port.endpoint;
        request.timeToLive = datagram.timeToLive;
        // The kernel stamps with the system's clock, which need not be the one that is told here.
        request.arrived = datagram.kernelStamp && &m_clock == &Clock::system() ? *datagram.kernelStamp : m_clock.wall();
        request.largestReply = datagram.from.address.isLoopback() ? qsizetype(BufferSize) : datagram.size;
        answer(index, request);
    }
}

/// Two servers that answer each other's answers would never end.
bool PracticeLoop::isOwn(const Endpoint &from) const
{
    return std::any_of(m_listeners.begin(), m_listeners.end(), [&from](const Listener &listener) {
        return listener.port.transport == Transport::Udp && listener.port.endpoint == from;
    });
}

void PracticeLoop::answer(std::size_t index, const PracticeDatagram &request)
{
    takeSettings();
    const PracticeNotes &notes = m_listeners[index].notes;
    const quint64 number =
        notes.add(notes.event(PracticeEventKind::Received, request.from, request.arrived), request.bytes);
    m_replies.clear();
    m_listeners[index].server->answer(m_scene, request, m_replies);
    if (m_replies.empty())
        noteUnanswered(index, request.from, number, false);
    // Whoever may be forged gets one reply, and none larger than the request.
    const std::size_t most = request.from.address.isLoopback() ? MostReplies : 1;
    if (m_replies.size() > most)
        m_replies.resize(most);
    for (PracticeReply &reply : m_replies) {
        HeldReply held{index, request.from, request.largestReply, number, std::move(reply)};
        if (held.reply.isLost)
            noteUnanswered(index, request.from, number, true);
        else if (held.reply.after > Nanoseconds(0))
            hold(std::move(held));
        else
            send(held);
    }
}

void PracticeLoop::noteUnanswered(std::size_t index, const Endpoint &peer, quint64 request, bool isLost)
{
    const PracticeNotes &notes = m_listeners[index].notes;
    PracticeEvent event = notes.event(PracticeEventKind::Unanswered, peer);
    event.request = request;
    event.isLost = isLost;
    notes.add(event);
}

void PracticeLoop::hold(HeldReply held)
{
    if (m_held.size() >= MostHeld || m_heldBytes + held.reply.bytes.size() > MostHeldBytes) {
        noteUnanswered(held.listener, held.to, held.request, false);
        return;
    }
    m_heldBytes += held.reply.bytes.size();
    const MonotonicTime due = now() + held.reply.after;
    m_held.emplace(due, std::move(held));
}

void PracticeLoop::send(HeldReply &held)
{
    if (held.reply.atSending)
        held.reply.atSending(held.reply.bytes);
    Listener &listener = m_listeners[held.listener];
    PracticeEvent answered = listener.notes.event(PracticeEventKind::Answered, held.to);
    const bool isElsewhere = held.reply.sender != PracticeSender::Same || !held.reply.fromAddress.isNull();
    // A datagram that the system does not take is lost, as datagrams are.
    const bool isSent = held.reply.bytes.size() <= held.largest
        && (isElsewhere ? sendFromElsewhere(listener.port.endpoint, held)
                        : bool(listener.port.socket.sendTo(held.reply.bytes, held.to)));
    if (!isSent) {
        noteUnanswered(held.listener, held.to, held.request, false);
        return;
    }
    answered.request = held.request;
    answered.way = held.reply.way;
    answered.fault = listener.notes.fault(m_settings);
    listener.notes.add(std::move(answered), held.reply.bytes);
}

/// As somebody else on this computer would: from a port that the system chooses, or from another loopback address.
bool PracticeLoop::sendFromElsewhere(const Endpoint &own, const HeldReply &held)
{
    Endpoint local{own.address, 0};
    // 127.0.0.2 is this computer as well; ::1 is alone in its family.
    if (held.reply.sender == PracticeSender::OtherAddress && own.address.protocol() == QAbstractSocket::IPv4Protocol)
        local = {QHostAddress(QStringLiteral("127.0.0.2")), own.port};
    if (!held.reply.fromAddress.isNull())
        local = {held.reply.fromAddress, own.port};
    if (!local.address.isLoopback())
        return false;
    Result<Socket> socket = Socket::open(m_environment, familyOf(own.address), Transport::Udp);
    return socket && socket->bind(local) && socket->sendTo(held.reply.bytes, held.to);
}

void PracticeLoop::sendDue()
{
    const MonotonicTime time = now();
    while (!m_held.empty() && m_held.begin()->first <= time) {
        HeldReply held = std::move(m_held.begin()->second);
        m_held.erase(m_held.begin());
        m_heldBytes -= held.reply.bytes.size();
        send(held);
    }
    while (!m_wakeups.empty() && m_wakeups.begin()->first <= time) {
        const quint64 tag = m_wakeups.begin()->second;
        handle(tag, nullptr);
    }
}

void PracticeLoop::accept(std::size_t index)
{
    for (int i = 0; i < AcceptsPerTurn; ++i) {
        makeRoom();
        Result<Socket> socket = m_listeners[index].port.socket.accept(Deadline::at(MonotonicTime()));
        if (!socket) {
            // With no descriptor left the queue stays as it is; asking again at once would only burn the processor.
            if (socket.error().kind == ErrorKind::OutOfResources)
                mute(index);
            return;
        }
        takeSettings();
        if (m_listeners[index].server->adopt(m_scene, *socket, m_listeners[index].notes))
            continue;
        std::unique_ptr<PracticeStream> stream = m_listeners[index].server->stream(m_scene);
        if (!stream)
            continue;
        const quint64 tag = m_nextTag++;
        auto connection =
            std::make_unique<PracticeConnection>(std::move(*socket), std::move(stream), tag, m_listeners[index].notes);
        if (!connection->begin(*m_poller, m_scene))
            continue;
        Connected &connected = m_connections[tag];
        connected.connection = std::move(connection);
        scheduleWakeUp(tag, connected);
    }
}

/// The connection on which nothing happened for longest gives way to a new one.
void PracticeLoop::makeRoom()
{
    if (m_connections.size() < MostConnections)
        return;
    const auto oldest = std::min_element(m_connections.begin(), m_connections.end(), [](const auto &a, const auto &b) {
        return a.second.connection->lastActive() < b.second.connection->lastActive();
    });
    closeConnection(oldest->first);
}

void PracticeLoop::handle(quint64 tag, const Poller::Event *event)
{
    const auto found = m_connections.find(tag);
    if (found == m_connections.end())
        return;
    takeSettings();
    Connected &connected = found->second;
    const bool goesOn = event ? connected.connection->ready(*m_poller, m_scene, *event, m_buffer)
                              : connected.connection->proceed(*m_poller, m_scene);
    if (goesOn)
        scheduleWakeUp(tag, connected);
    else
        closeConnection(tag);
}

void PracticeLoop::scheduleWakeUp(quint64 tag, Connected &connected)
{
    const std::optional<MonotonicTime> due = connected.connection->nextDue();
    if (due == connected.wakeUp)
        return;
    if (connected.wakeUp)
        m_wakeups.erase({*connected.wakeUp, tag});
    connected.wakeUp = due;
    if (due)
        m_wakeups.emplace(*due, tag);
}

void PracticeLoop::closeConnection(quint64 tag)
{
    const auto found = m_connections.find(tag);
    if (found->second.wakeUp)
        m_wakeups.erase({*found->second.wakeUp, tag});
    m_connections.erase(found);
}

void PracticeLoop::mute(std::size_t index)
{
    (void)m_poller->change(m_listeners[index].port.socket, 0, index);
    m_muted.push_back(index);
    m_unmuteAt = now() + MutedFor;
}

void PracticeLoop::unmute()
{
    for (const std::size_t index : m_muted)
        (void)m_poller->change(m_listeners[index].port.socket, Poller::Readable, index);
    m_muted.clear();
    m_unmuteAt = MonotonicTime::max();
}

void PracticeLoop::setSettings(const PracticeSettings &settings)
{
    const std::lock_guard lock(m_mutex);
    m_wanted = settings;
    m_changed = true;
    for (const std::unique_ptr<PracticeServer> &server : m_servers)
        server->settingsChanged(settings);
}

PracticeSettings PracticeLoop::settings() const
{
    const std::lock_guard lock(m_mutex);
    return m_wanted;
}

} // namespace sockeye
