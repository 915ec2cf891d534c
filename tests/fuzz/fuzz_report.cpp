// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tool/catalogue.h"
#include "core/worksheet/markfile.h"
#include "core/worksheet/recordedrows.h"
#include "core/worksheet/reportsvg.h"
#include "core/worksheet/sheetparser.h"

#include <cstdint>
#include <cstdlib>

using namespace sockeye;

namespace
{

const Sheet &sheet()
{
    static const Sheet made =
        parseSheet("```sheet\nid: s1\nversion: 1\ntitle: S\nvary: w = pick(1, 2)\n```\n"
                   "```run\nid: r\ntool: timeout\nrequest: measure_s={w}\nfixed: all\n```\n"
                   "```ask\nid: q1\npoints: 2\nkind: number\ntext: t\nanswer: r.elapsed_ms + w\ntolerance: 1\n"
                   "mistake: r.elapsed_ms | 50% | No.\n```\n"
                   "```ask\nid: q2\npoints: 1\nkind: choice\ntext: t\noptions: a | b\nanswer: r.mode\n```\n"
                   "```ask\nid: q3\npoints: 1\nkind: long\ntext: t\n```\n",
                   QStringLiteral("s.md"))
            .sheet;
    return made;
}

void require(bool condition)
{
    if (!condition)
        std::abort();
}

} // namespace

/// Any bytes, as a file and as a report's data: marked, or a row that says why not. A report that was read is written
/// and read back to the same work; and merged with itself as a file of marks.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    const QByteArray wrapped = "<script type=\"application/json\" id=\"sockeye-report\">" + bytes + "</script>";
    QList<MarkedReport> reports;
    for (const QByteArray &file : {bytes, wrapped}) {
        const MarkedReport marked = markReport(sheet(), file, QStringLiteral("f.html"), WallTime());
        require(marked.isMarked == marked.problem.isEmpty());
        reports += marked;
        const Result<Report> report = readReport(file);
        if (!report)
            continue;
        for (const RecordedRun &run : report->work.runs) {
            (void)recordedSamples(run);
            if (const Tool *tool = findTool(run.tool))
                (void)recordedRows(*tool, run, {});
        }
        const Result<Report> again = readReport(reportHtml(sheet(), report->work));
        require(again && again->isCheckRight);
        // Reading bounds texts, so what was read is the same from then on.
        require(again->work.toJson() == report->work.toJson());
    }
    // A drawing is the same when it is made plain again.
    const QString drawing = plainSvg(bytes, {});
    require(drawing.isEmpty() || plainSvg(drawing.toUtf8(), {}) == drawing);
    const QByteArray csv = marksCsv(sheet(), reports, {});
    const Result<QStringList> merged = mergeHandPoints(reports, sheet(), csv);
    require(bool(merged));
    (void)longMarksCsv(reports, {});
    (void)mergeHandPoints(reports, sheet(), bytes);
    return 0;
}
