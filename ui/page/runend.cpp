// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/runend.h"

#include "core/base/targetlist.h"
#include "core/net/endpoint.h"
#include "core/net/resolver.h"
#include "ui/page/resultsmodel.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

bool isPracticeTarget(const QString &target)
{
    const QStringList targets = splitTargets(target);
    return !targets.isEmpty() && std::all_of(targets.begin(), targets.end(), [](const QString &text) {
        const Result<Target> parsed = Target::parse(text);
        return parsed && isPracticeName(parsed->host);
    });
}

bool failedForWantOfNetwork(const Tool &tool, const ResultsModel &rows, const RunResult &result)
{
    if (!result) {
        const ErrorKind kind = result.error().kind;
        return kind == ErrorKind::Unreachable || kind == ErrorKind::TimedOut || kind == ErrorKind::NoSuchName;
    }
    const Field *status = tool.statusField();
    if (!status || rows.rowCount() == 0 || rows.failedCount() < rows.totalCount())
        return false;
    const QByteArray word = status->text(rows.rowAt(0));
    return word == "unreachable" || word == "timeout" || word == "no_such_name" || word == "system_error";
}

QString stoppedSentence(qint64 rows, qint64 done, qint64 total)
{
    const QLocale locale;
    if (total > done && done > 0)
        return QCoreApplication::translate("runend", "Stopped after %1 of %2.")
            .arg(locale.toString(done), locale.toString(total));
    if (rows == 0)
        return QCoreApplication::translate("runend", "Stopped before there was a row.");
    if (rows == 1)
        return QCoreApplication::translate("runend", "Stopped: this is what one row says.");
    return QCoreApplication::translate("runend", "Stopped: this is what %1 rows say.").arg(locale.toString(rows));
}

} // namespace sockeye
