// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/page/toolpage.h"

#include <QMainWindow>

class QActionGroup;
class QLabel;
class QStackedWidget;

namespace sockeye
{

class LabDock;
class PracticeDirectory;
class PracticeDock;
class ToolTabs;

/// The window: a tab and a page for each tool it is given, menus, status bar. Knows no tool by name. Pages are made
/// when they are first shown. Main thread.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    /// \a practice is the network whose panel the window has; without one it has none.
    MainWindow(std::span<const Tool *const> tools, const PageContext &context,
               const std::shared_ptr<PracticeDirectory> &practice = {}, QWidget *parent = nullptr);

    /// Shows the page of the tool \a id, with \a target filled in where it isn't empty. False where there is none.
    bool openTool(const QString &id, const QString &target = {});
    ToolPage *currentPage() const;
    int toolCount() const { return int(m_tools.size()); }
    void showTool(int index);
    /// Takes the desktop's colours, where they are followed.
    void followDesktop(bool dark);
    /// Null where the window has no practice network.
    PracticeDock *practice() const { return m_practice; }
    /// Null where the window has no worksheets.
    LabDock *lab() const { return m_lab; }
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
    void buildPractice(const std::shared_ptr<PracticeDirectory> &practice);
    void buildLab();
    void forgetPages();
    void updateStatus();
    void divide(bool isTight);
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
    PracticeDock *m_practice = nullptr;
    LabDock *m_lab = nullptr;
    QAction *m_run = nullptr;
    QAction *m_stop = nullptr;
    QAction *m_export = nullptr;
    QAction *m_detail = nullptr;
    QActionGroup *m_themes = nullptr;
};

} // namespace sockeye
