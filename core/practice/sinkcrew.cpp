// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/sinkcrew.h"

#include "core/practice/sinkconnection.h"

#include <system_error>

namespace sockeye
{

SinkCrew::~SinkCrew()
{
    CancelToken(m_environment.cancel).cancel();
    for (Worker &worker : m_workers)
        worker.thread.join();
}

void SinkCrew::take(Socket socket, const PracticeNotes &notes)
{
    m_workers.remove_if([](Worker &worker) {
        if (!worker.hasEnded)
            return false;
        worker.thread.join();
        return true;
    });
    if (m_workers.size() >= MostConnections)
        return;
    Worker &worker = m_workers.emplace_back();
    try {
        worker.thread = std::thread([this, &worker, taken = std::move(socket), notes]() mutable {
            serveSink(m_environment, std::move(taken), m_rate, notes);
            worker.hasEnded = true;
        });
    } catch (const std::system_error &) {
        m_workers.pop_back(); // no further thread to be had: the client is turned away
    }
}

} // namespace sockeye
