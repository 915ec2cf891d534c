// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/privatenetwork.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>

#include <cerrno>
#include <cstring>

#include <net/if.h>
#include <sched.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

namespace
{

bool write(const QString &path, const QByteArray &text)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(text) == text.size() && file.flush();
}

} // namespace

QString ipProgram()
{
    const QString found = QStandardPaths::findExecutable(u"ip"_s);
    return found.isEmpty() ? QStandardPaths::findExecutable(u"ip"_s, {u"/usr/sbin"_s, u"/sbin"_s}) : found;
}

QString enterPrivateNetwork()
{
    if (ipProgram().isEmpty())
        return u"iproute2 (ip) is not installed."_s;
    if (::geteuid() == 0 && ::unshare(CLONE_NEWNET) == 0)
        return {};
    // Without root a user namespace gives the right to make a network namespace; user_namespaces(7).
    const QByteArray user = QByteArray::number(::geteuid());
    const QByteArray group = QByteArray::number(::getegid());
    if (::unshare(CLONE_NEWUSER | CLONE_NEWNET) != 0)
        return u"Network namespaces are not permitted here: %1."_s.arg(QString::fromLocal8Bit(std::strerror(errno)));
    if (!write(u"/proc/self/setgroups"_s, "deny") || !write(u"/proc/self/uid_map"_s, "0 " + user + " 1")
        || !write(u"/proc/self/gid_map"_s, "0 " + group + " 1"))
        return u"The user namespace could not be set up."_s;
    return {};
}

QString raiseLoopback()
{
    const int socket = ::socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    ifreq request{};
    request.ifr_name[0] = 'l';
    request.ifr_name[1] = 'o';
    request.ifr_flags = IFF_UP | IFF_RUNNING;
    const bool isUp = socket >= 0 && ::ioctl(socket, SIOCSIFFLAGS, &request) == 0;
    const int error = errno;
    if (socket >= 0)
        ::close(socket);
    return isUp ? QString() : QStringLiteral("Loopback can't be set up: ") + qt_error_string(error);
}

QString writeNetSetting(const char *name, const QByteArray &value)
{
    QFile file(QLatin1StringView("/proc/sys/net/") + QLatin1StringView(name));
    const bool isWritten = file.open(QIODevice::WriteOnly) && file.write(value) == value.size() && file.flush();
    return isWritten ? QString() : file.fileName() + QLatin1StringView(": ") + file.errorString();
}

QString runCommand(const QStringList &words, const QByteArray &input)
{
    QProcess program;
    program.setProcessChannelMode(QProcess::MergedChannels);
    program.start(words.first(), words.mid(1));
    program.write(input);
    program.closeWriteChannel();
    if (!program.waitForFinished(60'000))
        return words.first() + u": "_s + program.errorString();
    return program.exitCode() == 0 ? QString() : QString::fromLocal8Bit(program.readAll()) + words.join(u' ');
}

QString runIp(const QStringList &arguments, const QByteArray &input)
{
    return runCommand(QStringList{ipProgram()} + arguments, input);
}

int openDescriptors()
{
    // The listing itself has one open.
    return int(QDir(u"/proc/self/fd"_s).entryList(QDir::NoDotAndDotDot | QDir::AllEntries | QDir::System).size());
}

} // namespace sockeye
