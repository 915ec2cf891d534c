// SPDX-License-Identifier: GPL-3.0-or-later
// The runs of a worksheet that is open: which of the pages' runs count, and what may be taken over from a page.
#include "core/tool/catalogue.h"
#include "core/worksheet/sheetrequest.h"
#include "ui/lab/labsession.h"
#include "ui/practice/practicestate.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

namespace
{

QString toolTitle(const QString &id)
{
    const Tool *tool = findTool(id);
    return tool ? QCoreApplication::translate("tools", tool->title) : id;
}

QString fieldName(const Tool &tool, const QString &id)
{
    const Field *field = id == u"target" && tool.targetField() ? tool.targetField() : tool.requestField(id);
    return field ? field->translatedLabel() : id;
}

} // namespace

Result<AnyValue> LabSession::prepare(const SheetRun &run)
{
    const Tool *tool = findTool(run.tool);
    if (!tool)
        return Error::badInput(run.tool, tr("There is no such tool."));
    Result<AnyValue> request = sheetRequest(*tool, run, m_work->picked);
    if (!request)
        return request;
    m_asked[run.tool] = run.id;
    if (!isPracticeAsSet()) {
        m_practice->setSettings(*m_practiceSet);
        emit practiceChanged();
    }
    return request;
}

// A sheet that sets nothing doesn't mind.
bool LabSession::isPracticeAsSet() const
{
    return !m_practiceSet || m_sheet->practice.isEmpty() || isSamePractice(*m_practiceSet, m_practice->settings());
}

void LabSession::takeStart(const Tool &tool)
{
    const QString id = QString::fromLatin1(tool.id);
    m_running[id] = m_asked.value(id);
    m_shown.remove(id);
    m_wasPracticeChanged[id] = !isPracticeAsSet();
}

void LabSession::takeEnd(const FinishedRun &finished, RunEnding ending)
{
    const QString tool = QString::fromLatin1(finished.tool->id);
    const QString runId = m_running.take(tool);
    const SheetRun *run = m_sheet && m_work ? m_sheet->run(runId) : nullptr;
    if (!run)
        return;
    if (isFinal()) {
        remark(runId, tr("The sheet was handed in: this run is not recorded."));
        return;
    }
    if (ending == RunEnding::Stopped) {
        remark(runId, tr("The latest run was stopped, so it doesn't count. Let one come to its end."));
        return;
    }
    if (ending == RunEnding::Failed) {
        remark(runId, tr("The latest run failed as a whole, so it doesn't count. The page says why."));
        return;
    }
    if (m_wasPracticeChanged.value(tool) || !isPracticeAsSet()) {
        remark(runId,
               tr("The latest run doesn't count: the practice network was not as the sheet sets it. “Do this” sets it "
                  "again."));
        return;
    }
    const RecordedRun recorded = recordRun(*run, m_work->picked, finished);
    if (const QString changed = changedField(*run, m_work->picked, recorded); !changed.isEmpty()) {
        remark(runId,
               tr("The latest run doesn't count: “%1” was changed. “Do this” fills the request in again.")
                   .arg(fieldName(*finished.tool, changed)));
        return;
    }
    m_work->addRun(recorded);
    m_shown[tool] = recorded.id;
    m_isUnsaved = true;
    remark(runId, {});
    save();
}

void LabSession::remark(const QString &runId, const QString &sentence)
{
    m_remarks[runId] = sentence;
    emit runChanged(runId);
}

qsizetype LabSession::attempts(const QString &runId) const
{
    return std::count_if(m_work->attempts.begin(), m_work->attempts.end(),
                         [&](const RunAttempt &attempt) { return attempt.run == runId; });
}

QStringList LabSession::runsToMake() const
{
    QStringList ids;
    for (const SheetRun &run : m_sheet->runs) {
        if (!m_work->recorded(run.id))
            ids += run.id;
    }
    return ids;
}

// The runs that stand before a question are those that it may be about.
Result<void> LabSession::checkTake(const SheetQuestion &question, const Tool &tool) const
{
    const QString id = QString::fromLatin1(tool.id);
    QStringList tools;
    for (const SheetPart &part : m_sheet->parts) {
        if (part.kind == SheetPart::Kind::Run)
            tools += m_sheet->runs[part.index].tool;
        else if (part.kind == SheetPart::Kind::Question && m_sheet->questions[part.index].id == question.id)
            break;
    }
    const auto refuse = [](const QString &sentence) { return Error::badInput(u"take"_s, sentence); };
    if (!tools.isEmpty() && !tools.contains(id))
        return refuse(tr("The page %1 is shown, and this question is about %2. Go there first.")
                          .arg(toolTitle(id), toolTitle(tools.last())));
    if (tools.isEmpty())
        return {};
    const QString shown = m_shown.value(id);
    for (const RecordedRun &run : m_work->runs) {
        if (!shown.isEmpty() && run.id == shown)
            return {};
    }
    return refuse(tr("What the page shows is no run of this sheet that counts. Press “Do this”, then Run, and take the "
                     "value from there."));
}

} // namespace sockeye
