// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/icmp/message.h"

namespace sockeye
{

/// An ICMP error about the packet \a quoted, with its checksum filled in for IPv4. \a rest is the header's second word.
QByteArray encodeIcmpError(IcmpVersion version, quint8 type, quint8 code, quint32 rest, QByteArrayView quoted);

/// A UDP datagram in an IPv4 packet, as a router has it before it and quotes it.
struct UdpPacket {
    QHostAddress source;
    quint16 sourcePort = 0;
    QHostAddress destination;
    quint16 destinationPort = 0;
    quint8 timeToLive = 1;
    QByteArrayView payload;

    /// Its bytes. Without a UDP checksum, which IPv4 permits (RFC 768).
    QByteArray encode() const;
};

} // namespace sockeye
