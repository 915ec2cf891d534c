// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/packetfields.h"
#include "core/protocol/packettexts.h"

#include "core/protocol/dns/dnsmessage.h"
#include "core/protocol/icmp/fields.h"
#include "core/protocol/icmp/reason.h"
#include "core/protocol/ntp/fields.h"
#include "core/protocol/ntp/rules.h"

#include <QCoreApplication>

namespace sockeye
{

namespace
{

bool isIcmp(PacketProtocol protocol)
{
    return protocol == PacketProtocol::Icmp || protocol == PacketProtocol::Icmpv6;
}

IcmpVersion icmpVersion(PacketProtocol protocol)
{
    return protocol == PacketProtocol::Icmpv6 ? IcmpVersion::V6 : IcmpVersion::V4;
}

QList<PacketField> payloadFields(QByteArrayView bytes)
{
    PacketField field;
    field.id = "payload";
    field.name = PacketTexts::tr("Payload");
    field.bitLength = int(bytes.size()) * 8;
    field.value = plainBytesText(bytes);
    field.meaning = bytes.isValidUtf8() ? PacketTexts::tr("%1 of text (UTF-8)").arg(byteCountText(bytes.size()))
                                        : PacketTexts::tr("%1, not all of them text").arg(byteCountText(bytes.size()));
    if (bytes.isEmpty())
        field.meaning = PacketTexts::tr("an empty datagram");
    return {field};
}

// Whether what is wrong with the message is wrong only for want of its end: with other bytes in its place, it is gone
// or elsewhere.
bool isOfTheCut(const DnsDamage &damage, QByteArrayView kept, qsizetype size)
{
    const QByteArray filled = kept.toByteArray().leftJustified(size, '\0');
    const DnsDamage other = decodeDnsMessage(filled).damage;
    return damage && (other.problem != damage.problem || other.at != damage.at);
}

// At its cut a text may have part of a character, which doesn't make it less of a text.
QByteArrayView withoutPartOfCharacter(QByteArrayView kept)
{
    constexpr qsizetype longestPart = 3;
    for (qsizetype part = 1; part <= std::min(longestPart, kept.size() - 1); ++part) {
        if (!kept.isValidUtf8() && kept.chopped(part).isValidUtf8())
            return kept.chopped(part);
    }
    return kept;
}

// Without what was made of the packet's end, which the end of the kept bytes was taken for.
QList<PacketField> fieldsBeforeCut(PacketProtocol protocol, QByteArrayView kept, qsizetype size, WallTime around)
{
    QList<PacketField> fields;
    QByteArrayList ofTheEnd;
    switch (protocol) {
    case PacketProtocol::Ntp:
        fields = ntpPacketFields(decodeNtp(kept), around);
        ofTheEnd = {"mac", "rest"};
        break;
    case PacketProtocol::Dns: {
        const DnsMessage message = decodeDnsMessage(kept);
        fields = dnsPacketFields(kept, message);
        ofTheEnd = {"rest"};
        if (isOfTheCut(message.damage, kept, size))
            ofTheEnd += "malformed";
        break;
    }
    case PacketProtocol::Icmp:
    case PacketProtocol::Icmpv6:
        return icmpPacketFields(icmpVersion(protocol), kept, size);
    case PacketProtocol::Payload:
        return payloadFields(withoutPartOfCharacter(kept));
    }
    fields.removeIf([&](const PacketField &field) { return ofTheEnd.contains(field.id); });
    return fields;
}

PacketField cutField(const QList<PacketField> &before, QByteArrayView kept, qsizetype size)
{
    PacketField field;
    field.id = "cut";
    field.name = PacketTexts::tr("Cut here");
    field.firstBit = before.isEmpty() ? 0 : before.last().firstBit + before.last().bitLength;
    field.bitLength = int(kept.size()) * 8 - field.firstBit;
    field.meaning = PacketTexts::tr("%1 of %2 bytes are kept").arg(kept.size()).arg(size);
    return field;
}

PacketField notKeptField(qsizetype size)
{
    PacketField field;
    field.id = "not_kept";
    field.name = PacketTexts::tr("Not kept");
    field.meaning = PacketTexts::tr("%1, for which the later packets of the run left no room").arg(byteCountText(size));
    return field;
}

QByteArray faultField(const QList<PacketField> &fields, PacketProtocol protocol, int reason)
{
    if (protocol == PacketProtocol::Ntp)
        return ntpReasonField(NtpReason(reason));
    if (isIcmp(protocol))
        return icmpReasonField(IcmpReason(reason));
    const auto fault = DnsReplyFault(reason);
    const bool lacksQuestion = fault == DnsReplyFault::WrongQuestion && !findField(fields, "question_1");
    return lacksQuestion ? QByteArray("questions") : dnsFaultField(fault);
}

void placeReason(QList<PacketField> &fields, PacketProtocol protocol, int reason)
{
    if (reason == 0 || protocol == PacketProtocol::Payload)
        return;
    const QByteArray id = faultField(fields, protocol, reason);
    if (PacketField *field = id.isEmpty() ? nullptr : findField(fields, id))
        field->reason = packetReasonText(protocol, reason);
}

} // namespace

QList<PacketField> packetFields(PacketProtocol protocol, QByteArrayView bytes, WallTime around, int reason)
{
    QList<PacketField> fields;
    switch (protocol) {
    case PacketProtocol::Ntp:
        fields = ntpPacketFields(decodeNtp(bytes, NtpReason(reason) == NtpReason::TruncatedPacket), around);
        break;
    case PacketProtocol::Dns:
        fields = dnsPacketFields(bytes, decodeDnsMessage(bytes));
        break;
    case PacketProtocol::Icmp:
    case PacketProtocol::Icmpv6:
        fields = icmpPacketFields(icmpVersion(protocol), bytes, bytes.size());
        break;
    case PacketProtocol::Payload:
        return payloadFields(bytes);
    }
    placeReason(fields, protocol, reason);
    return fields;
}

QList<PacketField> keptPacketFields(PacketProtocol protocol, QByteArrayView kept, qsizetype size, WallTime around,
                                    int reason)
{
    if (size <= kept.size())
        return packetFields(protocol, kept, around, reason);
    if (kept.isEmpty())
        return {notKeptField(size)};
    QList<PacketField> fields = fieldsBeforeCut(protocol, kept, size, around);
    placeReason(fields, protocol, reason);
    fields += cutField(fields, kept, size);
    return fields;
}

QString packetReasonText(PacketProtocol protocol, int reason)
{
    if (reason == 0)
        return {};
    if (protocol == PacketProtocol::Ntp)
        return ntpReasonText(NtpReason(reason));
    if (isIcmp(protocol))
        return icmpReasonText(IcmpReason(reason));
    return protocol == PacketProtocol::Dns ? dnsReplyFaultText(DnsReplyFault(reason)) : QString();
}

QString packetReasonWord(PacketProtocol protocol, int reason)
{
    const Word *word = protocol == PacketProtocol::Ntp ? findWord(Words<NtpReason>::list, reason)
        : isIcmp(protocol)                             ? findWord(Words<IcmpReason>::list, reason)
                                                       : nullptr;
    return word ? QCoreApplication::translate("words", word->label) : packetReasonText(protocol, reason);
}

bool isPacketIgnored(PacketProtocol protocol, int reason)
{
    if (protocol == PacketProtocol::Ntp)
        return verdictOf(NtpReason(reason)) == NtpVerdict::Ignored;
    if (isIcmp(protocol))
        return isIcmpIgnored(IcmpReason(reason));
    return protocol == PacketProtocol::Dns && DnsReplyFault(reason) != DnsReplyFault::None;
}

PacketProtocol guessPacketProtocol(QByteArrayView bytes)
{
    const DnsMessage message = decodeDnsMessage(bytes);
    const bool holdsSomething = message.counts[0] + message.counts[1] + message.counts[2] + message.counts[3] > 0;
    if (message.isComplete() && message.trailingBytes == 0 && holdsSomething)
        return PacketProtocol::Dns;
    const std::optional<IcmpMessage> icmp = decodeIcmp(IcmpVersion::V4, bytes);
    if (icmp && icmp->kind() != IcmpKind::Other && internetChecksum(bytes) == 0)
        return PacketProtocol::Icmp;
    const NtpHeader header = decodeNtp(bytes).header;
    const bool isNtp = bytes.size() >= ntpHeaderSize && header.version >= 1 && header.version <= 4
        && header.mode >= NtpMode::SymmetricActive && header.mode <= NtpMode::Broadcast;
    if (isNtp)
        return PacketProtocol::Ntp;
    return message.isComplete() ? PacketProtocol::Dns : PacketProtocol::Payload;
}

} // namespace sockeye
