// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/codec.h"
#include "core/base/number.h"

#include <optional>

namespace sockeye
{

/// What an option of a socket has: a number, or a name (TCP_CONGESTION's). In files a number is a number, a name text.
struct OptionValue {
    std::optional<qint32> number;
    QString name;

    OptionValue() = default;
    OptionValue(qint32 value)
        : number(value)
    {
    }
    OptionValue(std::optional<qint32> value)
        : number(value)
    {
    }
    explicit OptionValue(QString value)
        : name(std::move(value))
    {
    }
    bool isKnown() const { return number || !name.isEmpty(); }
    bool operator==(const OptionValue &) const = default;
};

template <>
struct Codec<OptionValue> {
    static constexpr ValueKind kind = ValueKind::Number;
    /// Nothing, then numbers, then names.
    static int compare(const OptionValue &a, const OptionValue &b);
    static bool absent(const OptionValue &value) { return !value.isKnown(); }
    static void append(const OptionValue &value, Unit unit, QByteArray &out);
    static void appendJson(const OptionValue &value, Unit unit, QByteArray &out);
    static QString display(const OptionValue &value, Unit unit, const QLocale &locale);
    static Result<void> parse(QStringView text, Unit unit, const Range &range, OptionValue &value);
    static std::span<const Word> words() { return {}; }
};

/// A name is no number.
inline double numberOf(const OptionValue &value, Unit unit)
{
    return numberOf(value.number, unit);
}

} // namespace sockeye
