// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/worksheet/sheet.h"
#include "ui/page/panel.h"

class QPushButton;

namespace sockeye
{

class LabSession;
class Note;

/// A run that the sheet asks for: what it is, the button that fills the page in, and what has been run. Main thread.
class RunCard : public Panel
{
    Q_OBJECT

public:
    RunCard(const LabSession &session, const SheetRun &run, QWidget *parent);
    const QString &runId() const { return m_run.id; }
    void refresh();
    QPushButton *button() const { return m_do; }

signals:
    void doAsked(const QString &runId);

private:
    const LabSession &m_session;
    const SheetRun m_run;
    QPushButton *m_do;
    Note *m_state;
    Note *m_remark;
};

} // namespace sockeye
