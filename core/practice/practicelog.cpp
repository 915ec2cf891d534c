// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/practicelog.h"

#include <algorithm>

namespace sockeye
{

quint64 PracticeLog::add(PracticeEvent event)
{
    const std::lock_guard lock(m_mutex);
    event.number = ++m_latest;
    m_events.push_back(std::move(event));
    if (m_events.size() > MostEvents)
        m_events.pop_front();
    return m_latest;
}

std::vector<PracticeEvent> PracticeLog::since(quint64 last) const
{
    const std::lock_guard lock(m_mutex);
    const auto first =
        std::upper_bound(m_events.begin(), m_events.end(), last,
                         [](quint64 number, const PracticeEvent &event) { return number < event.number; });
    return {first, m_events.end()};
}

quint64 PracticeLog::latest() const
{
    const std::lock_guard lock(m_mutex);
    return m_latest;
}

void PracticeLog::clear()
{
    const std::lock_guard lock(m_mutex);
    m_events.clear();
}

} // namespace sockeye
