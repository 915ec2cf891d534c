// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <QHostAddress>
#include <QString>
#include <QtEndian>

#include <bit>
#include <cmath>
#include <optional>
#include <type_traits>

namespace sockeye
{

/// A number that sorts as the value does, as far as it reaches: where Codec<T>::compare() says that a comes before b,
/// sortKey(a) <= sortKey(b). Sorting a million rows looks at the rows themselves only where the keys are equal. Types
/// without an overload have the same key for all values.
template <class T>
quint64 sortKey(const T &value)
{
    constexpr quint64 sign = quint64(1) << 63;
    if constexpr (std::is_enum_v<T> || (std::is_integral_v<T> && std::is_signed_v<T>)) {
        return quint64(qint64(value)) ^ sign;
    } else if constexpr (std::is_integral_v<T>) {
        return quint64(value);
    } else if constexpr (std::is_same_v<T, double>) {
        if (!std::isfinite(value))
            return 0; // absent, before every number
        const quint64 bits = std::bit_cast<quint64>(value == 0 ? 0.0 : value);
        return bits & sign ? ~bits : bits | sign;
    } else if constexpr (std::is_same_v<T, Nanoseconds>) {
        return quint64(value.count()) ^ sign;
    } else if constexpr (std::is_same_v<T, WallTime>) {
        return quint64(value.time_since_epoch().count()) ^ sign;
    } else if constexpr (std::is_same_v<T, QString>) {
        quint64 key = 0;
        for (qsizetype i = 0; i < 4; ++i)
            key = key << 16 | (i < value.size() ? value[i].unicode() : 0);
        return key;
    } else if constexpr (std::is_same_v<T, QHostAddress>) {
        // None, then IPv4 by its number, then IPv6 by its first 62 bits.
        if (value.protocol() == QAbstractSocket::IPv4Protocol)
            return quint64(1) << 62 | value.toIPv4Address();
        if (value.protocol() != QAbstractSocket::IPv6Protocol)
            return 0;
        const Q_IPV6ADDR bytes = value.toIPv6Address();
        return quint64(2) << 62 | qFromBigEndian<quint64>(bytes.c) >> 2;
    } else {
        return 0;
    }
}

/// Absent sorts first.
template <class T>
quint64 sortKey(const std::optional<T> &value)
{
    return value ? sortKey(*value) >> 1 | quint64(1) << 63 : 0;
}

} // namespace sockeye
