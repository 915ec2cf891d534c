// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/field.h"

#include <QByteArray>
#include <QHash>

#include <vector>

namespace sockeye
{

struct TraceSnapshot;
class RowBlock;
class Tool;

/// What a JSON document says about the run besides its rows.
struct RunDescription {
    const Tool *tool = nullptr;
    const void *request = nullptr; ///< of the tool's request type
    WallTime started;
};

/// Writes one document for a run:
///     {"tool", "version", "started", "request": {…}, "rows": [{…}], "summary": {…}, "calls": [{…}]}
/// in pieces, so that rows can be written as they come. Valid UTF-8 with no control characters. Any thread, one at a
/// time; the run and the columns outlive the writer.
class JsonWriter
{
public:
    JsonWriter(RunDescription run, std::vector<const Field *> columns);

    void appendBegin(QByteArray &out);
    /// \a subject is the row's, as RowBlock has it: calls made for it name the first such row.
    void appendRow(QByteArray &out, const void *row, qint64 subject = -1);
    /// \a summary is null where the run had none; \a trace where nothing was recorded.
    void appendEnd(QByteArray &out, const void *summary, const TraceSnapshot *trace);

private:
    const RunDescription m_run;
    const std::vector<const Field *> m_columns;
    qint64 m_rowCount = 0;
    QHash<qint64, qint64> m_rowOfSubject;
};

/// The values of \a object as a JSON object, on one line.
void appendJsonObject(QByteArray &out, std::span<const Field *const> fields, const void *object);

/// `{"summary": {…}}`: the last line of jsonl. Null where \a summary is null.
void appendJsonSummaryLine(QByteArray &out, const Tool &tool, const void *summary);

} // namespace sockeye
