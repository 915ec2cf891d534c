// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tool/steps.h"

#include <QTest>

#include <algorithm>
#include <thread>

using namespace sockeye;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace
{
constexpr Word timedOut{0, "timed_out", "timed out", Outcome::Success};
constexpr MonotonicTime noon{Nanoseconds(12h)};

Step stepOf(qint64 subject)
{
    Step step;
    step.names = {"receive", nullptr};
    step.subject = subject;
    step.asked = 500ms;
    step.since = noon;
    return step;
}
} // namespace

class StepsTest : public QObject
{
    Q_OBJECT

private slots:
    void goesThroughAStep();
    void keepsTheLatest();
    void takesManyThreads();
};

void StepsTest::goesThroughAStep()
{
    Steps steps;
    QCOMPARE(steps.changes(), quint64(0));
    const qint64 number = steps.begin(stepOf(7));
    steps.change(number, "recv", noon + 1s, 2s);
    Step step = steps.snapshot().steps.at(0);
    QVERIFY(step.isRunning());
    QCOMPARE(step.call, "recv");
    QCOMPARE(step.since, noon + 1s);
    QCOMPARE(step.most, Nanoseconds(2s));
    steps.end(number, 531ms, timedOut, u"EAGAIN"_s);
    step = steps.snapshot().steps.at(0);
    QVERIFY(!step.isRunning());
    QCOMPARE(*step.took, Nanoseconds(531ms));
    QCOMPARE(step.word, "timed out");
    QCOMPARE(step.symbol, u"EAGAIN"_s);
    QCOMPARE(step.outcome, Outcome::Success);
    const quint64 changes = steps.changes();
    QCOMPARE(changes, quint64(3));
    // What has ended stays so, and a number that nobody has means nothing.
    steps.end(number, 1s, timedOut);
    steps.change(number, "send", noon);
    steps.end(number + 1, 1s, timedOut);
    steps.change(-1, "send", noon);
    QCOMPARE(steps.changes(), changes);
    QCOMPARE(*steps.snapshot().steps.at(0).took, Nanoseconds(531ms));
}

void StepsTest::keepsTheLatest()
{
    Steps steps;
    const qint64 count = qint64(Steps::most) + 10;
    for (qint64 i = 0; i < count; ++i)
        QCOMPARE(steps.begin(stepOf(i)), i);
    steps.end(3, 1s, timedOut); // no longer kept
    steps.end(count - 1, 1s, timedOut);
    const Steps::Snapshot snapshot = steps.snapshot();
    QCOMPARE(snapshot.first, qint64(10));
    QCOMPARE(snapshot.steps.size(), Steps::most);
    QCOMPARE(snapshot.steps.front().subject, qint64(10));
    QVERIFY(snapshot.steps.front().isRunning());
    QVERIFY(!snapshot.steps.back().isRunning());
}

void StepsTest::takesManyThreads()
{
    Steps steps;
    constexpr int each = 200;
    std::vector<std::thread> threads;
    for (int thread = 0; thread < 4; ++thread) {
        threads.emplace_back([&steps, thread] {
            for (int i = 0; i < each; ++i) {
                const qint64 number = steps.begin(stepOf(thread));
                steps.change(number, "recv", noon);
                steps.end(number, 1ms, timedOut);
            }
        });
    }
    qint64 seen = 0;
    while (seen < 4 * each)
        seen = qint64(steps.snapshot().steps.size());
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(steps.changes(), quint64(3 * 4 * each));
    const Steps::Snapshot snapshot = steps.snapshot();
    QVERIFY(std::none_of(snapshot.steps.begin(), snapshot.steps.end(), [](const Step &s) { return s.isRunning(); }));
}

QTEST_GUILESS_MAIN(StepsTest)
#include "tst_steps.moc"
