// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connections/connectionstool.h"
#include "core/connections/connectionstexts.h"

#include "core/connections/connectionsrun.h"

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

namespace
{

constexpr FieldOf<ConnectionsRequest> requestFields[] = {
    field<&ConnectionsRequest::protocols>("protocol", QT_TRANSLATE_NOOP("fields", "Protocols"))
        .help(QT_TRANSLATE_NOOP("fields", "Which sockets are listed. UNIX sockets stay within this machine."))
        .common(),
    field<&ConnectionsRequest::states>("state", QT_TRANSLATE_NOOP("fields", "States"))
        .help(QT_TRANSLATE_NOOP("fields", "Only sockets in one of these states; none chosen means all."))
        .more(),
    field<&ConnectionsRequest::process>("process", QT_TRANSLATE_NOOP("fields", "Program"))
        .help(QT_TRANSLATE_NOOP("fields", "Only sockets of programs with this in their name, or of this process id."))
        .common(),
    field<&ConnectionsRequest::families>("family", QT_TRANSLATE_NOOP("fields", "Families"))
        .help(QT_TRANSLATE_NOOP("fields", "Only TCP and UDP sockets of these; none chosen means both."))
        .more(),
    field<&ConnectionsRequest::follow>("follow", QT_TRANSLATE_NOOP("fields", "Follow"))
        .help(QT_TRANSLATE_NOOP("fields",
                                "Look again every second, and mark what is new, changed or gone, until stopped."))
        .common(),
};

// Paths of UNIX sockets are no hosts.
bool hasLocalAddress(const ConnectionRow &row)
{
    return !row.local.address.isNull();
}
bool hasRemoteAddress(const ConnectionRow &row)
{
    return !row.remote.address.isNull();
}

constexpr FieldOf<ConnectionRow> rowFields[] = {
    field<&ConnectionRow::protocol>("protocol", QT_TRANSLATE_NOOP("fields", "Protocol")).key(),
    field<&ConnectionRow::family>("family", QT_TRANSLATE_NOOP("fields", "Family")).hidden(),
    field<&ConnectionRow::local>("local_address", QT_TRANSLATE_NOOP("fields", "Local address"))
        .help(QT_TRANSLATE_NOOP("fields",
                                "This end. 0.0.0.0 and :: stand for every address of this machine; of a UNIX socket, "
                                "its path."))
        .hostWhere<hasLocalAddress>()
        .key(),
    field<&ConnectionRow::localPort>("local_port", QT_TRANSLATE_NOOP("fields", "Local port"))
        .portOfHost("local_address")
        .key()
        .exact(),
    field<&ConnectionRow::remote>("remote_address", QT_TRANSLATE_NOOP("fields", "Remote address"))
        .help(QT_TRANSLATE_NOOP("fields", "The other end; none where there is no connection."))
        .hostWhere<hasRemoteAddress>()
        .key(),
    field<&ConnectionRow::remotePort>("remote_port", QT_TRANSLATE_NOOP("fields", "Remote port"))
        .portOfHost("remote_address")
        .key()
        .exact(),
    field<&ConnectionRow::inode>("inode", QT_TRANSLATE_NOOP("fields", "Inode"))
        .help(QT_TRANSLATE_NOOP("fields",
                                "The kernel's number of the socket, by which its program is found; none where no "
                                "program has it."))
        .key()
        .hidden()
        .exact(),
    field<&ConnectionRow::state>("state", QT_TRANSLATE_NOOP("fields", "State")),
    field<&ConnectionRow::change>("change", QT_TRANSLATE_NOOP("fields", "Change"))
        .help(QT_TRANSLATE_NOOP("fields",
                                "When following: new, changed (state, queues, program) or gone since the last look.")),
    field<&ConnectionRow::receiveQueue>("receive_queue_bytes", QT_TRANSLATE_NOOP("fields", "Receive queue"),
                                        Unit::Bytes)
        .help(QT_TRANSLATE_NOOP("fields",
                                "What has come and the program has not read yet; of a listener, how many connections "
                                "wait to be accepted."))
        .hidden(),
    field<&ConnectionRow::sendQueue>("send_queue_bytes", QT_TRANSLATE_NOOP("fields", "Send queue"), Unit::Bytes)
        .help(QT_TRANSLATE_NOOP("fields",
                                "What was sent and the other side has not confirmed yet; of a listener, how many "
                                "connections may wait."))
        .hidden(),
    field<&ConnectionRow::roundTrip>("rtt_ms", QT_TRANSLATE_NOOP("fields", "Round trip"), Unit::Milliseconds)
        .help(QT_TRANSLATE_NOOP("fields", "The kernel's own smoothed measurement, TCP_INFO."))
        .hidden(),
    field<&ConnectionRow::congestionWindow>("congestion_window", QT_TRANSLATE_NOOP("fields", "Congestion window"))
        .help(QT_TRANSLATE_NOOP("fields", "How many segments may be on their way at once, TCP_INFO."))
        .hidden(),
    field<&ConnectionRow::pid>("pid", QT_TRANSLATE_NOOP("fields", "Process id")).hidden().exact(),
    field<&ConnectionRow::process>("process", QT_TRANSLATE_NOOP("fields", "Program"))
        .help(QT_TRANSLATE_NOOP("fields",
                                "Who has the socket. Whose descriptors this user may not read is not visible; "
                                "TIME_WAIT belongs to nobody.")),
    field<&ConnectionRow::user>("user", QT_TRANSLATE_NOOP("fields", "User"))
        .help(QT_TRANSLATE_NOOP("fields", "Its name in /etc/passwd, else its number."))
        .hidden(),
    field<&ConnectionRow::otherPids>("other_pids", QT_TRANSLATE_NOOP("fields", "Further processes"))
        .help(QT_TRANSLATE_NOOP("fields", "Others that have the same socket, such as children of a server."))
        .hidden(),
    field<&ConnectionRow::type>("type", QT_TRANSLATE_NOOP("fields", "Type"))
        .help(QT_TRANSLATE_NOOP("fields", "The kind of a UNIX socket."))
        .hidden(),
    field<&ConnectionRow::peerInode>("peer_inode", QT_TRANSLATE_NOOP("fields", "Other end's inode"))
        .help(QT_TRANSLATE_NOOP("fields", "Of a UNIX socket: the socket that it is connected to."))
        .hidden()
        .exact(),
    field<&ConnectionRow::interfaceName>("interface", QT_TRANSLATE_NOOP("fields", "Interface"))
        .help(QT_TRANSLATE_NOOP("fields", "The one that the socket is bound to."))
        .hidden(),
    field<&ConnectionRow::timer>("timer", QT_TRANSLATE_NOOP("fields", "Timer"))
        .help(QT_TRANSLATE_NOOP("fields", "What the kernel will do when the time is over."))
        .hidden(),
    field<&ConnectionRow::timerLeft>("timer_ms", QT_TRANSLATE_NOOP("fields", "Timer"), Unit::Milliseconds)
        .help(QT_TRANSLATE_NOOP("fields", "How much time is left."))
        .hidden(),
    field<&ConnectionRow::unanswered>("sent_again", QT_TRANSLATE_NOOP("fields", "Sent again"))
        .help(QT_TRANSLATE_NOOP("fields", "How often what waits for an answer was sent again."))
        .hidden(),
    field<&ConnectionRow::source>("source", QT_TRANSLATE_NOOP("fields", "Source")).hidden(),
};

constexpr FieldOf<ConnectionsSummary> summaryFields[] = {
    field<&ConnectionsSummary::count>("count", QT_TRANSLATE_NOOP("fields", "Sockets")),
    field<&ConnectionsSummary::listening>("listening", QT_TRANSLATE_NOOP("fields", "Listening")),
    field<&ConnectionsSummary::established>("established", QT_TRANSLATE_NOOP("fields", "Established")),
    field<&ConnectionsSummary::timeWait>("time_wait", QT_TRANSLATE_NOOP("fields", "In TIME_WAIT")),
    field<&ConnectionsSummary::closeWait>("close_wait", QT_TRANSLATE_NOOP("fields", "In CLOSE_WAIT")),
    field<&ConnectionsSummary::udp>("udp", QT_TRANSLATE_NOOP("fields", "UDP sockets")),
    field<&ConnectionsSummary::unixSockets>("unix", QT_TRANSLATE_NOOP("fields", "UNIX sockets")),
    field<&ConnectionsSummary::ownersNotVisible>("owners_not_visible",
                                                 QT_TRANSLATE_NOOP("fields", "Owners not visible")),
    field<&ConnectionsSummary::sources>("source", QT_TRANSLATE_NOOP("fields", "Source")),
    field<&ConnectionsSummary::sourceError>("source_error", QT_TRANSLATE_NOOP("fields", "sock_diag's error")),
};

constexpr PresetValue listeners[] = {{"state", "listen,unconnected"}};
constexpr PresetValue connections[] = {{"protocol", "tcp"}, {"state", "syn_sent,syn_received,established"}};
constexpr PresetValue closing[] = {{"protocol", "tcp"},
                                   {"state", "fin_wait_1,fin_wait_2,close_wait,closing,last_ack,time_wait"}};
constexpr PresetValue unixSockets[] = {{"protocol", "unix"}};
constexpr PresetValue everything[] = {{"protocol", "tcp,udp,unix"}};

constexpr Preset presets[] = {
    {"listeners", QT_TRANSLATE_NOOP("presets", "Who waits here"),
     QT_TRANSLATE_NOOP("presets",
                       "TCP listeners and UDP sockets without a peer: which of them can other machines reach?"),
     listeners},
    {"connections", QT_TRANSLATE_NOOP("presets", "Who talks with whom"),
     QT_TRANSLATE_NOOP("presets", "TCP connections that are there or being made, with their programs."), connections},
    {"closing", QT_TRANSLATE_NOOP("presets", "What is ending"),
     QT_TRANSLATE_NOOP("presets",
                       "Connections on their way out: whose TIME_WAIT is it, and does anything stay in CLOSE_WAIT?"),
     closing},
    {"unix", QT_TRANSLATE_NOOP("presets", "Within this machine"),
     QT_TRANSLATE_NOOP("presets", "UNIX sockets, by which programs of one machine talk: a path in place of a port."),
     unixSockets},
    {"everything", QT_TRANSLATE_NOOP("presets", "Everything"),
     QT_TRANSLATE_NOOP("presets", "All TCP, UDP and UNIX sockets, in whatever state."), everything},
};

Result<void> check(const ConnectionsRequest &request)
{
    if (request.protocols.isEmpty())
        return Error::badInput(u"protocol"_s, ConnectionsTexts::tr("Choose at least one protocol."));
    return {};
}

} // namespace

const Tool &connectionsTool()
{
    static const ToolOf<ConnectionsRequest, ConnectionRow, ConnectionsSummary> tool({
        .id = "connections",
        .title = QT_TRANSLATE_NOOP("tools", "Connections"),
        .sentence =
            QT_TRANSLATE_NOOP("tools",
                              "See which programs of this machine listen, with whom they talk, and what is left "
                              "of connections that ended."),
        .group = ToolGroup::Diagnose,
        .followsInWindow = true,
        .presets = presets,
        .requestFields = requestFields,
        .rowFields = rowFields,
        .summaryFields = summaryFields,
        .run = runConnections,
        .answer = connectionsAnswer,
        .explainRow = explainConnection,
        .code = connectionsCode,
        .check = check,
    });
    return tool;
}

} // namespace sockeye
