// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/output/tablewriter.h"

#include "core/output/texttable.h"
#include "core/tool/tool.h"

namespace sockeye
{

namespace
{

class CsvTable final : public TableWriter
{
public:
    CsvTable(const Tool &tool, const CsvDialect &dialect)
        : m_writer(allColumns(tool.rowFields()), dialect)
    {
    }
    void appendBegin(QByteArray &out) override { m_writer.appendHeader(out); }
    void appendRows(QByteArray &out, std::span<const void *const> rows, std::span<const qint64>) override
    {
        for (const void *row : rows)
            m_writer.appendRow(out, row);
    }
    void appendEnd(QByteArray &, const void *, const TraceSnapshot *) override { }

private:
    CsvWriter m_writer;
};

class JsonTable final : public TableWriter
{
public:
    explicit JsonTable(const RunDescription &run)
        : m_writer(run, allColumns(run.tool->rowFields()))
    {
    }
    void appendBegin(QByteArray &out) override { m_writer.appendBegin(out); }
    void appendRows(QByteArray &out, std::span<const void *const> rows, std::span<const qint64> subjects) override
    {
        for (std::size_t i = 0; i < rows.size(); ++i)
            m_writer.appendRow(out, rows[i], i < subjects.size() ? subjects[i] : -1);
    }
    void appendEnd(QByteArray &out, const void *summary, const TraceSnapshot *trace) override
    {
        m_writer.appendEnd(out, summary, trace);
    }

private:
    JsonWriter m_writer;
};

class JsonLines final : public TableWriter
{
public:
    explicit JsonLines(const Tool &tool)
        : m_tool(tool)
        , m_columns(allColumns(tool.rowFields()))
    {
    }
    void appendRows(QByteArray &out, std::span<const void *const> rows, std::span<const qint64>) override
    {
        for (const void *row : rows) {
            appendJsonObject(out, m_columns, row);
            out += '\n';
        }
    }
    void appendEnd(QByteArray &out, const void *summary, const TraceSnapshot *) override
    {
        appendJsonSummaryLine(out, m_tool, summary);
    }

private:
    const Tool &m_tool;
    const std::vector<const Field *> m_columns;
};

class Text final : public TableWriter
{
public:
    explicit Text(const RunDescription &run)
        : m_run(run)
        , m_table(shownColumns(*run.tool))
    {
    }
    void appendRows(QByteArray &out, std::span<const void *const> rows, std::span<const qint64>) override
    {
        m_hasRows = m_hasRows || !rows.empty();
        m_table.appendRows(out, rows);
    }
    void appendEnd(QByteArray &out, const void *summary, const TraceSnapshot *) override
    {
        if (!summary)
            return;
        const Answer answer = m_run.tool->answer(m_run.request, summary);
        if (m_hasRows && !(answer.headline.isEmpty() && answer.detail.isEmpty()))
            out += '\n';
        for (const QString &text : {answer.headline, answer.detail}) {
            for (const QStringView line : QStringView(text).split(u'\n')) {
                if (!line.isEmpty())
                    out += printable(line).toUtf8() + '\n';
            }
        }
    }

private:
    static std::vector<const Field *> shownColumns(const Tool &tool)
    {
        std::vector<const Field *> columns;
        for (const Field &field : tool.rowFields()) {
            if (field.place == Place::Shown)
                columns.push_back(&field);
        }
        return columns;
    }

    const RunDescription m_run;
    TextTable m_table;
    bool m_hasRows = false;
};

class Report final : public TableWriter
{
public:
    Report(const RunDescription &run, bool masked)
        : m_run(run)
        , m_masked(masked)
    {
    }
    void appendRows(QByteArray &, std::span<const void *const> rows, std::span<const qint64>) override
    {
        m_rows.insert(m_rows.end(), rows.begin(), rows.end());
    }
    void appendEnd(QByteArray &out, const void *summary, const TraceSnapshot *) override
    {
        if (!summary)
            return;
        const QString text = m_run.tool->report(m_run.request, m_rows, summary, m_masked);
        for (const QStringView line : QStringView(text).split(u'\n', Qt::SkipEmptyParts))
            out += printable(line).toUtf8() + '\n';
    }

private:
    const RunDescription m_run;
    const bool m_masked;
    std::vector<const void *> m_rows;
};

} // namespace

std::unique_ptr<TableWriter> TableWriter::make(OutputFormat format, const RunDescription &run, const QLocale &locale)
{
    switch (format) {
    case OutputFormat::Text:
        return std::make_unique<Text>(run);
    case OutputFormat::Csv:
        return std::make_unique<CsvTable>(*run.tool, CsvDialect::forPrograms());
    case OutputFormat::Spreadsheet:
        return std::make_unique<CsvTable>(*run.tool, CsvDialect::forSpreadsheet(locale));
    case OutputFormat::Json:
        return std::make_unique<JsonTable>(run);
    case OutputFormat::Jsonl:
        return std::make_unique<JsonLines>(*run.tool);
    case OutputFormat::Report:
        return std::make_unique<Report>(run, false);
    case OutputFormat::MaskedReport:
        return std::make_unique<Report>(run, true);
    }
    return nullptr;
}

} // namespace sockeye
