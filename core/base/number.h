// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/codec.h"

#include <cmath>
#include <limits>
#include <optional>
#include <type_traits>

namespace sockeye
{

/// A value as a number for pictures: durations in \a unit, times in seconds since 1970 (to a quarter of a microsecond),
/// whole numbers beyond 2^53 rounded. NaN where there is none, and for types that are no numbers.
template <class T>
double numberOf(const T &value, Unit unit)
{
    if constexpr (std::is_same_v<T, double>) {
        return std::isfinite(value) ? value : std::numeric_limits<double>::quiet_NaN();
    } else if constexpr (std::is_same_v<T, Nanoseconds>) {
        const double one = unit == Unit::Microseconds ? 1e3 : unit == Unit::Milliseconds ? 1e6 : 1e9;
        return double(value.count()) / one;
    } else if constexpr (std::is_same_v<T, WallTime>) {
        return Codec<WallTime>::absent(value) ? std::numeric_limits<double>::quiet_NaN()
                                              : double(value.time_since_epoch().count()) / 1e9;
    } else if constexpr (std::is_integral_v<T> && !std::is_same_v<T, bool>) {
        return double(value);
    } else {
        return std::numeric_limits<double>::quiet_NaN();
    }
}

template <class T>
double numberOf(const std::optional<T> &value, Unit unit)
{
    return value ? numberOf(*value, unit) : std::numeric_limits<double>::quiet_NaN();
}

} // namespace sockeye
