// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/net/netlink.h"

#include <QByteArray>
#include <QHostAddress>
#include <QString>

#include <optional>
#include <vector>

namespace sockeye
{

/// An interface as the kernel has it (rtnetlink(7), RTM_NEWLINK).
struct NetworkLink {
    /// IF_OPER_* of RFC 2863.
    enum class Operation : quint8 { Unknown, NotPresent, Down, LowerLayerDown, Testing, Dormant, Up };

    int index = 0;
    QString name;
    bool isUp = false; ///< switched on by the administrator
    bool isRunning = false; ///< and able to pass packets
    Operation operation = Operation::Unknown;
    quint16 hardwareType = 0; ///< ARPHRD_*: 1 Ethernet, 772 loopback, 512 PPP
    QByteArray hardwareAddress; ///< bytes; empty where it has none
    quint32 mtu = 0;
    QString driverKind; ///< IFLA_INFO_KIND (`veth`, `bridge`, …); empty for hardware
    quint64 receivedBytes = 0;
    quint64 sentBytes = 0;
};

/// An address of an interface (RTM_NEWADDR).
struct NetworkAddress {
    int index = 0; ///< the interface's
    QHostAddress address; ///< without scope id
    QHostAddress peer; ///< the other end of a point-to-point link; null elsewhere
    int prefixLength = 0;
    quint8 scope = 0; ///< RT_SCOPE_*: 0 global, 200 site, 253 link, 254 host
};

/// A default route of the main table (RTM_NEWROUTE).
struct DefaultRoute {
    bool isIpv6 = false;
    QHostAddress gateway; ///< null: the link itself (point-to-point)
    int index = 0; ///< of the interface
    quint32 metric = 0;
};

/// What the kernel knows of another machine on the same link (RTM_NEWNEIGH): ARP's and neighbour discovery's table.
struct Neighbour {
    /// Of the NUD_* of rtnetlink(7), what they come to.
    enum class State : quint8 { Unknown, Known, Asking, Failed };

    int index = 0; ///< of the interface
    QHostAddress address; ///< without scope id
    QByteArray hardwareAddress; ///< empty while it is not known
    State state = State::Unknown;
};

/// What the payload of a message says; none where it is cut short or speaks of something else.
std::optional<NetworkLink> readLink(QByteArrayView payload);
std::optional<NetworkAddress> readAddress(QByteArrayView payload);
std::optional<DefaultRoute> readDefaultRoute(QByteArrayView payload);
std::optional<Neighbour> readNeighbour(QByteArrayView payload);

/// Asks the kernel for interfaces, addresses and routes, and hears of their changes. It sends nothing to any network.
/// Calls are recorded. One thread.
class RouteNetlink
{
public:
    /// \a follow: also hear changes, from this moment on.
    static Result<RouteNetlink> open(const Environment &environment, bool follow);

    Result<std::vector<NetworkLink>> links();
    Result<std::vector<NetworkAddress>> addresses();
    /// The best first (lowest metric), IPv4 before IPv6.
    Result<std::vector<DefaultRoute>> defaultRoutes();
    Result<std::vector<Neighbour>> neighbours();

    /// Waits until something has changed (true) or the deadline has passed (false); Cancelled after Stop. Changes that
    /// come close together count as one. What has changed is told by asking anew, so that a lost message loses
    /// nothing.
    Result<bool> waitForChange(Deadline deadline);

private:
    RouteNetlink(const Environment &environment, NetlinkSocket request, std::optional<NetlinkSocket> changes);
    Result<void> dump(quint16 type, const std::function<void()> &begin, const DumpReader::OnMessage &onMessage);

    Environment m_environment;
    NetlinkSocket m_request;
    std::optional<NetlinkSocket> m_changes;
};

} // namespace sockeye
