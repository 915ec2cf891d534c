// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/worksheet/report.h"

namespace sockeye
{

/// The plots of the runs that count in \a work, drawn from what was recorded of them, so that they are the same after a
/// crash as before. Plots of one or two points, or in which nothing changes, say less than the table and are left out;
/// and so are rates: their counters are only there while a run follows, and such a run is none that counts. Main
/// thread.
ReportPlots reportPlots(const Work &work);

} // namespace sockeye
