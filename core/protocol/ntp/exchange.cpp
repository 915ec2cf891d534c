// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/ntp/exchange.h"

#include <algorithm>

using namespace std::chrono_literals;

namespace sockeye
{

namespace
{

constexpr Nanoseconds goodSpread = 2us;
constexpr int mostReadings = 4;
// What the two clocks may differ by over one exchange without a step: both are slewed alike.
constexpr Nanoseconds stepTolerance = 10us;

ClockReading readOnce(const Clock &clock)
{
    const MonotonicTime before = clock.monotonic();
    const WallTime wall = clock.wall();
    const MonotonicTime after = clock.monotonic();
    return {wall, before + (after - before) / 2, after - before};
}

} // namespace

ClockReading readClocks(const Clock &clock)
{
    ClockReading best = readOnce(clock);
    for (int i = 1; i < mostReadings && best.spread > goodSpread; ++i)
        best = readOnce(clock);
    return best;
}

MeasuredExchange measureExchange(const ClockReading &sent, const ClockReading &returned,
                                 std::optional<WallTime> kernelStamp)
{
    MeasuredExchange made;
    made.t1 = sent.wall;
    made.t4 = returned.wall;
    const Nanoseconds monotonic = returned.monotonic - sent.monotonic;
    const Nanoseconds wall = returned.wall - sent.wall;
    const Nanoseconds apart = wall > monotonic ? wall - monotonic : monotonic - wall;
    made.isClockStepped = apart > sent.spread + returned.spread + stepTolerance;
    if (kernelStamp && (*kernelStamp < sent.wall || *kernelStamp > returned.wall))
        made.isClockStepped = true;
    else if (kernelStamp && !made.isClockStepped) {
        made.t4 = *kernelStamp;
        made.isKernelStamp = true;
    }
    made.roundTrip = made.isClockStepped ? std::max(monotonic, Nanoseconds::zero()) : made.t4 - made.t1;
    made.effectiveT4 = NtpTimestamp::fromWallTime(made.t4);
    made.effectiveT1 = made.isClockStepped ? NtpTimestamp::fromWallTime(made.t4 - made.roundTrip)
                                           : NtpTimestamp::fromWallTime(made.t1);
    return made;
}

} // namespace sockeye
