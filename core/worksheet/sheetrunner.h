// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/canceltoken.h"
#include "core/net/resolver.h"
#include "core/worksheet/recordedrun.h"

namespace sockeye
{

/// Makes the run \a run of \a sheet as it stands there for a student with \a values, and records it. Blocking; \a stop
/// ends it with Cancelled. An error is that of the tool, or BadInput where the sheet is wrong.
Result<RecordedRun> makeRun(const SheetRun &run, const SheetValues &values, PracticeLocator &practice,
                            const CancelToken &stop);

} // namespace sockeye
