// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/servicedatabase.h"
#include "core/tool/tool.h"

#include <optional>
#include <vector>

namespace sockeye
{

/// What is behind a port; or why its host, or the port itself, could not be asked.
enum class ScanState : quint8 {
    Open, ///< a connection was made
    Closed, ///< refused
    Filtered, ///< no answer, or somebody on the way said no
    NoSuchName,
    Timeout, ///< of the name's look-up
    BadInput,
    Cancelled,
    SystemError,
};

template <>
struct Words<ScanState> {
    using S = ScanState;
    static constexpr Word list[] = {
        {int(S::Open), "open", QT_TRANSLATE_NOOP("words", "open"), Outcome::Success},
        {int(S::Closed), "closed", QT_TRANSLATE_NOOP("words", "closed"), Outcome::Neutral},
        {int(S::Filtered), "filtered", QT_TRANSLATE_NOOP("words", "filtered"), Outcome::Neutral},
        failureWord(S::NoSuchName, ErrorKind::NoSuchName),
        failureWord(S::Timeout, ErrorKind::TimedOut),
        failureWord(S::BadInput, ErrorKind::BadInput),
        failureWord(S::Cancelled, ErrorKind::Cancelled),
        failureWord(S::SystemError, ErrorKind::System),
    };
};

/// Why a port has its state, in nmap's words.
enum class ScanReason : quint8 {
    SynAck,
    ConnRefused,
    NoResponse,
    HostUnreach,
    NetUnreach,
    ProtoUnreach,
    AdminProhibited,
};

template <>
struct Words<ScanReason> {
    using R = ScanReason;
    static constexpr Word list[] = {
        {int(R::SynAck), "syn-ack", QT_TRANSLATE_NOOP("words", "syn-ack")},
        {int(R::ConnRefused), "conn-refused", QT_TRANSLATE_NOOP("words", "conn-refused")},
        {int(R::NoResponse), "no-response", QT_TRANSLATE_NOOP("words", "no-response")},
        {int(R::HostUnreach), "host-unreach", QT_TRANSLATE_NOOP("words", "host-unreach")},
        {int(R::NetUnreach), "net-unreach", QT_TRANSLATE_NOOP("words", "net-unreach")},
        {int(R::ProtoUnreach), "proto-unreach", QT_TRANSLATE_NOOP("words", "proto-unreach")},
        {int(R::AdminProhibited), "admin-prohibited", QT_TRANSLATE_NOOP("words", "admin-prohibited")},
    };
};

/// Which ports become rows; the others are counted.
enum class ScanKeep : quint8 { Open, Filtered, All };

template <>
struct Words<ScanKeep> {
    static constexpr Word list[] = {
        {int(ScanKeep::Open), "open", QT_TRANSLATE_NOOP("words", "open ports")},
        {int(ScanKeep::Filtered), "filtered", QT_TRANSLATE_NOOP("words", "open and filtered ports")},
        {int(ScanKeep::All), "all", QT_TRANSLATE_NOOP("words", "all ports")},
    };
};

/// What slowed a run down.
enum class ScanLimit : quint8 { Descriptors, LocalPorts };

template <>
struct Words<ScanLimit> {
    static constexpr Word list[] = {
        {int(ScanLimit::Descriptors), "descriptors", QT_TRANSLATE_NOOP("words", "descriptors")},
        {int(ScanLimit::LocalPorts), "local_ports", QT_TRANSLATE_NOOP("words", "local ports")},
    };
};

/// Whom to ask for which ports, and how fast.
struct ScanRequest {
    QStringList targets = {QStringLiteral("practice.test")}; ///< hosts, ranges, networks
    QStringList ports = {QStringLiteral("1-1024")}; ///< numbers, ranges, names of services, `common`, `all`
    Nanoseconds timeout = std::chrono::seconds(1); ///< of a connection
    int parallel = 1000; ///< connections that are being made at a time
    std::optional<int> rate; ///< connections a second, at most
    bool banner = false; ///< listen for what an open port says first
    ScanKeep keep = ScanKeep::Open;
};

/// A port and what became of it; or a target that could not be asked.
struct ScanRow {
    QString host; ///< as typed; of a range its address
    QHostAddress address;
    std::optional<quint16> port;
    std::optional<ServiceProtocol> protocol;
    ScanState state = ScanState::Open;
    std::optional<ScanReason> reason;
    QString service; ///< that usually has the port; of the practice network the server's name
    std::optional<Nanoseconds> latency; ///< from the SYN until the answer was seen
    QString banner; ///< printable ASCII, the rest as `\xHH`
    bool isSelfConnect = false; ///< the connection met itself: nobody listens
    QString error; ///< the system's symbol
    const char *failedCall = ""; ///< as in Error
    QString detail;
};

/// What a run came to, or has come to so far.
struct ScanSummary {
    qint64 open = 0;
    qint64 closed = 0;
    qint64 filtered = 0;
    Nanoseconds elapsed{};
    // Beyond the public minimum.
    qint64 addresses = 0;
    qint64 ports = 0; ///< that there are to ask, on all addresses together
    qint64 failed = 0; ///< targets and ports that could not be asked
    qint64 selfConnects = 0;
    int parallel = 0; ///< connections at a time, as it was done
    std::optional<int> rate; ///< as it was done
    std::optional<ScanLimit> limitedBy;

    // For the answer only.
    qint64 openHosts = 0; ///< addresses with an open port
    QString host; ///< the only one; null where there are several
    QStringList shown; ///< the first open ports, "22 ssh"
    Nanoseconds longest{}; ///< that it takes if nobody answers
    bool isWhole = false; ///< the run has ended
};

/// The tool's function. Blocking; one or two threads drive all connections, each through a poll loop of its own.
Result<ScanSummary> runScan(const ScanRequest &request, Context &context, Rows<ScanRow> &rows);

Answer answerScan(const ScanRequest &request, const ScanSummary &summary);
QString explainScanRow(const ScanRow &row);
/// The request as a program.
QString scanCode(CodeLanguage language, const ScanRequest &request, const PracticeLocator &practice);

/// More addresses than these are refused: asking them for a single port each would take days.
inline constexpr quint64 mostScanAddresses = 1 << 24;
/// More addresses than these are asked about first.
inline constexpr quint64 fewScanAddresses = 1024;
/// How many connections a second are made outside this computer's own networks, where nobody says.
inline constexpr int outsideScanRate = 1000;

const Tool &scanTool();

} // namespace sockeye
