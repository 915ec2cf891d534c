// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/socket.h"
#include "core/protocol/dns/dnsmessage.h"

#include <vector>

namespace sockeye
{

/// A question for one name server.
struct DnsAsk {
    Endpoint server;
    DnsName name;
    DnsType type;
};

/// What came of it: a reply that answers the question, whatever it says; or why there is none.
struct DnsSaid {
    std::optional<DnsMessage> message;
    Error error;
    Nanoseconds took{};
};

/// Asks all at once over UDP, each on a socket of its own, once again after half the time; what each came to, in their
/// order. A truncated reply is a reply. Blocking, with Stop; for a few questions.
std::vector<DnsSaid> askDns(const Environment &environment, const std::vector<DnsAsk> &asks, Deadline deadline);

} // namespace sockeye
