// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/quantiles.h"
#include "core/trace/tracewire.h"

#include <QHash>

#include <vector>

namespace sockeye
{

/// What all hops of a run came to: counts and round trips, as rows and as a summary. Knows no sockets and no time. Its
/// memory does not grow with the run.
class TraceHops
{
public:
    TraceHops(const QHostAddress &target, int maximumHops);

    /// Probes beyond this hop are of no interest: the way ends there.
    int last() const { return m_last; }
    /// Probes, up to it, that are not on their way any more.
    qint64 decided() const;

    /// The way may have become longer, or whole again: where its end was passed and nobody ended it, it is open again.
    void beginRound();
    void countSent(int hop);
    /// An answer to a probe of this hop; \a isLate: one that was given up before.
    void countAnswer(int hop, const TraceAnswer &answer, Nanoseconds roundTrip, bool isLate, qint64 subject);
    void countLost(int hop, qint64 subject);
    /// This computer could not send the probe.
    void countFailed(int hop, const Error &error, qint64 subject);
    /// A packet that was too big for the link behind \a router.
    void noteMtu(const QHostAddress &router, quint32 mtu);
    void setName(const QHostAddress &address, const QString &name) { m_names.insert(address, name); }

    struct Shown {
        TraceRow row;
        qint64 subject = -1;
    };
    /// In the order of hops, and within one of the addresses' first answers.
    std::vector<Shown> rows() const;
    TraceSummary summary() const;

private:
    struct Responder {
        QHostAddress address;
        qint64 received = 0;
        qint64 late = 0;
        Quantiles roundTrips;
        TraceAnswer latest;
        qint64 subject = -1;
    };
    struct Hop {
        qint64 sent = 0;
        qint64 answered = 0;
        qint64 lost = 0;
        std::vector<Responder> responders;
        std::optional<Error> failure; // the latest
        qint64 subject = -1; // of the latest that was lost

        std::optional<double> loss() const;
    };

    void endAt(int hop, TraceEnd end);
    void addRows(std::size_t index, std::vector<Shown> &rows) const;
    void describe(std::size_t index, const Responder &responder, TraceRow &row) const;
    std::optional<int> earlierHop(std::size_t index, const Responder &responder) const;
    std::optional<int> laterHop(std::size_t index) const;
    TraceRemark judgeLoss(std::size_t index) const;
    TraceRemark remarkOf(std::size_t index, const TraceRow &row) const;

    const QHostAddress m_target;
    int m_last;
    std::optional<TraceEnd> m_end;
    bool m_isConfirmed = false; // in this round: the way ends there
    bool m_isPassed = false; // in this round: a router stands there
    std::vector<Hop> m_hops; // by TTL, from 1
    QHash<QHostAddress, QString> m_names;
    QHash<QHostAddress, quint32> m_mtus;
};

/// `!H` and its kin, as traceroute writes what an ICMP error says; empty for an answer that is none.
QString traceNote(const TraceAnswer &answer);

} // namespace sockeye
