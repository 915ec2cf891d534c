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
class PageRun;
class PracticeDirectory;
class PracticeDock;
class PracticeStart;
class ToolTabs;

/// The window: a tab and a page for each tool it is given, menus, status bar. Knows no tool by name. Pages are made
/// when they are first shown. Everything that is seen is made in one place, build(), and made anew in another language;
/// what goes on (runs, the practice network) stands in objects that outlive it. Main thread.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    /// \a practice is the network whose panel the window has; without one it has none.
    MainWindow(std::span<const Tool *const> tools, const PageContext &context,
               const std::shared_ptr<PracticeDirectory> &practice = {}, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Shows the page of the tool \a id, with \a target filled in where it isn't empty. False where there is none.
    bool openTool(const QString &id, const QString &target = {});
    ToolPage *currentPage() const;
    int toolCount() const { return int(m_tools.size()); }
    void showTool(int index);
    /// Shows everything in the language \a id, or as the system where it is empty, and remembers it. What was typed,
    /// selected and opened stays, and so do runs.
    void setLanguage(const QString &id);
    /// Takes the desktop's colours, where they are followed.
    void followDesktop(bool dark);
    /// Null where the window has no practice network.
    PracticeDock *practice() const { return m_practice; }
    PracticeStart *practiceStart() const { return m_practiceStart.get(); }
    /// Null where the window has no worksheets.
    LabDock *lab() const { return m_lab; }
    /// Puts everything that is to be remembered into the settings and writes them.
    void remember();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    void build();
    void buildAnew();
    void buildActions();
    void buildThemes();
    void buildLanguages();
    void buildMenus();
    void buildStatusBar();
    void buildPractice();
    void buildLab();
    void forgetPages();
    ToolPage *makePage(int index);
    /// Where the tool stands among those of the window; -1 where it doesn't.
    int indexOf(const QString &id) const;
    void openFilledIn(const QString &id, const QString &target);
    void updateStatus();
    /// Whether \a dock takes room from the page.
    static bool isBeside(const QDockWidget *dock);
    void divide(bool isTight);
    void showGoTo();
    void showDecode();
    void showMarks();
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
    const bool m_isFirstStart; // nobody has used it before
    std::vector<std::unique_ptr<PageRun>> m_runs; // null until the page is first shown
    std::unique_ptr<PracticeStart> m_practiceStart; // null without a practice network
    // What build() makes:
    ToolTabs *m_tabs = nullptr;
    QStackedWidget *m_stack = nullptr;
    std::vector<ToolPage *> m_pages; // null until first shown
    QLabel *m_status = nullptr;
    PracticeDock *m_practice = nullptr;
    LabDock *m_lab = nullptr;
    QAction *m_run = nullptr;
    QAction *m_stop = nullptr;
    QAction *m_export = nullptr;
    QAction *m_detail = nullptr;
    QActionGroup *m_themes = nullptr;
    QActionGroup *m_languages = nullptr; // null where the language can't be changed
};

} // namespace sockeye
