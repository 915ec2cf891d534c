// SPDX-License-Identifier: GPL-3.0-or-later
// TCP over loopback at the same settings, taking turns: the throughput tool to a sink of this process's practice
// network, iperf3 to its own server, and the floor, two threads in blocking calls. Prints a table, asserts nothing.
#include "core/practice/practicenetwork.h"
#include "core/throughput/throughputtool.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>

#include <algorithm>
#include <cstdio>
#include <thread>

#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace sockeye;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace
{

constexpr Nanoseconds duration = 1s;

class OwnPractice final : public PracticeLocator
{
public:
    explicit OwnPractice(PracticeNetwork &network)
        : m_network(network)
    {
    }
    Result<QList<Endpoint>> endpoints(const QString &name, Transport transport) override
    {
        return m_network.endpoints(name, transport);
    }

private:
    PracticeNetwork &m_network;
};

double sockeyeRate(PracticeNetwork &network, int write)
{
    OwnPractice practice(network);
    Context context(practice);
    Rows<ThroughputRow> rows;
    ThroughputRequest request;
    request.writes = {write};
    request.duration = duration;
    const Result<ThroughputSummary> summary = runThroughput(request, context, rows);
    return summary ? summary->bestMbitPerSecond.value_or(0) : 0;
}

/// Blocking calls of the system's, and nothing else.
double floorRate(int write)
{
    const int listener = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    auto *any = reinterpret_cast<sockaddr *>(&address);
    if (::bind(listener, any, size) < 0 || ::listen(listener, 1) < 0 || ::getsockname(listener, any, &size) < 0)
        return 0;
    std::thread sink([&] {
        const int client = ::accept(listener, nullptr, nullptr);
        std::vector<char> buffer(static_cast<std::size_t>(write));
        while (::recv(client, buffer.data(), buffer.size(), 0) > 0) { }
        ::close(client);
    });
    const std::vector<char> data(static_cast<std::size_t>(write), 'x');
    qint64 bytes = 0;
    const int client = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const bool isConnected = ::connect(client, any, size) == 0;
    const auto start = std::chrono::steady_clock::now();
    while (isConnected && std::chrono::steady_clock::now() - start < duration) {
        const ssize_t sent = ::send(client, data.data(), data.size(), MSG_NOSIGNAL);
        if (sent < 0)
            break;
        bytes += sent;
    }
    ::shutdown(client, SHUT_WR);
    sink.join();
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
    ::close(client);
    ::close(listener);
    return double(bytes) * 8e-6 / took.count();
}

quint16 freePort()
{
    Result<Socket> socket = Socket::open({}, Family::Ipv4, Transport::Tcp);
    return socket && socket->bind({QHostAddress(QHostAddress::LocalHost), 0}) ? socket->localEndpoint()->port : 0;
}

/// Negative where iperf3 is not there.
double iperfRate(int write)
{
    const QString program = QStandardPaths::findExecutable(u"iperf3"_s);
    if (program.isEmpty())
        return -1;
    const QString port = QString::number(freePort());
    QProcess server;
    server.start(program, {u"-s"_s, u"-1"_s, u"-B"_s, u"127.0.0.1"_s, u"-p"_s, port, u"--forceflush"_s});
    server.waitForStarted();
    server.waitForReadyRead(5000); // it says when it listens
    QProcess client;
    client.start(program,
                 {u"-c"_s, u"127.0.0.1"_s, u"-p"_s, port, u"-t"_s, u"1"_s, u"-l"_s, QString::number(write), u"-J"_s});
    client.waitForFinished(20'000);
    server.waitForFinished(5000);
    const QJsonObject end = QJsonDocument::fromJson(client.readAllStandardOutput()).object()[u"end"_s].toObject();
    return end[u"sum_received"_s].toObject()[u"bits_per_second"_s].toDouble() / 1e6;
}

/// Of the rounds, so that what the machine did otherwise in a round counts for both.
std::vector<double> ratios(const std::vector<double> &of, const std::vector<double> &to)
{
    std::vector<double> made;
    for (std::size_t i = 0; i < of.size(); ++i)
        made.push_back(of[i] / to[i]);
    return made;
}

double median(std::vector<double> all)
{
    std::sort(all.begin(), all.end());
    return all[all.size() / 2];
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication app(argc, argv);
    const int rounds = argc > 1 ? std::max(1, atoi(argv[1])) : 5;
    PracticeNetwork network(PracticeSettings::onAnyPorts());
    if (!network.start())
        return 1;
    std::printf("%d rounds of 1 s, medians, Gbit/s\n%-14s %10s %10s %10s %18s %18s\n", rounds, "write", "floor",
                "iperf3", "Sockeye", "Sockeye / iperf3", "Sockeye / floor");
    for (const int write : {131'072, 1'048'576}) {
        std::vector<double> floor;
        std::vector<double> iperf;
        std::vector<double> sockeye;
        for (int i = 0; i < rounds; ++i) {
            floor.push_back(floorRate(write));
            iperf.push_back(iperfRate(write));
            sockeye.push_back(sockeyeRate(network, write));
        }
        std::printf("%-14d %10.1f %10.1f %10.1f %16.2f × %16.2f ×\n", write, median(floor) / 1e3, median(iperf) / 1e3,
                    median(sockeye) / 1e3, median(ratios(sockeye, iperf)), median(ratios(sockeye, floor)));
        std::fflush(stdout);
    }
    return 0;
}
