// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/word.h"

#include <QString>

#include <array>
#include <atomic>
#include <deque>
#include <mutex>
#include <optional>
#include <vector>

namespace sockeye
{

/// A part of a run that takes its time, and mostly becomes a row: what it does now, since when, and how it ended.
struct Step {
    std::array<const char *, 2> names{}; ///< QT_TRANSLATE_NOOP("words", …), null where there are fewer
    qint64 subject = -1; ///< as rows and calls name it
    std::optional<Nanoseconds> asked; ///< when it was asked to end, from the beginning of its call
    const char *call = ""; ///< what it does now, or did last: a system call's name, or one of the words
    MonotonicTime since; ///< when that began
    bool isPreparing = false; ///< what it was asked has not begun
    std::optional<Nanoseconds> most; ///< after which it is ended in any case
    std::optional<Nanoseconds> took; ///< how long the last of it took; none: it goes on

    // How it ended.
    const char *word = ""; ///< QT_TRANSLATE_NOOP("words", …)
    QString symbol; ///< the system's, may be null
    Outcome outcome = Outcome::Neutral;

    bool isRunning() const { return !took; }
};

/// The steps of a run, for whoever watches it. Keeps the latest ones only. Any thread.
class Steps
{
public:
    static constexpr std::size_t most = 1000;

    /// What readers get: the steps in the order in which they began; \a first is the number of the first one.
    struct Snapshot {
        qint64 first = 0;
        std::vector<Step> steps;
    };

    /// A step begins; its number, from 0.
    qint64 begin(Step step);
    /// Step \a number gets ready, for the first time or again.
    void prepare(qint64 number, const char *call, MonotonicTime since);
    /// Step \a number does something else, which it was asked to, from \a since on.
    void change(qint64 number, const char *call, MonotonicTime since, std::optional<Nanoseconds> most = {});
    /// Step \a number has ended; \a took is what the last of it took.
    void end(qint64 number, Nanoseconds took, const Word &word, const QString &symbol = {});

    Snapshot snapshot() const;
    /// Grows with everything that happens.
    quint64 changes() const { return m_changes.load(std::memory_order_acquire); }

private:
    Step *find(qint64 number);
    void set(qint64 number, const char *call, MonotonicTime since, std::optional<Nanoseconds> limit, bool isPreparing);

    mutable std::mutex m_mutex; // protects m_steps and m_first
    std::deque<Step> m_steps;
    qint64 m_first = 0; // the number of the first one that is kept
    std::atomic<quint64> m_changes = 0;
};

} // namespace sockeye
