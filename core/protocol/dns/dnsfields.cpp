// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/bytereader.h"
#include "core/protocol/dns/dnsmessage.h"
#include "core/protocol/dns/rdata.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

namespace
{

QString translated(const char *text)
{
    return QCoreApplication::translate("dns", text);
}

PacketField made(const char *name, qsizetype first, qsizetype length, const QString &text)
{
    return {translated(name), first, length, text, {}};
}

QString onOff(bool on)
{
    return on ? u"1"_s : u"0"_s;
}

QString typeText(DnsType type)
{
    return QString::fromLatin1(dnsTypeName(type));
}

QString classText(quint16 klass)
{
    return QString::fromLatin1(dnsClassName(klass));
}

PacketField flagFields(const DnsMessage &message)
{
    PacketField flags = made(QT_TRANSLATE_NOOP("dns", "Flags"), 2, 2, {});
    const quint16 rcode = message.rcode & 15;
    flags.children = {
        made(QT_TRANSLATE_NOOP("dns", "Reply (QR)"), 2, 1, onOff(message.isReply)),
        made(QT_TRANSLATE_NOOP("dns", "Operation"), 2, 1, QString::fromLatin1(dnsOpcodeName(message.opcode))),
        made(QT_TRANSLATE_NOOP("dns", "Authoritative (AA)"), 2, 1, onOff(message.authoritative)),
        made(QT_TRANSLATE_NOOP("dns", "Truncated (TC)"), 2, 1, onOff(message.truncated)),
        made(QT_TRANSLATE_NOOP("dns", "Recursion desired (RD)"), 2, 1, onOff(message.recursionDesired)),
        made(QT_TRANSLATE_NOOP("dns", "Recursion available (RA)"), 3, 1, onOff(message.recursionAvailable)),
        made(QT_TRANSLATE_NOOP("dns", "Reserved (Z)"), 3, 1, onOff(message.reserved)),
        made(QT_TRANSLATE_NOOP("dns", "Authentic data (AD)"), 3, 1, onOff(message.authenticData)),
        made(QT_TRANSLATE_NOOP("dns", "Checking disabled (CD)"), 3, 1, onOff(message.checkingDisabled)),
        made(QT_TRANSLATE_NOOP("dns", "Response code"), 3, 1, QString::fromLatin1(dnsRcodeName(rcode))),
    };
    return flags;
}

PacketField headerField(const DnsMessage &message)
{
    PacketField header = made(QT_TRANSLATE_NOOP("dns", "Header"), 0, 12, {});
    header.children = {
        made(QT_TRANSLATE_NOOP("dns", "Id"), 0, 2, u"0x"_s + QString::number(message.id, 16).rightJustified(4, u'0')),
        flagFields(message),
        made(QT_TRANSLATE_NOOP("dns", "Questions"), 4, 2, QString::number(message.counts[0])),
        made(QT_TRANSLATE_NOOP("dns", "Answers"), 6, 2, QString::number(message.counts[1])),
        made(QT_TRANSLATE_NOOP("dns", "Authorities"), 8, 2, QString::number(message.counts[2])),
        made(QT_TRANSLATE_NOOP("dns", "Additional records"), 10, 2, QString::number(message.counts[3])),
    };
    return header;
}

/// The labels of a name and the pointer that ends it; what the pointer leads to stands elsewhere in the packet.
PacketField nameField(QByteArrayView bytes, const char *label, qsizetype first, const DnsName &name)
{
    PacketField field = made(label, first, 0, name.text());
    ByteReader reader(bytes, first);
    while (reader.ok()) {
        const qsizetype at = reader.position();
        const quint8 length = reader.u8();
        if (length >= 0xc0) {
            const int target = (length & 0x3f) << 8 | reader.u8();
            field.children += made(QT_TRANSLATE_NOOP("dns", "Pointer"), at, 2,
                                   QCoreApplication::translate("dns", "to byte %1").arg(target));
            break;
        }
        QString text;
        appendDnsEscaped(text, reader.bytes(length), ".\\");
        field.children +=
            made(length ? QT_TRANSLATE_NOOP("dns", "Label") : QT_TRANSLATE_NOOP("dns", "Root"), at, 1 + length, text);
        if (length == 0)
            break;
    }
    field.length = reader.position() - first;
    return field;
}

PacketField questionField(QByteArrayView bytes, const DnsQuestion &question)
{
    PacketField field = made(QT_TRANSLATE_NOOP("dns", "Question"), question.first, question.length,
                             question.name.text() + u' ' + typeText(question.type));
    const qsizetype behind = question.first + question.length;
    field.children = {
        nameField(bytes, QT_TRANSLATE_NOOP("dns", "Name"), question.first, question.name),
        made(QT_TRANSLATE_NOOP("dns", "Type"), behind - 4, 2, typeText(question.type)),
        made(QT_TRANSLATE_NOOP("dns", "Class"), behind - 2, 2, classText(question.klass)),
    };
    return field;
}

PacketField rdataField(QByteArrayView bytes, const DnsRecord &record)
{
    PacketField field = made(QT_TRANSLATE_NOOP("dns", "Data"), record.rdataFirst, record.rdataLength, record.text());
    if (record.damage)
        field.text += u" ("_s + dnsDamageText(record.damage) + u')';
    RdataReader reader(bytes, record.rdataFirst, record.rdataLength, rdataLayout(record.type, record.klass), true);
    RdataPiece piece;
    while (reader.next(piece)) {
        const bool isName = piece.field->part == RdataPart::Name || piece.field->part == RdataPart::PlainName;
        field.children += isName ? nameField(bytes, piece.field->name, piece.first, piece.name)
                                 : made(piece.field->name, piece.first, piece.length, rdataPieceText(bytes, piece));
    }
    return field;
}

QList<PacketField> optHeadFields(const DnsRecord &record, qsizetype at)
{
    return {
        made(QT_TRANSLATE_NOOP("dns", "UDP payload size"), at + 2, 2, QString::number(record.klass)),
        made(QT_TRANSLATE_NOOP("dns", "Upper bits of the response code"), at + 4, 1,
             QString::number(record.rawTtl >> 24)),
        made(QT_TRANSLATE_NOOP("dns", "EDNS version"), at + 5, 1, QString::number(record.rawTtl >> 16 & 255)),
        made(QT_TRANSLATE_NOOP("dns", "DNSSEC wanted (DO)"), at + 6, 2, onOff(record.rawTtl & 0x8000)),
    };
}

QList<PacketField> commonHeadFields(const DnsRecord &record, qsizetype at)
{
    QString ttl = QString::number(record.ttl());
    if (record.ttl() != record.rawTtl)
        ttl = QCoreApplication::translate("dns", "0 (received %1, which is out of range)").arg(record.rawTtl);
    return {
        made(QT_TRANSLATE_NOOP("dns", "Class"), at + 2, 2, classText(record.klass)),
        made(QT_TRANSLATE_NOOP("dns", "Time to live"), at + 4, 4, ttl),
    };
}

PacketField recordField(QByteArrayView bytes, const char *label, const DnsRecord &record)
{
    const qsizetype at = record.rdataFirst - 10;
    PacketField field = made(label, record.first, record.rdataFirst + record.rdataLength - record.first,
                             record.owner.text() + u' ' + typeText(record.type) + u' ' + record.text());
    field.children += nameField(bytes, QT_TRANSLATE_NOOP("dns", "Name"), record.first, record.owner);
    field.children += made(QT_TRANSLATE_NOOP("dns", "Type"), at, 2, typeText(record.type));
    field.children += record.type == DnsType::OPT ? optHeadFields(record, at) : commonHeadFields(record, at);
    field.children +=
        made(QT_TRANSLATE_NOOP("dns", "Length of the data"), at + 8, 2, QString::number(record.rdataLength));
    if (record.rdataLength > 0)
        field.children += rdataField(bytes, record);
    return field;
}

} // namespace

QList<PacketField> dnsPacketFields(QByteArrayView bytes, const DnsMessage &message)
{
    QList<PacketField> fields;
    if (message.damage.problem != DnsProblem::ShortHeader)
        fields += headerField(message);
    for (const DnsQuestion &question : message.questions)
        fields += questionField(bytes, question);
    for (const DnsRecord &record : message.answers)
        fields += recordField(bytes, QT_TRANSLATE_NOOP("dns", "Answer"), record);
    for (const DnsRecord &record : message.authorities)
        fields += recordField(bytes, QT_TRANSLATE_NOOP("dns", "Authority"), record);
    for (const DnsRecord &record : message.additionals)
        fields += recordField(bytes, QT_TRANSLATE_NOOP("dns", "Additional"), record);
    if (message.damage) {
        const qsizetype at = std::min(message.damage.at, bytes.size());
        fields += made(QT_TRANSLATE_NOOP("dns", "Malformed"), at, bytes.size() - at, dnsDamageText(message.damage));
    } else if (message.trailingBytes > 0) {
        fields +=
            made(QT_TRANSLATE_NOOP("dns", "Extra bytes"), bytes.size() - message.trailingBytes, message.trailingBytes,
                 QCoreApplication::translate("dns", "%n extra byte(s)", nullptr, int(message.trailingBytes)));
    }
    return fields;
}

} // namespace sockeye
