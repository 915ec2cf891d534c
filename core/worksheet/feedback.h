// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/worksheet/judge.h"
#include "core/worksheet/work.h"

namespace sockeye
{

/// Judges the answer to \a question as it stands in \a work, to be told at once, and notes in \a work whether it was
/// right: the report says how many were right at once. Noted is only where the sheet has `feedback: now`, each answer
/// once however often it is asked for, and nothing where it can't be judged yet because a run is missing. Main thread.
Judgement giveFeedback(const Sheet &sheet, const SheetQuestion &question, Work &work);

/// How many questions were right at the first answer; nothing where that is not known, as with other kinds of feedback
/// and in work that was saved before it was noted.
std::optional<int> rightAtOnce(const Sheet &sheet, const Work &work);

} // namespace sockeye
