// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trace/tracehops.h"

#include "core/base/statusword.h"

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

namespace
{

bool isOfTarget(TraceReply reply)
{
    return reply == TraceReply::PortUnreachable || reply == TraceReply::Datagram || reply == TraceReply::EchoReply
        || reply == TraceReply::Connected || reply == TraceReply::Refused;
}

TraceStatus statusOf(TraceReply reply)
{
    if (isOfTarget(reply))
        return TraceStatus::Reached;
    switch (reply) {
    case TraceReply::TimeExceeded:
        return TraceStatus::Router;
    case TraceReply::TooBig:
        return TraceStatus::TooBig;
    default:
        return TraceStatus::Unreachable;
    }
}

} // namespace

QString traceNote(const TraceAnswer &answer)
{
    if (answer.reply == TraceReply::TooBig)
        return answer.mtu ? u"!F-%1"_s.arg(*answer.mtu) : u"!F"_s;
    if (answer.reply != TraceReply::Unreachable || !answer.icmpCode)
        return {};
    struct Line {
        int code;
        const char *note;
    };
    // RFC 1812 section 5.2.7.1, and RFC 4443 section 3.1.
    constexpr Line lines4[] = {{0, "!N"}, {1, "!H"}, {2, "!P"},  {5, "!S"}, {6, "!U"},
                               {7, "!W"}, {9, "!I"}, {10, "!A"}, {13, "!X"}};
    constexpr Line lines6[] = {{0, "!N"}, {1, "!X"}, {2, "!S"}, {3, "!H"}, {5, "!X"}, {6, "!X"}};
    const bool isV6 = answer.from.protocol() == QAbstractSocket::IPv6Protocol;
    for (const Line &line : isV6 ? std::span<const Line>(lines6) : std::span<const Line>(lines4)) {
        if (line.code == *answer.icmpCode)
            return QString::fromLatin1(line.note);
    }
    return u"!<%1>"_s.arg(*answer.icmpCode);
}

TraceHops::TraceHops(const QHostAddress &target, int maximumHops)
    : m_target(target)
    , m_last(maximumHops)
    , m_hops(std::size_t(maximumHops))
{
}

std::optional<double> TraceHops::Hop::loss() const
{
    const qint64 decided = answered + lost;
    return decided > 0 ? std::optional(100.0 * double(lost) / double(decided)) : std::nullopt;
}

qint64 TraceHops::decided() const
{
    qint64 count = 0;
    for (const Hop &hop : m_hops)
        count += hop.answered + hop.lost;
    return count;
}

void TraceHops::beginRound()
{
    if (m_end && m_isPassed && !m_isConfirmed) {
        m_end.reset();
        m_last = int(m_hops.size());
    }
    m_isConfirmed = false;
    m_isPassed = false;
}

void TraceHops::countSent(int hop)
{
    ++m_hops[std::size_t(hop - 1)].sent;
}

// What was sent beyond the end is forgotten: it says nothing that the end does not say.
void TraceHops::endAt(int hop, TraceEnd end)
{
    // An outage ends no way that was whole: those hops say what they say.
    if (m_end == TraceEnd::Reached && end != TraceEnd::Reached)
        return;
    m_isConfirmed = true;
    if (m_end && hop >= m_last) {
        // The same hop may say both; that the target answers says more.
        if (hop == m_last && end == TraceEnd::Reached)
            m_end = end;
        return;
    }
    m_last = hop;
    m_end = end;
    for (std::size_t beyond = std::size_t(hop); beyond < m_hops.size(); ++beyond)
        m_hops[beyond] = {};
}

void TraceHops::countAnswer(int hop, const TraceAnswer &answer, Nanoseconds roundTrip, bool isLate, qint64 subject)
{
    if (hop > m_last)
        return;
    Hop &at = m_hops[std::size_t(hop - 1)];
    ++at.answered;
    // The way may have become longer since it was given up: then it is not counted as lost.
    if (isLate && at.lost > 0)
        --at.lost;
    auto found = std::find_if(at.responders.begin(), at.responders.end(),
                              [&](const Responder &one) { return one.address.isEqual(answer.from); });
    if (found == at.responders.end()) {
        at.responders.emplace_back().address = answer.from;
        found = at.responders.end() - 1;
    }
    ++found->received;
    found->late += isLate ? 1 : 0;
    found->roundTrips.add(roundTrip);
    found->latest = answer;
    found->subject = subject;
    if (answer.reply == TraceReply::TimeExceeded && hop == m_last)
        m_isPassed = true;
    if (isOfTarget(answer.reply))
        endAt(hop, TraceEnd::Reached);
    else if (answer.reply == TraceReply::Unreachable || answer.reply == TraceReply::Other)
        endAt(hop, TraceEnd::Unreachable);
}

void TraceHops::countLost(int hop, qint64 subject)
{
    if (hop > m_last)
        return;
    Hop &at = m_hops[std::size_t(hop - 1)];
    ++at.lost;
    at.subject = subject;
}

void TraceHops::countFailed(int hop, const Error &error, qint64 subject)
{
    countLost(hop, subject);
    if (hop > m_last)
        return;
    m_hops[std::size_t(hop - 1)].failure = error;
    const bool isFirst = std::all_of(m_hops.begin(), m_hops.end(), [](const Hop &one) { return one.answered == 0; });
    if (isFirst) // nothing can be sent at all: one row says so
        endAt(hop, TraceEnd::NotSent);
}

void TraceHops::noteMtu(const QHostAddress &router, quint32 mtu)
{
    m_mtus.insert(router, mtu);
}

// Where this router stood already, with another one in between: the same address at two hops in a row is one that does
// not count its hop.
std::optional<int> TraceHops::earlierHop(std::size_t index, const Responder &responder) const
{
    if (responder.latest.reply != TraceReply::TimeExceeded)
        return {};
    for (std::size_t hop = 0; hop + 1 < index; ++hop) {
        for (const Responder &one : m_hops[hop].responders) {
            if (one.latest.reply == TraceReply::TimeExceeded && one.address.isEqual(responder.address))
                return int(hop) + 1;
        }
    }
    return {};
}

// The hop behind this one that answers with the least loss, where that is less than here.
std::optional<int> TraceHops::laterHop(std::size_t index) const
{
    std::optional<double> least = m_hops[index].loss();
    std::optional<int> found;
    for (std::size_t hop = index + 1; least && hop < std::size_t(m_last); ++hop) {
        if (m_hops[hop].answered > 0 && *m_hops[hop].loss() < *least) {
            least = m_hops[hop].loss();
            found = int(hop) + 1;
        }
    }
    return found;
}

// What is lost on the way is lost for all later hops, so each of them loses as much or more. By chance one of them
// nearly always loses less, so all of them together count, and only a difference that chance rarely makes: beyond two
// standard errors of a difference between two proportions.
TraceRemark TraceHops::judgeLoss(std::size_t index) const
{
    const Hop &here = m_hops[index];
    if (here.lost == 0 || here.answered == 0)
        return TraceRemark::None;
    qint64 lost = 0;
    qint64 answered = 0;
    bool isShared = true;
    for (std::size_t hop = index + 1; hop < std::size_t(m_last); ++hop) {
        const Hop &later = m_hops[hop];
        if (later.answered == 0)
            continue;
        lost += later.lost;
        answered += later.answered;
        isShared = isShared && later.lost > 0;
    }
    const auto sentHere = double(here.lost + here.answered);
    const auto sentLater = double(lost + answered);
    if (sentLater > 0) {
        const double shareHere = double(here.lost) / sentHere;
        const double shareLater = double(lost) / sentLater;
        const double all = double(here.lost + lost) / (sentHere + sentLater);
        const double standardError = std::sqrt(all * (1 - all) * (1 / sentHere + 1 / sentLater));
        if (shareHere - shareLater > 2 * standardError)
            return TraceRemark::RateLimit;
    }
    return isShared ? TraceRemark::Loss : TraceRemark::Unclear;
}

TraceRemark TraceHops::remarkOf(std::size_t index, const TraceRow &row) const
{
    if (const TraceRemark loss = judgeLoss(index); loss != TraceRemark::None)
        return loss;
    if (row.mtu)
        return TraceRemark::NarrowLink;
    return m_hops[index].responders.size() > 1 ? TraceRemark::SeveralWays : TraceRemark::None;
}

void TraceHops::describe(std::size_t index, const Responder &responder, TraceRow &row) const
{
    row.address = {responder.address};
    row.name = m_names.value(responder.address);
    row.received = responder.received;
    row.late = responder.late;
    row.best = responder.roundTrips.at(0);
    row.median = responder.roundTrips.at(0.5);
    row.worst = responder.roundTrips.at(1);
    const TraceAnswer &latest = responder.latest;
    row.status = statusOf(latest.reply);
    row.note = traceNote(latest);
    row.reply = latest.reply;
    row.icmpType = latest.icmpType;
    row.icmpCode = latest.icmpCode;
    row.mtu = latest.mtu;
    if (const auto found = m_mtus.constFind(responder.address); found != m_mtus.constEnd())
        row.mtu = *found;
    row.isSimulated = latest.isSimulated;
    row.earlierHop = earlierHop(index, responder);
    if (row.earlierHop)
        row.status = TraceStatus::Loop;
    row.remark = remarkOf(index, row);
}

void TraceHops::addRows(std::size_t index, std::vector<Shown> &rows) const
{
    const Hop &hop = m_hops[index];
    TraceRow begin;
    begin.hop = int(index) + 1;
    begin.sent = hop.sent;
    begin.lossPercent = hop.loss();
    begin.laterHop = laterHop(index);
    for (const Responder &responder : hop.responders) {
        Shown shown{begin, responder.subject};
        describe(index, responder, shown.row);
        rows.push_back(shown);
    }
    if (hop.lost == 0 || (hop.answered > 0 && !hop.failure))
        return;
    begin.status = begin.laterHop ? TraceStatus::Silent : TraceStatus::Timeout;
    begin.failedCall = "recv";
    if (hop.failure) {
        begin.status = statusOfKind<TraceStatus>(hop.failure->kind);
        begin.error = QString::fromLatin1(errorSymbol(*hop.failure));
        begin.failedCall = hop.failure->operation;
    }
    rows.push_back({begin, hop.subject});
}

std::vector<TraceHops::Shown> TraceHops::rows() const
{
    std::vector<Shown> rows;
    for (std::size_t index = 0; index < std::size_t(m_last); ++index)
        addRows(index, rows);
    return rows;
}

TraceSummary TraceHops::summary() const
{
    TraceSummary summary;
    summary.address = m_target;
    summary.isReached = m_end == TraceEnd::Reached;
    summary.end = m_end.value_or(TraceEnd::Silent);
    for (const Shown &shown : rows()) {
        const TraceRow &row = shown.row;
        if (row.received == 0) {
            summary.silent += row.status == TraceStatus::Silent ? 1 : 0;
            summary.lastSilent = row.status == TraceStatus::Timeout ? row.hop : 0;
            if (!row.error.isEmpty())
                summary.failed = row;
            continue;
        }
        summary.addresses += row.status == TraceStatus::Router ? 1 : 0;
        summary.rateLimited += row.remark == TraceRemark::RateLimit ? 1 : 0;
        summary.isSimulated = summary.isSimulated || row.isSimulated;
        if (row.status == TraceStatus::Loop && !m_end)
            summary.end = TraceEnd::Loop;
        // Of several at one hop the target itself, or who answered most.
        const bool isOther = !summary.last || summary.last->hop < row.hop;
        if (isOther || row.status == TraceStatus::Reached)
            summary.last = row;
        summary.lastSilent = 0;
    }
    for (const Hop &hop : m_hops) {
        summary.sent += hop.sent;
        summary.received += hop.answered;
    }
    if (summary.last)
        summary.hops = summary.last->hop;
    if (summary.isReached) {
        summary.lossPercent = m_hops[std::size_t(m_last - 1)].loss();
        summary.median = summary.last->median;
    }
    return summary;
}

} // namespace sockeye
