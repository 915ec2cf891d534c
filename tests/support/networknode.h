// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QString>
#include <QStringList>

namespace sockeye
{

/// Another computer: a network namespace below that of this process (call enterPrivateNetwork() first), with loopback
/// up. A waiting program holds it, so it has no name, needs no mount, and goes with this process however that ends.
class NetworkNode
{
public:
    NetworkNode();
    ~NetworkNode();
    NetworkNode(const NetworkNode &) = delete;
    NetworkNode &operator=(const NetworkNode &) = delete;

    /// Empty where it stands; else why a test has to be skipped.
    QString problem() const { return m_problem; }
    /// What `ip link … netns` takes for it.
    QString number() const { return QString::number(m_holder.processId()); }
    /// What stands before a command that is to run in it.
    QStringList prefix() const;
    /// Runs `ip` in it; empty where it worked, else what it said.
    QString ip(const QStringList &arguments) const;
    /// Runs a shell command in it, with the folders of administrators' programs. As above.
    QString shell(const QString &command) const;

private:
    QProcess m_holder;
    QString m_problem;
};

} // namespace sockeye
