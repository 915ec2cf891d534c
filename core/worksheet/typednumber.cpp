// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/worksheet/typednumber.h"
#include "core/worksheet/worksheettexts.h"

#include "core/base/language.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

namespace
{

constexpr qsizetype longest = 64;

Error notANumber(const QString &sentence)
{
    return Error::badInput(u"answer"_s, sentence);
}

bool isPartOfNumber(QChar c)
{
    return (c >= u'0' && c <= u'9') || QStringView(u".,+-eE").contains(c);
}

// What people group digits with.
bool isBetweenDigits(QChar c)
{
    return c.isSpace() || c == u'\'' || c == u'_';
}

// What people call a unit, in all languages at once: an answer is worth the same in each.
const QList<QStringList> &unitWords()
{
    static const QList<QStringList> known = {
        {u"s"_s, u"seconds"_s, u"second"_s, u"sec"_s, u"detik"_s},
        {u"ms"_s, u"milliseconds"_s, u"millisecond"_s, u"milidetik"_s},
        {u"µs"_s, u"us"_s, u"microseconds"_s, u"microsecond"_s, u"mikrodetik"_s},
        {u"min"_s, u"minutes"_s, u"minute"_s, u"menit"_s},
        {u"bytes"_s, u"byte"_s, u"B"_s},
        {u"%"_s, u"percent"_s, u"persen"_s},
        {u"Mbit/s"_s, u"Mbps"_s},
    };
    return known;
}

// The number without the unit that may stand behind it.
QString withoutUnit(const QString &text, const QString &unit)
{
    QStringList words = {unit};
    for (const QStringList &known : unitWords()) {
        if (known.contains(unit))
            words += known;
    }
    for (const QString &word : words) {
        const QString before =
            text.endsWith(word, Qt::CaseInsensitive) ? text.chopped(word.size()).trimmed() : QString();
        if (!before.isEmpty() && !before.back().isLetter())
            return before;
    }
    return text;
}

} // namespace

Result<TypedNumber> parseTypedNumber(QStringView typed, const QString &unit)
{
    QString text = typed.trimmed().toString();
    text.replace(QChar(0x2212), u'-'); // the minus sign of typesetting
    if (text.isEmpty())
        return notANumber(WorksheetTexts::tr("Type a number."));
    if (text.size() > longest)
        return notANumber(WorksheetTexts::tr("That is too long for a number."));
    if (!unit.isEmpty())
        text = withoutUnit(text, unit);
    for (const QChar c : text) {
        if (!isPartOfNumber(c) && !isBetweenDigits(c))
            return notANumber(
                unit.isEmpty()
                    ? WorksheetTexts::tr("Only a number can stand here.")
                    : WorksheetTexts::tr("Write a number in %1: this is the unit that is asked for.").arg(unit));
    }
    if (std::any_of(text.cbegin(), text.cend(), isBetweenDigits))
        return notANumber(WorksheetTexts::tr("Write the digits without anything between them."));
    const qsizetype points = text.count(u'.');
    const qsizetype commas = text.count(u',');
    if (points + commas > 1)
        return notANumber(WorksheetTexts::tr("Write one decimal sign, a comma or a point, and no grouping."));
    text.replace(u',', u'.');
    const std::optional<SheetNumber> number = SheetNumber::parse(text);
    if (!number)
        return notANumber(WorksheetTexts::tr("“%1” is no number.").arg(typed.trimmed()));
    TypedNumber made;
    made.number = *number;
    made.understood = withDecimalSign(QString::fromLatin1(number->text()));
    if (!unit.isEmpty())
        made.understood += u' ' + unit;
    return made;
}

} // namespace sockeye
