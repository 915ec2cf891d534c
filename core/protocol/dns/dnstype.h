// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/codec.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace sockeye
{

/// A record type (or a query type such as ANY) by its number. Written by its mnemonic, or `TYPE65280` where it has none
/// (RFC 3597 section 5). So QList<DnsType> can be a field.
struct DnsType {
    quint16 value = 1;

    static const DnsType A, NS, CNAME, SOA, PTR, HINFO, MX, TXT, RP, AFSDB, AAAA, LOC, SRV, NAPTR, DNAME, OPT, DS,
        SSHFP, RRSIG, NSEC, DNSKEY, TLSA, SVCB, HTTPS, SPF, ANY, URI, CAA;

    friend constexpr bool operator==(DnsType a, DnsType b) { return a.value == b.value; }
    friend constexpr bool operator!=(DnsType a, DnsType b) { return a.value != b.value; }
};

inline constexpr DnsType DnsType::A{1}, DnsType::NS{2}, DnsType::CNAME{5}, DnsType::SOA{6}, DnsType::PTR{12},
    DnsType::HINFO{13}, DnsType::MX{15}, DnsType::TXT{16}, DnsType::RP{17}, DnsType::AFSDB{18}, DnsType::AAAA{28},
    DnsType::LOC{29}, DnsType::SRV{33}, DnsType::NAPTR{35}, DnsType::DNAME{39}, DnsType::OPT{41}, DnsType::DS{43},
    DnsType::SSHFP{44}, DnsType::RRSIG{46}, DnsType::NSEC{47}, DnsType::DNSKEY{48}, DnsType::TLSA{52},
    DnsType::SVCB{64}, DnsType::HTTPS{65}, DnsType::SPF{99}, DnsType::ANY{255}, DnsType::URI{256}, DnsType::CAA{257};

/// `AAAA`, or `TYPE65280`.
QByteArray dnsTypeName(DnsType type);
/// Reads `aaaa`, `TYPE65280` or a number from 0 to 65535.
std::optional<DnsType> dnsTypeFromName(QStringView text);

/// Classes (RFC 1035 section 3.2.4).
namespace DnsClass
{
inline constexpr quint16 Internet = 1, Chaos = 3, Hesiod = 4, None = 254, Any = 255;
}
/// `IN`, `CH`, or `CLASS32`.
QByteArray dnsClassName(quint16 klass);

/// Response codes (IANA DNS parameters); the values from 16 on need EDNS.
namespace DnsRcode
{
inline constexpr quint16 NoError = 0, FormErr = 1, ServFail = 2, NxDomain = 3, NotImp = 4, Refused = 5, BadVers = 16;
}
/// `NXDOMAIN`, or `RCODE24`.
QByteArray dnsRcodeName(quint16 rcode);

/// `QUERY`, or `OPCODE7`.
QByteArray dnsOpcodeName(quint8 opcode);

template <>
struct Codec<DnsType> {
    static constexpr ValueKind kind = ValueKind::Text;
    static int compare(DnsType a, DnsType b) { return int(a.value) - int(b.value); }
    static bool absent(DnsType) { return false; }
    static void append(DnsType value, Unit, QByteArray &out) { out += dnsTypeName(value); }
    static void appendJson(DnsType value, Unit, QByteArray &out) { out += '"' + dnsTypeName(value) + '"'; }
    static QString display(DnsType value, Unit, const QLocale &) { return QString::fromLatin1(dnsTypeName(value)); }
    static Result<void> parse(QStringView text, Unit, const Range &, DnsType &value);
    static std::span<const Word> words() { return {}; }
};

} // namespace sockeye
