// SPDX-License-Identifier: GPL-3.0-or-later
// The worksheet's runs: which count, and the practice network that they are made on.
#include "core/throughput/throughputtool.h"
#include "tests/ui/lab/labtest.h"
#include "ui/lab/reportplots.h"
#include "ui/page/requestform.h"
#include "ui/practice/practicedock.h"

#include <QAction>

using namespace sockeye;
using namespace sockeye::test;

class TestLabRuns : public LabTest
{
    Q_OBJECT

private slots:
    void init() { start(); }
    void cleanup() { end(); }

    void samplesOfARunAreRecorded()
    {
        makeSession();
        static const Tool *const tools[] = {&throughputTool()};
        m_window = std::make_unique<MainWindow>(
            tools, PageContext{m_practice, m_pool.executor(), m_settings.get(), nullptr, m_session.get()}, m_practice);
        m_window->show();
        m_window->lab()->openSheet(writeSheet("now",
                                              "```sheet\nid: small-lab\nversion: 1\ntitle: X\n```\n"
                                              "```run\nid: bulk\ntool: throughput\nrequest: target=sink.practice.test, "
                                              "seconds=1, send_buffer_bytes=65536\n```\n"
                                              "```ask\nid: q1\npoints: 1\nkind: long\ntext: Why?\n```\n"));
        type("studentNumber", u"2210123"_s);
        type("studentName", u"A. Student"_s);
        click("begin");
        doAndRun("do_bulk");
        QVERIFY(work().recorded(u"bulk"_s));
        QVERIFY(!work().recorded(u"bulk"_s)->samples.isEmpty()); // which the report's plots are drawn from
        QVERIFY(!reportPlots(work()).isEmpty());
    }

    void doThisFillsThePageInAndItsRunCounts()
    {
        begin();
        m_window->openTool(u"ntp"_s);
        click("do_names");
        const ToolPage &page = *m_window->currentPage();
        QCOMPARE(QLatin1StringView(page.tool().id), "services"_L1);
        const QString port = work().picked.value(u"port"_s);
        QVERIFY(page.findChild<RequestForm *>()->target().contains(port));
        QVERIFY(!page.isRunning()); // Run is the student's to press
        QStringList texts;
        for (const QLabel *label : find<QWidget>("run_names")->findChildren<QLabel *>())
            texts += label->text();
        QVERIFY2(texts.contains(u"Run “names” · Service names"_s), qPrintable(texts.join(u'/')));
        QVERIFY(page.findChild<ResultsView *>()->shownColumns().contains(u"source"_s));
        QVERIFY(noteOf("run_names", "runState").contains(u"Not made yet"_s));
        runPage();
        const RecordedRun *run = work().recorded(u"names"_s);
        QVERIFY(run);
        QCOMPARE(run->rowCount, 2);
        QVERIFY(noteOf("run_names", "runState").contains(u"2 rows"_s));
        QCOMPARE(noteOf("run_names", "runRemark"), QString());
        QVERIFY(savedWork() && savedWork()->recorded(u"names"_s));
        runPage();
        QCOMPARE(work().attempts.size(), 2);
        QVERIFY(noteOf("run_names", "runState").contains(u"2 attempts"_s));
    }

    void aRunThatNobodyAskedForIsNone()
    {
        begin();
        m_window->openTool(u"services"_s);
        m_window->currentPage()->setTarget(work().picked.value(u"port"_s) + u", 80"_s);
        runPage();
        QVERIFY(!work().recorded(u"names"_s));
        QVERIFY(work().attempts.isEmpty());
    }

    void aChangedFieldIsNamedAndTheRunDoesNotCount()
    {
        begin();
        click("do_names");
        m_window->currentPage()->setTarget(u"443"_s);
        runPage();
        QVERIFY(!work().recorded(u"names"_s));
        const QString remark = noteOf("run_names", "runRemark");
        QVERIFY2(remark.contains(u"doesn't count"_s), qPrintable(remark));
        QVERIFY2(remark.contains(servicesTool().targetField()->translatedLabel()), qPrintable(remark));
        doAndRun("do_names");
        QVERIFY(work().recorded(u"names"_s));
        QCOMPARE(noteOf("run_names", "runRemark"), QString());
    }

    void aStoppedRunDoesNotCount()
    {
        begin();
        click("do_packet");
        ToolPage &page = *m_window->currentPage();
        page.setTarget(u"silent.practice.test"_s); // fixed, but Stop comes first
        page.run();
        QVERIFY(page.isRunning());
        page.stop();
        QVERIFY(QTest::qWaitFor([&] { return !page.isRunning(); }, patience));
        QVERIFY(!work().recorded(u"packet"_s));
        QVERIFY2(noteOf("run_packet", "runRemark").contains(u"was stopped"_s),
                 qPrintable(noteOf("run_packet", "runRemark")));
    }

    void thePracticeNetworkIsSetAndPutBack()
    {
        PracticeSettings own = m_practice->settings();
        own.echoLossPercent = 7;
        m_practice->setSettings(own);
        begin();
        QCOMPARE(m_practice->settings().ntpClockError, Nanoseconds(std::chrono::seconds(-4)));
        QCOMPARE(m_practice->settings().echoLossPercent, 0.0);
        QCOMPARE(m_practice->settings().ntpPort, own.ntpPort);
        m_window->practice()->setVisible(true);
        const auto *sentence = m_window->practice()->findChild<QLabel *>(u"practiceSentence"_s);
        QVERIFY2(sentence->text().contains(u"worksheet “Small lab”"_s), qPrintable(sentence->text()));
        m_window->findChild<QAction *>(u"actionCloseSheet"_s)->trigger();
        QVERIFY(!m_session->isOpen());
        QCOMPARE(m_practice->settings().ntpClockError, own.ntpClockError);
        QCOMPARE(m_practice->settings().echoLossPercent, 7.0);
        QVERIFY(!sentence->text().contains(u"worksheet"_s));
        QVERIFY(m_window->lab()->isHidden());
    }

    void aRunOnAChangedPracticeNetworkDoesNotCount()
    {
        begin();
        click("do_names");
        PracticeSettings changed = m_practice->settings();
        changed.ntpClockError = Nanoseconds(0);
        m_practice->setSettings(changed);
        runPage();
        QCOMPARE(m_session->attempts(u"names"_s), 0);
        QVERIFY2(m_session->runRemark(u"names"_s).contains(u"practice network"_s),
                 qPrintable(m_session->runRemark(u"names"_s)));
        doAndRun("do_names"); // sets it again
        QCOMPARE(m_practice->settings().ntpClockError, Nanoseconds(std::chrono::seconds(-4)));
        QCOMPARE(m_session->attempts(u"names"_s), 1);
    }
};

QTEST_MAIN(TestLabRuns)
#include "tst_labruns.moc"
