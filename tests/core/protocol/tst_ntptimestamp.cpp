// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/ntp/rules.h"
#include "core/protocol/ntp/timestamp.h"

#include <QTest>

#include <limits>

using namespace sockeye;
using namespace std::chrono_literals;

namespace
{

WallTime unixTime(qint64 seconds, qint64 nanoseconds = 0)
{
    return WallTime(std::chrono::seconds(seconds) + Nanoseconds(nanoseconds));
}

constexpr qint64 firstSecondOfEra1 = 2'085'978'496; // 2036-02-07T06:28:16Z

} // namespace

class TestNtpTimestamp : public QObject
{
    Q_OBJECT

private slots:
    void timesComeBackExactly_data();
    void timesComeBackExactly();
    void durationsComeBackExactly_data();
    void durationsComeBackExactly();
    void eras_data();
    void eras();
    void differencesAcrossEras();
    void solutions_data();
    void solutions();
    void smallOffsetsKeepTheirPrecision();
    void powersOfTwoSaturate();
    void textReadsBack();
};

void TestNtpTimestamp::timesComeBackExactly_data()
{
    QTest::addColumn<qint64>("nanoseconds");
    QTest::newRow("1970") << qint64(0);
    QTest::newRow("a nanosecond before 1970") << qint64(-1);
    QTest::newRow("the last nanosecond of a second") << qint64(1'700'000'000'999'999'999);
    QTest::newRow("an odd fraction") << qint64(1'730'344'775'123'456'789);
    QTest::newRow("the last nanosecond of era 0") << firstSecondOfEra1 * 1'000'000'000 - 1;
    QTest::newRow("the first of era 1") << firstSecondOfEra1 * 1'000'000'000;
    QTest::newRow("2200") << qint64(7'258'118'400'000'000'001);
    QTest::newRow("1760") << qint64(-6'627'000'000'000'000'001);
}

void TestNtpTimestamp::timesComeBackExactly()
{
    QFETCH(qint64, nanoseconds);
    const WallTime time{Nanoseconds(nanoseconds)};
    const NtpTimestamp stamp = NtpTimestamp::fromWallTime(time);
    QCOMPARE(stamp.nearestTo(time).time_since_epoch().count(), nanoseconds);
    QCOMPARE(stamp.nearestTo(time + 24h * 365 * 60).time_since_epoch().count(), nanoseconds);
    QCOMPARE(stamp.nearestTo(time - 24h * 365 * 60).time_since_epoch().count(), nanoseconds);
}

void TestNtpTimestamp::durationsComeBackExactly_data()
{
    QTest::addColumn<qint64>("nanoseconds");
    for (const qint64 value :
         {0ll, 1ll, -1ll, 999'999'999ll, -999'999'999ll, 1'000'000'000ll, 123'456'789'012'345'678ll,
          -123'456'789'012'345'678ll, 2'147'483'647'999'999'999ll, -2'147'483'647'999'999'999ll})
        QTest::addRow("%lld", value) << qint64(value);
}

void TestNtpTimestamp::durationsComeBackExactly()
{
    QFETCH(qint64, nanoseconds);
    QCOMPARE(NtpDuration::fromNanoseconds(Nanoseconds(nanoseconds)).toNanoseconds().count(), nanoseconds);
}

void TestNtpTimestamp::eras_data()
{
    QTest::addColumn<quint64>("bits");
    QTest::addColumn<qint64>("reference");
    QTest::addColumn<qint64>("expected");
    QTest::newRow("fault 26: seconds 0 seen in 2036 is era 1")
        << (quint64(0) << 32 | 1u << 31) << firstSecondOfEra1 << firstSecondOfEra1;
    QTest::newRow("fault 26: seconds 10 seen just before the end of era 0 is era 1")
        << (quint64(10) << 32) << firstSecondOfEra1 - 5 << firstSecondOfEra1 + 10;
    QTest::newRow("fault 26: the last second seen from era 1 is era 0")
        << (quint64(0xffffffff) << 32) << firstSecondOfEra1 + 100 << firstSecondOfEra1 - 1;
    QTest::newRow("fault 26: 2026 as a client in 1970 sees it")
        << (quint64(1'790'000'000 + ntpSecondsBefore1970) << 32) << qint64(0) << qint64(1'790'000'000);
    QTest::newRow("fault 26: 2026 seen from 2090 is 2026")
        << (quint64(1'790'000'000 + ntpSecondsBefore1970) << 32) << qint64(3'787'000'000) << qint64(1'790'000'000);
}

void TestNtpTimestamp::eras()
{
    QFETCH(quint64, bits);
    QFETCH(qint64, reference);
    QFETCH(qint64, expected);
    const WallTime time = NtpTimestamp(bits).nearestTo(unixTime(reference));
    QCOMPARE(std::chrono::floor<std::chrono::seconds>(time.time_since_epoch()).count(), expected);
}

void TestNtpTimestamp::differencesAcrossEras()
{
    const NtpTimestamp before = NtpTimestamp::fromWallTime(unixTime(firstSecondOfEra1 - 3));
    const NtpTimestamp after = NtpTimestamp::fromWallTime(unixTime(firstSecondOfEra1 + 4));
    QCOMPARE((after - before).toNanoseconds(), Nanoseconds(7s));
    QCOMPARE((before - after).toNanoseconds(), Nanoseconds(-7s));
}

void TestNtpTimestamp::solutions_data()
{
    QTest::addColumn<qint64>("start"); // this clock's T1, s
    QTest::addColumn<qint64>("clockError"); // the server's clock minus this one, ns
    QTest::addColumn<qint64>("out");
    QTest::addColumn<qint64>("processing");
    QTest::addColumn<qint64>("back");
    QTest::newRow("in step") << qint64(1'790'000'000) << 0ll << 1000ll << 10ll << 1000ll;
    QTest::newRow("server ahead") << qint64(1'790'000'000) << 249'900'000ll << 30'000'000ll << 1'000ll << 10'000'000ll;
    QTest::newRow("server behind") << qint64(1'790'000'000) << -730'000'000ll << 5'000ll << 2'000ll << 5'000ll;
    QTest::newRow("fault 26: the exchange crosses into era 1")
        << firstSecondOfEra1 - 1 << 500'000'000ll << 900'000'000ll << 100ll << 900'000'000ll;
    QTest::newRow("fault 26: only the server is in era 1")
        << firstSecondOfEra1 - 10 << 60'000'000'000ll << 1'000'000ll << 100ll << 1'000'000ll;
    QTest::newRow("fault 27: this clock stands in 1970")
        << qint64(0) << 1'790'000'000'000'000'000ll << 1'000'000ll << 100ll << 1'000'000ll;
    QTest::newRow("the server stands in 1970")
        << qint64(1'790'000'000) << -1'790'000'000'000'000'000ll << 1'000'000ll << 100ll << 1'000'000ll;
}

void TestNtpTimestamp::solutions()
{
    QFETCH(qint64, start);
    QFETCH(qint64, clockError);
    QFETCH(qint64, out);
    QFETCH(qint64, processing);
    QFETCH(qint64, back);
    const WallTime t1 = unixTime(start);
    const WallTime t4 = t1 + Nanoseconds(out + processing + back);
    const WallTime t2 = t1 + Nanoseconds(out + clockError);
    const WallTime t3 = t2 + Nanoseconds(processing);
    const NtpSolution solution = solveNtp(NtpTimestamp::fromWallTime(t1), NtpTimestamp::fromWallTime(t2),
                                          NtpTimestamp::fromWallTime(t3), NtpTimestamp::fromWallTime(t4));
    const qint64 offset = solution.offset.toNanoseconds().count();
    QVERIFY2(std::abs(solution.delay.toNanoseconds().count() - (out + back)) <= 1, qPrintable(QString::number(offset)));
    QVERIFY2(std::abs(offset - (clockError + (out - back) / 2)) <= 1, qPrintable(QString::number(offset)));
}

void TestNtpTimestamp::smallOffsetsKeepTheirPrecision()
{
    // fault 28: a double that holds seconds since 1900 moves in steps of 0.48 µs.
    for (qint64 nanoseconds = -1000; nanoseconds <= 1000; ++nanoseconds) {
        const WallTime now = unixTime(1'790'000'000, 123'456'789);
        const NtpTimestamp here = NtpTimestamp::fromWallTime(now);
        const NtpTimestamp there = NtpTimestamp::fromWallTime(now + Nanoseconds(nanoseconds));
        const NtpSolution solution = solveNtp(here, there, there, here);
        QCOMPARE(solution.offset.toNanoseconds().count(), nanoseconds);
        QCOMPARE(solution.delay.toNanoseconds().count(), 0);
    }
}

void TestNtpTimestamp::powersOfTwoSaturate()
{
    // fault 30
    QCOMPARE(NtpDuration::fromPowerOfTwo(127).units(), qint64(1) << 62);
    QCOMPARE(NtpDuration::fromPowerOfTwo(-128).units(), qint64(1));
    QCOMPARE(NtpDuration::fromPowerOfTwo(0).toNanoseconds(), Nanoseconds(1s));
    QCOMPARE(NtpDuration::fromShort(0x00018000).toNanoseconds(), Nanoseconds(1500ms));
    QCOMPARE(NtpDuration::fromShort(0xffffffff).units() >> 32, qint64(65535));
}

void TestNtpTimestamp::textReadsBack()
{
    const NtpTimestamp stamp(0xe6d3c1a7'89abcdefull);
    QByteArray text;
    Codec<NtpTimestamp>::append(stamp, Unit::None, text);
    QCOMPARE(text, "0xe6d3c1a789abcdef");
    NtpTimestamp back;
    QVERIFY(Codec<NtpTimestamp>::parse(QString::fromLatin1(text), Unit::None, {}, back));
    QCOMPARE(back.bits(), stamp.bits());
    QVERIFY(Codec<NtpTimestamp>::parse(QStringLiteral("1970-01-01T00:00:00Z"), Unit::None, {}, back));
    QCOMPARE(back.bits(), quint64(ntpSecondsBefore1970) << 32);
    for (const char *bad : {"", "0x", "0x12345678901234567", "yesterday", "0xzz"})
        QVERIFY2(!Codec<NtpTimestamp>::parse(QString::fromLatin1(bad), Unit::None, {}, back), bad);
}

QTEST_GUILESS_MAIN(TestNtpTimestamp)
#include "tst_ntptimestamp.moc"
