// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/worksheet/answer.h"
#include "core/worksheet/expression.h"
#include "core/worksheet/recordedrun.h"

namespace sockeye
{

/// A run that was made, as the list of all runs has it.
struct RunAttempt {
    QString run;
    QString id;
    QString started;
    qsizetype rows = 0;
};

/// What a student was told of the answers to one question, with `feedback: now`.
struct GivenFeedback {
    int notYet = 0; ///< so many answers were not right, before one was
    bool wasRight = false; ///< one was
    QString lastAnswer; ///< the last one that was not right

    bool operator==(const GivenFeedback &) const = default;
};

/// What one student did on one sheet: who, where, when, the answers, the runs. A value; the same in the saved work and
/// in the report. Times are ISO 8601 UTC.
class Work final : public RunSource
{
public:
    QString sheetId;
    int sheetVersion = 0;
    QString sheetTitle;
    QString studentId; ///< normalised
    QString studentName;
    QString seat;
    QString opened;
    QString handedIn; ///< empty until it is
    SheetValues picked; ///< of `vary`
    QMap<QString, GivenAnswer> answers; ///< by question
    QMap<QString, RecordedRun> runs; ///< the last completed one of each
    QList<RunAttempt> attempts;
    QMap<QString, GivenFeedback> feedback; ///< by question; see giveFeedback()

    /// A new piece of work; \a studentId is normalised here. BadInput where the number can't be one.
    static Result<Work> begin(const Sheet &sheet, QStringView studentId, const QString &name, const QString &seat,
                              WallTime now);

    /// Keeps a run, in place of an earlier one of the same.
    void addRun(const RecordedRun &run);
    /// Takes an answer. BadInput where it can't be one.
    Result<void> answer(const SheetQuestion &question, QStringView typed, const QString &takenFrom, WallTime now);
    /// Ids of the questions that have no answer, or one that can't be understood, in the order of the sheet.
    QStringList unanswered(const Sheet &sheet) const;

    const RecordedRun *recorded(const QString &runId) const override;
    const SheetValues &values() const override { return picked; }

    QJsonObject toJson() const;
    /// Nothing where \a object is no piece of work. At most what a sheet can have is taken.
    static std::optional<Work> fromJson(const QJsonObject &object);
};

/// \a time in ISO 8601 UTC, in whole seconds: `2026-11-22T03:15:07Z`.
QString sheetTime(WallTime time);
/// The moment of such a text; nothing where it is none.
std::optional<WallTime> parseSheetTime(const QString &text);

} // namespace sockeye
