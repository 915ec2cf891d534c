// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lookup/lookuptool.h"
#include "tests/support/fakepractice.h"
#include "tests/support/scripteddns.h"

#include <chrono>

/// Look-ups of tests, and the replies of a scripted name server.
namespace sockeye::test
{

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

using Datagrams = QList<ScriptedDns::Datagram>;

inline DnsName name(const char *text)
{
    return *DnsName::fromText(QString::fromLatin1(text));
}

inline DnsRecord addressOf(const DnsName &owner, const char *address, quint32 ttl = 60)
{
    return DnsRecords::address(owner, ttl, QHostAddress(QString::fromLatin1(address)));
}

/// A good reply: the question's name is 192.0.2.1.
inline DnsMessage goodReply(const DnsMessage &query)
{
    DnsMessage reply = dnsReplyTo(query);
    reply.recursionAvailable = true;
    reply.answers = {addressOf(query.questions[0].name, "192.0.2.1")};
    return reply;
}

inline QByteArray good(const DnsMessage &query)
{
    return encodeDnsMessage(goodReply(query));
}

inline QByteArray withRcode(const DnsMessage &query, quint16 rcode)
{
    DnsMessage reply = dnsReplyTo(query, rcode);
    return encodeDnsMessage(reply);
}

struct Ended {
    QList<LookupRow> rows;
    Result<LookupSummary> summary{LookupSummary()};

    const LookupRow &row(qsizetype index = 0) const { return rows[index]; }
    bool hasNote(LookupRemark remark, qint64 number = -1, qsizetype index = 0) const
    {
        for (const LookupNote &note : rows[index].notes) {
            if (note.remark == remark && (number < 0 || note.number == number))
                return true;
        }
        return false;
    }
};

/// Runs the tool's function with everything given, on this thread.
inline Ended ask(const LookupRequest &request, FakePractice practice = {}, SystemSources sources = {})
{
    Context context(practice);
    Rows<LookupRow> rows;
    Ended outcome;
    outcome.summary = lookUp(request, sources, context, rows);
    if (const RowBlockPointer block = rows.take()) {
        for (std::size_t i = 0; i < block->size(); ++i)
            outcome.rows += *static_cast<const LookupRow *>(block->row(i));
    }
    return outcome;
}

/// One question of type A to \a server, with a timeout that an answer never reaches, however slow the computer.
inline LookupRequest requestTo(const ScriptedDns &server, const QString &target = u"www.a.test"_s)
{
    LookupRequest request;
    request.targets = {target};
    request.types = {DnsType::A};
    request.resolver = server.endpoint().toString();
    request.timeout = 20s;
    request.attempts = 1;
    return request;
}

/// The same where the timeout is what the test waits for.
inline LookupRequest briefRequestTo(const ScriptedDns &server, Nanoseconds timeout = 150ms)
{
    LookupRequest request = requestTo(server);
    request.timeout = timeout;
    return request;
}

} // namespace sockeye::test
