// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/calltrace.h"

namespace sockeye
{

/// The call's name, `setsockopt`: the kernel's, so `send` is `sendto`, as strace has it.
QByteArray callName(SystemCall call);
/// The arguments in symbols, as strace(1) writes them, without what it says about descriptors:
/// `17, SOL_SOCKET, SO_SNDBUF, [4096], 4`. But `...` stands for addresses of memory, all messages of a vector behind
/// the second, and what follows the header of the first netlink message; options and timeouts are readable (no `_OLD`,
/// no raw bytes); and what ppoll(2) found stands beside what it watched for. \a trace is the one that \a record stands
/// in.
QByteArray callArguments(const CallRecord &record, const TraceSnapshot &trace);
/// The symbol of the error, `ECONNREFUSED`, `EAI_NONAME`; empty where there is none.
QByteArray callError(const CallRecord &record);
/// `48`, `-1 ECONNREFUSED`, `?` where nobody waited for it.
QByteArray callResult(const CallRecord &record);

} // namespace sockeye
