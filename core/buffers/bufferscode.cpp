// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/buffers/bufferstool.h"
#include "core/net/endpoint.h"
#include "core/tool/codetext.h"

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

namespace
{

QString optionLine(CodeLanguage language, BufferOption option, std::optional<qint32> value)
{
    const QString name = QString::fromLatin1(wordOf(option)->id);
    const bool isTcp = option == BufferOption::NoDelay || option == BufferOption::MaximumSegment;
    const QString level = isTcp ? u"IPPROTO_TCP"_s : u"SOL_SOCKET"_s;
    if (language == CodeLanguage::C)
        return u"{\"%1\", %2, %1, %3, %4},"_s.arg(name, level, value ? u"1"_s : u"0"_s,
                                                  QString::number(value.value_or(0)));
    return u"(\"%1\", socket.%2, %3),"_s.arg(name, level, value ? QString::number(*value) : u"None"_s);
}

} // namespace

QString buffersCode(CodeLanguage language, const BuffersRequest &request, const PracticeLocator &practice)
{
    const Result<Target> target = Target::parse(request.target);
    if (!target)
        return {};
    const CodePeer peer = codePeer(practice, *target, echoPort, request.protocol, request.family);
    const bool isTcp = request.protocol == Transport::Tcp;
    QStringList options = {optionLine(language, BufferOption::SendBuffer, request.sendBuffer),
                           optionLine(language, BufferOption::ReceiveBuffer, request.receiveBuffer)};
    if (isTcp) {
        options += optionLine(language, BufferOption::NoDelay, int(request.noDelay));
        options += optionLine(language, BufferOption::MaximumSegment, {});
    }
    return CodeTemplate(language, "buffers")
        .text(u"HOST"_s, peer.host)
        .source(u"PORT"_s, (language == CodeLanguage::C ? u"\"%1\""_s : u"%1"_s).arg(peer.port))
        .source(u"NAME"_s, codeComment(target->host))
        .lines(u"OPTIONS"_s, options)
        .source(u"FAMILY"_s, request.family == Family::Ipv4 ? u"AF_INET"_s : u"AF_INET6"_s)
        .source(u"KIND"_s, isTcp ? u"SOCK_STREAM"_s : u"SOCK_DGRAM"_s)
        .source(u"PROTOCOL"_s, isTcp ? u"tcp"_s : u"udp"_s)
        .source(u"LETTER"_s, isTcp ? u"t"_s : u"u"_s)
        .condition(u"tcp"_s, isTcp)
        .condition(u"practice"_s, peer.isPractice)
        .condition(u"after"_s, request.when == SetWhen::After)
        .filled();
}

} // namespace sockeye
