// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/buffers/bufferstool.h"
#include "core/net/endpoint.h"
#include "core/tool/codetext.h"

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

namespace
{

QString levelOf(BufferOption option)
{
    switch (option) {
    case BufferOption::SendBuffer:
    case BufferOption::ReceiveBuffer:
    case BufferOption::KeepAlive:
        return u"SOL_SOCKET"_s;
    case BufferOption::TimeToLive:
        return u"IPPROTO_IP"_s;
    case BufferOption::HopLimit:
        return u"IPPROTO_IPV6"_s;
    default:
        return u"IPPROTO_TCP"_s;
    }
}

/// `(0, "SO_SNDBUF", socket.SOL_SOCKET, 4096),`: the number of the socket comes first.
QString optionLine(CodeLanguage language, qsizetype socket, BufferOption option, const OptionValue &value)
{
    const QString name = QString::fromLatin1(wordOf(option)->id);
    const bool isName = option == BufferOption::Congestion;
    if (language == CodeLanguage::C) {
        return u"{%1, \"%2\", %3, %2, %4, %5, %6},"_s.arg(socket).arg(
            name, levelOf(option), value.isKnown() ? u"1"_s : u"0"_s, QString::number(value.number.value_or(0)),
            isName ? codeString(language, value.name) : u"NULL"_s);
    }
    const QString shown = !value.isKnown() ? u"None"_s
        : isName                           ? u'b' + codeString(language, value.name)
                                           : QString::number(value.number.value_or(0));
    return u"(%1, \"%2\", socket.%3, %4),"_s.arg(socket).arg(name, levelOf(option), shown);
}

QString socketLine(CodeLanguage language, const CodePeer &peer, Transport protocol, Family family)
{
    const QString domain = family == Family::Ipv4 ? u"AF_INET"_s : u"AF_INET6"_s;
    const QString kind = protocol == Transport::Tcp ? u"SOCK_STREAM"_s : u"SOCK_DGRAM"_s;
    const QString host = codeString(language, peer.host);
    // All at once: a host may hold a %4 of its own, fe80::1%4.
    const QString form =
        language == CodeLanguage::C ? u"{%1, %2, %3, \"%4\"},"_s : u"(socket.%1, socket.%2, %3, %4),"_s;
    return form.arg(domain, kind, host, QString::number(peer.port));
}

} // namespace

QString buffersCode(CodeLanguage language, const BuffersRequest &request, const PracticeLocator &practice)
{
    const Result<Target> target = Target::parse(request.target);
    if (!target || request.protocols.isEmpty() || request.families.isEmpty())
        return {};
    QStringList sockets;
    QStringList options;
    bool isPractice = false;
    for (const Transport protocol : request.protocols) {
        for (const Family family : request.families) {
            const CodePeer peer = codePeer(practice, *target, echoPort, protocol, family);
            isPractice = isPractice || peer.isPractice;
            for (qsizetype round = 0; round < request.rounds(); ++round) {
                for (const BufferOption option : bufferOptions(protocol, family)) {
                    if (hasRow(request, option, round))
                        options += optionLine(language, sockets.size(), option, requestedValue(request, option, round));
                }
                sockets += socketLine(language, peer, protocol, family);
            }
        }
    }
    // A shell shows one connection.
    const bool isTcp = request.protocols.first() == Transport::Tcp;
    const CodePeer first = codePeer(practice, *target, echoPort, request.protocols.first(), request.families.first());
    return CodeTemplate(language, "buffers")
        .text(u"HOST"_s, first.host)
        .number(u"PORT"_s, first.port)
        .source(u"NAME"_s, codeComment(target->host))
        .lines(u"OPTIONS"_s, options)
        .lines(u"SOCKETS"_s, sockets)
        .source(u"PROTOCOL"_s, isTcp ? u"tcp"_s : u"udp"_s)
        .source(u"LETTER"_s, isTcp ? u"t"_s : u"u"_s)
        .number(u"TRANSFER"_s, request.transferBytes)
        .condition(u"transfer"_s, request.transferBytes > 0)
        .condition(u"tcp"_s, isTcp)
        .condition(u"practice"_s, isPractice)
        .condition(u"after"_s, request.when == SetWhen::After)
        .filled();
}

} // namespace sockeye
