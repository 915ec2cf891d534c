// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/output/commandline.h"
#include "core/output/savefile.h"
#include "core/output/targetsfile.h"
#include "core/tool/job.h"

#include <QObject>
#include <QTimer>

namespace sockeye
{

class KeyedRows;

/// One run of a tool whose rows are written as they are found. Lives on the main thread and needs its event loop.
class ToolRun : public QObject
{
    Q_OBJECT

public:
    /// \a command is complete; \a lines names the lines of targets in messages.
    ToolRun(const Tool &tool, ToolCommand command, TargetLines lines, Job &job);
    ~ToolRun() override;

    /// Opens the files and starts. The error is said by the caller; nothing runs then.
    Result<void> start();
    /// Ends the run; what was found is still written.
    void stop() { m_job.cancel(); }
    /// The exit status, after ended().
    int status() const { return m_status; }

signals:
    void ended();

private:
    void takeRows(const RowBlockPointer &block);
    void writeHeld();
    void refuse();
    void end(const RunResult &result);
    void writeRows(std::span<const void *const> rows, std::span<const qint64> subjects);
    void noteOutcomes(std::span<const void *const> rows);
    void namesLine(const void *row);
    void flush();
    void outputFailed(const Error &error);
    Result<void> writeSummary(const void *summary);
    Result<void> writePackets();
    Result<void> writeCalls();
    bool isCallsInText() const;

    const Tool &m_tool;
    const ToolCommand m_command;
    const TargetLines m_lines;
    Job &m_job;
    RunDescription m_run;
    std::unique_ptr<TableWriter> m_writer;
    std::unique_ptr<KeyedRows> m_table; // rows that are written when all have come; null: as they come
    std::vector<RowBlockPointer> m_held; // text: the first rows, from which the widths of the columns come
    QTimer m_holdTimer;
    bool m_isHolding = false;
    QByteArray m_buffer;
    std::optional<SaveFile> m_output;
    std::optional<SaveFile> m_summary;
    std::optional<SaveFile> m_packets;
    std::optional<SaveFile> m_calls; // where they don't stand in the output itself
    std::optional<Error> m_outputError;
    QString m_refused; // what the run asked and was not allowed; null: nothing
    bool m_someFailed = false;
    int m_status = 0;
};

/// `ID [TARGET…] [--OPTION VALUE]…`: runs the tool, and gives the exit status.
int runTool(const Tool &tool, const QStringList &arguments, const CancelToken &signal);

} // namespace sockeye
