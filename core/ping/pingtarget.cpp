// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ping/pingtarget.h"

#include <algorithm>

using namespace std::chrono_literals;

namespace sockeye
{

namespace
{

// How long after it was sent an answer still finds its probe, to be called late or a duplicate; and how many are kept:
// with more, 16 bits of a number would no longer tell which.
constexpr Nanoseconds longestKept = 30s;
constexpr std::size_t mostKept = 30'000;

} // namespace

PingRow rowOfError(const Error &error)
{
    PingRow row;
    row.status = statusOfKind<PingStatus>(error.kind);
    row.error = QString::fromLatin1(errorSymbol(error));
    row.failedCall = error.operation;
    row.detail = error.detail;
    if (error.space == CodeSpace::Errno && error.code == EMSGSIZE)
        row.status = PingStatus::TooBig;
    return row;
}

PingTarget::PingTarget(QString name, const PingRequest &request, Context &context, Rows<PingRow> &rows,
                       PingTally &tally)
    : m_name(std::move(name))
    , m_request(request)
    , m_context(context)
    , m_rows(rows)
    , m_tally(tally)
{
    m_summary.name = m_name;
}

void PingTarget::setEndpoint(const Endpoint &endpoint, PingWay way)
{
    m_endpoint = endpoint;
    m_way = way;
    m_summary.address = endpoint.address;
}

void PingTarget::fail(const Error &error)
{
    m_isDone = true;
    PingRow row = rowOfError(error);
    row.time = m_context.clock->wall();
    row.target = m_name;
    row.address = m_endpoint.address;
    if (!m_summary.firstFailure)
        m_summary.firstFailure = row;
    m_context.progress.done.fetch_add(m_request.count, std::memory_order_relaxed);
    add(std::move(row), -1);
}

void PingTarget::stop()
{
    if (!m_hasRow && m_summary.sent == 0)
        fail(Error::cancelled("recv"));
    m_isDone = true;
}

PingProbe &PingTarget::begin()
{
    PingProbe probe;
    probe.sequence = ++m_summary.sent;
    probe.subject = m_context.trace.newSubject();
    probe.sent = readClocks(*m_context.clock);
    forget(probe.sent.monotonic);
    m_probes.push_back(probe);
    m_tally.countSent();
    // From the moment it was due, so that the interval holds; but what was missed while this program stood still is not
    // made up for in a burst.
    m_due = std::max(m_due + m_request.interval, probe.sent.monotonic);
    m_isDone = m_request.count > 0 && m_summary.sent >= m_request.count;
    return m_probes.back();
}

void PingTarget::takeBack()
{
    m_probes.pop_back();
    --m_summary.sent;
    m_tally.takeSentBack();
    m_isDone = false;
}

void PingTarget::forget(MonotonicTime now)
{
    const Nanoseconds kept = std::max(longestKept, m_request.timeout);
    while (!m_probes.empty() && m_probes.front().state != PingProbe::State::Waiting
           && (m_probes.size() >= mostKept || m_probes.front().sent.monotonic + kept < now))
        m_probes.pop_front();
}

PingProbe *PingTarget::find(qint64 sequence)
{
    if (m_probes.empty() || sequence < m_probes.front().sequence || sequence > m_probes.back().sequence)
        return nullptr;
    return &m_probes[std::size_t(sequence - m_probes.front().sequence)];
}

PingProbe *PingTarget::findEcho(quint16 sequence)
{
    if (m_probes.empty())
        return nullptr;
    const qint64 first = m_probes.front().sequence;
    return find(first + quint16(sequence - quint16(first)));
}

PingRow PingTarget::startRow(const PingProbe &probe) const
{
    PingRow row;
    row.time = probe.sent.wall;
    row.target = m_name;
    row.address = m_endpoint.address;
    row.sequence = probe.sequence;
    row.way = m_way;
    row.ignored = probe.ignored;
    row.usual = m_usual;
    return row;
}

void PingTarget::add(PingRow row, qint64 subject)
{
    m_hasRow = true;
    m_tally.countOutcome(row.status);
    m_rows.add(std::move(row), subject);
}

// RFC 6298 section 2: an eighth of what is new.
void PingTarget::takeRoundTrip(Nanoseconds roundTrip)
{
    m_usual = m_usual ? *m_usual + (roundTrip - *m_usual) / 8 : roundTrip;
    m_lastRoundTrip = roundTrip;
}

IcmpReason PingTarget::answer(PingProbe &probe, const PingAnswer &answer)
{
    const MeasuredExchange measured = measureExchange(probe.sent, answer.returned, answer.kernelStamp);
    const Nanoseconds roundTrip = std::max(measured.roundTrip, Nanoseconds(0));
    // By the kernel's stamp it came too late, only this program was even later.
    if (probe.state == PingProbe::State::Waiting && roundTrip > m_request.timeout)
        giveUp(probe);
    PingRow row = startRow(probe);
    row.bytes = answer.bytes;
    row.timeToLive = answer.timeToLive;
    row.roundTrip = roundTrip;
    row.reply = answer.reply;
    row.from = answer.from;
    row.isKernelStamp = measured.isKernelStamp;
    row.isClockStepped = measured.isClockStepped;
    IcmpReason reason = IcmpReason::None;
    switch (probe.state) {
    case PingProbe::State::Waiting:
        row.status = probe.sequence < m_highestAnswered ? PingStatus::Reordered : PingStatus::Ok;
        m_tally.countAnswer(row, m_lastRoundTrip);
        ++m_summary.received;
        m_context.progress.done.fetch_add(1, std::memory_order_relaxed);
        takeRoundTrip(roundTrip);
        break;
    case PingProbe::State::GivenUp:
        row.status = PingStatus::Late;
        reason = IcmpReason::Late;
        m_tally.countLate(row);
        ++m_summary.received;
        --m_summary.lost;
        break;
    case PingProbe::State::Answered:
        row.status = PingStatus::Duplicate;
        reason = IcmpReason::Duplicate;
        break;
    }
    probe.state = PingProbe::State::Answered;
    m_highestAnswered = std::max(m_highestAnswered, probe.sequence);
    add(std::move(row), probe.subject);
    return reason;
}

void PingTarget::ignore(PingProbe &probe, std::optional<int> at)
{
    ++probe.ignored;
    m_tally.countIgnored();
    if (at)
        probe.differsAt = at;
}

void PingTarget::lose(const PingRow &row)
{
    m_tally.countLost();
    ++m_summary.lost;
    if (!m_summary.firstFailure)
        m_summary.firstFailure = row;
    m_context.progress.done.fetch_add(1, std::memory_order_relaxed);
}

void PingTarget::failProbe(PingProbe &probe, PingRow row)
{
    if (probe.state == PingProbe::State::Answered) // whatever it is about, the answer was there before
        return;
    const PingRow start = startRow(probe);
    row.time = start.time;
    row.target = start.target;
    row.address = start.address;
    row.sequence = start.sequence;
    row.way = start.way;
    row.ignored = start.ignored;
    if (probe.state == PingProbe::State::Waiting)
        lose(row);
    // What a router says after the time was up is told, too: it says more than silence.
    probe.state = PingProbe::State::GivenUp;
    add(std::move(row), probe.subject);
}

void PingTarget::giveUp(PingProbe &probe)
{
    if (probe.state != PingProbe::State::Waiting)
        return;
    probe.state = PingProbe::State::GivenUp;
    PingRow row = startRow(probe);
    row.differsAt = probe.differsAt;
    row.status = probe.differsAt ? PingStatus::BadReply : PingStatus::Timeout;
    row.failedCall = probe.differsAt ? "check" : *m_way == PingWay::Tcp ? "connect" : "recv";
    lose(row);
    add(std::move(row), probe.subject);
}

} // namespace sockeye
