// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trace/tracehops.h"
#include "core/trace/tracenames.h"

#include <deque>
#include <map>
#include <set>

namespace sockeye
{

/// What a run of the tool does: which probe is due, which is to be given up, and whose is what came. One thread.
///
/// A probe goes to each hop in turn, without waiting for the one before: all hops are asked in parallel. That happens
/// `probes` times a round. So that what lies beyond a target that is not known yet does not use up how much it may
/// report (Linux: six at once, then one a second), probes are paced by the longest round trip so far, and rounds begin
/// so far apart that each hop is asked once a second.
class TraceRun
{
public:
    TraceRun(const TraceRequest &request, Context &context, Rows<TraceRow> &rows);
    Result<TraceSummary> run();

private:
    struct Waiting {
        MonotonicTime until;
        qint64 number;
    };

    // Before.
    Result<Endpoint> resolve();
    Result<void> open(const Endpoint &target);

    // The loop.
    Result<void> loop();
    void sendDue();
    void advance(MonotonicTime sent);
    void beginPass();
    bool isAllSent() const;
    void send(TraceProbe probe);
    TraceProbe *find(qint64 number);
    TraceProbe *find(const TraceAnswer &answer);
    void takeAnswers();
    void takeAnswer(const TraceAnswer &answer);
    bool sendAgain(TraceProbe &probe, const TraceAnswer &answer);
    void giveUpOverdue(MonotonicTime now);
    void dropAnswered();
    void forget(MonotonicTime now);
    MonotonicTime nextDue() const;
    Result<void> awaitNames();

    // What is shown.
    void takeNames();
    void show();
    TraceSummary summarize() const;

    const TraceRequest &m_request;
    Context &m_context;
    Rows<TraceRow> &m_rows;
    bool m_isPractice = false;
    std::optional<Poller> m_poller;
    std::unique_ptr<TraceWire> m_wire;
    std::optional<TraceHops> m_hops;
    std::optional<TraceNames> m_names;
    std::set<QByteArray> m_named; // addresses whose names were asked for

    std::deque<TraceProbe> m_probes; // consecutive numbers
    qint64 m_nextNumber = 0;
    std::deque<Waiting> m_waiting;
    qint64 m_pass = 0; // a probe to each hop
    int m_hop = 1; // that is due
    MonotonicTime m_due;
    MonotonicTime m_roundBegin;
    Nanoseconds m_longest{}; // round trip

    std::vector<TraceAnswer> m_answers;
    std::vector<TraceHops::Shown> m_shown;
    MonotonicTime m_published;
    bool m_isStale = false; // something came since
};

} // namespace sockeye
