// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/protocol/ntp/timestamp.h"

#include <optional>

namespace sockeye
{

/// Both clocks at one moment, and how far apart the two readings may lie.
struct ClockReading {
    WallTime wall;
    MonotonicTime monotonic;
    Nanoseconds spread{};
};

/// Reads the wall clock between two readings of the monotonic one; again, a few times, where the thread was interrupted
/// in between.
ClockReading readClocks(const Clock &clock);

/// When a question went and its answer came. From two readings of both clocks and the kernel's receive stamp follows
/// whether the wall clock was stepped in between: then the round trip is the monotonic clock's, and t1 is moved to
/// where the clock as it is now would have put it, so that the offset is against the clock as it is now.
struct MeasuredExchange {
    WallTime t1; ///< as the clock was read before sending
    WallTime t4; ///< the kernel's receive stamp, else as the clock was read afterwards
    NtpTimestamp effectiveT1;
    NtpTimestamp effectiveT4;
    Nanoseconds roundTrip{}; ///< T4 - T1
    bool isKernelStamp = false;
    bool isClockStepped = false;
};

/// A kernel stamp outside [sent, returned] by the wall clock is dropped, and the exchange says "clock stepped".
MeasuredExchange measureExchange(const ClockReading &sent, const ClockReading &returned,
                                 std::optional<WallTime> kernelStamp);

} // namespace sockeye
