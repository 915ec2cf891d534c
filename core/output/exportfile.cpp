// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/output/exportfile.h"

#include "core/base/canceltoken.h"
#include "core/output/savefile.h"
#include "core/tool/tool.h"

#include <QFileInfo>

namespace sockeye
{

using namespace Qt::Literals::StringLiterals;

namespace
{

constexpr qsizetype pieceBytes = 256 * 1024;

CsvDialect dialectOf(const ExportPlan &plan)
{
    return plan.format == OutputFormat::Spreadsheet ? CsvDialect::forSpreadsheet(plan.locale)
                                                    : CsvDialect::forPrograms();
}

RunDescription descriptionOf(const ExportPlan &plan)
{
    return {plan.tool, plan.request.get(), plan.started};
}

// Appends rows by their numbers, and tells after each piece whether to go on.
template <class Append, class Flush>
Result<void> appendRows(std::size_t count, QByteArray &out, Append append, Flush flush)
{
    for (std::size_t i = 0; i < count; ++i) {
        append(i);
        if (out.size() < pieceBytes)
            continue;
        const Result<void> flushed = flush(i + 1);
        if (!flushed)
            return flushed;
    }
    return {};
}

template <class Flush>
Result<void> writeAll(const ExportPlan &plan, std::size_t count, const TraceSnapshot *trace, QByteArray &out,
                      Flush flush)
{
    if (plan.format == OutputFormat::Json) {
        JsonWriter writer(descriptionOf(plan), plan.columns);
        writer.appendBegin(out);
        const auto append = [&](std::size_t i) {
            writer.appendRow(out, plan.rows[i], plan.subjects.empty() ? -1 : plan.subjects[i]);
        };
        const Result<void> rows = appendRows(count, out, append, flush);
        if (!rows)
            return rows;
        writer.appendEnd(out, plan.summary.get(), trace);
        return {};
    }
    CsvWriter writer(plan.columns, dialectOf(plan), plan.constants);
    writer.appendHeader(out);
    return appendRows(
        count, out, [&](std::size_t i) { writer.appendRow(out, plan.rows[i]); }, flush);
}

Result<void> writeSummary(const ExportPlan &plan, const QString &path)
{
    if (!plan.summary || plan.format == OutputFormat::Json)
        return {};
    // A pipe or a device has no place beside it.
    const QFileInfo info(path);
    if (info.exists() && !info.isFile())
        return {};
    QByteArray out;
    CsvWriter::appendSummary(out, plan.tool->summaryFields(), plan.summary.get(), dialectOf(plan));
    return saveBytes(summaryPath(path), out);
}

} // namespace

QByteArray exportPreview(const ExportPlan &plan, std::size_t rows)
{
    QByteArray out;
    const Result<void> written =
        writeAll(plan, std::min(rows, plan.rows.size()), nullptr, out, [](std::size_t) { return Result<void>(); });
    return written ? out : QByteArray();
}

QString summaryPath(const QString &path)
{
    const bool hasSuffix = path.endsWith(u".csv"_s, Qt::CaseInsensitive);
    return (hasSuffix ? path.chopped(4) : path) + u".summary.csv"_s;
}

Result<void> exportFile(const ExportPlan &plan, const QString &path, const CancelToken &cancel,
                        std::atomic<qint64> &done)
{
    Result<SaveFile> file = SaveFile::open(path, SaveFile::Patience::NeverHang, cancel);
    if (!file)
        return file.error();
    QByteArray out;
    out.reserve(pieceBytes + 64 * 1024);
    const auto flush = [&](std::size_t rows) -> Result<void> {
        if (cancel.isCancelled())
            return Error::cancelled("write");
        const Result<void> written = file->write(out);
        out.resize(0);
        done = qint64(rows);
        return written;
    };
    const Result<void> rows = writeAll(plan, plan.rows.size(), plan.trace.get(), out, flush);
    if (!rows)
        return rows;
    const Result<void> rest = flush(plan.rows.size());
    if (!rest)
        return rest;
    const Result<void> committed = file->commit();
    return committed ? writeSummary(plan, path) : committed;
}

} // namespace sockeye
