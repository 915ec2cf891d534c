// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/descriptorroom.h"
#include "core/scan/scanworker.h"

#include <algorithm>
#include <system_error>
#include <thread>

using namespace std::chrono_literals;

namespace sockeye
{

namespace
{

constexpr quint64 fewPorts = 4096; // a second thread would hardly have begun
constexpr int mostWorkers = 2;
constexpr int mostListening = 200; // for banners, beside the connections that are being made
constexpr Nanoseconds publishInterval = 100ms;

class ScanRun
{
public:
    ScanRun(const ScanRequest &request, Context &context, Rows<ScanRow> &rows)
        : m_request(request)
        , m_context(context)
        , m_rows(rows)
    {
    }

    Result<ScanSummary> run();

private:
    Result<void> askFirst(const ScanPlan &plan);
    void choosePace(const ScanPlan &plan);
    std::optional<Error> work(ScanBoard &board);
    ScanSummary summarize(const ScanBoard &board) const;

    const ScanRequest &m_request;
    Context &m_context;
    Rows<ScanRow> &m_rows;
    ScanSummary m_summary; // what is known before anything is asked
    int m_room = 0;
    MonotonicTime m_start;
    MonotonicTime m_published;
};

void ScanRun::choosePace(const ScanPlan &plan)
{
    const int parallel = int(std::min(quint64(m_request.parallel), std::max(quint64(1), plan.count())));
    const int wanted = parallel + (m_request.banner ? mostListening : 0);
    m_room = descriptorRoom(wanted);
    m_summary.parallel = std::min(parallel, m_room);
    if (m_summary.parallel < parallel)
        m_summary.limitedBy = ScanLimit::Descriptors;
    m_summary.longest = longestScan(plan.count(), m_summary.parallel, m_summary.rate, m_request.timeout);
}

Result<void> ScanRun::askFirst(const ScanPlan &plan)
{
    OwnNetworks own;
    if (!plan.isLoopbackOnly()) {
        Result<OwnNetworks> asked = OwnNetworks::ask(m_context);
        if (!asked)
            return asked.error();
        own = std::move(*asked);
    }
    const ScanHosts *outside = plan.outside(own);
    m_summary.rate = m_request.rate;
    if (outside && !m_summary.rate)
        m_summary.rate = outsideScanRate;
    choosePace(plan);
    const std::optional<Question> question =
        scanQuestion(plan, outside, m_summary.parallel, m_summary.rate, m_summary.longest);
    return question ? m_context.consent.ask(*question, m_context.cancel) : Result<void>();
}

ScanSummary ScanRun::summarize(const ScanBoard &board) const
{
    ScanSummary summary = m_summary;
    board.count(summary);
    summary.elapsed = m_context.clock->monotonic() - m_start;
    return summary;
}

// One thread is enough for whatever waits; two are as many as this pays for where nothing does.
std::optional<Error> ScanRun::work(ScanBoard &board)
{
    const bool isLarge = board.plan.count() >= fewPorts && !m_summary.rate && m_summary.parallel >= mostWorkers;
    const int workers = isLarge ? std::min(mostWorkers, int(std::thread::hardware_concurrency())) : 1;
    const int share = std::max(1, workers);
    const auto makeWorker = [&] {
        return ScanWorker(board, m_summary.parallel / share, m_room / share, m_summary.rate);
    };
    std::optional<Error> otherProblem;
    std::thread other;
    if (workers > 1) {
        try {
            other = std::thread([&] {
                ScanWorker worker = makeWorker();
                if (const Result<void> done = worker.run([] {}); !done)
                    otherProblem = done.error();
            });
        } catch (const std::system_error &) {
            // No further thread to be had: this one does it all, at half the pace.
        }
    }
    ScanWorker worker = makeWorker();
    const Result<void> done = worker.run([&] {
        const MonotonicTime now = m_context.clock->monotonic();
        if (now - m_published < publishInterval)
            return;
        m_published = now;
        m_context.summary.publish(summarize(board));
    });
    if (other.joinable())
        other.join();
    return done ? otherProblem : std::optional(done.error());
}

Result<ScanSummary> ScanRun::run()
{
    qint64 failed = 0;
    const Result<ScanPlan> plan = ScanPlan::make(m_request, m_context, m_rows, failed);
    if (!plan)
        return plan.error();
    if (const Result<void> allowed = askFirst(*plan); !allowed)
        return allowed.error();
    m_summary.failed = failed;
    m_summary.addresses = qint64(plan->addressCount());
    m_summary.ports = qint64(plan->count());
    const auto &hosts = plan->hosts();
    if (plan->addressCount() == 1)
        m_summary.host = hosts.front().name.isNull() ? hosts.front().addresses.at(0).toString() : hosts.front().name;
    m_context.progress.total = m_summary.ports;
    m_start = m_published = m_context.clock->monotonic();

    ScanBoard board(m_request, *plan, m_context, m_rows);
    m_context.summary.publish(summarize(board)); // so that the cost is told
    const std::optional<Error> problem = work(board);
    ScanSummary summary = summarize(board);
    // What was found before Stop is still an answer.
    const bool isNothing = summary.open + summary.closed + summary.filtered == 0;
    if (problem && (problem->kind != ErrorKind::Cancelled || isNothing))
        return *problem;
    summary.isWhole = !problem;
    return summary;
}

} // namespace

Result<ScanSummary> runScan(const ScanRequest &request, Context &context, Rows<ScanRow> &rows)
{
    return ScanRun(request, context, rows).run();
}

} // namespace sockeye
