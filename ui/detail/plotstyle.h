// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tool/tool.h"

namespace sockeye
{

/// How the points of a series are joined.
enum class PlotJoin : quint8 {
    None,
    Lines,
    Steps, ///< y held from the point before to this one: rates
};

/// How a plot is drawn.
struct PlotStyle {
    QString xLabel;
    QString yLabel;
    bool hasTimes = false; ///< x is seconds since 1970
    bool hasCounts = false; ///< x is whole numbers
    bool hasBytes = false; ///< y is bytes
    bool hasErrors = false; ///< points have bars
    bool isLogarithmic = false; ///< both axes; all points are above nothing
    PlotJoin join = PlotJoin::None;
    double diagonal = 0; ///< a line y = diagonal × x; 0: none
    double window = 0; ///< as much of the end of x is shown as long as nobody looks elsewhere; 0: everything
};

/// How \a plot of \a tool is drawn. Main thread: headings are translated.
PlotStyle plotStyle(const Tool &tool, const Plot &plot);

/// What \a plot is called. Translated.
QString plotTitle(const Plot &plot);

} // namespace sockeye
