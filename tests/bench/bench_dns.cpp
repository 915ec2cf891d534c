// SPDX-License-Identifier: GPL-3.0-or-later
// 10,000 names from a DNS server on loopback: the smallest loop that does it, dnsperf, and Sockeye, in turn against the
// same dnsmasq. Prints a table; asserts nothing.
#include "tests/bench/names.h"

#include <QCoreApplication>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTextStream>

#include <algorithm>
#include <array>
#include <bit>
#include <cstdio>
#include <functional>

#include <arpa/inet.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace sockeye;
using namespace sockeye::bench;
using namespace Qt::Literals::StringLiterals;

namespace
{

constexpr int rounds = 7;
constexpr int inFlight = 128;

struct Score {
    double perSecond = 0;
    qint64 lost = 0;
    double processor = 0; ///< microseconds of this process for each name; 0: another process
};

/// The floor: queries made beforehand, ids by position, sendmmsg and recvmmsg, answers only counted.
Score floorScore(quint16 port)
{
    std::vector<QByteArray> queries;
    for (int i = 0; i < nameCount; ++i)
        queries.push_back(encodeDnsQuery(quint16(i), *DnsName::fromText(nameOf(i)), DnsType::A));
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    const int descriptor = ::socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    if (::connect(descriptor, std::bit_cast<const sockaddr *>(&address), sizeof address) != 0)
        return {};
    std::array<std::array<char, 1500>, 64> buffers;
    std::array<iovec, 64> in{};
    std::array<mmsghdr, 64> inHeads{};
    for (std::size_t i = 0; i < in.size(); ++i) {
        in[i] = {buffers[i].data(), buffers[i].size()};
        inHeads[i].msg_hdr.msg_iov = &in[i];
        inHeads[i].msg_hdr.msg_iovlen = 1;
    }
    const double before = processorSeconds();
    const MonotonicTime start = Clock::system().monotonic();
    int sent = 0;
    int got = 0;
    while (got < nameCount) {
        std::array<iovec, 64> out{};
        std::array<mmsghdr, 64> outHeads{};
        const int room = std::min({inFlight - (sent - got), nameCount - sent, 64});
        for (int i = 0; i < room; ++i) {
            QByteArray &query = queries[std::size_t(sent + i)];
            out[std::size_t(i)] = {query.data(), std::size_t(query.size())};
            outHeads[std::size_t(i)].msg_hdr.msg_iov = &out[std::size_t(i)];
            outHeads[std::size_t(i)].msg_hdr.msg_iovlen = 1;
        }
        if (room > 0)
            sent += std::max(0, ::sendmmsg(descriptor, outHeads.data(), uint(room), 0));
        const int came = ::recvmmsg(descriptor, inHeads.data(), uint(inHeads.size()), MSG_DONTWAIT, nullptr);
        if (came > 0) {
            got += came;
            continue;
        }
        pollfd watched{descriptor, POLLIN, 0};
        if (::poll(&watched, 1, 1000) <= 0)
            break;
    }
    const double seconds = secondsSince(start);
    ::close(descriptor);
    return {got / seconds, nameCount - got, (processorSeconds() - before) * 1e6 / nameCount};
}

Score sockeyeScore(quint16 port, int parallel)
{
    LookupRequest request;
    request.targets.clear();
    for (int i = 0; i < nameCount; ++i)
        request.targets += nameOf(i);
    request.types = {DnsType::A};
    request.resolver = u"127.0.0.1:%1"_s.arg(port);
    request.parallel = parallel;
    NoPractice practice;
    Context context(practice);
    Rows<LookupRow> rows;
    const double before = processorSeconds();
    const MonotonicTime start = Clock::system().monotonic();
    const Result<LookupSummary> summary = lookUp(request, {}, context, rows);
    const double seconds = secondsSince(start);
    if (!summary)
        return {};
    return {double(summary->answered) / seconds, summary->failed, (processorSeconds() - before) * 1e6 / nameCount};
}

Score dnsperfScore(quint16 port, const QTemporaryDir &folder)
{
    QFile names(folder.filePath(u"names"_s));
    if (!names.open(QIODevice::WriteOnly))
        return {};
    for (int i = 0; i < nameCount; ++i)
        names.write(nameOf(i).toUtf8() + " A\n");
    names.close();
    QProcess process;
    process.start(u"dnsperf"_s,
                  {u"-s"_s, u"127.0.0.1"_s, u"-p"_s, QString::number(port), u"-d"_s, names.fileName(), u"-q"_s,
                   QString::number(inFlight), u"-n"_s, u"1"_s});
    process.waitForFinished(60'000);
    Score score;
    const QList<QByteArray> lines = process.readAll().split('\n');
    for (const QByteArray &line : lines) {
        const QByteArray value = line.sliced(line.indexOf(':') + 1).trimmed();
        if (line.contains("Queries per second"))
            score.perSecond = value.toDouble();
        if (line.contains("Queries lost"))
            score.lost = value.split(' ').first().toLongLong();
    }
    return score;
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
    struct Runner {
        const char *name;
        std::function<Score()> run;
        std::vector<Score> scores;
    };
    std::vector<Runner> runners = {
        {"raw UDP, 128 in flight (floor)", [&] { return floorScore(port); }, {}},
        {"Sockeye, 128 in flight", [&] { return sockeyeScore(port, 128); }, {}},
        {"Sockeye, 64 in flight (default)", [&] { return sockeyeScore(port, 64); }, {}},
    };
    if (!QStandardPaths::findExecutable(u"dnsperf"_s).isEmpty())
        runners.push_back({"dnsperf, 128 in flight", [&] { return dnsperfScore(port, folder); }, {}});
    const bool onlyOurs = argc > 1; // for profiling
    for (int round = 0; round < rounds; ++round) {
        for (Runner &runner : runners) {
            if (!onlyOurs || runner.name[0] == 'S')
                runner.scores.push_back(runner.run());
        }
    }
    std::printf("%-34s %12s %8s %6s %12s\n", "10,000 names from dnsmasq", "names/s", "ratio", "lost", "CPU us/name");
    double floor = 0;
    for (Runner &runner : runners) {
        if (runner.scores.empty())
            continue;
        std::sort(runner.scores.begin(), runner.scores.end(),
                  [](const Score &a, const Score &b) { return a.perSecond < b.perSecond; });
        qint64 lost = 0;
        for (const Score &score : runner.scores)
            lost += score.lost;
        const double median = runner.scores[runner.scores.size() / 2].perSecond;
        floor = floor > 0 ? floor : median;
        std::printf("%-34s %12.0f %8.2f %6lld %12.1f\n", runner.name, median, median / floor,
                    static_cast<long long>(lost), runner.scores[runner.scores.size() / 2].processor);
    }
    server.terminate();
    server.waitForFinished(5'000);
    return 0;
}
