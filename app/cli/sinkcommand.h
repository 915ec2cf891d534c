// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/canceltoken.h"

#include <QStringList>

namespace sockeye
{

/// `sink [ADDRESS:PORT]`: a throughput peer for another machine, until \a signal; gives the exit status. Without an
/// address it listens on this computer only.
int runSink(const QStringList &arguments, const CancelToken &signal);

} // namespace sockeye
