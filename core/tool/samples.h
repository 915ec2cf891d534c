// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <QString>

#include <array>
#include <atomic>
#include <memory>
#include <mutex>
#include <optional>
#include <span>
#include <vector>

namespace sockeye
{

/// What was looked at at one moment.
struct Sample {
    static constexpr std::size_t mostValues = 6;
    Nanoseconds time{}; ///< since the run's first series began
    std::array<double, mostValues> values{}; ///< of the tool's `sampleFields`, in their units; NaN: not known
};

/// The samples of one thing, in the order of time.
struct SampleSeries {
    QString name; ///< for people
    qint64 subject = -1; ///< of the row that comes of it, see CallTrace::newSubject()
    std::vector<Sample> samples;
};

using SampleSnapshot = std::vector<SampleSeries>;

/// What a run notes a few times a second beside its rows: numbers over time, which a plot draws while it runs. Which
/// numbers, the tool's `sampleFields` say. Bounded: when it is full, every second sample of each series goes, and from
/// then on only so many are kept. Any thread.
class Samples
{
public:
    using Series = std::size_t;
    static constexpr std::size_t usualCapacity = 20'000;
    static constexpr std::size_t mostSeries = 1000; ///< what further ones note is not kept

    explicit Samples(std::size_t capacity = usualCapacity)
        : m_capacity(capacity)
    {
    }

    /// Something whose course is noted from \a now on.
    Series begin(const QString &name, qint64 subject, MonotonicTime now);
    /// Notes \a values, as many as the tool has sample fields.
    void add(Series series, MonotonicTime at, std::span<const double> values);

    std::shared_ptr<const SampleSnapshot> snapshot() const;
    /// Grows when there is something new to see.
    qint64 count() const { return m_count.load(std::memory_order_relaxed); }

private:
    void thinOut();

    const std::size_t m_capacity;
    mutable std::mutex m_mutex; // protects all below but the atomic
    SampleSnapshot m_series;
    std::vector<std::size_t> m_offered; // of each series: how many came
    std::optional<MonotonicTime> m_start;
    std::size_t m_kept = 0;
    std::size_t m_step = 1; // every so many-th is kept
    std::atomic<qint64> m_count = 0;
};

} // namespace sockeye
