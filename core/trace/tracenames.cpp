// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trace/tracenames.h"

#include "core/net/resolver.h"

#include <system_error>

namespace sockeye
{

namespace
{

constexpr int mostLookups = 6;
constexpr Nanoseconds patience = std::chrono::seconds(2);

} // namespace

TraceNames::TraceNames(const Environment &environment)
    : m_environment(environment)
{
    m_environment.cancel = CancelToken();
    m_environment.subject = -1;
}

TraceNames::~TraceNames()
{
    m_environment.cancel.cancel();
    for (std::thread &thread : m_threads)
        thread.join();
}

void TraceNames::ask(const QHostAddress &address)
{
    const std::lock_guard lock(m_mutex);
    if (m_isGivenUp)
        return;
    m_asked.push_back(address);
    if (m_working >= mostLookups)
        return;
    try {
        // Those that have nothing to do any more have ended; they are joined with the others.
        m_threads.emplace_back([this] { work(); });
        ++m_working;
    } catch (const std::system_error &) {
        // No thread to be had: the hop has no name.
    }
}

void TraceNames::work()
{
    std::unique_lock lock(m_mutex);
    while (!m_asked.empty() && !m_environment.cancel.isCancelled()) {
        const QHostAddress address = m_asked.front();
        m_asked.pop_front();
        lock.unlock();
        const Result<QString> name =
            SystemResolver::name(m_environment, address, Deadline::in(patience, *m_environment.clock));
        lock.lock();
        if (name) {
            m_found.emplace_back(address, *name);
            m_hasAnswered = true;
        } else if (name.error().kind == ErrorKind::TimedOut && !m_hasAnswered) {
            m_isGivenUp = true; // whoever does not answer for one does not for the others
            m_asked.clear();
        }
    }
    --m_working;
}

std::vector<std::pair<QHostAddress, QString>> TraceNames::take()
{
    const std::lock_guard lock(m_mutex);
    return std::exchange(m_found, {});
}

bool TraceNames::isBusy() const
{
    const std::lock_guard lock(m_mutex);
    return m_working > 0 || !m_found.empty();
}

} // namespace sockeye
