// SPDX-License-Identifier: GPL-3.0-or-later
// The steps that ask only this computer.
#include "core/base/spokenduration.h"
#include "core/checkup/checksteps.h"
#include "core/checkup/checkuptexts.h"
#include "core/net/wifi.h"

#include <QUrl>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

namespace
{

constexpr quint16 hardwareLoopback = 772; // ARPHRD_* of linux/if_arp.h
constexpr quint16 hardwarePpp = 512;
constexpr quint16 hardwareNone = 0xFFFE;

bool isIpv6(const QHostAddress &address)
{
    return address.protocol() == QAbstractSocket::IPv6Protocol;
}

bool isSelfAssigned(const QHostAddress &address)
{
    return !isIpv6(address) && address.isInSubnet(QHostAddress(u"169.254.0.0"_s), 16);
}

bool isConnected(const NetworkLink &link)
{
    return link.isUp && link.isRunning;
}

/// How likely an interface without a default route is the one that should lead out.
int rank(const NetworkLink &link, const LocalState &local)
{
    const bool hasAddress =
        std::any_of(local.addresses.begin(), local.addresses.end(), [&](const NetworkAddress &address) {
            return address.index == link.index && !(isIpv6(address.address) && address.address.isLinkLocal());
        });
    return (isConnected(link) ? 8 : 0) + (link.isUp ? 4 : 0) + (hasAddress ? 2 : 0)
        + (link.driverKind.isEmpty() ? 1 : 0);
}

void chooseWay(LocalState &local)
{
    for (const NetworkLink &link : local.links) {
        if (link.hardwareType == hardwareLoopback)
            continue;
        if (local.route && link.index == local.route->index) {
            local.way = link;
            return;
        }
        if (!local.way || rank(link, local) > rank(*local.way, local))
            local.way = link;
    }
}

QString ratesText(const WifiLink &link)
{
    const auto rate = [](qint64 kbits) { return QLocale().toString(double(kbits) / 1000, 'f', 1); };
    QStringList parts;
    if (!link.network.isEmpty())
        parts += link.network;
    if (link.signal)
        parts += CheckupTexts::tr("%1 dBm").arg(*link.signal);
    if (link.sendRate)
        parts += CheckupTexts::tr("%1 Mbit/s out").arg(rate(*link.sendRate));
    if (link.receiveRate)
        parts += CheckupTexts::tr("%1 Mbit/s in").arg(rate(*link.receiveRate));
    return parts.join(u", "_s);
}

} // namespace

bool isTunnel(const NetworkLink &link)
{
    static constexpr const char *kinds[] = {"tun", "wireguard", "ppp", "ipip", "sit", "gre", "ip6tnl", "vti", "xfrm"};
    const bool isKind = std::any_of(std::begin(kinds), std::end(kinds),
                                    [&](const char *kind) { return link.driverKind == QLatin1StringView(kind); });
    return isKind || link.hardwareType == hardwarePpp || link.hardwareType == hardwareNone;
}

QString shortList(const QStringList &items)
{
    constexpr qsizetype most = 3;
    if (items.size() <= most)
        return items.join(u", "_s);
    return CheckupTexts::tr("%1 and %n more", nullptr, int(items.size() - most)).arg(items.first(most).join(u", "_s));
}

QString shortTime(Nanoseconds time)
{
    return spokenDuration(time);
}

bool LocalState::hasGlobalIpv6() const
{
    return std::any_of(addresses.begin(), addresses.end(), [](const NetworkAddress &address) {
        return isIpv6(address.address) && address.scope == 0 && !address.address.isLoopback();
    });
}

Result<LocalState> readLocalState(const Environment &environment)
{
    Result<RouteNetlink> kernel = RouteNetlink::open(environment, false);
    if (!kernel)
        return kernel.error();
    Result<std::vector<NetworkLink>> links = kernel->links();
    if (!links)
        return links.error();
    Result<std::vector<NetworkAddress>> addresses = kernel->addresses();
    if (!addresses)
        return addresses.error();
    const Result<std::vector<DefaultRoute>> routes = kernel->defaultRoutes();
    if (!routes)
        return routes.error();
    LocalState local;
    local.links = std::move(*links);
    local.addresses = std::move(*addresses);
    if (!routes->empty())
        local.route = routes->front();
    for (const DefaultRoute &route : *routes)
        local.hasIpv6Route |= route.isIpv6;
    chooseWay(local);
    local.isWifi = local.way && isWifi(local.way->name);
    return local;
}

StepResult checkInterface(const LocalState &local)
{
    StepResult result;
    if (!local.way) {
        result.finding = Finding::NoInterface;
        return result;
    }
    const NetworkLink &way = *local.way;
    result.target = way.name;
    if (!way.isUp) {
        result.finding = Finding::InterfaceDown;
        result.value = CheckupTexts::tr("down");
    } else if (!way.isRunning) {
        result.finding = Finding::NoCarrier;
        result.value = CheckupTexts::tr("no carrier");
        result.where = local.linkFault(CheckWhere::ThisComputer);
    } else {
        result.finding = Finding::InterfaceUp;
        result.value = CheckupTexts::tr("up, MTU %1").arg(way.mtu);
    }
    return result;
}

Finding judgeSignal(int dBm)
{
    constexpr int weak = -70;
    constexpr int veryWeak = -80;
    return dBm < veryWeak ? Finding::WifiVeryWeak : dBm < weak ? Finding::WifiWeak : Finding::WifiGood;
}

StepResult checkWifi(const StepContext &step, const LocalState &local)
{
    StepResult result;
    result.finding = Finding::NotWifi;
    if (!local.isWifi)
        return result;
    result.target = local.way->name;
    const Result<WifiLink> link = askWifi(step.environment, local.way->index);
    if (!link) {
        result.finding = Finding::WifiUnknown;
        result.take(link.error());
        return result;
    }
    result.value = ratesText(*link);
    result.finding = link->signal ? judgeSignal(*link->signal) : Finding::WifiUnknown;
    return result;
}

StepResult checkAddress(const LocalState &local)
{
    StepResult result;
    result.target = local.way->name;
    QStringList found;
    QStringList selfAssigned;
    for (const NetworkAddress &address : local.addresses) {
        if (address.index != local.way->index || (isIpv6(address.address) && address.scope != 0))
            continue;
        const QString text = u"%1/%2"_s.arg(address.address.toString()).arg(address.prefixLength);
        (isSelfAssigned(address.address) ? selfAssigned : found) += text;
    }
    if (!found.isEmpty()) {
        result.finding = Finding::AddressGood;
        result.value = shortList(found);
    } else if (!selfAssigned.isEmpty()) {
        result.finding = Finding::SelfAssigned;
        result.value = shortList(selfAssigned);
        result.where = local.linkFault(CheckWhere::Router);
    } else {
        result.finding = Finding::NoAddress;
    }
    return result;
}

StepResult checkProxy(const LocalState &local, const QStringList &variables)
{
    StepResult result;
    QStringList named;
    const bool isVpn = local.route && local.way && isTunnel(*local.way);
    if (isVpn)
        named += local.way->name;
    for (const char *name : {"http_proxy", "https_proxy", "all_proxy"}) {
        for (const QString &variable : variables) {
            const qsizetype equals = variable.indexOf(u'=');
            const QString value = variable.sliced(equals + 1);
            if (variable.first(equals).compare(QLatin1StringView(name), Qt::CaseInsensitive) != 0 || value.isEmpty())
                continue;
            // Never the user's name and password, which may stand in it.
            QUrl url = QUrl::fromUserInput(value);
            url.setUserInfo({});
            named += u"%1=%2"_s.arg(QLatin1StringView(name), url.toString(QUrl::RemovePath));
            break;
        }
    }
    const bool isProxy = named.size() > (isVpn ? 1 : 0);
    result.finding = isVpn && isProxy ? Finding::VpnAndProxy
        : isVpn                       ? Finding::VpnOn
        : isProxy                     ? Finding::ProxySet
                                      : Finding::Direct;
    result.value = shortList(named);
    return result;
}

} // namespace sockeye
