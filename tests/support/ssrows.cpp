// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/ssrows.h"

#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

namespace
{

QString stateText(SocketState state)
{
    switch (state) {
    case SocketState::Established:
        return u"ESTAB"_s;
    case SocketState::Unconnected:
        return u"UNCONN"_s;
    case SocketState::SynReceived:
        return u"SYN-RECV"_s;
    default:
        return QString::fromLatin1(wordOf(state)->id).toUpper().replace(u'_', u'-');
    }
}

/// `127.0.0.1%lo:80` and `[::1]:80` with one form for what ss abbreviates.
QString endOfSs(const QString &text)
{
    if (text.endsWith(u":*"_s))
        return u"-"_s;
    return text.startsWith(u"*:"_s) ? u"[::]"_s + text.sliced(1) : text;
}

QString endOf(const SocketName &name, std::optional<quint16> port, const QString &interfaceName)
{
    if (!port)
        return u"-"_s;
    QHostAddress address = name.address;
    address.setScopeId(QString());
    const bool isIpv6 = address.protocol() == QAbstractSocket::IPv6Protocol;
    return (isIpv6 ? u"[%1]"_s : u"%1"_s).arg(address.toString())
        + (interfaceName.isEmpty() ? QString() : u'%' + interfaceName) + u':' + QString::number(*port);
}

QString found(const QString &text, const QString &pattern, const QString &otherwise = u"-"_s)
{
    const QRegularExpressionMatch match = QRegularExpression(pattern).match(text);
    return match.hasMatch() ? match.captured(1) : otherwise;
}

QString lineOf(const QString &line)
{
    const QStringList words = line.simplified().split(u' ');
    const bool isUnix = words.value(0).startsWith(u"u_"_s);
    // 0 is no inode, and 0 as a user says nothing then.
    const QString inode = isUnix ? words.value(5) : found(line, u"\\bino:([1-9]\\d*)"_s);
    QString local = endOfSs(words.value(4));
    QString remote = endOfSs(words.value(5));
    if (isUnix) {
        local = words.value(4) == u"*"_s ? u"-"_s : words.value(4);
        remote = words.value(7) == u"0"_s ? u"-"_s : words.value(7);
    }
    QString text = u"%1 %2 %3 %4 %5 %6 pid %7 %8 inode %9"_s.arg(
        words.value(0), words.value(1), words.value(2), words.value(3), local, remote, found(line, u"pid=(\\d+)"_s),
        found(line, u"users:\\(\\(\"([^\"]*)"_s), inode);
    if (isUnix)
        return text;
    text += u" uid "_s + found(line, u"\\buid:(\\d+)"_s, inode == u"-"_s ? u"-"_s : u"0"_s);
    // Of a listener ss shows the window that a connection would begin with.
    const bool isConnection = words.value(1) != u"LISTEN"_s;
    return text + u" rtt "_s + found(isConnection ? line : QString(), u"\\brtt:([\\d.]+)/"_s) + u" window "_s
        + found(isConnection ? line : QString(), u"\\bcwnd:(\\d+)"_s);
}

} // namespace

QString findSs()
{
    const QString path = QStandardPaths::findExecutable(u"ss"_s);
    return path.isEmpty() ? QStandardPaths::findExecutable(u"ss"_s, {u"/usr/sbin"_s, u"/sbin"_s}) : path;
}

QStringList ssRows(const QString &ss, const QStringList &options)
{
    QProcess process;
    process.start(ss, QStringList{u"-H"_s, u"-a"_s, u"-n"_s, u"-p"_s, u"-e"_s, u"-O"_s} + options);
    process.waitForFinished();
    QStringList rows;
    for (const QString &line : QString::fromUtf8(process.readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts))
        rows += lineOf(line);
    return rows;
}

QString ssForm(const ConnectionRow &row)
{
    const bool isUnix = row.protocol == SocketProtocol::Unix;
    const auto numberText = [](const auto &value) { return value ? QString::number(*value) : u"-"_s; };
    QString name = QString::fromLatin1(wordOf(row.protocol)->id);
    if (isUnix)
        name = row.type == UnixSocketType::Datagram ? u"u_dgr"_s
            : row.type == UnixSocketType::Stream    ? u"u_str"_s
                                                    : u"u_seq"_s;
    const QString pathOrNone = row.local.path.isNull() ? u"-"_s : row.local.path;
    QString text = u"%1 %2 %3 %4 %5 %6 pid %7 %8 inode %9"_s.arg(
        name, stateText(row.state), numberText(row.receiveQueue), numberText(row.sendQueue),
        isUnix ? pathOrNone : endOf(row.local, row.localPort, row.interfaceName),
        isUnix ? numberText(row.peerInode) : endOf(row.remote, row.remotePort, QString()), numberText(row.pid),
        row.pid ? row.process.name : u"-"_s, numberText(row.inode));
    if (isUnix)
        return text;
    const QString rtt = row.roundTrip
        ? QString::number(std::chrono::duration<double, std::milli>(*row.roundTrip).count(), 'g')
        : u"-"_s;
    const QString uid = row.user == u"root"_s ? u"0"_s : row.user;
    return text + u" uid "_s + (row.user.isNull() ? u"-"_s : uid) + u" rtt "_s + rtt + u" window "_s
        + numberText(row.congestionWindow);
}

} // namespace sockeye
