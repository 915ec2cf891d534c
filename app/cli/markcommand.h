// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace sockeye
{

/// `mark SHEET FOLDER [--format csv|spreadsheet] [--output FILE] [--merge FILE] [--long]`; gives the exit status.
int runMark(const QStringList &arguments);

} // namespace sockeye
