// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/output/json.h"

#include "core/base/isotime.h"
#include "core/net/calltext.h"
#include "core/output/csv.h"
#include "core/tool/tool.h"

namespace sockeye
{

namespace
{

void appendKey(QByteArray &out, QByteArrayView key)
{
    out += '"'; // ids are plain ASCII words
    out += key;
    out += "\": ";
}

// Targets are always a list under the one key `targets`, whatever the tool calls its field.
void appendTargets(QByteArray &out, const Field &field, const void *request)
{
    appendKey(out, "targets");
    if (field.kind == ValueKind::List) {
        field.appendJson(field, request, out);
        return;
    }
    out += '[';
    if (!field.absent(request))
        field.appendJson(field, request, out);
    out += ']';
}

void appendRequest(QByteArray &out, const RunDescription &run)
{
    out += '{';
    const char *separator = "";
    for (const Field &field : run.tool->requestFields()) {
        out += separator;
        separator = ", ";
        if (field.place == Place::Target) {
            appendTargets(out, field, run.request);
        } else {
            appendKey(out, field.id);
            field.appendJson(field, run.request, out);
        }
    }
    out += '}';
}

void appendMilliseconds(QByteArray &out, Nanoseconds duration)
{
    Codec<Nanoseconds>::appendJson(duration, Unit::Milliseconds, out);
}

void appendCall(QByteArray &out, const CallRecord &record, const TraceSnapshot &trace, qint64 row)
{
    out += '{';
    appendKey(out, "call");
    detail::appendJsonString(out, callName(record.call));
    out += ", ";
    appendKey(out, "arguments");
    detail::appendJsonString(out, callArguments(record, trace));
    out += ", ";
    appendKey(out, "result");
    detail::appendInteger(out, record.result);
    out += ", ";
    appendKey(out, "error");
    if (record.error != 0)
        detail::appendJsonString(out, errnoSymbol(record.error));
    else
        out += "null";
    out += ", ";
    appendKey(out, "start_ms");
    appendMilliseconds(out, record.start - trace.start);
    out += ", ";
    appendKey(out, "took_ms");
    appendMilliseconds(out, record.took);
    out += ", ";
    appendKey(out, "thread");
    detail::appendUnsigned(out, record.thread);
    out += ", ";
    appendKey(out, "row");
    if (row >= 0)
        detail::appendInteger(out, row);
    else
        out += "null";
    out += '}';
}

void appendCalls(QByteArray &out, const TraceSnapshot &trace, const QHash<qint64, qint64> &rowOfSubject)
{
    out += '[';
    const char *separator = "\n";
    for (const CallRecord &record : trace.calls) {
        out += separator;
        separator = ",\n";
        appendCall(out, record, trace, rowOfSubject.value(record.subject, -1));
    }
    out += trace.calls.empty() ? "]" : "\n]";
}

void appendSummary(QByteArray &out, const Tool &tool, const void *summary)
{
    appendKey(out, "summary");
    if (summary)
        appendJsonObject(out, allColumns(tool.summaryFields()), summary);
    else
        out += "null";
}

} // namespace

void appendJsonObject(QByteArray &out, std::span<const Field *const> fields, const void *object)
{
    out += '{';
    const char *separator = "";
    for (const Field *field : fields) {
        out += separator;
        separator = ", ";
        appendKey(out, field->id);
        if (field->absent(object))
            out += field->kind == ValueKind::List ? "[]" : "null";
        else
            field->appendJson(*field, object, out);
    }
    out += '}';
}

void appendJsonSummaryLine(QByteArray &out, const Tool &tool, const void *summary)
{
    out += '{';
    appendSummary(out, tool, summary);
    out += "}\n";
}

JsonWriter::JsonWriter(RunDescription run, std::vector<const Field *> columns)
    : m_run(run)
    , m_columns(std::move(columns))
{
}

void JsonWriter::appendBegin(QByteArray &out)
{
    out += '{';
    appendKey(out, "tool");
    detail::appendJsonString(out, m_run.tool->id);
    out += ",\n";
    appendKey(out, "version");
    detail::appendJsonString(out, SOCKEYE_VERSION);
    out += ",\n";
    appendKey(out, "started");
    Codec<WallTime>::appendJson(m_run.started, Unit::None, out);
    out += ",\n";
    appendKey(out, "request");
    appendRequest(out, m_run);
    out += ",\n";
    appendKey(out, "rows");
    out += '[';
}

void JsonWriter::appendRow(QByteArray &out, const void *row, qint64 subject)
{
    out += m_rowCount > 0 ? ",\n" : "\n";
    if (subject >= 0 && !m_rowOfSubject.contains(subject))
        m_rowOfSubject.insert(subject, m_rowCount);
    ++m_rowCount;
    appendJsonObject(out, m_columns, row);
}

void JsonWriter::appendEnd(QByteArray &out, const void *summary, const TraceSnapshot *trace)
{
    out += m_rowCount > 0 ? "\n],\n" : "],\n";
    appendSummary(out, *m_run.tool, summary);
    out += ",\n";
    appendKey(out, "calls");
    if (trace)
        appendCalls(out, *trace, m_rowOfSubject);
    else
        out += "[]";
    out += "}\n";
}

} // namespace sockeye
