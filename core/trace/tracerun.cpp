// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trace/tracerun.h"
#include "core/trace/tracetexts.h"

#include "core/net/pinggroups.h"
#include "core/net/targetlookup.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

using namespace std::chrono_literals;

namespace
{

Error noAddress(const QString &host, TraceFamily family)
{
    Error error;
    error.kind = ErrorKind::NoSuchName;
    error.operation = "lookup";
    error.subject = host;
    error.detail = TraceTexts::tr("It has no IPv4 address.");
    if (family == TraceFamily::Ipv6)
        error.detail = TraceTexts::tr("It has no IPv6 address.");
    return error;
}

constexpr Nanoseconds shortestPace = 10ms;
constexpr Nanoseconds longestPace = 100ms;
constexpr int shareOfRoundTrip = 4; // so many probes are on their way beyond a hop that has not answered yet
constexpr Nanoseconds showInterval = 50ms;
constexpr Nanoseconds namesPause = 50ms; // how often names are looked for that came meanwhile
constexpr Nanoseconds longestAwait = 1s; // for names, after the last hop
constexpr int mostResent = 3;
// How long after it was sent an answer still finds its probe, to be counted as late.
constexpr Nanoseconds longestKept = 30s;
constexpr std::size_t mostKept = 30'000;

} // namespace

TraceRun::TraceRun(const TraceRequest &request, Context &context, Rows<TraceRow> &rows)
    : m_request(request)
    , m_context(context)
    , m_rows(rows)
{
}

Result<Endpoint> TraceRun::resolve()
{
    const Result<Target> target = Target::parse(m_request.target);
    if (!target)
        return target.error();
    m_isPractice = isPracticeName(target->host);
    const bool isTcp = m_request.protocol == TraceProtocol::Tcp;
    const Result<QList<Endpoint>> found =
        resolveTarget(m_context, m_context.practice, *target, isTcp ? traceTcpPort : traceUdpPort,
                      isTcp ? Transport::Tcp : Transport::Udp, Deadline::in(5s, *m_context.clock));
    if (!found)
        return found.error();
    const auto wanted = std::find_if(found->begin(), found->end(), [this](const Endpoint &one) {
        return m_request.family == TraceFamily::Any
            || (familyOf(one.address) == Family::Ipv6) == (m_request.family == TraceFamily::Ipv6);
    });
    if (wanted == found->end())
        return noAddress(target->host, m_request.family);
    Endpoint endpoint = *wanted;
    if (std::optional<Error> missing = missingScope(endpoint.address)) {
        missing->subject = u"target"_s;
        return *missing;
    }
    if (m_request.port)
        endpoint.port = *m_request.port;
    return endpoint;
}

Result<void> TraceRun::open(const Endpoint &target)
{
    Result<Poller> poller = Poller::make(m_context);
    if (!poller)
        return poller.error();
    m_poller = std::move(*poller);
    m_hops.emplace(target.address, m_request.maximumHops);
    const Result<Target> typed = Target::parse(m_request.target);
    TraceWireSetup setup{static_cast<const Environment &>(m_context), *m_poller, target};
    setup.hasFixedPort = m_request.port || m_isPractice || (typed && typed->port);
    setup.isPractice = m_isPractice;
    setup.size = m_request.size;
    if (m_request.protocol == TraceProtocol::Udp) {
        m_wire = makeUdpWire(setup);
        return {};
    }
    if (m_request.protocol == TraceProtocol::Tcp) {
        m_wire = makeTcpWire(setup);
        return {};
    }
    Result<std::unique_ptr<TraceWire>> wire = makeIcmpWire(setup);
    if (!wire) {
        Error error = wire.error();
        if (error.kind == ErrorKind::Denied)
            error.detail = TraceTexts::tr("net.ipv4.ping_group_range is %1 here. UDP and TCP need no permission.")
                               .arg(pingGroupRange());
        return error;
    }
    m_wire = std::move(*wire);
    return {};
}

bool TraceRun::isAllSent() const
{
    return m_request.rounds > 0 && m_pass >= qint64(m_request.rounds) * m_request.probes;
}

// Which hop is next, and when.
void TraceRun::advance(MonotonicTime sent)
{
    m_due = sent + std::clamp(m_longest / shareOfRoundTrip, shortestPace, longestPace);
    if (++m_hop > m_hops->last())
        beginPass();
}

void TraceRun::beginPass()
{
    m_hop = 1;
    if (++m_pass % m_request.probes == 0) {
        m_due = std::max(m_due, m_roundBegin + m_request.probes * Nanoseconds(1s));
        m_roundBegin = m_due;
        m_hops->beginRound();
    }
}

void TraceRun::sendDue()
{
    if (m_hop > m_hops->last()) // the way has been found to end nearer
        beginPass();
    const MonotonicTime now = m_context.clock->monotonic();
    if (isAllSent() || m_due > now)
        return;
    TraceProbe probe;
    probe.number = m_nextNumber++;
    probe.hop = m_hop;
    probe.slot = int(m_pass % m_request.probes);
    send(probe);
    advance(now);
}

void TraceRun::send(TraceProbe probe)
{
    m_isStale = true;
    probe.subject = m_context.trace.newSubject();
    probe.sent = readClocks(*m_context.clock);
    forget(probe.sent.monotonic);
    m_probes.push_back(probe);
    m_hops->countSent(probe.hop);
    if (const Result<void> sent = m_wire->send(probe); !sent) {
        m_probes.back().state = TraceProbe::State::Answered; // nothing went, nothing comes
        m_hops->countFailed(probe.hop, sent.error(), probe.subject);
    } else {
        m_waiting.push_back({probe.sent.monotonic + m_request.timeout, probe.number});
    }
    m_answers = m_wire->takeEarlier();
    takeAnswers();
}

TraceProbe *TraceRun::find(qint64 number)
{
    if (m_probes.empty() || number < m_probes.front().number || number > m_probes.back().number)
        return nullptr;
    return &m_probes[std::size_t(number - m_probes.front().number)];
}

// Where the answer's quote does not tell which of the hop's probes it is about: the one that waits longest, else the
// latest that was given up.
TraceProbe *TraceRun::find(const TraceAnswer &answer)
{
    if (answer.number) {
        TraceProbe *probe = find(*answer.number);
        return probe && (answer.hop == 0 || probe->hop == answer.hop) ? probe : nullptr;
    }
    TraceProbe *found = nullptr;
    for (TraceProbe &probe : m_probes) {
        if (probe.hop != answer.hop || (answer.slot && probe.slot != *answer.slot))
            continue;
        if (probe.state == TraceProbe::State::Waiting)
            return &probe;
        if (probe.state == TraceProbe::State::GivenUp)
            found = &probe;
    }
    return found;
}

void TraceRun::takeAnswers()
{
    for (const TraceAnswer &answer : std::exchange(m_answers, {}))
        takeAnswer(answer);
}

void TraceRun::takeAnswer(const TraceAnswer &answer)
{
    TraceProbe *probe = find(answer);
    if (!probe || probe->state == TraceProbe::State::Answered)
        return; // a copy, or nothing of ours
    m_isStale = true;
    m_context.trace.judge(answer.packet, probe->subject, 0);
    if (answer.reply == TraceReply::TooBig && sendAgain(*probe, answer))
        return;
    const bool isLate = probe->state == TraceProbe::State::GivenUp;
    probe->state = TraceProbe::State::Answered;
    const MeasuredExchange measured = measureExchange(probe->sent, answer.returned, answer.kernelStamp);
    const Nanoseconds roundTrip = std::max(measured.roundTrip, Nanoseconds(0));
    m_longest = std::max(m_longest, roundTrip);
    m_hops->countAnswer(probe->hop, answer, roundTrip, isLate, probe->subject);
    if (m_request.names && !answer.isSimulated && m_named.insert(answer.from.toString().toLatin1()).second)
        m_names->ask(answer.from);
}

// The system has learned how much the way takes in one packet, and splits what is bigger: it can go again. That is
// known of the router in front of the narrow link, not of the hop that was meant.
bool TraceRun::sendAgain(TraceProbe &probe, const TraceAnswer &answer)
{
    if (!answer.mtu || probe.resent >= mostResent)
        return false;
    m_hops->noteMtu(answer.from, *answer.mtu);
    ++probe.resent;
    probe.sent = readClocks(*m_context.clock);
    return bool(m_wire->send(probe));
}

void TraceRun::giveUpOverdue(MonotonicTime now)
{
    while (!m_waiting.empty() && m_waiting.front().until <= now) {
        TraceProbe *probe = find(m_waiting.front().number);
        m_waiting.pop_front();
        if (!probe || probe->state != TraceProbe::State::Waiting)
            continue;
        probe->state = TraceProbe::State::GivenUp;
        m_wire->giveUp(*probe);
        m_hops->countLost(probe->hop, probe->subject);
        m_isStale = true;
    }
    dropAnswered();
}

// Those that were answered, or lie beyond the end of the way, need no waiting.
void TraceRun::dropAnswered()
{
    while (!m_waiting.empty()) {
        const TraceProbe *probe = find(m_waiting.front().number);
        if (probe && probe->state == TraceProbe::State::Waiting && probe->hop <= m_hops->last())
            return;
        if (probe)
            m_wire->giveUp(*probe);
        m_waiting.pop_front();
    }
}

void TraceRun::forget(MonotonicTime now)
{
    const Nanoseconds kept = std::max(longestKept, m_request.timeout);
    while (!m_probes.empty() && (m_probes.size() >= mostKept || m_probes.front().sent.monotonic + kept < now))
        m_probes.pop_front();
}

MonotonicTime TraceRun::nextDue() const
{
    MonotonicTime next = MonotonicTime::max();
    if (!isAllSent())
        next = m_due;
    if (!m_waiting.empty())
        next = std::min(next, m_waiting.front().until);
    const MonotonicTime now = m_context.clock->monotonic();
    if (m_isStale)
        next = std::min(next, std::max(now, m_published + showInterval));
    if (m_names->isBusy())
        next = std::min(next, now + namesPause);
    return next;
}

Result<void> TraceRun::loop()
{
    for (;;) {
        sendDue();
        dropAnswered();
        if (isAllSent() && m_waiting.empty())
            return {};
        const auto events = m_poller->wait(Deadline::at(nextDue()));
        if (!events)
            return events.error();
        const MonotonicTime now = m_context.clock->monotonic(); // what has come is in time
        const std::vector<Poller::Event> ready(events->begin(), events->end());
        for (const Poller::Event &event : ready) {
            m_wire->take(event.tag, m_answers);
            takeAnswers();
        }
        giveUpOverdue(now);
        takeNames();
        if (m_context.clock->monotonic() - m_published >= showInterval)
            show();
    }
}

// Names have had the time that the hops took; now they hold up nothing but the end.
Result<void> TraceRun::awaitNames()
{
    const Deadline end = Deadline::in(longestAwait, *m_context.clock);
    while (m_names->isBusy() && !end.hasPassed(*m_context.clock)) {
        const auto waited = m_poller->wait(Deadline::earlier(end, Deadline::in(namesPause, *m_context.clock)));
        if (!waited)
            return waited.error();
        takeNames();
        show();
    }
    return {};
}

void TraceRun::takeNames()
{
    for (const auto &[address, name] : m_names->take()) {
        m_hops->setName(address, name);
        m_isStale = true;
    }
}

// Reports the rows that differ from those shown. A row that has its place before one that is shown already makes those
// behind it come anew, so that the table is in the order of the hops.
void TraceRun::show()
{
    if (!m_isStale)
        return;
    m_isStale = false;
    m_published = m_context.clock->monotonic();
    const auto isSameKey = [](const TraceHops::Shown &a, const TraceHops::Shown &b) {
        return a.row.hop == b.row.hop && a.row.address == b.row.address;
    };
    std::vector<TraceHops::Shown> rows = m_hops->rows();
    std::size_t same = 0; // so many are in their place
    while (same < rows.size() && same < m_shown.size() && isSameKey(rows[same], m_shown[same]))
        ++same;
    for (std::size_t i = same; i < m_shown.size(); ++i)
        m_rows.gone(m_shown[i].row);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (i >= same || rows[i].row != m_shown[i].row)
            m_rows.add(rows[i].row, rows[i].subject);
    }
    m_shown = std::move(rows);
    m_context.progress.total = qint64(m_request.rounds) * m_request.probes * m_hops->last();
    m_context.progress.done = m_hops->decided();
    m_context.summary.publish(summarize());
}

TraceSummary TraceRun::summarize() const
{
    TraceSummary summary = m_hops->summary();
    summary.isRaw = m_wire->isRaw();
    return summary;
}

Result<TraceSummary> TraceRun::run()
{
    const Result<Endpoint> target = resolve();
    if (!target)
        return target.error();
    m_names.emplace(static_cast<const Environment &>(m_context));
    if (const Result<void> opened = open(*target); !opened)
        return opened.error();
    m_due = m_roundBegin = m_context.clock->monotonic();
    std::optional<Error> problem;
    if (const Result<void> looped = loop(); !looped)
        problem = looped.error();
    else if (const Result<void> named = awaitNames(); !named)
        problem = named.error();
    m_isStale = true;
    show();
    // What was found before Stop is still an answer.
    TraceSummary summary = summarize();
    if (problem && (problem->kind != ErrorKind::Cancelled || m_shown.empty()))
        return *problem;
    return summary;
}

Result<TraceSummary> runTrace(const TraceRequest &request, Context &context, Rows<TraceRow> &rows)
{
    return TraceRun(request, context, rows).run();
}

} // namespace sockeye
