// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/tool/samples.h"
#include "core/worksheet/variation.h"

#include <QJsonArray>
#include <QJsonObject>

#include <optional>
#include <span>

namespace sockeye
{

class Tool;
struct TraceSnapshot;

/// A run of a worksheet as the report has it: everything marking needs, as JSON's texts and numbers. Immutable once it
/// is made. Any thread.
struct RecordedRun {
    QString run; ///< the sheet's id of it: `silent`
    QString id; ///< twelve hex digits that follow from everything else in it
    QString tool;
    QString started; ///< ISO 8601 UTC
    SheetValues values; ///< of `vary`, as they were for this run
    QJsonObject request; ///< option ids, and `targets`
    QJsonArray rows; ///< objects by column id
    QJsonObject summary; ///< empty where the run had none
    QJsonArray packets; ///< `{"sent", "hex"}`, as many as are worth keeping
    QJsonArray samples; ///< `{"name", "points": [[s, value, …], …]}` a series; empty where the tool notes none
    QStringList leftOut; ///< private columns whose values are not kept
    qsizetype rowCount = 0; ///< of the run; more than `rows` where it was long

    QJsonObject toJson() const;
    /// Nothing where \a object is no such run. The id is taken as it stands there.
    static std::optional<RecordedRun> fromJson(const QJsonObject &object);
    /// The id that the rest of it has; another than `id` where the run was changed by hand.
    QString computedId() const;
    /// The bytes of the last reply, or nothing.
    std::optional<QByteArray> reply() const;
    WallTime startedAt() const;
};

/// What was found in a run, to be recorded.
struct FinishedRun {
    const Tool *tool = nullptr;
    const void *request = nullptr;
    const void *summary = nullptr; ///< null where there is none
    std::span<const void *const> rows;
    const TraceSnapshot *trace = nullptr; ///< null where nothing was recorded
    WallTime started;
    const SampleSnapshot *samples = nullptr; ///< null where there are none
};

/// Records \a finished as the run \a run of a sheet. Private columns (of `mac`, `user`, `process`, `pid`) are left
/// empty where the sheet does not keep them. At most 500 rows, 8 packets of 2048 bytes and about 1000 samples are kept.
RecordedRun recordRun(const SheetRun &run, const SheetValues &values, const FinishedRun &finished);

/// "1 row", "2 rows". Translated.
QString rowCountText(qsizetype count);

/// Whether a column is private to the person at the computer.
bool isPrivateColumn(QStringView id);

/// The request as JSON has it, `{"targets": […], "timeout_s": 2}`.
QJsonObject requestJson(const Tool &tool, const void *request);

} // namespace sockeye
