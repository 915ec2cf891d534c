// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/socket.h"

#include <vector>

namespace sockeye
{

/// Waits for many sockets at once with epoll(7), beside the cancel token. One thread.
class Poller
{
public:
    enum Interest : quint8 {
        Readable = 1,
        Writable = 2,
        PeerEnd = 4, ///< the peer has ended its side, also behind bytes that nobody reads; reported as `failed`
    };
    struct Event {
        quint64 tag; ///< as given to add()
        bool readable;
        bool writable;
        bool failed; ///< error or hang-up: a receive or connectResult() tells which
    };

    static Result<Poller> make(const Environment &environment);
    Poller(Poller &&other) noexcept;
    Poller &operator=(Poller &&other) noexcept;
    ~Poller();

    Result<void> add(const Socket &socket, int interest, quint64 tag);
    Result<void> change(const Socket &socket, int interest, quint64 tag);
    void remove(const Socket &socket);

    /// The sockets that are ready; empty when the deadline has passed; Cancelled after Stop. The list is valid until
    /// the next call. Waits to the nanosecond where the system can (epoll_pwait2), else to the millisecond, never
    /// early.
    Result<std::span<const Event>> wait(Deadline deadline);

private:
    explicit Poller(const Environment &environment, int descriptor);
    Environment m_environment;
    int m_descriptor = -1;
    std::vector<Event> m_events;
};

} // namespace sockeye
