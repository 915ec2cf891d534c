// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tool/context.h"

namespace sockeye
{

/// Publishes the summary of a run with many rows: not with each of them, but at most every `interval`, and only where
/// something came since. The run's loop wakes at due() for it. One thread.
class PacedSummary
{
public:
    /// As often as an eye follows a number.
    static constexpr Nanoseconds interval = std::chrono::milliseconds(200);

    /// The first summary comes one interval after this.
    explicit PacedSummary(Context &context)
        : m_context(context)
        , m_published(context.clock->monotonic())
    {
    }

    /// What was published last is no longer how it is.
    void touch() { m_isStale = true; }
    /// When publish() has something to do at the earliest; MonotonicTime::max() while nothing has come.
    MonotonicTime due() const { return m_isStale ? m_published + interval : MonotonicTime::max(); }
    /// Publishes what \a summarize returns, where it is time; else that is not called.
    template <class Summarize>
    void publish(Summarize summarize)
    {
        const MonotonicTime now = m_context.clock->monotonic();
        if (now < due())
            return;
        m_published = now;
        m_isStale = false;
        m_context.summary.publish(summarize());
    }

private:
    Context &m_context;
    MonotonicTime m_published;
    bool m_isStale = false;
};

} // namespace sockeye
