// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timeout/timeouttool.h"

namespace sockeye
{

/// "0.5 s"; None without a value. Main thread.
QString secondsText(std::optional<Nanoseconds> time);
/// "531.8", without the unit. Main thread.
QString millisecondsText(Nanoseconds time);

/// What a row's values mean: how the call was given its timeout, why it ended with this symbol and no other, and why
/// then. Main thread.
QString explainTimeoutRow(const TimeoutRow &row);

} // namespace sockeye
