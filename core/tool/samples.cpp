// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tool/samples.h"

#include <algorithm>
#include <limits>

namespace sockeye
{

Samples::Series Samples::begin(const QString &name, qint64 subject, MonotonicTime now)
{
    const std::lock_guard lock(m_mutex);
    if (!m_start)
        m_start = now;
    if (m_series.size() >= mostSeries)
        return mostSeries;
    m_series.push_back({name, subject, {}});
    m_offered.push_back(0);
    return m_series.size() - 1;
}

void Samples::add(Series series, MonotonicTime at, std::span<const double> values)
{
    const std::lock_guard lock(m_mutex);
    if (series >= m_series.size() || m_offered[series]++ % m_step != 0)
        return;
    Sample sample;
    sample.time = at - *m_start;
    sample.values.fill(std::numeric_limits<double>::quiet_NaN());
    std::copy_n(values.begin(), std::min(values.size(), sample.values.size()), sample.values.begin());
    m_series[series].samples.push_back(sample);
    if (++m_kept > m_capacity)
        thinOut();
    m_count.fetch_add(1, std::memory_order_relaxed);
}

// What is kept of a series are the offered ones whose number the step divides, so every second of them stays.
void Samples::thinOut()
{
    m_step *= 2;
    m_kept = 0;
    for (SampleSeries &series : m_series) {
        std::vector<Sample> &all = series.samples;
        for (std::size_t i = 2; i < all.size(); i += 2)
            all[i / 2] = all[i];
        all.resize((all.size() + 1) / 2);
        m_kept += all.size();
    }
}

std::shared_ptr<const SampleSnapshot> Samples::snapshot() const
{
    const std::lock_guard lock(m_mutex);
    return std::make_shared<const SampleSnapshot>(m_series);
}

} // namespace sockeye
