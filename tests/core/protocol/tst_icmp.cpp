// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/icmp/fields.h"
#include "core/protocol/icmp/meanings.h"
#include "core/protocol/icmp/reason.h"
#include "core/protocol/packetfields.h"

#include <QTest>

using namespace sockeye;
using namespace Qt::Literals::StringLiterals;

namespace
{

// As tcpdump saw them: an echo request and its reply, and "host unreachable" about another request.
const QByteArray request = QByteArray::fromHex("08006d5800010007") + "abcdefghabcdefghabcdefghabcdefgh";
const QByteArray unreachable = QByteArray::fromHex("0301fcfe00000000"
                                                   "4500003c79ea40004001acc40a0900010a080001"
                                                   "08009f6e12340007"
                                                   "61626364656667686162636465666768616263646566676861626364656667 68");

} // namespace

class IcmpTest : public QObject
{
    Q_OBJECT

private slots:
    void kinds_data()
    {
        QTest::addColumn<IcmpVersion>("version");
        QTest::addColumn<int>("type");
        QTest::addColumn<int>("code");
        QTest::addColumn<IcmpKind>("kind");
        const auto row = [](const char *name, IcmpVersion version, int type, int code, IcmpKind kind) {
            QTest::newRow(name) << version << type << code << kind;
        };
        row("reply", IcmpVersion::V4, 0, 0, IcmpKind::EchoReply);
        row("request", IcmpVersion::V4, 8, 0, IcmpKind::EchoRequest);
        row("host", IcmpVersion::V4, 3, 1, IcmpKind::Unreachable);
        row("fragmentation", IcmpVersion::V4, 3, 4, IcmpKind::TooBig);
        row("time", IcmpVersion::V4, 11, 0, IcmpKind::TimeExceeded);
        row("parameter", IcmpVersion::V4, 12, 0, IcmpKind::ParameterProblem);
        row("redirect", IcmpVersion::V4, 5, 1, IcmpKind::Redirect);
        row("unknown", IcmpVersion::V4, 77, 0, IcmpKind::Other);
        row("6 reply", IcmpVersion::V6, 129, 0, IcmpKind::EchoReply);
        row("6 request", IcmpVersion::V6, 128, 0, IcmpKind::EchoRequest);
        row("6 unreachable", IcmpVersion::V6, 1, 4, IcmpKind::Unreachable);
        row("6 big", IcmpVersion::V6, 2, 0, IcmpKind::TooBig);
        row("6 time", IcmpVersion::V6, 3, 0, IcmpKind::TimeExceeded);
        row("6 of the other", IcmpVersion::V6, 8, 0, IcmpKind::Other);
    }

    void kinds()
    {
        QFETCH(IcmpVersion, version);
        QFETCH(int, type);
        QFETCH(int, code);
        QFETCH(IcmpKind, kind);
        QCOMPARE(icmpKind(version, quint8(type), quint8(code)), kind);
        if (kind != IcmpKind::Other)
            QVERIFY(!icmpTypeMeaning(version, quint8(type)).isEmpty());
    }

    void echoesRoundTrip()
    {
        for (const IcmpVersion version : {IcmpVersion::V4, IcmpVersion::V6}) {
            for (const bool isReply : {false, true}) {
                for (const QByteArray &payload : {QByteArray(), QByteArray("x"), QByteArray(65507, 'y')}) {
                    const QByteArray bytes = encodeIcmpEcho(version, isReply, 0xbeef, 0xfffe, payload);
                    const auto message = decodeIcmp(version, bytes);
                    QVERIFY(message);
                    QCOMPARE(message->kind(), isReply ? IcmpKind::EchoReply : IcmpKind::EchoRequest);
                    QCOMPARE(message->identifier(), quint16(0xbeef));
                    QCOMPARE(message->sequence(), quint16(0xfffe));
                    QCOMPARE(message->payload, QByteArrayView(payload));
                    QCOMPARE(message->checksum == 0, version == IcmpVersion::V6);
                    if (version == IcmpVersion::V4)
                        QCOMPARE(internetChecksum(bytes), quint16(0));
                }
            }
        }
    }

    // RFC 1071 section 3 has this example.
    void checksums()
    {
        QCOMPARE(internetChecksum(QByteArray::fromHex("0001f203f4f5f6f7")), quint16(~0xddf2));
        QCOMPARE(internetChecksum(QByteArray()), quint16(0xffff));
        QCOMPARE(internetChecksum(QByteArray(1, '\x01')), quint16(~0x0100));
        QCOMPARE(encodeIcmpEcho(IcmpVersion::V4, false, 1, 7, request.sliced(8)).first(2), request.first(2));
    }

    void errorsQuote()
    {
        const auto message = decodeIcmp(IcmpVersion::V4, unreachable);
        QVERIFY(message && message->quote);
        QCOMPARE(message->quote->headerSize, 20);
        QCOMPARE(message->quote->timeToLive, quint8(64));
        QCOMPARE(message->quote->protocol, quint8(1));
        QCOMPARE(message->quote->source, QHostAddress(u"10.9.0.1"_s));
        QCOMPARE(message->quote->destination, QHostAddress(u"10.8.0.1"_s));
        QCOMPARE(internetChecksum(unreachable), quint16(0));
    }

    // Any piece of a message is read, and none past its end.
    void anyLength()
    {
        for (qsizetype size = 0; size <= unreachable.size(); ++size) {
            const QByteArray piece = unreachable.first(size);
            QCOMPARE(decodeIcmp(IcmpVersion::V4, piece).has_value(), size >= 8);
            for (const auto protocol : {PacketProtocol::Icmp, PacketProtocol::Icmpv6}) {
                int end = 0;
                for (const PacketField &field : packetFields(protocol, piece, WallTime())) {
                    QCOMPARE(field.firstBit, end); // without gaps
                    end = field.firstBit + field.bitLength;
                }
                QCOMPARE(end, int(size) * 8);
            }
        }
    }

    void fieldsHaveMeanings()
    {
        QList<PacketField> fields = packetFields(PacketProtocol::Icmp, unreachable, WallTime());
        QCOMPARE(findField(fields, "type")->meaning, u"destination unreachable"_s);
        QCOMPARE(findField(fields, "code")->meaning, u"nobody in that network answers to this address"_s);
        QVERIFY(findField(fields, "checksum")->meaning.startsWith(u"right"_s));
        QCOMPARE(findField(fields, "quoted_destination")->value, u"10.8.0.1"_s);
        QByteArray wrong = unreachable;
        wrong[40] = char(wrong[40] + 1);
        fields = packetFields(PacketProtocol::Icmp, wrong, WallTime());
        QVERIFY(findField(fields, "checksum")->meaning.startsWith(u"wrong"_s));
        fields = packetFields(PacketProtocol::Icmpv6, QByteArray::fromHex("02000000000005dc"), WallTime());
        QCOMPARE(findField(fields, "mtu")->value, u"1500"_s);
        fields = keptPacketFields(PacketProtocol::Icmp, request.first(20), request.size(), WallTime());
        QVERIFY(findField(fields, "checksum")->meaning.contains(u"not all bytes are kept"_s));
        QVERIFY(findField(fields, "cut"));
    }

    void reasonsStandAtTheirFields()
    {
        const QByteArray reply = encodeIcmpEcho(IcmpVersion::V4, true, 1, 2, "payload");
        for (const Word &word : Words<IcmpReason>::list) {
            const auto reason = IcmpReason(word.value);
            QCOMPARE(icmpReasonText(reason).isEmpty(), reason == IcmpReason::None);
            const QList<PacketField> fields = packetFields(PacketProtocol::Icmp, reply, WallTime(), word.value);
            const QByteArray id = icmpReasonField(reason);
            if (!id.isEmpty())
                QCOMPARE(findField(fields, id)->reason, icmpReasonText(reason));
        }
        QVERIFY(isPacketIgnored(PacketProtocol::Icmp, int(IcmpReason::PayloadDiffers)));
        QVERIFY(!isPacketIgnored(PacketProtocol::Icmp, int(IcmpReason::Late)));
    }

    void guessed()
    {
        QCOMPARE(guessPacketProtocol(unreachable), PacketProtocol::Icmp);
        QCOMPARE(guessPacketProtocol(encodeIcmpEcho(IcmpVersion::V4, true, 1, 2, "payload")), PacketProtocol::Icmp);
    }
};

QTEST_GUILESS_MAIN(IcmpTest)
#include "tst_icmp.moc"
