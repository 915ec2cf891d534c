// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/sampletool.h"
#include "ui/detail/stepsmodel.h"
#include "ui/detail/stepsview.h"
#include "ui/page/resultsmodel.h"

#include <QApplication>
#include <QClipboard>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace sockeye;
using namespace sockeye::test;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace
{

constexpr Word timedOut{0, "timed_out", "timed out", Outcome::Success};
constexpr Word broken{1, "failed", "failed", Outcome::Failure};

class HandClock final : public Clock
{
public:
    WallTime wall() const override { return {}; }
    MonotonicTime monotonic() const override { return now; }
    MonotonicTime now{Nanoseconds(1h)};
};

} // namespace

class TestStepsView : public QObject
{
    Q_OBJECT

private:
    HandClock m_clock;
    ResultsModel m_rows{sampleTool(), [](const std::function<void()> &work) { work(); }};
    std::shared_ptr<Steps> m_steps;
    RunView m_run;
    std::unique_ptr<StepsView> m_view;

    qint64 begin(qint64 subject)
    {
        Step step;
        step.names = {"receive", "zero"};
        step.subject = subject;
        step.asked = 500ms;
        step.call = "recv";
        step.since = m_clock.now;
        return m_steps->begin(std::move(step));
    }
    QString text(int row, int column) const { return m_view->model()->index(row, column).data().toString(); }
    QTableView *table() const { return m_view->findChild<QTableView *>(u"stepsTable"_s); }
    void show(bool isRunning)
    {
        m_run.isRunning = isRunning;
        m_view->showRun(m_run);
    }

private slots:
    void init()
    {
        m_steps = std::make_shared<Steps>();
        m_run = {};
        m_run.steps = m_steps;
        m_run.rows = &m_rows;
        m_run.run = 1;
        m_view = std::make_unique<StepsView>(sampleTool(), nullptr, m_clock);
        m_view->resize(700, 200);
        m_view->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
    }
    void cleanup() { m_view.reset(); }

    void growsAndEnds()
    {
        const qint64 number = begin(0);
        show(true);
        QCOMPARE(m_view->model()->rowCount(), 1);
        QVERIFY(text(0, StepsModel::Name).startsWith(u"receive · zero · "_s));
        QCOMPARE(text(0, StepsModel::Call), u"recv"_s);
        QCOMPARE(m_view->model()->scale(), Nanoseconds(500ms)); // what was asked, as long as nothing is longer
        m_clock.now += 750ms;
        QTRY_COMPARE(m_view->model()->scale(), Nanoseconds(750ms));
        QCOMPARE(m_view->model()->lengthOf(m_view->model()->stepAt(0)), Nanoseconds(750ms));
        QCOMPARE(text(0, StepsModel::End), u"waiting…"_s);
        m_steps->end(number, 531ms, timedOut, u"EAGAIN"_s);
        QTRY_COMPARE(text(0, StepsModel::End), u"timed out · EAGAIN"_s);
        QCOMPARE(m_view->model()->lengthOf(m_view->model()->stepAt(0)), Nanoseconds(531ms));
        const QModelIndex bar = m_view->model()->index(0, StepsModel::Bar);
        const QString spoken = bar.data(Qt::AccessibleTextRole).toString();
        QVERIFY2(spoken.contains(u"531"_s) && spoken.contains(u"500"_s), qPrintable(spoken));
        QVERIFY(!m_view->model()->index(0, StepsModel::End).data(Qt::DecorationRole).isNull());
    }

    void ticksOnlyWhileThereIsSomethingToSee()
    {
        show(false);
        QVERIFY(!m_view->isAlive());
        show(true);
        QVERIFY(m_view->isAlive());
        m_view->hide();
        QVERIFY(!m_view->isAlive());
        m_view->show();
        QVERIFY(m_view->isAlive());
        show(false);
        QVERIFY(!m_view->isAlive());
    }

    void paintsWhatItShows()
    {
        const qint64 first = begin(0);
        const qint64 second = begin(1);
        m_steps->end(first, 1s, timedOut);
        m_steps->end(second, 250ms, timedOut);
        show(false);
        const QImage picture = m_view->grab().toImage();
        const auto behind = [&](int row) {
            const QModelIndex bar = m_view->model()->index(row, StepsModel::Bar);
            const QRect place =
                table()->visualRect(bar).translated(table()->viewport()->mapTo(m_view.get(), QPoint(0, 0)));
            return picture.pixel(place.left() + place.width() * 6 / 10, place.center().y());
        };
        QVERIFY(behind(0) != behind(1)); // at 0.6 s the first still waited
    }

    void selectsItsRow()
    {
        Rows<SampleRow> rows;
        for (int i = 0; i < 2; ++i)
            rows.add(SampleRow(), 10 + i);
        m_rows.add(rows.take());
        begin(10);
        begin(11);
        begin(12); // has no row yet
        show(true);
        QSignalSpy asked(m_view.get(), &DetailView::rowAsked);
        QSignalSpy said(m_view.get(), &DetailView::said);
        m_view->focusFirst();
        QTest::keyClick(table(), Qt::Key_Down);
        QCOMPARE(asked.last().first().toInt(), 1);
        const qsizetype before = asked.size();
        QTest::keyClick(table(), Qt::Key_Down);
        QCOMPARE(asked.size(), before);
        QCOMPARE(said.size(), 1);
        // And the other way round, without an echo.
        m_view->showRow({m_rows.rowAt(0), 10});
        QCOMPARE(table()->currentIndex().row(), 0);
        QCOMPARE(asked.size(), before);
    }

    void copies()
    {
        m_steps->end(begin(0), 20ms, broken, u"ECONNRESET"_s);
        show(false);
        m_view->focusFirst();
        QTest::keyClick(table(), Qt::Key_C, Qt::ControlModifier);
        const QString copied = QApplication::clipboard()->text();
        QVERIFY2(copied.contains(u"recv"_s) && copied.contains(u"ECONNRESET"_s), qPrintable(copied));
    }

    void beginsAnewWithAnotherRun()
    {
        begin(0);
        show(true);
        m_steps = std::make_shared<Steps>();
        m_run.steps = m_steps;
        show(true);
        QCOMPARE(m_view->model()->rowCount(), 0);
        for (int i = 0; i < int(Steps::most) + 5; ++i)
            begin(i);
        show(true);
        QCOMPARE(m_view->model()->rowCount(), int(Steps::most));
        for (int i = 0; i < 5; ++i)
            begin(i);
        show(true);
        QCOMPARE(m_view->model()->rowCount(), int(Steps::most));
        QCOMPARE(m_view->model()->stepAt(0).subject, qint64(10));
    }
};

QTEST_MAIN(TestStepsView)
#include "tst_stepsview.moc"
