// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/environment.h"
#include "core/net/socket.h"

#include <QList>
#include <QStringList>

namespace sockeye
{

/// How a run finds the practice network: its own process's, else the oldest running one's, else one started for it.
/// Any thread; implemented in core/practice.
class PracticeLocator
{
public:
    virtual ~PracticeLocator() = default;
    /// Where the server \a name (`ntp`, `dns`, `echo`, …) listens: IPv4 first, then IPv6. NoSuchName for an unknown
    /// name. Starts the network where none runs.
    virtual Result<QList<Endpoint>> endpoints(const QString &name, Transport transport) = 0;
    /// Where \a name listens, or would listen if the network ran: nothing is started. Empty for an unknown name.
    virtual QList<Endpoint> expectedEndpoints(const QString &name, Transport transport) const
    {
        Q_UNUSED(name)
        Q_UNUSED(transport)
        return {};
    }
    /// The servers that there are for \a transport, by name.
    virtual QStringList names(Transport transport) const
    {
        Q_UNUSED(transport)
        return {};
    }
};

/// Whether \a host is `practice.test` or a name below it (RFC 6761 keeps `.test` free).
bool isPracticeName(QStringView host);
/// `ntp` from `ntp.practice.test`; empty where \a host is no direct child.
QString practiceServerName(QStringView host);

/// What the system's look-up answered.
struct SystemAnswer {
    QList<QHostAddress> addresses; ///< in the order of getaddrinfo(3), each once
    QString canonicalName;
};

/// The system's name look-up, which can't be interrupted: it runs on a detached thread and is left behind when the
/// deadline passes or the run is stopped (at most 32 at a time, then OutOfResources says so). Recorded as one call.
/// Errors carry EAI_* codes. Any thread.
class SystemResolver
{
public:
    enum class Want : quint8 { Any, Ipv4, Ipv6 };
    static Result<SystemAnswer> addresses(const Environment &environment, const QString &host, Want want,
                                          Deadline deadline);
    /// The name of an address, getnameinfo(3) with NI_NAMEREQD.
    static Result<QString> name(const Environment &environment, const QHostAddress &address, Deadline deadline);
    /// gethostname(2).
    static QString hostName();
};

/// Where to send: the endpoints of a typed target. Numeric addresses need no look-up; practice names without a port get
/// their practice port; other names go to the system. \a defaultPort is used where the target has none. Blocking, with
/// Stop; any thread.
Result<QList<Endpoint>> resolveTarget(const Environment &environment, PracticeLocator &practice, const Target &target,
                                      quint16 defaultPort, Transport transport, Deadline deadline);

} // namespace sockeye
