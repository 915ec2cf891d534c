// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/output/packettext.h"
#include "core/protocol/packettexts.h"

#include "core/base/codec.h"
#include "core/output/texttable.h"

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

namespace
{

// Short, for a column: `24-31`, `0.2-0.4` for bits.
QString shortPlace(const PacketField &field)
{
    if (field.bitLength == 0)
        return QString::number(field.firstByte());
    const int last = field.firstBit + field.bitLength - 1;
    if (field.firstBit % 8 == 0 && field.bitLength % 8 == 0) {
        return field.endByte() - field.firstByte() == 1 ? QString::number(field.firstByte())
                                                        : u"%1-%2"_s.arg(field.firstByte()).arg(field.endByte() - 1);
    }
    const QString from = u"%1.%2"_s.arg(field.firstByte()).arg(field.firstBit % 8);
    return field.bitLength == 1 ? from : from + u"-%1.%2"_s.arg(last / 8).arg(last % 8);
}

struct Line {
    QString place;
    QString name;
    QString rest;
};

void collect(QList<Line> &lines, const QList<PacketField> &fields, int depth)
{
    for (const PacketField &field : fields) {
        QString rest = printable(field.value);
        if (!field.meaning.isEmpty() && field.meaning != field.reason)
            rest += (rest.isEmpty() ? QString() : u"  "_s) + u'(' + printable(field.meaning) + u')';
        if (!field.reason.isEmpty())
            rest += (rest.isEmpty() ? QString() : u"  "_s)
                + PacketTexts::tr("<- rejected: %1").arg(printable(field.reason));
        lines += {shortPlace(field), QString(2 * depth, u' ') + printable(field.name), rest};
        collect(lines, field.children, depth + 1);
    }
}

void appendText(QByteArray &out, const QString &text)
{
    if (text.isEmpty())
        out += "null";
    else
        detail::appendJsonString(out, text.toUtf8());
}

void appendHex(QByteArray &out, QByteArrayView bytes)
{
    out += "\"0x" + bytes.toByteArray().toHex() + '"';
}

void appendFields(QByteArray &out, const QList<PacketField> &fields, QByteArrayView packet)
{
    out += '[';
    for (const PacketField &field : fields) {
        out += out.endsWith('[') ? "" : ", ";
        out += "{\"id\": ";
        detail::appendJsonString(out, field.id);
        out += ", \"name\": ";
        appendText(out, field.name);
        out += ", \"first_bit\": " + QByteArray::number(field.firstBit)
            + ", \"bit_length\": " + QByteArray::number(field.bitLength) + ", \"raw_hex\": ";
        appendHex(out, bytesOf(field, packet));
        out += ", \"value\": ";
        appendText(out, field.value);
        out += ", \"meaning\": ";
        appendText(out, field.meaning);
        out += ", \"reason\": ";
        appendText(out, field.reason);
        out += field.isElsewhere ? ", \"elsewhere\": true" : "";
        out += ", \"children\": ";
        appendFields(out, field.children, packet);
        out += '}';
    }
    out += ']';
}

} // namespace

const char *packetProtocolId(PacketProtocol protocol)
{
    switch (protocol) {
    case PacketProtocol::Ntp:
        return "ntp";
    case PacketProtocol::Dns:
        return "dns";
    case PacketProtocol::Icmp:
        return "icmp";
    case PacketProtocol::Icmpv6:
        return "icmpv6";
    case PacketProtocol::Payload:
        break;
    }
    return "payload";
}

QString packetTreeText(const QList<PacketField> &fields, QByteArrayView packet)
{
    QList<Line> lines;
    collect(lines, fields, 0);
    qsizetype placeWidth = 0;
    qsizetype nameWidth = 0;
    for (const Line &line : lines) {
        placeWidth = std::max(placeWidth, line.place.size());
        nameWidth = std::max(nameWidth, qsizetype(terminalWidth(line.name)));
    }
    QString text = byteCountText(packet.size()) + u'\n';
    for (const Line &line : lines) {
        QString made = line.place.rightJustified(placeWidth) + u"  "_s + line.name;
        made += QString(nameWidth - terminalWidth(line.name), u' ') + u"  "_s + line.rest;
        while (made.endsWith(u' '))
            made.chop(1);
        text += made + u'\n';
    }
    return text;
}

QByteArray packetTreeJson(PacketProtocol protocol, const QList<PacketField> &fields, QByteArrayView packet)
{
    QByteArray out = "{\"protocol\": \"";
    out += packetProtocolId(protocol);
    out += "\", \"size\": " + QByteArray::number(packet.size()) + ", \"raw_hex\": ";
    appendHex(out, packet);
    out += ", \"fields\": ";
    appendFields(out, fields, packet);
    return out + "}\n";
}

QString fieldPlaceText(const PacketField &field)
{
    const int last = field.firstBit + field.bitLength - 1;
    if (field.bitLength == 0)
        return PacketTexts::tr("nothing");
    if (field.firstBit % 8 == 0 && field.bitLength % 8 == 0) {
        return field.bitLength == 8 ? PacketTexts::tr("byte %1").arg(field.firstByte())
                                    : PacketTexts::tr("bytes %1 to %2").arg(field.firstByte()).arg(last / 8);
    }
    if (field.firstBit / 8 != last / 8)
        return PacketTexts::tr("bit %1 of byte %2 to bit %3 of byte %4")
            .arg(field.firstBit % 8)
            .arg(field.firstByte())
            .arg(last % 8)
            .arg(last / 8);
    return field.bitLength == 1
        ? PacketTexts::tr("bit %1 of byte %2").arg(field.firstBit % 8).arg(field.firstByte())
        : PacketTexts::tr("bits %1 to %2 of byte %3").arg(field.firstBit % 8).arg(last % 8).arg(field.firstByte());
}

} // namespace sockeye
