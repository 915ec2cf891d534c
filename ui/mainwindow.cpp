// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow.h"

#include "ui/detail/decodedialog.h"
#include "ui/gotodialog.h"
#include "ui/page/pagerun.h"
#include "ui/page/spokenlabel.h"
#include "ui/practice/practicedock.h"
#include "ui/takeover.h"
#include "ui/tooltabs.h"

#include <QActionGroup>
#include <QApplication>
#include <QCloseEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QMenuBar>
#include <QMessageBox>
#include <QScreen>
#include <QStackedWidget>
#include <QStatusBar>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

namespace
{
constexpr int narrowBelow = 1280;
constexpr int narrowBelowLines = 95; // with the panel beside the page: as often as a line of text is high
} // namespace

MainWindow::MainWindow(std::span<const Tool *const> tools, const PageContext &context,
                       const std::shared_ptr<PracticeDirectory> &practice, QWidget *parent)
    : QMainWindow(parent)
    , m_tools(tools.begin(), tools.end())
    , m_context(context)
    , m_runs(tools.size())
    , m_practiceStart(practice ? std::make_unique<PracticeStart>(practice, context.executor) : nullptr)
{
    setObjectName(u"sockeye"_s);
    build();
    qApp->installEventFilter(this);

    resize(QSize(1366, 690).boundedTo(screen()->availableSize()));
    restoreGeometry(m_context.settings->geometry());
    restoreState(m_context.settings->windowState());
    divide(m_practice && !m_practice->isHidden());
    if (!m_context.settings->problem().isEmpty())
        statusBar()->showMessage(m_context.settings->problem(), 30'000);
    if (!m_tools.empty() && !openTool(m_context.settings->lastTool()))
        showTool(0);
}

// What shows the runs goes before them.
MainWindow::~MainWindow()
{
    delete takeCentralWidget();
    delete m_practice;
}

void MainWindow::build()
{
    setWindowTitle(tr("Sockeye"));
    auto *centre = new QWidget(this);
    m_tabs = new ToolTabs(m_tools, centre);
    m_stack = new QStackedWidget(centre);
    m_pages.assign(m_tools.size(), nullptr);
    auto *layout = new QHBoxLayout(centre);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_tabs);
    layout->addWidget(m_stack, 1);
    setCentralWidget(centre);
    setMenuBar(new QMenuBar(this));
    setStatusBar(new QStatusBar(this));
    buildActions();
    if (m_practiceStart)
        buildPractice();
    buildMenus();
    buildStatusBar();
    connect(m_tabs, &QTabBar::currentChanged, this, &MainWindow::showTool);
}

// The old widgets stay until the new ones have taken over what is in them.
void MainWindow::buildAnew()
{
    remember();
    const QWidget *focus = focusWidget();
    const int shown = m_tabs->currentIndex();
    const std::vector<ToolPage *> oldPages = m_pages;
    const QByteArray docks = saveState();
    const std::unique_ptr<QWidget> oldCentre(takeCentralWidget());
    const std::unique_ptr<PracticeDock> oldPractice(m_practice);
    if (oldPractice) {
        oldPractice->disconnect(this);
        oldPractice->setObjectName({});
        removeDockWidget(oldPractice.get());
    }
    build();
    for (std::size_t i = 0; i < oldPages.size(); ++i) {
        if (oldPages[i])
            makePage(int(i));
    }
    showTool(shown);
    restoreState(docks);
    centralWidget()->show();
    for (std::size_t i = 0; i < oldPages.size(); ++i) {
        if (oldPages[i])
            m_pages[i]->takeFrom(*oldPages[i], focus);
    }
    if (oldPractice)
        takeOver(*oldPractice, *m_practice, focus);
    divide(m_practice && !m_practice->isHidden());
    updateStatus();
}

void MainWindow::setLanguage(const QString &id)
{
    const Language *language = findLanguage(id);
    m_context.settings->setLanguage(language);
    m_context.translation->choose(language);
    buildAnew();
}

ToolPage *MainWindow::makePage(int index)
{
    const auto at = std::size_t(index);
    if (!m_runs[at])
        m_runs[at] = std::make_unique<PageRun>(*m_tools[at], m_context.practice, m_context.executor);
    auto *page = new ToolPage(*m_runs[at], m_context, m_stack);
    m_pages[at] = page;
    page->showDetail(m_detail->isChecked());
    m_stack->addWidget(page);
    connect(page, &ToolPage::said, this,
            [this](const QString &sentence) { statusBar()->showMessage(sentence, 10'000); });
    connect(page, &ToolPage::statusChanged, this, [this, page] {
        if (page == m_stack->currentWidget())
            updateStatus();
    });
    return page;
}

void MainWindow::showTool(int index)
{
    if (index < 0 || index >= toolCount())
        return;
    ToolPage *page = m_pages[std::size_t(index)];
    if (!page)
        page = makePage(index);
    m_stack->setCurrentWidget(page);
    m_tabs->setCurrentIndex(index);
    updateStatus();
}

bool MainWindow::openTool(const QString &id, const QString &target)
{
    for (int i = 0; i < toolCount(); ++i) {
        if (id != QLatin1StringView(m_tools[std::size_t(i)]->id))
            continue;
        showTool(i);
        if (!target.isEmpty())
            currentPage()->setTarget(target);
        return true;
    }
    return false;
}

ToolPage *MainWindow::currentPage() const
{
    return static_cast<ToolPage *>(m_stack->currentWidget());
}

QAction *MainWindow::makeAction(const QString &name, const QString &text, const QKeySequence &keys,
                                void (MainWindow::*slot)())
{
    auto *action = new QAction(text, centralWidget()); // goes with what it acts on
    action->setObjectName(name);
    action->setShortcut(keys);
    connect(action, &QAction::triggered, this, slot);
    addAction(action);
    return action;
}

void MainWindow::buildActions()
{
    m_run = makeAction(u"actionRun"_s, tr("&Run"), Qt::Key_F5, &MainWindow::run);
    m_run->setShortcuts({Qt::Key_F5, QKeySequence(Qt::ControlModifier | Qt::Key_R)});
    m_run->setIcon(themedIcon(u"run"_s));
    // Escape itself is left to what has the keyboard: a popup closes first.
    m_stop = makeAction(u"actionStop"_s, tr("&Stop"), QKeySequence(Qt::ShiftModifier | Qt::Key_F5), &MainWindow::stop);
    m_stop->setIcon(themedIcon(u"stop"_s));
    m_export = makeAction(u"actionExport"_s, tr("&Export…"), QKeySequence(Qt::ControlModifier | Qt::Key_E),
                          &MainWindow::exportRows);
    m_export->setIcon(themedIcon(u"export"_s));
    m_detail = new QAction(tr("&Details below the table"), centralWidget());
    m_detail->setObjectName(u"actionDetail"_s);
    m_detail->setShortcut(Qt::Key_F9);
    m_detail->setCheckable(true);
    m_detail->setChecked(m_context.settings->isDetailShown());
    connect(m_detail, &QAction::toggled, this, [this](bool shown) {
        for (ToolPage *page : m_pages) {
            if (page)
                page->showDetail(shown);
        }
        m_context.settings->setDetailShown(shown);
    });
    buildThemes();
    if (m_context.translation)
        buildLanguages();
}

void MainWindow::buildThemes()
{
    m_themes = new QActionGroup(centralWidget());
    for (const auto &[theme, text] : {std::pair{Theme::System, tr("As the &desktop")},
                                      std::pair{Theme::Light, tr("&Light")}, std::pair{Theme::Dark, tr("Da&rk")}}) {
        QAction *action = m_themes->addAction(text);
        action->setCheckable(true);
        action->setChecked(theme == m_context.settings->theme());
        connect(action, &QAction::triggered, this, [this, chosen = theme] { setTheme(chosen); });
    }
}

// A language is called what it calls itself, for those who can't read the one that is shown.
void MainWindow::buildLanguages()
{
    m_languages = new QActionGroup(centralWidget());
    const auto add = [this](const QString &text, const QString &id, const Language *language) {
        QAction *action = m_languages->addAction(text);
        action->setObjectName(u"actionLanguage_"_s + id);
        action->setCheckable(true);
        action->setChecked(language == m_context.translation->chosen());
        // The menu goes with the rest, so its end is waited for.
        connect(
            action, &QAction::triggered, this, [this, id] { setLanguage(id); }, Qt::QueuedConnection);
    };
    add(tr("As the &system"), {}, nullptr);
    for (const Language &language : languages())
        add(QString::fromUtf8(language.name), QString::fromLatin1(language.id), &language);
}

void MainWindow::buildMenus()
{
    QMenu *file = menuBar()->addMenu(tr("&File"));
    file->addAction(m_export);
    file->addSeparator();
    file->addAction(
        makeAction(u"actionQuit"_s, tr("&Quit"), QKeySequence(Qt::ControlModifier | Qt::Key_Q), &MainWindow::quit));
    QMenu *runMenu = menuBar()->addMenu(tr("&Run"));
    runMenu->addActions({m_run, m_stop});
    runMenu->addSeparator();
    runMenu->addAction(makeAction(u"actionReset"_s, tr("&Default request"), {}, &MainWindow::resetRequest));
    QMenu *view = menuBar()->addMenu(tr("&View"));
    view->addAction(makeAction(u"actionFilter"_s, tr("&Filter rows"), QKeySequence(Qt::ControlModifier | Qt::Key_F),
                               &MainWindow::filterRows));
    view->addAction(m_detail);
    if (m_practice)
        view->addAction(m_practice->toggleViewAction());
    view->addAction(makeAction(u"actionNextPart"_s, tr("&Next part of the page"), Qt::Key_F6, &MainWindow::nextPart));
    view->addAction(makeAction(u"actionNextView"_s, tr("Next &view below the table"),
                               QKeySequence(Qt::ShiftModifier | Qt::Key_F9), &MainWindow::nextView));
    view->addAction(makeAction(u"actionDecode"_s, tr("Dec&ode a packet…"), {}, &MainWindow::showDecode));
    view->addSeparator();
    view->addAction(makeAction(u"actionGoTo"_s, tr("&Go to a tool…"), QKeySequence(Qt::ControlModifier | Qt::Key_K),
                               &MainWindow::showGoTo));
    view->addAction(makeAction(u"actionNextTool"_s, tr("Nex&t tool"),
                               QKeySequence(Qt::ControlModifier | Qt::Key_PageDown), &MainWindow::nextTool));
    view->addAction(makeAction(u"actionPreviousTool"_s, tr("&Previous tool"),
                               QKeySequence(Qt::ControlModifier | Qt::Key_PageUp), &MainWindow::previousTool));
    view->addSeparator();
    QMenu *themes = view->addMenu(tr("&Colours"));
    themes->addActions(m_themes->actions());
    if (m_languages)
        view->addMenu(tr("&Language"))->addActions(m_languages->actions());
    QMenu *help = menuBar()->addMenu(tr("&Help"));
    help->addAction(makeAction(u"actionAbout"_s, tr("&About Sockeye"), {}, &MainWindow::showAbout));
    help->addAction(tr("About &Qt"), qApp, &QApplication::aboutQt);

    for (int i = 0; i < toolCount(); ++i) {
        const int digit = m_tools[std::size_t(i)]->shortcutDigit;
        if (digit < 0)
            continue;
        auto *action = new QAction(centralWidget());
        action->setShortcut(QKeySequence(Qt::ControlModifier | Qt::Key(Qt::Key_0 + digit)));
        connect(action, &QAction::triggered, this, [this, i] { showTool(i); });
        addAction(action);
    }
}

void MainWindow::buildStatusBar()
{
    m_status = new QLabel(this);
    m_status->setTextFormat(Qt::PlainText);
    m_status->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_status->setContentsMargins(8, 0, 8, 0);
    m_status->setObjectName(u"status"_s);
    statusBar()->setAccessibleName(tr("Status"));
    statusBar()->addWidget(m_status, 1);
    if (m_practice)
        statusBar()->addPermanentWidget(m_practice->button());
}

void MainWindow::buildPractice()
{
    m_practice = new PracticeDock(*m_practiceStart, this);
    addDockWidget(Qt::RightDockWidgetArea, m_practice);
    addAction(m_practice->toggleViewAction());
    connect(m_practice, &PracticeDock::aboutToToggle, this, &MainWindow::divide);
    connect(m_practice, &QDockWidget::topLevelChanged, this, [this] { divide(m_practice->isVisible()); });
    m_practice->stopsFirst = [this] {
        const bool isRunning = currentPage() && currentPage()->isRunning();
        stop();
        return isRunning;
    };
    connect(m_practice, &PracticeDock::keyboardLeft, this, [this] {
        activateWindow();
        if (ToolPage *page = currentPage())
            page->focusRequest();
    });
}

void MainWindow::updateStatus()
{
    const ToolPage *page = currentPage();
    const bool running = page && page->isRunning();
    QString text = page ? page->statusText() : QString();
    if (text.isEmpty())
        text = tr("Ready");
    setSpokenText(m_status, tr("State of the run"), text);
    m_run->setEnabled(page && !running);
    m_stop->setEnabled(running);
    m_export->setEnabled(page && page->canExport());
}

void MainWindow::run()
{
    if (ToolPage *page = currentPage())
        page->run();
}

void MainWindow::quit()
{
    close();
}

void MainWindow::stop()
{
    if (ToolPage *page = currentPage())
        page->stop();
}

void MainWindow::exportRows()
{
    if (ToolPage *page = currentPage())
        page->showExport();
}

void MainWindow::filterRows()
{
    if (ToolPage *page = currentPage())
        page->showFilter();
}

void MainWindow::resetRequest()
{
    if (ToolPage *page = currentPage())
        page->resetRequest();
}

void MainWindow::nextPart()
{
    ToolPage *page = currentPage();
    if (!page)
        return;
    if (m_practice && m_practice->isVisible() && page->isInLastPart())
        m_practice->focusPanel();
    else
        page->focusNextPart();
}

void MainWindow::nextView()
{
    m_detail->setChecked(true);
    if (ToolPage *page = currentPage())
        page->stepDetail(1);
}

void MainWindow::nextTool()
{
    showTool((m_tabs->currentIndex() + 1) % std::max(1, toolCount()));
}

void MainWindow::previousTool()
{
    showTool((m_tabs->currentIndex() + toolCount() - 1) % std::max(1, toolCount()));
}

void MainWindow::showGoTo()
{
    auto *dialog = new GoToDialog(m_tools, this);
    connect(dialog, &GoToDialog::chosen, this, [this](int index) {
        showTool(index);
        currentPage()->focusRequest();
    });
    dialog->open();
}

void MainWindow::showDecode()
{
    auto *dialog = new DecodeDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MainWindow::showAbout()
{
    auto *box = new QMessageBox(this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setWindowTitle(tr("About Sockeye"));
    box->setTextFormat(Qt::PlainText);
    box->setIconPixmap(windowIcon().pixmap(64, 64));
    box->setText(tr("Sockeye %1").arg(QStringLiteral(SOCKEYE_VERSION)));
    box->setInformativeText(
        tr("A network inspector that explains itself.\n\nFree software under the GNU General Public "
           "License, version 3 or later. It comes with no warranty."));
    box->addButton(QMessageBox::Close);
    box->open();
}

void MainWindow::setTheme(Theme theme)
{
    m_context.settings->setTheme(theme);
    applyTheme(theme);
}

void MainWindow::followDesktop(bool dark)
{
    setDesktopDark(dark);
    if (m_context.settings->theme() == Theme::System)
        applyTheme(Theme::System);
}

void MainWindow::remember()
{
    Settings &settings = *m_context.settings;
    settings.setGeometry(saveGeometry());
    settings.setWindowState(saveState());
    if (const ToolPage *page = currentPage())
        settings.setLastTool(QString::fromLatin1(page->tool().id));
    for (ToolPage *page : m_pages) {
        if (page)
            page->remember();
    }
    settings.save();
}

// On X11 a line of text takes Ctrl+E and Ctrl+K for itself, as Emacs does. In this window they are the window's.
bool MainWindow::eventFilter(QObject *, QEvent *event)
{
    if (event->type() != QEvent::ShortcutOverride || !isActiveWindow())
        return false;
    const QKeySequence keys(static_cast<QKeyEvent *>(event)->keyCombination());
    for (const QAction *action : actions()) {
        if (action->shortcuts().contains(keys)) {
            event->ignore();
            return true;
        }
    }
    return false;
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    divide(m_practice && !m_practice->isHidden());
}

// Where it is narrow, the tools' tabs have their icons only.
void MainWindow::divide(bool isPanelShown)
{
    const bool isTight = isPanelShown && !m_practice->isFloating();
    m_tabs->setNarrow(width() < narrowBelow || (isTight && width() < narrowBelowLines * fontMetrics().height()));
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    remember();
    event->accept();
}

} // namespace sockeye
