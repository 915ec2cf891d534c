// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/buffers/bufferstool.h"

#include "core/buffers/buffersrun.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

namespace
{

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(buffers)
};

constexpr FieldOf<BuffersRequest> requestFields[] = {
    field<&BuffersRequest::target>("target", QT_TRANSLATE_NOOP("fields", "Peer"))
        .help(QT_TRANSLATE_NOOP("fields", "Who the socket is connected to: HOST, HOST:PORT or [ADDRESS]:PORT."))
        .target(),
    field<&BuffersRequest::sendBuffer>("send_buffer_bytes", QT_TRANSLATE_NOOP("fields", "Send buffer"), Unit::Bytes)
        .help(QT_TRANSLATE_NOOP("fields", "What is asked for by SO_SNDBUF; empty leaves it to the kernel."))
        .range(-1, 2147483647)
        .common(),
    field<&BuffersRequest::receiveBuffer>("receive_buffer_bytes", QT_TRANSLATE_NOOP("fields", "Receive buffer"),
                                          Unit::Bytes)
        .help(QT_TRANSLATE_NOOP("fields", "What is asked for by SO_RCVBUF; empty leaves it to the kernel."))
        .range(-1, 2147483647)
        .common(),
    field<&BuffersRequest::noDelay>("nodelay", QT_TRANSLATE_NOOP("fields", "No delay"))
        .help(QT_TRANSLATE_NOOP("fields", "TCP_NODELAY: small writes leave at once instead of waiting for company."))
        .more(),
    field<&BuffersRequest::protocol>("protocol", QT_TRANSLATE_NOOP("fields", "Protocol")).common(),
    field<&BuffersRequest::family>("family", QT_TRANSLATE_NOOP("fields", "Family")).more(),
    field<&BuffersRequest::when>("when", QT_TRANSLATE_NOOP("fields", "Set"))
        .help(QT_TRANSLATE_NOOP("fields", "Whether the sizes are set before or after the socket is connected."))
        .more(),
};

constexpr FieldOf<BufferRow> rowFields[] = {
    field<&BufferRow::option>("option", QT_TRANSLATE_NOOP("fields", "Option")),
    field<&BufferRow::protocol>("protocol", QT_TRANSLATE_NOOP("fields", "Protocol")).hidden(),
    field<&BufferRow::family>("family", QT_TRANSLATE_NOOP("fields", "Family")).hidden(),
    field<&BufferRow::defaultValue>("default_value", QT_TRANSLATE_NOOP("fields", "Default"))
        .help(QT_TRANSLATE_NOOP("fields", "What a new socket has. Bytes; TCP_NODELAY is 0 or 1.")),
    field<&BufferRow::requestedValue>("requested_value", QT_TRANSLATE_NOOP("fields", "Asked")),
    field<&BufferRow::effectiveValue>("effective_value", QT_TRANSLATE_NOOP("fields", "Got"))
        .help(QT_TRANSLATE_NOOP("fields", "What getsockopt reports right after setting.")),
    field<&BufferRow::connectedValue>("connected_value", QT_TRANSLATE_NOOP("fields", "After connect"))
        .help(QT_TRANSLATE_NOOP("fields", "What getsockopt reports right after connecting.")),
    field<&BufferRow::minimum>("minimum", QT_TRANSLATE_NOOP("fields", "Minimum")).hidden(),
    field<&BufferRow::maximum>("maximum", QT_TRANSLATE_NOOP("fields", "Maximum")).hidden(),
    field<&BufferRow::notes>("note", QT_TRANSLATE_NOOP("fields", "Note")),
    field<&BufferRow::status>("status", QT_TRANSLATE_NOOP("fields", "Status")).status(),
    field<&BufferRow::error>("error", QT_TRANSLATE_NOOP("fields", "Error")).hidden(),
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
};

constexpr PresetValue exercise[] = {{"send_buffer_bytes", "4096"},
                                    {"receive_buffer_bytes", "4096"},
                                    {"nodelay", "on"},
                                    {"protocol", "tcp"},
                                    {"family", "ipv4"},
                                    {"when", "before"}};
constexpr PresetValue afterConnect[] = {{"when", "after"}};
constexpr PresetValue leftAlone[] = {{"send_buffer_bytes", ""}, {"receive_buffer_bytes", ""}, {"nodelay", "off"}};

constexpr Preset presets[] = {
    {"as_in_the_exercise", QT_TRANSLATE_NOOP("presets", "As in the exercise"),
     QT_TRANSLATE_NOOP("presets", "4096 bytes each over TCP, with TCP_NODELAY: Linux says 8192."), exercise},
    {"after_connect", QT_TRANSLATE_NOOP("presets", "Set after connecting"),
     QT_TRANSLATE_NOOP("presets", "The kernel has sized the buffers by then; setting them ends that."), afterConnect},
    {"left_alone", QT_TRANSLATE_NOOP("presets", "Left alone"),
     QT_TRANSLATE_NOOP("presets", "Nothing is asked for: what the system gives, before and after connecting."),
     leftAlone},
};

Result<void> check(const BuffersRequest &request)
{
    const Result<Target> target = Target::parse(request.target);
    if (target)
        return {};
    Error error = target.error();
    error.subject = u"target"_s;
    return error;
}

QString number(std::optional<qint32> value)
{
    return value ? QLocale().toString(*value) : Texts::tr("nothing");
}

QString saidSize(const QString &sentence, std::optional<qint32> asked, std::optional<qint32> before,
                 std::optional<qint32> after)
{
    return sentence.arg(number(asked), number(after), number(before));
}

Answer answer(const BuffersRequest &request, const BuffersSummary &summary)
{
    Answer answer;
    if (!summary.sendAfter) {
        answer.headline = Texts::tr("This system has no such socket (%1)").arg(summary.connectError);
        return answer;
    }
    answer.headline = request.sendBuffer
        ? saidSize(Texts::tr("Send buffer: asked for %1 bytes, got %2; a new socket has %3"), request.sendBuffer,
                   summary.sendBefore, summary.sendAfter)
        : Texts::tr("Send buffer: left alone, at %1 bytes").arg(number(summary.sendAfter));
    QStringList lines;
    lines += request.receiveBuffer
        ? saidSize(Texts::tr("Receive buffer: asked for %1 bytes, got %2; a new socket has %3."), request.receiveBuffer,
                   summary.receiveBefore, summary.receiveAfter)
        : Texts::tr("Receive buffer: left alone, at %1 bytes.").arg(number(summary.receiveAfter));
    if (!summary.connectError.isEmpty()) {
        lines += Texts::tr("%1 was not reached (%2), so what a connected socket has is not known.")
                     .arg(request.target, summary.connectError);
    }
    answer.detail = lines.join(u'\n');
    answer.scriptPrints = {u"Buffer size [Before]:%1"_s.arg(summary.sendBefore.value_or(0)),
                           u"Buffer size [After]:%1"_s.arg(*summary.sendAfter)};
    return answer;
}

/// A TCP buffer that was left alone; \a setting has its least, first and most size.
QString explainOwnSizing(const BufferRow &row, const QString &setting)
{
    if (row.connectedValue && row.connectedValue != row.defaultValue) {
        return Texts::tr("Nothing was set. A new socket has %1, the middle number of net.ipv4.%2; on connecting the "
                         "kernel made it %3 by itself, and goes on as the traffic needs.")
            .arg(number(row.defaultValue), setting, number(row.connectedValue));
    }
    return Texts::tr("Nothing was set. A new socket has %1, the middle number of net.ipv4.%2, and the kernel makes it "
                     "larger by itself when the traffic needs it.")
        .arg(number(row.defaultValue), setting);
}

QString explainNote(const BufferRow &row, BufferNote note)
{
    const bool isSend = row.option == BufferOption::SendBuffer;
    switch (note) {
    case BufferNote::Doubled:
        return Texts::tr("%1 were asked for and Linux says %2: it doubles the number, because the bookkeeping for each "
                         "packet lives in the same space as your bytes.")
            .arg(number(row.requestedValue), number(row.effectiveValue));
    case BufferNote::AsAsked:
        return row.option == BufferOption::NoDelay
            ? (row.effectiveValue == 1 ? Texts::tr("Small writes now leave at once; by default TCP waits with them "
                                                   "while earlier bytes are unconfirmed (Nagle's algorithm).")
                                       : Texts::tr("TCP may hold small writes back while earlier bytes are unconfirmed "
                                                   "(Nagle's algorithm), so that fewer packets are sent."))
            : Texts::tr("The system gives exactly what was asked for.");
    case BufferNote::RaisedToMinimum:
        return Texts::tr("A socket can't do with less than %1, so that is what it got: one packet with its bookkeeping "
                         "must fit.")
            .arg(number(row.minimum));
    case BufferNote::CutToMaximum:
        return Texts::tr("More than %1 is not to be had: that is twice the setting net.core.%2.")
            .arg(number(row.maximum), isSend ? u"wmem_max"_s : u"rmem_max"_s);
    case BufferNote::NegativeIsHuge:
        return Texts::tr("The kernel reads a negative size as a number without sign, so as a very large one.");
    case BufferNote::SizedByKernel:
        return explainOwnSizing(row, isSend ? u"tcp_wmem"_s : u"tcp_rmem"_s);
    case BufferNote::SystemDefault:
        return Texts::tr("Nothing was set, so the socket has the setting net.core.%1.")
            .arg(isSend ? u"wmem_default"_s : u"rmem_default"_s);
    case BufferNote::SizedBeforeSet:
        return Texts::tr("On connecting the kernel had given %1; setting a size afterwards ended its own sizing, and "
                         "the number is as good as one set before.")
            .arg(number(row.connectedValue));
    case BufferNote::FromPath:
        return row.connectedValue
            ? Texts::tr(
                  "One packet to this peer holds at most %1 of your bytes: what the interface takes (its MTU), less "
                  "the headers. Before connecting no way was known, and %2 is only a placeholder.")
                  .arg(number(row.connectedValue), number(row.effectiveValue))
            : Texts::tr("What one packet holds is known only once the way to a peer is; before, %1 is a placeholder.")
                  .arg(number(row.effectiveValue));
    case BufferNote::ExerciseNumbers:
        return Texts::tr("The exercise's sheet prints 65536 and 4096: that is Windows, which does not double. Linux "
                         "gives 16384 and 8192. Neither is wrong.");
    case BufferNote::NotConnected:
        return Texts::tr("The option itself was read; only the value after connecting is not known.");
    }
    return {};
}

QString explainRow(const BufferRow &row)
{
    QStringList sentences;
    for (const BufferNote note : row.notes)
        sentences += explainNote(row, note);
    return sentences.join(u' ');
}

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
        .presets = presets,
        .stages = stages,
        .requestFields = requestFields,
        .rowFields = rowFields,
        .summaryFields = summaryFields,
        .run = runBuffers,
        .answer = answer,
        .explainRow = explainRow,
        .rowError = rowError,
        .code = buffersCode,
        .check = check,
    });
    return tool;
}

} // namespace sockeye
