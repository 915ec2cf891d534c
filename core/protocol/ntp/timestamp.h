// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/codec.h"

#include <optional>

namespace sockeye
{

/// A length of time in units of 2^-32 s, signed: what two NTP stamps differ by, from -68 to +68 years.
class NtpDuration
{
public:
    constexpr NtpDuration() = default;
    constexpr explicit NtpDuration(qint64 units)
        : m_units(units)
    {
    }
    /// To the nearest unit, so that toNanoseconds() gives \a duration back exactly. Beyond 68 years it saturates.
    static NtpDuration fromNanoseconds(Nanoseconds duration);
    /// An unsigned 16.16 number of seconds: the root delay and root dispersion of a packet (RFC 5905 section 6).
    static constexpr NtpDuration fromShort(quint32 bits) { return NtpDuration(qint64(quint64(bits) << 16)); }
    /// 2^\a exponent seconds; from 2^-32 to 2^30, saturating.
    static NtpDuration fromPowerOfTwo(int exponent);

    constexpr qint64 units() const { return m_units; }
    /// To the nearest nanosecond, halves away from zero.
    Nanoseconds toNanoseconds() const;
    constexpr NtpDuration half() const { return NtpDuration(m_units / 2); }
    constexpr bool isNegative() const { return m_units < 0; }

    friend constexpr auto operator<=>(NtpDuration, NtpDuration) = default;
    friend constexpr NtpDuration operator-(NtpDuration a) { return NtpDuration(qint64(0 - quint64(a.m_units))); }
    friend constexpr NtpDuration operator+(NtpDuration a, NtpDuration b)
    {
        return NtpDuration(qint64(quint64(a.m_units) + quint64(b.m_units)));
    }
    friend constexpr NtpDuration operator-(NtpDuration a, NtpDuration b)
    {
        return NtpDuration(qint64(quint64(a.m_units) - quint64(b.m_units)));
    }

private:
    qint64 m_units = 0;
};

/// A moment as NTP writes it: 32 bits of seconds since 1900 and 32 bits of fraction, modulo 2^32 s (RFC 5905 section
/// 6). On 7 February 2036, 06:28:16 UTC, the seconds begin at 0 again; which era is meant follows from a moment nearby.
/// All bits zero means "not set".
class NtpTimestamp
{
public:
    constexpr NtpTimestamp() = default;
    constexpr explicit NtpTimestamp(quint64 bits)
        : m_bits(bits)
    {
    }
    /// To the nearest 2^-32 s, so that near() gives \a time back exactly.
    static NtpTimestamp fromWallTime(WallTime time);

    constexpr quint64 bits() const { return m_bits; }
    constexpr quint32 seconds() const { return quint32(m_bits >> 32); }
    constexpr quint32 fraction() const { return quint32(m_bits); }
    constexpr bool isSet() const { return m_bits != 0; }

    /// This moment in the era that puts it within 68 years of \a reference, to the nearest nanosecond. Saturates at the
    /// ends of WallTime.
    WallTime nearestTo(WallTime reference) const;

    /// \a a minus \a b, modulo 2^32 s: right across eras where they are less than 68 years apart.
    friend constexpr NtpDuration operator-(NtpTimestamp a, NtpTimestamp b)
    {
        return NtpDuration(qint64(a.m_bits - b.m_bits));
    }
    friend constexpr NtpTimestamp operator+(NtpTimestamp a, NtpDuration b)
    {
        return NtpTimestamp(a.m_bits + quint64(b.units()));
    }
    friend constexpr bool operator==(NtpTimestamp, NtpTimestamp) = default;

private:
    quint64 m_bits = 0;
};

/// Seconds from 1900 to 1970: the exercise's TIME1970.
inline constexpr qint64 ntpSecondsBefore1970 = 2'208'988'800;

/// Sixteen hex digits after `0x`, every bit kept; also reads a time in ISO 8601. Absent where zero.
template <>
struct Codec<NtpTimestamp> {
    static constexpr ValueKind kind = ValueKind::Bytes;
    static int compare(NtpTimestamp a, NtpTimestamp b) { return Codec<quint64>::compare(a.bits(), b.bits()); }
    static bool absent(NtpTimestamp value) { return !value.isSet(); }
    static void append(NtpTimestamp value, Unit, QByteArray &out);
    static void appendJson(NtpTimestamp value, Unit unit, QByteArray &out);
    static QString display(NtpTimestamp value, Unit unit, const QLocale &);
    static Result<void> parse(QStringView text, Unit unit, const Range &range, NtpTimestamp &value);
    static std::span<const Word> words() { return {}; }
};

} // namespace sockeye
