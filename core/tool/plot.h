// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace sockeye
{

/// What the points of a plot are made from.
enum class PlotSource : quint8 {
    Rows, ///< a point a row
    Rates, ///< how fast y grows, over the time at which its row came (keyed rows that follow)
    Samples, ///< y of the run's samples, over the time since it began; the run names the series
};

/// A picture that a tool's rows make, described by the ids of row fields. Static data.
struct Plot {
    const char *id; ///< for file names and tests
    const char *title; ///< QT_TRANSLATE_NOOP("plots", …)
    const char *x; ///< a row field with a number or a time; empty: the order of the rows
    const char *y; ///< a row field with a number
    const char *error = ""; ///< a row field with the half length of y's error bar; empty: none
    const char *series = ""; ///< a row field whose value says which series a point belongs to; empty: there is one
    PlotSource source = PlotSource::Rows;
    bool hasLines = false; ///< joins the points of a series
    bool hasDiagonal = false; ///< draws where y is x: both are durations
    bool marksFailures = false; ///< rows that failed and have no y are crosses at the bottom, in a series of their own
    bool isLogarithmic = false; ///< both axes; nothing and less have no place there and are left out
};

} // namespace sockeye
