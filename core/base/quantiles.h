// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <QtGlobal>
#include <array>

#include <optional>
#include <vector>

namespace sockeye
{

/// Which duration so many of all that came do not exceed. Exact up to mostExact of them; from then on within 0.8 %, in
/// memory that does not grow: they are counted in classes, 64 for each doubling. The least and the most stay exact.
class Quantiles
{
public:
    static constexpr std::size_t mostExact = 10'000;

    /// \a value is 0 or more; what is less counts as 0.
    void add(Nanoseconds value);

    qint64 count() const { return m_count; }
    /// The smallest value that at least \a share of all are not above (nearest rank), share from 0 to 1. Nothing
    /// without values.
    std::optional<Nanoseconds> at(double share) const;
    std::optional<Nanoseconds> mean() const;

private:
    static constexpr int steps = 64; // classes a doubling
    static std::size_t classOf(quint64 value);
    static Nanoseconds middleOf(std::size_t index);

    qint64 m_count = 0;
    double m_sum = 0;
    Nanoseconds m_least{};
    Nanoseconds m_most{};
    mutable std::vector<Nanoseconds> m_values; // all, as long as they are few; put in order when somebody asks
    mutable bool m_isSorted = true;
    std::vector<qint64> m_classes; // empty until then
};

} // namespace sockeye
