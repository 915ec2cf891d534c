// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/practice/practiceserver.h"

#include <QList>
#include <QString>

#include <optional>

namespace sockeye
{

/// A running network as its file tells it.
struct PracticeRecord {
    qint64 pid = 0;
    qint64 processStart = 0; ///< see processStart(); 0 where the file does not say
    qint64 startedMs = 0; ///< when the network started, milliseconds since 1970
    QList<PracticeListener> listeners;

    bool operator==(const PracticeRecord &) const = default;
};

/// Whether the process that wrote \a record still lives.
bool isAlive(const PracticeRecord &record);

/// `practice-PID.json` in \a folder; the format is `{"pid", "started", "process_start", "servers": {"ntp": {"udp":
/// ["127.0.0.1:10123", …]}}}`.
QString practiceFileName(const QString &folder, qint64 pid);

/// Writes \a record, whole or not at all, readable by this user only. False where the folder can't be written.
bool writePracticeFile(const QString &folder, const PracticeRecord &record);
void removePracticeFile(const QString &folder, qint64 pid);

/// Reads one file. Nothing where it is no such file, is not whole, or names an address that isn't loopback's.
std::optional<PracticeRecord> readPracticeFile(const QString &path);

/// The oldest network of another living process, and nothing where there is none. The files that dead processes left
/// are removed where that can be done safely.
std::optional<PracticeRecord> findOldestPractice(const QString &folder);

} // namespace sockeye
