// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/net/servicedatabase.h"

#include <QStringList>

#include <vector>

namespace sockeye
{

/// The ports that \a typed names, ascending, each once: `22`, `8000-8100`, names of TCP services (`http`), and the sets
/// `common` and `all`. BadInput for the field `ports`, with a sentence that says what to write instead.
Result<std::vector<quint16>> parseScanPorts(const QStringList &typed, const ServiceDatabase &services);

/// The name that the first list has for a TCP port; empty where none has one.
QString scanServiceName(const ServiceDatabase &services, quint16 port);

} // namespace sockeye
