// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/canceltoken.h"

namespace sockeye
{

/// Makes SIGINT, SIGTERM and SIGHUP cancel the token that is returned, once: the second signal ends the program as
/// usual. A write to a closed pipe or beyond a limit gives an error instead of a signal. Call it before threads start.
CancelToken catchSignals();

/// The signal that came, or 0.
int caughtSignal();

} // namespace sockeye
