// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/codec.h"
#include "core/base/valuestexts.h"

#include "core/base/nearest.h"

#include <QCoreApplication>

#include <charconv>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

namespace
{

template <class Number>
void appendNumber(QByteArray &out, Number value)
{
    char text[32];
    const std::to_chars_result done = std::to_chars(text, text + sizeof text, value);
    out.append(text, done.ptr - text);
}

QString withUnit(double value, Unit unit)
{
    const QString text = QString::number(value, 'f', QLocale::FloatingPointShortest); // 1000000, not 1e+06
    const QString sign = unitSign(unit);
    return sign.isEmpty() ? text : text + u' ' + sign;
}

Error commaRefused(QStringView text)
{
    return detail::notUnderstood(
        ValuesTexts::tr(
            "“%1” has a comma: write a point as the decimal sign, as in 1.5, and no sign between thousands.")
            .arg(text));
}

// The digits of a number as ASCII; nothing where there is a character that no number has.
QByteArray asciiOf(QStringView text)
{
    for (const QChar character : text) {
        if (character.unicode() < 0x20 || character.unicode() > 0x7e)
            return {};
    }
    return text.toLatin1();
}

} // namespace

QString unitSign(Unit unit)
{
    switch (unit) {
    case Unit::None:
        return {};
    case Unit::Microseconds:
        return u"µs"_s;
    case Unit::Milliseconds:
        return u"ms"_s;
    case Unit::Seconds:
        return u"s"_s;
    case Unit::Bytes:
        return ValuesTexts::tr("bytes");
    case Unit::MegabitsPerSecond:
        return u"Mbit/s"_s;
    case Unit::Percent:
        return u"%"_s;
    }
    return {};
}

namespace detail
{

Error notUnderstood(QString sentence)
{
    return Error::badInput({}, std::move(sentence));
}

void appendInteger(QByteArray &out, qint64 value)
{
    appendNumber(out, value);
}

void appendUnsigned(QByteArray &out, quint64 value)
{
    appendNumber(out, value);
}

void appendEscapedListItem(QByteArray &out, QByteArrayView item)
{
    for (const char character : item) {
        if (character == '\0') {
            out += "\\0";
        } else {
            if (character == ';' || character == '\\')
                out += '\\';
            out += character;
        }
    }
}

namespace
{

// A code point that no text has (Unicode Standard, 23.7): it divides items that must not be looked into.
constexpr QChar exactSeparator(0xffff);

// What the backslash at \a i stands for, moving \a i to the last character of it.
QChar unescaped(QStringView text, qsizetype &i)
{
    const QStringView rest = text.sliced(i + 1);
    const bool isDecimal = rest.size() >= 3 && rest[1].isDigit() && rest[2].isDigit();
    if (rest.isEmpty() || !(rest[0] == u';' || rest[0] == u',' || rest[0] == u'\\' || (rest[0] == u'0' && !isDecimal)))
        return u'\\';
    ++i;
    return rest[0] == u'0' ? QChar(u'\0') : rest[0];
}

} // namespace

QString joinList(const QStringList &items)
{
    return items.isEmpty() ? QString() : exactSeparator + items.join(exactSeparator);
}

bool isNone(QStringView text)
{
    return text.trimmed().compare(u"none"_s, Qt::CaseInsensitive) == 0;
}

QStringList splitList(QStringView text)
{
    QStringList items;
    if (text.startsWith(exactSeparator))
        return text.sliced(1).toString().split(exactSeparator);
    const QStringView trimmed = text.trimmed();
    if (trimmed.isEmpty())
        return items;
    QString item;
    for (qsizetype i = 0; i < trimmed.size(); ++i) {
        if (trimmed[i] == u',' || trimmed[i] == u';') {
            items += item.trimmed();
            item.clear();
        } else {
            item += trimmed[i] == u'\\' ? unescaped(trimmed, i) : trimmed[i];
        }
    }
    items += item.trimmed();
    return items;
}

Result<int> parseWord(QStringView text, std::span<const Word> words)
{
    const QStringView wanted = text.trimmed();
    QStringList ids;
    for (const Word &word : words) {
        if (wanted.compare(QLatin1StringView(word.id), Qt::CaseInsensitive) == 0)
            return word.value;
        ids += QString::fromLatin1(word.id);
    }
    QString sentence = ValuesTexts::tr("“%1” is not one of %2.").arg(wanted, ids.join(u", "_s));
    const QString nearest = nearestWord(wanted, ids);
    if (!nearest.isEmpty())
        sentence += u' ' + ValuesTexts::tr("Did you mean “%1”?").arg(nearest);
    return notUnderstood(sentence);
}

QString wordLabel(std::span<const Word> words, int value)
{
    const Word *word = findWord(words, value);
    if (!word)
        return {};
    return word->label ? QCoreApplication::translate("words", word->label) : QString::fromLatin1(word->id);
}

Result<double> parseNumber(QStringView text)
{
    const QStringView trimmed = text.trimmed();
    if (trimmed.contains(u','))
        return commaRefused(trimmed);
    QByteArray ascii = asciiOf(trimmed);
    if (ascii.startsWith('+') && ascii.size() > 1 && ascii[1] != '-')
        ascii.remove(0, 1);
    double value = 0;
    const char *end = ascii.constData() + ascii.size();
    const std::from_chars_result done = std::from_chars(ascii.constData(), end, value);
    if (done.ec == std::errc::result_out_of_range)
        return notUnderstood(ValuesTexts::tr("“%1” is too large or too small a number.").arg(trimmed));
    if (done.ec != std::errc() || done.ptr != end || !std::isfinite(value))
        return notUnderstood(trimmed.isEmpty() ? ValuesTexts::tr("A number is missing.")
                                               : ValuesTexts::tr("“%1” is not a number.").arg(trimmed));
    return value;
}

Result<void> checkRange(double value, const Range &range, Unit unit)
{
    if (!range.isSet() || (value >= range.minimum && value <= range.maximum))
        return {};
    return notUnderstood(
        ValuesTexts::tr("%1 is out of range: from %2 to %3 are possible.")
            .arg(withUnit(value, Unit::None), withUnit(range.minimum, Unit::None), withUnit(range.maximum, unit)));
}

namespace
{

// Reads a whole number of either sign into a magnitude, decimal or with 0x.
Result<quint64> parseMagnitude(QStringView text, bool &negative)
{
    if (text.contains(u','))
        return commaRefused(text);
    QByteArray ascii = asciiOf(text);
    negative = ascii.startsWith('-');
    if (negative || ascii.startsWith('+'))
        ascii.remove(0, 1);
    const bool hex = ascii.startsWith("0x") || ascii.startsWith("0X");
    if (hex)
        ascii.remove(0, 2);
    quint64 magnitude = 0;
    const char *end = ascii.constData() + ascii.size();
    const std::from_chars_result done = std::from_chars(ascii.constData(), end, magnitude, hex ? 16 : 10);
    if (done.ec == std::errc::result_out_of_range)
        return notUnderstood(ValuesTexts::tr("“%1” is too large a number.").arg(text));
    if (done.ec == std::errc() && done.ptr == end)
        return magnitude;
    if (text.isEmpty())
        return notUnderstood(ValuesTexts::tr("A whole number is missing."));
    return notUnderstood(ValuesTexts::tr("“%1” is not a whole number.").arg(text));
}

Error outOfRange(QStringView text, const QString &minimum, const QString &maximum, Unit unit)
{
    const QString sign = unitSign(unit);
    return notUnderstood(ValuesTexts::tr("%1 is out of range: from %2 to %3 are possible.")
                             .arg(text.toString(), minimum, sign.isEmpty() ? maximum : maximum + u' ' + sign));
}

} // namespace

Result<qint64> parseInteger(QStringView text, const Range &range, Unit unit, qint64 minimum, qint64 maximum)
{
    const QStringView trimmed = text.trimmed();
    bool negative = false;
    const Result<quint64> magnitude = parseMagnitude(trimmed, negative);
    if (!magnitude)
        return magnitude.error();
    if (range.isSet()) {
        minimum = std::max(minimum, qint64(range.minimum));
        maximum = range.maximum < 9.2e18 ? std::min(maximum, qint64(range.maximum)) : maximum;
    }
    constexpr quint64 lowestMagnitude = quint64(1) << 63;
    const bool fits = negative ? *magnitude <= lowestMagnitude : *magnitude < lowestMagnitude;
    const qint64 value = qint64(negative ? 0 - *magnitude : *magnitude);
    if (!fits || value < minimum || value > maximum)
        return outOfRange(trimmed, QString::number(minimum), QString::number(maximum), unit);
    return value;
}

Result<quint64> parseUnsigned(QStringView text, const Range &range, Unit unit)
{
    const QStringView trimmed = text.trimmed();
    bool negative = false;
    const Result<quint64> magnitude = parseMagnitude(trimmed, negative);
    if (!magnitude)
        return magnitude.error();
    const bool limited = range.isSet() && range.maximum < 1.8e19;
    const quint64 minimum = range.isSet() && range.minimum > 0 ? quint64(range.minimum) : 0;
    const quint64 maximum = limited ? quint64(range.maximum) : std::numeric_limits<quint64>::max();
    if ((negative && *magnitude > 0) || *magnitude < minimum || *magnitude > maximum)
        return outOfRange(trimmed, QString::number(minimum), QString::number(maximum), unit);
    return *magnitude;
}

} // namespace detail

// QString

int Codec<QString>::compare(const QString &a, const QString &b)
{
    return a.compare(b);
}

bool Codec<QString>::absent(const QString &value)
{
    return value.isNull();
}

void Codec<QString>::append(const QString &value, Unit, QByteArray &out)
{
    // Nearly all text is ASCII, and a temporary for each cell costs more than the cell.
    const qsizetype before = out.size();
    out.resize(before + value.size());
    char *to = out.data() + before;
    char16_t all = 0;
    for (const QChar character : value) {
        all |= character.unicode();
        *to++ = char(character.unicode());
    }
    if (all < 0x80)
        return;
    out.truncate(before);
    out += value.toUtf8();
}

void Codec<QString>::appendJson(const QString &value, Unit, QByteArray &out)
{
    if (value.isNull())
        out += "null";
    else
        detail::appendJsonString(out, value.toUtf8());
}

QString Codec<QString>::display(const QString &value, Unit, const QLocale &)
{
    return value;
}

Result<void> Codec<QString>::parse(QStringView text, Unit, const Range &, QString &value)
{
    value = text.isEmpty() ? u""_s : text.toString(); // given and empty is not the same as not given
    return {};
}

// bool

int Codec<bool>::compare(const bool &a, const bool &b)
{
    return int(a) - int(b);
}

bool Codec<bool>::absent(const bool &)
{
    return false;
}

void Codec<bool>::append(const bool &value, Unit, QByteArray &out)
{
    out += value ? "true" : "false";
}

void Codec<bool>::appendJson(const bool &value, Unit unit, QByteArray &out)
{
    append(value, unit, out);
}

QString Codec<bool>::display(const bool &value, Unit, const QLocale &)
{
    return value ? ValuesTexts::tr("on") : ValuesTexts::tr("off");
}

Result<void> Codec<bool>::parse(QStringView text, Unit, const Range &, bool &value)
{
    const QString word = text.trimmed().toString().toLower();
    const bool on = word == u"on" || word == u"true" || word == u"yes" || word == u"1";
    const bool off = word == u"off" || word == u"false" || word == u"no" || word == u"0";
    if (!on && !off)
        return detail::notUnderstood(ValuesTexts::tr("“%1” is neither on nor off.").arg(text.trimmed()));
    value = on;
    return {};
}

// double

int Codec<double>::compare(const double &a, const double &b)
{
    const bool absentA = absent(a);
    const bool absentB = absent(b);
    if (absentA || absentB)
        return int(absentB) - int(absentA);
    return a < b ? -1 : a > b;
}

bool Codec<double>::absent(const double &value)
{
    return !std::isfinite(value);
}

void Codec<double>::append(const double &value, Unit, QByteArray &out)
{
    if (!absent(value))
        appendNumber(out, value);
}

void Codec<double>::appendJson(const double &value, Unit unit, QByteArray &out)
{
    if (absent(value))
        out += "null";
    else
        append(value, unit, out);
}

QString Codec<double>::display(const double &value, Unit unit, const QLocale &locale)
{
    const double magnitude = std::abs(value);
    if (unit == Unit::Percent || unit == Unit::MegabitsPerSecond)
        return locale.toString(value, 'f', 1);
    if (unit != Unit::None && magnitude < 1e15)
        return locale.toString(value, 'f', 3);
    return locale.toString(value, 'g', magnitude < 1e15 ? QLocale::FloatingPointShortest : 6);
}

Result<void> Codec<double>::parse(QStringView text, Unit unit, const Range &range, double &value)
{
    const Result<double> number = detail::parseNumber(text);
    if (!number)
        return number.error();
    if (const Result<void> inside = detail::checkRange(*number, range, unit); !inside)
        return inside;
    value = *number;
    return {};
}

} // namespace sockeye
