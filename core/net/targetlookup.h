// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/resolver.h"

#include <optional>
#include <vector>

namespace sockeye
{

/// resolveTarget() for many typed targets, a few names at a time; what each came to, in their order. A target that is
/// none is BadInput. Blocks until all are done: each within \a patience of its begin, or at once after Stop.
std::vector<Result<QList<Endpoint>>> resolveTargets(const Environment &environment, PracticeLocator &practice,
                                                    const QStringList &targets, quint16 defaultPort,
                                                    Transport transport, Nanoseconds patience);

/// BadInput where \a address is a link-local one of IPv6 without the interface it belongs to (RFC 4007 section 11):
/// every network has it, and no call can be made to it. Else nothing.
std::optional<Error> missingScope(const QHostAddress &address);

} // namespace sockeye
