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

QString withUnit(double value, int decimals, const QString &unit)
{
    return QLocale().toString(value, 'f', decimals) + u' ' + unit;
}

} // namespace

QString spokenDuration(Nanoseconds duration)
{
    const Nanoseconds size = duration == Nanoseconds::min() ? Nanoseconds::max()
        : duration < 0ns                                    ? -duration
                                                            : duration;
    const auto count = double(size.count());
    if (size < 1ms)
        return withUnit(count / 1e3, 1, u"µs"_s);
    if (size < 1s)
        return withUnit(count / 1e6, 1, u"ms"_s);
    if (size < 1000s)
        return withUnit(count / 1e9, 3, u"s"_s);
    const qint64 minutes = std::chrono::duration_cast<std::chrono::minutes>(size).count();
    if (size < 48h)
        return QCoreApplication::translate("values", "%1 h %2 min").arg(minutes / 60).arg(minutes % 60);
    return QCoreApplication::translate("values", "%1 days").arg(QLocale().toString(minutes / 1440));
}

} // namespace sockeye
