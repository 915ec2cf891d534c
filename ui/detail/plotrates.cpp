// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/detail/plotrates.h"

#include "ui/page/resultsmodel.h"

#include <set>

using namespace std::chrono_literals;

namespace sockeye
{

namespace
{
constexpr Nanoseconds sameSample = 500ms;

double secondsOf(Nanoseconds duration)
{
    return double(duration.count()) / 1e9;
}
} // namespace

PlotRates::PlotRates(const Tool &tool, const Plot &plot)
    : m_series(*plot.series ? tool.rowField(QLatin1StringView(plot.series)) : nullptr)
    , m_value(tool.rowField(QLatin1StringView(plot.y)))
{
}

void PlotRates::clear()
{
    m_data = {};
    m_counters.clear();
    m_time.reset();
}

void PlotRates::sample(const ResultsModel &model, WallTime now)
{
    if (m_time && (now - *m_time > sameSample || now < *m_time))
        endSample();
    if (!m_time)
        m_time = now;
    // Several rows may have the counter of one series: an interface's addresses.
    std::set<std::size_t> seen;
    for (const void *row : model.allRows()) {
        if (!row)
            continue;
        const double value = m_value->number(*m_value, row);
        if (!std::isfinite(value))
            continue;
        const std::size_t series = seriesOf(row);
        if (series >= m_data.series.size() || !seen.insert(series).second)
            continue;
        take(series, value);
    }
}

void PlotRates::standStill(WallTime until)
{
    if (!m_time || until <= *m_time)
        return;
    endSample();
    m_time = until;
    endSample();
    m_time = until; // from here on the next one counts
}

std::size_t PlotRates::seriesOf(const void *row)
{
    const QString name = nameOf(row);
    for (std::size_t i = 0; i < m_data.series.size(); ++i) {
        if (m_data.series[i].name == name)
            return i;
    }
    if (m_data.series.size() < mostPlotSeries) {
        m_data.series.push_back({name, {}});
        m_counters.push_back({});
        return m_data.series.size() - 1;
    }
    return mostPlotSeries; // no room: a sum of others would jump as they come and go
}

void PlotRates::take(std::size_t series, double value)
{
    Counter &counter = m_counters[series];
    if (counter.time == WallTime()) {
        counter = {value, *m_time};
        return;
    }
    const Nanoseconds since = *m_time - counter.time;
    if (since <= 0ns || value == counter.value)
        return; // what came within one sample counts in the next one
    if (value > counter.value)
        addPoint(series, (value - counter.value) / secondsOf(since));
    counter = {value, *m_time};
}

void PlotRates::endSample()
{
    for (std::size_t i = 0; i < m_data.series.size(); ++i) {
        if (*m_time <= m_counters[i].time)
            continue;
        addPoint(i, 0);
        m_counters[i].time = *m_time;
    }
    m_time.reset();
}

void PlotRates::addPoint(std::size_t series, double rate)
{
    std::vector<PlotPoint> &points = m_data.series[series].points;
    if (points.size() >= mostPoints)
        points.erase(points.begin(), points.begin() + std::ptrdiff_t(mostPoints / 4));
    points.push_back({secondsOf(m_time->time_since_epoch()), rate, std::nan(""), nullptr, 0});
}

} // namespace sockeye
