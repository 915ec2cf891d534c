// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/worksheet/sheetcheck.h"
#include "core/worksheet/sheetparser.h"
#include "core/worksheet/sheetrequest.h"
#include "core/worksheet/sheettrial.h"
#include "core/worksheet/studentsheet.h"

#include <QDirIterator>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace sockeye;
using namespace Qt::Literals::StringLiterals;

namespace
{

const QByteArray head = "```sheet\nid: s1\nversion: 2\ntitle: A sheet\n```\n";
const QByteArray run = "```run\nid: ex\ntool: sntp\nrequest: target=ntp.practice.test, bytes=1b 00*47\n```\n";

QByteArray ask(const QByteArray &lines)
{
    return "```ask\n" + lines + "\n```\n";
}

QByteArray read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

SheetReading readWhole(const QByteArray &bytes)
{
    SheetReading reading = parseSheet(bytes, u"s.md"_s);
    if (reading.problems.isEmpty())
        reading.problems = checkSheet(reading.sheet);
    return reading;
}

QString said(const QList<SheetProblem> &problems)
{
    QStringList lines;
    for (const SheetProblem &problem : problems)
        lines += problem.text();
    return lines.join(u'\n');
}

} // namespace

class tst_Sheet : public QObject
{
    Q_OBJECT

private slots:
    void ownSheets_data();
    void ownSheets();
    void partsInOrder();
    void otherBlocksAreProse();
    void problems_data();
    void problems();
    void languages();
    void languageProblems_data();
    void languageProblems();
    void studentSheet();
    void missingFile();
    void practiceIsSetAsTheSheetSays();
    void trialsMeetEveryValue();
};

void tst_Sheet::ownSheets_data()
{
    QTest::addColumn<QString>("path");
    QDirIterator files(QStringLiteral(SOURCE_DIR "/resources/sheets"), {u"lab*.md"_s}, QDir::Files,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        QTest::newRow(qPrintable(files.fileName())) << path;
    }
}

void tst_Sheet::ownSheets()
{
    QFETCH(QString, path);
    const SheetReading reading = loadSheet(path);
    QVERIFY2(reading.problems.isEmpty(), qPrintable(said(reading.problems)));
    QVERIFY(reading.sheet.hasKey);
    QVERIFY(reading.sheet.maximum() >= 5);
    QVERIFY(!reading.sheet.runs.isEmpty());
}

void tst_Sheet::partsInOrder()
{
    const SheetReading reading = loadSheet(QStringLiteral(SOURCE_DIR "/resources/sheets/en/lab4-timeouts.md"));
    QVERIFY2(reading.problems.isEmpty(), qPrintable(said(reading.problems)));
    const Sheet &sheet = reading.sheet;
    QCOMPARE(sheet.id, u"net1-lab4"_s);
    QCOMPARE(sheet.version, 1);
    QCOMPARE(sheet.minutes, 12);
    QCOMPARE(sheet.feedback, Feedback::AfterHandIn);
    QCOMPARE(sheet.variations.front().choices.size(), 6);
    QCOMPARE(sheet.maximum(), 10.0);
    QCOMPARE(sheet.runs.size(), 4);
    QVERIFY(sheet.run(u"silent")->isAllFixed);
    QVERIFY(!sheet.run(u"script")->isAllFixed);
    QCOMPARE(sheet.run(u"silent")->request[2].value, u"deadline;so_rcvtimeo"_s);
    const SheetQuestion *q3 = sheet.question(u"q3");
    QCOMPARE(q3->kind, AnswerKind::Number);
    QCOMPARE(q3->unit, u"s"_s);
    QCOMPARE(q3->tolerance.value, 0.005);
    QCOMPARE(q3->mistakes.front().share, 0.5);
    QVERIFY(sheet.question(u"q6")->tolerance.isPercent);
    QCOMPARE(sheet.question(u"q7")->words, 60);
    QCOMPARE(sheet.question(u"q1")->options.size(), 4);
    QString order;
    for (const SheetPart &part : sheet.parts)
        order += part.kind == SheetPart::Kind::Run ? u'r' : part.kind == SheetPart::Kind::Question ? u'q' : u'.';
    order.remove(u'.');
    QCOMPARE(order, u"rqqrqqqrrqq"_s);
}

void tst_Sheet::otherBlocksAreProse()
{
    const QByteArray program = "~~~python\n```ask\nid: no\n```\n~~~\n````\n```run\n````\n";
    const SheetReading reading = readWhole("\xef\xbb\xbf# Title\r\n" + QByteArray(head).replace("\n", "\r\n") + run
                                           + "Text \\{x} {not a name} {1}\n" + program);
    QVERIFY2(reading.problems.isEmpty(), qPrintable(said(reading.problems)));
    QCOMPARE(reading.sheet.runs.size(), 1);
    QVERIFY(reading.sheet.questions.isEmpty());
    QVERIFY(reading.sheet.parts.back().prose.contains(u"~~~python\n```ask\nid: no\n"));
}

void tst_Sheet::problems_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("line");
    QTest::addColumn<QString>("part");

    const int after = 6; // the line behind the head
    const int afterRun = 11;
    QTest::newRow("nothing") << QByteArray("# Title\n") << 0 << u"no block sheet"_s;
    QTest::newRow("only a head") << head << 0 << u"neither a run nor a question"_s;
    QTest::newRow("no UTF-8") << QByteArray("\xff\xfe") << 0 << u"UTF-8"_s;
    QTest::newRow("NUL") << QByteArray("a\0b", 3) << 0 << u"UTF-8"_s;
    QTest::newRow("too large") << QByteArray(1'100'000, 'a') << 0 << u"1 MiB"_s;
    QTest::newRow("no end") << head + "```ask\nid: q1\n" << after << u"has no end"_s;
    QTest::newRow("no colon") << head + ask("id q1") << after + 1 << u"key: value"_s;
    QTest::newRow("unknown key") << head + ask("id: q1\nvalue: 3") << after + 2 << u"Allowed are: id, points, kind"_s;
    QTest::newRow("misspelled block") << head + "```asks\nid: q1\n```\n" << after << u"Did you mean ask"_s;
    QTest::newRow("empty value") << head + ask("id:") << after + 1 << u"has no value"_s;
    QTest::newRow("twice") << head + ask("id: q1\nid: q2") << after + 2 << u"the first is in line 7"_s;
    QTest::newRow("missing") << head + ask("id: q1") << after << u"lacks the line “points"_s;
    QTest::newRow("second head") << head + head << after << u"A second block sheet"_s;
    QTest::newRow("version") << QByteArray("```sheet\nid: s\nversion: x\ntitle: t\n```\n") << 3 << u"whole number"_s;
    QTest::newRow("sheet's id") << QByteArray("```sheet\nid: a/b\nversion: 1\ntitle: t\n```\n") << 2
                                << u"part of file names"_s;
    QTest::newRow("feedback") << QByteArray("```sheet\nid: s\nversion: 1\ntitle: t\nfeedback: yes\n```\n") << 5
                              << u"after-hand-in or never"_s;
    QTest::newRow("vary") << QByteArray("```sheet\nid: s\nversion: 1\ntitle: t\nvary: x = 1\n```\n") << 5
                          << u"pick(a, b"_s;
    QTest::newRow("vary, one") << QByteArray("```sheet\nid: s\nversion: 1\ntitle: t\nvary: x = pick(1)\n```\n") << 5
                               << u"from 2 to"_s;
    QTest::newRow("vary, sign") << QByteArray("```sheet\nid: s\nversion: 1\ntitle: t\nvary: x = pick(1, {y})\n```\n")
                                << 5 << u"can't be picked"_s;
    QTest::newRow("practice server") << QByteArray("```sheet\nid: s\nversion: 1\ntitle: t\npractice: nntp x=1\n```\n")
            + run << 5 << u"There are: ntp"_s;
    QTest::newRow("practice setting") << QByteArray("```sheet\nid: s\nversion: 1\ntitle: t\npractice: ntp x=1\n```\n")
            + run << 5 << u"clock_error_ms"_s;
    QTest::newRow("practice port") << QByteArray("```sheet\nid: s\nversion: 1\ntitle: t\npractice: ntp port=1\n```\n")
            + run << 5 << u"no setting “port”"_s;
    QTest::newRow("practice value") << QByteArray(
                                           "```sheet\nid: s\nversion: 1\ntitle: t\npractice: ntp stratum=999\n```\n")
            + run << 5 << u"stratum"_s;
    QTest::newRow("tool") << head + "```run\nid: r\ntool: nmap\n```\n" << after + 1 << u"no tool “nmap”"_s;
    QTest::newRow("option") << head + "```run\nid: r\ntool: sntp\nrequest: colour=red\n```\n"
                            << after + 3 << u"no such option"_s;
    QTest::newRow("option's value") << head + "```run\nid: r\ntool: sntp\nrequest: target=a, version=x\n```\n"
                                    << after + 3 << u"version"_s;
    QTest::newRow("option twice") << head + "```run\nid: r\ntool: sntp\nrequest: version=3, version=4\n```\n"
                                  << after + 3 << u"given twice"_s;
    QTest::newRow("pair") << head + "```run\nid: r\ntool: sntp\nrequest: version\n```\n"
                          << after + 3 << u"no such pair"_s;
    QTest::newRow("fixed") << head + "```run\nid: r\ntool: sntp\nfixed: colour\nrequest: target=a\n```\n"
                           << after + 4 << u"“fixed” names"_s;
    QTest::newRow("value in a request") << head + "```run\nid: r\ntool: sntp\nrequest: target={who}\n```\n"
                                        << after + 3 << u"no value that varies"_s;
    QTest::newRow("value in prose") << head + run + "Text\n\nmore {who}\n" << afterRun + 2 << u"no value that varies"_s;
    QTest::newRow("id twice") << head + run + run << afterRun + 1 << u"taken already"_s;
    QTest::newRow("id's signs") << head + ask("id: Q-1\npoints: 1\nkind: long\ntext: t") << after + 1 << u"is no id"_s;
    QTest::newRow("kind") << head + ask("id: q1\npoints: 1\nkind: essay\ntext: t") << after + 3 << u"“kind” is"_s;
    QTest::newRow("points") << head + ask("id: q1\npoints: -1\nkind: long\ntext: t") << after + 2 << u"from 0 to"_s;
    QTest::newRow("no text") << head + ask("id: q1\npoints: 1\nkind: long") << after << u"lacks the line “text"_s;
    QTest::newRow("options of a number") << head
            + ask("id: q1\npoints: 1\nkind: number\ntext: t\noptions: a | b\nanswer: 1")
                                         << after + 5 << u"no meaning"_s;
    QTest::newRow("one option") << head + ask("id: q1\npoints: 1\nkind: choice\ntext: t\noptions: a\nanswer: a")
                                << after + 5 << u"from 2 to"_s;
    QTest::newRow("same options") << head + ask("id: q1\npoints: 1\nkind: choice\ntext: t\noptions: a | a\nanswer: a")
                                  << after + 5 << u"a text of its own"_s;
    QTest::newRow("no such option") << head + ask("id: q1\npoints: 1\nkind: choice\ntext: t\noptions: a | b\nanswer: c")
                                    << after + 6 << u"neither an option"_s;
    QTest::newRow("tolerance") << head + ask("id: q1\npoints: 1\nkind: number\ntext: t\nanswer: 1\ntolerance: much")
                               << after + 6 << u"“tolerance” is a number"_s;
    QTest::newRow("mistake") << head + ask("id: q1\npoints: 1\nkind: number\ntext: t\nanswer: 1\nmistake: 2 | 50 | no")
                             << after + 6 << u"ANSWER | SHARE | SENTENCE"_s;
    QTest::newRow("answer of a long one")
        << head + ask("id: q1\npoints: 1\nkind: long\ntext: t\nanswer: 1") << after + 5 << u"no meaning"_s;
    QTest::newRow("half a key") << head + ask("id: q1\npoints: 1\nkind: number\ntext: t\nanswer: 1")
            + ask("id: q2\npoints: 1\nkind: number\ntext: t")
                                << 14 << u"q2 has no line “answer"_s;
    QTest::newRow("expression") << head + ask("id: q1\npoints: 1\nkind: number\ntext: t\nanswer: 1 +") << after + 5
                                << u"q1: Something is missing"_s;
    QTest::newRow("bits") << head + ask("id: q1\npoints: 1\nkind: bits\ntext: t\nanswer: 012") << after + 5
                          << u"Bits are"_s;
    QTest::newRow("bytes") << head + ask("id: q1\npoints: 1\nkind: bytes\ntext: t\nanswer: 9-3") << after + 5
                           << u"first-last"_s;
    QTest::newRow("run in an answer") << head + run + ask("id: q1\npoints: 1\nkind: number\ntext: t\nanswer: no.x")
                                      << afterRun + 5 << u"no run “no”"_s;
    QTest::newRow("column in an answer") << head + run
            + ask("id: q1\npoints: 1\nkind: number\ntext: t\nanswer: ex.colour")
                                         << afterRun + 5 << u"no column “colour”"_s;
    QTest::newRow("column of a selector")
        << head + run + ask("id: q1\npoints: 1\nkind: number\ntext: t\nanswer: ex[colour=1].value") << afterRun + 5
        << u"no column “colour”"_s;
    QTest::newRow("summary in an answer")
        << head + run + ask("id: q1\npoints: 1\nkind: number\ntext: t\nanswer: ex.summary.colour") << afterRun + 5
        << u"has no “colour”"_s;
    QTest::newRow("private column") << head + "```run\nid: ex\ntool: host\n```\n"
            + ask("id: q1\npoints: 1\nkind: text\ntext: t\nanswer: x")
            + ask("id: q2\npoints: 1\nkind: number\ntext: t\nanswer: count(ex.mac)")
                                    << 22 << u"“keep: mac”"_s;
    QTest::newRow("keep") << head + "```run\nid: ex\ntool: host\nkeep: address\n```\n"
                          << after + 1 << u"“address” is none"_s;
    QTest::newRow("show") << head + "```run\nid: ex\ntool: host\nshow: address, colour\n```\n"
                          << after + 1 << u"“colour” is none"_s;
}

void tst_Sheet::problems()
{
    QFETCH(QByteArray, text);
    QFETCH(int, line);
    QFETCH(QString, part);
    const SheetReading reading = readWhole(text);
    bool isSaid = false;
    for (const SheetProblem &problem : reading.problems) {
        QCOMPARE(problem.file, u"s.md"_s);
        isSaid = isSaid || (problem.line == line && problem.sentence.contains(part));
    }
    QVERIFY2(isSaid, qPrintable(said(reading.problems)));
}

void tst_Sheet::languages()
{
    QTemporaryDir folder;
    const auto write = [&folder](const QString &name, const QByteArray &bytes) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    };
    write(u"a.md"_s,
          head + "Prose\n" + run
              + ask("id: q1\npoints: 1\nkind: choice\ntext: Which?\noptions: the cat | the dog\nanswer: the dog\n"
                    "mistake: the cat | 50% | It meows."));
    write(u"a.id.md"_s,
          "# Judul\n```sheet\nid: s1\ntitle: Lembar\n```\n```run\nid: ex\n```\n"
              + ask("id: q1\ntext: Yang mana?\noptions: kucing | anjing\nmistake_text: Itu mengeong."));
    for (const auto &[path, languages] :
         {std::pair{u"a.id.md"_s, QStringList()}, {u"a.md"_s, QStringList{u"fr"_s, u"id_ID"_s, u"en"_s}}}) {
        const SheetReading reading = loadSheet(folder.filePath(path), languages);
        QVERIFY2(reading.problems.isEmpty(), qPrintable(said(reading.problems)));
        QCOMPARE(reading.sheet.language, u"id"_s);
        QCOMPARE(reading.sheet.title, u"Lembar"_s);
        QCOMPARE(reading.sheet.version, 2);
        const SheetQuestion &question = reading.sheet.questions.front();
        QCOMPARE(question.text, u"Yang mana?"_s);
        QCOMPARE(question.options, (QStringList{u"kucing"_s, u"anjing"_s}));
        QCOMPARE(question.ownOptions, (QStringList{u"the cat"_s, u"the dog"_s}));
        QCOMPARE(question.answer, u"the dog"_s);
        QCOMPARE(question.mistakes.front().sentence, u"Itu mengeong."_s);
        QVERIFY(reading.sheet.parts.front().prose.contains(u"Judul"));
    }
    QCOMPARE(loadSheet(folder.filePath(u"a.md"_s)).sheet.title, u"A sheet"_s);
    QCOMPARE(loadSheet(folder.filePath(u"a.md"_s), {u"de"_s}).sheet.language, QString());
}

void tst_Sheet::languageProblems_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("line");
    QTest::addColumn<QString>("part");
    const QByteArray title = "```sheet\nid: s1\ntitle: L\n```\n";
    const QByteArray place = "```run\nid: ex\n```\n";
    const QByteArray q1 = ask("id: q1\ntext: t");
    QTest::newRow("other sheet") << QByteArray("```sheet\nid: s2\n```\n") + place + q1 << 2 << u"“s1” here as there"_s;
    QTest::newRow("no head") << place + q1 << 0 << u"no block sheet"_s;
    QTest::newRow("question missing") << title + place << 0 << u"“q1” is missing"_s;
    QTest::newRow("run missing") << title + q1 << 0 << u"“ex” is missing"_s;
    QTest::newRow("twice") << title + place + q1 + q1 << 13 << u"a second time"_s;
    QTest::newRow("unknown id") << title + place + q1 + ask("id: q9\ntext: t") << 13 << u"id “q9”"_s;
    QTest::newRow("key of the first file")
        << title + place + ask("id: q1\ntext: t\npoints: 5") << 11 << u"“points” can't stand"_s;
    QTest::newRow("options") << title + place + ask("id: q1\ntext: t\noptions: a | b | c") << 11 << u"2 options"_s;
    QTest::newRow("mistakes") << title + place + ask("id: q1\ntext: t\nmistake_text: a") << 11 << u"0 mistakes"_s;
}

void tst_Sheet::languageProblems()
{
    QFETCH(QByteArray, text);
    QFETCH(int, line);
    QFETCH(QString, part);
    SheetReading reading =
        parseSheet(head + run + ask("id: q1\npoints: 1\nkind: choice\ntext: t\noptions: a | b\nanswer: a"), u"s.md"_s);
    QVERIFY2(reading.problems.isEmpty(), qPrintable(said(reading.problems)));
    mergeLanguage(reading, text, u"s.id.md"_s, u"id"_s);
    bool isSaid = false;
    for (const SheetProblem &problem : reading.problems)
        isSaid = isSaid || (problem.file == u"s.id.md" && problem.line == line && problem.sentence.contains(part));
    QVERIFY2(isSaid, qPrintable(said(reading.problems)));
}

void tst_Sheet::studentSheet()
{
    const QByteArray full = read(QStringLiteral(SOURCE_DIR "/resources/sheets/en/lab7-sntp.md"));
    const QByteArray made = withoutKey(full);
    const SheetReading reading = readWhole(made);
    QVERIFY2(reading.problems.isEmpty(), qPrintable(said(reading.problems)));
    QVERIFY(!reading.sheet.hasKey);
    QCOMPARE(reading.sheet.feedback, Feedback::Never);
    for (const QByteArray word : {"answer:", "mistake:", "tolerance:", "marker:", "2208988800", "44-47"})
        QVERIFY2(!made.contains(word), word.constData());
    const Sheet sheet = readWhole(full).sheet;
    QCOMPARE(reading.sheet.id, sheet.id);
    QCOMPARE(reading.sheet.version, sheet.version);
    QCOMPARE(reading.sheet.maximum(), sheet.maximum());
    QCOMPARE(reading.sheet.parts.size(), sheet.parts.size());
    QCOMPARE(withoutKey(made), made);
    // Prose that looks like a key, line ends, and a sheet that says nothing of feedback.
    const QByteArray own =
        QByteArray(head + "answer: in prose\n" + run + ask("id: q1\npoints: 1\nkind: number\ntext: t\nanswer: 1"))
            .replace("\n", "\r\n");
    QByteArray wanted = own;
    wanted.replace("answer: 1\r\n", "").replace("version: 2\r\n", "version: 2\r\nfeedback: never\r\n");
    QCOMPARE(withoutKey(own), wanted);
}

void tst_Sheet::missingFile()
{
    const SheetReading reading = loadSheet(u"/no/such/sheet.md"_s);
    QCOMPARE(said(reading.problems), u"/no/such/sheet.md: There is no such file."_s);
    QVERIFY(!loadSheet(QStringLiteral(SOURCE_DIR)).problems.isEmpty());
}

void tst_Sheet::practiceIsSetAsTheSheetSays()
{
    const Sheet sheet = loadSheet(QStringLiteral(SOURCE_DIR "/resources/sheets/en/lab7-sntp.md")).sheet;
    PracticeSettings before = PracticeSettings::onAnyPorts();
    before.ntpStratum = 9; // what somebody tried before
    before.ntpPort = 20'123;
    const Result<PracticeSettings> made =
        sheetPractice(sheet, {{u"error_ms"_s, u"-730"_s}, {u"out_ms"_s, u"40"_s}}, before);
    QVERIFY2(made, qPrintable(made ? QString() : made.error().detail));
    QCOMPARE(made->ntpClockError, Nanoseconds(std::chrono::milliseconds(-730)));
    QCOMPARE(made->ntpDelayOut, Nanoseconds(std::chrono::milliseconds(40)));
    QCOMPARE(made->ntpDelayBack, Nanoseconds(std::chrono::milliseconds(10)));
    QCOMPARE(made->ntpStratum, PracticeSettings().ntpStratum);
    QCOMPARE(made->ntpPort, quint16(20'123));
    QCOMPARE(made->dnsPort, quint16(0));
}

void tst_Sheet::trialsMeetEveryValue()
{
    const Sheet sheet = loadSheet(QStringLiteral(SOURCE_DIR "/resources/sheets/en/lab7-sntp.md")).sheet;
    QSet<QString> met;
    for (const QString &student : trialStudents(sheet, 1)) {
        const SheetValues values = pickValues(sheet, student);
        met.insert(values[u"error_ms"_s]);
        met.insert(values[u"out_ms"_s]);
    }
    QCOMPARE(met.size(), 6 + 3);
    QCOMPARE(trialStudents(sheet, 40).size(), 40);
    QCOMPARE(trialStudents(Sheet(), 1).size(), 1);
}

QTEST_GUILESS_MAIN(tst_Sheet)
#include "tst_sheet.moc"
