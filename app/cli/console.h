// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/canceltoken.h"
#include "core/base/result.h"

#include <QByteArray>
#include <QString>

namespace sockeye
{

/// The exit statuses of sockeye-cli; a signal gives 128 and its number.
enum class ExitStatus : int {
    Success = 0,
    SomeFailed = 1, ///< the run ended, but a target failed
    BadRequest = 2, ///< nothing was started; or what was found could not be written
};

/// Writes to standard output; false where that fails (a pipe whose reader has gone). \a stop ends waiting for a reader.
bool printOut(const QString &text, const CancelToken &stop = {});
/// Writes a line to standard error, where it can be written.
void printError(const QString &line);
/// The line on standard error for \a error, and BadRequest.
int failWith(const Error &error);

/// All of standard input. Interrupted where a signal comes first.
Result<QByteArray> readStandardInput();

} // namespace sockeye
