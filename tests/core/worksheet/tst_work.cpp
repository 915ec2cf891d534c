// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/worksheet/report.h"
#include "core/worksheet/sheetparser.h"
#include "core/worksheet/sheetrunner.h"
#include "core/worksheet/workstore.h"
#include "tests/support/fakepractice.h"
#include "tests/support/recordedruns.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace sockeye;
using namespace Qt::Literals::StringLiterals;

namespace
{

const WallTime opened{std::chrono::seconds(1'795'600'000)};

Sheet exampleSheet()
{
    return loadSheet(QStringLiteral(SOURCE_DIR "/resources/sheets/en/lab4-timeouts.md")).sheet;
}

Work exampleWork(const Sheet &sheet, const QString &name = u"A. Student"_s)
{
    Work work = *Work::begin(sheet, u"0012345", name, u"lab-17"_s, opened);
    work.addRun(test::recordedRun(
        u"silent"_s,
        R"([{"mode":"deadline","elapsed_ms":1100.640972},{"mode":"so_rcvtimeo","elapsed_ms":1133.652,"error":"EAGAIN"}])"));
    work.handedIn = sheetTime(opened + std::chrono::minutes(13));
    return work;
}

} // namespace

class tst_Work : public QObject
{
    Q_OBJECT

private slots:
    void begins();
    void comesBack();
    void anotherNumberFindsNothing();
    void damagedWorkIsPutAside();
    void newStudentFindsNothing();
    void folderTellsLittle();
    void cannotSave();
    void reportIsReadBack();
    void reportEscapesEverything_data();
    void reportEscapesEverything();
    void reportKeepsPrivateThingsOut();
    void runsAreRecordedWithoutPrivateColumns_data();
    void runsAreRecordedWithoutPrivateColumns();
    void stoppedRunIsNone();
    void reportWithoutKeyTellsNothing();
    void reportNames_data();
    void reportNames();
    void damagedReports_data();
    void damagedReports();
    void changedReportIsSeen();
};

void tst_Work::begins()
{
    const Sheet sheet = exampleSheet();
    const Result<Work> work = Work::begin(sheet, u" 221 0123 ", u"  A.   Student "_s, u"lab-17"_s, opened);
    QVERIFY(work);
    QCOMPARE(work->studentId, u"2210123"_s);
    QCOMPARE(work->studentName, u"A. Student"_s);
    QCOMPARE(work->picked, pickValues(sheet, u"2210123"_s));
    QCOMPARE(work->unanswered(sheet).size(), 7);
    QVERIFY(!Work::begin(sheet, u"", u"A"_s, {}, opened));
    QVERIFY(!Work::begin(sheet, u"1", u"  "_s, {}, opened));
}

void tst_Work::comesBack()
{
    QTemporaryDir folder;
    const WorkStore store(folder.filePath(u"deep/er"_s));
    const Sheet sheet = exampleSheet();
    Work work = exampleWork(sheet);
    QVERIFY(work.answer(*sheet.question(u"q3"), u"1,1 s", u"Timeouts, row 1, Measured"_s, opened));
    QVERIFY(work.answer(*sheet.question(u"q7"), u"Zeile 1\nline \"2\" <b>", {}, opened));
    QVERIFY(!work.answer(*sheet.question(u"q3"), u"1.1.1", {}, opened));
    QVERIFY(store.save(work));
    const Result<std::optional<Work>> back = store.load(sheet.id, work.studentId);
    QVERIFY(back && *back);
    QCOMPARE((*back)->toJson(), work.toJson());
    QCOMPARE((*back)->answers[u"q3"_s].takenFrom, u"Timeouts, row 1, Measured"_s);
    QCOMPARE((*back)->unanswered(sheet), (QStringList{u"q1"_s, u"q2"_s, u"q4"_s, u"q5"_s, u"q6"_s}));
    // Nor is one that can't be understood, though it is kept.
    work.answers[u"q3"_s].text = u"1.1.1"_s;
    QVERIFY(work.unanswered(sheet).contains(u"q3"_s));
    // An emptied answer is none.
    QVERIFY(work.answer(*sheet.question(u"q3"), u" ", {}, opened));
    QVERIFY(store.save(work));
    QVERIFY(!(*store.load(sheet.id, work.studentId))->answers.contains(u"q3"_s));
    // What a crash left half-written beside it changes nothing.
    QFile half(folder.filePath(u"deep/er/.sockeye-half"_s));
    QVERIFY(half.open(QIODevice::WriteOnly));
    half.write("{");
    half.close();
    QVERIFY(*store.load(sheet.id, work.studentId));
}

void tst_Work::anotherNumberFindsNothing()
{
    QTemporaryDir folder;
    const WorkStore store(folder.path());
    const Sheet sheet = exampleSheet();
    QVERIFY(store.save(exampleWork(sheet)));
    for (const auto &[sheetId, student] : {std::pair{u"net1-lab4"_s, u"0012346"_s}, {u"net1-lab5"_s, u"0012345"_s}}) {
        const Result<std::optional<Work>> other = store.load(sheetId, student);
        QVERIFY(other && !*other);
    }
}

void tst_Work::damagedWorkIsPutAside()
{
    QTemporaryDir folder;
    const WorkStore store(folder.path());
    const Work work = exampleWork(exampleSheet());
    QVERIFY(store.save(work));
    const QString name = QDir(folder.path()).entryList({u"*.work"_s}).value(0);
    QFile file(folder.filePath(name));
    QVERIFY(file.open(QIODevice::ReadWrite) && file.resize(file.size() / 2));
    file.close();
    const Result<std::optional<Work>> back = store.load(work.sheetId, work.studentId);
    QVERIFY(!back);
    QVERIFY(back.error().subject.endsWith(u".work.damaged"));
    QVERIFY(QFile::exists(back.error().subject));
    const Result<std::optional<Work>> anew = store.load(work.sheetId, work.studentId);
    QVERIFY(anew && !*anew);
}

void tst_Work::newStudentFindsNothing()
{
    QTemporaryDir folder;
    const WorkStore store(folder.path());
    QVERIFY(store.removeAll()); // nothing there yet
    QVERIFY(store.save(exampleWork(exampleSheet())));
    for (const char *left : {".sockeye-1abc", "x.work.damaged", "theirs.txt"}) {
        QFile file(folder.filePath(QString::fromLatin1(left)));
        QVERIFY(file.open(QIODevice::WriteOnly));
    }
    QVERIFY(store.removeAll());
    QCOMPARE(QDir(folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
             QStringList{u"theirs.txt"_s});
}

void tst_Work::folderTellsLittle()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"work"_s);
    QVERIFY(WorkStore(path).save(exampleWork(exampleSheet())));
    const QStringList names = QDir(path).entryList(QDir::Files | QDir::Hidden);
    QCOMPARE(names.size(), 1);
    for (const QString &told : {u"12345"_s, u"Student"_s, u"lab4"_s})
        QVERIFY(!names[0].contains(told));
    const auto others = QFileDevice::ReadGroup | QFileDevice::ReadOther | QFileDevice::ExeGroup | QFileDevice::ExeOther;
    QVERIFY(!(QFile::permissions(path) & others));
    QVERIFY(!(QFile::permissions(path + u'/' + names[0]) & others));
}

void tst_Work::cannotSave()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(u"taken"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    const Result<void> saved = WorkStore(folder.filePath(u"taken"_s)).save(exampleWork(exampleSheet()));
    QVERIFY(!saved);
    QVERIFY(saved.error().subject.contains(u"taken"));
}

void tst_Work::reportIsReadBack()
{
    const Sheet sheet = exampleSheet();
    Work work = exampleWork(sheet);
    QVERIFY(work.answer(*sheet.question(u"q1"), u"none: it waits for ever", {}, opened));
    QVERIFY(work.answer(*sheet.question(u"q7"), u"</script><!-- \u2028 <script>", {}, opened));
    const QByteArray html = reportHtml(sheet, work);
    const Result<Report> report = readReport(html);
    QVERIFY2(report, qPrintable(report ? QString() : report.error().detail));
    QVERIFY(report->isCheckRight);
    QCOMPARE(report->work.toJson(), work.toJson());
    QCOMPARE(report->work.answers[u"q1"_s].text, u"3"_s); // an option's number, whatever the language
    // As a mail program may send it on.
    const Result<Report> again = readReport("\xef\xbb\xbf" + QByteArray(html).replace("\n", "\r\n"));
    QVERIFY(again && again->isCheckRight);
    QVERIFY(html.indexOf("Not answered:") < html.indexOf("<h2>Questions"));
    QVERIFY(html.indexOf("<strong>q2</strong>") < html.indexOf("<strong>q1</strong>")); // not answered, so first
}

void tst_Work::reportEscapesEverything_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("fault 118: markup") << u"<img src=x onerror=alert(1)>"_s;
    QTest::newRow("fault 118: end of the data") << u"</script><script>alert(1)</script>"_s;
    QTest::newRow("fault 118: comment") << u"<!--<script>"_s;
    QTest::newRow("fault 118: attribute") << u"\" onclick=\"alert(1)\" '"_s;
    QTest::newRow("fault 118: entity") << u"&lt;b&gt; &amp;"_s;
    QTest::newRow("fault 118: link") << u"javascript:alert(1) http://example.org"_s;
    QTest::newRow("fault 118: direction") << u"abc\u202edef\u2066"_s;
    QTest::newRow("fault 118: controls") << u"a\u0007b\u001bc"_s;
    QTest::newRow("fault 118: place holders") << u"%1 %2 %9"_s;
    QTest::newRow("fault 118: markdown") << u"`<b>` *<i>*"_s;
}

void tst_Work::reportEscapesEverything()
{
    QFETCH(QString, text);
    Sheet sheet = exampleSheet();
    // The text stands wherever a text can come from: sheet, student, run.
    sheet.title = text;
    sheet.questions[0].text = text;
    sheet.questions[0].options[2] = text;
    sheet.questions[2].mistakes[0].sentence = text;
    Work work = exampleWork(sheet, text);
    work.seat = text;
    work.addRun(test::recordedRun(
        u"hole"_s,
        QJsonDocument(QJsonArray{QJsonObject{{u"mode"_s, text}, {u"error"_s, text}, {u"elapsed_ms"_s, 2}}}).toJson(),
        QJsonDocument(QJsonObject{{u"current_timeout_s"_s, text}}).toJson()));
    QVERIFY(work.answer(sheet.questions[0], text, text, opened));
    QVERIFY(work.answer(*sheet.question(u"q3"), u"1100.64", text, opened));
    QVERIFY(work.answer(*sheet.question(u"q7"), text, text, opened));
    const QByteArray html = reportHtml(sheet, work);

    // Every element and attribute of the page is one of the report's own.
    static const QSet<QString> allowed = {u"html"_s, u"head"_s, u"meta"_s,   u"title"_s, u"style"_s,  u"body"_s,
                                          u"div"_s,  u"h1"_s,   u"h2"_s,     u"h3"_s,    u"strong"_s, u"p"_s,
                                          u"code"_s, u"em"_s,   u"table"_s,  u"thead"_s, u"tbody"_s,  u"tr"_s,
                                          u"th"_s,   u"td"_s,   u"script"_s, u"wbr"_s};
    static const QSet<QString> attributes = {u"lang"_s, u"charset"_s, u"http-equiv"_s, u"content"_s,
                                             u"name"_s, u"class"_s,   u"type"_s,       u"id"_s};
    QByteArray page = html;
    page.replace("<!DOCTYPE html>", "");
    for (const char *meta : {"charset=\"utf-8\"", "'unsafe-inline'\"", "width=device-width\""})
        page.replace(QByteArray(meta) + '>', QByteArray(meta) + "/>"); // HTML's elements without end, as XML
    // The data are no markup for HTML, and are looked at apart.
    const qsizetype data = page.indexOf("id=\"sockeye-report\">") + 20;
    const QByteArray json = page.mid(data, page.indexOf("</script>", data) - data);
    QVERIFY(!json.contains('<'));
    page.remove(data, json.size());
    QXmlStreamReader reader(page);
    int scripts = 0;
    while (!reader.atEnd()) {
        reader.readNext();
        if (reader.isStartElement()) {
            QVERIFY2(allowed.contains(reader.name().toString()), qPrintable(reader.name().toString()));
            scripts += reader.name() == u"script";
            for (const QXmlStreamAttribute &attribute : reader.attributes())
                QVERIFY2(attributes.contains(attribute.name().toString()), qPrintable(attribute.name().toString()));
        }
    }
    QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
    QCOMPARE(scripts, 1);
    for (const QChar hidden : {QChar(0x202e), QChar(0x2066), QChar(7), QChar(27)})
        QVERIFY(!QString::fromUtf8(page).contains(hidden));
    const Result<Report> report = readReport(html);
    QVERIFY(report && report->isCheckRight);
    QCOMPARE(report->work.answers[u"q7"_s].text, text.trimmed());
}

void tst_Work::reportKeepsPrivateThingsOut()
{
    // fault 117: only runs that count are in a report, and of private columns only what the sheet keeps.
    const Sheet sheet = exampleSheet();
    Work work = exampleWork(sheet);
    work.addRun(test::recordedRun(u"hole"_s, R"([{"error":"secret-of-the-first-attempt","elapsed_ms":1}])"));
    work.addRun(test::recordedRun(u"hole"_s, R"([{"error":"ETIMEDOUT","elapsed_ms":2}])"));
    const QByteArray html = reportHtml(sheet, work);
    QVERIFY(!html.contains("secret-of-the-first-attempt"));
    QVERIFY(html.contains("attempt 2 of 2"));
    QVERIFY(isPrivateColumn(u"mac") && isPrivateColumn(u"user") && isPrivateColumn(u"process"));
    for (const QByteArray &name : {qgetenv("USER"), qgetenv("HOME")})
        QVERIFY(name.size() < 4 || !html.contains(name));
}

void tst_Work::runsAreRecordedWithoutPrivateColumns_data()
{
    QTest::addColumn<QStringList>("kept");
    QTest::newRow("fault 117: as it comes") << QStringList();
    QTest::newRow("fault 117: kept by the sheet") << QStringList{u"mac"_s};
}

void tst_Work::runsAreRecordedWithoutPrivateColumns()
{
    QFETCH(QStringList, kept);
    SheetRun run;
    run.id = u"here"_s;
    run.tool = u"host"_s;
    run.request = {{u"all"_s, u"on"_s}};
    run.kept = kept;
    FakePractice practice;
    const Result<RecordedRun> recorded = makeRun(run, {}, practice, CancelToken());
    QVERIFY2(recorded, qPrintable(recorded ? QString() : errorSentence(recorded.error())));
    QVERIFY(!recorded->rows.isEmpty());
    QCOMPARE(recorded->rowCount, recorded->rows.size());
    QCOMPARE(recorded->leftOut.contains(u"mac"_s), kept.isEmpty());
    QCOMPARE(recorded->id, recorded->computedId());
    QVERIFY(recorded->summary.contains(u"host_name"_s));
    QCOMPARE(recorded->request, (QJsonObject{{u"all"_s, true}, {u"follow"_s, false}}));
    static const QRegularExpression mac(u"([0-9a-f]{2}:){5}[0-9a-f]{2}"_s);
    const QString text = QString::fromUtf8(QJsonDocument(recorded->toJson()).toJson());
    if (kept.isEmpty())
        QVERIFY(!text.contains(mac));
    else if (!text.contains(mac))
        QSKIP("no interface here has a MAC address");
}

void tst_Work::stoppedRunIsNone()
{
    SheetRun run;
    run.id = u"here"_s;
    run.tool = u"host"_s;
    FakePractice practice;
    CancelToken stop;
    stop.cancel();
    const Result<RecordedRun> recorded = makeRun(run, {}, practice, stop);
    QVERIFY(!recorded);
    QCOMPARE(recorded.error().kind, ErrorKind::Cancelled);
    run.tool = u"nmap"_s;
    QVERIFY(!makeRun(run, {}, practice, CancelToken()));
}

void tst_Work::reportWithoutKeyTellsNothing()
{
    Sheet sheet = exampleSheet();
    sheet.feedback = Feedback::Never;
    Work work = exampleWork(sheet);
    QVERIFY(work.answer(*sheet.question(u"q3"), u"1.1", {}, opened));
    const QByteArray html = reportHtml(sheet, work);
    const QByteArray page = html.mid(html.indexOf("<body>"), html.indexOf("<script") - html.indexOf("<body>"));
    for (const char *word : {"right", "not yet", "✓", "✗", "Own run"})
        QVERIFY2(!page.contains(word), word);
    QVERIFY(page.contains("Points: ____ of 10"));
}

void tst_Work::reportNames_data()
{
    QTest::addColumn<QString>("student");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("file");
    QTest::newRow("design") << u"2210123"_s << u"A. Student"_s << u"net1-lab4_2210123_A-Student.html"_s;
    QTest::newRow("accents") << u"1"_s << u"Ève Müller"_s << u"net1-lab4_1_Eve-Muller.html"_s;
    QTest::newRow("path") << u"D/1"_s << u"../../etc/passwd"_s << u"net1-lab4_D-1_etc-passwd.html"_s;
    QTest::newRow("other script") << u"1"_s << u"学生"_s << u"net1-lab4_1_report.html"_s;
}

void tst_Work::reportNames()
{
    QFETCH(QString, student);
    QFETCH(QString, name);
    QTEST(reportFileName(*Work::begin(exampleSheet(), student, name, {}, opened)), "file");
}

void tst_Work::damagedReports_data()
{
    QTest::addColumn<QByteArray>("html");
    QTest::addColumn<QString>("part");
    const Sheet sheet = exampleSheet();
    const QByteArray good = reportHtml(sheet, exampleWork(sheet));
    const auto changed = [&good](const char *from, const char *to) { return QByteArray(good).replace(from, to); };
    const QByteArray open = "<script type=\"application/json\" id=\"sockeye-report\">";
    QTest::newRow("empty") << QByteArray() << u"is empty"_s;
    QTest::newRow("other page") << QByteArray("<html>Hello</html>") << u"no report"_s;
    QTest::newRow("binary") << QByteArray("\0\xff\xfe<script", 11) << u"no report"_s;
    QTest::newRow("cut off") << good.first(good.indexOf(open) + 200) << u"cut off"_s;
    QTest::newRow("two") << good + good << u"Two reports"_s;
    QTest::newRow("no JSON") << changed("{\"check\"", "{check") << u"are damaged"_s;
    QTest::newRow("another format") << changed("\"sockeye-report\",", "\"other\",") << u"another kind"_s;
    QTest::newRow("newer") << changed("\"format_version\":1", "\"format_version\":2") << u"newer Sockeye"_s;
    QTest::newRow("no student") << changed("\"student_id\":\"0012345\"", "\"student_id\":7") << u"is missing"_s;
    QTest::newRow("no rows") << changed("\"rows\":[{", "\"cols\":[{") << u"is missing"_s;
    QTest::newRow("deep") << open + QByteArray(100'000, '[') + "</script>" << u"are damaged"_s;
    QTest::newRow("large") << QByteArray(largestReport + 1, ' ') << u"too large"_s;
}

void tst_Work::damagedReports()
{
    QFETCH(QByteArray, html);
    QFETCH(QString, part);
    const Result<Report> report = readReport(html);
    QVERIFY(!report);
    QVERIFY2(report.error().detail.contains(part), qPrintable(report.error().detail));
}

void tst_Work::changedReportIsSeen()
{
    const Sheet sheet = exampleSheet();
    QByteArray html = reportHtml(sheet, exampleWork(sheet));
    html.replace("1133.652", "1100.652");
    const Result<Report> report = readReport(html);
    QVERIFY(report);
    QVERIFY(!report->isCheckRight);
    const RecordedRun run = report->work.runs[u"silent"_s];
    QVERIFY(run.id != run.computedId());
}

QTEST_GUILESS_MAIN(tst_Work)
#include "tst_work.moc"
