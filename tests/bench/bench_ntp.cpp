// SPDX-License-Identifier: GPL-3.0-or-later
// How near to the truth one server on loopback is measured, and how many servers are asked at once: Sockeye beside the
// smallest program that does the work, and beside other clients where they are installed. The responder answers with
// this computer's own time, its receive stamps the kernel's, so that any offset is an error.
#include "core/ntp/ntptool.h"

#include <QCoreApplication>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <algorithm>
#include <array>
#include <atomic>
#include <cmath>
#include <cstdio>
#include <cstring>
#include <thread>
#include <vector>

#include <arpa/inet.h>
#include <poll.h>
#include <sys/epoll.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace sockeye;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace
{

class NoPractice final : public PracticeLocator
{
public:
    Result<QList<Endpoint>> endpoints(const QString &, Transport) override { return QList<Endpoint>(); }
};

WallTime receiveStamped(int socket, char *buffer, std::size_t size, ssize_t &received, sockaddr_in *from = nullptr)
{
    alignas(cmsghdr) char control[CMSG_SPACE(sizeof(timespec))];
    iovec part{buffer, size};
    msghdr message{};
    message.msg_iov = &part;
    message.msg_iovlen = 1;
    message.msg_control = control;
    message.msg_controllen = sizeof control;
    message.msg_name = from;
    message.msg_namelen = from ? sizeof *from : 0;
    received = ::recvmsg(socket, &message, MSG_DONTWAIT);
    WallTime stamp = Clock::system().wall();
    for (cmsghdr *header = received < 0 ? nullptr : CMSG_FIRSTHDR(&message); header;
         header = CMSG_NXTHDR(&message, header)) {
        if (header->cmsg_level != SOL_SOCKET || header->cmsg_type != SCM_TIMESTAMPNS)
            continue;
        timespec time{};
        std::memcpy(&time, CMSG_DATA(header), sizeof time);
        stamp = WallTime(std::chrono::seconds(time.tv_sec) + Nanoseconds(time.tv_nsec));
    }
    return stamp;
}

int boundSocket(quint16 *port = nullptr)
{
    const int descriptor = ::socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    ::bind(descriptor, reinterpret_cast<sockaddr *>(&address), sizeof address);
    socklen_t size = sizeof address;
    ::getsockname(descriptor, reinterpret_cast<sockaddr *>(&address), &size);
    if (port)
        *port = ntohs(address.sin_port);
    const int on = 1;
    ::setsockopt(descriptor, SOL_SOCKET, SO_TIMESTAMPNS, &on, sizeof on);
    return descriptor;
}

/// Many servers in one thread.
class Responder
{
public:
    explicit Responder(int servers)
    {
        m_epoll = ::epoll_create1(EPOLL_CLOEXEC);
        for (int i = 0; i < servers; ++i) {
            quint16 port = 0;
            const int descriptor = boundSocket(&port);
            epoll_event event{};
            event.events = EPOLLIN;
            event.data.fd = descriptor;
            ::epoll_ctl(m_epoll, EPOLL_CTL_ADD, descriptor, &event);
            m_sockets.push_back(descriptor);
            ports.push_back(port);
        }
        m_thread = std::thread([this] { serve(); });
    }
    ~Responder()
    {
        m_stop = true;
        m_thread.join();
        for (const int descriptor : m_sockets)
            ::close(descriptor);
        ::close(m_epoll);
    }
    std::vector<quint16> ports;

private:
    void serve()
    {
        std::array<epoll_event, 256> events;
        std::array<char, 512> buffer;
        NtpServerState state;
        state.referenceId = ntpAsciiId("BNCH");
        while (!m_stop) {
            const int ready = ::epoll_wait(m_epoll, events.data(), int(events.size()), 20);
            for (int i = 0; i < ready; ++i) {
                sockaddr_in from{};
                ssize_t size = 0;
                const WallTime stamp =
                    receiveStamped(events[std::size_t(i)].data.fd, buffer.data(), buffer.size(), size, &from);
                if (size < ntpHeaderSize)
                    continue;
                const NtpTimestamp receive = NtpTimestamp::fromWallTime(stamp);
                const NtpTimestamp transmit = NtpTimestamp::fromWallTime(Clock::system().wall());
                const QByteArray reply = buildNtpReply(QByteArrayView(buffer.data(), size), state, receive, transmit);
                ::sendto(events[std::size_t(i)].data.fd, reply.constData(), std::size_t(reply.size()), 0,
                         reinterpret_cast<sockaddr *>(&from), sizeof from);
            }
        }
    }

    int m_epoll = -1;
    std::vector<int> m_sockets;
    std::atomic<bool> m_stop = false;
    std::thread m_thread;
};

struct Outcome {
    std::vector<double> errors; // µs
    double seconds = 0;
    double busy = 0; // s of processor time of the asking thread; 0: not known
};

double threadSeconds()
{
    rusage usage{};
    ::getrusage(RUSAGE_THREAD, &usage);
    return double(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec)
        + double(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6;
}

double percentile(std::vector<double> values, double part)
{
    if (values.empty())
        return std::nan("");
    std::sort(values.begin(), values.end());
    return values[std::min(values.size() - 1, std::size_t(double(values.size()) * part))];
}

void print(const char *what, const Outcome &outcome)
{
    if (outcome.errors.empty()) {
        std::printf("%-44s %12s\n", what, "(not here)");
        return;
    }
    std::printf("%-44s %9zu answers %10.0f/s   median %8.2f µs   p99 %8.2f µs", what, outcome.errors.size(),
                double(outcome.errors.size()) / outcome.seconds, percentile(outcome.errors, 0.5),
                percentile(outcome.errors, 0.99));
    if (outcome.busy > 0)
        std::printf("   busy %5.1f µs an answer", outcome.busy * 1e6 / double(outcome.errors.size()));
    std::printf("\n");
    std::fflush(stdout);
}

Outcome sockeyeRun(const std::vector<quint16> &ports, int samples, bool record)
{
    NoPractice practice;
    Context context(practice);
    if (!record)
        context.calls = nullptr;
    Rows<NtpRow> rows;
    NtpRequest request;
    request.targets.clear();
    for (const quint16 port : ports)
        request.targets += u"127.0.0.1:%1"_s.arg(port);
    request.samples = samples;
    request.interval = 1ms;
    const double busy = threadSeconds();
    const MonotonicTime start = Clock::system().monotonic();
    const Result<NtpSummary> summary = runNtp(request, context, rows);
    Outcome outcome;
    outcome.seconds = std::chrono::duration<double>(Clock::system().monotonic() - start).count();
    outcome.busy = threadSeconds() - busy;
    const RowBlockPointer block = rows.take();
    for (std::size_t i = 0; summary && block && i < block->size(); ++i) {
        const auto *row = static_cast<const NtpRow *>(block->row(i));
        if (row->status == NtpStatus::Ok)
            outcome.errors.push_back(std::abs(double(row->offset->count())) / 1000);
    }
    return outcome;
}

/// send and recv on connected sockets, one question a socket on its way; stamps by the kernel or by reading the clock.
Outcome floorRun(const std::vector<quint16> &ports, int samples, bool kernelStamps)
{
    std::vector<int> sockets;
    std::vector<WallTime> sent(ports.size());
    std::vector<int> left(ports.size(), samples);
    const double busy = threadSeconds();
    const MonotonicTime start = Clock::system().monotonic();
    const int epoll = ::epoll_create1(EPOLL_CLOEXEC);
    const QByteArray request = encodeNtpHeader(NtpHeader{});
    for (std::size_t i = 0; i < ports.size(); ++i) {
        const int descriptor = boundSocket();
        sockaddr_in peer{};
        peer.sin_family = AF_INET;
        peer.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        peer.sin_port = htons(ports[i]);
        ::connect(descriptor, reinterpret_cast<sockaddr *>(&peer), sizeof peer);
        epoll_event event{};
        event.events = EPOLLIN;
        event.data.u64 = i;
        ::epoll_ctl(epoll, EPOLL_CTL_ADD, descriptor, &event);
        sockets.push_back(descriptor);
    }
    const auto ask = [&](std::size_t i) {
        sent[i] = Clock::system().wall();
        ::send(sockets[i], request.constData(), std::size_t(request.size()), 0);
    };
    Outcome outcome;
    std::size_t open = ports.size();
    for (std::size_t i = 0; i < ports.size(); ++i)
        ask(i);
    std::array<epoll_event, 256> events;
    std::array<char, 512> buffer;
    while (open > 0) {
        const int ready = ::epoll_wait(epoll, events.data(), int(events.size()), 1000);
        if (ready <= 0)
            break;
        for (int e = 0; e < ready; ++e) {
            const std::size_t i = events[std::size_t(e)].data.u64;
            ssize_t size = 0;
            const WallTime stamp = receiveStamped(sockets[i], buffer.data(), buffer.size(), size);
            const WallTime now = kernelStamps ? stamp : Clock::system().wall();
            if (size < ntpHeaderSize)
                continue;
            const NtpHeader header = decodeNtp(QByteArrayView(buffer.data(), size)).header;
            const NtpSolution solution = solveNtp(NtpTimestamp::fromWallTime(sent[i]), header.receive, header.transmit,
                                                  NtpTimestamp::fromWallTime(now));
            outcome.errors.push_back(std::abs(double(solution.offset.toNanoseconds().count())) / 1000);
            if (--left[i] > 0)
                ask(i);
            else
                --open;
        }
    }
    for (const int descriptor : sockets)
        ::close(descriptor);
    ::close(epoll);
    outcome.busy = threadSeconds() - busy;
    outcome.seconds = std::chrono::duration<double>(Clock::system().monotonic() - start).count();
    return outcome;
}

// What ntplib does, in its own words of Python: a socket a question, time.time() for the stamps.
constexpr const char *pythonClient = R"(
import socket, struct, sys, time
from concurrent.futures import ThreadPoolExecutor
def ask(port):
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as s:
        s.settimeout(5)
        t1 = time.time()
        n = t1 + 2208988800
        s.sendto(struct.pack('!B39xII', 0x23, int(n), int((n - int(n)) * 2**32)), ('127.0.0.1', port))
        data, _ = s.recvfrom(256)
        t4 = time.time()
    w = struct.unpack('!12I', data[:48])
    t2 = w[8] + w[9] / 2**32 - 2208988800
    t3 = w[10] + w[11] / 2**32 - 2208988800
    return ((t2 - t1) + (t3 - t4)) / 2
threads, samples = int(sys.argv[1]), int(sys.argv[2])
ports = [int(p) for p in sys.argv[3:]] * samples
start = time.monotonic()
if threads == 1:
    offsets = [ask(p) for p in ports]
else:
    with ThreadPoolExecutor(threads) as pool:
        offsets = list(pool.map(ask, ports))
print(time.monotonic() - start)
for o in offsets:
    print(abs(o) * 1e6)
)";

Outcome pythonRun(const std::vector<quint16> &ports, int samples, int threads)
{
    Outcome outcome;
    const QString python = QStandardPaths::findExecutable(u"python3"_s);
    if (python.isEmpty())
        return outcome;
    QStringList arguments = {u"-c"_s, QString::fromLatin1(pythonClient), QString::number(threads),
                             QString::number(samples)};
    for (const quint16 port : ports)
        arguments += QString::number(port);
    QProcess process;
    process.start(python, arguments);
    if (!process.waitForFinished(120000))
        return outcome;
    const QList<QByteArray> lines = process.readAllStandardOutput().split('\n');
    outcome.seconds = lines.value(0).toDouble();
    for (qsizetype i = 1; i < lines.size(); ++i) {
        if (!lines[i].isEmpty())
            outcome.errors.push_back(lines[i].toDouble());
    }
    return outcome;
}

// chronyd -Q measures once, with a burst, and prints "System clock wrong by 0.000002 seconds".
Outcome chronydRun(quint16 port, int times)
{
    Outcome outcome;
    QString chronyd = QStandardPaths::findExecutable(u"chronyd"_s);
    if (chronyd.isEmpty())
        chronyd = QStandardPaths::findExecutable(u"chronyd"_s, {u"/usr/sbin"_s});
    if (chronyd.isEmpty())
        return outcome;
    const MonotonicTime start = Clock::system().monotonic();
    for (int i = 0; i < times; ++i) {
        QProcess process;
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(
            chronyd,
            {u"-Q"_s, u"-U"_s, u"-u"_s, u"root"_s, u"-t"_s, u"10"_s, u"server 127.0.0.1 port %1 iburst"_s.arg(port)});
        if (!process.waitForFinished(20000))
            break;
        const QByteArray said = process.readAll();
        const qsizetype at = said.indexOf("wrong by ");
        if (at >= 0)
            outcome.errors.push_back(std::abs(said.mid(at + 9).split(' ').value(0).toDouble()) * 1e6);
    }
    outcome.seconds = std::chrono::duration<double>(Clock::system().monotonic() - start).count();
    return outcome;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    rlimit files{};
    ::getrlimit(RLIMIT_NOFILE, &files);
    files.rlim_cur = files.rlim_max;
    ::setrlimit(RLIMIT_NOFILE, &files);

    std::printf(
        "NTP on loopback, server and client in step: every offset is an error.\n\nOne server, question by question\n");
    {
        const Responder responder(1);
        (void)floorRun(responder.ports, 200, true);
        print("floor, clock read after the receive", floorRun(responder.ports, 3000, false));
        print("floor, kernel receive stamp", floorRun(responder.ports, 3000, true));
        print("Sockeye", sockeyeRun(responder.ports, 3000, true));
        print("Python as ntplib does it", pythonRun(responder.ports, 3000, 1));
        print("chronyd -Q (prints whole µs)", chronydRun(responder.ports[0], 3));
    }
    std::printf("\n1000 servers at once\n");
    {
        const Responder responder(1000);
        (void)floorRun(responder.ports, 5, true);
        print("floor, kernel receive stamp", floorRun(responder.ports, 50, true));
        print("Sockeye", sockeyeRun(responder.ports, 50, true));
        print("Sockeye, calls not recorded", sockeyeRun(responder.ports, 50, false));
        print("Python as ntplib does it, 64 threads", pythonRun(responder.ports, 2, 64));
    }
    return 0;
}
