// SPDX-License-Identifier: GPL-3.0-or-later
// The worksheet in the window: who it is, runs that count, answers typed and taken, what is kept, what is handed in.
// The tools are the real ones, and the practice network is there.
#include "core/ntp/ntptool.h"
#include "core/services/servicestool.h"
#include "core/sntp/sntptool.h"
#include "core/throughput/throughputtool.h"
#include "core/tool/catalogue.h"
#include "core/worksheet/report.h"
#include "core/worksheet/sheetrequest.h"
#include "ui/detail/bytesgrid.h"
#include "ui/detail/detailpane.h"
#include "ui/lab/builtinsheets.h"
#include "ui/lab/handindialog.h"
#include "ui/lab/labdock.h"
#include "ui/lab/labsession.h"
#include "ui/lab/opensheetdialog.h"
#include "ui/lab/prose.h"
#include "ui/lab/questioncard.h"
#include "ui/lab/reportplots.h"
#include "ui/lab/runcard.h"
#include "ui/lab/sheetview.h"
#include "ui/mainwindow.h"
#include "ui/page/pagerun.h"
#include "ui/page/requestform.h"
#include "ui/page/resultsmodel.h"
#include "ui/page/resultsview.h"
#include "ui/practice/practicedock.h"

#include <QAction>
#include <QApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QWindow>

using namespace sockeye;
using namespace Qt::Literals::StringLiterals;

namespace
{

constexpr int patience = 20'000; // ms, against hanging only

// `feedback` stands for one of its words.
constexpr const char *sheetText = R"md(# Small lab

```sheet
id: small-lab
version: 1
title: Small lab
minutes: 3
feedback: FEEDBACK
vary: port = pick(22, 25)
practice: ntp clock_error_ms=-4000 loss_percent=0
```

Your port is **{port}**. <b>Not bold</b> ![a picture](http://127.0.0.1:9/x.png) and [a link](https://example.org/).

```run
id: names
tool: services
request: target={port};80, protocol=tcp
fixed: target
show: source
```

```ask
id: q1
points: 2
kind: number
text: Which is the larger port?
answer: max(names.port)
tolerance: 0
mistake: min(names.port) | 50% | That is the smaller one.
```

```ask
id: q2
points: 1
kind: text
text: What is the name of port 80?
answer: http
```

```ask
id: q3
points: 1
kind: choice
text: How many ports are there?
options: a handful | exactly 65536, and so many that this option needs more than one line in a narrow dock | none
answer: exactly 65536, and so many that this option needs more than one line in a narrow dock
```

```run
id: packet
tool: sntp
request: target=ntp.practice.test
fixed: all
```

```ask
id: q4
points: 1
kind: bytes
text: Which bytes hold the transmit timestamp?
answer: 40-47
```

```ask
id: q5
points: 1
kind: number
unit: ms
text: How far is the clock off?
answer: packet.summary.offset_ms
tolerance: 1%
take: no
```

```ask
id: q6
points: 1
kind: bits
text: Write 5 in four bits.
answer: 0101
```

```ask
id: q7
points: 3
kind: long
words: 10
text: Why?
marker: because
```
)md";

} // namespace

class TestLab : public QObject
{
    Q_OBJECT

private:
    WorkerPool m_pool;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Settings> m_settings;
    std::shared_ptr<PracticeDirectory> m_practice;
    std::unique_ptr<LabSession> m_session;
    std::unique_ptr<MainWindow> m_window;

    QString writeSheet(const QByteArray &feedback, QByteArray text = sheetText, const QString &name = u"small.md"_s)
    {
        const QString path = m_folder->filePath(name);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly))
            return {};
        file.write(text.replace("FEEDBACK", feedback));
        return path;
    }
    QString workFolder() const { return m_folder->filePath(u"work"_s); }
    void makeSession() { m_session = std::make_unique<LabSession>(m_practice, workFolder()); }
    void makeWindow()
    {
        static const Tool *const tools[] = {&servicesTool(), &sntpTool(), &ntpTool()};
        m_window = std::make_unique<MainWindow>(
            tools, PageContext{m_practice, m_pool.executor(), m_settings.get(), nullptr, m_session.get()}, m_practice);
        m_window->resize(1366, 690);
        m_window->show();
    }
    // A window with the sheet open, and a student who has begun.
    void begin(const QByteArray &feedback = "now", const QString &number = u"2210123"_s)
    {
        makeSession();
        makeWindow();
        m_window->lab()->openSheet(writeSheet(feedback));
        QVERIFY(m_session->isOpen());
        type("studentNumber", number);
        type("studentName", u"A. Student"_s);
        QTest::mouseClick(find<QPushButton>("begin"), Qt::LeftButton);
        QVERIFY(m_session->isBegun());
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    template <class Widget>
    Widget *find(const char *name) const
    {
        return m_window->lab()->findChild<Widget *>(QLatin1StringView(name));
    }
    void type(const char *name, const QString &text) const
    {
        auto *edit = find<QLineEdit>(name);
        QVERIFY2(edit, name);
        edit->setFocus();
        edit->selectAll();
        text.isEmpty() ? QTest::keyClick(edit, Qt::Key_Delete) : QTest::keyClicks(edit, text);
    }
    QString noteOf(const char *card, const char *note) const
    {
        const auto *found = find<QWidget>(card)->findChild<QLabel *>(QLatin1StringView(note));
        return found && !found->isHidden() ? found->text() : QString();
    }
    void click(const char *name) const
    {
        auto *button = find<QAbstractButton>(name);
        QVERIFY2(button, name);
        button->click();
    }
    void runPage() const
    {
        ToolPage &page = *m_window->currentPage();
        page.run();
        QVERIFY(QTest::qWaitFor([&] { return !page.isRunning(); }, patience));
    }
    void doAndRun(const char *button) const
    {
        click(button);
        runPage();
    }
    void chooseCell(int row, const char *column) const
    {
        auto *view = m_window->currentPage()->findChild<ResultsView *>();
        const auto fields = m_window->currentPage()->tool().rowFields();
        for (std::size_t i = 0; i < fields.size(); ++i) {
            if (QLatin1StringView(fields[i].id) == QLatin1StringView(column))
                view->setCurrentIndex(view->model()->index(row, int(i)));
        }
    }
    QByteArray settingsText() const
    {
        QFile file(m_folder->filePath(u"window.ini"_s));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    const Work &work() const { return m_session->work(); }
    QString answerOf(const char *question) const { return work().answers.value(QLatin1StringView(question)).text; }
    // What is on the disk.
    std::optional<Work> savedWork() const
    {
        const Result<std::optional<Work>> saved = WorkStore(workFolder()).load(u"small-lab"_s, u"2210123"_s);
        return saved ? *saved : std::nullopt;
    }

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_settings = std::make_unique<Settings>(m_folder->filePath(u"window.ini"_s));
        m_practice = std::make_shared<PracticeDirectory>(PracticeDirectory::Sharing::Private,
                                                         PracticeSettings::onAnyPorts(), m_folder->path());
        QVERIFY(m_practice->startOwn());
    }
    void cleanup()
    {
        m_window.reset();
        m_session.reset();
        m_practice.reset();
    }

    void builtInSheetsAreThereAndOpen()
    {
        const QList<BuiltInSheet> sheets = builtInSheets({});
        QCOMPARE(sheets.size(), 8);
        makeSession();
        for (const BuiltInSheet &sheet : sheets) {
            const QList<SheetProblem> problems = m_session->open(sheet.path, {});
            QVERIFY2(problems.isEmpty(), qPrintable(problems.isEmpty() ? QString() : problems.front().text()));
            QCOMPARE(m_session->sheet().title, sheet.title);
        }
        QCOMPARE(builtInSheets({u"id_ID"_s}).at(3).title, u"Waktu tunggu"_s);
        m_session->setLanguages({u"id_ID"_s});
        QCOMPARE(m_session->sheet().language, u"id"_s);
    }

    // What a form makes of a request that was filled in is that request: else nobody's run would count.
    void everyRunOfTheBuiltInSheetsCountsAsItIsFilledIn()
    {
        makeSession();
        int runs = 0;
        for (const BuiltInSheet &sheet : builtInSheets({})) {
            QVERIFY(m_session->open(sheet.path, {}).isEmpty());
            QVERIFY(m_session->begin(u"2210123"_s, u"A. Student"_s, {}));
            for (SheetRun run : m_session->sheet().runs) {
                run.isAllFixed = true;
                const Tool *tool = findTool(run.tool);
                PageRun pageRun(*tool, m_practice, m_pool.executor());
                ToolPage page(pageRun, PageContext{m_practice, m_pool.executor(), m_settings.get()});
                const Result<AnyValue> request = m_session->prepare(run);
                QVERIFY(request);
                page.prepare(request->get(), run.shown);
                const AnyValue filled = page.findChild<RequestForm *>()->request();
                QVERIFY(filled);
                RecordedRun made;
                made.tool = run.tool;
                made.request = requestJson(*tool, filled.get());
                QVERIFY2(changedField(run, work().picked, made).isEmpty(),
                         qPrintable(sheet.title + u' ' + run.id + u": "_s + changedField(run, work().picked, made)));
                for (const QString &column : run.shown)
                    QVERIFY(page.findChild<ResultsView *>()->shownColumns().contains(column));
                ++runs;
            }
        }
        QVERIFY(runs > 8);
    }

    void aSheetThatIsWrongSaysWhere()
    {
        makeSession();
        makeWindow();
        m_window->lab()->openSheet(writeSheet("now", "```sheet\nid: x\nversion: 1\ntitle: X\nwrong: 1\n```\n"));
        auto *box = m_window->findChild<QMessageBox *>(u"labProblem"_s);
        QVERIFY(box);
        QVERIFY2(box->informativeText().contains(u"small.md:5: "_s), qPrintable(box->informativeText()));
        QVERIFY(!m_session->isOpen());
        QVERIFY(m_window->lab()->isHidden());
        box->close();
    }

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

    void proseIsTextAndNothingElse()
    {
        Prose prose;
        prose.setMarkdown(u"Port **22**. <b>Not bold</b> <img src=\"http://127.0.0.1:9/y.png\"> "
                          "![a picture](http://127.0.0.1:9/x.png) [a link](https://example.org/)"_s);
        QVERIFY(!prose.text().contains(u"<img"_s));
        QVERIFY(!prose.text().contains(u"x.png"_s));
        QVERIFY2(prose.plainText().contains(u"<b>Not bold</b>"_s), qPrintable(prose.plainText()));
        QVERIFY(!prose.openExternalLinks());
        emit prose.linkActivated(u"https://example.org/"_s);
        auto *box = prose.findChild<QMessageBox *>(u"openLink"_s);
        QVERIFY(box && box->informativeText().contains(u"example.org"_s));
        box->reject();
        emit prose.linkActivated(u"file:///etc/passwd"_s);
        for (const QMessageBox *asked : prose.findChildren<QMessageBox *>(u"openLink"_s))
            QVERIFY(asked == box || asked->buttons().size() == 1); // there is only Close
    }

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
        m_window->remember();
        const QByteArray kept = settingsText();
        QVERIFY2(!kept.contains(asked.toLatin1()), kept.constData());
        m_window->openTool(u"services"_s);
        const auto *form = m_window->currentPage()->findChild<RequestForm *>();
        QCOMPARE(form->target(), form->defaultTarget());
        QVERIFY(form->recentTargets().isEmpty());
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

    void f6GoesRoundAndEscapeStopsFirst()
    {
        begin();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        m_window->currentPage()->focusRequest();
        auto *next = m_window->findChild<QAction *>(u"actionNextPart"_s);
        int steps = 0;
        while (!m_window->lab()->hasKeyboard() && ++steps < 5)
            next->trigger();
        QVERIFY(m_window->lab()->hasKeyboard());
        next->trigger();
        QVERIFY(!m_window->lab()->hasKeyboard());
        m_window->practice()->setVisible(true);
        m_window->practice()->focusPanel();
        next->trigger();
        QVERIFY(m_window->lab()->hasKeyboard());
        click("do_packet");
        m_window->currentPage()->setTarget(u"silent.practice.test"_s);
        m_window->currentPage()->run();
        find<QLineEdit>("answer_q1")->setFocus();
        QTest::keyClick(m_window->focusWidget(), Qt::Key_Escape);
        QTRY_VERIFY(!m_window->currentPage()->isRunning());
        QVERIFY(!m_window->lab()->isHidden());
        QTest::keyClick(m_window->focusWidget(), Qt::Key_Escape);
        QVERIFY(m_window->lab()->isHidden());
        QVERIFY(m_session->isBegun());
    }

    void thePageStaysUsableBesideIt()
    {
        begin();
        for (const QSize size : {QSize(1366, 690), QSize(1024, 600)}) {
            m_window->resize(size);
            QCoreApplication::sendPostedEvents();
            QCOMPARE(m_window->size(), size);
            QVERIFY(m_window->lab()->width() >= 320);
            QVERIFY(m_window->currentPage()->width() >= 560);
            for (QWidget *widget : m_window->lab()->findChildren<QWidget *>()) {
                const bool isText = qobject_cast<QLabel *>(widget) || qobject_cast<QAbstractButton *>(widget)
                    || qobject_cast<QLineEdit *>(widget);
                if (!isText || !widget->isVisible())
                    continue;
                const QRect place(widget->mapTo(m_window->lab(), QPoint()), widget->size());
                QVERIFY2(place.left() >= 0 && place.right() <= m_window->lab()->width(),
                         qPrintable(widget->objectName()));
                if (auto *label = qobject_cast<QLabel *>(widget); label && label->wordWrap())
                    QVERIFY2(label->height() >= label->heightForWidth(label->width()), qPrintable(label->text()));
            }
        }
    }

    void everyControlHasAName()
    {
        begin();
        for (const QWidget *widget : m_window->lab()->findChildren<QWidget *>()) {
            const bool isControl = widget->focusPolicy() != Qt::NoFocus
                && (qobject_cast<const QAbstractButton *>(widget) || qobject_cast<const QLineEdit *>(widget)
                    || qobject_cast<const QPlainTextEdit *>(widget));
            QVERIFY2(!isControl || !widget->accessibleName().isEmpty(), qPrintable(widget->objectName()));
        }
    }

    void theEmptyPageOffersAWorksheet()
    {
        makeSession();
        makeWindow();
        const auto door = [this] { return m_window->currentPage()->findChild<QPushButton *>(u"worksheetDoor"_s); };
        QPushButton *button = door();
        QVERIFY(button);
        QTRY_VERIFY(button->isVisible());
        QTest::mouseClick(button, Qt::LeftButton);
        auto *dialog = m_window->findChild<OpenSheetDialog *>();
        QVERIFY(dialog);
        auto *list = dialog->findChild<QListWidget *>();
        QCOMPARE(list->count(), 8);
        list->setCurrentRow(3);
        QTest::keyClick(list, Qt::Key_Return);
        QTRY_VERIFY(m_session->isOpen());
        QCOMPARE(m_session->sheet().id, u"net1-lab4"_s);
        QVERIFY(!door());
        runPage();
        QVERIFY(!door());
    }
};

QTEST_MAIN(TestLab)
#include "tst_lab.moc"
