// SPDX-License-Identifier: GPL-3.0-or-later
// The name servers, and the names.
#include "core/checkup/checksteps.h"
#include "core/checkup/checkuptexts.h"
#include "core/checkup/dnsask.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

namespace
{

constexpr qsizetype mostServers = 4; // the C library asks three, and there may be a forwarder before them

/// Those that programs here ask: the forwarder on this computer first, where there is one.
QList<Endpoint> serversOf(const ResolverConfig &config, quint16 port)
{
    QList<QHostAddress> addresses = config.servers;
    if (!config.stub.isNull() && !addresses.contains(config.stub))
        addresses.prepend(config.stub);
    QList<Endpoint> servers;
    for (const QHostAddress &address : addresses.first(std::min(mostServers, addresses.size())))
        servers += {address, port};
    return servers;
}

/// Who runs the name server at \a address.
CheckWhere whoseServer(const QHostAddress &address, const LocalState &local)
{
    const bool isOwn = std::any_of(local.addresses.begin(), local.addresses.end(),
                                   [&](const NetworkAddress &own) { return own.address.isEqual(address); });
    if (address.isLoopback() || isOwn)
        return CheckWhere::ThisComputer;
    if (local.route && local.route->gateway.isEqual(address))
        return CheckWhere::Router;
    return CheckWhere::Provider;
}

/// Whether the way to \a address is the gateway's.
bool isByGateway(const QHostAddress &address, const LocalState &local)
{
    if (!local.route || address.isLoopback())
        return false;
    const bool isNear = std::any_of(local.addresses.begin(), local.addresses.end(), [&](const NetworkAddress &own) {
        return own.address.isEqual(address) || address.isInSubnet(own.address, own.prefixLength);
    });
    return !isNear || local.route->gateway.isEqual(address);
}

/// A name that is asked for; null where there is none, or it is no name for a name server.
std::optional<DnsName> askedName(const CheckHost &host, const QStringList &searchDomains)
{
    if (host.host.isEmpty() || !parseAddress(host.host).isNull() || isPracticeName(host.host))
        return {};
    QString whole = host.host;
    if (!whole.contains(u'.') && !searchDomains.isEmpty())
        whole += u'.' + searchDomains.first();
    const Result<DnsName> name = DnsName::fromText(whole);
    return name ? std::optional(*name) : std::nullopt;
}

std::vector<CheckHost *> allHosts(NameState &names)
{
    std::vector<CheckHost *> all;
    for (CheckHost &host : names.hosts)
        all.push_back(&host);
    all.push_back(&names.portal);
    all.push_back(&names.timeServer);
    return all;
}

Finding ofServers(const std::vector<DnsSaid> &said, StepResult &result)
{
    std::optional<Finding> worst;
    int good = 0;
    for (const DnsSaid &one : said) {
        Finding finding = Finding::ResolverSilent;
        if (!one.message) {
            finding = one.error.kind == ErrorKind::Refused ? Finding::ResolverClosed : Finding::ResolverSilent;
        } else if (one.message->rcode == DnsRcode::Refused) {
            finding = Finding::ResolverRefuses;
        } else if (one.message->rcode == DnsRcode::ServFail) {
            finding = Finding::ResolverFailing;
        } else {
            ++good;
            continue;
        }
        if (!worst) {
            worst = finding;
            if (!one.message)
                result.take(one.error);
            else
                result.error = QString::fromLatin1(dnsRcodeName(one.message->rcode));
        }
    }
    if (good == int(said.size()))
        return Finding::ResolverGood;
    return good > 0 ? Finding::ResolverSome : *worst;
}

QString addressText(const CheckHost &host)
{
    QStringList addresses;
    for (const QHostAddress &address : {host.ipv4.value(0), host.ipv6.value(0)}) {
        if (!address.isNull())
            addresses += address.toString();
    }
    return u"%1 %2"_s.arg(host.host, addresses.isEmpty() ? u"–"_s : addresses.join(u' '));
}

void takeAddresses(CheckHost &host, const DnsMessage &message)
{
    for (const DnsRecord &record : message.answers) {
        const QHostAddress address = record.address();
        if (!address.isNull())
            (familyOf(address) == Family::Ipv6 ? host.ipv6 : host.ipv4) += address;
    }
}

/// What an answer without any address says.
Finding unnamedBy(const DnsSaid &said)
{
    if (!said.message || said.message->rcode == DnsRcode::ServFail || said.message->rcode == DnsRcode::Refused)
        return Finding::NameUnanswered;
    return said.message->rcode == DnsRcode::NxDomain ? Finding::NoSuchName : Finding::NameWithoutAddress;
}

/// Hosts that no name server is asked for.
void takeLiteral(CheckHost &host, PracticeLocator &practice, Transport transport)
{
    if (const QHostAddress address = parseAddress(host.host); !address.isNull()) {
        (familyOf(address) == Family::Ipv6 ? host.ipv6 : host.ipv4) = {address};
    } else if (isPracticeName(host.host)) {
        const Result<QList<Endpoint>> found = practice.endpoints(practiceServerName(host.host), transport);
        for (const Endpoint &endpoint : found ? *found : QList<Endpoint>()) {
            (familyOf(endpoint.address) == Family::Ipv6 ? host.ipv6 : host.ipv4) += endpoint.address;
            if (!host.typed.contains(u':'))
                host.port = endpoint.port;
        }
        if (!host.hasAddress())
            host.unnamed = Finding::NoSuchName;
    }
}

} // namespace

StepResult checkResolver(const StepContext &step, const LocalState &local, NameState &names)
{
    StepResult result;
    const ResolverConfig config = step.sources.resolver();
    std::optional<DnsName> name;
    for (const CheckHost *host : allHosts(names)) {
        if (!name)
            name = askedName(*host, config.searchDomains);
    }
    if (!name)
        return result; // nobody is asked for
    const QList<Endpoint> servers = serversOf(config, step.sources.dnsPort);
    if (servers.isEmpty()) {
        result.finding = Finding::NoResolver;
        return result;
    }
    std::vector<DnsAsk> asks;
    QStringList targets;
    for (const Endpoint &server : servers) {
        asks.push_back({server, *name, DnsType::A});
        targets += server.port == 53 ? server.address.toString() : server.toString();
    }
    result.target = shortList(targets);
    const std::vector<DnsSaid> said = askDns(step.environment, asks, step.in(CheckPatience::names));
    QStringList values;
    std::optional<CheckWhere> where;
    for (std::size_t i = 0; i < said.size(); ++i) {
        const bool isGood = said[i].message && said[i].message->rcode != DnsRcode::Refused
            && said[i].message->rcode != DnsRcode::ServFail;
        if (isGood)
            names.servers += servers[qsizetype(i)];
        else if (!where)
            where = whoseServer(servers[qsizetype(i)].address, local);
        if (isByGateway(servers[qsizetype(i)].address, local)) {
            names.isGatewayAsked = true;
            names.hasHeardGateway |= said[i].message || said[i].error.kind == ErrorKind::Refused;
        }
        values += said[i].message ? shortTime(said[i].took) : CheckupTexts::tr("silent");
    }
    result.value = values.join(u", "_s);
    result.finding = ofServers(said, result);
    if (findingLine(result.finding).where == CheckWhere::Provider)
        result.where = where;
    return result;
}

StepResult checkNames(const StepContext &step, NameState &names)
{
    StepResult result;
    const ResolverConfig config = step.sources.resolver();
    std::vector<DnsAsk> asks;
    std::vector<CheckHost *> asked;
    for (CheckHost *host : allHosts(names)) {
        takeLiteral(*host, step.practice, host == &names.timeServer ? Transport::Udp : Transport::Tcp);
        const std::optional<DnsName> name = askedName(*host, config.searchDomains);
        if (!name || names.servers.isEmpty())
            continue;
        for (const DnsType type : {DnsType::A, DnsType::AAAA})
            asks.push_back({names.servers.first(), *name, type});
        asked.push_back(host);
    }
    const std::vector<DnsSaid> said =
        asks.empty() ? std::vector<DnsSaid>() : askDns(step.environment, asks, step.in(CheckPatience::names));
    for (std::size_t i = 0; i < asked.size(); ++i) {
        for (std::size_t j = 2 * i; j < 2 * i + 2; ++j) {
            if (said[j].message)
                takeAddresses(*asked[i], *said[j].message);
        }
        if (!asked[i]->hasAddress())
            asked[i]->unnamed = unnamedBy(said[2 * i]);
    }
    if (names.hosts.empty())
        return result;
    // One name may be misspelt; a name server that has none of several knows nothing of the Internet.
    const bool isSeveral = std::any_of(asked.begin(), asked.end(), [&](const CheckHost *host) {
        return host->host.compare(asked.front()->host, Qt::CaseInsensitive) != 0;
    });
    const bool hasNone = std::all_of(asked.begin(), asked.end(),
                                     [](const CheckHost *host) { return host->unnamed == Finding::NoSuchName; });
    QStringList targets;
    QStringList values;
    QStringList unnamed;
    bool hasIpv4 = false;
    bool hasIpv6 = false;
    for (const CheckHost &host : names.hosts) {
        targets += host.host;
        values += addressText(host);
        hasIpv4 |= !host.ipv4.isEmpty();
        hasIpv6 |= !host.ipv6.isEmpty();
        if (host.unnamed) {
            unnamed += host.host;
            result.finding = *host.unnamed;
        }
    }
    result.target = shortList(targets);
    result.value = shortList(values);
    result.name = shortList(unnamed);
    if (unnamed.isEmpty())
        result.finding = hasIpv4 && hasIpv6 ? Finding::NameGood
            : hasIpv4                       ? Finding::NameOnlyIpv4
                                            : Finding::NameOnlyIpv6;
    else if (hasIpv4 || hasIpv6)
        result.finding = Finding::NameSome;
    else if (isSeveral && hasNone)
        result.finding = Finding::NoNames;
    return result;
}

} // namespace sockeye
