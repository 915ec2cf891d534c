// SPDX-License-Identifier: GPL-3.0-or-later
// The window in its languages: that switching loses nothing, that every text comes through translation, and that there
// is room for it.
#include "core/tool/catalogue.h"
#include "tests/ui/windowchecks.h"
#include "ui/detail/detailpane.h"
#include "ui/lab/labdock.h"
#include "ui/lab/labsession.h"
#include "ui/mainwindow.h"
#include "ui/page/pagerun.h"
#include "ui/page/resultsview.h"
#include "ui/practice/practicedock.h"
#include "ui/practice/practicesettingsform.h"
#include "ui/practice/practicestart.h"

#include <QAction>
#include <QApplication>
#include <QMenu>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QStatusBar>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>
#include <QTreeView>

#include <array>
#include <atomic>
#include <thread>

using namespace sockeye;
using namespace sockeye::test;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace
{

// Puts every text between marks, so that one that was never translated shows.
class Marks : public QTranslator
{
public:
    QString translate(const char *context, const char *source, const char *, int) const override
    {
        if (qstrcmp(context, "language") == 0 || qstrcmp(context, "QGuiApplication") == 0)
            return {};
        QString text = QString::fromUtf8(source);
        const bool hasMnemonic = text.startsWith(u'&'); // it stays the first letter's
        return (hasMnemonic ? u"&⟦"_s : u"⟦"_s) + text.sliced(hasMnemonic) + u'⟧';
    }
    bool isEmpty() const override { return false; }
};

// What is left of a text without what stands between marks.
QString unmarked(const QString &text)
{
    QString left;
    int depth = 0;
    for (const QChar character : text) {
        if (character == u'⟦')
            ++depth;
        else if (character == u'⟧')
            --depth;
        else if (depth == 0)
            left += character;
    }
    return left;
}

// What no language changes: ids, units, symbols, addresses and names of the practice network, keys, and the time as
// the exercise prints it.
bool isForAll(QString text)
{
    static const QRegularExpression word(u"[A-Za-z]{3,}"_s);
    static const QRegularExpression known(
        u"Sockeye|English|ntp|dns|Bahasa "
        u"Indonesia|Python|Shell|NTP|DNS|TCP|UDP|SCTP|DCCP|IPv[46]|SNTP|CSV|JSON|echo|sink|"
        u"silent|refused|blackhole|drip|late|reset|halfclose|path|tls|TLS|HTTPS?|ALPN|Ctrl|Shift|Enter|Esc|PgUp|PgDown|"
        u"Home|"
        u"End|Tab|"
        u"[A-Z][a-z]{2} [A-Z][a-z]{2} [ \\d]\\d [\\d:]{8} \\d{4} "
        u"\\([^)]*\\)|[\\w.-]*practice\\.test|127\\.0\\.0\\.1|Mbit/s|Gbit/s|RFC|"
        u"[A-Z]+_[A-Z_]+|[a-z0-9]+(?:_[a-z0-9]+)+|E[A-Z]{3,}|getaddrinfo|recv\\w*|send\\w*|connect|poll"_s);
    text.remove(known);
    return !text.contains(word);
}

} // namespace

class TestLanguage : public QObject
{
    Q_OBJECT

private:
    Translation m_translation;
    WorkerPool m_pool;
    QTemporaryDir m_folder;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<LabSession> m_lab; // of the latest window
    int m_files = 0;

    std::unique_ptr<MainWindow> makeWindow()
    {
        m_settings = std::make_unique<Settings>(m_folder.filePath(u"settings%1.ini"_s.arg(++m_files)));
        const auto practice = std::make_shared<PracticeDirectory>(
            PracticeDirectory::Sharing::Private, PracticeSettings::onAnyPorts(), m_folder.filePath(u"practice"_s));
        m_lab = std::make_unique<LabSession>(practice, m_folder.filePath(u"work%1"_s.arg(m_files)));
        auto window = std::make_unique<MainWindow>(
            catalogue(), PageContext{practice, m_pool.executor(), m_settings.get(), &m_translation, m_lab.get()},
            practice);
        window->practiceStart()->start();
        if (!QTest::qWaitFor([&] { return practice->status().isOwn && window->practiceStart()->isReady(); }, 20'000))
            return nullptr;
        return window;
    }

    // One by one: QtTest cuts long messages.
    static void report(QStringList &problems)
    {
        problems.removeDuplicates();
        for (const QString &problem : std::as_const(problems))
            qWarning("%s", qPrintable(problem));
    }

    // A tool that follows changes is stopped once it has rows.
    static bool runToEnd(ToolPage &page)
    {
        page.run();
        const auto *follow = page.findChild<QAbstractButton *>(u"follow"_s);
        const bool follows = follow && follow->isChecked();
        if (!QTest::qWaitFor([&] { return !page.isRunning() || (follows && page.canExport()); }, 60'000))
            return false;
        page.stop();
        return QTest::qWaitFor([&] { return !page.isRunning(); }, 60'000);
    }

    // Every view below the table, the selected row being the first.
    static void visitViews(ToolPage &page, const std::function<void(const QString &)> &visit)
    {
        const auto *pane = page.findChild<DetailPane *>();
        const auto *tabs = pane->findChild<QTabBar *>(u"detailTabs"_s);
        for (int i = 0; i < tabs->count(); ++i) {
            for (int settle = 0; settle < 3; ++settle)
                QCoreApplication::sendPostedEvents();
            QGuiApplication::sync();
            visit(page.objectName() + u'/' + pane->currentView());
            page.stepDetail(1);
        }
    }

    static void visitPanel(MainWindow &window, const std::function<void(const QString &)> &visit)
    {
        window.practice()->setVisible(true);
        auto &form = *window.findChild<PracticeSettingsForm *>();
        for (const PracticeServerKind &server : practiceServers()) {
            form.showServer(QString::fromLatin1(server.name));
            QCoreApplication::sendPostedEvents();
            visit(u"practice "_s + QString::fromLatin1(server.name));
        }
        window.findChild<QTabWidget *>(u"practiceTabs"_s)->setCurrentIndex(1);
        QCoreApplication::sendPostedEvents();
        visit(u"practice log"_s);
        window.practice()->setVisible(false);
    }

    // All texts of a widget that people read, hear or see in a tooltip; nothing that somebody typed.
    static QStringList textsOf(const QWidget *widget)
    {
        QStringList texts = {textOf(widget), widget->toolTip(), widget->accessibleName(),
                             widget->accessibleDescription(), widget->windowTitle()};
        if (const auto *line = qobject_cast<const QLineEdit *>(widget))
            texts += line->placeholderText();
        if (const auto *box = qobject_cast<const QComboBox *>(widget); box && !box->isEditable()) {
            for (int i = 0; i < box->count(); ++i)
                texts += {box->itemText(i), box->itemData(i, Qt::ToolTipRole).toString()};
        }
        if (const auto *tabs = qobject_cast<const QTabBar *>(widget)) {
            for (int i = 0; i < tabs->count(); ++i)
                texts += {tabs->tabText(i), tabs->tabToolTip(i)};
        }
        if (const auto *header = qobject_cast<const QHeaderView *>(widget);
            header && header->orientation() == Qt::Horizontal && header->model()) {
            for (int i = 0; i < header->count(); ++i)
                texts += {header->model()->headerData(i, Qt::Horizontal).toString(),
                          header->model()->headerData(i, Qt::Horizontal, Qt::ToolTipRole).toString()};
        }
        for (const QAction *action : widget->actions())
            texts += {action->text(), action->toolTip()};
        return texts;
    }

    // The words in the table of results: cells of columns whose values are words.
    static QStringList wordsIn(const ToolPage &page)
    {
        QStringList texts;
        const auto *model = page.findChild<ResultsView *>()->model();
        const std::span<const Field> fields = page.tool().rowFields();
        for (int row = 0; row < std::min(20, model->rowCount()); ++row) {
            for (int column = 0; column < model->columnCount(); ++column) {
                if (fields[std::size_t(column)].kind == ValueKind::Choice
                    || fields[std::size_t(column)].kind == ValueKind::Boolean)
                    texts += model->index(row, column).data().toString();
            }
        }
        return texts;
    }

private slots:
    void init() { m_translation.choose(findLanguage(u"en")); }

    void theSystemsLanguageIsTheFirstThatThereIs_data()
    {
        QTest::addColumn<QStringList>("wanted");
        QTest::addColumn<QString>("id");
        QTest::newRow("Indonesian") << QStringList{u"id-ID"_s, u"id"_s} << u"id"_s;
        QTest::newRow("English of Britain") << QStringList{u"en-GB"_s} << u"en"_s;
        QTest::newRow("Malay, then Indonesian") << QStringList{u"ms-MY"_s, u"id"_s, u"en"_s} << u"id"_s;
        QTest::newRow("English before Indonesian") << QStringList{u"en-US"_s, u"id-ID"_s} << u"en"_s;
        QTest::newRow("German alone") << QStringList{u"de-DE"_s} << u"en"_s;
        QTest::newRow("the locale C") << QStringList{u"C"_s} << u"en"_s;
        QTest::newRow("nothing") << QStringList() << u"en"_s;
    }
    void theSystemsLanguageIsTheFirstThatThereIs()
    {
        QFETCH(QStringList, wanted);
        QFETCH(QString, id);
        QCOMPARE(QString::fromLatin1(languageOf(wanted).id), id);
    }

    void numbersFollowTheLanguage()
    {
        m_translation.choose(findLanguage(u"id"));
        QCOMPARE(shownLanguage(), u"id"_s);
        QCOMPARE(QLocale().toString(1234.5, 'f', 1), u"1.234,5"_s);
        m_translation.choose(findLanguage(u"en"));
        QCOMPARE(shownLanguage(), u"en"_s);
        QCOMPARE(QLocale().toString(1234.5, 'f', 1), u"1,234.5"_s);
        m_translation.choose(nullptr);
        QCOMPARE(QLocale(), QLocale::system());
    }

    void englishHasItsPlurals()
    {
        const auto bytes = [](int n) { return QCoreApplication::translate("dns", "%n extra byte(s)", nullptr, n); };
        QCOMPARE(bytes(1), u"1 extra byte"_s);
        QCOMPARE(bytes(2), u"2 extra bytes"_s);
    }

    // Workers make sentences of errors and read the default locale while somebody switches.
    void threadsTranslateWhileTheLanguageIsSwitched()
    {
        std::atomic<bool> ends = false;
        std::atomic<int> wrong = 0;
        std::atomic<qint64> asked = 0;
        std::vector<std::thread> threads;
        for (int i = 0; i < 3; ++i) {
            threads.emplace_back([&] {
                while (!ends) {
                    const QString text = QCoreApplication::translate("sockeye::MainWindow", "&File");
                    const QString number = QLocale().toString(1.5, 'f', 1);
                    wrong += text != u"&File"_s && text != u"&Berkas"_s;
                    wrong += number != u"1.5"_s && number != u"1,5"_s;
                    ++asked;
                }
            });
        }
        for (int i = 0; i < 200 || asked < 1000; ++i)
            m_translation.choose(i % 3 == 2 ? nullptr : &languages()[std::size_t(i % 3)]);
        ends = true;
        for (std::thread &thread : threads)
            thread.join();
        QCOMPARE(wrong.load(), 0);
    }

    void switchingKeepsWhatIsThere()
    {
        const auto window = makeWindow();
        QVERIFY(window);
        window->resize(1366, 690);
        window->show();
        QVERIFY(window->openTool(u"lookup"_s, u"www.practice.test, alias.practice.test"_s));
        QVERIFY(runToEnd(*window->currentPage()));
        QVERIFY(window->openTool(u"ntp"_s));
        QVERIFY(runToEnd(*window->currentPage()));
        ToolPage *page = window->currentPage();
        auto *view = page->findChild<ResultsView *>();
        QCOMPARE(view->model()->rowCount(), 4);
        page->showFilter();
        page->findChild<QLineEdit *>(u"filter"_s)->setText(u"practice"_s);
        view->sortByColumn(1, Qt::DescendingOrder);
        view->selectRow(2);
        page->findChild<DetailPane *>()->setCurrentView(u"calls"_s);
        page->findChild<QAbstractButton *>(u"more"_s)->setChecked(true);
        page->setTarget(u"typed, not run"_s);
        window->practice()->setVisible(true);
        window->findChild<QTabWidget *>(u"practiceTabs"_s)->setCurrentIndex(1);
        const QAbstractItemModel *model = view->model();
        const QString cell = model->index(2, 1).data().toString();
        const auto pages = window->findChildren<ToolPage *>().size();
        const QString english = page->findChild<QLabel *>(u"headline"_s)->text();

        auto *choice = window->findChild<QAction *>(u"actionLanguage_id"_s);
        QVERIFY(choice && !choice->isChecked());
        choice->trigger(); // done once the menu has closed
        QTRY_COMPARE(window->menuBar()->actions().first()->text(), u"&Berkas"_s);
        QVERIFY(window->findChild<QAction *>(u"actionLanguage_id"_s)->isChecked());
        page = window->currentPage();
        view = page->findChild<ResultsView *>();
        QCOMPARE(page->tool().id, std::string_view("ntp").data());
        QCOMPARE(static_cast<const QAbstractItemModel *>(view->model()), model);
        QCOMPARE(view->selectedViewRows(), std::vector<int>{2});
        QCOMPARE(view->currentIndex().row(), 2);
        QCOMPARE(model->index(2, 1).data().toString(), cell);
        QCOMPARE(view->horizontalHeader()->sortIndicatorSection(), 1);
        QCOMPARE(view->horizontalHeader()->sortIndicatorOrder(), Qt::DescendingOrder);
        QCOMPARE(partsClipping(view->horizontalHeader()), QString());
        QVERIFY(!page->findChild<QLineEdit *>(u"filter"_s)->isHidden());
        QCOMPARE(page->findChild<QLineEdit *>(u"filter"_s)->text(), u"practice"_s);
        QCOMPARE(page->findChild<DetailPane *>()->currentView(), u"calls"_s);
        QVERIFY(page->findChild<QAbstractButton *>(u"more"_s)->isChecked());
        QCOMPARE(page->findChild<QComboBox *>(u"target"_s)->currentText(), u"typed, not run"_s);
        QVERIFY(window->practice()->isVisible());
        QCOMPARE(window->findChild<QTabWidget *>(u"practiceTabs"_s)->currentIndex(), 1);
        const QString indonesian = page->findChild<QLabel *>(u"headline"_s)->text();
        QVERIFY2(!indonesian.isEmpty() && indonesian != english, qPrintable(indonesian));
        QVERIFY(page->statusText().contains(u"baris"_s));
        QCOMPARE(window->findChildren<ToolPage *>().size(), pages);

        // The other page that was open has its run as well; and back it goes.
        window->openTool(u"lookup"_s);
        QVERIFY(window->currentPage()->canExport());
        window->setLanguage(u"en"_s);
        QVERIFY(window->openTool(u"ntp"_s));
        QCOMPARE(window->currentPage()->findChild<QLabel *>(u"headline"_s)->text(), english);
        QCOMPARE(m_settings->language(), findLanguage(u"en"));
    }

    void aRunGoesOnWhileTheLanguageIsSwitched()
    {
        const auto window = makeWindow();
        QVERIFY(window);
        window->show();
        QVERIFY(window->openTool(u"ntp"_s));
        auto *samples = window->currentPage()->findChild<QWidget *>(u"samples"_s);
        QVERIFY(samples);
        auto *line =
            qobject_cast<QLineEdit *>(samples) ? qobject_cast<QLineEdit *>(samples) : samples->findChild<QLineEdit *>();
        QVERIFY(line);
        line->setText(u"10000"_s); // half an hour
        window->currentPage()->run();
        const auto *model = window->currentPage()->findChild<ResultsView *>()->model();
        QTRY_VERIFY(model->rowCount() >= 2);
        const int before = model->rowCount();
        window->setLanguage(u"id"_s);
        ToolPage &page = *window->currentPage();
        QVERIFY(page.isRunning());
        QTRY_VERIFY(model->rowCount() >= before + 2);
        QCOMPARE(page.findChild<QPushButton *>(u"run"_s)->text(), u"Hentikan"_s);
        QVERIFY(page.findChild<QProgressBar *>()->isVisible());
        page.stop();
        QTRY_VERIFY(!page.isRunning());
        QCOMPARE(page.findChild<QPushButton *>(u"run"_s)->text(), u"Jalankan"_s);
        QVERIFY(page.findChild<QLabel *>(u"headline"_s)->text().contains(u"ms"_s)
                || !page.findChild<QLabel *>(u"headline"_s)->text().isEmpty());
    }

    // After a run, with every view, at both sizes.
    void nothingIsClippedAfterARun_data()
    {
        QTest::addColumn<QString>("language");
        for (const Language &language : languages())
            QTest::addRow("%s", language.id) << QString::fromLatin1(language.id);
    }
    void nothingIsClippedAfterARun()
    {
        QFETCH(QString, language);
        m_translation.choose(findLanguage(language));
        const auto window = makeWindow();
        QVERIFY(window);
        window->show();
        QStringList clipped;
        for (int i = 0; i < window->toolCount(); ++i) {
            window->resize(1366, 690);
            window->showTool(i);
            ToolPage &page = *window->currentPage();
            QVERIFY2(runToEnd(page), qPrintable(page.objectName() + page.statusText()));
            for (const QSize size : {QSize(1366, 690), QSize(1024, 600)}) {
                window->resize(size);
                visitViews(page, [&](const QString &where) {
                    for (const QWidget *widget : window->findChildren<QWidget *>()) {
                        QString problem = clipping(widget);
                        if (problem.isEmpty())
                            problem = partsClipping(widget);
                        if (!problem.isEmpty())
                            clipped += u"%1 %2 %3 “%4” %5"_s.arg(QString::number(size.width()), where,
                                                                 described(widget), textOf(widget), problem);
                    }
                });
            }
        }
        report(clipped);
        QVERIFY(clipped.isEmpty());
    }

    // A worksheet beside a page: who it is, then the sheet; and what was answered stays when the language changes.
    void aWorksheetFits_data() { nothingIsClippedAfterARun_data(); }
    void aWorksheetFits()
    {
        QFETCH(QString, language);
        m_translation.choose(findLanguage(language));
        const auto window = makeWindow();
        QVERIFY(window);
        window->resize(1366, 690);
        window->show();
        QVERIFY(window->openTool(u"timeout"_s));
        QStringList problems;
        const auto look = [&](const QString &where) {
            for (const QSize size : {QSize(1366, 690), QSize(1024, 600)}) {
                window->resize(size);
                for (int settle = 0; settle < 3; ++settle)
                    QCoreApplication::sendPostedEvents();
                QGuiApplication::sync();
                if (window->size() != size)
                    problems += u"%1 %2: the window is %3 wide and %4 high"_s.arg(QString::number(size.width()), where,
                                                                                  QString::number(window->width()),
                                                                                  QString::number(window->height()));
                for (const QWidget *widget : window->findChildren<QWidget *>()) {
                    QString problem = clipping(widget);
                    if (problem.isEmpty())
                        problem = partsClipping(widget);
                    if (!problem.isEmpty())
                        problems += u"%1 %2 %3 “%4” %5"_s.arg(QString::number(size.width()), where, described(widget),
                                                              textOf(widget), problem);
                }
            }
            QMap<QChar, QString> owners;
            const auto take = [&](const QString &text) {
                const QChar letter = mnemonicOf(text);
                if (!letter.isNull() && owners.contains(letter))
                    problems += u"%1: “%2” and “%3” have the same letter"_s.arg(where, owners.value(letter), text);
                owners.insert(letter, text);
            };
            for (const QAction *menu : window->menuBar()->actions())
                take(menu->text());
            const QWidgetList widgets =
                window->currentPage()->findChildren<QWidget *>() + window->lab()->findChildren<QWidget *>();
            for (const QWidget *widget : widgets) {
                const auto *label = qobject_cast<const QLabel *>(widget);
                if (!label || label->buddy())
                    take(textOf(widget));
            }
        };
        window->lab()->openSheet(u":/sheets/en/lab4-timeouts.md"_s);
        QVERIFY(m_lab->isOpen());
        look(u"begin"_s);
        QVERIFY(m_lab->begin(u"2210123"_s, u"A. Student"_s, u"lab-17"_s));
        look(u"sheet"_s);
        const QString title = m_lab->sheet().title;
        const SheetQuestion question = m_lab->sheet().questions.front();
        QVERIFY(m_lab->answer(question, u"1"_s));
        window->setLanguage(language == u"en" ? u"id"_s : u"en"_s);
        QVERIFY(m_lab->isBegun());
        QVERIFY(m_lab->work().answers.contains(question.id));
        QVERIFY(m_lab->sheet().title != title);
        look(u"sheet in the other language"_s);
        report(problems);
        QVERIFY(problems.isEmpty());
    }

    // The smallest window that is asked for holds each page with a panel beside it, also once there are results.
    void everyPageFitsBesideAPanel_data() { nothingIsClippedAfterARun_data(); }
    void everyPageFitsBesideAPanel()
    {
        QFETCH(QString, language);
        m_translation.choose(findLanguage(language));
        const auto window = makeWindow();
        QVERIFY(window);
        window->show();
        window->lab()->openSheet(u":/sheets/en/lab4-timeouts.md"_s);
        QVERIFY(m_lab->begin(u"2210123"_s, u"A. Student"_s, u"lab-17"_s));
        QStringList problems;
        const std::array<QDockWidget *, 2> panels = {window->practice(), window->lab()};
        for (QDockWidget *panel : panels)
            panel->show();
        for (int i = 0; i < window->toolCount(); ++i) {
            window->showTool(i);
            ToolPage &page = *window->currentPage();
            for (const bool hasRun : {false, true}) {
                if (hasRun) {
                    QVERIFY2(runToEnd(page), qPrintable(page.objectName() + page.statusText()));
                    if (auto *more = page.findChild<QAbstractButton *>(u"more"_s))
                        more->setChecked(true);
                    visitViews(page, [](const QString &) {}); // each has its own least width from now on
                }
                for (QDockWidget *panel : panels) {
                    panel->raise();
                    window->resize(1024, 600);
                    for (int settle = 0; settle < 3; ++settle)
                        QCoreApplication::sendPostedEvents();
                    if (window->size() == QSize(1024, 600) && window->minimumSizeHint().width() <= 1024)
                        continue;
                    problems += u"%1 %2 %3: the window is %4×%5, at least %6"_s.arg(
                        panel->objectName(), page.objectName(), QString::number(hasRun),
                        QString::number(window->width()), QString::number(window->height()),
                        QString::number(window->minimumSizeHint().width()));
                    for (const QWidget *widget : page.findChildren<QWidget *>()) {
                        if (widget->minimumSizeHint().width() > 600 && widget->minimumWidth() == 0)
                            problems += described(widget) + u' ' + QString::number(widget->minimumSizeHint().width());
                    }
                }
            }
        }
        report(problems);
        QVERIFY(problems.isEmpty());
    }

    // A student goes on in the other language: the panel is as wide as before, the cursor stands where it stood, and
    // nothing of the language before is left.
    void aWorksheetGoesOnInTheOtherLanguage()
    {
        const auto window = makeWindow();
        QVERIFY(window);
        window->resize(1366, 690);
        window->show();
        window->lab()->openSheet(u":/sheets/en/lab4-timeouts.md"_s);
        QVERIFY(m_lab->begin(u"2210123"_s, u"A. Student"_s, u"lab-17"_s));
        QVERIFY(m_lab->close()); // and comes back later
        window->lab()->openSheet(u":/sheets/en/lab4-timeouts.md"_s);
        QVERIFY(m_lab->begin(u"2210123"_s, u"A. Student"_s, u"lab-17"_s));
        const auto settle = [] {
            for (int i = 0; i < 3; ++i)
                QCoreApplication::sendPostedEvents();
            QGuiApplication::sync();
        };
        settle();
        const auto longEdit = [&] { return window->lab()->findChild<QPlainTextEdit *>(); };
        QVERIFY(longEdit());
        longEdit()->setFocus();
        QTest::keyClicks(longEdit(), u"one two three"_s);
        QTest::keyClick(longEdit(), Qt::Key_Left);
        QTest::keyClick(longEdit(), Qt::Key_Left, Qt::ShiftModifier);
        for (const int wanted : {0, 420}) {
            if (wanted > 0)
                window->resizeDocks({window->lab()}, {wanted}, Qt::Horizontal);
            settle();
            const int width = window->lab()->width();
            QVERIFY2(width < 440, qPrintable(QString::number(width)));
            for (const char *language : {"id", "en", "id", "en"}) {
                window->setLanguage(QString::fromLatin1(language));
                settle();
                QVERIFY2(qAbs(window->lab()->width() - width) <= 1,
                         qPrintable(u"%1 was %2"_s.arg(window->lab()->width()).arg(width)));
                QCOMPARE(longEdit()->textCursor().position(), 11);
                QCOMPARE(longEdit()->textCursor().anchor(), 12);
                const QString continued = window->lab()->findChild<QLabel *>(u"continued"_s)->text();
                QVERIFY2(
                    continued.startsWith(QLatin1StringView(language) == "en"_L1 ? u"Continued"_s : u"Dilanjutkan"_s),
                    qPrintable(continued));
            }
        }
    }

    void everyTextComesThroughTranslation()
    {
        Marks marks;
        QCoreApplication::installTranslator(&marks);
        QStringList plain;
        {
            const auto window = makeWindow();
            QVERIFY(window);
            window->resize(1366, 690);
            window->show();
            const auto list = [&](const QString &) {
                for (const QWidget *widget : window->findChildren<QWidget *>()) {
                    if (qobject_cast<const QPlainTextEdit *>(widget))
                        continue; // programs, and what is typed
                    for (const QString &text : textsOf(widget)) {
                        if (!isForAll(unmarked(text)))
                            plain += u"%1: “%2”"_s.arg(described(widget), text);
                    }
                }
            };
            for (int i = 0; i < window->toolCount(); ++i) {
                window->showTool(i);
                ToolPage &page = *window->currentPage();
                QVERIFY2(runToEnd(page), qPrintable(page.objectName() + page.statusText()));
                if (auto *more = page.findChild<QAbstractButton *>(u"more"_s))
                    more->setChecked(true);
                visitViews(page, list);
                for (const QString &text : wordsIn(page)) {
                    if (!isForAll(unmarked(text)))
                        plain += page.objectName() + u" cell “"_s + text + u'”';
                }
            }
            visitPanel(*window, list);
            for (const QMenu *menu : window->menuBar()->findChildren<QMenu *>()) {
                for (const QAction *action : menu->actions()) {
                    if (!isForAll(unmarked(action->text())))
                        plain += u"menu: “"_s + action->text() + u'”';
                }
            }
        }
        QCoreApplication::removeTranslator(&marks);
        report(plain);
        QVERIFY(plain.isEmpty());
    }
};

QTEST_MAIN(TestLanguage)
#include "tst_language.moc"
