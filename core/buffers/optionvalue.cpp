// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/buffers/optionvalue.h"

namespace sockeye
{

int Codec<OptionValue>::compare(const OptionValue &a, const OptionValue &b)
{
    if (a.name.isEmpty() && b.name.isEmpty())
        return Codec<std::optional<qint32>>::compare(a.number, b.number);
    return Codec<QString>::compare(a.name, b.name);
}

void Codec<OptionValue>::append(const OptionValue &value, Unit unit, QByteArray &out)
{
    if (value.number)
        Codec<qint32>::append(*value.number, unit, out);
    else
        out += value.name.toUtf8();
}

void Codec<OptionValue>::appendJson(const OptionValue &value, Unit unit, QByteArray &out)
{
    if (value.name.isEmpty())
        Codec<std::optional<qint32>>::appendJson(value.number, unit, out);
    else
        detail::appendJsonString(out, value.name.toUtf8());
}

QString Codec<OptionValue>::display(const OptionValue &value, Unit unit, const QLocale &locale)
{
    return value.number ? Codec<qint32>::display(*value.number, unit, locale) : value.name;
}

Result<void> Codec<OptionValue>::parse(QStringView text, Unit unit, const Range &range, OptionValue &value)
{
    const QStringView trimmed = text.trimmed();
    // A name begins with a letter.
    if (!trimmed.isEmpty() && trimmed.front().isLetter()) {
        value = OptionValue(trimmed.toString());
        return {};
    }
    std::optional<qint32> number;
    const Result<void> done = Codec<std::optional<qint32>>::parse(trimmed, unit, range, number);
    if (done)
        value = number;
    return done;
}

} // namespace sockeye
