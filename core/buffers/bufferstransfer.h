// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/socket.h"

namespace sockeye
{

/// Sends \a bytes on a connected stream to a peer that echoes, and reads them back: by turns, as much as the socket
/// takes and as much as has come, so that the kernel has a reason to make the buffers larger. How many came back by the
/// deadline; fewer where the peer does not echo, or ends. Cancelled after Stop.
Result<qint64> transfer(Socket &socket, qint64 bytes, Deadline deadline);

} // namespace sockeye
