// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/worksheet/workstore.h"
#include "core/worksheet/worksheettexts.h"

#include "core/output/savefile.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QStandardPaths>

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

namespace
{

constexpr QFileDevice::Permissions ownerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
constexpr qint64 largestWork = 64 * 1024 * 1024;

Error fileError(const QString &path, const QString &sentence)
{
    return Error::badInput(path, sentence);
}

} // namespace

WorkStore::WorkStore(QString folder)
    : m_folder(std::move(folder))
{
}

QString WorkStore::defaultFolder()
{
    const QString data = QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation);
    return data.isEmpty() ? QString() : data + u"/worksheets"_s;
}

QString WorkStore::path(const QString &sheetId, const QString &studentId) const
{
    constexpr qsizetype nameLength = 32;
    const QByteArray hash =
        QCryptographicHash::hash((sheetId + u'\n' + studentId).toUtf8(), QCryptographicHash::Sha256);
    return m_folder + u'/' + QString::fromLatin1(hash.toHex().first(nameLength)) + u".work"_s;
}

Result<void> WorkStore::save(const Work &work) const
{
    if (!QDir().mkpath(m_folder))
        return fileError(m_folder, WorksheetTexts::tr("This folder can't be made, so the work is not saved."));
    QFile::setPermissions(m_folder, ownerOnly | QFileDevice::ExeOwner);
    const QString file = path(work.sheetId, work.studentId);
    if (const Result<void> saved = saveBytes(file, QJsonDocument(work.toJson()).toJson(QJsonDocument::Compact) + '\n');
        !saved)
        return saved;
    QFile::setPermissions(file, ownerOnly);
    return {};
}

Result<std::optional<Work>> WorkStore::load(const QString &sheetId, const QString &studentId) const
{
    QFile file(path(sheetId, studentId));
    if (!file.exists())
        return std::optional<Work>();
    if (!file.open(QIODevice::ReadOnly))
        return fileError(file.fileName(),
                         WorksheetTexts::tr("The saved work can't be read: %1.").arg(file.errorString()));
    const QJsonDocument document = QJsonDocument::fromJson(file.read(largestWork));
    std::optional<Work> work = Work::fromJson(document.object());
    if (work && work->sheetId == sheetId && work->studentId == studentId)
        return work;
    file.close();
    const QString aside = file.fileName() + u".damaged"_s;
    QFile::remove(aside);
    file.rename(aside);
    return fileError(aside, WorksheetTexts::tr("The saved work is damaged. It was put aside here; begin anew."));
}

std::unique_ptr<QLockFile> WorkStore::lock(const QString &sheetId, const QString &studentId) const
{
    QDir().mkpath(m_folder);
    auto lock = std::make_unique<QLockFile>(path(sheetId, studentId) + u".lock"_s);
    lock->setStaleLockTime(0); // a lesson lasts as long as it lasts
    if (!lock->tryLock(0) && lock->error() == QLockFile::LockFailedError)
        return nullptr;
    return lock;
}

Result<void> WorkStore::removeAll() const
{
    // Also what a crash left of a file that was being written.
    QDir folder(m_folder);
    const QStringList files = folder.entryList({u"*.work"_s, u"*.work.damaged"_s, u".sockeye-*"_s},
                                               QDir::Files | QDir::Hidden | QDir::System);
    for (const QString &name : files) {
        if (!folder.remove(name))
            return fileError(folder.filePath(name),
                             WorksheetTexts::tr("This file of the student before can't be removed."));
    }
    return {};
}

} // namespace sockeye
