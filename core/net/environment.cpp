// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/environment.h"

#include <algorithm>

namespace sockeye
{

Deadline Deadline::in(Nanoseconds duration, const Clock &clock)
{
    const MonotonicTime now = clock.monotonic();
    if (duration > MonotonicTime::max() - now)
        return {};
    return Deadline(now + duration);
}

Nanoseconds Deadline::remaining(const Clock &clock) const
{
    if (isForever())
        return Nanoseconds::max();
    return std::max(Nanoseconds::zero(), m_time - clock.monotonic());
}

} // namespace sockeye
