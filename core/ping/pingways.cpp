// SPDX-License-Identifier: GPL-3.0-or-later
// What a ping settles before its loop: which way it may go, and to which addresses.
#include "core/net/hostrange.h"
#include "core/net/pinggroups.h"
#include "core/net/targetlookup.h"
#include "core/ping/pingrun.h"
#include "core/ping/pingtexts.h"

#include <QRandomGenerator>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

namespace
{

// The largest datagram, an IP header with options before it, and what ICMP has.
constexpr std::size_t bufferSize = 66'000;

quint16 portOf(const PingRequest &request, PingWay way)
{
    return request.port.value_or(way == PingWay::Udp ? pingUdpPort : pingTcpPort);
}

QString settingText()
{
    return PingTexts::tr("net.ipv4.ping_group_range is %1 here.").arg(pingGroupRange());
}

Error noAddress(PingFamily family)
{
    Error error;
    error.kind = ErrorKind::NoSuchName;
    error.operation = "lookup";
    error.detail = family == PingFamily::Ipv6 ? PingTexts::tr("It has no IPv6 address.")
                                              : PingTexts::tr("It has no IPv4 address.");
    return error;
}

PingWay wayOf(const EchoSocket &echo)
{
    return echo.isRaw() ? PingWay::IcmpRaw : PingWay::Icmp;
}

bool isWanted(const Endpoint &endpoint, PingFamily family)
{
    return family == PingFamily::Any || (familyOf(endpoint.address) == Family::Ipv6) == (family == PingFamily::Ipv6);
}

} // namespace

PingRun::PingRun(const PingRequest &request, Context &context, Rows<PingRow> &rows)
    : m_request(request)
    , m_context(context)
    , m_mark(QRandomGenerator::system()->generate64())
    , m_buffer(bufferSize)
    , m_paced(context)
{
    for (const QString &name : expandTargets(request.targets))
        m_targets.push_back(std::make_unique<PingTarget>(name, request, context, rows, m_tally));
}

void PingRun::chooseWay()
{
    if (m_request.method == PingMethod::Tcp)
        return m_tally.setWay(*(m_way = PingWay::Tcp), {}, false);
    if (m_request.method == PingMethod::Udp)
        return m_tally.setWay(*(m_way = PingWay::Udp), {}, false);
    Result<EchoSocket> echo = EchoSocket::open(m_context, Family::Ipv4, m_request.timeToLive);
    // A system without IPv4 may still have the other.
    if (!echo && echo.error().kind == ErrorKind::NotSupported)
        echo = EchoSocket::open(m_context, Family::Ipv6, m_request.timeToLive);
    if (echo) {
        m_way = wayOf(*echo);
        m_echoes[std::size_t(echo->family())] = std::make_unique<EchoSocket>(std::move(*echo));
        return m_tally.setWay(*m_way, *m_way == PingWay::IcmpRaw ? pingGroupRange() : QString(), false);
    }
    m_denied = echo.error();
    if (m_request.method == PingMethod::Auto && m_denied.kind == ErrorKind::Denied)
        m_way = PingWay::Tcp;
    else
        m_denied.detail = m_denied.kind == ErrorKind::Denied ? settingText() : QString();
    m_tally.setWay(m_way.value_or(PingWay::Icmp), pingGroupRange(), m_way.has_value());
}

// The address that is asked, of those that a name has.
Result<Endpoint> PingRun::endpointOf(const QList<Endpoint> &found) const
{
    const auto wanted = std::find_if(found.begin(), found.end(),
                                     [this](const Endpoint &one) { return isWanted(one, m_request.family); });
    if (wanted == found.end())
        return noAddress(m_request.family);
    if (const std::optional<Error> missing = missingScope(wanted->address))
        return *missing;
    Endpoint endpoint = *wanted;
    if (m_request.port)
        endpoint.port = *m_request.port;
    return endpoint;
}

void PingRun::resolve()
{
    QStringList names;
    for (const auto &target : m_targets)
        names += target->name();
    if (!m_way) {
        for (const auto &target : m_targets)
            target->fail(m_denied);
        return;
    }
    const Transport transport = *m_way == PingWay::Tcp ? Transport::Tcp : Transport::Udp;
    const std::vector<Result<QList<Endpoint>>> found =
        resolveTargets(m_context, m_context.practice, names, portOf(m_request, *m_way), transport, m_request.timeout);
    for (std::size_t i = 0; i < found.size(); ++i) {
        PingTarget &target = *m_targets[i];
        Result<QList<Endpoint>> endpoints = found[i];
        // A range that is none reads like a name.
        if (const Result<std::optional<HostRange>> range = HostRange::parse(target.name()); !range) {
            target.fail(range.error());
            continue;
        }
        // A practice server that only TCP has is there for an echo, too.
        const Result<Target> typed = Target::parse(target.name());
        if (!endpoints && isEcho() && typed && isPracticeName(typed->host))
            endpoints = resolveTarget(m_context, m_context.practice, *typed, 0, Transport::Tcp,
                                      Deadline::in(m_request.timeout, *m_context.clock));
        const Result<Endpoint> endpoint = endpoints ? endpointOf(*endpoints) : Result<Endpoint>(endpoints.error());
        if (!endpoint) {
            target.fail(endpoint.error());
            continue;
        }
        const auto family = std::size_t(familyOf(endpoint->address));
        if (isEcho() && !m_echoes[family]) {
            Result<EchoSocket> echo = EchoSocket::open(m_context, Family(family), m_request.timeToLive);
            if (!echo) {
                target.fail(echo.error());
                continue;
            }
            m_echoes[family] = std::make_unique<EchoSocket>(std::move(*echo));
        }
        target.setEndpoint(*endpoint, isEcho() ? wayOf(*m_echoes[family]) : *m_way);
        m_targetsOf.insert(withoutScope(endpoint->address), i);
    }
}

} // namespace sockeye
