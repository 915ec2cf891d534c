// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scan/scanworker.h"

#include "core/net/descriptorroom.h"
#include "core/protocol/packetfield.h"

#include <algorithm>
#include <array>
#include <cerrno>

using namespace std::chrono_literals;

namespace sockeye
{

namespace
{

constexpr int burst = 4; // connections that are begun before answers are looked at, whose times would suffer
constexpr Nanoseconds bannerPatience = 500ms;
constexpr qsizetype longestBanner = 512; // bytes
constexpr Nanoseconds shortPause = 20ms; // before something that was short is asked for again
constexpr Nanoseconds shortPatience = 10s; // so long nothing at all could be begun
constexpr Nanoseconds madeUp = 50ms; // of what the rate permitted and was missed

/// What a failed connect(2) says of the port, as nmap has it.
struct Verdict {
    ScanState state;
    std::optional<ScanReason> reason;
};

Verdict verdictOf(int code)
{
    switch (code) {
    case ECONNREFUSED:
        return {ScanState::Closed, ScanReason::ConnRefused};
    case EHOSTUNREACH:
    case EHOSTDOWN:
        return {ScanState::Filtered, ScanReason::HostUnreach};
    case ENETUNREACH:
    case ENETDOWN:
    case EADDRNOTAVAIL: // this computer has no address to ask from
    case EAFNOSUPPORT:
        return {ScanState::Filtered, ScanReason::NetUnreach};
    case ENOPROTOOPT:
        return {ScanState::Filtered, ScanReason::ProtoUnreach};
    case EACCES:
    case EPERM:
        return {ScanState::Filtered, ScanReason::AdminProhibited};
    case ETIMEDOUT:
    case EINVAL: // a route of the type blackhole
        return {ScanState::Filtered, ScanReason::NoResponse};
    case ECONNRESET: // a refusal is ECONNREFUSED: this connection was there
    case EPIPE:
        return {ScanState::Open, ScanReason::SynAck};
    default:
        return {ScanState::SystemError, {}};
    }
}

/// The system repeats a SYN after 1 s (RFC 6298). With a timeout of just that the answer to the second one would come a
/// moment too late, and a single lost packet would look like a firewall.
Nanoseconds patienceOf(Nanoseconds timeout)
{
    constexpr Nanoseconds repeat = 1s;
    constexpr Nanoseconds roundTrip = 40ms;
    return timeout >= repeat ? std::max(timeout, repeat + roundTrip) : timeout;
}

Nanoseconds intervalOf(std::optional<int> rate)
{
    return rate ? Nanoseconds(1s) / *rate : Nanoseconds(0);
}

} // namespace

ScanWorker::ScanWorker(ScanBoard &board, int parallel, int room, std::optional<int> rate)
    : m_board(board)
    , m_context(board.context)
    , m_wanted(parallel)
    , m_parallel(parallel)
    , m_interval(intervalOf(rate))
    , m_patience(patienceOf(board.request.timeout))
    , m_slots(std::size_t(room))
{
    for (std::size_t i = m_slots.size(); i > 0; --i)
        m_free.push_back(i - 1);
}

ScanRow ScanWorker::rowOf(quint64 number)
{
    const ScanHosts *hosts = &m_board.plan.hostsOf(number);
    const quint64 offset = number - hosts->begin;
    const quint64 addressNumber = offset / hosts->ports->size();
    if (hosts != m_hosts || addressNumber != m_addressNumber) {
        m_hosts = hosts;
        m_addressNumber = addressNumber;
        m_address = hosts->addresses.at(addressNumber);
        m_name = hosts->name.isNull() ? m_address.toString() : hosts->name;
    }
    ScanRow row;
    row.host = m_name;
    row.address = m_address;
    row.port = (*hosts->ports)[std::size_t(offset % hosts->ports->size())];
    row.protocol = ServiceProtocol::Tcp;
    return row;
}

// Descriptors and local ports come back when connections end, ours or others'.
bool ScanWorker::isShort(const Error &error)
{
    if (error.space != CodeSpace::Errno)
        return false;
    if (error.code == EMFILE || error.code == ENFILE || error.code == ENOBUFS || error.code == ENOMEM) {
        m_board.setLimit(ScanLimit::Descriptors);
        // So that others find some, too.
        m_parallel = std::max(1, std::min(m_parallel, m_connecting) - descriptorReserve);
        return true;
    }
    if (error.code != EADDRNOTAVAIL && error.code != EAGAIN)
        return false;
    // The same error says that there is no address to ask from; then there are local ports to be had.
    Result<Socket> probe = Socket::open(static_cast<const Environment &>(m_context), Family::Ipv4, Transport::Tcp);
    if (probe && probe->bind({QHostAddress(QHostAddress::AnyIPv4), 0}))
        return false;
    m_board.setLimit(ScanLimit::LocalPorts);
    return true;
}

/// False where something was short, and the port has still to be asked.
bool ScanWorker::start(quint64 number)
{
    const std::size_t index = m_free.back();
    Slot &slot = m_slots[index];
    slot.row = rowOf(number);
    slot.subject = m_context.trace.newSubject();
    Environment environment = static_cast<const Environment &>(m_context);
    environment.subject = slot.subject;
    slot.started = m_now;
    const auto fail = [&](const Error &error) {
        if (isShort(error)) {
            slot.socket.reset();
            m_retryAt = m_now + shortPause;
            m_short = error;
            return false;
        }
        m_free.pop_back();
        ++m_connecting;
        refused(index, error);
        return true;
    };
    Result<Socket> socket = Socket::open(environment, familyOf(slot.row.address), Transport::Tcp);
    if (!socket)
        return fail(socket.error());
    slot.socket.emplace(std::move(*socket));
    const Result<bool> begun = slot.socket->startConnect({slot.row.address, *slot.row.port});
    if (!begun)
        return fail(begun.error());
    m_free.pop_back();
    ++m_connecting;
    m_parallel = std::min(m_wanted, m_parallel + 1); // what was short comes back
    m_shortSince.reset();
    if (const Result<void> added = m_poller->add(*slot.socket, Poller::Writable, index); !added)
        m_problem = added.error();
    m_connects.push_back({m_now + m_patience, index, slot.turn});
    return true;
}

void ScanWorker::fill()
{
    for (int i = 0; i < burst && hasRoom() && !m_isExhausted && !m_problem; ++i) {
        m_now = m_context.clock->monotonic();
        if (m_now < m_nextStart || m_now < m_retryAt)
            return;
        if (!m_current)
            m_current = m_board.takeNext();
        m_isExhausted = !m_current;
        if (m_isExhausted)
            return;
        if (!start(*m_current)) {
            if (m_free.size() < m_slots.size())
                return;
            if (!m_shortSince)
                m_shortSince = m_now;
            if (m_now - *m_shortSince > shortPatience)
                m_problem = m_short;
            return;
        }
        m_current.reset();
        if (m_interval > 0ns)
            m_nextStart = std::max(m_nextStart + m_interval, m_now - madeUp);
    }
}

MonotonicTime ScanWorker::nextWake() const
{
    MonotonicTime wake = MonotonicTime::max();
    if (hasRoom() && !m_isExhausted)
        wake = std::max(m_nextStart, m_retryAt);
    if (!m_connects.empty())
        wake = std::min(wake, m_connects.front().at);
    if (!m_listens.empty())
        wake = std::min(wake, m_listens.front().at);
    return wake;
}

bool ScanWorker::isOf(const Overdue &overdue) const
{
    return m_slots[overdue.slot].turn == overdue.turn;
}

void ScanWorker::giveUpOverdue()
{
    while (!m_connects.empty() && (m_connects.front().at <= m_now || !isOf(m_connects.front()))) {
        const Overdue overdue = m_connects.front();
        m_connects.pop_front();
        if (!isOf(overdue) || m_slots[overdue.slot].isListening)
            continue;
        ScanRow &row = m_slots[overdue.slot].row;
        row.state = ScanState::Filtered;
        row.reason = ScanReason::NoResponse;
        finish(overdue.slot);
    }
    while (!m_listens.empty() && (m_listens.front().at <= m_now || !isOf(m_listens.front()))) {
        const Overdue overdue = m_listens.front();
        m_listens.pop_front();
        if (isOf(overdue))
            listen(overdue.slot, true);
    }
}

void ScanWorker::refused(std::size_t index, const Error &error)
{
    ScanRow &row = m_slots[index].row;
    const Verdict verdict = verdictOf(error.code);
    row.state = verdict.state;
    row.reason = verdict.reason;
    row.error = QString::fromLatin1(errorSymbol(error));
    row.failedCall = error.operation;
    if (row.reason == ScanReason::ConnRefused || row.state == ScanState::Open)
        row.latency = m_now - m_slots[index].started;
    finish(index);
}

void ScanWorker::connected(std::size_t index)
{
    Slot &slot = m_slots[index];
    slot.row.latency = m_now - slot.started;
    const Result<Endpoint> local = slot.socket->localEndpoint();
    if (local && *local == slot.socket->peer()) {
        slot.row.isSelfConnect = true;
        slot.row.state = ScanState::Closed;
        slot.row.reason = ScanReason::ConnRefused;
        finish(index);
        return;
    }
    slot.row.state = ScanState::Open;
    slot.row.reason = ScanReason::SynAck;
    if (!m_board.request.banner) {
        finish(index);
        return;
    }
    --m_connecting;
    slot.isListening = true;
    m_listens.push_back({m_now + bannerPatience, index, slot.turn});
    if (const Result<void> changed = m_poller->change(*slot.socket, Poller::Readable, index); !changed)
        m_problem = changed.error();
}

/// Takes what the port says; a line of it is enough.
void ScanWorker::listen(std::size_t index, bool isOver)
{
    Slot &slot = m_slots[index];
    std::array<char, longestBanner> buffer;
    const auto room = std::size_t(longestBanner - slot.banner.size());
    if (!isOver) {
        const Result<std::optional<Received>> received = slot.socket->tryReceive(std::span(buffer).first(room));
        if (received && *received && (*received)->size > 0)
            slot.banner.append(buffer.data(), (*received)->size);
        else if (!received || *received) // reset, or ended
            isOver = true;
    }
    if (!isOver && slot.banner.size() < longestBanner && !slot.banner.contains('\n'))
        return;
    while (slot.banner.endsWith('\n') || slot.banner.endsWith('\r'))
        slot.banner.chop(1);
    if (!slot.banner.isEmpty())
        slot.row.banner = plainBytesText(slot.banner);
    finish(index);
}

void ScanWorker::finish(std::size_t index)
{
    Slot &slot = m_slots[index];
    // Broken off, so that no local port stays in TIME_WAIT.
    if (slot.socket && slot.row.state == ScanState::Open)
        static_cast<void>(slot.socket->resetOnClose());
    slot.socket.reset();
    if (!slot.isListening)
        --m_connecting;
    ++slot.turn;
    slot.isListening = false;
    slot.banner.clear();
    m_free.push_back(index);
    m_board.finish(std::move(slot.row), slot.subject);
}

void ScanWorker::takeEvent(const Poller::Event &event)
{
    const auto index = std::size_t(event.tag);
    Slot &slot = m_slots[index];
    if (slot.isListening) {
        listen(index, false);
    } else if (const Result<void> result = slot.socket->connectResult(); result) {
        connected(index);
    } else {
        refused(index, result.error());
    }
}

Result<void> ScanWorker::run(const std::function<void()> &tick)
{
    Result<Poller> poller = Poller::make(m_context);
    if (!poller)
        return poller.error();
    m_poller = std::move(*poller);
    m_nextStart = m_context.clock->monotonic();
    for (;;) {
        fill();
        if (m_problem)
            return *m_problem;
        if (m_isExhausted && m_free.size() == m_slots.size())
            return {};
        const Result<std::span<const Poller::Event>> events = m_poller->wait(Deadline::at(nextWake()));
        if (!events)
            return events.error();
        m_now = m_context.clock->monotonic();
        for (const Poller::Event &event : *events)
            takeEvent(event);
        giveUpOverdue();
        tick();
    }
}

} // namespace sockeye
