// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/worksheet/sheet.h"
#include "ui/page/panel.h"

#include <QTimer>

class QPushButton;

namespace sockeye
{

class AnswerEditor;
class LabSession;
class Note;
struct TakenValue;

/// A question of the sheet: its text and points, the editor of its kind, what was understood, where the answer was
/// taken from, and how it was where the student is told. Main thread.
class QuestionCard : public Panel
{
    Q_OBJECT

public:
    QuestionCard(LabSession &session, const SheetQuestion &question, QWidget *parent);
    ~QuestionCard() override;
    const SheetQuestion &question() const { return m_question; }
    /// Shows everything as the session has it.
    void refresh();
    /// Puts a value of a page into the answer.
    void take(const TakenValue &value);
    /// Why nothing could be taken.
    void refuse(const QString &sentence);
    QWidget *input() const;

signals:
    void takeAsked(const QString &questionId);

private:
    QWidget *buildAnswer();
    void takeEdit();
    void showMeant();
    void sayBits(const QString &given, bool isMeant);
    void showState(bool isMeant);

    LabSession &m_session;
    const SheetQuestion m_question;
    AnswerEditor *m_editor;
    QPushButton *m_take = nullptr; // where there is something to take
    Note *m_understood;
    Note *m_from;
    Note *m_remark;
    Note *m_verdict;
    QTimer m_later; // until the mouse lets go
};

} // namespace sockeye
