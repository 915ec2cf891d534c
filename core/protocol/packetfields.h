// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/protocol/packetfield.h"
#include "core/protocol/packetprotocol.h"

namespace sockeye
{

/// All fields of a packet, as \a protocol reads its bytes; any bytes can be read. Stamps are told in the era nearest to
/// \a around. \a reason is why a check rejected the packet, in the protocol's own numbers (NtpReason, DnsReplyFault,
/// IcmpReason): it is told at the field that was at fault, where it is a field's. For looking at, not for speed.
QList<PacketField> packetFields(PacketProtocol protocol, QByteArrayView bytes, WallTime around, int reason = 0);

/// The same of a packet of \a size bytes of which only the first are kept, \a kept. What is not there is no fault of
/// the packet's: what could only be read with all of it is left out, and a field `cut` at the end says how much is
/// missing; where nothing is kept, one field `not_kept` says so.
QList<PacketField> keptPacketFields(PacketProtocol protocol, QByteArrayView kept, qsizetype size, WallTime around,
                                    int reason = 0);

/// The reason in a sentence without its end; empty for 0. Translated.
QString packetReasonText(PacketProtocol protocol, int reason);

/// The reason in a word or two: "wrong origin". Translated.
QString packetReasonWord(PacketProtocol protocol, int reason);

/// Whether a packet rejected so was taken as no answer at all and waited past, rather than as a bad answer.
bool isPacketIgnored(PacketProtocol protocol, int reason);

/// What bytes without any context most likely are: DNS where they are one whole message, else ICMP for IPv4 where its
/// checksum is right, else NTP where the header can be one, else a payload.
PacketProtocol guessPacketProtocol(QByteArrayView bytes);

} // namespace sockeye
