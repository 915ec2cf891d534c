// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/net/environment.h"

#include <QByteArray>
#include <QHostAddress>
#include <QString>

#include <functional>
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

/// Takes the netlink messages of one dump apart. Whether a datagram comes from the kernel is the caller's to check.
class DumpReader
{
public:
    using OnMessage = std::function<void(quint16 type, QByteArrayView payload)>;
    DumpReader(quint32 sequence, OnMessage onMessage);

    /// Reads the messages of a datagram that belong to the dump; others are ignored.
    void read(QByteArrayView datagram);
    bool isDone() const { return m_done; }
    /// The tables changed while they were read (NLM_F_DUMP_INTR): what came does not fit together.
    bool wasInterrupted() const { return m_interrupted; }
    int error() const { return m_error; } ///< errno the kernel answered with, 0 for none

private:
    const quint32 m_sequence;
    const OnMessage m_onMessage;
    bool m_done = false;
    bool m_interrupted = false;
    int m_error = 0;
};

/// What the payload of a message says; none where it is cut short or speaks of something else.
std::optional<NetworkLink> readLink(QByteArrayView payload);
std::optional<NetworkAddress> readAddress(QByteArrayView payload);
std::optional<DefaultRoute> readDefaultRoute(QByteArrayView payload);

/// Asks the kernel for interfaces, addresses and routes, and hears of their changes. It sends nothing to any network.
/// Calls are recorded. One thread.
class RouteNetlink
{
public:
    /// \a follow: also hear changes, from this moment on.
    static Result<RouteNetlink> open(const Environment &environment, bool follow);
    RouteNetlink(RouteNetlink &&other) noexcept;
    RouteNetlink &operator=(RouteNetlink &&) = delete;
    ~RouteNetlink();

    Result<std::vector<NetworkLink>> links();
    Result<std::vector<NetworkAddress>> addresses();
    /// The best first (lowest metric), IPv4 before IPv6.
    Result<std::vector<DefaultRoute>> defaultRoutes();

    /// Waits until something has changed (true) or the deadline has passed (false); Cancelled after Stop. Changes that
    /// come close together count as one. What has changed is told by asking anew, so that a lost message loses
    /// nothing.
    Result<bool> waitForChange(Deadline deadline);

private:
    explicit RouteNetlink(const Environment &environment);
    Result<int> openSocket(quint32 groups);
    void closeSocket(int &descriptor);
    Result<void> dump(quint16 type, const std::function<void()> &begin, const DumpReader::OnMessage &onMessage);
    Result<DumpReader> dumpOnce(quint16 type, const DumpReader::OnMessage &onMessage);
    Result<bool> wait(int descriptor, Deadline deadline);
    void drain();

    Environment m_environment;
    int m_request = -1;
    int m_changes = -1;
    quint32 m_sequence = 0;
};

} // namespace sockeye
