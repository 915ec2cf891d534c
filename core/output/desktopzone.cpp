// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/output/desktopzone.h"

#include <QDateTime>

namespace sockeye
{

namespace
{

constexpr qint64 day = 86400;

// Only this way round: for a local time that exists twice mktime(3) and QDateTime answer by what they did before.
int offsetAt(qint64 utcSeconds)
{
    return QDateTime::fromSecsSinceEpoch(utcSeconds).offsetFromUtc();
}

qint64 secondsOf(WallTime time)
{
    return std::chrono::floor<std::chrono::seconds>(time.time_since_epoch()).count();
}

std::optional<WallTime> shifted(WallTime time, int seconds)
{
    qint64 nanoseconds = 0;
    if (qAddOverflow(qint64(time.time_since_epoch().count()), qint64(seconds) * 1000000000, &nanoseconds))
        return std::nullopt;
    return WallTime(Nanoseconds(nanoseconds));
}

// The offset holds there, and so does another one at another moment with the same local time.
bool isAmbiguous(qint64 utcSeconds, int offset)
{
    const qint64 local = utcSeconds + offset;
    for (const int other : {offsetAt(utcSeconds - day), offsetAt(utcSeconds + day)}) {
        if (other != offset && offsetAt(local - other) == other)
            return true;
    }
    return false;
}

} // namespace

std::optional<CivilTime> DesktopZone::toLocal(WallTime time)
{
    constexpr qint64 quarterHour = 900;
    const qint64 seconds = secondsOf(time);
    const qint64 quarter = seconds / quarterHour - (seconds % quarterHour < 0 ? 1 : 0);
    if (quarter != m_quarter) {
        m_quarter = quarter;
        m_offsetSeconds = offsetAt(seconds);
        m_isAmbiguous = isAmbiguous(seconds, m_offsetSeconds);
    }
    const std::optional<WallTime> local = m_isAmbiguous ? std::nullopt : shifted(time, m_offsetSeconds);
    return local ? std::optional(toCivil(*local)) : std::nullopt;
}

std::optional<WallTime> DesktopZone::fromLocal(const CivilTime &local)
{
    const std::optional<WallTime> asUtc = fromCivil(local);
    if (!asUtc)
        return std::nullopt;
    const qint64 seconds = secondsOf(*asUtc);
    const int before = offsetAt(seconds - day);
    const int after = offsetAt(seconds + day);
    return shifted(*asUtc, -(offsetAt(seconds - before) == before ? before : after));
}

} // namespace sockeye
