// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tool/job.h"

#include <QCoreApplication>

#include <chrono>
#include <optional>

namespace sockeye
{

using namespace std::chrono_literals;

namespace
{
constexpr auto batchInterval = 50ms;
// Runs mostly wait; a thread that waits costs its stack and nothing else.
constexpr int mostWorkers = 256;
} // namespace

WorkerPool::WorkerPool()
{
    m_pool.setMaxThreadCount(mostWorkers);
    m_pool.setExpiryTimeout(5000);
}

Executor WorkerPool::executor()
{
    return [this](std::function<void()> work) { m_pool.start(std::move(work)); };
}

bool WorkerPool::finish(Nanoseconds patience)
{
    return m_pool.waitForDone(int(std::chrono::duration_cast<std::chrono::milliseconds>(patience).count()));
}

void postToMain(std::function<void()> work)
{
    // It lives on the main thread and is never deleted: a worker that was left behind may post at any time, and an
    // event that is dropped when the application ends must not have to delete an object.
    static QObject *const mailbox = [] {
        auto *object = new QObject;
        if (const QCoreApplication *application = QCoreApplication::instance())
            object->moveToThread(application->thread());
        return object;
    }();
    QMetaObject::invokeMethod(mailbox, std::move(work), Qt::QueuedConnection);
}

/// Everything that a worker touches; kept alive by the worker and the Job alike.
struct Job::Run {
    Run(const Tool &runTool, AnyValue runRequest, std::shared_ptr<PracticeLocator> locator)
        : tool(runTool)
        , request(std::move(runRequest))
        , practice(std::move(locator))
        , context(*practice)
        , rows(tool.makeRows())
    {
    }

    const Tool &tool;
    const AnyValue request;
    const std::shared_ptr<PracticeLocator> practice;
    Context context;
    const std::shared_ptr<RowBuffer> rows;
    std::optional<RunResult> result; // written by the worker before it posts the end, read after
    Job *owner = nullptr; // main thread only; null once the Job has let go
    /// Calls \a function of the owner on the main thread, if there is one by then.
    static void post(const std::shared_ptr<Run> &run, void (Job::*function)())
    {
        postToMain([run, function] {
            if (run->owner)
                (run->owner->*function)();
        });
    }
};

Job::Job(std::shared_ptr<PracticeLocator> practice, Executor executor, QObject *parent)
    : QObject(parent)
    , m_practice(std::move(practice))
    , m_executor(std::move(executor))
{
    m_batchTimer.setSingleShot(true);
    m_batchTimer.setTimerType(Qt::PreciseTimer);
    connect(&m_batchTimer, &QTimer::timeout, this, &Job::takeNow);
}

Job::~Job()
{
    letGo();
}

void Job::start(const Tool &tool, const void *request, bool isAllowed)
{
    letGo();
    m_run = std::make_shared<Run>(tool, tool.copyRequest(request), m_practice);
    m_run->owner = this;
    m_running = true;
    m_sinceBatch.invalidate();

    // A weak pointer, because the buffer and the context belong to the run.
    const std::weak_ptr<Run> weak = m_run;
    const auto somethingCame = [weak] {
        if (const auto run = weak.lock())
            Run::post(run, &Job::takeSoon);
    };
    m_run->rows->onFirst = somethingCame;
    m_run->context.summary.onPublished = somethingCame;
    m_run->context.consent.onAsked = [weak] {
        if (const auto run = weak.lock())
            Run::post(run, &Job::takeQuestion);
    };
    if (isAllowed)
        m_run->context.consent.giveBeforehand();

    m_executor([run = m_run] {
        run->result = run->tool.run(run->request.get(), run->context, *run->rows);
        Run::post(run, &Job::end);
    });
}

std::optional<Question> Job::question() const
{
    return m_run && m_running ? m_run->context.consent.question() : std::nullopt;
}

void Job::answer(bool isYes)
{
    if (m_run)
        m_run->context.consent.answer(isYes);
}

void Job::cancel()
{
    if (m_running)
        m_run->context.cancel.cancel();
}

bool Job::wasCancelled() const
{
    return m_run && m_run->context.cancel.isCancelled();
}

qint64 Job::done() const
{
    return m_run ? m_run->context.progress.done.load(std::memory_order_relaxed) : 0;
}

qint64 Job::total() const
{
    return m_run ? m_run->context.progress.total.load(std::memory_order_relaxed) : 0;
}

std::shared_ptr<const TraceSnapshot> Job::trace() const
{
    return m_run ? m_run->context.trace.snapshot() : nullptr;
}

std::shared_ptr<const Steps> Job::steps() const
{
    return m_run ? std::shared_ptr<const Steps>(m_run, &m_run->context.steps) : nullptr;
}

qint64 Job::traceCount() const
{
    return m_run ? m_run->context.trace.count() : 0;
}

std::shared_ptr<const SampleSnapshot> Job::samples() const
{
    return m_run ? m_run->context.samples.snapshot() : nullptr;
}

qint64 Job::sampleCount() const
{
    return m_run ? m_run->context.samples.count() : 0;
}

void Job::letGo()
{
    m_batchTimer.stop();
    if (!m_run)
        return;
    m_run->owner = nullptr;
    if (m_running)
        m_run->context.cancel.cancel();
    m_running = false;
}

void Job::takeSoon()
{
    if (m_batchTimer.isActive())
        return;
    // The first batch at once, then no more often than the interval: batches grow with the rate.
    const qint64 wait = m_sinceBatch.isValid() ? qMax(qint64(0), batchInterval.count() - m_sinceBatch.elapsed()) : 0;
    if (wait == 0)
        takeNow();
    else
        m_batchTimer.start(int(wait));
}

void Job::takeNow()
{
    // A slot may start another run or destroy this job.
    const QPointer<Job> alive = this;
    const std::shared_ptr<Run> run = m_run;
    m_sinceBatch.start();
    if (const RowBlockPointer rows = run->rows->take())
        emit rowsCame(rows);
    if (!alive || run != m_run)
        return;
    if (const AnyValue summary = run->context.summary.take())
        emit summaryCame(summary);
}

void Job::takeQuestion()
{
    if (question())
        emit asked();
}

void Job::end()
{
    const QPointer<Job> alive = this;
    const std::shared_ptr<Run> run = m_run;
    m_batchTimer.stop();
    takeNow();
    if (!alive || run != m_run)
        return;
    m_running = false;
    emit finished(*run->result);
}

} // namespace sockeye
