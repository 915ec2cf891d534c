// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/practice/practicedirectory.h"

#include <QScrollArea>

class QComboBox;
class QLabel;
class QVBoxLayout;

namespace sockeye
{

class FieldEditor;

/// The settings of the practice network's servers, one server at a time, made from their fields as a request's form is.
/// What is typed holds at once where it can be used; else a sentence below the field says what is wrong, and what was
/// set before goes on. Main thread.
class PracticeSettingsForm : public QScrollArea
{
    Q_OBJECT

public:
    explicit PracticeSettingsForm(QWidget *parent = nullptr);

    /// Fills in \a settings, without a signal.
    void setSettings(const PracticeSettings &settings);
    const PracticeSettings &settings() const { return m_settings; }
    /// Where the servers listen.
    void setStatus(const PracticeStatus &status);
    /// Shows the settings of \a name.
    void showServer(const QString &name);
    QList<FieldEditor *> editors() const { return m_editors; }

signals:
    /// The user has changed settings() to something that can be used.
    void changed();

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildServers();
    void rebuild();
    void alignEditors();
    void fill();
    void take(FieldEditor *editor);
    void markServers();
    void updateWidth();
    QString addressText(QStringView server) const;

    PracticeSettings m_settings;
    PracticeStatus m_status;
    bool m_isFilling = false; // what changes is no choice of the user's
    QLabel *m_serverLabel;
    QComboBox *m_servers;
    QLabel *m_sentence;
    QLabel *m_address;
    QLabel *m_nothing;
    QWidget *m_column = nullptr; // of the editors
    QList<FieldEditor *> m_editors; // of the server that is shown
};

} // namespace sockeye
