// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lab/labsession.h"

#include "core/output/savefile.h"
#include "core/worksheet/feedback.h"
#include "core/worksheet/report.h"
#include "core/worksheet/sheetrequest.h"
#include "ui/lab/reportpdf.h"
#include "ui/lab/reportplots.h"

#include <QDateTime>
#include <QLocale>

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

namespace
{
constexpr auto typingPause = std::chrono::milliseconds(500);
} // namespace

QString localTimeText(const QString &iso)
{
    const QDateTime time = QDateTime::fromString(iso, Qt::ISODate).toLocalTime();
    return time.isValid() ? time.toString(u"HH:mm"_s) : QString();
}

LabSession::LabSession(std::shared_ptr<PracticeDirectory> practice, const QString &folder, QObject *parent)
    : QObject(parent)
    , m_practice(std::move(practice))
    , m_store(folder)
    , m_hasFolder(!folder.isEmpty())
{
    m_saveSoon.setSingleShot(true);
    m_saveSoon.setInterval(typingPause);
    connect(&m_saveSoon, &QTimer::timeout, this, &LabSession::save);
}

LabSession::~LabSession()
{
    const QSignalBlocker quiet(this);
    save();
    putPracticeBack();
}

QList<SheetProblem> LabSession::open(const QString &path, const QStringList &languages)
{
    SheetReading reading = loadSheet(path, languages);
    if (!reading.problems.isEmpty())
        return reading.problems;
    if (!close())
        return {{path, 0, m_problem}};
    m_path = path;
    m_sheet = std::move(reading.sheet);
    emit opened();
    return {};
}

void LabSession::setLanguages(const QStringList &languages)
{
    if (!m_sheet)
        return;
    SheetReading reading = loadSheet(sheetBasePath(m_path), languages);
    // Where somebody has changed the file meanwhile, what is open stays.
    if (!reading.problems.isEmpty() || reading.sheet.id != m_sheet->id || reading.sheet.version != m_sheet->version)
        return;
    m_sheet = std::move(reading.sheet);
    emit opened();
}

bool LabSession::close()
{
    if (!save())
        return false;
    end();
    if (m_sheet) {
        m_sheet.reset();
        emit opened();
    }
    return true;
}

// The student's work is let go of; the sheet stays.
void LabSession::end()
{
    putPracticeBack();
    m_saveSoon.stop();
    m_isUnsaved = false;
    m_problem.clear();
    m_latest.clear();
    m_beingTyped.clear();
    m_asked.clear();
    m_running.clear();
    m_shown.clear();
    m_remarks.clear();
    if (!m_work)
        return;
    m_work.reset();
    m_lock.reset();
    emit begun();
}

Result<void> LabSession::begin(const QString &studentId, const QString &name, const QString &seat, bool isSure)
{
    Result<Work> made = Work::begin(*m_sheet, studentId, name, seat, Clock::system().wall());
    if (!made)
        return made.error();
    if (!m_hasFolder)
        return Error::badInput(u"folder"_s,
                               tr("This system names no folder for the program's data, so the work can't "
                                  "be saved. Set XDG_DATA_HOME or HOME."));
    std::unique_ptr<QLockFile> lock = m_store.lock(m_sheet->id, made->studentId);
    const bool isOwn = m_work && m_work->sheetId == m_sheet->id && m_work->studentId == made->studentId;
    if (!lock && !isOwn)
        return Error::badInput(u"student"_s,
                               tr("This work is open in another window on this computer. Go on there, or close it."));
    const Result<std::optional<Work>> saved = m_store.load(m_sheet->id, made->studentId);
    if (!saved)
        return saved.error();
    if (*saved && (*saved)->studentName.compare(made->studentName, Qt::CaseInsensitive) != 0 && !isSure)
        return Error::badInput(u"other_name"_s,
                               tr("On this seat %1 has worked under another name. Is the number right? If it is, press "
                                  "Begin again to continue that work under this name.")
                                   .arg(made->studentId));
    end();
    m_lock = lock ? std::move(lock) : m_store.lock(m_sheet->id, made->studentId);
    m_work = *made;
    if (*saved)
        carryOver(**saved);
    m_isUnsaved = true;
    save();
    setPractice();
    emit begun();
    return {};
}

// The same version goes on as it was. Of another version's work everything stays that still fits.
void LabSession::carryOver(const Work &earlier)
{
    m_latest = earlier.opened;
    for (const GivenAnswer &given : earlier.answers)
        m_latest = std::max(m_latest, given.at);
    for (const RunAttempt &attempt : earlier.attempts)
        m_latest = std::max(m_latest, attempt.started);
    m_isOfOlderSheet = earlier.sheetVersion != m_sheet->version || earlier.picked != m_work->picked;
    if (!m_isOfOlderSheet) {
        const QString name = m_work->studentName; // which may have been mistyped the first time
        const QString seat = m_work->seat;
        m_work = earlier;
        m_work->studentName = name;
        if (!seat.isEmpty())
            m_work->seat = seat;
        return;
    }
    m_work->opened = earlier.opened;
    for (auto given = earlier.answers.begin(); given != earlier.answers.end(); ++given) {
        if (m_sheet->question(given.key()))
            m_work->answers[given.key()] = *given;
    }
    for (auto told = earlier.feedback.begin(); told != earlier.feedback.end(); ++told) {
        if (m_sheet->question(told.key()))
            m_work->feedback[told.key()] = *told;
    }
    for (const RecordedRun &run : earlier.runs) {
        const SheetRun *wanted = m_sheet->run(run.run);
        if (wanted && run.values == m_work->picked && changedField(*wanted, m_work->picked, run).isEmpty())
            m_work->addRun(run);
    }
}

QString LabSession::continued() const
{
    if (m_latest.isEmpty())
        return {};
    const QString text = m_isOfOlderSheet ? tr("Continued from %1, with an older version of this sheet: look through "
                                               "your answers, and make runs that are missing once more.")
                                          : tr("Continued from %1.");
    return text.arg(localTimeText(m_latest));
}

QString LabSession::withValues(const QString &text) const
{
    const Result<QString> made = substitutedProse(text, m_work ? m_work->picked : SheetValues());
    return made ? *made : text;
}

Result<void> LabSession::answer(const SheetQuestion &question, const QString &text, const QString &takenFrom)
{
    if (isFinal())
        return Error::badInput(u"answer"_s, tr("The sheet was handed in: answers stay as they are."));
    const GivenAnswer before = m_work->answers.value(question.id);
    const Result<void> taken = m_work->answer(question, text, takenFrom, Clock::system().wall());
    if (!taken)
        // A sign too many stays, so that it is still seen to be too long.
        m_work->answers[question.id] = {text.left(longestAnswer + 1), takenFrom, sheetTime(Clock::system().wall())};
    const GivenAnswer now = m_work->answers.value(question.id);
    if (now.text == before.text && now.takenFrom == before.takenFrom) {
        if (!before.text.isEmpty())
            m_work->answers[question.id] = before; // as early as it was given
        return taken;
    }
    if (takenFrom.isEmpty())
        m_beingTyped += question.id;
    else
        m_beingTyped -= question.id;
    saveSoon();
    emit answerChanged(question.id);
    return taken;
}

Result<void> LabSession::checkAnswer(const SheetQuestion &question) const
{
    const GivenAnswer given = m_work->answers.value(question.id);
    if (given.isEmpty())
        return {};
    const Result<QString> normal = normalAnswer(question, given.text);
    return normal ? Result<void>() : normal.error();
}

QString LabSession::missingRun(const SheetQuestion &question) const
{
    if (question.answer.isEmpty())
        return {};
    const Result<SheetValue> right = rightAnswer(question, *m_work);
    return !right && right.error().kind == ErrorKind::NoSuchName ? right.error().subject : QString();
}

void LabSession::commitAnswer(const SheetQuestion &question)
{
    m_beingTyped -= question.id;
    save();
}

std::optional<Judgement> LabSession::tellJudgement(const SheetQuestion &question)
{
    const bool isTold = m_sheet->hasKey
        && (m_sheet->feedback == Feedback::Now
            || (m_sheet->feedback == Feedback::AfterHandIn && !m_work->handedIn.isEmpty()));
    if (!isTold)
        return {};
    const GivenFeedback before = m_work->feedback.value(question.id);
    const Judgement judgement = giveFeedback(*m_sheet, question, *m_work);
    if (m_work->feedback.value(question.id) != before)
        saveSoon();
    return judgement;
}

bool LabSession::isFinal() const
{
    return m_work && !m_work->handedIn.isEmpty() && m_sheet->feedback == Feedback::AfterHandIn;
}

// The one place where the report is written.
Result<void> LabSession::handIn(const QString &path, const QString &pdfPath)
{
    const Work before = *m_work;
    if (!isFinal())
        m_work->handedIn = sheetTime(Clock::system().wall());
    m_beingTyped.clear();
    const QByteArray report = reportHtml(*m_sheet, *m_work, reportPlots(*m_work));
    const QByteArray pdf = pdfPath.isEmpty() ? QByteArray() : reportPdf(report);
    // The report may say how the answers were: that it was handed in is on the disk before anybody can read it.
    m_isUnsaved = true;
    save();
    if (const Result<void> written = saveBytes(path, report); !written) {
        m_work = before;
        m_isUnsaved = true;
        save();
        return written;
    }
    emit handedIn();
    return pdf.isEmpty() ? Result<void>() : saveBytes(pdfPath, pdf);
}

bool LabSession::save()
{
    m_saveSoon.stop();
    if (!m_isUnsaved || !m_work)
        return true;
    const Result<void> saved = m_store.save(*m_work);
    m_isUnsaved = !saved;
    m_problem = saved ? QString() : errorSentence(saved.error());
    emit savedChanged();
    return bool(saved);
}

void LabSession::saveSoon()
{
    m_isUnsaved = true;
    m_saveSoon.start();
}

Result<void> LabSession::newStudent()
{
    if (const Result<void> removed = m_store.removeAll(); !removed)
        return removed;
    end();
    return {};
}

// Ports stay: programs of the students have them.
void LabSession::setPractice()
{
    const Result<PracticeSettings> settings = sheetPractice(*m_sheet, m_work->picked, m_practice->settings());
    if (!settings)
        return; // can't be: the sheet was checked with every value
    m_practiceBefore = m_practice->settings();
    m_practiceSet = *settings;
    m_practice->setSettings(*settings);
    emit practiceChanged();
}

void LabSession::putPracticeBack()
{
    if (!m_practiceBefore)
        return;
    m_practice->setSettings(*m_practiceBefore);
    m_practiceBefore.reset();
    m_practiceSet.reset();
    emit practiceChanged();
}

} // namespace sockeye
