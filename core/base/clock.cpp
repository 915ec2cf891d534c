// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/clock.h"

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
};

} // namespace

const Clock &Clock::system()
{
    static const SystemClock clock;
    return clock;
}

} // namespace sockeye
