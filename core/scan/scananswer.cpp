// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/spokenduration.h"
#include "core/scan/scantexts.h"
#include "core/scan/scantool.h"

#include <QLocale>

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

namespace
{

QString number(qint64 value)
{
    return QLocale().toString(value);
}

QString openOf(const ScanSummary &summary)
{
    const qint64 asked = summary.open + summary.closed + summary.filtered;
    if (!summary.host.isNull()) {
        if (summary.open == 0)
            return ScanTexts::tr("No port of %1 is open, of %2 that were asked").arg(summary.host, number(asked));
        return ScanTexts::tr("%1 of %2 ports of %3 are open").arg(number(summary.open), number(asked), summary.host);
    }
    if (summary.open == 0)
        return ScanTexts::tr("No port is open on %1 addresses").arg(number(summary.addresses));
    return ScanTexts::tr("Open ports: %1, on %2 of %3 addresses")
        .arg(number(summary.open), number(summary.openHosts), number(summary.addresses));
}

QString limitSentence(const ScanSummary &summary)
{
    if (summary.limitedBy == ScanLimit::Descriptors)
        return ScanTexts::tr(
                   "This process may not open more sockets at once (ulimit -n), so it went slower: %1 connections "
                   "at a time. Nothing was left out.")
            .arg(number(summary.parallel));
    return ScanTexts::tr("For a while this computer had no local port left (net.ipv4.ip_local_port_range), so the scan "
                         "waited. Nothing was left out.");
}

} // namespace

Answer answerScan(const ScanRequest &request, const ScanSummary &summary)
{
    Answer answer;
    const qint64 asked = summary.open + summary.closed + summary.filtered;
    if (summary.ports == 0) {
        answer.headline = ScanTexts::tr("No target could be asked: see the rows");
        return answer;
    }
    if (asked == 0 && !summary.isWhole) {
        answer.headline = ScanTexts::tr("Asking %1 ports; it takes up to %2")
                              .arg(number(summary.ports), spokenDuration(summary.longest));
        return answer;
    }
    answer.headline = openOf(summary);
    QStringList lines;
    if (!summary.shown.isEmpty())
        lines += summary.shown.join(u", "_s) + (summary.open > summary.shown.size() ? u", …"_s : u"."_s);
    QString others = ScanTexts::tr("%1 closed, %2 filtered.").arg(number(summary.closed), number(summary.filtered));
    if (request.keep == ScanKeep::Open && summary.closed + summary.filtered > 0)
        others += u' ' + ScanTexts::tr("They are counted only; Keep makes rows of them.");
    lines += others;
    if (summary.selfConnects > 0)
        lines += ScanTexts::tr("%n time(s) a connection met itself and was no open port: see Explain.", nullptr,
                               int(summary.selfConnects));
    if (summary.limitedBy)
        lines += limitSentence(summary);
    if (summary.rate && !request.rate)
        lines += ScanTexts::tr("Outside this computer's own networks it makes at most %1 connections a second.")
                     .arg(number(*summary.rate));
    answer.detail = lines.join(u'\n');
    return answer;
}

} // namespace sockeye
