// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tool/steps.h"

namespace sockeye
{

qint64 Steps::begin(Step step)
{
    const std::lock_guard lock(m_mutex);
    if (m_steps.size() == most) {
        m_steps.pop_front();
        ++m_first;
    }
    m_steps.push_back(std::move(step));
    ++m_changes;
    return m_first + qint64(m_steps.size()) - 1;
}

// Null where it is no longer kept.
Step *Steps::find(qint64 number)
{
    const qint64 place = number - m_first;
    return place >= 0 && place < qint64(m_steps.size()) ? &m_steps[std::size_t(place)] : nullptr;
}

void Steps::prepare(qint64 number, const char *call, MonotonicTime since)
{
    const std::lock_guard lock(m_mutex);
    set(number, call, since, {}, true);
}

void Steps::change(qint64 number, const char *call, MonotonicTime since, std::optional<Nanoseconds> limit)
{
    const std::lock_guard lock(m_mutex);
    set(number, call, since, limit, false);
}

void Steps::set(qint64 number, const char *call, MonotonicTime since, std::optional<Nanoseconds> limit,
                bool isPreparing)
{
    Step *step = find(number);
    if (!step || !step->isRunning())
        return;
    step->call = call;
    step->since = since;
    step->most = limit;
    step->isPreparing = isPreparing;
    ++m_changes;
}

void Steps::end(qint64 number, Nanoseconds took, const Word &word, const QString &symbol)
{
    const std::lock_guard lock(m_mutex);
    Step *step = find(number);
    if (!step || !step->isRunning())
        return;
    step->took = took;
    step->word = word.label;
    step->outcome = word.outcome;
    step->symbol = symbol;
    ++m_changes;
}

Steps::Snapshot Steps::snapshot() const
{
    const std::lock_guard lock(m_mutex);
    return {m_first, {m_steps.begin(), m_steps.end()}};
}

} // namespace sockeye
