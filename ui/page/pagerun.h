// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tool/job.h"
#include "ui/detail/detailview.h"

#include <QElapsedTimer>
#include <QTimer>

#include <optional>

namespace sockeye
{

class ResultsModel;

/// A page's latest run and what came of it: request, rows, answer, error, calls, times. It outlives the widgets that
/// show it, so a page that is made anew (in another language) shows the same, and a run goes on meanwhile. Its texts
/// are made when they are asked for. Main thread.
class PageRun : public QObject
{
    Q_OBJECT

public:
    enum class State : quint8 {
        Nothing, ///< not run yet
        Waiting, ///< it runs, and has no answer yet
        Answered, ///< it has an answer, which may go on changing
        Stopped, ///< by the user, before there was one
        Failed, ///< as a whole: error() says why
    };

    PageRun(const Tool &tool, std::shared_ptr<PracticeLocator> practice, const Executor &executor,
            QObject *parent = nullptr);
    ~PageRun() override;

    const Tool &tool() const { return m_tool; }
    void start(AnyValue request);
    void stop();
    /// What the run asks before it goes on.
    std::optional<Question> question() const { return m_job.question(); }
    void answerQuestion(bool isYes) { m_job.answer(isYes); }

    State state() const { return m_state; }
    bool isRunning() const { return m_job.isRunning(); }
    /// Whether it has its answer and goes on until Stop: there is nothing to wait for.
    bool isFollowing() const { return m_follows && m_summary; }
    /// Whether the user ended it before it had come to its end.
    bool wasStopped() const { return m_wasStopped; }
    bool hasEnded() const { return m_took >= 0; }
    /// How many runs there have been.
    int count() const { return m_count; }
    qint64 done() const { return m_job.done(); }
    qint64 total() const { return m_job.total(); } ///< 0 where that is not known
    /// Grows with calls and samples, whichever come.
    qint64 traced() const { return m_job.traceCount() + m_job.sampleCount(); }
    ResultsModel &rows() const { return *m_rows; }
    const std::optional<Error> &error() const { return m_error; }
    Answer answer() const;
    /// The run in words, for whoever helps; only with an answer, of tools that have it.
    QString report(bool masked) const;
    /// Whether it ended as it does on a computer without a network.
    bool wantsNetwork() const { return m_wantsNetwork; }
    /// "8 rows · 1 failed · 412 ms"; empty before the first run.
    QString statusText() const;
    /// What the views below the table are shown; it points into this run.
    RunView view() const;

signals:
    void started();
    void asked(); ///< question() waits for an answer
    void rowsCame(bool first);
    void answered(bool first); ///< the answer is there, or is another one
    void progressed(); ///< ten times a second while it runs and is waited for
    void ended(bool wasFollowing);
    void statusChanged();

private:
    void takeRows(const RowBlockPointer &rows);
    void takeSummary(const AnyValue &summary);
    void takeEnd(const RunResult &result);

    const Tool &m_tool;
    const std::shared_ptr<PracticeLocator> m_practice;
    Job m_job;
    ResultsModel *m_rows;
    AnyValue m_request;
    AnyValue m_summary; // the latest; null before there is one
    State m_state = State::Nothing;
    bool m_follows = false; // it goes on until Stop
    bool m_wasStopped = false;
    bool m_wantsNetwork = false;
    std::optional<Error> m_error;
    QElapsedTimer m_elapsed;
    qint64 m_took = -1; // ms, until it ended or had its answer
    WallTime m_started;
    int m_count = 0;
    QTimer m_tick;
};

} // namespace sockeye
