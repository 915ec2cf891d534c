// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace sockeye
{

/// The setting net.ipv4.ping_group_range, which says whose groups may have ICMP datagram sockets, for IPv6 too, as the
/// system writes it: `1 0` is nobody, `0 2147483647` everybody. Empty where there is no such setting.
QString pingGroupRange();

} // namespace sockeye
