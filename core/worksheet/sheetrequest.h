// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/practice/practicesettings.h"
#include "core/tool/tool.h"
#include "core/worksheet/recordedrun.h"

namespace sockeye
{

/// The request of \a run for one student: the tool's defaults, and what the sheet sets. BadInput whose subject is the
/// id that is wrong.
Result<AnyValue> sheetRequest(const Tool &tool, const SheetRun &run, const SheetValues &values);

/// The practice network's settings while the sheet is open: the defaults, what the sheet sets, and the ports of
/// \a ports. BadInput with a finished sentence, its subject the place in the file.
Result<PracticeSettings> sheetPractice(const Sheet &sheet, const SheetValues &values, const PracticeSettings &ports);

/// Whether \a recorded is a run that counts: of the run's tool, with its fixed fields as the sheet sets them for a
/// student with \a values. The first field that is not so, or an empty text.
QString changedField(const SheetRun &run, const SheetValues &values, const RecordedRun &recorded);

} // namespace sockeye
