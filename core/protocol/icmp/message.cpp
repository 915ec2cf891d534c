// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/icmp/message.h"

#include "core/base/bytereader.h"

#include <QtEndian>

#include <algorithm>

namespace sockeye
{

namespace
{

struct KindLine {
    IcmpVersion version;
    quint8 type;
    IcmpKind kind;
};

// RFC 792, RFC 4443, and IANA's lists of both.
constexpr KindLine kinds[] = {
    {IcmpVersion::V4, 0, IcmpKind::EchoReply},     {IcmpVersion::V4, 3, IcmpKind::Unreachable},
    {IcmpVersion::V4, 5, IcmpKind::Redirect},      {IcmpVersion::V4, 8, IcmpKind::EchoRequest},
    {IcmpVersion::V4, 11, IcmpKind::TimeExceeded}, {IcmpVersion::V4, 12, IcmpKind::ParameterProblem},
    {IcmpVersion::V6, 1, IcmpKind::Unreachable},   {IcmpVersion::V6, 2, IcmpKind::TooBig},
    {IcmpVersion::V6, 3, IcmpKind::TimeExceeded},  {IcmpVersion::V6, 4, IcmpKind::ParameterProblem},
    {IcmpVersion::V6, 128, IcmpKind::EchoRequest}, {IcmpVersion::V6, 129, IcmpKind::EchoReply},
    {IcmpVersion::V6, 137, IcmpKind::Redirect},
};
constexpr quint8 fragmentationNeeded = 4; // a code of Unreachable in IPv4

bool quotesPacket(IcmpKind kind)
{
    return kind == IcmpKind::Unreachable || kind == IcmpKind::TooBig || kind == IcmpKind::TimeExceeded
        || kind == IcmpKind::ParameterProblem;
}

QHostAddress ipv6Address(QByteArrayView bytes)
{
    Q_IPV6ADDR address{};
    std::copy(bytes.begin(), bytes.end(), reinterpret_cast<char *>(address.c));
    return QHostAddress(address);
}

// RFC 791 figure 4.
std::optional<IcmpQuote> ipv4Quote(QByteArrayView bytes)
{
    IcmpQuote quote;
    quote.headerSize = ipv4HeaderSize(bytes);
    if (quote.headerSize == 0)
        return {};
    ByteReader reader(bytes, 8);
    quote.timeToLive = reader.u8();
    quote.protocol = reader.u8();
    reader.u16(); // the header's checksum
    quote.source = QHostAddress(reader.u32());
    quote.destination = QHostAddress(reader.u32());
    return quote;
}

// RFC 8200 section 3.
std::optional<IcmpQuote> ipv6Quote(QByteArrayView bytes)
{
    constexpr qsizetype size = 40;
    if (bytes.size() < size || quint8(bytes[0]) >> 4 != 6)
        return {};
    IcmpQuote quote;
    quote.headerSize = size;
    ByteReader reader(bytes, 6);
    quote.protocol = reader.u8();
    quote.timeToLive = reader.u8();
    quote.source = ipv6Address(reader.bytes(16));
    quote.destination = ipv6Address(reader.bytes(16));
    return quote;
}

} // namespace

IcmpKind icmpKind(IcmpVersion version, quint8 type, quint8 code)
{
    for (const KindLine &line : kinds) {
        if (line.version != version || line.type != type)
            continue;
        const bool isTooBig =
            version == IcmpVersion::V4 && line.kind == IcmpKind::Unreachable && code == fragmentationNeeded;
        return isTooBig ? IcmpKind::TooBig : line.kind;
    }
    return IcmpKind::Other;
}

quint8 icmpEchoType(IcmpVersion version, bool isReply)
{
    if (version == IcmpVersion::V6)
        return isReply ? 129 : 128;
    return isReply ? 0 : 8;
}

qsizetype ipv4HeaderSize(QByteArrayView packet)
{
    constexpr qsizetype least = 20;
    if (packet.size() < least || quint8(packet[0]) >> 4 != 4)
        return 0;
    const qsizetype size = (quint8(packet[0]) & 15) * 4;
    return size >= least && size <= packet.size() ? size : 0;
}

std::optional<IcmpMessage> decodeIcmp(IcmpVersion version, QByteArrayView bytes)
{
    ByteReader reader(bytes);
    IcmpMessage message;
    message.version = version;
    message.type = reader.u8();
    message.code = reader.u8();
    message.checksum = reader.u16();
    message.rest = reader.u32();
    if (!reader.ok())
        return {};
    message.payload = bytes.sliced(icmpHeaderSize);
    if (quotesPacket(message.kind()))
        message.quote = version == IcmpVersion::V4 ? ipv4Quote(message.payload) : ipv6Quote(message.payload);
    return message;
}

quint16 internetChecksum(QByteArrayView bytes)
{
    quint64 sum = 0;
    qsizetype at = 0;
    for (; at + 1 < bytes.size(); at += 2)
        sum += qFromBigEndian<quint16>(bytes.data() + at);
    if (at < bytes.size())
        sum += quint64(quint8(bytes[at])) << 8;
    while (sum >> 16 != 0)
        sum = (sum & 0xffff) + (sum >> 16);
    return quint16(~sum);
}

QByteArray encodeIcmpEcho(IcmpVersion version, bool isReply, quint16 identifier, quint16 sequence,
                          QByteArrayView payload)
{
    QByteArray bytes(icmpHeaderSize + payload.size(), '\0');
    bytes[0] = char(icmpEchoType(version, isReply));
    qToBigEndian(identifier, bytes.data() + 4);
    qToBigEndian(sequence, bytes.data() + 6);
    std::copy(payload.begin(), payload.end(), bytes.begin() + icmpHeaderSize);
    if (version == IcmpVersion::V4)
        qToBigEndian(internetChecksum(bytes), bytes.data() + 2);
    return bytes;
}

} // namespace sockeye
