// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connections/connectionstool.h"
#include "core/tool/codetext.h"

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

namespace
{

/// As ss(8) calls it.
QString shellState(SocketState state)
{
    if (state == SocketState::Listen)
        return u"listening"_s;
    if (state == SocketState::SynReceived)
        return u"syn-recv"_s;
    return QString::fromLatin1(wordOf(state)->id).replace(u'_', u'-');
}

QStringList ssCommands(const ConnectionsRequest &request)
{
    QString states;
    for (const SocketState state : request.states)
        states += u" state "_s + shellState(state);
    const auto command = [&](const QString &flags) {
        QString text = u"ss %1 -a -n -p -e -O"_s.arg(flags) + states;
        if (!request.process.isEmpty())
            text += u" | grep -i -F -e "_s + codeString(CodeLanguage::Shell, request.process);
        return text;
    };
    QString inet;
    if (request.protocols.contains(SocketProtocol::Tcp))
        inet += u" -t -i"_s;
    if (request.protocols.contains(SocketProtocol::Udp))
        inet += u" -u"_s;
    QStringList commands;
    if (!inet.isEmpty()) {
        if (request.families.size() == 1)
            inet += request.families.front() == Family::Ipv4 ? u" -4"_s : u" -6"_s;
        commands += command(inet.sliced(1));
    }
    if (request.protocols.contains(SocketProtocol::Unix))
        commands += command(u"-x"_s);
    return commands;
}

/// The tables of TCP and UDP in the form of the language, and that of UNIX sockets.
QStringList tablesOf(CodeLanguage language, const ConnectionsRequest &request)
{
    const bool isC = language == CodeLanguage::C;
    QStringList tables;
    for (const SocketProtocol protocol : {SocketProtocol::Tcp, SocketProtocol::Udp}) {
        if (!request.protocols.contains(protocol))
            continue;
        const QString name = QString::fromLatin1(wordOf(protocol)->id);
        for (const Family family : {Family::Ipv4, Family::Ipv6}) {
            if (!request.families.isEmpty() && !request.families.contains(family))
                continue;
            const bool isIpv6 = family == Family::Ipv6;
            tables += isC
                ? u"{\"%1\", %2, IPPROTO_%3},"_s.arg(name, isIpv6 ? u"AF_INET6"_s : u"AF_INET"_s, name.toUpper())
                : u"(\"%1\", \"/proc/net/%1%2\"),"_s.arg(name, isIpv6 ? u"6"_s : QString());
        }
    }
    return tables;
}

} // namespace

QString connectionsCode(CodeLanguage language, const ConnectionsRequest &request, const PracticeLocator &)
{
    QStringList numbers;
    qint64 mask = 0;
    for (const SocketState state : request.states) {
        numbers += QString::number(int(state));
        mask |= qint64(1) << int(state);
    }
    const bool hasProcess = !request.process.isEmpty();
    QString leftOut;
    if (request.follow)
        leftOut += u", looking again every second"_s;
    if (hasProcess && language == CodeLanguage::C)
        leftOut += u", the choice by program"_s;
    const QStringList tables = tablesOf(language, request);
    return CodeTemplate(language, "connections")
        .lines(u"TABLES"_s, tables)
        .lines(u"COMMANDS"_s, language == CodeLanguage::Shell ? ssCommands(request) : QStringList())
        .source(u"STATES"_s, numbers.join(u", "_s))
        .number(u"MASK"_s, request.states.isEmpty() ? 0xFFE : mask)
        .text(u"PROCESS"_s, request.process)
        .condition(u"states"_s, !request.states.isEmpty())
        .condition(u"process"_s, hasProcess)
        .condition(u"inet"_s, !tables.isEmpty())
        .condition(u"unix"_s, request.protocols.contains(SocketProtocol::Unix))
        .condition(u"follow"_s, request.follow)
        .source(u"LEFTOUT"_s, leftOut)
        .filled();
}

} // namespace sockeye
