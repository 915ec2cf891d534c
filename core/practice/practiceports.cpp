// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/practiceports.h"

#include <QCoreApplication>

#include <cerrno>

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

namespace
{

constexpr int Backlog = 1024; // a burst of clients is not to wait for its SYN to be repeated
constexpr int NumbersTried = 200;

bool isTaken(const Error &error)
{
    return error.space == CodeSpace::Errno && (error.code == EADDRINUSE || error.code == EACCES);
}

/// A closed port that stays ours. TCP: bound and never listening, so the kernel answers with a reset. UDP: connected to
/// itself, so no datagram of anybody else's matches the socket and the kernel answers that the port is unreachable. In
/// both cases nobody else can bind it.
Result<void> keepClosed(PracticePort &port)
{
    return port.transport == Transport::Udp ? port.socket.connect(port.endpoint, {}) : Result<void>();
}

/// A backlog of zero holds one connection. With that one there and never accepted, the kernel drops each further SYN
/// without an answer.
Result<void> fillQueue(const Environment &environment, PracticePort &port)
{
    if (const Result<void> listening = port.socket.listen(0); !listening)
        return listening;
    Result<Socket> filler = Socket::open(environment, familyOf(port.endpoint.address), port.transport);
    if (!filler)
        return filler.error();
    if (const Result<void> done = filler->connect(port.endpoint, Deadline::in(std::chrono::seconds(1))); !done)
        return done;
    port.fillers.push_back(std::move(*filler));
    return {};
}

Result<PracticePort> openPort(const Environment &environment, const PracticeServerKind &kind, Transport transport,
                              const Endpoint &wanted)
{
    const PracticeDoor door = kind.door;
    Result<Socket> socket = Socket::open(environment, familyOf(wanted.address), transport);
    if (!socket)
        return socket.error();
    // A port whose last connections are in TIME_WAIT is free. Not for closed ports: two such sockets could share one.
    if (transport == Transport::Tcp && door != PracticeDoor::Closed) {
        if (const Result<void> set = socket->setOption(SocketOption::ReuseAddress, 1); !set)
            return set.error();
    }
    if (const Result<void> bound = socket->bind(wanted); !bound)
        return bound.error();
    const Result<Endpoint> local = socket->localEndpoint();
    if (!local)
        return local.error();
    PracticePort port{transport, *local, std::move(*socket), {}};
    Result<void> done;
    if (door == PracticeDoor::Closed)
        done = keepClosed(port);
    else if (door == PracticeDoor::Full)
        done = fillQueue(environment, port);
    else if (transport == Transport::Tcp)
        done = port.socket.listen(Backlog);
    else
        done = port.socket.setOption(SocketOption::ReceiveTimestamps, 1);
    if (done && kind.readsTimeToLive && familyOf(port.endpoint.address) == Family::Ipv4)
        done = port.socket.setOption(SocketOption::ReceiveTimeToLive, 1);
    if (!done)
        return done.error();
    return port;
}

/// All ports of \a kind with \a number, or with one that the system chooses where it is 0.
Result<std::vector<PracticePort>> openAll(const Environment &environment, const PracticeServerKind &kind,
                                          quint16 number, bool ipv6)
{
    std::vector<PracticePort> ports;
    for (const Transport transport : {Transport::Udp, Transport::Tcp}) {
        if (transport == Transport::Udp ? !kind.udp : !kind.tcp)
            continue;
        for (const auto address : {QHostAddress::LocalHost, QHostAddress::LocalHostIPv6}) {
            if (address == QHostAddress::LocalHostIPv6 && !ipv6)
                continue;
            Result<PracticePort> port = openPort(environment, kind, transport, Endpoint{QHostAddress(address), number});
            if (!port)
                return port.error();
            number = port->endpoint.port;
            ports.push_back(std::move(*port));
        }
    }
    return ports;
}

bool isPreferredByOther(const PracticeServerKind &kind, const PracticeSettings &settings, quint16 number)
{
    for (const PracticeServerKind &other : practiceServers()) {
        if (other.port != kind.port && settings.*other.port == number)
            return true;
    }
    return false;
}

} // namespace

bool hasIpv6Loopback(const Environment &environment)
{
    Result<Socket> socket = Socket::open(environment, Family::Ipv6, Transport::Udp);
    return socket && socket->bind(Endpoint{QHostAddress(QHostAddress::LocalHostIPv6), 0});
}

Result<PracticePorts> openPracticePorts(const Environment &environment, const PracticeServerKind &kind,
                                        const PracticeSettings &settings, bool ipv6)
{
    const quint16 wanted = settings.*kind.port;
    std::optional<Error> first;
    quint16 number = wanted;
    for (int tried = 0; tried < NumbersTried; ++tried) {
        Result<std::vector<PracticePort>> ports = openAll(environment, kind, number, ipv6);
        if (ports) {
            PracticePorts opened{std::move(*ports), {}};
            if (first && wanted != 0)
                opened.change = PracticePortChange{QString::fromLatin1(kind.name), wanted, number, first->code};
            return opened;
        }
        if (!isTaken(ports.error()))
            return ports.error();
        if (!first)
            first = ports.error();
        if (number == 0)
            continue;
        // A port below 1024 needs a privilege: its neighbours would, too.
        if (ports.error().code == EACCES && number != PracticeSettings().*kind.port)
            number = PracticeSettings().*kind.port;
        else
            do
                number = number == 65535 ? 1024 : quint16(number + 1);
            while (isPreferredByOther(kind, settings, number));
    }
    Error error = *first;
    error.detail = QCoreApplication::translate("practice", "No port from %1 on is free for the practice server %2.")
                       .arg(wanted)
                       .arg(QLatin1String(kind.name));
    return error;
}

QString PracticePortChange::sentence() const
{
    const QString text = error == EACCES
        ? QCoreApplication::translate("practice",
                                      "Port %1 needs a privilege that this user does "
                                      "not have, so %2 listens on %3.")
        : QCoreApplication::translate("practice", "Port %1 is in use, so %2 listens on %3.");
    return text.arg(wanted).arg(server).arg(got);
}

} // namespace sockeye
