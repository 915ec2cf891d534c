// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/dns/dnsmessage.h"
#include "core/protocol/ntp/rules.h"
#include "core/protocol/packetfields.h"

#include <QTest>

using namespace sockeye;
using namespace Qt::Literals::StringLiterals;

namespace
{

const WallTime now{std::chrono::seconds(1'790'000'000)};

// leap 0, version 4, mode 4; stratum 1, GPS.
QByteArray ntpReply()
{
    return QByteArray::fromHex("240106e9"
                               "00000500"
                               "00000a80"
                               "47505300"
                               "ed5ba77000000000"
                               "0102030405060708"
                               "ed5ba78040000000"
                               "ed5ba78080000000");
}

// A reply about mail.practice.test MX with a compressed exchange, and an OPT record with \a options.
QByteArray dnsReply(const QByteArray &options = {})
{
    const auto number = [](qsizetype value) { return QByteArray{} + char(value >> 8) + char(value & 255); };
    return QByteArray::fromHex("4f0d 8583 0001 0001 0000 0001"
                               "04 6d61696c 08 7072616374696365 04 74657374 00 000f 0001"
                               "c00c 000f 0001 0000012c 0008 000a 03 6d7831 c011"
                               "00 0029 04d0 00 00 8000")
        + number(options.size()) + options;
}

const PacketField *at(const QList<PacketField> &fields, const QList<QByteArray> &path)
{
    const QList<PacketField> *level = &fields;
    const PacketField *found = nullptr;
    for (const QByteArray &id : path) {
        found = nullptr;
        for (const PacketField &field : *level) {
            if (field.id == id)
                found = &field;
        }
        if (!found)
            return nullptr;
        level = &found->children;
    }
    return found;
}

QString valueAt(const QList<PacketField> &fields, const QList<QByteArray> &path)
{
    const PacketField *field = at(fields, path);
    return field ? field->value : u"(none)"_s;
}

// Where a reason stands: its id, or nothing.
QByteArray faultOf(const QList<PacketField> &fields)
{
    for (const PacketField &field : fields) {
        if (!field.reason.isEmpty())
            return field.id;
        if (const QByteArray inner = faultOf(field.children); !inner.isEmpty())
            return inner;
    }
    return {};
}

} // namespace

class TestPacketFields : public QObject
{
    Q_OBJECT

private slots:
    void everyByteOfNtpBelongsToAField_data();
    void everyByteOfNtpBelongsToAField();
    void stampsHaveTwoHalves();
    void onlyMeaningsHaveTheLanguagesSign();
    void extensionsAndMacsAreOpened();
    void flagsHaveTheirBits();
    void namesAreFollowed();
    void optionsAreDecoded();
    void damagedOptionsEndInARest();
    void malformedMessagesEndInTheFault();
    void reasonsStandAtTheFault_data();
    void reasonsStandAtTheFault();
    void nothingKeptIsNoFault();
    void cutsAreNoFault_data();
    void cutsAreNoFault();
    void faultsBeforeTheCutStay();
    void payloads_data();
    void payloads();
    void protocolsAreGuessed();
};

void TestPacketFields::everyByteOfNtpBelongsToAField_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("header") << ntpReply();
    QTest::newRow("short") << ntpReply().left(41);
    QTest::newRow("nothing") << QByteArray("");
    QTest::newRow("extension and MAC") << ntpReply() + QByteArray::fromHex("01040010") + QByteArray(12, 'e')
            + QByteArray(20, 'm');
    QTest::newRow("crypto-NAK") << ntpReply() + QByteArray(4, '\0');
    QTest::newRow("malformed extension") << ntpReply() + QByteArray(40, '\0');
}

void TestPacketFields::everyByteOfNtpBelongsToAField()
{
    QFETCH(QByteArray, bytes);
    const QList<PacketField> fields = packetFields(PacketProtocol::Ntp, bytes, now);
    int bit = 0;
    for (const PacketField &field : fields) {
        QCOMPARE(field.firstBit, bit);
        bit += field.bitLength;
        int inner = field.firstBit;
        for (const PacketField &child : field.children) {
            QCOMPARE(child.firstBit, inner);
            inner += child.bitLength;
        }
        QVERIFY(field.children.isEmpty() || inner == field.firstBit + field.bitLength);
    }
    QCOMPARE(bit, int(bytes.size()) * 8);
}

void TestPacketFields::stampsHaveTwoHalves()
{
    const QList<PacketField> fields = packetFields(PacketProtocol::Ntp, ntpReply(), now);
    const PacketField *fraction = at(fields, {"transmit_timestamp", "fraction"});
    QVERIFY(fraction);
    QCOMPARE(fraction->firstBit, 44 * 8);
    QCOMPARE(fraction->bitLength, 32);
    QCOMPARE(fraction->value, QString::number(0x80000000u));
    QCOMPARE(valueAt(fields, {"transmit_timestamp", "seconds"}), QString::number(0xed5ba780u));
}

void TestPacketFields::onlyMeaningsHaveTheLanguagesSign()
{
    QLocale::setDefault(QLocale(u"id_ID"_s)); // fault 111
    const QList<PacketField> fields = packetFields(PacketProtocol::Ntp, ntpReply(), now);
    QLocale::setDefault(QLocale::c());
    QVERIFY2(at(fields, {"precision"})->meaning.contains(u"1,19e-07 s"),
             qPrintable(at(fields, {"precision"})->meaning));
    QCOMPARE(valueAt(fields, {"root_delay"}), u"0.019531"_s);
}

void TestPacketFields::extensionsAndMacsAreOpened()
{
    const QByteArray bytes = ntpReply() + QByteArray::fromHex("01040010") + QByteArray(12, 'e')
        + QByteArray::fromHex("0000002a") + QByteArray(16, 'm');
    const QList<PacketField> fields = packetFields(PacketProtocol::Ntp, bytes, now);
    QCOMPARE(valueAt(fields, {"extension_1", "type"}), u"0x0104"_s);
    QCOMPARE(valueAt(fields, {"extension_1", "length"}), u"16"_s);
    QCOMPARE(bytesOf(*at(fields, {"extension_1", "data"}), bytes).toByteArray(), QByteArray(12, 'e'));
    QCOMPARE(valueAt(fields, {"mac", "key_id"}), u"42"_s);
    QCOMPARE(bytesOf(*at(fields, {"mac", "digest"}), bytes).toByteArray(), QByteArray(16, 'm'));
}

void TestPacketFields::flagsHaveTheirBits()
{
    // 0x8583: reply, authoritative, recursion desired and available, NXDOMAIN.
    const QList<PacketField> fields = packetFields(PacketProtocol::Dns, dnsReply(), now);
    const PacketField *flags = at(fields, {"header", "flags"});
    QVERIFY(flags);
    QCOMPARE(flags->value, u"0x8583"_s);
    int bit = 16;
    QStringList values;
    for (const PacketField &flag : flags->children) {
        QCOMPARE(flag.firstBit, bit);
        bit += flag.bitLength;
        values += QString::fromLatin1(flag.id) + u'=' + flag.value;
    }
    QCOMPARE(bit, 32);
    QCOMPARE(values.join(u' '), u"qr=1 opcode=0 aa=1 tc=0 rd=1 ra=1 z=0 ad=0 cd=0 rcode=3"_s);
    const PacketField *wanted = at(fields, {"additional_1", "edns_flags", "do"});
    QVERIFY(wanted);
    QCOMPARE(wanted->bitLength, 1);
    QCOMPARE(wanted->value, u"1"_s);
    QCOMPARE(valueAt(fields, {"additional_1", "udp_size"}), u"1232"_s);
}

void TestPacketFields::namesAreFollowed()
{
    const QByteArray bytes = dnsReply();
    const QList<PacketField> fields = packetFields(PacketProtocol::Dns, bytes, now);
    QCOMPARE(valueAt(fields, {"answer_1", "name"}), u"mail.practice.test"_s);
    const PacketField *pointer = at(fields, {"answer_1", "data", "exchange", "pointer"});
    QVERIFY(pointer);
    QCOMPARE(valueAt(fields, {"answer_1", "data", "exchange"}), u"mx1.practice.test"_s);
    QCOMPARE(pointer->children.size(), 1);
    QVERIFY(pointer->children[0].isElsewhere);
    QCOMPARE(pointer->children[0].firstByte(), 17);
    QCOMPARE(bytesOf(pointer->children[0], bytes).toByteArray(), QByteArray("\x08practice\x04test\0", 15));
    QCOMPARE(pointer->children[0].value, u"practice.test"_s);
}

void TestPacketFields::optionsAreDecoded()
{
    const QByteArray bytes = dnsReply(QByteArray::fromHex("0003 0003 4e5331" // NSID
                                                          "000a 0010 0102030405060708 1112131415161718" // COOKIE
                                                          "0008 0007 0001 18 00 c00002" // ECS
                                                          "000c 0002 0000" // PADDING
                                                          "000f 0008 0006 626f677573 1b" // EDE
                                                          "fde9 0001 2a"));
    const QList<PacketField> fields = packetFields(PacketProtocol::Dns, bytes, now);
    const auto option = [&](const QByteArray &id, const QList<QByteArray> &more) {
        return valueAt(fields, QList<QByteArray>{"additional_1", "data", id} + more);
    };
    QCOMPARE(option("option_1", {}), u"NSID"_s);
    QCOMPARE(at(fields, {"additional_1", "data", "option_1", "data"})->meaning, u"NS1"_s);
    QCOMPARE(option("option_2", {}), u"COOKIE"_s);
    QCOMPARE(option("option_2", {"data", "server_cookie"}), u"1112131415161718"_s);
    QCOMPARE(option("option_3", {}), u"ECS"_s);
    QCOMPARE(at(fields, {"additional_1", "data", "option_3", "data"})->meaning, u"192.0.2.0/24"_s);
    QCOMPARE(option("option_4", {}), u"PADDING"_s);
    QCOMPARE(option("option_5", {}), u"EDE"_s);
    QCOMPARE(at(fields, {"additional_1", "data", "option_5", "data", "info_code"})->meaning, u"DNSSEC Bogus"_s);
    QCOMPARE(option("option_5", {"data", "extra_text"}), u"bogus\\x1b"_s);
    QCOMPARE(option("option_6", {}), u"OPT65001"_s);
    int bit = at(fields, {"additional_1", "data"})->firstBit;
    for (const PacketField &field : at(fields, {"additional_1", "data"})->children) {
        QCOMPARE(field.firstBit, bit);
        bit += field.bitLength;
    }
    QCOMPARE(bit, int(bytes.size()) * 8);
}

void TestPacketFields::damagedOptionsEndInARest()
{
    const QByteArray bytes = dnsReply(QByteArray::fromHex("0003 0003 4e5331 000a ffff 01"));
    const QList<PacketField> fields = packetFields(PacketProtocol::Dns, bytes, now);
    const PacketField *rest = at(fields, {"additional_1", "data", "rest"});
    QVERIFY(rest);
    QCOMPARE(rest->endByte(), int(bytes.size()));
    QCOMPARE(faultOf(fields), "data");
}

void TestPacketFields::malformedMessagesEndInTheFault()
{
    const QByteArray bytes = dnsReply().left(60);
    const QList<PacketField> fields = packetFields(PacketProtocol::Dns, bytes, now);
    int end = 0;
    for (const PacketField &field : fields) {
        QCOMPARE(field.firstByte(), end);
        end = field.endByte();
    }
    QCOMPARE(end, int(bytes.size()));
    QCOMPARE(fields.last().id, "malformed");
    QVERIFY(fields.last().reason.contains(u"byte"_s));
}

void TestPacketFields::reasonsStandAtTheFault_data()
{
    QTest::addColumn<PacketProtocol>("protocol");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("reason");
    QTest::addColumn<QByteArray>("field");
    const auto ntp = [](const char *name, NtpReason reason, const char *field, const QByteArray &bytes = ntpReply()) {
        QTest::newRow(name) << PacketProtocol::Ntp << bytes << int(reason) << QByteArray(field);
    };
    ntp("accepted", NtpReason::None, "");
    ntp("wrong origin", NtpReason::WrongOrigin, "origin_timestamp");
    ntp("kiss", NtpReason::Kiss, "reference_id");
    ntp("mode", NtpReason::NotServerReply, "mode");
    ntp("leap", NtpReason::LeapUnsynchronised, "leap");
    ntp("stratum", NtpReason::StratumUnsynchronised, "stratum");
    ntp("fault 14: short", NtpReason::ShortPacket, "rest", ntpReply().left(40));
    ntp("trailing", NtpReason::TrailingBytes, "rest", ntpReply() + "x");
    ntp("crypto-NAK", NtpReason::CryptoNak, "mac", ntpReply() + QByteArray(4, '\0'));
    ntp("fault 22: a duplicate is nobody's fault", NtpReason::Duplicate, "");
    const auto dns = [](const char *name, DnsReplyFault fault, const char *field,
                        const QByteArray &bytes = dnsReply()) {
        QTest::newRow(name) << PacketProtocol::Dns << bytes << int(fault) << QByteArray(field);
    };
    dns("fault 38: wrong id", DnsReplyFault::WrongId, "id");
    dns("fault 40: no reply", DnsReplyFault::NotAReply, "qr");
    dns("wrong operation", DnsReplyFault::WrongOpcode, "opcode");
    dns("fault 39: wrong question", DnsReplyFault::WrongQuestion, "question_1");
    dns("fault 39: no question", DnsReplyFault::WrongQuestion, "questions",
        QByteArray::fromHex("4f0d") + QByteArray(10, '\0'));
    dns("fault 53: three bytes", DnsReplyFault::TooShort, "malformed", "abc");
}

void TestPacketFields::reasonsStandAtTheFault()
{
    QFETCH(PacketProtocol, protocol);
    QFETCH(QByteArray, bytes);
    QFETCH(int, reason);
    QFETCH(QByteArray, field);
    const QList<PacketField> fields = packetFields(protocol, bytes, now, reason);
    QCOMPARE(faultOf(fields), field);
    QCOMPARE(packetReasonText(protocol, reason).isEmpty(), reason == 0);
}

void TestPacketFields::nothingKeptIsNoFault()
{
    for (const auto protocol : {PacketProtocol::Ntp, PacketProtocol::Dns, PacketProtocol::Payload}) {
        const QList<PacketField> fields = keptPacketFields(protocol, {}, 53, now, 1);
        QCOMPARE(fields.size(), 1);
        QCOMPARE(fields[0].id, "not_kept");
        QCOMPARE(fields[0].bitLength, 0);
        QCOMPARE(fields[0].name, u"Not kept"_s);
        QVERIFY2(fields[0].meaning.startsWith(u"53 bytes"_s), qPrintable(fields[0].meaning));
        QVERIFY(fields[0].children.isEmpty() && faultOf(fields).isEmpty());
    }
    QCOMPARE(keptPacketFields(PacketProtocol::Payload, {}, 0, now).value(0).meaning, u"an empty datagram"_s);
}

void TestPacketFields::cutsAreNoFault_data()
{
    QTest::addColumn<PacketProtocol>("protocol");
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("DNS") << PacketProtocol::Dns << dnsReply(QByteArray::fromHex("0003 0003 4e5331"));
    QTest::newRow("NTP") << PacketProtocol::Ntp << ntpReply();
    QTest::newRow("NTP with a MAC") << PacketProtocol::Ntp << ntpReply() + QByteArray(20, 'm');
    QTest::newRow("NTP with an extension")
        << PacketProtocol::Ntp << ntpReply() + QByteArray::fromHex("0104001c") + QByteArray(24, 'x');
    QTest::newRow("payload") << PacketProtocol::Payload << QByteArray("gr\xc3\xbc\xc3\x9f \xf0\x9f\x90\x9f!");
}

void TestPacketFields::cutsAreNoFault()
{
    QFETCH(PacketProtocol, protocol);
    QFETCH(QByteArray, bytes);
    const QList<PacketField> whole = packetFields(protocol, bytes, now);
    for (qsizetype kept = 1; kept < bytes.size(); ++kept) {
        const QList<PacketField> fields = keptPacketFields(protocol, bytes.first(kept), bytes.size(), now);
        int bit = 0;
        for (const PacketField &field : fields) {
            QCOMPARE(field.firstBit, bit);
            bit += field.bitLength;
        }
        QCOMPARE(bit, int(kept) * 8);
        QCOMPARE(faultOf(fields), QByteArray());
        QCOMPARE(fields.last().id, "cut");
        QCOMPARE(fields.last().meaning, u"%1 of %2 bytes are kept"_s.arg(kept).arg(bytes.size()));
        // What stands before it is what the whole packet has.
        for (qsizetype i = 0; i < fields.size() - 1 && protocol != PacketProtocol::Payload; ++i) {
            QCOMPARE(fields[i].id, whole.value(i).id);
            QCOMPARE(fields[i].meaning, whole.value(i).meaning);
        }
        if (protocol == PacketProtocol::Payload)
            QVERIFY2(fields[0].meaning.contains(u"UTF-8"_s), qPrintable(fields[0].meaning));
    }
    QCOMPARE(keptPacketFields(protocol, bytes, bytes.size(), now).size(), whole.size());
}

void TestPacketFields::faultsBeforeTheCutStay()
{
    const auto ids = [](const QList<PacketField> &fields) {
        QByteArrayList list;
        for (const PacketField &field : fields)
            list += field.id;
        return list.join(' ');
    };
    QByteArray bytes = dnsReply();
    QList<PacketField> fields =
        keptPacketFields(PacketProtocol::Dns, bytes.first(40), bytes.size(), now, int(DnsReplyFault::WrongId));
    QCOMPARE(faultOf(fields), "id");
    bytes[12] = '\x80'; // a label of a kind that does not exist
    fields = keptPacketFields(PacketProtocol::Dns, bytes.first(40), bytes.size(), now);
    QCOMPARE(ids(fields), "header malformed cut");
    QCOMPARE(faultOf(fields), "malformed");
    QCOMPARE(fields.last().firstByte(), 40);
}

void TestPacketFields::payloads_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("value");
    QTest::newRow("text") << QByteArray("hello") << u"hello"_s;
    QTest::newRow("UTF-8") << QByteArray("gr\xc3\xbc\xc3\x9f") << u"grüß"_s;
    QTest::newRow("controls") << QByteArray("a\x1b[2J\r\n\0b", 9) << u"a\\x1b[2J\\x0d\\x0a\\x00b"_s;
    QTest::newRow("direction") << QByteArray("a\xe2\x80\xae"
                                             "b")
                               << u"a\\xe2\\x80\\xaeb"_s;
    QTest::newRow("broken UTF-8") << QByteArray("\xc3(\xff") << u"\\xc3(\\xff"_s;
    QTest::newRow("empty") << QByteArray("") << u""_s;
}

void TestPacketFields::payloads()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, value);
    const QList<PacketField> fields = packetFields(PacketProtocol::Payload, bytes, now);
    QCOMPARE(fields.size(), 1);
    QCOMPARE(fields[0].value, value);
    QCOMPARE(fields[0].bitLength, int(bytes.size()) * 8);
    QVERIFY(!fields[0].meaning.isEmpty());
}

void TestPacketFields::protocolsAreGuessed()
{
    QCOMPARE(guessPacketProtocol(ntpReply()), PacketProtocol::Ntp);
    QCOMPARE(guessPacketProtocol("\x1b" + QByteArray(47, '\0')), PacketProtocol::Ntp);
    QCOMPARE(guessPacketProtocol(dnsReply()), PacketProtocol::Dns);
    QCOMPARE(guessPacketProtocol(encodeDnsQuery(1, DnsName(), DnsType::NS)), PacketProtocol::Dns);
    QCOMPARE(guessPacketProtocol("hello"), PacketProtocol::Payload);
}

QTEST_GUILESS_MAIN(TestPacketFields)
#include "tst_packetfields.moc"
