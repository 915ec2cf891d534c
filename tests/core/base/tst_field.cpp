// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/field.h"

#include <QTest>

using namespace sockeye;
using namespace Qt::Literals::StringLiterals;

namespace
{

enum class Status : quint8 { Ok, Timeout, Closed };

struct Row {
    QString server;
    Nanoseconds offset{};
    std::optional<int> stratum;
    quint16 port = 0;
    Status status = Status::Ok;
    QList<QString> names;
};

} // namespace

template <>
struct sockeye::Words<Status> {
    static constexpr Word list[] = {{int(Status::Ok), "ok", "ok", Outcome::Success},
                                    {int(Status::Timeout), "timeout", "timed out", Outcome::Failure},
                                    {int(Status::Closed), "closed", "closed"}};
};

namespace
{

constexpr FieldOf<Row> fields[] = {
    field<&Row::server>("server", "Server").key().target(),
    field<&Row::offset>("offset_ms", "Offset", Unit::Milliseconds).help("How far off.").range(-1000, 1000),
    field<&Row::stratum>("stratum", "Stratum").hidden(),
    field<&Row::port>("port", "Port").exact(),
    field<&Row::status>("status", "Status").status(),
    field<&Row::names>("names", "Names").more(),
};

enum Index { Server, Offset, Stratum, Port, StatusWord, Names };

} // namespace

class FieldTest : public QObject
{
    Q_OBJECT

private slots:
    void description();
    void roundTrip_data();
    void roundTrip();
    void parseNamesTheField();
    void display();
    void outcomes_data();
    void outcomes();
    void order();
};

void FieldTest::description()
{
    QCOMPARE(fields[Offset].header(), u"Offset (ms)"_s);
    QCOMPARE(fields[Server].header(), u"Server"_s);
    QCOMPARE(fields[Offset].optionName(), u"offset-ms"_s);
    const Field &offset = fields[Offset]; // FieldOf's help() is the one that sets it
    const Field &server = fields[Server];
    QCOMPARE(offset.help(), u"How far off."_s);
    QVERIFY(server.help().isEmpty());
    QVERIFY(fields[Server].isKey && !fields[Offset].isKey);
    QCOMPARE(fields[Server].place, Place::Target);
    QCOMPARE(fields[Stratum].place, Place::Hidden);
    QCOMPARE(fields[Names].place, Place::More);
    QCOMPARE(fields[Stratum].kind, ValueKind::Number);
    QCOMPARE(fields[Names].kind, ValueKind::List);
    QCOMPARE(fields[StatusWord].words().size(), std::size_t(3));
    QVERIFY(fields[Server].words().empty());
}

void FieldTest::roundTrip_data()
{
    QTest::addColumn<int>("index");
    QTest::addColumn<QString>("text");
    QTest::newRow("text") << int(Server) << u"time.example"_s;
    QTest::newRow("duration") << int(Offset) << u"-249.870123"_s;
    QTest::newRow("optional") << int(Stratum) << u"3"_s;
    QTest::newRow("absent optional") << int(Stratum) << u""_s;
    QTest::newRow("number") << int(Port) << u"65535"_s;
    QTest::newRow("word") << int(StatusWord) << u"timeout"_s;
    QTest::newRow("list") << int(Names) << u"a\\;b;c"_s;
}

void FieldTest::roundTrip()
{
    QFETCH(int, index);
    QFETCH(QString, text);
    Row row;
    QVERIFY(fields[index].parse(text, &row));
    QCOMPARE(fields[index].text(&row), text.toUtf8());
    QCOMPARE(fields[index].absent(&row), text.isEmpty());
}

void FieldTest::parseNamesTheField()
{
    Row row;
    const Result<void> done = fields[Offset].parse(u"1001"_s, &row);
    QVERIFY(!done);
    QCOMPARE(done.error().subject, u"offset_ms"_s);
    QVERIFY2(done.error().detail.contains(u"-1000 to 1000 ms"_s), qPrintable(done.error().detail));
}

void FieldTest::display()
{
    Row row;
    row.port = 10123;
    row.offset = Nanoseconds(1249870123);
    const QLocale german(u"de_DE"_s);
    QCOMPARE(fields[Port].display(&row, german), u"10123"_s);
    QCOMPARE(fields[Offset].display(&row, german), u"1.249,870"_s);
    QCOMPARE(fields[Stratum].display(&row, german), u"–"_s);
    QCOMPARE(fields[Server].display(&row, german), u"–"_s);
}

void FieldTest::outcomes_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<Outcome>("outcome");
    QTest::newRow("success") << int(Status::Ok) << Outcome::Success;
    QTest::newRow("failure") << int(Status::Timeout) << Outcome::Failure;
    QTest::newRow("neutral") << int(Status::Closed) << Outcome::Neutral;
}

void FieldTest::outcomes()
{
    QFETCH(int, status);
    QFETCH(Outcome, outcome);
    Row row;
    row.status = Status(status);
    QCOMPARE(fields[StatusWord].outcome(&row), outcome);
    QCOMPARE(fields[Server].outcome(&row), Outcome::Neutral);
}

void FieldTest::order()
{
    Row a;
    Row b;
    a.offset = Nanoseconds(-1);
    b.stratum = 1;
    b.server = u"x"_s;
    QVERIFY(fields[Offset].compare(&a, &b) < 0);
    QVERIFY(fields[Stratum].compare(&a, &b) < 0);
    QVERIFY(fields[Server].compare(&b, &a) > 0);
    QCOMPARE(fields[Port].compare(&a, &b), 0);
}

QTEST_GUILESS_MAIN(FieldTest)
#include "tst_field.moc"
