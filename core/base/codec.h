// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/base/word.h"

#include <QByteArray>
#include <QHostAddress>
#include <QList>
#include <QLocale>
#include <QString>
#include <QStringList>

#include <limits>
#include <optional>
#include <span>
#include <type_traits>

namespace sockeye
{

/// The unit a value is written in outside the program. It stands in the id (`_ms`) and in the header ("Offset (ms)").
enum class Unit : quint8 { None, Microseconds, Milliseconds, Seconds, Bytes, MegabitsPerSecond, Percent };

/// The unit's sign as it stands in a header, `ms`; empty for None.
QString unitSign(Unit unit);

/// How a value behaves outside the program: quoting, alignment, dialects and JSON types follow from it.
enum class ValueKind : quint8 { Text, Number, Boolean, Choice, Time, List, Bytes };

/// The bounds of a number, both allowed, in the field's unit.
struct Range {
    double minimum = 0;
    double maximum = 0;
    constexpr bool isSet() const { return minimum != maximum; }
};

/// What the world needs of one C++ type; one specialisation a type:
///   - `kind`
///   - `compare(a, b)`: negative, zero, positive; the order of a sorted column
///   - `absent(value)`: true where there is nothing to show (null in JSON, empty in CSV, a dash on screen)
///   - `append(value, unit, out)`: plain UTF-8, point as decimal sign, no grouping; what parse() reads back exactly
///   - `appendJson(value, unit, out)`: a JSON value
///   - `display(value, unit, locale)`: for people
///   - `parse(text, unit, range, value)`: from people and from files; the error is BadInput with a finished sentence
///     in `detail` and no subject
///   - `words()`: the choices of an enum, else empty
template <class T>
struct Codec;

namespace detail
{
void appendJsonString(QByteArray &out, QByteArrayView utf8);
void appendEscapedListItem(QByteArray &out, QByteArrayView item);
/// The items of a list as people and files write it: at commas or semicolons, with `\;`, `\,`, `\\` and `\0`
/// unescaped; any other backslash stays, `\0` before two digits too (DNS's `\DDD`). What joinList() wrote comes apart
/// exactly.
QStringList splitList(QStringView text);
/// Whether \a text is the word `none`, by which an empty list of numbers is written.
bool isNone(QStringView text);
/// Items for splitList() that nothing is done to: no trimming, no escapes, no comma of theirs divides.
QString joinList(const QStringList &items);
Error notUnderstood(QString sentence);
Result<int> parseWord(QStringView text, std::span<const Word> words);
QString wordLabel(std::span<const Word> words, int value);
Result<double> parseNumber(QStringView text);
Result<void> checkRange(double value, const Range &range, Unit unit);
Result<qint64> parseInteger(QStringView text, const Range &range, Unit unit, qint64 minimum, qint64 maximum);
Result<quint64> parseUnsigned(QStringView text, const Range &range, Unit unit); ///< up to 2^64 - 1
void appendInteger(QByteArray &out, qint64 value);
void appendUnsigned(QByteArray &out, quint64 value);
} // namespace detail

#define SOCKEYE_CODEC(Type, Kind)                                                                                      \
    template <>                                                                                                        \
    struct Codec<Type> {                                                                                               \
        static constexpr ValueKind kind = Kind;                                                                        \
        static int compare(const Type &a, const Type &b);                                                              \
        static bool absent(const Type &value);                                                                         \
        static void append(const Type &value, Unit unit, QByteArray &out);                                             \
        static void appendJson(const Type &value, Unit unit, QByteArray &out);                                         \
        static QString display(const Type &value, Unit unit, const QLocale &locale);                                   \
        static Result<void> parse(QStringView text, Unit unit, const Range &range, Type &value);                       \
        static std::span<const Word> words() { return {}; }                                                            \
    }

SOCKEYE_CODEC(QString, ValueKind::Text); ///< text as it is; absent when null
SOCKEYE_CODEC(QByteArray, ValueKind::Bytes); ///< `0x1b00…`; parses hex with spaces, `0x` and `00*47`
SOCKEYE_CODEC(bool, ValueKind::Boolean); ///< `on`/`off` as option, true/false in files
SOCKEYE_CODEC(double, ValueKind::Number); ///< shortest text that reads back the same; absent when NaN or infinite
SOCKEYE_CODEC(Nanoseconds,
              ValueKind::Number); ///< in the field's unit, exact; parses `500ms`, `2 s`, `1min`, bare numbers
SOCKEYE_CODEC(WallTime, ValueKind::Time); ///< ISO 8601 UTC with nine decimals; absent at the minimum value
SOCKEYE_CODEC(QHostAddress, ValueKind::Text); ///< with scope; sorted by number, IPv4 before IPv6
#undef SOCKEYE_CODEC

/// Whole numbers.
template <class T>
requires(std::is_integral_v<T> && !std::is_same_v<T, bool>) struct Codec<T> {
    static constexpr ValueKind kind = ValueKind::Number;
    static int compare(T a, T b) { return a < b ? -1 : a > b; }
    static bool absent(T) { return false; }
    static void append(T value, Unit, QByteArray &out)
    {
        if constexpr (std::is_unsigned_v<T>)
            detail::appendUnsigned(out, value);
        else
            detail::appendInteger(out, value);
    }
    /// Beyond 2^53 readers lose digits, so those are strings.
    static void appendJson(T value, Unit unit, QByteArray &out)
    {
        const bool exact = double(value) <= 9007199254740992.0 && double(value) >= -9007199254740992.0;
        if (!exact)
            out += '"';
        append(value, unit, out);
        if (!exact)
            out += '"';
    }
    static QString display(T value, Unit, const QLocale &locale)
    {
        if constexpr (std::is_unsigned_v<T>)
            return locale.toString(qulonglong(value));
        else
            return locale.toString(qlonglong(value));
    }
    static Result<void> parse(QStringView text, Unit unit, const Range &range, T &value)
    {
        const auto number = [&] {
            if constexpr (std::is_unsigned_v<T> && sizeof(T) == 8)
                return detail::parseUnsigned(text, range, unit);
            else
                return detail::parseInteger(text, range, unit, std::numeric_limits<T>::min(),
                                            std::numeric_limits<T>::max());
        }();
        if (!number)
            return number.error();
        value = T(*number);
        return {};
    }
    static std::span<const Word> words() { return {}; }
};

/// Enums with Words.
template <class T>
requires std::is_enum_v<T>
struct Codec<T> {
    static constexpr ValueKind kind = ValueKind::Choice;
    static int compare(T a, T b) { return int(a) - int(b); }
    static bool absent(T value) { return !wordOf(value); }
    static void append(T value, Unit, QByteArray &out)
    {
        if (const Word *word = wordOf(value))
            out += word->id;
    }
    static void appendJson(T value, Unit, QByteArray &out)
    {
        const Word *word = wordOf(value);
        if (word)
            detail::appendJsonString(out, word->id);
        else
            out += "null";
    }
    static QString display(T value, Unit, const QLocale &) { return detail::wordLabel(Words<T>::list, int(value)); }
    static Result<void> parse(QStringView text, Unit, const Range &, T &value)
    {
        const Result<int> number = detail::parseWord(text, Words<T>::list);
        if (!number)
            return number.error();
        value = T(*number);
        return {};
    }
    static std::span<const Word> words() { return Words<T>::list; }
};

/// A value that may be absent; absent sorts first.
template <class T>
struct Codec<std::optional<T>> {
    using Value = std::optional<T>;
    static constexpr ValueKind kind = Codec<T>::kind;
    static int compare(const Value &a, const Value &b)
    {
        if (!a || !b)
            return int(a.has_value()) - int(b.has_value());
        return Codec<T>::compare(*a, *b);
    }
    static bool absent(const Value &value) { return !value || Codec<T>::absent(*value); }
    static void append(const Value &value, Unit unit, QByteArray &out)
    {
        if (value)
            Codec<T>::append(*value, unit, out);
    }
    static void appendJson(const Value &value, Unit unit, QByteArray &out)
    {
        if (value)
            Codec<T>::appendJson(*value, unit, out);
        else
            out += "null";
    }
    static QString display(const Value &value, Unit unit, const QLocale &locale)
    {
        return value ? Codec<T>::display(*value, unit, locale) : QString();
    }
    static Result<void> parse(QStringView text, Unit unit, const Range &range, Value &value)
    {
        if (text.trimmed().isEmpty()) {
            value.reset();
            return {};
        }
        T parsed{};
        const Result<void> done = Codec<T>::parse(text, unit, range, parsed);
        if (done)
            value = std::move(parsed);
        return done;
    }
    static std::span<const Word> words() { return Codec<T>::words(); }
};

/// A list: joined by `;` in files, by commas on the command line and in forms. `none` or nothing is the empty list.
template <class T>
struct Codec<QList<T>> {
    using Value = QList<T>;
    static constexpr ValueKind kind = ValueKind::List;
    static int compare(const Value &a, const Value &b)
    {
        for (qsizetype i = 0; i < std::min(a.size(), b.size()); ++i) {
            if (const int order = Codec<T>::compare(a[i], b[i]))
                return order;
        }
        return a.size() < b.size() ? -1 : a.size() > b.size();
    }
    static bool absent(const Value &value) { return value.isEmpty(); }
    static void append(const Value &value, Unit unit, QByteArray &out)
    {
        for (qsizetype i = 0; i < value.size(); ++i) {
            if (i > 0)
                out += ';';
            QByteArray item;
            Codec<T>::append(value[i], unit, item);
            detail::appendEscapedListItem(out, item);
        }
    }
    static void appendJson(const Value &value, Unit unit, QByteArray &out)
    {
        out += '[';
        for (qsizetype i = 0; i < value.size(); ++i) {
            if (i > 0)
                out += ',';
            Codec<T>::appendJson(value[i], unit, out);
        }
        out += ']';
    }
    static QString display(const Value &value, Unit unit, const QLocale &locale)
    {
        QStringList items;
        for (const T &item : value)
            items += Codec<T>::display(item, unit, locale);
        return items.join(QLatin1String(", "));
    }
    static Result<void> parse(QStringView text, Unit unit, const Range &range, Value &value)
    {
        Value parsed;
        // A mode or a host may be called "none"; among numbers it is the empty list.
        if (Codec<T>::kind == ValueKind::Number && detail::isNone(text)) {
            value = {};
            return {};
        }
        for (const QString &item : detail::splitList(text)) {
            T one{};
            const Result<void> done = Codec<T>::parse(item, unit, range, one);
            if (!done)
                return done;
            parsed += std::move(one);
        }
        value = std::move(parsed);
        return {};
    }
    static std::span<const Word> words() { return Codec<T>::words(); }
};

} // namespace sockeye
