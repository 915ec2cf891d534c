// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/practicenetwork.h"

#include "core/practice/practiceloop.h"

#include <system_error>
#include <thread>

namespace sockeye
{

struct PracticeNetwork::Running {
    Environment environment;
    std::unique_ptr<PracticeLoop> loop;
    std::thread thread;
};

PracticeNetwork::PracticeNetwork(PracticeSettings settings, const Clock &clock, std::shared_ptr<PracticeLog> log)
    : m_settings(std::move(settings))
    , m_clock(clock)
    , m_log(log ? std::move(log) : std::make_shared<PracticeLog>())
{
}

PracticeNetwork::~PracticeNetwork()
{
    stop();
}

Result<void> PracticeNetwork::start()
{
    if (m_running)
        return {};
    if (const Result<void> usable = checkPracticeSettings(m_settings); !usable)
        return usable;
    auto running = std::make_unique<Running>();
    const bool ipv6 = hasIpv6Loopback(running->environment);
    QList<PracticeListener> listeners;
    QList<PracticePortChange> changes;
    std::vector<PracticePorts> opened;
    for (const PracticeServerKind &kind : practiceServers()) {
        Result<PracticePorts> ports = openPracticePorts(running->environment, kind, m_settings, ipv6);
        if (!ports)
            return ports.error();
        for (const PracticePort &port : ports->ports)
            listeners.append({QString::fromLatin1(kind.name), port.transport, port.endpoint});
        if (ports->change)
            changes.append(*ports->change);
        opened.push_back(std::move(*ports));
    }
    running->loop = std::make_unique<PracticeLoop>(running->environment, m_settings, m_clock, listeners, m_log);
    for (std::size_t i = 0; i < opened.size(); ++i)
        running->loop->add(practiceServers()[i], std::move(opened[i].ports));
    if (const Result<void> ready = running->loop->prepare(); !ready)
        return ready;
    try {
        running->thread = std::thread([loop = running->loop.get()] { loop->run(); });
    } catch (const std::system_error &failure) {
        return Error::fromErrno("pthread_create", failure.code().value());
    }
    m_listeners = std::move(listeners);
    m_portChanges = std::move(changes);
    m_running = std::move(running);
    return {};
}

void PracticeNetwork::stop()
{
    if (!m_running)
        return;
    m_settings = m_running->loop->settings();
    m_running->environment.cancel.cancel();
    m_running->thread.join();
    m_running.reset();
    m_listeners.clear();
    m_portChanges.clear();
}

bool PracticeNetwork::isRunning() const
{
    return m_running != nullptr;
}

QList<Endpoint> PracticeNetwork::endpoints(const QString &name, Transport transport) const
{
    return practiceEndpoints(m_listeners, name, transport);
}

void PracticeNetwork::setSettings(const PracticeSettings &settings)
{
    if (m_running)
        m_running->loop->setSettings(settings);
    else
        m_settings = settings;
}

PracticeSettings PracticeNetwork::settings() const
{
    return m_running ? m_running->loop->settings() : m_settings;
}

QList<Endpoint> practiceEndpoints(const QList<PracticeListener> &listeners, const QString &name, Transport transport)
{
    QList<Endpoint> fitting;
    QList<Endpoint> others;
    for (const PracticeListener &listener : listeners) {
        if (listener.server == name)
            (listener.transport == transport ? fitting : others).append(listener.endpoint);
    }
    return fitting.isEmpty() ? others : fitting;
}

} // namespace sockeye
