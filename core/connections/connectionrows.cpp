// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connections/connectionrows.h"

#include "core/connections/connectionsrun.h"

#include <QFile>

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

namespace
{

SocketName nameOf(QHostAddress address, const QString &interfaceName)
{
    if (address.isLinkLocal() && address.protocol() == QAbstractSocket::IPv6Protocol)
        address.setScopeId(interfaceName);
    return {address, QString()};
}

SocketHolder holderOf(const SocketEntry &entry, const std::vector<SocketOwners::Process> &holders)
{
    if (!holders.empty())
        return {holders.front().name, SocketOwner::Visible};
    return {QString(), entry.inode == 0 ? SocketOwner::None : SocketOwner::NotVisible};
}

std::optional<quint16> portOf(quint16 port)
{
    return port == 0 ? std::nullopt : std::optional(port);
}

} // namespace

void ConnectionRowMaker::begin(const std::vector<SocketEntry> &entries, QHash<quint32, QString> interfaces)
{
    m_interfaces = std::move(interfaces);
    m_paths.clear();
    for (const SocketEntry &entry : entries) {
        if (!entry.path.isNull())
            m_paths.insert(entry.inode, entry.path);
    }
}

ConnectionRow ConnectionRowMaker::rowOf(const SocketEntry &entry, SocketSource source,
                                        const std::vector<SocketOwners::Process> &holders)
{
    ConnectionRow row;
    row.protocol = entry.protocol;
    row.state = entry.state;
    if (entry.interface != 0)
        row.interfaceName = m_interfaces.value(entry.interface, QString::number(entry.interface));
    if (entry.protocol == SocketProtocol::Unix) {
        row.local.path = entry.path;
        row.type = entry.type;
        if (entry.peerInode != 0) {
            row.peerInode = entry.peerInode;
            row.remote.path = m_paths.value(entry.peerInode);
        }
    } else {
        row.family = entry.isIpv6 ? Family::Ipv6 : Family::Ipv4;
        row.local = nameOf(entry.local, row.interfaceName);
        row.localPort = portOf(entry.localPort);
        row.remote = nameOf(entry.remote, row.interfaceName);
        row.remotePort = portOf(entry.remotePort);
    }
    if (entry.inode != 0)
        row.inode = entry.inode;
    row.receiveQueue = entry.receiveQueue;
    row.sendQueue = entry.sendQueue;
    row.roundTrip = entry.roundTrip;
    row.congestionWindow = entry.congestionWindow;
    row.timer = entry.timer;
    if (entry.timer != SocketTimer::None)
        row.timerLeft = entry.timerLeft;
    row.unanswered = entry.unanswered;
    if (entry.user)
        row.user = userName(*entry.user);
    row.process = holderOf(entry, holders);
    for (const SocketOwners::Process &holder : holders) {
        if (row.pid)
            row.otherPids += holder.pid;
        else
            row.pid = holder.pid;
    }
    row.source = source;
    return row;
}

// Not through the C library: that may ask a directory somewhere in the network, and wait for it.
QString ConnectionRowMaker::userName(quint32 id)
{
    QFile file(u"/etc/passwd"_s);
    if (!m_knowsUsers && file.open(QIODevice::ReadOnly)) {
        const QList<QByteArray> lines = file.readAll().split('\n');
        for (const QByteArray &line : lines) {
            const QList<QByteArray> fields = line.split(':'); // passwd(5): name, password, number, …
            bool isNumber = false;
            const quint32 number = fields.value(2).toUInt(&isNumber);
            if (isNumber && !m_users.contains(number))
                m_users.insert(number, QString::fromUtf8(fields.front()));
        }
    }
    m_knowsUsers = true;
    const auto known = m_users.constFind(id);
    return known == m_users.constEnd() ? QString::number(id) : *known;
}

bool isOfProcess(const ConnectionRow &row, const QString &process)
{
    if (process.isEmpty())
        return true;
    bool isNumber = false;
    const qint32 pid = process.toInt(&isNumber);
    if (isNumber && (row.pid == pid || row.otherPids.contains(pid)))
        return true;
    return row.process.name.contains(process, Qt::CaseInsensitive);
}

QByteArray connectionKey(const ConnectionRow &row)
{
    QByteArray key;
    key.reserve(64);
    key += char('0' + int(row.protocol));
    Codec<SocketName>::append(row.local, Unit::None, key);
    key += '\0' + QByteArray::number(row.localPort.value_or(0)) + '\0';
    Codec<SocketName>::append(row.remote, Unit::None, key);
    key += '\0' + QByteArray::number(row.remotePort.value_or(0)) + '\0' + QByteArray::number(row.inode.value_or(0));
    return key;
}

void countRows(const std::vector<ConnectionRow> &rows, ConnectionsSummary &summary)
{
    summary.count = qint64(rows.size());
    for (const ConnectionRow &row : rows) {
        const bool isTcp = row.protocol == SocketProtocol::Tcp;
        summary.udp += row.protocol == SocketProtocol::Udp;
        summary.unixSockets += row.protocol == SocketProtocol::Unix;
        summary.listening += isTcp && row.state == SocketState::Listen;
        summary.established += isTcp && row.state == SocketState::Established;
        summary.timeWait += row.state == SocketState::TimeWait;
        summary.closeWait += row.state == SocketState::CloseWait;
        summary.ownersNotVisible += row.process.owner == SocketOwner::NotVisible;
        if (row.state == SocketState::CloseWait && row.pid) {
            const QString who = u"%1 (%2)"_s.arg(row.process.name).arg(*row.pid);
            if (!summary.forgotten.contains(who))
                summary.forgotten += who;
        }
    }
}

} // namespace sockeye
