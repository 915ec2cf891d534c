// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lab/reportplots.h"

#include "core/tool/catalogue.h"
#include "core/worksheet/recordedrows.h"
#include "ui/detail/plotcanvas.h"
#include "ui/detail/plotsamples.h"

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

namespace
{

// As wide as the text of a page, so that the letters in it are as large as those around it.
constexpr QSize wholeSize(670, 250);
constexpr QSize halfSize(328, 210);
constexpr int letterHeight = 11;
constexpr std::size_t fewestPoints = 3;

/// The points of a plot, and the rows that they were made from.
struct RecordedPlot {
    std::vector<AnyValue> rows;
    PlotData data;
};

RecordedPlot recordedPlot(const Tool &tool, const Plot &plot, const RecordedRun &run)
{
    RecordedPlot made;
    if (plot.source == PlotSource::Samples)
        made.data = sampleData(tool, plot, recordedSamples(run));
    if (plot.source != PlotSource::Rows)
        return made;
    QStringList needed;
    for (const char *id : {plot.x, plot.y}) {
        if (*id)
            needed += QString::fromLatin1(id);
    }
    made.rows = recordedRows(tool, run, needed);
    RowsSnapshot rows;
    for (const AnyValue &row : made.rows)
        rows.rows.push_back(row.get());
    made.data = plotData(tool, plot, std::move(rows), {});
    return made;
}

// Whether points differ in x, and in y.
bool saysSomething(const PlotData &data)
{
    if (data.pointCount() < fewestPoints)
        return false;
    bool hasX = false;
    bool hasY = false;
    const PlotPoint *first = nullptr;
    for (const PlotSeries &series : data.series) {
        for (const PlotPoint &point : series.points) {
            first = first ? first : &point;
            hasX = hasX || point.x != first->x;
            hasY = hasY || point.y != first->y;
        }
    }
    return hasX && hasY;
}

ReportPlot drawn(const Tool &tool, const Plot &plot, const PlotData &data)
{
    PlotCanvas canvas;
    QFont font = canvas.font();
    font.setPixelSize(letterHeight);
    canvas.setFont(font);
    const PlotStyle style = plotStyle(tool, plot);
    canvas.setStyle(style);
    canvas.setData(&data);
    const bool isHalf = data.series.size() == 1 && !style.hasTimes; // no legend, and short numbers at the marks
    const QString title = plotTitle(plot);
    return {title, canvas.svg(title, isHalf ? halfSize : wholeSize), isHalf};
}

} // namespace

ReportPlots reportPlots(const Work &work)
{
    ReportPlots made;
    for (const RecordedRun &run : work.runs) {
        const Tool *tool = findTool(run.tool);
        if (!tool)
            continue;
        for (const Plot &plot : tool->plots) {
            RecordedPlot recorded = recordedPlot(*tool, plot, run);
            if (!saysSomething(recorded.data))
                continue;
            if (recorded.data.series.size() == 1)
                recorded.data.series.front().name.clear(); // the table has it
            made[run.run] += drawn(*tool, plot, recorded.data);
        }
    }
    return made;
}

} // namespace sockeye
