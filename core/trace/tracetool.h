// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/socket.h"
#include "core/tool/tool.h"

#include <optional>
#include <vector>

namespace sockeye
{

/// What is sent.
enum class TraceProtocol : quint8 { Udp, Icmp, Tcp };

template <>
struct Words<TraceProtocol> {
    static constexpr Word list[] = {
        {int(TraceProtocol::Udp), "udp", QT_TRANSLATE_NOOP("words", "UDP")},
        {int(TraceProtocol::Icmp), "icmp", QT_TRANSLATE_NOOP("words", "ICMP")},
        {int(TraceProtocol::Tcp), "tcp", QT_TRANSLATE_NOOP("words", "TCP")},
    };
};

/// Which of a name's addresses is taken: the first of these.
enum class TraceFamily : quint8 { Any, Ipv4, Ipv6 };

template <>
struct Words<TraceFamily> {
    static constexpr Word list[] = {
        {int(TraceFamily::Any), "any", QT_TRANSLATE_NOOP("words", "any")},
        {int(TraceFamily::Ipv4), "ipv4", QT_TRANSLATE_NOOP("words", "IPv4")},
        {int(TraceFamily::Ipv6), "ipv6", QT_TRANSLATE_NOOP("words", "IPv6")},
    };
};

/// Who stands at a hop, or why nobody is known to.
enum class TraceStatus : quint8 {
    Router, ///< it dropped the probe because its TTL was used up, and said so
    Reached, ///< the target itself answered
    Silent, ///< nobody answered, but hops behind it did
    Loop, ///< a router that stood nearer already: they send probes round in a circle
    Timeout, ///< nobody answered, and nobody behind it either
    Unreachable, ///< it said that no way leads on, or this computer knows none
    TooBig, ///< it said that the next link is too narrow for the probe
    Denied, ///< this computer does not permit the probe
    NotSupported,
    SystemError,
};

template <>
struct Words<TraceStatus> {
    using S = TraceStatus;
    static constexpr Word list[] = {
        {int(S::Router), "router", QT_TRANSLATE_NOOP("words", "router"), Outcome::Success},
        {int(S::Reached), "reached", QT_TRANSLATE_NOOP("words", "reached"), Outcome::Success},
        {int(S::Silent), "silent", QT_TRANSLATE_NOOP("words", "silent")},
        {int(S::Loop), "loop", QT_TRANSLATE_NOOP("words", "loop"), Outcome::Failure},
        failureWord(S::Timeout, ErrorKind::TimedOut),
        failureWord(S::Unreachable, ErrorKind::Unreachable),
        {int(S::TooBig), "too_big", QT_TRANSLATE_NOOP("words", "too big"), Outcome::Failure},
        failureWord(S::Denied, ErrorKind::Denied),
        failureWord(S::NotSupported, ErrorKind::NotSupported),
        failureWord(S::SystemError, ErrorKind::System),
    };
};

/// What an answer to a probe was.
enum class TraceReply : quint8 {
    TimeExceeded,
    PortUnreachable,
    Datagram,
    EchoReply,
    Connected, ///< SYN, ACK
    Refused, ///< RST
    Unreachable, ///< any other "destination unreachable"
    TooBig,
    Other,
};

template <>
struct Words<TraceReply> {
    using R = TraceReply;
    static constexpr Word list[] = {
        {int(R::TimeExceeded), "time_exceeded", QT_TRANSLATE_NOOP("words", "time exceeded")},
        {int(R::PortUnreachable), "port_unreachable", QT_TRANSLATE_NOOP("words", "port unreachable")},
        {int(R::Datagram), "datagram", QT_TRANSLATE_NOOP("words", "datagram")},
        {int(R::EchoReply), "echo_reply", QT_TRANSLATE_NOOP("words", "echo reply")},
        {int(R::Connected), "connected", QT_TRANSLATE_NOOP("words", "connected")},
        {int(R::Refused), "refused", QT_TRANSLATE_NOOP("words", "refused")},
        {int(R::Unreachable), "unreachable", QT_TRANSLATE_NOOP("words", "unreachable")},
        {int(R::TooBig), "too_big", QT_TRANSLATE_NOOP("words", "too big")},
        {int(R::Other), "other", QT_TRANSLATE_NOOP("words", "other")},
    };
};

/// What a row says together with its neighbours, the most important of it. None has no word.
enum class TraceRemark : quint8 {
    None,
    RateLimit, ///< loss here that later hops do not share
    Loss, ///< loss here that all later hops share
    Unclear, ///< loss here, and too few probes to tell which of both it is
    NarrowLink, ///< the link behind it takes smaller packets than the probe
    SeveralWays, ///< further addresses stand at this hop
};

template <>
struct Words<TraceRemark> {
    using R = TraceRemark;
    static constexpr Word list[] = {
        {int(R::RateLimit), "rate_limit", QT_TRANSLATE_NOOP("words", "rate limit, no loss")},
        {int(R::Loss), "loss", QT_TRANSLATE_NOOP("words", "loss from here on")},
        {int(R::Unclear), "unclear", QT_TRANSLATE_NOOP("words", "too few to tell")},
        {int(R::NarrowLink), "narrow_link", QT_TRANSLATE_NOOP("words", "narrow link behind")},
        {int(R::SeveralWays), "several_ways", QT_TRANSLATE_NOOP("words", "several ways")},
    };
};

/// The address of a hop; none is shown as `*`, as traceroute writes it, and is an empty cell in files.
struct HopAddress {
    QHostAddress address;

    bool operator==(const HopAddress &) const = default;
};

template <>
struct Codec<HopAddress> {
    using Plain = Codec<QHostAddress>;
    static constexpr ValueKind kind = Plain::kind;
    static int compare(const HopAddress &a, const HopAddress &b) { return Plain::compare(a.address, b.address); }
    static bool absent(const HopAddress &value) { return Plain::absent(value.address); }
    static void append(const HopAddress &value, Unit unit, QByteArray &out) { Plain::append(value.address, unit, out); }
    static void appendJson(const HopAddress &value, Unit unit, QByteArray &out)
    {
        Plain::appendJson(value.address, unit, out);
    }
    static QString display(const HopAddress &value, Unit unit, const QLocale &locale)
    {
        return absent(value) ? QStringLiteral("*") : Plain::display(value.address, unit, locale);
    }
    static Result<void> parse(QStringView text, Unit unit, const Range &range, HopAddress &value)
    {
        return Plain::parse(text, unit, range, value.address);
    }
    static std::span<const Word> words() { return {}; }
};

/// Whom to trace the way to, and how.
struct TraceRequest {
    QString target = QStringLiteral("path.practice.test");
    TraceProtocol protocol = TraceProtocol::Udp;
    int maximumHops = 30;
    int probes = 3; ///< to each hop in a round
    int rounds = 1; ///< 0: until Stop
    Nanoseconds timeout = std::chrono::seconds(1);
    std::optional<quint16> port; ///< absent: a practice server's, else 33434 and on for UDP, 80 for TCP
    int size = 32; ///< bytes that a UDP or ICMP probe carries
    bool names = true; ///< look up the names of routers
    TraceFamily family = TraceFamily::Any;
};

/// A hop and one of the addresses that answered there, or none.
struct TraceRow {
    int hop = 0;
    HopAddress address;
    QString name;
    qint64 sent = 0; ///< to this hop
    qint64 received = 0; ///< from this address
    std::optional<double> lossPercent; ///< of the hop's probes that are not on their way any more
    std::optional<Nanoseconds> best;
    std::optional<Nanoseconds> median;
    std::optional<Nanoseconds> worst;
    TraceStatus status = TraceStatus::Router;
    TraceRemark remark = TraceRemark::None;
    QString note; ///< as traceroute writes it: `!H`, `!N`, `!X`
    std::optional<TraceReply> reply; ///< the latest
    std::optional<int> icmpType;
    std::optional<int> icmpCode;
    std::optional<quint32> mtu; ///< bytes that the link behind it takes
    qint64 late = 0; ///< answers after the timeout; they count as received
    bool isSimulated = false; ///< a router of the practice network
    QString error; ///< the system's symbol, where the probe could not be sent
    const char *failedCall = "";

    // For explaining only.
    std::optional<int> laterHop; ///< one behind it that answers with less loss
    std::optional<int> earlierHop; ///< where this router stood already

    bool operator==(const TraceRow &) const = default;
};

/// How the way ended.
enum class TraceEnd : quint8 { Reached, Unreachable, Silent, Loop, NotSent };

struct TraceSummary {
    bool isReached = false;
    std::optional<int> hops; ///< how far away the target is; where it was not reached, the last hop that answered
    // Beyond the public minimum.
    QHostAddress address; ///< of the target
    qint64 sent = 0;
    qint64 received = 0;
    std::optional<double> lossPercent; ///< at the target
    std::optional<Nanoseconds> median; ///< to the target
    qint64 addresses = 0; ///< of routers that answered

    // For the answer only.
    TraceEnd end = TraceEnd::Silent;
    std::optional<TraceRow> last; ///< the target's row, or the last that answered
    std::optional<TraceRow> failed; ///< a row that says why probes could not be sent
    int lastSilent = 0; ///< up to this hop nobody answers behind the last
    qint64 rateLimited = 0; ///< hops
    qint64 silent = 0; ///< hops that pass on and say nothing
    bool isSimulated = false;
    bool isRaw = false; ///< ICMP through a raw socket
};

/// The tool's function. Blocking; one thread drives all probes, a few more look names up.
Result<TraceSummary> runTrace(const TraceRequest &request, Context &context, Rows<TraceRow> &rows);

/// The answer in words. Translated; main thread.
Answer answerTrace(const TraceRequest &request, const TraceSummary &summary);

/// What the values of a row mean. Translated; main thread.
QString explainTraceRow(const TraceRow &row);

/// The request as a program.
QString traceCode(CodeLanguage language, const TraceRequest &request, const PracticeLocator &practice);

/// Where UDP probes go when nobody says: the first of a row of ports that nobody has, as traceroute does; and TCP's.
inline constexpr quint16 traceUdpPort = 33434;
inline constexpr quint16 traceTcpPort = 80;
inline constexpr int mostTraceProbes = 10;

const Tool &traceTool();

} // namespace sockeye
