// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/worksheet/expression.h"

#include <QJsonDocument>

namespace sockeye::test
{

/// A recorded run \a run with the rows and the summary as JSON text.
inline RecordedRun recordedRun(const QString &run, const QByteArray &rows, const QByteArray &summary = "{}",
                               const QByteArray &reply = {})
{
    RecordedRun made;
    made.run = run;
    made.tool = QStringLiteral("timeout");
    made.started = QStringLiteral("2026-11-22T03:08:41.000000000Z");
    made.rows = QJsonDocument::fromJson(rows).array();
    made.rowCount = made.rows.size();
    made.summary = QJsonDocument::fromJson(summary).object();
    if (!reply.isNull())
        made.packets = {
            QJsonObject{{QStringLiteral("sent"), true}, {QStringLiteral("hex"), QStringLiteral("1b00")}},
            QJsonObject{{QStringLiteral("sent"), false}, {QStringLiteral("hex"), QString::fromLatin1(reply.toHex())}}};
    made.id = made.computedId();
    return made;
}

/// Runs and values for expressions.
class FakeRuns final : public RunSource
{
public:
    QMap<QString, RecordedRun> runs;
    SheetValues picked;

    const RecordedRun *recorded(const QString &runId) const override
    {
        const auto run = runs.constFind(runId);
        return run == runs.constEnd() ? nullptr : &*run;
    }
    const SheetValues &values() const override { return picked; }
};

} // namespace sockeye::test
