// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/calltrace.h"

namespace sockeye
{

/// The call's name, `setsockopt`.
QByteArray callName(SystemCall call);
/// The arguments in symbols, as strace writes them: `17, SOL_SOCKET, SO_TIMESTAMPNS, [1], 4`. \a trace is the one that
/// \a record stands in.
QByteArray callArguments(const CallRecord &record, const TraceSnapshot &trace);

} // namespace sockeye
