// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/worksheet/work.h"
#include "core/worksheet/worksheettexts.h"

#include "core/base/isotime.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

namespace
{

constexpr qsizetype longestName = 200;
constexpr qsizetype mostAttempts = 1000; // the earliest are let go of

QString bounded(const QJsonValue &value)
{
    constexpr qsizetype longest = 20'000;
    return value.toString().left(longest);
}

} // namespace

QString sheetTime(WallTime time)
{
    QByteArray text;
    appendIsoTime(text, std::chrono::floor<std::chrono::seconds>(time));
    return QString::fromLatin1(text.first(text.indexOf('.'))) + u'Z';
}

std::optional<WallTime> parseSheetTime(const QString &text)
{
    const std::optional<ParsedTime> parsed = parseIsoTime(text.toLatin1());
    return parsed ? fromCivil(parsed->civil) : std::nullopt;
}

Result<Work> Work::begin(const Sheet &sheet, QStringView studentId, const QString &name, const QString &seat,
                         WallTime now)
{
    Work work;
    work.sheetId = sheet.id;
    work.sheetVersion = sheet.version;
    work.sheetTitle = sheet.title;
    work.studentId = normalStudentId(studentId);
    if (const Result<void> checked = checkStudentId(work.studentId); !checked)
        return checked.error();
    work.studentName = name.simplified().left(longestName);
    if (work.studentName.isEmpty())
        return Error::badInput(u"name"_s, WorksheetTexts::tr("Type your name."));
    work.seat = seat.simplified().left(longestName);
    work.opened = sheetTime(now);
    work.picked = pickValues(sheet, work.studentId);
    return work;
}

void Work::addRun(const RecordedRun &run)
{
    runs[run.run] = run;
    attempts += {run.run, run.id, run.started, run.rowCount};
    if (attempts.size() > mostAttempts)
        attempts.removeFirst();
}

Result<void> Work::answer(const SheetQuestion &question, QStringView typed, const QString &takenFrom, WallTime now)
{
    if (typed.trimmed().isEmpty()) {
        answers.remove(question.id);
        return {};
    }
    const Result<QString> normal = normalAnswer(question, typed);
    if (!normal)
        return normal.error();
    answers[question.id] = {*normal, takenFrom, sheetTime(now)};
    return {};
}

QStringList Work::unanswered(const Sheet &sheet) const
{
    QStringList ids;
    for (const SheetQuestion &question : sheet.questions) {
        const GivenAnswer given = answers.value(question.id);
        if (given.isEmpty() || !normalAnswer(question, given.text))
            ids += question.id;
    }
    return ids;
}

const RecordedRun *Work::recorded(const QString &runId) const
{
    const auto run = runs.constFind(runId);
    return run == runs.constEnd() ? nullptr : &*run;
}

QJsonObject Work::toJson() const
{
    QJsonArray answerList;
    for (auto answer = answers.begin(); answer != answers.end(); ++answer)
        answerList.append(QJsonObject{{u"question"_s, answer.key()},
                                      {u"answer"_s, answer->text},
                                      {u"taken_from"_s, answer->takenFrom},
                                      {u"at"_s, answer->at}});
    QJsonArray runList;
    for (const RecordedRun &run : runs)
        runList.append(run.toJson());
    QJsonArray attemptList;
    for (const RunAttempt &attempt : attempts)
        attemptList.append(QJsonObject{{u"run"_s, attempt.run},
                                       {u"id"_s, attempt.id},
                                       {u"started"_s, attempt.started},
                                       {u"rows"_s, attempt.rows}});
    QJsonArray feedbackList;
    for (auto given = feedback.begin(); given != feedback.end(); ++given)
        feedbackList.append(QJsonObject{{u"question"_s, given.key()},
                                        {u"not_yet"_s, given->notYet},
                                        {u"right"_s, given->wasRight},
                                        {u"last"_s, given->lastAnswer}});
    QJsonObject valueObject;
    for (auto value = picked.begin(); value != picked.end(); ++value)
        valueObject[value.key()] = value.value();
    QJsonObject object = {{u"sheet"_s, sheetId},
                          {u"sheet_version"_s, sheetVersion},
                          {u"sheet_title"_s, sheetTitle},
                          {u"student_id"_s, studentId},
                          {u"student_name"_s, studentName},
                          {u"seat"_s, seat},
                          {u"opened"_s, opened},
                          {u"handed_in"_s, handedIn},
                          {u"values"_s, valueObject},
                          {u"answers"_s, answerList},
                          {u"runs"_s, runList},
                          {u"attempts"_s, attemptList}};
    if (!feedbackList.isEmpty())
        object[u"feedback"_s] = feedbackList;
    return object;
}

std::optional<Work> Work::fromJson(const QJsonObject &object)
{
    Work work;
    work.sheetId = bounded(object[u"sheet"_s]);
    work.sheetVersion = object[u"sheet_version"_s].toInt();
    work.sheetTitle = bounded(object[u"sheet_title"_s]);
    work.studentId = normalStudentId(bounded(object[u"student_id"_s]));
    work.studentName = bounded(object[u"student_name"_s]);
    work.seat = bounded(object[u"seat"_s]);
    work.opened = bounded(object[u"opened"_s]);
    work.handedIn = bounded(object[u"handed_in"_s]);
    const QJsonObject values = object[u"values"_s].toObject();
    for (auto value = values.begin(); value != values.end(); ++value)
        work.picked[value.key()] = bounded(value.value());
    for (const auto &value : object[u"answers"_s].toArray()) {
        const QJsonObject answer = value.toObject();
        work.answers[bounded(answer[u"question"_s])] = {bounded(answer[u"answer"_s]), bounded(answer[u"taken_from"_s]),
                                                        bounded(answer[u"at"_s])};
    }
    for (const auto &value : object[u"runs"_s].toArray()) {
        const std::optional<RecordedRun> run = RecordedRun::fromJson(value.toObject());
        if (!run)
            return {};
        work.runs[run->run] = *run;
    }
    for (const auto &value : object[u"attempts"_s].toArray()) {
        const QJsonObject attempt = value.toObject();
        if (work.attempts.size() == mostAttempts)
            break;
        work.attempts += {bounded(attempt[u"run"_s]), bounded(attempt[u"id"_s]), bounded(attempt[u"started"_s]),
                          qsizetype(attempt[u"rows"_s].toInteger())};
    }
    for (const auto &value : object[u"feedback"_s].toArray()) {
        const QJsonObject given = value.toObject();
        work.feedback[bounded(given[u"question"_s])] = {std::max(0, given[u"not_yet"_s].toInt()),
                                                        given[u"right"_s].toBool(), bounded(given[u"last"_s])};
    }
    const bool isWork = !work.sheetId.isEmpty() && checkStudentId(work.studentId);
    return isWork ? std::optional(work) : std::nullopt;
}

} // namespace sockeye
