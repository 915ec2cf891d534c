// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/canceltoken.h"

#include <algorithm>
#include <atomic>
#include <mutex>
#include <vector>

#include <sys/eventfd.h>
#include <sys/socket.h>
#include <unistd.h>

namespace sockeye
{

struct CancelToken::State {
    // eventfd(2): never read, so once written it stays readable. -1 (no descriptors left) makes poll skip it; the
    // flag still works.
    const int event = ::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
    std::atomic<bool> cancelled = false;
    std::mutex mutex; // protects blocking, and orders shutdown() before the owner's close()
    std::vector<const BlockingCall *> blocking;

    ~State()
    {
        if (event >= 0)
            ::close(event);
    }
    void raise()
    {
        cancelled.store(true, std::memory_order_release);
        const uint64_t one = 1;
        [[maybe_unused]] const auto written = ::write(event, &one, sizeof one);
    }
};

CancelToken::CancelToken()
    : m_state(std::make_shared<State>())
{
}

void CancelToken::cancel()
{
    m_state->raise();
    const std::lock_guard lock(m_state->mutex);
    for (const BlockingCall *call : m_state->blocking)
        call->shutDown();
}

void CancelToken::cancelFromSignal()
{
    m_state->raise();
}

bool CancelToken::isCancelled() const
{
    return m_state->cancelled.load(std::memory_order_acquire);
}

int CancelToken::descriptor() const
{
    return m_state->event;
}

BlockingCall::BlockingCall(const CancelToken &token, int descriptor, std::function<void()> shutDown)
    : m_state(token.m_state)
    , m_descriptor(descriptor)
    , m_shutDown(std::move(shutDown))
{
    const std::lock_guard lock(m_state->mutex);
    m_state->blocking.push_back(this);
    if (m_state->cancelled.load(std::memory_order_acquire))
        this->shutDown();
}

BlockingCall::~BlockingCall()
{
    const std::lock_guard lock(m_state->mutex);
    m_state->blocking.erase(std::find(m_state->blocking.begin(), m_state->blocking.end(), this));
}

void BlockingCall::shutDown() const
{
    if (m_shutDown)
        m_shutDown();
    else
        ::shutdown(m_descriptor, SHUT_RDWR);
}

} // namespace sockeye
