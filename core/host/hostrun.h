// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/host/hosttool.h"

namespace sockeye
{

/// The tool's function. Interfaces first, then names, each asked once; when following, changes until Stop.
Result<HostSummary> runHost(const HostRequest &request, Context &context, Rows<HostRow> &rows);

} // namespace sockeye
