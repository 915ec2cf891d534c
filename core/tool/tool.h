// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/failure.h"
#include "core/base/field.h"
#include "core/base/statusword.h"
#include "core/tool/codelanguage.h"
#include "core/tool/context.h"
#include "core/tool/plot.h"
#include "core/tool/preset.h"
#include "core/tool/rows.h"

#include <QStringList>

#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace sockeye
{

/// What a window's table keeps of a run that goes on for ever.
inline constexpr std::size_t usualKeptRows = 1'000'000;

/// The group of tabs a tool stands in.
enum class ToolGroup : quint8 { Sockets, Time, Diagnose };

/// The answer in words. Plain text, translated; main thread.
struct Answer {
    QString headline; ///< "This clock is 249.9 ms behind pool.ntp.org"
    QString detail; ///< what stands behind or below it; may be empty, may have several lines
    QStringList
        scriptPrints; ///< the very lines that the exercise's script prints; empty where no exercise is behind it
};

/// A request, row or summary whose type only its tool knows.
using AnyValue = std::shared_ptr<void>;

/// How a run ended: its summary, or why it could not run at all.
using RunResult = Result<AnyValue>;

/// One tool, described once: what everything general (tabs, forms, tables, files, command line, settings) is made from.
/// Immutable; any thread, except where translated texts are made.
class Tool
{
public:
    virtual ~Tool() = default;

    const char *id = ""; ///< public
    const char *title = ""; ///< QT_TRANSLATE_NOOP("tools", …): "NTP time"
    const char *sentence = ""; ///< QT_TRANSLATE_NOOP("tools", …): one sentence under the title
    ToolGroup group = ToolGroup::Sockets;
    int shortcutDigit = -1; ///< Ctrl+digit
    bool followsInWindow = false; ///< the window turns its option `follow` on, until somebody turns it off
    PacketProtocol protocol = PacketProtocol::Payload; ///< what its packets are read as
    bool hasCalls = true; ///< it makes socket calls: there is a list to show
    bool hasPackets = false; ///< it sends and receives bytes worth looking at
    bool hasSteps = false; ///< its runs tell what they wait for, see Context::steps
    bool asksFirst = false; ///< its runs may ask before they go on, see Context::consent
    bool hasCode = false; ///< its requests can be written as programs
    bool hasReport = false; ///< it tells a run in words for whoever helps, see report()
    std::span<const Plot> plots; ///< empty: none
    std::span<const char *const> sampleFields; ///< ids of the row fields whose course its runs note; empty: none
    std::span<const Preset> presets; ///< requests under a name; empty: none
    std::span<const Stage> stages; ///< that its requests go through, in order
    /// So many rows of a run are kept in the window; then the earliest go. Rows with keys are all kept.
    std::size_t keptRows = usualKeptRows;

    std::span<const Field> requestFields() const { return m_requestFields; }
    std::span<const Field> rowFields() const { return m_rowFields; }
    std::span<const Field> summaryFields() const { return m_summaryFields; }
    /// The request field that the plain arguments fill; null where the tool takes none. It is a list or one text.
    const Field *targetField() const;
    const Field *requestField(QStringView fieldId) const;
    /// Null where no row field has this id.
    const Field *rowField(QLatin1StringView fieldId) const;
    const Field *statusField() const;
    /// The row field that marks what is new, changed or gone (RowChange); null where the tool marks nothing.
    const Field *changeField() const;
    bool hasKeys() const;

    /// A request with the defaults.
    virtual AnyValue makeRequest() const = 0;
    virtual AnyValue copyRequest(const void *request) const = 0;
    /// An empty row or summary to parse fields into.
    virtual AnyValue makeRow() const = 0;
    virtual AnyValue makeSummary() const = 0;
    virtual std::shared_ptr<RowBuffer> makeRows() const = 0;

    /// Whether the request can run at all; else BadInput whose subject is the field's id.
    virtual Result<void> check(const void *request) const = 0;
    /// Runs, blocking. \a rows is one that makeRows() of this tool made.
    virtual RunResult run(const void *request, Context &context, RowBuffer &rows) const = 0;
    /// The answer in words. Main thread.
    virtual Answer answer(const void *request, const void *summary) const = 0;
    /// The request as a program, complete and ready to run; practice servers stand in it by their address and port.
    /// Empty where the tool has none. Any thread.
    virtual QString code(CodeLanguage language, const void *request, const PracticeLocator &practice) const = 0;
    /// The run in words, for somebody who helps from afar: a few lines of plain text. \a masked leaves out what tells
    /// who and where: addresses and names of computers. Empty where the tool has none. Translated; main thread.
    virtual QString report(const void *request, std::span<const void *const> rows, const void *summary,
                           bool masked) const = 0;
    /// What the values of this row mean, in a sentence or two, where the tool has something to say. Main thread.
    virtual QString explainValues(const void *row) const = 0;
    /// Why this row failed, in the same words on every page; nothing where its status is no failure. Main thread.
    std::optional<Failure> failureOf(const void *row) const;
    /// Both of them as one text. Main thread.
    QString explainRow(const void *row) const;

protected:
    /// \a known with what the tool knows beyond it.
    virtual Error rowError(const void *row, Error known) const = 0;

    std::vector<Field> m_requestFields;
    std::vector<Field> m_rowFields;
    std::vector<Field> m_summaryFields;
};

/// The stages of a request over the network.
inline constexpr Stage networkStages[] = {Stage::LookUp, Stage::Route,  Stage::Connect, Stage::Send,
                                          Stage::Wait,   Stage::Decode, Stage::Check};

/// What a tool's author writes down. Functions left out have sensible defaults.
template <class Request, class Row, class Summary>
struct ToolDescription {
    const char *id;
    const char *title;
    const char *sentence;
    ToolGroup group;
    int shortcutDigit = -1;
    bool followsInWindow = false;
    PacketProtocol protocol = PacketProtocol::Payload;
    bool hasCalls = true;
    bool hasPackets = false;
    bool hasSteps = false;
    bool asksFirst = false;
    std::span<const Plot> plots = {};
    std::span<const char *const> sampleFields = {}; ///< what its runs note in Context::samples, in this order
    std::span<const Preset> presets = {};
    std::span<const Stage> stages = networkStages;
    std::size_t keptRows = usualKeptRows;
    std::span<const FieldOf<Request>> requestFields;
    std::span<const FieldOf<Row>> rowFields;
    std::span<const FieldOf<Summary>> summaryFields;
    Result<Summary> (*run)(const Request &, Context &, Rows<Row> &);
    Answer (*answer)(const Request &, const Summary &);
    QString (*explainRow)(const Row &) = nullptr; ///< what its values mean; why it failed is told without it
    /// What a row that failed knows beyond its status word and its field `error`, such as the operation.
    Error (*rowError)(const Row &, Error known) = nullptr;
    QString (*code)(CodeLanguage, const Request &, const PracticeLocator &) = nullptr;
    QString (*report)(const Request &, std::span<const Row *const>, const Summary &, bool masked) = nullptr;
    Result<void> (*check)(const Request &) = nullptr;
};

/// Joins a description's types behind the Tool interface.
template <class Request, class Row, class Summary>
class ToolOf final : public Tool
{
public:
    using Description = ToolDescription<Request, Row, Summary>;
    explicit ToolOf(const Description &description)
        : m_description(description)
    {
        id = description.id;
        title = description.title;
        sentence = description.sentence;
        group = description.group;
        shortcutDigit = description.shortcutDigit;
        followsInWindow = description.followsInWindow;
        protocol = description.protocol;
        hasCalls = description.hasCalls;
        hasPackets = description.hasPackets;
        hasSteps = description.hasSteps;
        asksFirst = description.asksFirst;
        hasCode = description.code != nullptr;
        hasReport = description.report != nullptr;
        plots = description.plots;
        sampleFields = description.sampleFields;
        presets = description.presets;
        stages = description.stages;
        keptRows = description.keptRows;
        m_requestFields.assign(description.requestFields.begin(), description.requestFields.end());
        m_rowFields.assign(description.rowFields.begin(), description.rowFields.end());
        m_summaryFields.assign(description.summaryFields.begin(), description.summaryFields.end());
    }

    AnyValue makeRequest() const override { return std::make_shared<Request>(); }
    AnyValue copyRequest(const void *request) const override
    {
        return std::make_shared<Request>(*static_cast<const Request *>(request));
    }
    AnyValue makeRow() const override { return std::make_shared<Row>(); }
    AnyValue makeSummary() const override { return std::make_shared<Summary>(); }
    std::shared_ptr<RowBuffer> makeRows() const override { return std::make_shared<Rows<Row>>(); }

    Result<void> check(const void *request) const override
    {
        return m_description.check ? m_description.check(*static_cast<const Request *>(request)) : Result<void>();
    }
    RunResult run(const void *request, Context &context, RowBuffer &rows) const override
    {
        Result<Summary> summary =
            m_description.run(*static_cast<const Request *>(request), context, static_cast<Rows<Row> &>(rows));
        if (!summary)
            return summary.error();
        return AnyValue(std::make_shared<Summary>(std::move(*summary)));
    }
    Answer answer(const void *request, const void *summary) const override
    {
        return m_description.answer(*static_cast<const Request *>(request), *static_cast<const Summary *>(summary));
    }
    QString explainValues(const void *row) const override
    {
        return m_description.explainRow ? m_description.explainRow(*static_cast<const Row *>(row)) : QString();
    }
    QString code(CodeLanguage language, const void *request, const PracticeLocator &practice) const override
    {
        return m_description.code ? m_description.code(language, *static_cast<const Request *>(request), practice)
                                  : QString();
    }
    QString report(const void *request, std::span<const void *const> rows, const void *summary,
                   bool masked) const override
    {
        if (!m_description.report)
            return {};
        std::vector<const Row *> typed;
        for (const void *row : rows)
            typed.push_back(static_cast<const Row *>(row));
        return m_description.report(*static_cast<const Request *>(request), typed,
                                    *static_cast<const Summary *>(summary), masked);
    }

protected:
    Error rowError(const void *row, Error known) const override
    {
        return m_description.rowError ? m_description.rowError(*static_cast<const Row *>(row), std::move(known))
                                      : known;
    }

private:
    const Description m_description;
};

} // namespace sockeye
