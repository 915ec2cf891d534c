// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/dns/rdata.h"

#include "core/base/bytereader.h"

#include <QCoreApplication>

namespace sockeye
{

namespace
{

using Part = RdataPart;

// RFC 1035 section 3.3, RFC 3596, RFC 2782, RFC 1183, RFC 3403, RFC 6672, RFC 4034, RFC 4255, RFC 6698, RFC 7553,
// RFC 8659, RFC 9460, RFC 1876.
constexpr RdataField addressV4[] = {{QT_TRANSLATE_NOOP("dns", "Address"), Part::Ipv4}};
constexpr RdataField addressV6[] = {{QT_TRANSLATE_NOOP("dns", "Address"), Part::Ipv6}};
constexpr RdataField oneName[] = {{QT_TRANSLATE_NOOP("dns", "Name"), Part::Name}};
constexpr RdataField strings[] = {{QT_TRANSLATE_NOOP("dns", "Strings"), Part::Strings}};
constexpr RdataField soa[] = {
    {QT_TRANSLATE_NOOP("dns", "Primary server"), Part::Name}, {QT_TRANSLATE_NOOP("dns", "Mailbox"), Part::Name},
    {QT_TRANSLATE_NOOP("dns", "Serial"), Part::U32},          {QT_TRANSLATE_NOOP("dns", "Refresh"), Part::Seconds},
    {QT_TRANSLATE_NOOP("dns", "Retry"), Part::Seconds},       {QT_TRANSLATE_NOOP("dns", "Expire"), Part::Seconds},
    {QT_TRANSLATE_NOOP("dns", "Minimum TTL"), Part::Seconds},
};
constexpr RdataField hinfo[] = {{QT_TRANSLATE_NOOP("dns", "Processor"), Part::String},
                                {QT_TRANSLATE_NOOP("dns", "System"), Part::String}};
constexpr RdataField mx[] = {{QT_TRANSLATE_NOOP("dns", "Preference"), Part::U16},
                             {QT_TRANSLATE_NOOP("dns", "Exchange"), Part::Name}};
constexpr RdataField rp[] = {{QT_TRANSLATE_NOOP("dns", "Mailbox"), Part::Name},
                             {QT_TRANSLATE_NOOP("dns", "Text"), Part::Name}};
constexpr RdataField afsdb[] = {{QT_TRANSLATE_NOOP("dns", "Subtype"), Part::U16},
                                {QT_TRANSLATE_NOOP("dns", "Host"), Part::Name}};
constexpr RdataField loc[] = {{QT_TRANSLATE_NOOP("dns", "Location"), Part::Location}};
constexpr RdataField srv[] = {{QT_TRANSLATE_NOOP("dns", "Priority"), Part::U16},
                              {QT_TRANSLATE_NOOP("dns", "Weight"), Part::U16},
                              {QT_TRANSLATE_NOOP("dns", "Port"), Part::U16},
                              {QT_TRANSLATE_NOOP("dns", "Target"), Part::Name}};
constexpr RdataField naptr[] = {
    {QT_TRANSLATE_NOOP("dns", "Order"), Part::U16},      {QT_TRANSLATE_NOOP("dns", "Preference"), Part::U16},
    {QT_TRANSLATE_NOOP("dns", "Flags"), Part::String},   {QT_TRANSLATE_NOOP("dns", "Services"), Part::String},
    {QT_TRANSLATE_NOOP("dns", "Pattern"), Part::String}, {QT_TRANSLATE_NOOP("dns", "Replacement"), Part::Name}};
constexpr RdataField ds[] = {{QT_TRANSLATE_NOOP("dns", "Key tag"), Part::U16},
                             {QT_TRANSLATE_NOOP("dns", "Algorithm"), Part::U8},
                             {QT_TRANSLATE_NOOP("dns", "Digest type"), Part::U8},
                             {QT_TRANSLATE_NOOP("dns", "Digest"), Part::Hex}};
constexpr RdataField sshfp[] = {{QT_TRANSLATE_NOOP("dns", "Algorithm"), Part::U8},
                                {QT_TRANSLATE_NOOP("dns", "Fingerprint type"), Part::U8},
                                {QT_TRANSLATE_NOOP("dns", "Fingerprint"), Part::Hex}};
constexpr RdataField rrsig[] = {
    {QT_TRANSLATE_NOOP("dns", "Type covered"), Part::Type}, {QT_TRANSLATE_NOOP("dns", "Algorithm"), Part::U8},
    {QT_TRANSLATE_NOOP("dns", "Labels"), Part::U8},         {QT_TRANSLATE_NOOP("dns", "Original TTL"), Part::Seconds},
    {QT_TRANSLATE_NOOP("dns", "Expires"), Part::Stamp},     {QT_TRANSLATE_NOOP("dns", "Begins"), Part::Stamp},
    {QT_TRANSLATE_NOOP("dns", "Key tag"), Part::U16},       {QT_TRANSLATE_NOOP("dns", "Signer"), Part::PlainName},
    {QT_TRANSLATE_NOOP("dns", "Signature"), Part::Base64},
};
constexpr RdataField nsec[] = {{QT_TRANSLATE_NOOP("dns", "Next name"), Part::PlainName},
                               {QT_TRANSLATE_NOOP("dns", "Types"), Part::TypeBitmap}};
constexpr RdataField dnskey[] = {{QT_TRANSLATE_NOOP("dns", "Flags"), Part::U16},
                                 {QT_TRANSLATE_NOOP("dns", "Protocol"), Part::U8},
                                 {QT_TRANSLATE_NOOP("dns", "Algorithm"), Part::U8},
                                 {QT_TRANSLATE_NOOP("dns", "Public key"), Part::Base64}};
constexpr RdataField tlsa[] = {{QT_TRANSLATE_NOOP("dns", "Usage"), Part::U8},
                               {QT_TRANSLATE_NOOP("dns", "Selector"), Part::U8},
                               {QT_TRANSLATE_NOOP("dns", "Matching"), Part::U8},
                               {QT_TRANSLATE_NOOP("dns", "Data"), Part::Hex}};
constexpr RdataField svcb[] = {{QT_TRANSLATE_NOOP("dns", "Priority"), Part::U16},
                               {QT_TRANSLATE_NOOP("dns", "Target"), Part::PlainName},
                               {QT_TRANSLATE_NOOP("dns", "Parameters"), Part::SvcParams}};
constexpr RdataField uri[] = {{QT_TRANSLATE_NOOP("dns", "Priority"), Part::U16},
                              {QT_TRANSLATE_NOOP("dns", "Weight"), Part::U16},
                              {QT_TRANSLATE_NOOP("dns", "Target"), Part::Text}};
constexpr RdataField caa[] = {{QT_TRANSLATE_NOOP("dns", "Flags"), Part::U8},
                              {QT_TRANSLATE_NOOP("dns", "Tag"), Part::Tag},
                              {QT_TRANSLATE_NOOP("dns", "Value"), Part::Text}};

} // namespace

std::span<const RdataField> rdataLayout(DnsType type, quint16 klass)
{
    const bool internet = klass == DnsClass::Internet;
    if (!internet && klass != DnsClass::Chaos && klass != DnsClass::Hesiod)
        return {};
    switch (type.value) {
    case DnsType::NS.value:
    case DnsType::CNAME.value:
    case DnsType::PTR.value:
    case DnsType::DNAME.value:
        return oneName;
    case DnsType::SOA.value:
        return soa;
    case DnsType::HINFO.value:
        return hinfo;
    case DnsType::MX.value:
        return mx;
    case DnsType::TXT.value:
    case DnsType::SPF.value:
        return strings;
    default:
        break;
    }
    if (!internet)
        return {};
    switch (type.value) {
    case DnsType::A.value:
        return addressV4;
    case DnsType::AAAA.value:
        return addressV6;
    case DnsType::RP.value:
        return rp;
    case DnsType::AFSDB.value:
        return afsdb;
    case DnsType::LOC.value:
        return loc;
    case DnsType::SRV.value:
        return srv;
    case DnsType::NAPTR.value:
        return naptr;
    case DnsType::DS.value:
        return ds;
    case DnsType::SSHFP.value:
        return sshfp;
    case DnsType::RRSIG.value:
        return rrsig;
    case DnsType::NSEC.value:
        return nsec;
    case DnsType::DNSKEY.value:
        return dnskey;
    case DnsType::TLSA.value:
        return tlsa;
    case DnsType::SVCB.value:
    case DnsType::HTTPS.value:
        return svcb;
    case DnsType::URI.value:
        return uri;
    case DnsType::CAA.value:
        return caa;
    default:
        return {};
    }
}

RdataReader::RdataReader(QByteArrayView message, qsizetype first, qsizetype length, std::span<const RdataField> layout,
                         bool pointers)
    : m_message(message)
    , m_position(first)
    , m_end(first + length)
    , m_left(layout)
    , m_pointers(pointers)
{
}

bool RdataReader::next(RdataPiece &piece)
{
    if (damage)
        return false;
    if (m_left.empty()) {
        if (m_position != m_end)
            damage = {DnsProblem::BadData, m_position};
        return false;
    }
    piece.field = &m_left.front();
    piece.first = m_position;
    m_left = m_left.subspan(1);
    const RdataPart part = piece.field->part;
    if (part == Part::Name || part == Part::PlainName) {
        DnsNameReader reader{m_message, 0, {}};
        piece.name = reader.read(m_position, m_end, m_pointers && part == Part::Name);
        damage = reader.damage;
        piece.length = reader.end - m_position;
    } else {
        piece.length = fixedLength(piece);
        if (!damage && piece.length > m_end - m_position)
            damage = {DnsProblem::BadData, m_end};
    }
    if (damage)
        return false;
    m_position += piece.length;
    return true;
}

/// How many bytes the piece takes; checks what is inside where it reaches to the end.
qsizetype RdataReader::fixedLength(const RdataPiece &piece)
{
    const QByteArrayView left = m_message.sliced(m_position, m_end - m_position);
    const auto within = [this](DnsDamage inner) {
        if (inner)
            damage = {inner.problem, inner.at + m_position};
    };
    switch (piece.field->part) {
    case Part::U8:
        return 1;
    case Part::U16:
    case Part::Type:
        return 2;
    case Part::U32:
    case Part::Seconds:
    case Part::Stamp:
    case Part::Ipv4:
        return 4;
    case Part::Ipv6:
    case Part::Location:
        return 16;
    case Part::String:
    case Part::Tag:
        // One more than there is, where even the length byte is missing.
        return left.isEmpty() ? 1 : 1 + uchar(left[0]);
    case Part::Strings: {
        ByteReader reader(left);
        do {
            const qsizetype at = reader.position();
            reader.bytes(reader.u8());
            if (!reader.ok())
                within({DnsProblem::BadData, at});
        } while (reader.ok() && !reader.atEnd());
        return left.size();
    }
    case Part::TypeBitmap:
        within(checkTypeBitmap(left));
        return left.size();
    case Part::SvcParams:
        within(checkSvcParams(left));
        return left.size();
    default:
        return left.size();
    }
}

DnsDamage checkSvcParams(QByteArrayView bytes)
{
    // Keys in strictly increasing order (RFC 9460 section 2.2), and lengths within what each key allows.
    int previous = -1;
    ByteReader reader(bytes);
    while (!reader.atEnd()) {
        const qsizetype at = reader.position();
        const int key = reader.u16();
        const qsizetype length = reader.u16();
        const qsizetype start = reader.position();
        const QByteArrayView value = reader.bytes(length);
        if (!reader.ok() || key <= previous)
            return {DnsProblem::BadData, at};
        previous = key;
        bool sound = true;
        if (key == 0 || key == 4 || key == 6) {
            const qsizetype unit = key == 0 ? 2 : key == 4 ? 4 : 16;
            sound = length > 0 && length % unit == 0;
        } else if (key == 1) {
            ByteReader names(value);
            sound = length > 0;
            while (sound && !names.atEnd())
                sound = !names.bytes(names.u8()).isEmpty();
        } else if (key == 2 || key == 3) {
            sound = length == (key == 2 ? 0 : 2);
        }
        if (!sound)
            return {DnsProblem::BadData, start};
    }
    return {};
}

DnsDamage checkTypeBitmap(QByteArrayView bytes)
{
    int previous = -1;
    ByteReader reader(bytes);
    while (!reader.atEnd()) {
        const qsizetype at = reader.position();
        const int window = reader.u8();
        const qsizetype length = reader.u8();
        reader.bytes(length);
        if (!reader.ok() || window <= previous || length < 1 || length > 32)
            return {DnsProblem::BadData, at};
        previous = window;
    }
    return {};
}

} // namespace sockeye
