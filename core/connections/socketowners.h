// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/canceltoken.h"

#include <QHash>
#include <QSet>
#include <QString>

#include <vector>

namespace sockeye
{

/// Finds the processes that have sockets: in /proc/PID/fd stands `socket:[INODE]` for each (proc(5)). Only what this
/// user may read is read. What was found once is only looked at again, so that looking every second costs little. One
/// thread.
class SocketOwners
{
public:
    /// \a proc is where the system keeps its list of processes.
    explicit SocketOwners(const QString &proc = QStringLiteral("/proc"));

    struct Process {
        qint32 pid = 0;
        QString name; ///< as the kernel has it, at most 15 bytes
    };

    /// Looks who has these sockets now. Stops early, with what it has, when cancelled.
    void find(const std::vector<quint64> &inodes, const CancelToken &cancel);
    /// Those that have it, by process id; empty: nobody that can be seen.
    std::vector<Process> of(quint64 inode) const;
    /// Whether the last walk could read the descriptors of every process that it saw.
    bool seesAll() const { return m_seesAll; }

private:
    struct Holder {
        qint32 pid = 0;
        qint32 descriptor = 0;
    };
    bool areStillHeld(const std::vector<quint64> &inodes, const CancelToken &cancel) const;
    void walk(const QSet<quint64> &wanted, const CancelToken &cancel);
    void walkProcess(qint32 pid, const QSet<quint64> &wanted, const CancelToken &cancel);
    void readNames();

    const QByteArray m_proc;
    QHash<quint64, std::vector<Holder>> m_holders; // by inode; an empty list: looked for in vain
    QHash<qint32, QString> m_names;
    bool m_seesAll = true;
    int m_rounds = 0; // since the last walk
};

} // namespace sockeye
