// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/output/csvcell.h"
#include "core/output/csvreader.h"
#include "core/tool/catalogue.h"
#include "core/worksheet/markfile.h"
#include "core/worksheet/sheetparser.h"
#include "core/worksheet/sheetrequest.h"
#include "tests/support/recordedruns.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace sockeye;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace
{

const WallTime opened{std::chrono::seconds(1'795'600'000)};
const WallTime now = opened + 2h;

const QByteArray text = "```sheet\nid: s1\nversion: 3\ntitle: S\nvary: wait_s = pick(0.1, 0.2, 0.3, 0.4, 0.5)\n```\n"
                        "```run\nid: r\ntool: timeout\nrequest: measure_s={wait_s}\nfixed: all\n```\n"
                        "```ask\nid: q1\npoints: 2\nkind: number\nunit: ms\ntext: t\nanswer: r.elapsed_ms\n"
                        "tolerance: 0.5\nmistake: r.elapsed_ms / 1000 | 50% | Those are seconds.\n```\n"
                        "```ask\nid: q2\npoints: 1\nkind: choice\ntext: t\noptions: a, b | =c\nanswer: =c\n```\n"
                        "```ask\nid: q3\npoints: 3\nkind: long\ntext: t\n```\n";

Sheet exampleSheet()
{
    return parseSheet(text, u"s.md"_s).sheet;
}

/// One student's work, with a run as the sheet asks for it.
Work workOf(const Sheet &sheet, const QString &student, const QString &name = u"A. Student"_s, double elapsed = 133.652)
{
    Work work = *Work::begin(sheet, student, name, u"lab-17"_s, opened);
    const Tool *tool = findTool(u"timeout");
    RecordedRun run =
        test::recordedRun(u"r"_s, "[{\"elapsed_ms\":" + QByteArray::number(elapsed) + ",\"mode\":\"deadline\"}]");
    run.values = work.picked;
    run.request = requestJson(*tool, sheetRequest(*tool, *sheet.run(u"r"), work.picked)->get());
    run.started = sheetTime(opened + std::chrono::seconds(student.right(2).toInt())); // each its own
    run.id = run.computedId();
    work.addRun(run);
    work.handedIn = sheetTime(opened + 13min);
    return work;
}

void give(const Sheet &sheet, Work &work, const QString &question, const QString &answer)
{
    QVERIFY(work.answer(*sheet.question(question), answer, {}, opened));
}

MarkedReport marked(const Sheet &sheet, const Work &work)
{
    return markReport(sheet, reportHtml(sheet, work), u"f.html"_s, now);
}

/// The cells of a CSV by column.
QList<QHash<QString, QString>> rowsOf(const QByteArray &csv)
{
    CsvReader reader(csv);
    std::vector<CsvCell> cells;
    QStringList header;
    QList<QHash<QString, QString>> rows;
    while (*reader.readRecord(cells)) {
        QHash<QString, QString> row;
        for (std::size_t i = 0; i < cells.size(); ++i) {
            if (rows.isEmpty() && header.size() < qsizetype(cells.size()) && header.size() == qsizetype(i))
                header += QString::fromUtf8(cells[i].text);
            row[header.value(qsizetype(i))] = QString::fromUtf8(cells[i].text);
        }
        rows += row;
    }
    rows.removeFirst();
    return rows;
}

} // namespace

class tst_Marks : public QObject
{
    Q_OBJECT

private slots:
    void marksByOwnRun();
    void flags_data();
    void flags();
    void folder();
    void csv();
    void csvForASpreadsheet();
    void longCsv();
    void mergeKeepsHandPoints_data();
    void mergeKeepsHandPoints();
    void mergeLeavesOpenWhatChanged();
    void mergeRefuses_data();
    void mergeRefuses();
    void cells_data();
    void cells();
};

void tst_Marks::marksByOwnRun()
{
    const Sheet sheet = exampleSheet();
    Work work = workOf(sheet, u"2210123"_s);
    give(sheet, work, u"q1"_s, u"133,7 ms"_s);
    give(sheet, work, u"q2"_s, u"=c"_s);
    give(sheet, work, u"q3"_s, u"Because."_s);
    const MarkedReport report = marked(sheet, work);
    QVERIFY2(report.flags.isEmpty(), qPrintable(report.flags.join(u';')));
    QCOMPARE(report.points(), 3.0);
    QCOMPARE(report.openCount(), 1);
    QCOMPARE(*report.minutes, 13);
    QCOMPARE(report.answers[0].answer, u"133.7"_s);
    QCOMPARE(report.answers[0].expected, u"133.652"_s);
    QVERIFY(!report.answers[2].points);

    // The same answer is wrong by another student's run.
    Work copied = workOf(sheet, u"2210131"_s, u"B. Student"_s, 121.418);
    give(sheet, copied, u"q1"_s, u"133,7"_s);
    const MarkedReport other = marked(sheet, copied);
    QCOMPARE(*other.answers[0].points, 0.0);
    QCOMPARE(other.answers[0].expected, u"121.418"_s);
    QCOMPARE(other.openCount(), 0); // a long answer that is missing waits for nobody
}

void tst_Marks::flags_data()
{
    QTest::addColumn<QString>("change");
    QTest::addColumn<QStringList>("flags");
    for (const auto &[change, flag] : {std::pair{"none", ""},
                                       {"old", "old_version"},
                                       {"new", "newer_version"},
                                       {"picked", "other_student_values"},
                                       {"neighbour's run", "other_student_values"},
                                       {"cell", "edited_run;check_value"},
                                       {"fixed field", "edited_run"},
                                       {"check", "check_value"},
                                       {"1970", "clock"},
                                       {"future", "clock"},
                                       {"backwards", "clock"},
                                       {"run's day", "clock"},
                                       {"sheet", "other_sheet"}})
        QTest::newRow(change) << QString::fromLatin1(change)
                              << QString::fromLatin1(flag).split(u';', Qt::SkipEmptyParts);
}

void tst_Marks::flags()
{
    QFETCH(QString, change);
    const Sheet sheet = exampleSheet();
    Work work = workOf(sheet, u"2210123"_s);
    RecordedRun &run = work.runs[u"r"_s];
    const QString otherValue = work.picked[u"wait_s"_s] == u"0.1" ? u"0.2"_s : u"0.1"_s;
    if (change == u"old")
        work.sheetVersion = 2;
    if (change == u"new")
        work.sheetVersion = 4;
    if (change == u"picked")
        work.picked[u"wait_s"_s] = otherValue;
    if (change == u"neighbour's run") {
        run.values[u"wait_s"_s] = otherValue;
        run.request[u"measure_s"_s] = QJsonArray{otherValue.toDouble()};
        run.id = run.computedId();
    }
    if (change == u"fixed field") {
        run.request[u"mode"_s] = QJsonArray{u"so_rcvtimeo"_s};
        run.id = run.computedId();
    }
    if (change == u"1970") {
        work.opened = u"1970-01-01T00:00:00Z"_s;
        work.handedIn = u"1970-01-01T00:13:00Z"_s;
        run.started = u"1970-01-01T00:05:00Z"_s;
        run.id = run.computedId();
    }
    if (change == u"future")
        work.handedIn = sheetTime(now + 25h);
    if (change == u"backwards")
        work.handedIn = sheetTime(opened - 1min);
    if (change == u"run's day") {
        run.started = sheetTime(opened - 25h);
        run.id = run.computedId();
    }
    if (change == u"sheet")
        work.sheetId = u"s2"_s;
    QByteArray html = reportHtml(sheet, work);
    if (change == u"cell")
        html.replace("133.652", "99.5");
    if (change == u"check")
        html.replace("\"check\":\"", "\"check\":\"0");
    QTEST(markReport(sheet, html, u"f.html"_s, now).flags, "flags");
}

void tst_Marks::folder()
{
    const Sheet sheet = exampleSheet();
    QTemporaryDir folder;
    const auto write = [&folder](const QString &name, const QByteArray &bytes) {
        const QString path = folder.filePath(name);
        QVERIFY(QDir().mkpath(path.section(u'/', 0, -2)));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    };
    Work early = workOf(sheet, u"2210123"_s);
    early.handedIn = sheetTime(opened + 5min);
    const Work late = workOf(sheet, u"2210123"_s);
    write(u"A Student_1234_assignsubmission_file_/net1.html"_s, reportHtml(sheet, early));
    write(u"A Student_1234_assignsubmission_file_/net1 (1).HTM"_s, reportHtml(sheet, late));
    // Somebody took a neighbour's file and put the own number in.
    Work taken = late;
    taken.studentId = u"2210199"_s;
    write(u"T/r.html"_s, reportHtml(sheet, taken));
    // A number typed wrong.
    Work wrongNumber = workOf(sheet, u"0012345"_s, u"C. Student"_s);
    write(u"c.html"_s, reportHtml(sheet, wrongNumber));
    wrongNumber.studentName = u"D. Student"_s;
    wrongNumber.runs.clear();
    wrongNumber.handedIn = sheetTime(opened + 20min);
    write(u"d.html"_s, reportHtml(sheet, wrongNumber));
    write(u"broken.html"_s, "<html>");
    write(u"__MACOSX/._broken.html"_s, "x");
    write(u"notes.txt"_s, "x");
    write(u"more.zip"_s, "PK");
    QVERIFY(QFile::link(folder.path(), folder.filePath(u"T/loop"_s)));
    // A pipe that nobody writes to: whoever opens it waits for ever.
    QTemporaryDir elsewhere;
    const QString pipe = elsewhere.filePath(u"pipe"_s);
    QCOMPARE(::mkfifo(QFile::encodeName(pipe).constData(), S_IRUSR | S_IWUSR), 0);
    QVERIFY(QFile::link(pipe, folder.filePath(u"T/pipe.html"_s)));

    const MarkedFolder made = markFolder(sheet, folder.path(), now);
    QStringList rows;
    for (const MarkedReport &report : made.reports)
        rows += report.studentId + u' ' + report.file + u' ' + report.flags.join(u';');
    const QString run = late.runs[u"r"_s].id;
    const QStringList wanted = {
        u"0012345 d.html other_name"_s,
        u"0012345 c.html superseded;other_name"_s,
        u"2210123 A Student_1234_assignsubmission_file_/net1 (1).HTM same_run:"_s + run,
        u"2210123 A Student_1234_assignsubmission_file_/net1.html superseded;same_run:"_s + run,
        u"2210199 T/r.html other_student_values;same_run:"_s + run,
        u" broken.html unreadable"_s,
    };
    // Two numbers may have the same value by chance; then only the run tells.
    QStringList seen = rows;
    if (pickValues(sheet, u"2210199"_s) == pickValues(sheet, u"2210123"_s))
        seen[4].replace(u"T/r.html "_s, u"T/r.html other_student_values;"_s);
    QCOMPARE(seen, wanted);
    QCOMPARE(made.passedOver, (QStringList{u"more.zip"_s, u"notes.txt"_s}));
    // From inside, too: the folder's name is relative then.
    const QString before = QDir::currentPath();
    QVERIFY(QDir::setCurrent(folder.path()));
    QCOMPARE(markFolder(sheet, u"T"_s, now).reports.front().studentId, u"2210199"_s);
    QVERIFY(QDir::setCurrent(before));
}

void tst_Marks::csv()
{
    const Sheet sheet = exampleSheet();
    Work work = workOf(sheet, u"0012345"_s, u"=A. \"Student\", the 1st"_s);
    give(sheet, work, u"q1"_s, u"0,1337"_s);
    give(sheet, work, u"q2"_s, u"=c"_s);
    give(sheet, work, u"q3"_s, u"-first\n@second"_s);
    const QByteArray out = marksCsv(sheet, {marked(sheet, work), markReport(sheet, "", u"x.html"_s, now)}, {});
    const QList<QByteArray> lines = out.split('\r');
    QCOMPARE(
        lines[0],
        QByteArray("student_id,student_name,sheet,sheet_version,seat,handed_in,minutes,points,maximum,by_hand_open,"
                   "q1_points,q1_answer,q1_expected,q1_remark,q2_points,q2_answer,q2_expected,q2_remark,q3_points,"
                   "q3_answer,flags,file"));
    QCOMPARE(lines[1],
             "\n'0012345,\"'=A. \"\"Student\"\", the 1st\",s1,3,lab-17," + sheetTime(opened + 13min).toUtf8()
                 + ",13,2,6,1,1,0.1337,133.652,Those are seconds.,1,'=c,'=c,,,\"'-first\n@second\",,f.html");
    QCOMPARE(lines[2], QByteArray("\n,,,,,,,,,,,,,,,,,,,,unreadable,x.html"));
}

void tst_Marks::csvForASpreadsheet()
{
    const Sheet sheet = exampleSheet();
    Work work = workOf(sheet, u"2210123"_s);
    give(sheet, work, u"q1"_s, u"133.7"_s);
    const CsvDialect dialect = CsvDialect::forSpreadsheet(QLocale(QLocale::Indonesian));
    const QByteArray out = marksCsv(sheet, {marked(sheet, work)}, dialect);
    QVERIFY(out.startsWith("\xef\xbb\xbfstudent_id;"));
    QVERIFY2(out.contains(";2;133,7;133,652;;"), out.constData());
}

void tst_Marks::longCsv()
{
    const Sheet sheet = exampleSheet();
    Work work = workOf(sheet, u"2210123"_s);
    give(sheet, work, u"q1"_s, u"0.1337"_s);
    MarkedReport old = marked(sheet, work);
    old.flags = {u"superseded"_s};
    const QList<QHash<QString, QString>> rows = rowsOf(longMarksCsv({marked(sheet, work), old}, {}));
    QCOMPARE(rows.size(), 3);
    QCOMPARE(rows[0][u"question"_s], u"q1"_s);
    QCOMPARE(rows[0][u"kind"_s], u"number"_s);
    QCOMPARE(rows[0][u"points"_s], u"1"_s);
    QCOMPARE(rows[0][u"maximum"_s], u"2"_s);
    QCOMPARE(rows[0][u"mistake"_s], u"1"_s);
    QCOMPARE(rows[0][u"remark"_s], u"Those are seconds."_s);
    QCOMPARE(rows[2][u"kind"_s], u"long"_s);
    QCOMPARE(rows[2][u"points"_s], u"0"_s);
}

void tst_Marks::mergeKeepsHandPoints_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::newRow("programs") << QByteArray("student_id,q3_points,q3_answer\r\n2210123,2.5,Because.\r\n");
    QTest::newRow("spreadsheet") << QByteArray("\xef\xbb\xbfstudent_id;q3_points;q3_answer\n2210123;2,5;Because.\n");
    QTest::newRow("comma quoted") << QByteArray("student_id,q3_points,q3_answer\n2210123,\"2,5\",\"Because. \"\n");
    QTest::newRow("other order and columns")
        << QByteArray("mine;q3_answer;q3_points;student_id\nx;Because.;2,5;'2210123\n");
    QTest::newRow("several rows of a student")
        << QByteArray("student_id,q3_points,q3_answer\r\n2210123,1,Another\r\n2210123,2.5,Because.\r\n");
}

void tst_Marks::mergeKeepsHandPoints()
{
    QFETCH(QByteArray, file);
    const Sheet sheet = exampleSheet();
    Work work = workOf(sheet, u"2210123"_s);
    give(sheet, work, u"q2"_s, u"=c"_s);
    give(sheet, work, u"q3"_s, u"Because."_s);
    QList<MarkedReport> reports = {marked(sheet, work)};
    const Result<QStringList> notes = mergeHandPoints(reports, sheet, file);
    QVERIFY2(notes, qPrintable(notes ? QString() : notes.error().detail));
    QVERIFY2(notes->isEmpty(), qPrintable(notes->join(u'\n')));
    QCOMPARE(reports[0].points(), 3.5);
    QCOMPARE(reports[0].openCount(), 0);
    // What was written is read again, in either dialect.
    for (const CsvDialect &dialect : {CsvDialect(), CsvDialect::forSpreadsheet(QLocale(QLocale::German))}) {
        QList<MarkedReport> again = {marked(sheet, work)};
        QVERIFY(mergeHandPoints(again, sheet, marksCsv(sheet, reports, dialect)));
        QCOMPARE(again[0].points(), 3.5);
    }
}

void tst_Marks::mergeLeavesOpenWhatChanged()
{
    const Sheet sheet = exampleSheet();
    Work work = workOf(sheet, u"2210123"_s);
    give(sheet, work, u"q2"_s, u"=c"_s);
    give(sheet, work, u"q3"_s, u"Something else."_s);
    QList<MarkedReport> reports = {marked(sheet, work)};
    const Result<QStringList> notes = mergeHandPoints(
        reports, sheet, "student_id,q2_points,q2_answer,q3_points,q3_answer\n2210123,0,'=c,2,Because.\n");
    QVERIFY(notes);
    QCOMPARE(reports[0].openCount(), 1);
    QCOMPARE(reports[0].points(), 1.0);
    QCOMPARE(notes->size(), 2);
    QVERIFY(notes->at(0).contains(u"2210123 q2: 0 points in the earlier file, 1 computed now"));
    QVERIFY(notes->at(1).contains(u"2210123 q3: the answer has changed since 2 points"));
}

void tst_Marks::mergeRefuses_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("part");
    QTest::newRow("empty") << QByteArray() << u"no file of marks"_s;
    QTest::newRow("other table") << QByteArray("a,b\n1,2\n") << u"no file of marks"_s;
    QTest::newRow("too many") << QByteArray("student_id,q3_points\n1,2\n2,4\n")
                              << u"Line 3: q3_points is from 0 to 3"_s;
    QTest::newRow("every wrong line") << QByteArray("student_id,q3_points\n1,9\n2,2\n3,x\n")
                                      << u"not “9”. Line 4: q3_points is from 0 to 3, not “x”."_s;
    QTest::newRow("as many as can be read") << "student_id,q3_points\n" + QByteArray("1,9\n").repeated(12)
                                            << u"Line 11: q3_points is from 0 to 3, not “9”. (and 2 more)"_s;
    QTest::newRow("negative") << QByteArray("student_id,q3_points\n1,-1\n") << u"Line 2"_s;
    QTest::newRow("word") << QByteArray("student_id,q3_points\n1,two\n") << u"not “two”"_s;
    QTest::newRow("open quote") << QByteArray("student_id,q3_points\n1,\"2\n") << u"not closed"_s;
}

void tst_Marks::mergeRefuses()
{
    QFETCH(QByteArray, file);
    QFETCH(QString, part);
    QList<MarkedReport> reports;
    const Result<QStringList> notes = mergeHandPoints(reports, exampleSheet(), file);
    QVERIFY(!notes);
    QVERIFY2(notes.error().detail.contains(part), qPrintable(notes.error().detail));
}

void tst_Marks::cells_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QByteArray>("cell");
    const int number = int(CsvCellKind::Number);
    const int plain = int(CsvCellKind::Text);
    const int digits = int(CsvCellKind::Digits);
    QTest::newRow("negative number stays one") << number << u"-0.000123"_s << QByteArray("-0.000123");
    QTest::newRow("formula") << plain << u"=1+1"_s << QByteArray("'=1+1");
    QTest::newRow("formula in quotes") << plain << u"@a,\"b\""_s << QByteArray("\"'@a,\"\"b\"\"\"");
    QTest::newRow("line end") << plain << u"a\nb"_s << QByteArray("\"a\nb\"");
    QTest::newRow("apostrophe") << plain << u"'a"_s << QByteArray("''a");
    QTest::newRow("leading zero") << digits << u"0123"_s << QByteArray("'0123");
    QTest::newRow("zero") << digits << u"0"_s << QByteArray("0");
    QTest::newRow("usual number") << digits << u"2210123"_s << QByteArray("2210123");
    QTest::newRow("long number") << digits << u"123456789012"_s << QByteArray("'123456789012");
    QTest::newRow("bits") << digits << u"00011011"_s << QByteArray("'00011011");
    QTest::newRow("no date") << digits << u"4-7"_s << QByteArray("'4-7");
    QTest::newRow("number with letters") << digits << u"D0123"_s << QByteArray("D0123");
    QTest::newRow("spaces") << plain << u" a "_s << QByteArray("\" a \"");
    QTest::newRow("nothing") << plain << QString() << QByteArray();
}

void tst_Marks::cells()
{
    QFETCH(int, kind);
    QFETCH(QString, value);
    QFETCH(QByteArray, cell);
    QByteArray out;
    appendCsvCell(out, value, CsvCellKind(kind), {});
    QCOMPARE(out, cell);
    CsvReader reader(out);
    std::vector<CsvCell> cells;
    if (!out.isEmpty()) {
        QVERIFY(*reader.readRecord(cells));
        QCOMPARE(csvCellText(cells[0].text), value);
    }
}

QTEST_GUILESS_MAIN(tst_Marks)
#include "tst_marks.moc"
