// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace sockeye
{

/// What the bytes of a socket are to be read as.
enum class PacketProtocol : quint8 { Payload, Ntp, Dns, Icmp, Icmpv6 };

} // namespace sockeye
