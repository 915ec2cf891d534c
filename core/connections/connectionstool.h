// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connections/socketname.h"
#include "core/connections/socketwords.h"
#include "core/net/words.h"
#include "core/tool/rowchange.h"
#include "core/tool/tool.h"

#include <optional>

namespace sockeye
{

struct ConnectionsRequest {
    QList<SocketProtocol> protocols = {SocketProtocol::Tcp, SocketProtocol::Udp};
    QList<Family> families; ///< of TCP and UDP; empty: both
    QList<SocketState> states; ///< empty: all
    QString process; ///< a part of a program's name, or a process id; empty: all, also those of nobody
    bool follow = false; ///< look again every second until Stop
};

/// A socket of this machine.
struct ConnectionRow {
    SocketProtocol protocol = SocketProtocol::Tcp;
    std::optional<Family> family; ///< none: UNIX
    SocketName local;
    std::optional<quint16> localPort;
    SocketName remote;
    std::optional<quint16> remotePort;
    std::optional<quint64> inode; ///< none: no program has it
    SocketState state = SocketState::Unconnected;
    std::optional<quint32> receiveQueue;
    std::optional<quint32> sendQueue;
    std::optional<Nanoseconds> roundTrip;
    std::optional<quint32> congestionWindow;
    std::optional<qint32> pid;
    SocketHolder process;
    QString user; ///< its name in /etc/passwd, else the number; null: not told
    QList<qint32> otherPids; ///< further processes that have the same socket
    std::optional<UnixSocketType> type;
    std::optional<quint64> peerInode;
    QString interfaceName; ///< that it is bound to
    SocketTimer timer = SocketTimer::None;
    std::optional<Nanoseconds> timerLeft;
    int unanswered = 0; ///< how often what is on its way was sent again
    SocketSource source = SocketSource::SockDiag;
    RowChange change = RowChange::None;

    bool operator==(const ConnectionRow &) const = default;
};

struct ConnectionsSummary {
    qint64 count = 0; ///< rows
    qint64 listening = 0;
    qint64 established = 0; ///< TCP
    qint64 timeWait = 0;
    qint64 closeWait = 0;
    qint64 udp = 0;
    qint64 unixSockets = 0;
    qint64 ownersNotVisible = 0; ///< rows whose program can't be seen
    QList<SocketSource> sources; ///< of what was looked at
    QString sourceError; ///< the symbol for which /proc/net was read instead

    // For the answer only.
    QStringList forgotten; ///< programs that should close sockets in CLOSE_WAIT, with their process ids
    bool seesAll = true; ///< every process's descriptors could be read

    bool operator==(const ConnectionsSummary &) const = default;
};

/// What a row's values mean, in sentences. Main thread.
QString explainConnection(const ConnectionRow &row);

/// The answer in words. Main thread.
Answer connectionsAnswer(const ConnectionsRequest &request, const ConnectionsSummary &summary);

/// The request as a program.
QString connectionsCode(CodeLanguage language, const ConnectionsRequest &request, const PracticeLocator &practice);

const Tool &connectionsTool();

} // namespace sockeye
