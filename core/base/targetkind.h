// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFlags>
#include <QHostAddress>

#include <optional>

namespace sockeye
{

/// As what a value can be asked about: of a row's field what its values are, of a request's target what it takes.
/// Where both have one in common, a cell of the table can be opened in the tool (see core/tool/offer.h).
enum class TargetKind : quint8 {
    Host = 1, ///< a host name or an address
    Peer = 2, ///< a host with a port
    Port = 4,
    TimeServer = 8, ///< a host, perhaps with a port, where NTP is spoken
};
Q_DECLARE_FLAGS(TargetKinds, TargetKind)
Q_DECLARE_OPERATORS_FOR_FLAGS(TargetKinds)

/// What values of a type are whatever field they stand in.
template <class T>
inline constexpr TargetKinds targetKindsOf = {};
template <>
inline constexpr TargetKinds targetKindsOf<QHostAddress> = TargetKind::Host;
template <class T>
inline constexpr TargetKinds targetKindsOf<std::optional<T>> = targetKindsOf<T>;

} // namespace sockeye
