// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lookup/lookuprun.h"

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

namespace
{

constexpr qsizetype mostScriptLines = 100;
constexpr qsizetype mostValues = 8;
constexpr qsizetype mostTyped = 1000; // characters of a target that a row repeats

/// What Python says after "[Errno": the words of gai_strerror(3) of glibc, which a script sees in every language.
QString pythonError(LookupStatus status)
{
    switch (status) {
    case LookupStatus::NoSuchName:
        return u"[Errno -2] Name or service not known"_s;
    case LookupStatus::NoData:
        return u"[Errno -5] No address associated with hostname"_s;
    case LookupStatus::ServerFailure:
    case LookupStatus::ServerRefused:
    case LookupStatus::NotImplemented:
    case LookupStatus::FormatError:
    case LookupStatus::Timeout:
    case LookupStatus::Refused:
    case LookupStatus::Unreachable:
    case LookupStatus::BadReply:
        return u"[Errno -3] Temporary failure in name resolution"_s;
    default:
        return {};
    }
}

} // namespace

LookupTally::LookupTally(const LookupRequest &request, Context &context, Rows<LookupRow> &rows)
    : m_request(request)
    , m_context(context)
    , m_rows(rows)
    , m_answered(std::size_t(request.targets.size()))
    , m_scripts(std::size_t(std::min(mostScriptLines, request.targets.size())))
{
}

void LookupTally::refuse(qsizetype target, const QString &sentence)
{
    LookupRow row;
    row.name = m_request.targets[target].left(mostTyped);
    row.status = LookupStatus::BadInput;
    row.errorText = sentence;
    {
        const std::lock_guard lock(m_mutex);
        m_failure = row.status;
        m_reason = sentence;
    }
    m_rows.add(std::move(row));
    m_context.progress.done += m_request.types.size();
}

void LookupTally::add(const LookupQuestion &question, QList<LookupRow> found)
{
    {
        const std::lock_guard lock(m_mutex);
        for (const LookupRow &row : found) {
            m_server = row.server;
            if (row.status != LookupStatus::Ok)
                m_failure = m_failure == LookupStatus::NoData || !m_failure ? row.status : m_failure;
            else
                m_answered[std::size_t(question.target)] = true;
            if (row.status == LookupStatus::Ok && m_request.targets.size() == 1) {
                ++m_valueCount;
                if (m_values.size() < mostValues)
                    m_values += row.value;
            }
            noteScript(question, row);
        }
    }
    for (LookupRow &row : found)
        m_rows.add(std::move(row), question.subject);
    ++m_context.progress.done;
}

void LookupTally::noteScript(const LookupQuestion &question, const LookupRow &row)
{
    const bool isAddressType = row.type == DnsType::A || row.type == DnsType::AAAA;
    if (isAddressType && row.status == LookupStatus::Ok && row.order == 1) {
        const qint64 rank = question.target * 1000 + question.typeIndex;
        if (m_firstRank < 0 || rank < m_firstRank) {
            m_firstRank = rank;
            m_firstAddress = QHostAddress(row.value);
        }
    }
    if (question.target >= qsizetype(m_scripts.size()))
        return;
    Script &script = m_scripts[std::size_t(question.target)];
    script.isAddress = script.isAddress || !parseAddress(question.typed.trimmed()).isNull();
    if (row.type == DnsType::A && row.status == LookupStatus::Ok && script.ipv4.isNull())
        script.ipv4 = QHostAddress(row.value);
    else if (row.type == DnsType::A && row.status != LookupStatus::Ok && row.order != 1)
        script.failure = row.status;
}

QStringList LookupTally::scriptLines() const
{
    QStringList lines;
    for (std::size_t i = 0; i < m_scripts.size(); ++i) {
        const Script &script = m_scripts[i];
        const QString host = m_request.targets[qsizetype(i)].trimmed();
        const QHostAddress typed = script.isAddress ? parseAddress(host) : QHostAddress();
        const bool isIpv6 = typed.protocol() == QAbstractSocket::IPv6Protocol;
        const QHostAddress address = script.isAddress && !isIpv6 ? typed : script.ipv4;
        if (!address.isNull())
            lines += u"IP address of %1: %2"_s.arg(host, address.toString());
        else if (isIpv6)
            lines += u"%1: [Errno -9] Address family for hostname not supported"_s.arg(host);
        else if (script.failure && !pythonError(*script.failure).isEmpty())
            lines += u"%1: %2"_s.arg(host, pythonError(*script.failure));
    }
    return lines;
}

LookupSummary LookupTally::summary(MonotonicTime start, qint64 strays) const
{
    const std::lock_guard lock(m_mutex);
    LookupSummary summary;
    summary.firstAddress = m_firstAddress;
    summary.answered = std::count(m_answered.begin(), m_answered.end(), true);
    summary.failed = qint64(m_answered.size()) - summary.answered;
    summary.elapsed = m_context.clock->monotonic() - start;
    summary.strays = strays;
    summary.scriptLines = scriptLines();
    if (m_request.targets.size() == 1) {
        summary.name = m_request.targets.first().trimmed();
        summary.values = m_values;
        summary.valueCount = m_valueCount;
        summary.failure = m_failure;
        summary.reason = m_reason;
        summary.server = m_server;
    }
    return summary;
}

} // namespace sockeye
