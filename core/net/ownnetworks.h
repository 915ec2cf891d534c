// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/hostrange.h"
#include "core/net/routenetlink.h"

#include <vector>

namespace sockeye
{

/// The networks that this computer is itself in: those of its interfaces' addresses, and loopback. What is reached
/// through a router is none of them. Immutable; any thread.
class OwnNetworks
{
public:
    /// Loopback alone, which needs no asking; and what stands for it: 0.0.0.0 and ::.
    OwnNetworks() = default;
    explicit OwnNetworks(std::vector<NetworkAddress> addresses);
    /// As the kernel has them now. The calls are recorded.
    static Result<OwnNetworks> ask(const Environment &environment);

    bool has(const QHostAddress &address) const;
    /// Whether all of \a range is within.
    bool has(const HostRange &range) const;

private:
    std::vector<NetworkAddress> m_addresses;
};

} // namespace sockeye
