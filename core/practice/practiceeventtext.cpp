// SPDX-License-Identifier: GPL-3.0-or-later
// What happened at a practice server, decoded into a line.
#include "core/practice/practicelog.h"
#include "core/practice/practicetexts.h"
#include "core/protocol/dns/dnsmessage.h"
#include "core/protocol/ntp/packet.h"
#include "core/protocol/sink/sinkorder.h"

#include <QCoreApplication>
#include <QLocale>
#include <QtEndian>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

namespace
{

constexpr qsizetype MostShown = 40; // bytes of a payload
constexpr qsizetype MostAnswers = 4; // of a DNS reply

QString number(qint64 value)
{
    return QLocale().toString(value);
}

QString countText(qint64 bytes)
{
    return bytes == 1 ? PracticeTexts::tr("1 byte") : PracticeTexts::tr("%1 bytes").arg(number(bytes));
}

QString payloadText(const PracticeEvent &event)
{
    const QString text =
        (event.kind == PracticeEventKind::Received ? PracticeTexts::tr("received %1") : PracticeTexts::tr("sent %1"))
            .arg(countText(event.size));
    const qsizetype shown = std::min(event.bytes.size(), MostShown);
    if (shown == 0)
        return text;
    return text + u": "_s + plainBytesText(QByteArrayView(event.bytes).first(shown))
        + (event.size > shown ? u"…"_s : QString());
}

/// How far the clock that stamped the packet is ahead of this one.
QString aheadText(const NtpHeader &header, const PracticeEvent &event)
{
    if (!header.transmit.isSet())
        return PracticeTexts::tr("transmit stamp zero");
    const WallTime told = header.transmit.nearestTo(event.at);
    const double ahead = std::chrono::duration<double, std::milli>(told - (event.at - event.way)).count();
    if (qAbs(ahead) < 0.05)
        return PracticeTexts::tr("at one with this clock");
    const QString amount = QLocale().toString(qAbs(ahead), 'f', 1);
    return ahead < 0 ? PracticeTexts::tr("%1 ms behind").arg(amount) : PracticeTexts::tr("%1 ms ahead").arg(amount);
}

/// "RATE"; what isn't text in it stays harmless.
QString kissText(quint32 code)
{
    std::array<char, 4> bytes;
    qToBigEndian(code, bytes.data());
    return code == 0 ? PracticeTexts::tr("not set")
                     : plainBytesText(QByteArrayView(bytes.data(), qsizetype(bytes.size())));
}

QString ntpReplyText(const NtpHeader &header, const PracticeEvent &event)
{
    if (header.stratum == 0)
        return PracticeTexts::tr("NTP reply, stratum 0, kiss code %1").arg(kissText(header.referenceId));
    return PracticeTexts::tr("NTP reply, %2, stratum %1").arg(header.stratum).arg(aheadText(header, event));
}

/// What is wrong with how the packet is put together; empty where nothing is.
QString framingText(NtpFraming framing)
{
    switch (framing) {
    case NtpFraming::TrailingBytes:
        return PracticeTexts::tr("bytes behind its end");
    case NtpFraming::MalformedExtension:
        return PracticeTexts::tr("malformed extension");
    case NtpFraming::Good:
    case NtpFraming::Truncated:
    case NtpFraming::Short:
        break;
    }
    return {};
}

QString ntpText(const PracticeEvent &event)
{
    const NtpPacket packet = decodeNtp(event.bytes, event.size > event.bytes.size());
    if (packet.framing == NtpFraming::Short)
        return PracticeTexts::tr("no NTP packet: %1 of %2").arg(number(event.size), countText(ntpHeaderSize));
    const NtpHeader &header = packet.header;
    QString text;
    if (header.mode == NtpMode::Client)
        text = PracticeTexts::tr("NTP request, version %1").arg(header.version);
    else if (header.mode == NtpMode::Server)
        text = ntpReplyText(header, event);
    else
        text = PracticeTexts::tr("NTP packet of mode %1 (%2), version %3")
                   .arg(int(header.mode))
                   .arg(QCoreApplication::translate("words", wordOf(header.mode)->label))
                   .arg(header.version);
    const QString framing = framingText(packet.framing);
    return framing.isEmpty() ? text : text + u", "_s + framing;
}

QString questionText(const DnsMessage &message)
{
    if (message.counts[0] == 0)
        return PracticeTexts::tr("no question");
    if (message.counts[0] > 1)
        return PracticeTexts::tr("%1 questions").arg(message.counts[0]);
    if (message.questions.isEmpty())
        return {};
    const DnsQuestion &question = message.questions.first();
    return QString::fromLatin1(dnsTypeName(question.type)) + u' ' + question.name.text();
}

QString answersText(const DnsMessage &message)
{
    QStringList texts;
    for (const DnsRecord &record : message.answers) {
        if (texts.size() == MostAnswers)
            break;
        texts += record.text();
    }
    if (message.answers.size() > texts.size())
        texts += PracticeTexts::tr("%1 more").arg(message.answers.size() - texts.size());
    return texts.join(u", "_s);
}

QString dnsReplyText(const DnsMessage &message)
{
    QStringList parts;
    if (message.rcode != DnsRcode::NoError)
        parts += QString::fromLatin1(dnsRcodeName(message.rcode));
    if (const QString answers = answersText(message); !answers.isEmpty())
        parts += answers;
    if (message.truncated)
        parts += PracticeTexts::tr("cut off (TC)");
    if (parts.isEmpty())
        parts += PracticeTexts::tr("no data");
    return parts.join(u", "_s);
}

QString dnsText(const PracticeEvent &event)
{
    if (event.size > event.bytes.size())
        return payloadText(event);
    const DnsMessage message = decodeDnsMessage(event.bytes);
    QString text = questionText(message);
    if (event.kind == PracticeEventKind::Answered)
        text += (text.isEmpty() ? QString() : u": "_s) + dnsReplyText(message);
    else if (message.isReply)
        text += u", "_s + PracticeTexts::tr("marked as a reply");
    if (message.damage)
        return countText(event.size) + u", "_s + dnsDamageText(message.damage);
    if (message.trailingBytes > 0)
        text += u", "_s + PracticeTexts::tr("%1 behind its end").arg(countText(message.trailingBytes));
    return text;
}

QString sinkText(const PracticeEvent &event)
{
    const std::optional<SinkOrder> order = decodeSinkOrder(event.bytes);
    if (!order)
        return PracticeTexts::tr("no order that a sink knows");
    switch (order->pattern) {
    case SinkPattern::Discard:
        return PracticeTexts::tr("told to take in what comes");
    case SinkPattern::AnswerOneByte:
        return PracticeTexts::tr("told to answer each %1 with one byte").arg(countText(order->messageBytes));
    case SinkPattern::AnswerAll:
        return PracticeTexts::tr("told to answer each %1 with as many").arg(countText(order->messageBytes));
    case SinkPattern::Datagrams:
        return PracticeTexts::tr("told to count datagrams");
    }
    return {};
}

QString packetText(const PracticeEvent &event)
{
    switch (event.protocol) {
    case PacketProtocol::Ntp:
        return ntpText(event);
    case PacketProtocol::Dns:
        return dnsText(event);
    case PacketProtocol::Icmp: // nobody serves it: the kernel answers echoes
    case PacketProtocol::Icmpv6:
    case PacketProtocol::Payload:
        break;
    }
    return QLatin1String(event.server) == "sink"_L1 ? sinkText(event) : payloadText(event);
}

} // namespace

QString practiceEventText(const PracticeEvent &event)
{
    switch (event.kind) {
    case PracticeEventKind::Connected:
        return PracticeTexts::tr("connected");
    case PracticeEventKind::Ended:
        return PracticeTexts::tr("connection ended; %1 had come").arg(countText(event.size));
    case PracticeEventKind::Unanswered:
        return event.isLost ? PracticeTexts::tr("lost, as it is set") : PracticeTexts::tr("no answer");
    case PracticeEventKind::Received:
    case PracticeEventKind::Answered:
        break;
    }
    const QString text = packetText(event);
    if (*event.fault == '\0')
        return text;
    return PracticeTexts::tr("%1 (fault %2)").arg(text, QCoreApplication::translate("words", event.fault));
}

} // namespace sockeye
