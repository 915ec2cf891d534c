// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/socket.h"
#include "core/practice/practicenotes.h"
#include "core/practice/practicereply.h"

#include <QRandomGenerator>

#include <memory>
#include <optional>
#include <span>

namespace sockeye
{

/// Where one server of the practice network listens.
struct PracticeListener {
    QString server; ///< `ntp`
    Transport transport = Transport::Udp;
    Endpoint endpoint; ///< on 127.0.0.1 or ::1, always

    bool operator==(const PracticeListener &) const = default;
};

/// What a server may look at while it answers. Valid during the call.
struct PracticeScene {
    const PracticeSettings &settings;
    const Clock &clock; ///< the wall clock that servers tell; waiting goes by the system's monotonic one
    MonotonicTime started; ///< when the network was started
    std::span<const PracticeListener> listeners; ///< of the whole network
    QRandomGenerator &random;

    /// True in \a percent of a hundred cases.
    bool chance(double percent) const { return percent > 0 && random.bounded(100.0) < percent; }
};

/// A request that came in one datagram.
struct PracticeDatagram {
    QByteArrayView bytes;
    Endpoint from;
    Endpoint to; ///< the server's own
    std::optional<int> timeToLive; ///< what was left of it, for servers that ask for it
    WallTime arrived; ///< by the kernel's stamp where it has one
    /// The largest reply that will be sent. A peer on loopback cannot be forged from outside; any other may be, so it
    /// never gets more bytes than it sent (no amplification).
    qsizetype largestReply = 0;
};

/// What a stream is given to answer through.
class PracticeWriter
{
public:
    virtual ~PracticeWriter() = default;
    /// Sends in order, \a after from now or when what was sent before has gone.
    virtual void send(QByteArray bytes, Nanoseconds after = {}) = 0;
    /// Closes once everything has been sent.
    virtual void close() = 0;
    /// Ends its own side once everything has been sent, and goes on reading until the client ends, too.
    virtual void closeWriting() = 0;
    /// Breaks the connection off \a after from now, whatever is still to be sent: the client sees a reset.
    virtual void reset(Nanoseconds after = {}) = 0;
};

/// One TCP connection of a server.
class PracticeStream
{
public:
    virtual ~PracticeStream() = default;
    /// False: nothing is ever read, so that the client's sending comes to a halt.
    virtual bool reads() const { return true; }
    /// The client has connected.
    virtual void connected(const PracticeScene &, PracticeWriter &) { }
    /// Bytes have come: returns how many were used; the rest comes again with more behind it. Where 65,537 bytes are
    /// not enough to go on, the connection is closed. Not called while much waits to be sent (back-pressure).
    virtual qsizetype received(const PracticeScene &scene, QByteArrayView bytes, PracticeWriter &writer) = 0;
};

/// What one server does with what comes to it. A server is one file and one line in practiceServers(). It lives on the
/// network's thread; the frame owns its sockets, bounds what it holds, and closes what it leaves.
class PracticeServer
{
public:
    virtual ~PracticeServer() = default;
    /// The replies to \a request, appended to \a replies; none is an answer too.
    virtual void answer(const PracticeScene &, const PracticeDatagram &, std::vector<PracticeReply> &) { }
    /// A new connection; null where the server takes none.
    virtual std::unique_ptr<PracticeStream> stream(const PracticeScene &) { return nullptr; }
    /// A new connection, before stream() is asked for one: true where the server has taken the socket over, to serve it
    /// on a thread of its own that its destructor ends. What happens there goes to \a notes.
    virtual bool adopt(const PracticeScene &, Socket &, const PracticeNotes & /*notes*/) { return false; }
    /// The settings at first, and whenever they are changed: at once, on the thread that changes them. Only for what
    /// goes on between requests on threads of the server's own; everything else finds them in its scene.
    virtual void settingsChanged(const PracticeSettings &) { }
};

/// How a server's ports behave before any server of ours does anything.
enum class PracticeDoor : quint8 {
    Open, ///< it listens
    Closed, ///< the port is kept, and refuses
    Full, ///< it listens, and its accept queue is full: connecting gets no answer
};

/// One line of the list of servers.
struct PracticeServerKind {
    const char *name; ///< public
    const char *sentence; ///< QT_TRANSLATE_NOOP("practice", …): what it does
    quint16 PracticeSettings::*port;
    bool udp;
    bool tcp;
    PracticeDoor door;
    PacketProtocol protocol; ///< what it is spoken to in
    std::unique_ptr<PracticeServer> (*make)(); ///< null where the door does it all
    bool readsTimeToLive = false; ///< of the datagrams that come
};

/// Every server of the practice network.
std::span<const PracticeServerKind> practiceServers();

std::unique_ptr<PracticeServer> makeNtpServer();
std::unique_ptr<PracticeServer> makeDnsServer();
std::unique_ptr<PracticeServer> makeEchoServer();
std::unique_ptr<PracticeServer> makeSilentServer();
std::unique_ptr<PracticeServer> makeLateServer();
std::unique_ptr<PracticeServer> makeDripServer();
std::unique_ptr<PracticeServer> makeResetServer();
std::unique_ptr<PracticeServer> makeHalfCloseServer();
std::unique_ptr<PracticeServer> makeSinkServer();
std::unique_ptr<PracticeServer> makePathServer();
std::unique_ptr<PracticeServer> makeTlsServer();

} // namespace sockeye
