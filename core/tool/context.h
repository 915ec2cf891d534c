// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/calltrace.h"
#include "core/net/environment.h"
#include "core/net/resolver.h"
#include "core/tool/consent.h"
#include "core/tool/samples.h"
#include "core/tool/steps.h"

#include <atomic>
#include <functional>
#include <memory>
#include <mutex>

namespace sockeye
{

/// Where a run that goes on (following, many samples) leaves its latest summary before its end. Any thread.
class LatestSummary
{
public:
    template <class Summary>
    void publish(Summary summary)
    {
        {
            const std::lock_guard lock(m_mutex);
            m_value = std::make_shared<Summary>(std::move(summary));
        }
        if (onPublished)
            onPublished();
    }
    /// The summary published since the last take, or null.
    std::shared_ptr<void> take()
    {
        const std::lock_guard lock(m_mutex);
        return std::exchange(m_value, nullptr);
    }
    /// Called on the worker's thread, outside the lock. Set before the run starts.
    std::function<void()> onPublished;

private:
    std::mutex m_mutex; // protects m_value
    std::shared_ptr<void> m_value;
};

/// How far a run is; read by whoever shows it, at its own pace. Any thread.
struct Progress {
    std::atomic<qint64> done = 0;
    std::atomic<qint64> total = 0; ///< 0: not known
};

/// What a running tool is given; a test makes its own. The environment's trace points to `trace`.
struct Context : Environment {
    explicit Context(PracticeLocator &locator)
        : practice(locator)
    {
        calls = &trace;
    }
    Context(const Context &) = delete;
    Context &operator=(const Context &) = delete;

    PracticeLocator &practice;
    CallTrace trace;
    Progress progress;
    Consent consent; ///< of tools whose description says that they ask
    Steps steps; ///< of tools whose description says so
    LatestSummary summary; ///< of the tool's summary type
    Samples samples; ///< of the tool's `sampleFields`
};

} // namespace sockeye
