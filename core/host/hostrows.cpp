// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/host/hostrows.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

namespace
{

// ARPHRD_* of linux/if_arp.h
constexpr quint16 hardwareEthernet = 1;
constexpr quint16 hardwarePpp = 512;
constexpr quint16 hardwareLoopback = 772;
constexpr quint16 hardwareNone = 0xFFFE;

InterfaceKind kindOf(const NetworkLink &link, const LinkFacts &facts)
{
    static constexpr std::pair<const char *, InterfaceKind> kinds[] = {
        {"vlan", InterfaceKind::Vlan},         {"bond", InterfaceKind::Bond},
        {"team", InterfaceKind::Bond},         {"bridge", InterfaceKind::Bridge},
        {"veth", InterfaceKind::Veth},         {"ppp", InterfaceKind::PointToPoint},
        {"tun", InterfaceKind::Tunnel},        {"wireguard", InterfaceKind::WireGuard},
        {"ipip", InterfaceKind::Tunnel},       {"sit", InterfaceKind::Tunnel},
        {"ip6tnl", InterfaceKind::Tunnel},     {"gre", InterfaceKind::Tunnel},
        {"ip6gre", InterfaceKind::Tunnel},     {"gretap", InterfaceKind::Tunnel},
        {"vti", InterfaceKind::Tunnel},        {"xfrm", InterfaceKind::Tunnel},
        {"wwan", InterfaceKind::PointToPoint},
    };
    if (link.hardwareType == hardwareLoopback)
        return InterfaceKind::Loopback;
    for (const auto &[driver, kind] : kinds) {
        if (link.driverKind == QLatin1StringView(driver))
            return kind;
    }
    if (!link.driverKind.isEmpty())
        return InterfaceKind::Virtual;
    if (facts.isWireless)
        return InterfaceKind::Wifi;
    if (link.hardwareType == hardwareEthernet)
        return InterfaceKind::Ethernet;
    if (link.hardwareType == hardwarePpp || link.hardwareType == hardwareNone)
        return InterfaceKind::PointToPoint;
    return InterfaceKind::Other;
}

bool isVirtual(InterfaceKind kind)
{
    return kind == InterfaceKind::Bridge || kind == InterfaceKind::Veth || kind == InterfaceKind::Tunnel
        || kind == InterfaceKind::WireGuard || kind == InterfaceKind::Virtual;
}

InterfaceState stateOf(const NetworkLink &link)
{
    using Operation = NetworkLink::Operation;
    if (!link.isUp)
        return InterfaceState::Down;
    switch (link.operation) {
    case Operation::Up:
        return InterfaceState::Up;
    case Operation::Dormant:
        return InterfaceState::Dormant;
    case Operation::Unknown: // drivers that don't say, loopback and tunnels among them
        return link.isRunning ? InterfaceState::Up : InterfaceState::NoCarrier;
    case Operation::NotPresent:
    case Operation::Down:
    case Operation::LowerLayerDown:
    case Operation::Testing:
        break;
    }
    return InterfaceState::NoCarrier;
}

AddressScope scopeOf(quint8 scope)
{
    // RT_SCOPE_* of linux/rtnetlink.h; the numbers between are the administrator's own.
    return scope == 0  ? AddressScope::Global
        : scope < 253  ? AddressScope::Site
        : scope == 253 ? AddressScope::Link
                       : AddressScope::Host;
}

bool isIpv6(const QHostAddress &address)
{
    return address.protocol() == QAbstractSocket::IPv6Protocol;
}

HostRow rowOf(const NetworkLink &link, const LinkFacts &facts)
{
    HostRow row;
    row.interfaceName = link.name;
    row.index = link.index;
    row.kind = kindOf(link, facts);
    row.state = stateOf(link);
    // Tunnels have an address of the outer protocol here, and loopback has zeros.
    if (link.hardwareAddress.size() == 6 && row.kind != InterfaceKind::Loopback)
        row.mac = QString::fromLatin1(link.hardwareAddress.toHex(':'));
    row.mtu = link.mtu;
    row.speed = facts.speed;
    row.receivedBytes = link.receivedBytes;
    row.sentBytes = link.sentBytes;
    return row;
}

void setAddress(HostRow &row, const NetworkAddress &address, const NetworkState &state)
{
    row.address = address.address;
    row.family = isIpv6(address.address) ? Family::Ipv6 : Family::Ipv4;
    row.prefixLength = quint8(address.prefixLength);
    row.scope = scopeOf(address.scope);
    row.peer = address.peer;
    row.outbound = address.address == state.outboundIpv4 || address.address == state.outboundIpv6;
    if (*row.scope == AddressScope::Link && isIpv6(address.address))
        row.address.setScopeId(row.interfaceName);
}

} // namespace

LinkFacts readLinkFacts(const QString &interfaceName)
{
    const QString folder = u"/sys/class/net/"_s + interfaceName;
    LinkFacts facts;
    facts.isWireless = QFileInfo::exists(folder + u"/phy80211"_s) || QFileInfo::exists(folder + u"/wireless"_s);
    QFile file(folder + u"/speed"_s);
    if (file.open(QIODevice::ReadOnly)) {
        bool ok = false;
        const int speed = file.readAll().trimmed().toInt(&ok);
        if (ok && speed > 0) // -1 and errors: not known
            facts.speed = speed;
    }
    return facts;
}

std::vector<HostRow> makeHostRows(const NetworkState &state, bool all)
{
    QHash<int, std::vector<const NetworkAddress *>> addresses;
    for (const NetworkAddress &address : state.addresses)
        addresses[address.index].push_back(&address);
    for (auto &ofLink : addresses) {
        std::stable_sort(ofLink.begin(), ofLink.end(), [](const NetworkAddress *a, const NetworkAddress *b) {
            return isIpv6(a->address) < isIpv6(b->address);
        });
    }

    std::vector<HostRow> rows;
    for (const NetworkLink &link : state.links) {
        const HostRow plain = rowOf(link, state.facts.value(link.index));
        std::vector<HostRow> found;
        bool isOutbound = false;
        for (const NetworkAddress *address : addresses.value(link.index)) {
            HostRow row = plain;
            setAddress(row, *address, state);
            isOutbound |= row.outbound;
            if (all || *row.scope != AddressScope::Link)
                found.push_back(std::move(row));
        }
        const bool isLoopback = plain.kind == InterfaceKind::Loopback;
        if (!all && !isLoopback && !isOutbound && (!link.isUp || isVirtual(plain.kind)))
            continue;
        if (found.empty())
            found.push_back(plain);
        rows.insert(rows.end(), found.begin(), found.end());
    }
    return rows;
}

QStringList nearbyAddresses(const NetworkState &state)
{
    QStringList nearby;
    for (const HostRow &row : makeHostRows(state, true)) {
        if (row.state == InterfaceState::Up && row.scope == AddressScope::Global && !isVirtual(row.kind)
            && row.kind != InterfaceKind::Loopback)
            nearby += u"%1 (%2)"_s.arg(row.address.toString(), row.interfaceName);
    }
    return nearby;
}

} // namespace sockeye
