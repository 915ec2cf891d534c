// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/servicedatabase.h"
#include "core/tool/tool.h"

#include <optional>

namespace sockeye
{

enum class ServiceStatus : quint8 { Found, Unnamed, NoSuchService, BadInput };

/// Why a target could not be read.
enum class ServiceReason : quint8 {
    Empty,
    PortZero,
    PortTooLarge,
    OpenRange,
    BackwardRange,
    UnknownProtocol,
    NotAName,
    OtherProtocol,
};

template <>
struct Words<ServiceStatus> {
    static constexpr Word list[] = {
        {int(ServiceStatus::Found), "found", QT_TRANSLATE_NOOP("words", "found"), Outcome::Success},
        {int(ServiceStatus::Unnamed), "unnamed", QT_TRANSLATE_NOOP("words", "(no name)"), Outcome::Success},
        {int(ServiceStatus::NoSuchService), "no_such_service", QT_TRANSLATE_NOOP("words", "no such service"),
         Outcome::Failure},
        {int(ServiceStatus::BadInput), "bad_input", QT_TRANSLATE_NOOP("words", "bad input"), Outcome::Failure},
    };
};

template <>
struct Words<ServiceReason> {
    static constexpr Word list[] = {
        {int(ServiceReason::Empty), "empty", QT_TRANSLATE_NOOP("words", "Nothing stands between two commas.")},
        {int(ServiceReason::PortZero), "port_zero",
         QT_TRANSLATE_NOOP("words", "Port 0 belongs to no service: ports are 1 to 65535.")},
        {int(ServiceReason::PortTooLarge), "port_too_large", QT_TRANSLATE_NOOP("words", "Ports end at 65535.")},
        {int(ServiceReason::OpenRange), "open_range",
         QT_TRANSLATE_NOOP("words", "A range needs both ends, for example 1000-1010.")},
        {int(ServiceReason::BackwardRange), "backward_range",
         QT_TRANSLATE_NOOP("words", "This range runs backwards: write the smaller port first.")},
        {int(ServiceReason::UnknownProtocol), "unknown_protocol",
         QT_TRANSLATE_NOOP("words", "Behind the slash stands tcp, udp, sctp or dccp, for example 53/udp.")},
        {int(ServiceReason::NotAName), "not_a_name",
         QT_TRANSLATE_NOOP("words", "A service name has no spaces and no control characters.")},
        {int(ServiceReason::OtherProtocol), "other_protocol",
         QT_TRANSLATE_NOOP("words", "This name is known, but not for a protocol that was asked for.")},
    };
};

struct ServicesRequest {
    QStringList targets = {QStringLiteral("80"), QStringLiteral("25"), QStringLiteral("53/udp")};
    QList<ServiceProtocol> protocols = {ServiceProtocol::Tcp, ServiceProtocol::Udp};
};

struct ServiceRow {
    std::optional<quint16> port;
    std::optional<ServiceProtocol> protocol;
    QString service; ///< null: the port has no name; the text as typed where the target failed
    QStringList aliases;
    QString description;
    std::optional<ServiceSource> source;
    ServiceStatus status = ServiceStatus::Found;
    std::optional<ServiceReason> reason;
};

struct ServicesSummary {
    qint64 found = 0; ///< rows with a name
    qint64 unnamed = 0; ///< ports and protocols without one
    qint64 failed = 0; ///< targets that could not be answered
    qint64 repeated = 0; ///< look-ups asked for twice, answered once
    QString systemSource; ///< the path; null where it can't be read
    WallTime systemSourceTime = WallTime::min(); ///< when the file was last changed
    qint64 systemEntries = 0;
    qint64 bundledEntries = 0;

    // For the answer only.
    QStringList firstNames; ///< `80/tcp http`, at most three
    QStringList scriptLines; ///< at most a hundred
};

/// The tool's function with its sources given; what the tool does with those of this system.
Result<ServicesSummary> findServices(const ServicesRequest &request, const ServiceDatabase &database, Context &context,
                                     Rows<ServiceRow> &rows);

/// The request as a program.
QString servicesCode(CodeLanguage language, const ServicesRequest &request, const PracticeLocator &practice);

const Tool &servicesTool();

} // namespace sockeye
