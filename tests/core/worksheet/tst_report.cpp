// SPDX-License-Identifier: GPL-3.0-or-later
// What stands in a report besides answers: drawings, what was right at once, runs read back.
#include "core/tool/catalogue.h"
#include "core/worksheet/feedback.h"
#include "core/worksheet/markflags.h"
#include "core/worksheet/recordedrows.h"
#include "core/worksheet/report.h"
#include "core/worksheet/reportsvg.h"
#include "core/worksheet/sheetparser.h"
#include "core/worksheet/sheetrunner.h"
#include "tests/support/fakepractice.h"
#include "tests/support/recordedruns.h"

#include <QJsonDocument>
#include <QTest>
#include <QXmlStreamReader>

#include <cmath>

using namespace sockeye;
using namespace Qt::Literals::StringLiterals;

namespace
{

const WallTime opened{std::chrono::seconds(1'795'600'000)};

Sheet exampleSheet(const QByteArray &feedback = "now")
{
    return parseSheet("```sheet\nid: s1\nversion: 1\ntitle: S\nfeedback: " + feedback
                          + "\n```\n```run\nid: r\ntool: timeout\nrequest: measure_s=0.1\n```\n"
                            "```ask\nid: q1\npoints: 2\nkind: number\nunit: ms\ntext: t\nanswer: r.elapsed_ms\n"
                            "tolerance: 0.5\nmistake: r.elapsed_ms / 1000 | 50% | Those are seconds.\n```\n"
                            "```ask\nid: q2\npoints: 1\nkind: choice\ntext: t\noptions: a | b\nanswer: b\n```\n"
                            "```ask\nid: q3\npoints: 3\nkind: long\ntext: t\n```\n",
                      u"s.md"_s)
        .sheet;
}

Work exampleWork(const Sheet &sheet, bool hasRun = true)
{
    Work work = *Work::begin(sheet, u"1"_s, u"A. Student"_s, {}, opened);
    if (hasRun)
        work.addRun(test::recordedRun(u"r"_s, R"([{"mode":"deadline","elapsed_ms":133.652}])"));
    return work;
}

Verdict tell(const Sheet &sheet, Work &work, const QString &question, const QString &answer)
{
    if (!work.answer(*sheet.question(question), answer, {}, opened))
        return Verdict::Missing;
    return giveFeedback(sheet, *sheet.question(question), work).verdict;
}

QString pageOf(const QByteArray &html)
{
    return QString::fromUtf8(html.mid(html.indexOf("<body>"), html.indexOf("<script") - html.indexOf("<body>")));
}

QByteArray drawing(const QByteArray &inside)
{
    return "<?xml version=\"1.0\"?>\n<svg width=\"10mm\" viewBox=\"0 0 100 50\" xmlns=\"http://www.w3.org/2000/svg\" "
           "xmlns:xlink=\"http://www.w3.org/1999/xlink\">"
        + inside + "</svg>";
}

} // namespace

class tst_Report : public QObject
{
    Q_OBJECT

private slots:
    void countsWhatWasRightAtOnce()
    {
        const Sheet sheet = exampleSheet();
        Work work = exampleWork(sheet);
        QCOMPARE(tell(sheet, work, u"q1"_s, u"133.7"_s), Verdict::Right);
        QCOMPARE(tell(sheet, work, u"q2"_s, u"a"_s), Verdict::NotYet);
        QCOMPARE(tell(sheet, work, u"q2"_s, u"a"_s), Verdict::NotYet); // the same again: told again, counted once
        QCOMPARE(tell(sheet, work, u"q2"_s, u"b"_s), Verdict::Right);
        QCOMPARE(tell(sheet, work, u"q3"_s, u"because"_s), Verdict::ByHand);
        QCOMPARE(work.feedback[u"q2"_s].notYet, 1);
        QVERIFY(work.feedback[u"q2"_s].wasRight);
        QVERIFY(!work.feedback.contains(u"q3"_s));
        // What comes after a right answer takes nothing back.
        QCOMPARE(tell(sheet, work, u"q1"_s, u"0.1337"_s), Verdict::Partly);
        QCOMPARE(work.feedback[u"q1"_s].notYet, 0);
        QCOMPARE(rightAtOnce(sheet, work), std::optional(1));
        QVERIFY(
            pageOf(reportHtml(sheet, work)).contains(u"1 of 3 questions answered right at once · 1 right · 1 waiting"));
        // After a crash it goes on where it was.
        Work back = *Work::fromJson(work.toJson());
        QCOMPARE(back.toJson(), work.toJson());
        QCOMPARE(rightAtOnce(sheet, back), std::optional(1));
        const Result<Report> report = readReport(reportHtml(sheet, work));
        QVERIFY(report && report->isCheckRight);
        QCOMPARE(report->work.feedback[u"q2"_s].notYet, 1);
    }

    void tablesAreForPeople()
    {
        Sheet sheet = exampleSheet();
        sheet.questions[0].answer = u"r[mode=so_rcvtimeo].elapsed_ms + r[mode=deadline].overshoot_ms"_s;
        Work work = exampleWork(sheet, false);
        work.addRun(test::recordedRun(
            u"r"_s, R"([{"mode":"so_rcvtimeo","elapsed_ms":1133.652,"overshoot_ms":0.25,"outcome":"timed_out"},
                        {"mode":"deadline","elapsed_ms":1100.5,"overshoot_ms":0.5,"outcome":"timed_out"}])"));
        QLocale::setDefault(QLocale(u"id_ID"_s));
        const QByteArray html = reportHtml(sheet, work);
        QLocale::setDefault(QLocale::c());
        const QString page = pageOf(html);
        QVERIFY(page.contains(u"r, row SO_RCVTIMEO: Measured 1133,652 ms\nr, row deadline"_s));
        QVERIFY(page.contains(u"Overshoot 0,5 ms"_s)); // what an answer reads has its column
        QVERIFY(page.contains(u">0,25</td>"_s));
        QVERIFY(page.contains(u">timed out</td>"_s) && !page.contains(u"timed_out"));
        QVERIFY(html.contains("\"elapsed_ms\":1133.652")); // the data stay as they were
        // Of a reply the value that follows from it.
        sheet.questions[0].answer = u"word(r.reply, 0)"_s;
        work.runs[u"r"_s].packets = {QJsonObject{{u"sent"_s, false}, {u"hex"_s, u"0000002a"_s}}};
        QVERIFY(pageOf(reportHtml(sheet, work)).contains(u"r: reply, from which follows 42 ms"_s));
    }

    void missingRunIsNoWrongAnswer()
    {
        const Sheet sheet = exampleSheet();
        Work work = exampleWork(sheet, false);
        QCOMPARE(tell(sheet, work, u"q1"_s, u"133.7"_s), Verdict::NotYet);
        QVERIFY(work.feedback.isEmpty());
        work.runs = exampleWork(sheet).runs;
        QCOMPARE(giveFeedback(sheet, *sheet.question(u"q1"), work).verdict, Verdict::Right);
        QCOMPARE(rightAtOnce(sheet, work), std::optional(1));
    }

    void saysNothingOfItWithOtherFeedback_data()
    {
        QTest::addColumn<QByteArray>("feedback");
        QTest::newRow("after hand-in") << QByteArray("after-hand-in");
        QTest::newRow("never") << QByteArray("never");
    }

    void saysNothingOfItWithOtherFeedback()
    {
        QFETCH(QByteArray, feedback);
        const Sheet sheet = exampleSheet(feedback);
        Work work = exampleWork(sheet);
        (void)tell(sheet, work, u"q2"_s, u"b"_s);
        QVERIFY(work.feedback.isEmpty());
        QVERIFY(!work.toJson().contains(u"feedback"_s)); // as it was before there was such a thing
        QVERIFY(!pageOf(reportHtml(sheet, work)).contains(u"at once"));
        // Not even where another sheet's feedback was noted.
        work.feedback[u"q2"_s] = {0, true, {}};
        QVERIFY(!pageOf(reportHtml(sheet, work)).contains(u"at once"));
    }

    void olderWorkIsRead()
    {
        const Sheet sheet = exampleSheet();
        Work work = exampleWork(sheet);
        QVERIFY(work.answer(*sheet.question(u"q2"), u"b", {}, opened)); // by a program that noted nothing
        QVERIFY(!rightAtOnce(sheet, work));
        QVERIFY(pageOf(reportHtml(sheet, work)).contains(u"1 of 3 questions answered · 1 right"));
        QJsonObject object = work.toJson();
        object[u"feedback"_s] = QJsonArray{QJsonObject{{u"question"_s, u"q2"_s}, {u"not_yet"_s, -7}}, 3};
        QVERIFY(Work::fromJson(object));
        QCOMPARE(Work::fromJson(object)->feedback[u"q2"_s].notYet, 0);
    }

    void drawingsKeepOnlyShapesAndText_data()
    {
        QTest::addColumn<QByteArray>("inside");
        QTest::addColumn<QString>("left"); // between <svg …> and </svg>
        const auto row = [](const char *name, const QByteArray &inside, const QString &left) {
            QTest::newRow(name) << inside << left;
        };
        row("shape", "<path vector-effect=\"none\" d=\"M0,0 L1e1,-2\" fill=\"#1f6aa5\"/>",
            u"<path d=\"M0,0 L1e1,-2\" fill=\"#1f6aa5\"/>\n"_s);
        row("group", "<g stroke=\"none\"><circle r=\"2\"/></g>", u"<g stroke=\"none\">\n<circle r=\"2\"/>\n</g>\n"_s);
        row("empty group", "<g stroke=\"none\"><g> </g></g>", {});
        row("text", "<text x=\"1\" xml:space=\"preserve\" font-family=\"Sans\">a &lt;b&gt; c</text>",
            u"<text x=\"1\">a &lt;b&gt; c</text>\n"_s);
        row("fault 118: script", "<script>alert(1)</script><script href=\"http://x/\"/>", {});
        row("fault 118: event", "<rect onclick=\"alert(1)\" onload=\"x\" width=\"1\"/>", u"<rect width=\"1\"/>\n"_s);
        row("fault 118: link", "<a xlink:href=\"javascript:alert(1)\"><rect/></a>", {});
        row("fault 118: picture", "<image xlink:href=\"http://x/y.png\"/><use href=\"#a\"/>", {});
        row("fault 118: page inside", "<foreignObject><body><iframe src=\"x\"/></body></foreignObject>", {});
        row("fault 118: style", "<style>@import url(http://x)</style><rect style=\"fill:url(http://x)\" class=\"a\"/>",
            u"<rect/>\n"_s);
        row("fault 118: address as colour", "<rect fill=\"url(http://x)\" stroke=\"URL(#a)\"/>", u"<rect/>\n"_s);
        row("fault 118: animation", "<set attributeName=\"href\" to=\"x\"/><animate/>", {});
        row("fault 118: quotation marks", "<rect fill='\"&gt;&lt;script&gt;'/>", u"<rect/>\n"_s);
        row("fault 118: direction", "<text>abc\u202edef</text>", u"<text>abc\\u202edef</text>\n"_s);
        row("fault 118: text with elements", "<text>a<script>b</script><tspan>c</tspan></text>", u"<text>a</text>\n"_s);
        row("fault 118: other namespace", "<rect xlink:fill=\"red\" xml:base=\"http://x\"/>", u"<rect/>\n"_s);
    }

    void drawingsKeepOnlyShapesAndText()
    {
        QFETCH(QByteArray, inside);
        QFETCH(QString, left);
        const QString made = plainSvg(drawing(inside), u"T\"<i>"_s);
        const QString opening = u"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 100 50\" role=\"img\" "
                                "aria-label=\"T&quot;&lt;i&gt;\">\n"_s;
        QCOMPARE(made, opening + left + u"</svg>\n"_s);
        QCOMPARE(plainSvg(made.toUtf8(), u"T\"<i>"_s), made); // plain already
    }

    void whatIsNoDrawingIsLeftOut_data()
    {
        QTest::addColumn<QByteArray>("svg");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("fault 118: a page") << QByteArray("<html><script>alert(1)</script></html>");
        QTest::newRow("cut off") << drawing("<g><rect/></g>").chopped(8);
        QTest::newRow("no size") << QByteArray("<svg><rect/></svg>");
        QTest::newRow("odd size") << QByteArray("<svg viewBox='0 0 1 1\" onload=\"x'><rect/></svg>");
        QTest::newRow("large") << drawing(QByteArray("<rect x=\"1\"/>").repeated(50'000));
        QTest::newRow("deep") << drawing(QByteArray("<g>").repeated(5'000) + "<rect/>"
                                         + QByteArray("</g>").repeated(5'000));
        QByteArray laughs = "<!DOCTYPE svg [<!ENTITY a \"aaaaaaaaaa\">";
        for (char c = 'b'; c < 'k'; ++c)
            laughs += QByteArray("<!ENTITY ") + c + " \"" + (QByteArray("&") + char(c - 1) + ';').repeated(10) + "\">";
        QTest::newRow("entities of entities") << laughs + "]>" + drawing("<text>&j;</text>").sliced(22);
    }

    void whatIsNoDrawingIsLeftOut()
    {
        QFETCH(QByteArray, svg);
        QVERIFY(plainSvg(svg, u"T"_s).isEmpty());
        const Sheet sheet = exampleSheet();
        const QByteArray html = reportHtml(sheet, exampleWork(sheet), {{u"r"_s, {{u"T"_s, svg}}}});
        QCOMPARE(html, reportHtml(sheet, exampleWork(sheet)));
    }

    void drawingsStandInTheReport()
    {
        const Sheet sheet = exampleSheet();
        const Work work = exampleWork(sheet);
        const QString hostile = u"<img src=x onerror=alert(1)> \u202e </script><!-- sockeye-report"_s;
        ReportPlots plots = {{u"r"_s, {{hostile, drawing("<text>" + hostile.toHtmlEscaped().toUtf8() + "</text>")}}},
                             {u"other"_s, {{u"of a run that is not there"_s, drawing("<rect/>")}}}};
        const QByteArray html = reportHtml(sheet, work, plots);
        const QString page = pageOf(html);
        QVERIFY(page.contains(u"<text>&lt;img src=x"));
        QVERIFY(!page.contains(u"<img") && !page.contains(QChar(0x202e)) && !page.contains(u"<!--"));
        QVERIFY(!page.contains(u"of a run that is not there"));
        // The drawings are outside of what is marked: the data and their check value are as without them.
        const Result<Report> report = readReport(html);
        QVERIFY(report && report->isCheckRight);
        QCOMPARE(reportJson(report->work), reportJson(work));
        // However many there are, the report can be read.
        const QByteArray large = drawing(QByteArray("<path d=\"M0,0 L100,100\"/>\n").repeated(13'000));
        QVERIFY(!plainSvg(large, {}).isEmpty());
        plots[u"r"_s] = QList<ReportPlot>(60, {u"T"_s, large});
        QVERIFY(readReport(reportHtml(sheet, work, plots)));
    }

    void rowsComeBack_data()
    {
        QTest::addColumn<const Tool *>("tool");
        for (const Tool *tool : catalogue())
            QTest::newRow(tool->id) << tool;
    }

    // Each value of a row that a record can have is read back to the same value.
    void rowsComeBack()
    {
        QFETCH(const Tool *, tool);
        SheetRun sheetRun;
        sheetRun.id = u"r"_s;
        sheetRun.kept = {u"mac"_s, u"user"_s, u"process"_s, u"pid"_s};
        const AnyValue request = tool->makeRequest();
        const AnyValue row = tool->makeRow();
        for (const Field &field : tool->rowFields()) {
            const std::span<const Word> words = field.words();
            for (const QString &text :
                 {words.empty() ? u"12.5"_s : QString::fromLatin1(words.back().id), u"12"_s,
                  u"2026-11-22T03:08:41.25Z"_s, u"127.0.0.1"_s, u"0x1b00"_s, u"on"_s, u"a; \"b\""_s}) {
                if (field.parse(text, row.get()))
                    break;
            }
        }
        const std::vector<const void *> rows = {row.get()};
        const RecordedRun run = recordRun(sheetRun, {}, {tool, request.get(), nullptr, rows, nullptr, opened});
        const std::vector<AnyValue> back = recordedRows(*tool, run, {});
        QCOMPARE(back.size(), 1U);
        for (const Field &field : tool->rowFields()) {
            if (!field.absent(row.get()))
                QVERIFY2(field.compare(row.get(), back[0].get()) == 0, field.id);
        }
        // A row without a value that is needed is none.
        for (const Field &field : tool->rowFields()) {
            const bool isThere = !field.absent(row.get()) || field.kind == ValueKind::List;
            QCOMPARE(recordedRows(*tool, run, {QString::fromLatin1(field.id)}).size(), isThere ? 1U : 0U);
        }
    }

    void samplesComeBack()
    {
        const Tool *tool = findTool(u"throughput");
        QVERIFY(tool && !tool->sampleFields.empty());
        SampleSnapshot samples(2);
        samples[0].name = u"one"_s;
        samples[1].name = u"two"_s;
        for (int i = 0; i < 3000; ++i) {
            Sample sample;
            sample.time = std::chrono::milliseconds(i);
            sample.values = {double(i), 0.5 * i, std::nan("")};
            samples[std::size_t(i % 2)].samples.push_back(sample);
        }
        SheetRun sheetRun;
        sheetRun.id = u"r"_s;
        const AnyValue request = tool->makeRequest();
        const RecordedRun run = recordRun(sheetRun, {}, {tool, request.get(), nullptr, {}, nullptr, opened, &samples});
        const std::optional<RecordedRun> again = RecordedRun::fromJson(run.toJson());
        QVERIFY(again && again->computedId() == run.id);
        const SampleSnapshot back = recordedSamples(*again);
        QCOMPARE(back.size(), 2U);
        QCOMPARE(back[1].name, u"two"_s);
        QVERIFY(back[0].samples.size() >= 250 && back[0].samples.size() <= 501);
        QCOMPARE(back[1].samples[1].time, Nanoseconds(std::chrono::milliseconds(7)));
        QCOMPARE(back[1].samples[1].values[1], 3.5);
        QVERIFY(std::isnan(back[1].samples[1].values[2]));
        // A run without samples has the id that it had before samples were kept.
        const RecordedRun without = recordRun(sheetRun, {}, {tool, request.get(), nullptr, {}, nullptr, opened});
        QVERIFY(!without.toJson().contains(u"samples"_s));
    }

    void strangeSamplesArePassedOver()
    {
        RecordedRun run;
        run.samples = QJsonDocument::fromJson(
                          R"([3, {"name":"a","points":[[], [-1,2], [1e300,2], ["x",1], [0.5,null,"y",7], 5]}, {}])")
                          .array();
        const SampleSnapshot back = recordedSamples(run);
        QCOMPARE(back.size(), 1U);
        QCOMPARE(back[0].samples.size(), 1U);
        QVERIFY(std::isnan(back[0].samples[0].values[0]) && std::isnan(back[0].samples[0].values[1]));
        QCOMPARE(back[0].samples[0].values[2], 7.0);
    }

    void everyFlagIsExplained()
    {
        for (const QString &flag :
             {u"superseded"_s, u"other_name"_s, u"unreadable"_s, u"other_sheet"_s, u"old_version"_s, u"newer_version"_s,
              u"check_value"_s, u"edited_run"_s, u"other_student_values"_s, u"clock"_s, u"same_run:7f3a91c20b11"_s})
            QVERIFY2(flagSentence(flag).endsWith(u'.'), qPrintable(flag));
        QVERIFY(flagSentence(u"same_run:7f3a91c20b11").contains(u"7f3a91c20b11"));
        QVERIFY(flagSentence(u"unknown").isEmpty());
    }
};

QTEST_GUILESS_MAIN(tst_Report)
#include "tst_report.moc"
