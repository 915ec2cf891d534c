// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/net/environment.h"

#include <QByteArrayView>
#include <QString>

#include <optional>

namespace sockeye
{

/// What the kernel knows of a Wi-Fi interface's connection (nl80211).
struct WifiLink {
    QString network; ///< its name (SSID); empty where it is not told
    std::optional<int> signal; ///< dBm of what the access point sends, negative; none: not connected, or not told
    std::optional<qint64> sendRate; ///< kbit/s
    std::optional<qint64> receiveRate; ///< kbit/s
};

/// Whether the interface \a name is a Wi-Fi interface.
bool isWifi(const QString &name);

/// Asks the kernel; it sends nothing to any network, needs no rights, and is recorded. NotSupported where the kernel
/// has no nl80211.
Result<WifiLink> askWifi(const Environment &environment, int interfaceIndex);

/// The number of the generic netlink family \a name, if \a payload (of a CTRL_CMD_NEWFAMILY) tells it.
std::optional<quint16> readGenericFamily(QByteArrayView payload, QByteArrayView name);
/// Takes from a message of nl80211 what it says of the interface: its network's name, or its access point's signal and
/// rates. What speaks of another interface, or is cut short, changes nothing.
void readWifi(QByteArrayView payload, int interfaceIndex, WifiLink &link);

} // namespace sockeye
