// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tool/tool.h"

#include <QDockWidget>

#include <functional>

namespace sockeye
{

class BeginForm;
class LabSession;
class SheetView;
class ToolPage;

/// What the worksheet asks of the window around it.
struct LabWindow {
    std::function<ToolPage *(const QString &tool)> openPage; ///< shows a tool's page
    std::function<ToolPage *()> currentPage;
    std::function<void()> forgetPages; ///< what their students typed and found
    std::function<bool()> stopRun; ///< true where there was a run to stop
};

/// The worksheet at the right of the window, and what the menu Lab does. All that it shows is the session's, so that
/// it can be made anew at any time. Main thread.
class LabDock : public QDockWidget
{
    Q_OBJECT

public:
    LabDock(LabSession &session, LabWindow window, QWidget *parent);

    /// Of the menu Lab, in order; null is a separator.
    const QList<QAction *> &menuActions() const { return m_actions; }
    void showOpen();
    /// Opens the sheet at \a path; what is wrong with it is said in a dialog.
    void openSheet(const QString &path);
    /// A page has been made: its runs are the sheet's, where it asks for them.
    void watch(ToolPage *page);
    bool hasKeyboard() const;
    void focusPanel();
    /// Saves before the window closes. False where that is not possible: then the student is asked, and may close the
    /// window all the same.
    bool letGo();
    void setVisible(bool visible) override;

signals:
    /// It is going to be shown or hidden: the time to make room for it.
    void aboutToToggle(bool shown);
    /// It was hidden while it had the keyboard, which is to go on somewhere.
    void keyboardLeft();
    void said(const QString &sentence); ///< for the status bar, for a while

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QAction *makeAction(const QString &name, const QString &text, const QKeySequence &keys, void (LabDock::*slot)());
    void rebuild();
    void updateActions();
    void doRun(const QString &runId);
    void take(const QString &questionId);
    void showHandIn();
    void askNewStudent();
    void closeSheet();
    void showProblem(const QString &text, const QString &details);

    LabSession &m_session;
    const LabWindow m_window;
    QList<QAction *> m_actions;
    QAction *m_handIn;
    QAction *m_newStudent;
    QAction *m_close;
    BeginForm *m_begin = nullptr; // where a sheet is open and nobody has begun
    SheetView *m_view = nullptr; // where somebody has
    bool m_isLetGo = false; // also what could not be saved
};

} // namespace sockeye
