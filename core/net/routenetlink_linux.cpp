// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/routenetlink.h"

#include <algorithm>
#include <utility>

#include <linux/netlink.h>
#include <linux/rtnetlink.h>

using namespace std::chrono_literals;

namespace sockeye
{

namespace
{

constexpr Nanoseconds settleTime = 20ms; // a change of the network comes as many messages
constexpr quint32 groups =
    RTMGRP_LINK | RTMGRP_IPV4_IFADDR | RTMGRP_IPV6_IFADDR | RTMGRP_IPV4_ROUTE | RTMGRP_IPV6_ROUTE;

/// The longest header that a request needs, zeroed: the kernel reads the family from its first byte, and zero is any.
struct DumpRequest {
    nlmsghdr head{};
    ifinfomsg body{};
};
static_assert(sizeof(rtmsg) <= sizeof(ifinfomsg) && sizeof(ifaddrmsg) <= sizeof(ifinfomsg)
              && sizeof(ndmsg) <= sizeof(ifinfomsg));

std::size_t bodySize(quint16 type)
{
    switch (type) {
    case RTM_GETLINK:
        return sizeof(ifinfomsg);
    case RTM_GETADDR:
        return sizeof(ifaddrmsg);
    case RTM_GETNEIGH:
        return sizeof(ndmsg);
    default:
        return sizeof(rtmsg);
    }
}

} // namespace

RouteNetlink::RouteNetlink(const Environment &environment, NetlinkSocket request, std::optional<NetlinkSocket> changes)
    : m_environment(environment)
    , m_request(std::move(request))
    , m_changes(std::move(changes))
{
}

Result<RouteNetlink> RouteNetlink::open(const Environment &environment, bool follow)
{
    std::optional<NetlinkSocket> changes;
    if (follow) {
        Result<NetlinkSocket> opened = NetlinkSocket::open(environment, NETLINK_ROUTE, groups);
        if (!opened)
            return opened.error();
        changes.emplace(std::move(*opened));
    }
    Result<NetlinkSocket> request = NetlinkSocket::open(environment, NETLINK_ROUTE);
    if (!request)
        return request.error();
    return RouteNetlink(environment, std::move(*request), std::move(changes));
}

Result<void> RouteNetlink::dump(quint16 type, const std::function<void()> &begin,
                                const DumpReader::OnMessage &onMessage)
{
    DumpRequest request;
    request.head.nlmsg_len = quint32(NLMSG_LENGTH(bodySize(type)));
    request.head.nlmsg_type = type;
    request.head.nlmsg_flags = NLM_F_REQUEST | NLM_F_DUMP;
    return m_request.dump(std::span(reinterpret_cast<char *>(&request), request.head.nlmsg_len), begin, onMessage);
}

Result<std::vector<NetworkLink>> RouteNetlink::links()
{
    std::vector<NetworkLink> links;
    const Result<void> done = dump(
        RTM_GETLINK, [&] { links.clear(); },
        [&](quint16 type, QByteArrayView payload) {
            if (auto link = type == RTM_NEWLINK ? readLink(payload) : std::nullopt)
                links.push_back(std::move(*link));
        });
    if (!done)
        return done.error();
    return links;
}

Result<std::vector<NetworkAddress>> RouteNetlink::addresses()
{
    std::vector<NetworkAddress> addresses;
    const Result<void> done = dump(
        RTM_GETADDR, [&] { addresses.clear(); },
        [&](quint16 type, QByteArrayView payload) {
            if (auto address = type == RTM_NEWADDR ? readAddress(payload) : std::nullopt)
                addresses.push_back(std::move(*address));
        });
    if (!done)
        return done.error();
    return addresses;
}

Result<std::vector<DefaultRoute>> RouteNetlink::defaultRoutes()
{
    std::vector<DefaultRoute> routes;
    const Result<void> done = dump(
        RTM_GETROUTE, [&] { routes.clear(); },
        [&](quint16 type, QByteArrayView payload) {
            if (auto route = type == RTM_NEWROUTE ? readDefaultRoute(payload) : std::nullopt)
                routes.push_back(std::move(*route));
        });
    if (!done)
        return done.error();
    std::stable_sort(routes.begin(), routes.end(), [](const DefaultRoute &a, const DefaultRoute &b) {
        return std::pair(a.isIpv6, a.metric) < std::pair(b.isIpv6, b.metric);
    });
    return routes;
}

Result<std::vector<Neighbour>> RouteNetlink::neighbours()
{
    std::vector<Neighbour> neighbours;
    const Result<void> done = dump(
        RTM_GETNEIGH, [&] { neighbours.clear(); },
        [&](quint16 type, QByteArrayView payload) {
            if (auto neighbour = type == RTM_NEWNEIGH ? readNeighbour(payload) : std::nullopt)
                neighbours.push_back(std::move(*neighbour));
        });
    if (!done)
        return done.error();
    return neighbours;
}

Result<bool> RouteNetlink::waitForChange(Deadline deadline)
{
    const Result<bool> changed = waitToRead(m_environment, m_changes ? m_changes->descriptor() : -1, deadline);
    if (!changed || !*changed)
        return changed;
    const Result<bool> settled = waitToRead(m_environment, -1, Deadline::in(settleTime, *m_environment.clock));
    if (!settled)
        return settled;
    m_changes->drain();
    return true;
}

} // namespace sockeye
