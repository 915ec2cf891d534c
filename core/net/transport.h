// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace sockeye
{

/// What carries bytes over IP. ICMP has datagrams without ports; in an Endpoint its port is the identifier, or 0.
enum class Transport : quint8 { Tcp, Udp, Icmp };

} // namespace sockeye
