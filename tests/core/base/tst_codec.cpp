// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/codec.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <clocale>
#include <cmath>
#include <limits>

using namespace sockeye;
using namespace Qt::Literals::StringLiterals;

namespace
{

template <class T>
QByteArray textOf(const T &value, Unit unit = Unit::None)
{
    QByteArray out;
    Codec<T>::append(value, unit, out);
    return out;
}

template <class T>
QByteArray jsonOf(const T &value, Unit unit = Unit::None)
{
    QByteArray out;
    Codec<T>::appendJson(value, unit, out);
    return out;
}

template <class T>
Result<void> parse(const QString &text, T &value, Unit unit = Unit::None, Range range = {})
{
    return Codec<T>::parse(text, unit, range, value);
}

enum class Leap : quint8 { None, Insert };

} // namespace

template <>
struct sockeye::Words<Leap> {
    static constexpr Word list[] = {{int(Leap::None), "none", "none"}, {int(Leap::Insert), "insert_second", "insert"}};
};

class CodecTest : public QObject
{
    Q_OBJECT

private slots:
    void durationText_data();
    void durationText();
    void durationParse_data();
    void durationParse();
    void durationRefused_data();
    void durationRefused();
    void durationDisplay_data();
    void durationDisplay();
    void wallTime_data();
    void wallTime();
    void wallTimeRefused_data();
    void wallTimeRefused();
    void wallTimeZones();
    void integers();
    void integersRefused_data();
    void integersRefused();
    void doubles_data();
    void doubles();
    void bytes_data();
    void bytes();
    void bytesRefused_data();
    void bytesRefused();
    void booleans_data();
    void booleans();
    void addresses_data();
    void addresses();
    void addressesRefused_data();
    void addressesRefused();
    void addressOrder();
    void choices();
    void lists_data();
    void lists();
    void optionals();
    void json_data();
    void json();
    void decimalCommaLocale();
};

void CodecTest::durationText_data()
{
    QTest::addColumn<qint64>("nanoseconds");
    QTest::addColumn<int>("unit");
    QTest::addColumn<QByteArray>("text");
    const auto row = [](const char *name, qint64 nanoseconds, Unit unit, const char *text) {
        QTest::newRow(name) << nanoseconds << int(unit) << QByteArray(text);
    };
    constexpr qint64 lowest = std::numeric_limits<qint64>::min();
    constexpr qint64 highest = std::numeric_limits<qint64>::max();
    row("zero", 0, Unit::Milliseconds, "0");
    row("exact ms", 249870123, Unit::Milliseconds, "249.870123");
    row("negative", -249870123, Unit::Milliseconds, "-249.870123");
    row("negative below one", -123, Unit::Milliseconds, "-0.000123");
    row("zeros trimmed", 1500000, Unit::Milliseconds, "1.5");
    row("one nanosecond in s", 1, Unit::Seconds, "0.000000001");
    row("whole", 2000000000, Unit::Seconds, "2");
    row("microseconds", 1001, Unit::Microseconds, "1.001");
    row("no unit is seconds", 1, Unit::None, "0.000000001");
    row("lowest", lowest, Unit::Milliseconds, "-9223372036854.775808");
    row("highest", highest, Unit::Milliseconds, "9223372036854.775807");
    row("highest in s", highest, Unit::Seconds, "9223372036.854775807");
}

void CodecTest::durationText()
{
    QFETCH(qint64, nanoseconds);
    QFETCH(int, unit);
    QFETCH(QByteArray, text);
    const Nanoseconds value(nanoseconds);
    QCOMPARE(textOf(value, Unit(unit)), text);
    QCOMPARE(jsonOf(value, Unit(unit)), text);
    Nanoseconds back(42);
    QVERIFY(parse(QString::fromLatin1(text), back, Unit(unit)));
    QCOMPARE(back.count(), nanoseconds);
}

void CodecTest::durationParse_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("nanoseconds");
    QTest::newRow("bare number, in the field's unit (s)") << u"1.5"_s << qint64(1500000000);
    QTest::newRow("ms") << u"500ms"_s << qint64(500000000);
    QTest::newRow("space") << u"2 s"_s << qint64(2000000000);
    QTest::newRow("min") << u"1min"_s << qint64(60000000000);
    QTest::newRow("half a minute") << u"0.5 min"_s << qint64(30000000000);
    QTest::newRow("us") << u"250us"_s << qint64(250000);
    QTest::newRow("micro sign") << u"250 µs"_s << qint64(250000);
    QTest::newRow("ns") << u"3ns"_s << qint64(3);
    QTest::newRow("capitals") << u"3MS"_s << qint64(3000000);
    QTest::newRow("plus") << u"+1"_s << qint64(1000000000);
    QTest::newRow("no digit before the point") << u".25"_s << qint64(250000000);
    QTest::newRow("exponent") << u"1e-3"_s << qint64(1000000);
    QTest::newRow("finer than a nanosecond is cut") << u"0.0000000019"_s << qint64(1);
    QTest::newRow("spaces around") << u"  1 "_s << qint64(1000000000);
}

void CodecTest::durationParse()
{
    QFETCH(QString, text);
    QFETCH(qint64, nanoseconds);
    Nanoseconds value(0);
    QVERIFY(parse(text, value, Unit::Seconds));
    QCOMPARE(value.count(), nanoseconds);
}

void CodecTest::durationRefused_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("says");
    QTest::newRow("fault 97: decimal comma") << u"1,5"_s << u"point"_s;
    QTest::newRow("fault 97: NaN") << u"NaN"_s << u"duration"_s;
    QTest::newRow("infinite") << u"inf"_s << u"duration"_s;
    QTest::newRow("nothing") << u""_s << u"missing"_s;
    QTest::newRow("a unit alone") << u"ms"_s << u"missing"_s;
    QTest::newRow("word") << u"soon"_s << u"duration"_s;
    QTest::newRow("two points") << u"1.2.3"_s << u"not a number"_s;
    QTest::newRow("hours") << u"1h"_s << u"duration"_s;
    QTest::newRow("beyond 64 bits") << u"99999999999999999999"_s << u"too long"_s;
    QTest::newRow("exponent beyond") << u"1e300"_s << u"too long"_s;
    QTest::newRow("below the range") << u"0.001"_s << u"from 0.01 to 100 s"_s;
    QTest::newRow("above the range") << u"2min"_s << u"from 0.01 to 100 s"_s;
    QTest::newRow("other digits") << u"１"_s << u"not a number"_s;
}

void CodecTest::durationRefused()
{
    QFETCH(QString, text);
    QFETCH(QString, says);
    Nanoseconds value(42);
    const Result<void> done = parse(text, value, Unit::Seconds, {0.01, 100});
    QVERIFY(!done);
    QCOMPARE(done.error().kind, ErrorKind::BadInput);
    QVERIFY2(done.error().detail.contains(says), qPrintable(done.error().detail));
    QCOMPARE(value.count(), 42);
}

void CodecTest::durationDisplay_data()
{
    QTest::addColumn<qint64>("nanoseconds");
    QTest::addColumn<int>("unit");
    QTest::addColumn<QString>("locale");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, qint64 nanoseconds, Unit unit, const QString &locale, const QString &text) {
        QTest::newRow(name) << nanoseconds << int(unit) << locale << text;
    };
    row("three decimals", 249870123, Unit::Milliseconds, u"en_US"_s, u"249.870"_s);
    row("rounded", 249870500, Unit::Milliseconds, u"en_US"_s, u"249.871"_s);
    row("carries over", 999999999, Unit::Milliseconds, u"en_US"_s, u"1,000.000"_s);
    row("decimal comma", 1249870123, Unit::Milliseconds, u"de_DE"_s, u"1.249,870"_s);
    row("negative", -249870123, Unit::Milliseconds, u"en_US"_s, u"-249.870"_s);
    row("no minus before zero", -100, Unit::Milliseconds, u"en_US"_s, u"0.000"_s);
    row("zero", 0, Unit::Seconds, u"en_US"_s, u"0.000"_s);
    row("a precision stays visible", 30, Unit::Seconds, u"en_US"_s, u"0.000000030"_s);
    row("lowest", std::numeric_limits<qint64>::min(), Unit::Milliseconds, u"en_US"_s, u"-9,223,372,036,854.776"_s);
}

void CodecTest::durationDisplay()
{
    QFETCH(qint64, nanoseconds);
    QFETCH(int, unit);
    QFETCH(QString, locale);
    QFETCH(QString, text);
    QCOMPARE(Codec<Nanoseconds>::display(Nanoseconds(nanoseconds), Unit(unit), QLocale(locale)), text);
}

void CodecTest::wallTime_data()
{
    QTest::addColumn<qint64>("nanoseconds");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("1970") << qint64(0) << QByteArray("1970-01-01T00:00:00.000000000Z");
    QTest::newRow("one before 1970") << qint64(-1) << QByteArray("1969-12-31T23:59:59.999999999Z");
    QTest::newRow("nine decimals") << qint64(1700000000123456789) << QByteArray("2023-11-14T22:13:20.123456789Z");
    QTest::newRow("leap day 2000") << qint64(951782400000000000) << QByteArray("2000-02-29T00:00:00.000000000Z");
    QTest::newRow("no leap day in 1900") << qint64(-2203891200000000000)
                                         << QByteArray("1900-03-01T00:00:00.000000000Z");
    QTest::newRow("NTP era 1") << qint64(2085978496000000000) << QByteArray("2036-02-07T06:28:16.000000000Z");
    QTest::newRow("the highest") << std::numeric_limits<qint64>::max() << QByteArray("2262-04-11T23:47:16.854775807Z");
    QTest::newRow("the lowest but one") << std::numeric_limits<qint64>::min() + 1
                                        << QByteArray("1677-09-21T00:12:43.145224193Z");
}

void CodecTest::wallTime()
{
    QFETCH(qint64, nanoseconds);
    QFETCH(QByteArray, text);
    const WallTime value{Nanoseconds(nanoseconds)};
    QCOMPARE(textOf(value), text);
    QCOMPARE(jsonOf(value), '"' + text + '"');
    WallTime back;
    QVERIFY(parse(QString::fromLatin1(text), back));
    QCOMPARE(qint64(back.time_since_epoch().count()), nanoseconds);
}

void CodecTest::wallTimeRefused_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text :
         {"now", "2026-11-23", "2026-13-01T00:00:00Z", "2026-02-29T00:00:00Z", "2026-11-23T24:00:00Z",
          "2026-11-23T15:38:60Z", "2026-11-23T15:38:59.Z", "2026-11-23T15:38:59.1234567891Z", "2026-11-23T15:38:59Zx",
          "1677-09-21T00:12:43Z", "2262-04-12T00:00:00Z", "2026-11-23T15:38:59+1"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void CodecTest::wallTimeRefused()
{
    QFETCH(QString, text);
    WallTime value{Nanoseconds(42)};
    QVERIFY(!parse(text, value));
    QCOMPARE(value, WallTime(Nanoseconds(42)));
}

void CodecTest::wallTimeZones()
{
    WallTime utc;
    WallTime east;
    WallTime plain;
    QVERIFY(parse(u"2026-11-23T15:38:59.5Z"_s, utc));
    QVERIFY(parse(u"2026-11-23 17:38:59.5+02:00"_s, east));
    QVERIFY(parse(u"2026-11-23 15:38:59,5"_s, plain));
    QCOMPARE(east, utc);
    QCOMPARE(plain, utc);
    QVERIFY(Codec<WallTime>::absent(WallTime::min()));
    QCOMPARE(jsonOf(WallTime::min()), QByteArray("null"));
    QVERIFY(textOf(WallTime::min()).isEmpty());
}

void CodecTest::integers()
{
    QCOMPARE(textOf<qint64>(std::numeric_limits<qint64>::min()), QByteArray("-9223372036854775808"));
    QCOMPARE(textOf<quint64>(std::numeric_limits<quint64>::max()), QByteArray("18446744073709551615"));
    QCOMPARE(jsonOf<qint64>(9007199254740992), QByteArray("9007199254740992"));
    QCOMPARE(jsonOf<quint64>(std::numeric_limits<quint64>::max()), QByteArray("\"18446744073709551615\""));
    quint64 largest = 0;
    QVERIFY(parse(u"18446744073709551615"_s, largest));
    QCOMPARE(largest, std::numeric_limits<quint64>::max());
    qint64 lowest = 0;
    QVERIFY(parse(u"-9223372036854775808"_s, lowest));
    QCOMPARE(lowest, std::numeric_limits<qint64>::min());
    quint16 port = 0;
    QVERIFY(parse(u" 0x1F "_s, port));
    QCOMPARE(port, quint16(31));
    QCOMPARE(Codec<int>::display(-1234567, Unit::None, QLocale(u"de_DE"_s)), u"-1.234.567"_s);
}

void CodecTest::integersRefused_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("says");
    QTest::newRow("above the type") << u"65536"_s << u"from 1 to 65535"_s;
    QTest::newRow("below the range") << u"0"_s << u"from 1 to 65535"_s;
    QTest::newRow("negative") << u"-1"_s << u"from 1 to 65535"_s;
    QTest::newRow("point") << u"1.5"_s << u"whole number"_s;
    QTest::newRow("comma") << u"4,096"_s << u"comma"_s;
    QTest::newRow("word") << u"many"_s << u"whole number"_s;
    QTest::newRow("nothing") << u""_s << u"missing"_s;
    QTest::newRow("beyond 64 bits") << u"18446744073709551616"_s << u"too large"_s;
    QTest::newRow("only 0x") << u"0x"_s << u"whole number"_s;
    QTest::newRow("two signs") << u"--1"_s << u"whole number"_s;
}

void CodecTest::integersRefused()
{
    QFETCH(QString, text);
    QFETCH(QString, says);
    quint16 value = 7;
    const Result<void> done = parse(text, value, Unit::None, {1, 65535});
    QVERIFY(!done);
    QVERIFY2(done.error().detail.contains(says), qPrintable(done.error().detail));
    QCOMPARE(value, quint16(7));
}

void CodecTest::doubles_data()
{
    QTest::addColumn<double>("value");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("a tenth") << 0.1 << QByteArray("0.1");
    QTest::newRow("shortest that reads back") << 0.1 + 0.2 << QByteArray("0.30000000000000004");
    QTest::newRow("negative") << -1.5 << QByteArray("-1.5");
    QTest::newRow("whole") << 3.0 << QByteArray("3");
    QTest::newRow("small") << 1e-9 << QByteArray("1e-09");
    QTest::newRow("largest") << std::numeric_limits<double>::max() << QByteArray("1.7976931348623157e+308");
    QTest::newRow("smallest") << std::numeric_limits<double>::denorm_min() << QByteArray("5e-324");
}

void CodecTest::doubles()
{
    QFETCH(double, value);
    QFETCH(QByteArray, text);
    QCOMPARE(textOf(value), text);
    double back = 0;
    QVERIFY(parse(QString::fromLatin1(text), back));
    QVERIFY(back == value);
    const QJsonDocument document = QJsonDocument::fromJson('[' + jsonOf(value) + ']');
    QVERIFY(document.array()[0].toDouble() == value);
}

void CodecTest::bytes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("bytes");
    QByteArray request(48, '\0');
    request[0] = 0x1b;
    QTest::newRow("the exercise's request") << u"1b 00*47"_s << request;
    QTest::newRow("0x") << u"0x1b00"_s << QByteArray("\x1b\0", 2);
    QTest::newRow("no spaces") << u"1B00ff"_s << QByteArray("\x1b\0\xff", 3);
    QTest::newRow("each with 0x, and lines") << u"0x1b\n\t0x00"_s << QByteArray("\x1b\0", 2);
    QTest::newRow("several bytes repeated") << u"abcd*2"_s << QByteArray("\xab\xcd\xab\xcd");
    QTest::newRow("repeated no times") << u"1b 00*0"_s << QByteArray("\x1b");
    QTest::newRow("no bytes") << u"0x"_s << QByteArray("");
}

void CodecTest::bytes()
{
    QFETCH(QString, text);
    QFETCH(QByteArray, bytes);
    QByteArray value;
    QVERIFY(parse(text, value));
    QCOMPARE(value, bytes);
    QVERIFY(!Codec<QByteArray>::absent(value));
    QByteArray back;
    QVERIFY(parse(QString::fromLatin1(textOf(value)), back));
    QCOMPARE(back, bytes);
    QVERIFY(textOf(value).startsWith("0x"));
}

void CodecTest::bytesRefused_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"1", "1b0", "xyz", "1b 00*", "00*-1", "00*99999", "0000*40000", "\xe9\xe9"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void CodecTest::bytesRefused()
{
    QFETCH(QString, text);
    QByteArray value("x");
    QVERIFY(!parse(text, value));
    QCOMPARE(value, QByteArray("x"));
}

void CodecTest::booleans_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("understood");
    QTest::addColumn<bool>("value");
    for (const char *text : {"on", "ON", "true", "yes", "1", " on "})
        QTest::newRow(text) << QString::fromLatin1(text) << true << true;
    for (const char *text : {"off", "false", "no", "0"})
        QTest::newRow(text) << QString::fromLatin1(text) << true << false;
    for (const char *text : {"", "2", "maybe"})
        QTest::newRow(*text ? text : "nothing") << QString::fromLatin1(text) << false << false;
}

void CodecTest::booleans()
{
    QFETCH(QString, text);
    QFETCH(bool, understood);
    QFETCH(bool, value);
    bool read = !value;
    QCOMPARE(bool(parse(text, read)), understood);
    QCOMPARE(read, understood ? value : !value);
}

void CodecTest::addresses_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text :
         {"127.0.0.1", "255.255.255.255", "0.0.0.0", "::1", "fe80::1%lo", "::ffff:1.2.3.4", "2001:db8::1"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void CodecTest::addresses()
{
    QFETCH(QString, text);
    QHostAddress address;
    QVERIFY(parse(text, address));
    QHostAddress back;
    QVERIFY(parse(QString::fromUtf8(textOf(address)), back));
    QCOMPARE(back, address);
    QCOMPARE(back.scopeId(), address.scopeId());
    QCOMPARE(Codec<QHostAddress>::compare(back, address), 0);
}

void CodecTest::addressesRefused_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("fault 69: 1.2.3 is not guessed at") << u"1.2.3"_s;
    QTest::newRow("fault 69: 127.1 is not guessed at") << u"127.1"_s;
    QTest::newRow("octal") << u"0177.0.0.1"_s;
    QTest::newRow("256") << u"1.2.3.256"_s;
    QTest::newRow("one number") << u"2130706433"_s;
    QTest::newRow("five") << u"1.2.3.4.5"_s;
    QTest::newRow("name") << u"localhost"_s;
    QTest::newRow("two ::") << u"1::2::3"_s;
    QTest::newRow("bad hex") << u"fe80::g"_s;
}

void CodecTest::addressesRefused()
{
    QFETCH(QString, text);
    QHostAddress address;
    QVERIFY(!parse(text, address));
}

void CodecTest::addressOrder()
{
    const QList<QHostAddress> sorted = {
        QHostAddress(),         QHostAddress(u"9.0.0.1"_s),   QHostAddress(u"10.0.0.1"_s),
        QHostAddress(u"::1"_s), QHostAddress(u"fe80::1%a"_s), QHostAddress(u"fe80::1%b"_s)};
    for (qsizetype i = 0; i < sorted.size(); ++i) {
        for (qsizetype j = 0; j < sorted.size(); ++j) {
            const int order = Codec<QHostAddress>::compare(sorted[i], sorted[j]);
            QCOMPARE(order < 0, i < j);
            QCOMPARE(order > 0, i > j);
        }
    }
}

void CodecTest::choices()
{
    Leap leap = Leap::None;
    QVERIFY(parse(u"Insert_Second"_s, leap));
    QCOMPARE(leap, Leap::Insert);
    QCOMPARE(textOf(leap), QByteArray("insert_second"));
    const Result<void> refused = parse(u"insert_secund"_s, leap);
    QVERIFY(!refused);
    QVERIFY(refused.error().detail.contains(u"none, insert_second"_s));
    QVERIFY(refused.error().detail.contains(u"Did you mean “insert_second”?"_s));
    QCOMPARE(jsonOf(Leap(9)), QByteArray("null"));
}

void CodecTest::lists_data()
{
    QTest::addColumn<QStringList>("items");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("none") << QStringList() << QByteArray();
    QTest::newRow("one") << QStringList{u"a"_s} << QByteArray("a");
    QTest::newRow("two") << QStringList{u"a"_s, u"b"_s} << QByteArray("a;b");
    QTest::newRow("semicolon, backslash, NUL")
        << QStringList{u"a;b"_s, u"c\\d"_s, QString(QChar(u'\0')) + u'0'} << QByteArray("a\\;b;c\\\\d;\\00");
    QTest::newRow("fault 44: escapes of names") << QStringList{u"a\\.b"_s, u"\\000"_s} << QByteArray("a\\\\.b;\\\\000");
    QTest::newRow("empty items") << QStringList{u""_s, u"a"_s, u""_s} << QByteArray(";a;");
}

void CodecTest::lists()
{
    QFETCH(QStringList, items);
    QFETCH(QByteArray, text);
    QCOMPARE(textOf<QList<QString>>(items), text);
    QList<QString> back;
    QVERIFY(parse(QString::fromUtf8(text), back));
    QCOMPARE(back, items);

    QStringList names;
    QVERIFY(parse(u"a\\.b.c, \\000x,_sip._tcp,a\\,b"_s, names)); // fault 44: as a person types them
    QCOMPARE(names, (QStringList{u"a\\.b.c"_s, u"\\000x"_s, u"_sip._tcp"_s, u"a,b"_s}));
    const QStringList odd = {u" a,b;c\\"_s, u""_s, u"none"_s};
    QVERIFY(parse(detail::joinList(odd), names));
    QCOMPARE(names, odd);

    QList<int> ports;
    QVERIFY(parse(u"80, 25 ,443"_s, ports));
    QCOMPARE(ports, (QList<int>{80, 25, 443}));
    QVERIFY(!parse(u"80,,443"_s, ports));
    QVERIFY(parse(u"none"_s, ports));
    QVERIFY(ports.isEmpty());
    QList<Leap> words; // among words it is one of them
    QVERIFY(parse(u"none"_s, words));
    QCOMPARE(words, QList<Leap>{Leap::None});
}

void CodecTest::optionals()
{
    using Optional = std::optional<int>;
    QVERIFY(Codec<Optional>::absent({}));
    QCOMPARE(jsonOf<Optional>({}), QByteArray("null"));
    QVERIFY(Codec<Optional>::compare({}, 1) < 0);
    Optional value = 3;
    QVERIFY(parse(u""_s, value));
    QVERIFY(!value);
    QVERIFY(parse(u"12"_s, value));
    QCOMPARE(*value, 12);
    QString text;
    QVERIFY(parse(u""_s, text));
    QVERIFY(!text.isNull() && text.isEmpty());
}

void CodecTest::json_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("fault 110: NaN") << jsonOf(std::nan("")) << QByteArray("null");
    QTest::newRow("fault 110: infinite") << jsonOf(-std::numeric_limits<double>::infinity()) << QByteArray("null");
    QTest::newRow("fault 110: beyond 2^53")
        << jsonOf<quint64>(0xE000000000000001) << QByteArray("\"16140901064495857665\"");
    QByteArray invalid;
    detail::appendJsonString(invalid, "a\xff\xc2");
    QTest::newRow("fault 110: invalid UTF-8") << invalid << QByteArray("\"a\xef\xbf\xbd\xef\xbf\xbd\"");
    QTest::newRow("control characters") << jsonOf(u"\x1b[2J\r\n\t\x7f"_s)
                                        << QByteArray("\"\\u001b[2J\\r\\n\\t\\u007f\"");
    QTest::newRow("C1 controls") << jsonOf(u"\u009b1é"_s) << QByteArray("\"\\u009b1\xc3\xa9\"");
    QTest::newRow("quotes") << jsonOf(u"a\"\\b"_s) << QByteArray("\"a\\\"\\\\b\"");
    QTest::newRow("NUL") << jsonOf(QString(QChar(u'\0'))) << QByteArray("\"\\u0000\"");
    QTest::newRow("null text") << jsonOf(QString()) << QByteArray("null");
    QTest::newRow("empty text") << jsonOf(u""_s) << QByteArray("\"\"");
    QTest::newRow("lone surrogate") << jsonOf(QString(QChar(0xd800))) << QByteArray("\"?\"");
}

void CodecTest::json()
{
    QFETCH(QByteArray, json);
    QFETCH(QByteArray, expected);
    QJsonParseError error;
    QJsonDocument::fromJson('[' + json + ']', &error);
    QCOMPARE(error.error, QJsonParseError::NoError);
    if (qstrcmp(QTest::currentDataTag(), "lone surrogate") != 0)
        QCOMPARE(json, expected);
}

// fault 111: under a locale with a decimal comma, files and options still have the point.
void CodecTest::decimalCommaLocale()
{
    const QLocale before;
    QLocale::setDefault(QLocale(u"de_DE"_s));
    QCOMPARE(textOf(0.125), QByteArray("0.125"));
    QCOMPARE(textOf(Nanoseconds(1500000), Unit::Milliseconds), QByteArray("1.5"));
    double number = 0;
    QVERIFY(parse(u"0.125"_s, number));
    QCOMPARE(number, 0.125);
    QCOMPARE(Codec<double>::display(1234.5, Unit::None, QLocale()), u"1.234,5"_s);
    QLocale::setDefault(before);
    // The C library's locale is another matter; QCoreApplication sets it from the environment.
    const QTemporaryDir locales;
    QProcess localedef;
    localedef.start(u"localedef"_s, {u"-i"_s, u"de_DE"_s, u"-f"_s, u"UTF-8"_s, locales.filePath(u"de_DE.UTF-8"_s)});
    localedef.waitForFinished();
    qputenv("LOCPATH", locales.path().toUtf8());
    const QByteArray locale = std::setlocale(LC_NUMERIC, nullptr);
    if (!std::setlocale(LC_NUMERIC, "de_DE.UTF-8"))
        QSKIP("localedef can't make a locale with a decimal comma here");
    QCOMPARE(QByteArray(std::localeconv()->decimal_point), QByteArray(","));
    QCOMPARE(textOf(0.125), QByteArray("0.125"));
    QVERIFY(parse(u"0.125"_s, number));
    QCOMPARE(number, 0.125);
    std::setlocale(LC_NUMERIC, locale.constData());
}

QTEST_GUILESS_MAIN(CodecTest)
#include "tst_codec.moc"
