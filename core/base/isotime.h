// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

namespace sockeye
{

/// A moment as a calendar has it, in the proleptic Gregorian calendar and without leap seconds.
struct CivilTime {
    int year = 1970;
    int month = 1; ///< 1 to 12
    int day = 1; ///< 1 to 31
    int hour = 0;
    int minute = 0;
    int second = 0;
    int nanosecond = 0;
};

/// The calendar's view of \a time in UTC. Integer arithmetic only: exact over the whole range of WallTime.
CivilTime toCivil(WallTime time);

/// The moment that \a civil is in UTC; nothing where a member is out of its range or WallTime can't hold it.
std::optional<WallTime> fromCivil(const CivilTime &civil);

/// `2026-11-23T15:38:59.123456789Z`, always nine decimals (ISO 8601, RFC 3339).
void appendIsoTime(QByteArray &out, WallTime time);

/// The same with \a between the date and the time, \a decimalPoint before the nanoseconds, and no zone: for
/// spreadsheets.
void appendCivilTime(QByteArray &out, const CivilTime &civil, char between, char decimalPoint);

/// What appendIsoTime() and appendCivilTime() wrote, read back.
struct ParsedTime {
    CivilTime civil;
    bool hasZone = false; ///< `Z` or `+02:00` was there
    int zoneSeconds = 0; ///< east of UTC
};

/// Reads `2026-11-23T15:38:59.123Z`: `T` or a space between, up to nine decimals after a point or comma, and perhaps a
/// zone. Nothing where the text is anything else; the members are not yet checked against the calendar.
std::optional<ParsedTime> parseIsoTime(QByteArrayView text);

} // namespace sockeye
