// SPDX-License-Identifier: GPL-3.0-or-later
// The worksheet in the window: the sheets that come with it, its prose, its place beside the page and its keys.
#include "core/tool/catalogue.h"
#include "core/worksheet/sheetrequest.h"
#include "tests/ui/lab/labtest.h"
#include "ui/lab/builtinsheets.h"
#include "ui/lab/opensheetdialog.h"
#include "ui/lab/prose.h"
#include "ui/page/pagerun.h"
#include "ui/page/requestform.h"
#include "ui/practice/practicedock.h"

#include <QAction>
#include <QDir>
#include <QListWidget>
#include <QMessageBox>
#include <QPlainTextEdit>

using namespace sockeye;
using namespace sockeye::test;

class TestLab : public LabTest
{
    Q_OBJECT

private slots:
    void init() { start(); }
    void cleanup() { end(); }

    void builtInSheetsAreThereAndOpen()
    {
        const QDir folder(QStringLiteral(SOURCE_DIR "/resources/sheets/en"));
        const QStringList texts = folder.entryList({u"lab*.id.md"_s});
        QCOMPARE(folder.entryList({u"lab*.md"_s}).size(), 2 * texts.size());
        makeSession();
        for (const QStringList &languages : {QStringList(), QStringList(u"id"_s)}) {
            int number = 0;
            for (const BuiltInSheet &sheet : builtInSheets(languages)) {
                QVERIFY2(sheet.path.startsWith(u":/sheets/en/lab%1-"_s.arg(++number)), qPrintable(sheet.path));
                const QList<SheetProblem> problems = m_session->open(sheet.path, languages);
                QVERIFY2(problems.isEmpty(), qPrintable(problems.isEmpty() ? QString() : problems.front().text()));
                QCOMPARE(m_session->sheet().title, sheet.title);
                QCOMPARE(m_session->sheet().language, languages.value(0));
            }
            QCOMPARE(number, texts.size());
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
        QCOMPARE(list->count(), builtInSheets({}).size());
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
