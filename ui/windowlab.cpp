// SPDX-License-Identifier: GPL-3.0-or-later
// The worksheet in the window: the dock, and what it asks of the pages.
#include "ui/lab/labdock.h"
#include "ui/lab/labsession.h"
#include "ui/mainwindow.h"
#include "ui/page/pagerun.h"
#include "ui/practice/practicedock.h"

#include <QStackedWidget>
#include <QStatusBar>

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

void MainWindow::buildLab()
{
    LabWindow window;
    window.openPage = [this](const QString &tool) {
        openTool(tool);
        return currentPage();
    };
    window.currentPage = [this] { return currentPage(); };
    window.forgetPages = [this] { forgetPages(); };
    window.stopRun = [this] {
        const bool isRunning = currentPage() && currentPage()->isRunning();
        stop();
        return isRunning;
    };
    m_lab = new LabDock(*m_context.lab, std::move(window), this);
    addDockWidget(Qt::RightDockWidgetArea, m_lab);
    // Each needs the whole height. Not before it is wanted: a window that has never had a sheet has no tabs there.
    const auto putOntoPractice = [this] {
        if (m_practice && !m_lab->isFloating() && !m_practice->isFloating()
            && !tabifiedDockWidgets(m_practice).contains(m_lab))
            tabifyDockWidget(m_practice, m_lab);
    };
    connect(m_lab, &LabDock::aboutToToggle, this, [putOntoPractice, isFirst = true](bool shown) mutable {
        if (shown && std::exchange(isFirst, false))
            putOntoPractice();
    });
    if (!m_lab->isHidden())
        putOntoPractice();
    for (QAction *action : m_lab->menuActions()) {
        if (action)
            addAction(action);
    }
    connect(m_lab, &LabDock::aboutToToggle, this,
            [this](bool shown) { divide((shown && !m_lab->isFloating()) || isBeside(m_practice)); });
    connect(m_lab, &QDockWidget::topLevelChanged, this, [this] { divide(isBeside(m_practice) || isBeside(m_lab)); });
    connect(m_lab, &LabDock::keyboardLeft, this, [this] {
        activateWindow();
        if (ToolPage *page = currentPage())
            page->focusRequest();
    });
    connect(m_lab, &LabDock::said, this,
            [this](const QString &sentence) { statusBar()->showMessage(sentence, 10'000); });
    if (m_practice) {
        const auto show = [this] {
            m_practice->showWorksheet(m_context.lab->practiceSettings(),
                                      m_context.lab->isOpen() ? m_context.lab->sheet().title : QString());
        };
        connect(m_context.lab, &LabSession::practiceChanged, m_practice, show);
        show();
    }
}

// Pages begin anew as they are when they are first shown; only what columns a table has is kept. The file is
// written at once, so that nothing of it comes back after a crash.
void MainWindow::forgetPages()
{
    const int shown = int(std::distance(m_pages.begin(), std::find(m_pages.begin(), m_pages.end(), currentPage())));
    for (std::size_t i = 0; i < m_pages.size(); ++i) {
        const QString id = QString::fromLatin1(m_tools[i]->id);
        if (m_pages[i])
            m_pages[i]->remember(); // its columns
        PageMemory memory;
        memory.columns = m_context.settings->page(id).columns;
        m_context.settings->setPage(id, memory);
        m_context.settings->setSavedRequests(id, {});
        delete std::exchange(m_pages[i], nullptr);
        m_runs[i].reset();
    }
    m_context.settings->save();
    showTool(shown);
}

} // namespace sockeye
