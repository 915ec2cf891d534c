// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/sampletool.h"

using namespace Qt::Literals::StringLiterals;

namespace sockeye::test
{

namespace
{

constexpr FieldOf<SampleRequest> requestFields[] = {
    field<&SampleRequest::targets>("targets", "Targets").target().takes(TargetKind::Host, "Sample %1"),
    field<&SampleRequest::timeout>("timeout_s", "Timeout", Unit::Seconds)
        .help("How long to wait.")
        .range(0.001, 100)
        .common(),
    field<&SampleRequest::intervals>("interval_s", "Intervals", Unit::Seconds).more(),
    field<&SampleRequest::samples>("samples", "Samples").range(1, 10000).common(),
    field<&SampleRequest::edns>("edns", "EDNS").more(),
    field<&SampleRequest::want>("want", "Wanted").more(),
    field<&SampleRequest::bytes>("bytes", "Bytes").more(),
    field<&SampleRequest::text>("text", "Text").more(),
};

constexpr FieldOf<SampleRow> rowFields[] = {
    field<&SampleRow::name>("name", "Name").host(),
    field<&SampleRow::value>("value", "Value"),
    field<&SampleRow::offset>("offset_ms", "Offset", Unit::Milliseconds),
    field<&SampleRow::ratio>("ratio", "Ratio"),
    field<&SampleRow::stamp>("stamp", "Stamp").hidden(),
    field<&SampleRow::order>("order", "Order").hidden(),
    field<&SampleRow::time>("time", "Time").hidden(),
    field<&SampleRow::address>("address", "Address"),
    field<&SampleRow::raw>("raw_hex", "Raw").hidden(),
    field<&SampleRow::aliases>("aliases", "Aliases").hidden(),
    field<&SampleRow::usable>("usable", "Usable").hidden(),
    field<&SampleRow::status>("status", "Status").status(),
};

constexpr auto keyedRowFields = [] {
    std::array<FieldOf<SampleRow>, std::size(rowFields)> fields{};
    std::copy(std::begin(rowFields), std::end(rowFields), fields.begin());
    fields[0] = fields[0].key();
    return fields;
}();

constexpr FieldOf<SampleSummary> summaryFields[] = {
    field<&SampleSummary::answered>("answered", "Answered"),
    field<&SampleSummary::elapsed>("elapsed_ms", "Elapsed", Unit::Milliseconds),
    field<&SampleSummary::first>("first", "First"),
};

constexpr PresetValue patient[] = {
    {"targets", "one,two"}, {"timeout_s", "100"}, {"interval_s", "1,2"}, {"edns", "off"}, {"want", "timeout"}};
constexpr PresetValue quick[] = {{"timeout_s", "1ms"}};

constexpr Preset presets[] = {
    {"patient", "Patient", "Waits for long.", patient},
    {"quick", "Quick", "Hardly waits.", quick},
};

Result<SampleSummary> run(const SampleRequest &request, Context &context, Rows<SampleRow> &rows)
{
    SampleSummary summary;
    for (const QString &target : request.targets) {
        if (context.cancel.isCancelled())
            return Error::cancelled();
        SampleRow row;
        row.name = target;
        row.order = summary.answered;
        row.status = target.startsWith(u"timeout"_s) ? SampleStatus::Timeout
            : target.startsWith(u"bad"_s)            ? SampleStatus::BadInput
                                                     : SampleStatus::Ok;
        if (row.status == SampleStatus::Ok && summary.answered++ == 0)
            summary.first = target;
        rows.add(std::move(row));
    }
    return summary;
}

Answer answer(const SampleRequest &request, const SampleSummary &summary)
{
    return {u"%1 of %2 answered"_s.arg(summary.answered).arg(request.targets.size()), {}, {}};
}

Result<void> check(const SampleRequest &request)
{
    if (request.targets.isEmpty())
        return Error::badInput(u"targets"_s, u"Name at least one target."_s);
    return {};
}

using Sample = ToolOf<SampleRequest, SampleRow, SampleSummary>;

} // namespace

const Tool &sampleTool()
{
    static const Sample tool({.id = "sample",
                              .title = "Sample",
                              .sentence = "Gives each target back.",
                              .group = ToolGroup::Sockets,
                              .presets = presets,
                              .requestFields = requestFields,
                              .rowFields = rowFields,
                              .summaryFields = summaryFields,
                              .run = run,
                              .answer = answer,
                              .check = check});
    return tool;
}

const Tool &keyedSampleTool()
{
    static const Sample tool({.id = "keyed",
                              .title = "Keyed",
                              .sentence = "Gives each target back, by its name.",
                              .group = ToolGroup::Sockets,
                              .requestFields = requestFields,
                              .rowFields = keyedRowFields,
                              .summaryFields = summaryFields,
                              .run = run,
                              .answer = answer,
                              .check = check});
    return tool;
}

RowBlockPointer blockOf(std::vector<SampleRow> rows)
{
    Rows<SampleRow> buffer;
    for (SampleRow &row : rows)
        buffer.add(std::move(row));
    return buffer.take();
}

} // namespace sockeye::test
