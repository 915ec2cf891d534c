// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/environment.h"

#include <QHostAddress>
#include <QString>

#include <deque>
#include <mutex>
#include <thread>
#include <utility>
#include <vector>

namespace sockeye
{

/// Looks the names of addresses up on threads of its own, so that no hop waits for a name. Each has a deadline; the
/// destructor leaves behind what is still going on.
class TraceNames
{
public:
    explicit TraceNames(const Environment &environment);
    ~TraceNames();
    TraceNames(const TraceNames &) = delete;
    TraceNames &operator=(const TraceNames &) = delete;

    void ask(const QHostAddress &address);
    /// The names that have come since.
    std::vector<std::pair<QHostAddress, QString>> take();
    bool isBusy() const;

private:
    void work();

    Environment m_environment; // with a token of its own
    mutable std::mutex m_mutex; // protects what follows
    std::deque<QHostAddress> m_asked;
    std::vector<std::pair<QHostAddress, QString>> m_found;
    int m_working = 0;
    bool m_hasAnswered = false; // the resolver, at least once
    bool m_isGivenUp = false;
    std::vector<std::thread> m_threads;
};

} // namespace sockeye
