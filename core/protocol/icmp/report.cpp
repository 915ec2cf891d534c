// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/icmp/report.h"

#include <QtEndian>

namespace sockeye
{

QByteArray encodeIcmpError(IcmpVersion version, quint8 type, quint8 code, quint32 rest, QByteArrayView quoted)
{
    QByteArray bytes(icmpHeaderSize, '\0');
    bytes[0] = char(type);
    bytes[1] = char(code);
    qToBigEndian(rest, bytes.data() + 4);
    bytes.append(quoted);
    if (version == IcmpVersion::V4)
        qToBigEndian(internetChecksum(bytes), bytes.data() + 2);
    return bytes;
}

// RFC 791 section 3.1, RFC 768.
QByteArray UdpPacket::encode() const
{
    constexpr qsizetype ipSize = 20;
    constexpr qsizetype udpSize = 8;
    QByteArray bytes(ipSize + udpSize, '\0');
    bytes[0] = 0x45;
    qToBigEndian(quint16(bytes.size() + payload.size()), bytes.data() + 2);
    bytes[6] = 0x40; // may not be split
    bytes[8] = char(timeToLive);
    bytes[9] = 17;
    qToBigEndian(source.toIPv4Address(), bytes.data() + 12);
    qToBigEndian(destination.toIPv4Address(), bytes.data() + 16);
    qToBigEndian(internetChecksum(QByteArrayView(bytes).first(ipSize)), bytes.data() + 10);
    qToBigEndian(sourcePort, bytes.data() + ipSize);
    qToBigEndian(destinationPort, bytes.data() + ipSize + 2);
    qToBigEndian(quint16(udpSize + payload.size()), bytes.data() + ipSize + 4);
    bytes.append(payload);
    return bytes;
}

} // namespace sockeye
