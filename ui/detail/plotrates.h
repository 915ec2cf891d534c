// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "ui/detail/plotdata.h"

namespace sockeye
{

class ResultsModel;

/// How fast a counter of keyed rows grows, series by series. A run tells of a row only when it has changed, and the
/// rows of one look at the counters come in several batches: those that come within half a second are one sample, and
/// whoever is not among them stood still. Main thread.
class PlotRates
{
public:
    PlotRates(const Tool &tool, const Plot &plot);

    /// A batch of rows has come. All rows count, whatever the table's filter hides: a counter that is looked at now and
    /// then only would stand still in between, and jump afterwards.
    void sample(const ResultsModel &model, WallTime now);
    /// Nothing has come for a while, though the run goes on: no counter grew until \a until.
    void standStill(WallTime until);
    /// When the latest sample was; nothing before the first.
    std::optional<WallTime> latest() const { return m_time; }
    void clear();
    /// What there is to draw. It changes with every sample, and places in it with it: whoever draws takes a copy.
    const PlotData &data() const { return m_data; }
    /// The name of the series that \a row belongs to.
    QString nameOf(const void *row) const { return seriesName(m_series, row); }

    /// An hour of samples each two seconds.
    static constexpr std::size_t mostPoints = 1800;

private:
    struct Counter {
        double value = 0;
        WallTime time;
    };
    void endSample();
    void take(std::size_t series, double value);
    std::size_t seriesOf(const void *row);
    void addPoint(std::size_t series, double rate);

    const Field *const m_series;
    const Field *const m_value;
    PlotData m_data;
    std::vector<Counter> m_counters; // of the series, at their latest samples
    std::optional<WallTime> m_time; // of this sample
};

} // namespace sockeye
