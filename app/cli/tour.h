// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/canceltoken.h"

#include <QStringList>

namespace sockeye
{

/// `tour [FOLDER]`: runs every tool once on the practice network, with its defaults, shows the table and the answer,
/// and leaves a CSV, its summary and a JSON for each in the folder (a new one among the temporary ones where none is
/// named).
int runTour(const QStringList &arguments, const CancelToken &signal);

} // namespace sockeye
