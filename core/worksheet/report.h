// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/worksheet/work.h"

namespace sockeye
{

/// A drawing of a run, finished.
struct ReportPlot {
    QString title;
    QByteArray svg;
    bool isHalf = false; ///< as wide as half a page: two stand side by side
};

/// Drawings by the run's id in the sheet.
using ReportPlots = QMap<QString, QList<ReportPlot>>;

/// What a student hands in: one HTML file that opens without Sockeye, has no script, and prints on A4 in black and
/// white. All text in it is escaped, and of \a plots only shapes and text stay (plainSvg()). What marking needs stands
/// in it as JSON. Main thread: it is translated.
QByteArray reportHtml(const Sheet &sheet, const Work &work, const ReportPlots &plots = {});

/// A name for the file: `net1-lab4_2210123_A-Student.html`, of signs that every file system and mail has.
QString reportFileName(const Work &work);

/// A report that was read.
struct Report {
    Work work;
    QString program; ///< `Sockeye 0.4.0`
    bool isCheckRight = false; ///< the check value is that of the rest
};

/// The JSON of a report, with its check value.
QByteArray reportJson(const Work &work);

/// Reads a report out of its file, whatever the file is. BadInput with a finished sentence where it is none.
Result<Report> readReport(QByteArrayView html);

/// No report is larger than so many bytes.
constexpr qint64 largestReport = 8 * 1024 * 1024;

} // namespace sockeye
