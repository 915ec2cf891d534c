// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connections/connectionstool.h"
#include "core/connections/socketowners.h"
#include "core/net/environment.h"

#include <QHash>

#include <functional>

namespace sockeye
{

/// Where the lists of sockets come from. A test puts its own in.
struct SocketLists {
    using List = Result<std::vector<SocketEntry>>;
    /// The kernel's, asked through sock_diag(7); \a states are bits `1 << state`.
    std::function<List(SocketTable table, quint32 states)> diag;
    /// Those of /proc/net, read where that is refused; whatever their state.
    std::function<List(SocketTable table)> proc;
    /// The names of interfaces by their index; asked for where a socket is bound to one.
    std::function<QHash<quint32, QString>()> interfaces;

    /// This system's.
    static SocketLists system(const Environment &environment);
};

/// The tool's function. One look, or one every second until Stop.
Result<ConnectionsSummary> runConnections(const ConnectionsRequest &request, Context &context,
                                          Rows<ConnectionRow> &rows);

/// The same with other lists and another list of processes.
Result<ConnectionsSummary> runConnections(const ConnectionsRequest &request, Context &context,
                                          Rows<ConnectionRow> &rows, const SocketLists &lists, SocketOwners &owners);

/// What tells a row from others, as its key fields do.
QByteArray connectionKey(const ConnectionRow &row);

} // namespace sockeye
