// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/bytereader.h"
#include "core/protocol/dns/rdata.h"

#include <QDateTime>
#include <QTimeZone>

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

namespace
{

QString quoted(QByteArrayView bytes)
{
    QString out = u"\""_s;
    appendDnsEscaped(out, bytes, "\"\\");
    out += u'"';
    return out;
}

QString addressText(QByteArrayView bytes)
{
    if (bytes.size() == 4)
        return QHostAddress(qFromBigEndian<quint32>(bytes.data())).toString();
    return QHostAddress(reinterpret_cast<const quint8 *>(bytes.data())).toString();
}

QString stringsText(QByteArrayView bytes)
{
    QString out;
    ByteReader reader(bytes);
    while (!reader.atEnd()) {
        if (!out.isEmpty())
            out += u' ';
        out += quoted(reader.bytes(reader.u8()));
    }
    return out;
}

QString svcKeyName(int key)
{
    constexpr const char *names[] = {"mandatory", "alpn", "no-default-alpn", "port",
                                     "ipv4hint",  "ech",  "ipv6hint",        "dohpath"};
    return key < int(std::size(names)) ? QString::fromLatin1(names[key]) : u"key%1"_s.arg(key);
}

QString svcValueText(int key, QByteArrayView value)
{
    ByteReader reader(value);
    QStringList items;
    switch (key) {
    case 0:
        while (reader.remaining() >= 2)
            items += svcKeyName(reader.u16());
        return items.join(u',');
    case 1:
        while (!reader.atEnd()) {
            QString item;
            appendDnsEscaped(item, reader.bytes(reader.u8()), "\"\\,");
            items += item;
        }
        return u'"' + items.join(u',') + u'"';
    case 3:
        return QString::number(reader.u16());
    case 4:
    case 6:
        while (!reader.atEnd() && reader.ok())
            items += addressText(reader.bytes(key == 4 ? 4 : 16));
        return items.join(u',');
    case 5:
        return u'"' + QString::fromLatin1(value.toByteArray().toBase64()) + u'"';
    default:
        return quoted(value);
    }
}

} // namespace

QString svcParamsText(QByteArrayView bytes)
{
    QStringList items;
    ByteReader reader(bytes);
    while (!reader.atEnd() && reader.ok()) {
        const int key = reader.u16();
        const QByteArrayView value = reader.bytes(reader.u16());
        items += value.isEmpty() ? svcKeyName(key) : svcKeyName(key) + u'=' + svcValueText(key, value);
    }
    return items.join(u' ');
}

QString typeBitmapText(QByteArrayView bytes)
{
    QStringList items;
    ByteReader reader(bytes);
    while (!reader.atEnd() && reader.ok()) {
        const int window = reader.u8();
        const QByteArrayView bits = reader.bytes(reader.u8());
        for (int bit = 0; bit < int(bits.size()) * 8; ++bit) {
            if (uchar(bits[bit / 8]) & (0x80 >> bit % 8))
                items += QString::fromLatin1(dnsTypeName(DnsType{quint16(window * 256 + bit)}));
        }
    }
    return items.join(u' ');
}

QString locationText(QByteArrayView bytes)
{
    // RFC 1876 section 2: thousandths of a second of arc from 2^31, centimetres from 100 km below the spheroid; sizes
    // as a digit and a power of ten, in centimetres.
    ByteReader reader(bytes);
    reader.u8();
    const auto size = [&reader] {
        const int coded = reader.u8();
        double centimetres = coded >> 4;
        for (int power = coded & 15; power > 0; --power)
            centimetres *= 10;
        return QString::number(centimetres / 100, 'f', 2) + u'm';
    };
    const QString extent = size();
    const QString horizontal = size();
    const QString vertical = size();
    const auto angle = [&reader](QChar positive, QChar negative) {
        const qint64 signedArc = qint64(reader.u32()) - (qint64(1) << 31);
        const qint64 arc = std::abs(signedArc);
        return u"%1 %2 %3 %4"_s.arg(QString::number(arc / 3'600'000), QString::number(arc / 60'000 % 60),
                                    QString::number(double(arc % 60'000) / 1000, 'f', 3),
                                    QString(signedArc < 0 ? negative : positive));
    };
    const QString latitude = angle(u'N', u'S');
    const QString longitude = angle(u'E', u'W');
    const double altitude = (double(reader.u32()) - 10'000'000) / 100;
    return u"%1 %2 %3m %4 %5 %6"_s.arg(latitude, longitude, QString::number(altitude, 'f', 2), extent, horizontal,
                                       vertical);
}

QString rdataPieceText(QByteArrayView message, const RdataPiece &piece)
{
    const QByteArrayView bytes = message.sliced(piece.first, piece.length);
    ByteReader reader(bytes);
    switch (piece.field->part) {
    case RdataPart::U8:
        return QString::number(reader.u8());
    case RdataPart::U16:
        return QString::number(reader.u16());
    case RdataPart::U32:
    case RdataPart::Seconds:
        return QString::number(reader.u32());
    case RdataPart::Stamp:
        return QDateTime::fromSecsSinceEpoch(reader.u32(), Qt::UTC).toString(u"yyyyMMddHHmmss"_s);
    case RdataPart::Ipv4:
    case RdataPart::Ipv6:
        return addressText(bytes);
    case RdataPart::Name:
    case RdataPart::PlainName:
        return piece.name.text();
    case RdataPart::String:
        return quoted(bytes.sliced(1));
    case RdataPart::Strings:
        return stringsText(bytes);
    case RdataPart::Tag: {
        QString out;
        appendDnsEscaped(out, bytes.sliced(1), ".\"\\");
        return out;
    }
    case RdataPart::Text:
        return quoted(bytes);
    case RdataPart::Type:
        return QString::fromLatin1(dnsTypeName(DnsType{reader.u16()}));
    case RdataPart::TypeBitmap:
        return typeBitmapText(bytes);
    case RdataPart::Base64:
        return QString::fromLatin1(bytes.toByteArray().toBase64());
    case RdataPart::Hex:
        return QString::fromLatin1(bytes.toByteArray().toHex());
    case RdataPart::SvcParams:
        return svcParamsText(bytes);
    case RdataPart::Location:
        return bytes[0] == 0 ? locationText(bytes) : opaqueRdataText(bytes);
    }
    return {};
}

QString opaqueRdataText(QByteArrayView rdata)
{
    QString out = u"\\# "_s + QString::number(rdata.size());
    if (!rdata.isEmpty())
        out += u' ' + QString::fromLatin1(rdata.toByteArray().toHex());
    return out;
}

} // namespace sockeye
