// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connections/connectionsrun.h"

#include "core/connections/connectionrows.h"
#include "core/net/routenetlink.h"
#include "core/net/sockdiag.h"
#include "core/tool/followedrows.h"

#include <QFile>

#include <algorithm>
#include <memory>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace sockeye
{

namespace
{

constexpr Nanoseconds lookInterval = 1s;
// Not those that newer kernels have behind these: a port that is only bound is no connection, and ss leaves it out too.
constexpr quint32 everyState = (1U << (int(SocketState::Closing) + 1)) - (1U << int(SocketState::Established));

SocketLists::List readProc(SocketTable table)
{
    QFile file(QString::fromLatin1(procPath(table)));
    if (!file.open(QIODevice::ReadOnly))
        return Error::fromErrno("open", file.error() == QFileDevice::PermissionsError ? EACCES : ENOENT,
                                file.fileName());
    return readProcTable(file.readAll(), table);
}

/// The tables that the request wants, TCP first, IPv4 first.
std::vector<SocketTable> tablesOf(const ConnectionsRequest &request)
{
    std::vector<SocketTable> tables;
    for (const SocketProtocol protocol : {SocketProtocol::Tcp, SocketProtocol::Udp, SocketProtocol::Unix}) {
        if (!request.protocols.contains(protocol))
            continue;
        for (const Family family : {Family::Ipv4, Family::Ipv6}) {
            const bool isWanted = request.families.isEmpty() || request.families.contains(family);
            if (protocol == SocketProtocol::Unix ? family == Family::Ipv4 : isWanted)
                tables.push_back({protocol, family == Family::Ipv6});
        }
    }
    return tables;
}

quint32 statesOf(const ConnectionsRequest &request)
{
    quint32 states = 0;
    for (const SocketState state : request.states)
        states |= 1U << int(state);
    return request.states.isEmpty() ? everyState : states;
}

bool isChange(const ConnectionRow &before, const ConnectionRow &now)
{
    // Round trips, windows and timers are measured anew all the time.
    return before.state != now.state || before.receiveQueue != now.receiveQueue || before.sendQueue != now.sendQueue
        || before.remote != now.remote || before.pid != now.pid || before.process != now.process
        || before.user != now.user || before.peerInode != now.peerInode;
}

/// One run.
class ConnectionsRun
{
public:
    ConnectionsRun(const ConnectionsRequest &request, Context &context, Rows<ConnectionRow> &rows,
                   const SocketLists &lists, SocketOwners &owners)
        : m_request(request)
        , m_context(context)
        , m_lists(lists)
        , m_owners(owners)
        , m_tables(tablesOf(request))
        , m_states(statesOf(request))
        , m_table(rows, {connectionKey, isChange})
    {
    }

    Result<ConnectionsSummary> run()
    {
        for (;;) {
            const Deadline next = Deadline::in(lookInterval, *m_context.clock);
            const Result<void> looked = look();
            if (m_context.cancel.isCancelled())
                return m_hasLooked ? Result<ConnectionsSummary>(m_summary) : Error::cancelled();
            if (!looked)
                return looked.error();
            if (!m_request.follow)
                return m_summary;
            const Result<bool> waited = waitToRead(m_context, -1, next);
            if (!waited)
                return m_summary;
        }
    }

private:
    /// Asks for all tables, and reports what differs.
    Result<void> look()
    {
        ConnectionsSummary summary;
        std::vector<SocketEntry> entries;
        std::vector<SocketSource> sources; // of the entries
        for (const SocketTable table : m_tables) {
            SocketSource source = SocketSource::SockDiag;
            SocketLists::List list = ask(table, source, summary);
            if (!list)
                return list.error();
            entries.insert(entries.end(), std::make_move_iterator(list->begin()), std::make_move_iterator(list->end()));
            sources.resize(entries.size(), source);
            if (!summary.sources.contains(source))
                summary.sources += source;
        }
        findOwners(entries);
        if (m_context.cancel.isCancelled())
            return Error::cancelled();
        summary.seesAll = m_owners.seesAll();

        std::vector<ConnectionRow> rows = makeRows(entries, sources);
        countRows(rows, summary);
        m_table.look(std::move(rows), m_context.clock->monotonic());
        if (m_request.follow && (!m_hasLooked || summary != m_summary))
            m_context.summary.publish(summary);
        m_summary = std::move(summary);
        m_hasLooked = true;
        return {};
    }

    SocketLists::List ask(SocketTable table, SocketSource &source, ConnectionsSummary &summary)
    {
        SocketLists::List list = m_lists.diag(table, m_states);
        if (list || list.error().kind == ErrorKind::Cancelled)
            return list;
        const Error refused = list.error();
        source = SocketSource::ProcNet;
        list = m_lists.proc(table);
        // No such file: this kernel has no IPv6, say. What it can't do it has no sockets of.
        if (!list && list.error().code == ENOENT && refused.kind != ErrorKind::Denied)
            list = std::vector<SocketEntry>();
        if (!list)
            return list;
        summary.sourceError = QString::fromLatin1(errorSymbol(refused));
        if (summary.sourceError.isEmpty())
            summary.sourceError = u"timeout"_s;
        std::erase_if(*list, [this](const SocketEntry &entry) { return (m_states >> int(entry.state) & 1) == 0; });
        return list;
    }

    /// Only for sockets that will be shown.
    void findOwners(const std::vector<SocketEntry> &entries)
    {
        std::vector<quint64> inodes;
        inodes.reserve(entries.size());
        for (const SocketEntry &entry : entries) {
            if (entry.inode != 0)
                inodes.push_back(entry.inode);
        }
        m_owners.find(inodes, m_context.cancel);
    }

    std::vector<ConnectionRow> makeRows(const std::vector<SocketEntry> &entries,
                                        const std::vector<SocketSource> &sources)
    {
        const bool someAreBound =
            std::any_of(entries.begin(), entries.end(), [](const SocketEntry &entry) { return entry.interface != 0; });
        m_maker.begin(entries, someAreBound ? m_lists.interfaces() : QHash<quint32, QString>());
        std::vector<ConnectionRow> rows;
        rows.reserve(entries.size());
        for (std::size_t i = 0; i < entries.size(); ++i) {
            ConnectionRow row = m_maker.rowOf(entries[i], sources[i], m_owners.of(entries[i].inode));
            if (isOfProcess(row, m_request.process))
                rows.push_back(std::move(row));
        }
        return rows;
    }

    const ConnectionsRequest &m_request;
    Context &m_context;
    const SocketLists &m_lists;
    SocketOwners &m_owners;
    const std::vector<SocketTable> m_tables;
    const quint32 m_states;
    FollowedRows<ConnectionRow> m_table;
    ConnectionRowMaker m_maker;
    ConnectionsSummary m_summary;
    bool m_hasLooked = false;
};

} // namespace

SocketLists SocketLists::system(const Environment &environment)
{
    SocketLists lists;
    // Opened with the first question, and kept as long as the lists.
    const auto socket = std::make_shared<std::unique_ptr<Result<SockDiag>>>();
    lists.diag = [environment, socket](SocketTable table, quint32 states) -> List {
        if (!*socket)
            *socket = std::make_unique<Result<SockDiag>>(SockDiag::open(environment));
        Result<SockDiag> &opened = **socket;
        return opened ? opened->sockets(table, states) : List(opened.error());
    };
    lists.proc = readProc;
    lists.interfaces = [environment] {
        QHash<quint32, QString> names;
        Result<RouteNetlink> netlink = RouteNetlink::open(environment, false);
        if (!netlink)
            return names;
        if (const Result<std::vector<NetworkLink>> links = netlink->links()) {
            for (const NetworkLink &link : *links)
                names.insert(quint32(link.index), link.name);
        }
        return names;
    };
    return lists;
}

Result<ConnectionsSummary> runConnections(const ConnectionsRequest &request, Context &context,
                                          Rows<ConnectionRow> &rows, const SocketLists &lists, SocketOwners &owners)
{
    return ConnectionsRun(request, context, rows, lists, owners).run();
}

Result<ConnectionsSummary> runConnections(const ConnectionsRequest &request, Context &context,
                                          Rows<ConnectionRow> &rows)
{
    SocketOwners owners;
    return runConnections(request, context, rows, SocketLists::system(static_cast<const Environment &>(context)),
                          owners);
}

} // namespace sockeye
