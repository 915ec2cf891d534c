// SPDX-License-Identifier: GPL-3.0-or-later
// A scan by TCP connect beside nmap and beside the smallest program that does the work (epoll, two threads), taking
// turns, in a network namespace of its own: all ports of loopback with 20 of them open, and 1000 ports that drop.
// Prints a table, asserts nothing.
#include "core/net/descriptorroom.h"
#include "core/scan/scantool.h"
#include "tests/bench/names.h"

#include <QCoreApplication>
#include <QProcess>

#include <algorithm>
#include <array>
#include <atomic>
#include <cstdio>
#include <deque>
#include <thread>

#include <arpa/inet.h>
#include <sched.h>
#include <sys/epoll.h>
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
    qint64 open = 0;
    qint64 closed = 0;
    qint64 filtered = 0;
};

bool enterNamespace()
{
    return ::unshare(CLONE_NEWNET) == 0 && QProcess::execute(u"ip"_s, {u"link"_s, u"set"_s, u"lo"_s, u"up"_s}) == 0;
}

bool dropPorts()
{
    QProcess nft;
    nft.start(u"nft"_s, {u"-f"_s, u"-"_s});
    nft.write("table inet t {\n chain i {\n type filter hook input priority 0;\n"
              " ip daddr 127.0.0.2 tcp dport 1-1000 drop\n }\n}\n");
    nft.closeWriteChannel();
    return nft.waitForFinished(10'000) && nft.exitCode() == 0;
}

std::vector<Socket> openTwenty()
{
    std::vector<Socket> listeners;
    for (quint16 i = 0; i < 20; ++i) {
        Result<Socket> socket = Socket::open({}, Family::Ipv4, Transport::Tcp);
        if (socket && socket->bind({QHostAddress(QHostAddress::LocalHost), quint16(100 + i * 3000)})
            && socket->listen(16))
            listeners.push_back(std::move(*socket));
    }
    return listeners;
}

/// What must be done, and nothing else.
class Floor
{
public:
    Floor(const char *address, int last, int parallel, int timeoutMs)
        : m_last(last)
        , m_parallel(parallel)
        , m_timeout(timeoutMs)
    {
        m_address.sin_family = AF_INET;
        ::inet_pton(AF_INET, address, &m_address.sin_addr);
    }

    Measured run()
    {
        const MonotonicTime start = Clock::system().monotonic();
        const double before = processorSeconds();
        std::thread other([this] { work(); });
        work();
        other.join();
        return {secondsSince(start), processorSeconds() - before, m_open, m_closed, m_filtered};
    }

private:
    void work()
    {
        const int poll = ::epoll_create1(0);
        std::vector<bool> pending(65'536);
        std::deque<std::pair<MonotonicTime, int>> overdue;
        std::array<epoll_event, 256> events;
        int inFlight = 0;
        bool isOver = false;
        while (!isOver || inFlight > 0) {
            for (int i = 0; i < 16 && inFlight < m_parallel / 2 && !isOver; ++i)
                isOver = !start(poll, pending, overdue, inFlight);
            const bool mayStart = !isOver && inFlight < m_parallel / 2;
            const int count = ::epoll_wait(poll, events.data(), int(events.size()), mayStart ? 0 : 10);
            for (int i = 0; i < count; ++i) {
                const int fd = events[std::size_t(i)].data.fd;
                int error = 0;
                socklen_t size = sizeof error;
                ::getsockopt(fd, SOL_SOCKET, SO_ERROR, &error, &size);
                ++(error == 0 ? m_open : m_closed);
                ::close(fd);
                pending[std::size_t(fd)] = false;
                --inFlight;
            }
            const MonotonicTime now = Clock::system().monotonic();
            while (!overdue.empty() && overdue.front().first <= now) {
                const int fd = overdue.front().second;
                overdue.pop_front();
                if (!pending[std::size_t(fd)])
                    continue;
                ++m_filtered;
                ::close(fd);
                pending[std::size_t(fd)] = false;
                --inFlight;
            }
        }
        ::close(poll);
    }

    bool start(int poll, std::vector<bool> &pending, std::deque<std::pair<MonotonicTime, int>> &overdue, int &inFlight)
    {
        const int port = m_next.fetch_add(1);
        if (port > m_last)
            return false;
        sockaddr_in address = m_address;
        address.sin_port = htons(quint16(port));
        const int fd = ::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0);
        if (fd < 0 || ::connect(fd, reinterpret_cast<sockaddr *>(&address), sizeof address) == 0
            || errno != EINPROGRESS)
            return true;
        epoll_event event{};
        event.events = EPOLLOUT;
        event.data.fd = fd;
        ::epoll_ctl(poll, EPOLL_CTL_ADD, fd, &event);
        // A descriptor's old line stays; so short a timeout is only asked for where none comes back.
        if (m_timeout > 0)
            overdue.emplace_back(Clock::system().monotonic() + std::chrono::milliseconds(m_timeout), fd);
        pending[std::size_t(fd)] = true;
        ++inFlight;
        return true;
    }

    const int m_last;
    const int m_parallel;
    const int m_timeout;
    sockaddr_in m_address{};
    std::atomic<int> m_next = 1;
    std::atomic<qint64> m_open = 0;
    std::atomic<qint64> m_closed = 0;
    std::atomic<qint64> m_filtered = 0;
};

Measured ours(const QString &address, const QString &ports, ScanKeep keep)
{
    NoPractice practice;
    Context context(practice);
    Rows<ScanRow> rows;
    ScanRequest request;
    request.targets = {address};
    request.ports = {ports};
    request.keep = keep;
    const MonotonicTime start = Clock::system().monotonic();
    const double before = processorSeconds();
    const Result<ScanSummary> summary = runScan(request, context, rows);
    Measured measured{secondsSince(start), processorSeconds() - before, 0, 0, 0};
    if (summary) {
        measured.open = summary->open;
        measured.closed = summary->closed;
        measured.filtered = summary->filtered;
    }
    return measured;
}

double childSeconds()
{
    rusage used{};
    ::getrusage(RUSAGE_CHILDREN, &used);
    return double(used.ru_utime.tv_sec + used.ru_stime.tv_sec)
        + double(used.ru_utime.tv_usec + used.ru_stime.tv_usec) / 1e6;
}

Measured nmap(const QStringList &arguments)
{
    if (QStandardPaths::findExecutable(u"nmap"_s).isEmpty())
        return {};
    QProcess process;
    const MonotonicTime start = Clock::system().monotonic();
    const double before = childSeconds();
    process.start(u"nmap"_s, QStringList{u"-sT"_s, u"-Pn"_s, u"-n"_s, u"-oG"_s, u"-"_s, u"-v"_s} + arguments);
    process.waitForFinished(120'000);
    Measured measured{secondsSince(start), childSeconds() - before, 0, 0, 0};
    measured.open = process.readAllStandardOutput().count("/open/");
    return measured;
}

void print(const char *name, const Measured &measured, const Measured &floor)
{
    if (measured.seconds < 0)
        return void(std::printf("  %-28s not there\n", name));
    std::printf("  %-28s %7.3f s  %5.2f x floor  processor %6.3f s  open %lld closed %lld filtered %lld\n", name,
                measured.seconds, measured.seconds / floor.seconds, measured.processor, measured.open, measured.closed,
                measured.filtered);
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication app(argc, argv);
    if (!enterNamespace() || !dropPorts()) {
        std::printf("A network namespace and nft need an administrator's rights.\n");
        return 0;
    }
    descriptorRoom(4000);
    const std::vector<Socket> listeners = openTwenty();
    const int rounds = argc > 1 ? std::max(1, atoi(argv[1])) : 3;
    for (int i = 0; i < rounds; ++i) {
        std::printf("127.0.0.1, 65,535 ports, %zu open\n", listeners.size());
        const Measured least = Floor("127.0.0.1", 65'535, 1000, 0).run();
        print("epoll, two threads", least, least);
        print("Sockeye", ours(u"127.0.0.1"_s, u"1-65535"_s, ScanKeep::Open), least);
        print("Sockeye, every port a row", ours(u"127.0.0.1"_s, u"1-65535"_s, ScanKeep::All), least);
        print("nmap -sT", nmap({u"-p"_s, u"1-65535"_s, u"127.0.0.1"_s}), least);
        print("nmap -sT -T5", nmap({u"-T5"_s, u"-p"_s, u"1-65535"_s, u"127.0.0.1"_s}), least);
        std::printf("127.0.0.2, 1000 ports that drop, 1 s\n");
        const Measured silent = Floor("127.0.0.2", 1000, 1000, 1000).run();
        print("epoll, two threads", silent, silent);
        print("Sockeye", ours(u"127.0.0.2"_s, u"1-1000"_s, ScanKeep::Open), silent);
        print("nmap -sT, the same timeout",
              nmap({u"-p"_s, u"1-1000"_s, u"--max-rtt-timeout"_s, u"1000ms"_s, u"--initial-rtt-timeout"_s, u"1000ms"_s,
                    u"--min-parallelism"_s, u"1000"_s, u"--max-retries"_s, u"0"_s, u"127.0.0.2"_s}),
              silent);
    }
    return 0;
}
