// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lookup/lookuptool.h"

#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <sys/resource.h>

/// A DNS server on loopback with many names, and clocks, for the programs that ask it.
namespace sockeye::bench
{

constexpr int nameCount = 10'000;

class NoPractice final : public PracticeLocator
{
public:
    Result<QList<Endpoint>> endpoints(const QString &, Transport) override { return Error(); }
};

inline QString nameOf(int index)
{
    return QStringLiteral("n%1.bench.test").arg(index);
}

inline double secondsSince(MonotonicTime start)
{
    return std::chrono::duration<double>(Clock::system().monotonic() - start).count();
}

/// Seconds of processor time that this process has used.
inline double processorSeconds()
{
    rusage used{};
    ::getrusage(RUSAGE_SELF, &used);
    const auto seconds = [](const timeval &time) { return double(time.tv_sec) + double(time.tv_usec) / 1e6; };
    return seconds(used.ru_utime) + seconds(used.ru_stime);
}

inline quint16 freePort()
{
    Environment environment;
    Result<Socket> socket = Socket::open(environment, Family::Ipv4, Transport::Udp);
    if (!socket || !socket->bind({QHostAddress(QHostAddress::LocalHost), 0}))
        return 0;
    return socket->localEndpoint()->port;
}

/// dnsmasq on a port of its own, with all the names.
inline bool startServer(QProcess &server, const QTemporaryDir &folder, quint16 port)
{
    using namespace Qt::Literals::StringLiterals;
    QString program = QStandardPaths::findExecutable(u"dnsmasq"_s);
    if (program.isEmpty())
        program = QStandardPaths::findExecutable(u"dnsmasq"_s, {u"/usr/sbin"_s});
    QFile hosts(folder.filePath(u"hosts"_s));
    if (program.isEmpty() || !hosts.open(QIODevice::WriteOnly))
        return false;
    for (int i = 0; i < nameCount; ++i)
        hosts.write(u"10.%1.%2.%3 %4\n"_s.arg(1 + i / 65536).arg(i / 256 % 256).arg(i % 256).arg(nameOf(i)).toUtf8());
    hosts.close();
    server.setProcessChannelMode(QProcess::MergedChannels);
    server.start(program,
                 {u"--no-daemon"_s, u"--port=%1"_s.arg(port), u"--listen-address=127.0.0.1"_s, u"--bind-interfaces"_s,
                  u"--no-resolv"_s, u"--no-hosts"_s, u"--conf-file=/dev/null"_s, u"--pid-file="_s, u"--user=root"_s,
                  u"--addn-hosts="_s + hosts.fileName()});
    // It says so when the names are read.
    QByteArray said;
    while (!said.contains("addresses") && server.waitForReadyRead(10'000))
        said += server.readAll();
    return server.state() == QProcess::Running;
}

} // namespace sockeye::bench
