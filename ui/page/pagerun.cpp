// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/pagerun.h"

#include "core/output/commandline.h"
#include "ui/page/resultsmodel.h"
#include "ui/page/runend.h"

#include <QLocale>

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

PageRun::PageRun(const Tool &tool, std::shared_ptr<PracticeLocator> practice, const Executor &executor, QObject *parent)
    : QObject(parent)
    , m_tool(tool)
    , m_practice(std::move(practice))
    , m_job(m_practice, executor)
    , m_rows(new ResultsModel(tool, executor, this))
{
    connect(&m_job, &Job::rowsCame, this, &PageRun::takeRows);
    connect(&m_job, &Job::asked, this, &PageRun::asked);
    connect(&m_job, &Job::summaryCame, this, &PageRun::takeSummary);
    connect(&m_job, &Job::finished, this, &PageRun::takeEnd);
    connect(m_rows, &ResultsModel::orderingChanged, this, &PageRun::statusChanged);
    m_tick.setInterval(100);
    connect(&m_tick, &QTimer::timeout, this, [this] {
        emit progressed();
        emit statusChanged();
    });
}

PageRun::~PageRun() = default;

void PageRun::start(AnyValue request)
{
    m_follows = sockeye::isFollowing(m_tool, request.get());
    m_request = std::move(request);
    m_summary = nullptr;
    m_error.reset();
    m_state = State::Waiting;
    m_wasStopped = false;
    m_wantsNetwork = false;
    m_rows->clear();
    m_took = -1;
    m_started = Clock::system().wall();
    ++m_count;
    m_elapsed.start();
    m_job.start(m_tool, m_request.get());
    m_tick.start();
    emit started();
    emit statusChanged();
}

void PageRun::stop()
{
    m_job.cancel();
}

void PageRun::takeRows(const RowBlockPointer &rows)
{
    const bool first = m_rows->rowCount() == 0;
    m_rows->add(rows);
    emit rowsCame(first);
    emit statusChanged();
}

void PageRun::takeSummary(const AnyValue &summary)
{
    const bool first = !m_summary;
    m_summary = summary;
    m_state = State::Answered;
    if (first && m_follows) {
        // The answer is there; from now on it follows, and there is nothing to wait for.
        m_took = m_elapsed.elapsed();
        m_tick.stop();
    }
    emit answered(first);
    if (first && m_follows)
        emit statusChanged();
}

void PageRun::takeEnd(const RunResult &result)
{
    const bool wasFollowing = isFollowing();
    if (!wasFollowing)
        m_took = m_elapsed.elapsed();
    m_tick.stop();
    m_wasStopped = m_job.wasCancelled() && !wasFollowing;
    if (result) {
        m_summary = result.value();
        m_state = State::Answered;
    } else if (result.error().kind != ErrorKind::Cancelled) {
        m_error = result.error();
        m_state = State::Failed;
    } else if (!wasFollowing) { // else the answer stays
        m_state = State::Stopped;
    }
    m_wantsNetwork = failedForWantOfNetwork(m_tool, *m_rows, result);
    emit ended(wasFollowing);
    emit statusChanged();
}

// A run that was stopped has an answer all the same where its tool makes one of what there was: it says of how much.
Answer PageRun::answer() const
{
    Answer answer = m_tool.answer(m_request.get(), m_summary.get());
    if (m_wasStopped) {
        const QString stopped = stoppedSentence(m_rows->totalCount(), m_job.done(), m_job.total());
        answer.detail = answer.detail.isEmpty() ? stopped : stopped + u'\n' + answer.detail;
    }
    return answer;
}

QString PageRun::report(bool masked) const
{
    return m_summary ? m_tool.report(m_request.get(), m_rows->allRows(), m_summary.get(), masked) : QString();
}

QString PageRun::statusText() const
{
    if (m_count == 0)
        return {};
    const QLocale locale;
    QStringList parts;
    const qint64 total = m_rows->totalCount();
    QString rows = tr("%1 rows").arg(locale.toString(total));
    if (total == 1)
        rows = tr("1 row");
    if (m_rows->rowCount() < total)
        rows = tr("%1 of %2 rows shown").arg(locale.toString(m_rows->rowCount()), locale.toString(total));
    parts += rows;
    if (const qint64 dropped = m_rows->droppedCount(); dropped > 0)
        parts += tr("%1 earlier ones not kept").arg(locale.toString(dropped));
    if (m_error && m_error->kind != ErrorKind::Cancelled)
        parts += tr("the run failed");
    else if (m_tool.statusField())
        parts += tr("%1 failed").arg(locale.toString(m_rows->failedCount()));
    const qint64 took = m_job.isRunning() && m_took < 0 ? m_elapsed.elapsed() : m_took;
    parts += took < 10'000 ? tr("%1 ms").arg(locale.toString(took))
                           : tr("%1 s").arg(locale.toString(double(took) / 1000, 'f', 1));
    if (m_wasStopped)
        parts += tr("stopped");
    if (m_job.isRunning() && isFollowing())
        parts += tr("following changes");
    if (m_rows->isOrdering())
        parts += tr("sorting…");
    return parts.join(u"  ·  "_s);
}

RunView PageRun::view() const
{
    RunView view;
    view.tool = &m_tool;
    view.request = m_request;
    view.summary = m_summary;
    view.error = m_error ? &*m_error : nullptr;
    view.trace = m_job.trace();
    if (!view.trace)
        view.trace = std::make_shared<TraceSnapshot>();
    view.samples = m_job.samples();
    view.steps = m_job.steps();
    view.rows = m_rows;
    view.practice = m_practice.get();
    view.started = m_started;
    view.run = m_count;
    view.isRunning = m_job.isRunning();
    return view;
}

} // namespace sockeye
