// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/bytereader.h"
#include "core/protocol/dns/dnstexts.h"
#include "core/protocol/dns/fieldtools.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

namespace
{

struct NamedOption {
    quint16 code;
    const char *name;
    const char *meaning; // QT_TRANSLATE_NOOP("dns", …)
};

// IANA "Domain Name System (DNS) Parameters", EDNS0 option codes.
constexpr NamedOption optionNames[] = {
    {1, "LLQ", QT_TRANSLATE_NOOP("dns", "a query that goes on (RFC 8764)")},
    {3, "NSID", QT_TRANSLATE_NOOP("dns", "which of several servers answered (RFC 5001)")},
    {5, "DAU", QT_TRANSLATE_NOOP("dns", "signature algorithms understood (RFC 6975)")},
    {6, "DHU", QT_TRANSLATE_NOOP("dns", "digest algorithms understood (RFC 6975)")},
    {7, "N3U", QT_TRANSLATE_NOOP("dns", "NSEC3 digests understood (RFC 6975)")},
    {8, "ECS", QT_TRANSLATE_NOOP("dns", "the network of the client that asks (RFC 7871)")},
    {9, "EXPIRE", QT_TRANSLATE_NOOP("dns", "when the zone expires (RFC 7314)")},
    {10, "COOKIE", QT_TRANSLATE_NOOP("dns", "numbers that a forger does not know (RFC 7873)")},
    {11, "KEEPALIVE", QT_TRANSLATE_NOOP("dns", "how long the TCP connection may stay (RFC 7828)")},
    {12, "PADDING", QT_TRANSLATE_NOOP("dns", "bytes that only hide the length (RFC 7830)")},
    {13, "CHAIN", QT_TRANSLATE_NOOP("dns", "the closest trust point known (RFC 7901)")},
    {14, "KEY-TAG", QT_TRANSLATE_NOOP("dns", "trust anchors known (RFC 8145)")},
    {15, "EDE", QT_TRANSLATE_NOOP("dns", "why the answer is as it is (RFC 8914)")},
    {18, "REPORT-CHANNEL", QT_TRANSLATE_NOOP("dns", "where failures may be reported (RFC 9567)")},
};

// RFC 8914 section 4, IANA "Extended DNS Error Codes".
constexpr NamedOption extendedErrors[] = {
    {0, "Other", ""},
    {1, "Unsupported DNSKEY Algorithm", ""},
    {2, "Unsupported DS Digest Type", ""},
    {3, "Stale Answer", ""},
    {4, "Forged Answer", ""},
    {5, "DNSSEC Indeterminate", ""},
    {6, "DNSSEC Bogus", ""},
    {7, "Signature Expired", ""},
    {8, "Signature Not Yet Valid", ""},
    {9, "DNSKEY Missing", ""},
    {10, "RRSIGs Missing", ""},
    {11, "No Zone Key Bit Set", ""},
    {12, "NSEC Missing", ""},
    {13, "Cached Error", ""},
    {14, "Not Ready", ""},
    {15, "Blocked", ""},
    {16, "Censored", ""},
    {17, "Filtered", ""},
    {18, "Prohibited", ""},
    {19, "Stale NXDOMAIN Answer", ""},
    {20, "Not Authoritative", ""},
    {21, "Not Supported", ""},
    {22, "No Reachable Authority", ""},
    {23, "Network Error", ""},
    {24, "Invalid Data", ""},
};

template <std::size_t Size>
const NamedOption *named(const NamedOption (&names)[Size], quint16 code)
{
    for (const NamedOption &entry : names) {
        if (entry.code == code)
            return &entry;
    }
    return nullptr;
}

QString hexText(QByteArrayView bytes)
{
    return QString::fromLatin1(bytes.toByteArray().toHex());
}

// RFC 7871 section 6: family, two prefix lengths, and as many bytes of the address as the first asks for.
QList<PacketField> clientSubnetFields(QByteArrayView data, qsizetype at)
{
    if (data.size() < 4)
        return {};
    ByteReader reader(data);
    const quint16 family = reader.u16();
    const quint8 source = reader.u8();
    const quint8 scope = reader.u8();
    const QByteArrayView part = reader.bytes(reader.remaining());
    QString address = hexText(part);
    if (family == 1 && part.size() <= 4) {
        const QByteArray whole = part.toByteArray().leftJustified(4, '\0');
        address = QHostAddress(ByteReader(whole).u32()).toString();
    } else if (family == 2 && part.size() <= 16) {
        const QByteArray whole = part.toByteArray().leftJustified(16, '\0');
        address = QHostAddress(reinterpret_cast<const quint8 *>(whole.constData())).toString();
    }
    const QString familyName = family == 1 ? u"IPv4"_s : family == 2 ? u"IPv6"_s : QString();
    return {
        dnsField("family", QT_TRANSLATE_NOOP("dns", "Address family"), at, 2, QString::number(family), familyName),
        dnsField("source_prefix", QT_TRANSLATE_NOOP("dns", "Source prefix"), at + 2, 1, QString::number(source),
                 DnsTexts::tr("bits of the address that the question tells")),
        dnsField("scope_prefix", QT_TRANSLATE_NOOP("dns", "Scope prefix"), at + 3, 1, QString::number(scope),
                 DnsTexts::tr("bits of the address that the answer is for")),
        dnsField("address", QT_TRANSLATE_NOOP("dns", "Address"), at + 4, part.size(), address),
    };
}

// RFC 7873 section 4.
QList<PacketField> cookieFields(QByteArrayView data, qsizetype at)
{
    if (data.size() < 8)
        return {};
    QList<PacketField> fields = {
        dnsField("client_cookie", QT_TRANSLATE_NOOP("dns", "Client cookie"), at, 8, hexText(data.first(8))),
    };
    if (data.size() > 8)
        fields += dnsField("server_cookie", QT_TRANSLATE_NOOP("dns", "Server cookie"), at + 8, data.size() - 8,
                           hexText(data.sliced(8)));
    return fields;
}

QString extendedErrorName(QByteArrayView data)
{
    const quint16 code = ByteReader(data).u16();
    const NamedOption *error = named(extendedErrors, code);
    return error ? QString::fromLatin1(error->name) : QString::number(code);
}

// RFC 8914 section 2.
QList<PacketField> extendedErrorFields(QByteArrayView data, qsizetype at)
{
    if (data.size() < 2)
        return {};
    QList<PacketField> fields = {
        dnsField("info_code", QT_TRANSLATE_NOOP("dns", "Code"), at, 2, QString::number(ByteReader(data).u16()),
                 extendedErrorName(data)),
    };
    if (data.size() > 2)
        fields += dnsField("extra_text", QT_TRANSLATE_NOOP("dns", "Text"), at + 2, data.size() - 2,
                           plainBytesText(data.sliced(2)));
    return fields;
}

PacketField dataField(quint16 code, QByteArrayView data, qsizetype at)
{
    PacketField field = dnsField("data", QT_TRANSLATE_NOOP("dns", "Data"), at, data.size(), hexText(data));
    switch (code) {
    case 3:
        field.meaning = plainBytesText(data);
        break;
    case 8:
        field.children = clientSubnetFields(data, at);
        if (!field.children.isEmpty())
            field.meaning = field.children[3].value + u'/' + field.children[1].value;
        break;
    case 10:
        field.children = cookieFields(data, at);
        break;
    case 11:
        if (data.size() == 2)
            field.meaning = DnsTexts::tr("%1 s").arg(ByteReader(data).u16() / 10.0);
        break;
    case 12:
        field.meaning = DnsTexts::tr("%1 of padding").arg(byteCountText(data.size()));
        break;
    case 15:
        field.children = extendedErrorFields(data, at);
        if (!field.children.isEmpty())
            field.meaning = field.children[0].meaning;
        break;
    default:
        break;
    }
    return field;
}

} // namespace

PacketField dnsField(const QByteArray &id, const char *name, qsizetype first, qsizetype length, const QString &value,
                     const QString &meaning)
{
    return {id, DnsTexts::tr(name), int(first) * 8, int(length) * 8, value, meaning, {}, false, {}};
}

QList<PacketField> dnsOptionFields(QByteArrayView options, qsizetype first)
{
    QList<PacketField> fields;
    ByteReader reader(options);
    while (!reader.atEnd()) {
        const qsizetype at = reader.position();
        const quint16 code = reader.u16();
        const quint16 length = reader.u16();
        const QByteArrayView data = reader.bytes(length);
        if (!reader.ok()) {
            fields += dnsField("rest", QT_TRANSLATE_NOOP("dns", "Rest"), first + at, options.size() - at,
                               hexText(options.sliced(at)), DnsTexts::tr("no whole option"));
            break;
        }
        const NamedOption *known = named(optionNames, code);
        const QString name = known ? QString::fromLatin1(known->name) : u"OPT%1"_s.arg(code);
        PacketField field = dnsField("option_" + QByteArray::number(fields.size() + 1),
                                     QT_TRANSLATE_NOOP("dns", "Option"), first + at, 4 + length, name);
        field.meaning = known ? DnsTexts::tr(known->meaning) : QString();
        field.children = {
            dnsField("code", QT_TRANSLATE_NOOP("dns", "Code"), first + at, 2, QString::number(code), name),
            dnsField("length", QT_TRANSLATE_NOOP("dns", "Length"), first + at + 2, 2, QString::number(length)),
        };
        if (length > 0)
            field.children += dataField(code, data, first + at + 4);
        fields += field;
    }
    return fields;
}

} // namespace sockeye
