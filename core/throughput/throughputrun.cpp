// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/throughput/throughputstream.h"
#include "core/throughput/throughputtexts.h"

#include <QCoreApplication>
#include <QLocale>

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

/// What a stream's course is called: by whatever the request varies.
QString courseName(const ThroughputRequest &request, const ThroughputPoint &point, std::size_t stream)
{
    const QLocale locale;
    const auto size = [&locale](qint32 bytes) { return locale.formattedDataSize(bytes, bytes % 1024 == 0 ? 0 : 1); };
    QStringList parts;
    if (request.patterns.size() > 1)
        parts += QCoreApplication::translate("words", wordOf(point.pattern)->label);
    if (request.sendBuffers.size() > 1)
        parts += point.sendBuffer == 0 ? ThroughputTexts::tr("system's buffer")
                                       : ThroughputTexts::tr("%1 buffer").arg(size(point.sendBuffer));
    if (request.receiveBuffers.size() > 1)
        parts += point.receiveBuffer == 0 ? ThroughputTexts::tr("sink's own")
                                          : ThroughputTexts::tr("sink %1").arg(size(point.receiveBuffer));
    if (request.writes.size() > 1)
        parts += ThroughputTexts::tr("%1 writes").arg(size(point.write));
    if (request.streams > 1)
        parts += ThroughputTexts::tr("stream %1").arg(stream + 1);
    return parts.join(u", "_s);
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

        std::vector<StreamResult> results(static_cast<std::size_t>(m_request.streams));
        std::vector<std::thread> threads;
        std::vector<Course> courses; // begun here, so that they stand in order
        for (std::size_t i = 0; i < results.size(); ++i) {
            courses.push_back(
                {m_context.samples,
                 m_context.samples.begin(courseName(m_request, point, i), subject, m_context.clock->monotonic())});
        }
        const auto work = [&](std::size_t i) { results[i] = runStream(environment, m_sink, point, courses[i]); };
        try {
            for (std::size_t i = 1; i < results.size(); ++i)
                threads.emplace_back(work, i);
        } catch (const std::system_error &) {
            row.streams = int(threads.size()) + 1; // no further thread to be had
            results.resize(threads.size() + 1);
        }
        work(0);
        for (std::thread &thread : threads)
            thread.join();
        join(results, row);
        if (point.protocol == Transport::Udp && row.status == ThroughputStatus::Ok) {
            for (const StreamResult &result : results)
                row.lost = row.lost.value_or(0) + result.lost;
            row.lostPercent = *row.sends > 0 ? 100.0 * double(*row.lost) / double(*row.sends) : 0.0;
        }
        return row;
    }

    static void fail(const Error &error, ThroughputRow &row)
    {
        const bool isNoSink = error.kind == ErrorKind::BadReply && error.detail == notASink;
        row.status = isNoSink ? ThroughputStatus::NotASink : statusOfKind<ThroughputStatus>(error.kind);
        row.error = QString::fromLatin1(errorSymbol(error));
        row.failedCall = error.operation;
    }

    /// What all streams moved, also where one of them failed: until then it was measured.
    static void join(std::vector<StreamResult> &results, ThroughputRow &row)
    {
        StreamResult all;
        for (StreamResult &result : results) {
            if (result.error && row.status == ThroughputStatus::Ok)
                fail(*result.error, row);
            all.bytes += result.bytes;
            all.sends += result.sends;
            all.elapsed = std::max(all.elapsed, result.elapsed);
            if (result.tcp)
                join(*result.tcp, row);
            if (result.sendBuffer)
                row.sendBufferEffective = std::max(row.sendBufferEffective.value_or(0), *result.sendBuffer);
            all.latencies.insert(all.latencies.end(), result.latencies.begin(), result.latencies.end());
        }
        if (all.elapsed.count() == 0)
            return; // none came to send
        std::sort(all.latencies.begin(), all.latencies.end());
        row.bytes = all.bytes;
        row.sends = all.sends;
        row.elapsed = all.elapsed;
        row.mbitPerSecond = double(all.bytes) * 8e3 / double(all.elapsed.count());
        row.latencyMedian = percentile(all.latencies, 0.5);
        row.latencyP95 = percentile(all.latencies, 0.95);
        row.latencyP99 = percentile(all.latencies, 0.99);
        row.latencyMax = percentile(all.latencies, 1);
    }

    static void join(const TcpInfo &tcp, ThroughputRow &row)
    {
        row.retransmissions = row.retransmissions.value_or(0) + tcp.retransmissions;
        row.roundTrip = std::max(row.roundTrip.value_or(Nanoseconds()), tcp.roundTrip);
        row.congestionWindow = tcp.congestionWindow;
        row.receiverLimited = std::max(row.receiverLimited.value_or(Nanoseconds()), tcp.receiverLimited);
        row.sendBufferLimited = std::max(row.sendBufferLimited.value_or(Nanoseconds()), tcp.sendBufferLimited);
    }

    void add(ThroughputRow row, qint64 subject)
    {
        ++m_context.progress.done;
        ++m_summary.rows;
        if (row.status != ThroughputStatus::Ok && !m_summary.firstFailure)
            m_summary.firstFailure = row;
        if (row.status == ThroughputStatus::Ok
            && row.mbitPerSecond.value_or(0) > m_summary.bestMbitPerSecond.value_or(0)) {
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
