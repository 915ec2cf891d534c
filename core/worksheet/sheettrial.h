// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/canceltoken.h"
#include "core/practice/practicedirectory.h"
#include "core/worksheet/work.h"

#include <functional>

namespace sockeye
{

/// What a trial tells while it goes on: a finished line.
using TrialListener = std::function<void(const QString &line)>;

/// Tries a sheet as \a students students would meet it: sets the practice network of \a practice, makes every run,
/// computes every answer and mistake. At least as many students are tried as it takes to meet each value that varies.
/// Gives what does not work. Blocking; ends early, with what it has, when \a stop is cancelled. Main thread.
QList<SheetProblem> trySheet(const Sheet &sheet, PracticeDirectory &practice, int students, const CancelToken &stop,
                             const TrialListener &tell);

/// Student numbers that together meet each value that varies, at least \a least of them.
QStringList trialStudents(const Sheet &sheet, int least);

} // namespace sockeye
