// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/practicedirectory.h"

#include "core/practice/practicefile.h"
#include "core/practice/processidentity.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFileInfo>
#include <QStandardPaths>

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

PracticeDirectory::PracticeDirectory(Sharing sharing, PracticeSettings settings, std::optional<QString> folder)
    : m_sharing(sharing)
    , m_folder(std::move(folder))
    , m_settings(std::move(settings))
{
}

PracticeDirectory::~PracticeDirectory()
{
    stopOwn();
}

QString PracticeDirectory::defaultFolder()
{
    // Where the session has no XDG_RUNTIME_DIR, Qt makes a folder and says so on standard error, each time: nobody who
    // runs a command needs to hear that.
    const QtMessageHandler heard =
        qInstallMessageHandler([](QtMsgType, const QMessageLogContext &, const QString &) {});
    const QString runtime = QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation);
    qInstallMessageHandler(heard);
    return runtime.isEmpty() ? QString() : runtime + u"/sockeye"_s;
}

Result<QList<Endpoint>> PracticeDirectory::endpoints(const QString &name, Transport transport)
{
    const std::lock_guard lock(m_mutex);
    if (!m_own && findLocked().pid == 0) {
        if (const Result<void> started = startLocked(); !started)
            return started.error();
    }
    const QList<Endpoint> found =
        m_own ? m_own->endpoints(name, transport) : practiceEndpoints(m_found.listeners, name, transport);
    if (found.isEmpty()) {
        Error error;
        error.kind = ErrorKind::NoSuchName;
        error.operation = "practice";
        error.subject = name + u".practice.test"_s;
        return error;
    }
    return found;
}

QList<Endpoint> PracticeDirectory::expectedEndpoints(const QString &name, Transport transport) const
{
    const PracticeStatus running = status();
    if (running.pid != 0)
        return practiceEndpoints(running.listeners, name, transport);
    const std::lock_guard lock(m_mutex);
    for (const PracticeServerKind &server : practiceServers()) {
        if (name == QLatin1StringView(server.name)) {
            const quint16 port = m_settings.*server.port;
            return {{QHostAddress(QHostAddress::LocalHost), port}, {QHostAddress(QHostAddress::LocalHostIPv6), port}};
        }
    }
    return {};
}

QStringList PracticeDirectory::names(Transport transport) const
{
    QStringList names;
    for (const PracticeServerKind &server : practiceServers()) {
        if (transport == Transport::Tcp ? server.tcp : server.udp)
            names += QString::fromLatin1(server.name);
    }
    return names;
}

Result<void> PracticeDirectory::startOwn()
{
    const std::lock_guard lock(m_mutex);
    return startLocked();
}

Result<void> PracticeDirectory::startLocked()
{
    if (m_own)
        return {};
    auto own = std::make_unique<PracticeNetwork>(m_settings, Clock::system(), m_log);
    if (const Result<void> started = own->start(); !started)
        return started;
    if (m_sharing == Sharing::Shared) {
        PracticeRecord record;
        record.pid = QCoreApplication::applicationPid();
        record.processStart = processStart(record.pid);
        record.startedMs = QDateTime::currentMSecsSinceEpoch();
        record.listeners = own->listeners();
        m_isTold = writePracticeFile(folderLocked(), record); // without it, only this process finds the network
    }
    m_own = std::move(own);
    return {};
}

void PracticeDirectory::stopOwn()
{
    const std::lock_guard lock(m_mutex);
    if (!m_own)
        return;
    if (m_isTold)
        removePracticeFile(folderLocked(), QCoreApplication::applicationPid());
    m_isTold = false;
    m_settings = m_own->settings();
    m_own.reset();
}

void PracticeDirectory::setSettings(const PracticeSettings &settings)
{
    const std::lock_guard lock(m_mutex);
    m_settings = settings;
    if (m_own)
        m_own->setSettings(settings);
}

PracticeSettings PracticeDirectory::settings() const
{
    const std::lock_guard lock(m_mutex);
    return m_own ? m_own->settings() : m_settings;
}

PracticeStatus PracticeDirectory::status() const
{
    const std::lock_guard lock(m_mutex);
    if (m_own)
        return {QCoreApplication::applicationPid(), true, m_own->listeners(), m_own->portChanges()};
    return findLocked();
}

const QString &PracticeDirectory::folderLocked() const
{
    if (!m_folder)
        m_folder = defaultFolder();
    return *m_folder;
}

/// Another process's network; looked for again only when the one last found is gone.
const PracticeStatus &PracticeDirectory::findLocked() const
{
    const bool isThere = m_found.pid != 0 && QFileInfo::exists(practiceFileName(folderLocked(), m_found.pid))
        && processStart(m_found.pid) != 0;
    if (!isThere) {
        m_found = {};
        if (const std::optional<PracticeRecord> record = findOldestPractice(folderLocked()))
            m_found = {record->pid, false, record->listeners, {}};
    }
    return m_found;
}

} // namespace sockeye
