// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/servicestool.h"

#include <variant>

namespace sockeye
{

/// What one target asks for: ports `first` to `last`, or a name (with `*` for any characters).
struct ServiceTarget {
    quint16 first = 0; ///< 0: a name
    quint16 last = 0;
    QString name;
    std::optional<ServiceProtocol> protocol; ///< `53/udp`: only this one
};

/// Reads `80`, `53/udp`, `1000-1010`, `http`, `http/tcp`, `*sql*`; else why it can't be read.
std::variant<ServiceTarget, ServiceReason> parseServiceTarget(QStringView text);

} // namespace sockeye
