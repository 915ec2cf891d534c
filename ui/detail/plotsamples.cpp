// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/detail/plotsamples.h"

#include <algorithm>

namespace sockeye
{

PlotData sampleData(const Tool &tool, const Plot &plot, const SampleSnapshot &samples)
{
    const auto named = std::find_if(tool.sampleFields.begin(), tool.sampleFields.end(),
                                    [&plot](const char *id) { return QByteArrayView(id) == QByteArrayView(plot.y); });
    const auto column = std::size_t(named - tool.sampleFields.begin());
    PlotData data;
    quint32 order = 0;
    for (const SampleSeries &one : samples) {
        std::vector<PlotPoint> points;
        points.reserve(one.samples.size());
        for (const Sample &sample : one.samples) {
            const double y = column < sample.values.size() ? sample.values[column] : std::nan("");
            if (std::isfinite(y))
                points.push_back({double(sample.time.count()) / 1e9, y, std::nan(""), nullptr, order++});
        }
        if (points.empty())
            continue;
        if (data.series.size() <= mostPlotSeries) {
            const bool isLast = data.series.size() == mostPlotSeries;
            data.series.push_back({isLast ? othersName() : one.name, {}, isLast ? -1 : one.subject});
        }
        std::vector<PlotPoint> &all = data.series.back().points;
        const auto middle = std::ptrdiff_t(all.size());
        all.insert(all.end(), points.begin(), points.end());
        std::inplace_merge(all.begin(), all.begin() + middle, all.end(),
                           [](const PlotPoint &a, const PlotPoint &b) { return a.x < b.x; });
    }
    return data;
}

} // namespace sockeye
