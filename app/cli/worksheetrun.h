// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/canceltoken.h"

#include <QString>

namespace sockeye
{

/// What `worksheet run` is given.
struct WholeSheet {
    QString sheet;
    QString answers; ///< path of the file of answers
    QString work; ///< folder; empty: nothing is kept
    QString output; ///< empty: named after sheet and student
    QString language;
};

/// Does a whole sheet: makes its runs, gives the answers, writes the report. The exit status.
int runWholeSheet(const WholeSheet &command, const CancelToken &signal);

} // namespace sockeye
