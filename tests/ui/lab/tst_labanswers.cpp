// SPDX-License-Identifier: GPL-3.0-or-later
// The worksheet's answers: typed, taken over, kept and judged.
#include "tests/ui/lab/labtest.h"
#include "ui/detail/detailpane.h"
#include "ui/page/resultsmodel.h"

#include <QPlainTextEdit>
#include <QRadioButton>
#include <QSignalSpy>
#include <QWindow>

using namespace sockeye;
using namespace sockeye::test;

class TestLabAnswers : public LabTest
{
    Q_OBJECT

private slots:
    void init() { start(); }
    void cleanup() { end(); }

    void numbersAreUnderstoodAsTheyAreTyped_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("says");
        QTest::newRow("comma") << u"1,25"_s << u"= 1.25 ms"_s;
        QTest::newRow("unit") << u"-3.5 ms"_s << u"= -3.5 ms"_s;
        QTest::newRow("both signs") << u"1,250.5"_s << u"▲"_s;
        QTest::newRow("words") << u"soon"_s << u"▲"_s;
    }

    void numbersAreUnderstoodAsTheyAreTyped()
    {
        QFETCH(QString, typed);
        QFETCH(QString, says);
        begin();
        type("answer_q5", typed);
        QTest::keyClick(find<QLineEdit>("answer_q5"), Qt::Key_Return);
        QVERIFY2(noteOf("question_q5", "understood").startsWith(says), qPrintable(noteOf("question_q5", "understood")));
        QCOMPARE(answerOf("q5"), typed); // what can't be understood is kept all the same
        QVERIFY(savedWork());
        QCOMPARE(savedWork()->answers.value(u"q5"_s).text, typed);
        QVERIFY(noteOf("question_q5", "remark").contains(u"“packet”"_s)); // its run isn't there yet
    }

    // What is pressed is still there when the mouse lets go, whatever the field that loses the keyboard has to say.
    void aClickIsNotLostWhenAFieldSaysSomething_data()
    {
        QTest::addColumn<QString>("button");
        QTest::newRow("Take of the next question") << u"take_q2"_s;
        QTest::newRow("Do this of the next run") << u"do_packet"_s;
        QTest::newRow("the next question's field") << u"answer_q2"_s;
    }

    void aClickIsNotLostWhenAFieldSaysSomething()
    {
        QFETCH(QString, button);
        begin();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        m_window->resize(1366, 2000); // all of it is to be seen
        QTRY_COMPARE(m_window->height(), 2000);
        type("answer_q1", u"1.000,7"_s);
        for (int settle = 0; settle < 3; ++settle)
            QCoreApplication::sendPostedEvents();
        auto *target = find<QWidget>(button.toLatin1().constData());
        QVERIFY(target);
        const auto place = [&] { return target->mapTo(m_window.get(), target->rect().center()); };
        const QPoint at = place();
        QWindow *handle = m_window->windowHandle();
        QTest::mousePress(handle, Qt::LeftButton, {}, at);
        for (int settle = 0; settle < 3; ++settle)
            QCoreApplication::sendPostedEvents();
        QCOMPARE(place(), at);
        QCOMPARE(noteOf("question_q1", "understood"), QString());
        const QSignalSpy clicked(target,
                                 button.startsWith(u"answer"_s) ? SIGNAL(selectionChanged()) : SIGNAL(clicked()));
        QTest::mouseRelease(handle, Qt::LeftButton, {}, at);
        if (button.startsWith(u"answer"_s))
            QVERIFY(target->hasFocus());
        else
            QCOMPARE(clicked.size(), 1);
        QTRY_VERIFY(noteOf("question_q1", "understood").startsWith(u"▲"_s));
    }

    void bitsAreCounted()
    {
        begin();
        type("answer_q6", u"01 0"_s);
        QCOMPARE(noteOf("question_q6", "understood"), u"= 3 bit(s)"_s);
        QTest::keyClick(find<QLineEdit>("answer_q6"), Qt::Key_Return);
        QCOMPARE(noteOf("question_q6", "understood"), u"▲ 3 bit(s), and 4 are wanted"_s);
        QCOMPARE(answerOf("q6"), u"01 0"_s);
        type("answer_q6", u"01 01"_s);
        QTest::keyClick(find<QLineEdit>("answer_q6"), Qt::Key_Return);
        QCOMPARE(noteOf("question_q6", "understood"), u"= 4 bit(s)"_s);
        QCOMPARE(noteOf("question_q6", "verdict"), u"✓ right · 1 of 1"_s);
    }

    void everyKindIsKeptAndComesBack()
    {
        begin("never");
        type("answer_q1", u"25"_s);
        type("answer_q2", u"HTTP"_s);
        find<QRadioButton>("answer_q3_2")->click();
        type("answer_q4", u"40 - 47"_s);
        type("answer_q6", u"01 01"_s);
        QTest::keyClicks(find<QPlainTextEdit>("answer_q7"), u"Because it is."_s);
        const QMap<QString, QString> kept = {{u"q1"_s, u"25"_s},    {u"q2"_s, u"HTTP"_s},
                                             {u"q3"_s, u"2"_s},     {u"q4"_s, u"40-47"_s},
                                             {u"q6"_s, u"01 01"_s}, {u"q7"_s, u"Because it is."_s}};
        QTRY_VERIFY(savedWork() && savedWork()->answers.size() == kept.size()); // after a short pause
        for (auto answer = kept.begin(); answer != kept.end(); ++answer)
            QCOMPARE(savedWork()->answers.value(answer.key()).text, *answer);
        m_window.reset();
        m_session.reset();
        begin("never", u" 22 10123"_s);
        QVERIFY(find<QLabel>("continued")->text().startsWith(u"Continued from "_s));
        QCOMPARE(find<QLineEdit>("answer_q2")->text(), u"HTTP"_s);
        QVERIFY(find<QRadioButton>("answer_q3_2")->isChecked());
        QCOMPARE(find<QPlainTextEdit>("answer_q7")->toPlainText(), u"Because it is."_s);
        QCOMPARE(noteOf("question_q1", "verdict"), QString()); // feedback: never
    }

    void feedbackNowSaysWhatIsKnown()
    {
        begin();
        doAndRun("do_names");
        type("answer_q1", u"80"_s);
        QCOMPARE(noteOf("question_q1", "verdict"), QString()); // not while it is typed
        QTest::keyClick(find<QLineEdit>("answer_q1"), Qt::Key_Return);
        QCOMPARE(noteOf("question_q1", "verdict"), u"✓ right · 2 of 2"_s);
        type("answer_q1", work().picked.value(u"port"_s));
        QTest::keyClick(find<QLineEdit>("answer_q1"), Qt::Key_Return);
        QCOMPARE(noteOf("question_q1", "verdict"), u"◐ in part · 1 of 2\nThat is the smaller one."_s);
        type("answer_q1", u"1"_s);
        QTest::keyClick(find<QLineEdit>("answer_q1"), Qt::Key_Return);
        QCOMPARE(noteOf("question_q1", "verdict"), u"✗ not yet · 0 of 2"_s);
    }

    void takeNotesWhereTheValueIsFrom()
    {
        begin();
        click("take_q1");
        QVERIFY(noteOf("question_q1", "remark").contains(u"no run of this sheet"_s));
        doAndRun("do_names");
        chooseCell(1, "service");
        click("take_q1");
        QVERIFY2(noteOf("question_q1", "remark").contains(u"no number"_s), qPrintable(noteOf("question_q1", "remark")));
        QCOMPARE(answerOf("q1"), QString());
        chooseCell(1, "port");
        click("take_q1");
        QCOMPARE(answerOf("q1"), u"80"_s);
        QCOMPARE(noteOf("question_q1", "takenFrom"), u"taken from: Service names, row 2, Port"_s);
        QCOMPARE(savedWork()->answers.value(u"q1"_s).takenFrom, u"Service names, row 2, Port"_s);
        chooseCell(1, "service");
        click("take_q2");
        QCOMPARE(answerOf("q2"), u"http"_s);
        // Typing makes it the student's own.
        QTest::keyClicks(find<QLineEdit>("answer_q2"), u"s"_s);
        QCOMPARE(noteOf("question_q2", "takenFrom"), QString());
        QVERIFY(!find<QPushButton>("take_q5")); // take: no
        QVERIFY(!find<QPushButton>("take_q3"));
    }

    void takeKeepsToTheQuestionsPages()
    {
        begin();
        doAndRun("do_names");
        doAndRun("do_packet");
        QVERIFY2(work().recorded(u"packet"_s), qPrintable(noteOf("run_packet", "runRemark")));
        chooseCell(0, "value");
        click("take_q1"); // stands before that run
        QVERIFY2(noteOf("question_q1", "remark").contains(u"Service names"_s),
                 qPrintable(noteOf("question_q1", "remark")));
        QCOMPARE(answerOf("q1"), QString());
    }

    void takePutsTheChosenBytesIn()
    {
        begin();
        doAndRun("do_packet");
        QVERIFY2(work().recorded(u"packet"_s), qPrintable(noteOf("run_packet", "runRemark")));
        click("take_q4");
        QVERIFY2(noteOf("question_q4", "remark").contains(u"No bytes are chosen"_s),
                 qPrintable(noteOf("question_q4", "remark")));
        auto *pane = m_window->currentPage()->findChild<DetailPane *>();
        pane->setCurrentView(u"packet"_s);
        auto *view = m_window->currentPage()->findChild<ResultsView *>();
        const auto *model = static_cast<const ResultsModel *>(view->model());
        const Tool &tool = m_window->currentPage()->tool();
        const auto cell = [&](int row, const char *id) {
            for (const Field &field : tool.rowFields()) {
                if (QLatin1StringView(field.id) == QLatin1StringView(id))
                    return field.text(model->rowAt(row));
            }
            return QByteArray();
        };
        const auto select = [&](const char *packet) {
            for (int row = 0; row < model->rowCount(); ++row) {
                if (cell(row, "packet") == packet && cell(row, "field") == "transmit_timestamp")
                    view->selectRow(row);
            }
        };
        select("request");
        click("take_q4");
        QVERIFY2(noteOf("question_q4", "takenFrom").contains(u"SNTP packet, Request"_s),
                 qPrintable(noteOf("question_q4", "takenFrom")));
        QVERIFY2(noteOf("question_q4", "remark").contains(u"of the request"_s),
                 qPrintable(noteOf("question_q4", "remark")));
        select("reply");
        click("take_q4");
        QCOMPARE(noteOf("question_q4", "remark"), QString());
        QCOMPARE(answerOf("q4"), u"40-47"_s);
        QVERIFY2(noteOf("question_q4", "takenFrom").contains(u"SNTP packet, Reply"_s),
                 qPrintable(noteOf("question_q4", "takenFrom")));
        QCOMPARE(noteOf("question_q4", "verdict"), u"✓ right · 1 of 1"_s);
    }

    void halfAnAnswerIsNotJudgedWhenARunEnds()
    {
        begin();
        click("do_names");
        type("answer_q2", u"ht"_s);
        runPage();
        QVERIFY(noteOf("question_q2", "verdict").isEmpty());
        QVERIFY(work().feedback.isEmpty());
        type("answer_q2", u"http"_s);
        QTest::keyClick(find<QLineEdit>("answer_q2"), Qt::Key_Return);
        QVERIFY(noteOf("question_q2", "verdict").startsWith(u"✓"_s));
        QCOMPARE(work().feedback.value(u"q2"_s).notYet, 0);
    }

    void anAnswerThatIsTooLongIsSaid()
    {
        begin();
        const SheetQuestion &question = *m_session->sheet().question(u"q2"_s);
        QVERIFY(!m_session->answer(question, QString(longestAnswer + 5000, u'x')));
        const Result<void> checked = m_session->checkAnswer(question);
        QVERIFY(!checked); // though what is over is not kept
        QVERIFY2(checked.error().detail.contains(u"at most"_s), qPrintable(checked.error().detail));
    }

    // The report's table has the rows as they came, however the page shows them.
    void takenFromNamesTheRowOfTheReport()
    {
        begin();
        doAndRun("do_names");
        auto *view = m_window->currentPage()->findChild<ResultsView *>();
        QVERIFY(view->model()->rowCount() > 1);
        view->sortByColumn(0, Qt::DescendingOrder);
        auto *model = qobject_cast<ResultsModel *>(view->model());
        QTRY_VERIFY(!model->isOrdering());
        QVERIFY(model->arrivals()[0] != 0);
        chooseCell(0, "port");
        const std::optional<TakenValue> taken = m_window->currentPage()->currentCell();
        QVERIFY(taken);
        QVERIFY2(taken->from.contains(u"row %1,"_s.arg(model->arrivals()[0] + 1)), qPrintable(taken->from));
    }
};

QTEST_MAIN(TestLabAnswers)
#include "tst_labanswers.moc"
