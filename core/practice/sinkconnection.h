// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/socket.h"
#include "core/practice/practicenotes.h"

#include <atomic>

namespace sockeye
{

/// What a sink does with one connection, to its end: greets, reads the order, then takes in what comes as fast as it
/// can, or at most \a mostMbitPerSecond (0: no bound; read again and again, so that a setting takes effect at once).
/// What matters of it goes to \a notes: who connected, the order, how much came; not each read.
/// Blocking; ends soon after the environment's token is cancelled, after 10 s of silence, and after 10 minutes in all.
void serveSink(const Environment &environment, Socket socket, const std::atomic<double> &mostMbitPerSecond,
               const PracticeNotes &notes);

} // namespace sockeye
