// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/practiceserver.h"
#include "core/practice/sinkconnection.h"

#include <algorithm>
#include <list>
#include <thread>

namespace sockeye
{

namespace
{

constexpr std::size_t MostConnections = 32;

/// A throughput peer. Taking in as fast as a client can send needs a processor of its own, so each connection has a
/// thread, and the loop that serves everybody else never waits.
class SinkServer final : public PracticeServer
{
public:
    ~SinkServer() override
    {
        m_environment.cancel.cancel();
        for (Worker &worker : m_workers)
            worker.thread.join();
    }

    bool adopt(const PracticeScene &scene, Socket &socket) override
    {
        m_rate = scene.settings.sinkMbitPerSecond;
        m_workers.remove_if([](Worker &worker) {
            if (!worker.hasEnded)
                return false;
            worker.thread.join();
            return true;
        });
        if (m_workers.size() >= MostConnections)
            return true; // closed without a greeting: the client is told that this is no sink for it
        Worker &worker = m_workers.emplace_back();
        worker.thread = std::thread([this, &worker, taken = std::move(socket)]() mutable {
            serveSink(m_environment, std::move(taken), m_rate);
            worker.hasEnded = true;
        });
        return true;
    }

    void settingsChanged(const PracticeSettings &settings) override { m_rate = settings.sinkMbitPerSecond; }

private:
    struct Worker {
        std::thread thread;
        std::atomic<bool> hasEnded = false;
    };

    Environment m_environment; // a token of its own; nothing is recorded
    std::atomic<double> m_rate = 0;
    std::list<Worker> m_workers;
};

} // namespace

std::unique_ptr<PracticeServer> makeSinkServer()
{
    return std::make_unique<SinkServer>();
}

} // namespace sockeye
