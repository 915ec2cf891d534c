// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lookup/lookupreply.h"

#include <QHash>
#include <QSet>

namespace sockeye
{

/// Names and addresses as hosts(5) lists them.
class HostsFile
{
public:
    static HostsFile load(const QString &path);
    static HostsFile parse(QByteArrayView text);
    bool holds(const QString &name, const QHostAddress &address) const;

private:
    QSet<QString> m_pairs; // `name address`
};

/// Asks getaddrinfo(3) and getnameinfo(3), on a few threads for many questions.
class SystemLookup
{
public:
    SystemLookup(const LookupRequest &request, const SystemSources &sources, const ResolverConfig &config,
                 QList<LookupNote> notes);
    /// A, AAAA, or PTR of an address. Any thread.
    QList<LookupRow> ask(const Environment &environment, const LookupQuestion &question,
                         const QHostAddress &address) const;

    /// Whether the system's look-up can be asked for \a type.
    static bool canAsk(DnsType type) { return type == DnsType::A || type == DnsType::AAAA; }

private:
    const LookupRequest &m_request;
    HostsFile m_hosts;
    QString m_hostsPath;
    QString m_server;
    QList<LookupNote> m_notes;
};

/// The servers that the system's look-up asks, with what is remarkable about them.
QList<Endpoint> systemServers(const ResolverConfig &config, QList<LookupNote> &notes);

} // namespace sockeye
