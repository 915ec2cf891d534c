// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

namespace sockeye
{

/// What a sink says before anything else, on each connection. Who hears nothing of the kind is not talking to a sink,
/// and sends nothing.
inline constexpr char sinkGreeting[] = "sockeye-sink 1\n";

/// Where a sink listens unless it is told otherwise.
inline constexpr quint16 sinkPort = 10009;

/// How the client is going to send.
enum class SinkPattern : quint8 {
    Discard, ///< bytes until the client ends its side; then the sink says how many came (8 bytes, big endian)
    AnswerOneByte, ///< for each `messageBytes` that came, one byte goes back
    AnswerAll, ///< for each `messageBytes` that came, as many go back
    Datagrams, ///< the sink says a UDP port (2 bytes), then counts the datagrams that come there; at the client's end
               ///< it says how many, and how many bytes (8 bytes each)
};

/// What the client asks of the sink: 16 bytes behind the greeting.
struct SinkOrder {
    static constexpr qsizetype size = 16;
    static constexpr quint32 largestMessage = 16 << 20;

    SinkPattern pattern = SinkPattern::Discard;
    quint32 messageBytes = 0; ///< at most largestMessage
    quint32 receiveBuffer = 0; ///< SO_RCVBUF of the sink's socket; 0: the system's
};

QByteArray encodeSinkOrder(const SinkOrder &order);
/// Nothing where the bytes are no order.
std::optional<SinkOrder> decodeSinkOrder(QByteArrayView bytes);

} // namespace sockeye
