// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connections/connectionstool.h"
#include "core/connections/socketowners.h"

#include <QHash>

namespace sockeye
{

/// Makes rows of what the kernel lists, with the names of users, interfaces and the other ends of UNIX sockets, which
/// it looks up once. One thread.
class ConnectionRowMaker
{
public:
    /// \a entries are all those of one look: a UNIX socket's other end is among them. \a interfaces are names by index.
    void begin(const std::vector<SocketEntry> &entries, QHash<quint32, QString> interfaces);
    /// \a holders are the processes that have it.
    ConnectionRow rowOf(const SocketEntry &entry, SocketSource source,
                        const std::vector<SocketOwners::Process> &holders);

private:
    QString userName(quint32 id);

    QHash<quint64, QString> m_paths; // of UNIX sockets, by inode
    QHash<quint32, QString> m_users;
    QHash<quint32, QString> m_interfaces;
    bool m_knowsUsers = false;
};

/// Whether the request's option `process` means this row: a part of a program's name, or a process id.
bool isOfProcess(const ConnectionRow &row, const QString &process);

/// Counts the rows into \a summary, and notes who has sockets in CLOSE_WAIT.
void countRows(const std::vector<ConnectionRow> &rows, ConnectionsSummary &summary);

} // namespace sockeye
