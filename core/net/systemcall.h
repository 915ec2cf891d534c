// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/calltrace.h"
#include "core/net/environment.h"
#include "core/net/sockaddr.h"

#include <cerrno>
#include <cstring>

#include <unistd.h>

namespace sockeye
{

/// The kernel's id of the calling thread, gettid(2), asked once a thread.
inline quint32 threadId()
{
    thread_local const auto id = quint32(::gettid());
    return id;
}

/// Puts \a address into \a record.
inline void setAddress(CallRecord &record, const SocketAddress &address)
{
    record.addressSize = quint8(qMin(std::size_t(address.size), record.address.size()));
    std::memcpy(record.address.data(), &address.address, record.addressSize);
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
    record.thread = threadId();
    record.subject = environment.subject;
    complete(record);
    if (environment.calls)
        environment.calls->add(std::move(record), *environment.clock);
    errno = error;
    return result;
}

template <class Call>
auto recordedCall(const Environment &environment, CallRecord record, Call call)
{
    return recordedCall(environment, std::move(record), call, [](CallRecord &) {});
}

} // namespace sockeye
