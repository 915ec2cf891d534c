// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/networknode.h"

#include <QHostAddress>
#include <QString>
#include <QStringList>

#include <memory>
#include <vector>

namespace sockeye
{

/// A way of routers, each a network namespace of its own: this process's namespace (call enterPrivateNetwork() first),
/// then \a routers of them, then a target, joined by veth pairs. Node 0 is this process, the target is node
/// routers + 1. Link k, between the nodes k and k + 1, is 10.20.k.0/24 and fd20:k::/64: .1 at its near end and .2 at
/// its far one. So hop n of a way to target() answers from hop(n), the target is hop routers + 1, and everything else
/// is sent on toward it, too. Routers report without a limit on their rate until a test sets one.
class RouterChain
{
public:
    explicit RouterChain(int routers = 5);
    ~RouterChain();
    RouterChain(const RouterChain &) = delete;
    RouterChain &operator=(const RouterChain &) = delete;

    /// Empty where it stands; else why a test has to be skipped.
    QString problem() const { return m_problem; }
    int routers() const { return m_routers; }
    QHostAddress target(bool isIpv6 = false) const { return hop(m_routers + 1, isIpv6); }
    /// From which address hop \a number, from 1, answers.
    QHostAddress hop(int number, bool isIpv6 = false) const;

    /// A node but this process. Interfaces of node k are `near` (toward this process) and `far`; this process's is
    /// `chain0`.
    const NetworkNode &at(int node) const { return *m_nodes.at(std::size_t(node - 1)); }
    /// Runs `ip` in a node's namespace; empty where it worked, else what it said.
    QString ip(int node, const QString &arguments) const;
    /// Runs a shell command in a node's namespace.
    QString shell(int node, const QString &command) const;
    /// Lets a node drop or reject what `nft` \a rule says, in its chain \a hook (input, forward or output).
    QString filter(int node, const QString &hook, const QString &rule) const;
    /// Takes a node's rules back.
    QString unfilter(int node) const;

private:
    QString build();
    QString addLink(int near) const;

    const int m_routers;
    std::vector<std::unique_ptr<NetworkNode>> m_nodes; // behind this process
    QString m_problem;
};

} // namespace sockeye
