// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/practicefile.h"

#include "core/practice/processidentity.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLockFile>
#include <QSaveFile>

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

namespace
{

constexpr qint64 LargestFile = 64 * 1024;
constexpr qsizetype MostFiles = 1000;
constexpr int LockPatience = 200; // ms

QString transportId(Transport transport)
{
    return transport == Transport::Udp ? u"udp"_s : u"tcp"_s;
}

QJsonObject toJson(const PracticeRecord &record)
{
    QJsonObject servers;
    for (const PracticeListener &listener : record.listeners) {
        QJsonObject server = servers[listener.server].toObject();
        QJsonArray endpoints = server[transportId(listener.transport)].toArray();
        endpoints.append(listener.endpoint.toString());
        server[transportId(listener.transport)] = endpoints;
        servers[listener.server] = server;
    }
    return {{u"pid"_s, record.pid},
            {u"process_start"_s, record.processStart},
            {u"started"_s, QDateTime::fromMSecsSinceEpoch(record.startedMs, Qt::UTC).toString(Qt::ISODateWithMs)},
            {u"servers"_s, servers}};
}

bool readEndpoints(const QString &server, Transport transport, const QJsonArray &texts, PracticeRecord &record)
{
    for (const auto &text : texts) {
        const Endpoint endpoint = Endpoint::fromString(text.toString());
        if (!endpoint.address.isLoopback() || endpoint.port == 0)
            return false;
        record.listeners.append({server, transport, endpoint});
    }
    return true;
}

/// Writing and clearing away exclude each other: a file just judged dead could else be a new one by the same id.
class FolderLock
{
public:
    explicit FolderLock(const QString &folder)
        : m_file(folder + u"/practice.lock"_s)
        , m_isHeld(m_file.tryLock(LockPatience))
    {
    }
    bool isHeld() const { return m_isHeld; }

private:
    QLockFile m_file;
    const bool m_isHeld;
};

void removeDead(const QString &folder, const QList<PracticeRecord> &dead)
{
    if (dead.isEmpty())
        return;
    const FolderLock lock(folder);
    if (!lock.isHeld())
        return;
    for (const PracticeRecord &record : dead) {
        const QString path = practiceFileName(folder, record.pid);
        if (readPracticeFile(path) == record && !isAlive(record))
            QFile::remove(path);
    }
}

} // namespace

bool isAlive(const PracticeRecord &record)
{
    const qint64 start = processStart(record.pid);
    return start != 0 && (record.processStart == 0 || record.processStart == start);
}

QString practiceFileName(const QString &folder, qint64 pid)
{
    return folder + u"/practice-%1.json"_s.arg(pid);
}

bool writePracticeFile(const QString &folder, const PracticeRecord &record)
{
    if (folder.isEmpty() || !QDir().mkpath(folder))
        return false;
    const FolderLock lock(folder);
    QSaveFile file(practiceFileName(folder, record.pid));
    if (!file.open(QIODevice::WriteOnly))
        return false;
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    const QByteArray text = QJsonDocument(toJson(record)).toJson();
    if (file.write(text) != text.size() || !file.flush()) {
        file.cancelWriting();
        return false;
    }
    return file.commit();
}

void removePracticeFile(const QString &folder, qint64 pid)
{
    QFile::remove(practiceFileName(folder, pid));
}

std::optional<PracticeRecord> readPracticeFile(const QString &path)
{
    const QFileInfo info(path);
    QFile file(path);
    if (info.isSymLink() || !info.isFile() || info.size() > LargestFile || !file.open(QIODevice::ReadOnly))
        return {};
    const QJsonObject root = QJsonDocument::fromJson(file.read(LargestFile)).object();
    PracticeRecord record;
    record.pid = root[u"pid"_s].toInteger();
    record.processStart = root[u"process_start"_s].toInteger();
    record.startedMs = QDateTime::fromString(root[u"started"_s].toString(), Qt::ISODateWithMs).toMSecsSinceEpoch();
    if (record.pid <= 0 || info.fileName() != u"practice-%1.json"_s.arg(record.pid))
        return {};
    const QJsonObject servers = root[u"servers"_s].toObject();
    for (auto server = servers.begin(); server != servers.end(); ++server) {
        for (const Transport transport : {Transport::Udp, Transport::Tcp}) {
            const QJsonArray texts = server.value().toObject()[transportId(transport)].toArray();
            if (!readEndpoints(server.key(), transport, texts, record))
                return {};
        }
    }
    return record;
}

std::optional<PracticeRecord> findOldestPractice(const QString &folder)
{
    if (folder.isEmpty())
        return {};
    const QStringList names = QDir(folder).entryList({u"practice-*.json"_s}, QDir::Files | QDir::NoSymLinks);
    std::optional<PracticeRecord> oldest;
    QList<PracticeRecord> dead;
    for (const QString &name : names.first(std::min(names.size(), MostFiles))) {
        const std::optional<PracticeRecord> record = readPracticeFile(folder + u'/' + name);
        if (!record)
            continue;
        if (!isAlive(*record))
            dead.append(*record);
        else if (record->pid != QCoreApplication::applicationPid()
                 && (!oldest || record->startedMs < oldest->startedMs))
            oldest = record;
    }
    removeDead(folder, dead);
    return oldest;
}

} // namespace sockeye
