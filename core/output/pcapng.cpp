// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/output/pcapng.h"
#include "core/protocol/packettexts.h"

#include "core/protocol/ntp/packet.h"
#include "core/protocol/packetfields.h"

#include <QtEndian>

namespace sockeye
{

namespace
{

// Blocks and options of pcapng; numbers in this file's byte order, which the section header tells.
enum BlockType : quint32 { InterfaceBlock = 1, PacketBlock = 6, SectionBlock = 0x0a0d0d0a };
enum Option : quint16 {
    EndOfOptions = 0,
    Comment = 1,
    PacketFlags = 2, // of a packet
    InterfaceName = 2, // of an interface
    Application = 4, // of a section
    StampResolution = 9, // of an interface
};

// Tags of an exported PDU, in network byte order.
enum Tag : quint16 {
    EndOfTags = 0,
    DissectorName = 12,
    DissectorTable = 14,
    Ipv4Source = 20,
    Ipv4Destination = 21,
    Ipv6Source = 22,
    Ipv6Destination = 23,
    PortType = 24,
    SourcePort = 25,
    DestinationPort = 26,
    DissectorTableNumber = 32,
    Direction = 35, // EXP_PDU_TAG_P2P_DIRECTION: 0 sent, 1 received
};
constexpr quint32 portTypeTcp = 2;
constexpr quint32 portTypeUdp = 3;
constexpr quint16 upperPdu = 252; // LINKTYPE_WIRESHARK_UPPER_PDU

template <class Number>
void put(QByteArray &out, Number number)
{
    char bytes[sizeof(Number)];
    qToLittleEndian(number, bytes);
    out.append(bytes, sizeof(Number));
}

template <class Number>
void putNetwork(QByteArray &out, Number number)
{
    char bytes[sizeof(Number)];
    qToBigEndian(number, bytes);
    out.append(bytes, sizeof(Number));
}

void pad(QByteArray &out)
{
    out.append((4 - out.size() % 4) % 4, '\0');
}

void putOption(QByteArray &out, Option option, const QByteArray &value)
{
    const QByteArray fitting = value.left(65535);
    put(out, quint16(option));
    put(out, quint16(fitting.size()));
    out += fitting;
    pad(out);
}

void putBlock(QByteArray &out, BlockType type, QByteArray body)
{
    pad(body);
    const auto size = quint32(body.size() + 12);
    put(out, quint32(type));
    put(out, size);
    out += body;
    put(out, size);
}

void putTag(QByteArray &out, Tag tag, const QByteArray &value)
{
    QByteArray padded = value;
    pad(padded);
    putNetwork(out, quint16(tag));
    putNetwork(out, quint16(padded.size()));
    out += padded;
}

QByteArray network32(quint32 number)
{
    QByteArray bytes;
    putNetwork(bytes, number);
    return bytes;
}

void putAddress(QByteArray &tags, const Endpoint &endpoint, bool isSource)
{
    if (endpoint.address.protocol() == QHostAddress::IPv4Protocol) {
        putTag(tags, isSource ? Ipv4Source : Ipv4Destination, network32(endpoint.address.toIPv4Address()));
    } else if (endpoint.address.protocol() == QHostAddress::IPv6Protocol) {
        const Q_IPV6ADDR bytes = endpoint.address.toIPv6Address();
        putTag(tags, isSource ? Ipv6Source : Ipv6Destination,
               QByteArray(reinterpret_cast<const char *>(bytes.c), sizeof bytes.c));
    }
}

// NTP's dissector has no name of its own in Wireshark 4.0, only its port in a table.
void putDissector(QByteArray &tags, PacketProtocol protocol)
{
    switch (protocol) {
    case PacketProtocol::Ntp:
        putTag(tags, DissectorTable, "udp.port");
        putTag(tags, DissectorTableNumber, network32(ntpPort));
        return;
    case PacketProtocol::Dns:
        return putTag(tags, DissectorName, "dns");
    case PacketProtocol::Icmp:
        return putTag(tags, DissectorName, "icmp");
    case PacketProtocol::Icmpv6:
        return putTag(tags, DissectorName, "icmpv6");
    case PacketProtocol::Payload:
        return putTag(tags, DissectorName, "data");
    }
}

QByteArray tagsOf(const PacketRecord &packet)
{
    const Endpoint &source = packet.isSent ? packet.local : packet.peer;
    const Endpoint &destination = packet.isSent ? packet.peer : packet.local;
    QByteArray tags;
    putDissector(tags, packet.protocol);
    putAddress(tags, source, true);
    putAddress(tags, destination, false);
    if (packet.transport != Transport::Icmp) { // which has no ports
        putTag(tags, PortType, network32(packet.transport == Transport::Udp ? portTypeUdp : portTypeTcp));
        putTag(tags, SourcePort, network32(source.port));
        putTag(tags, DestinationPort, network32(destination.port));
    }
    putTag(tags, Direction, network32(packet.isSent ? 0 : 1));
    putTag(tags, EndOfTags, {});
    return tags;
}

void putPacket(QByteArray &out, const PacketRecord &packet)
{
    QByteArray head = tagsOf(packet);
    // Over TCP the message's length stands before it (RFC 1035 section 4.2.2); it is recorded without.
    if (packet.protocol == PacketProtocol::Dns && packet.transport == Transport::Tcp)
        putNetwork(head, quint16(packet.size));
    const auto stamp = quint64(packet.wall.time_since_epoch().count());
    QByteArray body;
    put(body, quint32(0)); // the interface
    put(body, quint32(stamp >> 32));
    put(body, quint32(stamp));
    put(body, quint32(head.size() + packet.bytes.size()));
    put(body, quint32(quint32(head.size()) + packet.size));
    body += head;
    body += packet.bytes;
    pad(body);
    QByteArray flags;
    put(flags, quint32(packet.isSent ? 2 : 1));
    putOption(body, PacketFlags, flags);
    if (const QString reason = packetReasonText(packet.protocol, packet.reason); !reason.isEmpty()) {
        const QString sentence = isPacketIgnored(packet.protocol, packet.reason) ? PacketTexts::tr("Ignored: %1")
                                                                                 : PacketTexts::tr("Rejected: %1");
        putOption(body, Comment, sentence.arg(reason).toUtf8());
    }
    putOption(body, EndOfOptions, {});
    putBlock(out, PacketBlock, body);
}

void putHead(QByteArray &out, const QString &program)
{
    QByteArray section;
    put(section, quint32(0x1a2b3c4d));
    put(section, quint16(1)); // version 1.0
    put(section, quint16(0));
    put(section, qint64(-1)); // the section's length is not told
    putOption(section, Application, program.toUtf8());
    putOption(section, EndOfOptions, {});
    putBlock(out, SectionBlock, section);
    QByteArray interface;
    put(interface, upperPdu);
    put(interface, quint16(0));
    put(interface, quint32(0)); // no limit on a packet's length
    putOption(interface, InterfaceName, "sockets");
    putOption(interface, StampResolution, QByteArray(1, '\x09')); // 10^-9 s
    putOption(interface, EndOfOptions, {});
    putBlock(out, InterfaceBlock, interface);
}

} // namespace

QByteArray pcapngOf(std::span<const PacketRecord *const> packets, const QString &program)
{
    QByteArray out;
    putHead(out, program);
    for (const PacketRecord *packet : packets) {
        if (!packet->isPiece)
            putPacket(out, *packet);
    }
    return out;
}

QByteArray pcapngOf(const TraceSnapshot &trace, const QString &program)
{
    std::vector<const PacketRecord *> packets;
    packets.reserve(trace.packets.size());
    for (const PacketRecord &packet : trace.packets)
        packets.push_back(&packet);
    return pcapngOf(packets, program);
}

} // namespace sockeye
