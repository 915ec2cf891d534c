// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/output/csv.h"
#include "core/worksheet/marks.h"

namespace sockeye
{

/// The class as CSV: a row a report, and for each question ID_points, ID_answer, ID_expected, ID_remark (of a long one
/// the first two).
QByteArray marksCsv(const Sheet &sheet, const QList<MarkedReport> &reports, const CsvDialect &dialect);

/// A row a student and question, for statistics; reports that are superseded or can't be marked are not in it.
QByteArray longMarksCsv(const QList<MarkedReport> &reports, const CsvDialect &dialect);

/// Puts points that were given by hand in an earlier file of marks, which marksCsv() wrote and a spreadsheet may have
/// written again, into answers that a person marks. Only where student and answer are the same; the sentences returned
/// say what was not taken. BadInput where the file is no such file, or points in it are none. Main thread.
Result<QStringList> mergeHandPoints(QList<MarkedReport> &reports, const Sheet &sheet, QByteArrayView earlier);

} // namespace sockeye
