// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QHostAddress>

#include <optional>

namespace sockeye
{

/// Which ICMP: for IPv4 (RFC 792) or for IPv6 (RFC 4443). Their messages have the same shape and other numbers.
enum class IcmpVersion : quint8 { V4, V6 };

inline constexpr qsizetype icmpHeaderSize = 8;
/// What an echo may carry at most: an IPv4 packet has 65,535 bytes, its header 20 and ICMP's 8.
inline constexpr int mostEchoBytes = 65507;

/// The types that Sockeye sends or tells apart; others are shown by their number.
enum class IcmpKind : quint8 {
    Other,
    EchoRequest,
    EchoReply,
    Unreachable,
    TooBig, ///< a packet too big for the next link; in IPv4 a code of Unreachable
    TimeExceeded,
    ParameterProblem,
    Redirect,
};

/// What a type and a code stand for.
IcmpKind icmpKind(IcmpVersion version, quint8 type, quint8 code);

/// The number of an echo's type.
quint8 icmpEchoType(IcmpVersion version, bool isReply);

/// Of a packet that an ICMP message quotes: its header as far as it is there.
struct IcmpQuote {
    qsizetype headerSize = 0; ///< of the IP header, with IPv4's options
    quint8 protocol = 0; ///< or IPv6's next header
    quint8 timeToLive = 0; ///< or IPv6's hop limit
    QHostAddress source;
    QHostAddress destination;
};

/// A message as it came, from the type byte on. Views into the bytes that were decoded.
struct IcmpMessage {
    IcmpVersion version = IcmpVersion::V4;
    quint8 type = 0;
    quint8 code = 0;
    quint16 checksum = 0;
    quint32 rest = 0; ///< the header's second word: identifier and sequence, an MTU, a pointer, an address
    QByteArrayView payload; ///< behind the header
    std::optional<IcmpQuote> quote; ///< of errors, where a whole IP header is quoted

    IcmpKind kind() const { return icmpKind(version, type, code); }
    quint16 identifier() const { return quint16(rest >> 16); }
    quint16 sequence() const { return quint16(rest); }
};

/// Reads a message; nothing where the header is not whole.
std::optional<IcmpMessage> decodeIcmp(IcmpVersion version, QByteArrayView bytes);

/// An echo request or reply. The checksum of ICMP for IPv4 is filled in; that for IPv6 covers the addresses, too, and
/// the kernel fills it in.
QByteArray encodeIcmpEcho(IcmpVersion version, bool isReply, quint16 identifier, quint16 sequence,
                          QByteArrayView payload);

/// The Internet checksum (RFC 1071) of \a bytes; 0 over a message whose checksum is right.
quint16 internetChecksum(QByteArrayView bytes);

/// The bytes of \a packet behind its IPv4 header, as raw sockets give it: how many the header has. 0 where it is not
/// whole.
qsizetype ipv4HeaderSize(QByteArrayView packet);

} // namespace sockeye
