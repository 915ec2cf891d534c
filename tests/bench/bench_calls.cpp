// SPDX-License-Identifier: GPL-3.0-or-later
// What it costs to record the socket calls and packets of a run: 10,000 names looked up at one DNS server on loopback,
// with and without, in turn. Prints a table; asserts nothing.
#include "tests/bench/names.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstdio>

using namespace sockeye;
using namespace sockeye::bench;
using namespace Qt::Literals::StringLiterals;

namespace
{

constexpr int rounds = 31;

struct Score {
    double wall = 0; ///< microseconds for each name
    double processor = 0; ///< of this process
    qint64 failed = 0;
    qint64 traced = 0; ///< calls and packets
};

Score run(const LookupRequest &request, bool isRecording)
{
    NoPractice practice;
    Context context(practice);
    if (!isRecording)
        context.calls = nullptr;
    Rows<LookupRow> rows;
    const double before = processorSeconds();
    const MonotonicTime start = Clock::system().monotonic();
    const Result<LookupSummary> summary = lookUp(request, {}, context, rows);
    const double seconds = secondsSince(start);
    const double processor = processorSeconds() - before;
    return {seconds * 1e6 / nameCount, processor * 1e6 / nameCount, summary ? summary->failed : nameCount,
            context.trace.count()};
}

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QTemporaryDir folder;
    const quint16 port = freePort();
    QProcess server;
    if (!startServer(server, folder, port)) {
        std::puts("dnsmasq is not here, so there is nothing to ask");
        return 0;
    }
    LookupRequest request;
    request.targets.clear();
    for (int i = 0; i < nameCount; ++i)
        request.targets += nameOf(i);
    request.types = {DnsType::A};
    request.resolver = u"127.0.0.1:%1"_s.arg(port);

    std::vector<double> wall[2];
    std::vector<double> processor[2];
    std::vector<double> wallRatios;
    std::vector<double> processorRatios;
    qint64 failed = 0;
    qint64 traced = 0;
    for (int round = 0; round < rounds; ++round) {
        Score scores[2];
        // Whoever comes second finds warmer caches, so they take turns.
        for (const bool isRecording : {round % 2 == 0, round % 2 != 0}) {
            Score &score = scores[isRecording];
            score = run(request, isRecording);
            wall[isRecording].push_back(score.wall);
            processor[isRecording].push_back(score.processor);
            failed += score.failed;
            traced = std::max(traced, score.traced);
        }
        wallRatios.push_back(scores[1].wall / scores[0].wall);
        processorRatios.push_back(scores[1].processor / scores[0].processor);
    }
    std::printf("%-28s %12s %14s\n", "10,000 names from dnsmasq", "us/name", "CPU us/name");
    std::printf("%-28s %12.2f %14.2f\n", "nothing recorded", median(wall[0]), median(processor[0]));
    std::printf("%-28s %12.2f %14.2f\n", "calls and packets recorded", median(wall[1]), median(processor[1]));
    std::printf("%-28s %12.3f %14.3f\n", "ratio, median of rounds", median(wallRatios), median(processorRatios));
    std::printf("%lld names failed; %lld events were recorded in a run\n", static_cast<long long>(failed),
                static_cast<long long>(traced));
    server.terminate();
    server.waitForFinished(5'000);
    return 0;
}
