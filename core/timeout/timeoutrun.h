// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timeout/timeouttool.h"

namespace sockeye
{

/// The tool's function: sets and reads back, then measures each operation in each mode for each timeout.
Result<TimeoutSummary> runTimeout(const TimeoutRequest &request, Context &context, Rows<TimeoutRow> &rows);

} // namespace sockeye
