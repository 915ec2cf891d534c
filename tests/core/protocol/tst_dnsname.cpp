// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/dns/dnsmessage.h"
#include "core/protocol/dns/idn.h"

#include <QTest>

using namespace sockeye;
using namespace Qt::Literals::StringLiterals;

namespace
{

QString label(int length)
{
    return QString(length, u'a');
}

/// A name of \a wireSize bytes on the wire.
QString nameOfWireSize(int wireSize)
{
    QStringList labels;
    int left = wireSize - 1;
    while (left > 0) {
        const int size = std::min(left - 1, left - 1 == 64 ? 62 : 63);
        labels += label(size);
        left -= size + 1;
    }
    return labels.join(u'.');
}

} // namespace

class TestDnsName : public QObject
{
    Q_OBJECT

private slots:
    void roundTrip_data();
    void roundTrip();
    void refused_data();
    void refused();
    void international_data();
    void international();
    void shownInUnicodeOnlyWhenSafe_data();
    void shownInUnicodeOnlyWhenSafe();
    void compares();
    void relations();
    void reverseNames_data();
    void reverseNames();
    void pointers_data();
    void pointers();
    void types_data();
    void types();
    void refusedTypes();
};

void TestDnsName::roundTrip_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QByteArray>("wire");
    QTest::addColumn<QString>("shown");
    const auto hex = [](const char *digits) { return QByteArray::fromHex(digits); };
    QTest::newRow("fault 44: root") << u"."_s << hex("00") << u"."_s;
    QTest::newRow("plain") << u"www.Example.org"_s << QByteArray("\3www\7Example\3org\0", 17) << u"www.Example.org"_s;
    QTest::newRow("dot at the end") << u"a.b."_s << hex("0161016200") << u"a.b"_s;
    QTest::newRow("fault 44: wildcard") << u"*.example"_s << hex("012a076578616d706c6500") << u"*.example"_s;
    QTest::newRow("fault 44: underscores") << u"_sip._tcp"_s << hex("045f736970045f74637000") << u"_sip._tcp"_s;
    QTest::newRow("fault 44: escaped dot") << u"a\\.b.c"_s << hex("03612e62016300") << u"a\\.b.c"_s;
    QTest::newRow("fault 44: escaped dot at the end") << u"a\\."_s << hex("02612e00") << u"a\\."_s;
    QTest::newRow("fault 44: escaped NUL") << u"\\000.a"_s << hex("0100016100") << u"\\000.a"_s;
    QTest::newRow("fault 44: escaped byte 255") << u"x\\255"_s << hex("0278ff00") << u"x\\255"_s;
    QTest::newRow("fault 44: escaped letter") << u"\\a\\098c"_s << hex("0361626300") << u"abc"_s;
    QTest::newRow("fault 44: escaped space") << u"a\\032b"_s << hex("0361206200") << u"a\\032b"_s;
    QTest::newRow("fault 44: escaped backslash") << u"a\\\\b"_s << hex("03615c6200") << u"a\\\\b"_s;
    QTest::newRow("fault 43: label of 63 bytes") << label(63) << "\x3f" + QByteArray(63, 'a') + '\0' << label(63);
    QTest::newRow("fault 47: invalid A-label as typed")
        << u"xn--a.com"_s << hex("05786e2d2d6103636f6d00") << u"xn--a.com"_s;
}

void TestDnsName::roundTrip()
{
    QFETCH(QString, typed);
    QFETCH(QByteArray, wire);
    QFETCH(QString, shown);
    const Result<DnsName> name = DnsName::fromText(typed);
    QVERIFY2(name, name ? "" : qPrintable(name.error().detail));
    QCOMPARE(name->wire().toByteArray(), wire);
    QCOMPARE(name->text(), shown);
    const Result<DnsName> again = DnsName::fromText(shown);
    QVERIFY(again);
    QCOMPARE(again->wire().toByteArray(), wire);
    const std::optional<DnsName> fromWire = DnsName::fromWire(wire);
    QVERIFY(fromWire);
    QCOMPARE(fromWire->text(), shown);
}

void TestDnsName::refused_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("says");
    QTest::newRow("fault 43: label of 64 bytes") << label(64) << u"64 bytes; 63 is the most"_s;
    QTest::newRow("fault 43: name of 256 bytes") << nameOfWireSize(256) << u"256 bytes in a packet; 255 is the most"_s;
    QTest::newRow("fault 45: two dots") << u"a..b"_s << u"empty"_s;
    QTest::newRow("fault 45: dot at the start") << u".com"_s << u"empty"_s;
    QTest::newRow("fault 45: two dots at the end") << u"com.."_s << u"empty"_s;
    QTest::newRow("fault 45: nothing") << u""_s << u"There is no name"_s;
    QTest::newRow("fault 45: space") << u"a b.com"_s << u"spaces"_s;
    QTest::newRow("fault 45: tab") << u"a\tb"_s << u"spaces"_s;
    QTest::newRow("fault 45: no-break space") << u"a\u00a0b"_s << u"spaces"_s;
    QTest::newRow("fault 45: control character") << u"a\u0007b"_s << u"control"_s;
    QTest::newRow("fault 45: IDN label of more than 63 bytes") << QString(60, u'ü') + u".de"_s << u"63 bytes"_s;
    QTest::newRow("fault 47: joiner where none belongs") << u"a\u200db.com"_s << u"joiner"_s;
    QTest::newRow("fault 44: escape above 255") << u"\\256"_s << u"000 to 255"_s;
    QTest::newRow("fault 44: escape with one digit") << u"\\1"_s << u"000 to 255"_s;
    QTest::newRow("fault 44: backslash at the end") << u"a\\"_s << u"000 to 255"_s;
    QTest::newRow("escape and another script") << u"ü\\046"_s << u"escapes"_s;
    QTest::newRow("IDNA2008 has no symbols") << u"i❤.ws"_s << u"character that names may not have"_s;
    QTest::newRow("character that maps to dots") << u"a\u2026b"_s << u"a\u2026b"_s;
}

void TestDnsName::refused()
{
    QFETCH(QString, typed);
    QFETCH(QString, says);
    const Result<DnsName> name = DnsName::fromText(typed);
    QVERIFY(!name);
    QCOMPARE(name.error().kind, ErrorKind::BadInput);
    QVERIFY2(name.error().detail.contains(says), qPrintable(name.error().detail));
}

void TestDnsName::international_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("ascii");
    QTest::addColumn<QString>("unicode");
    // As idn2 2.3.3 has them.
    QTest::newRow("fault 46: sharp s stays") << u"faß.de"_s << u"xn--fa-hia.de"_s << u"faß.de"_s;
    QTest::newRow("fault 46: umlaut") << u"bücher.example"_s << u"xn--bcher-kva.example"_s << u"bücher.example"_s;
    QTest::newRow("fault 46: capital umlaut")
        << u"BÜCHER.example"_s << u"xn--bcher-kva.example"_s << u"bücher.example"_s;
    QTest::newRow("fault 46: decomposed") << u"bu\u0308cher"_s << u"xn--bcher-kva"_s << u"bücher"_s;
    QTest::newRow("fault 46: fullwidth") << u"\uff57\uff57\uff57.a"_s << u"www.a"_s << u"www.a"_s;
    QTest::newRow("fault 46: ideographic dot")
        << u"例え\u3002テスト"_s << u"xn--r8jz45g.xn--zckzah"_s << u"例え.テスト"_s;
    QTest::newRow("fault 46: fullwidth dot") << u"a\uff0eb"_s << u"a.b"_s << u"a.b"_s;
    QTest::newRow("fault 46: halfwidth ideographic dot") << u"a\uff61b"_s << u"a.b"_s << u"a.b"_s;
    QTest::newRow("ASCII beside another script") << u"_a.ü.Test"_s << u"_a.xn--tda.Test"_s << u"_a.ü.Test"_s;
}

void TestDnsName::international()
{
    QFETCH(QString, typed);
    QFETCH(QString, ascii);
    QFETCH(QString, unicode);
    const Result<DnsName> name = DnsName::fromText(typed);
    QVERIFY2(name, name ? "" : qPrintable(name.error().detail));
    QCOMPARE(name->text(), ascii);
    QCOMPARE(name->unicodeText(), unicode);
}

void TestDnsName::shownInUnicodeOnlyWhenSafe_data()
{
    QTest::addColumn<QString>("ascii");
    QTest::addColumn<QString>("shown");
    QTest::newRow("fault 47: not Punycode") << u"xn--a.com"_s << u"xn--a.com"_s;
    QTest::newRow("fault 47: nothing behind the prefix") << u"xn--"_s << u"xn--"_s;
    // "аpple" with a Cyrillic а.
    QTest::newRow("fault 47: mixed scripts") << u"xn--pple-43d.com"_s << u"xn--pple-43d.com"_s;
    QTest::newRow("fault 47: Punycode of plain ASCII") << u"xn--abc-.com"_s << u"xn--abc-.com"_s;
    QTest::newRow("a sound one") << u"XN--BCHER-KVA.de"_s << u"bücher.de"_s;
    QTest::newRow("Japanese mixes Han and kana") << u"xn--r8jz45g"_s << u"例え"_s;
}

void TestDnsName::shownInUnicodeOnlyWhenSafe()
{
    QFETCH(QString, ascii);
    QFETCH(QString, shown);
    const Result<DnsName> name = DnsName::fromText(ascii);
    QVERIFY(name);
    QCOMPARE(name->text(), ascii);
    QCOMPARE(name->unicodeText(), shown);
}

void TestDnsName::compares()
{
    const DnsName lower = *DnsName::fromText(u"www.example.org");
    const DnsName upper = *DnsName::fromText(u"WWW.eXample.ORG");
    const DnsName other = *DnsName::fromText(u"www.example.com");
    QCOMPARE(lower, upper);
    QCOMPARE(qHash(lower), qHash(upper));
    QVERIFY(lower != other);
    // Only ASCII letters have a case: @ and ` differ by the same bit as A and a.
    QVERIFY(*DnsName::fromText(u"a@b") != *DnsName::fromText(u"a`b"));
    // The border between labels counts: "a.b" and "a\.b".
    QVERIFY(*DnsName::fromText(u"a.b") != *DnsName::fromText(u"a\\.b"));
    const Result<DnsName> longest = DnsName::fromText(nameOfWireSize(255));
    QVERIFY2(longest, "fault 43: 255 bytes are allowed");
    QCOMPARE(longest->wire().size(), 255);
}

void TestDnsName::relations()
{
    const DnsName zone = *DnsName::fromText(u"Practice.test");
    QVERIFY(DnsName::fromText(u"www.practice.TEST")->isWithin(zone));
    QVERIFY(zone.isWithin(zone));
    QVERIFY(zone.isWithin(DnsName()));
    QVERIFY(!DnsName::fromText(u"test")->isWithin(zone));
    QVERIFY(!DnsName::fromText(u"xpractice.test")->isWithin(zone));
    QCOMPARE(zone.labelCount(), 2);
    QCOMPARE(zone.parent().text(), u"test"_s);
    QCOMPARE(zone.parent().parent().text(), u"."_s);
    QVERIFY(DnsName().parent().isRoot());
}

void TestDnsName::reverseNames_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("name");
    QTest::newRow("fault 69: IPv4") << u"1.2.3.4"_s << u"4.3.2.1.in-addr.arpa"_s;
    QTest::newRow("fault 69: ::1") << u"::1"_s
                                   << u"1.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.ip6.arpa"_s;
    QTest::newRow("IPv6") << u"2001:db8::ab:cd"_s
                          << u"d.c.0.0.b.a.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.8.b.d.0.1.0.0.2.ip6.arpa"_s;
    QTest::newRow("fault 69: v4-mapped") << u"::ffff:192.0.2.1"_s << u"1.2.0.192.in-addr.arpa"_s;
}

void TestDnsName::reverseNames()
{
    QFETCH(QString, address);
    QFETCH(QString, name);
    QCOMPARE(dnsReverseName(QHostAddress(address)).text(), name);
}

void TestDnsName::pointers_data()
{
    QTest::addColumn<QByteArray>("tail"); // behind twelve bytes of header
    QTest::addColumn<int>("start");
    QTest::addColumn<QString>("name"); // empty: refused
    QTest::addColumn<int>("place"); // the end, or the place of the damage
    const auto hex = [](const char *digits) { return QByteArray::fromHex(digits); };
    QTest::newRow("backwards") << hex("016100 0162c00c") << 15 << u"b.a"_s << 19;
    QTest::newRow("fault 42: forward") << hex("c00e 016100") << 12 << QString() << 12;
    QTest::newRow("fault 42: to itself") << hex("c00c") << 12 << QString() << 12;
    QTest::newRow("fault 42: into its own labels") << hex("0161c00c") << 12 << QString() << 14;
    QTest::newRow("fault 42: loop of two") << hex("0161c010 0162c00c") << 16 << QString() << 14;
    QTest::newRow("fault 42: into the header") << hex("c000") << 12 << QString() << 12;
    QTest::newRow("fault 42: half a pointer") << hex("0161c0") << 12 << QString() << 14;
    QTest::newRow("label type 01") << hex("4161") << 12 << QString() << 12;
    QTest::newRow("label type 10") << hex("8161") << 12 << QString() << 12;
    QTest::newRow("label past the end") << hex("0561") << 12 << QString() << 12;
    QTest::newRow("no end") << hex("0161") << 12 << QString() << 14;
    // Each pointer goes strictly backwards, and still the way is too long to be honest.
    QByteArray chain = hex("00");
    int previous = 12;
    for (int i = 0; i < 70; ++i) {
        const int at = 12 + int(chain.size());
        chain += char(0xc0 | previous >> 8);
        chain += char(previous);
        previous = at;
    }
    QTest::newRow("fault 42: seventy jumps") << chain << previous << QString() << 12 + 1 + 2 * 5;
    // Two chunks of 130 bytes are a name of 260.
    const QByteArray chunk = "\x3f" + QByteArray(63, 'x') + "\x3f" + QByteArray(63, 'y');
    QTest::newRow("fault 43: 257 bytes by pointer")
        << chunk + '\0' + chunk + hex("c00c") << 12 + 129 << QString() << 76;
}

void TestDnsName::pointers()
{
    QFETCH(QByteArray, tail);
    QFETCH(int, start);
    QFETCH(QString, name);
    QFETCH(int, place);
    const QByteArray message = QByteArray(12, '\0') + tail;
    DnsNameReader reader{message, 0, {}};
    const DnsName read = reader.read(start, message.size());
    QCOMPARE(!reader.damage, !name.isEmpty());
    if (name.isEmpty()) {
        QCOMPARE(int(reader.damage.at), place);
        QVERIFY(dnsDamageText(reader.damage).contains(u"malformed at byte %1"_s.arg(place)));
    } else {
        QCOMPARE(read.text(), name);
        QCOMPARE(int(reader.end), place);
    }
}

void TestDnsName::types_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<int>("value");
    QTest::addColumn<QByteArray>("written");
    QTest::newRow("mnemonic") << u"AAAA"_s << 28 << QByteArray("AAAA");
    QTest::newRow("small letters") << u"https"_s << 65 << QByteArray("HTTPS");
    QTest::newRow("fault 63: by number") << u"TYPE65280"_s << 65280 << QByteArray("TYPE65280");
    QTest::newRow("known by number") << u"type1"_s << 1 << QByteArray("A");
    QTest::newRow("bare number") << u"257"_s << 257 << QByteArray("CAA");
}

void TestDnsName::types()
{
    QFETCH(QString, typed);
    QFETCH(int, value);
    QFETCH(QByteArray, written);
    DnsType type;
    QVERIFY(Codec<DnsType>::parse(typed, Unit::None, {}, type));
    QCOMPARE(int(type.value), value);
    QByteArray out;
    Codec<DnsType>::append(type, Unit::None, out);
    QCOMPARE(out, written);
    QList<DnsType> list;
    QVERIFY(Codec<QList<DnsType>>::parse(typed + u",MX"_s, Unit::None, {}, list));
    QCOMPARE(list.size(), 2);
    QCOMPARE(list[1], DnsType::MX);
}

void TestDnsName::refusedTypes()
{
    DnsType type;
    for (const QString &typed : {u""_s, u"TYPE"_s, u"TYPE65536"_s, u"-1"_s, u"NOPE"_s, u"TYPE 1"_s, u"TYPE+1"_s}) {
        const Result<void> done = Codec<DnsType>::parse(typed, Unit::None, {}, type);
        QVERIFY2(!done, qPrintable(typed));
        QCOMPARE(done.error().kind, ErrorKind::BadInput);
    }
}

QTEST_GUILESS_MAIN(TestDnsName)
#include "tst_dnsname.moc"
