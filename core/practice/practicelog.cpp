// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/practicelog.h"

#include <algorithm>
#include <utility>

namespace sockeye
{

quint64 PracticeLog::add(PracticeEvent event)
{
    const QByteArray bytes = std::exchange(event.bytes, {});
    return add(event, bytes);
}

quint64 PracticeLog::add(const PracticeEvent &event, QByteArrayView bytes)
{
    const QByteArrayView kept = bytes.first(std::min(bytes.size(), MostBytes));
    const std::lock_guard lock(m_mutex);
    const bool isFull = m_events.size() == MostEvents;
    PracticeEvent &place = isFull ? m_events[m_oldest] : m_events.emplace_back();
    if (isFull)
        m_oldest = (m_oldest + 1) % MostEvents;
    QByteArray room = std::exchange(place.bytes, {});
    place = event;
    place.number = ++m_latest;
    room.resize(kept.size());
    std::copy(kept.begin(), kept.end(), room.begin());
    place.bytes = std::move(room);
    return m_latest;
}

std::vector<PracticeEvent> PracticeLog::since(quint64 last) const
{
    const std::lock_guard lock(m_mutex);
    const auto count = std::min<quint64>(m_events.size(), m_latest - std::min(last, m_latest));
    std::vector<PracticeEvent> events;
    events.reserve(count);
    for (std::size_t i = m_events.size() - count; i < m_events.size(); ++i)
        events.push_back(m_events[(m_oldest + i) % m_events.size()]);
    return events;
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
    m_oldest = 0;
}

} // namespace sockeye
