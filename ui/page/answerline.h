// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tool/tool.h"
#include "ui/page/panel.h"

class QLabel;
class QPlainTextEdit;
class QProgressBar;
class QToolButton;

namespace sockeye
{

/// The answer of a run in words, or how far it is, or why it has none. All its text is plain and can be selected. Where
/// an exercise is behind the page, the lines that its script prints unfold below.
class AnswerLine : public Panel
{
    Q_OBJECT

public:
    explicit AnswerLine(QWidget *parent = nullptr);

    void showNothing(const QString &whatRunDoes);
    void showRunning(const QString &sentence);
    /// How far the run is; \a total 0 where that is not known.
    void showProgress(qint64 done, qint64 total);
    /// There is nothing to wait for any more.
    void endProgress();
    void showAnswer(const Answer &answer);
    void showFailure(const QString &sentence);
    /// A question that the run waits for, with a button for yes and one for no, which has the keyboard.
    void showQuestion(const Question &question);
    /// Adds the button that runs the request on the practice network instead.
    void offerPractice(bool offered);
    /// Adds the button that copies the run in words for whoever helps.
    void offerReport(bool offered);

    /// What stands there, as a screen reader says it.
    QString spoken() const;

signals:
    void practiceAsked();
    void questionAnswered(bool isYes);
    void reportAsked(bool masked);

private:
    void setTexts(const QString &headline, const QString &detail, bool isFailure);
    void buildReport();
    void setScript(const QStringList &lines);
    void unfoldScript(bool unfolded);

    bool m_isWaiting = false; // nothing but how far the run is stands there
    QLabel *m_icon;
    QLabel *m_headline;
    QLabel *m_detail;
    QProgressBar *m_progress;
    QPushButton *m_practice;
    QPushButton *m_yes;
    QPushButton *m_no;
    QToolButton *m_report;
    QToolButton *m_scriptButton;
    QWidget *m_script;
    QPlainTextEdit *m_scriptText;
};

} // namespace sockeye
