// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/socket.h"
#include "core/net/tlsreport.h"
#include "core/tool/tool.h"

#include <optional>

namespace sockeye
{

enum class ProbeProtocol : quint8 { Tcp, Udp, Tls, Http, Https };

constexpr bool isHttp(ProbeProtocol protocol)
{
    return protocol == ProbeProtocol::Http || protocol == ProbeProtocol::Https;
}

constexpr bool isTls(ProbeProtocol protocol)
{
    return protocol == ProbeProtocol::Tls || protocol == ProbeProtocol::Https;
}

template <>
struct Words<ProbeProtocol> {
    using P = ProbeProtocol;
    static constexpr Word list[] = {
        {int(P::Tcp), "tcp", QT_TRANSLATE_NOOP("words", "TCP")},
        {int(P::Udp), "udp", QT_TRANSLATE_NOOP("words", "UDP")},
        {int(P::Tls), "tls", QT_TRANSLATE_NOOP("words", "TLS")},
        {int(P::Http), "http", QT_TRANSLATE_NOOP("words", "HTTP")},
        {int(P::Https), "https", QT_TRANSLATE_NOOP("words", "HTTPS")},
    };
};

/// How this side ends when it has sent everything.
enum class ProbeEnd : quint8 {
    Close, ///< when the answer has come
    HalfClose, ///< its own direction at once, and it listens until the other side ends, too
    Reset, ///< breaks off when the answer has come
};

template <>
struct Words<ProbeEnd> {
    using E = ProbeEnd;
    static constexpr Word list[] = {
        {int(E::Close), "close", QT_TRANSLATE_NOOP("words", "close")},
        {int(E::HalfClose), "half_close", QT_TRANSLATE_NOOP("words", "half-close")},
        {int(E::Reset), "reset", QT_TRANSLATE_NOOP("words", "break off (reset)")},
    };
};

/// What a row is about.
enum class ProbeDirection : quint8 {
    Listening,
    Connected, ///< this side connected, or took a connection
    Tls, ///< the handshake
    Certificate, ///< one of the chain
    Sent,
    Received,
    Head, ///< of an HTTP reply
    Body,
    Ended, ///< the other side will send nothing more
};

template <>
struct Words<ProbeDirection> {
    using D = ProbeDirection;
    static constexpr Word list[] = {
        {int(D::Listening), "listening", QT_TRANSLATE_NOOP("words", "listening")},
        {int(D::Connected), "connected", QT_TRANSLATE_NOOP("words", "connected")},
        {int(D::Tls), "tls", QT_TRANSLATE_NOOP("words", "TLS handshake")},
        {int(D::Certificate), "certificate", QT_TRANSLATE_NOOP("words", "certificate")},
        {int(D::Sent), "sent", QT_TRANSLATE_NOOP("words", "sent")},
        {int(D::Received), "received", QT_TRANSLATE_NOOP("words", "received")},
        {int(D::Head), "head", QT_TRANSLATE_NOOP("words", "head")},
        {int(D::Body), "body", QT_TRANSLATE_NOOP("words", "body")},
        {int(D::Ended), "ended", QT_TRANSLATE_NOOP("words", "ended")},
    };
};

enum class ProbeStatus : quint8 {
    Ok,
    Unverified, ///< TLS was made for inspection, and a check failed
    CutShort, ///< ended without TLS's own end, so something may be missing
    Limit, ///< more came than is kept
    Timeout,
    Refused,
    Reset,
    Unreachable,
    Denied,
    NoSuchName,
    BadReply,
    BadInput,
    Cancelled,
    NotSupported,
    SystemError,
};

template <>
struct Words<ProbeStatus> {
    using S = ProbeStatus;
    static constexpr Word list[] = {
        {int(S::Ok), "ok", QT_TRANSLATE_NOOP("words", "ok"), Outcome::Success},
        {int(S::Unverified), "unverified", QT_TRANSLATE_NOOP("words", "not verified"), Outcome::Failure},
        {int(S::CutShort), "cut_short", QT_TRANSLATE_NOOP("words", "perhaps cut short"), Outcome::Success},
        {int(S::Limit), "limit", QT_TRANSLATE_NOOP("words", "limit reached"), Outcome::Success},
        failureWord(S::Timeout, ErrorKind::TimedOut),
        failureWord(S::Refused, ErrorKind::Refused),
        failureWord(S::Reset, ErrorKind::Reset),
        failureWord(S::Unreachable, ErrorKind::Unreachable),
        failureWord(S::Denied, ErrorKind::Denied),
        failureWord(S::NoSuchName, ErrorKind::NoSuchName),
        failureWord(S::BadReply, ErrorKind::BadReply),
        failureWord(S::BadInput, ErrorKind::BadInput),
        failureWord(S::Cancelled, ErrorKind::Cancelled),
        failureWord(S::NotSupported, ErrorKind::NotSupported),
        failureWord(S::SystemError, ErrorKind::System),
    };
};

/// Whom to talk to, or where to listen, and what to say.
struct ProbeRequest {
    QString target = QStringLiteral("echo.practice.test");
    ProbeProtocol protocol = ProbeProtocol::Tcp;
    bool listen = false; ///< the target is the address of this computer that others connect to
    QString text = QStringLiteral("Hello\\n"); ///< see readProbeText()
    QByteArray hex; ///< null: none; sent behind the text where both are given
    QString file; ///< a path; its bytes come last
    int repeat = 1; ///< how often it is sent
    Nanoseconds delay = std::chrono::seconds(1); ///< between two of them
    Nanoseconds timeout = std::chrono::seconds(5); ///< for each of look-up, connecting, handshake, first byte
    Nanoseconds quiet = std::chrono::milliseconds(300); ///< an answer that has begun is over after such a silence
    ProbeEnd end = ProbeEnd::Close;
    bool keepAlive = false; ///< SO_KEEPALIVE
    bool echo = false; ///< a listener sends back what it receives
    QString method = QStringLiteral("GET");
    QString path = QStringLiteral("/");
    QStringList alpn; ///< offered to a TLS server
    bool sendsServerName = true; ///< SNI
    QString caFile; ///< PEM, trusted in place of the system's list
    qint64 mostBytes = 1 << 20; ///< received, then it ends
};

/// One thing that happened.
struct ProbeRow {
    WallTime time = WallTime::min();
    ProbeDirection direction = ProbeDirection::Connected;
    ProbeProtocol protocol = ProbeProtocol::Tcp;
    QString peer;
    std::optional<qint64> bytes;
    QByteArray hex; ///< at most mostShownBytes of them
    QString text; ///< the same as text; of other rows what there is to say
    std::optional<Nanoseconds> elapsed; ///< since what came before it: see the field's help
    ProbeStatus status = ProbeStatus::Ok;
    QString error; ///< the system's symbol, or a sentence
    const char *failedCall = "";
};

struct ProbeSummary {
    qint64 sentBytes = 0;
    qint64 receivedBytes = 0;
    QString tlsVersion;
    QString cipher;
    QString alpn;
    QString certificateSubject;
    QStringList certificateNames;
    std::optional<WallTime> certificateNotAfter;
    std::optional<bool> verified; ///< none: no TLS, or nothing was checked
    QList<TlsProblem> verifyError;
    // Beyond the public minimum.
    QString certificateIssuer;
    std::optional<WallTime> certificateNotBefore;
    QString keyExchange;
    std::optional<Nanoseconds> lookUp;
    std::optional<Nanoseconds> connect;
    std::optional<Nanoseconds> tls;
    std::optional<Nanoseconds> firstByte; ///< since the request was sent
    std::optional<Nanoseconds> body; ///< from then to the end
    std::optional<int> statusCode;
    QString reason;
    QString location; ///< where a redirect leads
    QString listening; ///< the endpoint
    std::optional<qint64> connections; ///< that a listener took

    // For the answer only.
    QString peer;
    bool isExposed = false; ///< it listens beyond this computer
    bool isCut = false;
    qint64 sentMessages = 0;
    std::optional<ProbeRow> firstFailure;
    std::optional<TlsReport> report;
};

/// So many bytes of a message stand in its row, and so many are received at a time from a stream.
inline constexpr qsizetype mostShownBytes = 4096;
/// A file that is larger is not sent.
inline constexpr qint64 mostFileBytes = 16 << 20;
/// Connections that a listener has at a time; more wait in the system's queue.
inline constexpr std::size_t mostProbeConnections = 64;

/// The tool's function. Blocking.
Result<ProbeSummary> runProbe(const ProbeRequest &request, Context &context, Rows<ProbeRow> &rows);

/// Where a probe of \a request goes when its target names no port.
quint16 probePort(ProbeProtocol protocol);
/// Whether \a request sends what text, hex and file say: HTTP has a body only with some methods.
bool probeSendsMessage(const ProbeRequest &request);

/// The bytes of an HTTP request, \a message as its body where the method has one.
QByteArray probeHttpRequest(const ProbeRequest &request, const Target &target, const QByteArray &message);

QString probeCode(CodeLanguage language, const ProbeRequest &request, const PracticeLocator &practice);
Answer answerProbe(const ProbeRequest &request, const ProbeSummary &summary);
QString explainProbeRow(const ProbeRow &row);
std::span<const Preset> probePresets();

const Tool &probeTool();

} // namespace sockeye
