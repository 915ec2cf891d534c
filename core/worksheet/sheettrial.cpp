// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/worksheet/sheettrial.h"
#include "core/worksheet/worksheettexts.h"

#include "core/worksheet/judge.h"
#include "core/worksheet/sheetrequest.h"
#include "core/worksheet/sheetrunner.h"

#include <QSet>

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

namespace
{

QString valuesText(const SheetValues &values)
{
    QStringList parts;
    for (auto value = values.begin(); value != values.end(); ++value)
        parts += value.key() + u'=' + value.value();
    return parts.isEmpty() ? WorksheetTexts::tr("nothing varies") : parts.join(u", "_s);
}

class Trial
{
public:
    Trial(const Sheet &sheet, PracticeDirectory &practice, const CancelToken &stop, const TrialListener &tell)
        : m_sheet(sheet)
        , m_practice(practice)
        , m_stop(stop)
        , m_tell(tell)
    {
    }

    void tryStudent(const QString &student)
    {
        const WallTime now = Clock::system().wall();
        const Result<Work> begun = Work::begin(m_sheet, student, u"Check"_s, {}, now);
        if (!begun)
            return;
        Work work = *begun;
        m_tell(WorksheetTexts::tr("Student with %1:").arg(valuesText(work.picked)));
        const Result<PracticeSettings> settings = sheetPractice(m_sheet, work.picked, m_practice.settings());
        if (!settings) {
            add({m_sheet.file, 0}, settings.error().detail);
            return;
        }
        m_practice.setSettings(*settings);
        for (const SheetRun &run : m_sheet.runs) {
            if (!tryRun(run, work))
                return;
        }
        for (const SheetQuestion &question : m_sheet.questions) {
            if (!question.answer.isEmpty())
                tryQuestion(question, work);
        }
    }

    const QList<SheetProblem> &problems() const { return m_problems; }

private:
    // Said once, however many students meet it.
    void add(const SheetPlace &place, const QString &sentence)
    {
        const SheetProblem problem = place.problem(sentence);
        if (m_said.contains(problem.text()))
            return;
        m_said.insert(problem.text());
        m_problems += problem;
    }

    // False where the trial is stopped.
    bool tryRun(const SheetRun &run, Work &work)
    {
        const MonotonicTime start = Clock::system().monotonic();
        const Result<RecordedRun> recorded = makeRun(run, work.picked, m_practice, m_stop);
        if (m_stop.isCancelled())
            return false;
        if (!recorded) {
            add(run.place, WorksheetTexts::tr("%1: the run fails. %2").arg(run.id, errorSentence(recorded.error())));
            return true;
        }
        const auto took =
            std::chrono::duration_cast<std::chrono::milliseconds>(Clock::system().monotonic() - start).count();
        m_tell(
            u"  "_s
            + WorksheetTexts::tr("%1: %2, %3 ms").arg(run.id, rowCountText(recorded->rowCount), QString::number(took)));
        if (recorded->rowCount == 0 && recorded->summary.isEmpty())
            add(run.place, WorksheetTexts::tr("%1: the run finds nothing.").arg(run.id));
        work.addRun(*recorded);
        return true;
    }

    void tryQuestion(const SheetQuestion &question, const Work &work)
    {
        const Result<SheetValue> right = rightAnswer(question, work);
        if (!right) {
            add(question.answerPlace, right.error().detail);
            return;
        }
        const QString expected = judge(question, {}, work).expected;
        m_tell(u"  "_s + question.id + u" = "_s + expected);
        tryTyped(question, *right);
        for (const SheetMistake &mistake : question.mistakes) {
            const Result<SheetValue> wrong = mistakenAnswer(question, mistake, work);
            if (!wrong)
                add(mistake.place, wrong.error().detail);
            else if (isAnswer(question, sheetValueText(*wrong), *right))
                add(mistake.place,
                    WorksheetTexts::tr("%1: this mistake is within the tolerance of the right answer.")
                        .arg(question.id));
        }
    }

    // Whether somebody who types nine digits of the answer is right.
    void tryTyped(const SheetQuestion &question, const SheetValue &right)
    {
        constexpr int typedDigits = 9;
        const auto *number = std::get_if<SheetNumber>(&right);
        if (number && !isAnswer(question, QString::fromLatin1(number->text(typedDigits)), right))
            add(question.answerPlace,
                WorksheetTexts::tr("%1: the answer %2 has more digits than people type; give a tolerance.")
                    .arg(question.id, QString::fromLatin1(number->text())));
    }

    const Sheet &m_sheet;
    PracticeDirectory &m_practice;
    const CancelToken &m_stop;
    const TrialListener &m_tell;
    QList<SheetProblem> m_problems;
    QSet<QString> m_said;
};

} // namespace

QStringList trialStudents(const Sheet &sheet, int least)
{
    constexpr int mostNumbers = 20'000; // by then each of a hundred choices has come, for certain as good as any
    QStringList students;
    QSet<QString> met;
    qsizetype choices = 0;
    for (const SheetVariation &variation : sheet.variations)
        choices += QSet<QString>(variation.choices.begin(), variation.choices.end()).size();
    for (int number = 1; number <= mostNumbers && (met.size() < choices || students.size() < least); ++number) {
        const QString student = u"CHECK%1"_s.arg(number);
        const qsizetype before = met.size();
        const SheetValues values = pickValues(sheet, student);
        for (auto value = values.begin(); value != values.end(); ++value)
            met.insert(value.key() + u'=' + value.value());
        if (met.size() > before || met.size() == choices)
            students += student;
    }
    return students;
}

QList<SheetProblem> trySheet(const Sheet &sheet, PracticeDirectory &practice, int students, const CancelToken &stop,
                             const TrialListener &tell)
{
    if (const Result<void> started = practice.startOwn(); !started)
        return {{sheet.file, 0, errorSentence(started.error())}};
    Trial trial(sheet, practice, stop, tell);
    for (const QString &student : trialStudents(sheet, students)) {
        if (stop.isCancelled())
            break;
        trial.tryStudent(student);
    }
    return trial.problems();
}

} // namespace sockeye
