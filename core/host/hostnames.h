// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/environment.h"
#include "core/net/socket.h"

namespace sockeye
{

/// The address that the kernel would send from toward the outside; null where it knows no way there. A UDP socket is
/// connected to a root name server's address, which only looks up the route: nothing is sent.
QHostAddress outboundAddress(const Environment &environment, Family family);

/// The first line of the hosts(5) text that gives \a name the address \a address, without its comment; null where none
/// does.
QString findHostsLine(const QString &text, const QHostAddress &address, const QString &name);

} // namespace sockeye
