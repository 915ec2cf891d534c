// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tool/tool.h"
#include "core/worksheet/recordedrun.h"

namespace sockeye
{

/// The rows of \a run as \a tool has them, read back from the record: those in which every column of \a needed has a
/// value. What the record does not have (private columns, values that are null) stays as a new row has it.
std::vector<AnyValue> recordedRows(const Tool &tool, const RecordedRun &run, const QStringList &needed);

/// The samples of \a run, read back; what is no sample is passed over.
SampleSnapshot recordedSamples(const RecordedRun &run);

} // namespace sockeye
