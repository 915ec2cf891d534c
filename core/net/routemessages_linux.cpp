// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/routenetlink.h"

#include <cstddef>
#include <cstring>

#include <linux/if_addr.h>
#include <linux/if_link.h>
#include <linux/rtnetlink.h>
#include <net/if.h>
#include <netinet/in.h>

namespace sockeye
{

namespace
{

/// The \a Struct at the begin of \a bytes (netlink is in the byte order of the machine); none where it does not fit.
template <class Struct>
std::optional<Struct> take(QByteArrayView bytes)
{
    if (bytes.size() < qsizetype(sizeof(Struct)))
        return {};
    Struct value;
    std::memcpy(&value, bytes.data(), sizeof value);
    return value;
}

template <class Number>
Number numberOf(QByteArrayView bytes)
{
    return take<Number>(bytes).value_or(Number());
}

template <class Number>
Number numberAt(QByteArrayView bytes, std::size_t offset)
{
    return qsizetype(offset) < bytes.size() ? numberOf<Number>(bytes.sliced(qsizetype(offset))) : Number();
}

QByteArrayView behind(QByteArrayView bytes, std::size_t size)
{
    const auto aligned = qsizetype((size + 3) & ~std::size_t(3));
    return aligned < bytes.size() ? bytes.sliced(aligned) : QByteArrayView();
}

/// Calls \a use(type, value) for each attribute, up to the first that does not fit.
template <class Use>
void forEachAttribute(QByteArrayView bytes, Use use)
{
    while (const auto head = take<rtattr>(bytes)) {
        if (head->rta_len < sizeof(rtattr) || head->rta_len > bytes.size())
            return;
        use(head->rta_type & NLA_TYPE_MASK, bytes.first(head->rta_len).sliced(sizeof(rtattr)));
        bytes = behind(bytes, head->rta_len);
    }
}

QString textOf(QByteArrayView bytes)
{
    const qsizetype end = bytes.indexOf('\0');
    return QString::fromUtf8(end < 0 ? bytes : bytes.first(end));
}

QHostAddress addressOf(QByteArrayView bytes)
{
    if (const auto ipv4 = take<in_addr>(bytes); ipv4 && bytes.size() == sizeof(in_addr))
        return QHostAddress(ntohl(ipv4->s_addr));
    if (const auto ipv6 = take<Q_IPV6ADDR>(bytes); ipv6 && bytes.size() == sizeof(Q_IPV6ADDR))
        return QHostAddress(*ipv6);
    return {};
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

DumpReader::DumpReader(quint32 sequence, OnMessage onMessage)
    : m_sequence(sequence)
    , m_onMessage(std::move(onMessage))
{
}

void DumpReader::read(QByteArrayView datagram)
{
    while (const auto head = take<nlmsghdr>(datagram)) {
        if (head->nlmsg_len < sizeof(nlmsghdr) || head->nlmsg_len > std::size_t(datagram.size()) || m_done)
            return;
        const QByteArrayView payload = datagram.first(head->nlmsg_len).sliced(sizeof(nlmsghdr));
        datagram = behind(datagram, head->nlmsg_len);
        if (head->nlmsg_seq != m_sequence)
            continue;
        m_interrupted |= (head->nlmsg_flags & NLM_F_DUMP_INTR) != 0;
        if (head->nlmsg_type == NLMSG_ERROR || head->nlmsg_type == NLMSG_DONE) {
            // Both may carry a negative errno.
            const int code = numberOf<int>(payload);
            m_error = code < 0 ? -code : 0;
            m_done = true;
        } else if (head->nlmsg_type >= NLMSG_MIN_TYPE) {
            m_onMessage(head->nlmsg_type, payload);
        }
    }
}

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

} // namespace sockeye
