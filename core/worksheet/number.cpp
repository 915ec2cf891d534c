// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/worksheet/number.h"

#include <algorithm>
#include <cmath>

namespace sockeye
{

using Integer = SheetNumber::Integer;

namespace
{

// Every integer up to here is a double of its own.
constexpr double largestExact = 9007199254740992.0;

QByteArray digitsOf(Integer value)
{
    QByteArray text;
    const bool isNegative = value < 0;
    do {
        const int digit = int(value % 10);
        text += char('0' + (digit < 0 ? -digit : digit));
        value /= 10;
    } while (value != 0);
    if (isNegative)
        text += '-';
    std::reverse(text.begin(), text.end());
    return text;
}

std::optional<Integer> integerOf(QStringView digits)
{
    Integer value = 0;
    const bool isNegative = digits.startsWith(u'-');
    if (isNegative || digits.startsWith(u'+'))
        digits = digits.sliced(1);
    if (digits.isEmpty())
        return {};
    for (const QChar c : digits) {
        if (c < u'0' || c > u'9' || __builtin_mul_overflow(value, Integer(10), &value)
            || __builtin_add_overflow(value, Integer(c.unicode() - u'0'), &value))
            return {};
    }
    return isNegative ? -value : value;
}

// `-12.5e3` and nothing that Qt would take besides, such as `nan`.
bool isDecimal(QStringView text)
{
    bool hasDigit = false;
    bool hasPoint = false;
    bool hasExponent = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c >= u'0' && c <= u'9') {
            hasDigit = true;
        } else if (c == u'.' && !hasPoint && !hasExponent) {
            hasPoint = true;
        } else if ((c == u'e' || c == u'E') && hasDigit && !hasExponent) {
            hasExponent = true;
            hasDigit = false;
        } else if ((c == u'-' || c == u'+') && (i == 0 || text[i - 1] == u'e' || text[i - 1] == u'E')) {
            continue;
        } else {
            return false;
        }
    }
    return hasDigit;
}

} // namespace

SheetNumber SheetNumber::ofInteger(Integer value)
{
    SheetNumber made;
    made.m_integer = value;
    made.m_double = double(value);
    return made;
}

SheetNumber SheetNumber::ofDouble(double value)
{
    if (std::abs(value) <= largestExact && std::trunc(value) == value)
        return ofInteger(Integer(value));
    SheetNumber made;
    made.m_isInteger = false;
    made.m_double = value;
    return made;
}

std::optional<SheetNumber> SheetNumber::parse(QStringView text)
{
    if (text.size() > 100 || !isDecimal(text))
        return {};
    if (const std::optional<Integer> integer = integerOf(text))
        return ofInteger(*integer);
    bool isNumber = false;
    const double value = text.toLatin1().toDouble(&isNumber); // of the C locale, whatever the program's is
    if (!isNumber || !std::isfinite(value))
        return {};
    return ofDouble(value);
}

bool SheetNumber::isFinite() const
{
    return m_isInteger || std::isfinite(m_double);
}

QByteArray SheetNumber::text(int digits) const
{
    if (m_isInteger)
        return digitsOf(m_integer);
    // An exponent only where the number is far from what people write out.
    const double size = std::abs(m_double);
    if (size >= 1e-4 && size < 1e15) {
        const int whole = std::max(1, int(std::floor(std::log10(size))) + 1);
        QByteArray fixed = QByteArray::number(m_double, 'f', std::max(0, digits - whole));
        if (fixed.contains('.')) {
            while (fixed.endsWith('0'))
                fixed.chop(1);
            if (fixed.endsWith('.'))
                fixed.chop(1);
        }
        return fixed;
    }
    return QByteArray::number(m_double, 'g', digits);
}

SheetNumber operator+(const SheetNumber &a, const SheetNumber &b)
{
    Integer sum = 0;
    if (a.m_isInteger && b.m_isInteger && !__builtin_add_overflow(a.m_integer, b.m_integer, &sum))
        return SheetNumber::ofInteger(sum);
    return SheetNumber::ofDouble(a.m_double + b.m_double);
}

SheetNumber operator-(const SheetNumber &a, const SheetNumber &b)
{
    Integer difference = 0;
    if (a.m_isInteger && b.m_isInteger && !__builtin_sub_overflow(a.m_integer, b.m_integer, &difference))
        return SheetNumber::ofInteger(difference);
    return SheetNumber::ofDouble(a.m_double - b.m_double);
}

SheetNumber operator*(const SheetNumber &a, const SheetNumber &b)
{
    Integer product = 0;
    if (a.m_isInteger && b.m_isInteger && !__builtin_mul_overflow(a.m_integer, b.m_integer, &product))
        return SheetNumber::ofInteger(product);
    return SheetNumber::ofDouble(a.m_double * b.m_double);
}

SheetNumber operator/(const SheetNumber &a, const SheetNumber &b)
{
    // The one quotient of integers that overflows is left to doubles.
    if (a.m_isInteger && b.m_isInteger && b.m_integer != 0 && b.m_integer != -1 && a.m_integer % b.m_integer == 0)
        return SheetNumber::ofInteger(a.m_integer / b.m_integer);
    if (b.m_double == 0)
        return SheetNumber::ofDouble(std::nan(""));
    return SheetNumber::ofDouble(a.m_double / b.m_double);
}

SheetNumber SheetNumber::operator-() const
{
    return SheetNumber(0) - *this;
}

SheetNumber SheetNumber::power(const SheetNumber &exponent) const
{
    constexpr Integer largestExponent = 126;
    if (m_isInteger && exponent.m_isInteger && exponent.m_integer >= 0 && exponent.m_integer <= largestExponent) {
        Integer product = 1;
        bool fits = true;
        for (Integer i = 0; i < exponent.m_integer && fits; ++i)
            fits = !__builtin_mul_overflow(product, m_integer, &product);
        if (fits)
            return ofInteger(product);
    }
    return ofDouble(std::pow(m_double, exponent.m_double));
}

SheetNumber SheetNumber::rounded() const
{
    return m_isInteger ? *this : ofDouble(std::round(m_double));
}

int SheetNumber::compare(const SheetNumber &other) const
{
    if (m_isInteger && other.m_isInteger)
        return m_integer < other.m_integer ? -1 : int(m_integer > other.m_integer);
    return m_double < other.m_double ? -1 : int(m_double > other.m_double);
}

bool isWithin(const SheetNumber &given, const SheetNumber &expected, double tolerance)
{
    const double distance = std::abs((given - expected).toDouble());
    if (given.isInteger() && expected.isInteger())
        return distance <= tolerance;
    const double noise = 1e-12 * (std::abs(given.toDouble()) + std::abs(expected.toDouble()) + tolerance);
    return distance <= tolerance + noise;
}

} // namespace sockeye
