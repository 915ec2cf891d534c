// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/output/csv.h"
#include "core/tool/tool.h"
#include "ui/page/roworder.h"

#include <cmath>

namespace sockeye
{

/// A point of a plot.
struct PlotPoint {
    double x = 0;
    double y = 0;
    double error = std::nan(""); ///< NaN: no bar
    const void *row = nullptr; ///< what it was made from; null in rates and samples
    quint32 order = 0; ///< how many rows had come before
};

/// Points that are drawn alike, in the order of x.
struct PlotSeries {
    QString name;
    std::vector<PlotPoint> points;
    qint64 subject = -1; ///< of samples: of the row that comes of them
    bool isFailures = false; ///< the rows that failed, of all series, at the bottom; always the last
};

/// Everything that a plot draws.
struct PlotData {
    std::vector<PlotSeries> series;
    RowsSnapshot rows; ///< keeps the points' rows alive
    bool isEmpty() const { return pointCount() == 0; }
    std::size_t pointCount() const;
};

/// Where a point stands in PlotData.
struct PlotPlace {
    std::size_t series = 0;
    std::size_t point = 0;
    bool operator==(const PlotPlace &) const = default;
};

/// So many series have a colour and a shape of their own; whatever comes after them is one more, "others".
inline constexpr std::size_t mostPlotSeries = 8;

/// What that one more is called.
QString othersName();

/// \a rows as points; those without a number are left out. \a arrivals says of each row how many had come before it;
/// empty: they stand as they came. Not for rates and samples.
PlotData plotData(const Tool &tool, const Plot &plot, RowsSnapshot rows, std::span<const quint32> arrivals);

/// Where the point of \a row is.
std::optional<PlotPlace> placeOf(const PlotData &data, const void *row);

/// What is said of a point: its row's values; of rates and samples the series, the time and the value.
QString pointText(const Tool &tool, const Plot &plot, const PlotData &data, const PlotPlace &place);

/// The points as CSV, exactly as the rows have their values, in the order in which they came. Of rates
/// and samples: the time, the series, and what was drawn.
QByteArray plotCsv(const Tool &tool, const Plot &plot, const PlotData &data, const CsvDialect &dialect);

/// The name of the series that \a row belongs to; empty where there is one for all.
QString seriesName(const Field *field, const void *row);

/// The axes' headings, with units.
QString plotXLabel(const Tool &tool, const Plot &plot);
QString plotYLabel(const Tool &tool, const Plot &plot);

} // namespace sockeye
