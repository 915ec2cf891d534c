// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/detail/plotdata.h"

namespace sockeye
{

/// The samples of a run as the points of \a plot, whose y is one of the tool's sample fields.
PlotData sampleData(const Tool &tool, const Plot &plot, const SampleSnapshot &samples);

} // namespace sockeye
