// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/clock.h"

#include <time.h>

namespace sockeye
{

namespace
{

class SystemClock final : public Clock
{
public:
    WallTime wall() const override
    {
        return std::chrono::time_point_cast<Nanoseconds>(std::chrono::system_clock::now());
    }
    MonotonicTime monotonic() const override
    {
        return std::chrono::time_point_cast<Nanoseconds>(std::chrono::steady_clock::now());
    }
    // clock_gettime(2): CLOCK_BOOTTIME goes on while the computer is suspended, CLOCK_MONOTONIC doesn't.
    Nanoseconds suspended() const override
    {
        timespec boot{};
        ::clock_gettime(CLOCK_BOOTTIME, &boot);
        return std::chrono::seconds(boot.tv_sec) + Nanoseconds(boot.tv_nsec) - monotonic().time_since_epoch();
    }
};

} // namespace

const Clock &Clock::system()
{
    static const SystemClock clock;
    return clock;
}

} // namespace sockeye
