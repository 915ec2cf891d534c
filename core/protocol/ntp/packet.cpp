// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/ntp/packet.h"

#include "core/base/bytereader.h"

#include <QtEndian>

#include <algorithm>

namespace sockeye
{

namespace
{

constexpr qsizetype keyIdSize = 4;
constexpr quint16 smallestExtension = 16; // RFC 7822 section 7.5.1.1

NtpHeader readHeader(ByteReader reader)
{
    NtpHeader header;
    const quint8 first = reader.u8();
    header.leap = NtpLeap(first >> 6);
    header.version = first >> 3 & 7;
    header.mode = NtpMode(first & 7);
    header.stratum = reader.u8();
    header.poll = qint8(reader.u8());
    header.precision = qint8(reader.u8());
    header.rootDelay = reader.u32();
    header.rootDispersion = reader.u32();
    header.referenceId = reader.u32();
    header.reference = NtpTimestamp(reader.u64());
    header.origin = NtpTimestamp(reader.u64());
    header.receive = NtpTimestamp(reader.u64());
    header.transmit = NtpTimestamp(reader.u64());
    return header;
}

// RFC 7822 section 7.5.1.4: what can be a MAC is one; so the last extension field without a MAC has at least 28 bytes.
// Twelve bytes are the authenticator of RFC 1305.
bool isMacSize(qsizetype size, quint8 version)
{
    return size == keyIdSize + 16 || size == keyIdSize + 20 || (size == keyIdSize + 8 && version < 4);
}

// Reads what follows the header.
void readTail(NtpPacket &packet)
{
    ByteReader reader(packet.bytes, ntpHeaderSize);
    while (!reader.atEnd()) {
        const qsizetype position = reader.position();
        const qsizetype size = reader.remaining();
        if (isMacSize(size, packet.header.version)) {
            packet.macPosition = position;
            return;
        }
        if (size == keyIdSize && ByteReader(packet.bytes, position).u32() == 0) {
            packet.macPosition = position;
            packet.isCryptoNak = true;
            return;
        }
        if (size < keyIdSize || packet.header.version < 4) {
            packet.framing = NtpFraming::TrailingBytes;
            packet.restPosition = position;
            return;
        }
        NtpExtension extension;
        extension.position = position;
        extension.type = reader.u16();
        extension.length = reader.u16();
        if (extension.length < smallestExtension || extension.length % 4 != 0 || extension.length > size) {
            packet.framing = NtpFraming::MalformedExtension;
            packet.restPosition = position;
            return;
        }
        reader.bytes(extension.length - 4);
        packet.extensions += extension;
    }
}

template <class Number>
void put(QByteArray &out, Number value)
{
    char bytes[sizeof(Number)];
    qToBigEndian(value, bytes);
    out.append(bytes, sizeof(Number));
}

} // namespace

QByteArray encodeNtpHeader(const NtpHeader &header)
{
    QByteArray out;
    out.reserve(ntpHeaderSize);
    put(out, quint8(int(header.leap) << 6 | (header.version & 7) << 3 | int(header.mode)));
    put(out, header.stratum);
    put(out, quint8(header.poll));
    put(out, quint8(header.precision));
    put(out, header.rootDelay);
    put(out, header.rootDispersion);
    put(out, header.referenceId);
    put(out, header.reference.bits());
    put(out, header.origin.bits());
    put(out, header.receive.bits());
    put(out, header.transmit.bits());
    return out;
}

NtpPacket decodeNtp(QByteArrayView bytes, bool truncated)
{
    NtpPacket packet;
    packet.bytes = bytes.toByteArray();
    if (bytes.size() < ntpHeaderSize) {
        QByteArray padded = packet.bytes;
        padded.append(ntpHeaderSize - padded.size(), '\0');
        packet.header = readHeader(ByteReader(padded));
        packet.framing = NtpFraming::Short;
        return packet;
    }
    packet.header = readHeader(ByteReader(packet.bytes));
    readTail(packet);
    if (truncated)
        packet.framing = NtpFraming::Truncated;
    return packet;
}

QByteArray buildNtpReply(QByteArrayView request, const NtpServerState &state, NtpTimestamp receive,
                         NtpTimestamp transmit)
{
    if (request.size() < ntpHeaderSize)
        return {};
    const NtpHeader asked = readHeader(ByteReader(request));
    if (asked.mode != NtpMode::Client || asked.version < 1 || asked.version > 4)
        return {};
    NtpHeader reply;
    reply.leap = state.leap;
    reply.version = asked.version;
    reply.mode = NtpMode::Server;
    reply.stratum = state.stratum;
    reply.poll = asked.poll;
    reply.precision = state.precision;
    reply.rootDelay = state.rootDelay;
    reply.rootDispersion = state.rootDispersion;
    reply.referenceId = state.referenceId;
    reply.reference = state.reference;
    reply.origin = asked.transmit;
    reply.receive = receive;
    reply.transmit = transmit;
    return encodeNtpHeader(reply);
}

} // namespace sockeye
