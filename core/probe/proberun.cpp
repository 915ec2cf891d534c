// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probe/proberun.h"
#include "core/probe/probetexts.h"

#include "core/net/poller.h"
#include "core/probe/probelisten.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

namespace
{

// What is sent before looking whether something has come: a peer that answers while it reads is never held up.
constexpr qsizetype sendPortion = 16 * 1024;
constexpr std::size_t largestDatagram = 65'536;

} // namespace

ProbeRun::ProbeRun(const ProbeRequest &request, Context &context, Rows<ProbeRow> &rows)
    : m_request(request)
    , m_context(context)
    , m_notes(request, context, rows)
    , m_buffer(request.protocol == ProbeProtocol::Udp ? largestDatagram : std::size_t(mostShownBytes))
{
}

Transport ProbeRun::transport() const
{
    return m_request.protocol == ProbeProtocol::Udp ? Transport::Udp : Transport::Tcp;
}

/// A row that says what went wrong; Stop makes none. Returns false.
bool ProbeRun::fail(ProbeDirection direction, const Error &error, std::optional<Nanoseconds> elapsed)
{
    m_isCancelled = m_isCancelled || error.kind == ErrorKind::Cancelled;
    if (error.kind != ErrorKind::Cancelled)
        m_notes.fail(direction, m_peer, error, elapsed);
    return false;
}

bool ProbeRun::lookUp()
{
    m_notes.newSubject();
    Environment environment = static_cast<const Environment &>(m_context);
    environment.subject = m_notes.subject();
    const MonotonicTime begun = now();
    Result<QList<Endpoint>> found =
        resolveTarget(environment, m_context.practice, m_target, probePort(m_request.protocol), transport(),
                      within(m_request.timeout));
    m_notes.summary().lookUp = now() - begun;
    if (!found)
        return fail(ProbeDirection::Connected, found.error(), now() - begun);
    m_endpoints = std::move(*found);
    return true;
}

Result<Socket> ProbeRun::connectTo(const Endpoint &endpoint)
{
    Environment environment = static_cast<const Environment &>(m_context);
    environment.subject = m_notes.subject();
    Result<Socket> socket = Socket::open(environment, familyOf(endpoint.address), transport());
    if (!socket)
        return socket;
    if (m_request.keepAlive && transport() == Transport::Tcp) {
        if (const Result<void> set = socket->setOption(SocketOption::KeepAlive, 1); !set)
            return set.error();
    }
    if (const Result<void> connected = socket->connect(endpoint, within(m_request.timeout)); !connected)
        return connected.error();
    return socket;
}

/// Tries one address after the other. Those that fail are rows only where none is left.
bool ProbeRun::connect()
{
    struct Failed {
        QString peer;
        Error error;
        Nanoseconds elapsed;
    };
    std::vector<Failed> failed;
    for (const Endpoint &endpoint : std::as_const(m_endpoints)) {
        m_peer = endpoint.toString();
        const MonotonicTime begun = now();
        Result<Socket> socket = connectTo(endpoint);
        const Nanoseconds elapsed = now() - begun;
        if (!socket) {
            failed.push_back({m_peer, socket.error(), elapsed});
            if (socket.error().kind == ErrorKind::Cancelled)
                break;
            continue;
        }
        m_notes.summary().peer = m_peer;
        const Result<Endpoint> local = socket->localEndpoint();
        if (transport() == Transport::Tcp) {
            m_notes.summary().connect = elapsed;
            m_notes.add(ProbeDirection::Connected, m_peer,
                        local ? ProbeTexts::tr("from %1").arg(local->toString()) : QString(), elapsed);
        }
        if (isTls(m_request.protocol))
            return makeTls(std::move(*socket));
        m_channel.emplace(std::move(*socket), transport());
        return true;
    }
    for (const Failed &each : failed) {
        m_peer = each.peer;
        fail(ProbeDirection::Connected, each.error, each.elapsed);
    }
    return false;
}

/// Before connecting: the library's own beginning takes its time, which would be the handshake's.
Result<void> ProbeRun::prepareTls()
{
    if (!isTls(m_request.protocol))
        return {};
    TlsClientOptions options{.host = m_target.host,
                             .sendsServerName = m_request.sendsServerName,
                             .alpn = m_request.alpn,
                             .trusted = m_trusted,
                             .now = m_context.clock->wall()};
    if (options.alpn.isEmpty() && m_request.protocol == ProbeProtocol::Https)
        options.alpn = {u"http/1.1"_s};
    Result<TlsEngine> engine = TlsEngine::client(options);
    if (!engine)
        return engine.error();
    m_engine.emplace(std::move(*engine));
    return {};
}

bool ProbeRun::makeTls(Socket socket)
{
    TlsStream stream(std::move(socket), std::move(*m_engine));
    const MonotonicTime begun = now();
    const Result<void> done = stream.handshake(within(m_request.timeout));
    const Nanoseconds elapsed = now() - begun;
    if (!done) {
        m_notes.summary().tls = elapsed;
        return fail(ProbeDirection::Tls, done.error(), elapsed);
    }
    m_notes.addTls(m_peer, stream.report(), elapsed);
    m_channel.emplace(std::move(stream));
    return true;
}

bool ProbeRun::takeEnd()
{
    m_hasEnded = true;
    const bool isClean = m_channel->wasEndedCleanly();
    m_notes.add(ProbeDirection::Ended, m_peer,
                isClean ? QString() : ProbeTexts::tr("without TLS's own end (close_notify)"), now() - m_sentAt,
                isClean ? ProbeStatus::Ok : ProbeStatus::CutShort);
    return false;
}

/// Receives once.
ProbeRun::Heard ProbeRun::hear(Deadline deadline)
{
    if (m_hasEnded)
        return Heard::End;
    const Result<ProbeChannel::Heard> heard = m_channel->receive(m_buffer, deadline);
    if (!heard && heard.error().kind == ErrorKind::TimedOut && heard.error().code == 0)
        return Heard::Nothing;
    if (!heard) {
        fail(ProbeDirection::Received, heard.error(), now() - m_sentAt);
        // Over UDP the next one may find somebody there.
        m_hasEnded = !m_channel->isDatagrams();
        return Heard::End;
    }
    if (heard->isEnd) {
        takeEnd();
        return Heard::End;
    }
    const Nanoseconds elapsed = now() - m_sentAt;
    if (!m_notes.summary().firstByte)
        m_notes.summary().firstByte = elapsed;
    m_isAnswered = true;
    const bool isFull = m_notes.summary().receivedBytes + heard->size >= m_request.mostBytes;
    m_notes.addBytes(ProbeDirection::Received, m_peer, QByteArrayView(m_buffer.data(), heard->size), elapsed,
                     isFull ? ProbeStatus::Limit : ProbeStatus::Ok);
    m_notes.summary().isCut = isFull;
    m_hasEnded = isFull;
    return isFull ? Heard::End : Heard::Bytes;
}

bool ProbeRun::sendMessage()
{
    const MonotonicTime begun = now();
    const Deadline deadline = within(m_request.timeout);
    qsizetype sent = 0;
    // The row and the count are of the whole message, once its first bytes have gone.
    const auto takeBackUnsent = [&] {
        if (sent > 0)
            m_notes.summary().sentBytes -= m_message.size() - sent;
    };
    // A datagram goes whole, and also when it is empty.
    do {
        const qsizetype size =
            m_channel->isDatagrams() ? m_message.size() : std::min(sendPortion, m_message.size() - sent);
        const Result<void> done = m_channel->sendAll(QByteArrayView(m_message).sliced(sent, size), deadline);
        m_sentAt = now();
        if (!done) {
            takeBackUnsent();
            return fail(ProbeDirection::Sent, done.error(), m_sentAt - begun);
        }
        if (sent == 0)
            m_notes.addBytes(ProbeDirection::Sent, m_peer, m_message, m_sentAt - begun);
        sent += size;
        while (sent < m_message.size() && hear(within({})) == Heard::Bytes) { }
        // A peer whose answers nobody reads any more would soon read nothing either.
    } while (sent < m_message.size() && !m_isCancelled && !m_notes.summary().isCut);
    takeBackUnsent();
    return !m_isCancelled;
}

/// Listens until the next message is due.
bool ProbeRun::waitForNext(MonotonicTime due)
{
    while (!m_hasEnded) {
        const Heard heard = hear(Deadline::at(due));
        if (heard != Heard::Bytes)
            break;
    }
    if (m_isCancelled)
        return false;
    if (now() >= due)
        return true;
    Result<Poller> nothing = Poller::make(m_context);
    const bool isDue = nothing && nothing->wait(Deadline::at(due));
    m_isCancelled = m_context.cancel.isCancelled();
    return isDue;
}

void ProbeRun::awaitAnswer()
{
    const bool untilEnd = m_request.end == ProbeEnd::HalfClose && !m_channel->isDatagrams();
    for (;;) {
        const Nanoseconds patience = m_isAnswered && !untilEnd ? m_request.quiet : m_request.timeout;
        const Heard heard = hear(within(patience));
        if (heard == Heard::Bytes)
            continue;
        if (heard == Heard::Nothing && (!m_isAnswered || untilEnd))
            fail(ProbeDirection::Received, Error::timedOut("recv", m_peer), now() - m_sentAt);
        return;
    }
}

/// All messages, and what comes back; false where it could not go on.
bool ProbeRun::talk()
{
    m_sentAt = now();
    const bool hasMessage = !m_message.isEmpty() || (m_channel->isDatagrams() && !m_request.hex.isNull());
    m_context.progress.total = m_request.repeat;
    bool isSent = false;
    for (int i = 0; i < m_request.repeat; ++i) {
        const MonotonicTime begun = now();
        m_channel->socket().setSubject(m_notes.newSubject());
        m_isAnswered = false;
        isSent = !hasMessage || sendMessage();
        if (!isSent && !m_channel->isDatagrams())
            return false;
        m_context.progress.done = i + 1;
        if (m_notes.summary().isCut)
            break;
        if (i + 1 < m_request.repeat && !waitForNext(begun + m_request.delay))
            return false;
        m_context.summary.publish(m_notes.summary());
    }
    if (m_request.end == ProbeEnd::HalfClose) {
        if (const Result<void> ended = m_channel->halfClose(within(m_request.timeout)); !ended)
            return fail(ProbeDirection::Sent, ended.error());
    }
    if (isSent) // nobody answers a datagram that did not go
        awaitAnswer();
    return !m_isCancelled;
}

Result<ProbeSummary> ProbeRun::run()
{
    const Result<Target> target = Target::parse(m_request.target);
    Result<QByteArray> message = probeMessage(m_request);
    Result<QByteArray> trusted = probeTrusted(m_request);
    if (!target || !message || !trusted)
        return !target ? target.error() : !message ? message.error() : trusted.error();
    m_target = *target;
    m_message = std::move(*message);
    m_trusted = std::move(*trusted);
    if (const Result<void> prepared = prepareTls(); !prepared)
        return prepared.error();
    if (lookUp() && connect()) {
        if (isHttp(m_request.protocol))
            askHttp();
        else
            talk();
        if (m_request.end == ProbeEnd::Reset && !m_channel->isDatagrams())
            (void)m_channel->socket().resetOnClose();
        m_channel.reset();
    }
    // What was found before Stop is still an answer.
    if (m_isCancelled && m_notes.summary().sentMessages == 0 && m_notes.summary().receivedBytes == 0
        && !m_notes.summary().report)
        return Error::cancelled("recv");
    return m_notes.summary();
}

Result<ProbeSummary> runProbe(const ProbeRequest &request, Context &context, Rows<ProbeRow> &rows)
{
    if (request.listen)
        return runProbeListener(request, context, rows);
    return ProbeRun(request, context, rows).run();
}

} // namespace sockeye
