// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/ntp/fields.h"
#include "core/protocol/ntp/ntptexts.h"

#include "core/base/bytereader.h"
#include "core/protocol/ntp/meanings.h"

#include <QCoreApplication>

#include <iterator>

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

namespace
{

void describeStamp(PacketField &field, const NtpHeader &header, NtpTimestamp stamp, WallTime around)
{
    const QString what = ntpStampMeaning(field.id, header);
    PacketField seconds{"seconds",
                        NtpTexts::tr("Seconds"),
                        field.firstBit,
                        32,
                        QString::number(stamp.seconds()),
                        NtpTexts::tr("whole seconds since 1 January 1900, modulo 2^32"),
                        {},
                        false,
                        {}};
    PacketField fraction{"fraction",
                         NtpTexts::tr("Fraction"),
                         field.firstBit + 32,
                         32,
                         QString::number(stamp.fraction()),
                         NtpTexts::tr("of a second, in units of 2^-32 s"),
                         {},
                         false,
                         {}};
    field.children = {seconds, fraction};
    if (!stamp.isSet()) {
        field.meaning = NtpTexts::tr("%1: zero (not set)").arg(what);
        return;
    }
    QByteArray text;
    Codec<WallTime>::append(stamp.nearestTo(around), Unit::None, text);
    field.value = QString::fromLatin1(text);
    field.meaning =
        NtpTexts::tr("%1; %2 s since 1900 and %3/2^32").arg(what).arg(stamp.seconds()).arg(stamp.fraction());
}

void describeHeaderField(PacketField &field, const NtpHeader &header, int index, WallTime around)
{
    switch (index) {
    case 0:
        field.value = QString::number(int(header.leap));
        field.meaning = ntpLeapMeaning(header.leap);
        break;
    case 1:
        field.value = QString::number(header.version);
        field.meaning = ntpVersionMeaning(header.version);
        break;
    case 2:
        field.value = QString::number(int(header.mode));
        field.meaning = ntpModeMeaning(header.mode);
        break;
    case 3:
        field.value = QString::number(header.stratum);
        field.meaning = ntpStratumMeaning(header);
        break;
    case 4:
        field.value = QString::number(header.poll);
        field.meaning = ntpPollMeaning(header.poll);
        break;
    case 5:
        field.value = QString::number(header.precision);
        field.meaning = ntpPrecisionMeaning(header);
        break;
    case 6:
        field.value = ntpShortText(header.rootDelay);
        field.meaning = NtpTexts::tr("s, there and back to the reference clock");
        break;
    case 7:
        field.value = ntpShortText(header.rootDispersion);
        field.meaning = NtpTexts::tr("s, by which the server may be wrong beside that");
        break;
    case 8:
        field.value = ntpReferenceIdText(header.referenceId, header.stratum);
        field.meaning = ntpReferenceIdMeaning(header);
        break;
    default: {
        const NtpTimestamp stamps[] = {header.reference, header.origin, header.receive, header.transmit};
        describeStamp(field, header, stamps[index - 9], around);
    }
    }
}

PacketField bytesField(const NtpPacket &packet, QByteArray id, const QString &name, qsizetype from, qsizetype size)
{
    PacketField field;
    field.id = std::move(id);
    field.name = name;
    field.firstBit = int(from) * 8;
    field.bitLength = int(size) * 8;
    field.value = QString::fromLatin1(packet.bytes.mid(from, size).toHex());
    return field;
}

PacketField describeMac(const NtpPacket &packet)
{
    const qsizetype from = packet.macPosition;
    PacketField field = bytesField(packet, "mac", NtpTexts::tr("MAC"), from, packet.bytes.size() - from);
    if (packet.isCryptoNak) {
        field.meaning = NtpTexts::tr("crypto-NAK: the server could not verify the question's authentication");
        return field;
    }
    const quint32 key = ByteReader(packet.bytes, from).u32();
    const qsizetype digest = packet.bytes.size() - from - 4;
    field.meaning = NtpTexts::tr("key %1 and a digest of %2 bytes, not verified").arg(key).arg(digest);
    PacketField id = bytesField(packet, "key_id", NtpTexts::tr("Key"), from, 4);
    id.value = QString::number(key);
    id.meaning = NtpTexts::tr("the number of the key that both sides know");
    PacketField sum = bytesField(packet, "digest", NtpTexts::tr("Digest"), from + 4, digest);
    sum.meaning = digest == 20 ? NtpTexts::tr("of 20 bytes, as SHA-1 makes them")
        : digest == 16         ? NtpTexts::tr("of 16 bytes, as MD5 and AES-CMAC make them")
                               : NtpTexts::tr("of %1 bytes").arg(digest);
    field.children = {id, sum};
    return field;
}

PacketField describeExtension(const NtpPacket &packet, const NtpExtension &extension, int number)
{
    PacketField field = bytesField(packet, "extension_" + QByteArray::number(number),
                                   NtpTexts::tr("Extension %1").arg(number), extension.position, extension.length);
    const QString type = u"0x%1"_s.arg(extension.type, 4, 16, '0'_L1);
    field.meaning = NtpTexts::tr("extension field of type %1, %2 bytes; not asked for and not used")
                        .arg(type)
                        .arg(extension.length);
    PacketField kind = bytesField(packet, "type", NtpTexts::tr("Type"), extension.position, 2);
    kind.value = type;
    PacketField length = bytesField(packet, "length", NtpTexts::tr("Length"), extension.position + 2, 2);
    length.value = QString::number(extension.length);
    length.meaning = NtpTexts::tr("bytes, with type and length");
    field.children = {kind, length,
                      bytesField(packet, "data", NtpTexts::tr("Data"), extension.position + 4, extension.length - 4)};
    return field;
}

PacketField describeRest(const NtpPacket &packet, qsizetype from)
{
    const qsizetype size = packet.bytes.size() - from;
    PacketField field = bytesField(packet, "rest", NtpTexts::tr("Rest"), from, size);
    if (packet.framing == NtpFraming::Short) {
        field.meaning = NtpTexts::tr("short packet: %1 of 48 bytes").arg(packet.bytes.size());
        return field;
    }
    ByteReader reader(packet.bytes, from);
    reader.u16();
    const quint16 length = reader.u16();
    if (packet.header.version < 4 || size < 4)
        field.meaning = NtpTexts::tr("%1 trailing bytes that belong to nothing").arg(size);
    else
        field.meaning =
            NtpTexts::tr("malformed extension field: its length says %1 where %2 bytes are left").arg(length).arg(size);
    return field;
}

} // namespace

QList<PacketField> ntpPacketFields(const NtpPacket &packet, WallTime around)
{
    QList<PacketField> fields;
    qsizetype described = 0;
    for (int i = 0; i < int(std::size(ntpHeaderLayout)); ++i) {
        const NtpFieldLayout &layout = ntpHeaderLayout[i];
        const qsizetype end = (layout.firstBit + layout.bitLength + 7) / 8;
        if (end > packet.bytes.size())
            break;
        PacketField field;
        field.id = layout.id;
        field.name = QCoreApplication::translate("fields", layout.label);
        field.firstBit = layout.firstBit;
        field.bitLength = layout.bitLength;
        describeHeaderField(field, packet.header, i, around);
        fields += field;
        described = end;
    }
    if (packet.framing == NtpFraming::Short) {
        fields += describeRest(packet, described);
        return fields;
    }
    int number = 0;
    for (const NtpExtension &extension : packet.extensions)
        fields += describeExtension(packet, extension, ++number);
    if (packet.macPosition >= 0)
        fields += describeMac(packet);
    if (packet.restPosition >= 0)
        fields += describeRest(packet, packet.restPosition);
    if (packet.framing == NtpFraming::Truncated)
        fields.last().meaning += NtpTexts::tr("; the datagram was longer, its end was cut off");
    return fields;
}

QByteArray ntpReasonField(NtpReason reason)
{
    switch (reason) {
    case NtpReason::ShortPacket:
    case NtpReason::TrailingBytes:
    case NtpReason::MalformedExtension:
        return "rest";
    case NtpReason::NotServerReply:
        return "mode";
    case NtpReason::WrongOrigin:
    case NtpReason::ZeroOrigin:
        return "origin_timestamp";
    case NtpReason::Kiss:
        return "reference_id";
    case NtpReason::LeapUnsynchronised:
        return "leap";
    case NtpReason::StratumUnsynchronised:
    case NtpReason::UnspecifiedStratum:
    case NtpReason::ReservedStratum:
        return "stratum";
    case NtpReason::VersionNotUsable:
        return "version";
    case NtpReason::TransmitZero:
    case NtpReason::StampsBackwards:
    case NtpReason::SlowServer:
        return "transmit_timestamp";
    case NtpReason::ReceiveZero:
        return "receive_timestamp";
    case NtpReason::ReferenceInFuture:
        return "reference_timestamp";
    case NtpReason::RootDistance:
        return "root_dispersion";
    case NtpReason::ImplausiblePrecision:
        return "precision";
    case NtpReason::CryptoNak:
        return "mac";
    // Of the packet as a whole, or of the time that it took.
    case NtpReason::None:
    case NtpReason::TruncatedPacket:
    case NtpReason::Duplicate:
    case NtpReason::NegativeDelay:
    case NtpReason::LongDelay:
        break;
    }
    return {};
}

} // namespace sockeye
