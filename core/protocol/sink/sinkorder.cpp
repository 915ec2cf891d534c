// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/sink/sinkorder.h"

#include "core/base/bytereader.h"

#include <QtEndian>

namespace sockeye
{

namespace
{
constexpr quint32 magic = 0x534b'4945; // "SKIE"
} // namespace

QByteArray encodeSinkOrder(const SinkOrder &order)
{
    QByteArray bytes(SinkOrder::size, '\0');
    qToBigEndian(magic, bytes.data());
    bytes[4] = char(order.pattern);
    qToBigEndian(order.messageBytes, bytes.data() + 8);
    qToBigEndian(order.receiveBuffer, bytes.data() + 12);
    return bytes;
}

std::optional<SinkOrder> decodeSinkOrder(QByteArrayView bytes)
{
    ByteReader reader(bytes);
    const bool isOrder = reader.u32() == magic;
    const quint8 pattern = reader.u8();
    reader.bytes(3);
    SinkOrder order;
    order.messageBytes = reader.u32();
    order.receiveBuffer = reader.u32();
    if (!reader.ok() || !isOrder || pattern > quint8(SinkPattern::Datagrams)
        || order.messageBytes > SinkOrder::largestMessage)
        return {};
    order.pattern = SinkPattern(pattern);
    const bool needsSize = order.pattern == SinkPattern::AnswerOneByte || order.pattern == SinkPattern::AnswerAll;
    if (needsSize && order.messageBytes == 0)
        return {};
    return order;
}

} // namespace sockeye
