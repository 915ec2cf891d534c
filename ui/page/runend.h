// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tool/tool.h"

#include <QString>

namespace sockeye
{

class ResultsModel;

/// Whether \a target, as typed, names servers of the practice network and nothing else.
bool isPracticeTarget(const QString &target);

/// Whether a run ended as it does on a computer without a network: the same on the practice network would do better.
bool failedForWantOfNetwork(const Tool &tool, const ResultsModel &rows, const RunResult &result);

/// What is said of a run that was stopped and has an answer all the same: how much it is made of. \a total is 0 where
/// nobody knows how much there would have been.
QString stoppedSentence(qint64 rows, qint64 done, qint64 total);

} // namespace sockeye
