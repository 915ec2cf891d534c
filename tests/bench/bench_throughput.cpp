// SPDX-License-Identifier: GPL-3.0-or-later
// TCP over loopback at the same settings, taking turns: the throughput tool to a sink of this process's practice
// network, iperf3 to its own server, and the floor, two threads that send and receive. Prints a table, asserts nothing.
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

double floorRate(int write)
{
    const Environment environment;
    Result<Socket> listener = Socket::open(environment, Family::Ipv4, Transport::Tcp);
    if (!listener || !listener->bind({QHostAddress(QHostAddress::LocalHost), 0}) || !listener->listen(1))
        return 0;
    const Endpoint peer = *listener->localEndpoint();
    std::thread sink([&] {
        Result<Socket> client = listener->accept(Deadline::in(10s));
        std::vector<char> buffer(static_cast<std::size_t>(write));
        while (client) {
            const Result<Received> came = client->receive(buffer, Deadline::in(10s));
            if (!came || came->size == 0)
                return;
        }
    });
    qint64 bytes = 0;
    const MonotonicTime start = Clock::system().monotonic();
    {
        Result<Socket> socket = Socket::open(environment, Family::Ipv4, Transport::Tcp);
        const QByteArray data(write, 'x');
        const Deadline end = Deadline::at(start + duration);
        if (socket && socket->connect(peer, Deadline::in(10s))) {
            while (!end.hasPassed() && socket->sendAll(data, Deadline::in(10s)))
                bytes += data.size();
        }
    }
    sink.join();
    return double(bytes) * 8e3 / double((Clock::system().monotonic() - start).count());
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
    std::printf("%d rounds of 1 s, medians, Gbit/s\n%-14s %10s %10s %10s %18s\n", rounds, "write", "floor", "iperf3",
                "Sockeye", "Sockeye / iperf3");
    for (const int write : {131'072, 1'048'576}) {
        std::vector<double> floor;
        std::vector<double> iperf;
        std::vector<double> sockeye;
        for (int i = 0; i < rounds; ++i) {
            floor.push_back(floorRate(write));
            iperf.push_back(iperfRate(write));
            sockeye.push_back(sockeyeRate(network, write));
        }
        std::printf("%-14d %10.1f %10.1f %10.1f %16.2f ×\n", write, median(floor) / 1e3, median(iperf) / 1e3,
                    median(sockeye) / 1e3, median(sockeye) / median(iperf));
        std::fflush(stdout);
    }
    return 0;
}
