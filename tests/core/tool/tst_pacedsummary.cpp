// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tool/pacedsummary.h"
#include "tests/support/fakepractice.h"

#include <QTest>

using namespace sockeye;
using namespace std::chrono_literals;

namespace
{

/// Stands still until it is moved.
class HandClock final : public Clock
{
public:
    WallTime wall() const override { return {}; }
    MonotonicTime monotonic() const override { return now; }

    MonotonicTime now{10s};
};

} // namespace

class PacedSummaryTest : public QObject
{
    Q_OBJECT

private slots:
    void publishesAtMostFiveTimesASecond();
    void publishesOnlyWhatIsNew();
};

void PacedSummaryTest::publishesAtMostFiveTimesASecond()
{
    HandClock clock;
    FakePractice practice;
    Context context(practice);
    context.clock = &clock;
    PacedSummary paced(context);
    int made = 0;
    int published = 0;
    context.summary.onPublished = [&] { ++published; };
    for (int i = 0; i < 1000; ++i) {
        clock.now += 1ms;
        paced.touch();
        paced.publish([&] { return ++made; });
    }
    QCOMPARE(published, 5);
    QCOMPARE(made, published); // a summary of many targets is not made for nothing
    QCOMPARE(*std::static_pointer_cast<int>(context.summary.take()), 5);
}

void PacedSummaryTest::publishesOnlyWhatIsNew()
{
    HandClock clock;
    FakePractice practice;
    Context context(practice);
    context.clock = &clock;
    PacedSummary paced(context);
    QCOMPARE(paced.due(), MonotonicTime::max()); // a loop that waits for nothing else sleeps on
    clock.now += 1h;
    paced.publish([] { return 1; });
    QVERIFY(!context.summary.take());

    // What came after a long silence is told at once, the next thing an interval later.
    paced.touch();
    QVERIFY(paced.due() <= clock.now);
    paced.publish([] { return 2; });
    QVERIFY(context.summary.take());
    QCOMPARE(paced.due(), MonotonicTime::max());
    paced.touch();
    QCOMPARE(paced.due(), clock.now + PacedSummary::interval);
    paced.publish([] { return 3; });
    QVERIFY(!context.summary.take());
    clock.now = paced.due();
    paced.publish([] { return 4; });
    QCOMPARE(*std::static_pointer_cast<int>(context.summary.take()), 4);
}

QTEST_APPLESS_MAIN(PacedSummaryTest)
#include "tst_pacedsummary.moc"
