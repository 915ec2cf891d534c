// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lookup/systemlookup.h"

#include "core/net/resolver.h"

#include <QFile>
#include <QFileInfo>

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

namespace
{

constexpr qsizetype mostServers = 3; // MAXNS of the C library (resolv.conf(5))
constexpr qint64 largestHosts = 16 * 1024 * 1024;

QString pairOf(const QString &name, const QHostAddress &address)
{
    return name.toLower() + u' ' + address.toString();
}

} // namespace

HostsFile HostsFile::load(const QString &path)
{
    QFile file(path);
    const QFileInfo info(path);
    if (!info.isFile() || info.size() > largestHosts || !file.open(QIODevice::ReadOnly))
        return {};
    return parse(file.readAll());
}

HostsFile HostsFile::parse(QByteArrayView text)
{
    HostsFile hosts;
    const QList<QByteArray> lines = text.toByteArray().split('\n');
    for (const QByteArray &line : lines) {
        const qsizetype comment = line.indexOf('#');
        const QString plain = QString::fromUtf8(comment < 0 ? line : line.first(comment)).simplified();
        const QStringList words = plain.split(u' ');
        const QHostAddress address = parseAddress(words.first());
        for (qsizetype i = 1; !address.isNull() && i < words.size(); ++i)
            hosts.m_pairs.insert(pairOf(words[i], address));
    }
    return hosts;
}

bool HostsFile::holds(const QString &name, const QHostAddress &address) const
{
    return !m_pairs.isEmpty() && m_pairs.contains(pairOf(name, address));
}

QList<Endpoint> systemServers(const ResolverConfig &config, QList<LookupNote> &notes)
{
    constexpr quint16 dnsPort = 53;
    if (!config.stub.isNull())
        return {{config.stub, dnsPort}};
    QList<Endpoint> servers;
    for (const QHostAddress &address : config.servers.first(std::min(mostServers, config.servers.size())))
        servers += {address, dnsPort};
    if (config.servers.size() > mostServers)
        notes += {LookupRemark::MoreServers, config.servers.size(), mostServers};
    if (servers.isEmpty()) {
        notes += {LookupRemark::NoResolvConf};
        servers += {QHostAddress(QHostAddress::LocalHost), dnsPort};
    }
    return servers;
}

SystemLookup::SystemLookup(const LookupRequest &request, const SystemSources &sources, const ResolverConfig &config,
                           QList<LookupNote> notes)
    : m_request(request)
    , m_hosts(HostsFile::load(sources.hostsPath))
    , m_hostsPath(sources.hostsPath)
    , m_notes(std::move(notes))
{
    QList<LookupNote> same;
    QStringList texts;
    for (const Endpoint &server : systemServers(config, same))
        texts += server.toString();
    m_server = texts.join(u", "_s);
}

QList<LookupRow> SystemLookup::ask(const Environment &environment, const LookupQuestion &question,
                                   const QHostAddress &address) const
{
    LookupRow row;
    row.name = question.typed;
    row.type = question.type;
    row.source = LookupSource::System;
    row.server = m_server;
    row.notes = m_notes;
    row.queryName = question.name.text();
    const Deadline deadline = Deadline::in(m_request.timeout * m_request.attempts, *environment.clock);
    const MonotonicTime start = environment.clock->monotonic();
    const auto failed = [&](const Error &error) {
        row.elapsed = environment.clock->monotonic() - start;
        row.status = statusOf(error);
        row.failedCall = error.operation;
        row.errorText = error.detail.isEmpty() ? QString::fromLatin1(errorSymbol(error)) : error.detail;
        return QList<LookupRow>{row};
    };
    if (!address.isNull()) {
        const Result<QString> name = SystemResolver::name(environment, address, deadline);
        if (!name)
            return failed(name.error());
        row.elapsed = environment.clock->monotonic() - start;
        row.value = *name;
        row.order = 1;
        if (m_hosts.holds(*name, address)) {
            row.source = LookupSource::Hosts;
            row.server = m_hostsPath;
        }
        return {row};
    }
    const auto want = question.type == DnsType::A ? SystemResolver::Want::Ipv4 : SystemResolver::Want::Ipv6;
    const Result<SystemAnswer> answer =
        SystemResolver::addresses(environment, question.typed.trimmed(), want, deadline);
    if (!answer)
        return failed(answer.error());
    row.elapsed = environment.clock->monotonic() - start;
    row.canonicalName = answer->canonicalName;
    QList<LookupRow> rows;
    for (const QHostAddress &found : answer->addresses) {
        LookupRow made = row;
        made.value = found.toString();
        made.order = int(rows.size()) + 1;
        if (m_hosts.holds(row.queryName, found)) {
            made.source = LookupSource::Hosts;
            made.server = m_hostsPath;
        }
        rows += made;
    }
    if (rows.isEmpty()) {
        row.status = LookupStatus::NoData;
        rows += row;
    }
    return rows;
}

} // namespace sockeye
