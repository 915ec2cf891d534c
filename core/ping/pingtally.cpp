// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ping/pingtally.h"

namespace sockeye
{

void PingTally::countAnswer(const PingRow &row, std::optional<Nanoseconds> before)
{
    ++m_summary.received;
    m_summary.reply = row.reply;
    m_summary.isClockStepped = m_summary.isClockStepped || row.isClockStepped;
    m_roundTrips.add(*row.roundTrip);
    if (!before)
        return;
    m_differences += *row.roundTrip > *before ? *row.roundTrip - *before : *before - *row.roundTrip;
    ++m_differenceCount;
}

void PingTally::countLate(const PingRow &row)
{
    --m_summary.lost;
    countAnswer(row, {});
}

void PingTally::countOutcome(PingStatus status)
{
    switch (status) {
    case PingStatus::Reordered:
        ++m_summary.reordered;
        break;
    case PingStatus::Duplicate:
        ++m_summary.duplicates;
        break;
    case PingStatus::Late:
        ++m_summary.late;
        break;
    case PingStatus::Unreachable:
        ++m_summary.unreachable;
        break;
    case PingStatus::TtlExceeded:
        ++m_summary.ttlExceeded;
        break;
    default:
        break;
    }
}

void PingTally::setWay(PingWay way, const QString &pingGroups, bool isFallback)
{
    m_summary.way = way;
    m_summary.pingGroups = pingGroups;
    m_summary.isFallback = isFallback;
}

PingSummary PingTally::summary() const
{
    PingSummary summary = m_summary;
    // A probe that is still on its way is neither.
    if (const qint64 decided = summary.received + summary.lost; decided > 0)
        summary.lossPercent = 100.0 * double(summary.lost) / double(decided);
    summary.least = m_roundTrips.at(0);
    summary.median = m_roundTrips.at(0.5);
    summary.p95 = m_roundTrips.at(0.95);
    summary.p99 = m_roundTrips.at(0.99);
    summary.most = m_roundTrips.at(1);
    summary.mean = m_roundTrips.mean();
    if (m_differenceCount > 0)
        summary.jitter = m_differences / m_differenceCount;
    return summary;
}

} // namespace sockeye
