// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connections/connectionstexts.h"
#include "core/connections/connectionstool.h"

#include <QLocale>

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

namespace
{

QString numberText(qint64 value)
{
    return QLocale().toString(value);
}

QString secondsText(Nanoseconds time)
{
    return QLocale().toString(std::chrono::duration<double>(time).count(), 'f', 0);
}

/// `firefox (1234)`, or words for a program that can't be named.
QString programOf(const ConnectionRow &row)
{
    return row.pid ? u"%1 (%2)"_s.arg(row.process.name).arg(*row.pid)
                   : ConnectionsTexts::tr("a program that can't be seen");
}

bool isAny(const QHostAddress &address)
{
    return address == QHostAddress(QHostAddress::AnyIPv4) || address == QHostAddress(QHostAddress::AnyIPv6);
}

/// Who reaches a socket that waits on this address.
QString explainReach(const ConnectionRow &row)
{
    const QHostAddress &address = row.local.address;
    if (address == QHostAddress(QHostAddress::AnyIPv6))
        return ConnectionsTexts::tr(
            "It waits on every address of this machine (mostly those of IPv4 too): other machines reach it, "
            "unless a firewall is in between.");
    if (isAny(address))
        return ConnectionsTexts::tr(
            "It waits on every IPv4 address of this machine: other machines reach it, unless a firewall is "
            "in between.");
    if (address.isLoopback())
        return ConnectionsTexts::tr("It waits on %1, so only programs of this machine reach it.")
            .arg(address.toString());
    return ConnectionsTexts::tr("It waits on %1 alone: who can reach that address reaches it.").arg(address.toString());
}

QString explainListenQueue(const ConnectionRow &row)
{
    if (row.receiveQueue.value_or(0) == 0)
        return {};
    if (row.sendQueue && *row.receiveQueue > *row.sendQueue)
        return ConnectionsTexts::tr(
                   "Its queue is full: connections that wait for accept(): %1, allowed: %2. The kernel ignores "
                   "whoever asks now.")
            .arg(numberText(*row.receiveQueue), numberText(*row.sendQueue));
    return ConnectionsTexts::tr("Connections that wait for the program to accept() them: %1.")
        .arg(numberText(*row.receiveQueue));
}

QString explainQueues(const ConnectionRow &row)
{
    QStringList sentences;
    if (row.receiveQueue.value_or(0) > 0 && row.state != SocketState::TimeWait)
        sentences += ConnectionsTexts::tr(
                         "%1 bytes have come and are not read yet: that is the program's turn. If the number stays, "
                         "it is busy or stuck.")
                         .arg(numberText(*row.receiveQueue));
    if (row.sendQueue.value_or(0) > 0)
        sentences += ConnectionsTexts::tr(
                         "%1 bytes are sent and not confirmed yet. If the number stays, the other side does not "
                         "read, or the network loses what is sent.")
                         .arg(numberText(*row.sendQueue));
    if (row.timer == SocketTimer::WindowProbe)
        sentences += ConnectionsTexts::tr(
            "The other side's receive buffer is full: the kernel asks from time to time whether there "
            "is room again.");
    else if (row.unanswered > 0)
        sentences += ConnectionsTexts::tr("What is on its way was sent again, times: %1.").arg(row.unanswered);
    return sentences.join(u' ');
}

QString explainMeasures(const ConnectionRow &row)
{
    if (!row.roundTrip || !row.congestionWindow)
        return row.source == SocketSource::ProcNet
            ? ConnectionsTexts::tr("/proc/net tells no round trip; sock_diag would.")
            : QString();
    return ConnectionsTexts::tr(
               "A round trip takes %1 ms, as the kernel measured on the way; %2 segments may be under way at once.")
        .arg(QLocale().toString(std::chrono::duration<double, std::milli>(*row.roundTrip).count(), 'g', 3),
             numberText(*row.congestionWindow));
}

QString explainTimeWait(const ConnectionRow &row)
{
    QString text =
        ConnectionsTexts::tr("Over: this side closed first. No program has it any more. The kernel remembers the two "
                             "addresses and ports for 60 s, so that a late packet is not taken for one of a new "
                             "connection, and the last ACK can be sent again. That is as it should be.");
    if (row.timer == SocketTimer::TimeWait && row.timerLeft)
        text += u' ' + ConnectionsTexts::tr("It has %1 s left.").arg(secondsText(*row.timerLeft));
    return text;
}

QString explainFinWait2(const ConnectionRow &row)
{
    const QString text =
        ConnectionsTexts::tr("This side has closed, and the other side knows. It may still send, and has not closed "
                             "yet.");
    return row.inode
        ? text
        : text + u' '
            + ConnectionsTexts::tr(
                "The program has let go of it; the kernel waits for 60 s (tcp_fin_timeout), then forgets it.");
}

QString explainTcp(const ConnectionRow &row)
{
    switch (row.state) {
    case SocketState::Listen:
        return QStringList{ConnectionsTexts::tr("Port %1 is open: %2 waits for connections.")
                               .arg(row.localPort.value_or(0))
                               .arg(programOf(row)),
                           explainReach(row), explainListenQueue(row)}
            .join(u' ')
            .trimmed();
    case SocketState::SynSent:
        return ConnectionsTexts::tr(
            "This machine has asked for a connection, and nobody has answered. A firewall that drops, or a "
            "machine that is off, looks like this.");
    case SocketState::SynReceived:
        return ConnectionsTexts::tr(
            "Somebody asked for a connection and was answered; the third packet of the greeting is "
            "missing.");
    case SocketState::Established:
        return ConnectionsTexts::tr("Connected: both sides may send.") + u' ' + explainMeasures(row);
    case SocketState::FinWait1:
        return ConnectionsTexts::tr("This side has closed; the other side has not confirmed that yet.");
    case SocketState::FinWait2:
        return explainFinWait2(row);
    case SocketState::CloseWait:
        return ConnectionsTexts::tr(
                   "The other side has closed. This side has not: %1 should call close(). The kernel waits for that "
                   "without end. Many of these mean a program that forgets its sockets.")
            .arg(programOf(row));
    case SocketState::Closing:
        return ConnectionsTexts::tr("Both sides closed at the same moment, and the confirmation is still to come.");
    case SocketState::LastAck:
        return ConnectionsTexts::tr(
            "The other side closed first, now this side has, too: only the last ACK is missing.");
    case SocketState::TimeWait:
        return explainTimeWait(row);
    case SocketState::Unconnected:
        break;
    }
    return ConnectionsTexts::tr("It has a port, but neither waits on it nor is connected.");
}

QString explainUdp(const ConnectionRow &row)
{
    if (row.state == SocketState::Established)
        return ConnectionsTexts::tr(
                   "A UDP socket with a peer: the kernel hands it only what comes from %1. Nothing was sent for "
                   "that, and the peer need not know: UDP has no greeting and no end.")
            .arg(row.remote.address.toString());
    return ConnectionsTexts::tr("A UDP socket without a peer: %1 takes datagrams from whoever sends to port %2.")
               .arg(programOf(row))
               .arg(row.localPort.value_or(0))
        + u' ' + explainReach(row);
}

QString explainUnix(const ConnectionRow &row)
{
    const QString path = row.local.path;
    if (row.state == SocketState::Listen)
        return ConnectionsTexts::tr("%1 waits at %2 for programs of this machine.").arg(programOf(row), path) + u' '
            + explainListenQueue(row);
    if (row.state == SocketState::Established)
        return ConnectionsTexts::tr(
                   "Connected to another program of this machine, or to itself; nothing leaves it. Who is at the "
                   "other end has the inode %1.")
            .arg(row.peerInode ? QString::number(*row.peerInode) : u"?"_s);
    return path.isEmpty() ? ConnectionsTexts::tr("A UNIX socket without a name and without a peer.")
                          : ConnectionsTexts::tr("Programs of this machine may send to it at %1.").arg(path);
}

/// Why the program is not named.
QString explainOwner(const ConnectionRow &row)
{
    if (row.process.owner == SocketOwner::NotVisible)
        return ConnectionsTexts::tr(
            "Which program has it is not visible: it runs as another user, whose descriptors only root may "
            "read, or in a container, or it is the kernel itself.");
    if (row.otherPids.isEmpty())
        return {};
    QStringList pids;
    for (const qint32 pid : row.otherPids.first(std::min<qsizetype>(8, row.otherPids.size())))
        pids += QString::number(pid);
    if (pids.size() < row.otherPids.size())
        pids += u"…"_s;
    return ConnectionsTexts::tr(
               "The same socket is open in further processes: %1. It ends when the last of them closes it.")
        .arg(pids.join(u", "_s));
}

QString explainMapped(const ConnectionRow &row)
{
    const QString address = row.local.address.toString();
    const QString mapped = u"::ffff:"_s;
    if (!address.startsWith(mapped))
        return {};
    return ConnectionsTexts::tr("It is an IPv6 socket that speaks IPv4: ::ffff:%1 is %1.")
        .arg(address.sliced(mapped.size()));
}

} // namespace

QString explainConnection(const ConnectionRow &row)
{
    QStringList sentences;
    if (row.change == RowChange::Gone)
        sentences += ConnectionsTexts::tr("This socket is gone; what stands here is what it was last.");
    sentences += row.protocol == SocketProtocol::Tcp ? explainTcp(row)
        : row.protocol == SocketProtocol::Udp        ? explainUdp(row)
                                                     : explainUnix(row);
    if (row.state != SocketState::Listen)
        sentences += explainQueues(row);
    sentences += explainMapped(row);
    sentences += explainOwner(row);
    for (QString &sentence : sentences)
        sentence = sentence.trimmed();
    sentences.removeAll(QString());
    return sentences.join(u' ');
}

Answer connectionsAnswer(const ConnectionsRequest &request, const ConnectionsSummary &summary)
{
    const std::pair<qint64, QString> counts[] = {
        {summary.listening, ConnectionsTexts::tr("listening: %1")},
        {summary.established, ConnectionsTexts::tr("connected: %1")},
        {summary.closeWait, ConnectionsTexts::tr("CLOSE_WAIT: %1")},
        {summary.timeWait, ConnectionsTexts::tr("TIME_WAIT: %1")},
        {summary.udp, ConnectionsTexts::tr("UDP: %1")},
        {summary.unixSockets, ConnectionsTexts::tr("UNIX: %1")},
    };
    QStringList parts = {ConnectionsTexts::tr("Sockets: %1").arg(numberText(summary.count))};
    for (const auto &[count, label] : counts) {
        if (count > 0)
            parts += label.arg(numberText(count));
    }
    Answer answer;
    answer.headline = parts.join(u" · "_s);

    QStringList lines;
    if (summary.count == 0)
        lines += request.process.isEmpty()
            ? ConnectionsTexts::tr("No socket is in one of the states that were asked for.")
            : ConnectionsTexts::tr("No program that can be seen with “%1” in its name, or as its "
                                   "process id, has such a socket.")
                  .arg(request.process);
    if (!summary.forgotten.isEmpty())
        lines += ConnectionsTexts::tr("The other side has closed, and these programs have not: %1.")
                     .arg(summary.forgotten.first(std::min<qsizetype>(5, summary.forgotten.size())).join(u", "_s));
    if (summary.ownersNotVisible > 0)
        lines += (summary.seesAll
                      ? ConnectionsTexts::tr(
                          "Sockets whose program is not visible: %1. No process here has them: they belong to another "
                          "container, or to the kernel itself.")
                      : ConnectionsTexts::tr("Sockets whose program is not visible: %1. This user may not look into "
                                             "other users' processes; root may."))
                     .arg(numberText(summary.ownersNotVisible));
    if (!summary.sourceError.isEmpty())
        lines += ConnectionsTexts::tr(
                     "The kernel did not answer through sock_diag (%1), so /proc/net was read: round trips are "
                     "missing.")
                     .arg(summary.sourceError);
    else
        lines += ConnectionsTexts::tr("Told by the kernel through sock_diag, as ss asks it.");
    answer.detail = lines.join(u'\n');
    return answer;
}

} // namespace sockeye
