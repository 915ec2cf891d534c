// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringView>

#include <optional>

namespace sockeye
{

/// A number as expressions and answers have it: exact where it is an integer of up to 127 bits, else the nearest
/// double.
class SheetNumber
{
public:
    __extension__ typedef __int128 Integer;

    SheetNumber() = default;
    SheetNumber(qint64 value)
        : m_integer(value)
        , m_double(double(value))
    {
    }
    static SheetNumber ofInteger(Integer value);
    /// An integer where \a value is one that a double holds exactly.
    static SheetNumber ofDouble(double value);
    /// Reads `-12`, `0.5`, `1e-3`, with a point; nothing where the text is anything else.
    static std::optional<SheetNumber> parse(QStringView text);

    bool isInteger() const { return m_isInteger; }
    bool isFinite() const;
    double toDouble() const { return m_double; }
    /// All digits of an integer; else as many as tell the double from others, at most \a digits.
    QByteArray text(int digits = 15) const;

    friend SheetNumber operator+(const SheetNumber &a, const SheetNumber &b);
    friend SheetNumber operator-(const SheetNumber &a, const SheetNumber &b);
    friend SheetNumber operator*(const SheetNumber &a, const SheetNumber &b);
    /// Exact where it comes out even. Not finite where \a b is zero.
    friend SheetNumber operator/(const SheetNumber &a, const SheetNumber &b);
    SheetNumber operator-() const;
    SheetNumber power(const SheetNumber &exponent) const;
    SheetNumber rounded() const;
    /// Negative, zero, positive.
    int compare(const SheetNumber &other) const;

private:
    Integer m_integer = 0;
    double m_double = 0;
    bool m_isInteger = true;
};

/// Whether \a given is at most \a tolerance from \a expected; what doubles can't hold of decimal numbers is no
/// difference, and integers are compared exactly.
bool isWithin(const SheetNumber &given, const SheetNumber &expected, double tolerance);

} // namespace sockeye
