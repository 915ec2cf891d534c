// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace sockeye
{

/// `decode ntp|dns [FILE] [--format text|json]`: prints the fields of a packet that stands in the file, or comes over
/// standard input, in hex or as it is.
int runDecode(const QStringList &arguments);

} // namespace sockeye
