// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lookup/dnsclient.h"
#include "core/lookup/lookupnote.h"
#include "core/net/resolverconfig.h"
#include "core/tool/tool.h"

#include <QCoreApplication>

#include <optional>

namespace sockeye
{

enum class LookupStatus : quint8 {
    Ok,
    NoSuchName,
    NoData,
    ServerFailure,
    ServerRefused,
    NotImplemented,
    FormatError,
    Timeout,
    Refused,
    Unreachable,
    BadReply,
    BadInput,
    Cancelled,
    SystemError,
};

template <>
struct Words<LookupStatus> {
    using S = LookupStatus;
    static constexpr Word list[] = {
        {int(S::Ok), "ok", QT_TRANSLATE_NOOP("words", "ok"), Outcome::Success},
        failureWord(S::NoSuchName, ErrorKind::NoSuchName),
        {int(S::NoData), "no_data", QT_TRANSLATE_NOOP("words", "no data of this type"), Outcome::Failure},
        {int(S::ServerFailure), "server_failure", QT_TRANSLATE_NOOP("words", "the server failed"), Outcome::Failure},
        {int(S::ServerRefused), "server_refused", QT_TRANSLATE_NOOP("words", "the server refused to answer"),
         Outcome::Failure},
        {int(S::NotImplemented), "not_implemented", QT_TRANSLATE_NOOP("words", "the server can't do this"),
         Outcome::Failure},
        {int(S::FormatError), "format_error", QT_TRANSLATE_NOOP("words", "the server did not understand"),
         Outcome::Failure},
        failureWord(S::Timeout, ErrorKind::TimedOut),
        failureWord(S::Refused, ErrorKind::Refused),
        failureWord(S::Unreachable, ErrorKind::Unreachable),
        failureWord(S::BadReply, ErrorKind::BadReply),
        failureWord(S::BadInput, ErrorKind::BadInput),
        failureWord(S::Cancelled, ErrorKind::Cancelled),
        failureWord(S::SystemError, ErrorKind::System),
    };
};

/// Who answered.
enum class LookupSource : quint8 { System, Dns, Practice, Hosts };

template <>
struct Words<LookupSource> {
    static constexpr Word list[] = {
        {int(LookupSource::System), "system", QT_TRANSLATE_NOOP("words", "this system")},
        {int(LookupSource::Dns), "dns", QT_TRANSLATE_NOOP("words", "DNS")},
        {int(LookupSource::Practice), "practice", QT_TRANSLATE_NOOP("words", "practice network")},
        {int(LookupSource::Hosts), "hosts", QT_TRANSLATE_NOOP("words", "hosts file")},
    };
};

template <>
struct Words<DnsTransport> {
    static constexpr Word list[] = {
        {int(DnsTransport::Auto), "auto", QT_TRANSLATE_NOOP("words", "UDP, TCP where needed")},
        {int(DnsTransport::Udp), "udp", QT_TRANSLATE_NOOP("words", "UDP")},
        {int(DnsTransport::Tcp), "tcp", QT_TRANSLATE_NOOP("words", "TCP")},
    };
};

struct LookupRequest {
    QStringList targets = {QStringLiteral("www.practice.test")};
    QList<DnsType> types = {DnsType::A, DnsType::AAAA};
    QString resolver = QStringLiteral("system");
    DnsTransport transport = DnsTransport::Auto;
    Nanoseconds timeout = std::chrono::seconds(2); ///< of one attempt
    int attempts = 2;
    int parallel = 64;
    bool edns = true;
};

/// One value, or why there is none for a name and type.
struct LookupRow {
    QString name; ///< as it was typed
    std::optional<DnsType> type;
    QString value; ///< null where there is none
    std::optional<int> order; ///< of the values of one answer, from 1
    std::optional<quint32> ttl; ///< seconds
    QString canonicalName; ///< what the aliases lead to; null where it is not known
    std::optional<LookupSource> source;
    QString server; ///< who was asked
    std::optional<Nanoseconds> elapsed;
    LookupStatus status = LookupStatus::Ok;
    // Beyond the public minimum.
    QList<LookupNote> notes;
    QStringList chain; ///< the aliases in order, from the name asked for to the canonical one; empty where none
    QString queryName; ///< what was sent: the A-labels of a name in another script, in-addr.arpa of an address
    QByteArray rdata; ///< as it came, names uncompressed
    std::optional<int> attempts;
    QString errorText; ///< why a target can't be asked for, or the system's own word for the failure
    const char *failedCall = ""; ///< the operation that it is of, as in Error
};

struct LookupSummary {
    QHostAddress firstAddress;
    qint64 answered = 0; ///< targets with at least one value
    qint64 failed = 0; ///< targets without
    Nanoseconds elapsed{};
    qint64 strays = 0; ///< datagrams that belonged to no question

    // For the answer only.
    QString name; ///< of the only target
    QStringList values; ///< of the only target, at most eight
    qint64 valueCount = 0;
    std::optional<LookupStatus> failure; ///< of the only target
    QString reason; ///< the sentence that says why the only target can't be asked for
    QString server;
    QStringList scriptLines; ///< at most a hundred
};

/// Where the system's look-up finds its servers and its own list of names; a test gives its own.
struct SystemSources {
    std::function<ResolverConfig()> resolvers = [] { return ResolverConfig::load(); };
    QString hostsPath = QStringLiteral("/etc/hosts");
};

/// The tool's function with its sources given.
Result<LookupSummary> lookUp(const LookupRequest &request, const SystemSources &sources, Context &context,
                             Rows<LookupRow> &rows);

/// The request as a program.
QString lookupCode(CodeLanguage language, const LookupRequest &request, const PracticeLocator &practice);

/// More targets than these, those of networks and ranges counted, are refused.
inline constexpr quint64 mostLookupTargets = 1'000'000;

const Tool &lookupTool();

} // namespace sockeye
