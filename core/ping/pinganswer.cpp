// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ping/pinganswer.h"
#include "core/ping/pingtexts.h"

#include "core/base/spokenduration.h"

#include <QLocale>

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

namespace
{

QString percentText(double percent)
{
    return QLocale().toString(percent, 'g', 3);
}

QString failureSentence(const PingRow &row, const PingRequest &request)
{
    switch (row.status) {
    case PingStatus::Timeout:
        return PingTexts::tr("%1 timed out: nobody answered within %2")
            .arg(row.target, spokenDuration(request.timeout));
    case PingStatus::BadReply:
        return PingTexts::tr("%1 answers, but with another payload than it was sent").arg(row.target);
    case PingStatus::TtlExceeded:
        return PingTexts::tr("%1 was not reached: %2").arg(row.target, pingReport(row));
    case PingStatus::TooBig:
        return PingTexts::tr("A probe of %1 bytes is too big for a link on the way to %2")
            .arg(QLocale().toString(request.size), row.target);
    case PingStatus::Unreachable:
        if (row.icmpType)
            return PingTexts::tr("%1 is unreachable: %2").arg(row.target, pingReport(row));
        return PingTexts::tr("%1 is unreachable (%2)").arg(row.target, row.error);
    case PingStatus::NoSuchName:
        return PingTexts::tr("The name %1 does not exist").arg(row.target);
    case PingStatus::BadInput:
        return PingTexts::tr("%1 can't be asked: see its row").arg(row.target);
    case PingStatus::Denied:
        return PingTexts::tr("This system does not permit it (%1)").arg(row.error);
    default:
        return PingTexts::tr("%1 could not be asked (%2)").arg(row.target, row.error);
    }
}

QString headlineOfOne(const PingRequest &request, const PingSummary &summary)
{
    const PingTargetSummary &target = summary.shown.front();
    if (target.received == 0)
        return target.firstFailure ? failureSentence(*target.firstFailure, request)
                                   : PingTexts::tr("%1 has not answered yet").arg(target.name);
    const QString median = spokenDuration(*summary.median);
    if (target.lost == 0)
        return PingTexts::tr("%1 answers: %2 of %3 probes, in %4 (median)")
            .arg(target.name, QLocale().toString(target.received), QLocale().toString(target.received), median);
    return PingTexts::tr("%1 answers %2 of %3 probes, in %4 (median): %5 % are lost")
        .arg(target.name, QLocale().toString(target.received), QLocale().toString(target.received + target.lost),
             median, percentText(*summary.lossPercent));
}

QString headlineOfMany(const PingSummary &summary)
{
    const QLocale locale;
    const QString answering = locale.toString(summary.answering);
    const QString targets = locale.toString(summary.targets);
    if (summary.answering == 0)
        return PingTexts::tr("None of %1 targets answers").arg(targets);
    if (summary.lost == 0)
        return PingTexts::tr("%1 of %2 targets answer, in %3 (median); nothing is lost")
            .arg(answering, targets, spokenDuration(*summary.median));
    return PingTexts::tr("%1 of %2 targets answer, in %3 (median); %4 % of all probes are lost")
        .arg(answering, targets, spokenDuration(*summary.median), percentText(*summary.lossPercent));
}

/// Why it is not ICMP datagrams that were sent.
QString wayLine(const PingSummary &summary)
{
    if (!summary.way)
        return {};
    if (summary.isFallback)
        return PingTexts::tr("ICMP is not permitted here (net.ipv4.ping_group_range is %1, and a raw socket needs an "
                             "administrator), so each probe is a TCP connection. A refusal is an answer, too.")
            .arg(summary.pingGroups);
    switch (*summary.way) {
    case PingWay::Icmp:
        return {};
    case PingWay::IcmpRaw:
        return summary.pingGroups.isEmpty()
            ? QString()
            : PingTexts::tr("Through a raw socket, which this user may have: net.ipv4.ping_group_range is %1.")
                  .arg(summary.pingGroups);
    case PingWay::Tcp:
        return PingTexts::tr("Each probe is a TCP connection: made or refused, somebody answered.");
    case PingWay::Udp:
        return PingTexts::tr(
            "Each probe is a UDP datagram. That nobody has the port is an answer; silence can be loss, or "
            "a program that takes the datagram and says nothing: UDP can't tell.");
    }
    return {};
}

/// What the loss means, by how much it is. Where a target never answers, that is what is to be said of it.
QString lossLine(const PingSummary &summary)
{
    if (summary.lost == 0 || summary.answering < summary.targets)
        return {};
    const qint64 decided = summary.received + summary.lost;
    if (decided < 20)
        return PingTexts::tr("%1 of %2 is little to judge by: a probe is lost now and then even on a good way. Send a "
                             "hundred to know.")
            .arg(QLocale().toString(summary.lost), QLocale().toString(decided));
    if (*summary.lossPercent < 1)
        return PingTexts::tr("Below 1 % nobody notices: TCP sends again what is lost.");
    return PingTexts::tr(
        "From about 1 % on, downloads slow down and calls crackle. Wi-Fi far from its router and a full "
        "line are the usual causes.");
}

QString countLine(const PingSummary &summary)
{
    QStringList parts;
    if (summary.duplicates > 0)
        parts += PingTexts::tr("%n answers came once more", nullptr, int(summary.duplicates));
    if (summary.late > 0)
        parts += PingTexts::tr("%n came late and count as received", nullptr, int(summary.late));
    if (summary.reordered > 0)
        parts += PingTexts::tr("%n were overtaken by a later one", nullptr, int(summary.reordered));
    if (summary.ignored > 0)
        parts += PingTexts::tr("%n datagrams were ignored", nullptr, int(summary.ignored));
    if (parts.isEmpty())
        return {};
    QString line = parts.join(u"; "_s);
    return line.replace(0, 1, line.at(0).toUpper()) + u'.';
}

} // namespace

Answer answerPing(const PingRequest &request, const PingSummary &summary)
{
    Answer answer;
    QStringList lines;
    if (summary.targets == 0 || summary.shown.empty()) {
        answer.headline = PingTexts::tr("Nobody was asked");
        return answer;
    }
    answer.headline = summary.targets == 1 ? headlineOfOne(request, summary) : headlineOfMany(summary);
    if (summary.received > 0) {
        const QString rest =
            summary.jitter ? PingTexts::tr("; jitter %1").arg(spokenDuration(*summary.jitter)) : QString();
        lines += PingTexts::tr("Shortest %1, median %2, 95 % within %3, longest %4%5.")
                     .arg(spokenDuration(*summary.least), spokenDuration(*summary.median), spokenDuration(*summary.p95),
                          spokenDuration(*summary.most), rest);
    }
    lines += lossLine(summary);
    lines += countLine(summary);
    lines += wayLine(summary);
    if (summary.targets > 1) {
        for (const PingTargetSummary &target : summary.shown) {
            if (!target.firstFailure)
                continue;
            lines += target.received > 0 ? PingTexts::tr("%1: %2 of %3 lost.")
                                               .arg(target.name, QLocale().toString(target.lost),
                                                    QLocale().toString(target.lost + target.received))
                                         : failureSentence(*target.firstFailure, request) + u'.';
        }
    }
    if (summary.isClockStepped)
        lines += PingTexts::tr("This clock was stepped during the run.");
    lines.removeAll(QString());
    answer.detail = lines.join(u'\n');
    return answer;
}

} // namespace sockeye
