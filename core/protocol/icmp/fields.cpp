// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/icmp/fields.h"
#include "core/protocol/icmp/icmptexts.h"

#include "core/protocol/icmp/meanings.h"
#include "core/protocol/icmp/reason.h"

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

namespace
{

/// A field of whole bytes.
PacketField fieldAt(const char *id, const QString &name, qsizetype first, qsizetype length, const QString &value = {},
                    const QString &meaning = {})
{
    PacketField field;
    field.id = id;
    field.name = name;
    field.firstBit = int(first) * 8;
    field.bitLength = int(length) * 8;
    field.value = value;
    field.meaning = meaning;
    return field;
}

QString checksumMeaning(const IcmpMessage &message, QByteArrayView bytes, qsizetype size)
{
    if (message.version == IcmpVersion::V6)
        return IcmpTexts::tr("covers the addresses, too; the kernel fills it in and checks it");
    if (bytes.size() < size)
        return IcmpTexts::tr("can't be checked: not all bytes are kept");
    return internetChecksum(bytes) == 0
        ? IcmpTexts::tr("right: the sum of all 16-bit words, itself included, is 0xffff")
        : IcmpTexts::tr("wrong: the sum of all 16-bit words is not 0xffff");
}

QList<PacketField> restFields(const IcmpMessage &message)
{
    const bool isV4 = message.version == IcmpVersion::V4;
    switch (message.kind()) {
    case IcmpKind::EchoRequest:
    case IcmpKind::EchoReply:
        return {fieldAt("identifier", IcmpTexts::tr("Identifier"), 4, 2, QString::number(message.identifier()),
                        IcmpTexts::tr("tells the programs of one computer apart")),
                fieldAt("sequence", IcmpTexts::tr("Sequence"), 6, 2, QString::number(message.sequence()),
                        IcmpTexts::tr("which of the sender's requests; counts modulo 65536"))};
    case IcmpKind::TooBig:
        if (isV4)
            return {fieldAt("unused", IcmpTexts::tr("Unused"), 4, 2),
                    fieldAt("mtu", IcmpTexts::tr("MTU"), 6, 2, QString::number(message.sequence()),
                            IcmpTexts::tr("bytes that the next link takes in one packet"))};
        return {fieldAt("mtu", IcmpTexts::tr("MTU"), 4, 4, QString::number(message.rest),
                        IcmpTexts::tr("bytes that the next link takes in one packet"))};
    case IcmpKind::ParameterProblem:
        if (!isV4)
            return {fieldAt("pointer", IcmpTexts::tr("Pointer"), 4, 4, QString::number(message.rest),
                            IcmpTexts::tr("the byte of the quoted packet that is at fault"))};
        return {fieldAt("pointer", IcmpTexts::tr("Pointer"), 4, 1, QString::number(message.rest >> 24),
                        IcmpTexts::tr("the byte of the quoted packet that is at fault")),
                fieldAt("unused", IcmpTexts::tr("Unused"), 5, 3)};
    case IcmpKind::Redirect:
        if (isV4)
            return {fieldAt("gateway", IcmpTexts::tr("Gateway"), 4, 4, QHostAddress(message.rest).toString(),
                            IcmpTexts::tr("the router to use instead"))};
        [[fallthrough]];
    case IcmpKind::Unreachable:
    case IcmpKind::TimeExceeded:
    case IcmpKind::Other:
        break;
    }
    return {fieldAt("unused",
                    message.kind() == IcmpKind::Other ? IcmpTexts::tr("Rest of the header") : IcmpTexts::tr("Unused"),
                    4, 4, message.rest == 0 ? QString() : u"0x%1"_s.arg(message.rest, 8, 16, '0'_L1))};
}

// The packet that an error is about: its IP header, and as much behind it as the reporter quotes.
PacketField quoteField(const IcmpMessage &message)
{
    const IcmpQuote &quote = *message.quote;
    const bool isV4 = message.version == IcmpVersion::V4;
    PacketField field = fieldAt("quote", IcmpTexts::tr("Quoted packet"), icmpHeaderSize, message.payload.size(), {},
                                IcmpTexts::tr("the beginning of the packet that this is about"));
    const auto add = [&field](const char *id, const QString &name, qsizetype at, qsizetype length, const QString &value,
                              const QString &meaning = {}) {
        field.children += fieldAt(id, name, icmpHeaderSize + at, length, value, meaning);
    };
    const QString limit = QString::number(quote.timeToLive);
    const QString protocol = QString::number(quote.protocol);
    const QString left = IcmpTexts::tr("as it came to who reports this");
    if (isV4) {
        add("quoted_ttl", IcmpTexts::tr("TTL"), 8, 1, limit, left);
        add("quoted_protocol", IcmpTexts::tr("Protocol"), 9, 1, protocol, ipProtocolName(quote.protocol));
        add("quoted_source", IcmpTexts::tr("Source"), 12, 4, quote.source.toString());
        add("quoted_destination", IcmpTexts::tr("Destination"), 16, 4, quote.destination.toString());
    } else {
        add("quoted_protocol", IcmpTexts::tr("Next header"), 6, 1, protocol, ipProtocolName(quote.protocol));
        add("quoted_ttl", IcmpTexts::tr("Hop limit"), 7, 1, limit, left);
        add("quoted_source", IcmpTexts::tr("Source"), 8, 16, quote.source.toString());
        add("quoted_destination", IcmpTexts::tr("Destination"), 24, 16, quote.destination.toString());
    }
    if (const qsizetype carried = message.payload.size() - quote.headerSize; carried > 0)
        add("quoted_payload", IcmpTexts::tr("What it carries"), quote.headerSize, carried, {}, byteCountText(carried));
    return field;
}

} // namespace

QList<PacketField> icmpPacketFields(IcmpVersion version, QByteArrayView bytes, qsizetype size)
{
    const std::optional<IcmpMessage> message = decodeIcmp(version, bytes);
    if (!message) {
        return {fieldAt("rest", IcmpTexts::tr("Rest"), 0, bytes.size(), {},
                        IcmpTexts::tr("%1: less than an ICMP header's 8").arg(byteCountText(bytes.size())))};
    }
    QList<PacketField> fields = {
        fieldAt("type", IcmpTexts::tr("Type"), 0, 1, QString::number(message->type),
                icmpTypeMeaning(version, message->type)),
        fieldAt("code", IcmpTexts::tr("Code"), 1, 1, QString::number(message->code),
                icmpCodeMeaning(version, message->type, message->code)),
        fieldAt("checksum", IcmpTexts::tr("Checksum"), 2, 2, u"0x%1"_s.arg(message->checksum, 4, 16, '0'_L1),
                checksumMeaning(*message, bytes, size)),
    };
    fields += restFields(*message);
    if (message->payload.isEmpty())
        return fields;
    if (message->quote)
        fields += quoteField(*message);
    else
        fields += fieldAt(
            "payload", IcmpTexts::tr("Payload"), icmpHeaderSize, message->payload.size(),
            plainBytesText(message->payload),
            message->kind() == IcmpKind::EchoReply
                ? IcmpTexts::tr("%1, which must be those of the request").arg(byteCountText(message->payload.size()))
                : byteCountText(message->payload.size()));
    return fields;
}

QString icmpReasonText(IcmpReason reason)
{
    switch (reason) {
    case IcmpReason::None:
        return {};
    case IcmpReason::Malformed:
        return IcmpTexts::tr("this is no echo reply");
    case IcmpReason::WrongIdentifier:
        return IcmpTexts::tr("its identifier is another program's");
    case IcmpReason::WrongSequence:
        return IcmpTexts::tr("nothing with this sequence number is waited for from there");
    case IcmpReason::PayloadDiffers:
        return IcmpTexts::tr("its payload is not the one that was sent");
    case IcmpReason::Duplicate:
        return IcmpTexts::tr("it was answered before: this is a further copy");
    case IcmpReason::Late:
        return IcmpTexts::tr("it came after the timeout");
    }
    return {};
}

QByteArray icmpReasonField(IcmpReason reason)
{
    switch (reason) {
    case IcmpReason::Malformed:
        return "type";
    case IcmpReason::WrongIdentifier:
        return "identifier";
    case IcmpReason::WrongSequence:
    case IcmpReason::Duplicate:
        return "sequence";
    case IcmpReason::PayloadDiffers:
        return "payload";
    default:
        return {};
    }
}

} // namespace sockeye
