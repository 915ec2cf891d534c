// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QHostAddress>
#include <QList>
#include <QStringList>

namespace sockeye
{

/// What resolv.conf(5) says. All servers are kept, in order; the C library asks the first three only.
struct ResolverConfig {
    QList<QHostAddress> servers;
    QStringList searchDomains; ///< of `search` or `domain`, whichever comes last
    int ndots = 1;
    int timeoutSeconds = 5;
    int attempts = 2;
    QString path; ///< the file that the servers stand in; null where none could be read
    QHostAddress stub; ///< the local forwarder (127.0.0.53) that programs ask and that asks `servers`; null where none
    QStringList notUnderstood; ///< server lines that hold no address

    static ResolverConfig parse(QByteArrayView text);
    /// Reads the file at \a path. Where it names only systemd's stub, the servers behind the stub are read from
    /// \a upstreamPath, where that can be read.
    static ResolverConfig load(const QString &path, const QString &upstreamPath);
    /// This system's: /etc/resolv.conf and /run/systemd/resolve/resolv.conf.
    static ResolverConfig load();
};

} // namespace sockeye
