// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lookup/lookupreply.h"

#include <algorithm>

namespace sockeye
{

namespace
{

LookupStatus statusOfRcode(quint16 rcode)
{
    switch (rcode) {
    case DnsRcode::NoError:
        return LookupStatus::NoData;
    case DnsRcode::FormErr:
    case DnsRcode::BadVers:
        return LookupStatus::FormatError;
    case DnsRcode::ServFail:
        return LookupStatus::ServerFailure;
    case DnsRcode::NxDomain:
        return LookupStatus::NoSuchName;
    case DnsRcode::NotImp:
        return LookupStatus::NotImplemented;
    case DnsRcode::Refused:
        return LookupStatus::ServerRefused;
    default:
        return LookupStatus::BadReply;
    }
}

LookupRemark remarkOf(DnsReplyFault fault)
{
    switch (fault) {
    case DnsReplyFault::NotAReply:
        return LookupRemark::NotAReply;
    case DnsReplyFault::WrongId:
        return LookupRemark::WrongId;
    case DnsReplyFault::WrongOpcode:
        return LookupRemark::WrongOperation;
    case DnsReplyFault::WrongQuestion:
        return LookupRemark::WrongQuestion;
    case DnsReplyFault::TooShort:
    case DnsReplyFault::None:
        break;
    }
    return LookupRemark::TooShort;
}

/// How the message came, in remarks.
void addTransportNotes(const DnsOutcome &outcome, QList<LookupNote> &notes)
{
    if (outcome.ignored > 0)
        notes += {remarkOf(outcome.ignoredWhy), outcome.ignored};
    if (outcome.withoutEdns)
        notes += {LookupRemark::WithoutEdns};
    if (outcome.truncated && !outcome.error)
        notes += {LookupRemark::Truncated};
    else if (outcome.truncated && !outcome.overTcp)
        notes += {LookupRemark::TruncatedKept};
    else if (outcome.truncated && outcome.error->kind == ErrorKind::Refused)
        notes += {LookupRemark::TcpRefused};
    else if (outcome.truncated && outcome.error->kind == ErrorKind::TimedOut)
        notes += {LookupRemark::TcpTimeout};
    else if (outcome.truncated)
        notes += {LookupRemark::TcpFailed};
    if (outcome.streamWanted > 0 && outcome.error) {
        const bool stalled = outcome.error->kind == ErrorKind::TimedOut;
        if (!stalled || outcome.streamGot > 0)
            notes +=
                {stalled ? LookupRemark::Stalled : LookupRemark::ClosedEarly, outcome.streamGot, outcome.streamWanted};
    }
}

bool isAddressed(const DnsRecord &record, const DnsName &owner)
{
    return record.klass == DnsClass::Internet && record.owner == owner;
}

const DnsRecord *findAlias(const QList<DnsRecord> &answers, const DnsName &owner)
{
    const auto found = std::find_if(answers.begin(), answers.end(), [&owner](const DnsRecord &record) {
        return record.type == DnsType::CNAME && isAddressed(record, owner);
    });
    return found == answers.end() ? nullptr : &*found;
}

bool hasType(const QList<DnsRecord> &records, DnsType type)
{
    return std::any_of(records.begin(), records.end(), [type](const DnsRecord &r) { return r.type == type; });
}

} // namespace

LookupStatus statusOf(const Error &error)
{
    const QByteArray symbol = errorSymbol(error);
    if (symbol == "EAI_NODATA" || symbol == "EAI_ADDRFAMILY")
        return LookupStatus::NoData;
    if (symbol == "EAI_FAIL")
        return LookupStatus::ServerFailure;
    return statusOfKind<LookupStatus>(error.kind);
}

const QString &LookupReader::serverText(const Endpoint &server)
{
    if (m_serverText.isNull() || server != m_server) {
        m_server = server;
        m_serverText = server.toString();
    }
    return m_serverText;
}

LookupRow LookupReader::base(const LookupQuestion &question, const DnsOutcome &outcome)
{
    LookupRow row;
    row.name = question.typed;
    row.type = question.type;
    row.source = m_source;
    row.server = serverText(outcome.server);
    row.elapsed = question.before + outcome.elapsed;
    row.attempts = outcome.attempts;
    row.notes = m_notes;
    row.queryName = outcome.query.name.text();
    addTransportNotes(outcome, row.notes);
    if (!question.chain.isEmpty()) {
        row.chain = question.chain + QStringList{row.queryName};
        row.canonicalName = row.queryName;
    }
    return row;
}

LookupReading LookupReader::read(const LookupQuestion &question, const DnsOutcome &outcome)
{
    LookupReading reading;
    LookupRow row = base(question, outcome);
    const bool damaged = outcome.message && !outcome.message->isComplete();
    const bool usable = outcome.message && (!outcome.error || outcome.truncated || damaged);
    if (outcome.error) {
        row.status = statusOf(*outcome.error);
        row.errorText = QString::fromLatin1(errorSymbol(*outcome.error));
        row.failedCall = outcome.error->operation;
    }
    if (damaged)
        row.notes += {LookupRemark::MalformedAt, outcome.message->damage.at};
    if (usable)
        readAnswers(question, outcome, std::move(row), reading);
    else
        reading.rows += std::move(row);
    return reading;
}

void LookupReader::readAnswers(const LookupQuestion &question, const DnsOutcome &outcome, LookupRow row,
                               LookupReading &reading)
{
    const DnsMessage &message = *outcome.message;
    const bool partial = outcome.error.has_value();
    if (message.trailingBytes > 0)
        row.notes += {LookupRemark::ExtraBytes, message.trailingBytes};

    // Follow the aliases that the message holds.
    DnsName owner = outcome.query.name;
    bool loops = false;
    const bool followsAliases = question.type != DnsType::CNAME && question.type != DnsType::ANY;
    QList<const DnsRecord *> used;
    while (const DnsRecord *alias = followsAliases && !loops ? findAlias(message.answers, owner) : nullptr) {
        if (row.chain.isEmpty())
            row.chain += row.queryName;
        owner = *alias->target();
        used += alias;
        loops = row.chain.contains(owner.text(), Qt::CaseInsensitive) || row.chain.size() > MostAliases;
        row.chain += owner.text();
        row.canonicalName = owner.text();
    }
    if (loops) {
        const bool tooLong = row.chain.size() > MostAliases + 1;
        row.status = LookupStatus::BadReply;
        row.notes +=
            tooLong ? LookupNote{LookupRemark::AliasTooLong, MostAliases} : LookupNote{LookupRemark::AliasLoop};
        reading.rows += std::move(row);
        return;
    }

    QList<LookupRow> strange;
    int order = 0;
    for (const DnsRecord &record : message.answers) {
        const bool isInternet = record.klass == DnsClass::Internet;
        const bool isOwner = record.owner == owner;
        const bool isType = record.type == question.type || question.type == DnsType::ANY;
        // Signatures and the records that an alias was made from stand beside an answer.
        const bool accompanies = record.type == DnsType::RRSIG || record.type == DnsType::DNAME;
        if (used.contains(&record) || (accompanies && !isType))
            continue;
        LookupRow made = row;
        made.type = record.type;
        made.value = record.text();
        made.ttl = record.ttl();
        made.rdata = record.rdata;
        if (record.ttl() != record.rawTtl)
            made.notes += {LookupRemark::TtlReceived, record.rawTtl};
        if (record.damage)
            made.notes += {LookupRemark::DamagedDataAt, record.damage.at};
        if (isInternet && isOwner && isType) {
            made.order = ++order;
            made.canonicalName = record.owner.text();
            if (partial)
                made.notes += {LookupRemark::Incomplete};
            reading.rows += std::move(made);
        } else {
            made.status = LookupStatus::BadReply;
            made.canonicalName = record.owner.text();
            made.notes += {!isInternet    ? LookupRemark::OtherClass
                               : !isOwner ? LookupRemark::OtherOwner
                                          : LookupRemark::OtherType};
            strange += std::move(made);
        }
    }
    if (reading.rows.isEmpty() && strange.isEmpty()) {
        const bool authority = hasType(message.authorities, DnsType::SOA);
        const bool led = !used.isEmpty() && message.rcode == DnsRcode::NoError && !authority && !partial;
        if (led && row.chain.size() > MostAliases) {
            row.status = LookupStatus::BadReply;
            row.notes += {LookupRemark::AliasTooLong, MostAliases};
        } else if (led) {
            reading.follow = owner;
            reading.chain = row.chain.first(row.chain.size() - 1);
            return;
        } else if (!partial) {
            row.status = statusOfRcode(message.rcode);
            if (row.status == LookupStatus::BadReply)
                row.notes += {LookupRemark::ResponseCode, message.rcode};
            if (row.status == LookupStatus::NoData && !authority && !message.authoritative
                && hasType(message.authorities, DnsType::NS))
                row.notes += {LookupRemark::Referral};
        }
        if (!partial && message.rcode != DnsRcode::NoError)
            row.errorText = QString::fromLatin1(dnsRcodeName(message.rcode));
        reading.rows += std::move(row);
    }
    reading.rows += strange;
}

} // namespace sockeye
