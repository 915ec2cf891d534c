// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/dns/dnsmessage.h"

#include <span>

namespace sockeye
{

/// The kinds of pieces that RDATA is made of.
enum class RdataPart : quint8 {
    U8,
    U16,
    U32,
    Seconds, ///< 32 bits, a duration
    Stamp, ///< 32 bits, seconds since 1970
    Ipv4,
    Ipv6,
    Name, ///< may be compressed when received
    PlainName, ///< must not be compressed
    String, ///< a length byte and that many bytes
    Strings, ///< one String or more, to the end
    Tag, ///< a String of letters and digits, written without quotes (CAA)
    Text, ///< bytes to the end, written in quotes
    Type, ///< 16 bits, a record type
    TypeBitmap, ///< to the end (RFC 4034 section 4.1.2)
    Base64, ///< to the end
    Hex, ///< to the end
    SvcParams, ///< to the end (RFC 9460 section 2.2)
    Location, ///< 16 bytes (RFC 1876)
};

struct RdataField {
    const char *name; ///< QT_TRANSLATE_NOOP("dns", …)
    RdataPart part;
};

/// The pieces of a type's RDATA in a class; empty where it is not known, and then RDATA is opaque (RFC 3597).
std::span<const RdataField> rdataLayout(DnsType type, quint16 klass);

/// One piece as it stands in a message.
struct RdataPiece {
    const RdataField *field = nullptr;
    qsizetype first = 0;
    qsizetype length = 0;
    DnsName name; ///< of Name and PlainName
};

/// Reads RDATA piece by piece. `next()` is false at the end, or where `damage` says why not.
class RdataReader
{
public:
    /// \a length bytes at \a first of \a message; pointers are followed within \a message where the type allows it.
    RdataReader(QByteArrayView message, qsizetype first, qsizetype length, std::span<const RdataField> layout,
                bool pointers);
    bool next(RdataPiece &piece);
    DnsDamage damage;

private:
    qsizetype fixedLength(const RdataPiece &piece);
    QByteArrayView m_message;
    qsizetype m_position;
    qsizetype m_end;
    std::span<const RdataField> m_left;
    bool m_pointers;
};

/// A piece as a zone file writes it. \a message is what the piece was read from.
QString rdataPieceText(QByteArrayView message, const RdataPiece &piece);

/// `\# 3 010203` (RFC 3597 section 5).
QString opaqueRdataText(QByteArrayView rdata);

/// Whether SvcParams or a type bitmap are sound inside; the damage's place is relative to \a bytes.
DnsDamage checkSvcParams(QByteArrayView bytes);
DnsDamage checkTypeBitmap(QByteArrayView bytes);
QString svcParamsText(QByteArrayView bytes);
QString typeBitmapText(QByteArrayView bytes);
QString locationText(QByteArrayView bytes);

} // namespace sockeye
