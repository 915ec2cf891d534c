// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/practice/practicestart.h"

#include <QDockWidget>

#include <functional>

class QToolButton;

namespace sockeye
{

class PracticePanel;

/// The practice network in the window: the button in the status bar that says how it is, and the panel at the right,
/// which is made when it is first shown. Main thread.
class PracticeDock : public QDockWidget
{
    Q_OBJECT

public:
    PracticeDock(PracticeStart &start, QWidget *parent);

    /// For the status bar: opens and closes the panel.
    QToolButton *button() const { return m_button; }
    /// Whether the keyboard is in the panel.
    bool hasKeyboard() const;
    void focusPanel();
    /// A worksheet has set the network to \a settings, or none has any more. Shows the settings that it has now.
    void showWorksheet(const std::optional<PracticeSettings> &settings, const QString &title);
    void setVisible(bool visible) override;
    /// What Escape does before it closes the panel: true where there was a run to stop.
    std::function<bool()> stopsFirst;

signals:
    /// It is going to be shown or hidden: the time to make room for it.
    void aboutToToggle(bool shown);
    /// It was closed while it had the keyboard, which is to go on somewhere.
    void keyboardLeft();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void toggle(bool shown);
    void showState();
    void showNow();
    PracticeState state() const;

    PracticeStart &m_start;
    std::optional<PracticeSettings> m_sheetSettings; // as a worksheet set them
    QString m_sheetTitle;
    QToolButton *m_button;
    PracticePanel *m_panel = nullptr; // until first shown
};

} // namespace sockeye
