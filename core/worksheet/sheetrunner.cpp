// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/worksheet/sheetrunner.h"

#include "core/output/keyedrows.h"
#include "core/tool/catalogue.h"
#include "core/worksheet/sheetrequest.h"

#include <QCoreApplication>

namespace sockeye
{

Result<RecordedRun> makeRun(const SheetRun &run, const SheetValues &values, PracticeLocator &practice,
                            const CancelToken &stop)
{
    const Tool *tool = findTool(run.tool);
    if (!tool)
        return Error::badInput(run.tool, QCoreApplication::translate("worksheet", "There is no such tool."));
    const Result<AnyValue> request = sheetRequest(*tool, run, values);
    if (!request)
        return request.error();
    Context context(practice);
    context.cancel = stop;
    context.protocol = tool->protocol;
    const std::shared_ptr<RowBuffer> buffer = tool->makeRows();
    const WallTime started = Clock::system().wall();
    const RunResult result = tool->run(request->get(), context, *buffer);
    if (!result)
        return result.error();
    if (stop.isCancelled())
        return Error::cancelled("run");
    KeyedRows rows(*tool);
    if (const RowBlockPointer block = buffer->take())
        rows.add(block);
    const std::vector<const void *> all = rows.rows();
    const std::shared_ptr<const TraceSnapshot> trace = context.trace.snapshot();
    const std::shared_ptr<const SampleSnapshot> samples = context.samples.snapshot();
    return recordRun(run, values, {tool, request->get(), result->get(), all, trace.get(), started, samples.get()});
}

} // namespace sockeye
