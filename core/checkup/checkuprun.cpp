// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checkup/checkuprun.h"

#include "core/checkup/checkround.h"
#include "core/net/netlink.h"

#include <QSysInfo>

namespace sockeye
{

Result<CheckupSummary> runCheckup(const CheckupRequest &request, const CheckSources &sources, Context &context,
                                  Rows<CheckRow> &rows)
{
    CheckupSummary summary;
    summary.hostName = SystemResolver::hostName();
    summary.system = QSysInfo::prettyProductName();
    for (;;) {
        const MonotonicTime begin = context.clock->monotonic();
        const WallTime time = context.clock->wall();
        context.progress.done = 0;
        context.progress.total = checkStepCount;
        Result<std::vector<CheckOutcome>> outcomes = CheckRound(request, sources, context, rows).run();
        if (!outcomes)
            return outcomes.error();
        const CheckVerdict verdict = judgeCheckup(*outcomes);
        summary.log.add(time, verdict);
        summary.verdict = verdict.sentence;
        summary.where = verdict.where;
        summary.step = verdict.step;
        summary.outcomes = std::move(*outcomes);
        summary.rounds = summary.log.rounds();
        summary.breaks = summary.log.count();
        summary.since = summary.log.since();
        summary.lost.clear();
        for (const BreakLog::Break &one : summary.log.breaks()) {
            if (!summary.lost.contains(one.step))
                summary.lost += one.step;
        }
        if (request.repeat == Nanoseconds())
            return summary;
        context.summary.publish(summary);
        const Result<bool> waited =
            waitToRead(static_cast<const Environment &>(context), -1, Deadline::at(begin + request.repeat));
        if (!waited)
            return waited.error();
    }
}

Result<CheckupSummary> runCheckup(const CheckupRequest &request, Context &context, Rows<CheckRow> &rows)
{
    return runCheckup(request, CheckSources(), context, rows);
}

} // namespace sockeye
