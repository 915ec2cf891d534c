// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/bytereader.h"
#include "core/protocol/dns/dnsmessage.h"
#include "core/protocol/dns/dnstexts.h"
#include "core/protocol/dns/fieldtools.h"
#include "core/protocol/dns/rdata.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

namespace
{

QString hex16(quint16 value)
{
    return u"0x"_s + QString::number(value, 16).rightJustified(4, u'0');
}

QString typeText(DnsType type)
{
    return QString::fromLatin1(dnsTypeName(type));
}

PacketField typeField(const QByteArray &id, const char *name, qsizetype at, DnsType type)
{
    return dnsField(id, name, at, 2, typeText(type), DnsTexts::tr("number %1").arg(type.value));
}

PacketField classField(qsizetype at, quint16 klass)
{
    return dnsField("class", QT_TRANSLATE_NOOP("dns", "Class"), at, 2, QString::fromLatin1(dnsClassName(klass)),
                    DnsTexts::tr("number %1").arg(klass));
}

struct Flag {
    const char *id;
    const char *name;
    int firstBit; // of the header
    int bitLength;
    const char *set;
    const char *clear;
};

// RFC 1035 section 4.1.1, RFC 2535 section 6.1.
constexpr Flag flags[] = {
    {"qr", QT_TRANSLATE_NOOP("dns", "Reply (QR)"), 16, 1, QT_TRANSLATE_NOOP("dns", "a reply"),
     QT_TRANSLATE_NOOP("dns", "a question")},
    {"opcode", QT_TRANSLATE_NOOP("dns", "Operation"), 17, 4, "", ""},
    {"aa", QT_TRANSLATE_NOOP("dns", "Authoritative (AA)"), 21, 1,
     QT_TRANSLATE_NOOP("dns", "the server answers for its own zone"),
     QT_TRANSLATE_NOOP("dns", "not from the zone's own server, or a question")},
    {"tc", QT_TRANSLATE_NOOP("dns", "Truncated (TC)"), 22, 1,
     QT_TRANSLATE_NOOP("dns", "there was no room for all: ask again over TCP"), QT_TRANSLATE_NOOP("dns", "whole")},
    {"rd", QT_TRANSLATE_NOOP("dns", "Recursion desired (RD)"), 23, 1,
     QT_TRANSLATE_NOOP("dns", "the server is to ask others"),
     QT_TRANSLATE_NOOP("dns", "only what the server knows itself")},
    {"ra", QT_TRANSLATE_NOOP("dns", "Recursion available (RA)"), 24, 1,
     QT_TRANSLATE_NOOP("dns", "the server would ask others"), QT_TRANSLATE_NOOP("dns", "the server asks nobody else")},
    {"z", QT_TRANSLATE_NOOP("dns", "Reserved (Z)"), 25, 1, QT_TRANSLATE_NOOP("dns", "must be 0"),
     QT_TRANSLATE_NOOP("dns", "as it must be")},
    {"ad", QT_TRANSLATE_NOOP("dns", "Authentic data (AD)"), 26, 1,
     QT_TRANSLATE_NOOP("dns", "the server checked the signatures, or is asked to say so"),
     QT_TRANSLATE_NOOP("dns", "no word on signatures")},
    {"cd", QT_TRANSLATE_NOOP("dns", "Checking disabled (CD)"), 27, 1,
     QT_TRANSLATE_NOOP("dns", "signatures are not to be checked"),
     QT_TRANSLATE_NOOP("dns", "signatures may be checked")},
    {"rcode", QT_TRANSLATE_NOOP("dns", "Response code"), 28, 4, "", ""},
};

PacketField flagFields(QByteArrayView bytes)
{
    const quint16 bits = ByteReader(bytes, 2).u16();
    PacketField field = dnsField("flags", QT_TRANSLATE_NOOP("dns", "Flags"), 2, 2, hex16(bits));
    QStringList set;
    for (const Flag &flag : flags) {
        const int value = bits >> (32 - flag.firstBit - flag.bitLength) & ((1 << flag.bitLength) - 1);
        PacketField part;
        part.id = flag.id;
        part.name = DnsTexts::tr(flag.name);
        part.firstBit = flag.firstBit;
        part.bitLength = flag.bitLength;
        part.value = QString::number(value);
        if (flag.bitLength == 1)
            part.meaning = DnsTexts::tr(value != 0 ? flag.set : flag.clear);
        else
            part.meaning =
                QString::fromLatin1(part.id == "rcode" ? dnsRcodeName(quint16(value)) : dnsOpcodeName(quint8(value)));
        if (flag.bitLength == 1 && value != 0)
            set += QString::fromLatin1(part.id).toUpper();
        else if (flag.bitLength > 1)
            set += part.meaning;
        field.children += part;
    }
    field.meaning = set.join(u' ');
    return field;
}

PacketField headerField(QByteArrayView bytes, const DnsMessage &message)
{
    PacketField header = dnsField("header", QT_TRANSLATE_NOOP("dns", "Header"), 0, 12);
    header.meaning = message.isReply ? DnsTexts::tr("of a reply") : DnsTexts::tr("of a question");
    const auto count = [&message](const QByteArray &id, const char *name, int index) {
        return dnsField(id, name, 4 + 2 * index, 2, QString::number(message.counts[index]));
    };
    header.children = {
        dnsField("id", QT_TRANSLATE_NOOP("dns", "Id"), 0, 2, hex16(message.id),
                 DnsTexts::tr("a number that the reply repeats")),
        flagFields(bytes),
        count("questions", QT_TRANSLATE_NOOP("dns", "Questions"), 0),
        count("answers", QT_TRANSLATE_NOOP("dns", "Answers"), 1),
        count("authorities", QT_TRANSLATE_NOOP("dns", "Authorities"), 2),
        count("additionals", QT_TRANSLATE_NOOP("dns", "Additional records"), 3),
    };
    return header;
}

PacketField labelField(QByteArrayView label, qsizetype at, int number)
{
    if (label.isEmpty())
        return dnsField("root", QT_TRANSLATE_NOOP("dns", "Root"), at, 1, u"."_s, DnsTexts::tr("the end of the name"));
    QString text;
    appendDnsEscaped(text, label, ".\\");
    return dnsField("label_" + QByteArray::number(number), QT_TRANSLATE_NOOP("dns", "Label"), at, 1 + label.size(),
                    text, DnsTexts::tr("%1 behind their number").arg(byteCountText(label.size())));
}

/// What a pointer leads to: the labels there, and further ones where those end in a pointer again. Only sound names
/// are followed; a few steps, for a chain of pointers can be as long as the message.
QList<PacketField> followed(QByteArrayView bytes, qsizetype target)
{
    constexpr int mostSteps = 8;
    QList<PacketField> fields;
    for (int step = 0; step < mostSteps; ++step) {
        ByteReader reader(bytes, target);
        const qsizetype first = target;
        QString text;
        quint8 length = 0;
        while ((length = reader.u8()) > 0 && length < 0xc0) {
            text += text.isEmpty() ? QString() : u"."_s;
            appendDnsEscaped(text, reader.bytes(length), ".\\");
        }
        if (length >= 0xc0)
            target = (length & 0x3f) << 8 | reader.u8();
        if (!reader.ok())
            break;
        fields += dnsField("target_" + QByteArray::number(step + 1), QT_TRANSLATE_NOOP("dns", "There"), first,
                           reader.position() - first, text.isEmpty() ? u"."_s : text,
                           length >= 0xc0 ? DnsTexts::tr("then to byte %1").arg(target) : QString());
        fields.last().isElsewhere = true;
        if (length == 0)
            break;
    }
    return fields;
}

/// The labels of a name and the pointer that ends it; what the pointer leads to stands elsewhere in the packet.
PacketField nameField(QByteArrayView bytes, const QByteArray &id, const char *label, qsizetype first,
                      const DnsName &name)
{
    PacketField field = dnsField(id, label, first, 0, name.text());
    if (const QString unicode = name.unicodeText(); unicode != field.value)
        field.meaning = plainBytesText(unicode.toUtf8());
    ByteReader reader(bytes, first);
    while (reader.ok()) {
        const qsizetype at = reader.position();
        const quint8 length = reader.u8();
        if (length >= 0xc0) {
            const int target = (length & 0x3f) << 8 | reader.u8();
            if (!reader.ok())
                break;
            PacketField pointer =
                dnsField("pointer", QT_TRANSLATE_NOOP("dns", "Pointer"), at, 2, DnsTexts::tr("to byte %1").arg(target),
                         DnsTexts::tr("the rest of the name stands there"));
            pointer.children = followed(bytes, target);
            field.children += pointer;
            break;
        }
        const QByteArrayView content = reader.bytes(length);
        if (!reader.ok())
            break;
        field.children += labelField(content, at, int(field.children.size()) + 1);
        if (content.isEmpty())
            break;
    }
    field.bitLength = int(reader.position() - first) * 8;
    return field;
}

PacketField questionField(QByteArrayView bytes, const DnsQuestion &question, const QByteArray &id)
{
    PacketField field = dnsField(id, QT_TRANSLATE_NOOP("dns", "Question"), question.first, question.length,
                                 question.name.text() + u' ' + typeText(question.type));
    const qsizetype behind = question.first + question.length;
    field.children = {
        nameField(bytes, "name", QT_TRANSLATE_NOOP("dns", "Name"), question.first, question.name),
        typeField("type", QT_TRANSLATE_NOOP("dns", "Type"), behind - 4, question.type),
        classField(behind - 2, question.klass),
    };
    return field;
}

/// The id of a piece of RDATA: its English name in small letters.
QByteArray pieceId(const char *name)
{
    return QByteArray(name).toLower().replace(' ', '_');
}

PacketField rdataField(QByteArrayView bytes, const DnsRecord &record)
{
    PacketField field =
        dnsField("data", QT_TRANSLATE_NOOP("dns", "Data"), record.rdataFirst, record.rdataLength, record.text());
    if (record.damage)
        field.reason = dnsDamageText(record.damage);
    if (record.type == DnsType::OPT) {
        field.children = dnsOptionFields(bytes.sliced(record.rdataFirst, record.rdataLength), record.rdataFirst);
        return field;
    }
    RdataReader reader(bytes, record.rdataFirst, record.rdataLength, rdataLayout(record.type, record.klass), true);
    RdataPiece piece;
    while (reader.next(piece)) {
        const bool isName = piece.field->part == RdataPart::Name || piece.field->part == RdataPart::PlainName;
        const QByteArray id = pieceId(piece.field->name);
        PacketField part = isName
            ? nameField(bytes, id, piece.field->name, piece.first, piece.name)
            : dnsField(id, piece.field->name, piece.first, piece.length, rdataPieceText(bytes, piece));
        if (piece.field->part == RdataPart::Seconds)
            part.meaning = DnsTexts::tr("seconds");
        field.children += part;
    }
    return field;
}

QList<PacketField> optHeadFields(const DnsRecord &record, qsizetype at)
{
    PacketField flagBits = dnsField("edns_flags", QT_TRANSLATE_NOOP("dns", "EDNS flags"), at + 6, 2,
                                    hex16(quint16(record.rawTtl & 0xffff)));
    const bool wants = record.rawTtl & 0x8000;
    PacketField wanted =
        dnsField("do", QT_TRANSLATE_NOOP("dns", "DNSSEC wanted (DO)"), at + 6, 0, QString::number(int(wants)),
                 wants ? DnsTexts::tr("signatures are welcome") : DnsTexts::tr("no signatures"));
    wanted.bitLength = 1;
    PacketField reserved =
        dnsField("z", QT_TRANSLATE_NOOP("dns", "Reserved (Z)"), at + 6, 0, QString::number(record.rawTtl & 0x7fff));
    reserved.firstBit += 1;
    reserved.bitLength = 15;
    flagBits.children = {wanted, reserved};
    return {
        dnsField("udp_size", QT_TRANSLATE_NOOP("dns", "UDP payload size"), at + 2, 2, QString::number(record.klass),
                 DnsTexts::tr("bytes that the sender can take in one datagram")),
        dnsField("extended_rcode", QT_TRANSLATE_NOOP("dns", "Upper bits of the response code"), at + 4, 1,
                 QString::number(record.rawTtl >> 24)),
        dnsField("edns_version", QT_TRANSLATE_NOOP("dns", "EDNS version"), at + 5, 1,
                 QString::number(record.rawTtl >> 16 & 255)),
        flagBits,
    };
}

QList<PacketField> commonHeadFields(const DnsRecord &record, qsizetype at)
{
    QString meaning = DnsTexts::tr("seconds that the answer may be kept");
    if (record.ttl() != record.rawTtl)
        meaning = DnsTexts::tr("taken as 0: %1 is out of range (RFC 2181)").arg(record.rawTtl);
    return {
        classField(at + 2, record.klass),
        dnsField("ttl", QT_TRANSLATE_NOOP("dns", "Time to live"), at + 4, 4, QString::number(record.ttl()), meaning),
    };
}

PacketField recordField(QByteArrayView bytes, const QByteArray &id, const char *label, const DnsRecord &record)
{
    const qsizetype at = record.rdataFirst - 10;
    PacketField field = dnsField(id, label, record.first, record.rdataFirst + record.rdataLength - record.first,
                                 record.owner.text() + u' ' + typeText(record.type) + u' ' + record.text());
    if (record.type == DnsType::OPT)
        field.value = DnsTexts::tr("OPT, EDNS version %1").arg(record.rawTtl >> 16 & 255);
    field.children += nameField(bytes, "name", QT_TRANSLATE_NOOP("dns", "Name"), record.first, record.owner);
    field.children += typeField("type", QT_TRANSLATE_NOOP("dns", "Type"), at, record.type);
    field.children += record.type == DnsType::OPT ? optHeadFields(record, at) : commonHeadFields(record, at);
    field.children += dnsField("data_length", QT_TRANSLATE_NOOP("dns", "Length of the data"), at + 8, 2,
                               QString::number(record.rdataLength));
    if (record.rdataLength > 0)
        field.children += rdataField(bytes, record);
    return field;
}

// From behind what could be read to the end; the byte that is wrong may stand further on.
PacketField malformedField(QByteArrayView bytes, qsizetype from, const DnsDamage &damage)
{
    PacketField field = dnsField("malformed", QT_TRANSLATE_NOOP("dns", "Malformed"), from, bytes.size() - from,
                                 QString::fromLatin1(bytes.sliced(from).toByteArray().toHex()));
    field.reason = dnsDamageText(damage);
    field.meaning = field.reason;
    if (damage.at > from && damage.at < bytes.size())
        field.children = {
            dnsField("fault", QT_TRANSLATE_NOOP("dns", "From here"), damage.at, bytes.size() - damage.at)};
    return field;
}

} // namespace

QList<PacketField> dnsPacketFields(QByteArrayView bytes, const DnsMessage &message)
{
    QList<PacketField> fields;
    if (message.damage.problem != DnsProblem::ShortHeader)
        fields += headerField(bytes, message);
    int number = 0;
    for (const DnsQuestion &question : message.questions)
        fields += questionField(bytes, question, "question_" + QByteArray::number(++number));
    const auto addSection = [&](const char *id, const char *name, const QList<DnsRecord> &records) {
        for (qsizetype i = 0; i < records.size(); ++i)
            fields += recordField(bytes, id + QByteArray::number(i + 1), name, records[i]);
    };
    addSection("answer_", QT_TRANSLATE_NOOP("dns", "Answer"), message.answers);
    addSection("authority_", QT_TRANSLATE_NOOP("dns", "Authority"), message.authorities);
    addSection("additional_", QT_TRANSLATE_NOOP("dns", "Additional"), message.additionals);
    const qsizetype end = fields.isEmpty() ? 0 : fields.last().endByte();
    if (message.damage)
        fields += malformedField(bytes, end, message.damage);
    else if (message.trailingBytes > 0)
        fields += dnsField("rest", QT_TRANSLATE_NOOP("dns", "Extra bytes"), end, bytes.size() - end,
                           QString::fromLatin1(bytes.sliced(end).toByteArray().toHex()),
                           QCoreApplication::translate("dns", "%n extra byte(s)", nullptr, int(message.trailingBytes)));
    return fields;
}

QByteArray dnsFaultField(DnsReplyFault fault)
{
    switch (fault) {
    case DnsReplyFault::TooShort:
        return "malformed";
    case DnsReplyFault::NotAReply:
        return "qr";
    case DnsReplyFault::WrongId:
        return "id";
    case DnsReplyFault::WrongOpcode:
        return "opcode";
    case DnsReplyFault::WrongQuestion:
        return "question_1";
    case DnsReplyFault::None:
        break;
    }
    return {};
}

} // namespace sockeye
