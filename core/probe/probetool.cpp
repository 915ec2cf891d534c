// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probe/probetool.h"
#include "core/probe/probetexts.h"

#include "core/probe/probelisten.h"
#include "core/probe/probetext.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

namespace
{

constexpr FieldOf<ProbeRequest> requestFields[] = {
    field<&ProbeRequest::target>("target", QT_TRANSLATE_NOOP("fields", "Peer"))
        .help(QT_TRANSLATE_NOOP("fields",
                                "HOST:PORT. For a listener the address of this computer that others reach it by: a "
                                "practice name stands for 127.0.0.1, port 0 for any free one."))
        .takes(TargetKind::Peer, QT_TRANSLATE_NOOP("fields", "Probe %1"))
        .target(),
    field<&ProbeRequest::protocol>("protocol", QT_TRANSLATE_NOOP("fields", "Protocol")).common(),
    field<&ProbeRequest::text>("text", QT_TRANSLATE_NOOP("fields", "Text"))
        .help(QT_TRANSLATE_NOOP("fields",
                                "What is sent, with \\n, \\r, \\t, \\0, \\\\ and \\x1b for bytes; with HTTP the body "
                                "of POST, PUT and PATCH."))
        .common(),
    field<&ProbeRequest::listen>("listen", QT_TRANSLATE_NOOP("fields", "Listen"))
        .help(QT_TRANSLATE_NOOP("fields", "Waits for others to connect, until stopped, in place of connecting."))
        .common(),
    field<&ProbeRequest::hex>("hex", QT_TRANSLATE_NOOP("fields", "Hex"))
        .help(QT_TRANSLATE_NOOP("fields",
                                "Bytes in hex, as in 1b 00*47, sent behind the text. 0x alone is an empty datagram."))
        .more(),
    field<&ProbeRequest::file>("file", QT_TRANSLATE_NOOP("fields", "File"))
        .help(QT_TRANSLATE_NOOP("fields", "A file whose bytes are sent behind the text; at most 16 MiB."))
        .more(),
    field<&ProbeRequest::repeat>("repeat", QT_TRANSLATE_NOOP("fields", "Repeat"))
        .help(QT_TRANSLATE_NOOP("fields", "How many times it is sent, over one connection."))
        .range(1, 100'000)
        .more(),
    field<&ProbeRequest::delay>("delay_s", QT_TRANSLATE_NOOP("fields", "Interval"), Unit::Seconds)
        .help(QT_TRANSLATE_NOOP("fields", "From sending it once to sending it again."))
        .range(0, 86400)
        .more(),
    field<&ProbeRequest::timeout>("timeout_s", QT_TRANSLATE_NOOP("fields", "Timeout"), Unit::Seconds)
        .help(QT_TRANSLATE_NOOP("fields",
                                "How long each of these may take: look-up, connecting, TLS handshake, the first byte "
                                "of an answer."))
        .range(0.001, 3600)
        .more(),
    field<&ProbeRequest::quiet>("quiet_s", QT_TRANSLATE_NOOP("fields", "Quiet"), Unit::Seconds)
        .help(QT_TRANSLATE_NOOP("fields", "An answer that has begun is taken to be whole after such a silence."))
        .range(0.001, 3600)
        .more(),
    field<&ProbeRequest::end>("end", QT_TRANSLATE_NOOP("fields", "End"))
        .help(QT_TRANSLATE_NOOP("fields",
                                "After the answer: close or reset; or half-close before it, and listen until the "
                                "other side ends, too."))
        .more(),
    field<&ProbeRequest::keepAlive>("keep_alive", QT_TRANSLATE_NOOP("fields", "Keep-alive"))
        .help(QT_TRANSLATE_NOOP("fields", "Has the system ask now and then whether the other side is still there."))
        .more(),
    field<&ProbeRequest::echo>("echo", QT_TRANSLATE_NOOP("fields", "Echo"))
        .help(QT_TRANSLATE_NOOP("fields", "A listener sends back what it receives."))
        .more(),
    field<&ProbeRequest::method>("method", QT_TRANSLATE_NOOP("fields", "Method"))
        .help(QT_TRANSLATE_NOOP("fields", "Of HTTP: GET, HEAD, POST, …"))
        .more(),
    field<&ProbeRequest::path>("path", QT_TRANSLATE_NOOP("fields", "Path"))
        .help(QT_TRANSLATE_NOOP("fields", "Of HTTP: what is asked for, from the first slash on."))
        .more(),
    field<&ProbeRequest::alpn>("alpn", QT_TRANSLATE_NOOP("fields", "ALPN"))
        .help(QT_TRANSLATE_NOOP("fields",
                                "Protocols that are offered over TLS, the most wanted first, as in h2,http/1.1; "
                                "HTTPS offers http/1.1 where nothing is said."))
        .more(),
    field<&ProbeRequest::sendsServerName>("server_name", QT_TRANSLATE_NOOP("fields", "Server name"))
        .help(QT_TRANSLATE_NOOP("fields", "Tells a TLS server which of its names is wanted (SNI)."))
        .more(),
    field<&ProbeRequest::caFile>("ca_file", QT_TRANSLATE_NOOP("fields", "CA file"))
        .help(QT_TRANSLATE_NOOP("fields", "A file of certificates (PEM) that are trusted in place of the system's."))
        .more(),
    field<&ProbeRequest::mostBytes>("maximum_bytes", QT_TRANSLATE_NOOP("fields", "At most"), Unit::Bytes)
        .help(QT_TRANSLATE_NOOP("fields", "So much is received, then it ends. A listener goes on."))
        .range(1, 1 << 26)
        .more(),
};

constexpr FieldOf<ProbeRow> rowFields[] = {
    field<&ProbeRow::time>("time", QT_TRANSLATE_NOOP("fields", "Time")),
    field<&ProbeRow::direction>("direction", QT_TRANSLATE_NOOP("fields", "What")),
    field<&ProbeRow::protocol>("protocol", QT_TRANSLATE_NOOP("fields", "Protocol")).hidden(),
    field<&ProbeRow::peer>("peer", QT_TRANSLATE_NOOP("fields", "Peer")).is(TargetKind::Peer),
    field<&ProbeRow::bytes>("bytes", QT_TRANSLATE_NOOP("fields", "Bytes")),
    field<&ProbeRow::text>("text", QT_TRANSLATE_NOOP("fields", "Text"))
        .help(QT_TRANSLATE_NOOP("fields",
                                "What was sent or came, as it can be typed again; at most its first 4096 bytes.")),
    field<&ProbeRow::hex>("hex", QT_TRANSLATE_NOOP("fields", "Hex"))
        .help(QT_TRANSLATE_NOOP("fields", "The same bytes in hex.")),
    field<&ProbeRow::elapsed>("elapsed_ms", QT_TRANSLATE_NOOP("fields", "Took"), Unit::Milliseconds)
        .help(QT_TRANSLATE_NOOP("fields",
                                "Connecting, the handshake, or sending; of what came, since something was sent."))
        .hidden(),
    field<&ProbeRow::status>("status", QT_TRANSLATE_NOOP("fields", "Status")).status(),
    field<&ProbeRow::error>("error", QT_TRANSLATE_NOOP("fields", "Error")).hidden(),
};

constexpr FieldOf<ProbeSummary> summaryFields[] = {
    field<&ProbeSummary::sentBytes>("sent_bytes", QT_TRANSLATE_NOOP("fields", "Sent"), Unit::Bytes),
    field<&ProbeSummary::receivedBytes>("received_bytes", QT_TRANSLATE_NOOP("fields", "Received"), Unit::Bytes),
    field<&ProbeSummary::tlsVersion>("tls_version", QT_TRANSLATE_NOOP("fields", "TLS version")),
    field<&ProbeSummary::cipher>("cipher", QT_TRANSLATE_NOOP("fields", "Cipher")),
    field<&ProbeSummary::alpn>("alpn", QT_TRANSLATE_NOOP("fields", "ALPN")),
    field<&ProbeSummary::certificateSubject>("certificate_subject", QT_TRANSLATE_NOOP("fields", "Certificate of")),
    field<&ProbeSummary::certificateNames>("certificate_names", QT_TRANSLATE_NOOP("fields", "Certificate's names")),
    field<&ProbeSummary::certificateNotAfter>("certificate_not_after", QT_TRANSLATE_NOOP("fields", "Valid until")),
    field<&ProbeSummary::verified>("verified", QT_TRANSLATE_NOOP("fields", "Verified"))
        .help(QT_TRANSLATE_NOOP("fields", "Every check of the TLS connection was made and passed.")),
    field<&ProbeSummary::verifyError>("verify_error", QT_TRANSLATE_NOOP("fields", "Failed checks")),
    field<&ProbeSummary::certificateIssuer>("certificate_issuer", QT_TRANSLATE_NOOP("fields", "Issuer")),
    field<&ProbeSummary::certificateNotBefore>("certificate_not_before", QT_TRANSLATE_NOOP("fields", "Valid from")),
    field<&ProbeSummary::keyExchange>("key_exchange", QT_TRANSLATE_NOOP("fields", "Key exchange")),
    field<&ProbeSummary::lookUp>("lookup_ms", QT_TRANSLATE_NOOP("fields", "Look-up"), Unit::Milliseconds),
    field<&ProbeSummary::connect>("connect_ms", QT_TRANSLATE_NOOP("fields", "Connect"), Unit::Milliseconds),
    field<&ProbeSummary::tls>("tls_ms", QT_TRANSLATE_NOOP("fields", "TLS"), Unit::Milliseconds),
    field<&ProbeSummary::firstByte>("first_byte_ms", QT_TRANSLATE_NOOP("fields", "First byte"), Unit::Milliseconds)
        .help(QT_TRANSLATE_NOOP("fields", "From the end of sending to the first byte of the answer.")),
    field<&ProbeSummary::body>("body_ms", QT_TRANSLATE_NOOP("fields", "Body"), Unit::Milliseconds)
        .help(QT_TRANSLATE_NOOP("fields", "From the first byte of an HTTP reply to its last.")),
    field<&ProbeSummary::statusCode>("status_code", QT_TRANSLATE_NOOP("fields", "Status code")).exact(),
    field<&ProbeSummary::reason>("reason", QT_TRANSLATE_NOOP("fields", "Reason")),
    field<&ProbeSummary::location>("location", QT_TRANSLATE_NOOP("fields", "Location"))
        .help(QT_TRANSLATE_NOOP("fields", "Where a redirect leads; it is not followed.")),
    field<&ProbeSummary::listening>("listening", QT_TRANSLATE_NOOP("fields", "Listening on")),
    field<&ProbeSummary::connections>("connections", QT_TRANSLATE_NOOP("fields", "Connections")),
};

bool isToken(const QString &text)
{
    // RFC 9110 section 5.6.2
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](QChar c) {
        return (c.unicode() < 0x80 && c.isLetterOrNumber()) || u"!#$%&'*+-.^_`|~"_s.contains(c);
    });
}

bool isPath(const QString &text)
{
    return text.startsWith(u'/')
        && std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() > 0x20 && c.unicode() < 0x7f; });
}

Error named(Error error, const QString &option)
{
    error.subject = option;
    return error;
}

Result<void> checkHttp(const ProbeRequest &request)
{
    if (!isToken(request.method))
        return Error::badInput(u"method"_s, ProbeTexts::tr("A method is one word, as GET or POST."));
    if (!isPath(request.path))
        return Error::badInput(
            u"path"_s,
            ProbeTexts::tr("A path begins with a slash and has no spaces; other signs are written as in "
                           "a link: %20 for a space."));
    return {};
}

Result<void> check(const ProbeRequest &request)
{
    if (const Result<QByteArray> text = readProbeText(request.text); !text)
        return named(text.error(), u"text"_s);
    const bool hasPage = isHttp(request.protocol);
    if (request.listen) {
        if (const Result<Endpoint> own = probeListenAddress(request.target); !own)
            return own.error();
        if (hasPage)
            return Error::badInput(
                u"protocol"_s,
                ProbeTexts::tr("A listener speaks TCP, UDP or TLS; choose TCP to see what an HTTP client "
                               "sends."));
        return {};
    }
    if (const Result<Target> target = Target::parse(request.target); !target)
        return named(target.error(), u"target"_s);
    return hasPage ? checkHttp(request) : Result<void>();
}

Error rowError(const ProbeRow &row, Error known)
{
    if (*row.failedCall)
        known.operation = row.failedCall;
    return known;
}

constexpr Stage stages[] = {Stage::LookUp, Stage::Route, Stage::Connect, Stage::Handshake,
                            Stage::Send,   Stage::Wait,  Stage::Decode,  Stage::Check};

} // namespace

quint16 probePort(ProbeProtocol protocol)
{
    switch (protocol) {
    case ProbeProtocol::Http:
        return 80;
    case ProbeProtocol::Tls:
    case ProbeProtocol::Https:
        return 443;
    default:
        return echoPort;
    }
}

bool probeSendsMessage(const ProbeRequest &request)
{
    if (!isHttp(request.protocol))
        return true;
    return QStringList{u"POST"_s, u"PUT"_s, u"PATCH"_s}.contains(request.method.toUpper());
}

const Tool &probeTool()
{
    static const ToolOf<ProbeRequest, ProbeRow, ProbeSummary> tool({
        .id = "probe",
        .title = QT_TRANSLATE_NOOP("tools", "Probe"),
        .sentence = QT_TRANSLATE_NOOP("tools", "Talk to a server by hand, or listen, and see every byte and check."),
        .group = ToolGroup::Diagnose,
        .hasPackets = true,
        .presets = probePresets(),
        .stages = stages,
        .keptRows = 10'000,
        .requestFields = requestFields,
        .rowFields = rowFields,
        .summaryFields = summaryFields,
        .run = runProbe,
        .answer = answerProbe,
        .explainRow = explainProbeRow,
        .rowError = rowError,
        .code = probeCode,
        .check = check,
    });
    return tool;
}

} // namespace sockeye
