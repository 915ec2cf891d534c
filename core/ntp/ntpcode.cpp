// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/hostrange.h"
#include "core/ntp/ntptool.h"
#include "core/tool/codetext.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace sockeye
{

namespace
{

struct Server {
    QString name;
    CodePeer peer;
    bool isLocal() const { return peer.isPractice || parseAddress(peer.host).isLoopback(); }
};

QList<Server> serversOf(const NtpRequest &request, const PracticeLocator &practice)
{
    QList<Server> servers;
    const bool isAll = countTargets(request.targets) <= quint64(mostCodeTargets);
    const QStringList targets = isAll ? expandTargets(request.targets) : request.targets;
    for (const QString &typed : targets.first(std::min(mostCodeTargets, targets.size()))) {
        if (const Result<Target> target = Target::parse(typed))
            servers += {typed.trimmed(), codePeer(practice, *target, ntpPort, Transport::Udp)};
    }
    return servers;
}

// As the tool chooses it; one interval serves all servers of a program.
Nanoseconds intervalOf(const NtpRequest &request, const QList<Server> &servers)
{
    const bool local = std::all_of(servers.begin(), servers.end(), [](const Server &one) { return one.isLocal(); });
    const Nanoseconds usual = local ? Nanoseconds(200ms) : Nanoseconds(2s);
    return std::max(request.interval.value_or(usual), local ? Nanoseconds(1ms) : Nanoseconds(1s));
}

qint64 wholeSeconds(Nanoseconds time)
{
    return std::max<qint64>(1, std::chrono::ceil<std::chrono::seconds>(time).count());
}

// chronyd reads its argument as a line of its configuration, where only a plain name is one word.
bool isPlainHost(const QString &host)
{
    return !host.isEmpty() && std::all_of(host.begin(), host.end(), [](QChar c) {
        return c < u'\x7f' && (c.isLetterOrNumber() || c == u'.' || c == u'-' || c == u':' || c == u'_' || c == u'%');
    });
}

QString shellCode(const NtpRequest &request, const QList<Server> &servers)
{
    CodeTemplate code(CodeLanguage::Shell, "ntp");
    QStringList commands;
    QStringList leftOut = {u"offset, delay and stamps of each sample"_s};
    for (const Server &server : servers) {
        const QString host = codeString(CodeLanguage::Shell, server.peer.host);
        if (server.peer.isPractice)
            commands += u"# "_s + codeComment(server.name);
        if (server.peer.port == ntpPort) {
            code.condition(u"ntpdig"_s, true);
            commands += u"ntpdig -p %1 -g %2 -t %3 -- %4"_s.arg(
                QString::number(request.samples),
                QString::number(std::chrono::ceil<std::chrono::milliseconds>(intervalOf(request, servers)).count()),
                QString::number(wholeSeconds(request.timeout)), host);
        } else if (isPlainHost(server.peer.host)) {
            code.condition(u"chronyd"_s, true);
            // chronyd wants four samples at least, and gives up by itself only after the time behind -t.
            commands += u"chronyd -Q -U -u \"$(id -un)\" -t %1 'server %2 port %3 iburst maxsamples %4'"_s.arg(
                QString::number(wholeSeconds(request.timeout) + 8), server.peer.host, QString::number(server.peer.port),
                QString::number(std::clamp(request.samples, 4, 64)));
        } else {
            leftOut += u"a server whose name is no plain host name"_s;
        }
    }
    if (request.follow)
        leftOut += u"going on until stopped"_s;
    return code.lines(u"COMMANDS"_s, commands).source(u"LEFTOUT"_s, leftOut.join(u", "_s)).filled();
}

} // namespace

QString ntpCode(CodeLanguage language, const NtpRequest &request, const PracticeLocator &practice)
{
    const QList<Server> servers = serversOf(request, practice);
    if (language == CodeLanguage::Shell)
        return shellCode(request, servers);
    QStringList lines;
    for (const Server &server : servers) {
        const bool isC = language == CodeLanguage::C;
        const QString port = QString::number(server.peer.port);
        lines += (isC ? u"{%1, %2, \"%3\"},"_s : u"(%1, %2, %3),"_s)
                     .arg(codeString(language, server.name), codeString(language, server.peer.host), port);
        if (server.peer.isPractice)
            lines.last() +=
                isC ? u" // the practice network, on this computer"_s : u"  # the practice network, on this computer"_s;
    }
    return CodeTemplate(language, "ntp")
        .lines(u"SERVERS"_s, lines)
        .number(u"SAMPLES"_s, request.samples)
        .seconds(u"INTERVAL"_s, intervalOf(request, servers))
        .seconds(u"TIMEOUT"_s, request.timeout)
        .number(u"VERSION"_s, request.version)
        .source(u"FOLLOW"_s, request.follow ? u", going on until stopped"_s : QString())
        .filled();
}

} // namespace sockeye
