// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sntp/sntptool.h"
#include "core/sntp/sntptexts.h"

#include "core/base/ctimetext.h"
#include "core/base/spokenduration.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace sockeye
{

namespace
{

constexpr const char *editHelp = QT_TRANSLATE_NOOP("fields", "Put into the request. Left empty: as in the bytes.");
constexpr const char *stampHelp =
    QT_TRANSLATE_NOOP("fields", "Put into the request: now, 0x with 16 hex digits, or a time in ISO 8601.");

constexpr FieldOf<SntpRequest> requestFields[] = {
    field<&SntpRequest::target>("target", QT_TRANSLATE_NOOP("fields", "Server"))
        .help(QT_TRANSLATE_NOOP("fields", "An NTP server: a host name or an address, perhaps with a port (HOST:PORT)."))
        .target()
        .takes(TargetKind::TimeServer, QT_TRANSLATE_NOOP("fields", "Send an SNTP packet to %1")),
    field<&SntpRequest::version>("version", QT_TRANSLATE_NOOP("fields", "Version"))
        .help(QT_TRANSLATE_NOOP("fields", "The version in the request; where bytes are given it stands there."))
        .range(0, 7)
        .common(),
    field<&SntpRequest::bytes>("bytes", QT_TRANSLATE_NOOP("fields", "Bytes"))
        .help(QT_TRANSLATE_NOOP("fields",
                                "The whole request in hex; 00*47 is 47 zeros. Left empty: the exercise's 48 bytes, "
                                "with the version chosen."))
        .common(),
    field<&SntpRequest::timeout>("timeout_s", QT_TRANSLATE_NOOP("fields", "Timeout"), Unit::Seconds)
        .help(QT_TRANSLATE_NOOP("fields", "How long the reply is waited for."))
        .range(0.001, 3600)
        .common(),
    field<&SntpRequest::leap>("leap", QT_TRANSLATE_NOOP("fields", "Leap")).help(editHelp).more(),
    field<&SntpRequest::mode>("mode", QT_TRANSLATE_NOOP("fields", "Mode")).help(editHelp).more(),
    field<&SntpRequest::stratum>("stratum", QT_TRANSLATE_NOOP("fields", "Stratum")).help(editHelp).range(0, 255).more(),
    field<&SntpRequest::poll>("poll", QT_TRANSLATE_NOOP("fields", "Poll")).help(editHelp).range(-128, 127).more(),
    field<&SntpRequest::precision>("precision", QT_TRANSLATE_NOOP("fields", "Precision"))
        .help(editHelp)
        .range(-128, 127)
        .more(),
    field<&SntpRequest::rootDelay>("root_delay", QT_TRANSLATE_NOOP("fields", "Root delay"), Unit::Seconds)
        .help(editHelp)
        .range(0, 65535)
        .more(),
    field<&SntpRequest::rootDispersion>("root_dispersion", QT_TRANSLATE_NOOP("fields", "Root dispersion"),
                                        Unit::Seconds)
        .help(editHelp)
        .range(0, 65535)
        .more(),
    field<&SntpRequest::referenceId>("reference_id", QT_TRANSLATE_NOOP("fields", "Reference ID"))
        .help(QT_TRANSLATE_NOOP("fields",
                                "Put into the request: up to four characters, an IPv4 address, or 0x with eight hex "
                                "digits."))
        .more(),
    field<&SntpRequest::reference>("reference_timestamp", QT_TRANSLATE_NOOP("fields", "Reference timestamp"))
        .help(stampHelp)
        .more(),
    field<&SntpRequest::origin>("origin_timestamp", QT_TRANSLATE_NOOP("fields", "Origin timestamp"))
        .help(stampHelp)
        .more(),
    field<&SntpRequest::receive>("receive_timestamp", QT_TRANSLATE_NOOP("fields", "Receive timestamp"))
        .help(stampHelp)
        .more(),
    field<&SntpRequest::transmit>("transmit_timestamp", QT_TRANSLATE_NOOP("fields", "Transmit timestamp"))
        .help(stampHelp)
        .more(),
};

constexpr FieldOf<SntpRow> rowFields[] = {
    field<&SntpRow::packet>("packet", QT_TRANSLATE_NOOP("fields", "Packet")),
    field<&SntpRow::field>("field", QT_TRANSLATE_NOOP("fields", "Field")),
    field<&SntpRow::firstBit>("first_bit", QT_TRANSLATE_NOOP("fields", "First bit"))
        .help(QT_TRANSLATE_NOOP("fields", "Counted from 0, the most significant bit of the first byte."))
        .exact(),
    field<&SntpRow::bitLength>("bit_length", QT_TRANSLATE_NOOP("fields", "Bits")).exact(),
    field<&SntpRow::raw>("raw_hex", QT_TRANSLATE_NOOP("fields", "Bytes")),
    field<&SntpRow::value>("value", QT_TRANSLATE_NOOP("fields", "Value")),
    field<&SntpRow::meaning>("meaning", QT_TRANSLATE_NOOP("fields", "Meaning")),
    field<&SntpRow::status>("status", QT_TRANSLATE_NOOP("fields", "Status")).status().hidden(),
    field<&SntpRow::reason>("reason", QT_TRANSLATE_NOOP("fields", "Reason")).hidden(),
};

constexpr FieldOf<SntpSummary> summaryFields[] = {
    field<&SntpSummary::responder>("responder", QT_TRANSLATE_NOOP("fields", "Responder")),
    field<&SntpSummary::time>("time", QT_TRANSLATE_NOOP("fields", "Time")),
    field<&SntpSummary::offset>("offset_ms", QT_TRANSLATE_NOOP("fields", "Offset"), Unit::Milliseconds),
    field<&SntpSummary::offsetError>("offset_error_ms", QT_TRANSLATE_NOOP("fields", "±"), Unit::Milliseconds),
    field<&SntpSummary::delay>("delay_ms", QT_TRANSLATE_NOOP("fields", "Delay"), Unit::Milliseconds),
    field<&SntpSummary::verdict>("verdict", QT_TRANSLATE_NOOP("fields", "Verdict")),
    field<&SntpSummary::reason>("reason", QT_TRANSLATE_NOOP("fields", "Reason")),
    field<&SntpSummary::kissCode>("kiss_code", QT_TRANSLATE_NOOP("fields", "Kiss code")),
    field<&SntpSummary::t1>("t1", QT_TRANSLATE_NOOP("fields", "T1")),
    field<&SntpSummary::t2>("t2", QT_TRANSLATE_NOOP("fields", "T2")),
    field<&SntpSummary::t3>("t3", QT_TRANSLATE_NOOP("fields", "T3")),
    field<&SntpSummary::t4>("t4", QT_TRANSLATE_NOOP("fields", "T4")),
    field<&SntpSummary::ignored>("ignored", QT_TRANSLATE_NOOP("fields", "Ignored")),
    field<&SntpSummary::isClockStepped>("clock_stepped", QT_TRANSLATE_NOOP("fields", "Clock stepped")),
    field<&SntpSummary::isDelayClamped>("delay_clamped", QT_TRANSLATE_NOOP("fields", "Delay clamped")),
    field<&SntpSummary::isBigStep>("big_step", QT_TRANSLATE_NOOP("fields", "Big step")),
    field<&SntpSummary::isVersionDifferent>("version_differs", QT_TRANSLATE_NOOP("fields", "Other version")),
};

constexpr PresetValue exercise[] = {{"target", "0.uk.pool.ntp.org"}, {"bytes", "1b 00*47"}};
constexpr PresetValue practice[] = {{"target", "ntp.practice.test"}, {"bytes", "1b 00*47"}};
constexpr PresetValue serverMode[] = {{"target", "ntp.practice.test"}, {"mode", "server"}};

constexpr Preset presets[] = {
    {"as_in_the_exercise", QT_TRANSLATE_NOOP("presets", "As in the exercise"),
     QT_TRANSLATE_NOOP("presets", "0x1b and 47 zeros to 0.uk.pool.ntp.org."), exercise},
    {"on_the_practice_network", QT_TRANSLATE_NOOP("presets", "The same without Internet"),
     QT_TRANSLATE_NOOP("presets", "The exercise's 48 bytes to the practice server."), practice},
    {"server_mode", QT_TRANSLATE_NOOP("presets", "A question that looks like an answer"),
     QT_TRANSLATE_NOOP("presets", "Mode 4 is a server's: nobody answers it."), serverMode},
};

Result<void> check(const SntpRequest &request)
{
    if (request.target.trimmed().isEmpty())
        return Error::badInput(u"target"_s, SntpTexts::tr("Type a server, for example ntp.practice.test."));
    if (const Result<Target> target = Target::parse(request.target); !target)
        return Error::badInput(u"target"_s, target.error().detail);
    if (const Result<QByteArray> bytes = buildSntpRequest(request, WallTime()); !bytes)
        return bytes.error();
    return {};
}

/// The address as Python's `recvfrom` gives it.
QString pythonAddress(const Endpoint &endpoint)
{
    const QHostAddress plain(endpoint.address.toString().section(u'%', 0, 0));
    if (plain.protocol() == QHostAddress::IPv6Protocol)
        return u"('%1', %2, 0, %3)"_s.arg(endpoint.address.toString())
            .arg(endpoint.port)
            .arg(endpoint.address.scopeId().toUInt());
    return u"('%1', %2)"_s.arg(plain.toString()).arg(endpoint.port);
}

QStringList scriptLines(const SntpSummary &summary)
{
    QStringList lines = {u"Response received from: "_s + pythonAddress(summary.responder)};
    // struct.unpack('!12I', data) takes 48 bytes and no other number.
    if (summary.replySize == ntpHeaderSize) {
        const WallTime time{std::chrono::seconds(qint64(summary.transmitSeconds) - ntpSecondsBefore1970)};
        lines.append(u"\tTime="_s + ctimeText(time));
    }
    return lines;
}

QString offsetSentence(const SntpRequest &request, const SntpSummary &summary)
{
    const Result<Target> target = Target::parse(request.target);
    const bool isPractice = target && isPracticeName(target->host);
    const QString size = spokenDuration(*summary.offset);
    const bool ahead = *summary.offset >= 0ns;
    // What is within the error of the measurement was not set.
    if (isPractice && std::chrono::abs(*summary.offset) <= *summary.offsetError)
        return SntpTexts::tr("%1 agrees with this clock, ± %2.")
            .arg(request.target, spokenDuration(*summary.offsetError));
    if (isPractice)
        return (ahead ? SntpTexts::tr("%1 runs %2 ahead of this clock (it is set so).")
                      : SntpTexts::tr("%1 runs %2 behind this clock (it is set so)."))
            .arg(request.target, size);
    return (ahead ? SntpTexts::tr("The server's clock is %1 ahead of this one, ± %2.")
                  : SntpTexts::tr("The server's clock is %1 behind this one, ± %2."))
        .arg(size, spokenDuration(*summary.offsetError));
}

Answer answer(const SntpRequest &request, const SntpSummary &summary)
{
    Answer made;
    made.scriptPrints = scriptLines(summary);
    QStringList lines;
    const QString responder = summary.responder.toString();
    if (summary.time) {
        made.headline =
            SntpTexts::tr("%1 says: %2 (%3)").arg(responder, ctimeText(*summary.time), zoneText(*summary.time));
        lines.append(offsetSentence(request, summary));
    }
    switch (summary.verdict) {
    case SntpVerdict::Usable:
        lines.append(SntpTexts::tr("Every check passed."));
        break;
    case SntpVerdict::Forgeable:
        lines.append(
            SntpTexts::tr("The request's transmit stamp was zero, so the reply's origin is zero too: a forged reply "
                          "would look the same. T1 is from this clock."));
        break;
    case SntpVerdict::KissOfDeath:
        made.headline = SntpTexts::tr("%1 asks to be left alone: kiss of death %2").arg(responder, summary.kissCode);
        break;
    case SntpVerdict::Unsynchronised:
    case SntpVerdict::NotUsable:
        made.headline = SntpTexts::tr("%1 answered, but no time may be taken from it").arg(responder);
        lines.append(SntpTexts::tr("Rejected, because %1.").arg(ntpReasonText(summary.reason)));
        break;
    }
    if (summary.isBigStep && summary.time)
        lines.append(SntpTexts::tr("That is a big step: above 1000 s NTP would not set the clock by itself."));
    if (summary.isVersionDifferent)
        lines.append(SntpTexts::tr("The reply's version is not the request's."));
    if (summary.isClockStepped)
        lines.append(SntpTexts::tr("Clock stepped: this clock was set while the request was on its way."));
    if (summary.isDelayClamped)
        lines.append(SntpTexts::tr("The delay was below zero within both clocks' precision and is taken as zero."));
    if (summary.ignored > 0)
        lines.append(
            SntpTexts::tr("%n replies were ignored; their fields are in the table.", nullptr, int(summary.ignored)));
    made.detail = lines.join(u'\n');
    return made;
}

/// What a field is for, beyond the value and the meaning that stand in its row.
QString explainField(const SntpRow &row)
{
    struct Purpose {
        QLatin1StringView field;
        const char *inRequest; ///< null: the same as in a reply
        const char *inReply;
    };
    static constexpr Purpose purposes[] = {
        {"leap"_L1, nullptr,
         QT_TRANSLATE_NOOP("sntp",
                           "It warns of a second to be inserted or left out; 3 means that the clock is not set.")},
        {"version"_L1, nullptr,
         QT_TRANSLATE_NOOP("sntp",
                           "A server answers in the version that it was asked in, so old clients go on working.")},
        {"mode"_L1, nullptr,
         QT_TRANSLATE_NOOP("sntp", "Nothing else in the 48 bytes tells a question from an answer.")},
        {"stratum"_L1, nullptr,
         QT_TRANSLATE_NOOP("sntp", "1 has a reference clock, each server further away adds 1, and 16 knows no time.")},
        {"poll"_L1, nullptr,
         QT_TRANSLATE_NOOP("sntp", "The byte is an exponent of two, in seconds: 6 is 64 s, 10 is 1024 s.")},
        {"precision"_L1, nullptr,
         QT_TRANSLATE_NOOP("sntp", "The byte is an exponent of two with a sign: 0xec is −20, about a microsecond.")},
        {"root_delay"_L1, nullptr,
         QT_TRANSLATE_NOOP("sntp", "Half of the 32 bits count seconds, half are the fraction. Stratum 1 has none.")},
        {"root_dispersion"_L1, nullptr,
         QT_TRANSLATE_NOOP("sntp", "With half the root delay it makes the root distance, which every ± contains.")},
        {"reference_id"_L1, nullptr,
         QT_TRANSLATE_NOOP(
             "sntp", "For stratum 1 the kind of clock in four letters, above it the server that it asks itself.")},
        {"reference_timestamp"_L1, nullptr,
         QT_TRANSLATE_NOOP("sntp", "The longer ago, the further a server's clock may have drifted since.")},
        {"origin_timestamp"_L1, nullptr,
         QT_TRANSLATE_NOOP("sntp",
                           "It shows which question an answer belongs to, and that its sender has seen it. Zero, as in "
                           "the exercise, shows nothing.")},
        {"receive_timestamp"_L1, nullptr,
         QT_TRANSLATE_NOOP("sntp", "T2 − T1 is the way there and the difference of the clocks, added up.")},
        {"transmit_timestamp"_L1,
         QT_TRANSLATE_NOOP("sntp", "The server gives these eight bytes back as origin; the exercise leaves them zero."),
         QT_TRANSLATE_NOOP("sntp",
                           "Its first half is word 10, the one that the script prints; word 11 is the fraction that "
                           "the script throws away.")},
    };
    const bool isRequest = row.packet == "request"_L1;
    for (const Purpose &purpose : purposes) {
        if (row.field == purpose.field)
            return QCoreApplication::translate("sntp",
                                               isRequest && purpose.inRequest ? purpose.inRequest : purpose.inReply);
    }
    return {};
}

// The packet in a sentence; its id stands in the table.
QString packetWord(const QString &id)
{
    if (id == "request"_L1)
        return SntpTexts::tr("request");
    return id == "reply"_L1 ? SntpTexts::tr("reply") : SntpTexts::tr("ignored reply");
}

QString explainPlace(const SntpRow &row)
{
    const int lastBit = row.firstBit + row.bitLength - 1;
    if (row.bitLength == 0)
        return SntpTexts::tr("Nothing stands here: %1.").arg(row.meaning);
    if (row.bitLength == 8 && row.firstBit % 8 == 0)
        return SntpTexts::tr("Byte %1 of the %2: %3.").arg(row.firstBit / 8).arg(packetWord(row.packet), row.meaning);
    if (row.bitLength % 8 == 0 && row.firstBit % 8 == 0)
        return SntpTexts::tr("Bytes %1 to %2 of the %3, most significant first: %4.")
            .arg(row.firstBit / 8)
            .arg(lastBit / 8)
            .arg(packetWord(row.packet), row.meaning);
    return SntpTexts::tr("Bits %1 to %2 of byte %3 of the %4: %5.")
        .arg(row.firstBit % 8)
        .arg(lastBit % 8)
        .arg(row.firstBit / 8)
        .arg(packetWord(row.packet), row.meaning);
}

QString explainRow(const SntpRow &row)
{
    QStringList parts = {explainPlace(row), explainField(row)};
    if (row.reason != NtpReason::None)
        parts.append(SntpTexts::tr("What did not pass in this packet: %1.").arg(ntpReasonText(row.reason)));
    parts.removeAll(QString());
    return parts.join(u' ');
}

Error rowError(const SntpRow &row, Error known)
{
    if (isMalformed(row.reason))
        known.operation = "decode";
    return known;
}

} // namespace

const Tool &sntpTool()
{
    static const ToolOf<SntpRequest, SntpRow, SntpSummary> tool({
        .id = "sntp",
        .title = QT_TRANSLATE_NOOP("tools", "SNTP packet"),
        .sentence =
            QT_TRANSLATE_NOOP("tools", "Send 48 bytes, get 48 bytes: every bit of the question and the answer."),
        .group = ToolGroup::Time,
        .shortcutDigit = 7,
        .protocol = PacketProtocol::Ntp,
        .hasPackets = true,
        .presets = presets,
        .requestFields = requestFields,
        .rowFields = rowFields,
        .summaryFields = summaryFields,
        .run = runSntp,
        .answer = answer,
        .explainRow = explainRow,
        .rowError = rowError,
        .code = sntpCode,
        .check = check,
    });
    return tool;
}

} // namespace sockeye
