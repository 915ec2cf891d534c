// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/calltrace.h"
#include "core/net/environment.h"
#include "core/net/sockaddr.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <span>

#include <poll.h>
#include <unistd.h>

namespace sockeye
{

/// The kernel's id of the calling thread, gettid(2), asked once a thread.
inline quint32 threadId()
{
    thread_local const auto id = quint32(::gettid());
    return id;
}

/// A record to be passed to recordedCall(); callArguments() names what the numbers are for each call.
inline CallRecord recordOf(SystemCall call, int descriptor, qint64 a = 0, qint64 b = 0, qint64 c = 0, qint64 d = 0)
{
    CallRecord record;
    record.call = call;
    record.descriptor = descriptor;
    record.arguments = {a, b, c, d};
    return record;
}

/// Whether a non-blocking call failed only because it would have had to wait.
inline bool wouldBlock(int error)
{
    return error == EAGAIN || error == EWOULDBLOCK;
}

/// Puts the sockaddr of \a size bytes at \a address into \a record.
inline void setAddress(CallRecord &record, const void *address, std::size_t size)
{
    record.addressSize = quint8(std::min(size, record.address.size()));
    std::memcpy(record.address.data(), address, record.addressSize);
}

inline void setAddress(CallRecord &record, const SocketAddress &address)
{
    setAddress(record, &address.address, address.size);
}

/// Puts the first of \a size bytes at \a data into \a record.
inline void setData(CallRecord &record, const void *data, std::size_t size)
{
    record.dataSize = quint8(std::min(size, record.data.size()));
    if (record.dataSize > 0)
        std::memcpy(record.data.data(), data, record.dataSize);
}

/// Makes a system call and records it: \a call() is the call, and its result is returned; errno is as the call left it.
/// \a complete(record) is called once, also where nothing is recorded, and adds what is known only afterwards (a value
/// read, a peer, the bytes that came). For files in core/net only.
template <class Call, class Complete>
auto recordedCall(const Environment &environment, CallRecord record, Call call, Complete complete)
{
    if (environment.calls)
        record.start = environment.clock->monotonic();
    const auto result = call();
    const int error = errno;
    if (environment.calls)
        record.took = environment.clock->monotonic() - record.start;
    record.result = result;
    record.error = result < 0 ? error : 0;
    record.subject = environment.subject;
    complete(record);
    if (environment.calls) {
        record.thread = threadId();
        environment.calls->add(record, *environment.clock);
    }
    errno = error;
    return result;
}

template <class Call>
auto recordedCall(const Environment &environment, CallRecord record, Call call)
{
    return recordedCall(environment, std::move(record), call, [](CallRecord &) {});
}

/// ppoll(2), recorded with what \a watched says before and after, of which there are at most four. \a left is the
/// deadline's.
int recordedPoll(const Environment &environment, int descriptor, std::span<pollfd> watched, Deadline deadline,
                 Nanoseconds left);

} // namespace sockeye
