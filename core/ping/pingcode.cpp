// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/hostrange.h"
#include "core/ping/pingtool.h"
#include "core/tool/codetext.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace sockeye
{

namespace
{

struct Peer {
    QString name;
    CodePeer peer;
};

bool usesIcmp(const PingRequest &request)
{
    return request.method == PingMethod::Auto || request.method == PingMethod::Icmp;
}

bool usesTcp(const PingRequest &request)
{
    return request.method == PingMethod::Auto || request.method == PingMethod::Tcp;
}

QList<Peer> peersOf(const PingRequest &request, const PracticeLocator &practice)
{
    const bool isUdp = request.method == PingMethod::Udp;
    const quint16 port = request.port.value_or(isUdp ? pingUdpPort : pingTcpPort);
    std::optional<Family> family;
    if (request.family != PingFamily::Any)
        family = request.family == PingFamily::Ipv6 ? Family::Ipv6 : Family::Ipv4;
    const bool isAll = countTargets(request.targets) <= quint64(mostCodeTargets);
    const QStringList names = isAll ? expandTargets(request.targets) : request.targets;
    QList<Peer> peers;
    for (const QString &typed : names.first(std::min(mostCodeTargets, names.size()))) {
        const Result<Target> target = Target::parse(typed);
        if (!target)
            continue;
        Peer peer{typed.trimmed(), codePeer(practice, *target, port, isUdp ? Transport::Udp : Transport::Tcp, family)};
        if (request.port)
            peer.peer.port = *request.port;
        peers += peer;
    }
    return peers;
}

// A program ends: without an end it asks for an hour.
int countOf(const PingRequest &request)
{
    return request.count > 0 ? request.count : 3600;
}

QString leftOut(const PingRequest &request)
{
    return request.count == 0 ? u", going on until stopped"_s : QString();
}

QString shellCode(const PingRequest &request, const QList<Peer> &peers)
{
    CodeTemplate code(CodeLanguage::Shell, "ping");
    QStringList commands;
    QStringList left = {u"copies of answers, answers that come late"_s};
    const bool isTcp = request.method == PingMethod::Tcp;
    bool isPractice = false;
    for (const Peer &one : peers) {
        const QString host = codeString(CodeLanguage::Shell, one.peer.host);
        isPractice = isPractice || one.peer.isPractice;
        if (isTcp) {
            commands += u"probe %1 %2 %3 &"_s.arg(codeString(CodeLanguage::Shell, one.name), host,
                                                  QString::number(one.peer.port));
        } else if (usesIcmp(request)) {
            // iputils permits shorter intervals than 2 ms only to administrators.
            const QString option = request.family == PingFamily::Ipv4 ? u" -4"_s
                : request.family == PingFamily::Ipv6                  ? u" -6"_s
                                                                      : QString();
            commands += u"ping%1 -c %2 -i %3 -s %4 -t %5 -W %6 -- %7 &"_s.arg(
                option, QString::number(countOf(request)), codeSeconds(request.interval), QString::number(request.size),
                QString::number(request.timeToLive), codeSeconds(request.timeout), host);
        }
    }
    if (request.method == PingMethod::Auto)
        left += u"a TCP connection where ICMP is not permitted"_s;
    if (request.method == PingMethod::Udp) {
        commands = QStringList{u"echo 'no usual tool pings by UDP'"_s};
        left += u"all of it: no usual tool pings by UDP"_s;
    }
    if (request.count == 0)
        left += u"going on until stopped"_s;
    return code.lines(u"COMMANDS"_s, commands)
        .source(u"LEFTOUT"_s, left.join(u", "_s))
        .condition(u"tcp"_s, isTcp)
        .condition(u"practice"_s, isPractice)
        .number(u"COUNT"_s, countOf(request))
        .seconds(u"INTERVAL"_s, request.interval)
        .seconds(u"TIMEOUT"_s, request.timeout)
        .filled();
}

} // namespace

QString pingCode(CodeLanguage language, const PingRequest &request, const PracticeLocator &practice)
{
    const QList<Peer> peers = peersOf(request, practice);
    if (language == CodeLanguage::Shell)
        return shellCode(request, peers);
    const bool isC = language == CodeLanguage::C;
    QStringList lines;
    for (const Peer &one : peers) {
        lines += (isC ? u"{%1, %2, \"%3\"},"_s : u"(%1, %2, %3),"_s)
                     .arg(codeString(language, one.name), codeString(language, one.peer.host),
                          QString::number(one.peer.port));
        if (one.peer.isPractice)
            lines.last() +=
                isC ? u" // the practice network, on this computer"_s : u"  # the practice network, on this computer"_s;
    }
    return CodeTemplate(language, "ping")
        .lines(u"TARGETS"_s, lines)
        .number(u"COUNT"_s, countOf(request))
        .seconds(u"INTERVAL"_s, request.interval)
        .seconds(u"TIMEOUT"_s, request.timeout)
        .number(u"SIZE"_s, request.size)
        .number(u"TTL"_s, request.timeToLive)
        .source(u"FAMILY"_s,
                request.family == PingFamily::Ipv4       ? u"AF_INET"_s
                    : request.family == PingFamily::Ipv6 ? u"AF_INET6"_s
                                                         : u"AF_UNSPEC"_s)
        .source(u"LEFTOUT"_s, leftOut(request))
        .condition(u"icmp"_s, usesIcmp(request))
        .condition(u"tcp"_s, usesTcp(request))
        .condition(u"udp"_s, request.method == PingMethod::Udp)
        .condition(u"datagram"_s, request.method != PingMethod::Tcp)
        .filled();
}

} // namespace sockeye
