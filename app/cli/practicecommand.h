// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/canceltoken.h"

#include <QStringList>

namespace sockeye
{

/// `practice [--SERVER-SETTING VALUE]…`: runs the practice network in the foreground until a signal comes. Prints one
/// line for each port: server, transport, address.
int runPractice(const QStringList &arguments, const CancelToken &signal);

} // namespace sockeye
