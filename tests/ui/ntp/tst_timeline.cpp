// SPDX-License-Identifier: GPL-3.0-or-later
// The timeline of an exchange: its numbers in words, its stamps to scale, from microseconds to days.
#include "core/ntp/ntptool.h"
#include "core/sntp/sntptool.h"
#include "core/tool/catalogue.h"
#include "ui/ntp/timelinepicture.h"
#include "ui/ntp/timelineview.h"
#include "ui/page/resultsmodel.h"
#include "ui/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QTableWidget>
#include <QTest>

using namespace sockeye;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace
{

const WallTime start = WallTime(1'795'000'000s);

// An exchange with a server that is ahead by \a offset: the ways take \a there and \a back.
NtpRow exchange(Nanoseconds offset, Nanoseconds there, Nanoseconds inside, Nanoseconds back)
{
    NtpRow row;
    row.server = u"ntp.practice.test"_s;
    row.t1 = start;
    row.t2 = start + there + offset;
    row.t3 = *row.t2 + inside;
    row.t4 = start + there + inside + back;
    row.t2t1 = *row.t2 - *row.t1;
    row.t3t4 = *row.t3 - *row.t4;
    row.t4t1 = *row.t4 - *row.t1;
    row.t3t2 = inside;
    row.delay = *row.t4t1 - inside;
    row.offset = *row.t2t1 - *row.delay / 2;
    row.error = *row.delay / 2;
    return row;
}

Timeline timelineOfRow(const NtpRow &row)
{
    return timelineOf(ntpTool().rowFields(), &row);
}

} // namespace

class TestTimeline : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QLocale::setDefault(QLocale::c());
        applyTheme(Theme::Light);
    }

    void durationsHaveTheUnitThatSuitsThem_data()
    {
        QTest::addColumn<qint64>("nanoseconds");
        QTest::addColumn<QString>("brief");
        QTest::addColumn<QString>("exact");
        QTest::newRow("zero") << qint64(0) << u"0.000 µs"_s << u"0.000 µs"_s;
        QTest::newRow("one") << qint64(1) << u"+0.001 µs"_s << u"+0.001 µs"_s;
        QTest::newRow("µs") << qint64(-12'345) << u"−12.345 µs"_s << u"−12.345 µs"_s;
        QTest::newRow("ms") << qint64(249'512'345) << u"+249.512 ms"_s << u"+249.512345 ms"_s;
        QTest::newRow("s") << qint64(-2'000'000'001) << u"−2.000 s"_s << u"−2.000000001 s"_s;
        QTest::newRow("h") << qint64(7'200'250'000'000) << u"+7200.250 s"_s << u"+7200.250000000 s"_s;
        QTest::newRow("d") << qint64(86'400'250'000'001) << u"+1 d 00:00:00.250"_s << u"+1 d 00:00:00.250000001"_s;
        QTest::newRow("many d") << qint64(-1'789'988'645'678'000'000) << u"−20717 d 11:04:05.678"_s
                                << u"−20717 d 11:04:05.678000000"_s;
        QTest::newRow("rounded up to a day")
            << qint64(172'799'999'900'000) << u"+2 d 00:00:00.000"_s << u"+1 d 23:59:59.999900000"_s;
    }
    void durationsHaveTheUnitThatSuitsThem()
    {
        QFETCH(qint64, nanoseconds);
        QTEST(timelineDuration(Nanoseconds(nanoseconds), false), "brief");
        QTEST(timelineDuration(Nanoseconds(nanoseconds), true), "exact");
    }

    void formulasHaveTheRunsNumbers_data()
    {
        QTest::addColumn<qint64>("offset");
        QTest::addColumn<qint64>("way");
        QTest::addColumn<qint64>("inside");
        QTest::addColumn<QString>("theta");
        QTest::addColumn<QString>("delta");
        QTest::newRow("µs") << qint64(2'500) << qint64(30'000) << qint64(20'000)
                            << u"(32.500 µs + (−27.500 µs)) / 2 = +2.500 µs"_s
                            << u"80.000 µs − 20.000 µs = 60.000 µs"_s;
        QTest::newRow("ms") << qint64(-249'500'000) << qint64(12'300'000) << qint64(50'000)
                            << u"(−237.200 ms + (−261.800 ms)) / 2 = −249.500 ms"_s
                            << u"24.650 ms − 50.000 µs = 24.600 ms"_s;
        QTest::newRow("days, over a way of microseconds")
            << qint64(172'800'000'000'000) << qint64(40'000) << qint64(10'000)
            << u"(2 d 00:00:00.000 + 2 d 00:00:00.000) / 2 = +2 d 00:00:00.000"_s
            << u"90.000 µs − 10.000 µs = 80.000 µs"_s;
    }
    void formulasHaveTheRunsNumbers()
    {
        QFETCH(qint64, offset);
        QFETCH(qint64, way);
        QFETCH(qint64, inside);
        QFETCH(QString, theta);
        QFETCH(QString, delta);
        const NtpRow row = exchange(Nanoseconds(offset), Nanoseconds(way), Nanoseconds(inside), Nanoseconds(way));
        const QStringList lines = timelineFormulas(timelineOfRow(row));
        QCOMPARE(lines.size(), 3);
        QCOMPARE(lines[0], u"θ = ((T2 − T1) + (T3 − T4)) / 2 = "_s + theta);
        QCOMPARE(lines[1], u"δ = (T4 − T1) − (T3 − T2) = "_s + delta);
        QVERIFY(lines[2].contains(u"shifted by θ"_s));
        QVERIFY(lines[2].contains(u"± "_s + timelineDuration(Nanoseconds(way), false, false)));
    }

    void stampsStandToScale_data()
    {
        QTest::addColumn<qint64>("offset");
        QTest::addColumn<qint64>("there");
        QTest::addColumn<qint64>("inside");
        QTest::addColumn<qint64>("back");
        const qint64 day = 86'400'000'000'000;
        QTest::newRow("µs") << qint64(2'500) << qint64(30'000) << qint64(20'000) << qint64(30'000);
        QTest::newRow("one way takes all") << qint64(0) << qint64(50'000'000) << qint64(1'000'000) << qint64(0);
        QTest::newRow("the server takes all")
            << qint64(-5'000) << qint64(10'000) << qint64(900'000'000) << qint64(9'000);
        QTest::newRow("offset of days") << 3 * day << qint64(12'000'000) << qint64(8'000'000) << qint64(14'000'000);
        QTest::newRow("everything takes days") << -day << day << day / 2 << 2 * day;
        QTest::newRow("no time at all") << qint64(7) << qint64(0) << qint64(0) << qint64(0);
    }
    void stampsStandToScale()
    {
        QFETCH(qint64, offset);
        QFETCH(qint64, there);
        QFETCH(qint64, inside);
        QFETCH(qint64, back);
        const NtpRow row = exchange(Nanoseconds(offset), Nanoseconds(there), Nanoseconds(inside), Nanoseconds(back));
        TimelinePicture picture;
        picture.resize(640, 130);
        picture.setTimeline(timelineOfRow(row));
        const QPointF t1 = *picture.positionOf(1);
        const QPointF t2 = *picture.positionOf(2);
        const QPointF t3 = *picture.positionOf(3);
        const QPointF t4 = *picture.positionOf(4);
        QCOMPARE(t1.y(), t4.y());
        QCOMPARE(t2.y(), t3.y());
        QVERIFY2(t2.y() < t1.y(), "the server's lane is the upper one");
        const double whole = double(there + inside + back);
        const double width = t4.x() - t1.x();
        QVERIFY(whole == 0 || width > 400);
        const double pixel = whole == 0 ? 0 : width / whole;
        const double half = double(there + back) / 2;
        const auto near = [](double a, double b) { return std::abs(a - b) < 0.01; };
        QVERIFY(near(t2.x() - t1.x(), half * pixel));
        QVERIFY(near(t3.x() - t2.x(), double(inside) * pixel));
        const auto [from, to] = picture.interval();
        QVERIFY(near(t2.x() - from, half * pixel) && near(to - t2.x(), half * pixel));
        // Where the true way there puts T2 is within the bar: that is what the bar says.
        QVERIFY(t1.x() + double(there) * pixel >= from - 0.01 && t1.x() + double(there) * pixel <= to + 0.01);
        for (const QPointF &place : {t1, t2, t3, t4})
            QVERIFY(picture.rect().contains(place.toPoint()));
        QVERIFY(!picture.grab().toImage().isNull());
    }

    void rulerHasRoundSteps()
    {
        QCOMPARE(rulerStep(80us, 10), 10us);
        QCOMPARE(rulerStep(79us, 16), 5us);
        QCOMPARE(rulerStep(24'650us, 10), 5ms);
        QCOMPARE(rulerStep(0ns, 10), 1ns);
        QCOMPARE(rulerText(10us), u"10 µs"_s);
        QCOMPARE(rulerText(500ms), u"500 ms"_s);
        QCOMPARE(rulerText(20s), u"20 s"_s);
    }

    void unansweredHasT1Alone()
    {
        NtpRow row;
        row.t1 = start;
        row.status = NtpStatus::Timeout;
        TimelinePicture picture;
        picture.resize(640, 130);
        const Timeline timeline = timelineOfRow(row);
        QVERIFY(!timeline.isSolved());
        picture.setTimeline(timeline, u"no answer: timed out"_s);
        QVERIFY(picture.positionOf(1));
        for (const int stamp : {2, 3, 4})
            QVERIFY(!picture.positionOf(stamp));
        QVERIFY(timelineFormulas(timeline).isEmpty());
        QVERIFY(!picture.grab().toImage().isNull());
    }

    void clampedDelaySaysSo()
    {
        NtpRow row = exchange(1ms, -1us, 20us, 0us);
        row.delay = 0ns;
        row.isDelayClamped = true;
        const QStringList lines = timelineFormulas(timelineOfRow(row));
        QVERIFY2(lines[1].contains(u"= −1.000 µs, which is below zero"_s), qPrintable(lines[1]));
        QVERIFY(lines[2].contains(u"± 0.000 µs, however the two ways share the delay;"_s));
    }

    void negativeDelayIsDrawnAndNamed()
    {
        const NtpRow row = exchange(1ms, -40ms, 20ms, 30ms);
        QVERIFY(*row.delay < 0ns);
        TimelinePicture picture;
        picture.resize(640, 130);
        picture.setTimeline(timelineOfRow(row));
        QVERIFY(picture.positionOf(2)->x() < picture.positionOf(1)->x());
        for (int stamp = 1; stamp <= 4; ++stamp)
            QVERIFY(picture.rect().contains(picture.positionOf(stamp)->toPoint()));
        QVERIFY(timelineFormulas(timelineOfRow(row)).last().contains(u"below zero"_s));
    }

    void steppedClockTakesTheMonotonicTime()
    {
        NtpRow row = exchange(0ms, 10ms, 5ms, 10ms);
        row.t1 = *row.t1 - 1h; // as it was read, before somebody set the clock
        row.isClockStepped = true;
        const Timeline timeline = timelineOfRow(row);
        QCOMPARE(*timeline.t4t1, Nanoseconds(25ms));
        TimelinePicture picture;
        picture.resize(640, 130);
        picture.setTimeline(timeline);
        QVERIFY(picture.positionOf(4)->x() - picture.positionOf(1)->x() > 400);
        QVERIFY(timelineFormulas(timeline).last().contains(u"monotonic"_s));
    }

    void summaryGivesWhatTheRowGives()
    {
        const NtpRow row = exchange(-3s, 12'345'678ns, 4321ns, 22'222'222ns);
        SntpSummary summary;
        summary.t1 = row.t1;
        summary.t2 = row.t2;
        summary.t3 = row.t3;
        summary.t4 = row.t4;
        summary.offset = row.offset;
        summary.delay = row.delay;
        const Timeline ofRow = timelineOfRow(row);
        const Timeline ofSummary = timelineOf(sntpTool().summaryFields(), &summary);
        QCOMPARE(timelineFormulas(ofSummary), timelineFormulas(ofRow));
        summary.t1 = *row.t1 - 1h;
        summary.isClockStepped = true;
        const Timeline stepped = timelineOf(sntpTool().summaryFields(), &summary);
        QCOMPARE(*stepped.t4t1, *ofRow.t4t1);
        QCOMPARE(*stepped.t2t1, *ofRow.t2t1);
    }

    void tableSaysTheSameAndIsCopied()
    {
        TimelineView view(ntpTool());
        view.resize(900, 200);
        view.show();
        ResultsModel model(ntpTool(), {});
        RunView run;
        run.rows = &model;
        run.run = 1;
        view.showRun(run);
        const auto *hint = view.findChild<QLabel *>(u"timelineHint"_s);
        QVERIFY(hint->isVisible());
        const NtpRow row = exchange(250ms, 30us, 20us, 30us);
        view.showRow({&row, 1});
        QVERIFY(!hint->isVisible());
        auto *table = view.findChild<QTableWidget *>();
        QCOMPARE(table->rowCount(), 11);
        QCOMPARE(table->item(4, 1)->text(), u"250.030000 ms"_s);
        QCOMPARE(table->item(8, 1)->text(), u"+250.000000 ms"_s);
        QCOMPARE(table->item(10, 1)->text(), u"30.000 µs"_s);
        table->clearSelection();
        table->item(9, 0)->setSelected(true);
        table->item(9, 1)->setSelected(true);
        QTest::keyClick(table, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QApplication::clipboard()->text(), u"δ, delay\t60.000 µs"_s);
        view.showRow({});
        QVERIFY(hint->isVisible() && !hint->text().isEmpty());
    }

    void stampsAreExactAndLocal()
    {
        qputenv("TZ", "UTC");
        QCOMPARE(stampTime(WallTime(1'795'000'000s + 123'456'789ns)), u"2026-11-18 11:06:40.123456789"_s);
        QCOMPARE(stampTime(WallTime(-1ns)), u"1969-12-31 23:59:59.999999999"_s);
    }

    void onlyTimeToolsHaveOne()
    {
        QStringList fitting;
        for (const Tool *tool : catalogue()) {
            if (TimelineView::fits(*tool))
                fitting += QString::fromLatin1(tool->id);
        }
        fitting.sort();
        QCOMPARE(fitting, QStringList({u"ntp"_s, u"sntp"_s}));
    }

    void followsThePalette()
    {
        TimelinePicture picture;
        picture.resize(640, 130);
        picture.setTimeline(timelineOfRow(exchange(250ms, 10ms, 5ms, 10ms)));
        picture.show();
        const QImage light = picture.grab().toImage();
        applyTheme(Theme::Dark);
        QCoreApplication::sendPostedEvents();
        const QImage dark = picture.grab().toImage();
        applyTheme(Theme::Light);
        QVERIFY(light != dark);
    }
};

QTEST_MAIN(TestTimeline)
#include "tst_timeline.moc"
