// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/worksheet/work.h"

namespace sockeye
{

/// What the answer to \a question reads of the student's own runs, a line each for people: "silent, row SO_RCVTIMEO:
/// Elapsed 1133.652 ms". Of a reply, which is bytes, the value that follows from it. Empty where it reads none. Main
/// thread.
QStringList ownRunLines(const SheetQuestion &question, const Work &work);

/// Columns of the run \a runId that answers of \a sheet read.
QStringList columnsRead(const Sheet &sheet, const QString &runId);

} // namespace sockeye
