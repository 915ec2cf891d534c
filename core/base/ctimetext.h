// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <QString>

namespace sockeye
{

/// What ctime(3) and Python's `time.ctime()` print for \a time in this computer's time zone, without the line's end:
/// `Thu Oct 31 10:06:15 2024`, the day of the month padded with a space, fractions of a second cut off.
QString ctimeText(WallTime time);

/// This computer's time zone at \a time, `WIB, UTC+07:00`, or just `UTC`.
QString zoneText(WallTime time);

} // namespace sockeye
