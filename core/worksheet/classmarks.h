// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/worksheet/markfile.h"

namespace sockeye
{

/// What a class is marked from.
struct MarkingRequest {
    QString sheet; ///< the file with the key
    QString folder; ///< of reports
    QString earlier; ///< a file of marks whose points by hand are kept; empty: none
    QStringList languages = {}; ///< for what is said, where the sheet has them
};

/// A class, marked.
struct ClassMarks {
    Sheet sheet;
    MarkedFolder marked;
    QStringList notes; ///< what was not taken from the earlier file, in sentences
};

/// Marks a class. BadInput whose subject is the file that is wrong; Cancelled where \a progress was stopped. Any thread
/// while nobody changes the language.
Result<ClassMarks> markClass(const MarkingRequest &request, WallTime now, MarkingProgress &progress);

/// An earlier file of marks, for mergeHandPoints().
Result<QByteArray> readMarksFile(const QString &path);

} // namespace sockeye
