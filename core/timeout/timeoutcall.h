// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/socket.h"
#include "core/timeout/timeouttool.h"

namespace sockeye
{

/// A peer that takes more than this before a send has to wait reads what it gets.
inline constexpr qint64 mostFilled = 8 << 20;

/// Whether \a mode makes the call itself wait, in the kernel.
bool isBlocking(TimeoutMode mode);

/// Whether \a operation is done with the peer: `accept` waits at a socket of the tool's own.
bool needsPeer(TimeoutOperation operation);
/// Over what it asks its peer.
Transport transportOf(TimeoutOperation operation);

/// What an operation is done with.
struct CallScene {
    Socket socket;
    QByteArray question; ///< that was sent; empty where none was
    std::optional<MonotonicTime> lastCall = {}; ///< when the last call began, where there were several
};

/// A socket with which the operation of \a row would have to wait: connected to the row's peer, its buffer full, its
/// question sent, or listening. Fills what the row knows of that. Until \a deadline.
Result<CallScene> prepareCall(TimeoutRow &row, const Environment &environment, Deadline deadline);

/// The system call that the operation waits in; what strace names it.
const char *waitingCall(TimeoutOperation operation, TimeoutMode mode);

/// Does the operation of \a row until it is done or its timeout ends it: blocking calls are made on a socket that
/// blocks. At least \a bytes are to come, or to go. Fills outcome and error where the call says that it would have had
/// to wait, and what came. A datagram that does not answer the question ends nothing.
Result<void> makeCall(CallScene &scene, TimeoutRow &row, qint64 bytes, const Clock &clock);

} // namespace sockeye
