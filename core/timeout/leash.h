// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/canceltoken.h"
#include "core/base/error.h"
#include "core/net/environment.h"

#include <functional>
#include <optional>
#include <thread>

namespace sockeye
{

/// Ends what may block for ever: while it lives, the token \a calls is cancelled when \a run is, or when the deadline
/// passes; \a before is called first, for what the end would change. A thread of its own waits for that, because the
/// caller is the one who is blocked. Where the system has no thread left nothing is watched: see failure().
class Leash
{
public:
    Leash(const CancelToken &run, const CancelToken &calls, Deadline deadline, std::function<void()> before = {});
    ~Leash();
    Leash(const Leash &) = delete;
    Leash &operator=(const Leash &) = delete;

    /// Why nothing is watched; none as a rule.
    const std::optional<Error> &failure() const { return m_failure; }

private:
    CancelToken m_done;
    std::thread m_thread;
    std::optional<Error> m_failure;
};

} // namespace sockeye
