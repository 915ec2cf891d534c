// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/output/csv.h"
#include "core/output/tablewriter.h"
#include "core/output/texttable.h"
#include "tests/support/sampletool.h"

#include <QTest>

using namespace sockeye;
using namespace sockeye::test;
using namespace Qt::Literals::StringLiterals;

class TextTableTest : public QObject
{
    Q_OBJECT

private slots:
    void printable_data();
    void printable();
    void widths_data();
    void widths();
    void aligned();
    void laterRowsKeepTheWidths();
    void wholeRun();
};

void TextTableTest::printable_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("safe");
    QTest::newRow("plain") << u"plain é 日本 😀"_s << u"plain é 日本 😀"_s;
    QTest::newRow("fault 7: escape sequence") << u"\x1b[2J"_s << u"\\x1b[2J"_s;
    QTest::newRow("C1 control") << u"\u009b2J"_s << u"\\x9b2J"_s;
    QTest::newRow("line ends") << u"a\r\nb\tc"_s << u"a\\x0d\\x0ab\\x09c"_s;
    QTest::newRow("NUL and DEL") << u"\0\x7f"_s << u"\\x00\\x7f"_s;
    QTest::newRow("fault 62: writing direction") << u"a\u202eb\u2066c"_s << u"a\\u202eb\\u2066c"_s;
    QTest::newRow("line separator") << u"a\u2028b"_s << u"a\\u2028b"_s;
    QTest::newRow("half a character") << QString(QChar(0xd800)) << u"\ufffd"_s;
    QTest::newRow("joiner") << u"\u200d"_s << u"\u200d"_s;
    QTest::newRow("markup is only text") << u"<b>"_s << u"<b>"_s;
}

void TextTableTest::printable()
{
    QFETCH(QString, text);
    QFETCH(QString, safe);
    QCOMPARE(sockeye::printable(text), safe);
}

void TextTableTest::widths_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("width");
    QTest::newRow("nothing") << QString() << 0;
    QTest::newRow("Latin") << u"abc"_s << 3;
    QTest::newRow("combining") << u"e\u0301"_s << 1;
    QTest::newRow("wide") << u"日本"_s << 4;
    QTest::newRow("emoji") << u"😀"_s << 2;
    QTest::newRow("fullwidth") << u"＝"_s << 2;
}

void TextTableTest::widths()
{
    QFETCH(QString, text);
    QFETCH(int, width);
    QCOMPARE(terminalWidth(text), width);
}

namespace
{

QByteArrayList linesOf(TextTable &table, const std::vector<SampleRow> &rows)
{
    std::vector<const void *> pointers;
    for (const SampleRow &row : rows)
        pointers.push_back(&row);
    QByteArray out;
    table.appendRows(out, pointers);
    return out.split('\n');
}

std::vector<const Field *> someColumns()
{
    const std::span<const Field> fields = sampleTool().rowFields();
    return {&fields[0], &fields[2], &fields[11]};
}

} // namespace

void TextTableTest::aligned()
{
    QLocale::setDefault(QLocale(u"de_DE"_s)); // fault 111: the command line keeps the point
    TextTable table(someColumns());
    std::vector<SampleRow> rows(2);
    rows[0].name = u"日本"_s;
    rows[0].offset = Nanoseconds(-1234567890123);
    rows[1].name = u"x\x1b[2J"_s;
    rows[1].status = SampleStatus::Timeout;
    const QByteArrayList lines = linesOf(table, rows);
    QCOMPARE(lines.size(), 4);
    QCOMPARE(QString::fromUtf8(lines[0]), u"Name       Offset (ms)  Status"_s);
    QCOMPARE(QString::fromUtf8(lines[1]), u"日本      -1234567.890  ok"_s);
    QCOMPARE(QString::fromUtf8(lines[2]), u"x\\x1b[2J         0.000  timed out"_s);
    QLocale::setDefault(QLocale::c());
}

void TextTableTest::laterRowsKeepTheWidths()
{
    TextTable table(someColumns());
    std::vector<SampleRow> first(1);
    first[0].name = u"abc"_s;
    linesOf(table, first);
    std::vector<SampleRow> later(2);
    later[0].name = u"a"_s;
    later[1].name = u"abcdefgh"_s;
    const QByteArrayList lines = linesOf(table, later);
    QCOMPARE(lines[0], QByteArray("a           0.000  ok"));
    QCOMPARE(lines[1], QByteArray("abcdefgh        0.000  ok"));
}

void TextTableTest::wholeRun()
{
    SampleRequest request;
    request.targets = {u"a"_s};
    SampleRow row;
    row.name = u"a"_s;
    const SampleSummary summary{1, {}, {}};
    const RunDescription run{&sampleTool(), &request, {}};
    const std::unique_ptr<TableWriter> writer = TableWriter::make(OutputFormat::Text, run);
    QByteArray out;
    writer->appendBegin(out);
    const void *pointer = &row;
    writer->appendRows(out, {&pointer, 1});
    writer->appendEnd(out, &summary, nullptr);
    const QByteArrayList lines = out.split('\n');
    QVERIFY2(lines[0].startsWith("Name"), out.constData());
    QVERIFY2(!lines[0].contains("Stamp"), "columns that are hidden on the page are not shown here");
    QCOMPARE(lines[3], QByteArray("1 of 1 answered"));
}

QTEST_GUILESS_MAIN(TextTableTest)
#include "tst_texttable.moc"
