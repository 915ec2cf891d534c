// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/practice/practicedirectory.h"
#include "core/worksheet/judge.h"
#include "core/worksheet/sheetparser.h"
#include "core/worksheet/workstore.h"
#include "ui/page/toolpage.h"

#include <QObject>
#include <QTimer>

namespace sockeye
{

/// A worksheet that is open, and one student's work on it: saved after every change, and the practice network set as
/// the sheet says while it is open. Outlives the widgets that show it. Main thread.
class LabSession : public QObject
{
    Q_OBJECT

public:
    /// \a folder keeps the work; see WorkStore.
    LabSession(std::shared_ptr<PracticeDirectory> practice, const QString &folder, QObject *parent = nullptr);
    ~LabSession() override;

    /// Opens the sheet at \a path in the first of \a languages that it has, and closes the one before. What is wrong
    /// with it is given back, and then nothing changes.
    QList<SheetProblem> open(const QString &path, const QStringList &languages);
    /// Reads the sheet's texts anew; the work goes on.
    void setLanguages(const QStringList &languages);
    /// Saves and closes it, and puts the practice network back. False where the work could not be saved: it stays open.
    bool close();
    bool isOpen() const { return m_sheet.has_value(); }
    const Sheet &sheet() const { return *m_sheet; }

    /// Who it is. What the same number did on this seat is gone on with; where it did so under another name,
    /// \a isSure has to be said, and it has the new name from then on. An error's subject is `student`, `name`,
    /// `other_name` or a file.
    Result<void> begin(const QString &studentId, const QString &name, const QString &seat, bool isSure = false);
    bool isBegun() const { return m_work.has_value(); }
    const Work &work() const { return *m_work; }
    /// "Continued from 10:09."; empty where it is begun anew.
    QString continued() const;
    /// Prose, question, … with the student's values in it.
    QString withValues(const QString &text) const;

    /// Takes what was typed or taken, and saves it soon. What can't be such an answer is kept as it is typed, and the
    /// error says what is wrong.
    Result<void> answer(const SheetQuestion &question, const QString &text, const QString &takenFrom = {});
    /// Whether what is kept can be such an answer.
    Result<void> checkAnswer(const SheetQuestion &question) const;
    /// The run that the right answer needs and that was not made yet; empty where there is none or it isn't known.
    QString missingRun(const SheetQuestion &question) const;
    /// How the answer was, where the student is told now; that it was told is noted for the report.
    std::optional<Judgement> tellJudgement(const SheetQuestion &question);
    /// After handing in, where results were told then: nothing can be changed.
    bool isFinal() const;

    /// The request of \a run; from now on runs of its page are this one.
    Result<AnyValue> prepare(const SheetRun &run);
    /// A page of \a tool has begun a run, or ended one.
    void takeStart(const Tool &tool);
    void takeEnd(const FinishedRun &finished, RunEnding ending);
    /// Why the latest run doesn't count; empty where it does.
    QString runRemark(const QString &runId) const { return m_remarks.value(runId); }
    /// How often it was made.
    qsizetype attempts(const QString &runId) const;
    /// Runs that were not made, in the order of the sheet.
    QStringList runsToMake() const;
    /// Whether what the page of \a tool shows can be taken over as an answer. The error is a finished sentence.
    Result<void> checkTake(const SheetQuestion &question, const Tool &tool) const;

    /// Writes the report to \a path, and as PDF to \a pdfPath where that isn't empty; with that the work is handed in.
    Result<void> handIn(const QString &path, const QString &pdfPath = {});
    /// Saves what is not saved yet. False where it can't be; problem() says why.
    bool save();
    QString problem() const { return m_problem; }
    /// Removes everything that was kept of students, and asks anew who it is.
    Result<void> newStudent();

    /// The practice network as the sheet sets it; nothing where none is.
    const std::optional<PracticeSettings> &practiceSettings() const { return m_practiceSet; }

signals:
    void opened(); ///< another sheet, none, or its texts in another language
    void begun(); ///< another student, or none
    void runChanged(const QString &runId);
    void answerChanged(const QString &questionId);
    void savedChanged(); ///< saved, or not
    void handedIn();
    void practiceChanged();

private:
    void end();
    void carryOver(const Work &earlier);
    void setPractice();
    void putPracticeBack();
    bool isPracticeAsSet() const;
    void saveSoon();
    void remark(const QString &runId, const QString &sentence);

    const std::shared_ptr<PracticeDirectory> m_practice;
    const WorkStore m_store;
    const bool m_hasFolder;
    QString m_path;
    std::optional<Sheet> m_sheet;
    std::optional<Work> m_work;
    std::unique_ptr<QLockFile> m_lock; // of the work
    QString m_latest; // when the work that is gone on with was done; empty where it is begun anew
    bool m_isOfOlderSheet = false; // that work
    std::optional<PracticeSettings> m_practiceBefore;
    std::optional<PracticeSettings> m_practiceSet;
    QMap<QString, QString> m_asked; // the latest Do this of a tool
    QMap<QString, QString> m_running; // of which run the one going on was begun as, by tool
    QMap<QString, bool> m_wasPracticeChanged; // by hand, when the run going on was begun
    QMap<QString, QString> m_shown; // the id of the recorded run that a tool's page shows
    QMap<QString, QString> m_remarks;
    QString m_problem;
    bool m_isUnsaved = false;
    QTimer m_saveSoon;
};

/// The time of day of an ISO 8601 text, here: `10:09`.
QString localTimeText(const QString &iso);

} // namespace sockeye
