// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/worksheet/sheet.h"

namespace sockeye
{

/// Everything about a sheet that can be known without a run: whether its tools, options, columns, practice servers and
/// values are there, and its expressions can be read; for each of the values that vary. Main thread.
QList<SheetProblem> checkSheet(const Sheet &sheet);

} // namespace sockeye
