// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/bytereader.h"
#include "core/protocol/dns/dnsmessage.h"
#include "core/protocol/dns/rdata.h"

namespace sockeye
{

namespace
{

/// Types whose damage ends the message: what they say is what was asked for, and every server knows them. In newer
/// types damage is the record's alone.
bool mustBeSound(DnsType type)
{
    switch (type.value) {
    case DnsType::A.value:
    case DnsType::NS.value:
    case DnsType::CNAME.value:
    case DnsType::SOA.value:
    case DnsType::PTR.value:
    case DnsType::MX.value:
    case DnsType::TXT.value:
    case DnsType::AAAA.value:
    case DnsType::SRV.value:
        return true;
    default:
        return false;
    }
}

class Decoder
{
public:
    explicit Decoder(QByteArrayView bytes)
        : m_bytes(bytes)
        , m_reader(bytes)
    {
    }

    DnsMessage decode()
    {
        header();
        for (int i = 0; !m_message.damage && i < m_message.counts[0]; ++i)
            question();
        section(m_message.counts[1], m_message.answers);
        section(m_message.counts[2], m_message.authorities);
        section(m_message.counts[3], m_message.additionals);
        if (!m_message.damage)
            m_message.trailingBytes = m_reader.remaining();
        return std::move(m_message);
    }

private:
    void fail(DnsProblem problem, qsizetype at) { m_message.damage = {problem, at}; }

    void header()
    {
        m_message.id = m_reader.u16();
        const quint16 flags = m_reader.u16();
        for (quint16 &count : m_message.counts)
            count = m_reader.u16();
        if (!m_reader.ok()) {
            for (quint16 &count : m_message.counts)
                count = 0;
            return fail(DnsProblem::ShortHeader, m_bytes.size());
        }
        m_message.isReply = flags & 0x8000;
        m_message.opcode = flags >> 11 & 15;
        m_message.authoritative = flags & 0x0400;
        m_message.truncated = flags & 0x0200;
        m_message.recursionDesired = flags & 0x0100;
        m_message.recursionAvailable = flags & 0x0080;
        m_message.reserved = flags & 0x0040;
        m_message.authenticData = flags & 0x0020;
        m_message.checkingDisabled = flags & 0x0010;
        m_message.rcode = flags & 15;
    }

    /// Reads a name and moves behind it.
    DnsName name()
    {
        DnsNameReader reader{m_bytes, 0, {}};
        DnsName read = reader.read(m_reader.position(), m_bytes.size());
        if (reader.damage)
            m_message.damage = reader.damage;
        else
            m_reader = ByteReader(m_bytes, reader.end);
        return read;
    }

    void question()
    {
        DnsQuestion question;
        question.first = m_reader.position();
        question.name = name();
        if (m_message.damage)
            return;
        question.type.value = m_reader.u16();
        question.klass = m_reader.u16();
        if (!m_reader.ok())
            return fail(DnsProblem::PastEnd, m_bytes.size());
        question.length = m_reader.position() - question.first;
        m_message.questions += std::move(question);
    }

    void section(int count, QList<DnsRecord> &records)
    {
        // A record takes at least 11 bytes, so what the header announces never sizes anything beyond the message.
        records.reserve(m_message.damage ? 0 : std::min<qsizetype>(count, m_reader.remaining() / 11));
        for (int i = 0; !m_message.damage && i < count; ++i) {
            DnsRecord decoded = record();
            if (m_message.damage)
                return;
            if (decoded.type == DnsType::OPT && &records == &m_message.additionals && !m_message.edns)
                edns(decoded);
            records += std::move(decoded);
        }
    }

    DnsRecord record()
    {
        DnsRecord record;
        record.first = m_reader.position();
        record.owner = name();
        if (m_message.damage)
            return record;
        record.type.value = m_reader.u16();
        record.klass = m_reader.u16();
        record.rawTtl = m_reader.u32();
        record.rdataLength = m_reader.u16();
        record.rdataFirst = m_reader.position();
        if (!m_reader.ok()) {
            fail(DnsProblem::PastEnd, m_bytes.size());
            return record;
        }
        const QByteArrayView data = m_reader.bytes(record.rdataLength);
        if (!m_reader.ok()) {
            fail(DnsProblem::PastEnd, record.rdataFirst - 2);
            return record;
        }
        rdata(record, data);
        return record;
    }

    void rdata(DnsRecord &record, QByteArrayView data)
    {
        const auto layout = rdataLayout(record.type, record.klass);
        RdataReader reader(m_bytes, record.rdataFirst, record.rdataLength, layout, true);
        RdataPiece piece;
        QByteArray whole;
        while (!layout.empty() && reader.next(piece)) {
            const bool isName = piece.field->part == RdataPart::Name || piece.field->part == RdataPart::PlainName;
            const QByteArrayView bytes = m_bytes.sliced(piece.first, piece.length);
            whole += isName ? piece.name.wire() : bytes;
        }
        if (!layout.empty() && !reader.damage) {
            record.rdata = std::move(whole);
            return;
        }
        record.rdata = data.toByteArray();
        record.damage = reader.damage;
        if (reader.damage && mustBeSound(record.type))
            m_message.damage = reader.damage;
    }

    void edns(DnsRecord &record)
    {
        DnsEdns edns;
        edns.udpSize = record.klass;
        edns.version = quint8(record.rawTtl >> 16);
        edns.dnssecOk = record.rawTtl & 0x8000;
        edns.options = record.rdata;
        m_message.rcode = quint16(m_message.rcode | (record.rawTtl >> 24) << 4);
        ByteReader options(record.rdata);
        while (!options.atEnd() && options.ok()) {
            const qsizetype at = options.position();
            options.u16();
            options.bytes(options.u16());
            if (!options.ok())
                record.damage = {DnsProblem::BadData, record.rdataFirst + at};
        }
        m_message.edns = std::move(edns);
    }

    QByteArrayView m_bytes;
    ByteReader m_reader;
    DnsMessage m_message;
};

} // namespace

DnsMessage decodeDnsMessage(QByteArrayView bytes)
{
    return Decoder(bytes).decode();
}

} // namespace sockeye
