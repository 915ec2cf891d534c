// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/worksheetrun.h"
#include "core/worksheet/worksheettexts.h"

#include "app/cli/console.h"
#include "app/cli/signals.h"
#include "app/cli/worksheetcommand.h"
#include "core/net/resolver.h"
#include "core/output/savefile.h"
#include "core/output/texttable.h"
#include "core/practice/practicedirectory.h"
#include "core/worksheet/answersfile.h"
#include "core/worksheet/feedback.h"
#include "core/worksheet/report.h"
#include "core/worksheet/sheetrequest.h"
#include "core/worksheet/sheetrunner.h"
#include "core/worksheet/workstore.h"

#include <QFile>

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

namespace
{

Result<AnswersFile> readAnswers(const QString &path, const Sheet &sheet)
{
    if (path.isEmpty())
        return Error::badInput(u"--answers"_s,
                               WorksheetTexts::tr("Name the file with the student's number, name and answers."));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error::badInput(u"--answers"_s,
                               WorksheetTexts::tr("“%1” can't be read: %2.").arg(path, file.errorString()));
    constexpr qint64 most = (1 << 20) + 1;
    return parseAnswers(file.read(most), sheet);
}

/// One student at one sheet, without a window.
class Sitting
{
public:
    Sitting(const WholeSheet &command, Sheet sheet)
        : m_command(command)
        , m_sheet(std::move(sheet))
        , m_store(command.work)
        , m_practice(PracticeDirectory::Sharing::Private)
    {
    }

    int sit(const CancelToken &signal)
    {
        for (const auto step : {&Sitting::open, &Sitting::makeRuns, &Sitting::giveAnswers, &Sitting::handIn}) {
            const Result<void> done = (this->*step)(signal);
            if (caughtSignal() != 0)
                return 128 + caughtSignal();
            if (!done)
                return failWith(done.error());
        }
        return int(m_someFailed ? ExitStatus::SomeFailed : ExitStatus::Success);
    }

private:
    Result<void> open(const CancelToken &)
    {
        const Result<AnswersFile> answers = readAnswers(m_command.answers, m_sheet);
        if (!answers)
            return answers.error();
        m_answers = *answers;
        const QString seat = m_answers.seat.isEmpty() ? SystemResolver::hostName() : m_answers.seat;
        Result<Work> begun = Work::begin(m_sheet, m_answers.student, m_answers.name, seat, Clock::system().wall());
        if (!begun) {
            Error error = begun.error();
            error.detail = error.subject + u": "_s + error.detail;
            error.subject = u"--answers"_s;
            return error;
        }
        m_work = *begun;
        if (m_command.work.isEmpty())
            return {};
        const Result<std::optional<Work>> saved = m_store.load(m_sheet.id, m_work.studentId);
        if (!saved)
            return saved.error();
        // Another version of the sheet may ask for other runs.
        if (*saved && (*saved)->sheetVersion == m_sheet.version && (*saved)->picked == m_work.picked)
            m_work = **saved;
        return save();
    }

    Result<void> save() const { return m_command.work.isEmpty() ? Result<void>() : m_store.save(m_work); }

    Result<void> makeRuns(const CancelToken &signal)
    {
        const Result<PracticeSettings> settings = sheetPractice(m_sheet, m_work.picked, m_practice.settings());
        if (!settings)
            return settings.error();
        m_practice.setSettings(*settings);
        for (const SheetRun &run : m_sheet.runs) {
            if (m_work.recorded(run.id))
                continue;
            if (const Result<void> started = m_practice.startOwn(); !started)
                return started;
            const Result<RecordedRun> recorded = makeRun(run, m_work.picked, m_practice, signal);
            if (signal.isCancelled())
                return Error::cancelled("run");
            if (!recorded) {
                m_someFailed = true;
                printError(printable(run.place.problem(run.id + u": "_s + errorSentence(recorded.error())).text()));
                continue;
            }
            m_work.addRun(*recorded);
            if (const Result<void> saved = save(); !saved)
                return saved;
        }
        return {};
    }

    Result<void> giveAnswers(const CancelToken &)
    {
        for (const SheetQuestion &question : m_sheet.questions) {
            if (!m_answers.answers.contains(question.id))
                continue;
            const Result<void> taken =
                m_work.answer(question, m_answers.answers[question.id], {}, Clock::system().wall());
            if (!taken)
                return Error::badInput(u"--answers"_s, question.id + u": "_s + taken.error().detail);
            giveFeedback(m_sheet, question, m_work);
            if (const Result<void> saved = save(); !saved)
                return saved;
        }
        return {};
    }

    Result<void> handIn(const CancelToken &)
    {
        m_work.handedIn = sheetTime(Clock::system().wall());
        if (const Result<void> saved = save(); !saved)
            return saved;
        const QStringList missing = m_work.unanswered(m_sheet);
        if (!missing.isEmpty())
            printError(WorksheetTexts::tr("Not answered: %1").arg(missing.join(u", "_s)));
        const QString path = m_command.output.isEmpty() ? reportFileName(m_work) : m_command.output;
        if (const Result<void> saved = saveBytes(path, reportHtml(m_sheet, m_work)); !saved)
            return saved;
        printOut(printable(path) + u'\n');
        return {};
    }

    const WholeSheet m_command;
    const Sheet m_sheet;
    const WorkStore m_store;
    PracticeDirectory m_practice;
    AnswersFile m_answers;
    Work m_work;
    bool m_someFailed = false;
};

} // namespace

int runWholeSheet(const WholeSheet &command, const CancelToken &signal)
{
    std::optional<Sheet> sheet = openSheet(command.sheet, {command.language});
    if (!sheet)
        return int(ExitStatus::BadRequest);
    return Sitting(command, std::move(*sheet)).sit(signal);
}

} // namespace sockeye
