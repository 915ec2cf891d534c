// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/field.h"

#include "core/base/targetlist.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

QString Field::display(const void *object, const QLocale &locale) const
{
    if (absent(object))
        return u"–"_s;
    if (isExact)
        return QString::fromUtf8(text(object));
    return displayText(*this, object, locale);
}

Result<void> Field::parse(QStringView text, void *object) const
{
    const bool isTargets = place == Place::Target && kind == ValueKind::List;
    const Result<void> done = parseInto(*this, isTargets ? detail::joinList(splitTargets(text)) : text, object);
    if (done)
        return {};
    Error error = done.error();
    error.subject = QString::fromUtf8(id);
    return error;
}

Outcome Field::outcome(const void *object) const
{
    if (!isStatus)
        return Outcome::Neutral;
    const QByteArray word = text(object);
    for (const Word &candidate : words()) {
        if (word == candidate.id)
            return candidate.outcome;
    }
    return Outcome::Neutral;
}

QString Field::translatedLabel() const
{
    return QCoreApplication::translate("fields", label);
}

QString Field::header() const
{
    const QString sign = unitSign(unit);
    return sign.isEmpty() ? translatedLabel() : u"%1 (%2)"_s.arg(translatedLabel(), sign);
}

QString Field::help() const
{
    return *helpText ? QCoreApplication::translate("fields", helpText) : QString();
}

QString Field::optionName() const
{
    return QString::fromLatin1(id).replace(u'_', u'-');
}

} // namespace sockeye
