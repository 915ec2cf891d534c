// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tool/tool.h"

namespace sockeye::test
{

enum class SampleStatus : quint8 { Ok, Timeout, BadInput };

/// A request of every kind of option.
struct SampleRequest {
    QList<QString> targets;
    Nanoseconds timeout = std::chrono::seconds(2);
    QList<Nanoseconds> intervals;
    int samples = 4;
    bool edns = true;
    SampleStatus want = SampleStatus::Ok;
    QByteArray bytes;
    QString text;
};

/// A row of every type that has a codec.
struct SampleRow {
    QString name;
    QString value;
    Nanoseconds offset{};
    std::optional<double> ratio;
    quint64 stamp = 0;
    std::optional<int> order;
    WallTime time = WallTime::min();
    QHostAddress address;
    QByteArray raw;
    QList<QString> aliases;
    bool usable = false;
    SampleStatus status = SampleStatus::Ok;
};

struct SampleSummary {
    int answered = 0;
    Nanoseconds elapsed{};
    QString first;
};

/// A tool with the id `sample` that gives each target back as a row: `timeout…` as a failure, `bad…` as bad input.
const Tool &sampleTool();

/// The same with the name as key, so that rows replace each other.
const Tool &keyedSampleTool();

/// A row block of these rows, as a run delivers them.
RowBlockPointer blockOf(std::vector<SampleRow> rows);

} // namespace sockeye::test

template <>
struct sockeye::Words<sockeye::test::SampleStatus> {
    using Status = sockeye::test::SampleStatus;
    static constexpr Word list[] = {{int(Status::Ok), "ok", "ok", Outcome::Success},
                                    {int(Status::Timeout), "timeout", "timed out", Outcome::Failure},
                                    {int(Status::BadInput), "bad_input", "bad input", Outcome::Failure}};
};
