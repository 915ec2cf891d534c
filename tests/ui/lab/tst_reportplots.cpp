// SPDX-License-Identifier: GPL-3.0-or-later
// The plots of a report are drawn from what was recorded, and print with the rest of it.
#include "core/worksheet/recordedrows.h"
#include "core/worksheet/reportsvg.h"
#include "core/worksheet/sheetparser.h"
#include "core/worksheet/workstore.h"
#include "tests/support/recordedruns.h"
#include "ui/lab/reportpdf.h"
#include "ui/lab/reportplots.h"

#include <QFile>
#include <QJsonDocument>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace sockeye;
using namespace Qt::Literals::StringLiterals;

namespace
{

Sheet exampleSheet()
{
    return loadSheet(QStringLiteral(SOURCE_DIR "/resources/sheets/en/lab6-ntp.md")).sheet;
}

/// Lab 6 with so many samples of two servers.
Work exampleWork(const Sheet &sheet, int samples, const QString &server = u"two.test"_s)
{
    Work work =
        *Work::begin(sheet, u"2210123"_s, u"A. Student"_s, u"lab-17"_s, WallTime(std::chrono::seconds(1'795'600'000)));
    QJsonArray rows;
    for (int i = 0; i < samples; ++i) {
        QJsonObject row = {
            {u"server"_s, i % 2 ? server : u"one.test"_s},
            {u"sample"_s, i / 2 + 1},
            {u"offset_ms"_s, 250.5 + i % 7},
            {u"error_ms"_s, 5.25},
            {u"delay_ms"_s, 30.125 + i % 11},
            {u"t1"_s,
             u"2026-11-22T03:%1:%2.500000000Z"_s.arg(i / 60 % 60, 2, 10, QChar(u'0')).arg(i % 60, 2, 10, QChar(u'0'))},
            {u"status"_s, u"ok"_s}};
        rows.append(row);
    }
    // A sample that was not answered has no place in a plot.
    rows.append(QJsonObject{{u"server"_s, u"silent.test"_s}, {u"sample"_s, 1}, {u"status"_s, u"timed_out"_s}});
    RecordedRun run = test::recordedRun(u"time"_s, QJsonDocument(rows).toJson());
    run.tool = u"ntp"_s;
    run.id = run.computedId();
    work.addRun(run);
    work.handedIn = work.opened;
    return work;
}

QByteArray pdfText(const QByteArray &pdf)
{
    QProcess program;
    program.start(u"pdftotext"_s, {u"-layout"_s, u"-"_s, u"-"_s});
    program.write(pdf);
    program.closeWriteChannel();
    return program.waitForFinished() && program.exitCode() == 0 ? program.readAllStandardOutput() : QByteArray();
}

int pageCount(const QByteArray &pdf)
{
    int count = 0;
    for (qsizetype at = 0; (at = pdf.indexOf("/Type /Page\n", at)) >= 0; ++at)
        ++count;
    return count;
}

} // namespace

class tst_ReportPlots : public QObject
{
    Q_OBJECT

private slots:
    void drawsWhatWasRecorded()
    {
        const Sheet sheet = exampleSheet();
        const Work work = exampleWork(sheet, 16);
        const ReportPlots plots = reportPlots(work);
        QCOMPARE(plots.keys(), QStringList{u"time"_s});
        QCOMPARE(plots[u"time"_s].size(), 2);
        const ReportPlot first = plots[u"time"_s][0];
        QCOMPARE(first.title, u"Offset against delay"_s);
        QVERIFY(!first.isHalf); // it has a legend
        const QString svg = plainSvg(first.svg, first.title);
        for (const char *text : {">one.test<", ">two.test<", ">Delay (ms)<", ">Offset (ms)<"})
            QVERIFY2(svg.contains(QLatin1StringView(text)), text); // text is text
        QVERIFY(!svg.contains(u"silent.test"));
        for (const char *banned : {"href", "url(", "font-family", "<image", "<style"})
            QVERIFY2(!svg.contains(QLatin1StringView(banned)), banned);
        // After a crash it is the same picture.
        QTemporaryDir folder;
        const WorkStore store(folder.path());
        QVERIFY(store.save(work));
        const Work back = **store.load(work.sheetId, work.studentId);
        QVERIFY(reportPlots(back)[u"time"_s][0].svg == first.svg);
    }

    void leavesOutWhatSaysNothing_data()
    {
        QTest::addColumn<int>("samples");
        QTest::addColumn<int>("plots");
        QTest::newRow("no answer") << 0 << 0;
        QTest::newRow("two points") << 2 << 0;
        QTest::newRow("three points") << 3 << 2;
    }

    void leavesOutWhatSaysNothing()
    {
        QFETCH(int, samples);
        QFETCH(int, plots);
        QCOMPARE(int(reportPlots(exampleWork(exampleSheet(), samples))[u"time"_s].size()), plots);
    }

    void drawsSamples()
    {
        Work work = exampleWork(exampleSheet(), 0);
        RecordedRun run = test::recordedRun(u"bulk"_s, "[]");
        run.tool = u"throughput"_s;
        QJsonArray points;
        for (int i = 0; i < 10; ++i)
            points.append(QJsonArray{0.1 * i, 80.0 + i, 10, 0.5, 0});
        run.samples = {QJsonObject{{u"name"_s, u"bulk"_s}, {u"points"_s, points}}};
        work.addRun(run);
        const QList<ReportPlot> plots = reportPlots(work)[u"bulk"_s];
        QCOMPARE(plots.size(), 1); // the others don't change
        QCOMPARE(plots[0].title, u"Rate over time"_s);
        QVERIFY(plots[0].isHalf);
        work.runs[u"bulk"_s].tool = u"unknown"_s;
        QVERIFY(reportPlots(work).isEmpty());
    }

    void hostileNamesAreText()
    {
        // fault 118: a server's name in a legend.
        const Sheet sheet = exampleSheet();
        const QString hostile = u"</svg><script>\u202e"_s;
        const Work work = exampleWork(sheet, 16, hostile);
        const QByteArray html = reportHtml(sheet, work, reportPlots(work));
        QVERIFY(html.contains("&lt;/svg&gt;&lt;script&gt;"));
        QVERIFY(
            !QString::fromUtf8(html.first(html.indexOf("<script"))).contains(QChar(0x202e))); // the data are no text
        QCOMPARE(html.count("<script"), 1);
        QCOMPARE(html.count("</svg>"), 2);
        QVERIFY(readReport(html) && readReport(html)->isCheckRight);
    }

    void longRunsStaySmall()
    {
        const Sheet sheet = exampleSheet();
        const Work work = exampleWork(sheet, 499);
        const QByteArray html = reportHtml(sheet, work, reportPlots(work));
        QCOMPARE(html.count("<svg"), 2);
        QVERIFY2(html.size() < 2'000'000, qPrintable(QString::number(html.size())));
    }

    void printsPages()
    {
        const Sheet sheet = exampleSheet();
        Work work = exampleWork(sheet, 499, u"<b>bold</b>"_s);
        QVERIFY(work.answer(*sheet.question(u"q7"),
                            QString(u"<i>Long</i> answer. "_s).repeated(900) + u"\nEnd of it."_s, {}, WallTime()));
        const QByteArray pdf = reportPdf(reportHtml(sheet, work, reportPlots(work)));
        QVERIFY(pdf.startsWith("%PDF-"));
        const int pages = pageCount(pdf);
        QVERIFY2(pages >= 10 && pages <= 25, qPrintable(QString::number(pages)));
        QVERIFY(pdf.contains("/MediaBox [0 0 595"));
        QVERIFY(!pdf.contains("/URI") && !pdf.contains("/JavaScript"));
        // Drawings are drawn: a picture would be an image.
        QVERIFY(!pdf.contains("/Subtype /Image"));

        if (QStandardPaths::findExecutable(u"pdftotext"_s).isEmpty())
            QSKIP("pdftotext is not here");
        const QString text = QString::fromUtf8(pdfText(pdf));
        QCOMPARE(text.count(u'\f'), pages);
        for (const QString &part :
             {u"Page 1 of %1"_s.arg(pages), u"Page %1 of %1"_s.arg(pages), u"A. Student"_s, u"<i>Long</i> answer."_s,
              u"End of it."_s, u"Offset against delay"_s, u"<b>bold</b>"_s, u"Check value"_s})
            QVERIFY2(text.contains(part), qPrintable(part));
        // All rows are there; each page of the table has its heading; no page ends with a heading.
        static const QRegularExpression row(u"^ *(one\\.test|<b>bold</b>) +\\d+ "_s,
                                            QRegularExpression::MultilineOption);
        QCOMPARE(text.count(row), 499);
        static const QRegularExpression lastLine(u"^(q\\d+ |time +NTP|Questions|Runs that count|Server )"_s);
        for (const QString &page : text.split(u'\f', Qt::SkipEmptyParts)) {
            if (page.contains(row))
                QVERIFY2(page.contains(u"Offset (ms)"), qPrintable(page.left(300)));
            QStringList lines = page.split(u'\n', Qt::SkipEmptyParts);
            lines.removeIf([](const QString &line) { return line.trimmed().isEmpty(); });
            QVERIFY(lines.size() > 2);
            QVERIFY2(!lines[lines.size() - 2].contains(lastLine), qPrintable(page));
        }
    }

    void printsAllOfEveryLab_data()
    {
        QTest::addColumn<QString>("name");
        for (const char *name : {"lab1-host", "lab4-timeouts", "lab6-ntp", "lab7-sntp"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }

    // Whatever stands in the page stands on paper, to the last word.
    void printsAllOfEveryLab()
    {
        QFETCH(QString, name);
        if (QStandardPaths::findExecutable(u"pdftotext"_s).isEmpty())
            QSKIP("pdftotext is not here");
        const Sheet sheet = loadSheet(QStringLiteral(SOURCE_DIR "/resources/sheets/en/") + name + u".md"_s).sheet;
        Work work = *Work::begin(sheet, u"1"_s, u"A. Student"_s, {}, WallTime(std::chrono::seconds(1'795'600'000)));
        work.handedIn = work.opened;
        for (const SheetRun &run : sheet.runs) {
            QJsonArray rows;
            for (int i = 0; i < 23; ++i)
                rows.append(QJsonObject{{u"mode"_s, u"m%1"_s.arg(i)},
                                        {u"elapsed_ms"_s, i},
                                        {u"server"_s, u"s%1"_s.arg(i)},
                                        {u"sample"_s, i},
                                        {u"interface"_s, u"i%1"_s.arg(i)},
                                        {u"field"_s, u"f%1"_s.arg(i)},
                                        {u"meaning"_s, u"a meaning of several words for the field %1"_s.arg(i)}});
            RecordedRun recorded = test::recordedRun(run.id, QJsonDocument(rows).toJson());
            recorded.tool = run.tool;
            work.addRun(recorded);
        }
        const QString text = QString::fromUtf8(pdfText(reportPdf(reportHtml(sheet, work)))).simplified();
        for (const SheetQuestion &question : sheet.questions)
            QVERIFY2(text.contains(u' ' + question.id + u' '), qPrintable(question.id));
        for (const SheetRun &run : sheet.runs)
            QVERIFY2(text.contains(run.id), qPrintable(run.id));
        QVERIFY(text.contains(u"It does not prove who did the work."));
    }
};

QTEST_MAIN(tst_ReportPlots)
#include "tst_reportplots.moc"
