// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/spokenduration.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace sockeye
{

namespace
{

// Whole units without a fraction: 2 s, not 2.000 s.
QString withUnit(Nanoseconds size, Nanoseconds one, int decimals, const QString &unit)
{
    const bool isWhole = size % one == 0ns;
    return QLocale().toString(double(size.count()) / double(one.count()), 'f', isWhole ? 0 : decimals) + u' ' + unit;
}

} // namespace

QString spokenDuration(Nanoseconds duration)
{
    const Nanoseconds size = duration == Nanoseconds::min() ? Nanoseconds::max()
        : duration < 0ns                                    ? -duration
                                                            : duration;
    if (size < 1ms)
        return withUnit(size, 1us, 1, u"µs"_s);
    if (size < 1s)
        return withUnit(size, 1ms, 1, u"ms"_s);
    if (size < 1000s)
        return withUnit(size, 1s, 3, u"s"_s);
    const qint64 minutes = std::chrono::duration_cast<std::chrono::minutes>(size).count();
    if (size < 48h)
        return QCoreApplication::translate("values", "%1 h %2 min").arg(minutes / 60).arg(minutes % 60);
    return QCoreApplication::translate("values", "%1 days").arg(QLocale().toString(minutes / 1440));
}

} // namespace sockeye
