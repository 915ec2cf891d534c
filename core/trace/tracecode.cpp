// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tool/codetext.h"
#include "core/trace/tracetool.h"

#include <optional>

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

namespace
{

QString leftOut(const TraceRequest &request)
{
    return request.rounds == 1 ? QString() : u", further rounds"_s;
}

QString shellCode(const TraceRequest &request, const CodePeer &peer, bool hasFixedPort)
{
    QStringList words = {u"traceroute"_s};
    if (request.family != TraceFamily::Any)
        words += request.family == TraceFamily::Ipv6 ? u"-6"_s : u"-4"_s;
    if (!request.names)
        words += u"-n"_s;
    words += {u"-m"_s, QString::number(request.maximumHops), u"-q"_s, QString::number(request.probes),
              u"-w"_s, codeSeconds(request.timeout)};
    if (request.protocol == TraceProtocol::Tcp)
        words += {u"-T"_s, u"-p"_s, QString::number(peer.port)}; // needs an administrator's rights
    else if (request.protocol == TraceProtocol::Icmp)
        words += u"-I"_s;
    else if (hasFixedPort)
        words += {u"-U"_s, u"-p"_s, QString::number(peer.port)};
    words += {u"--"_s, codeString(CodeLanguage::Shell, peer.host)};
    QString left = u"late answers, remarks on loss"_s + leftOut(request);
    if (request.protocol == TraceProtocol::Tcp)
        left += u", doing it without an administrator's rights, which -T needs"_s;
    return CodeTemplate(CodeLanguage::Shell, "trace")
        .source(u"LEFTOUT"_s, left)
        .condition(u"practice"_s, peer.isPractice)
        .source(u"COMMAND"_s, words.join(u' '))
        .filled();
}

} // namespace

QString traceCode(CodeLanguage language, const TraceRequest &request, const PracticeLocator &practice)
{
    const Result<Target> target = Target::parse(request.target);
    if (!target)
        return {};
    const bool isTcp = request.protocol == TraceProtocol::Tcp;
    const bool isUdp = request.protocol == TraceProtocol::Udp;
    std::optional<Family> family;
    if (request.family != TraceFamily::Any)
        family = request.family == TraceFamily::Ipv6 ? Family::Ipv6 : Family::Ipv4;
    CodePeer peer = codePeer(practice, *target, isTcp ? traceTcpPort : traceUdpPort,
                             isTcp ? Transport::Tcp : Transport::Udp, family);
    if (request.port)
        peer.port = *request.port;
    const bool hasFixedPort = request.port || target->port || peer.isPractice;
    if (language == CodeLanguage::Shell)
        return shellCode(request, peer, hasFixedPort);
    const bool isC = language == CodeLanguage::C;
    const QString remark = isC ? u" // the practice network, on this computer"_s : u"  # the practice network, here"_s;
    const QString any = request.family == TraceFamily::Ipv4 ? u"AF_INET"_s
        : request.family == TraceFamily::Ipv6               ? u"AF_INET6"_s
                                                            : u"AF_UNSPEC"_s;
    return CodeTemplate(language, "trace")
        .text(u"HOST"_s, peer.host)
        .source(u"REMARK"_s, peer.isPractice ? remark : QString())
        .number(u"PORT"_s, peer.port)
        .number(u"HOPS"_s, request.maximumHops)
        .number(u"PROBES"_s, request.probes)
        .seconds(u"TIMEOUT"_s, request.timeout)
        .number(u"SIZE"_s, request.size)
        .source(u"FAMILY"_s, any)
        .source(u"SLOT"_s, hasFixedPort ? QString() : u" + number"_s)
        .source(u"EVENT"_s, isTcp ? u"POLLOUT"_s : u"POLLIN"_s)
        .source(u"LEFTOUT"_s, leftOut(request))
        .condition(u"udp"_s, isUdp)
        .condition(u"tcp"_s, isTcp)
        .condition(u"icmp"_s, request.protocol == TraceProtocol::Icmp)
        .condition(u"practice"_s, peer.isPractice && isUdp)
        .filled();
}

} // namespace sockeye
