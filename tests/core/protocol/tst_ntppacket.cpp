// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/ntp/fields.h"
#include "core/protocol/ntp/packet.h"

#include <QTest>
#include <QtEndian>

using namespace sockeye;

namespace
{

const WallTime now{std::chrono::seconds(1'790'000'000)};

// A reply of a stratum 2 server, byte by byte.
QByteArray goodReply(quint8 first = 0x24)
{
    QByteArray bytes(1, char(first)); // leap 0, version 4, mode 4
    bytes += QByteArray::fromHex("0206e9" // stratum 2, poll 6, precision -23
                                 "00000500" // root delay 0.019531 s
                                 "00000a80" // root dispersion 0.041016 s
                                 "c0000201" // 192.0.2.1
                                 "ed5ba77000000000" // reference
                                 "0102030405060708" // origin
                                 "ed5ba78040000000" // receive
                                 "ed5ba78080000000"); // transmit
    return bytes;
}

PacketField view(const QByteArray &bytes, const QByteArray &id)
{
    const QList<PacketField> views = ntpPacketFields(decodeNtp(bytes), now);
    for (const PacketField &candidate : views) {
        if (candidate.id == id)
            return candidate;
    }
    return {};
}

} // namespace

class TestNtpPacket : public QObject
{
    Q_OBJECT

private slots:
    void headerIsReadAndWritten();
    void everyByteIsDescribedOnce_data();
    void everyByteIsDescribedOnce();
    void theExercisesRequest();
    void framing_data();
    void framing();
    void shortPackets_data();
    void shortPackets();
    void extensionsAreListed();
    void macs();
    void extremesOfPollAndPrecision_data();
    void extremesOfPollAndPrecision();
    void zeroStampsAreNotDates();
    void eraOneStamps();
    void referenceIds_data();
    void referenceIds();
    void referenceIdsAreParsed_data();
    void referenceIdsAreParsed();
    void repliesAreBuilt();
    void repliesToNonsenseAreNotBuilt_data();
    void repliesToNonsenseAreNotBuilt();
};

void TestNtpPacket::headerIsReadAndWritten()
{
    const QByteArray bytes = goodReply();
    QCOMPARE(bytes.size(), ntpHeaderSize);
    const NtpPacket packet = decodeNtp(bytes);
    QCOMPARE(packet.framing, NtpFraming::Good);
    QCOMPARE(packet.header.leap, NtpLeap::None);
    QCOMPARE(int(packet.header.version), 4);
    QCOMPARE(packet.header.mode, NtpMode::Server);
    QCOMPARE(int(packet.header.stratum), 2);
    QCOMPARE(int(packet.header.poll), 6);
    QCOMPARE(int(packet.header.precision), -23);
    QCOMPARE(packet.header.rootDelay, 0x500u);
    QCOMPARE(packet.header.rootDispersion, 0xa80u);
    QCOMPARE(packet.header.referenceId, 0xc0000201u);
    QCOMPARE(packet.header.origin.bits(), 0x0102030405060708ull);
    QCOMPARE(packet.header.transmit.bits(), 0xed5ba78080000000ull);
    QCOMPARE(encodeNtpHeader(packet.header), bytes);
}

void TestNtpPacket::everyByteIsDescribedOnce_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("header") << goodReply();
    QTest::newRow("empty") << QByteArray();
    for (const int size : {1, 2, 4, 13, 39, 47})
        QTest::addRow("%d bytes", size) << goodReply().left(size);
    QTest::newRow("mac") << goodReply() + QByteArray(20, 'm');
    QTest::newRow("crypto-NAK") << goodReply() + QByteArray(4, '\0');
    QTest::newRow("extension") << goodReply() + QByteArray::fromHex("0104001c") + QByteArray(24, 'e');
    QTest::newRow("extension and mac") << goodReply() + QByteArray::fromHex("01040010") + QByteArray(12, 'e')
            + QByteArray(20, 'm');
    QTest::newRow("malformed") << goodReply() + QByteArray(1400, '\0');
}

void TestNtpPacket::everyByteIsDescribedOnce()
{
    QFETCH(QByteArray, bytes);
    int bit = 0;
    const QList<PacketField> views = ntpPacketFields(decodeNtp(bytes), now);
    for (const PacketField &field : views) {
        QCOMPARE(field.firstBit, bit);
        bit += field.bitLength;
        const int from = field.firstBit / 8;
        const int to = (field.firstBit + field.bitLength + 7) / 8;
        QCOMPARE(bytesOf(field, bytes).toByteArray(), bytes.mid(from, to - from));
        QVERIFY2(!field.meaning.isEmpty(), field.id.constData());
    }
    QCOMPARE(bit, int(bytes.size()) * 8);
}

void TestNtpPacket::theExercisesRequest()
{
    const QByteArray request = "\x1b" + QByteArray(47, '\0');
    QCOMPARE(view(request, "leap").value, QStringLiteral("0"));
    QCOMPARE(view(request, "version").value, QStringLiteral("3"));
    QCOMPARE(view(request, "mode").value, QStringLiteral("3"));
    QCOMPARE(bytesOf(view(request, "mode"), request).toByteArray(), QByteArray("\x1b"));
    QVERIFY(view(request, "transmit_timestamp").value.isEmpty());
    NtpHeader header;
    header.version = 3;
    QCOMPARE(encodeNtpHeader(header), request);
}

void TestNtpPacket::framing_data()
{
    QTest::addColumn<QByteArray>("tail");
    QTest::addColumn<int>("first");
    QTest::addColumn<NtpFraming>("framing");
    QTest::addColumn<int>("extensions");
    const auto row = [](const char *name, const char *hex, int filler, NtpFraming framing, int extensions = 0,
                        int first = 0x24) {
        QTest::newRow(name) << QByteArray::fromHex(hex) + QByteArray(filler, 'x') << first << framing << extensions;
    };
    row("nothing", "", 0, NtpFraming::Good);
    row("fault 15: 49 bytes", "00", 0, NtpFraming::TrailingBytes);
    row("fault 15: 50 bytes of version 3", "0000", 0, NtpFraming::TrailingBytes, 0, 0x1c);
    row("fault 16: a valid extension field", "0104001c", 24, NtpFraming::Good, 1);
    row("fault 17: length 4", "01040004", 24, NtpFraming::MalformedExtension);
    row("fault 17: length 0", "01040000", 24, NtpFraming::MalformedExtension);
    row("fault 17: odd length", "0104001d", 28, NtpFraming::MalformedExtension);
    row("fault 17: past the end", "0104ffff", 24, NtpFraming::MalformedExtension);
    row("fault 17: past the end by one word", "01040020", 24, NtpFraming::MalformedExtension);
    row("fault 17: only four bytes", "01040004", 0, NtpFraming::MalformedExtension);
    row("fault 18: 20 bytes of MAC", "00000001", 16, NtpFraming::Good);
    row("fault 18: 24 bytes of MAC", "00000001", 20, NtpFraming::Good);
    row("fault 18: 12 bytes of MAC in version 3", "00000001", 8, NtpFraming::Good, 0, 0x1c);
    row("fault 18: a crypto-NAK", "00000000", 0, NtpFraming::Good);
    row("fault 19: 1400 bytes of zeros", "00000000", 1396, NtpFraming::MalformedExtension);
}

void TestNtpPacket::framing()
{
    QFETCH(QByteArray, tail);
    QFETCH(int, first);
    QFETCH(NtpFraming, framing);
    QFETCH(int, extensions);
    const NtpPacket packet = decodeNtp(goodReply(quint8(first)) + tail);
    QCOMPARE(packet.framing, framing);
    QCOMPARE(packet.extensions.size(), extensions);
    // Whatever follows, the header is decoded.
    QCOMPARE(packet.header.transmit.bits(), 0xed5ba78080000000ull);
    QCOMPARE(packet.restPosition >= 0, framing != NtpFraming::Good);
    QCOMPARE(decodeNtp(goodReply() + tail, true).framing, NtpFraming::Truncated);
}

void TestNtpPacket::shortPackets_data()
{
    QTest::addColumn<int>("size");
    QTest::addColumn<int>("wholeFields");
    QTest::newRow("fault 14: 47 bytes") << 47 << 12;
    QTest::newRow("fault 14: 1 byte") << 1 << 3;
    QTest::newRow("fault 14: 0 bytes") << 0 << 0;
}

void TestNtpPacket::shortPackets()
{
    QFETCH(int, size);
    QFETCH(int, wholeFields);
    const QByteArray bytes = goodReply().left(size);
    const NtpPacket packet = decodeNtp(bytes);
    QCOMPARE(packet.framing, NtpFraming::Short);
    QCOMPARE(packet.bytes, bytes);
    const QList<PacketField> views = ntpPacketFields(packet, now);
    QCOMPARE(views.size(), wholeFields + 1);
    QCOMPARE(views.last().id, "rest");
    QVERIFY(views.last().meaning.contains(QStringLiteral("short packet: %1 of 48 bytes").arg(size)));
}

void TestNtpPacket::extensionsAreListed()
{
    const QByteArray bytes = goodReply() + QByteArray::fromHex("01040010") + QByteArray(12, 'a')
        + QByteArray::fromHex("0204001c") + QByteArray(24, 'b');
    const NtpPacket packet = decodeNtp(bytes);
    QCOMPARE(packet.framing, NtpFraming::Good);
    QCOMPARE(packet.extensions.size(), 2);
    QCOMPARE(int(packet.extensions[1].type), 0x0204);
    QCOMPARE(int(packet.extensions[1].length), 28);
    const PacketField second = view(bytes, "extension_2");
    QCOMPARE(second.firstBit, (48 + 16) * 8);
    QCOMPARE(second.bitLength, 28 * 8);
    QVERIFY(second.meaning.contains(QStringLiteral("0x0204")));
}

void TestNtpPacket::macs()
{
    const QByteArray mac = goodReply() + QByteArray::fromHex("0000002a") + QByteArray(16, 'd');
    QVERIFY2(view(mac, "mac").meaning.contains(QStringLiteral("key 42")), "fault 18");
    QVERIFY2(view(mac, "mac").meaning.contains(QStringLiteral("not verified")), "fault 18");
    const QByteArray nak = goodReply() + QByteArray(4, '\0');
    QVERIFY2(decodeNtp(nak).isCryptoNak, "fault 18");
    QVERIFY2(view(nak, "mac").meaning.contains(QStringLiteral("crypto-NAK")), "fault 18");
}

void TestNtpPacket::extremesOfPollAndPrecision_data()
{
    QTest::addColumn<int>("value");
    QTest::addColumn<bool>("plausiblePoll");
    QTest::addColumn<bool>("plausiblePrecision");
    QTest::newRow("fault 30: 127") << 127 << false << false;
    QTest::newRow("fault 30: -128") << -128 << false << false;
    QTest::newRow("10") << 10 << true << false;
    QTest::newRow("-20") << -20 << false << true;
}

void TestNtpPacket::extremesOfPollAndPrecision()
{
    QFETCH(int, value);
    QFETCH(bool, plausiblePoll);
    QFETCH(bool, plausiblePrecision);
    QByteArray bytes = goodReply();
    bytes[2] = bytes[3] = char(value);
    QCOMPARE(view(bytes, "poll").value, QString::number(value));
    QCOMPARE(view(bytes, "precision").value, QString::number(value));
    QCOMPARE(!view(bytes, "poll").meaning.contains(QStringLiteral("implausible")), plausiblePoll);
    QCOMPARE(!view(bytes, "precision").meaning.contains(QStringLiteral("implausible")), plausiblePrecision);
}

void TestNtpPacket::zeroStampsAreNotDates()
{
    const QByteArray bytes = goodReply().left(32) + QByteArray(16, '\0');
    for (const char *id : {"receive_timestamp", "transmit_timestamp"}) {
        QVERIFY2(view(bytes, id).value.isEmpty(), "fault 11");
        QVERIFY2(view(bytes, id).meaning.contains(QStringLiteral("zero (not set)")), "fault 11");
    }
}

void TestNtpPacket::eraOneStamps()
{
    const QByteArray bytes = goodReply().left(40) + QByteArray::fromHex("0000001080000000");
    const WallTime in2036{std::chrono::seconds(2'085'978'500)};
    const QString value = ntpPacketFields(decodeNtp(bytes), in2036).last().value;
    QVERIFY2(value == QStringLiteral("2036-02-07T06:28:32.500000000Z"), "fault 26");
}

void TestNtpPacket::referenceIds_data()
{
    QTest::addColumn<int>("stratum");
    QTest::addColumn<quint32>("id");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("meaning");
    const auto row = [](const char *name, int stratum, quint32 id, const char *text, const char *meaning) {
        QTest::newRow(name) << stratum << id << QString::fromLatin1(text) << QString::fromLatin1(meaning);
    };
    row("fault 31: stratum 1", 1, ntpAsciiId("GPS"), "GPS", "Global Positioning");
    row("fault 31: stratum 1, unknown", 1, ntpAsciiId("XYZZ"), "XYZZ", "set by");
    row("fault 31: stratum 1, NUL within", 1, 0x41004200, "A\\x00B", "set by");
    row("fault 31: stratum 1, not ASCII", 1, 0x41ff5c42, "A\\xff\\x5cB", "set by");
    row("fault 31: stratum 2", 2, 0xc0000201, "192.0.2.1", "may be an IPv6 hash");
    row("fault 31: stratum 15", 15, 0x0a000001, "10.0.0.1", "may be an IPv6 hash");
    row("fault 31: stratum 16 with a code", 16, ntpAsciiId("INIT"), "INIT", "just started");
    row("fault 31: stratum 16 with an address", 16, 0x7f7f0101, "127.127.1.1", "");
    row("fault 7: a kiss code that is not ASCII", 0, 0x1b5b324a, "\\x1b[2J", "RFC 5905");
    row("kiss code", 0, ntpAsciiId("RATE"), "RATE", "asked too often");
    row("fault 8: no kiss code", 0, 0, "", "not set");
}

void TestNtpPacket::referenceIds()
{
    QFETCH(int, stratum);
    QFETCH(quint32, id);
    QFETCH(QString, text);
    QFETCH(QString, meaning);
    QCOMPARE(ntpReferenceIdText(id, quint8(stratum)), text);
    QByteArray bytes = goodReply();
    bytes[1] = char(stratum);
    qToBigEndian(id, bytes.data() + 12);
    const PacketField field = view(bytes, "reference_id");
    QCOMPARE(field.value, text);
    QVERIFY2(field.meaning.contains(meaning), qPrintable(field.meaning));
}

void TestNtpPacket::referenceIdsAreParsed_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("ok");
    QTest::addColumn<quint32>("id");
    QTest::newRow("ascii") << QStringLiteral("GPS") << true << ntpAsciiId("GPS");
    QTest::newRow("address") << QStringLiteral("192.0.2.1") << true << 0xc0000201u;
    QTest::newRow("hex") << QStringLiteral("0x1b5b324a") << true << 0x1b5b324au;
    QTest::newRow("too long") << QStringLiteral("GNSS1") << false << 0u;
    QTest::newRow("half an address") << QStringLiteral("192.0.2") << false << 0u;
    QTest::newRow("hex too long") << QStringLiteral("0x123456789") << false << 0u;
    QTest::newRow("not ASCII") << QStringLiteral("é") << false << 0u;
}

void TestNtpPacket::referenceIdsAreParsed()
{
    QFETCH(QString, text);
    QFETCH(bool, ok);
    QFETCH(quint32, id);
    quint32 parsed = 0;
    QCOMPARE(parseNtpReferenceId(text, parsed), ok);
    QCOMPARE(parsed, id);
}

void TestNtpPacket::repliesAreBuilt()
{
    NtpHeader question;
    question.version = 3;
    question.poll = 7;
    question.transmit = NtpTimestamp(0x1122334455667788);
    NtpServerState state;
    state.stratum = 1;
    state.referenceId = ntpAsciiId("PRAC");
    state.precision = -20;
    const QByteArray reply = buildNtpReply(encodeNtpHeader(question), state, NtpTimestamp(5), NtpTimestamp(6));
    QCOMPARE(reply.size(), ntpHeaderSize);
    const NtpHeader header = decodeNtp(reply).header;
    QCOMPARE(header.mode, NtpMode::Server);
    QCOMPARE(int(header.version), 3);
    QCOMPARE(int(header.poll), 7);
    QCOMPARE(header.origin.bits(), question.transmit.bits());
    QCOMPARE(header.receive.bits(), 5ull);
    QCOMPARE(header.transmit.bits(), 6ull);
    QCOMPARE(ntpReferenceIdText(header.referenceId, header.stratum), QStringLiteral("PRAC"));
}

void TestNtpPacket::repliesToNonsenseAreNotBuilt_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::newRow("fault 104: empty") << QByteArray();
    QTest::newRow("fault 104: short") << "\x1b" + QByteArray(46, '\0');
    QTest::newRow("fault 104: mode 7") << "\x1f" + QByteArray(47, '\0');
    QTest::newRow("fault 104: a reply") << goodReply();
    QTest::newRow("version 0") << "\x03" + QByteArray(47, '\0');
    QTest::newRow("version 5") << "\x2b" + QByteArray(47, '\0');
}

void TestNtpPacket::repliesToNonsenseAreNotBuilt()
{
    QFETCH(QByteArray, request);
    QVERIFY(buildNtpReply(request, {}, NtpTimestamp(1), NtpTimestamp(1)).isEmpty());
}

QTEST_GUILESS_MAIN(TestNtpPacket)
#include "tst_ntppacket.moc"
