// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lookup/dnsclient.h"

#include <QRandomGenerator>
#include <QtEndian>

#include <algorithm>
#include <array>

namespace sockeye
{

namespace
{

constexpr int batch = 64; // datagrams a system call
constexpr qsizetype largestDatagram = 16384; // larger ones are asked for again over TCP

/// The poller's tag of a server is its index; that of a slot's stream has this bit, the slot, and the attempt above.
constexpr quint64 streamBit = 1u << 31;

quint64 streamTag(int slot, quint32 generation)
{
    return quint64(generation) << 32 | streamBit | quint64(slot);
}

Error badReply(const Endpoint &server)
{
    Error error;
    error.kind = ErrorKind::BadReply;
    error.operation = "query";
    error.subject = server.toString();
    return error;
}

} // namespace

struct DnsClient::Server {
    Endpoint endpoint;
    Socket udp;
    bool refusesEdns = false;
    bool waitsToWrite = false;
    std::vector<int> slotOfId = std::vector<int>(65536, -1);
    std::vector<int> outbox; // slots whose query is still to be sent
};

struct DnsClient::Slot {
    int index = 0;
    bool active = false;
    bool edns = false;
    bool registered = false; // its id stands in the server's slotOfId
    int server = 0;
    int tries = 0;
    quint16 id = 0;
    quint32 generation = 0; // changes with every attempt: older timers then mean nothing
    QByteArray wire;
    MonotonicTime started;
    std::unique_ptr<DnsStream> stream;
    DnsOutcome outcome;
};

DnsClient::DnsClient(const Environment &environment, Options options)
    : m_environment(environment)
    , m_options(std::move(options))
    , m_buffer(batch * largestDatagram)
    , m_received(batch)
{
    m_environment.protocol = PacketProtocol::Dns;
    const int count = std::clamp(m_options.parallel, 1, MostInFlight);
    m_slots.resize(std::size_t(count));
    for (int i = count - 1; i >= 0; --i) {
        m_slots[std::size_t(i)].index = i;
        m_free.push_back(i);
    }
    m_servers.resize(std::size_t(m_options.servers.size()));
    for (std::size_t i = 0; i < m_servers.size(); ++i)
        m_servers[i].endpoint = m_options.servers[qsizetype(i)];
}

DnsClient::~DnsClient() = default;

Result<void> DnsClient::run(const Next &next, const Done &done)
{
    m_next = &next;
    m_done = &done;
    Result<Poller> poller = Poller::make(m_environment);
    if (!poller)
        return poller.error();
    m_poller.emplace(std::move(*poller));
    while (true) {
        m_now = m_environment.clock->monotonic();
        fill();
        for (std::size_t i = 0; i < m_servers.size(); ++i)
            flush(int(i));
        if (m_active == 0 && m_exhausted)
            return {};
        if (m_active == 0)
            continue;
        const Result<std::span<const Poller::Event>> events = m_poller->wait(nextDeadline());
        m_now = m_environment.clock->monotonic();
        if (!events) {
            m_exhausted = true;
            for (Slot &slot : m_slots) {
                if (slot.active)
                    finish(slot, events.error());
            }
            return events.error();
        }
        for (const Poller::Event &event : *events) {
            if (event.tag & streamBit)
                advanceStream(m_slots[std::size_t(event.tag & (streamBit - 1))], quint32(event.tag >> 32));
            else
                receive(int(event.tag));
        }
        expire();
    }
}

void DnsClient::fill()
{
    DnsQuery query;
    while (!m_exhausted && !m_free.empty()) {
        if (m_environment.cancel.isCancelled() || !(*m_next)(query)) {
            m_exhausted = true;
            return;
        }
        Slot &slot = m_slots[std::size_t(m_free.back())];
        m_free.pop_back();
        ++m_active;
        begin(slot, std::move(query));
    }
}

void DnsClient::begin(Slot &slot, DnsQuery query)
{
    slot.active = true;
    slot.tries = 0;
    slot.server = 0;
    slot.started = m_now;
    slot.outcome = {};
    slot.outcome.query = std::move(query);
    slot.edns = m_options.edns;
    attempt(slot);
}

/// Asks the slot's server, as the first time or once more.
void DnsClient::attempt(Slot &slot)
{
    const Server &server = m_servers[std::size_t(slot.server)];
    if (server.refusesEdns && slot.edns) {
        slot.edns = false;
        slot.outcome.withoutEdns = true;
    }
    slot.outcome.server = server.endpoint;
    ++slot.outcome.attempts;
    m_timers.push_back({m_now + m_options.timeout, slot.index, ++slot.generation});
    if (m_options.transport == DnsTransport::Tcp || slot.outcome.truncated)
        attemptTcp(slot);
    else
        attemptUdp(slot);
}

void DnsClient::encode(Slot &slot)
{
    const std::optional<DnsEdns> edns = slot.edns ? std::optional(DnsEdns()) : std::nullopt;
    slot.wire = encodeDnsQuery(slot.id, slot.outcome.query.name, slot.outcome.query.type, edns);
}

quint16 DnsClient::freshId(const Server &server)
{
    // From the system's generator, many at a time: an id that can be guessed lets forged replies in.
    while (true) {
        if (m_ids.empty()) {
            std::array<quint32, 512> words;
            QRandomGenerator::system()->fillRange(words.data(), qsizetype(words.size()));
            for (const quint32 word : words) {
                m_ids.push_back(quint16(word));
                m_ids.push_back(quint16(word >> 16));
            }
        }
        const quint16 id = m_ids.back();
        m_ids.pop_back();
        if (server.slotOfId[id] < 0)
            return id;
    }
}

void DnsClient::attemptUdp(Slot &slot)
{
    Server &server = m_servers[std::size_t(slot.server)];
    slot.outcome.overTcp = false;
    if (!server.udp.isOpen()) {
        Result<Socket> socket = Socket::open(m_environment, familyOf(server.endpoint.address), Transport::Udp);
        if (!socket)
            return failAttempt(slot, socket.error());
        if (const Result<void> connected = socket->connect(server.endpoint, {}); !connected)
            return failAttempt(slot, connected.error());
        (void)socket->localEndpoint(); // for the packets to name
        if (const Result<void> added = m_poller->add(*socket, Poller::Readable, quint64(slot.server)); !added)
            return failAttempt(slot, added.error());
        server.udp = std::move(*socket);
        // What is timed is the question, not the making of the socket before it. Its timer was the last to be set.
        m_now = m_environment.clock->monotonic();
        m_timers.back().at = m_now + m_options.timeout;
        if (slot.outcome.attempts == 1)
            slot.started = m_now;
    }
    if (!slot.registered) {
        slot.id = freshId(server);
        server.slotOfId[slot.id] = slot.index;
        slot.registered = true;
    }
    encode(slot);
    std::erase(server.outbox, slot.index);
    server.outbox.push_back(slot.index);
}

void DnsClient::attemptTcp(Slot &slot)
{
    const Server &server = m_servers[std::size_t(slot.server)];
    slot.outcome.overTcp = true;
    slot.id = freshId(server);
    encode(slot);
    Environment environment = m_environment;
    environment.subject = slot.outcome.query.subject;
    slot.stream = std::make_unique<DnsStream>(environment, server.endpoint, slot.wire);
    if (slot.stream->state() == DnsStream::State::Failed)
        return failAttempt(slot, slot.stream->error());
    const quint64 tag = streamTag(slot.index, slot.generation);
    if (const Result<void> added = m_poller->add(slot.stream->socket(), Poller::Writable, tag); !added)
        failAttempt(slot, added.error());
}

void DnsClient::flush(int index)
{
    Server &server = m_servers[std::size_t(index)];
    while (!server.outbox.empty() && server.udp.isOpen()) {
        std::array<QByteArrayView, batch> datagrams;
        std::array<qint64, batch> subjects;
        const std::size_t count = std::min(server.outbox.size(), datagrams.size());
        for (std::size_t i = 0; i < count; ++i) {
            const Slot &slot = m_slots[std::size_t(server.outbox[i])];
            datagrams[i] = slot.wire;
            subjects[i] = slot.outcome.query.subject;
        }
        const Result<qsizetype> sent =
            server.udp.sendMany(std::span(datagrams).first(count), std::span(subjects).first(count));
        const auto taken = [&server](qsizetype number) {
            server.outbox.erase(server.outbox.begin(), server.outbox.begin() + number);
        };
        if (sent) {
            taken(*sent);
        } else if (sent.error().kind == ErrorKind::TimedOut) {
            break; // the queue of the socket is full
        } else if (sent.error().kind == ErrorKind::Refused) {
            // What was sent before has been refused; what is being sent has not been sent.
            failServer(index, sent.error());
        } else {
            Slot &first = m_slots[std::size_t(server.outbox.front())];
            taken(1);
            failAttempt(first, sent.error());
        }
    }
    const bool waits = !server.outbox.empty() && server.udp.isOpen();
    if (waits != server.waitsToWrite) {
        server.waitsToWrite = waits;
        const int interest = waits ? Poller::Readable | Poller::Writable : int(Poller::Readable);
        if (const Result<void> changed = m_poller->change(server.udp, interest, quint64(index)); !changed)
            failServer(index, changed.error());
    }
}

void DnsClient::receive(int index)
{
    Server &server = m_servers[std::size_t(index)];
    while (server.udp.isOpen()) {
        const Result<qsizetype> came = server.udp.receiveMany(m_buffer, largestDatagram, m_received);
        if (!came)
            return failServer(index, came.error());
        for (qsizetype i = 0; i < *came; ++i) {
            const Received &received = m_received[std::size_t(i)];
            datagram(index, QByteArrayView(m_buffer.data() + i * largestDatagram, received.size), received);
        }
        if (*came < batch)
            return;
    }
}

/// Says in the trace what a datagram was for.
void DnsClient::judge(const Received &received, const Slot &slot, DnsReplyFault fault)
{
    if (m_environment.calls)
        m_environment.calls->judge(received.packet, slot.outcome.query.subject, int(fault));
}

void DnsClient::datagram(int index, QByteArrayView bytes, const Received &received)
{
    const Server &server = m_servers[std::size_t(index)];
    const int found = bytes.size() < 2 ? -1 : server.slotOfId[qFromBigEndian<quint16>(bytes.data())];
    if (found < 0)
        return stray(index, bytes, received);
    Slot &slot = m_slots[std::size_t(found)];
    const DnsReplyFault fault = checkDnsReply(bytes, slot.wire);
    judge(received, slot, fault);
    if (fault != DnsReplyFault::None) {
        ++slot.outcome.ignored;
        slot.outcome.ignoredWhy = fault;
        return;
    }
    DnsMessage message = decodeDnsMessage(bytes);
    message.truncated = message.truncated || received.truncated;
    reply(slot, std::move(message));
}

/// Finds whose wait a datagram with an unknown id disturbed.
void DnsClient::stray(int index, QByteArrayView bytes, const Received &received)
{
    Slot *only = nullptr;
    int waiting = 0;
    for (Slot &slot : m_slots) {
        if (!slot.active || slot.stream || slot.server != index)
            continue;
        ++waiting;
        only = &slot;
    }
    if (waiting != 1) {
        ++m_strays;
        return;
    }
    ++only->outcome.ignored;
    only->outcome.ignoredWhy = bytes.size() < 12 ? DnsReplyFault::TooShort : DnsReplyFault::WrongId;
    judge(received, *only, only->outcome.ignoredWhy);
}

void DnsClient::reply(Slot &slot, DnsMessage message)
{
    Server &server = m_servers[std::size_t(slot.server)];
    const bool truncated = message.truncated && !slot.stream;
    const quint16 rcode = message.rcode;
    const bool damaged = !message.isComplete();
    slot.outcome.message = std::move(message);
    if (truncated) {
        slot.outcome.truncated = true;
        if (m_options.transport == DnsTransport::Udp)
            return finish(slot, badReply(server.endpoint));
        letGo(slot);
        return attempt(slot);
    }
    // A damaged datagram may be forged: the real one may still come. A stream has one sender.
    if (damaged && !slot.stream)
        return;
    if (damaged)
        return finish(slot, badReply(server.endpoint));
    const bool unknown = rcode == DnsRcode::FormErr || rcode == DnsRcode::BadVers || rcode == DnsRcode::NotImp;
    if (slot.edns && unknown) {
        slot.edns = false;
        slot.outcome.withoutEdns = true;
        letGo(slot);
        return attempt(slot);
    }
    if (slot.outcome.withoutEdns && !unknown)
        server.refusesEdns = true;
    const bool unwilling = rcode == DnsRcode::ServFail || rcode == DnsRcode::Refused || unknown;
    if (unwilling && slot.tries + 1 < int(m_servers.size()))
        return failAttempt(slot, badReply(server.endpoint));
    finish(slot, {});
}

void DnsClient::advanceStream(Slot &slot, quint32 generation)
{
    if (!slot.active || !slot.stream || slot.generation != generation)
        return; // it ended earlier in this round
    DnsStream &stream = *slot.stream;
    const bool wrote = stream.wantsToWrite();
    while (stream.advance() == DnsStream::State::Complete) {
        const DnsReplyFault fault = checkDnsReply(stream.message(), slot.wire);
        stream.noteReply(fault);
        if (fault == DnsReplyFault::None)
            return reply(slot, decodeDnsMessage(stream.message()));
        ++slot.outcome.ignored;
        slot.outcome.ignoredWhy = fault;
        stream.again();
    }
    if (stream.state() == DnsStream::State::Failed)
        return failAttempt(slot, stream.error());
    if (wrote && !stream.wantsToWrite()) {
        const quint64 tag = streamTag(slot.index, slot.generation);
        if (const Result<void> changed = m_poller->change(stream.socket(), Poller::Readable, tag); !changed)
            failAttempt(slot, changed.error());
    }
}

/// Every question that waits for the server's datagrams fails.
void DnsClient::failServer(int index, const Error &error)
{
    const Server &server = m_servers[std::size_t(index)];
    for (Slot &slot : m_slots) {
        const bool unsent = std::find(server.outbox.begin(), server.outbox.end(), slot.index) != server.outbox.end();
        if (slot.active && !slot.stream && slot.server == index && !unsent)
            failAttempt(slot, error);
    }
}

/// Tries again where that may help; else the error is the outcome.
void DnsClient::failAttempt(Slot &slot, const Error &error)
{
    DnsOutcome &outcome = slot.outcome;
    if (slot.stream) {
        outcome.streamGot = slot.stream->got();
        const bool unfinished =
            slot.stream->state() == DnsStream::State::Failed || slot.stream->state() == DnsStream::State::Receiving;
        outcome.streamWanted = unfinished && error.kind != ErrorKind::Refused ? slot.stream->wanted() : 0;
    }
    const int servers = int(m_servers.size());
    // A timeout or a damaged reply may not come twice; a port that is closed stays closed, but others may be open.
    const bool again = error.kind == ErrorKind::TimedOut && !outcome.message;
    const int most = again ? m_options.attempts * servers : servers;
    if (outcome.truncated || slot.tries + 1 >= most) {
        const bool damaged = outcome.message && !outcome.message->isComplete() && !outcome.truncated;
        return finish(slot, damaged && error.kind == ErrorKind::TimedOut ? badReply(outcome.server) : error);
    }
    ++slot.tries;
    if (servers > 1 || slot.stream)
        letGo(slot);
    slot.server = (slot.server + 1) % servers;
    attempt(slot);
}

void DnsClient::expire()
{
    while (!m_timers.empty() && m_timers.front().at <= m_now) {
        const Timer timer = m_timers.front();
        m_timers.pop_front();
        Slot &slot = m_slots[std::size_t(timer.slot)];
        if (slot.active && slot.generation == timer.generation)
            failAttempt(slot, Error::timedOut("query", slot.outcome.server.toString()));
    }
}

/// The slot no longer hears its server.
void DnsClient::letGo(Slot &slot)
{
    Server &server = m_servers[std::size_t(slot.server)];
    if (slot.registered)
        server.slotOfId[slot.id] = -1;
    slot.registered = false;
    std::erase(server.outbox, slot.index);
    slot.stream.reset(); // closing leaves the poller too (epoll(7))
}

void DnsClient::finish(Slot &slot, std::optional<Error> error)
{
    letGo(slot);
    ++slot.generation;
    slot.active = false;
    slot.outcome.error = std::move(error);
    slot.outcome.elapsed = m_now - slot.started;
    std::optional<DnsQuery> more = (*m_done)(std::move(slot.outcome));
    if (more && !m_environment.cancel.isCancelled())
        return begin(slot, std::move(*more));
    --m_active;
    m_free.push_back(slot.index);
}

Deadline DnsClient::nextDeadline()
{
    while (!m_timers.empty()) {
        const Timer &timer = m_timers.front();
        const Slot &slot = m_slots[std::size_t(timer.slot)];
        if (slot.active && slot.generation == timer.generation)
            return Deadline::at(timer.at);
        m_timers.pop_front();
    }
    return {};
}

} // namespace sockeye
