// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/worksheet/marks.h"
#include "core/worksheet/worksheettexts.h"

#include "core/base/isotime.h"

#include "core/worksheet/sheetrequest.h"
#include "core/worksheet/typednumber.h"

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace sockeye
{

namespace
{

/// The student's runs, with the values that the number really has.
class OwnRuns final : public RunSource
{
public:
    OwnRuns(const Work &work, SheetValues values)
        : m_work(work)
        , m_values(std::move(values))
    {
    }
    const RecordedRun *recorded(const QString &runId) const override { return m_work.recorded(runId); }
    const SheetValues &values() const override { return m_values; }

private:
    const Work &m_work;
    const SheetValues m_values;
};

// Whether a clock was wrong by over a day, as far as one report shows it.
bool isClockWrong(const Work &work, WallTime now)
{
    constexpr auto day = 24h;
    const std::optional<WallTime> opened = parseSheetTime(work.opened);
    const std::optional<WallTime> handedIn = parseSheetTime(work.handedIn);
    // No seat has had this program before its first year: a clock that has lost its battery says 1970 or so.
    static const WallTime first = *fromCivil({2025, 1, 1, 0, 0, 0, 0});
    if (!opened || !handedIn || *opened < first || *handedIn > now + day || *opened > *handedIn)
        return true;
    for (const RecordedRun &run : work.runs) {
        const WallTime started = run.startedAt();
        if (started < *opened - day || started > *handedIn + day)
            return true;
    }
    return false;
}

void addFlag(QStringList &flags, const QString &flag)
{
    if (!flags.contains(flag))
        flags += flag;
}

void addRunFlags(const Sheet &sheet, const Work &work, const SheetValues &values, MarkedReport &made)
{
    // Another version may have varied otherwise.
    const bool isSameVersion = work.sheetVersion == sheet.version;
    if (isSameVersion && work.picked != values)
        addFlag(made.flags, u"other_student_values"_s);
    for (const RecordedRun &recorded : work.runs) {
        made.runIds += recorded.id;
        if (recorded.computedId() != recorded.id)
            addFlag(made.flags, u"edited_run"_s);
        const SheetRun *run = sheet.run(recorded.run);
        if (!run || !isSameVersion)
            continue;
        if (recorded.values != values)
            addFlag(made.flags, u"other_student_values"_s);
        if (changedField(*run, values, recorded).isEmpty())
            continue;
        // With the values that it says it had it may be in order: then they are another student's.
        const bool isOthers = recorded.values != values && changedField(*run, recorded.values, recorded).isEmpty();
        addFlag(made.flags, isOthers ? u"other_student_values"_s : u"edited_run"_s);
    }
}

MarkedAnswer markAnswer(const SheetQuestion &question, const GivenAnswer &given, const RunSource &source)
{
    const Judgement judgement = judge(question, given, source);
    MarkedAnswer made{
        question.id, question.kind,      question.points,  judgement.points, shownAnswer(question, given.text),
        false,       judgement.expected, judgement.remark, judgement.mistake};
    if (judgement.verdict == Verdict::ByHand)
        made.points.reset();
    if (question.kind == AnswerKind::Number) {
        if (const Result<TypedNumber> typed = parseTypedNumber(given.text, question.unit)) {
            made.answer = QString::fromLatin1(typed->number.text());
            made.isNumber = true;
        }
    }
    return made;
}

} // namespace

double MarkedReport::points() const
{
    double sum = 0;
    for (const MarkedAnswer &answer : answers)
        sum += answer.points.value_or(0);
    return sum;
}

int MarkedReport::openCount() const
{
    int count = 0;
    for (const MarkedAnswer &answer : answers)
        count += !answer.points;
    return count;
}

MarkedReport markReport(const Sheet &sheet, QByteArrayView html, const QString &file, WallTime now)
{
    MarkedReport made;
    made.file = file;
    const Result<Report> report = readReport(html);
    if (!report) {
        made.problem = report.error().detail;
        made.flags += u"unreadable"_s;
        return made;
    }
    const Work &work = report->work;
    made.studentId = work.studentId;
    made.studentName = work.studentName;
    made.sheet = work.sheetId;
    made.sheetVersion = work.sheetVersion;
    made.seat = work.seat;
    made.openedAt = work.opened;
    made.handedIn = work.handedIn;
    if (work.sheetId != sheet.id) {
        made.problem =
            WorksheetTexts::tr("This is a report of the sheet “%1”, not of “%2”.").arg(work.sheetId, sheet.id);
        made.flags += u"other_sheet"_s;
        return made;
    }
    made.isMarked = true;
    const std::optional<WallTime> opened = parseSheetTime(work.opened);
    const std::optional<WallTime> handedIn = parseSheetTime(work.handedIn);
    if (opened && handedIn)
        made.minutes = std::chrono::floor<std::chrono::minutes>(*handedIn - *opened).count();
    const SheetValues values = pickValues(sheet, work.studentId);
    const OwnRuns source(work, values);
    for (const SheetQuestion &question : sheet.questions)
        made.answers += markAnswer(question, work.answers.value(question.id), source);
    addRunFlags(sheet, work, values, made);
    if (!report->isCheckRight)
        made.flags += u"check_value"_s;
    if (work.sheetVersion != sheet.version)
        made.flags += work.sheetVersion < sheet.version ? u"old_version"_s : u"newer_version"_s;
    if (isClockWrong(work, now))
        made.flags += u"clock"_s;
    return made;
}

} // namespace sockeye
