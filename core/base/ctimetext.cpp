// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/ctimetext.h"

#include <QDateTime>
#include <QLocale>

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

namespace
{

QDateTime localTime(WallTime time)
{
    return QDateTime::fromSecsSinceEpoch(std::chrono::floor<std::chrono::seconds>(time.time_since_epoch()).count());
}

} // namespace

QString ctimeText(WallTime time)
{
    const QDateTime local = localTime(time);
    const QLocale c = QLocale::c();
    return u"%1 %2 %3"_s.arg(c.toString(local, u"ddd MMM"_s))
        .arg(local.date().day(), 2)
        .arg(c.toString(local, u"HH:mm:ss yyyy"_s));
}

QString zoneText(WallTime time)
{
    const QDateTime local = localTime(time);
    const int minutes = local.offsetFromUtc() / 60;
    const QString name = local.timeZoneAbbreviation();
    if (name.startsWith(u"UTC"_s))
        return name; // UTC itself, or a zone that has no name but its offset
    return u"%1, UTC%2%3:%4"_s.arg(name, minutes < 0 ? u"-"_s : u"+"_s)
        .arg(qAbs(minutes) / 60, 2, 10, '0'_L1)
        .arg(qAbs(minutes) % 60, 2, 10, '0'_L1);
}

} // namespace sockeye
