// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/socket.h"
#include "core/practice/practicenotes.h"

#include <atomic>
#include <list>
#include <thread>

namespace sockeye
{

/// Serves connections of a sink, a thread each: taking in as fast as a client can send needs a processor of its own.
/// One thread uses it; its destructor ends all connections and waits for them, which takes milliseconds.
class SinkCrew
{
public:
    static constexpr std::size_t MostConnections = 32;

    ~SinkCrew();
    /// Serves \a socket to its end. Beyond the most it is closed without the sink's word, so nothing is sent to it.
    void take(Socket socket, const PracticeNotes &notes = {});
    /// How fast each connection reads at most; 0: as fast as it can. Takes effect at once.
    void setRate(double mbitPerSecond) { m_rate = mbitPerSecond; }

private:
    struct Worker {
        std::thread thread;
        std::atomic<bool> hasEnded = false;
    };

    const Environment m_environment{}; // a token of its own; nothing is recorded
    std::atomic<double> m_rate = 0;
    std::list<Worker> m_workers;
};

} // namespace sockeye
