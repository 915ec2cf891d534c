// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/output/tablewriter.h"
#include "core/tool/tool.h"

#include <QStringList>

namespace sockeye
{

/// What `ID [TARGET…] [--OPTION VALUE]…` asks for.
struct ToolCommand {
    AnyValue request; ///< of the tool's request type; checked only by checkCommand()
    QStringList targets; ///< as typed, divided at commas; the defaults stay where empty
    OutputFormat format = OutputFormat::Text;
    QString output; ///< empty: standard output
    QString targetsFile; ///< `-` is standard input
    QString summaryFile;
    QString pcapFile; ///< where the packets go; only tools that have packets take it
    bool calls = false; ///< the socket calls too
    QString callsFile; ///< where; empty: beside the rows
    bool yes = false; ///< to whatever the tool asks first
    bool help = false;
    const Preset *preset = nullptr; ///< the request began with its values
};

/// Reads the arguments behind the tool's id. Options override the values of `--preset`, wherever they stand. The error
/// is BadInput with the argument as subject, `--timeout-s`.
Result<ToolCommand> parseToolCommand(const Tool &tool, const QStringList &arguments);

/// Puts the targets (typed ones first, then \a more) into the request and asks the tool whether it can run. The error's
/// subject is what a person typed: `--samples`, or empty for targets.
Result<void> completeRequest(const Tool &tool, const ToolCommand &command, const QStringList &more);

/// Whether the request asks the tool to go on until it is stopped.
bool isFollowing(const Tool &tool, const void *request);

/// The text of `ID --help`. Main thread.
QString toolHelp(const Tool &tool);

/// The one line on standard error for a request that is wrong.
QString commandError(const Error &error);

} // namespace sockeye
