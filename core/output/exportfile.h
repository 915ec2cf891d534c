// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/output/csv.h"
#include "core/output/json.h"
#include "core/output/tablewriter.h"

#include <atomic>
#include <memory>

namespace sockeye
{

class CancelToken;

/// What is to be written of a run: everything a worker needs, so that it asks nobody while it writes.
struct ExportPlan {
    OutputFormat format = OutputFormat::Csv; ///< Csv, Spreadsheet or Json
    const Tool *tool = nullptr;
    std::shared_ptr<void> request;
    std::shared_ptr<void> summary; ///< null where the run had none
    std::shared_ptr<const TraceSnapshot> trace; ///< null: none
    WallTime started;
    std::vector<const void *> rows;
    std::vector<qint64> subjects; ///< of the rows, one each, as RowBlock has them; or empty
    std::vector<std::shared_ptr<const void>> keepAlive; ///< what the rows live in
    std::vector<const Field *> columns; ///< in their order
    std::vector<CsvConstant> constants; ///< CSV only
    QLocale locale = QLocale::system(); ///< of a spreadsheet's file: the desktop's, whatever language is shown
};

/// The first \a rows rows as they will stand in the file.
QByteArray exportPreview(const ExportPlan &plan, std::size_t rows);

/// `NAME.summary.csv` beside `NAME.csv`.
QString summaryPath(const QString &path);

/// Writes the file at \a path, and with CSV the summary beside it; each is replaced whole or stays as it was. \a done
/// counts rows. Blocking; any thread; ends with Cancelled soon after \a cancel.
Result<void> exportFile(const ExportPlan &plan, const QString &path, const CancelToken &cancel,
                        std::atomic<qint64> &done);

} // namespace sockeye
