// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/calltrace.h"

#include <span>

namespace sockeye
{

/// A capture file (pcapng, draft-ietf-opsawg-pcapng) of \a packets, nanoseconds in their stamps. Each is an "exported
/// PDU" (link type 252, Wireshark's epan/exported_pdu.h): the message with tags that name its dissector, addresses,
/// ports and direction, so that Wireshark decodes it at whatever port it went. Those that a check rejected carry the
/// reason as a comment. Of bytes that are not kept the original length tells. Pieces of streams whose messages are
/// recorded apart are left out. Translated; main thread.
QByteArray pcapngOf(std::span<const PacketRecord *const> packets, const QString &program);

/// All packets of a run, so.
QByteArray pcapngOf(const TraceSnapshot &trace, const QString &program);

} // namespace sockeye
