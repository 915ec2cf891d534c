// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/words.h"
#include "core/tool/rowchange.h"
#include "core/tool/tool.h"

#include <QHostAddress>

#include <optional>

namespace sockeye
{

enum class InterfaceKind : quint8 {
    Loopback,
    Ethernet,
    Wifi,
    PointToPoint,
    Vlan,
    Bond,
    Bridge,
    Veth,
    Tunnel,
    WireGuard,
    Virtual,
    Other,
};

enum class InterfaceState : quint8 { Up, NoCarrier, Dormant, Down };

/// How far an address reaches, as the kernel has it (rtnetlink(7), ifa_scope).
enum class AddressScope : quint8 { Global, Site, Link, Host };

template <>
struct Words<InterfaceKind> {
    static constexpr Word list[] = {
        {int(InterfaceKind::Loopback), "loopback", QT_TRANSLATE_NOOP("words", "loopback")},
        {int(InterfaceKind::Ethernet), "ethernet", QT_TRANSLATE_NOOP("words", "Ethernet")},
        {int(InterfaceKind::Wifi), "wifi", QT_TRANSLATE_NOOP("words", "Wi-Fi")},
        {int(InterfaceKind::PointToPoint), "point_to_point", QT_TRANSLATE_NOOP("words", "point-to-point")},
        {int(InterfaceKind::Vlan), "vlan", QT_TRANSLATE_NOOP("words", "VLAN")},
        {int(InterfaceKind::Bond), "bond", QT_TRANSLATE_NOOP("words", "bond")},
        {int(InterfaceKind::Bridge), "bridge", QT_TRANSLATE_NOOP("words", "bridge")},
        {int(InterfaceKind::Veth), "veth", QT_TRANSLATE_NOOP("words", "virtual Ethernet")},
        {int(InterfaceKind::Tunnel), "tunnel", QT_TRANSLATE_NOOP("words", "tunnel")},
        {int(InterfaceKind::WireGuard), "wireguard", QT_TRANSLATE_NOOP("words", "WireGuard")},
        {int(InterfaceKind::Virtual), "virtual", QT_TRANSLATE_NOOP("words", "virtual")},
        {int(InterfaceKind::Other), "other", QT_TRANSLATE_NOOP("words", "other")},
    };
};

template <>
struct Words<InterfaceState> {
    static constexpr Word list[] = {
        {int(InterfaceState::Up), "up", QT_TRANSLATE_NOOP("words", "up")},
        {int(InterfaceState::NoCarrier), "no_carrier", QT_TRANSLATE_NOOP("words", "no carrier")},
        {int(InterfaceState::Dormant), "dormant", QT_TRANSLATE_NOOP("words", "dormant")},
        {int(InterfaceState::Down), "down", QT_TRANSLATE_NOOP("words", "down")},
    };
};

template <>
struct Words<AddressScope> {
    static constexpr Word list[] = {
        {int(AddressScope::Global), "global", QT_TRANSLATE_NOOP("words", "global")},
        {int(AddressScope::Site), "site", QT_TRANSLATE_NOOP("words", "site")},
        {int(AddressScope::Link), "link", QT_TRANSLATE_NOOP("words", "link")},
        {int(AddressScope::Host), "host", QT_TRANSLATE_NOOP("words", "host")},
    };
};

struct HostRequest {
    bool all = false;
    bool follow = false; ///< go on until Stop, as netlink tells of changes
};

/// An address of an interface, or an interface without one.
struct HostRow {
    QString interfaceName;
    InterfaceKind kind = InterfaceKind::Other;
    InterfaceState state = InterfaceState::Down;
    std::optional<Family> family;
    QHostAddress address; ///< null: the interface has none (to show)
    std::optional<quint8> prefixLength;
    std::optional<AddressScope> scope;
    QString mac; ///< `02:fc:00:00:00:01`; null where it has none
    quint32 mtu = 0;
    std::optional<qint32> speed; ///< Mbit/s, where the driver knows it
    quint64 receivedBytes = 0;
    quint64 sentBytes = 0;
    qint32 index = 0; ///< the kernel's number, which a new name does not change
    QHostAddress peer; ///< the other end of a point-to-point link
    bool outbound = false; ///< the kernel would use this address toward the outside
    RowChange change = RowChange::None;

    bool operator==(const HostRow &) const = default;
};

/// Stands for a look-up of the host name that had not ended by its deadline.
inline const QString hostNameTimeout = QStringLiteral("timeout");

struct HostSummary {
    QString hostName;
    QString fqdn; ///< null where the system's look-up had no answer
    QHostAddress hostNameAddress; ///< gethostbyname(gethostname())
    QHostAddress outboundIpv4;
    QHostAddress outboundIpv6;
    QHostAddress gateway; ///< IPv4's, else IPv6's
    QHostAddress gatewayIpv6;
    QList<QHostAddress> dnsServers;
    QHostAddress dnsStub; ///< the local forwarder in front of them
    QStringList searchDomains;
    QString os;
    QString hostNameError; ///< the symbol (or hostNameTimeout), where the name has no address
    QString interfacesError; ///< the symbol, where the interfaces can't be read

    // For the answer only.
    QString hostsLine; ///< the line of /etc/hosts that gives hostNameAddress
    QStringList nearbyAddresses; ///< global ones of interfaces that are up, `192.0.2.2 (eth0)`

    bool operator==(const HostSummary &) const = default;
};

/// The request as a program.
QString hostCode(CodeLanguage language, const HostRequest &request, const PracticeLocator &practice);

const Tool &hostTool();

} // namespace sockeye
