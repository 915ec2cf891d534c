// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/canceltoken.h"
#include "core/net/environment.h"

#include <thread>

namespace sockeye
{

/// Ends what may block for ever: while it lives, the token \a calls is cancelled when \a run is, or when the deadline
/// passes. A thread of its own waits for that, because the caller is the one who is blocked.
class Leash
{
public:
    Leash(const CancelToken &run, const CancelToken &calls, Deadline deadline);
    ~Leash();
    Leash(const Leash &) = delete;
    Leash &operator=(const Leash &) = delete;

private:
    CancelToken m_done;
    std::thread m_thread;
};

} // namespace sockeye
