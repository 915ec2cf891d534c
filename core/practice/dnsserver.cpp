// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/dnszone.h"

#include <QtEndian>

#include <algorithm>

namespace sockeye
{

namespace
{

constexpr DnsType Ixfr{251};
constexpr DnsType Axfr{252};
constexpr qsizetype HeaderSize = 12;
constexpr quint16 SmallestDatagram = 512; // RFC 1035 section 4.2.1
constexpr quint16 LargestDatagram = 1232; // DNS flag day 2020

/// What to do about one query.
struct Reaction {
    DnsMessage reply;
    bool isSilent = false;
    Nanoseconds after{};
};

/// A reply of the header alone: never longer than any query.
DnsMessage bareReply(const DnsMessage &query, quint16 rcode)
{
    DnsMessage reply = dnsReplyTo(query, rcode);
    reply.questions.clear();
    reply.edns.reset();
    return reply;
}

Reaction reactTo(const DnsMessage &query, const DnsZone &zone, const PracticeSettings &settings)
{
    if (query.isReply)
        return {{}, true, {}};
    if (query.opcode != 0)
        return {bareReply(query, DnsRcode::NotImp), false, {}};
    if (!query.isComplete() || query.questions.size() != 1 || query.questions[0].type == DnsType::OPT)
        return {bareReply(query, DnsRcode::FormErr), false, {}};
    const DnsQuestion &question = query.questions[0];
    if (query.edns && query.edns->version != 0)
        return {dnsReplyTo(query, DnsRcode::BadVers), false, {}};
    const bool isOurs = (question.klass == DnsClass::Internet || question.klass == DnsClass::Any)
        && question.type != Axfr && question.type != Ixfr;
    if (!isOurs || question.name == zone.refused)
        return {dnsReplyTo(query, DnsRcode::Refused), false, {}};
    if (question.name == zone.silent)
        return {{}, true, {}};
    DnsZone::Answer answer = zone.find(question.name, question.type);
    Reaction reaction{dnsReplyTo(query, answer.rcode), false, {}};
    reaction.reply.authoritative = answer.rcode != DnsRcode::Refused;
    reaction.reply.answers = std::move(answer.answers);
    reaction.reply.authorities = std::move(answer.authorities);
    reaction.reply.additionals = std::move(answer.additionals);
    if (question.name == zone.slow)
        reaction.after = settings.dnsSlow;
    reaction.isSilent = isDnsSilent(settings.dnsFault);
    spoilDnsMessage(settings.dnsFault, query, reaction.reply);
    return reaction;
}

/// Messages behind two bytes of length each (RFC 1035 section 4.2.2), several on one connection.
class DnsStream final : public PracticeStream
{
public:
    explicit DnsStream(std::shared_ptr<const DnsZone> zone)
        : m_zone(std::move(zone))
    {
    }

    qsizetype received(const PracticeScene &scene, QByteArrayView bytes, PracticeWriter &writer) override
    {
        if (bytes.size() < 2)
            return 0;
        const qsizetype length = qFromBigEndian<quint16>(bytes.data());
        if (bytes.size() < 2 + length)
            return 0;
        if (length < HeaderSize) {
            writer.close();
            return bytes.size();
        }
        const Reaction reaction = reactTo(decodeDnsMessage(bytes.sliced(2, length)), *m_zone, scene.settings);
        if (!reaction.isSilent) {
            QByteArray reply = encodeDnsMessage(reaction.reply);
            spoilDnsBytes(scene.settings.dnsFault, reply);
            send(scene.settings.dnsFault, reply, reaction.after, writer);
        }
        return 2 + length;
    }

private:
    /// Behind its length, or as a fault has it.
    static void send(DnsFault fault, const QByteArray &reply, Nanoseconds after, PracticeWriter &writer)
    {
        constexpr Nanoseconds dripInterval = std::chrono::milliseconds(20);
        QByteArray framed(2, '\0');
        qToBigEndian(quint16(reply.size() + (fault == DnsFault::TcpLengthLies ? 100 : 0)), framed.data());
        framed += reply;
        switch (fault) {
        case DnsFault::TruncatedTcpClosed:
            writer.close();
            break;
        case DnsFault::TcpDrips:
            for (qsizetype i = 0; i < framed.size(); ++i)
                writer.send(framed.sliced(i, 1), after + i * dripInterval);
            break;
        case DnsFault::TcpStalls:
            writer.send(framed.first(framed.size() / 2), after);
            break;
        case DnsFault::TcpCloses:
            writer.send(framed.first(framed.size() / 2), after);
            writer.close();
            break;
        case DnsFault::TcpLengthLies:
            writer.send(framed, after);
            writer.close();
            break;
        default:
            writer.send(framed, after);
        }
    }

    const std::shared_ptr<const DnsZone> m_zone;
};

/// Authoritative for the practice zone over UDP, with EDNS, and TCP.
///
/// A DNS answer is longer than its question, which is what amplification lives on. Here each peer on loopback gets its
/// whole answer, at most 1232 bytes and never more than it says it takes: such an address can't be forged from outside.
/// A peer with any other address gets no more bytes than it sent: the header and the question, and TC, which says that
/// the answer is to be had over TCP, where nobody can pretend to be another.
class DnsServer final : public PracticeServer
{
public:
    void answer(const PracticeScene &scene, const PracticeDatagram &request,
                std::vector<PracticeReply> &replies) override
    {
        if (request.bytes.size() < HeaderSize)
            return;
        const DnsMessage query = decodeDnsMessage(request.bytes);
        const Reaction reaction = reactTo(query, *zone(scene), scene.settings);
        if (reaction.isSilent)
            return;
        const quint16 taken =
            query.edns ? std::clamp(query.edns->udpSize, SmallestDatagram, LargestDatagram) : SmallestDatagram;
        const DnsFault fault = scene.settings.dnsFault;
        const bool isCut = fault == DnsFault::Truncated || fault == DnsFault::TruncatedTcpClosed;
        const qsizetype most = fault == DnsFault::TooLong ? request.largestReply : qsizetype(taken);
        // A limit of nothing leaves no record in, and says so with TC.
        const qsizetype limit = isCut ? 0 : std::min(most, request.largestReply);
        QByteArray bytes = encodeDnsMessage(reaction.reply, limit);
        spoilDnsBytes(fault, bytes);
        replies.push_back({std::move(bytes), reaction.after, {}, dnsSender(fault)});
    }
    std::unique_ptr<PracticeStream> stream(const PracticeScene &scene) override
    {
        return std::make_unique<DnsStream>(zone(scene));
    }

private:
    const std::shared_ptr<const DnsZone> &zone(const PracticeScene &scene)
    {
        if (!m_zone)
            m_zone = std::make_shared<DnsZone>(scene.listeners);
        return m_zone;
    }
    std::shared_ptr<const DnsZone> m_zone;
};

} // namespace

std::unique_ptr<PracticeServer> makeDnsServer()
{
    return std::make_unique<DnsServer>();
}

} // namespace sockeye
