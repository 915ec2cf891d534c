// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/field.h"
#include "core/worksheet/recordedrun.h"

namespace sockeye
{

/// Text for a page of HTML: nothing in it is markup, and signs that are not shown or turn the writing direction are
/// shown as `\u202e`. Line ends stay.
QString htmlText(const QString &text);

/// Points as files have them: `7`, `0.5`.
QString plainPoints(double points);
/// The same for people: `0,5` where that is how they write it.
QString pointsText(double points);

/// The heading of a run in the report: its name, its time and \a remark. Main thread.
QString runHeading(const RecordedRun &run, const QString &remark);

/// A value of \a column, \a plain as it stands in files, for people: words translated, numbers with their decimal sign.
QString shownValue(const Field &column, const QString &plain);

/// A run as a table of the report, then its summary. It has the columns that the page shows at first and those of
/// \a wanted. Main thread.
QString runTable(const RecordedRun &run, const QStringList &wanted = {});

} // namespace sockeye
