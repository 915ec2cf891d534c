// SPDX-License-Identifier: GPL-3.0-or-later
// The whole window with every tool of the catalogue: names for screen readers, mnemonics, room for the texts, keys.
#include "core/timeout/timeouttool.h"
#include "core/tool/catalogue.h"
#include "tests/support/fakepractice.h"
#include "tests/support/sampletool.h"
#include "tests/ui/windowchecks.h"
#include "ui/detail/detailpane.h"
#include "ui/lab/labsession.h"
#include "ui/mainwindow.h"
#include "ui/page/exportdialog.h"
#include "ui/page/resultsview.h"
#include "ui/practice/practicedock.h"
#include "ui/practice/practicesettingsform.h"
#include "ui/practice/practicestart.h"
#include "ui/tooltabs.h"

#include <QAbstractButton>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QContextMenuEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace sockeye;
using namespace sockeye::test;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace
{

// What the first start has a door to.
const Tool &checkTool()
{
    static constexpr FieldOf<SampleRow> rowFields[] = {field<&SampleRow::name>("name", "Name")};
    static const ToolOf<SampleRequest, SampleRow, SampleSummary> tool(
        {.id = "checkup",
         .title = "Check-up",
         .sentence = "Finds nothing.",
         .group = ToolGroup::Diagnose,
         .shortcutDigit = 0,
         .requestFields = {},
         .rowFields = rowFields,
         .summaryFields = {},
         .run = [](const SampleRequest &, Context &,
                   Rows<SampleRow> &) { return Result<SampleSummary>(SampleSummary()); },
         .answer = [](const SampleRequest &, const SampleSummary &) { return Answer(); }});
    return tool;
}

} // namespace

class TestMainWindow : public QObject
{
    Q_OBJECT

private:
    Translation m_translation;
    WorkerPool m_pool;
    QTemporaryDir m_folder;
    int m_files = 0;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<LabSession> m_lab;

    std::unique_ptr<MainWindow> makeWindow(std::span<const Tool *const> tools)
    {
        m_settings = std::make_unique<Settings>(m_folder.filePath(u"settings%1.ini"_s.arg(++m_files)));
        return std::make_unique<MainWindow>(
            tools, PageContext{std::make_shared<FakePractice>(), m_pool.executor(), m_settings.get()});
    }

    // With the practice network running, and its panel open where that is wanted.
    std::unique_ptr<MainWindow> makePracticeWindow(std::span<const Tool *const> tools, bool isOpen = true)
    {
        m_settings = std::make_unique<Settings>(m_folder.filePath(u"settings%1.ini"_s.arg(++m_files)));
        const auto practice = std::make_shared<PracticeDirectory>(
            PracticeDirectory::Sharing::Private, PracticeSettings::onAnyPorts(), m_folder.filePath(u"practice"_s));
        m_lab = std::make_unique<LabSession>(practice, m_folder.filePath(u"work"_s));
        auto window = std::make_unique<MainWindow>(
            tools, PageContext{practice, m_pool.executor(), m_settings.get(), nullptr, m_lab.get()}, practice);
        window->practiceStart()->start();
        if (!QTest::qWaitFor([&] { return practice->status().isOwn && window->practiceStart()->isReady(); }, 20'000))
            return nullptr;
        window->practice()->setVisible(isOpen);
        return window;
    }

    static void rowALanguage()
    {
        QTest::addColumn<QString>("language");
        for (const Language &language : languages())
            QTest::addRow("%s", language.id) << QString::fromLatin1(language.id);
    }

    // Shows every server's settings, then what was received.
    static void visitPanel(MainWindow &window, const std::function<void(const QString &)> &visit)
    {
        auto &form = *window.findChild<PracticeSettingsForm *>();
        for (const PracticeServerKind &server : practiceServers()) {
            form.showServer(QString::fromLatin1(server.name));
            QCoreApplication::sendPostedEvents();
            visit(form.objectName() + u' ' + QString::fromLatin1(server.name));
        }
        window.findChild<QTabWidget *>(u"practiceTabs"_s)->setCurrentIndex(1);
        QCoreApplication::sendPostedEvents();
        visit(u"practiceLog"_s);
    }

    // Opens every page, with all options and the script's lines unfolded.
    static void openAll(MainWindow &window, const std::function<void(ToolPage &)> &visit)
    {
        for (int i = 0; i < window.toolCount(); ++i) {
            window.showTool(i);
            ToolPage &page = *window.currentPage();
            if (auto *more = page.findChild<QAbstractButton *>(u"more"_s))
                more->setChecked(true);
            QCoreApplication::sendPostedEvents();
            visit(page);
        }
    }

    // Runs the current page on \a targets and waits for its end.
    static void fillTable(MainWindow &window, const QString &targets)
    {
        ToolPage &page = *window.currentPage();
        page.setTarget(targets);
        QSignalSpy changed(&page, &ToolPage::statusChanged);
        page.run();
        while (page.isRunning())
            QVERIFY(changed.wait(10'000));
    }

    // The menu that opens for \a cell; null where none does.
    static QMenu *menuOf(ResultsView &view, const QModelIndex &cell, QContextMenuEvent::Reason reason)
    {
        if (reason == QContextMenuEvent::Keyboard)
            view.selectionModel()->setCurrentIndex(cell, QItemSelectionModel::NoUpdate);
        else
            view.scrollTo(cell);
        const QPoint at = reason == QContextMenuEvent::Keyboard ? QPoint(0, 0) : view.visualRect(cell).center();
        QContextMenuEvent event(reason, at, view.viewport()->mapToGlobal(at));
        QApplication::sendEvent(view.viewport(), &event);
        const QList<QMenu *> menus = view.findChildren<QMenu *>(u"cellMenu"_s, Qt::FindDirectChildrenOnly);
        return menus.isEmpty() || !menus.last()->isVisible() ? nullptr : menus.last();
    }

    static QStringList offersOf(const QMenu &menu)
    {
        QStringList offers;
        for (const QAction *action : menu.actions()) {
            if (action->objectName().startsWith(u"offer_"_s))
                offers += action->text();
        }
        return offers;
    }

private slots:
    void init()
    {
        applyTheme(Theme::Light);
        m_translation.choose(findLanguage(u"en"));
    }

    void everyControlHasAName()
    {
        const auto window = makePracticeWindow(catalogue());
        QVERIFY(window);
        window->resize(1366, 690);
        window->show();
        QStringList nameless;
        const auto listNameless = [&] {
            for (const QWidget *widget : window->findChildren<QWidget *>()) {
                const bool speaks =
                    widget->focusPolicy() != Qt::NoFocus || qobject_cast<const QAbstractButton *>(widget);
                if (!speaks || isPart(widget) || (widget->focusProxy() && widget->focusProxy() != widget))
                    continue;
                QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget));
                if (!accessible || accessible->text(QAccessible::Name).trimmed().isEmpty())
                    nameless += described(widget);
            }
        };
        openAll(*window, [&](ToolPage &) { listNameless(); });
        visitPanel(*window, [&](const QString &) { listNameless(); });
        nameless.removeDuplicates();
        QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u'\n')));
    }

    void noMnemonicTwiceOnAPage_data() { rowALanguage(); }
    void noMnemonicTwiceOnAPage()
    {
        QFETCH(QString, language);
        m_translation.choose(findLanguage(language));
        const auto window = makePracticeWindow(catalogue());
        QVERIFY(window);
        window->show();
        openAll(*window, [&](ToolPage &page) {
            QMap<QChar, QString> owners;
            const auto take = [&](const QString &text) {
                const QChar letter = mnemonicOf(text);
                if (letter.isNull())
                    return;
                QVERIFY2(!owners.contains(letter),
                         qPrintable(u"%1: “%2” and “%3”"_s.arg(page.objectName(), owners.value(letter), text)));
                owners.insert(letter, text);
            };
            for (const QAction *menu : window->menuBar()->actions())
                take(menu->text());
            QWidgetList widgets = page.findChildren<QWidget *>();
            widgets += window->practice()->findChildren<QWidget *>();
            for (const QWidget *widget : widgets) {
                if (const auto *label = qobject_cast<const QLabel *>(widget); label && !label->buddy())
                    continue;
                take(textOf(widget));
            }
        });
        for (QMenu *menu : window->menuBar()->findChildren<QMenu *>()) {
            QString letters;
            for (const QAction *action : menu->actions()) {
                const QChar letter = mnemonicOf(action->text());
                QVERIFY2(letter.isNull() || !letters.contains(letter), qPrintable(menu->title() + action->text()));
                letters += letter;
            }
        }
    }

    void nothingIsClipped_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<double>("fontScale");
        QTest::addColumn<bool>("isPanelOpen");
        QTest::addColumn<QString>("language");
        for (const Language &language : languages()) {
            for (const bool isOpen : {false, true}) {
                const auto row = [&language, isOpen](const char *name, QSize size, double scale) {
                    QTest::addRow("%s: %s%s", language.id, name, isOpen ? ", with the panel" : "")
                        << size << scale << isOpen << QString::fromLatin1(language.id);
                };
                row("1366x690", {1366, 690}, 1.0);
                row("1024x600", {1024, 600}, 1.0);
                row("1366x690, font at 150 %", {1366, 690}, 1.5);
                row("fault 119: 1920x1080, font at 200 %", {1920, 1080}, 2.0);
            }
        }
    }
    void nothingIsClipped()
    {
        QFETCH(QSize, size);
        QFETCH(double, fontScale);
        QFETCH(bool, isPanelOpen);
        QFETCH(QString, language);
        m_translation.choose(findLanguage(language));
        const QFont before = QApplication::font();
        QFont larger = before;
        larger.setPointSizeF(before.pointSizeF() * fontScale);
        QApplication::setFont(larger);
        {
            const auto window = makePracticeWindow(catalogue(), isPanelOpen);
            QVERIFY(window);
            window->show();
            window->resize(size);
            QStringList clipped;
            const auto listClipped = [&](const QString &where) {
                for (int i = 0; i < 3; ++i) // heights for widths settle
                    QCoreApplication::sendPostedEvents();
                QGuiApplication::sync();
                for (const QWidget *widget : window->findChildren<QWidget *>()) {
                    QString problem = clipping(widget);
                    if (problem.isEmpty())
                        problem = partsClipping(widget);
                    if (!problem.isEmpty())
                        clipped += u"%1 %2 “%3” %4"_s.arg(where, described(widget), textOf(widget), problem);
                }
            };
            openAll(*window, [&](ToolPage &page) {
                listClipped(page.objectName());
                const auto *table = page.findChild<ResultsView *>();
                if (table->viewport()->height() < table->fontMetrics().height() * 2)
                    clipped += page.objectName() + u" has no room for its table"_s;
            });
            if (isPanelOpen)
                visitPanel(*window, listClipped);
            QCOMPARE(window->size(), size);
            clipped.removeDuplicates();
            QVERIFY2(clipped.isEmpty(), qPrintable(clipped.join(u'\n')));
        }
        QApplication::setFont(before);
    }

    void pagesAreMadeWhenFirstShown()
    {
        const Tool *const tools[] = {&test::sampleTool(), &test::keyedSampleTool()};
        const auto window = makeWindow(tools);
        QCOMPARE(window->findChildren<ToolPage *>().size(), 1);
        window->showTool(1);
        QCOMPARE(window->findChildren<ToolPage *>().size(), 2);
    }

    void narrowWindowsHaveIconsWithTooltips()
    {
        const auto window = makeWindow(catalogue());
        window->resize(1366, 690);
        window->show();
        const auto *tabs = window->findChild<ToolTabs *>();
        const int wide = tabs->width();
        window->resize(1024, 600);
        QGuiApplication::sync();
        QVERIFY(tabs->width() < wide / 2);
        for (int i = 0; i < tabs->count(); ++i) {
            QVERIFY(tabs->tabToolTip(i).startsWith(tabs->tabText(i)));
            QVERIFY(!tabs->tabIcon(i).isNull());
        }
    }

    void runFillsTableAnswerAndStatusWithOneAlert()
    {
        const Tool *const tools[] = {&test::sampleTool()};
        const auto window = makeWindow(tools);
        window->show();
        ToolPage &page = *window->currentPage();
        const QSignalSpy alerts(&page, &ToolPage::announced);
        page.setTarget(u"one, timeout2, three"_s);
        QSignalSpy changed(&page, &ToolPage::statusChanged);
        QTest::keyClick(page.findChild<QComboBox *>(u"target"_s), Qt::Key_Return);
        QVERIFY(page.isRunning());
        while (page.isRunning())
            QVERIFY(changed.wait(10'000));
        QCOMPARE(page.findChild<ResultsView *>()->model()->rowCount(), 3);
        QCOMPARE(page.findChild<QLabel *>(u"headline"_s)->text(), u"2 of 3 answered"_s);
        QVERIFY(window->findChild<QLabel *>(u"status"_s)->text().startsWith(u"3 rows  ·  1 failed"_s));
        QCOMPARE(alerts.size(), 1);
        QCOMPARE(alerts.first().first().toString(), u"2 of 3 answered"_s);
        QCOMPARE(page.findChild<QPushButton *>(u"run"_s)->text(), u"Run"_s);
    }

    void aCellIsOpenedInOtherTools()
    {
        const Tool *const tools[] = {&test::sampleTool(), &test::keyedSampleTool(), findTool(u"timeout")};
        const auto window = makeWindow(tools);
        window->show();
        fillTable(*window, u"192.0.2.7, www.practice.test, 192.0.2.8, a/b"_s);
        ToolPage &page = *window->currentPage();
        auto *view = page.findChild<ResultsView *>();

        // By the mouse, on the cell that it is over.
        view->setCurrentIndex(view->model()->index(0, 0));
        QMenu *menu = menuOf(*view, view->model()->index(1, 0), QContextMenuEvent::Mouse);
        QVERIFY(menu);
        QCOMPARE(offersOf(*menu), QStringList({u"Sample www.practice.test"_s, u"Sample www.practice.test"_s}));
        menu->findChild<QAction *>(u"offer_keyed"_s)->trigger();
        menu->close();
        QVERIFY(window->currentPage() != &page);
        QCOMPARE(window->currentPage()->findChild<QComboBox *>(u"target"_s)->currentText(), u"www.practice.test"_s);
        QVERIFY(!window->currentPage()->isRunning()); // nobody is asked before Run is pressed
        QCOMPARE(window->currentPage()->statusText(), QString());
        QCOMPARE(window->focusWidget()->objectName(), u"run"_s);

        // By the Menu key, on the current cell, with all rows that are selected.
        window->showTool(0);
        view->setFocus();
        view->selectAll();
        menu = menuOf(*view, view->model()->index(0, 0), QContextMenuEvent::Keyboard);
        QVERIFY(menu);
        QCOMPARE(offersOf(*menu).size(), 2);
        menu->findChild<QAction *>(u"offer_sample"_s)->trigger();
        menu->close();
        QCOMPARE(page.findChild<QComboBox *>(u"target"_s)->currentText(), u"192.0.2.7, www.practice.test, 192.0.2.8"_s);

        // What is neither address nor name, and other columns, offer nothing.
        view->clearSelection();
        for (const QModelIndex &cell : {view->model()->index(3, 0), view->model()->index(0, 11)}) {
            view->setColumnHidden(cell.column(), false);
            menu = menuOf(*view, cell, QContextMenuEvent::Mouse);
            QVERIFY(menu);
            QCOMPARE(offersOf(*menu), QStringList());
            QVERIFY(menu->actions().size() > 3); // copying and exporting are there
            menu->close();
        }
    }

    void aRunThatGoesOnIsNotStoppedByAnOffer()
    {
        const Tool *const tools[] = {&test::sampleTool(), findTool(u"host")};
        const auto window = makeWindow(tools);
        window->show();
        window->showTool(1);
        ToolPage &page = *window->currentPage();
        page.run(); // it follows, until Stop
        QVERIFY(page.isRunning());
        page.focusRun();
        QVERIFY(window->focusWidget()->objectName() != u"run"_s);
        page.stop();
    }

    void theFirstStartHasTwoDoors()
    {
        const Tool *const tools[] = {&test::sampleTool(), &checkTool()};
        auto window = makePracticeWindow(tools, false);
        QVERIFY(window);
        window->resize(1024, 600);
        window->show();
        auto *worksheet = window->currentPage()->findChild<QPushButton *>(u"worksheetDoor"_s);
        auto *check = window->currentPage()->findChild<QPushButton *>(u"checkDoor"_s);
        QVERIFY(worksheet && worksheet->isVisible());
        QVERIFY(check && check->isVisible());
        QVERIFY(!worksheet->geometry().intersects(check->geometry()));
        check->click();
        QCOMPARE(window->currentPage()->tool().id, "checkup");
        QCOMPARE(window->focusWidget()->objectName(), u"run"_s);
        QVERIFY(!window->currentPage()->isRunning());
        QVERIFY(!window->currentPage()->findChild<QPushButton *>(u"checkDoor"_s)); // it leads here
        window->showTool(0);
        QVERIFY(QTest::qWaitForWindowActive(window.get()));
        QTest::keyClick(window->focusWidget(), Qt::Key_0, Qt::ControlModifier);
        QCOMPARE(window->currentPage()->tool().id, "checkup");

        // Once a page was used it has its rows there, and the next start is no first one.
        window->showTool(0);
        fillTable(*window, u"one"_s);
        QVERIFY(!window->currentPage()->findChild<QPushButton *>(u"checkDoor"_s));
        window->remember();
        window.reset();
        const auto again = std::make_unique<MainWindow>(
            tools, PageContext{std::make_shared<FakePractice>(), m_pool.executor(), m_settings.get()});
        QVERIFY(!again->currentPage()->findChild<QPushButton *>(u"checkDoor"_s));
    }

    void noDoorLeadsNowhere()
    {
        const Tool *const tools[] = {&test::sampleTool()};
        const auto window = makeWindow(tools);
        window->show();
        QVERIFY(!window->currentPage()->findChild<QPushButton *>(u"checkDoor"_s));
        // The program itself has it as soon as it has the tool.
        const auto whole = makeWindow(catalogue());
        whole->show();
        QCOMPARE(whole->currentPage()->findChild<QPushButton *>(u"checkDoor"_s) != nullptr,
                 findTool(u"checkup") != nullptr);
    }

    void aStoppedRunSaysSoWithItsAnswer()
    {
        const auto window = makePracticeWindow(catalogue(), false);
        QVERIFY(window);
        window->openTool(u"ntp"_s, u"ntp.practice.test"_s);
        ToolPage &page = *window->currentPage();
        page.findChild<QAbstractSpinBox *>(u"samples"_s)->findChild<QLineEdit *>()->setText(u"1000"_s);
        QSignalSpy changed(&page, &ToolPage::statusChanged);
        const auto *rows = page.findChild<ResultsView *>()->model();
        page.run();
        while (rows->rowCount() == 0)
            QVERIFY(changed.wait(10'000));
        page.stop();
        while (page.isRunning())
            QVERIFY(changed.wait(10'000));
        const auto *detail = page.findChild<QLabel *>(u"answerDetail"_s);
        QVERIFY2(detail && detail->text().startsWith(u"Stopped"_s), detail ? qPrintable(detail->text()) : "no detail");
        QVERIFY2(page.statusText().contains(u"stopped"_s), qPrintable(page.statusText()));
    }

    void theLanguageOfProgramsIsTheSameOnAllPages()
    {
        const Tool *const tools[] = {findTool(u"ntp"), findTool(u"lookup")};
        const auto window = makeWindow(tools);
        window->show();
        for (const int index : {0, 1}) {
            window->showTool(index);
            window->currentPage()->findChild<DetailPane *>()->setCurrentView(u"code"_s);
        }
        window->currentPage()->findChild<QAbstractButton *>(u"codeLanguage_c"_s)->click();
        QCOMPARE(m_settings->viewChoice(u"code"_s), u"c"_s);
        window->showTool(0);
        QVERIFY(window->currentPage()->findChild<QAbstractButton *>(u"codeLanguage_c"_s)->isChecked());
    }

    void theOpenPanelComesBack()
    {
        const Tool *const tools[] = {&test::sampleTool()};
        const QString file = m_folder.filePath(u"panel.ini"_s);
        const auto practice = std::make_shared<PracticeDirectory>(
            PracticeDirectory::Sharing::Private, PracticeSettings::onAnyPorts(), m_folder.filePath(u"practice"_s));
        for (const bool wasOpen : {false, true}) {
            Settings settings(file);
            MainWindow window(tools, {practice, m_pool.executor(), &settings}, practice);
            window.show();
            QCOMPARE(window.practice()->isVisible(), wasOpen);
            window.practice()->toggleViewAction()->trigger();
            QCOMPARE(window.practice()->isVisible(), !wasOpen);
            window.remember();
        }
    }

    void escapeInThePanelStopsTheRunFirst()
    {
        const Tool *const tools[] = {&timeoutTool()};
        const auto window = makePracticeWindow(tools);
        QVERIFY(window);
        window->show();
        QVERIFY(QTest::qWaitForWindowActive(window.get()));
        ToolPage &page = *window->currentPage();
        window->practice()->focusPanel();
        page.run();
        QVERIFY(page.isRunning());
        QTest::keyClick(window->focusWidget(), Qt::Key_Escape);
        QTRY_VERIFY(!page.isRunning());
        QVERIFY(window->practice()->isVisible());
        QTest::keyClick(window->focusWidget(), Qt::Key_Escape);
        QVERIFY(!window->practice()->isVisible());
    }

    void wrongFieldSaysSoAndNothingStarts()
    {
        const Tool *const tools[] = {&test::sampleTool()};
        const auto window = makeWindow(tools);
        window->show();
        ToolPage &page = *window->currentPage();
        page.setTarget(u"one"_s);
        page.findChild<QAbstractSpinBox *>(u"samples"_s)->findChild<QLineEdit *>()->setText(u"many"_s);
        QTest::mouseClick(page.findChild<QPushButton *>(u"run"_s), Qt::LeftButton);
        QVERIFY(!page.isRunning());
        const auto *problem = page.findChild<QLabel *>(u"problem"_s);
        QVERIFY(problem && problem->isVisible() && problem->text().contains(u"many"_s));
        QCOMPARE(page.statusText(), QString());
    }

    void tabLeavesTheTableAndF6GoesRound()
    {
        const Tool *const tools[] = {&test::sampleTool()};
        const auto window = makePracticeWindow(tools);
        QVERIFY(window);
        window->show();
        QVERIFY(QTest::qWaitForWindowActive(window.get()));
        ToolPage &page = *window->currentPage();
        page.setTarget(u"one"_s);
        page.run();
        QSignalSpy changed(&page, &ToolPage::statusChanged);
        while (page.isRunning())
            QVERIFY(changed.wait(10'000));
        page.focusRequest();
        auto *table = page.findChild<ResultsView *>();
        QTest::keyClick(window.get(), Qt::Key_F6);
        QCOMPARE(QApplication::focusWidget(), static_cast<QWidget *>(table));
        QTest::keyClick(window.get(), Qt::Key_F6);
        QCOMPARE(QApplication::focusWidget()->objectName(), u"rowExplanation"_s);
        QTest::keyClick(window.get(), Qt::Key_F6);
        QVERIFY(window->practice()->hasKeyboard());
        QTest::keyClick(window.get(), Qt::Key_F6);
        QVERIFY(page.findChild<QWidget *>(u"request"_s)->isAncestorOf(QApplication::focusWidget()));
        table->setFocus();
        QTest::keyClick(table, Qt::Key_Tab);
        QVERIFY(QApplication::focusWidget() != table);
        QTest::keyClick(window.get(), Qt::Key_F9);
        QVERIFY(!page.findChild<QWidget *>(u"explain"_s)->isVisible());
    }

    void keysOfTheWindowAreNotTakenByALineOfText_data()
    {
        QTest::addColumn<Qt::Key>("key");
        QTest::addColumn<QString>("opened");
        QTest::newRow("Ctrl+K") << Qt::Key_K << u"goTo"_s;
        QTest::newRow("Ctrl+E") << Qt::Key_E << u"exportDialog"_s;
    }
    void keysOfTheWindowAreNotTakenByALineOfText()
    {
        QFETCH(Qt::Key, key);
        QFETCH(QString, opened);
        const Tool *const tools[] = {&test::sampleTool()};
        const auto window = makeWindow(tools);
        window->show();
        QVERIFY(QTest::qWaitForWindowActive(window.get()));
        ToolPage &page = *window->currentPage();
        page.setTarget(u"one"_s);
        page.run();
        QSignalSpy changed(&page, &ToolPage::statusChanged);
        while (page.isRunning())
            QVERIFY(changed.wait(10'000));
        page.focusRequest();
        QTest::keyClick(QApplication::focusWidget(), key, Qt::ControlModifier);
        auto *dialog = window->findChild<QDialog *>(opened);
        QVERIFY(dialog && dialog->isVisible());
        for (const QWidget *widget : dialog->findChildren<QWidget *>()) {
            if (widget->focusPolicy() != Qt::NoFocus && !isPart(widget))
                QVERIFY2(!widget->accessibleName().isEmpty(), qPrintable(described(widget)));
        }
        delete dialog;
    }

    void windowIsClosedWhileRunsGoOn()
    {
        // fault 100: the pages let go of what runs; nothing is waited for.
        const Tool *const tools[] = {&test::sampleTool(), &test::keyedSampleTool()};
        QStringList many;
        for (int i = 0; i < 20'000; ++i)
            many += u"host%1"_s.arg(i);
        for (int i = 0; i < 20; ++i) {
            const auto window = makeWindow(tools);
            window->showTool(1);
            window->currentPage()->setTarget(many.join(u", "_s));
            window->currentPage()->run();
            QVERIFY(window->currentPage()->isRunning());
        }
        QVERIFY(m_pool.finish(20s));
    }

    void whatWasFilledInComesBack()
    {
        const Tool *const tools[] = {&test::sampleTool(), &test::keyedSampleTool()};
        const QString file = m_folder.filePath(u"kept.ini"_s);
        const auto practice = std::make_shared<FakePractice>();
        {
            Settings settings(file);
            MainWindow window(tools, {practice, m_pool.executor(), &settings});
            window.openTool(u"sample"_s, u"a, b"_s);
            ToolPage &page = *window.currentPage();
            page.findChild<QAbstractSpinBox *>(u"samples"_s)->findChild<QLineEdit *>()->setText(u"17"_s);
            page.findChild<ResultsView *>()->setColumnHidden(1, true);
            page.run();
            window.remember();
        }
        Settings settings(file);
        QVERIFY(settings.problem().isEmpty());
        MainWindow window(tools, {practice, m_pool.executor(), &settings});
        ToolPage &page = *window.currentPage();
        const auto *target = page.findChild<QComboBox *>(u"target"_s);
        QCOMPARE(target->currentText(), u"a, b"_s);
        QCOMPARE(target->itemText(0), u"a, b"_s);
        QCOMPARE(page.findChild<QAbstractSpinBox *>(u"samples"_s)->findChild<QLineEdit *>()->text(), u"17"_s);
        QVERIFY(page.findChild<ResultsView *>()->isColumnHidden(1));
    }
};

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
