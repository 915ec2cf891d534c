// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/practice/practicestate.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;
class QTabWidget;

namespace sockeye
{

class PracticeLogView;
class PracticeSettingsForm;

/// The practice network: what it is made to be, each server's settings, and what it received and answered. Changes hold
/// at once, and until the window is closed. Main thread.
class PracticePanel : public QWidget
{
    Q_OBJECT

public:
    explicit PracticePanel(std::shared_ptr<PracticeDirectory> practice, QWidget *parent = nullptr);

    /// Shows how the network is now, and the settings that it has.
    void setState(const PracticeState &state);
    /// Gives the keyboard to the first control.
    void focusFirst();
    /// What Escape does before it closes the panel; false where there is nothing left for it.
    bool takeEscape();
    QSize sizeHint() const override;

signals:
    /// The settings have been changed here.
    void changed();
    void startAsked();

private:
    QWidget *buildTop();
    void apply(const PracticeSettings &settings);
    void choosePreset(int index);
    void showPreset();

    const std::shared_ptr<PracticeDirectory> m_practice;
    QString m_worksheet; // the title of the one that set it
    PracticeSettings m_worksheetSettings; // as it did
    QWidget *m_problem;
    QLabel *m_problemText;
    QComboBox *m_presets;
    QPushButton *m_reset;
    QLabel *m_sentence;
    QTabWidget *m_tabs;
    PracticeSettingsForm *m_settings;
    PracticeLogView *m_log;
};

} // namespace sockeye
