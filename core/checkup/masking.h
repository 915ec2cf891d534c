// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace sockeye
{

/// \a text with what tells who and where this is left out: of an IPv4 address the last two numbers, of an IPv6 address
/// all behind its first two groups, of a hardware address the last three bytes. What everybody has (loopback) stays.
QString maskAddresses(const QString &text);

/// \a text with the second half of every hardware address left out: the first half is the maker's.
QString maskHardware(const QString &text);

} // namespace sockeye
