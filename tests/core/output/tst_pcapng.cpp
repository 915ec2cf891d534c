// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/output/pcapng.h"

#include "core/protocol/dns/dnsmessage.h"
#include "core/protocol/ntp/rules.h"

#include <QHash>
#include <QTest>
#include <QtEndian>

using namespace sockeye;
using namespace Qt::Literals::StringLiterals;

namespace
{

struct Block {
    quint32 type;
    QByteArray body;
};

template <class Number>
Number little(const QByteArray &bytes, qsizetype at)
{
    return qFromLittleEndian<Number>(bytes.constData() + at);
}

// Fails by giving nothing where a length is wrong.
QList<Block> blocksOf(const QByteArray &file)
{
    QList<Block> blocks;
    qsizetype at = 0;
    while (at < file.size()) {
        if (file.size() - at < 12)
            return {};
        const auto size = qsizetype(little<quint32>(file, at + 4));
        if (size % 4 != 0 || size < 12 || at + size > file.size() || little<quint32>(file, at + size - 4) != size)
            return {};
        blocks += {little<quint32>(file, at), file.mid(at + 8, size - 12)};
        at += size;
    }
    return blocks;
}

QHash<int, QByteArray> optionsOf(const QByteArray &body, qsizetype at)
{
    QHash<int, QByteArray> options;
    while (at + 4 <= body.size()) {
        const int code = little<quint16>(body, at);
        const int length = little<quint16>(body, at + 2);
        if (code == 0)
            break;
        options.insert(code, body.mid(at + 4, length));
        at += 4 + (length + 3) / 4 * 4;
    }
    return options;
}

struct Pdu {
    QHash<int, QByteArray> tags;
    QByteArray payload;
};

Pdu pduOf(const QByteArray &data)
{
    Pdu pdu;
    qsizetype at = 0;
    for (;;) {
        const int tag = qFromBigEndian<quint16>(data.constData() + at);
        const int length = qFromBigEndian<quint16>(data.constData() + at + 2);
        at += 4 + length;
        if (tag == 0)
            break;
        pdu.tags.insert(tag, data.mid(at - length, length));
    }
    pdu.payload = data.mid(at);
    return pdu;
}

PacketRecord record(bool isSent, PacketProtocol protocol, const QByteArray &bytes)
{
    PacketRecord packet;
    packet.isSent = isSent;
    packet.protocol = protocol;
    packet.peer = Endpoint::fromString(u"127.0.0.1:10123");
    packet.local = Endpoint::fromString(u"127.0.0.1:40000");
    packet.wall = WallTime(Nanoseconds(1'790'000'000'123'456'789));
    packet.bytes = bytes;
    packet.size = quint32(bytes.size());
    return packet;
}

} // namespace

class TestPcapng : public QObject
{
    Q_OBJECT

private slots:
    void headsAreThere()
    {
        const QList<Block> blocks = blocksOf(pcapngOf(TraceSnapshot(), u"program 1"_s));
        QCOMPARE(blocks.size(), 2);
        QCOMPARE(blocks[0].type, 0x0a0d0d0au);
        QCOMPARE(little<quint32>(blocks[0].body, 0), 0x1a2b3c4du);
        QCOMPARE(optionsOf(blocks[0].body, 16).value(4), QByteArray("program 1"));
        QCOMPARE(blocks[1].type, 1u);
        QCOMPARE(int(little<quint16>(blocks[1].body, 0)), 252);
        QCOMPARE(optionsOf(blocks[1].body, 8).value(9), QByteArray("\x09"));
    }

    void packetsAreWhole()
    {
        TraceSnapshot trace;
        trace.packets.push_back(record(true, PacketProtocol::Dns, "12345"));
        trace.packets.push_back(record(false, PacketProtocol::Ntp, QByteArray(48, 'n')));
        trace.packets.back().reason = int(NtpReason::WrongOrigin);
        trace.packets.push_back(record(false, PacketProtocol::Payload, "hidden"));
        trace.packets.back().isPiece = true;
        const QList<Block> blocks = blocksOf(pcapngOf(trace, u"x"_s));
        QCOMPARE(blocks.size(), 4);
        const QByteArray sent = blocks[2].body;
        const quint64 stamp = quint64(little<quint32>(sent, 4)) << 32 | little<quint32>(sent, 8);
        QCOMPARE(stamp, 1'790'000'000'123'456'789u);
        const auto captured = qsizetype(little<quint32>(sent, 12));
        QCOMPARE(little<quint32>(sent, 16), quint32(captured));
        const Pdu pdu = pduOf(sent.mid(20, captured));
        QCOMPARE(pdu.payload, QByteArray("12345"));
        QCOMPARE(pdu.tags.value(12).left(3), QByteArray("dns"));
        QCOMPARE(pdu.tags.value(20), QByteArray("\x7f\0\0\x01", 4));
        QCOMPARE(pdu.tags.value(25), QByteArray::fromHex("00009c40"));
        QCOMPARE(pdu.tags.value(26), QByteArray::fromHex("0000278b"));
        const QHash<int, QByteArray> options = optionsOf(sent, 20 + (captured + 3) / 4 * 4);
        QCOMPARE(options.value(2), QByteArray("\x02\0\0\0", 4));
        QVERIFY(!options.contains(1));

        const QByteArray received = blocks[3].body;
        const auto size = qsizetype(little<quint32>(received, 12));
        const Pdu reply = pduOf(received.mid(20, size));
        QCOMPARE(reply.tags.value(14).left(8), QByteArray("udp.port"));
        QCOMPARE(reply.tags.value(25), QByteArray::fromHex("0000278b"));
        const QByteArray comment = optionsOf(received, 20 + (size + 3) / 4 * 4).value(1);
        QVERIFY2(comment.contains("origin"), comment.constData());
        QVERIFY(comment.startsWith("Ignored"));
    }

    void whatIsNotKeptIsCounted()
    {
        PacketRecord packet = record(false, PacketProtocol::Payload, QByteArray(10, 'p'));
        packet.size = 5000;
        packet.peer = Endpoint::fromString(u"[::1]:7");
        packet.local = {};
        const PacketRecord *one = &packet;
        const QList<Block> blocks = blocksOf(pcapngOf(std::span(&one, 1), u"x"_s));
        QCOMPARE(blocks.size(), 3);
        const QByteArray body = blocks[2].body;
        QCOMPARE(little<quint32>(body, 16) - little<quint32>(body, 12), 4990u);
        const Pdu pdu = pduOf(body.mid(20, qsizetype(little<quint32>(body, 12))));
        QCOMPARE(pdu.tags.value(22).size(), 16);
        QVERIFY(!pdu.tags.contains(23));
        QCOMPARE(pdu.payload.size(), 10);

        packet = record(false, PacketProtocol::Dns, {});
        packet.size = 512;
        const QByteArray lost = blocksOf(pcapngOf(std::span(&one, 1), u"x"_s)).value(2).body;
        QCOMPARE(little<quint32>(lost, 16) - little<quint32>(lost, 12), 512u);
        QCOMPARE(pduOf(lost.mid(20, qsizetype(little<quint32>(lost, 12)))).payload, QByteArray());
    }

    void dnsOverTcpHasItsLength()
    {
        PacketRecord packet = record(true, PacketProtocol::Dns, "12345");
        packet.transport = Transport::Tcp;
        const PacketRecord *one = &packet;
        const QByteArray body = blocksOf(pcapngOf(std::span(&one, 1), u"x"_s)).value(2).body;
        QCOMPARE(pduOf(body.mid(20, qsizetype(little<quint32>(body, 12)))).payload,
                 QByteArray("\0\x05"
                            "12345",
                            7));
    }
};

QTEST_GUILESS_MAIN(TestPcapng)
#include "tst_pcapng.moc"
