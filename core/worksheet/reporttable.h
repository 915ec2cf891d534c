// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/worksheet/recordedrun.h"

namespace sockeye
{

/// Text for a page of HTML: nothing in it is markup, and signs that are not shown or turn the writing direction are
/// shown as `\u202e`. Line ends stay.
QString htmlText(const QString &text);

/// Points as people write them: `7`, `0.5`.
QString pointsText(double points);

/// The heading of a run in the report: its name, its time and \a remark. Main thread.
QString runHeading(const RecordedRun &run, const QString &remark);

/// A run as a table of the report, then its summary. Main thread.
QString runTable(const RecordedRun &run);

} // namespace sockeye
