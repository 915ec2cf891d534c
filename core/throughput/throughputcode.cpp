// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/throughput/throughputstream.h"
#include "core/tool/codetext.h"

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

// The first row's settings: a program measures one thing.
QString throughputCode(CodeLanguage language, const ThroughputRequest &request, const PracticeLocator &practice)
{
    const Result<Target> target = Target::parse(request.target);
    if (!target || request.patterns.isEmpty())
        return {};
    const CodePeer peer = codePeer(practice, *target, sinkPort, Transport::Tcp);
    const ThroughputPoint point = throughputPoints(request).front();
    const SinkOrder order = sinkOrderOf(point);
    const bool twice = point.pattern == ThroughputPattern::WriteWriteRead;
    const bool answers = twice || point.pattern == ThroughputPattern::RequestReply;
    return CodeTemplate(language, "throughput")
        .text(u"HOST"_s, peer.host)
        .source(u"PORT"_s, (language == CodeLanguage::C ? u"\"%1\""_s : u"%1"_s).arg(peer.port))
        .source(u"NAME"_s, codeComment(target->host))
        .number(u"WRITE"_s, point.write)
        .number(u"SEND_BUFFER"_s, point.sendBuffer)
        .number(u"PATTERN"_s, int(order.pattern))
        .number(u"MESSAGE"_s, order.messageBytes)
        .number(u"RECEIVE_BUFFER"_s, order.receiveBuffer)
        .number(u"WRITES"_s, twice ? 2 : 1)
        .number(u"ANSWER"_s, twice ? 1 : point.write)
        .seconds(u"SECONDS"_s, request.duration)
        .condition(u"practice"_s, peer.isPractice)
        .condition(u"buffer"_s, point.sendBuffer > 0)
        .condition(u"nodelay"_s, request.noDelay)
        .condition(u"answers"_s, answers)
        .condition(u"udp"_s, request.protocol == Transport::Udp)
        .filled();
}

} // namespace sockeye
