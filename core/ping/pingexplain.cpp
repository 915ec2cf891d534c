// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/spokenduration.h"
#include "core/ping/pinganswer.h"
#include "core/ping/pingtexts.h"
#include "core/protocol/icmp/meanings.h"

#include <QLocale>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace sockeye
{

namespace
{

QString explainReply(const PingRow &row)
{
    const QString time = spokenDuration(*row.roundTrip);
    switch (*row.reply) {
    case PingReply::Echo:
        return PingTexts::tr("The echo was back after %1: there and back, and the short time that the target took.")
            .arg(time);
    case PingReply::Connected:
        return PingTexts::tr("A TCP connection was made after %1: one round trip, for which no program had to answer.")
            .arg(time);
    case PingReply::Refused:
        return PingTexts::tr(
                   "The target refused the connection after %1. So it is there, and that took one round trip.")
            .arg(time);
    case PingReply::Datagram:
        return PingTexts::tr("A program answered the datagram after %1, its own time included.").arg(time);
    case PingReply::PortUnreachable:
        return PingTexts::tr(
                   "After %1 the target said that nobody has this port (ICMP port unreachable). So it is there.")
            .arg(time);
    }
    return {};
}

// Systems begin with 64, 128 or 255.
QString explainTimeToLive(const PingRow &row)
{
    if (!row.timeToLive || row.from.isLoopback())
        return {};
    for (const int begin : {64, 128, 255}) {
        if (*row.timeToLive <= begin && begin - *row.timeToLive < 40)
            return PingTexts::tr("%1 is left of its TTL. Most systems begin with %2: then it passed %3 routers.")
                .arg(*row.timeToLive)
                .arg(begin)
                .arg(begin - *row.timeToLive);
    }
    return {};
}

/// What a round trip says that is much longer than the target's others.
QString explainJump(const PingRow &row)
{
    if (!row.usual || *row.roundTrip < *row.usual * 3 || *row.roundTrip - *row.usual < 5ms)
        return {};
    return PingTexts::tr(
               "Usually it takes %1. A single jump mostly means that a queue on the way was full for a moment, or "
               "that Wi-Fi had to send again. On which of both ways, there or back, a ping can't tell.")
        .arg(spokenDuration(*row.usual));
}

QString explainStatus(const PingRow &row)
{
    switch (row.status) {
    case PingStatus::Reordered:
        return PingTexts::tr(
            "The answer to a later probe was here before this one: the two took different ways, or one of "
            "them waited.");
    case PingStatus::Duplicate:
        return PingTexts::tr("This probe was answered already. Copies come from a loop in a network, from Wi-Fi that "
                             "missed an acknowledgement, or from several computers behind one address.");
    case PingStatus::Late:
        return PingTexts::tr(
            "It had been given up by then, so the probe has a row that says timed out. It was not lost, "
            "though: a longer timeout would have waited for it.");
    case PingStatus::BadReply:
        return PingTexts::tr("What came back differs from what was sent, from byte %1 on: something on the way changes "
                             "packets, or a program forges answers.")
            .arg(row.differsAt.value_or(0));
    case PingStatus::Timeout:
        if (row.way == PingWay::Udp)
            return PingTexts::tr("By UDP, silence is not the same as loss: a program that takes the datagram and says "
                                 "nothing looks just so.");
        return PingTexts::tr(
            "Silence does not tell whether the probe was lost, or its answer, or whether a firewall drops "
            "them. One of ten is no news on Wi-Fi; ten of ten is another matter.");
    default:
        return {};
    }
}

} // namespace

QString pingReport(const PingRow &row)
{
    if (!row.icmpType || row.from.isNull())
        return {};
    const IcmpVersion version =
        row.from.protocol() == QAbstractSocket::IPv6Protocol ? IcmpVersion::V6 : IcmpVersion::V4;
    QString says = icmpCodeMeaning(version, quint8(*row.icmpType), quint8(row.icmpCode.value_or(0)));
    if (says.isEmpty())
        says = icmpTypeMeaning(version, quint8(*row.icmpType));
    if (row.from.isEqual(row.address))
        return PingTexts::tr("the target itself says: %1").arg(says);
    return PingTexts::tr("%1 says: %2").arg(row.from.toString(), says);
}

QString explainPingRow(const PingRow &row)
{
    QStringList parts;
    if (row.reply && row.roundTrip) {
        parts += explainReply(row);
        parts += explainTimeToLive(row);
        parts += explainJump(row);
    }
    if (const QString report = pingReport(row); !report.isEmpty())
        parts +=
            PingTexts::tr("ICMP type %1, code %2: %3.").arg(*row.icmpType).arg(row.icmpCode.value_or(0)).arg(report);
    if (row.mtu)
        parts += PingTexts::tr("The next link takes %1 bytes in one packet, headers included.")
                     .arg(QLocale().toString(*row.mtu));
    parts += explainStatus(row);
    if (row.isKernelStamp)
        parts +=
            PingTexts::tr("It ends at the kernel's receive stamp, so how late this program woke up does not count.");
    if (row.isClockStepped)
        parts +=
            PingTexts::tr("Clock stepped: this clock was set while the probe was on its way, so the round trip is the "
                          "monotonic clock's.");
    if (row.ignored > 0)
        parts += PingTexts::tr("%n answers were ignored: their payload was not the one that was sent.", nullptr,
                               row.ignored);
    parts.removeAll(QString());
    return parts.join(u' ');
}

} // namespace sockeye
