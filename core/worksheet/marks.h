// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/canceltoken.h"
#include "core/worksheet/judge.h"
#include "core/worksheet/report.h"

#include <atomic>

namespace sockeye
{

/// One answer of a report as it was marked.
struct MarkedAnswer {
    QString id;
    AnswerKind kind = AnswerKind::Number;
    double maximum = 0;
    std::optional<double> points; ///< none where a person has yet to mark it
    QString answer; ///< of a number with a point, of a choice the option's text
    bool isNumber = false; ///< `answer` is one
    QString expected;
    QString remark;
    int mistake = 0; ///< which known mistake it is, from 1; 0: none
};

/// One file of a folder of reports.
struct MarkedReport {
    QString file; ///< below the folder
    bool isMarked = false; ///< false: it could not be read, or is of another sheet
    QString problem; ///< why not, a finished sentence
    QString studentId;
    QString studentName;
    QString sheet;
    int sheetVersion = 0;
    QString seat;
    QString openedAt;
    QString handedIn;
    std::optional<qint64> minutes;
    QList<MarkedAnswer> answers; ///< in the order of the sheet
    QStringList flags;
    QStringList runIds;

    double points() const; ///< those known so far
    int openCount() const; ///< answers that a person has yet to mark
};

/// A folder of reports, marked.
struct MarkedFolder {
    QList<MarkedReport> reports; ///< by student number, the newest of a student first; what can't be marked last
    QStringList passedOver; ///< files that are no reports by their names
};

/// Marks one report by the student's own runs. `flags` are those that one file shows: `unreadable`, `other_sheet`,
/// `old_version`, `newer_version`, `check_value`, `edited_run`, `other_student_values`, `clock`; flagSentence()
/// explains them. Any thread while nobody changes the language.
MarkedReport markReport(const Sheet &sheet, QByteArrayView html, const QString &file, WallTime now);

/// How far the marking of a folder has come, and its end before that. Any thread.
struct MarkingProgress {
    CancelToken stop;
    std::atomic<qsizetype> all = 0; ///< files
    std::atomic<qsizetype> done = 0;
};

/// Marks every report (*.html, *.htm) in \a folder and below it, as learning platforms make them; adds the flags that
/// several files show: `superseded`, `other_name`, `same_run:ID`. Stopped, it has only some of them. Any thread while
/// nobody changes the language.
MarkedFolder markFolder(const Sheet &sheet, const QString &folder, WallTime now, MarkingProgress *progress = nullptr);

} // namespace sockeye
