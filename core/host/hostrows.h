// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/host/hosttool.h"
#include "core/net/routenetlink.h"

namespace sockeye
{

/// What only sysfs tells of an interface.
struct LinkFacts {
    bool isWireless = false;
    std::optional<qint32> speed; ///< Mbit/s
};
LinkFacts readLinkFacts(const QString &interfaceName);

/// The state of the network, from which rows are made.
struct NetworkState {
    std::vector<NetworkLink> links;
    std::vector<NetworkAddress> addresses;
    std::vector<DefaultRoute> routes;
    QHash<int, LinkFacts> facts; ///< by interface
    QHostAddress outboundIpv4;
    QHostAddress outboundIpv6;
};

/// The rows in the order of interfaces, IPv4 before IPv6. Without \a all: loopback, the interfaces with the outbound
/// addresses, and hardware that is up; and no link-local addresses.
std::vector<HostRow> makeHostRows(const NetworkState &state, bool all);

/// `192.0.2.2 (eth0)` for every address by which a neighbour in the same network may reach this machine.
QStringList nearbyAddresses(const NetworkState &state);

} // namespace sockeye
