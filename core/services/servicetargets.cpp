// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/servicetargets.h"

#include <algorithm>

namespace sockeye
{

namespace
{

bool isDigits(QStringView text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

/// The number, or 65536 for all that are larger.
int portNumber(QStringView digits)
{
    while (digits.size() > 1 && digits.startsWith(u'0'))
        digits = digits.mid(1);
    return digits.size() > 5 ? 65536 : std::min(digits.toInt(), 65536);
}

std::optional<ServiceProtocol> protocolOf(QStringView text)
{
    for (const Word &word : Words<ServiceProtocol>::list) {
        if (text.compare(QLatin1StringView(word.id), Qt::CaseInsensitive) == 0)
            return ServiceProtocol(word.value);
    }
    return {};
}

bool isNameCharacter(QChar c)
{
    return !c.isSpace() && c.isPrint();
}

} // namespace

std::variant<ServiceTarget, ServiceReason> parseServiceTarget(QStringView text)
{
    text = text.trimmed();
    ServiceTarget target;
    if (const qsizetype slash = text.lastIndexOf(u'/'); slash >= 0) {
        target.protocol = protocolOf(text.mid(slash + 1).trimmed());
        if (!target.protocol)
            return ServiceReason::UnknownProtocol;
        text = text.first(slash).trimmed();
    }
    if (text.isEmpty())
        return ServiceReason::Empty;

    const qsizetype dash = text.indexOf(u'-');
    const QStringView low = dash < 0 ? text : text.first(dash).trimmed();
    const QStringView high = dash < 0 ? text : text.mid(dash + 1).trimmed();
    const bool lowIsPort = isDigits(low);
    const bool highIsPort = isDigits(high);
    if ((lowIsPort && high.isEmpty()) || (low.isEmpty() && highIsPort))
        return ServiceReason::OpenRange;
    if (lowIsPort && highIsPort) {
        const int first = portNumber(low);
        const int last = portNumber(high);
        if (first > 65535 || last > 65535)
            return ServiceReason::PortTooLarge;
        if (first == 0 || last == 0)
            return ServiceReason::PortZero;
        if (first > last)
            return ServiceReason::BackwardRange;
        target.first = quint16(first);
        target.last = quint16(last);
        return target;
    }
    if (!std::all_of(text.begin(), text.end(), isNameCharacter))
        return ServiceReason::NotAName;
    target.name = text.toString();
    return target;
}

} // namespace sockeye
