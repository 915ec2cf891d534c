// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/systemcall.h"

namespace sockeye
{

int recordedPoll(const Environment &environment, int descriptor, std::span<pollfd> watched, Deadline deadline,
                 Nanoseconds left)
{
    const timespec timeout{time_t(left.count() / 1'000'000'000), long(left.count() % 1'000'000'000)};
    return recordedCall(
        environment,
        recordOf(SystemCall::Poll, descriptor, qint64(watched.size()), deadline.isForever() ? -1 : left.count()),
        [&] { return ::ppoll(watched.data(), watched.size(), deadline.isForever() ? nullptr : &timeout, nullptr); },
        [&](CallRecord &record) { setData(record, watched.data(), watched.size_bytes()); });
}

} // namespace sockeye
