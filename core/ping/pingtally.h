// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/quantiles.h"
#include "core/ping/pingtool.h"

namespace sockeye
{

/// What all targets of a run count together. Its memory does not grow with the run.
class PingTally
{
public:
    void countSent() { ++m_summary.sent; }
    void takeSentBack() { --m_summary.sent; }
    /// A probe was answered; \a before is the target's round trip before this one.
    void countAnswer(const PingRow &row, std::optional<Nanoseconds> before);
    /// A probe will not be answered any more, as far as one can tell.
    void countLost() { ++m_summary.lost; }
    /// A probe that counts as lost was answered after all.
    void countLate(const PingRow &row);
    /// A row that is no answer, or a further one.
    void countOutcome(PingStatus status);
    void countIgnored() { ++m_summary.ignored; }
    void setWay(PingWay way, const QString &pingGroups, bool isFallback);

    /// The summary as it is now, without what is told of targets.
    PingSummary summary() const;

private:
    PingSummary m_summary; // its counts
    Quantiles m_roundTrips;
    Nanoseconds m_differences{};
    qint64 m_differenceCount = 0;
};

} // namespace sockeye
