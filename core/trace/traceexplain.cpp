// SPDX-License-Identifier: GPL-3.0-or-later
// The answer of a trace, and what its rows mean.
#include "core/base/spokenduration.h"
#include "core/protocol/icmp/meanings.h"
#include "core/trace/tracetexts.h"
#include "core/trace/tracetool.h"

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

QString nameOf(const TraceRow &row)
{
    const QString address = row.address.address.toString();
    return row.name.isEmpty() ? address : TraceTexts::tr("%1 (%2)").arg(row.name, address);
}

QString reportOf(const TraceRow &row)
{
    const IcmpVersion version =
        row.address.address.protocol() == QAbstractSocket::IPv6Protocol ? IcmpVersion::V6 : IcmpVersion::V4;
    const QString says = icmpCodeMeaning(version, quint8(row.icmpType.value_or(0)), quint8(row.icmpCode.value_or(0)));
    return says.isEmpty() ? icmpTypeMeaning(version, quint8(row.icmpType.value_or(0))) : says;
}

QString headline(const TraceRequest &request, const TraceSummary &summary)
{
    const QString target = request.target.trimmed();
    if (summary.isReached && summary.median)
        return TraceTexts::tr("%1 is %n hop(s) away; there and back takes %2 (median)", nullptr,
                              summary.hops.value_or(0))
            .arg(target, spokenDuration(*summary.median));
    if (!summary.last) {
        if (summary.failed && !summary.failed->error.isEmpty())
            return TraceTexts::tr("The way to %1 ends at this computer: nothing could be sent (%2)")
                .arg(target, summary.failed->error);
        return summary.lastSilent > 0
            ? TraceTexts::tr("Nobody on the way to %1 answers, up to hop %2").arg(target).arg(summary.lastSilent)
            : TraceTexts::tr("Nobody on the way to %1 has answered yet").arg(target);
    }
    const TraceRow &last = *summary.last;
    switch (summary.end) {
    case TraceEnd::Unreachable:
        return TraceTexts::tr("The way to %1 ends at hop %2: %3 says: %4 (%5)")
            .arg(target)
            .arg(last.hop)
            .arg(nameOf(last), reportOf(last), last.note);
    case TraceEnd::Loop:
        return TraceTexts::tr("The way to %1 runs in a circle: %2 stands at hop %3 and again at hop %4")
            .arg(target, nameOf(last))
            .arg(last.earlierHop.value_or(0))
            .arg(last.hop);
    default:
        break;
    }
    if (summary.lastSilent > last.hop)
        return TraceTexts::tr("The way to %1 ends behind hop %2 (%3): from there on nobody answers")
            .arg(target)
            .arg(last.hop)
            .arg(nameOf(last));
    return TraceTexts::tr("%1 is not reached yet; hop %2 is %3").arg(target).arg(last.hop).arg(nameOf(last));
}

QStringList details(const TraceSummary &summary)
{
    QStringList lines;
    if (summary.isReached && summary.lossPercent.value_or(0) > 0)
        lines +=
            TraceTexts::tr("%1 % of the probes to the target got no answer.").arg(percentText(*summary.lossPercent));
    if (!summary.isReached && summary.last && summary.end == TraceEnd::Silent && summary.lastSilent > summary.last->hop)
        lines +=
            TraceTexts::tr("A firewall there may drop such probes, or the target does not exist: silence does not tell "
                           "which. Try another protocol.");
    if (summary.rateLimited > 0)
        lines +=
            TraceTexts::tr("%n hop(s) answer less often than those behind: such routers limit how often they report, "
                           "and pass everything on.",
                           nullptr, int(summary.rateLimited));
    if (summary.silent > 0)
        lines += TraceTexts::tr("%n hop(s) say nothing, and pass everything on.", nullptr, int(summary.silent));
    if (summary.last && summary.failed)
        lines += TraceTexts::tr("Then nothing could be sent any more (%1): see its row.").arg(summary.failed->error);
    if (summary.isRaw)
        lines += TraceTexts::tr("Through a raw socket, which this user may have.");
    if (summary.isSimulated)
        lines += TraceTexts::tr(
            "These routers are simulated: the practice server reads each probe's TTL and answers for the "
            "router at which it would have been used up. For every other target nothing is simulated.");
    return lines;
}

QString explainWho(const TraceRow &row)
{
    switch (row.reply.value_or(TraceReply::Other)) {
    case TraceReply::TimeExceeded:
        return TraceTexts::tr(
                   "Probes for this hop start with TTL %1. Each router takes one off; the router at which none "
                   "is left drops the probe and says so (ICMP time exceeded). That is how its address is known.")
            .arg(row.hop);
    case TraceReply::PortUnreachable:
        return TraceTexts::tr(
            "The target: nobody there has the probe's port, and it says so (ICMP port unreachable). A "
            "refusal is how one knows that the way is whole.");
    case TraceReply::Datagram:
        return TraceTexts::tr("The target: a program there answered the probe.");
    case TraceReply::EchoReply:
        return TraceTexts::tr("The target: it sent the echo back.");
    case TraceReply::Connected:
        return TraceTexts::tr("The target: it accepted the connection (SYN, ACK), which was broken off at once.");
    case TraceReply::Refused:
        return TraceTexts::tr("The target: it refused the connection (RST). So the way is whole, and only that port is "
                              "closed.");
    case TraceReply::Unreachable:
    case TraceReply::TooBig:
    case TraceReply::Other:
        return TraceTexts::tr("%1 says: %2 (ICMP type %3, code %4). The way ends here.")
            .arg(nameOf(row), reportOf(row))
            .arg(row.icmpType.value_or(0))
            .arg(row.icmpCode.value_or(0));
    }
    return {};
}

QString explainTimes(const TraceRow &row)
{
    if (!row.median)
        return {};
    if (row.received == 1)
        return TraceTexts::tr("There and back took %1.").arg(spokenDuration(*row.median));
    return TraceTexts::tr("There and back takes %1 (median of %2 answers), from %3 to %4.")
        .arg(spokenDuration(*row.median), QLocale().toString(row.received), spokenDuration(*row.best),
             spokenDuration(*row.worst));
}

QString explainRemark(const TraceRow &row)
{
    switch (row.remark) {
    case TraceRemark::None:
        return {};
    case TraceRemark::RateLimit:
        return TraceTexts::tr("%1 % of its answers are missing, but the hops behind it lose clearly less (hop %2 the "
                              "least), and every probe to there went through here. So nothing is lost on the way: this "
                              "router limits how often it reports.")
            .arg(percentText(row.lossPercent.value_or(0)))
            .arg(row.laterHop.value_or(0));
    case TraceRemark::Loss:
        return TraceTexts::tr(
                   "%1 % of the probes got no answer, and all hops behind this one lose some as well: what is "
                   "lost here is lost for everybody who comes this way. A few probes are little to judge by; "
                   "send twenty rounds to know.")
            .arg(percentText(row.lossPercent.value_or(0)));
    case TraceRemark::Unclear:
        return TraceTexts::tr(
                   "%1 % of the probes got no answer. They are too few to tell whether the way loses them or "
                   "this router limits how often it reports: send twenty rounds.")
            .arg(percentText(row.lossPercent.value_or(0)));
    case TraceRemark::NarrowLink:
        return TraceTexts::tr(
                   "The link behind it takes packets of %1 bytes, and the probe was bigger. It was sent again in "
                   "parts.")
            .arg(QLocale().toString(row.mtu.value_or(0)));
    case TraceRemark::SeveralWays:
        return TraceTexts::tr(
            "Several addresses stand at this hop: a balancer in front of it spreads packets over several "
            "ways, or the way changed meanwhile.");
    }
    return {};
}

QString explainSilence(const TraceRow &row)
{
    switch (row.status) {
    case TraceStatus::Silent:
        return TraceTexts::tr(
                   "Nobody answered at this hop, but hop %1 behind it did. So there is a router that passes "
                   "probes on and does not say that it drops those whose TTL is used up. Many are set up so.")
            .arg(row.laterHop.value_or(0));
    case TraceStatus::Timeout:
        return TraceTexts::tr(
            "Nobody answered at this hop, nor behind it. If that stays so, the way ends in front of it, "
            "or a firewall there drops the probes or the answers.");
    case TraceStatus::Unreachable:
    case TraceStatus::Denied:
    case TraceStatus::SystemError:
        return TraceTexts::tr("This is no router's doing: this computer could not send the probe.");
    default:
        return {};
    }
}

} // namespace

Answer answerTrace(const TraceRequest &request, const TraceSummary &summary)
{
    return {headline(request, summary), details(summary).join(u'\n'), {}};
}

QString explainTraceRow(const TraceRow &row)
{
    if (row.received == 0)
        return explainSilence(row);
    QStringList parts = {explainWho(row), explainTimes(row), explainRemark(row)};
    if (row.earlierHop)
        parts += TraceTexts::tr("The same router stood at hop %1 already.").arg(*row.earlierHop);
    if (row.mtu && row.remark != TraceRemark::NarrowLink)
        parts += TraceTexts::tr("The link behind it takes packets of %1 bytes.").arg(QLocale().toString(*row.mtu));
    if (row.late > 0)
        parts += TraceTexts::tr("%n answer(s) came after the timeout; they are counted, and the hop is still theirs.",
                                nullptr, int(row.late));
    if (row.isSimulated)
        parts +=
            TraceTexts::tr("This router is simulated. Loopback has one hop, and only the kernel and administrators may "
                           "send ICMP; so the practice server reads the probe's TTL, and answers from another loopback "
                           "address with the very ICMP message that the router would have sent: see Packet.");
    parts.removeAll(QString());
    return parts.join(u' ');
}

} // namespace sockeye
