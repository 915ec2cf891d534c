// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/practice/practicelog.h"
#include "core/practice/practiceserver.h"

#include <QStringList>

#include <memory>

namespace sockeye
{

/// A server that did not get the port it was to have.
struct PracticePortChange {
    QString server;
    quint16 wanted = 0;
    quint16 got = 0;
    int error = 0; ///< errno of bind(2): EADDRINUSE, EACCES

    /// "Port 10123 is in use, so ntp listens on 10124." Translated; main thread.
    QString sentence() const;
};

/// The practice network: servers on 127.0.0.1, and on ::1 where there is IPv6, and nowhere else. One thread of its own
/// drives them all. What it holds is bounded: connections, bytes to be sent, replies held back. Start and stop it from
/// one thread; the rest from any.
class PracticeNetwork
{
public:
    /// \a log is where it notes what happens; without one it makes its own.
    explicit PracticeNetwork(PracticeSettings settings = {}, const Clock &clock = Clock::system(),
                             std::shared_ptr<PracticeLog> log = {});
    /// Stops it.
    ~PracticeNetwork();
    PracticeNetwork(const PracticeNetwork &) = delete;
    PracticeNetwork &operator=(const PracticeNetwork &) = delete;

    /// Opens every port and starts the thread. A port that is taken gives way to the next free one, the same for UDP
    /// and TCP and for both families of a server; see portChanges(). Fails where not even that helps; then nothing
    /// runs.
    Result<void> start();
    /// Ends within 200 ms: connections are closed, held replies dropped, ports free.
    void stop();
    bool isRunning() const;

    /// Every port, by server, UDP before TCP, IPv4 before IPv6. Empty before start().
    const QList<PracticeListener> &listeners() const { return m_listeners; }
    /// Where the server \a name listens; empty for an unknown name. A server without that transport gives the port of
    /// its other one, where nobody listens.
    QList<Endpoint> endpoints(const QString &name, Transport transport) const;
    /// Servers that got another port than they were to have.
    const QList<PracticePortChange> &portChanges() const { return m_portChanges; }

    /// Changes what the servers do from the next request on; ports stay as they are.
    void setSettings(const PracticeSettings &settings);
    PracticeSettings settings() const;

    /// What the servers received and answered, across starts. Any thread.
    const std::shared_ptr<PracticeLog> &log() const { return m_log; }

private:
    struct Running;
    PracticeSettings m_settings; // until start(); then the loop's are in force
    const Clock &m_clock;
    const std::shared_ptr<PracticeLog> m_log;
    QList<PracticeListener> m_listeners;
    QList<PracticePortChange> m_portChanges;
    std::unique_ptr<Running> m_running;
};

/// The endpoints of \a name among \a listeners, as PracticeNetwork::endpoints() gives them.
QList<Endpoint> practiceEndpoints(const QList<PracticeListener> &listeners, const QString &name, Transport transport);

} // namespace sockeye
