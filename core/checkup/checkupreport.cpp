// SPDX-License-Identifier: GPL-3.0-or-later
// Twelve lines for whoever helps.
#include "core/checkup/checkuptexts.h"
#include "core/checkup/checkuptool.h"
#include "core/checkup/masking.h"

#include <QDateTime>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

namespace
{

class Report
{
public:
    Report(std::span<const CheckRow *const> rows, const CheckupSummary &summary, bool masked)
        : m_rows(rows)
        , m_summary(summary)
        , m_masked(masked)
    {
    }

    QString text() const
    {
        using S = CheckStep;
        const QStringList lines = {
            verdictLine(),
            whenLine(),
            line({S::Interface}),
            line({S::Wifi}),
            line({S::Address}),
            line({S::Gateway}),
            line({S::Resolver, S::Name}),
            line({S::Tcp, S::Tls}),
            line({S::Portal}),
            line({S::Ipv6}),
            line({S::Clock}),
            line({S::Mtu, S::Proxy}),
        };
        QString text;
        for (const QString &each : lines)
            text += (m_masked ? maskAddresses(each) : maskHardware(each)) + u'\n';
        return text;
    }

private:
    QString verdictLine() const
    {
        return CheckupTexts::tr("Check-up: %1").arg(judgeCheckup(m_summary.outcomes).sentence);
    }

    QString whenLine() const
    {
        const CheckRow *first = m_rows.empty() ? nullptr : m_rows.front();
        const auto ms =
            first ? std::chrono::floor<std::chrono::milliseconds>(first->time.time_since_epoch()).count() : 0;
        const QString when = QLocale().toString(QDateTime::fromMSecsSinceEpoch(ms), QLocale::ShortFormat);
        QStringList parts = {when};
        if (!m_masked && !m_summary.hostName.isEmpty())
            parts += m_summary.hostName;
        parts += m_summary.system;
        parts += u"Sockeye " SOCKEYE_VERSION ""_s;
        const QString breaks = m_summary.log.sentence();
        return parts.join(u", "_s) + (breaks.isEmpty() ? QString() : u". "_s + breaks);
    }

    const CheckRow *find(CheckStep step) const
    {
        const auto found =
            std::find_if(m_rows.begin(), m_rows.end(), [step](const CheckRow *row) { return row->step == step; });
        return found == m_rows.end() ? nullptr : *found;
    }

    QString line(std::initializer_list<CheckStep> steps) const
    {
        QStringList parts;
        for (const CheckStep step : steps) {
            parts += part(step);
            if (parts.back().endsWith(u'.'))
                parts.back().chop(1);
        }
        return parts.join(u"; "_s);
    }

    /// "Gateway: pass (192.0.2.1: 10 of 10 answered, 0.4 ms)."
    QString part(CheckStep step) const
    {
        const QString name = Codec<CheckStep>::display(step, Unit::None, QLocale());
        const CheckRow *row = find(step);
        if (!row)
            return CheckupTexts::tr("%1: not come to").arg(name);
        QString said = Codec<CheckResult>::display(row->result, Unit::None, QLocale());
        QStringList facts;
        if (!row->target.isEmpty())
            facts += row->target;
        // A network's name says where somebody lives.
        if (!row->value.isEmpty())
            facts += m_masked && step == CheckStep::Wifi ? row->value.section(u", "_s, 1) : row->value;
        if (!row->error.isEmpty() && !row->value.contains(row->error))
            facts += row->error;
        if (!facts.isEmpty())
            said += u" ("_s + facts.join(u": "_s) + u')';
        const bool isPass = row->result == CheckResult::Pass;
        return u"%1: %2"_s.arg(name, isPass ? said : said + u". "_s + findingMeaning(row->finding));
    }

    const std::span<const CheckRow *const> m_rows;
    const CheckupSummary &m_summary;
    const bool m_masked;
};

} // namespace

QString checkupReport(const CheckupRequest &, std::span<const CheckRow *const> rows, const CheckupSummary &summary,
                      bool masked)
{
    return Report(rows, summary, masked).text();
}

} // namespace sockeye
