// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/buffers/bufferstool.h"
#include "core/buffers/bufferstexts.h"

#include "core/buffers/buffersrun.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

namespace
{

constexpr FieldOf<BuffersRequest> requestFields[] = {
    field<&BuffersRequest::target>("target", QT_TRANSLATE_NOOP("fields", "Peer"))
        .help(QT_TRANSLATE_NOOP("fields", "Who the socket is connected to: HOST, HOST:PORT or [ADDRESS]:PORT."))
        .target()
        .takes(TargetKind::Peer, QT_TRANSLATE_NOOP("fields", "See the buffers of a socket to %1")),
    field<&BuffersRequest::sendBuffers>("send_buffer_bytes", QT_TRANSLATE_NOOP("fields", "Send buffer"), Unit::Bytes)
        .help(
            QT_TRANSLATE_NOOP("fields",
                              "What is asked for by SO_SNDBUF; empty leaves it to the kernel. Of a list, each size is "
                              "tried on a new socket."))
        .range(-1, 2147483647)
        .common(),
    field<&BuffersRequest::receiveBuffers>("receive_buffer_bytes", QT_TRANSLATE_NOOP("fields", "Receive buffer"),
                                           Unit::Bytes)
        .help(
            QT_TRANSLATE_NOOP("fields",
                              "What is asked for by SO_RCVBUF; empty leaves it to the kernel. Of a list, each size is "
                              "tried on a new socket."))
        .range(-1, 2147483647)
        .common(),
    field<&BuffersRequest::noDelay>("nodelay", QT_TRANSLATE_NOOP("fields", "No delay"))
        .help(QT_TRANSLATE_NOOP("fields", "TCP_NODELAY: small writes leave at once instead of waiting for company."))
        .more(),
    field<&BuffersRequest::protocols>("protocol", QT_TRANSLATE_NOOP("fields", "Protocol")).common(),
    field<&BuffersRequest::families>("family", QT_TRANSLATE_NOOP("fields", "Family")).more(),
    field<&BuffersRequest::when>("when", QT_TRANSLATE_NOOP("fields", "Set"))
        .help(QT_TRANSLATE_NOOP("fields", "Whether the options are set before or after the socket is connected."))
        .more(),
    field<&BuffersRequest::transferBytes>("transfer_bytes", QT_TRANSLATE_NOOP("fields", "Transfer"), Unit::Bytes)
        .help(
            QT_TRANSLATE_NOOP("fields",
                              "TCP: so much is sent to the peer and read back, then the options are read once more; 0 "
                              "sends nothing. The peer must echo."))
        .range(0, 67108864)
        .more(),
    field<&BuffersRequest::keepAlive>("keepalive", QT_TRANSLATE_NOOP("fields", "Keep alive"))
        .help(QT_TRANSLATE_NOOP("fields", "SO_KEEPALIVE: ask from time to time whether the other side still lives."))
        .more(),
    field<&BuffersRequest::keepIdle>("keepalive_idle_s", QT_TRANSLATE_NOOP("fields", "Idle"), Unit::Seconds)
        .help(QT_TRANSLATE_NOOP("fields", "TCP_KEEPIDLE: the silence before the first question; empty leaves it."))
        .range(1, 32767)
        .more(),
    field<&BuffersRequest::keepInterval>("keepalive_interval_s", QT_TRANSLATE_NOOP("fields", "Ask every"),
                                         Unit::Seconds)
        .help(QT_TRANSLATE_NOOP("fields", "TCP_KEEPINTVL: between questions that nobody answers; empty leaves it."))
        .range(1, 32767)
        .more(),
    field<&BuffersRequest::keepCount>("keepalive_probes", QT_TRANSLATE_NOOP("fields", "Give up after"))
        .help(QT_TRANSLATE_NOOP("fields", "TCP_KEEPCNT: questions without an answer; empty leaves it."))
        .range(1, 127)
        .more(),
    field<&BuffersRequest::cork>("cork", QT_TRANSLATE_NOOP("fields", "Cork"))
        .help(QT_TRANSLATE_NOOP("fields", "TCP_CORK: only full packets leave."))
        .more(),
    field<&BuffersRequest::quickAck>("quickack", QT_TRANSLATE_NOOP("fields", "Quick ACK"))
        .help(QT_TRANSLATE_NOOP("fields", "TCP_QUICKACK: confirm at once what arrives; holds for a moment only."))
        .more(),
    field<&BuffersRequest::timeToLive>("ttl", QT_TRANSLATE_NOOP("fields", "Hops"))
        .help(QT_TRANSLATE_NOOP("fields", "IP_TTL, with IPv6 IPV6_UNICAST_HOPS: how many routers a packet may pass."))
        .range(1, 255)
        .more(),
    field<&BuffersRequest::congestion>("congestion", QT_TRANSLATE_NOOP("fields", "Congestion control"))
        .help(QT_TRANSLATE_NOOP("fields", "TCP_CONGESTION: its name, such as cubic or reno; empty leaves it."))
        .more(),
};

constexpr FieldOf<BufferRow> rowFields[] = {
    field<&BufferRow::option>("option", QT_TRANSLATE_NOOP("fields", "Option")),
    field<&BufferRow::protocol>("protocol", QT_TRANSLATE_NOOP("fields", "Protocol")).hidden(),
    field<&BufferRow::family>("family", QT_TRANSLATE_NOOP("fields", "Family")).hidden(),
    field<&BufferRow::defaultValue>("default_value", QT_TRANSLATE_NOOP("fields", "Default"))
        .help(QT_TRANSLATE_NOOP("fields", "What a new socket has: bytes, seconds, a name, or 0 and 1 for off and on.")),
    field<&BufferRow::requestedValue>("requested_value", QT_TRANSLATE_NOOP("fields", "Asked")),
    field<&BufferRow::effectiveValue>("effective_value", QT_TRANSLATE_NOOP("fields", "Got"))
        .help(QT_TRANSLATE_NOOP("fields", "What getsockopt reports right after setting.")),
    field<&BufferRow::connectedValue>("connected_value", QT_TRANSLATE_NOOP("fields", "After connect"))
        .help(QT_TRANSLATE_NOOP("fields", "What getsockopt reports right after connecting.")),
    field<&BufferRow::transferredValue>("after_transfer_value", QT_TRANSLATE_NOOP("fields", "After transfer"))
        .help(QT_TRANSLATE_NOOP("fields", "What getsockopt reports when bytes have gone there and back."))
        .hidden(),
    field<&BufferRow::effectiveBytes>("effective_bytes", QT_TRANSLATE_NOOP("fields", "Got"), Unit::Bytes)
        .help(QT_TRANSLATE_NOOP("fields", "What was got where it is a size; the plot draws it."))
        .hidden(),
    field<&BufferRow::choices>("choices", QT_TRANSLATE_NOOP("fields", "Choices"))
        .help(QT_TRANSLATE_NOOP("fields", "What this kernel offers."))
        .hidden(),
    field<&BufferRow::minimum>("minimum", QT_TRANSLATE_NOOP("fields", "Minimum")).hidden(),
    field<&BufferRow::maximum>("maximum", QT_TRANSLATE_NOOP("fields", "Maximum")).hidden(),
    field<&BufferRow::notes>("note", QT_TRANSLATE_NOOP("fields", "Note")),
    field<&BufferRow::status>("status", QT_TRANSLATE_NOOP("fields", "Status")).status(),
    field<&BufferRow::error>("error", QT_TRANSLATE_NOOP("fields", "Error")).hidden(),
};

constexpr Plot plots[] = {
    {.id = "sizes",
     .title = QT_TRANSLATE_NOOP("plots", "Asked and got"),
     .x = "requested_value",
     .y = "effective_bytes",
     .series = "option",
     .isLogarithmic = true},
};

constexpr FieldOf<BuffersSummary> summaryFields[] = {
    field<&BuffersSummary::sendBefore>("send_before_bytes", QT_TRANSLATE_NOOP("fields", "Send buffer before"),
                                       Unit::Bytes),
    field<&BuffersSummary::sendAfter>("send_after_bytes", QT_TRANSLATE_NOOP("fields", "Send buffer after"),
                                      Unit::Bytes),
    field<&BuffersSummary::receiveBefore>("receive_before_bytes", QT_TRANSLATE_NOOP("fields", "Receive buffer before"),
                                          Unit::Bytes),
    field<&BuffersSummary::receiveAfter>("receive_after_bytes", QT_TRANSLATE_NOOP("fields", "Receive buffer after"),
                                         Unit::Bytes),
    field<&BuffersSummary::connectError>("connect_error", QT_TRANSLATE_NOOP("fields", "Connect error")),
    field<&BuffersSummary::writeLimit>("wmem_max_bytes", QT_TRANSLATE_NOOP("fields", "Limit of SO_SNDBUF"), Unit::Bytes)
        .help(QT_TRANSLATE_NOOP("fields", "The setting net.core.wmem_max; a socket gets twice that at most.")),
    field<&BuffersSummary::readLimit>("rmem_max_bytes", QT_TRANSLATE_NOOP("fields", "Limit of SO_RCVBUF"), Unit::Bytes)
        .help(QT_TRANSLATE_NOOP("fields", "The setting net.core.rmem_max; a socket gets twice that at most.")),
    field<&BuffersSummary::tcpWriteMemory>("tcp_wmem_bytes", QT_TRANSLATE_NOOP("fields", "TCP's own send sizes"),
                                           Unit::Bytes)
        .help(QT_TRANSLATE_NOOP("fields", "The setting net.ipv4.tcp_wmem: least, default and most.")),
    field<&BuffersSummary::tcpReadMemory>("tcp_rmem_bytes", QT_TRANSLATE_NOOP("fields", "TCP's own receive sizes"),
                                          Unit::Bytes)
        .help(QT_TRANSLATE_NOOP("fields", "The setting net.ipv4.tcp_rmem: least, default and most.")),
    field<&BuffersSummary::sendLeast>("send_least_bytes", QT_TRANSLATE_NOOP("fields", "Smallest send buffer"),
                                      Unit::Bytes),
    field<&BuffersSummary::sendMost>("send_most_bytes", QT_TRANSLATE_NOOP("fields", "Largest send buffer"),
                                     Unit::Bytes),
    field<&BuffersSummary::receiveLeast>("receive_least_bytes", QT_TRANSLATE_NOOP("fields", "Smallest receive buffer"),
                                         Unit::Bytes),
    field<&BuffersSummary::receiveMost>("receive_most_bytes", QT_TRANSLATE_NOOP("fields", "Largest receive buffer"),
                                        Unit::Bytes),
    field<&BuffersSummary::transferred>("transferred_bytes", QT_TRANSLATE_NOOP("fields", "Came back"), Unit::Bytes),
    field<&BuffersSummary::sendAfterTransfer>("send_after_transfer_bytes",
                                              QT_TRANSLATE_NOOP("fields", "Send buffer after transfer"), Unit::Bytes),
    field<&BuffersSummary::receiveAfterTransfer>(
        "receive_after_transfer_bytes", QT_TRANSLATE_NOOP("fields", "Receive buffer after transfer"), Unit::Bytes),
};

constexpr qsizetype mostSizes = 1000; // a socket each

Result<void> check(const BuffersRequest &request)
{
    const Result<Target> target = Target::parse(request.target);
    if (!target) {
        Error error = target.error();
        error.subject = u"target"_s;
        return error;
    }
    if (request.rounds() > mostSizes) {
        return Error::badInput(
            request.sendBuffers.size() > mostSizes ? u"send_buffer_bytes"_s : u"receive_buffer_bytes"_s,
            BuffersTexts::tr("These are %1 sizes; %2 are the most.").arg(request.rounds()).arg(mostSizes));
    }
    if (request.protocols.isEmpty())
        return Error::badInput(u"protocol"_s, BuffersTexts::tr("Choose at least one protocol."));
    if (request.families.isEmpty())
        return Error::badInput(u"family"_s, BuffersTexts::tr("Choose at least one family."));
    static const QRegularExpression name(u"^([A-Za-z][A-Za-z0-9_-]{0,14})?$"_s);
    if (!name.match(request.congestion).hasMatch()) {
        return Error::badInput(u"congestion"_s,
                               BuffersTexts::tr("A name has at most 15 letters and digits, such as cubic or reno."));
    }
    return {};
}

QString number(std::optional<qint32> value)
{
    return value ? QLocale().toString(*value) : BuffersTexts::tr("nothing");
}

/// What is said of a buffer that was asked for sizes; \a one and \a several are sentences.
QString saidSizes(const QList<qint32> &asked, const QString &one, const QString &several, std::optional<qint32> before,
                  std::optional<qint32> after, std::optional<qint32> least, std::optional<qint32> most)
{
    if (asked.size() > 1)
        return several.arg(QLocale().toString(asked.size()), number(least), number(most), number(before));
    return one.arg(number(asked.front()), number(after), number(before));
}

Answer answer(const BuffersRequest &request, const BuffersSummary &summary)
{
    Answer answer;
    if (!summary.sendAfter) {
        answer.headline = BuffersTexts::tr("This system has no such socket (%1)").arg(summary.connectError);
        return answer;
    }
    answer.headline = !request.sendBuffers.isEmpty()
        ? saidSizes(request.sendBuffers,
                    BuffersTexts::tr("Send buffer: asked for %1 bytes, got %2; a new socket has %3"),
                    BuffersTexts::tr("Send buffer: asked for %1 sizes, got from %2 to %3 bytes; a new socket has %4"),
                    summary.sendBefore, summary.sendAfter, summary.sendLeast, summary.sendMost)
        : BuffersTexts::tr("Send buffer: left alone, at %1 bytes").arg(number(summary.sendAfter));
    QStringList lines;
    lines += !request.receiveBuffers.isEmpty()
        ? saidSizes(
            request.receiveBuffers,
            BuffersTexts::tr("Receive buffer: asked for %1 bytes, got %2; a new socket has %3."),
            BuffersTexts::tr("Receive buffer: asked for %1 sizes, got from %2 to %3 bytes; a new socket has %4."),
            summary.receiveBefore, summary.receiveAfter, summary.receiveLeast, summary.receiveMost)
        : BuffersTexts::tr("Receive buffer: left alone, at %1 bytes.").arg(number(summary.receiveAfter));
    if (summary.transferred == request.transferBytes) {
        lines += BuffersTexts::tr("After %1 bytes there and back: send buffer %2, receive buffer %3.")
                     .arg(QLocale().toString(*summary.transferred), number(summary.sendAfterTransfer),
                          number(summary.receiveAfterTransfer));
    }
    if (summary.transferred == 0 && request.transferBytes > 0) {
        lines += BuffersTexts::tr(
                     "Of %1 bytes none came back: the peer does not echo, so the buffers had no reason to grow.")
                     .arg(QLocale().toString(request.transferBytes));
    } else if (summary.transferred && *summary.transferred < request.transferBytes) {
        lines += BuffersTexts::tr(
                     "Of %1 bytes %2 came back: the path was too slow for so much in 5 s, or the peer ended the "
                     "connection.")
                     .arg(QLocale().toString(request.transferBytes), QLocale().toString(*summary.transferred));
    }
    if (!summary.connectError.isEmpty()) {
        lines += BuffersTexts::tr("%1 was not reached (%2), so what a connected socket has is not known.")
                     .arg(request.target, summary.connectError);
    }
    answer.detail = lines.join(u'\n');
    answer.scriptPrints = {u"Buffer size [Before]:%1"_s.arg(summary.sendBefore.value_or(0)),
                           u"Buffer size [After]:%1"_s.arg(*summary.sendAfter)};
    return answer;
}

constexpr PresetValue exercise[] = {{"send_buffer_bytes", "4096"},
                                    {"receive_buffer_bytes", "4096"},
                                    {"nodelay", "on"},
                                    {"protocol", "tcp"},
                                    {"family", "ipv4"},
                                    {"when", "before"}};
constexpr const char *sweptSizes = "0,1,1024,2304,4096,16384,65536,212992,1048576,4194304,16777216,1073741824,-1";
constexpr PresetValue sweep[] = {{"send_buffer_bytes", sweptSizes}, {"receive_buffer_bytes", sweptSizes}};
constexpr PresetValue afterConnect[] = {{"when", "after"}};
constexpr PresetValue leftAlone[] = {
    {"send_buffer_bytes", ""}, {"receive_buffer_bytes", ""}, {"transfer_bytes", "4194304"}};
constexpr PresetValue takenOver[] = {
    {"send_buffer_bytes", "65536"}, {"receive_buffer_bytes", "65536"}, {"transfer_bytes", "4194304"}};
constexpr PresetValue everyKind[] = {{"protocol", "tcp,udp"}, {"family", "ipv4,ipv6"}};
constexpr PresetValue keepAlive[] = {
    {"keepalive", "on"}, {"keepalive_idle_s", "60"}, {"keepalive_interval_s", "10"}, {"keepalive_probes", "3"}};

constexpr Preset presets[] = {
    {"as_in_the_exercise", QT_TRANSLATE_NOOP("presets", "As in the exercise"),
     QT_TRANSLATE_NOOP("presets", "4096 bytes each over TCP, with TCP_NODELAY: Linux says 8192."), exercise},
    {"sweep", QT_TRANSLATE_NOOP("presets", "From nothing to a gigabyte"),
     QT_TRANSLATE_NOOP("presets", "The doubling, the floor and the ceiling; -1, too. See Plot."), sweep},
    {"after_connect", QT_TRANSLATE_NOOP("presets", "Set after connecting"),
     QT_TRANSLATE_NOOP("presets", "The kernel has sized the buffers by then; setting them ends that."), afterConnect},
    {"left_alone", QT_TRANSLATE_NOOP("presets", "Left alone"),
     QT_TRANSLATE_NOOP("presets", "4 MiB there and back: watch the kernel make the buffers larger."), leftAlone},
    {"taken_over", QT_TRANSLATE_NOOP("presets", "Taken over"),
     QT_TRANSLATE_NOOP("presets", "The same with 65536 set: nothing grows any more."), takenOver},
    {"every_kind", QT_TRANSLATE_NOOP("presets", "Every kind of socket"),
     QT_TRANSLATE_NOOP("presets", "TCP and UDP over IPv4 and IPv6; show the columns Protocol and Family."), everyKind},
    {"keep_alive", QT_TRANSLATE_NOOP("presets", "Is anybody there?"),
     QT_TRANSLATE_NOOP("presets", "Keep-alive after a minute instead of two hours."), keepAlive},
};

Error rowError(const BufferRow &row, Error known)
{
    if (*row.failedCall)
        known.operation = row.failedCall;
    return known;
}

// The socket is connected and nothing more: see what its options are then.
constexpr Stage stages[] = {Stage::LookUp, Stage::Route, Stage::Connect};

} // namespace

const Tool &buffersTool()
{
    static const ToolOf<BuffersRequest, BufferRow, BuffersSummary> tool({
        .id = "buffers",
        .title = QT_TRANSLATE_NOOP("tools", "Buffers"),
        .sentence = QT_TRANSLATE_NOOP("tools", "Ask for buffer sizes and see what the kernel makes of them."),
        .group = ToolGroup::Sockets,
        .shortcutDigit = 5,
        .plots = plots,
        .presets = presets,
        .stages = stages,
        .requestFields = requestFields,
        .rowFields = rowFields,
        .summaryFields = summaryFields,
        .run = runBuffers,
        .answer = answer,
        .explainRow = explainBufferRow,
        .rowError = rowError,
        .code = buffersCode,
        .check = check,
    });
    return tool;
}

} // namespace sockeye
