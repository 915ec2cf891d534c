// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/worksheet/typednumber.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

namespace
{

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(worksheet)
};

constexpr qsizetype longest = 64;

Error wrong(const QString &sentence)
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

} // namespace

Result<TypedNumber> parseTypedNumber(QStringView typed, const QString &unit)
{
    QString text = typed.trimmed().toString();
    text.replace(QChar(0x2212), u'-'); // the minus sign of typesetting
    if (text.isEmpty())
        return wrong(Texts::tr("Type a number."));
    if (text.size() > longest)
        return wrong(Texts::tr("That is too long for a number."));
    if (!unit.isEmpty() && text.endsWith(unit, Qt::CaseInsensitive)) {
        const QString before = text.chopped(unit.size()).trimmed();
        if (!before.isEmpty())
            text = before;
    }
    for (const QChar c : text) {
        if (!isPartOfNumber(c) && !isBetweenDigits(c))
            return wrong(unit.isEmpty() ? Texts::tr("Only a number can stand here.")
                                        : Texts::tr("Only a number can stand here; it is taken as %1.").arg(unit));
    }
    if (std::any_of(text.cbegin(), text.cend(), isBetweenDigits))
        return wrong(Texts::tr("Write the digits without anything between them."));
    const qsizetype points = text.count(u'.');
    const qsizetype commas = text.count(u',');
    if (points + commas > 1)
        return wrong(Texts::tr("Write one decimal sign, a comma or a point, and no grouping."));
    text.replace(u',', u'.');
    const std::optional<SheetNumber> number = SheetNumber::parse(text);
    if (!number)
        return wrong(Texts::tr("“%1” is no number.").arg(typed.trimmed()));
    TypedNumber made;
    made.number = *number;
    made.understood = QString::fromLatin1(number->text());
    if (!unit.isEmpty())
        made.understood += u' ' + unit;
    return made;
}

} // namespace sockeye
