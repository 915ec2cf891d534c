// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/detail/plotstyle.h"

#include "ui/detail/plotdata.h"

#include <QCoreApplication>

namespace sockeye
{

namespace
{

// What a plot that goes on shows of its end, in seconds.
constexpr double liveWindow = 300;

double secondsPer(Unit unit)
{
    return unit == Unit::Microseconds ? 1e-6 : unit == Unit::Milliseconds ? 1e-3 : 1;
}

} // namespace

PlotStyle plotStyle(const Tool &tool, const Plot &plot)
{
    PlotStyle style;
    style.xLabel = plotXLabel(tool, plot);
    style.yLabel = plotYLabel(tool, plot);
    const Field *x = *plot.x ? tool.rowField(QLatin1StringView(plot.x)) : nullptr;
    const Field *y = tool.rowField(QLatin1StringView(plot.y));
    const bool isRate = plot.source == PlotSource::Rates;
    const bool isSampled = plot.source == PlotSource::Samples;
    style.hasTimes = isRate || (x && x->kind == ValueKind::Time);
    style.hasCounts = !style.hasTimes && !isSampled && !x;
    style.hasBytes = isRate && y->unit == Unit::Bytes;
    style.hasErrors = *plot.error;
    style.join = isRate ? PlotJoin::Steps : isSampled || plot.hasLines ? PlotJoin::Lines : PlotJoin::None;
    if (plot.hasDiagonal && x)
        style.diagonal = secondsPer(x->unit) / secondsPer(y->unit);
    style.isLogarithmic = plot.isLogarithmic;
    style.window = isRate ? liveWindow : 0;
    return style;
}

QString plotTitle(const Plot &plot)
{
    return QCoreApplication::translate("plots", plot.title);
}

} // namespace sockeye
