// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/packetfield.h"
#include "core/protocol/packetprotocol.h"

namespace sockeye
{

/// `ntp`, `dns` or `payload`.
const char *packetProtocolId(PacketProtocol protocol);

/// A packet's fields as lines of text, children behind two more spaces: the bytes or bits, name, value, meaning. For
/// terminals; main thread.
QString packetTreeText(const QList<PacketField> &fields, QByteArrayView packet);

/// The same as one JSON document:
///     {"protocol", "size", "raw_hex", "fields": [{"id", "name", "first_bit", "bit_length", "raw_hex", "value",
///     "meaning", "reason", "children": […]}]}
/// What is empty is null; a field that a compression pointer leads to says `"elsewhere": true`.
QByteArray packetTreeJson(PacketProtocol protocol, const QList<PacketField> &fields, QByteArrayView packet);

/// "bits 2 to 4 of byte 0", "bytes 24 to 31", "byte 1", "nothing": where a field stands. Translated.
QString fieldPlaceText(const PacketField &field);

} // namespace sockeye
