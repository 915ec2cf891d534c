// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/hostrange.h"
#include "core/scan/scanports.h"
#include "core/scan/scantool.h"
#include "core/tool/codetext.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

namespace
{

struct Peer {
    QString name;
    CodePeer peer;
    std::vector<quint16> ports;
};

/// Ports that follow each other, as one: `1-1024`.
std::vector<std::pair<quint16, quint16>> rangesOf(const std::vector<quint16> &ports)
{
    std::vector<std::pair<quint16, quint16>> ranges;
    for (const quint16 port : ports) {
        if (!ranges.empty() && ranges.back().second + 1 == port)
            ranges.back().second = port;
        else
            ranges.emplace_back(port, port);
    }
    return ranges;
}

std::vector<quint16> withPort(std::vector<quint16> ports, quint16 port)
{
    const auto at = std::lower_bound(ports.begin(), ports.end(), port);
    if (port != 0 && (at == ports.end() || *at != port))
        ports.insert(at, port);
    return ports;
}

Peer practicePeer(const PracticeLocator &practice, std::vector<quint16> ports)
{
    Peer peer{u"practice.test"_s, {u"127.0.0.1"_s, 0, true}, std::move(ports)};
    for (const QString &name : practice.names(Transport::Tcp)) {
        const QList<Endpoint> endpoints = practice.expectedEndpoints(name, Transport::Tcp);
        if (!endpoints.isEmpty())
            peer.ports = withPort(std::move(peer.ports), endpoints.front().port);
    }
    return peer;
}

std::vector<Peer> peersOf(const ScanRequest &request, const PracticeLocator &practice)
{
    const Result<std::vector<quint16>> ports = parseScanPorts(request.ports, ServiceDatabase::load());
    if (!ports)
        return {};
    const bool isAll = countTargets(request.targets) <= quint64(mostCodeTargets);
    const QStringList names = isAll ? expandTargets(request.targets) : request.targets;
    std::vector<Peer> peers;
    for (const QString &typed : names.first(std::min(mostCodeTargets, names.size()))) {
        const Result<Target> target = Target::parse(typed);
        if (!target)
            continue;
        if (isPracticeName(target->host) && practiceServerName(target->host).isEmpty()) {
            peers.push_back(practicePeer(practice, *ports));
            continue;
        }
        const CodePeer peer = codePeer(practice, *target, 0, Transport::Tcp);
        peers.push_back(
            {typed.trimmed(), peer, target->port ? std::vector<quint16>{*target->port} : withPort(*ports, peer.port)});
    }
    return peers;
}

/// The lines of a program's list of targets: one for each range of ports.
QStringList targetLines(CodeLanguage language, const std::vector<Peer> &peers)
{
    const QString line = language == CodeLanguage::Python ? u"(%1, %2, %3, %4),"_s
        : language == CodeLanguage::C                     ? u"{%1, %2, %3, %4},"_s
                                                          : u"ask %1 %2 %3 %4"_s;
    QStringList lines;
    for (const Peer &one : peers) {
        for (const auto &[first, last] : rangesOf(one.ports))
            lines += line.arg(codeString(language, one.name), codeString(language, one.peer.host),
                              QString::number(first), QString::number(last));
    }
    return lines;
}

QString printedStates(CodeLanguage language, ScanKeep keep)
{
    QStringList states = {u"\"open\""_s};
    if (keep != ScanKeep::Open)
        states += u"\"filtered\""_s;
    if (keep == ScanKeep::All)
        states += u"\"closed\""_s;
    return language == CodeLanguage::Shell ? u"$5 == "_s + states.join(u" || $5 == "_s) : states.join(u", "_s);
}

} // namespace

QString scanCode(CodeLanguage language, const ScanRequest &request, const PracticeLocator &practice)
{
    const std::vector<Peer> peers = peersOf(request, practice);
    const bool isPractice =
        std::any_of(peers.begin(), peers.end(), [](const Peer &one) { return one.peer.isPractice; });
    // Threads, processes and poll(2)'s list are dearer than what Sockeye does, so they are fewer.
    const int most = language == CodeLanguage::C ? 500 : language == CodeLanguage::Python ? 100 : 20;
    return CodeTemplate(language, "scan")
        .lines(u"TARGETS"_s, targetLines(language, peers))
        .seconds(u"TIMEOUT"_s, request.timeout)
        .number(u"PARALLEL"_s, std::min(request.parallel, most))
        .condition(u"practice"_s, isPractice)
        .source(u"PRINTED"_s, printedStates(language, request.keep))
        .filled();
}

} // namespace sockeye
