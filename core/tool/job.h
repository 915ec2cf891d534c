// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tool/tool.h"

#include <QElapsedTimer>
#include <QObject>
#include <QPointer>
#include <QThreadPool>
#include <QTimer>

#include <functional>

namespace sockeye
{

/// How work gets a thread. The program's is a WorkerPool; the thread sanitizer's tests use std::thread. The work given
/// to it is run once, later or at once, on another thread.
using Executor = std::function<void(std::function<void()>)>;

/// Has \a work run on the main thread, from its event loop; never once the application has ended. Any thread.
void postToMain(std::function<void()> work);

/// The program's threads for runs: a pool of its own, large enough that runs that only wait never keep another from
/// starting. Made by main(), and outlives every Job.
class WorkerPool
{
public:
    WorkerPool();
    Executor executor();
    /// Waits until the workers have ended, at most \a patience. False when some have not: the program then leaves by
    /// std::_Exit(), because the pool's destructor would wait for them.
    bool finish(Nanoseconds patience);

private:
    QThreadPool m_pool;
};

/// Runs a tool on a worker and brings its rows home. Lives on the main thread; signals come there, never from within
/// start() or cancel(). Rows come in batches of what has gathered, at most one every 50 ms. Destroying it cancels the
/// run and lets go of it, silently: nothing is waited for.
class Job : public QObject
{
    Q_OBJECT

public:
    Job(std::shared_ptr<PracticeLocator> practice, Executor executor, QObject *parent = nullptr);
    ~Job() override;

    /// Starts \a tool with \a request (of the tool's request type; copied). A run that still goes on is cancelled and
    /// its rows, also those on their way, are dropped; its finished() does not come.
    /// Where \a isAllowed, whatever it asks first is answered with yes.
    void start(const Tool &tool, const void *request, bool isAllowed = false);
    /// What the run asks before it goes on; asked() tells when there is something.
    std::optional<Question> question() const;
    void answer(bool isYes);
    /// Asks the run to end. The rows it had still come, then finished() with the Error Cancelled, or with the summary
    /// where the tool has one all the same.
    void cancel();

    bool isRunning() const { return m_running; }
    bool wasCancelled() const;
    /// How far the latest run is; zeros before the first.
    qint64 done() const;
    qint64 total() const;
    /// What the latest run has recorded so far; null before the first. A copy: takes about a millisecond.
    std::shared_ptr<const TraceSnapshot> trace() const;
    /// The steps of the latest run, as they go on; null before the first.
    std::shared_ptr<const Steps> steps() const;
    /// Grows whenever there is more to see in trace(); 0 before the first run.
    qint64 traceCount() const;
    /// What the latest run has noted over time so far; null before the first. A copy.
    std::shared_ptr<const SampleSnapshot> samples() const;
    /// Grows whenever there is more to see in samples(); 0 before the first run.
    qint64 sampleCount() const;

signals:
    void rowsCame(const sockeye::RowBlockPointer &rows);
    /// A summary before the end, of the tool's summary type.
    void summaryCame(const sockeye::AnyValue &summary);
    /// The run waits for answer(), or cancel(). It does not come for a question that was answered meanwhile.
    void asked();
    /// The last signal of a run: the summary (of the tool's summary type) or the error.
    void finished(const sockeye::RunResult &result);

private:
    struct Run;
    void letGo();
    void takeSoon();
    void takeNow();
    void takeQuestion();
    void end();

    const std::shared_ptr<PracticeLocator> m_practice;
    const Executor m_executor;
    std::shared_ptr<Run> m_run; // the latest
    bool m_running = false;
    QTimer m_batchTimer;
    QElapsedTimer m_sinceBatch;
};

} // namespace sockeye
