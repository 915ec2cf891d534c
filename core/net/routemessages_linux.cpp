// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/routenetlink.h"

#include "core/net/netlinkbytes.h"

#include <cstddef>

#include <linux/if_addr.h>
#include <linux/if_link.h>
#include <net/if.h>

namespace sockeye
{

namespace
{

using namespace netlink;

QString textOf(QByteArrayView bytes)
{
    const qsizetype end = bytes.indexOf('\0');
    return QString::fromUtf8(end < 0 ? bytes : bytes.first(end));
}

/// RTA_VIA: a gateway of another family.
QHostAddress viaOf(QByteArrayView bytes)
{
    return bytes.size() > 2 ? addressOf(bytes.sliced(2)) : QHostAddress();
}

/// RTA_MULTIPATH: the first of several hops.
void takeFirstHop(QByteArrayView bytes, DefaultRoute &route)
{
    const auto hop = take<rtnexthop>(bytes);
    if (!hop || hop->rtnh_len < sizeof(rtnexthop) || hop->rtnh_len > bytes.size())
        return;
    route.index = hop->rtnh_ifindex;
    forEachAttribute(bytes.first(hop->rtnh_len).sliced(sizeof(rtnexthop)), [&](int type, QByteArrayView value) {
        if (type == RTA_GATEWAY)
            route.gateway = addressOf(value);
        else if (type == RTA_VIA)
            route.gateway = viaOf(value);
    });
}

} // namespace

std::optional<NetworkLink> readLink(QByteArrayView payload)
{
    const auto head = take<ifinfomsg>(payload);
    if (!head)
        return {};
    NetworkLink link;
    link.index = head->ifi_index;
    link.isUp = head->ifi_flags & IFF_UP;
    link.isRunning = head->ifi_flags & IFF_RUNNING;
    link.hardwareType = head->ifi_type;
    forEachAttribute(behind(payload, sizeof *head), [&](int type, QByteArrayView value) {
        if (type == IFLA_IFNAME) {
            link.name = textOf(value);
        } else if (type == IFLA_MTU) {
            link.mtu = numberOf<quint32>(value);
        } else if (type == IFLA_OPERSTATE) {
            const auto state = numberOf<quint8>(value);
            link.operation = state <= quint8(NetworkLink::Operation::Up) ? NetworkLink::Operation(state)
                                                                         : NetworkLink::Operation::Unknown;
        } else if (type == IFLA_ADDRESS) {
            link.hardwareAddress = value.toByteArray();
        } else if (type == IFLA_STATS64) {
            // An older kernel's struct is shorter, but begins the same.
            link.receivedBytes = numberAt<quint64>(value, offsetof(rtnl_link_stats64, rx_bytes));
            link.sentBytes = numberAt<quint64>(value, offsetof(rtnl_link_stats64, tx_bytes));
        } else if (type == IFLA_LINKINFO) {
            forEachAttribute(value, [&](int innerType, QByteArrayView inner) {
                if (innerType == IFLA_INFO_KIND)
                    link.driverKind = textOf(inner);
            });
        }
    });
    if (link.index <= 0 || link.name.isEmpty())
        return {};
    return link;
}

std::optional<NetworkAddress> readAddress(QByteArrayView payload)
{
    const auto head = take<ifaddrmsg>(payload);
    if (!head)
        return {};
    NetworkAddress address;
    address.index = int(head->ifa_index);
    address.prefixLength = head->ifa_prefixlen;
    address.scope = head->ifa_scope;
    QHostAddress local;
    QHostAddress other;
    forEachAttribute(behind(payload, sizeof *head), [&](int type, QByteArrayView value) {
        if (type == IFA_LOCAL)
            local = addressOf(value);
        else if (type == IFA_ADDRESS)
            other = addressOf(value);
    });
    // On a point-to-point link IFA_ADDRESS is the other end's; elsewhere it is this one's, and IPv6 has only it.
    address.address = local.isNull() ? other : local;
    if (!local.isNull() && !other.isNull() && local != other)
        address.peer = other;
    if (address.index <= 0 || address.address.isNull())
        return {};
    return address;
}

std::optional<DefaultRoute> readDefaultRoute(QByteArrayView payload)
{
    const auto head = take<rtmsg>(payload);
    if (!head || head->rtm_dst_len != 0 || head->rtm_type != RTN_UNICAST
        || (head->rtm_family != AF_INET && head->rtm_family != AF_INET6))
        return {};
    DefaultRoute route;
    route.isIpv6 = head->rtm_family == AF_INET6;
    quint32 table = head->rtm_table;
    forEachAttribute(behind(payload, sizeof *head), [&](int type, QByteArrayView value) {
        if (type == RTA_TABLE)
            table = numberOf<quint32>(value);
        else if (type == RTA_GATEWAY)
            route.gateway = addressOf(value);
        else if (type == RTA_VIA)
            route.gateway = viaOf(value);
        else if (type == RTA_OIF)
            route.index = numberOf<int>(value);
        else if (type == RTA_PRIORITY)
            route.metric = numberOf<quint32>(value);
        else if (type == RTA_MULTIPATH)
            takeFirstHop(value, route);
    });
    if (table != RT_TABLE_MAIN || route.index <= 0)
        return {};
    return route;
}

std::optional<Neighbour> readNeighbour(QByteArrayView payload)
{
    const auto head = take<ndmsg>(payload);
    if (!head || (head->ndm_family != AF_INET && head->ndm_family != AF_INET6))
        return {};
    Neighbour neighbour;
    neighbour.index = head->ndm_ifindex;
    if (head->ndm_state & (NUD_REACHABLE | NUD_STALE | NUD_DELAY | NUD_PROBE | NUD_PERMANENT | NUD_NOARP))
        neighbour.state = Neighbour::State::Known;
    else if (head->ndm_state & NUD_FAILED)
        neighbour.state = Neighbour::State::Failed;
    else if (head->ndm_state & NUD_INCOMPLETE)
        neighbour.state = Neighbour::State::Asking;
    forEachAttribute(behind(payload, sizeof *head), [&](int type, QByteArrayView value) {
        if (type == NDA_DST)
            neighbour.address = addressOf(value);
        else if (type == NDA_LLADDR)
            neighbour.hardwareAddress = value.toByteArray();
    });
    if (neighbour.index <= 0 || neighbour.address.isNull())
        return {};
    return neighbour;
}

} // namespace sockeye
