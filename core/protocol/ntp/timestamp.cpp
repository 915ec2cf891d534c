// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/ntp/timestamp.h"

#include <QCoreApplication>

#include <algorithm>
#include <limits>

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

namespace
{

constexpr qint64 nanosecondsPerSecond = 1'000'000'000;

struct Split {
    qint64 seconds;
    qint64 nanoseconds; // 0 to 999,999,999
};

Split floorSplit(qint64 nanoseconds)
{
    qint64 seconds = nanoseconds / nanosecondsPerSecond;
    qint64 rest = nanoseconds % nanosecondsPerSecond;
    if (rest < 0) {
        rest += nanosecondsPerSecond;
        --seconds;
    }
    return {seconds, rest};
}

// A second has 4.29 units a nanosecond, so rounding to the nearest unit never makes a whole second of 999,999,999 ns.
quint64 fractionOf(qint64 nanoseconds)
{
    return ((quint64(nanoseconds) << 32) + quint64(nanosecondsPerSecond) / 2) / quint64(nanosecondsPerSecond);
}

qint64 nanosecondsOf(quint32 fraction)
{
    return qint64((quint64(fraction) * quint64(nanosecondsPerSecond) + (quint64(1) << 31)) >> 32);
}

} // namespace

NtpDuration NtpDuration::fromNanoseconds(Nanoseconds duration)
{
    const bool negative = duration.count() < 0;
    const Nanoseconds size = negative ? -std::max(duration, -Nanoseconds::max()) : duration;
    const Split split = floorSplit(size.count());
    if (split.seconds > std::numeric_limits<qint32>::max())
        return NtpDuration(negative ? std::numeric_limits<qint64>::min() : std::numeric_limits<qint64>::max());
    const NtpDuration made(qint64((quint64(split.seconds) << 32) + fractionOf(split.nanoseconds)));
    return negative ? -made : made;
}

NtpDuration NtpDuration::fromPowerOfTwo(int exponent)
{
    return NtpDuration(qint64(1) << std::clamp(exponent + 32, 0, 62));
}

Nanoseconds NtpDuration::toNanoseconds() const
{
    const bool negative = m_units < 0;
    const quint64 size = negative ? 0 - quint64(m_units) : quint64(m_units);
    const qint64 count = qint64(size >> 32) * nanosecondsPerSecond + nanosecondsOf(quint32(size));
    return Nanoseconds(negative ? -count : count);
}

NtpTimestamp NtpTimestamp::fromWallTime(WallTime time)
{
    const Split split = floorSplit(time.time_since_epoch().count());
    return NtpTimestamp((quint64(split.seconds + ntpSecondsBefore1970) << 32) + fractionOf(split.nanoseconds));
}

WallTime NtpTimestamp::nearestTo(WallTime reference) const
{
    const Split split = floorSplit(reference.time_since_epoch().count());
    const NtpTimestamp near = fromWallTime(reference);
    const qint64 difference = (*this - near).units();
    const qint64 carry = qint64((quint64(quint32(difference)) + near.fraction()) >> 32);
    // Whole seconds since 1970, without the modulus.
    const qint64 whole = split.seconds + (difference >> 32) + carry;
    constexpr qint64 most = std::numeric_limits<qint64>::max() / nanosecondsPerSecond - 1;
    if (whole > most)
        return WallTime::max();
    if (whole < -most)
        return WallTime(Nanoseconds(-most * nanosecondsPerSecond));
    return WallTime(Nanoseconds(whole * nanosecondsPerSecond + nanosecondsOf(fraction())));
}

void Codec<NtpTimestamp>::append(NtpTimestamp value, Unit, QByteArray &out)
{
    out += "0x" + QByteArray::number(value.bits(), 16).rightJustified(16, '0');
}

void Codec<NtpTimestamp>::appendJson(NtpTimestamp value, Unit unit, QByteArray &out)
{
    out += '"';
    append(value, unit, out);
    out += '"';
}

QString Codec<NtpTimestamp>::display(NtpTimestamp value, Unit unit, const QLocale &)
{
    QByteArray out;
    append(value, unit, out);
    return QString::fromLatin1(out);
}

Result<void> Codec<NtpTimestamp>::parse(QStringView text, Unit unit, const Range &range, NtpTimestamp &value)
{
    const QStringView trimmed = text.trimmed();
    if (trimmed.startsWith("0x"_L1, Qt::CaseInsensitive)) {
        bool ok = false;
        const quint64 bits = trimmed.sliced(2).toULongLong(&ok, 16);
        if (ok && trimmed.size() <= 18) {
            value = NtpTimestamp(bits);
            return {};
        }
    }
    WallTime time;
    if (!trimmed.isEmpty() && Codec<WallTime>::parse(trimmed, unit, range, time)) {
        value = NtpTimestamp::fromWallTime(time);
        return {};
    }
    return detail::notUnderstood(QCoreApplication::translate(
        "ntp", "A time stamp is 16 hex digits after 0x, or a time such as 2026-03-01T12:00:00Z."));
}

} // namespace sockeye
