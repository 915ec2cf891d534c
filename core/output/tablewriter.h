// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/word.h"
#include "core/output/csv.h"
#include "core/output/json.h"

#include <memory>

namespace sockeye
{

/// The forms in which a run's rows are written.
enum class OutputFormat : quint8 {
    Text,
    Csv,
    Spreadsheet,
    Json,
    Jsonl,
    Report, ///< the tool's report in words, once the run has ended; of tools that have one
    MaskedReport, ///< the same without addresses and names of computers
};

template <>
struct Words<OutputFormat> {
    static constexpr Word list[] = {
        {int(OutputFormat::Text), "text", QT_TRANSLATE_NOOP("words", "text")},
        {int(OutputFormat::Csv), "csv", QT_TRANSLATE_NOOP("words", "CSV for programs")},
        {int(OutputFormat::Spreadsheet), "spreadsheet", QT_TRANSLATE_NOOP("words", "CSV for a spreadsheet here")},
        {int(OutputFormat::Json), "json", QT_TRANSLATE_NOOP("words", "JSON")},
        {int(OutputFormat::Jsonl), "jsonl", QT_TRANSLATE_NOOP("words", "JSON lines")},
        {int(OutputFormat::Report), "report", QT_TRANSLATE_NOOP("words", "report in words")},
        {int(OutputFormat::MaskedReport), "masked_report",
         QT_TRANSLATE_NOOP("words", "report in words, addresses masked")},
    };
};

/// Whether it is made of the whole run at its end.
inline bool isReport(OutputFormat format)
{
    return format == OutputFormat::Report || format == OutputFormat::MaskedReport;
}

/// Writes one run in one format, piece by piece into a buffer: appendBegin(), rows as they come, appendEnd(). Any
/// thread, one at a time, except Text and reports, which write translated words and belong to the main thread. The run
/// that \a run describes outlives the writer; of a report the rows do, too.
class TableWriter
{
public:
    virtual ~TableWriter() = default;

    virtual void appendBegin(QByteArray &) { }
    /// \a subjects are the rows', one each, as RowBlock has them; or empty.
    virtual void appendRows(QByteArray &out, std::span<const void *const> rows,
                            std::span<const qint64> subjects = {}) = 0;
    /// \a summary is null where the run had none; \a trace where nothing was recorded.
    virtual void appendEnd(QByteArray &, const void *summary, const TraceSnapshot *trace) = 0;

    /// Text writes the columns that are shown at first, the others write all.
    static std::unique_ptr<TableWriter> make(OutputFormat format, const RunDescription &run,
                                             const QLocale &locale = QLocale::system());
};

} // namespace sockeye
