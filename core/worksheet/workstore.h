// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/worksheet/work.h"

#include <QLockFile>

#include <memory>

namespace sockeye
{

/// Keeps students' work in a folder, a file each, so that the same number finds its work again on the same seat, also
/// after a crash. Seats are shared: the files' names tell neither the sheet nor the student, and only the user who is
/// logged in may read them. One thread at a time.
class WorkStore
{
public:
    /// \a folder is made when something is first saved.
    explicit WorkStore(QString folder);

    /// Writes \a work, whole or not at all. The error names the file and the reason.
    Result<void> save(const Work &work) const;
    /// The work of \a studentId (normalised) on \a sheetId; nothing where there is none. A file that is damaged is put
    /// aside, and the error says where it is.
    Result<std::optional<Work>> load(const QString &sheetId, const QString &studentId) const;
    /// Keeps the work to this window for as long as the lock lives; null where another window has it. A process that
    /// was killed has it no more. Where no file can be written nothing is locked, and saving says why.
    std::unique_ptr<QLockFile> lock(const QString &sheetId, const QString &studentId) const;
    /// Removes all that is kept: for the next student on this seat.
    Result<void> removeAll() const;

    /// The program's own folder for it; empty where the system has none.
    static QString defaultFolder();

private:
    QString path(const QString &sheetId, const QString &studentId) const;

    const QString m_folder;
};

} // namespace sockeye
