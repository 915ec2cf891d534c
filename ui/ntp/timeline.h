// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/field.h"

#include <QLocale>

#include <array>
#include <optional>
#include <span>

namespace sockeye
{

/// What an exchange with a time server says, read from a row or a summary by its fields' ids. Whatever is not there is
/// absent.
struct Timeline {
    std::optional<WallTime> t1, t2, t3, t4;
    std::optional<Nanoseconds> t2t1, t3t4, t4t1, t3t2;
    std::optional<Nanoseconds> offset; ///< θ
    std::optional<Nanoseconds> delay; ///< δ
    bool isClockStepped = false; ///< T4 − T1 is the monotonic clock's
    bool isDelayClamped = false; ///< δ was below zero and is taken as zero

    /// Whether there are numbers for θ and δ.
    bool isSolved() const { return offset && delay && t4t1 && t3t2; }
    /// Half of δ, whatever its sign: the true offset lies within θ ± this.
    Nanoseconds halfDelay() const;
};

/// Whether these fields have the stamps of an exchange.
bool hasTimeline(std::span<const Field> fields);
Timeline timelineOf(std::span<const Field> fields, const void *object);

/// Where the stamps stand along the picture, in nanoseconds after T1 by this clock. The server's are shifted by θ, so
/// each way takes δ / 2: the one assumption that NTP makes.
struct TimelinePlaces {
    std::array<Nanoseconds, 4> stamps; ///< T1 to T4
    Nanoseconds first; ///< of all that is drawn
    Nanoseconds last;
};

/// For a timeline that is solved.
TimelinePlaces placesOf(const Timeline &timeline);

/// A step for a ruler, 1, 2 or 5 times a power of ten nanoseconds, of which \a length holds at most \a most.
Nanoseconds rulerStep(Nanoseconds length, int most);

/// Such a step as text: `100 µs`.
QString rulerText(Nanoseconds step);

/// A duration with its sign and the unit that suits it, from µs to days: `+249.500 ms`, `−12.345 µs`, `+1 d
/// 00:00:00.250`. \a isExact: to the nanosecond.
QString timelineDuration(Nanoseconds duration, bool isExact, bool hasSign = true);

/// The stamp in local time, to the nanosecond: `2026-11-22 10:06:15.123456789`.
QString stampTime(WallTime time);

/// The formulas with their numbers, and what they mean; a line each.
QStringList timelineFormulas(const Timeline &timeline);

/// What the table beside the picture shows.
struct TimelineLine {
    QString what;
    QString value; ///< a dash where there is none
};
std::vector<TimelineLine> timelineLines(const Timeline &timeline);

} // namespace sockeye
