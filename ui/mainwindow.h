// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/page/toolpage.h"

#include <QMainWindow>

class QActionGroup;
class QLabel;
class QStackedWidget;

namespace sockeye
{

class ToolTabs;

/// The window: a tab and a page for each tool it is given, menus, status bar. Knows no tool by name. Pages are made
/// when they are first shown. Main thread.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    MainWindow(std::span<const Tool *const> tools, const PageContext &context, QWidget *parent = nullptr);

    /// Shows the page of the tool \a id, with \a target filled in where it isn't empty. False where there is none.
    bool openTool(const QString &id, const QString &target = {});
    ToolPage *currentPage() const;
    int toolCount() const { return int(m_tools.size()); }
    void showTool(int index);
    /// Takes the desktop's colours, where they are followed.
    void followDesktop(bool dark);
    /// What stands at the right of the status bar: the ports of the practice network, with more in the tooltip.
    void setPracticeText(const QString &text, const QString &tooltip);
    /// Puts everything that is to be remembered into the settings and writes them.
    void remember();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    void buildActions();
    void buildMenus();
    void buildStatusBar();
    void updateStatus();
    void showGoTo();
    void showDecode();
    void showAbout();
    void setTheme(Theme theme);
    QAction *makeAction(const QString &name, const QString &text, const QKeySequence &keys, void (MainWindow::*slot)());
    void run();
    void stop();
    void quit();
    void exportRows();
    void filterRows();
    void resetRequest();
    void nextPart();
    void nextView();
    void nextTool();
    void previousTool();

    const std::vector<const Tool *> m_tools;
    const PageContext m_context;
    ToolTabs *m_tabs;
    QStackedWidget *m_stack;
    std::vector<ToolPage *> m_pages; // null until first shown
    QLabel *m_status;
    QLabel *m_practice;
    QAction *m_run = nullptr;
    QAction *m_stop = nullptr;
    QAction *m_export = nullptr;
    QAction *m_detail = nullptr;
    QActionGroup *m_themes = nullptr;
};

} // namespace sockeye
