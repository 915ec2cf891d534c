// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/dns/dnsmessage.h"

#include <QTest>

using namespace sockeye;
using namespace Qt::Literals::StringLiterals;

namespace
{

QByteArray hex(const QByteArray &digits)
{
    return QByteArray::fromHex(digits);
}

/// A reply with id 0x1234, one question `a.test A` at byte 12; records begin at byte 24.
QByteArray reply(int answers, const QByteArray &records, const QByteArray &flags = "8180", int additionals = 0)
{
    const auto count = [](int number) { return QByteArray::number(number, 16).rightJustified(4, '0'); };
    return hex("1234" + flags + "0001" + count(answers) + "0000" + count(additionals)
               + "0161047465737400"
                 "00010001")
        + records;
}

/// A record of `a.test` through a pointer, with TTL 60.
QByteArray record(int type, const QByteArray &rdata, int klass = 1)
{
    const auto number = [](int value) { return QByteArray{} + char(value >> 8) + char(value & 255); };
    return hex("c00c") + number(type) + number(klass) + hex("0000003c") + number(int(rdata.size())) + rdata;
}

const PacketField *find(const QList<PacketField> &fields, const QString &name)
{
    for (const PacketField &field : fields) {
        if (field.name == name)
            return &field;
        if (const PacketField *inner = find(field.children, name))
            return inner;
    }
    return nullptr;
}

bool within(const QList<PacketField> &fields, qsizetype first, qsizetype end)
{
    for (const PacketField &field : fields) {
        if (field.bitLength < 0 || (!field.isElsewhere && (field.firstByte() < first || field.endByte() > end))
            || !within(field.children, field.firstByte(), field.endByte()))
            return false;
    }
    return true;
}

} // namespace

class TestDnsMessage : public QObject
{
    Q_OBJECT

private slots:
    void decodesReply();
    void presentation_data();
    void presentation();
    void damagedMessage_data();
    void damagedMessage();
    void damagedRecord_data();
    void damagedRecord();
    void manyRecords();
    void trailingBytes();
    void otherClass();
    void timeToLive();
    void textStrings();
    void edns();
    void replyChecks_data();
    void replyChecks();
    void queryBytes();
    void responseRoundTrip();
    void compressesNames();
    void truncatesWhole();
    void fieldTree();
    void fieldTreeOfDamage();
    void namesEndWithTheBytes();
};

void TestDnsMessage::decodesReply()
{
    const DnsMessage message = decodeDnsMessage(reply(1, record(1, hex("c0000201"))));
    QVERIFY(message.isComplete());
    QCOMPARE(message.id, 0x1234);
    QVERIFY(message.isReply && message.recursionDesired && message.recursionAvailable);
    QVERIFY(!message.truncated && !message.authoritative);
    QCOMPARE(message.rcode, DnsRcode::NoError);
    QCOMPARE(message.questions.size(), 1);
    QCOMPARE(message.questions[0].name.text(), u"a.test"_s);
    QCOMPARE(message.questions[0].first, 12);
    QCOMPARE(message.questions[0].length, 12);
    QCOMPARE(message.answers.size(), 1);
    const DnsRecord &answer = message.answers[0];
    QCOMPARE(answer.owner.text(), u"a.test"_s);
    QCOMPARE(answer.ttl(), 60u);
    QCOMPARE(answer.address(), QHostAddress(u"192.0.2.1"_s));
    QCOMPARE(answer.first, 24);
    QCOMPARE(answer.rdataFirst, 36);
}

void TestDnsMessage::presentation_data()
{
    QTest::addColumn<int>("type");
    QTest::addColumn<QByteArray>("rdata");
    QTest::addColumn<QString>("text");
    QTest::newRow("A") << 1 << hex("c0000201") << u"192.0.2.1"_s;
    QTest::newRow("AAAA") << 28 << hex("20010db8000000000000000000000001") << u"2001:db8::1"_s;
    QTest::newRow("CNAME, compressed") << 5 << hex("0162c00c") << u"b.a.test"_s;
    QTest::newRow("NS") << 2 << hex("026e73c00c") << u"ns.a.test"_s;
    QTest::newRow("fault 62: PTR with markup and escape sequence") << 12 << hex("063c623e1b5d3000") << u"<b>\\027]0"_s;
    QTest::newRow("MX") << 15 << hex("000a046d61696cc00e") << u"10 mail.test"_s;
    QTest::newRow("SRV") << 33 << hex("0001000200 7b 036e7470c00c") << u"1 2 123 ntp.a.test"_s;
    QTest::newRow("SOA") << 6 << hex("026e73c00c 01780000000001 00000e10 00000258 00015180 0000003c")
                         << u"ns.a.test x 1 3600 600 86400 60"_s;
    QTest::newRow("TXT, two strings") << 16 << hex("026869 03 612262") << u"\"hi\" \"a\\\"b\""_s;
    QTest::newRow("CAA") << 257 << hex("00 05 6973737565") + "ca.example; x=1" << u"0 issue \"ca.example; x=1\""_s;
    QTest::newRow("HTTPS") << 65 << hex("0001 00 0001 0006 026832 026833 0003 0002 20fb 0004 0004 c0000201")
                           << u"1 . alpn=\"h2,h3\" port=8443 ipv4hint=192.0.2.1"_s;
    QTest::newRow("SVCB alias") << 64 << hex("0000 0378797a00") << u"0 xyz"_s;
    QTest::newRow("SVCB mandatory, IPv6 hint, unknown key")
        << 64 << hex("0001 00 0000 0002 0006 0006 0010 20010db8000000000000000000000001 029b 0002 6869")
        << u"1 . mandatory=ipv6hint ipv6hint=2001:db8::1 key667=\"hi\""_s;
    // RFC 1876 section 4, the example for cambridge-net.kei.com.
    QTest::newRow("LOC") << 29 << hex("00 12 16 13 89 17 2d d0 70 be 15 f0 00 98 8d 20")
                         << u"42 21 54.000 N 71 6 18.000 W -24.00m 1.00m 10000.00m 10.00m"_s;
    QTest::newRow("HINFO") << 13 << hex("0241420143") << u"\"AB\" \"C\""_s;
    QTest::newRow("DS") << 43 << hex("3039 08 02 abcd") << u"12345 8 2 abcd"_s;
    QTest::newRow("NAPTR") << 35 << hex("0064 000a 0175 03453255 022121 00") << u"100 10 \"u\" \"E2U\" \"!!\" ."_s;
    QTest::newRow("NSEC") << 47 << hex("016200 0006 40 00 00 00 00 03") << u"b A RRSIG NSEC"_s;
    QTest::newRow("TLSA") << 52 << hex("03 01 01 ff") << u"3 1 1 ff"_s;
    QTest::newRow("fault 63: unknown type") << 65280 << hex("0102ff") << u"\\# 3 0102ff"_s;
    QTest::newRow("fault 63: unknown type, empty") << 65280 << QByteArray() << u"\\# 0"_s;
}

void TestDnsMessage::presentation()
{
    QFETCH(int, type);
    QFETCH(QByteArray, rdata);
    QFETCH(QString, text);
    const QByteArray bytes = reply(1, record(type, rdata));
    const DnsMessage message = decodeDnsMessage(bytes);
    QVERIFY2(message.isComplete(), qPrintable(dnsDamageText(message.damage)));
    QCOMPARE(message.answers.size(), 1);
    QVERIFY(!message.answers[0].damage);
    QCOMPARE(message.answers[0].text(), text);
    // What is encoded again reads the same.
    const DnsMessage again = decodeDnsMessage(encodeDnsMessage(message));
    QVERIFY(again.isComplete());
    QCOMPARE(again.answers.size(), 1);
    QCOMPARE(again.answers[0].text(), text);
    QCOMPARE(again.answers[0].rdata, message.answers[0].rdata);
    QVERIFY(within(dnsPacketFields(bytes, message), 0, bytes.size()));
}

void TestDnsMessage::damagedMessage_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("at");
    QTest::addColumn<int>("answers"); // kept
    const QByteArray good = record(1, hex("c0000201"));
    QTest::newRow("fault 53: nothing") << QByteArray() << 0 << 0;
    QTest::newRow("fault 53: three bytes") << hex("123481") << 3 << 0;
    QTest::newRow("fault 53: eleven bytes") << reply(0, {}).first(11) << 11 << 0;
    QTest::newRow("question missing") << reply(0, {}).first(12) << 12 << 0;
    QTest::newRow("question cut") << reply(0, {}).first(21) << 21 << 0;
    QTest::newRow("fault 51: 50 announced, 1 there") << reply(50, good) << 40 << 1;
    QTest::newRow("fault 52: RDATA past the end") << reply(2, good + record(1, hex("c0000201")).chopped(2)) << 50 << 1;
    QTest::newRow("fault 52: A with 5 bytes") << reply(2, good + record(1, hex("c000020100"))) << 56 << 1;
    QTest::newRow("fault 52: A with 3 bytes") << reply(2, good + record(1, hex("c00002"))) << 55 << 1;
    QTest::newRow("AAAA with 4 bytes") << reply(2, good + record(28, hex("c0000201"))) << 56 << 1;
    QTest::newRow("MX without a name") << reply(2, good + record(15, hex("000a"))) << 54 << 1;
    QTest::newRow("TXT without a string") << reply(2, good + record(16, {})) << 52 << 1;
    QTest::newRow("TXT string past the end") << reply(2, good + record(16, hex("0568"))) << 52 << 1;
    QTest::newRow("bytes behind a CNAME") << reply(2, good + record(5, hex("00ff"))) << 53 << 1;
    QTest::newRow("fault 42: owner points to itself") << reply(1, hex("c018 0001 0001 00000000 0000")) << 24 << 0;
    QTest::newRow("fault 42: CNAME points to itself") << reply(2, good + record(5, hex("c034"))) << 52 << 1;
    QTest::newRow("fault 42: CNAME points forward") << reply(2, good + record(5, hex("c040"))) << 52 << 1;
    QTest::newRow("record head cut") << reply(2, good + hex("c00c0001")) << 44 << 1;
}

void TestDnsMessage::damagedMessage()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, at);
    QFETCH(int, answers);
    const DnsMessage message = decodeDnsMessage(bytes);
    QVERIFY(!message.isComplete());
    QCOMPARE(int(message.damage.at), at);
    QCOMPARE(int(message.answers.size()), answers);
    QVERIFY(dnsDamageText(message.damage).startsWith(u"malformed at byte %1: "_s.arg(at)));
    if (answers > 0)
        QCOMPARE(message.answers[0].text(), u"192.0.2.1"_s);
    QVERIFY(within(dnsPacketFields(bytes, message), 0, bytes.size()));
}

void TestDnsMessage::damagedRecord_data()
{
    QTest::addColumn<int>("type");
    QTest::addColumn<QByteArray>("rdata");
    QTest::newRow("fault 64: SVCB value past the end") << 64 << hex("0001 00 0003 0005 20fb");
    QTest::newRow("fault 64: SVCB keys out of order") << 64 << hex("0001 00 0004 0004 c0000201 0003 0002 20fb");
    QTest::newRow("fault 64: HTTPS port of 3 bytes") << 65 << hex("0001 00 0003 0003 20fb00");
    QTest::newRow("fault 64: HTTPS empty ALPN") << 65 << hex("0001 00 0001 0001 00");
    QTest::newRow("fault 64: HTTPS ALPN past the end") << 65 << hex("0001 00 0001 0002 0568");
    QTest::newRow("fault 64: HTTPS IPv4 hint of 5 bytes") << 65 << hex("0001 00 0004 0005 c000020100");
    QTest::newRow("fault 64: HTTPS target compressed") << 65 << hex("0001 c00c");
    QTest::newRow("fault 64: HTTPS cut") << 65 << hex("00");
    QTest::newRow("fault 64: CAA tag past the end") << 257 << hex("00 09 6973737565");
    QTest::newRow("fault 64: CAA empty") << 257 << QByteArray();
    QTest::newRow("fault 64: LOC of 15 bytes") << 29 << hex("00 12 16 13 89 17 2d d0 70 be 15 f0 00 98 8d");
    QTest::newRow("NSEC window of 33 bytes") << 47 << hex("016200 0021") + QByteArray(33, '\1');
    QTest::newRow("NAPTR string past the end") << 35 << hex("0064 000a 09 75");
}

void TestDnsMessage::damagedRecord()
{
    QFETCH(int, type);
    QFETCH(QByteArray, rdata);
    const QByteArray bytes = reply(2, record(type, rdata) + record(1, hex("c0000201")));
    const DnsMessage message = decodeDnsMessage(bytes);
    QVERIFY(message.isComplete());
    QCOMPARE(message.answers.size(), 2);
    QVERIFY(message.answers[0].damage);
    QVERIFY(message.answers[0].damage.at >= 36 && message.answers[0].damage.at <= 36 + rdata.size());
    QCOMPARE(message.answers[0].text(),
             QString(u"\\# %1 %2"_s.arg(rdata.size()).arg(QString::fromLatin1(rdata.toHex()))).trimmed());
    QCOMPARE(message.answers[1].text(), u"192.0.2.1"_s);
    QVERIFY(within(dnsPacketFields(bytes, message), 0, bytes.size()));
}

void TestDnsMessage::manyRecords()
{
    // fault 50: 200 records in one UDP answer of 3.2 kB.
    QByteArray records;
    for (int i = 0; i < 200; ++i)
        records += record(1, hex("0a0000") + char(i));
    const QByteArray bytes = reply(200, records);
    QCOMPARE(bytes.size(), 24 + 200 * 16);
    const DnsMessage message = decodeDnsMessage(bytes);
    QVERIFY(message.isComplete());
    QCOMPARE(message.answers.size(), 200);
    QCOMPARE(message.answers[199].text(), u"10.0.0.199"_s);
}

void TestDnsMessage::trailingBytes()
{
    // fault 54: bytes behind the last record.
    const QByteArray bytes = reply(1, record(1, hex("c0000201"))) + "junk!";
    const DnsMessage message = decodeDnsMessage(bytes);
    QVERIFY(message.isComplete());
    QCOMPARE(message.trailingBytes, 5);
    QCOMPARE(message.answers.size(), 1);
    const QList<PacketField> fields = dnsPacketFields(bytes, message);
    QCOMPARE(fields.back().firstByte(), int(bytes.size()) - 5);
    QVERIFY(fields.back().meaning.startsWith(u"5 extra byte"_s));
}

void TestDnsMessage::otherClass()
{
    // fault 57: class CH instead of IN is no address; fault 63: an unknown class.
    for (const int klass : {3, 32}) {
        const DnsMessage message = decodeDnsMessage(reply(1, record(1, hex("c0000201"), klass)));
        QVERIFY(message.isComplete());
        QVERIFY(message.answers[0].address().isNull());
        QCOMPARE(message.answers[0].text(), u"\\# 4 c0000201"_s);
    }
    QCOMPARE(dnsClassName(32), QByteArray("CLASS32"));
    const DnsMessage chaos = decodeDnsMessage(reply(1, record(16, hex("026869"), 3)));
    QCOMPARE(chaos.answers[0].text(), u"\"hi\""_s);
}

void TestDnsMessage::timeToLive()
{
    // fault 59: RFC 2181 section 8.
    QByteArray bytes = reply(1, hex("c00c 0001 0001 ffffffff 0004 c0000201"));
    const DnsMessage message = decodeDnsMessage(bytes);
    QCOMPARE(message.answers[0].ttl(), 0u);
    QCOMPARE(message.answers[0].rawTtl, 0xffffffffu);
    const QList<PacketField> fields = dnsPacketFields(bytes, message);
    QVERIFY(find(fields, u"Time to live"_s)->meaning.contains(u"4294967295"));
    bytes = reply(1, hex("c00c 0001 0001 7fffffff 0004 c0000201"));
    QCOMPARE(decodeDnsMessage(bytes).answers[0].ttl(), 0x7fffffffu);
}

void TestDnsMessage::textStrings()
{
    // fault 60: every kind of byte, an empty string, several strings.
    const QByteArray odd = hex("00 1b 0d0a ff80 c3 7f 09 5c 22");
    const DnsMessage message =
        decodeDnsMessage(reply(1, record(16, char(odd.size()) + odd + hex("00") + hex("026869"))));
    QVERIFY(message.isComplete());
    QCOMPARE(message.answers[0].text(), u"\"\\000\\027\\013\\010\\255\\128\\195\\127\\009\\\\\\\"\" \"\" \"hi\""_s);
    const QList<QByteArray> strings = message.answers[0].strings();
    QCOMPARE(strings.size(), 3);
    QCOMPARE(strings[0], odd);
    QVERIFY(strings[1].isEmpty());
    QCOMPARE(strings[2], QByteArray("hi"));
    // fault 61: what a spreadsheet would run is text like any other here.
    const QByteArray formula = "=cmd|' /C calc'!A0";
    const DnsMessage trick = decodeDnsMessage(reply(1, record(16, char(formula.size()) + formula)));
    QCOMPARE(trick.answers[0].text(), u"\"=cmd|' /C calc'!A0\""_s);
}

void TestDnsMessage::edns()
{
    const DnsMessage message = decodeDnsMessage(reply(0, hex("00 0029 04d0 01 00 8000 0000"), "8180", 1));
    QVERIFY(message.isComplete());
    QVERIFY(message.edns);
    QCOMPARE(message.edns->udpSize, 1232);
    QVERIFY(message.edns->dnssecOk);
    // fault 65: BADVERS is 16, and its upper bits stand in OPT.
    QCOMPARE(message.rcode, DnsRcode::BadVers);
    QCOMPARE(dnsRcodeName(message.rcode), QByteArray("BADVERS"));
}

void TestDnsMessage::replyChecks_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<DnsReplyFault>("fault");
    const QByteArray good = reply(1, record(1, hex("c0000201")));
    const auto patched = [&good](int at, int value) {
        QByteArray bytes = good;
        bytes[at] = char(value);
        return bytes;
    };
    QTest::newRow("good") << good << DnsReplyFault::None;
    QTest::newRow("fault 38: wrong id") << patched(1, 0x35) << DnsReplyFault::WrongId;
    QTest::newRow("fault 39: another name") << patched(13, 'b') << DnsReplyFault::WrongQuestion;
    QTest::newRow("fault 39: another type") << patched(21, 28) << DnsReplyFault::WrongQuestion;
    QTest::newRow("fault 39: another class") << patched(23, 3) << DnsReplyFault::WrongQuestion;
    QTest::newRow("fault 39: no question") << patched(5, 0) << DnsReplyFault::WrongQuestion;
    QTest::newRow("fault 39: two questions") << patched(5, 2) << DnsReplyFault::WrongQuestion;
    QTest::newRow("fault 39: question cut") << good.first(20) << DnsReplyFault::WrongQuestion;
    QTest::newRow("fault 40: QR is 0") << patched(2, 0x01) << DnsReplyFault::NotAReply;
    QTest::newRow("another opcode") << patched(2, 0x91) << DnsReplyFault::WrongOpcode;
    QTest::newRow("fault 53: nothing") << QByteArray() << DnsReplyFault::TooShort;
    QTest::newRow("fault 53: three bytes") << good.first(3) << DnsReplyFault::TooShort;
    QTest::newRow("fault 70: capitals") << patched(13, 'A') << DnsReplyFault::None;
    QTest::newRow("fault 65: FORMERR without a question")
        << hex("1234 8181 0000 0000 0000 0000") << DnsReplyFault::None;
    QTest::newRow("NOERROR without a question") << hex("1234 8180 0000 0000 0000 0000") << DnsReplyFault::WrongQuestion;
}

void TestDnsMessage::replyChecks()
{
    QFETCH(QByteArray, bytes);
    QFETCH(DnsReplyFault, fault);
    const QByteArray query = encodeDnsQuery(0x1234, *DnsName::fromText(u"a.test"), DnsType::A);
    QCOMPARE(checkDnsReply(bytes, query), fault);
    QCOMPARE(dnsReplyFaultText(fault).isEmpty(), fault == DnsReplyFault::None);
}

void TestDnsMessage::queryBytes()
{
    const DnsName name = *DnsName::fromText(u"a.test");
    QCOMPARE(encodeDnsQuery(0x1234, name, DnsType::AAAA),
             hex("1234 0100 0001 0000 0000 0001 0161047465737400 001c 0001 00 0029 04d0 00000000 0000"));
    QCOMPARE(encodeDnsQuery(0xffff, DnsName(), DnsType{65280}, std::nullopt),
             hex("ffff 0100 0001 0000 0000 0000 00 ff00 0001"));
}

void TestDnsMessage::responseRoundTrip()
{
    const DnsName owner = *DnsName::fromText(u"www.practice.test");
    const DnsName zone = *DnsName::fromText(u"practice.test");
    const DnsMessage query = decodeDnsMessage(encodeDnsQuery(7, owner, DnsType::A));
    DnsMessage sent = dnsReplyTo(query);
    sent.authoritative = true;
    sent.answers = {
        DnsRecords::address(owner, 60, QHostAddress(u"192.0.2.1"_s)),
        DnsRecords::address(owner, 60, QHostAddress(u"2001:db8::1"_s)),
        DnsRecords::name(owner, 60, DnsType::CNAME, zone),
        DnsRecords::mx(owner, 60, 10, zone),
        DnsRecords::txt(owner, 60, {"one", "two words"}),
        DnsRecords::srv(owner, 60, 0, 5, 123, zone),
        DnsRecords::other(owner, 60, DnsType{65280}, "raw"),
    };
    sent.authorities = {DnsRecords::soa(zone, 60, owner, *DnsName::fromText(u"hostmaster.practice.test"))};
    const QByteArray bytes = encodeDnsMessage(sent);
    QCOMPARE(checkDnsReply(bytes, encodeDnsQuery(7, owner, DnsType::A)), DnsReplyFault::None);
    const DnsMessage got = decodeDnsMessage(bytes);
    QVERIFY(got.isComplete());
    QCOMPARE(got.trailingBytes, 0);
    QVERIFY(got.authoritative && got.edns);
    QStringList texts;
    for (const DnsRecord &record : got.answers)
        texts += record.text();
    QCOMPARE(texts,
             QStringList({u"192.0.2.1"_s, u"2001:db8::1"_s, u"practice.test"_s, u"10 practice.test"_s,
                          u"\"one\" \"two words\""_s, u"0 5 123 practice.test"_s, u"\\# 3 726177"_s}));
    QCOMPARE(got.authorities[0].text(), u"www.practice.test hostmaster.practice.test 1 3600 600 86400 60"_s);
    QVERIFY(within(dnsPacketFields(bytes, got), 0, bytes.size()));
}

void TestDnsMessage::compressesNames()
{
    const DnsName owner = *DnsName::fromText(u"www.practice.test");
    DnsMessage sent = dnsReplyTo(decodeDnsMessage(encodeDnsQuery(7, owner, DnsType::A, std::nullopt)));
    sent.answers = {DnsRecords::address(owner, 60, QHostAddress(u"192.0.2.1"_s))};
    // Header, question, then a pointer and the fixed part.
    QCOMPARE(encodeDnsMessage(sent).size(), 12 + 19 + 4 + 2 + 10 + 4);
    // SRV names stay whole (RFC 3597 section 4).
    sent.answers = {DnsRecords::srv(owner, 60, 0, 0, 1, owner)};
    QCOMPARE(encodeDnsMessage(sent).size(), 12 + 19 + 4 + 2 + 10 + 6 + 19);
}

void TestDnsMessage::truncatesWhole()
{
    const DnsName owner = *DnsName::fromText(u"big.practice.test");
    DnsMessage sent = dnsReplyTo(decodeDnsMessage(encodeDnsQuery(7, owner, DnsType::A)));
    for (int i = 0; i < 200; ++i)
        sent.answers += DnsRecords::address(owner, 60, QHostAddress(quint32(0x0a000000 + i)));
    const QByteArray bytes = encodeDnsMessage(sent, 512);
    QVERIFY(bytes.size() <= 512);
    const DnsMessage got = decodeDnsMessage(bytes);
    QVERIFY(got.isComplete());
    QVERIFY(got.truncated);
    QVERIFY(got.edns);
    QVERIFY(!got.answers.isEmpty());
    QVERIFY(!decodeDnsMessage(encodeDnsMessage(sent)).truncated);
    QCOMPARE(decodeDnsMessage(encodeDnsMessage(sent)).answers.size(), 200);
}

void TestDnsMessage::fieldTree()
{
    const QByteArray bytes = reply(1, record(15, hex("000a046d61696cc00e")));
    const QList<PacketField> fields = dnsPacketFields(bytes, decodeDnsMessage(bytes));
    QCOMPARE(fields.size(), 3);
    const PacketField *answer = find(fields, u"Answer"_s);
    QVERIFY(answer);
    QCOMPARE(answer->firstByte(), 24);
    QCOMPARE(answer->bitLength / 8, 2 + 10 + 9);
    const PacketField *exchange = find(fields, u"Exchange"_s);
    QVERIFY(exchange);
    QCOMPARE(exchange->firstByte(), 38);
    QCOMPARE(exchange->bitLength / 8, 7);
    QCOMPARE(exchange->value, u"mail.test"_s);
    QCOMPARE(exchange->children.size(), 2);
    QCOMPARE(exchange->children[1].value, u"to byte 14"_s);
    const PacketField *preference = find(fields, u"Preference"_s);
    QCOMPARE(preference->firstByte(), 36);
    QCOMPARE(preference->value, u"10"_s);
    // Every byte belongs to a field, and the parts follow each other without gaps.
    int end = 0;
    for (const PacketField &field : fields) {
        QCOMPARE(field.firstByte(), end);
        end = field.endByte();
    }
    QCOMPARE(end, int(bytes.size()));
    end = answer->firstByte();
    for (const PacketField &field : answer->children) {
        QCOMPARE(field.firstByte(), end);
        end = field.endByte();
    }
    QCOMPARE(end, answer->endByte());
}

void TestDnsMessage::fieldTreeOfDamage()
{
    const QByteArray bytes = reply(50, record(1, hex("c0000201")));
    const QList<PacketField> fields = dnsPacketFields(bytes, decodeDnsMessage(bytes));
    QVERIFY(find(fields, u"Answer"_s));
    QCOMPARE(fields.back().name, u"Malformed"_s);
    QVERIFY(fields.back().meaning.contains(u"byte 40"_s));
}

void TestDnsMessage::namesEndWithTheBytes()
{
    const QByteArray query = encodeDnsQuery(7, *DnsName::fromText(u"www.practice.test"), DnsType::A, std::nullopt);
    const DnsMessage message = decodeDnsMessage(query);
    for (qsizetype size = 12; size <= query.size(); ++size) {
        const QList<PacketField> fields = dnsPacketFields(QByteArrayView(query).first(size), message);
        const PacketField *name = find(fields, u"Name"_s);
        QVERIFY(name);
        for (const PacketField &label : name->children)
            QVERIFY2(label.endByte() <= size, qPrintable(u"%1 of %2 bytes"_s.arg(label.endByte()).arg(size)));
        // Three labels and the root.
        QCOMPARE(name->children.size(), size < 16 ? 0 : size < 25 ? 1 : size < 30 ? 2 : size < 31 ? 3 : 4);
    }
}

QTEST_GUILESS_MAIN(TestDnsMessage)
#include "tst_dnsmessage.moc"
