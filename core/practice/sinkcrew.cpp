// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/sinkcrew.h"

#include "core/practice/sinkconnection.h"

namespace sockeye
{

SinkCrew::~SinkCrew()
{
    CancelToken(m_environment.cancel).cancel();
    for (Worker &worker : m_workers)
        worker.thread.join();
}

void SinkCrew::take(Socket socket)
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
    worker.thread = std::thread([this, &worker, taken = std::move(socket)]() mutable {
        serveSink(m_environment, std::move(taken), m_rate);
        worker.hasEnded = true;
    });
}

} // namespace sockeye
