// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/canceltoken.h"
#include "core/worksheet/sheetparser.h"

#include <QStringList>

namespace sockeye
{

/// `worksheet check|student|run FILE …`; gives the exit status.
int runWorksheet(const QStringList &arguments, const CancelToken &signal);

/// The sheet at \a path, in the language that \a languages has first. Problems have been said, a line each, where there
/// is none.
std::optional<Sheet> openSheet(const QString &path, const QStringList &languages = {});

} // namespace sockeye
