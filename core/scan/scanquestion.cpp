// SPDX-License-Identifier: GPL-3.0-or-later
// What a scan asks before it goes on.
#include "core/base/spokenduration.h"
#include "core/scan/scanplan.h"
#include "core/scan/scantexts.h"

#include <QLocale>

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

namespace
{

QString nameOf(const ScanHosts &hosts)
{
    const QString first = hosts.addresses.at(0).toString();
    if (hosts.addresses.count() > 1)
        return first + u'–' + hosts.addresses.at(hosts.addresses.count() - 1).toString();
    return hosts.name.isNull() || hosts.name == first ? first : u"%1 (%2)"_s.arg(hosts.name, first);
}

} // namespace

std::optional<Question> scanQuestion(const ScanPlan &plan, const ScanHosts *outside, int parallel,
                                     std::optional<int> rate, Nanoseconds longest)
{
    const bool isMany = plan.addressCount() > fewScanAddresses;
    if (!outside && !isMany)
        return {};
    const QLocale locale;
    QStringList parts;
    if (outside)
        parts += ScanTexts::tr("%1 is outside this computer's own networks.").arg(nameOf(*outside));
    const QString connections = locale.toString(qulonglong(plan.count()));
    const QString addresses = locale.toString(qulonglong(plan.addressCount()));
    parts += plan.addressCount() == 1
        ? ScanTexts::tr("The scan makes %1 connections, up to %2 at a time.")
              .arg(connections, locale.toString(parallel))
        : ScanTexts::tr("The scan makes %1 connections to %2 addresses, up to %3 at a time.")
              .arg(connections, addresses, locale.toString(parallel));
    if (rate)
        parts += ScanTexts::tr("With %1 a second at most it takes up to %2.")
                     .arg(locale.toString(*rate), spokenDuration(longest));
    else
        parts += ScanTexts::tr("It takes up to %1.").arg(spokenDuration(longest));
    if (outside)
        parts += ScanTexts::tr("Scan only computers that are yours, or whose owner agrees.");
    return Question{parts.join(u' '), ScanTexts::tr("Scan it")};
}

} // namespace sockeye
