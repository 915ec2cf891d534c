// SPDX-License-Identifier: GPL-3.0-or-later
// All 131,072 look-ups of a port and protocol: the floor, the peers and Sockeye, each from its start.
#include "core/services/servicestool.h"

#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>

#include <algorithm>
#include <arpa/inet.h>
#include <array>
#include <cstdio>
#include <netdb.h>

using namespace sockeye;
using namespace Qt::Literals::StringLiterals;

namespace
{

class NoPractice : public PracticeLocator
{
public:
    Result<QList<Endpoint>> endpoints(const QString &, Transport) override { return QList<Endpoint>(); }
};

template <class Work>
void measure(const char *name, int rounds, Work work)
{
    std::vector<double> times;
    qint64 found = 0;
    for (int i = 0; i < rounds; ++i) {
        QElapsedTimer timer;
        timer.start();
        found = work();
        times.push_back(double(timer.nsecsElapsed()) / 1e6);
    }
    std::sort(times.begin(), times.end());
    std::printf("%-52s %10.3f ms   %lld found\n", name, times[times.size() / 2], static_cast<long long>(found));
    std::fflush(stdout);
}

qint64 readOnce()
{
    QFile file(u"/etc/services"_s);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().count('\n');
}

qint64 askLibrary()
{
    qint64 found = 0;
    for (const char *protocol : {"tcp", "udp"}) {
        for (int port = 0; port < 65536; ++port)
            found += getservbyport(htons(quint16(port)), protocol) != nullptr;
    }
    return found;
}

qint64 askPython()
{
    QProcess python;
    python.start(u"python3"_s, {u"-c"_s, uR"(
import socket
found = 0
for protocol in ('tcp', 'udp'):
    for port in range(65536):
        try:
            socket.getservbyport(port, protocol)
            found += 1
        except OSError:
            pass
print(found)
)"_s});
    python.waitForFinished(-1);
    return python.readAllStandardOutput().trimmed().toLongLong();
}

qint64 lookUp()
{
    const ServiceDatabase database = ServiceDatabase::load();
    qint64 found = 0;
    for (const ServiceProtocol protocol : {ServiceProtocol::Tcp, ServiceProtocol::Udp}) {
        for (int port = 0; port < 65536; ++port)
            found += database.first(quint16(port), protocol) >= 0;
    }
    return found;
}

qint64 runTool()
{
    NoPractice practice;
    Context context(practice);
    const Tool &tool = servicesTool();
    ServicesRequest request;
    request.targets = {u"1-65535"_s};
    const auto rows = tool.makeRows();
    const RunResult result = tool.run(&request, context, *rows);
    return result ? static_cast<const ServicesSummary *>(result.value().get())->found : -1;
}

} // namespace

int main()
{
    std::printf("131,072 look-ups (every port of tcp and udp); medians\n");
    measure("floor: /etc/services read once", 101, readOnce);
    measure("Sockeye: both lists read, then every look-up", 101, lookUp);
    measure("Sockeye: the tool on 1-65535, with all its rows", 21, runTool);
    measure("getservbyport(3)", 1, askLibrary);
    if (QStandardPaths::findExecutable(u"python3"_s).isEmpty())
        std::printf("python3 is not installed\n");
    else
        measure("Python, socket.getservbyport", 1, askPython);
    return 0;
}
