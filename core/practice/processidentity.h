// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace sockeye
{

/// When the process \a pid started, in a unit of the system's own: with the id it names one process for good, where the
/// id alone is used again. 0 where no such process lives. Any thread.
qint64 processStart(qint64 pid);

} // namespace sockeye
