// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/endpoint.h"

#include <QByteArray>

#include <array>
#include <mutex>
#include <vector>

namespace sockeye
{

/// The system calls that are recorded.
enum class SystemCall : quint8 {
    Socket,
    Bind,
    Listen,
    Accept,
    Connect,
    Send,
    SendTo,
    SendMessages,
    Receive,
    ReceiveMessage,
    ReceiveMessages,
    Poll,
    EpollCreate,
    EpollControl,
    EpollWait,
    GetSocketOption,
    SetSocketOption,
    GetSocketName,
    GetPeerName,
    Shutdown,
    Close,
    Control, ///< fcntl
    GetAddressInfo, ///< a library call, recorded as one
};

/// One call as it happened. Plain numbers, so that recording is cheap; callArguments() makes the text.
struct CallRecord {
    SystemCall call = SystemCall::Socket;
    int descriptor = -1;
    std::array<qint64, 4> arguments{}; ///< by call: family, type, protocol; level, option, value; bytes, flags; …
    std::array<quint8, 28> address{}; ///< a sockaddr, where the call has one
    quint8 addressSize = 0;
    qint64 result = 0;
    int error = 0; ///< errno, 0 where the call succeeded
    MonotonicTime start;
    Nanoseconds took{};
    quint32 thread = 0; ///< the kernel's thread id
    qint64 row = -1; ///< the row it was made for, -1 where it serves none or many
    QString text; ///< GetAddressInfo: the name
};

/// The calls of one run, bounded: the earliest are dropped, and counted. Any thread.
class CallTrace
{
public:
    explicit CallTrace(qsizetype capacity = 10'000);

    void add(CallRecord record);
    /// The calls kept, in the order in which they were added, and how many earlier ones were not kept.
    std::vector<CallRecord> records(qint64 *dropped = nullptr) const;

private:
    const std::size_t m_capacity;
    mutable std::mutex m_mutex; // protects the ring
    std::vector<CallRecord> m_ring;
    std::size_t m_next = 0;
    qint64 m_total = 0;
};

/// The call's name, `setsockopt`.
QByteArray callName(SystemCall call);
/// The arguments in symbols, as strace writes them: `17, SOL_SOCKET, SO_TIMESTAMPNS, [1], 4`.
QByteArray callArguments(const CallRecord &record);

} // namespace sockeye
