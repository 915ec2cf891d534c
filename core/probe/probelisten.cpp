// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probe/probelisten.h"
#include "core/probe/probetexts.h"

#include "core/net/poller.h"
#include "core/net/tlsengine.h"
#include "core/probe/probenotes.h"
#include "core/tool/pacedsummary.h"

#include <array>
#include <map>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace sockeye
{

namespace
{

constexpr qsizetype mostPending = 64 * 1024; // to be sent to one peer; then nothing more is read from it
constexpr quint64 listenerTag = 0;

struct Connection {
    Socket socket;
    QString peer;
    MonotonicTime begun;
    qint64 subject = -1;
    std::optional<TlsEngine> tls = {};
    bool isHandshakeDone = true;
    QByteArray pending = {}; // to be sent
    bool hasEnded = false; // the peer's side
    bool isDone = false;
};

class Listener
{
public:
    Listener(const ProbeRequest &request, Context &context, Rows<ProbeRow> &rows)
        : m_request(request)
        , m_context(context)
        , m_notes(request, context, rows)
    {
    }
    Result<ProbeSummary> run();

private:
    MonotonicTime now() const { return m_context.clock->monotonic(); }
    bool isTcp() const { return m_request.protocol != ProbeProtocol::Udp; }
    Result<void> open();
    Result<void> makeIdentity();
    Result<void> loop();
    Result<void> takeConnection();
    Result<void> takeDatagram();
    void serve(Connection &connection, const Poller::Event &event);
    void takeBytes(Connection &connection);
    void takeTls(Connection &connection, QByteArrayView bytes);
    void takeMessage(Connection &connection, QByteArrayView bytes);
    void flush(Connection &connection);
    void fail(Connection &connection, ProbeDirection direction, const Error &error);
    void dropStalled();
    void settle(quint64 tag);
    Deadline nextDeadline() const;

    const ProbeRequest &m_request;
    Context &m_context;
    ProbeNotes m_notes;
    Socket m_socket;
    std::optional<Poller> m_poller;
    std::map<quint64, Connection> m_connections;
    quint64 m_nextTag = listenerTag + 1;
    bool m_isPaused = false; // no connection is taken
    TlsIdentity m_identity;
    PacedSummary m_paced{m_context};
    std::array<char, 65'536> m_buffer{};
};

Result<void> Listener::open()
{
    const Result<Endpoint> own = probeListenAddress(m_request.target);
    if (!own)
        return own.error();
    const Transport transport = isTcp() ? Transport::Tcp : Transport::Udp;
    m_notes.newSubject();
    Result<Socket> socket = Socket::open(m_context, familyOf(own->address), transport);
    if (!socket)
        return socket.error();
    // A listener that was just ended leaves connections behind that would keep its port for a minute.
    if (isTcp()) {
        if (const Result<void> set = socket->setOption(SocketOption::ReuseAddress, 1); !set)
            return set;
    }
    if (const Result<void> bound = socket->bind(*own); !bound)
        return bound;
    if (isTcp()) {
        if (const Result<void> listening = socket->listen(int(mostProbeConnections)); !listening)
            return listening;
    }
    const Result<Endpoint> local = socket->localEndpoint();
    if (!local)
        return local.error();
    m_socket = std::move(*socket);
    m_notes.summary().listening = local->toString();
    m_notes.summary().isExposed = !own->address.isLoopback();
    m_notes.summary().connections = isTcp() ? std::optional<qint64>(0) : std::nullopt;
    m_notes.add(ProbeDirection::Listening, {},
                m_notes.summary().isExposed
                    ? ProbeTexts::tr("on %1: every computer that reaches this one can connect").arg(local->toString())
                    : ProbeTexts::tr("on %1: only programs on this computer can connect").arg(local->toString()));
    return {};
}

Result<void> Listener::makeIdentity()
{
    if (m_request.protocol != ProbeProtocol::Tls)
        return {};
    const WallTime today = m_context.clock->wall();
    const Result<TlsIdentity> made = TlsIdentity::make(
        {{u"localhost"_s, u"127.0.0.1"_s, u"::1"_s}, today - 1h, today + std::chrono::hours(24 * 30)});
    if (!made)
        return made.error();
    m_identity = *made;
    return {};
}

/// More is waiting, or nothing can be taken: false.
Result<void> Listener::takeConnection()
{
    Endpoint from;
    Result<Socket> socket = m_socket.accept(Deadline::in({}, *m_context.clock), &from);
    if (!socket && socket.error().kind == ErrorKind::TimedOut)
        return {}; // it has gone again
    if (!socket && (socket.error().kind == ErrorKind::Cancelled || m_connections.empty()))
        return socket.error();
    if (!socket) {
        // No descriptor is left: the others go on, and this one waits in the system's queue.
        m_notes.fail(ProbeDirection::Connected, {}, socket.error(), {});
        m_isPaused = true;
        return m_poller->change(m_socket, 0, listenerTag);
    }
    Connection connection{.socket = std::move(*socket), .peer = from.toString(), .begun = now()};
    connection.subject = m_notes.newSubject();
    connection.socket.setSubject(connection.subject);
    (void)connection.socket.localEndpoint(); // for the packets to name
    if (m_request.keepAlive)
        (void)connection.socket.setOption(SocketOption::KeepAlive, 1);
    ++*m_notes.summary().connections;
    m_notes.add(ProbeDirection::Connected, connection.peer, {});
    if (m_request.protocol == ProbeProtocol::Tls) {
        Result<TlsEngine> engine = TlsEngine::server({.identity = m_identity, .alpn = m_request.alpn});
        if (!engine)
            return engine.error();
        connection.tls.emplace(std::move(*engine));
        connection.isHandshakeDone = false;
    }
    const quint64 tag = m_nextTag++;
    if (const Result<void> added = m_poller->add(connection.socket, Poller::Readable, tag); !added)
        return added;
    m_connections.emplace(tag, std::move(connection));
    m_isPaused = m_connections.size() >= mostProbeConnections;
    return m_isPaused ? m_poller->change(m_socket, 0, listenerTag) : Result<void>();
}

Result<void> Listener::takeDatagram()
{
    m_socket.setSubject(m_notes.newSubject());
    const Result<std::optional<Received>> received = m_socket.tryReceive(m_buffer);
    if (!received) {
        // Somebody whom an echo went to is no longer there.
        m_notes.fail(ProbeDirection::Received, {}, received.error(), {});
        return {};
    }
    if (!*received)
        return {};
    const Received &datagram = **received;
    const QByteArrayView bytes(m_buffer.data(), datagram.size);
    const QString peer = datagram.from.toString();
    m_notes.addBytes(ProbeDirection::Received, peer, bytes, {});
    if (!m_request.echo)
        return {};
    const Result<qsizetype> sent = m_socket.sendTo(bytes, datagram.from);
    if (sent)
        m_notes.addBytes(ProbeDirection::Sent, peer, bytes, {});
    else
        m_notes.fail(ProbeDirection::Sent, peer, sent.error(), {});
    return {};
}

void Listener::fail(Connection &connection, ProbeDirection direction, const Error &error)
{
    m_notes.setSubject(connection.subject);
    if (error.kind != ErrorKind::Cancelled)
        m_notes.fail(direction, connection.peer, error, now() - connection.begun);
    connection.isDone = true;
}

void Listener::takeMessage(Connection &connection, QByteArrayView bytes)
{
    m_notes.setSubject(connection.subject);
    m_notes.addBytes(ProbeDirection::Received, connection.peer, bytes, now() - connection.begun);
    if (!m_request.echo)
        return;
    if (connection.tls) {
        if (const Result<void> written = connection.tls->write(bytes); !written) {
            fail(connection, ProbeDirection::Sent, written.error());
            return;
        }
    } else {
        connection.pending.append(bytes);
    }
    m_notes.addBytes(ProbeDirection::Sent, connection.peer, bytes, {});
}

void Listener::takeTls(Connection &connection, QByteArrayView bytes)
{
    connection.tls->feed(bytes);
    if (!connection.isHandshakeDone) {
        const Result<bool> done = connection.tls->handshake();
        connection.pending += connection.tls->takeOutput();
        if (!done) {
            flush(connection); // the alert says why
            fail(connection, ProbeDirection::Tls, done.error());
            return;
        }
        connection.isHandshakeDone = *done;
        m_notes.setSubject(connection.subject);
        if (*done)
            m_notes.addTls(connection.peer, connection.tls->report(), now() - connection.begun);
    }
    std::array<char, mostShownBytes> plain{};
    while (connection.isHandshakeDone && !connection.isDone && !connection.hasEnded) {
        const Result<std::optional<qsizetype>> read = connection.tls->read(plain);
        if (!read)
            fail(connection, ProbeDirection::Received, read.error());
        else if (!*read)
            break;
        else if (**read == 0)
            connection.hasEnded = true;
        else
            takeMessage(connection, QByteArrayView(plain.data(), **read));
    }
    connection.pending += connection.tls->takeOutput();
}

void Listener::takeBytes(Connection &connection)
{
    const std::size_t room = connection.tls ? 16'384 : std::size_t(mostShownBytes);
    const Result<std::optional<Received>> received = connection.socket.tryReceive(std::span(m_buffer).first(room));
    if (!received) {
        fail(connection, ProbeDirection::Received, received.error());
        return;
    }
    if (!*received)
        return;
    const QByteArrayView bytes(m_buffer.data(), (*received)->size);
    if (bytes.isEmpty())
        connection.hasEnded = true;
    else if (connection.tls)
        takeTls(connection, bytes);
    else
        takeMessage(connection, bytes);
    if (!connection.hasEnded || connection.isDone)
        return;
    m_notes.setSubject(connection.subject);
    m_notes.add(ProbeDirection::Ended, connection.peer, {}, now() - connection.begun);
    if (connection.tls && connection.isHandshakeDone) {
        connection.tls->end();
        connection.pending += connection.tls->takeOutput();
    }
}

void Listener::flush(Connection &connection)
{
    while (!connection.pending.isEmpty() && !connection.isDone) {
        const Result<qsizetype> sent = connection.socket.send(connection.pending);
        if (sent) {
            connection.pending.remove(0, *sent);
        } else {
            if (sent.error().kind != ErrorKind::TimedOut)
                fail(connection, ProbeDirection::Sent, sent.error());
            return;
        }
    }
}

void Listener::serve(Connection &connection, const Poller::Event &event)
{
    if ((event.readable || event.failed) && !connection.hasEnded && connection.pending.size() < mostPending)
        takeBytes(connection);
    flush(connection);
    // It has said all it will, and got all it is to get.
    if (connection.hasEnded && connection.pending.isEmpty())
        connection.isDone = true;
    if (event.failed && connection.hasEnded)
        connection.isDone = true;
}

/// Closes what is done, and waits for what the others are to do next.
void Listener::settle(quint64 tag)
{
    const auto found = m_connections.find(tag);
    if (found == m_connections.end())
        return;
    Connection &connection = found->second;
    if (connection.isDone) {
        m_poller->remove(connection.socket);
        m_connections.erase(found);
        if (m_isPaused) {
            m_isPaused = false;
            (void)m_poller->change(m_socket, Poller::Readable, listenerTag);
        }
        return;
    }
    int interest = connection.hasEnded || connection.pending.size() >= mostPending ? 0 : int(Poller::Readable);
    if (!connection.pending.isEmpty())
        interest |= Poller::Writable;
    (void)m_poller->change(connection.socket, interest, tag);
}

/// Who begins a TLS handshake and doesn't go on.
void Listener::dropStalled()
{
    std::vector<quint64> stalled;
    for (auto &[tag, connection] : m_connections) {
        if (!connection.isHandshakeDone && now() - connection.begun >= m_request.timeout)
            stalled.push_back(tag);
    }
    for (const quint64 tag : stalled) {
        fail(m_connections.at(tag), ProbeDirection::Tls, Error::timedOut("handshake"));
        settle(tag);
    }
}

Deadline Listener::nextDeadline() const
{
    Deadline next = Deadline::at(m_paced.due());
    for (const auto &[tag, connection] : m_connections) {
        if (!connection.isHandshakeDone)
            next = Deadline::earlier(next, Deadline::at(connection.begun + m_request.timeout));
    }
    return next;
}

Result<void> Listener::loop()
{
    for (;;) {
        const auto events = m_poller->wait(nextDeadline());
        if (!events)
            return events.error();
        for (const Poller::Event &event : *events) {
            m_paced.touch();
            if (event.tag == listenerTag) {
                if (const Result<void> taken = isTcp() ? takeConnection() : takeDatagram(); !taken)
                    return taken;
                continue;
            }
            const auto found = m_connections.find(event.tag);
            if (found == m_connections.end())
                continue;
            serve(found->second, event);
            settle(event.tag);
        }
        dropStalled();
        m_paced.publish([this] { return m_notes.summary(); });
    }
}

Result<ProbeSummary> Listener::run()
{
    if (const Result<void> made = makeIdentity(); !made)
        return made.error();
    if (const Result<void> opened = open(); !opened)
        return opened.error();
    Result<Poller> poller = Poller::make(m_context);
    if (!poller)
        return poller.error();
    m_poller.emplace(std::move(*poller));
    if (const Result<void> added = m_poller->add(m_socket, Poller::Readable, listenerTag); !added)
        return added.error();
    m_context.summary.publish(m_notes.summary());
    const Result<void> looped = loop();
    // Stop is how a listener ends.
    if (!looped && looped.error().kind != ErrorKind::Cancelled)
        return looped.error();
    return m_notes.summary();
}

} // namespace

Result<Endpoint> probeListenAddress(const QString &typed)
{
    // To a port 0 nobody connects, so a Target has none.
    const QString text = typed.trimmed();
    const bool hasZero = parseAddress(text).isNull() && text.endsWith(u":0"_s);
    const Result<Target> target = Target::parse(hasZero ? text.chopped(2) : text);
    Error error = target ? Error() : target.error();
    error.subject = u"target"_s;
    if (!target)
        return error;
    const quint16 port = target->port.value_or(0);
    if (const QHostAddress address = parseAddress(target->host); !address.isNull())
        return Endpoint{address, port};
    if (isPracticeName(target->host) || target->host.compare(u"localhost"_s, Qt::CaseInsensitive) == 0)
        return Endpoint{QHostAddress(QHostAddress::LocalHost), port};
    return Error::badInput(
        u"target"_s,
        ProbeTexts::tr("A listener needs an address of this computer: 127.0.0.1:8000 for programs here, "
                       "0.0.0.0:8000 for everybody."));
}

Result<ProbeSummary> runProbeListener(const ProbeRequest &request, Context &context, Rows<ProbeRow> &rows)
{
    return Listener(request, context, rows).run();
}

} // namespace sockeye
