// SPDX-License-Identifier: GPL-3.0-or-later
// The loop of a ping: what is due, what came, what is given up.
#include "core/ping/pingrun.h"

#include <algorithm>

using namespace std::chrono_literals;

namespace sockeye
{

namespace
{

// Tags of the poller: the echo sockets by their family, then the attempts by their slot.
constexpr quint64 firstSlotTag = 2;
constexpr Nanoseconds descriptorPause = 10ms;
// Then what has come is taken, or it would be lost for want of room.
constexpr int mostSentAtOnce = 64;
// Between the first probes to two targets: no burst that fills a queue, and no waiting either.
constexpr Nanoseconds longestStagger = 1ms;

bool isOutOfDescriptors(const Error &error)
{
    return error.space == CodeSpace::Errno && (error.code == EMFILE || error.code == ENFILE);
}

} // namespace

void PingRun::sendDue()
{
    const MonotonicTime now = m_context.clock->monotonic();
    for (int i = 0; i < mostSentAtOnce && !m_due.empty() && m_due.top().time <= now; ++i) {
        const Due due = m_due.top();
        m_due.pop();
        PingTarget &target = *m_targets[due.target];
        send(due.target);
        if (!target.isDone())
            m_due.push({target.due(), due.target});
    }
}

void PingRun::send(std::size_t index)
{
    m_paced.touch();
    if (!isEcho()) {
        if (!sendAttempt(index)) // when others have ended there will be a descriptor
            m_targets[index]->setDue(m_context.clock->monotonic() + descriptorPause);
        return;
    }
    PingProbe &probe = m_targets[index]->begin();
    const Result<void> sent = sendEcho(index, probe);
    if (!sent)
        m_targets[index]->failProbe(probe, rowOfError(sent.error()));
    else
        m_waiting.push_back({probe.sent.monotonic + m_request.timeout, index, probe.sequence, noSlot});
}

// False where there is no descriptor left, but others will be given back.
bool PingRun::sendAttempt(std::size_t index)
{
    PingTarget &target = *m_targets[index];
    const std::size_t open = m_slots.size() - m_freeSlots.size();
    Environment environment = static_cast<const Environment &>(m_context);
    // Opened before the probe is counted: without a socket there is none.
    if (m_freeSlots.empty()) {
        m_freeSlots.push_back(m_slots.size());
        m_slots.emplace_back();
    }
    const std::size_t slot = m_freeSlots.back();
    PingProbe &probe = target.begin();
    environment.subject = probe.subject;
    const EchoMark mark{m_mark, quint32(index), quint32(probe.sequence)};
    Result<PingAttempt> attempt =
        PingAttempt::start(environment, target.endpoint(), *m_way, m_request.timeToLive, mark.payload(m_request.size));
    if (!attempt && isOutOfDescriptors(attempt.error()) && open > 0) {
        target.takeBack();
        return false;
    }
    std::optional<Error> problem;
    if (!attempt)
        problem = attempt.error();
    else if (const auto added = m_poller->add(attempt->socket(), attempt->interest(), firstSlotTag + slot); !added)
        problem = added.error();
    if (problem) {
        // Refused at once, as on loopback, is an answer like a later one.
        if (problem->kind == ErrorKind::Refused) {
            PingAnswer answer;
            answer.reply = *m_way == PingWay::Tcp ? PingReply::Refused : PingReply::PortUnreachable;
            answer.from = target.endpoint().address;
            answer.returned = readClocks(*m_context.clock);
            target.answer(probe, answer);
        } else {
            target.failProbe(probe, rowOfError(*problem));
        }
        return true;
    }
    m_freeSlots.pop_back();
    m_slots[slot] = {std::move(*attempt), index, probe.sequence};
    m_waiting.push_back({probe.sent.monotonic + m_request.timeout, index, probe.sequence, slot});
    return true;
}

void PingRun::finishAttempt(std::size_t slot)
{
    Slot &held = m_slots[slot];
    if (!held.attempt)
        return;
    const std::optional<PingOutcome> outcome = held.attempt->finish(*m_context.clock, m_buffer);
    if (!outcome)
        return;
    PingTarget &target = *m_targets[held.target];
    if (PingProbe *probe = target.find(held.sequence)) {
        if (const auto *answer = std::get_if<PingAnswer>(&*outcome))
            target.answer(*probe, *answer);
        else
            target.failProbe(*probe, std::get<PingRow>(*outcome));
    }
    closeSlot(slot);
}

void PingRun::closeSlot(std::size_t slot)
{
    m_slots[slot].attempt.reset();
    m_freeSlots.push_back(slot);
}

void PingRun::giveUpOverdue(MonotonicTime now)
{
    while (!m_waiting.empty() && m_waiting.front().until <= now) {
        const Waiting waiting = m_waiting.front();
        m_waiting.pop_front();
        PingTarget &target = *m_targets[waiting.target];
        if (PingProbe *probe = target.find(waiting.sequence)) {
            target.giveUp(*probe);
            m_paced.touch();
        }
        if (waiting.slot == noSlot)
            continue;
        const Slot &held = m_slots[waiting.slot];
        if (held.attempt && held.target == waiting.target && held.sequence == waiting.sequence)
            closeSlot(waiting.slot);
    }
    // Those that were answered need no watching.
    while (!m_waiting.empty()) {
        PingTarget &target = *m_targets[m_waiting.front().target];
        const PingProbe *probe = target.find(m_waiting.front().sequence);
        if (probe && probe->state == PingProbe::State::Waiting)
            return;
        m_waiting.pop_front();
    }
}

Result<void> PingRun::loop()
{
    for (;;) {
        sendDue();
        if (m_due.empty() && m_waiting.empty())
            return {};
        MonotonicTime next = MonotonicTime::max();
        if (!m_due.empty())
            next = m_due.top().time;
        if (!m_waiting.empty())
            next = std::min(next, m_waiting.front().until);
        const auto events = m_poller->wait(Deadline::at(std::min(next, m_paced.due())));
        if (!events)
            return events.error();
        // Read before what has come is taken: that is in time.
        const MonotonicTime now = m_context.clock->monotonic();
        for (const Poller::Event &event : *events) {
            m_paced.touch();
            if (event.tag >= firstSlotTag) {
                finishAttempt(std::size_t(event.tag - firstSlotTag));
                continue;
            }
            const auto family = Family(event.tag);
            if (event.failed)
                takeErrors(family);
            if (event.readable)
                takeReplies(family);
        }
        giveUpOverdue(now);
        m_paced.publish([this] { return summarize(); });
    }
}

PingSummary PingRun::summarize() const
{
    constexpr std::size_t mostShown = 8;
    PingSummary summary = m_tally.summary();
    summary.targets = qint64(m_targets.size());
    for (const bool isWhole : {false, true}) {
        for (const auto &target : m_targets) {
            const PingTargetSummary &one = target->summary();
            summary.answering += isWhole && one.received > 0 ? 1 : 0;
            const bool lostSome = one.lost > 0 || one.firstFailure.has_value();
            if (lostSome != isWhole && summary.shown.size() < mostShown)
                summary.shown.push_back(one);
        }
    }
    return summary;
}

Result<PingSummary> PingRun::run()
{
    m_context.progress.total = m_request.count > 0 ? qint64(m_targets.size()) * m_request.count : 0;
    chooseWay();
    resolve();
    Result<Poller> poller = Poller::make(m_context);
    if (!poller)
        return poller.error();
    m_poller = std::move(*poller);
    for (const std::size_t family : {std::size_t(0), std::size_t(1)}) {
        if (!m_echoes[family])
            continue;
        if (const Result<void> added = m_poller->add(m_echoes[family]->socket(), Poller::Readable, family); !added)
            return added.error();
    }
    const MonotonicTime start = m_context.clock->monotonic();
    qint64 position = 0;
    const Nanoseconds stagger =
        std::min(longestStagger, Nanoseconds(m_request.interval / std::max(qint64(1), qint64(m_targets.size()))));
    for (std::size_t i = 0; i < m_targets.size(); ++i) {
        if (m_targets[i]->isDone())
            continue;
        m_targets[i]->setDue(start + stagger * position++);
        m_due.push({m_targets[i]->due(), i});
    }
    std::optional<Error> problem;
    if (const Result<void> looped = loop(); !looped)
        problem = looped.error();
    else if (m_context.cancel.isCancelled())
        problem = Error::cancelled("recv");
    if (problem) {
        for (const auto &target : m_targets)
            target->stop();
    }
    PingSummary summary = summarize();
    // What was found before Stop is still an answer.
    if (problem && (problem->kind != ErrorKind::Cancelled || summary.received + summary.lost == 0))
        return *problem;
    return summary;
}

Result<PingSummary> runPing(const PingRequest &request, Context &context, Rows<PingRow> &rows)
{
    return PingRun(request, context, rows).run();
}

} // namespace sockeye
