// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/codec.h"
#include "core/base/isotime.h"
#include "core/base/valuestexts.h"

#include <QDateTime>

#include <charconv>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

namespace
{

constexpr qint64 nanosecondsIn(Unit unit)
{
    switch (unit) {
    case Unit::Microseconds:
        return 1000;
    case Unit::Milliseconds:
        return 1000000;
    default:
        return 1000000000;
    }
}

// The magnitude without the overflow that negating the lowest number has.
quint64 magnitudeOf(qint64 value)
{
    return value < 0 ? 0 - quint64(value) : quint64(value);
}

struct Suffix {
    QLatin1StringView text;
    qint64 nanoseconds;
};

// Where one ends with another, the longer comes first.
constexpr Suffix suffixes[] = {
    {QLatin1StringView("min"), 60000000000}, {QLatin1StringView("ms"), 1000000},
    {QLatin1StringView("us"), 1000},         {QLatin1StringView("ns"), 1},
    {QLatin1StringView("s"), 1000000000},
};

// Takes a unit off the end of \a text and gives its length.
qint64 takeSuffix(QStringView &text, Unit unit)
{
    if (text.endsWith(u"µs"_s)) {
        text = text.chopped(2).trimmed();
        return 1000;
    }
    for (const Suffix &suffix : suffixes) {
        if (text.endsWith(suffix.text, Qt::CaseInsensitive)) {
            text = text.chopped(suffix.text.size()).trimmed();
            return suffix.nanoseconds;
        }
    }
    return nanosecondsIn(unit);
}

// Digits, perhaps a point, digits: exact. False where the text is anything else or the value does not fit.
bool parseExactly(QStringView text, qint64 unitLength, qint64 &result)
{
    const bool negative = text.startsWith(u'-');
    if (negative || text.startsWith(u'+'))
        text = text.sliced(1);
    quint64 total = 0;
    quint64 place =
        quint64(unitLength); // what one more behind the point is worth; 0 is finer than a nanosecond: cut off
    bool digits = false;
    bool fraction = false;
    for (const QChar character : text) {
        const quint64 digit = quint64(character.unicode()) - u'0';
        if (character == u'.' && !fraction) {
            fraction = true;
            continue;
        }
        if (digit > 9)
            return false;
        digits = true;
        if (fraction)
            place /= 10;
        else if (qMulOverflow(total, quint64(10), &total))
            return false;
        quint64 worth = 0;
        if (qMulOverflow(digit, place, &worth) || qAddOverflow(total, worth, &total))
            return false;
    }
    const quint64 limit = (quint64(1) << 63) - (negative ? 0 : 1);
    if (!digits || total > limit)
        return false;
    result = qint64(negative ? 0 - total : total);
    return true;
}

} // namespace

int Codec<Nanoseconds>::compare(const Nanoseconds &a, const Nanoseconds &b)
{
    return a < b ? -1 : a > b;
}

bool Codec<Nanoseconds>::absent(const Nanoseconds &)
{
    return false;
}

namespace
{

// With the decimals known when compiled, divisions by ten are multiplications: a million rows notice.
template <int decimals>
void appendDecimal(qint64 value, QByteArray &out)
{
    constexpr quint64 length = decimals == 9 ? 1000000000 : (decimals == 6 ? 1000000 : 1000);
    const quint64 magnitude = magnitudeOf(value);
    char text[32]; // a sign, at most 16 digits, a point, 9 decimals
    char *to = text;
    if (value < 0)
        *to++ = '-';
    to = std::to_chars(to, text + sizeof text, magnitude / length).ptr;
    if (quint64 rest = magnitude % length; rest != 0) {
        *to++ = '.';
        for (int i = decimals - 1; i >= 0; --i, rest /= 10)
            to[i] = char('0' + rest % 10);
        to += decimals;
        while (to[-1] == '0')
            --to;
    }
    out.append(text, to - text);
}

} // namespace

void Codec<Nanoseconds>::append(const Nanoseconds &value, Unit unit, QByteArray &out)
{
    switch (unit) {
    case Unit::Microseconds:
        appendDecimal<3>(value.count(), out);
        break;
    case Unit::Milliseconds:
        appendDecimal<6>(value.count(), out);
        break;
    default:
        appendDecimal<9>(value.count(), out);
    }
}

void Codec<Nanoseconds>::appendJson(const Nanoseconds &value, Unit unit, QByteArray &out)
{
    append(value, unit, out);
}

QString Codec<Nanoseconds>::display(const Nanoseconds &value, Unit unit, const QLocale &locale)
{
    const quint64 length = quint64(nanosecondsIn(unit));
    const quint64 magnitude = magnitudeOf(value.count());
    // Three decimals in a column; what would vanish in them is shown whole (a precision of 30 ns, in seconds).
    const int decimals = length == 1 ? 0 : (length == 1000000000 && magnitude > 0 && magnitude < 1000000 ? 9 : 3);
    quint64 step = length;
    for (int i = 0; i < decimals; ++i)
        step /= 10;
    const quint64 rounded = magnitude / step + (magnitude % step >= step - step / 2 ? 1 : 0);
    const quint64 perUnit = length / step;
    QString text = locale.toString(qulonglong(rounded / perUnit));
    if (decimals > 0) {
        QString fraction = QString::number(rounded % perUnit).rightJustified(decimals, u'0');
        for (QChar &digit : fraction) {
            const char32_t zero = locale.zeroDigit().front().unicode();
            digit = QChar(char16_t(zero + (digit.unicode() - u'0')));
        }
        text += locale.decimalPoint() + fraction;
    }
    return value.count() < 0 && rounded > 0 ? locale.negativeSign() + text : text;
}

Result<void> Codec<Nanoseconds>::parse(QStringView text, Unit unit, const Range &range, Nanoseconds &value)
{
    const QStringView whole = text.trimmed();
    QStringView number = whole;
    const qint64 length = takeSuffix(number, unit);
    qint64 nanoseconds = 0;
    if (!parseExactly(number, length, nanoseconds)) {
        const Result<double> other = detail::parseNumber(number);
        if (!other && !number.isEmpty() && !number.contains(u',') && number.back().isLetter())
            return detail::notUnderstood(
                ValuesTexts::tr("“%1” is not a duration: write a number, or one with ms, s or min behind it.")
                    .arg(whole));
        if (!other)
            return other.error();
        const double exact = *other * double(length);
        if (std::abs(exact) >= 9.2e18)
            return detail::notUnderstood(ValuesTexts::tr("“%1” is too long a time.").arg(whole));
        nanoseconds = qint64(std::llround(exact));
    }
    if (const Result<void> inside = detail::checkRange(double(nanoseconds) / double(nanosecondsIn(unit)), range, unit);
        !inside)
        return inside;
    value = Nanoseconds(nanoseconds);
    return {};
}

// WallTime

int Codec<WallTime>::compare(const WallTime &a, const WallTime &b)
{
    return a < b ? -1 : a > b;
}

bool Codec<WallTime>::absent(const WallTime &value)
{
    return value == WallTime::min();
}

void Codec<WallTime>::append(const WallTime &value, Unit, QByteArray &out)
{
    if (!absent(value))
        appendIsoTime(out, value);
}

void Codec<WallTime>::appendJson(const WallTime &value, Unit unit, QByteArray &out)
{
    if (absent(value)) {
        out += "null";
        return;
    }
    out += '"';
    append(value, unit, out);
    out += '"';
}

QString Codec<WallTime>::display(const WallTime &value, Unit, const QLocale &locale)
{
    if (absent(value))
        return {};
    const CivilTime utc = toCivil(value);
    // The calendar of the desktop's time zone, for the eye only; the nanoseconds are no business of a zone.
    const QDateTime local =
        QDateTime(QDate(utc.year, utc.month, utc.day), QTime(utc.hour, utc.minute, utc.second), Qt::UTC).toLocalTime();
    const QString microseconds = QString::number(utc.nanosecond / 1000).rightJustified(6, u'0');
    return local.toString(u"yyyy-MM-dd HH:mm:ss"_s) + locale.decimalPoint() + microseconds;
}

Result<void> Codec<WallTime>::parse(QStringView text, Unit, const Range &, WallTime &value)
{
    const QStringView trimmed = text.trimmed();
    if (trimmed.isEmpty()) {
        value = WallTime::min();
        return {};
    }
    const std::optional<ParsedTime> parsed = parseIsoTime(trimmed.toUtf8());
    const std::optional<WallTime> read = parsed ? fromCivil(parsed->civil) : std::nullopt;
    if (!read)
        return detail::notUnderstood(
            ValuesTexts::tr("“%1” is not a time: write it as 2026-11-23T15:38:59.5Z, between the years 1678 and 2261.")
                .arg(trimmed));
    qint64 nanoseconds = 0;
    if (qSubOverflow(qint64(read->time_since_epoch().count()), qint64(parsed->zoneSeconds) * 1000000000, &nanoseconds))
        return detail::notUnderstood(ValuesTexts::tr("“%1” is not between the years 1678 and 2261.").arg(trimmed));
    value = WallTime(Nanoseconds(nanoseconds));
    return {};
}

} // namespace sockeye
