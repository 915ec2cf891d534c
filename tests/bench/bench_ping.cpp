// SPDX-License-Identifier: GPL-3.0-or-later
// Pings on loopback, in a network namespace of its own: the 254 addresses of a network beside fping, and one address
// beside iputils' ping, taking turns. Prints a table, asserts nothing.
#include "core/ping/pingtool.h"
#include "tests/bench/names.h"

#include <QCoreApplication>
#include <QProcess>
#include <QRegularExpression>

#include <algorithm>
#include <cstdio>

#include <sched.h>
#include <sys/resource.h>
#include <unistd.h>

using namespace sockeye;
using namespace sockeye::bench;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace
{

struct Measured {
    double seconds = -1; ///< below 0: it is not there
    double processor = 0; ///< seconds of it
    double medianMs = 0; ///< or what comes nearest to it
    QString answered;
};

bool enterNamespace()
{
    if (::unshare(CLONE_NEWNET) != 0)
        return false;
    QFile groups(u"/proc/sys/net/ipv4/ping_group_range"_s);
    return QProcess::execute(u"ip"_s, {u"link"_s, u"set"_s, u"lo"_s, u"up"_s}) == 0 && groups.open(QIODevice::WriteOnly)
        && groups.write("0 0") > 0;
}

Measured ours(const QStringList &targets, int count, Nanoseconds interval)
{
    NoPractice practice;
    Context context(practice);
    Rows<PingRow> rows;
    PingRequest request;
    request.targets = targets;
    request.count = count;
    request.interval = interval;
    const MonotonicTime start = Clock::system().monotonic();
    const double before = processorSeconds();
    const Result<PingSummary> summary = runPing(request, context, rows);
    Measured measured{secondsSince(start), processorSeconds() - before, 0, {}};
    if (summary && summary->median)
        measured.medianMs = std::chrono::duration<double, std::milli>(*summary->median).count();
    if (summary)
        measured.answered = u"%1 of %2"_s.arg(summary->received).arg(summary->sent);
    return measured;
}

double childSeconds()
{
    rusage used{};
    ::getrusage(RUSAGE_CHILDREN, &used);
    return double(used.ru_utime.tv_sec + used.ru_stime.tv_sec)
        + double(used.ru_utime.tv_usec + used.ru_stime.tv_usec) / 1e6;
}

Measured theirs(const QString &program, const QStringList &arguments, const QString &median, const QString &answered)
{
    const QString found = QStandardPaths::findExecutable(program);
    if (found.isEmpty())
        return {};
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    const MonotonicTime start = Clock::system().monotonic();
    const double before = childSeconds();
    process.start(found, arguments);
    process.waitForFinished(60'000);
    Measured measured{secondsSince(start), childSeconds() - before, 0, {}};
    const QString said = QString::fromUtf8(process.readAll());
    std::vector<double> times;
    for (auto all = QRegularExpression(median).globalMatch(said); all.hasNext();)
        times.push_back(all.next().captured(1).toDouble());
    std::sort(times.begin(), times.end());
    if (!times.empty())
        measured.medianMs = times[times.size() / 2];
    qsizetype count = 0;
    for (auto all = QRegularExpression(answered).globalMatch(said); all.hasNext(); all.next())
        ++count;
    measured.answered = QString::number(count);
    return measured;
}

void print(const char *name, const Measured &measured)
{
    if (measured.seconds < 0)
        return void(std::printf("  %-28s not there\n", name));
    std::printf("  %-28s %8.3f s  processor %7.1f ms  median %.3f ms  answered %s\n", name, measured.seconds,
                measured.processor * 1000, measured.medianMs, qPrintable(measured.answered));
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication app(argc, argv);
    if (!enterNamespace()) {
        std::printf("A network namespace needs an administrator's rights.\n");
        return 0;
    }
    const int rounds = argc > 1 ? std::max(1, atoi(argv[1])) : 3;
    for (int i = 0; i < rounds; ++i) {
        std::printf("127.0.1.0/24, one probe each, 1 ms apart\n");
        print("Sockeye", ours({u"127.0.1.0/24"_s}, 1, 1s));
        print("fping -i 1",
              theirs(u"fping"_s, {u"-c1"_s, u"-i"_s, u"1"_s, u"-g"_s, u"127.0.1.1"_s, u"127.0.1.254"_s},
                     u"bytes, ([\\d.]+) ms"_s, u"bytes, [\\d.]+ ms"_s));
        std::printf("127.0.1.0/24, ten probes each, every 100 ms\n");
        print("Sockeye", ours({u"127.0.1.0/24"_s}, 10, 100ms));
        print("fping -i 0 -p 100",
              theirs(u"fping"_s,
                     {u"-c10"_s, u"-i"_s, u"0"_s, u"-p"_s, u"100"_s, u"-g"_s, u"127.0.1.1"_s, u"127.0.1.254"_s},
                     u"bytes, ([\\d.]+) ms"_s, u"bytes, [\\d.]+ ms"_s));
        std::printf("127.0.0.1, 200 probes, every 10 ms\n");
        print("Sockeye", ours({u"127.0.0.1"_s}, 200, 10ms));
        print("ping -i 0.01",
              theirs(u"ping"_s, {u"-n"_s, u"-c"_s, u"200"_s, u"-i"_s, u"0.01"_s, u"127.0.0.1"_s},
                     u"time=([\\d.]+) ms"_s, u"time=[\\d.]+ ms"_s));
    }
    return 0;
}
