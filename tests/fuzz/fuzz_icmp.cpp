// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/icmp/fields.h"

#include <cstdlib>

using namespace sockeye;

// Any bytes: decoded, shown, and what is an echo encodes to the same bytes, its checksum apart.
extern "C" int LLVMFuzzerTestOneInput(const quint8 *data, size_t size)
{
    const QByteArrayView bytes(data, qsizetype(size));
    for (const IcmpVersion version : {IcmpVersion::V4, IcmpVersion::V6}) {
        const auto message = decodeIcmp(version, bytes);
        if (message.has_value() != (qsizetype(size) >= icmpHeaderSize))
            std::abort();
        int end = 0;
        for (const PacketField &field : icmpPacketFields(version, bytes, bytes.size())) {
            if (field.firstBit != end)
                std::abort();
            end = field.firstBit + field.bitLength;
        }
        if (end != int(size) * 8)
            std::abort();
        const bool isReply = message && message->kind() == IcmpKind::EchoReply;
        if (!message || (!isReply && message->kind() != IcmpKind::EchoRequest) || message->code != 0)
            continue;
        const QByteArray encoded =
            encodeIcmpEcho(version, isReply, message->identifier(), message->sequence(), message->payload);
        if (encoded.sliced(4) != bytes.sliced(4) || encoded[0] != bytes[0])
            std::abort();
    }
    return 0;
}
