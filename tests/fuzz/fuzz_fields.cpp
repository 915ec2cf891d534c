// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/output/packettext.h"
#include "core/protocol/packetfields.h"

#include <QJsonDocument>

#include <cstdint>
#include <cstdlib>

using namespace sockeye;

namespace
{

constexpr WallTime now(std::chrono::seconds(1'790'000'000));

void require(bool holds)
{
    if (!holds)
        std::abort();
}

void checkText(const QString &text)
{
    for (const QChar c : text)
        require(c.category() != QChar::Other_Control && c.unicode() != 0x202e);
}

void checkFields(const QList<PacketField> &fields, int firstBit, int endBit, int packetBits)
{
    int end = firstBit;
    for (const PacketField &field : fields) {
        require(!field.id.isEmpty() && field.firstBit >= 0 && field.bitLength >= 0);
        require(field.firstBit + field.bitLength <= packetBits);
        for (const QString &text : {field.name, field.value, field.meaning, field.reason})
            checkText(text);
        if (!field.isElsewhere) { // within its parent, in order, none upon another
            require(field.firstBit >= end && field.firstBit + field.bitLength <= endBit);
            end = field.firstBit + field.bitLength;
        }
        checkFields(field.children, field.firstBit, field.firstBit + field.bitLength, packetBits);
    }
}

void checkWhole(const QList<PacketField> &fields, int bits)
{
    checkFields(fields, 0, bits, bits);
    int bit = 0;
    for (const PacketField &field : fields) {
        require(field.firstBit == bit);
        bit += field.bitLength;
    }
    require(bit == bits);
}

} // namespace

/// The first byte chooses the protocol, the second the reason, the rest is the packet: every field lies where it may,
/// every byte of the packet belongs to one, no text holds control characters, and the JSON is sound.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size < 2)
        return 0;
    const auto protocol = PacketProtocol(data[0] % 5);
    const int reason = data[1] % (protocol == PacketProtocol::Ntp ? 25 : 7);
    const QByteArrayView bytes(data + 2, qsizetype(std::min<size_t>(size - 2, 65535)));
    const int bits = int(bytes.size()) * 8;
    const QList<PacketField> fields = packetFields(protocol, bytes, now, reason);
    checkWhole(fields, bits);
    // The same bytes as the beginning of a longer packet.
    checkWhole(keptPacketFields(protocol, bytes, bytes.size() + data[1], now, reason), bits);
    require(!QJsonDocument::fromJson(packetTreeJson(protocol, fields, bytes)).isNull());
    (void)packetTreeText(fields, bytes);
    (void)guessPacketProtocol(bytes);
    return 0;
}
