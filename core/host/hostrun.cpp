// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/host/hostrun.h"

#include "core/host/hostnames.h"
#include "core/host/hostrows.h"
#include "core/net/resolverconfig.h"
#include "core/tool/followedrows.h"

#include <QFile>
#include <QSysInfo>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace sockeye
{

namespace
{

constexpr Nanoseconds nameDeadline = 3s;
constexpr Nanoseconds counterInterval = 2s;

QByteArray hostKey(const HostRow &row)
{
    return (row.interfaceName + u' ' + row.address.toString()).toUtf8(); // no interface has a space in its name
}

bool isChange(const HostRow &before, const HostRow &now)
{
    HostRow same = now;
    same.change = before.change;
    // Counters grow all the time.
    same.receivedBytes = before.receivedBytes;
    same.sentBytes = before.sentBytes;
    return same != before;
}

/// One run.
class HostRun
{
public:
    HostRun(const HostRequest &request, Context &context, Rows<HostRow> &rows)
        : m_request(request)
        , m_context(context)
        , m_table(rows, {hostKey, isChange})
    {
    }

    Result<HostSummary> run()
    {
        Result<RouteNetlink> netlink = RouteNetlink::open(m_context, m_request.follow);
        Result<void> surveyed = netlink ? survey(*netlink, true) : Result<void>(netlink.error());
        if (!surveyed)
            m_summary.interfacesError = QString::fromLatin1(errorSymbol(surveyed.error()));
        askNames();
        if (m_context.cancel.isCancelled())
            return Error::cancelled();
        if (netlink && m_request.follow)
            follow(*netlink);
        return m_summary;
    }

private:
    /// Asks the kernel and reports the rows that are new, other or gone. \a changed: not only counters may differ.
    Result<void> survey(RouteNetlink &netlink, bool changed)
    {
        Result<std::vector<NetworkLink>> links = netlink.links();
        if (!links)
            return links.error();
        m_state.links = std::move(*links);
        if (changed) {
            Result<std::vector<NetworkAddress>> addresses = netlink.addresses();
            if (!addresses)
                return addresses.error();
            Result<std::vector<DefaultRoute>> routes = netlink.defaultRoutes();
            if (!routes)
                return routes.error();
            m_state.addresses = std::move(*addresses);
            m_state.routes = std::move(*routes);
            m_state.facts.clear();
            for (const NetworkLink &link : m_state.links)
                m_state.facts.insert(link.index, readLinkFacts(link.name));
            m_state.outboundIpv4 = outboundAddress(m_context, Family::Ipv4);
            m_state.outboundIpv6 = outboundAddress(m_context, Family::Ipv6);
            takeNetwork();
        }
        m_table.look(makeHostRows(m_state, m_request.all), m_context.clock->monotonic());
        return {};
    }

    /// What the summary says of the network.
    void takeNetwork()
    {
        m_summary.outboundIpv4 = m_state.outboundIpv4;
        m_summary.outboundIpv6 = m_state.outboundIpv6;
        m_summary.gateway = gateway(false);
        m_summary.gatewayIpv6 = gateway(true);
        if (m_summary.gateway.isNull())
            m_summary.gateway = m_summary.gatewayIpv6;
        m_summary.nearbyAddresses = nearbyAddresses(m_state);
        const ResolverConfig resolver = ResolverConfig::load();
        m_summary.dnsServers = resolver.servers;
        m_summary.dnsStub = resolver.stub;
        m_summary.searchDomains = resolver.searchDomains;
    }

    QHostAddress gateway(bool isIpv6) const
    {
        for (const DefaultRoute &route : m_state.routes) {
            if (route.isIpv6 != isIpv6 || route.gateway.isNull())
                continue;
            QHostAddress address = route.gateway;
            if (address.isLinkLocal() && address.protocol() == QAbstractSocket::IPv6Protocol) {
                const auto link = std::find_if(m_state.links.begin(), m_state.links.end(),
                                               [&](const NetworkLink &one) { return one.index == route.index; });
                if (link != m_state.links.end())
                    address.setScopeId(link->name);
            }
            return address;
        }
        return {};
    }

    void askNames()
    {
        m_summary.os = QSysInfo::prettyProductName();
        m_summary.hostName = SystemResolver::hostName();
        // gethostbyname(3) is getaddrinfo(3) for IPv4 alone; the canonical name is what `hostname --fqdn` prints.
        const Result<SystemAnswer> answer = SystemResolver::addresses(
            m_context, m_summary.hostName, SystemResolver::Want::Ipv4, Deadline::in(nameDeadline, *m_context.clock));
        if (!answer) {
            const QByteArray symbol = errorSymbol(answer.error());
            const bool isLate = answer.error().kind == ErrorKind::TimedOut;
            m_summary.hostNameError = isLate ? hostNameTimeout
                : symbol.isEmpty()           ? u"no_such_name"_s
                                             : QString::fromLatin1(symbol);
            return;
        }
        m_summary.fqdn = answer->canonicalName;
        m_summary.hostNameAddress = answer->addresses.value(0);
        QFile hosts(u"/etc/hosts"_s);
        if (hosts.open(QIODevice::ReadOnly)) {
            m_summary.hostsLine =
                findHostsLine(QString::fromUtf8(hosts.readAll()), m_summary.hostNameAddress, m_summary.hostName);
        }
    }

    /// Until Stop: wakes when the kernel tells of a change, to take marks back, and every two seconds for the counters.
    void follow(RouteNetlink &netlink)
    {
        m_context.summary.publish(m_summary);
        for (;;) {
            const Nanoseconds pause = m_table.hasMarks() ? m_table.markTime : counterInterval;
            const Result<bool> changed = netlink.waitForChange(Deadline::in(pause, *m_context.clock));
            if (!changed)
                return;
            const HostSummary before = m_summary;
            const Result<void> surveyed = survey(netlink, *changed);
            m_summary.interfacesError = surveyed ? QString() : QString::fromLatin1(errorSymbol(surveyed.error()));
            if (m_context.cancel.isCancelled())
                return;
            if (m_summary != before)
                m_context.summary.publish(m_summary);
        }
    }

    const HostRequest &m_request;
    Context &m_context;
    NetworkState m_state;
    FollowedRows<HostRow> m_table;
    HostSummary m_summary;
};

} // namespace

Result<HostSummary> runHost(const HostRequest &request, Context &context, Rows<HostRow> &rows)
{
    return HostRun(request, context, rows).run();
}

} // namespace sockeye
