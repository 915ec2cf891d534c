// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/socket.h"
#include "core/tool/tool.h"

#include <optional>
#include <vector>

namespace sockeye
{

/// How one probe ended.
enum class PingStatus : quint8 {
    Ok,
    Reordered, ///< answered in time, but after the answer to a later probe
    Duplicate, ///< a further copy of an answer
    Late, ///< after it had been given up
    Timeout,
    Unreachable, ///< somebody on the way said so
    TtlExceeded, ///< a router dropped it because its TTL came to 0
    TooBig, ///< for a link on the way
    BadReply, ///< only an answer with another payload came
    Denied, ///< this system does not permit it
    NoSuchName,
    BadInput,
    Cancelled,
    NotSupported,
    SystemError,
};

template <>
struct Words<PingStatus> {
    using S = PingStatus;
    static constexpr Word list[] = {
        {int(S::Ok), "ok", QT_TRANSLATE_NOOP("words", "ok"), Outcome::Success},
        {int(S::Reordered), "reordered", QT_TRANSLATE_NOOP("words", "reordered"), Outcome::Success},
        {int(S::Duplicate), "duplicate", QT_TRANSLATE_NOOP("words", "duplicate"), Outcome::Success},
        {int(S::Late), "late", QT_TRANSLATE_NOOP("words", "late"), Outcome::Success},
        failureWord(S::Timeout, ErrorKind::TimedOut),
        failureWord(S::Unreachable, ErrorKind::Unreachable),
        {int(S::TtlExceeded), "ttl_exceeded", QT_TRANSLATE_NOOP("words", "TTL exceeded"), Outcome::Failure},
        {int(S::TooBig), "too_big", QT_TRANSLATE_NOOP("words", "too big"), Outcome::Failure},
        failureWord(S::BadReply, ErrorKind::BadReply),
        failureWord(S::Denied, ErrorKind::Denied),
        failureWord(S::NoSuchName, ErrorKind::NoSuchName),
        failureWord(S::BadInput, ErrorKind::BadInput),
        failureWord(S::Cancelled, ErrorKind::Cancelled),
        failureWord(S::NotSupported, ErrorKind::NotSupported),
        failureWord(S::SystemError, ErrorKind::System),
    };
};

/// What is to be sent.
enum class PingMethod : quint8 { Auto, Icmp, Tcp, Udp };

template <>
struct Words<PingMethod> {
    static constexpr Word list[] = {
        {int(PingMethod::Auto), "auto", QT_TRANSLATE_NOOP("words", "automatic")},
        {int(PingMethod::Icmp), "icmp", QT_TRANSLATE_NOOP("words", "ICMP")},
        {int(PingMethod::Tcp), "tcp", QT_TRANSLATE_NOOP("words", "TCP")},
        {int(PingMethod::Udp), "udp", QT_TRANSLATE_NOOP("words", "UDP")},
    };
};

/// What was sent.
enum class PingWay : quint8 {
    Icmp, ///< echo through a datagram socket
    IcmpRaw, ///< echo through a raw socket
    Tcp,
    Udp,
};

template <>
struct Words<PingWay> {
    static constexpr Word list[] = {
        {int(PingWay::Icmp), "icmp", QT_TRANSLATE_NOOP("words", "ICMP")},
        {int(PingWay::IcmpRaw), "icmp_raw", QT_TRANSLATE_NOOP("words", "ICMP, raw")},
        {int(PingWay::Tcp), "tcp", QT_TRANSLATE_NOOP("words", "TCP")},
        {int(PingWay::Udp), "udp", QT_TRANSLATE_NOOP("words", "UDP")},
    };
};

/// What the answer was. All of these show that the target is there.
enum class PingReply : quint8 { Echo, Connected, Refused, Datagram, PortUnreachable };

template <>
struct Words<PingReply> {
    static constexpr Word list[] = {
        {int(PingReply::Echo), "echo_reply", QT_TRANSLATE_NOOP("words", "echo reply")},
        {int(PingReply::Connected), "connected", QT_TRANSLATE_NOOP("words", "connected")},
        {int(PingReply::Refused), "refused", QT_TRANSLATE_NOOP("words", "refused")},
        {int(PingReply::Datagram), "datagram", QT_TRANSLATE_NOOP("words", "datagram")},
        {int(PingReply::PortUnreachable), "port_unreachable", QT_TRANSLATE_NOOP("words", "port unreachable")},
    };
};

/// Which of a name's addresses is taken: the first of these.
enum class PingFamily : quint8 { Any, Ipv4, Ipv6 };

template <>
struct Words<PingFamily> {
    static constexpr Word list[] = {
        {int(PingFamily::Any), "any", QT_TRANSLATE_NOOP("words", "any")},
        {int(PingFamily::Ipv4), "ipv4", QT_TRANSLATE_NOOP("words", "IPv4")},
        {int(PingFamily::Ipv6), "ipv6", QT_TRANSLATE_NOOP("words", "IPv6")},
    };
};

/// Whom to ask, how often, and how long to wait.
struct PingRequest {
    QStringList targets = {QStringLiteral("echo.practice.test")}; ///< hosts, ranges, networks
    int count = 4; ///< probes to each target; 0: until Stop
    Nanoseconds interval = std::chrono::seconds(1); ///< between two probes to one target
    int size = 56; ///< bytes that an echo or a datagram carries
    int timeToLive = 64;
    Nanoseconds timeout = std::chrono::seconds(2);
    PingMethod method = PingMethod::Auto;
    std::optional<quint16> port; ///< absent: a practice server's, else 80 for TCP and 33434 for UDP
    PingFamily family = PingFamily::Any;
};

/// One probe and what became of it. A duplicate or late answer is a row of its own, beside that of its probe.
struct PingRow {
    WallTime time = WallTime::min(); ///< when the probe went
    QString target; ///< as typed; of a range its address
    QHostAddress address;
    std::optional<qint64> sequence; ///< from 1
    std::optional<int> bytes; ///< of the answer: an ICMP message with its header, or a datagram
    std::optional<int> timeToLive; ///< what was left of the answer's
    std::optional<Nanoseconds> roundTrip;
    PingStatus status = PingStatus::Ok;
    std::optional<PingWay> way;
    std::optional<PingReply> reply;
    QHostAddress from; ///< who answered, or reported the error
    std::optional<int> icmpType; ///< of the error
    std::optional<int> icmpCode;
    std::optional<quint32> mtu; ///< bytes that the next link takes, where the probe was too big
    std::optional<Nanoseconds> usual; ///< the target's round trip so far, smoothed as TCP does (RFC 6298)
    std::optional<int> differsAt; ///< the first byte of the payload that came back otherwise
    int ignored = 0; ///< datagrams that were no answer to this probe
    bool isKernelStamp = false; ///< the end of the round trip is the kernel's receive stamp
    bool isClockStepped = false;
    QString error; ///< the system's symbol
    const char *failedCall = ""; ///< the operation that it is of, as in Error
    QString detail; ///< what only the place of failure knew
};

/// What one target came to, for the answer.
struct PingTargetSummary {
    QString name;
    QHostAddress address;
    qint64 sent = 0;
    qint64 received = 0;
    qint64 lost = 0;
    std::optional<PingRow> firstFailure;
};

/// All probes of a run together.
struct PingSummary {
    qint64 sent = 0;
    qint64 received = 0; ///< probes that were answered, late ones too
    std::optional<double> lossPercent; ///< of the probes that are decided
    std::optional<Nanoseconds> least;
    std::optional<Nanoseconds> median;
    std::optional<Nanoseconds> p95;
    std::optional<Nanoseconds> most;
    std::optional<Nanoseconds> jitter; ///< mean of how much a round trip differs from the one before, by target
    // Beyond the public minimum.
    std::optional<Nanoseconds> mean;
    std::optional<Nanoseconds> p99;
    qint64 lost = 0;
    qint64 late = 0;
    qint64 duplicates = 0;
    qint64 reordered = 0;
    qint64 unreachable = 0;
    qint64 ttlExceeded = 0;
    qint64 ignored = 0;
    qint64 targets = 0;
    qint64 answering = 0; ///< targets that answered at least once
    std::optional<PingWay> way;
    QString pingGroups; ///< net.ipv4.ping_group_range, where it kept ICMP datagrams from being used

    // For the answer only.
    bool isFallback = false; ///< TCP because ICMP is not permitted
    bool isClockStepped = false;
    std::optional<PingReply> reply; ///< of the latest answer
    std::vector<PingTargetSummary> shown; ///< the first targets, those that lost something before the others
};

/// The tool's function. Blocking; one thread drives all targets through one poll loop.
Result<PingSummary> runPing(const PingRequest &request, Context &context, Rows<PingRow> &rows);

/// The request as a program.
QString pingCode(CodeLanguage language, const PingRequest &request, const PracticeLocator &practice);

/// More targets than these are refused: their probes alone would be a flood.
inline constexpr quint64 mostPingTargets = 65'536;
/// Where a TCP or UDP ping goes when nobody says: a web server; a port that nobody has, as traceroute does.
inline constexpr quint16 pingTcpPort = 80;
inline constexpr quint16 pingUdpPort = 33434;

const Tool &pingTool();

} // namespace sockeye
