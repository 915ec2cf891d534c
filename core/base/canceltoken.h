// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>

namespace sockeye
{

/// The one thing Stop does. A cheap handle; copies share their state. Any thread.
///
/// Waiting code polls descriptor() beside its socket, so that cancel() wakes it at once. Code that must truly block
/// registers its descriptor with a BlockingCall: cancel() then shuts that socket down, which wakes the call.
class CancelToken
{
public:
    CancelToken();

    /// Cancels. May be called more than once, from any thread, and from a signal handler through cancelFromSignal().
    void cancel();
    /// The part of cancel() that a signal handler may do: it wakes pollers, not blocking calls.
    void cancelFromSignal();
    bool isCancelled() const;
    /// Becomes and stays readable when cancelled; owned by the token.
    int descriptor() const;

private:
    friend class BlockingCall;
    struct State;
    std::shared_ptr<State> m_state;
};

/// While it lives, cancel() calls `shutdown()` on the socket \a descriptor. Destroy it before the descriptor is closed.
class BlockingCall
{
public:
    /// \a shutDown is called in place of shutdown(), where given; in the thread that cancels, under the token's lock.
    BlockingCall(const CancelToken &token, int descriptor, std::function<void()> shutDown = {});
    ~BlockingCall();
    BlockingCall(const BlockingCall &) = delete;
    BlockingCall &operator=(const BlockingCall &) = delete;

private:
    friend class CancelToken;
    void shutDown() const;

    const std::shared_ptr<CancelToken::State> m_state;
    const int m_descriptor;
    const std::function<void()> m_shutDown;
};

} // namespace sockeye
