// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/isotime.h"

#include <limits>
#include <optional>

namespace sockeye
{

/// The desktop's time zone, asked once in a quarter of an hour of the times given: zones change at none of its inner
/// moments. For files that show local time and are read back. One thread at a time.
class DesktopZone
{
public:
    /// The local calendar time; nothing in the hour that an autumn's clock has twice and where the calendar ends,
    /// because it could not be read back.
    std::optional<CivilTime> toLocal(WallTime time);

    /// The moment that has this local time; in the hour that a spring's clock leaves out, one near it. Nothing where it
    /// is no calendar time.
    static std::optional<WallTime> fromLocal(const CivilTime &local);

private:
    qint64 m_quarter = std::numeric_limits<qint64>::min();
    int m_offsetSeconds = 0;
    bool m_isAmbiguous = false;
};

} // namespace sockeye
