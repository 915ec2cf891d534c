// SPDX-License-Identifier: GPL-3.0-or-later
// The answer in words, and what a row means.
#include "core/checkup/checkuptexts.h"
#include "core/checkup/checkuptool.h"

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

namespace
{

/// What stands beside the verdict: that traffic goes through something.
QString sideRemark(const CheckupSummary &summary)
{
    for (const CheckOutcome &outcome : summary.outcomes) {
        const bool isSide = outcome.finding == Finding::VpnOn || outcome.finding == Finding::VpnAndProxy
            || outcome.finding == Finding::ProxySet;
        if (isSide)
            return findingMeaning(outcome.finding);
    }
    return {};
}

} // namespace

Answer checkupAnswer(const CheckupRequest &, const CheckupSummary &summary)
{
    const CheckVerdict verdict = judgeCheckup(summary.outcomes);
    QStringList details;
    const QString breaks = summary.log.sentence();
    if (!breaks.isEmpty())
        details += breaks;
    for (const CheckOutcome &outcome : summary.outcomes) {
        if (verdict.step == outcome.step && !findingSuggestion(outcome.finding).isEmpty())
            details += CheckupTexts::tr("What to try: %1").arg(findingSuggestion(outcome.finding));
    }
    if (const QString remark = sideRemark(summary); !remark.isEmpty())
        details += remark;
    return {verdict.sentence, details.join(u'\n'), {}};
}

QString explainCheck(const CheckRow &row)
{
    QStringList sentences;
    sentences += findingMeaning(row.finding);
    if (row.because)
        sentences +=
            CheckupTexts::tr("See the step %1.").arg(Codec<CheckStep>::display(*row.because, Unit::None, QLocale()));
    const QString suggestion = findingSuggestion(row.finding);
    if (!suggestion.isEmpty())
        sentences += CheckupTexts::tr("What to try: %1").arg(suggestion);
    return sentences.join(u' ');
}

} // namespace sockeye
