// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/packetfields.h"

#include "core/protocol/dns/dnsmessage.h"
#include "core/protocol/ntp/fields.h"
#include "core/protocol/ntp/rules.h"

#include <QCoreApplication>

namespace sockeye
{

namespace
{

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(packet)
};

QList<PacketField> payloadFields(QByteArrayView bytes)
{
    PacketField field;
    field.id = "payload";
    field.name = Texts::tr("Payload");
    field.bitLength = int(bytes.size()) * 8;
    field.value = plainBytesText(bytes);
    field.meaning = bytes.isValidUtf8() ? Texts::tr("%1 of text (UTF-8)").arg(byteCountText(bytes.size()))
                                        : Texts::tr("%1, not all of them text").arg(byteCountText(bytes.size()));
    if (bytes.isEmpty())
        field.meaning = Texts::tr("an empty datagram");
    return {field};
}

void placeReason(QList<PacketField> &fields, const QByteArray &id, const QString &reason)
{
    if (PacketField *field = id.isEmpty() ? nullptr : findField(fields, id))
        field->reason = reason;
}

} // namespace

QList<PacketField> packetFields(PacketProtocol protocol, QByteArrayView bytes, WallTime around, int reason)
{
    const QString text = packetReasonText(protocol, reason);
    switch (protocol) {
    case PacketProtocol::Ntp: {
        const auto why = NtpReason(reason);
        QList<PacketField> fields = ntpPacketFields(decodeNtp(bytes, why == NtpReason::TruncatedPacket), around);
        placeReason(fields, ntpReasonField(why), text);
        return fields;
    }
    case PacketProtocol::Dns: {
        QList<PacketField> fields = dnsPacketFields(bytes, decodeDnsMessage(bytes));
        const auto fault = DnsReplyFault(reason);
        const bool lacksQuestion = fault == DnsReplyFault::WrongQuestion && !findField(fields, "question_1");
        placeReason(fields, lacksQuestion ? QByteArray("questions") : dnsFaultField(fault), text);
        return fields;
    }
    case PacketProtocol::Payload:
        break;
    }
    return payloadFields(bytes);
}

QString packetReasonText(PacketProtocol protocol, int reason)
{
    if (reason == 0)
        return {};
    if (protocol == PacketProtocol::Ntp)
        return ntpReasonText(NtpReason(reason));
    return protocol == PacketProtocol::Dns ? dnsReplyFaultText(DnsReplyFault(reason)) : QString();
}

QString packetReasonWord(PacketProtocol protocol, int reason)
{
    for (const Word &word : Words<NtpReason>::list) {
        if (protocol == PacketProtocol::Ntp && word.value == reason)
            return QCoreApplication::translate("words", word.label);
    }
    return packetReasonText(protocol, reason);
}

bool isPacketIgnored(PacketProtocol protocol, int reason)
{
    if (protocol == PacketProtocol::Ntp)
        return verdictOf(NtpReason(reason)) == NtpVerdict::Ignored;
    return protocol == PacketProtocol::Dns && DnsReplyFault(reason) != DnsReplyFault::None;
}

PacketProtocol guessPacketProtocol(QByteArrayView bytes)
{
    const DnsMessage message = decodeDnsMessage(bytes);
    const bool holdsSomething = message.counts[0] + message.counts[1] + message.counts[2] + message.counts[3] > 0;
    if (message.isComplete() && message.trailingBytes == 0 && holdsSomething)
        return PacketProtocol::Dns;
    const NtpHeader header = decodeNtp(bytes).header;
    const bool isNtp = bytes.size() >= ntpHeaderSize && header.version >= 1 && header.version <= 4
        && header.mode >= NtpMode::SymmetricActive && header.mode <= NtpMode::Broadcast;
    if (isNtp)
        return PacketProtocol::Ntp;
    return message.isComplete() ? PacketProtocol::Dns : PacketProtocol::Payload;
}

} // namespace sockeye
