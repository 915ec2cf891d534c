// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/hostrange.h"
#include "core/net/poller.h"
#include "core/net/targetlookup.h"
#include "core/ntp/ntpassociation.h"
#include "core/tool/pacedsummary.h"

#include <algorithm>
#include <deque>
#include <memory>
#include <queue>

namespace sockeye
{

namespace
{

// Sockets open at once; further servers wait for their turn.
constexpr std::size_t mostOpen = 1000;

NtpRequest expanded(NtpRequest request)
{
    request.targets = expandTargets(request.targets);
    return request;
}

/// All servers of a run and the loop that drives them.
class NtpRun
{
public:
    NtpRun(const NtpRequest &request, Context &context, Rows<NtpRow> &rows)
        : m_request(expanded(request))
        , m_context(context)
        , m_rows(rows)
        , m_paced(context)
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
    NtpSummary summarize() const;

    const NtpRequest m_request;
    Context &m_context;
    Rows<NtpRow> &m_rows;
    std::vector<std::unique_ptr<NtpAssociation>> m_servers;
    std::vector<QList<Endpoint>> m_endpoints; // of each server
    std::deque<std::size_t> m_unopened;
    std::priority_queue<Due, std::vector<Due>, std::greater<>> m_due; // may hold times that are no longer a server's
    std::size_t m_openCount = 0;
    PacedSummary m_paced;
};

void NtpRun::resolve()
{
    for (const QString &name : m_request.targets)
        m_servers.push_back(std::make_unique<NtpAssociation>(name, m_request, m_context, m_rows));
    const std::vector<Result<QList<Endpoint>>> found =
        resolveTargets(m_context, m_context.practice, m_request.targets, ntpPort, Transport::Udp, m_request.timeout);
    m_endpoints.resize(m_servers.size());
    for (std::size_t i = 0; i < found.size(); ++i) {
        if (!found[i]) {
            m_servers[i]->fail(found[i].error());
            continue;
        }
        m_endpoints[i] = *found[i];
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
        const auto events = poller->wait(Deadline::at(std::min(m_due.top().time, m_paced.due())));
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
        if (!events->empty())
            m_paced.touch();
        m_paced.publish([this] { return summarize(); });
    }
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
