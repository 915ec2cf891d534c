// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace sockeye
{

/// Moves this process into a network namespace of its own, with loopback only, and down. Call it at the begin of
/// main(), before anything starts a thread. Empty where it worked; else why a test has to be skipped.
QString enterPrivateNetwork();

/// Sets its loopback up, with no other program: what starts one (vfork) is not followed by the thread sanitizer. As
/// above.
QString raiseLoopback();

/// Runs a program with its arguments, a minute at most; empty where it worked, else what it said.
QString runCommand(const QStringList &words, const QByteArray &input = {});

/// Where `ip` is (iproute2), also where the folder of administrators' programs is not in PATH.
QString ipProgram();

/// Runs `ip` with \a arguments; empty where it worked, else what it said.
QString runIp(const QStringList &arguments, const QByteArray &input = {});

/// Sets what stands in /proc/sys/net under \a name, for this namespace alone. As above.
QString writeNetSetting(const char *name, const QByteArray &value);

/// Who may have ICMP sockets of datagrams: "0 0" is root alone, "1 0" nobody. As above.
inline QString setPingGroups(const QByteArray &range)
{
    return writeNetSetting("ipv4/ping_group_range", range);
}

/// How many descriptors this process has open.
int openDescriptors();

} // namespace sockeye
