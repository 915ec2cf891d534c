// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/isotime.h"

#include "core/base/bytereader.h"

namespace sockeye
{

namespace
{

constexpr qint64 secondsPerDay = 86400;
constexpr qint64 nanosecondsPerSecond = 1000000000;

// Howard Hinnant, "chrono-compatible low-level date algorithms": eras of 400 years that begin on 1 March, so that the
// leap day is a year's last.
constexpr qint64 daysOfEra = 146097;
constexpr qint64 daysFromEraStartTo1970 = 719468;

constexpr qint64 floorDivide(qint64 number, qint64 divisor)
{
    return number / divisor - (number % divisor < 0 ? 1 : 0);
}

qint64 daysFromCivil(qint64 year, int month, int day)
{
    year -= month <= 2;
    const qint64 era = floorDivide(year, 400);
    const qint64 yearOfEra = year - era * 400;
    const qint64 dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
    const qint64 dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
    return era * daysOfEra + dayOfEra - daysFromEraStartTo1970;
}

void setDate(CivilTime &civil, qint64 days)
{
    days += daysFromEraStartTo1970;
    const qint64 era = floorDivide(days, daysOfEra);
    const qint64 dayOfEra = days - era * daysOfEra;
    const qint64 yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146096) / 365;
    const qint64 dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
    const qint64 monthFromMarch = (5 * dayOfYear + 2) / 153;
    civil.day = int(dayOfYear - (153 * monthFromMarch + 2) / 5 + 1);
    civil.month = int(monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9);
    civil.year = int(yearOfEra + era * 400 + (civil.month <= 2 ? 1 : 0));
}

int daysInMonth(int year, int month)
{
    constexpr int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return month == 2 && leap ? 29 : days[month - 1];
}

void appendDigits(char *&to, int number, int width)
{
    for (int i = width - 1; i >= 0; --i, number /= 10)
        to[i] = char('0' + number % 10);
    to += width;
}

// A cursor over digits and signs; after a mismatch everything else fails too.
struct Scanner {
    ByteReader bytes;
    bool ok = true;

    bool take(char wanted)
    {
        if (!peek(wanted))
            return false;
        bytes.u8();
        return true;
    }
    bool peek(char wanted) const
    {
        ByteReader ahead = bytes;
        return ahead.remaining() > 0 && ahead.u8() == quint8(wanted);
    }
    bool peekDigit() const
    {
        ByteReader ahead = bytes;
        return ahead.remaining() > 0 && quint8(ahead.u8() - '0') < 10;
    }
    void expect(char wanted) { ok = take(wanted) && ok; }
    int number(int width)
    {
        int value = 0;
        for (int i = 0; i < width; ++i) {
            ok = ok && peekDigit();
            value = ok ? value * 10 + (bytes.u8() - '0') : 0;
        }
        return value;
    }
};

} // namespace

CivilTime toCivil(WallTime time)
{
    const qint64 nanoseconds = time.time_since_epoch().count();
    const qint64 seconds = floorDivide(nanoseconds, nanosecondsPerSecond);
    const qint64 days = floorDivide(seconds, secondsPerDay);
    const int secondOfDay = int(seconds - days * secondsPerDay);
    CivilTime civil;
    setDate(civil, days);
    civil.hour = secondOfDay / 3600;
    civil.minute = secondOfDay / 60 % 60;
    civil.second = secondOfDay % 60;
    // Not nanoseconds - seconds * 10^9: at the lowest moment that product does not fit.
    const qint64 rest = nanoseconds % nanosecondsPerSecond;
    civil.nanosecond = int(rest < 0 ? rest + nanosecondsPerSecond : rest);
    return civil;
}

std::optional<WallTime> fromCivil(const CivilTime &civil)
{
    const bool inRange = civil.year >= 1600 && civil.year <= 2300 && civil.month >= 1 && civil.month <= 12
        && civil.day >= 1 && civil.day <= daysInMonth(civil.year, civil.month) && civil.hour >= 0 && civil.hour < 24
        && civil.minute >= 0 && civil.minute < 60 && civil.second >= 0 && civil.second < 60 && civil.nanosecond >= 0
        && civil.nanosecond < nanosecondsPerSecond;
    if (!inRange)
        return std::nullopt;
    qint64 seconds = daysFromCivil(civil.year, civil.month, civil.day) * secondsPerDay + civil.hour * 3600
        + civil.minute * 60 + civil.second;
    qint64 rest = civil.nanosecond;
    if (seconds < 0 && rest > 0) { // so that the product is not below the lowest moment before the rest is added
        seconds += 1;
        rest -= nanosecondsPerSecond;
    }
    qint64 nanoseconds = 0;
    if (qMulOverflow(seconds, nanosecondsPerSecond, &nanoseconds) || qAddOverflow(nanoseconds, rest, &nanoseconds))
        return std::nullopt;
    return WallTime(Nanoseconds(nanoseconds));
}

void appendCivilTime(QByteArray &out, const CivilTime &civil, char between, char decimalPoint)
{
    char text[29];
    char *to = text;
    appendDigits(to, civil.year, 4);
    *to++ = '-';
    appendDigits(to, civil.month, 2);
    *to++ = '-';
    appendDigits(to, civil.day, 2);
    *to++ = between;
    appendDigits(to, civil.hour, 2);
    *to++ = ':';
    appendDigits(to, civil.minute, 2);
    *to++ = ':';
    appendDigits(to, civil.second, 2);
    *to++ = decimalPoint;
    appendDigits(to, civil.nanosecond, 9);
    out.append(text, to - text);
}

void appendIsoTime(QByteArray &out, WallTime time)
{
    appendCivilTime(out, toCivil(time), 'T', '.');
    out += 'Z';
}

std::optional<ParsedTime> parseIsoTime(QByteArrayView text)
{
    Scanner scanner{ByteReader(text)};
    ParsedTime parsed;
    CivilTime &civil = parsed.civil;
    civil.year = scanner.number(4);
    scanner.expect('-');
    civil.month = scanner.number(2);
    scanner.expect('-');
    civil.day = scanner.number(2);
    if (!scanner.take('T'))
        scanner.expect(' ');
    civil.hour = scanner.number(2);
    scanner.expect(':');
    civil.minute = scanner.number(2);
    if (scanner.take(':'))
        civil.second = scanner.number(2);
    if (scanner.take('.') || scanner.take(',')) {
        int scale = 100000000;
        scanner.ok = scanner.ok && scanner.peekDigit();
        for (; scanner.ok && scanner.peekDigit() && scale > 0; scale /= 10)
            civil.nanosecond += scanner.number(1) * scale;
    }
    if (scanner.take('Z')) {
        parsed.hasZone = true;
    } else if (scanner.peek('+') || scanner.peek('-')) {
        const int sign = scanner.take('-') ? -1 : 1;
        if (sign > 0)
            scanner.expect('+');
        const int hours = scanner.number(2);
        scanner.expect(':');
        parsed.zoneSeconds = sign * (hours * 3600 + scanner.number(2) * 60);
        parsed.hasZone = true;
    }
    if (!scanner.ok || !scanner.bytes.atEnd())
        return std::nullopt;
    return parsed;
}

} // namespace sockeye
