// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/throughput/throughputstream.h"

#include <algorithm>
#include <system_error>
#include <thread>

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

namespace
{

using namespace std::chrono_literals;

constexpr qint32 bulkWrite = 131'072;
constexpr qint32 smallWrite = 64;
constexpr Nanoseconds lookUpPatience = 5s;

std::optional<Nanoseconds> percentile(std::vector<Nanoseconds> &sorted, double share)
{
    if (sorted.empty())
        return {};
    const auto at = std::size_t(double(sorted.size() - 1) * share);
    return sorted[at];
}

class ThroughputRun
{
public:
    ThroughputRun(const ThroughputRequest &request, Context &context, Rows<ThroughputRow> &rows)
        : m_request(request)
        , m_context(context)
        , m_rows(rows)
    {
    }

    Result<ThroughputSummary> run()
    {
        const Result<Target> target = Target::parse(m_request.target);
        if (!target)
            return Error::badInput(u"target"_s, target.error().detail);
        const Result<QList<Endpoint>> endpoints =
            resolveTarget(m_context, m_context.practice, *target, sinkPort, Transport::Tcp,
                          Deadline::in(lookUpPatience, *m_context.clock));
        if (!endpoints)
            return endpoints.error();
        m_sink = endpoints->first();
        const std::vector<ThroughputPoint> points = throughputPoints(m_request);
        m_context.progress.total = qint64(points.size());
        for (const ThroughputPoint &point : points) {
            const qint64 subject = m_context.trace.newSubject();
            add(measure(point, subject), subject);
            if (m_context.cancel.isCancelled())
                return Error::cancelled("send");
        }
        return m_summary;
    }

private:
    ThroughputRow measure(const ThroughputPoint &point, qint64 subject)
    {
        Environment environment = static_cast<const Environment &>(m_context);
        environment.subject = subject;
        ThroughputRow row;
        row.pattern = point.pattern;
        row.sendBuffer = point.sendBuffer;
        row.receiveBuffer = point.receiveBuffer;
        row.write = point.write;
        row.noDelay = point.noDelay;
        row.streams = m_request.streams;

        std::atomic<qint64> sent = 0;
        std::vector<Result<StreamResult>> results(std::size_t(m_request.streams), Error::cancelled());
        std::vector<std::thread> threads;
        const auto work = [&](std::size_t i) { results[i] = runStream(environment, m_sink, point, sent); };
        try {
            for (std::size_t i = 1; i < results.size(); ++i)
                threads.emplace_back(work, i);
        } catch (const std::system_error &) {
            row.streams = int(threads.size()) + 1; // no further thread to be had
            results.resize(threads.size() + 1, Error::cancelled());
        }
        work(0);
        for (std::thread &thread : threads)
            thread.join();
        join(results, row);
        return row;
    }

    static void join(std::vector<Result<StreamResult>> &results, ThroughputRow &row)
    {
        StreamResult all;
        for (Result<StreamResult> &result : results) {
            if (!result) {
                const Error &error = result.error();
                const bool isNoSink = error.kind == ErrorKind::BadReply && error.detail == notASink;
                row.status = isNoSink ? ThroughputStatus::NotASink : statusOfKind<ThroughputStatus>(error.kind);
                row.error = QString::fromLatin1(errorSymbol(error));
                row.failedCall = error.operation;
                return;
            }
            all.bytes += result->bytes;
            all.sends += result->sends;
            all.lost += result->lost;
            all.elapsed = std::max(all.elapsed, result->elapsed);
            if (result->tcp) {
                row.retransmissions = row.retransmissions.value_or(0) + result->tcp->retransmissions;
                row.roundTrip = std::max(row.roundTrip.value_or(Nanoseconds()), result->tcp->roundTrip);
                row.congestionWindow = result->tcp->congestionWindow;
            }
            all.latencies.insert(all.latencies.end(), result->latencies.begin(), result->latencies.end());
        }
        std::sort(all.latencies.begin(), all.latencies.end());
        row.bytes = all.bytes;
        row.sends = all.sends;
        row.elapsed = all.elapsed;
        row.latencyMedian = percentile(all.latencies, 0.5);
        row.latencyP99 = percentile(all.latencies, 0.99);
        if (all.elapsed.count() > 0)
            row.mbitPerSecond = double(all.bytes) * 8e3 / double(all.elapsed.count());
        if (all.lost > 0)
            row.lost = all.lost;
    }

    void add(ThroughputRow row, qint64 subject)
    {
        ++m_context.progress.done;
        ++m_summary.rows;
        if (row.status != ThroughputStatus::Ok && !m_summary.firstFailure)
            m_summary.firstFailure = row;
        if (row.mbitPerSecond.value_or(0) > m_summary.bestMbitPerSecond.value_or(0)) {
            m_summary.bestMbitPerSecond = row.mbitPerSecond;
            m_summary.bestSendBuffer = row.sendBuffer;
            m_summary.best = row;
        }
        m_rows.add(std::move(row), subject);
        m_context.summary.publish(m_summary);
    }

    const ThroughputRequest &m_request;
    Context &m_context;
    Rows<ThroughputRow> &m_rows;
    Endpoint m_sink;
    ThroughputSummary m_summary;
};

} // namespace

std::vector<ThroughputPoint> throughputPoints(const ThroughputRequest &request)
{
    std::vector<ThroughputPoint> points;
    for (const ThroughputPattern pattern : request.patterns) {
        const qint32 usual = pattern == ThroughputPattern::Bulk && request.protocol == Transport::Tcp ? bulkWrite
            : pattern == ThroughputPattern::Bulk                                                      ? 1400
                                                                                                      : smallWrite;
        const QList<qint32> writes = request.writes.isEmpty() ? QList<qint32>{usual} : request.writes;
        for (const qint32 sendBuffer : request.sendBuffers) {
            for (const qint32 receiveBuffer : request.receiveBuffers) {
                for (const qint32 write : writes) {
                    points.push_back({pattern, request.protocol, sendBuffer, receiveBuffer, write, request.noDelay,
                                      request.duration});
                }
            }
        }
    }
    return points;
}

Result<ThroughputSummary> runThroughput(const ThroughputRequest &request, Context &context, Rows<ThroughputRow> &rows)
{
    return ThroughputRun(request, context, rows).run();
}

} // namespace sockeye
