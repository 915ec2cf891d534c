// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/canceltoken.h"
#include "core/net/environment.h"

#include <functional>
#include <thread>

namespace sockeye
{

/// Ends what may block for ever: while it lives, the token \a calls is cancelled when \a run is, or when the deadline
/// passes; \a before is called first, for what the end would change. A thread of its own waits for that, because the
/// caller is the one who is blocked.
class Leash
{
public:
    Leash(const CancelToken &run, const CancelToken &calls, Deadline deadline, std::function<void()> before = {});
    ~Leash();
    Leash(const Leash &) = delete;
    Leash &operator=(const Leash &) = delete;

private:
    CancelToken m_done;
    std::thread m_thread;
};

} // namespace sockeye
