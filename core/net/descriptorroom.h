// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace sockeye
{

/// How many further descriptors a run that wants \a wanted of them may open, so that others of this process (files,
/// look-ups) still find some. Where they don't suffice the process's own limit (RLIMIT_NOFILE) is raised first, as far
/// as the system lets everybody. At least 1. Any thread.
int descriptorRoom(int wanted);

/// How many stay free for others.
inline constexpr int descriptorReserve = 24;

} // namespace sockeye
