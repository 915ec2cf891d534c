// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

namespace sockeye
{

using Nanoseconds = std::chrono::nanoseconds;

/// A moment of the wall clock, to the nanosecond, from 1678 to 2261.
using WallTime = std::chrono::time_point<std::chrono::system_clock, Nanoseconds>;

/// A moment of the monotonic clock: for deadlines and durations, never for dates.
using MonotonicTime = std::chrono::time_point<std::chrono::steady_clock, Nanoseconds>;

/// The seam behind which time is kept, so that a test can step it. Any thread.
class Clock
{
public:
    virtual ~Clock() = default;
    virtual WallTime wall() const = 0;
    virtual MonotonicTime monotonic() const = 0;
    /// How long the computer has been suspended since it started, which the monotonic clock leaves out: what a
    /// difference of two of these tells is exact to a millisecond.
    virtual Nanoseconds suspended() const { return {}; }

    /// The computer's own clocks.
    static const Clock &system();
};

} // namespace sockeye
