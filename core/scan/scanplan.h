// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/hostrange.h"
#include "core/net/ownnetworks.h"
#include "core/scan/scantool.h"

#include <memory>
#include <optional>
#include <vector>

namespace sockeye
{

using ScanPorts = std::shared_ptr<const std::vector<quint16>>;

/// Addresses that are asked for the same ports.
struct ScanHosts {
    QString name; ///< as typed; null of a range, whose addresses are their names
    HostRange addresses;
    ScanPorts ports;
    quint64 begin = 0; ///< the number of its first port, over all hosts of a plan
};

/// Everything that a run asks, numbered: the ports of the first address, then those of the next. Nothing is listed, so
/// a network of millions costs nothing. Immutable; any thread.
class ScanPlan
{
public:
    /// Looks names up, blocking. What can't be asked becomes a row at once, and is counted in \a failed.
    static Result<ScanPlan> make(const ScanRequest &request, Context &context, Rows<ScanRow> &rows, qint64 &failed);

    quint64 count() const { return m_count; }
    quint64 addressCount() const { return m_addressCount; }
    const std::vector<ScanHosts> &hosts() const { return m_hosts; }
    /// The hosts that the port \a number belongs to.
    const ScanHosts &hostsOf(quint64 number) const;
    /// What usually has this port: the practice network's server, else the system's name.
    QString serviceOf(const Endpoint &endpoint) const;

    /// The first hosts that are outside of \a own; null where none are.
    const ScanHosts *outside(const OwnNetworks &own) const;
    bool isLoopbackOnly() const { return outside(OwnNetworks()) == nullptr; }

private:
    void add(QString name, const HostRange &addresses, ScanPorts ports);
    void addPractice(const ScanPorts &ports, Context &context);

    std::vector<ScanHosts> m_hosts;
    quint64 m_count = 0;
    quint64 m_addressCount = 0;
    ServiceDatabase m_services;
    std::vector<std::pair<Endpoint, QString>> m_practice; // where its servers are, and their names
};

/// What the run asks before it goes on; nothing where it may just begin. \a longest is what it takes if nobody answers.
std::optional<Question> scanQuestion(const ScanPlan &plan, const ScanHosts *outside, int parallel,
                                     std::optional<int> rate, Nanoseconds longest);

/// How long \a count ports take if nobody answers.
Nanoseconds longestScan(quint64 count, int parallel, std::optional<int> rate, Nanoseconds timeout);

/// The row of a target that could not be asked.
ScanRow scanRowOfError(const QString &host, const Error &error);

} // namespace sockeye
