// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/dns/dnsmessage.h"
#include "core/protocol/dns/rdata.h"

#include <QHash>
#include <QtEndian>

namespace sockeye
{

namespace
{

void append16(QByteArray &out, quint16 value)
{
    out += char(value >> 8);
    out += char(value & 255);
}

void append32(QByteArray &out, quint32 value)
{
    append16(out, quint16(value >> 16));
    append16(out, quint16(value & 0xffff));
}

quint16 flagsOf(const DnsMessage &message)
{
    const auto bit = [](bool on, int mask) { return on ? mask : 0; };
    return quint16(bit(message.isReply, 0x8000) | (message.opcode & 15) << 11 | bit(message.authoritative, 0x0400)
                   | bit(message.truncated, 0x0200) | bit(message.recursionDesired, 0x0100)
                   | bit(message.recursionAvailable, 0x0080) | bit(message.reserved, 0x0040)
                   | bit(message.authenticData, 0x0020) | bit(message.checkingDisabled, 0x0010) | (message.rcode & 15));
}

void appendOpt(QByteArray &out, const DnsEdns &edns, quint16 rcode)
{
    out += '\0';
    append16(out, DnsType::OPT.value);
    append16(out, edns.udpSize);
    append32(out, quint32(rcode >> 4) << 24 | quint32(edns.version) << 16 | (edns.dnssecOk ? 0x8000u : 0u));
    append16(out, quint16(edns.options.size()));
    out += edns.options;
}

/// Writes records, and remembers where names stand, so that later ones point there (RFC 1035 section 4.1.4).
class Writer
{
public:
    QByteArray out;

    void name(const DnsName &name)
    {
        DnsName rest = name;
        while (!rest.isRoot()) {
            if (const auto known = m_places.constFind(rest); known != m_places.constEnd()) {
                append16(out, quint16(0xc000 | *known));
                return;
            }
            if (out.size() < 0x4000)
                m_places.insert(rest, quint16(out.size()));
            out += rest.wire().first(1 + uchar(rest.wire()[0]));
            rest = rest.parent();
        }
        out += '\0';
    }

    void record(const DnsRecord &record)
    {
        name(record.owner);
        append16(out, record.type.value);
        append16(out, record.klass);
        append32(out, record.rawTtl);
        const qsizetype lengthAt = out.size();
        append16(out, 0);
        rdata(record);
        qToBigEndian(quint16(out.size() - lengthAt - 2), out.data() + lengthAt);
    }

    /// Takes back what was written from \a size on.
    void cut(qsizetype size)
    {
        out.truncate(size);
        m_places.removeIf([size](const auto &place) { return place.value() >= size; });
    }

private:
    void rdata(const DnsRecord &record)
    {
        // Only in the types of RFC 1035 may names be compressed (RFC 3597 section 4).
        const bool compressed = record.type == DnsType::NS || record.type == DnsType::CNAME
            || record.type == DnsType::SOA || record.type == DnsType::PTR || record.type == DnsType::MX;
        if (compressed && !record.damage) {
            const qsizetype start = out.size();
            RdataReader reader(record.rdata, 0, record.rdata.size(), rdataLayout(record.type, record.klass), false);
            RdataPiece piece;
            while (reader.next(piece)) {
                if (piece.field->part == RdataPart::Name)
                    name(piece.name);
                else
                    out += QByteArrayView(record.rdata).sliced(piece.first, piece.length);
            }
            if (!reader.damage)
                return;
            cut(start);
        }
        out += record.rdata;
    }

    QHash<DnsName, quint16> m_places;
};

} // namespace

QByteArray encodeDnsQuery(quint16 id, const DnsName &name, DnsType type, const std::optional<DnsEdns> &edns,
                          quint16 klass)
{
    QByteArray out;
    out.reserve(12 + name.wire().size() + 4 + 11 + (edns ? edns->options.size() : 0));
    append16(out, id);
    append16(out, 0x0100); // recursion desired
    append16(out, 1);
    append32(out, 0);
    append16(out, edns ? 1 : 0);
    out += name.wire();
    append16(out, type.value);
    append16(out, klass);
    if (edns)
        appendOpt(out, *edns, 0);
    return out;
}

QByteArray encodeDnsMessage(const DnsMessage &message, qsizetype maximumBytes)
{
    Writer writer;
    quint16 counts[4] = {};
    append16(writer.out, message.id);
    append16(writer.out, flagsOf(message));
    writer.out += QByteArray(8, '\0');
    for (const DnsQuestion &question : message.questions) {
        writer.name(question.name);
        append16(writer.out, question.type.value);
        append16(writer.out, question.klass);
        ++counts[0];
    }
    QByteArray opt;
    if (message.edns)
        appendOpt(opt, *message.edns, message.rcode);
    bool whole = true;
    const QList<DnsRecord> *sections[] = {&message.answers, &message.authorities, &message.additionals};
    for (int section = 0; section < 3; ++section) {
        for (const DnsRecord &record : *sections[section]) {
            if (!whole || (section == 2 && record.type == DnsType::OPT))
                continue;
            const qsizetype before = writer.out.size();
            writer.record(record);
            whole = writer.out.size() + opt.size() <= maximumBytes;
            if (whole)
                ++counts[section + 1];
            else
                writer.cut(before);
        }
    }
    if (message.edns) {
        writer.out += opt;
        ++counts[3];
    }
    if (!whole)
        writer.out[2] = char(uchar(writer.out[2]) | 0x02);
    for (int i = 0; i < 4; ++i)
        qToBigEndian(counts[i], writer.out.data() + 4 + 2 * i);
    return writer.out;
}

DnsMessage dnsReplyTo(const DnsMessage &query, quint16 rcode)
{
    DnsMessage reply;
    reply.id = query.id;
    reply.isReply = true;
    reply.opcode = query.opcode;
    reply.recursionDesired = query.recursionDesired;
    reply.checkingDisabled = query.checkingDisabled;
    reply.rcode = rcode;
    reply.questions = query.questions;
    if (query.edns)
        reply.edns = DnsEdns();
    return reply;
}

} // namespace sockeye
