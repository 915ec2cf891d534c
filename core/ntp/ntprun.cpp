// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/poller.h"
#include "core/ntp/ntpassociation.h"

#include <algorithm>
#include <atomic>
#include <deque>
#include <memory>
#include <queue>
#include <system_error>
#include <thread>

using namespace std::chrono_literals;

namespace sockeye
{

namespace
{

// Sockets open at once; further servers wait for their turn.
constexpr std::size_t mostOpen = 1000;
constexpr std::size_t mostLookups = 8;
constexpr Nanoseconds publishInterval = 200ms;

struct Lookup {
    Target target;
    Result<QList<Endpoint>> endpoints = QList<Endpoint>();
    bool isSlow = false; // asks the system
};

// Looks up what needs it, a few names at a time, and joins: every look-up ends at its deadline, or with Stop.
void lookUp(std::vector<Lookup> &lookups, const NtpRequest &request, Context &context)
{
    std::atomic<std::size_t> next = 0;
    const auto work = [&](bool slow) {
        for (std::size_t i = next.fetch_add(1); i < lookups.size(); i = next.fetch_add(1)) {
            Lookup &lookup = lookups[i];
            if (lookup.endpoints && lookup.isSlow == slow)
                lookup.endpoints = resolveTarget(context, context.practice, lookup.target, ntpPort, Transport::Udp,
                                                 Deadline::in(request.timeout, *context.clock));
        }
    };
    work(false);
    const auto slow =
        std::size_t(std::count_if(lookups.begin(), lookups.end(), [](const Lookup &lookup) { return lookup.isSlow; }));
    next = 0;
    std::vector<std::thread> threads;
    try {
        for (std::size_t i = 1; i < std::min(slow, mostLookups); ++i)
            threads.emplace_back(work, true);
    } catch (const std::system_error &) {
        // No further thread to be had: this one does their work.
    }
    if (slow > 0)
        work(true);
    for (std::thread &thread : threads)
        thread.join();
}

/// All servers of a run and the loop that drives them.
class NtpRun
{
public:
    NtpRun(const NtpRequest &request, Context &context, Rows<NtpRow> &rows)
        : m_request(request)
        , m_context(context)
        , m_rows(rows)
    {
    }

    Result<NtpSummary> run();

private:
    struct Due {
        MonotonicTime time;
        std::size_t server;
        bool operator>(const Due &other) const { return time > other.time; }
    };

    void resolve();
    Result<void> openSome(Poller &poller);
    Result<void> loop();
    void actOnDue();
    void afterwards(std::size_t index);
    void publish();
    NtpSummary summarize() const;

    const NtpRequest &m_request;
    Context &m_context;
    Rows<NtpRow> &m_rows;
    std::vector<std::unique_ptr<NtpAssociation>> m_servers;
    std::vector<QList<Endpoint>> m_endpoints; // of each server
    std::deque<std::size_t> m_unopened;
    std::priority_queue<Due, std::vector<Due>, std::greater<>> m_due; // may hold times that are no longer a server's
    std::size_t m_openCount = 0;
    MonotonicTime m_published;
    bool m_isStale = false; // something came since
};

void NtpRun::resolve()
{
    std::vector<Lookup> lookups;
    for (const QString &name : m_request.targets) {
        m_servers.push_back(std::make_unique<NtpAssociation>(name, m_request, m_context, m_rows));
        Lookup lookup;
        const Result<Target> target = Target::parse(name);
        if (target)
            lookup.target = *target;
        else
            lookup.endpoints = target.error();
        lookup.isSlow = target && parseAddress(target->host).isNull() && !isPracticeName(target->host);
        lookups.push_back(std::move(lookup));
    }
    lookUp(lookups, m_request, m_context);
    m_endpoints.resize(m_servers.size());
    for (std::size_t i = 0; i < lookups.size(); ++i) {
        if (!lookups[i].endpoints) {
            m_servers[i]->fail(lookups[i].endpoints.error());
            continue;
        }
        m_endpoints[i] = *lookups[i].endpoints;
        m_unopened.push_back(i);
    }
}

// Opens sockets while there is room. Without a descriptor left it waits until one of the others has ended.
Result<void> NtpRun::openSome(Poller &poller)
{
    while (!m_unopened.empty() && m_openCount < mostOpen) {
        const std::size_t index = m_unopened.front();
        NtpAssociation &server = *m_servers[index];
        if (!server.open(m_endpoints[index])) {
            if (m_openCount > 0)
                return {};
            server.fail(Error::fromErrno("socket", EMFILE, server.name()));
        }
        m_unopened.pop_front();
        if (!server.isOpen())
            continue;
        if (const Result<void> added = poller.add(server.socket(), Poller::Readable, index); !added)
            return added;
        ++m_openCount;
        m_due.push({server.due(), index});
    }
    return {};
}

void NtpRun::afterwards(std::size_t index)
{
    NtpAssociation &server = *m_servers[index];
    if (server.isDone()) {
        server.close();
        --m_openCount;
    } else {
        m_due.push({server.due(), index});
    }
}

void NtpRun::actOnDue()
{
    const MonotonicTime now = m_context.clock->monotonic();
    while (!m_due.empty() && m_due.top().time <= now) {
        const Due due = m_due.top();
        m_due.pop();
        NtpAssociation &server = *m_servers[due.server];
        if (!server.isOpen() || server.due() != due.time)
            continue;
        server.act();
        afterwards(due.server);
    }
}

Result<void> NtpRun::loop()
{
    Result<Poller> poller = Poller::make(m_context);
    if (!poller)
        return poller.error();
    for (;;) {
        if (const Result<void> opened = openSome(*poller); !opened)
            return opened;
        actOnDue();
        if (m_openCount == 0 && m_unopened.empty())
            return {};
        if (m_openCount == 0 || m_due.empty())
            continue;
        const MonotonicTime next =
            m_isStale ? std::min(m_due.top().time, m_published + publishInterval) : m_due.top().time;
        const auto events = poller->wait(Deadline::at(next));
        if (!events)
            return events.error();
        for (const Poller::Event &event : *events) {
            NtpAssociation &server = *m_servers[event.tag];
            if (!server.isOpen())
                continue;
            const MonotonicTime before = server.due();
            server.receive();
            if (server.isDone() || server.due() != before)
                afterwards(event.tag);
        }
        m_isStale = m_isStale || !events->empty();
        publish();
    }
}

void NtpRun::publish()
{
    const MonotonicTime now = m_context.clock->monotonic();
    if (!m_isStale || now - m_published < publishInterval)
        return;
    m_published = now;
    m_isStale = false;
    m_context.summary.publish(summarize());
}

NtpSummary NtpRun::summarize() const
{
    NtpSummary summary;
    const NtpAssociation *best = nullptr;
    for (const auto &server : m_servers) {
        summary.asked += server->asked();
        summary.answered += server->answered();
        summary.ignored += server->ignored();
        summary.duplicates += server->duplicates();
        if (server->firstFailure() && summary.firstFailure.server.isNull())
            summary.firstFailure = *server->firstFailure();
        if (!server->best()) {
            summary.without += server->isDone() ? 1 : 0;
            continue;
        }
        // A practice server's clock is wrong on purpose: it is the best only where there is no other.
        const bool better = !best || (best->isPractice() && !server->isPractice())
            || (best->isPractice() == server->isPractice() && server->best()->error < best->best()->error);
        if (better)
            best = server.get();
    }
    if (!best)
        return summary;
    summary.offset = best->best()->offset;
    summary.offsetError = best->best()->error;
    summary.bestServer = best->name();
    summary.jitter = best->jitter();
    summary.time = best->lastTransmit();
    summary.isPractice = best->isPractice();
    summary.isLocal = best->isLocal();
    summary.isBigStep = best->isBigStep();
    summary.isClockStepped = best->wasClockStepped();
    summary.bestSamples = best->answered();
    summary.bestAsked = best->asked();
    return summary;
}

Result<NtpSummary> NtpRun::run()
{
    if (!m_request.follow)
        m_context.progress.total = qint64(m_request.targets.size()) * m_request.samples;
    m_published = m_context.clock->monotonic();
    resolve();
    Result<void> looped = loop();
    if (looped && m_context.cancel.isCancelled())
        looped = Error::cancelled("recv");
    if (!looped) {
        for (const auto &server : m_servers)
            server->stop();
    }
    NtpSummary summary = summarize();
    // What was found before Stop is still an answer.
    if (!looped && (looped.error().kind != ErrorKind::Cancelled || summary.answered == 0))
        return looped.error();
    return summary;
}

} // namespace

Result<NtpSummary> runNtp(const NtpRequest &request, Context &context, Rows<NtpRow> &rows)
{
    return NtpRun(request, context, rows).run();
}

} // namespace sockeye
