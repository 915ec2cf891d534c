// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/worksheet/answersfile.h"
#include "core/worksheet/judge.h"
#include "core/worksheet/typednumber.h"
#include "tests/support/recordedruns.h"

#include <QTest>

using namespace sockeye;
using namespace Qt::Literals::StringLiterals;

Q_DECLARE_METATYPE(sockeye::AnswerKind)
Q_DECLARE_METATYPE(sockeye::Verdict)

class tst_Answers : public QObject
{
    Q_OBJECT

private slots:
    void picksForEver_data();
    void picksForEver();
    void meetsEveryChoice();
    void studentNumbers();
    void substitutes();
    void typedNumbers_data();
    void typedNumbers();
    void refusedNumbers_data();
    void refusedNumbers();
    void normalAnswers_data();
    void normalAnswers();
    void judges_data();
    void judges();
    void aWrongSheetMakesNoWrongMark();
    void answersFile();
    void answersFileProblems_data();
    void answersFileProblems();
};

void tst_Answers::picksForEver_data()
{
    QTest::addColumn<QString>("student");
    QTest::addColumn<QString>("value");
    // From Python: choices[int.from_bytes(sha256(b"net1-lab4\n" + student + b"\nwait_s").digest()[:8], "big") % 6]
    QTest::newRow("2210123") << u"2210123"_s << u"1.1"_s;
    QTest::newRow("2210131") << u"2210131"_s << u"0.7"_s;
    QTest::newRow("D12122001") << u"D12122001"_s << u"0.7"_s;
    QTest::newRow("0012345") << u"0012345"_s << u"1.1"_s;
}

void tst_Answers::picksForEver()
{
    QFETCH(QString, student);
    const Result<SheetVariation> variation = parseVariation(u"wait_s = pick(0.4, 0.6, 0.7, 0.9, 1.1, 1.3)");
    QVERIFY(variation);
    QTEST(pickValue(u"net1-lab4"_s, student, *variation), "value");
}

void tst_Answers::meetsEveryChoice()
{
    const Result<SheetVariation> variation = parseVariation(u"x=pick(a,b,c,d)");
    QVERIFY(variation);
    QMap<QString, int> counts;
    constexpr int students = 4000;
    for (int i = 0; i < students; ++i)
        ++counts[pickValue(u"s"_s, QString::number(2'210'000 + i), *variation)];
    QCOMPARE(counts.size(), 4);
    for (const int count : counts)
        QVERIFY2(count > 850 && count < 1150, qPrintable(QString::number(count))); // 5.5 standard deviations
}

void tst_Answers::studentNumbers()
{
    QCOMPARE(normalStudentId(u" d121 22\t001 "), u"D12122001"_s);
    QCOMPARE(normalStudentId(u"0012345"), u"0012345"_s);
    QVERIFY(checkStudentId(u"D121/22.001-A_b"));
    for (const QString &wrong : {QString(), u"1<2"_s, u"a\"b"_s, u"12\u202e3"_s, QString(41, u'1'), u"é"_s})
        QVERIFY2(!checkStudentId(wrong), qPrintable(wrong));
}

void tst_Answers::substitutes()
{
    const SheetValues values = {{u"wait_s"_s, u"0.7"_s}};
    QCOMPARE(*substituted(u"**{wait_s} s** in `{wait_s}`", values), u"**0.7 s** in `0.7`"_s);
    QCOMPARE(*substituted(u"\\{wait_s} {\"a\": 1} {} { wait_s } {", values), u"{wait_s} {\"a\": 1} {} { wait_s } {"_s);
    QLocale::setDefault(QLocale(u"id_ID"_s));
    QCOMPARE(*substitutedProse(u"{half} s, `wait({half})`, {word}", {{u"half"_s, u"0.5"_s}, {u"word"_s, u"a.b"_s}}),
             u"0,5 s, `wait(0.5)`, a.b"_s);
    QCOMPARE(*substituted(u"wait_s={half}", {{u"half"_s, u"0.5"_s}}), u"wait_s=0.5"_s);
    QLocale::setDefault(QLocale::c());
    const Result<QString> wrong = substituted(u"{other}", values);
    QVERIFY(!wrong && wrong.error().detail.contains(u"“{other}”"));
}

void tst_Answers::typedNumbers_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("unit");
    QTest::addColumn<QString>("understood");
    QTest::newRow("point") << u"1.25"_s << u"s"_s << u"1.25 s"_s;
    QTest::newRow("comma") << u"1,25"_s << u"s"_s << u"1.25 s"_s;
    QTest::newRow("unit behind") << u"33,7 ms"_s << u"ms"_s << u"33.7 ms"_s;
    QTest::newRow("unit at once") << u"33.7ms"_s << u"ms"_s << u"33.7 ms"_s;
    QTest::newRow("unit's letters") << u"5 MS"_s << u"ms"_s << u"5 ms"_s;
    QTest::newRow("no unit") << u" -12 "_s << QString() << u"-12"_s;
    QTest::newRow("plus") << u"+3"_s << QString() << u"3"_s;
    QTest::newRow("typeset minus") << u"\u2212259,5"_s << u"ms"_s << u"-259.5 ms"_s;
    QTest::newRow("three decimals are no grouping") << u"1,234"_s << QString() << u"1.234"_s;
    QTest::newRow("exponent") << u"1,5e-3"_s << QString() << u"0.0015"_s;
    QTest::newRow("long integer") << u"18446744073709551615"_s << QString() << u"18446744073709551615"_s;
    QTest::newRow("percent") << u"12 %"_s << u"%"_s << u"12 %"_s;
    QTest::newRow("bare comma") << u",5"_s << QString() << u"0.5"_s;
    QTest::newRow("unit's word") << u"0,5 detik"_s << u"s"_s << u"0.5 s"_s;
    QTest::newRow("unit's word, English") << u"0.5 Seconds"_s << u"s"_s << u"0.5 s"_s;
    QTest::newRow("milliseconds") << u"12milidetik"_s << u"ms"_s << u"12 ms"_s;
    QTest::newRow("microseconds") << u"3 mikrodetik"_s << u"us"_s << u"3 us"_s;
    QTest::newRow("minutes") << u"3 menit"_s << u"min"_s << u"3 min"_s;
    QTest::newRow("bytes") << u"48 byte"_s << u"bytes"_s << u"48 bytes"_s;
    QTest::newRow("word of percent") << u"12 persen"_s << u"%"_s << u"12 %"_s;
}

void tst_Answers::typedNumbers()
{
    QFETCH(QString, typed);
    QFETCH(QString, unit);
    const Result<TypedNumber> number = parseTypedNumber(typed, unit);
    QVERIFY2(number, qPrintable(number ? QString() : number.error().detail));
    QTEST(number->understood, "understood");
    // For people with a comma, while the number stays what it is.
    QLocale::setDefault(QLocale(u"id_ID"_s));
    const Result<TypedNumber> same = parseTypedNumber(typed, unit);
    QCOMPARE(same->number.text(), number->number.text());
    QCOMPARE(same->understood, QString(number->understood).replace(u'.', u','));
    QLocale::setDefault(QLocale::c());
}

void tst_Answers::refusedNumbers_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("part");
    QTest::newRow("nothing") << u"  "_s << u"Type a number"_s;
    QTest::newRow("both signs") << u"1.234,5"_s << u"one decimal sign"_s;
    QTest::newRow("both signs, other way") << u"1,234.5"_s << u"one decimal sign"_s;
    QTest::newRow("grouping") << u"1.234.567"_s << u"one decimal sign"_s;
    QTest::newRow("space") << u"1 234"_s << u"without anything between"_s;
    QTest::newRow("thin space") << u"1\u2009234"_s << u"without anything between"_s;
    QTest::newRow("apostrophe") << u"1'234"_s << u"without anything between"_s;
    QTest::newRow("other unit") << u"5 s"_s << u"a number in ms"_s;
    QTest::newRow("other unit's word") << u"5 detik"_s << u"a number in ms"_s;
    QTest::newRow("other unit at once") << u"5km"_s << u"a number in ms"_s;
    QTest::newRow("word") << u"five"_s << u"a number in ms"_s;
    QTest::newRow("infinite") << u"inf"_s << u"a number in ms"_s;
    QTest::newRow("unit alone") << u"ms"_s << u"a number in ms"_s;
    QTest::newRow("sum") << u"1+1"_s << u"is no number"_s;
    QTest::newRow("too large") << u"1e999"_s << u"is no number"_s;
    QTest::newRow("too long") << QString(65, u'1') << u"too long"_s;
}

void tst_Answers::refusedNumbers()
{
    QFETCH(QString, typed);
    QFETCH(QString, part);
    const Result<TypedNumber> number = parseTypedNumber(typed, u"ms"_s);
    QVERIFY(!number);
    QVERIFY2(number.error().detail.contains(part), qPrintable(number.error().detail));
}

void tst_Answers::normalAnswers_data()
{
    QTest::addColumn<AnswerKind>("kind");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("kept"); // null: refused
    QTest::newRow("option") << AnswerKind::Choice << u" Anjing "_s << u"2"_s;
    QTest::newRow("option of the first language") << AnswerKind::Choice << u"the cat"_s << u"1"_s;
    QTest::newRow("option's number") << AnswerKind::Choice << u"3"_s << u"3"_s;
    QTest::newRow("an option that is a number") << AnswerKind::Choice << u"2"_s << u"3"_s;
    QTest::newRow("no option") << AnswerKind::Choice << u"mouse"_s << QString();
    QTest::newRow("number too large") << AnswerKind::Choice << u"4"_s << QString();
    QTest::newRow("bits") << AnswerKind::Bits << u" 00 011 011 "_s << u"00 011 011"_s;
    QTest::newRow("no bits") << AnswerKind::Bits << u"00 012"_s << QString();
    QTest::newRow("empty bits") << AnswerKind::Bits << u"_"_s << QString();
    QTest::newRow("bytes") << AnswerKind::Bytes << u"40 – 43"_s << u"40-43"_s;
    QTest::newRow("bytes in words") << AnswerKind::Bytes << u"40 to 43"_s << u"40-43"_s;
    QTest::newRow("one byte") << AnswerKind::Bytes << u"7"_s << u"7-7"_s;
    QTest::newRow("bytes backwards") << AnswerKind::Bytes << u"43-40"_s << QString();
    QTest::newRow("text") << AnswerKind::Text << u"  Two \n words "_s << u"Two words"_s;
    QTest::newRow("long") << AnswerKind::Long << u" a\nb "_s << u"a\nb"_s;
    QTest::newRow("number") << AnswerKind::Number << u" 1,5 "_s << u"1,5"_s;
    QTest::newRow("no number") << AnswerKind::Number << u"1.5.5"_s << QString();
    QTest::newRow("too long") << AnswerKind::Long << QString(20'001, u'x') << QString();
}

void tst_Answers::normalAnswers()
{
    QFETCH(AnswerKind, kind);
    QFETCH(QString, typed);
    QFETCH(QString, kept);
    SheetQuestion question;
    question.kind = kind;
    question.ownOptions = {u"the cat"_s, u"the dog"_s, u"2"_s};
    question.options = {u"kucing"_s, u"anjing"_s, u"2"_s};
    const Result<QString> made = normalAnswer(question, typed);
    QCOMPARE(bool(made), !kept.isNull());
    if (made)
        QCOMPARE(*made, kept);
    else
        QVERIFY(!made.error().detail.isEmpty());
}

void tst_Answers::judges_data()
{
    QTest::addColumn<AnswerKind>("kind");
    QTest::addColumn<QString>("answer"); // of the sheet
    QTest::addColumn<QString>("tolerance");
    QTest::addColumn<QString>("mistake");
    QTest::addColumn<QString>("given");
    QTest::addColumn<Verdict>("verdict");
    QTest::addColumn<double>("points"); // of 2
    const QString late = u"r[m=b].t - 1000 * wait_s"_s; // 33.652
    QTest::newRow("number") << AnswerKind::Number << late << u"0.5"_s << QString() << u"33,7"_s << Verdict::Right
                            << 2.0;
    QTest::newRow("number off") << AnswerKind::Number << late << u"0.5"_s << QString() << u"34.2"_s << Verdict::NotYet
                                << 0.0;
    QTest::newRow("percent") << AnswerKind::Number << late << u"10%"_s << QString() << u"37"_s << Verdict::Right << 2.0;
    QTest::newRow("percent off") << AnswerKind::Number << late << u"10%"_s << QString() << u"37.1"_s << Verdict::NotYet
                                 << 0.0;
    QTest::newRow("percent of a negative one")
        << AnswerKind::Number << u"-10"_s << u"10%"_s << QString() << u"-11"_s << Verdict::Right << 2.0;
    QTest::newRow("mistake") << AnswerKind::Number << late << u"0.5"_s << u"0.033652"_s << u"0,03"_s << Verdict::Partly
                             << 1.0;
    QTest::newRow("mistake by an expression")
        << AnswerKind::Number << late << u"0.5"_s << u"r[m=b].t"_s << u"1133.7 ms"_s << Verdict::Partly << 1.0;
    QTest::newRow("mistake's tolerance grows with it") << AnswerKind::Number << u"r[m=b].t / 1000"_s << u"0.005"_s
                                                       << u"r[m=b].t"_s << u"1133"_s << Verdict::Partly << 1.0;
    QTest::newRow("beyond the mistake's tolerance") << AnswerKind::Number << u"r[m=b].t / 1000"_s << u"0.005"_s
                                                    << u"r[m=b].t"_s << u"1128"_s << Verdict::NotYet << 0.0;
    QTest::newRow("no answer") << AnswerKind::Number << late << u"0.5"_s << QString() << u""_s << Verdict::Missing
                               << 0.0;
    QTest::newRow("choice") << AnswerKind::Choice << u"EAGAIN"_s << QString() << QString() << u"1"_s << Verdict::Right
                            << 2.0;
    QTest::newRow("choice by an expression")
        << AnswerKind::Choice << u"r[m=b].e"_s << QString() << QString() << u"1"_s << Verdict::Right << 2.0;
    QTest::newRow("choice wrong") << AnswerKind::Choice << u"r[m=b].e"_s << QString() << QString() << u"2"_s
                                  << Verdict::NotYet << 0.0;
    QTest::newRow("choice mistaken") << AnswerKind::Choice << u"r[m=b].e"_s << QString() << u"ETIMEDOUT"_s << u"2"_s
                                     << Verdict::Partly << 1.0;
    QTest::newRow("text") << AnswerKind::Text << u"stratum | Stratum 1"_s << QString() << QString() << u"STRATUM 1"_s
                          << Verdict::Right << 2.0;
    QTest::newRow("text wrong") << AnswerKind::Text << u"stratum | Stratum 1"_s << QString() << QString() << u"strat"_s
                                << Verdict::NotYet << 0.0;
    QTest::newRow("bits") << AnswerKind::Bits << u"00 011 011"_s << QString() << QString() << u"00011011"_s
                          << Verdict::Right << 2.0;
    QTest::newRow("bits with spaces of one's own")
        << AnswerKind::Bits << u"00 011 011"_s << QString() << QString() << u"0001 1011"_s << Verdict::Right << 2.0;
    QTest::newRow("bits too few") << AnswerKind::Bits << u"00 011 011"_s << QString() << QString() << u"00 011 01"_s
                                  << Verdict::NotYet << 0.0;
    QTest::newRow("bytes mistaken") << AnswerKind::Bytes << u"40-43"_s << QString() << u"44-47"_s << u"44-47"_s
                                    << Verdict::Partly << 1.0;
    QTest::newRow("run missing") << AnswerKind::Number << u"absent.t"_s << u"1"_s << QString() << u"3"_s
                                 << Verdict::NotYet << 0.0;
    QTest::newRow("long") << AnswerKind::Long << QString() << QString() << QString() << u"Because."_s << Verdict::ByHand
                          << 0.0;
    QTest::newRow("long missing") << AnswerKind::Long << QString() << QString() << QString() << u" "_s
                                  << Verdict::Missing << 0.0;
}

void tst_Answers::judges()
{
    QFETCH(QString, tolerance);
    QFETCH(QString, mistake);
    test::FakeRuns runs;
    runs.runs[u"r"_s] = test::recordedRun(u"r"_s, R"([{"m":"a","t":1},{"m":"b","t":1133.652,"e":"EAGAIN"}])");
    runs.picked = {{u"wait_s"_s, u"1.1"_s}};
    SheetQuestion question;
    question.id = u"q1"_s;
    question.points = 2;
    QFETCH(AnswerKind, kind);
    QFETCH(QString, answer);
    question.kind = kind;
    question.unit = u"ms"_s;
    question.options = question.ownOptions = {u"EAGAIN"_s, u"ETIMEDOUT"_s};
    question.answer = answer;
    question.tolerance.isPercent = tolerance.endsWith(u'%');
    question.tolerance.value = (question.tolerance.isPercent ? tolerance.chopped(1) : tolerance).toDouble();
    if (!mistake.isEmpty())
        question.mistakes += {mistake, 0.5, u"A sentence."_s, {}};
    QFETCH(QString, given);
    const Judgement made = judge(question, {given, {}, {}}, runs);
    QTEST(made.verdict, "verdict");
    QTEST(made.points, "points");
    QCOMPARE(made.mistake, made.verdict == Verdict::Partly ? 1 : 0);
    if (made.verdict == Verdict::Partly)
        QCOMPARE(made.remark, u"A sentence."_s);
}

void tst_Answers::aWrongSheetMakesNoWrongMark()
{
    test::FakeRuns runs;
    runs.runs[u"r"_s] = test::recordedRun(u"r"_s, R"([{"t":1},{"t":2}])");
    SheetQuestion question;
    question.id = u"q4"_s;
    question.points = 2;
    question.answer = u"r.t"_s;
    const Judgement made = judge(question, {u"1"_s, {}, {}}, runs);
    QCOMPARE(made.verdict, Verdict::ByHand);
    QCOMPARE(made.remark, u"q4: 2 rows"_s);
}

void tst_Answers::answersFile()
{
    Sheet sheet;
    sheet.questions.resize(2);
    sheet.questions[0].id = u"q1"_s;
    sheet.questions[1].id = u"q2"_s;
    const Result<AnswersFile> file = parseAnswers(
        "\xef\xbb\xbf# of mine\r\nstudent: 2210123\r\nname: A. Student\r\n\r\nq1: none: for ever\nq2: one\nq2: two",
        sheet);
    QVERIFY2(file, qPrintable(file ? QString() : file.error().detail));
    QCOMPARE(file->student, u"2210123"_s);
    QCOMPARE(file->name, u"A. Student"_s);
    QCOMPARE(file->seat, QString());
    QCOMPARE(file->answers[u"q1"_s], u"none: for ever"_s);
    QCOMPARE(file->answers[u"q2"_s], u"one\ntwo"_s);
}

void tst_Answers::answersFileProblems_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("part");
    QTest::newRow("no UTF-8") << QByteArray("\xff") << u"UTF-8"_s;
    QTest::newRow("no colon") << QByteArray("student: 1\nq1 7") << u"Line 2: "_s;
    QTest::newRow("unknown") << QByteArray("q9: 7") << u"(q1)"_s;
    QTest::newRow("twice") << QByteArray("name: a\nname: b") << u"Line 2: “name”"_s;
}

void tst_Answers::answersFileProblems()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, part);
    Sheet sheet;
    sheet.questions.resize(1);
    sheet.questions[0].id = u"q1"_s;
    const Result<AnswersFile> file = parseAnswers(text, sheet);
    QVERIFY(!file);
    QVERIFY2(file.error().detail.contains(part), qPrintable(file.error().detail));
}

QTEST_GUILESS_MAIN(tst_Answers)
#include "tst_answers.moc"
