// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/endpoint.h"
#include "core/protocol/dns/dnsname.h"

namespace sockeye
{

/// What one target asks for: an address's name, or what stands under a name.
struct LookupTarget {
    QHostAddress address; ///< null: a name
    DnsName name; ///< of an address: where its PTR record stands
    bool isAddress() const { return !address.isNull(); }
};

/// Reads a name or an address. What looks like an address and is none in full (`1.2.3`, `127.1`) is refused, not
/// guessed at as inet_aton(3) would. BadInput with a sentence.
Result<LookupTarget> parseLookupTarget(QStringView text);

/// Whether the address is kept for documentation (RFC 5737, RFC 3849): those have names on the practice network only.
bool isDocumentationAddress(const QHostAddress &address);

/// Reads a DNS server as people write one: `192.0.2.1`, `127.0.0.1:5353`, `127.0.0.1#5353` (as dnsmasq does), `::1`,
/// `[::1]:5353`, `fe80::1%eth0`, a host name. A link-local address needs its interface. BadInput with a sentence.
Result<Target> parseDnsServer(QStringView text);

} // namespace sockeye
