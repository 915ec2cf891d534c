// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ping/pingtool.h"

namespace sockeye
{

/// The answer in words. Translated; main thread.
Answer answerPing(const PingRequest &request, const PingSummary &summary);

/// What the values of a row mean. Translated; main thread.
QString explainPingRow(const PingRow &row);

/// Who reported an error, and what it says: "the router 192.0.2.1 says: …"; empty where nobody did.
QString pingReport(const PingRow &row);

} // namespace sockeye
