// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/ownnetworks.h"

#include <algorithm>

namespace sockeye
{

namespace
{

QHostAddress withoutScope(QHostAddress address)
{
    address.setScopeId({});
    return address;
}

} // namespace

OwnNetworks::OwnNetworks(std::vector<NetworkAddress> addresses)
    : m_addresses(std::move(addresses))
{
}

Result<OwnNetworks> OwnNetworks::ask(const Environment &environment)
{
    Result<RouteNetlink> kernel = RouteNetlink::open(environment, false);
    if (!kernel)
        return kernel.error();
    Result<std::vector<NetworkAddress>> addresses = kernel->addresses();
    if (!addresses)
        return addresses.error();
    return OwnNetworks(std::move(*addresses));
}

bool OwnNetworks::has(const QHostAddress &address) const
{
    if (address.isLoopback() || address == QHostAddress(QHostAddress::AnyIPv4)
        || address == QHostAddress(QHostAddress::AnyIPv6))
        return true;
    const QHostAddress bare = withoutScope(address);
    return std::any_of(m_addresses.begin(), m_addresses.end(), [&](const NetworkAddress &own) {
        return bare.protocol() == own.address.protocol()
            && (bare.isInSubnet(own.address, own.prefixLength) || (!own.peer.isNull() && bare.isEqual(own.peer)));
    });
}

// A network that has both ends of a range has all between them; loopback is one, too.
bool OwnNetworks::has(const HostRange &range) const
{
    const QHostAddress first = range.at(0);
    const QHostAddress last = range.at(range.count() - 1);
    if (first.isLoopback() || last.isLoopback())
        return first.isLoopback() && last.isLoopback();
    const QHostAddress bareFirst = withoutScope(first);
    const QHostAddress bareLast = withoutScope(last);
    if (range.count() == 1)
        return has(first);
    return std::any_of(m_addresses.begin(), m_addresses.end(), [&](const NetworkAddress &own) {
        return bareFirst.protocol() == own.address.protocol() && bareFirst.isInSubnet(own.address, own.prefixLength)
            && bareLast.isInSubnet(own.address, own.prefixLength);
    });
}

} // namespace sockeye
