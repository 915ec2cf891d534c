// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/canceltoken.h"
#include "core/base/clock.h"
#include "core/protocol/packetprotocol.h"

namespace sockeye
{

class CallTrace;

/// What every socket needs of the run it belongs to. Copied by value; the trace and the clock outlive the sockets.
struct Environment {
    CancelToken cancel;
    CallTrace *calls = nullptr; ///< null: nothing is recorded (practice servers)
    const Clock *clock = &Clock::system();
    qint64 subject = -1; ///< what calls are made for now, see CallTrace::newSubject()
    PacketProtocol protocol = PacketProtocol::Payload; ///< what goes over the sockets
};

/// A moment of the monotonic clock after which waiting ends; or never.
class Deadline
{
public:
    Deadline() = default; ///< never
    static Deadline at(MonotonicTime time) { return Deadline(time); }
    static Deadline in(Nanoseconds duration, const Clock &clock = Clock::system());

    bool isForever() const { return m_time == MonotonicTime::max(); }
    MonotonicTime time() const { return m_time; }
    /// What is left, at least zero; Nanoseconds::max() for never.
    Nanoseconds remaining(const Clock &clock = Clock::system()) const;
    bool hasPassed(const Clock &clock = Clock::system()) const { return remaining(clock).count() == 0; }
    /// The earlier of two.
    static Deadline earlier(Deadline a, Deadline b) { return a.m_time < b.m_time ? a : b; }

private:
    explicit Deadline(MonotonicTime time)
        : m_time(time)
    {
    }
    MonotonicTime m_time = MonotonicTime::max();
};

} // namespace sockeye
