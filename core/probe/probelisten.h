// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/probe/probetool.h"

namespace sockeye
{

/// Where a listener of \a target is bound: a numeric address, `localhost`, or a practice name, which stands for
/// 127.0.0.1; the port is 0, any free one, where it says so or names none. BadInput for another name.
Result<Endpoint> probeListenAddress(const QString &target);

/// Listens until Stop; what came is rows. One thread, bounded connections.
Result<ProbeSummary> runProbeListener(const ProbeRequest &request, Context &context, Rows<ProbeRow> &rows);

} // namespace sockeye
