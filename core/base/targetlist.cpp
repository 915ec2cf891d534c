// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/targetlist.h"

#include "core/base/codec.h"

namespace sockeye
{

namespace
{

bool isDivider(QChar c)
{
    return c == u',' || c == u';';
}

} // namespace

QStringList splitTargets(QStringView text)
{
    static const QString joined = detail::joinList({QString()}); // how joined lists begin
    if (text.startsWith(joined))
        return detail::splitList(text);
    QString divided; // with commas for spaces that divide
    bool isInRange = false; // behind a dash that stood between spaces
    for (qsizetype i = 0; i < text.size();) {
        if (!text[i].isSpace()) {
            isInRange = false;
            divided += text[i++];
            continue;
        }
        if (divided.endsWith(u'\\')) {
            divided += text[i++];
            continue;
        }
        while (i < text.size() && text[i].isSpace())
            ++i;
        const QStringView rest = text.sliced(i);
        if (rest.isEmpty() || divided.isEmpty() || isInRange || isDivider(rest[0]) || isDivider(divided.back()))
            continue;
        isInRange = rest.size() > 1 && rest[0] == u'-' && rest[1].isSpace();
        if (isInRange) {
            divided += u'-';
            ++i;
        } else {
            divided += u',';
        }
    }
    return detail::splitList(divided);
}

} // namespace sockeye
