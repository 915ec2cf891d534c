// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/output/json.h"

#include "core/base/isotime.h"
#include "core/output/callrows.h"
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

void appendCalls(QByteArray &out, const TraceSnapshot &trace, const QHash<qint64, qint64> &rowOfSubject)
{
    out += '[';
    const std::vector<const Field *> fields = allColumns(callFields());
    const char *separator = "\n";
    for (const CallRecord &record : trace.calls) {
        out += separator;
        separator = ",\n";
        const auto row = rowOfSubject.constFind(trace.subjectOf(record));
        const CallRow call =
            callRow(record, trace, row == rowOfSubject.constEnd() ? std::nullopt : std::optional(*row));
        appendJsonObject(out, fields, &call);
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
