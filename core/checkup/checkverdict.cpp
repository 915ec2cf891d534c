// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checkup/checkverdict.h"
#include "core/checkup/checkuptexts.h"

#include <QCoreApplication>
#include <QDateTime>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

namespace
{

/// What a verdict says where the fault is not where it usually is.
struct Elsewhere {
    Finding finding;
    CheckWhere where;
    const char *verdict;
};

constexpr Elsewhere elsewhere[] = {
    {Finding::NoCarrier, CheckWhere::Wifi, QT_TRANSLATE_NOOP("checkup", "The Wi-Fi is at fault: it is not joined")},
    {Finding::SelfAssigned, CheckWhere::Wifi,
     QT_TRANSLATE_NOOP("checkup",
                       "The Wi-Fi is at fault, or its router: nobody gave this computer an address (no DHCP)")},
    {Finding::GatewayGone, CheckWhere::Wifi,
     QT_TRANSLATE_NOOP("checkup", "The Wi-Fi is at fault: the router does not answer over it")},
    {Finding::GatewayLossy, CheckWhere::Wifi,
     QT_TRANSLATE_NOOP("checkup", "The Internet works, but the Wi-Fi loses packets on the way to the router")},
    {Finding::ResolverSilent, CheckWhere::Router,
     QT_TRANSLATE_NOOP("checkup", "The router is at fault: it is the name server here, and does not answer names")},
    {Finding::ResolverSilent, CheckWhere::ThisComputer,
     QT_TRANSLATE_NOOP("checkup", "This computer is at fault: the name server on it does not answer")},
    {Finding::ResolverSilent, CheckWhere::Provider,
     QT_TRANSLATE_NOOP("checkup", "The provider is at fault: its name server does not answer")},
    {Finding::ResolverClosed, CheckWhere::Router,
     QT_TRANSLATE_NOOP("checkup", "The router is at fault: it should be the name server, and is none")},
    {Finding::ResolverClosed, CheckWhere::ThisComputer,
     QT_TRANSLATE_NOOP("checkup", "This computer is at fault: no name server runs on it, where one is set")},
    {Finding::ResolverFailing, CheckWhere::ThisComputer,
     QT_TRANSLATE_NOOP("checkup", "Names do not work: the name server on this computer reaches nobody itself")},
    {Finding::NameUnanswered, CheckWhere::Site,
     QT_TRANSLATE_NOOP("checkup", "Only %1 is at fault: its name is not found out, others are")},
    {Finding::TcpSilent, CheckWhere::Site,
     QT_TRANSLATE_NOOP("checkup", "Only %1 is at fault: it does not answer, others do")},
    {Finding::TcpUnreachable, CheckWhere::Site,
     QT_TRANSLATE_NOOP("checkup", "Only %1 is at fault: no way leads there, but others are reached")},
};

class Judge
{
public:
    explicit Judge(const std::vector<CheckOutcome> &outcomes)
        : m_outcomes(outcomes)
    {
    }

    CheckVerdict judge() const
    {
        const CheckOutcome *decisive = deciding();
        if (!decisive)
            return {CheckWhere::Nowhere, {}, false, goodSentence()};
        const CheckWhere where = whereOf(*decisive);
        CheckVerdict verdict;
        verdict.where = where;
        verdict.step = decisive->step;
        verdict.isBroken = findingLine(decisive->finding).blocks && where != CheckWhere::Site;
        verdict.sentence = sentenceOf(*decisive, where);
        return verdict;
    }

private:
    const CheckOutcome *find(CheckStep step) const
    {
        const auto found = std::find_if(m_outcomes.begin(), m_outcomes.end(),
                                        [step](const CheckOutcome &one) { return one.step == step; });
        return found == m_outcomes.end() ? nullptr : &*found;
    }
    bool is(CheckStep step, Finding finding) const
    {
        const CheckOutcome *outcome = find(step);
        return outcome && outcome->finding == finding;
    }
    const CheckOutcome *findBlocking(std::initializer_list<CheckStep> steps) const
    {
        for (const CheckStep step : steps) {
            const CheckOutcome *outcome = find(step);
            if (outcome && findingLine(outcome->finding).blocks)
                return outcome;
        }
        return nullptr;
    }
    const CheckOutcome *findResult(CheckResult result) const
    {
        const auto found = std::find_if(m_outcomes.begin(), m_outcomes.end(), [result](const CheckOutcome &one) {
            return findingLine(one.finding).result == result;
        });
        return found == m_outcomes.end() ? nullptr : &*found;
    }

    // The outcome that everything else follows from, or that matters most.
    const CheckOutcome *deciding() const
    {
        if (const CheckOutcome *near = findBlocking({CheckStep::Interface, CheckStep::Address, CheckStep::Gateway}))
            return near;
        // A portal answers in place of names and hosts.
        if (is(CheckStep::Portal, Finding::PortalRedirects) || is(CheckStep::Portal, Finding::PortalOther))
            return find(CheckStep::Portal);
        if (blamesClock())
            return find(CheckStep::Clock);
        if (const CheckOutcome *far = findBlocking({CheckStep::Resolver, CheckStep::Name, CheckStep::Tcp}))
            return far;
        const CheckOutcome *failed = findResult(CheckResult::Fail);
        return failed ? failed : findResult(CheckResult::Warn);
    }

    // A certificate whose dates don't fit, and a clock that is wrong.
    bool blamesClock() const
    {
        const bool isDate = is(CheckStep::Tls, Finding::TlsExpired) || is(CheckStep::Tls, Finding::TlsNotYetValid);
        return isDate && is(CheckStep::Clock, Finding::ClockWrong);
    }

    CheckWhere whereOf(const CheckOutcome &outcome) const
    {
        const bool isOfHosts = outcome.finding == Finding::TcpSilent || outcome.finding == Finding::TcpUnreachable
            || outcome.finding == Finding::NameUnanswered;
        // That another page came shows that the way is there.
        if (isOfHosts && is(CheckStep::Portal, Finding::NoPortal))
            return CheckWhere::Site;
        return outcome.where;
    }

    QString sentenceOf(const CheckOutcome &outcome, CheckWhere where) const
    {
        if (outcome.step == CheckStep::Clock && blamesClock())
            return CheckupTexts::tr(
                "This computer is at fault: its clock is wrong, so that certificates seem to be invalid.");
        const char *text = findingLine(outcome.finding).verdict;
        for (const Elsewhere &line : elsewhere) {
            if (line.finding == outcome.finding && line.where == where)
                text = line.verdict;
        }
        QString sentence = QCoreApplication::translate("checkup", text);
        if (sentence.contains(u"%1"_s))
            sentence = sentence.arg(outcome.name);
        if (outcome.finding == Finding::NoInterface || outcome.finding == Finding::NoGateway
            || outcome.finding == Finding::NoNames)
            return sentence + practiceClause();
        const bool hasProxy = is(CheckStep::Proxy, Finding::ProxySet) || is(CheckStep::Proxy, Finding::VpnAndProxy);
        if (outcome.step == CheckStep::Tcp && hasProxy)
            return sentence + CheckupTexts::tr("; a proxy is set, and perhaps only it may go out.");
        return sentence + u'.';
    }

    QString practiceClause() const
    {
        if (is(CheckStep::Practice, Finding::PracticeGood))
            return CheckupTexts::tr("; the practice network works.");
        if (is(CheckStep::Practice, Finding::PracticeBroken))
            return CheckupTexts::tr("; nor does the practice network answer.");
        return u"."_s;
    }

    QString goodSentence() const
    {
        const auto isAsked = [this](CheckStep step) {
            const CheckOutcome *outcome = find(step);
            return outcome && outcome->finding != Finding::NotAsked;
        };
        if (isAsked(CheckStep::Tcp) || isAsked(CheckStep::Portal) || isAsked(CheckStep::Clock))
            return CheckupTexts::tr("Everything works.");
        if (is(CheckStep::Practice, Finding::PracticeGood))
            return CheckupTexts::tr(
                "Nobody outside was asked; up to there nothing is wrong, and the practice network works.");
        return CheckupTexts::tr("Nobody outside was asked; up to there nothing is wrong.");
    }

    const std::vector<CheckOutcome> &m_outcomes;
};

QString whatWasLost(CheckStep step)
{
    switch (step) {
    case CheckStep::Interface:
        return CheckupTexts::tr("the interface was lost");
    case CheckStep::Address:
        return CheckupTexts::tr("the address was lost");
    case CheckStep::Gateway:
        return CheckupTexts::tr("the gateway was lost");
    case CheckStep::Resolver:
        return CheckupTexts::tr("the name server was lost");
    case CheckStep::Name:
        return CheckupTexts::tr("names were not found out");
    default:
        return CheckupTexts::tr("no connection came about");
    }
}

QString whoseFault(CheckWhere where)
{
    switch (where) {
    case CheckWhere::ThisComputer:
        return CheckupTexts::tr("this computer, not the provider");
    case CheckWhere::Wifi:
        return CheckupTexts::tr("the Wi-Fi, not the provider");
    case CheckWhere::Router:
        return CheckupTexts::tr("the router, not the provider");
    default:
        return CheckupTexts::tr("the provider, not this computer");
    }
}

} // namespace

CheckVerdict judgeCheckup(const std::vector<CheckOutcome> &outcomes)
{
    return Judge(outcomes).judge();
}

void BreakLog::add(WallTime time, const CheckVerdict &verdict)
{
    constexpr std::size_t mostKept = 100;
    if (m_rounds++ == 0)
        m_since = time;
    if (verdict.isBroken && !m_isBroken) {
        ++m_count;
        if (m_breaks.size() == mostKept)
            m_breaks.erase(m_breaks.begin());
        m_breaks.push_back({time, *verdict.step, verdict.where});
    }
    m_isBroken = verdict.isBroken;
}

QString BreakLog::sentence() const
{
    if (m_rounds < 2)
        return {};
    const auto ms = std::chrono::floor<std::chrono::milliseconds>(m_since.time_since_epoch());
    const QString since = QDateTime::fromMSecsSinceEpoch(ms.count()).toString(u"HH:mm"_s);
    if (m_count == 0)
        return CheckupTexts::tr("No break since %1, in %n round(s).", nullptr, int(m_rounds)).arg(since);
    const QString count = CheckupTexts::tr("%n break(s) since %1", nullptr, int(m_count)).arg(since);
    const Break &first = m_breaks.front();
    const bool isSame = std::all_of(m_breaks.begin(), m_breaks.end(), [&](const Break &one) {
        return one.step == first.step && one.where == first.where;
    });
    if (isSame) {
        const QString often = m_count == 1 ? CheckupTexts::tr("%1; %2: %3.")
            : m_count == 2                 ? CheckupTexts::tr("%1; both times %2: %3.")
                                           : CheckupTexts::tr("%1; each time %2: %3.");
        return often.arg(count, whatWasLost(first.step), whoseFault(first.where));
    }
    QStringList parts;
    for (auto at = m_breaks.rbegin(); at != m_breaks.rend() && parts.size() < 3; ++at) {
        const QString part = CheckupTexts::tr("%1 (%2)").arg(whatWasLost(at->step), whoseFault(at->where));
        if (!parts.contains(part))
            parts += part;
    }
    return CheckupTexts::tr("%1; the latest first: %2.").arg(count, parts.join(u", "_s));
}

} // namespace sockeye
