// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/spokenduration.h"
#include "core/scan/scantexts.h"
#include "core/scan/scantool.h"

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

namespace
{

QString explainReason(const ScanRow &row)
{
    switch (*row.reason) {
    case ScanReason::SynAck:
        if (!row.error.isEmpty())
            return ScanTexts::tr(
                       "The connection was made, and broken off at once (%1): somebody listens, but wants nothing "
                       "of this computer.")
                .arg(row.error);
        return ScanTexts::tr("The answer to the SYN was SYN-ACK: a program listens at this port.");
    case ScanReason::ConnRefused:
        return ScanTexts::tr("The answer was a reset: the computer is there, and no program listens at this port. A "
                             "firewall that rejects politely looks the same.");
    case ScanReason::NoResponse:
        return ScanTexts::tr(
            "Nobody answered within the timeout. A firewall drops such packets, or nobody has this "
            "address, or the queue of a busy server is full: silence does not tell which. A lost packet looks "
            "the same: a longer timeout lets the system ask again, after 1 s, 3 s and so on.");
    case ScanReason::HostUnreach:
        return ScanTexts::tr(
            "Somebody on the way, or the target's firewall, said: host unreachable. In the same network "
            "it means that nobody answered to the address (ARP).");
    case ScanReason::NetUnreach:
        return ScanTexts::tr("There is no way to this network: this computer has no route or no address for it, or a "
                             "router said so.");
    case ScanReason::ProtoUnreach:
        return ScanTexts::tr("The target said that it does not take TCP (ICMP protocol unreachable).");
    case ScanReason::AdminProhibited:
        return ScanTexts::tr(
            "It is forbidden by an administrator's rule: of this computer, or of a firewall on the way "
            "that says so.");
    }
    return {};
}

QString explainService(const ScanRow &row)
{
    if (row.service.isEmpty())
        return {};
    if (row.service.endsWith(".practice.test"_L1))
        return ScanTexts::tr("It is the practice network's port of %1.").arg(row.service);
    return ScanTexts::tr("The port usually belongs to %1; a scan can't see which program it really is.")
        .arg(row.service);
}

} // namespace

QString explainScanRow(const ScanRow &row)
{
    if (!row.reason)
        return {};
    QStringList parts;
    if (row.isSelfConnect) {
        parts +=
            ScanTexts::tr("Closed, although connect succeeded: the system chose this very port as its own end, so the "
                          "connection met itself (getsockname equals getpeername). Nobody listens here. It happens "
                          "only on this computer, to ports of net.ipv4.ip_local_port_range.");
    } else {
        parts += explainReason(row);
    }
    if (row.latency && !row.isSelfConnect)
        parts += ScanTexts::tr("It took %1, one round trip.").arg(spokenDuration(*row.latency));
    if (row.state == ScanState::Open)
        parts += explainService(row);
    if (!row.banner.isEmpty())
        parts +=
            ScanTexts::tr("Without being asked it said what stands under Banner; anybody may write anything there.");
    parts.removeAll(QString());
    return parts.join(u' ');
}

} // namespace sockeye
