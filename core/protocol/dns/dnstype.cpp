// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/dns/dnstype.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

namespace
{

struct Named {
    quint16 value;
    const char *name;
};

// IANA "Domain Name System (DNS) Parameters", resource record types.
constexpr Named typeNames[] = {
    {1, "A"},       {2, "NS"},      {3, "MD"},          {4, "MF"},      {5, "CNAME"},      {6, "SOA"},
    {7, "MB"},      {8, "MG"},      {9, "MR"},          {10, "NULL"},   {11, "WKS"},       {12, "PTR"},
    {13, "HINFO"},  {14, "MINFO"},  {15, "MX"},         {16, "TXT"},    {17, "RP"},        {18, "AFSDB"},
    {19, "X25"},    {20, "ISDN"},   {21, "RT"},         {22, "NSAP"},   {23, "NSAP-PTR"},  {24, "SIG"},
    {25, "KEY"},    {26, "PX"},     {27, "GPOS"},       {28, "AAAA"},   {29, "LOC"},       {30, "NXT"},
    {31, "EID"},    {32, "NIMLOC"}, {33, "SRV"},        {34, "ATMA"},   {35, "NAPTR"},     {36, "KX"},
    {37, "CERT"},   {38, "A6"},     {39, "DNAME"},      {40, "SINK"},   {41, "OPT"},       {42, "APL"},
    {43, "DS"},     {44, "SSHFP"},  {45, "IPSECKEY"},   {46, "RRSIG"},  {47, "NSEC"},      {48, "DNSKEY"},
    {49, "DHCID"},  {50, "NSEC3"},  {51, "NSEC3PARAM"}, {52, "TLSA"},   {53, "SMIMEA"},    {55, "HIP"},
    {56, "NINFO"},  {57, "RKEY"},   {58, "TALINK"},     {59, "CDS"},    {60, "CDNSKEY"},   {61, "OPENPGPKEY"},
    {62, "CSYNC"},  {63, "ZONEMD"}, {64, "SVCB"},       {65, "HTTPS"},  {99, "SPF"},       {104, "NID"},
    {105, "L32"},   {106, "L64"},   {107, "LP"},        {108, "EUI48"}, {109, "EUI64"},    {249, "TKEY"},
    {250, "TSIG"},  {251, "IXFR"},  {252, "AXFR"},      {253, "MAILB"}, {254, "MAILA"},    {255, "ANY"},
    {256, "URI"},   {257, "CAA"},   {258, "AVC"},       {259, "DOA"},   {260, "AMTRELAY"}, {32768, "TA"},
    {32769, "DLV"},
};

constexpr Named rcodeNames[] = {
    {0, "NOERROR"},  {1, "FORMERR"},    {2, "SERVFAIL"}, {3, "NXDOMAIN"},  {4, "NOTIMP"},
    {5, "REFUSED"},  {6, "YXDOMAIN"},   {7, "YXRRSET"},  {8, "NXRRSET"},   {9, "NOTAUTH"},
    {10, "NOTZONE"}, {11, "DSOTYPENI"}, {16, "BADVERS"}, {17, "BADKEY"},   {18, "BADTIME"},
    {19, "BADMODE"}, {20, "BADNAME"},   {21, "BADALG"},  {22, "BADTRUNC"}, {23, "BADCOOKIE"},
};

constexpr Named classNames[] = {{1, "IN"}, {3, "CH"}, {4, "HS"}, {254, "NONE"}, {255, "ANY"}};

constexpr Named opcodeNames[] = {{0, "QUERY"}, {1, "IQUERY"}, {2, "STATUS"}, {4, "NOTIFY"}, {5, "UPDATE"}, {6, "DSO"}};

template <size_t Size>
QByteArray nameOf(const Named (&names)[Size], quint16 value, const char *prefix)
{
    const auto found =
        std::find_if(std::begin(names), std::end(names), [&](const Named &n) { return n.value == value; });
    return found != std::end(names) ? QByteArray(found->name) : prefix + QByteArray::number(value);
}

} // namespace

QByteArray dnsTypeName(DnsType type)
{
    return nameOf(typeNames, type.value, "TYPE");
}

std::optional<DnsType> dnsTypeFromName(QStringView text)
{
    const QStringView trimmed = text.trimmed();
    for (const Named &named : typeNames) {
        if (trimmed.compare(QLatin1StringView(named.name), Qt::CaseInsensitive) == 0)
            return DnsType{named.value};
    }
    const bool prefixed = trimmed.startsWith(u"TYPE", Qt::CaseInsensitive);
    const QStringView digits = prefixed ? trimmed.mid(4) : trimmed;
    const bool plain =
        !digits.isEmpty() && std::all_of(digits.begin(), digits.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    bool fits = false;
    const quint16 value = digits.toUShort(&fits);
    return plain && fits ? std::optional(DnsType{value}) : std::nullopt;
}

QByteArray dnsClassName(quint16 klass)
{
    return nameOf(classNames, klass, "CLASS");
}

QByteArray dnsRcodeName(quint16 rcode)
{
    return nameOf(rcodeNames, rcode, "RCODE");
}

QByteArray dnsOpcodeName(quint8 opcode)
{
    return nameOf(opcodeNames, opcode, "OPCODE");
}

Result<void> Codec<DnsType>::parse(QStringView text, Unit, const Range &, DnsType &value)
{
    const std::optional<DnsType> type = dnsTypeFromName(text);
    if (!type)
        return Error::badInput({},
                               QCoreApplication::translate(
                                   "dns", "“%1” is no record type; write A, AAAA, MX, … or a number as in TYPE65280")
                                   .arg(text.left(40)));
    value = *type;
    return {};
}

} // namespace sockeye
