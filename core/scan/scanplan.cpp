// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scan/scanplan.h"

#include "core/net/targetlookup.h"
#include "core/scan/scanports.h"

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace sockeye
{

namespace
{

constexpr Nanoseconds lookupPatience = 5s;

ScanPorts withPorts(const ScanPorts &ports, const std::vector<quint16> &more)
{
    std::vector<quint16> all = *ports;
    all.insert(all.end(), more.begin(), more.end());
    std::sort(all.begin(), all.end());
    all.erase(std::unique(all.begin(), all.end()), all.end());
    return std::make_shared<const std::vector<quint16>>(std::move(all));
}

/// `practice.test` itself: all its servers.
bool isWholePractice(QStringView host)
{
    return isPracticeName(host) && practiceServerName(host).isEmpty() && host.count(u'.') - host.endsWith(u'.') == 1;
}

} // namespace

ScanRow scanRowOfError(const QString &host, const Error &error)
{
    ScanRow row;
    row.host = host;
    row.state = statusOfKind<ScanState>(error.kind);
    row.error = QString::fromLatin1(errorSymbol(error));
    row.failedCall = error.operation;
    row.detail = error.detail;
    return row;
}

void ScanPlan::add(QString name, const HostRange &addresses, ScanPorts ports)
{
    const quint64 begin = m_count;
    m_count += addresses.count() * ports->size();
    m_addressCount += addresses.count();
    m_hosts.push_back({std::move(name), addresses, std::move(ports), begin});
}

// Its servers, which are started where none run.
void ScanPlan::addPractice(const ScanPorts &ports, Context &context)
{
    std::vector<quint16> more;
    HostRange address = HostRange::of(QHostAddress(QHostAddress::LocalHost));
    for (const QString &name : context.practice.names(Transport::Tcp)) {
        const Result<QList<Endpoint>> endpoints = context.practice.endpoints(name, Transport::Tcp);
        if (!endpoints || endpoints->isEmpty())
            continue;
        address = HostRange::of(endpoints->front().address);
        more.push_back(endpoints->front().port);
    }
    add(u"practice.test"_s, address, withPorts(ports, more));
}

Result<ScanPlan> ScanPlan::make(const ScanRequest &request, Context &context, Rows<ScanRow> &rows, qint64 &failed)
{
    ScanPlan plan;
    plan.m_services = ServiceDatabase::load();
    Result<std::vector<quint16>> typed = parseScanPorts(request.ports, plan.m_services);
    if (!typed)
        return typed.error();
    const auto ports = std::make_shared<const std::vector<quint16>>(std::move(*typed));
    const auto fail = [&](const QString &host, const Error &error) {
        ++failed;
        rows.add(scanRowOfError(host, error));
    };

    QStringList names;
    for (const QString &target : request.targets) {
        const Result<std::optional<HostRange>> range = HostRange::parse(target);
        if (range && !*range && !isWholePractice(target.trimmed()))
            names += target.trimmed();
    }
    const auto found = resolveTargets(context, context.practice, names, 0, Transport::Tcp, lookupPatience);
    if (context.cancel.isCancelled())
        return Error::cancelled("lookup");

    std::size_t next = 0;
    for (const QString &target : request.targets) {
        const Result<std::optional<HostRange>> range = HostRange::parse(target);
        if (!range) {
            fail(target, range.error());
        } else if (*range) {
            if (const std::optional<Error> missing = missingScope((*range)->at(0)))
                fail(target, *missing);
            else
                plan.add({}, **range, ports);
        } else if (isWholePractice(target.trimmed())) {
            plan.addPractice(ports, context);
        } else if (const Result<QList<Endpoint>> &endpoints = found[next++]; !endpoints) {
            fail(target, endpoints.error());
        } else if (const std::optional<Error> missing = missingScope(endpoints->front().address)) {
            fail(target, *missing);
        } else {
            const Endpoint &first = endpoints->front();
            const Result<Target> name = Target::parse(target);
            ScanPorts own = ports;
            if (name && name->port)
                own = std::make_shared<const std::vector<quint16>>(1, *name->port);
            else if (first.port != 0)
                own = withPorts(ports, {first.port});
            plan.add(target.trimmed(), HostRange::of(first.address), own);
        }
    }
    for (const QString &name : context.practice.names(Transport::Tcp)) {
        const QList<Endpoint> endpoints = context.practice.expectedEndpoints(name, Transport::Tcp);
        for (const Endpoint &endpoint : endpoints)
            plan.m_practice.emplace_back(endpoint, name + u".practice.test"_s);
    }
    return plan;
}

const ScanHosts &ScanPlan::hostsOf(quint64 number) const
{
    const auto after = std::upper_bound(m_hosts.begin(), m_hosts.end(), number,
                                        [](quint64 n, const ScanHosts &hosts) { return n < hosts.begin; });
    return *std::prev(after);
}

QString ScanPlan::serviceOf(const Endpoint &endpoint) const
{
    for (const auto &[server, name] : m_practice) {
        if (server.port == endpoint.port && server.address.isEqual(endpoint.address))
            return name;
    }
    return scanServiceName(m_services, endpoint.port);
}

const ScanHosts *ScanPlan::outside(const OwnNetworks &own) const
{
    const auto found = std::find_if(m_hosts.begin(), m_hosts.end(),
                                    [&own](const ScanHosts &hosts) { return !own.has(hosts.addresses); });
    return found == m_hosts.end() ? nullptr : &*found;
}

Nanoseconds longestScan(quint64 count, int parallel, std::optional<int> rate, Nanoseconds timeout)
{
    const double seconds = std::chrono::duration<double>(timeout).count();
    const double rounds = std::ceil(double(count) / double(std::max(1, parallel)));
    const double longest = std::max(rounds * seconds, rate ? double(count) / double(*rate) + seconds : 0.0);
    constexpr double century = 100.0 * 365 * 86400;
    return std::chrono::ceil<std::chrono::seconds>(std::chrono::duration<double>(std::min(longest, century)));
}

} // namespace sockeye
