// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/word.h"
#include "core/net/calltrace.h"

namespace sockeye
{

/// How a call came out: Neutral also where it only would have had to wait, which is no failure of a call that must not.
Outcome callOutcome(const CallRecord &record);

/// What the call's error symbol means, in one sentence; empty where it succeeded. Translated; main thread.
QString callMeaning(const CallRecord &record);

} // namespace sockeye
