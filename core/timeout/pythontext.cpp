// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timeout/pythontext.h"

#include <array>
#include <charconv>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

QString pythonFloat(double value)
{
    if (std::isnan(value))
        return u"nan"_s;
    if (std::isinf(value))
        return value < 0 ? u"-inf"_s : u"inf"_s;
    // repr() takes the shortest digits that read back the same, and an exponent below 1e-4 and from 1e16 on.
    const double magnitude = std::abs(value);
    const bool isPlain = magnitude == 0 || (magnitude >= 1e-4 && magnitude < 1e16);
    std::array<char, 64> buffer;
    const auto written = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value,
                                       isPlain ? std::chars_format::fixed : std::chars_format::scientific);
    QString text = QString::fromLatin1(buffer.data(), written.ptr - buffer.data());
    if (isPlain && !text.contains(u'.'))
        text += u".0"_s;
    return text;
}

QString pythonTimeout(std::optional<Nanoseconds> timeout)
{
    return timeout ? pythonFloat(double(timeout->count()) / 1e9) : u"None"_s;
}

} // namespace sockeye
