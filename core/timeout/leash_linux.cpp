// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timeout/leash.h"

#include <array>
#include <system_error>

#include <poll.h>

namespace sockeye
{

namespace
{

void watch(const CancelToken &run, CancelToken calls, const CancelToken &done, Deadline deadline,
           const std::function<void()> &before)
{
    for (;;) {
        const Nanoseconds left = deadline.remaining();
        const timespec timeout{time_t(left.count() / 1'000'000'000), long(left.count() % 1'000'000'000)};
        std::array<pollfd, 2> watched{pollfd{run.descriptor(), POLLIN, 0}, pollfd{done.descriptor(), POLLIN, 0}};
        ::ppoll(watched.data(), watched.size(), deadline.isForever() ? nullptr : &timeout, nullptr);
        if (done.isCancelled())
            return;
        if (run.isCancelled() || deadline.hasPassed()) {
            if (before)
                before();
            calls.cancel();
            return;
        }
    }
}

} // namespace

Leash::Leash(const CancelToken &run, const CancelToken &calls, Deadline deadline, std::function<void()> before)
{
    try {
        m_thread = std::thread([run, calls, done = m_done, deadline, before = std::move(before)] {
            watch(run, calls, done, deadline, before);
        });
    } catch (const std::system_error &error) {
        m_failure = Error::fromErrno("pthread_create", error.code().value());
        m_failure->kind = ErrorKind::OutOfResources; // of EAGAIN that is the other meaning
    }
}

Leash::~Leash()
{
    m_done.cancel();
    if (m_thread.joinable())
        m_thread.join();
}

} // namespace sockeye
