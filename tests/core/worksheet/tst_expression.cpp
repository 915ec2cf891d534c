// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/worksheet/expression.h"
#include "tests/support/recordedruns.h"

#include <QTest>

using namespace sockeye;
using namespace Qt::Literals::StringLiterals;

class tst_Expression : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void values_data();
    void values();
    void faults_data();
    void faults();
    void missingRun();
    void namesWhatItReads();
    void isBounded();
    void comparesAsPeopleDo_data();
    void comparesAsPeopleDo();

private:
    test::FakeRuns m_runs;
};

void tst_Expression::initTestCase()
{
    QByteArray reply(48, '\0');
    // Word 10: 0xeebd0f85 = 4005367685 s since 1900, which is 1796378885 since 1970; word 11: a quarter.
    reply.replace(40, 4, QByteArray::fromHex("eebd0f85"));
    reply.replace(44, 4, QByteArray::fromHex("40000000"));
    m_runs.runs[u"silent"_s] =
        test::recordedRun(u"silent"_s,
                          R"([{"mode":"deadline","elapsed_ms":1100.640972,"error":null,"n":1,"raw":"0x00000102"},
            {"mode":"so_rcvtimeo","elapsed_ms":1133.652,"error":"EAGAIN","n":2,"big":"18446744073709551615","on":true}])");
    m_runs.runs[u"one"_s] =
        test::recordedRun(u"one"_s, R"([{"elapsed_ms":0.5,"list":["a","b"]}])", R"({"offset_ms":-259.5})");
    m_runs.runs[u"ex"_s] = test::recordedRun(u"ex"_s, "[]", "{}", reply);
    m_runs.picked = {{u"wait_s"_s, u"1.1"_s}, {u"server"_s, u"silent"_s}, {u"which"_s, u"so_rcvtimeo"_s}};
}

void tst_Expression::values_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("value");

    QTest::newRow("number") << u"12"_s << u"12"_s;
    QTest::newRow("decimal") << u".5"_s << u"0.5"_s;
    QTest::newRow("exponent") << u"1.5e-3"_s << u"0.0015"_s;
    QTest::newRow("times before plus") << u"2 + 3 * 4"_s << u"14"_s;
    QTest::newRow("left to right") << u"10 - 3 - 2"_s << u"5"_s;
    QTest::newRow("division left to right") << u"100/5/2"_s << u"10"_s;
    QTest::newRow("parentheses") << u"(2 + 3) * 4"_s << u"20"_s;
    QTest::newRow("power") << u"2**10"_s << u"1024"_s;
    QTest::newRow("power to the right") << u"2**3**2"_s << u"512"_s;
    QTest::newRow("power before minus") << u"-2**2"_s << u"-4"_s;
    QTest::newRow("negative exponent") << u"2**-1"_s << u"0.5"_s;
    QTest::newRow("minus twice") << u"--3"_s << u"3"_s;
    QTest::newRow("minus a minus") << u"1 - -3"_s << u"4"_s;
    QTest::newRow("exact beyond doubles") << u"9007199254740993 + 2"_s << u"9007199254740995"_s;
    QTest::newRow("64 bits") << u"2**64 - 1"_s << u"18446744073709551615"_s;
    QTest::newRow("64 bits from JSON's text") << u"silent[n=2].big - 2208988800"_s << u"18446744071500562815"_s;
    QTest::newRow("126 bits") << u"2**126 + 1"_s << u"85070591730234615865843651857942052865"_s;
    QTest::newRow("even quotient") << u"2**40 / 2**38"_s << u"4"_s;
    QTest::newRow("quotient") << u"1 / 8"_s << u"0.125"_s;
    QTest::newRow("column") << u"silent[mode=so_rcvtimeo].elapsed_ms"_s << u"1133.652"_s;
    QTest::newRow("column of the only row") << u"one.elapsed_ms"_s << u"0.5"_s;
    QTest::newRow("two selectors") << u"silent[mode=deadline, n=1].n"_s << u"1"_s;
    QTest::newRow("number in a selector") << u"silent[n=2.0].mode"_s << u"so_rcvtimeo"_s;
    QTest::newRow("value in a selector") << u"silent[mode={which}].n"_s << u"2"_s;
    QTest::newRow("empty cell in a selector") << u"silent[error=].n"_s << u"1"_s;
    QTest::newRow("true in a selector") << u"silent[on=true].n"_s << u"2"_s;
    QTest::newRow("text") << u"silent[mode=so_rcvtimeo].error"_s << u"EAGAIN"_s;
    QTest::newRow("list") << u"one.list"_s << u"a;b"_s;
    QTest::newRow("summary") << u"one.summary.offset_ms"_s << u"-259.5"_s;
    QTest::newRow("minus a summary") << u"-one.summary.offset_ms"_s << u"259.5"_s;
    QTest::newRow("vary") << u"1000 * wait_s"_s << u"1100"_s;
    QTest::newRow("vary's word") << u"server"_s << u"silent"_s;
    QTest::newRow("of the design") << u"silent[mode=so_rcvtimeo].elapsed_ms - 1000 * wait_s"_s << u"33.652"_s;
    QTest::newRow("word") << u"word(ex.reply, 10)"_s << u"4005367685"_s;
    QTest::newRow("word since 1970") << u"word(ex.reply, 10) - 2208988800"_s << u"1796378885"_s;
    QTest::newRow("fraction") << u"word(ex.reply, 11) / 2**32"_s << u"0.25"_s;
    QTest::newRow("word of hex in a cell") << u"word(silent[n=1].raw, 0)"_s << u"258"_s;
    QTest::newRow("min") << u"min(3, 1, 2)"_s << u"1"_s;
    QTest::newRow("max of a column") << u"max(silent.elapsed_ms)"_s << u"1133.652"_s;
    QTest::newRow("median odd") << u"median(5, 1, 9)"_s << u"5"_s;
    QTest::newRow("median even") << u"median(1, 2, 3, 10)"_s << u"2.5"_s;
    QTest::newRow("median of a column") << u"median(silent.n)"_s << u"1.5"_s;
    QTest::newRow("count rows") << u"count(silent)"_s << u"2"_s;
    QTest::newRow("count found rows") << u"count(silent[mode=deadline])"_s << u"1"_s;
    QTest::newRow("count values") << u"count(silent.error)"_s << u"1"_s;
    QTest::newRow("count none") << u"count(silent[mode=none])"_s << u"0"_s;
    QTest::newRow("abs") << u"abs(one.summary.offset_ms)"_s << u"259.5"_s;
    QTest::newRow("round") << u"round(2.5) + round(-2.5)"_s << u"0"_s;
}

void tst_Expression::values()
{
    QFETCH(QString, text);
    QFETCH(QString, value);
    const Result<Expression> expression = Expression::parse(text);
    QVERIFY2(expression, qPrintable(expression ? QString() : expression.error().detail));
    const Result<SheetValue> made = expression->evaluate(m_runs);
    QVERIFY2(made, qPrintable(made ? QString() : made.error().detail));
    QCOMPARE(sheetValueText(*made), value);
}

void tst_Expression::faults_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("part"); // of the sentence

    QTest::newRow("nothing") << u""_s << u"missing at the end"_s;
    QTest::newRow("open parenthesis") << u"(1 + 2"_s << u"not closed"_s;
    QTest::newRow("open bracket") << u"silent[mode=deadline"_s << u"not closed"_s;
    QTest::newRow("behind the end") << u"1 2"_s << u"can't follow"_s;
    QTest::newRow("sign alone") << u"1 +"_s << u"missing at the end"_s;
    QTest::newRow("strange sign") << u"1 ; 2"_s << u"can't follow"_s;
    QTest::newRow("quotes") << u"\"a\""_s << u"is no number, run or value"_s;
    QTest::newRow("function") << u"system(1)"_s << u"no function “system”"_s;
    QTest::newRow("arguments") << u"word(1)"_s << u"takes from 2 to 2 values, not 1"_s;
    QTest::newRow("two points") << u"1.2.3"_s << u"is no number"_s;
    QTest::newRow("column missing") << u"silent."_s << u"a column"_s;
    QTest::newRow("selector") << u"silent[mode].n"_s << u"column=value"_s;
    QTest::newRow("brackets of a summary") << u"silent[n=1].summary.x"_s << u"have none"_s;
    QTest::newRow("several rows") << u"silent.n"_s << u"2 rows"_s;
    QTest::newRow("no row") << u"silent[mode=none].n"_s << u"0 rows"_s;
    QTest::newRow("empty cell") << u"silent[n=1].error"_s << u"is empty"_s;
    QTest::newRow("no such column") << u"one.nothing"_s << u"is empty"_s;
    QTest::newRow("counts with text") << u"1 + silent[n=2].error"_s << u"no number to count with"_s;
    QTest::newRow("by zero") << u"1 / (2 - 2)"_s << u"no finite value"_s;
    QTest::newRow("too large") << u"10.5**1000"_s << u"no finite value"_s;
    QTest::newRow("word outside") << u"word(ex.reply, 12)"_s << u"There are 12 words"_s;
    QTest::newRow("word below") << u"word(ex.reply, -1)"_s << u"There are 12 words"_s;
    QTest::newRow("word of a number") << u"word(12, 0)"_s << u"reads bytes"_s;
    QTest::newRow("no reply") << u"word(silent.reply, 0)"_s << u"got no reply"_s;
    QTest::newRow("unknown value") << u"other + 1"_s << u"no value that varies"_s;
    QTest::newRow("rows alone") << u"silent[n=1]"_s << u"a point and a column"_s;
    QTest::newRow("min of nothing") << u"min(silent[mode=none].n)"_s << u"finds no row"_s;
    QTest::newRow("large letters") << u"Silent.n"_s << u"is no number, run or value"_s;
}

void tst_Expression::faults()
{
    QFETCH(QString, text);
    QFETCH(QString, part);
    const Result<Expression> expression = Expression::parse(text);
    const Result<SheetValue> made = expression ? expression->evaluate(m_runs) : Result<SheetValue>(expression.error());
    QVERIFY2(!made, "it has a value");
    QCOMPARE(made.error().kind, ErrorKind::BadInput);
    QVERIFY2(made.error().detail.contains(part), qPrintable(made.error().detail));
}

void tst_Expression::missingRun()
{
    const Result<SheetValue> made = Expression::parse(u"absent.elapsed_ms / 2")->evaluate(m_runs);
    QVERIFY(!made);
    QCOMPARE(made.error().kind, ErrorKind::NoSuchName);
    QCOMPARE(made.error().subject, u"absent"_s);
}

void tst_Expression::namesWhatItReads()
{
    const Result<Expression> expression =
        Expression::parse(u"silent[mode=deadline].elapsed_ms - 1000 * wait_s + count(hole) + word(ex.reply, 1) "
                          "- ex.summary.offset_ms");
    QVERIFY(expression);
    QCOMPARE(expression->names(), QStringList{u"wait_s"_s});
    const std::vector<RunReference> runs = expression->references();
    QCOMPARE(runs.size(), 4U);
    QCOMPARE(runs[0].run, u"silent"_s);
    QCOMPARE(runs[0].selectors.front().first, u"mode"_s);
    QCOMPARE(runs[0].selectors.front().second, u"deadline"_s);
    QCOMPARE(runs[1].run, u"hole"_s);
    QCOMPARE(runs[1].what, RunReference::What::Rows);
    QCOMPARE(runs[2].what, RunReference::What::Reply);
    QCOMPARE(runs[3].what, RunReference::What::Summary);
    QCOMPARE(runs[3].column, u"offset_ms"_s);
}

void tst_Expression::isBounded()
{
    const auto nested = [](int depth) { return QString(depth, u'(') + u'1' + QString(depth, u')'); };
    QVERIFY(Expression::parse(nested(15)));
    const Result<Expression> deep = Expression::parse(nested(400));
    QVERIFY(!deep);
    QVERIFY2(deep.error().detail.contains(u"levels"), qPrintable(deep.error().detail));
    QVERIFY(!Expression::parse(QString(900, u'-') + u'1'));
    QVERIFY(Expression::parse(u"1"_s + QString(u"+1"_s).repeated(400)));
    const Result<Expression> longest = Expression::parse(u"1"_s + QString(u"+1"_s).repeated(600));
    QVERIFY(!longest);
    QVERIFY(longest.error().detail.contains(u"1000"));
}

void tst_Expression::comparesAsPeopleDo_data()
{
    QTest::addColumn<QString>("given");
    QTest::addColumn<QString>("expected");
    QTest::addColumn<double>("tolerance");
    QTest::addColumn<bool>("isWithin");

    QTest::newRow("at the bound") << u"34.152"_s << u"33.652"_s << 0.5 << true;
    QTest::newRow("at the lower bound") << u"33.152"_s << u"33.652"_s << 0.5 << true;
    QTest::newRow("beyond") << u"34.1521"_s << u"33.652"_s << 0.5 << false;
    QTest::newRow("decimal numbers are themselves") << u"0.3"_s << u"0.30000000000000004"_s << 0.0 << true;
    QTest::newRow("integers exactly") << u"1796378885"_s << u"1796378885"_s << 0.0 << true;
    QTest::newRow("integers one off") << u"18446744073709551614"_s << u"18446744073709551615"_s << 0.0 << false;
    QTest::newRow("sign") << u"-259.5"_s << u"259.5"_s << 0.5 << false;
}

void tst_Expression::comparesAsPeopleDo()
{
    QFETCH(QString, given);
    QFETCH(QString, expected);
    QFETCH(double, tolerance);
    QTEST(sockeye::isWithin(*SheetNumber::parse(given), *SheetNumber::parse(expected), tolerance), "isWithin");
}

QTEST_GUILESS_MAIN(tst_Expression)
#include "tst_expression.moc"
