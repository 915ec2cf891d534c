// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/checkup/checksteps.h"

namespace sockeye
{

/// runCheckup() with what a test says of this computer.
Result<CheckupSummary> runCheckup(const CheckupRequest &request, const CheckSources &sources, Context &context,
                                  Rows<CheckRow> &rows);

} // namespace sockeye
