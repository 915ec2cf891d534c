// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QPushButton;
class QScrollArea;

namespace sockeye
{

class LabSession;
class Note;
class QuestionCard;
class RunCard;

/// The sheet that is open, with the student's work: prose, runs and questions below each other, how far it is, and
/// Hand in. Made anew for another sheet or student. Main thread.
class SheetView : public QWidget
{
    Q_OBJECT

public:
    SheetView(LabSession &session, QWidget *parent);
    void focusFirst();
    QuestionCard *card(const QString &questionId) const;
    /// Gives the keyboard to a question or a run.
    void goTo(const QString &id);
    /// As wide as a panel is, whatever stands in the sheet.
    QSize sizeHint() const override;
    /// A sentence above Hand in.
    void say(const QString &sentence, bool isProblem);

signals:
    void doAsked(const QString &runId);
    void takeAsked(const QString &questionId);
    void handInAsked();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *buildHead();
    QWidget *buildFoot();
    QWidget *buildParts();
    void refreshRun(const QString &runId);
    void refreshFoot();
    void refreshAll();

    LabSession &m_session;
    QScrollArea *m_area;
    QList<RunCard *> m_runs;
    QList<QuestionCard *> m_questions;
    Note *m_said;
    Note *m_progress;
    Note *m_saved;
    QPushButton *m_handIn;
};

} // namespace sockeye
