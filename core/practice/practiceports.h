// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/practice/practicenetwork.h"

#include <optional>
#include <vector>

namespace sockeye
{

/// One port of a server, open and bound.
struct PracticePort {
    Transport transport = Transport::Udp;
    Endpoint endpoint;
    Socket socket;
    std::vector<Socket> fillers; ///< the connections that fill the queue of a black hole
};

/// All ports of one server: the same number for every transport and family.
struct PracticePorts {
    std::vector<PracticePort> ports;
    std::optional<PracticePortChange> change;
};

/// Whether this system has ::1.
bool hasIpv6Loopback(const Environment &environment);

/// Opens the ports of \a kind on loopback as its door says, with the number that \a settings prefer or the next free
/// one that no other server prefers.
Result<PracticePorts> openPracticePorts(const Environment &environment, const PracticeServerKind &kind,
                                        const PracticeSettings &settings, bool ipv6);

} // namespace sockeye
