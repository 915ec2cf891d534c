// SPDX-License-Identifier: GPL-3.0-or-later
// 20,000 sockets of this program in a network namespace of its own: 10,000 TCP connections over loopback, both ends.
// ss, Sockeye, and where Sockeye's time goes.
#include "core/connections/connectionsrun.h"
#include "core/net/sockdiag.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>

#include <algorithm>
#include <cstdio>
#include <functional>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sched.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace sockeye;
using namespace Qt::Literals::StringLiterals;

namespace
{

class NoPractice : public PracticeLocator
{
public:
    Result<QList<Endpoint>> endpoints(const QString &, Transport) override { return QList<Endpoint>(); }
};

/// What this program and those that it started have used, ms.
double processorTime()
{
    double sum = 0;
    for (const int who : {RUSAGE_SELF, RUSAGE_CHILDREN}) {
        rusage used{};
        ::getrusage(who, &used);
        for (const timeval &time : {used.ru_utime, used.ru_stime})
            sum += double(time.tv_sec) * 1e3 + double(time.tv_usec) / 1e3;
    }
    return sum;
}

void measure(const char *name, int rounds, const std::function<qint64()> &work)
{
    std::vector<double> times;
    std::vector<double> busy;
    qint64 found = 0;
    for (int i = 0; i < rounds; ++i) {
        const double before = processorTime();
        QElapsedTimer timer;
        timer.start();
        found = work();
        times.push_back(double(timer.nsecsElapsed()) / 1e6);
        busy.push_back(processorTime() - before);
    }
    std::sort(times.begin(), times.end());
    std::sort(busy.begin(), busy.end());
    std::printf("%-46s %8.1f ms %8.1f ms of processor time   %lld sockets\n", name, times[times.size() / 2],
                busy[busy.size() / 2], static_cast<long long>(found));
    std::fflush(stdout);
}

/// \a pairs connections; how many there are in the end.
int openConnections(int pairs)
{
    const rlim_t wanted = rlim_t(pairs) * 2 + 100;
    rlimit limit{wanted, wanted};
    if (::setrlimit(RLIMIT_NOFILE, &limit) != 0) {
        ::getrlimit(RLIMIT_NOFILE, &limit);
        limit.rlim_cur = limit.rlim_max;
        ::setrlimit(RLIMIT_NOFILE, &limit);
        pairs = std::min(pairs, int(limit.rlim_cur - 100) / 2);
    }
    const int listener = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    if (::bind(listener, reinterpret_cast<sockaddr *>(&address), size) != 0 || ::listen(listener, 100) != 0
        || ::getsockname(listener, reinterpret_cast<sockaddr *>(&address), &size) != 0)
        return 0;
    int made = 0;
    for (; made < pairs; ++made) {
        const int client = ::socket(AF_INET, SOCK_STREAM, 0);
        if (client < 0 || ::connect(client, reinterpret_cast<sockaddr *>(&address), size) != 0
            || ::accept(listener, nullptr, nullptr) < 0)
            break;
    }
    return made;
}

qint64 countSs(const QStringList &options)
{
    QProcess ss;
    ss.start(u"ss"_s, options);
    ss.waitForFinished(-1);
    return ss.readAllStandardOutput().count('\n');
}

std::vector<SocketEntry> askKernel()
{
    std::vector<SocketEntry> all;
    auto diag = SockDiag::open(Environment());
    for (const SocketProtocol protocol : {SocketProtocol::Tcp, SocketProtocol::Udp}) {
        for (const bool isIpv6 : {false, true}) {
            if (auto list = diag->sockets({protocol, isIpv6}, ~0U))
                all.insert(all.end(), list->begin(), list->end());
        }
    }
    return all;
}

} // namespace

int main(int argc, char **argv)
{
    if (::unshare(CLONE_NEWNET) != 0 && ::unshare(CLONE_NEWUSER | CLONE_NEWNET) != 0) {
        std::printf("No network namespace of its own is permitted here.\n");
        return 0;
    }
    QCoreApplication application(argc, argv);
    QProcess::execute(u"ip"_s, {u"link"_s, u"set"_s, u"lo"_s, u"up"_s});
    const int pairs = openConnections(10'000);
    std::printf("%d connections, both ends here\n", pairs);
    constexpr int rounds = 7;

    if (QProcess::execute(u"ss"_s, {u"-V"_s}) == 0) {
        measure("ss -HtuaniO (no programs)", rounds, [] { return countSs({u"-HtuaniO"_s}); });
        measure("ss -HtuanpeiO", rounds, [] { return countSs({u"-HtuanpeiO"_s}); });
    }
    measure("sock_diag alone", rounds, [] { return qint64(askKernel().size()); });
    measure("/proc/net/tcp alone", rounds, [] {
        QFile file(u"/proc/net/tcp"_s);
        return file.open(QIODevice::ReadOnly)
            ? qint64(readProcTable(file.readAll(), {SocketProtocol::Tcp, false}).size())
            : 0;
    });
    std::vector<quint64> inodes;
    for (const SocketEntry &entry : askKernel())
        inodes.push_back(entry.inode);
    measure("the programs alone: walk through /proc", rounds, [&] {
        SocketOwners owners;
        owners.find(inodes, CancelToken());
        return qint64(inodes.size());
    });
    SocketOwners owners;
    owners.find(inodes, CancelToken());
    measure("the programs alone: seen again", rounds, [&] {
        owners.find(inodes, CancelToken());
        return qint64(inodes.size());
    });
    const auto look = [](const SocketLists *lists) {
        NoPractice practice;
        Context context(practice);
        Rows<ConnectionRow> rows;
        SocketOwners found;
        const auto summary = runConnections(
            {}, context, rows, lists ? *lists : SocketLists::system(static_cast<const Environment &>(context)), found);
        return summary ? summary->count : -1;
    };
    measure("Sockeye, one look", rounds, [&] { return look(nullptr); });
    SocketLists refused = SocketLists::system(Environment());
    refused.diag = [](SocketTable, quint32) -> SocketLists::List { return Error::fromErrno("netlink", EPERM); };
    measure("Sockeye, one look at /proc/net", rounds, [&] { return look(&refused); });
    return 0;
}
