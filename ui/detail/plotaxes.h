// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <qcustomplot.h>

namespace sockeye
{

/// What the marks of an axis say.
enum class AxisText : quint8 {
    Number, ///< with as many decimals as tell one mark from the next
    Count, ///< whole numbers
    Bytes, ///< 1.5 MB
    Powers, ///< 1, 100, 10,000: of a logarithmic axis
    Time, ///< of seconds since 1970: time of day, or the date where the axis spans days
};

QSharedPointer<QCPAxisTicker> makeTicker(AxisText text);

} // namespace sockeye
