// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/icmp/message.h"
#include "core/protocol/packetfield.h"

namespace sockeye
{

/// Every byte of a message as fields, in order, without gaps: `type`, `code`, `checksum`, then what the type has there
/// (`identifier` and `sequence`, `mtu`, `pointer`, `gateway`, `unused`), and `payload`, or `quote` with the quoted
/// packet's own. Of a message that is not whole: what is there, as `rest`. \a size is what it has on the wire where
/// only its first bytes are given: its checksum can't be checked then. Translated; any thread.
QList<PacketField> icmpPacketFields(IcmpVersion version, QByteArrayView bytes, qsizetype size);

} // namespace sockeye
