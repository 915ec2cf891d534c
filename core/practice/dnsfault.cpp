// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/dnsfault.h"

#include <QtEndian>

namespace sockeye
{

namespace
{

using namespace Qt::Literals::StringLiterals;

DnsName otherName()
{
    return *DnsName::fromText(u"other.practice.test"_s); // this one is right
}

void answerWith(DnsMessage &reply, quint16 rcode)
{
    reply.rcode = rcode;
    reply.answers.clear();
    reply.authorities.clear();
    reply.additionals.clear();
}

void setU16(QByteArray &bytes, qsizetype at, int value)
{
    if (at + 2 <= bytes.size())
        qToBigEndian(quint16(value), bytes.data() + at);
}

/// Puts a name of nothing but a pointer in place of the first answer's owner; \a loops: over a second pointer.
void spoilPointer(QByteArray &bytes, const DnsRecord &record, int target, bool loops)
{
    constexpr int pointer = 0xc000;
    const QByteArray behind = bytes.mid(record.rdataFirst - 10); // type, class, TTL, length, data
    bytes.truncate(record.first);
    bytes += QByteArray(2, '\0');
    setU16(bytes, record.first, pointer | target);
    bytes += behind;
    if (loops) {
        const qsizetype end = bytes.size();
        bytes += QByteArray(2, '\0');
        setU16(bytes, record.first, pointer | int(end));
        setU16(bytes, end, pointer | int(record.first));
    }
}

void spoilRecord(DnsFault fault, QByteArray &bytes, const DnsRecord &record)
{
    const qsizetype lengthAt = record.rdataFirst - 2;
    switch (fault) {
    case DnsFault::PointerForward:
        spoilPointer(bytes, record, int(record.first) + 6, false);
        break;
    case DnsFault::PointerSelf:
        spoilPointer(bytes, record, int(record.first), false);
        break;
    case DnsFault::PointerLoop:
        spoilPointer(bytes, record, 0, true);
        break;
    case DnsFault::DataBeyondEnd:
        setU16(bytes, lengthAt, 4000);
        break;
    case DnsFault::AddressOf5Bytes:
        setU16(bytes, lengthAt, record.rdataLength + 1);
        bytes.insert(record.rdataFirst + record.rdataLength, '\x2a');
        break;
    default:
        break;
    }
}

} // namespace

void spoilDnsMessage(DnsFault fault, const DnsMessage &query, DnsMessage &reply)
{
    switch (fault) {
    case DnsFault::WrongQuestion:
        for (DnsQuestion &question : reply.questions)
            question.name = otherName();
        break;
    case DnsFault::NoQuestion:
        reply.questions.clear();
        break;
    case DnsFault::NoSuchName:
        answerWith(reply, DnsRcode::NxDomain);
        break;
    case DnsFault::NoData:
        answerWith(reply, DnsRcode::NoError);
        break;
    case DnsFault::ServerFailure:
        answerWith(reply, DnsRcode::ServFail);
        break;
    case DnsFault::Refused:
        answerWith(reply, DnsRcode::Refused);
        break;
    case DnsFault::NotImplemented:
        answerWith(reply, DnsRcode::NotImp);
        break;
    case DnsFault::FormatError:
        answerWith(reply, DnsRcode::FormErr);
        break;
    case DnsFault::BadVersion:
        if (query.edns)
            answerWith(reply, DnsRcode::BadVers);
        break;
    case DnsFault::FormatErrorToEdns:
        if (query.edns) {
            answerWith(reply, DnsRcode::FormErr);
            reply.edns.reset(); // a server from before EDNS knows no OPT
        }
        break;
    case DnsFault::OtherOwner:
        for (DnsRecord &record : reply.answers)
            record.owner = otherName();
        break;
    case DnsFault::ClassChaos:
        for (DnsRecord &record : reply.answers)
            record.klass = DnsClass::Chaos;
        break;
    case DnsFault::LargestTtl:
        for (DnsRecord &record : reply.answers)
            record.rawTtl = 0xffff'ffff;
        break;
    default:
        break;
    }
}

void spoilDnsBytes(DnsFault fault, QByteArray &bytes)
{
    constexpr qsizetype flagsAt = 2;
    constexpr qsizetype answerCountAt = 6;
    switch (fault) {
    case DnsFault::WrongId:
        setU16(bytes, 0, qFromBigEndian<quint16>(bytes.constData()) ^ 0x5a5a);
        break;
    case DnsFault::NotAReply:
        bytes[flagsAt] = char(quint8(bytes[flagsAt]) & 0x7f);
        break;
    case DnsFault::Ancount50:
        setU16(bytes, answerCountAt, 50);
        break;
    case DnsFault::Bytes3:
        bytes.truncate(3);
        break;
    case DnsFault::Empty:
        bytes.truncate(0);
        break;
    case DnsFault::TrailingBytes:
        bytes += "and more";
        break;
    default:
        if (const DnsMessage message = decodeDnsMessage(bytes); !message.answers.isEmpty())
            spoilRecord(fault, bytes, message.answers.first());
    }
}

PracticeSender dnsSender(DnsFault fault)
{
    switch (fault) {
    case DnsFault::OtherPort:
        return PracticeSender::OtherPort;
    case DnsFault::OtherAddress:
        return PracticeSender::OtherAddress;
    default:
        return PracticeSender::Same;
    }
}

} // namespace sockeye
