// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow.h"

#include "ui/detail/decodedialog.h"
#include "ui/gotodialog.h"
#include "ui/lab/builtinsheets.h"
#include "ui/lab/labdock.h"
#include "ui/lab/labsession.h"
#include "ui/lab/marksdialog.h"
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

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

namespace
{
constexpr int narrowBelow = 1280;
constexpr int narrowBelowLines = 95; // with a panel beside the page: as often as a line of text is high
const QString checkUp = u"checkup"_s; // the tool that the first start has a door to

PageContext withTools(PageContext context, std::span<const Tool *const> tools)
{
    context.tools = tools;
    return context;
}

} // namespace

MainWindow::MainWindow(std::span<const Tool *const> tools, const PageContext &context,
                       const std::shared_ptr<PracticeDirectory> &practice, QWidget *parent)
    : QMainWindow(parent)
    , m_tools(tools.begin(), tools.end())
    , m_context(withTools(context, m_tools))
    , m_isFirstStart(context.settings->lastTool().isEmpty())
    , m_runs(tools.size())
    , m_practiceStart(practice ? std::make_unique<PracticeStart>(practice, context.executor) : nullptr)
{
    setObjectName(u"sockeye"_s);
    build();
    qApp->installEventFilter(this);

    resize(QSize(1366, 690).boundedTo(screen()->availableSize()));
    restoreGeometry(m_context.settings->geometry());
    restoreState(m_context.settings->windowState());
    if (m_lab)
        m_lab->setVisible(m_context.lab->isOpen());
    divide(isBeside(m_practice) || isBeside(m_lab));
    if (!m_context.settings->problem().isEmpty())
        statusBar()->showMessage(m_context.settings->problem(), 30'000);
    if (!m_tools.empty() && !openTool(m_context.settings->lastTool()))
        showTool(0);
}

// What shows the runs goes before them.
MainWindow::~MainWindow()
{
    if (QWidget *focus = focusWidget())
        focus->clearFocus(); // what is done when the keyboard leaves is done while everything is there
    delete takeCentralWidget();
    delete m_lab;
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
    if (m_context.lab)
        buildLab();
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
    const int labWidth = m_lab ? m_lab->width() : 0;
    const int practiceWidth = m_practice ? m_practice->width() : 0;
    const std::unique_ptr<QWidget> oldCentre(takeCentralWidget());
    const std::unique_ptr<PracticeDock> oldPractice(m_practice);
    const std::unique_ptr<LabDock> oldLab(m_lab);
    for (QDockWidget *dock : {static_cast<QDockWidget *>(m_practice), static_cast<QDockWidget *>(m_lab)}) {
        if (!dock)
            continue;
        dock->disconnect(this);
        dock->setObjectName({});
        removeDockWidget(dock);
    }
    if (m_lab) {
        m_context.lab->disconnect(m_lab);
        m_context.lab->setLanguages(sheetLanguages());
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
    if (oldLab)
        takeOver(*oldLab, *m_lab, focus);
    divide(isBeside(m_practice) || isBeside(m_lab));
    // What was restored was before the pages were there, which need room, too.
    if (isBeside(m_lab) && labWidth > 0)
        resizeDocks({m_lab}, {labWidth}, Qt::Horizontal);
    if (isBeside(m_practice) && practiceWidth > 0 && !(m_lab && tabifiedDockWidgets(m_lab).contains(m_practice)))
        resizeDocks({m_practice}, {practiceWidth}, Qt::Horizontal);
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
    if (m_lab)
        m_lab->watch(page);
    page->offerCheck(m_isFirstStart && indexOf(checkUp) >= 0 && indexOf(checkUp) != index);
    connect(page, &ToolPage::checkAsked, this, [this] { openFilledIn(checkUp, {}); });
    connect(page, &ToolPage::toolAsked, this, &MainWindow::openFilledIn);
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

int MainWindow::indexOf(const QString &id) const
{
    const auto found = std::find_if(m_tools.begin(), m_tools.end(),
                                    [&](const Tool *tool) { return id == QLatin1StringView(tool->id); });
    return found == m_tools.end() ? -1 : int(found - m_tools.begin());
}

bool MainWindow::openTool(const QString &id, const QString &target)
{
    const int index = indexOf(id);
    if (index < 0)
        return false;
    showTool(index);
    if (!target.isEmpty())
        currentPage()->setTarget(target);
    return true;
}

// Nobody is contacted before somebody presses Run, so that is where the keyboard goes.
void MainWindow::openFilledIn(const QString &id, const QString &target)
{
    if (openTool(id, target))
        currentPage()->focusRun();
}

ToolPage *MainWindow::currentPage() const
{
    return static_cast<ToolPage *>(m_stack->currentWidget());
}

void MainWindow::buildPractice()
{
    m_practice = new PracticeDock(*m_practiceStart, this);
    addDockWidget(Qt::RightDockWidgetArea, m_practice);
    addAction(m_practice->toggleViewAction());
    connect(m_practice, &PracticeDock::aboutToToggle, this,
            [this](bool shown) { divide((shown && !m_practice->isFloating()) || isBeside(m_lab)); });
    connect(m_practice, &QDockWidget::topLevelChanged, this,
            [this] { divide(isBeside(m_practice) || isBeside(m_lab)); });
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
    const bool isInLab = m_lab && m_lab->hasKeyboard();
    const bool isInPractice = m_practice && m_practice->hasKeyboard();
    const bool isAtEnd = page->isInLastPart();
    if (m_lab && !m_lab->isHidden() && (isAtEnd || isInPractice) && !isInLab)
        m_lab->focusPanel();
    else if (m_practice && !m_practice->isHidden() && (isAtEnd || isInLab) && !isInPractice)
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

void MainWindow::showMarks()
{
    auto *dialog = new MarksDialog(m_context.executor, this);
    connect(dialog, &MarksDialog::saved, this,
            [this](const QString &sentence) { statusBar()->showMessage(sentence, 10'000); });
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

bool MainWindow::isBeside(const QDockWidget *dock)
{
    return dock && !dock->isHidden() && !dock->isFloating();
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    divide(isBeside(m_practice) || isBeside(m_lab));
}

// Where it is narrow, the tools' tabs have their icons only.
void MainWindow::divide(bool isTight)
{
    m_tabs->setNarrow(width() < narrowBelow || (isTight && width() < narrowBelowLines * fontMetrics().height()));
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (m_lab && !m_lab->letGo()) {
        event->ignore();
        return;
    }
    remember();
    event->accept();
}

} // namespace sockeye
