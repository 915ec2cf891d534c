// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/output/csv.h"
#include "core/output/json.h"
#include "core/output/tablewriter.h"
#include "tests/support/sampletool.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <cmath>
#include <limits>

using namespace sockeye;
using namespace sockeye::test;
using namespace Qt::Literals::StringLiterals;

namespace
{

QByteArray written(OutputFormat format, const Tool &tool, const SampleRequest &request,
                   const std::vector<SampleRow> &rows, const SampleSummary *summary)
{
    const RunDescription run{&tool, &request, WallTime(Nanoseconds(1700000000123456789))};
    const std::unique_ptr<TableWriter> writer = TableWriter::make(format, run, QLocale(u"de_DE"_s));
    QByteArray out;
    writer->appendBegin(out);
    for (const SampleRow &row : rows) {
        const void *pointer = &row;
        writer->appendRows(out, {&pointer, 1});
    }
    writer->appendEnd(out, summary, nullptr);
    return out;
}

QJsonObject parsed(const QByteArray &json)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError)
        qWarning("%s", json.constData());
    return document.object();
}

} // namespace

class JsonTest : public QObject
{
    Q_OBJECT

private slots:
    void document();
    void keysInOrder();
    void noRowsAndNoSummary();
    void request();
    void values();
    void lines();
    void fault7_noControlCharacters();
};

void JsonTest::document()
{
    SampleRequest request;
    request.targets = {u"a"_s, u"b"_s};
    std::vector<SampleRow> rows(2);
    rows[0].name = u"a"_s;
    rows[1].name = u"b"_s;
    const SampleSummary summary{2, Nanoseconds(1500), u"a"_s};
    const QJsonObject json = parsed(written(OutputFormat::Json, sampleTool(), request, rows, &summary));
    QCOMPARE(json.size(), 7);
    QCOMPARE(json[u"tool"_s].toString(), u"sample"_s);
    QCOMPARE(json[u"version"_s].toString(), QString::fromLatin1(SOCKEYE_VERSION));
    QCOMPARE(json[u"started"_s].toString(), u"2023-11-14T22:13:20.123456789Z"_s);
    QCOMPARE(json[u"rows"_s].toArray().size(), 2);
    QCOMPARE(json[u"rows"_s].toArray()[1].toObject()[u"name"_s].toString(), u"b"_s);
    QCOMPARE(json[u"summary"_s].toObject()[u"elapsed_ms"_s].toDouble(), 0.0015);
    QVERIFY(json[u"calls"_s].isArray());
}

void JsonTest::keysInOrder()
{
    const QByteArray json = written(OutputFormat::Json, sampleTool(), {}, {}, nullptr);
    qsizetype before = -1;
    for (const char *key : {"tool", "version", "started", "request", "rows", "summary", "calls"}) {
        const qsizetype place = json.indexOf('"' + QByteArray(key) + "\":");
        QVERIFY2(place > before, key);
        before = place;
    }
}

void JsonTest::noRowsAndNoSummary()
{
    const QJsonObject json = parsed(written(OutputFormat::Json, sampleTool(), {}, {}, nullptr));
    QVERIFY(json[u"rows"_s].isArray() && json[u"rows"_s].toArray().isEmpty());
    QVERIFY(json[u"summary"_s].isNull());
}

void JsonTest::request()
{
    SampleRequest request;
    request.targets = {u"a"_s};
    request.bytes = "\x1b";
    const Tool &tool = sampleTool();
    const QJsonObject json = parsed(written(OutputFormat::Json, tool, request, {}, nullptr))[u"request"_s].toObject();
    QCOMPARE(json[u"targets"_s], QJsonArray{u"a"_s});
    QCOMPARE(json[u"timeout_s"_s].toDouble(), 2.0);
    QCOMPARE(json[u"edns"_s], QJsonValue(true));
    QCOMPARE(json[u"want"_s], QJsonValue(u"ok"_s));
    QCOMPARE(json[u"bytes"_s], QJsonValue(u"0x1b"_s));
    QVERIFY(json[u"text"_s].isNull());
}

void JsonTest::values()
{
    SampleRow row;
    row.value = u"=cmd|' /C calc'!A0"_s;
    row.ratio = std::nan("");
    row.stamp = std::numeric_limits<quint64>::max();
    row.aliases = {u"a;b"_s};
    const QByteArray json = written(OutputFormat::Json, sampleTool(), {}, {row}, nullptr);
    const QJsonObject cells = parsed(json)[u"rows"_s].toArray()[0].toObject();
    QVERIFY2(cells[u"ratio"_s].isNull(), "fault 110: NaN is null");
    QCOMPARE(cells[u"stamp"_s].toString(), u"18446744073709551615"_s); // fault 110: above 2^53
    QCOMPARE(cells[u"value"_s].toString(), row.value); // faults 61 and 108: intact in JSON
    QCOMPARE(cells[u"aliases"_s], QJsonArray{u"a;b"_s});
    QVERIFY(cells[u"order"_s].isNull() && cells[u"time"_s].isNull() && cells[u"address"_s].isNull());
    QVERIFY2(json.contains("\"offset_ms\": 0,"), "fault 111: numbers have no decimal comma");
}

void JsonTest::lines()
{
    std::vector<SampleRow> rows(2);
    rows[0].name = u"two\nlines"_s;
    const SampleSummary summary{2, {}, {}};
    const QByteArray out = written(OutputFormat::Jsonl, sampleTool(), {}, rows, &summary);
    const QByteArrayList lines = out.split('\n');
    QCOMPARE(lines.size(), 4);
    QCOMPARE(parsed(lines[0])[u"name"_s].toString(), u"two\nlines"_s);
    QCOMPARE(parsed(lines[2]).keys(), QStringList{u"summary"_s});
    QCOMPARE(parsed(lines[2])[u"summary"_s].toObject()[u"answered"_s].toInt(), 2);
    QVERIFY(lines[3].isEmpty());
}

void JsonTest::fault7_noControlCharacters()
{
    SampleRow row;
    for (char16_t character = 0; character < 0xa0; ++character)
        row.value += QChar(character);
    row.name = QString(QChar(0xdc00)); // half a character
    for (const OutputFormat format : {OutputFormat::Json, OutputFormat::Jsonl}) {
        const QByteArray out = written(format, sampleTool(), {}, {row}, nullptr);
        QVERIFY(out.isValidUtf8());
        for (const QChar character : QString::fromUtf8(out))
            QVERIFY(character == u'\n' || character.category() != QChar::Other_Control);
    }
    const QByteArray json = written(OutputFormat::Json, sampleTool(), {}, {row}, nullptr);
    QCOMPARE(parsed(json)[u"rows"_s].toArray()[0].toObject()[u"value"_s].toString(), row.value);
}

QTEST_GUILESS_MAIN(JsonTest)
#include "tst_json.moc"
