// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/bytereader.h"
#include "core/protocol/dns/dnsmessage.h"
#include "core/protocol/dns/rdata.h"

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

QString DnsRecord::text() const
{
    if (type == DnsType::OPT)
        return u"EDNS(%1) UDP %2"_s.arg(rawTtl >> 16 & 255).arg(klass);
    const auto layout = rdataLayout(type, klass);
    if (layout.empty() || damage)
        return opaqueRdataText(rdata);
    QString out;
    RdataReader reader(rdata, 0, rdata.size(), layout, false);
    RdataPiece piece;
    while (reader.next(piece)) {
        const QString part = rdataPieceText(rdata, piece);
        if (!out.isEmpty() && !part.isEmpty())
            out += u' ';
        out += part;
    }
    return reader.damage ? opaqueRdataText(rdata) : out;
}

QList<QByteArray> DnsRecord::strings() const
{
    QList<QByteArray> out;
    if ((type != DnsType::TXT && type != DnsType::SPF) || damage)
        return out;
    ByteReader reader(rdata);
    while (!reader.atEnd() && reader.ok())
        out += reader.bytes(reader.u8()).toByteArray();
    return out;
}

QHostAddress DnsRecord::address() const
{
    if (klass != DnsClass::Internet || damage)
        return {};
    if (type == DnsType::A && rdata.size() == 4)
        return QHostAddress(qFromBigEndian<quint32>(rdata.constData()));
    if (type == DnsType::AAAA && rdata.size() == 16)
        return QHostAddress(reinterpret_cast<const quint8 *>(rdata.constData()));
    return {};
}

std::optional<DnsName> DnsRecord::target() const
{
    if (damage || (type != DnsType::CNAME && type != DnsType::DNAME && type != DnsType::NS && type != DnsType::PTR))
        return {};
    return DnsName::fromWire(rdata);
}

namespace DnsRecords
{

namespace
{
QByteArray number16(quint16 value)
{
    const quint16 big = qToBigEndian(value);
    return QByteArray(reinterpret_cast<const char *>(&big), sizeof(big));
}
QByteArray number32(quint32 value)
{
    const quint32 big = qToBigEndian(value);
    return QByteArray(reinterpret_cast<const char *>(&big), sizeof(big));
}
} // namespace

DnsRecord other(const DnsName &owner, quint32 ttl, DnsType type, QByteArray rdata)
{
    DnsRecord record;
    record.owner = owner;
    record.type = type;
    record.rawTtl = ttl;
    record.rdata = std::move(rdata);
    return record;
}

DnsRecord address(const DnsName &owner, quint32 ttl, const QHostAddress &address)
{
    if (address.protocol() == QAbstractSocket::IPv6Protocol) {
        const Q_IPV6ADDR bytes = address.toIPv6Address();
        return other(owner, ttl, DnsType::AAAA, QByteArray(reinterpret_cast<const char *>(bytes.c), 16));
    }
    return other(owner, ttl, DnsType::A, number32(address.toIPv4Address()));
}

DnsRecord name(const DnsName &owner, quint32 ttl, DnsType type, const DnsName &target)
{
    return other(owner, ttl, type, target.wire().toByteArray());
}

DnsRecord mx(const DnsName &owner, quint32 ttl, quint16 preference, const DnsName &exchange)
{
    return other(owner, ttl, DnsType::MX, number16(preference) + exchange.wire().toByteArray());
}

DnsRecord txt(const DnsName &owner, quint32 ttl, const QList<QByteArray> &strings)
{
    QByteArray rdata;
    for (const QByteArray &string : strings) {
        Q_ASSERT(string.size() <= 255);
        rdata += char(string.size());
        rdata += string;
    }
    return other(owner, ttl, DnsType::TXT, rdata);
}

DnsRecord srv(const DnsName &owner, quint32 ttl, quint16 priority, quint16 weight, quint16 port, const DnsName &target)
{
    return other(owner, ttl, DnsType::SRV,
                 number16(priority) + number16(weight) + number16(port) + target.wire().toByteArray());
}

DnsRecord soa(const DnsName &owner, quint32 ttl, const DnsName &primary, const DnsName &mailbox, SoaNumbers numbers)
{
    return other(owner, ttl, DnsType::SOA,
                 primary.wire().toByteArray() + mailbox.wire().toByteArray() + number32(numbers.serial)
                     + number32(numbers.refresh) + number32(numbers.retry) + number32(numbers.expire)
                     + number32(numbers.minimum));
}

} // namespace DnsRecords

DnsName dnsReverseName(const QHostAddress &address)
{
    bool isIpv4 = false;
    const quint32 ipv4 = address.toIPv4Address(&isIpv4); // also of v4-mapped addresses
    QString text;
    if (isIpv4) {
        for (int shift = 0; shift < 32; shift += 8)
            text += QString::number(ipv4 >> shift & 255) + u'.';
        text += u"in-addr.arpa"_s;
    } else {
        const Q_IPV6ADDR bytes = address.toIPv6Address();
        for (int i = 15; i >= 0; --i)
            text += QString::number(bytes[i] & 15, 16) + u'.' + QString::number(bytes[i] >> 4, 16) + u'.';
        text += u"ip6.arpa"_s;
    }
    const Result<DnsName> name = DnsName::fromText(text);
    return name ? *name : DnsName();
}

} // namespace sockeye
