// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLineEdit;
class QPushButton;

namespace sockeye
{

class LabSession;
class Note;

/// Asks who works on the sheet that is open, and where. Main thread.
class BeginForm : public QWidget
{
    Q_OBJECT

public:
    BeginForm(LabSession &session, QWidget *parent);
    void focusFirst();

private:
    QLineEdit *addField(const QString &name, const QString &label);
    void begin();

    LabSession &m_session;
    QLineEdit *m_number;
    QLineEdit *m_name;
    QLineEdit *m_seat;
    Note *m_problem;
    QPushButton *m_begin;
    bool m_isSure = false; // the number's work under another name is meant
};

} // namespace sockeye
