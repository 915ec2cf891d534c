// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/practice/practiceconnection.h"
#include "core/practice/practiceports.h"

#include <atomic>
#include <map>
#include <mutex>
#include <set>
#include <utility>
#include <vector>

namespace sockeye
{

/// The one loop that drives all servers: waits for their sockets and for what is due, hands requests to the servers and
/// sends what they answer. Everything but setSettings() and settings() belongs to the thread of run().
class PracticeLoop
{
public:
    PracticeLoop(const Environment &environment, const PracticeSettings &settings, const Clock &clock,
                 QList<PracticeListener> listeners, std::shared_ptr<PracticeLog> log);

    /// Takes over the ports of a server. Before run().
    void add(const PracticeServerKind &kind, std::vector<PracticePort> ports);
    Result<void> prepare();
    /// Until the environment's token is cancelled.
    void run();

    /// Any thread.
    void setSettings(const PracticeSettings &settings);
    PracticeSettings settings() const;

private:
    struct Listener {
        PracticePort port;
        PracticeServer *server = nullptr; // null: the door does it all
        PracticeNotes notes;
    };
    struct HeldReply {
        std::size_t listener;
        Endpoint to;
        qsizetype largest;
        quint64 request; // its number in the log
        PracticeReply reply;
    };

    struct Connected {
        std::unique_ptr<PracticeConnection> connection;
        std::optional<MonotonicTime> wakeUp; // its place in m_wakeups
    };

    void turn(std::span<const Poller::Event> events);
    void takeSettings();
    MonotonicTime nextDue() const;
    void receive(std::size_t index);
    void answer(std::size_t index, const PracticeDatagram &request);
    void noteUnanswered(std::size_t index, const Endpoint &peer, quint64 request, bool isLost);
    void hold(HeldReply held);
    void send(HeldReply &held);
    bool sendFromElsewhere(const Endpoint &own, const HeldReply &held);
    void sendDue();
    void accept(std::size_t index);
    void makeRoom();
    void handle(quint64 tag, const Poller::Event *event);
    void scheduleWakeUp(quint64 tag, Connected &connected);
    void closeConnection(quint64 tag);
    void mute(std::size_t index);
    void unmute();
    bool isOwn(const Endpoint &from) const;

    const Environment m_environment;
    const Clock &m_clock;
    const QList<PracticeListener> m_listed;
    const std::shared_ptr<PracticeLog> m_log;
    std::optional<Poller> m_poller;
    std::vector<std::unique_ptr<PracticeServer>> m_servers;
    std::vector<Listener> m_listeners;
    std::vector<char> m_buffer;
    std::vector<PracticeReply> m_replies;

    std::multimap<MonotonicTime, HeldReply> m_held;
    qsizetype m_heldBytes = 0;
    std::map<quint64, Connected> m_connections;
    std::set<std::pair<MonotonicTime, quint64>> m_wakeups; // when which connection has something due
    quint64 m_nextTag;
    std::vector<std::size_t> m_muted; // listeners that rest because no descriptor was left
    MonotonicTime m_unmuteAt = MonotonicTime::max();

    PracticeSettings m_settings;
    QRandomGenerator m_random;
    PracticeScene m_scene;

    mutable std::mutex m_mutex; // protects m_wanted
    PracticeSettings m_wanted;
    std::atomic<bool> m_changed = false;
};

} // namespace sockeye
