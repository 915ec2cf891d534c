// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/output/csv.h"
#include "core/output/csvreader.h"
#include "core/output/json.h"
#include "tests/support/sampletool.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <cstdlib>
#include <ctime>
#include <limits>

using namespace sockeye;
using namespace sockeye::test;
using namespace Qt::Literals::StringLiterals;

namespace
{

// The rows on which everything that can go wrong in a cell goes wrong.
std::vector<SampleRow> hardRows()
{
    std::vector<SampleRow> rows;
    const auto add = [&rows](const QString &value) -> SampleRow & {
        SampleRow row;
        row.name = u"row %1"_s.arg(rows.size());
        row.value = value;
        rows.push_back(row);
        return rows.back();
    };
    for (const char16_t *text : {u"plain",
                                 u"a,b",
                                 u"a;b",
                                 u"say \"yes\"",
                                 u"line\r\nline",
                                 u"lone\rreturn",
                                 u"lone\nfeed",
                                 u" leading",
                                 u"trailing ",
                                 u"=cmd|' /C calc'!A0",
                                 u"+1",
                                 u"-1",
                                 u"@SUM(A1)",
                                 u"＝1",
                                 u"\t=1",
                                 u"\r=1",
                                 u"'quoted",
                                 u"''",
                                 u"'",
                                 u"=a,\"b\"",
                                 u"0x1b",
                                 u"1,5",
                                 u"1.5",
                                 u"\\0",
                                 u"\\",
                                 u"a\\;b",
                                 u"bücher 日本 😀",
                                 u"none",
                                 u"\"",
                                 u"2026-11-23",
                                 u"＝\"\n"})
        add(QString::fromUtf16(text));
    add(QString());
    add(u""_s);
    add(u"a\0b"_s);
    add(u"=\0\\0"_s);
    add(QString(QChar(u'\0')));
    add(u"'\0'"_s);
    SampleRow &low = add(u"lowest"_s);
    low.offset = Nanoseconds::min();
    low.ratio = -std::numeric_limits<double>::max();
    low.order = std::numeric_limits<int>::min();
    low.time = WallTime(Nanoseconds::min() + Nanoseconds(1));
    SampleRow &high = add(u"highest"_s);
    high.offset = Nanoseconds::max();
    high.ratio = 5e-324;
    high.stamp = std::numeric_limits<quint64>::max();
    high.order = std::numeric_limits<int>::max();
    high.time = WallTime(Nanoseconds::max());
    SampleRow &usual = add(u"usual"_s);
    usual.offset = Nanoseconds(-123);
    usual.ratio = 0.1;
    usual.time = WallTime(Nanoseconds(1700000000123456789));
    usual.address = QHostAddress(u"192.0.2.1"_s);
    usual.raw = QByteArray("\x1b\0\xff", 3);
    usual.usable = true;
    usual.status = SampleStatus::Timeout;
    SampleRow &listed = add(u"lists"_s);
    listed.address = QHostAddress(u"fe80::1%lo"_s);
    listed.aliases = {u"a;b"_s, u"c,d"_s, u" e "_s, u"f\\"_s, u"\0"_s, u""_s, u"\"g\""_s, u"h\n"_s};
    listed.raw = QByteArray("");
    add(u"formula in a list"_s).aliases = {u"=1"_s, u"-2"_s};
    add(u"list with one empty item"_s).aliases = {u""_s};
    add(u"list that reads none"_s).aliases = {u"None"_s};
    add(u"list with NUL behind a guard"_s).aliases = {u"'\0x"_s};
    return rows;
}

QByteArray csvOf(const std::vector<SampleRow> &rows, const CsvDialect &dialect)
{
    CsvWriter writer(allColumns(sampleTool().rowFields()), dialect);
    QByteArray out;
    writer.appendHeader(out);
    if (!rows.empty())
        writer.appendBlock(out, *blockOf(rows));
    return out;
}

// The bytes of the cell that `value` makes.
QByteArray cellOf(const QString &value, const CsvDialect &dialect = {})
{
    SampleRow row;
    row.name = u"n"_s;
    row.value = value;
    const std::span<const Field> fields = sampleTool().rowFields();
    CsvWriter writer({&fields[0], &fields[1]}, dialect);
    QByteArray out;
    writer.appendRow(out, &row);
    return out.mid(2, out.size() - 4);
}

void compareRows(const std::vector<SampleRow> &written, const ReadRows &read)
{
    QCOMPARE(read.size(), written.size());
    for (std::size_t i = 0; i < written.size(); ++i) {
        for (const Field &field : sampleTool().rowFields()) {
            const QByteArray where = "row " + QByteArray::number(qulonglong(i)) + ", " + field.id;
            QVERIFY2(field.compare(&written[i], read[i].get()) == 0, where.constData());
            QVERIFY2(field.absent(&written[i]) == field.absent(read[i].get()), where.constData());
        }
    }
}

// Sets the time zone for as long as it lives.
class TimeZone
{
public:
    explicit TimeZone(const char *zone)
        : m_before(qgetenv("TZ"))
    {
        qputenv("TZ", zone);
        ::tzset();
    }
    ~TimeZone()
    {
        qputenv("TZ", m_before);
        ::tzset();
    }

private:
    const QByteArray m_before;
};

} // namespace

class CsvTest : public QObject
{
    Q_OBJECT

private slots:
    void header();
    void cells_data();
    void cells();
    void numbersStayNumbers();
    void spreadsheetDialect_data();
    void spreadsheetDialect();
    void readBack_data();
    void readBack();
    void autumnHour();
    void constants();
    void oneColumn();
    void summary();
    void readerAccepts_data();
    void readerAccepts();
    void readerRefuses_data();
    void readerRefuses();
    void fault107_pythonReadsTheSame_data();
    void fault107_pythonReadsTheSame();
};

void CsvTest::header()
{
    const QByteArray programs = csvOf({}, CsvDialect::forPrograms());
    QCOMPARE(programs,
             QByteArray("name,value,offset_ms,ratio,stamp,order,time,address,raw_hex,aliases,usable,status\r\n"));
    const QByteArray here = csvOf({}, CsvDialect::forSpreadsheet(QLocale(u"de_DE"_s)));
    QVERIFY2(here.startsWith("\xef\xbb\xbfname;value;"),
             "fault 109: byte order mark for spreadsheets, none for programs");
}

void CsvTest::cells_data()
{
    QTest::addColumn<QString>("value");
    QTest::addColumn<QByteArray>("cell");
    QTest::newRow("plain") << u"plain"_s << QByteArray("plain");
    QTest::newRow("absent") << QString() << QByteArray("");
    QTest::newRow("given and empty") << u""_s << QByteArray("\"\"");
    QTest::newRow("fault 107: comma") << u"a,b"_s << QByteArray("\"a,b\"");
    QTest::newRow("fault 107: quote") << u"a\"b"_s << QByteArray("\"a\"\"b\"");
    QTest::newRow("fault 107: CR LF") << u"a\r\nb"_s << QByteArray("\"a\r\nb\"");
    QTest::newRow("fault 107: leading space") << u" a"_s << QByteArray("\" a\"");
    QTest::newRow("fault 107: trailing space") << u"a "_s << QByteArray("\"a \"");
    QTest::newRow("fault 107: NUL") << u"a\0b"_s << QByteArray("\"'a\\0b\"");
    QTest::newRow("fault 108: =") << u"=1+1"_s << QByteArray("'=1+1");
    QTest::newRow("fault 108: +") << u"+1"_s << QByteArray("'+1");
    QTest::newRow("fault 108: -") << u"-1"_s << QByteArray("'-1");
    QTest::newRow("fault 108: @") << u"@a"_s << QByteArray("'@a");
    QTest::newRow("fault 108: tab") << u"\ta"_s << QByteArray("'\ta");
    QTest::newRow("fault 108: CR") << u"\ra"_s << QByteArray("\"'\ra\"");
    QTest::newRow("fault 108: fullwidth =") << u"＝1"_s
                                            << QByteArray("'\xef\xbc\x9d"
                                                          "1");
    QTest::newRow("fault 108: behind a quotation mark") << u"=\"a\""_s << QByteArray("\"'=\"\"a\"\"\"");
    QTest::newRow("fault 61: TXT with a command") << u"=cmd|' /C calc'!A0"_s << QByteArray("'=cmd|' /C calc'!A0");
    QTest::newRow("the guard itself") << u"'a"_s << QByteArray("''a");
    QTest::newRow("hex") << u"0x1b"_s << QByteArray("0x1b");
    QTest::newRow("DNS escapes stay as they are") << u"\\007\\000"_s << QByteArray("\\007\\000");
}

void CsvTest::cells()
{
    QFETCH(QString, value);
    QFETCH(QByteArray, cell);
    QCOMPARE(cellOf(value), cell);
}

// fault 108: the guard is for text; fault 111: and the point stays, whatever the locale.
void CsvTest::numbersStayNumbers()
{
    QLocale::setDefault(QLocale(u"de_DE"_s));
    SampleRow row;
    row.offset = Nanoseconds(-123);
    row.ratio = -0.5;
    row.order = -7;
    row.raw = "\x1b";
    const std::span<const Field> fields = sampleTool().rowFields();
    CsvWriter writer({&fields[2], &fields[3], &fields[5], &fields[8]}, CsvDialect::forPrograms());
    QByteArray out;
    writer.appendRow(out, &row);
    QCOMPARE(out, QByteArray("-0.000123,-0.5,-7,0x1b\r\n"));
    QLocale::setDefault(QLocale::c());
}

void CsvTest::spreadsheetDialect_data()
{
    QTest::addColumn<QString>("locale");
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("decimal comma") << u"de_DE"_s
                                   << QByteArray("n;249,870123;2023-11-15 03:43:20,123456789;\"a;b\"\r\n");
    QTest::newRow("Indonesia") << u"id_ID"_s << QByteArray("n;249,870123;2023-11-15 03:43:20,123456789;\"a;b\"\r\n");
    QTest::newRow("decimal point") << u"en_US"_s << QByteArray("n,249.870123,2023-11-15 03:43:20.123456789,a;b\r\n");
}

void CsvTest::spreadsheetDialect()
{
    QFETCH(QString, locale);
    QFETCH(QByteArray, line);
    const TimeZone kolkata("Asia/Kolkata");
    SampleRow row;
    row.name = u"n"_s;
    row.offset = Nanoseconds(249870123);
    row.time = WallTime(Nanoseconds(1700000000123456789));
    row.aliases = {u"a"_s, u"b"_s};
    const std::span<const Field> fields = sampleTool().rowFields();
    CsvWriter writer({&fields[0], &fields[2], &fields[6], &fields[9]}, CsvDialect::forSpreadsheet(QLocale(locale)));
    QByteArray out;
    writer.appendRow(out, &row);
    QCOMPARE(out, line);
}

void CsvTest::readBack_data()
{
    QTest::addColumn<QString>("locale");
    QTest::addColumn<QByteArray>("zone");
    QTest::newRow("for programs") << QString() << QByteArray("UTC");
    QTest::newRow("fault 111: decimal comma, Berlin") << u"de_DE"_s << QByteArray("Europe/Berlin");
    QTest::newRow("decimal point, New York") << u"en_US"_s << QByteArray("America/New_York");
    QTest::newRow("half an hour off") << u"id_ID"_s << QByteArray("Asia/Kolkata");
    QTest::newRow("another decimal sign") << u"ar_EG"_s << QByteArray("Africa/Cairo");
}

void CsvTest::readBack()
{
    QFETCH(QString, locale);
    QFETCH(QByteArray, zone);
    const TimeZone here(zone.constData());
    const CsvDialect dialect =
        locale.isEmpty() ? CsvDialect::forPrograms() : CsvDialect::forSpreadsheet(QLocale(locale));
    const std::vector<SampleRow> rows = hardRows();
    const QByteArray csv = csvOf(rows, dialect);
    QCOMPARE(CsvReader(csv).dialect(), dialect);
    const Result<ReadRows> read = readCsv(csv, sampleTool());
    QVERIFY2(read, read ? "" : qPrintable(read.error().detail));
    compareRows(rows, *read);
}

// Twice 02:30 in one night: the one that can't be told from the other stays in UTC.
void CsvTest::autumnHour()
{
    const TimeZone berlin("Europe/Berlin");
    std::vector<SampleRow> rows(4);
    const qint64 before = 1761438600; // 2025-10-26T00:30:00Z, 02:30 in summer time
    for (std::size_t i = 0; i < rows.size(); ++i) {
        rows[i].name = u"n"_s;
        rows[i].time = WallTime(std::chrono::seconds(before + qint64(i) * 1800));
    }
    const Result<ReadRows> read = readCsv(csvOf(rows, CsvDialect::forSpreadsheet(QLocale(u"de_DE"_s))), sampleTool());
    QVERIFY(read);
    compareRows(rows, *read);
}

void CsvTest::constants()
{
    SampleRow row;
    row.name = u"n"_s;
    const std::span<const Field> fields = sampleTool().rowFields();
    CsvWriter writer({&fields[0]}, {}, {{"student_id", u"=1,2"_s}, {"run", u"-3"_s, false}});
    QByteArray out;
    writer.appendHeader(out);
    writer.appendRow(out, &row);
    QCOMPARE(out, QByteArray("name,student_id,run\r\nn,\"'=1,2\",-3\r\n"));
    const Result<ReadRows> read = readCsv(out, sampleTool());
    QVERIFY(read);
    QCOMPARE(static_cast<const SampleRow *>(read->front().get())->name, u"n"_s);
}

void CsvTest::oneColumn()
{
    const std::span<const Field> fields = sampleTool().rowFields();
    CsvWriter writer({&fields[5]}, {});
    SampleRow row;
    QByteArray out;
    writer.appendHeader(out);
    writer.appendRow(out, &row);
    QCOMPARE(out, QByteArray("order\r\n\"\"\r\n"));
    const Result<ReadRows> read = readCsv(out, sampleTool());
    QVERIFY(read);
    QCOMPARE(read->size(), std::size_t(1));
}

void CsvTest::summary()
{
    const SampleSummary summary{3, Nanoseconds(-1500000), u"=a"_s};
    QByteArray out;
    CsvWriter::appendSummary(out, sampleTool().summaryFields(), &summary, CsvDialect::forPrograms());
    QCOMPARE(out, QByteArray("name,value\r\nanswered,3\r\nelapsed_ms,-1.5\r\nfirst,'=a\r\n"));
}

void CsvTest::readerAccepts_data()
{
    using Records = QList<QByteArrayList>;
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<Records>("records");
    QTest::newRow("nothing") << QByteArray() << Records{};
    QTest::newRow("only a mark") << QByteArray("\xef\xbb\xbf") << Records{};
    QTest::newRow("no line end at the end") << QByteArray("a,b") << Records{{"a", "b"}};
    QTest::newRow("LF") << QByteArray("a,b\n1,2\n") << Records{{"a", "b"}, {"1", "2"}};
    QTest::newRow("CR") << QByteArray("a,b\r1,2\r") << Records{{"a", "b"}, {"1", "2"}};
    QTest::newRow("empty lines") << QByteArray("\r\n\r\na\r\n\r\n1\r\n\r\n") << Records{{"a"}, {"1"}};
    QTest::newRow("empty cells") << QByteArray(",\r\n,,\r\n") << Records{{"", ""}, {"", "", ""}};
    QTest::newRow("delimiter at the end") << QByteArray("a,") << Records{{"a", ""}};
    QTest::newRow("quotes") << QByteArray("\"a\"\"\",\"\r\n\",\"\"") << Records{{"a\"", "\r\n", ""}};
    QTest::newRow("semicolons") << QByteArray("a;b\r\n1,5;2") << Records{{"a", "b"}, {"1,5", "2"}};
    QTest::newRow("NUL") << QByteArray("a\0b", 3) << Records{{QByteArray("a\0b", 3)}};
}

void CsvTest::readerAccepts()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QList<QByteArrayList>, records);
    CsvReader reader(bytes);
    std::vector<CsvCell> cells;
    for (const QByteArrayList &record : records) {
        const Result<bool> more = reader.readRecord(cells);
        QVERIFY(more && *more);
        QByteArrayList texts;
        for (const CsvCell &cell : cells)
            texts += cell.text;
        QCOMPARE(texts, record);
    }
    const Result<bool> more = reader.readRecord(cells);
    QVERIFY(more && !*more);
}

void CsvTest::readerRefuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("says");
    QTest::newRow("open quote") << QByteArray("name\r\n\"a") << u"Line 2: a quotation mark is not closed"_s;
    QTest::newRow("open quote at the end") << QByteArray("name\r\n\"") << u"Line 2"_s;
    QTest::newRow("text behind a quote") << QByteArray("name\n\n\"a\"b") << u"Line 3: something follows"_s;
    QTest::newRow("quote inside") << QByteArray("name\na\"b\"") << u"Line 2: a quotation mark stands inside"_s;
    QTest::newRow("too many cells") << QByteArray("name\r\na,b")
                                    << u"Line 2: there are 2 cells where the header has 1"_s;
    QTest::newRow("too few cells") << QByteArray("name,value\r\n\"a\nb\"\r\n") << u"Line 2: there are 1 cells"_s;
    QTest::newRow("not a number") << QByteArray("name,offset_ms\r\na,b") << u"Line 2, offset_ms: "_s;
    QTest::newRow("not a word") << QByteArray("status\r\nokay")
                                << u"Line 2, status: “okay” is not one of ok, timeout, bad_input."_s;
}

void CsvTest::readerRefuses()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, says);
    const Result<ReadRows> read = readCsv(bytes, sampleTool());
    QVERIFY(!read);
    QCOMPARE(read.error().kind, ErrorKind::BadInput);
    QVERIFY2(read.error().detail.contains(says), qPrintable(read.error().detail));
}

void CsvTest::fault107_pythonReadsTheSame_data()
{
    QTest::addColumn<QString>("locale");
    QTest::newRow("for programs") << QString();
    QTest::newRow("decimal comma") << u"de_DE"_s;
    QTest::newRow("decimal point") << u"en_US"_s;
}

// Python's csv against our JSON of the same rows, cell by cell: what the guard and the dialect add is taken off there.
void CsvTest::fault107_pythonReadsTheSame()
{
    QFETCH(QString, locale);
    if (!QFile::exists(u"/usr/bin/python3"_s))
        QSKIP("no Python to compare with");
    const TimeZone utc("UTC");
    const std::vector<SampleRow> rows = hardRows();
    const CsvDialect dialect =
        locale.isEmpty() ? CsvDialect::forPrograms() : CsvDialect::forSpreadsheet(QLocale(locale));
    QByteArray json("[");
    for (const SampleRow &row : rows) {
        json += json.size() > 1 ? "," : "";
        appendJsonObject(json, allColumns(sampleTool().rowFields()), &row);
    }
    json += ']';
    const QTemporaryDir folder;
    const auto save = [&folder](const QString &name, const QByteArray &bytes) {
        QFile file(folder.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
    };
    QVERIFY(save(u"rows.csv"_s, csvOf(rows, dialect)));
    QVERIFY(save(u"rows.json"_s, json));
    QProcess python;
    python.setProcessChannelMode(QProcess::MergedChannels);
    python.start(u"/usr/bin/python3"_s,
                 {QStringLiteral(SOURCE_DIR "/tests/support/compare_csv_json.py"), folder.filePath(u"rows.csv"_s),
                  folder.filePath(u"rows.json"_s)});
    QVERIFY(python.waitForFinished(60000));
    const QByteArray said = python.readAll();
    QVERIFY2(python.exitCode() == 0, said.constData());
    QVERIFY2(said.contains(QByteArray::number(qulonglong(rows.size())) + " rows"), said.constData());
}

QTEST_GUILESS_MAIN(CsvTest)
#include "tst_csv.moc"
