// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/quantiles.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <utility>

namespace sockeye
{

// Up to 64 each value has a class of its own; then the 6 bits behind the highest one that is set say which of 64.
std::size_t Quantiles::classOf(quint64 value)
{
    if (value < steps)
        return std::size_t(value);
    const auto shift = int(std::bit_width(value)) - int(std::bit_width(quint64(steps)));
    return std::size_t(shift) * steps + std::size_t(value >> shift);
}

Nanoseconds Quantiles::middleOf(std::size_t index)
{
    if (index < 2 * steps)
        return Nanoseconds(qint64(index));
    const std::size_t shift = index / steps - 1;
    const quint64 low = quint64(index - shift * steps) << shift;
    return Nanoseconds(qint64(low + (quint64(1) << shift) / 2));
}

void Quantiles::add(Nanoseconds value)
{
    value = std::max(value, Nanoseconds(0));
    m_least = m_count == 0 ? value : std::min(m_least, value);
    m_most = m_count == 0 ? value : std::max(m_most, value);
    ++m_count;
    m_sum += double(value.count());
    if (m_classes.empty() && m_values.size() < mostExact) {
        m_isSorted = m_values.empty() || (m_isSorted && m_values.back() <= value);
        m_values.push_back(value);
        return;
    }
    if (m_classes.empty()) {
        m_classes.resize(classOf(quint64(std::chrono::nanoseconds::max().count())) + 1);
        for (const Nanoseconds kept : m_values)
            ++m_classes[classOf(quint64(kept.count()))];
        m_values = {};
    }
    ++m_classes[classOf(quint64(value.count()))];
}

std::optional<Nanoseconds> Quantiles::at(double share) const
{
    if (m_count == 0)
        return {};
    const qint64 rank = std::clamp(qint64(std::ceil(share * double(m_count))), qint64(1), m_count);
    if (rank == 1)
        return m_least;
    if (rank == m_count)
        return m_most;
    if (m_classes.empty()) {
        if (!std::exchange(m_isSorted, true))
            std::sort(m_values.begin(), m_values.end());
        return m_values[std::size_t(rank - 1)];
    }
    qint64 before = 0;
    for (std::size_t i = 0; i < m_classes.size(); ++i) {
        before += m_classes[i];
        if (before >= rank)
            return std::clamp(middleOf(i), m_least, m_most);
    }
    return m_most;
}

std::optional<Nanoseconds> Quantiles::mean() const
{
    if (m_count == 0)
        return {};
    return Nanoseconds(qint64(std::llround(m_sum / double(m_count))));
}

} // namespace sockeye
