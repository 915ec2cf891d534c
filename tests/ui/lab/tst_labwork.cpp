// SPDX-License-Identifier: GPL-3.0-or-later
// The worksheet's work: who it is, what is kept, what is handed in, what is removed.
#include "core/worksheet/report.h"
#include "tests/ui/lab/labtest.h"
#include "ui/lab/handindialog.h"
#include "ui/page/requestform.h"

#include <QAction>
#include <QDir>
#include <QListWidget>
#include <QMessageBox>

using namespace sockeye;
using namespace sockeye::test;

class TestLabWork : public LabTest
{
    Q_OBJECT

private slots:
    void init() { start(); }
    void cleanup() { end(); }

    void wrongNumbersSayWhatIsAllowed_data()
    {
        QTest::addColumn<QString>("number");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("says");
        QTest::newRow("no number") << QString() << u"A. Student"_s << u"from 1 to 40 letters and digits"_s;
        QTest::newRow("signs") << u"22#1"_s << u"A. Student"_s << u"from 1 to 40 letters and digits"_s;
        QTest::newRow("no name") << u"2210123"_s << u" "_s << u"Type your name."_s;
    }

    void wrongNumbersSayWhatIsAllowed()
    {
        QFETCH(QString, number);
        QFETCH(QString, name);
        QFETCH(QString, says);
        makeSession();
        makeWindow();
        m_window->lab()->openSheet(writeSheet("now"));
        type("studentNumber", number);
        type("studentName", name);
        QTest::keyClick(find<QLineEdit>("studentName"), Qt::Key_Return);
        QVERIFY(!m_session->isBegun());
        const auto *problem = find<QLabel>("beginProblem");
        QVERIFY2(problem->isVisible() && problem->text().contains(says), qPrintable(problem->text()));
    }

    void aDockMadeAnewShowsTheSameWork()
    {
        begin();
        doAndRun("do_names");
        type("answer_q1", u"80"_s);
        m_window.reset();
        makeWindow();
        QVERIFY(m_window->lab()->isVisible());
        QCOMPARE(find<QLineEdit>("answer_q1")->text(), u"80"_s);
        QVERIFY(noteOf("run_names", "runState").contains(u"2 rows"_s));
        m_session->setLanguages({u"id"_s}); // there is none: the texts are read anew
        QCOMPARE(find<QLineEdit>("answer_q1")->text(), u"80"_s);
    }

    void oneWorkIsOpenInOneWindow()
    {
        begin();
        type("answer_q2", u"mine"_s);
        m_session->save();
        LabSession other(m_practice, workFolder());
        QVERIFY(other.open(writeSheet("now"), {}).isEmpty());
        const Result<void> refused = other.begin(u"2210123"_s, u"A. Student"_s, {});
        QVERIFY(!refused);
        QVERIFY2(refused.error().detail.contains(u"another window"_s), qPrintable(refused.error().detail));
        QVERIFY(other.begin(u"2210124"_s, u"B. Student"_s, {}));
        QVERIFY(m_session->close());
        QVERIFY(other.begin(u"2210123"_s, u"A. Student"_s, {}));
        QCOMPARE(other.work().answers.value(u"q2"_s).text, u"mine"_s);
    }

    void aReportThatSaysResultsMeansHandedIn()
    {
        begin("after-hand-in");
        const QString report = m_folder->filePath(u"report.html"_s);
        const Result<void> done = m_session->handIn(report, m_folder->filePath(u"nowhere/report.pdf"_s));
        QVERIFY(!done); // there is no such folder
        QVERIFY(QFileInfo::exists(report));
        QVERIFY(m_session->isFinal());
        QVERIFY(!savedWork()->handedIn.isEmpty());
    }

    void aReportThatCannotBeWrittenIsNotHandedIn()
    {
        begin("after-hand-in");
        QVERIFY(!m_session->handIn(m_folder->filePath(u"nowhere/report.html"_s)));
        QVERIFY(!m_session->isFinal());
        QVERIFY(savedWork()->handedIn.isEmpty());
    }

    void anotherNameIsAskedAbout()
    {
        begin();
        type("answer_q2", u"mine"_s);
        m_window->findChild<QAction *>(u"actionCloseSheet"_s)->trigger();
        m_window->lab()->openSheet(writeSheet("now"));
        type("studentNumber", u"2210123"_s);
        type("studentName", u"B. Other"_s);
        click("begin");
        QVERIFY(!m_session->isBegun());
        QVERIFY(find<QLabel>("beginProblem")->text().contains(u"another name"_s));
        QVERIFY(!find<QLabel>("beginProblem")->text().contains(u"A. Student"_s)); // nobody's business
        click("begin");
        QVERIFY(m_session->isBegun());
        QCOMPARE(answerOf("q2"), u"mine"_s);
        QCOMPARE(work().studentName, u"B. Other"_s); // the first one may have been mistyped
        QVERIFY(savedWork() && savedWork()->studentName == u"B. Other"_s);
    }

    void anOlderVersionsWorkIsCarriedOver()
    {
        begin();
        doAndRun("do_names");
        type("answer_q2", u"http"_s);
        QVERIFY(m_session->close());
        m_window->lab()->openSheet(writeSheet("now", QByteArray(sheetText).replace("version: 1", "version: 2")));
        QVERIFY(m_session->begin(u"2210123"_s, u"A. Student"_s, {}));
        QCOMPARE(work().sheetVersion, 2);
        QCOMPARE(answerOf("q2"), u"http"_s);
        QVERIFY(work().recorded(u"names"_s));
        QVERIFY(m_session->continued().contains(u"older version"_s));
    }

    void whatCanNotBeSavedIsSaid()
    {
        begin();
        QVERIFY(QFile::setPermissions(workFolder(), QFileDevice::ReadOwner | QFileDevice::ExeOwner));
        QFile probe(workFolder() + u"/probe"_s);
        if (probe.open(QIODevice::WriteOnly)) {
            // Nothing is forbidden to this user; so the folder is no folder.
            probe.close();
            QVERIFY(QDir(workFolder()).removeRecursively());
            QFile file(workFolder());
            QVERIFY(file.open(QIODevice::WriteOnly));
        }
        type("answer_q2", u"http"_s);
        QTest::keyClick(find<QLineEdit>("answer_q2"), Qt::Key_Return);
        QVERIFY2(find<QLabel>("labSaved")->text().startsWith(u"▲ Not saved: "_s),
                 qPrintable(find<QLabel>("labSaved")->text()));
        QVERIFY(!m_session->close()); // it stays open: nothing is lost
        QVERIFY(m_session->isOpen());
        QVERIFY(!m_window->close()); // first it is asked
        auto *box = m_window->findChild<QMessageBox *>(u"notSaved"_s);
        QVERIFY(box && box->isVisible());
        box->reject();
        QVERIFY(m_window->isVisible());
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        m_window->lab()->setFloating(true); // it is the window that is closed, wherever the sheet is
        QVERIFY(!m_window->close());
        box = m_window->findChild<QMessageBox *>(u"notSaved"_s);
        QVERIFY(box);
        box->button(QMessageBox::Close)->click();
        QVERIFY(!m_window->isVisible());
        QFile::setPermissions(workFolder(), QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
        if (QFileInfo(workFolder()).isFile())
            QVERIFY(QFile::remove(workFolder()));
        QVERIFY(m_session->save());
        QVERIFY(savedWork());
    }

    void newStudentRemovesEverything()
    {
        begin();
        doAndRun("do_names");
        const QString asked = m_window->currentPage()->findChild<RequestForm *>()->target();
        QVERIFY(asked.contains(work().picked.value(u"port"_s)));
        const RequestTexts texts = m_window->currentPage()->findChild<RequestForm *>()->texts();
        m_settings->setSavedRequests(u"services"_s, {{u"own request"_s, texts}});
        m_settings->setSavedRequests(u"ntp"_s, {{u"own request"_s, {{u"samples"_s, u"3"_s}}}}); // a page not yet made
        m_window->remember();
        QVERIFY(settingsText().contains(asked.toLatin1()));
        m_window->openTool(u"ntp"_s);
        type("answer_q2", u"http"_s);
        m_session->save();
        QVERIFY(savedWork());
        m_window->findChild<QAction *>(u"actionNewStudent"_s)->trigger();
        auto *box = m_window->findChild<QMessageBox *>(u"newStudent"_s);
        QVERIFY(box && box->text().contains(u"not handed in"_s));
        QVERIFY(box->informativeText().contains(u"answers"_s));
        box->reject();
        QVERIFY(m_session->isBegun());
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        m_window->findChild<QAction *>(u"actionNewStudent"_s)->trigger();
        box = m_window->findChild<QMessageBox *>(u"newStudent"_s);
        for (QAbstractButton *button : box->buttons()) {
            if (box->buttonRole(button) == QMessageBox::DestructiveRole)
                button->click();
        }
        QVERIFY(m_session->isOpen()); // for the next one
        QVERIFY(!m_session->isBegun());
        QVERIFY(!savedWork());
        QVERIFY(find<QLineEdit>("studentNumber")->text().isEmpty());
        QVERIFY(!m_window->currentPage()->canExport());
        QVERIFY(!settingsText().contains("own request")); // at once
        m_window->remember();
        const QByteArray kept = settingsText();
        QVERIFY2(!kept.contains(asked.toLatin1()), kept.constData());
        m_window->openTool(u"services"_s);
        const auto *form = m_window->currentPage()->findChild<RequestForm *>();
        QCOMPARE(form->target(), form->defaultTarget());
        QVERIFY(form->recentTargets().isEmpty());
        QVERIFY(form->savedRequests().isEmpty());
        QVERIFY(!kept.contains("2210123"));
        QVERIFY(!kept.contains("A. Student"));
    }

    void handingInSaysWhatIsMissingFirst()
    {
        begin("after-hand-in");
        doAndRun("do_names");
        type("answer_q1", u"80"_s);
        type("answer_q6", u"01x"_s);
        QTest::keyClick(find<QLineEdit>("answer_q6"), Qt::Key_Return);
        QCOMPARE(noteOf("question_q1", "verdict"), QString());
        QVERIFY2(find<QLabel>("labProgress")->text().startsWith(u"1 of 7 answered"_s),
                 qPrintable(find<QLabel>("labProgress")->text()));
        click("handIn");
        auto *dialog = m_window->findChild<HandInDialog *>();
        QVERIFY(dialog);
        QStringList missing;
        const auto *list = dialog->findChild<QListWidget *>(u"missing"_s);
        for (int i = 0; i < list->count(); ++i)
            missing += list->item(i)->data(Qt::UserRole).toString();
        QCOMPARE(missing, (QStringList{u"q2"_s, u"q3"_s, u"packet"_s, u"q4"_s, u"q5"_s, u"q6"_s, u"q7"_s}));
        emit dialog->findChild<QListWidget *>(u"missing"_s)->itemActivated(list->item(0));
        QVERIFY(work().handedIn.isEmpty());
        QTRY_VERIFY(m_window->focusWidget() == find<QWidget>("answer_q2"));
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);

        click("handIn");
        dialog = m_window->findChild<HandInDialog *>();
        auto *path = dialog->findChild<QLineEdit *>(u"reportPath"_s);
        QVERIFY(path->text().endsWith(u"small-lab_2210123_A-Student.html"_s));
        path->setText(m_folder->filePath(u"none/report.html"_s));
        dialog->findChild<QPushButton *>(u"handInNow"_s)->click();
        QVERIFY(dialog->isVisible()); // it can't be written there
        QVERIFY(work().handedIn.isEmpty());
        const QString written = m_folder->filePath(u"report.html"_s);
        path->setText(written);
        dialog->findChild<QPushButton *>(u"handInNow"_s)->click();
        QVERIFY(!work().handedIn.isEmpty());
        QVERIFY(find<QLabel>("labSaid")->text().contains(written));
        QCOMPARE(noteOf("question_q1", "verdict"), u"✓ right · 2 of 2"_s);
        QVERIFY(find<QLineEdit>("answer_q1")->isReadOnly()); // the results are told
        QVERIFY(savedWork() && savedWork()->handedIn == work().handedIn);
        QFile file(written);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const Result<Report> report = readReport(file.readAll());
        QVERIFY(report && report->isCheckRight);
        QCOMPARE(report->work.answers.value(u"q1"_s).text, u"80"_s);
        doAndRun("do_names");
        QVERIFY(noteOf("run_names", "runRemark").contains(u"handed in"_s));
        QCOMPARE(work().attempts.size(), 1);
    }
};

QTEST_MAIN(TestLabWork)
#include "tst_labwork.moc"
