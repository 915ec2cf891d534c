// SPDX-License-Identifier: GPL-3.0-or-later
// Sizes that are asked for and got, their limits, their notes, and the requests.
#include "core/buffers/buffersrun.h"
#include "core/buffers/bufferstool.h"
#include "core/output/csvreader.h"
#include "tests/support/bufferspeer.h"
#include "tests/support/toolrun.h"

#include <QTest>

#include <limits>
#include <map>

using namespace sockeye;
using namespace sockeye::test;
using namespace Qt::Literals::StringLiterals;

class BuffersTest : public QObject
{
    Q_OBJECT

private slots:
    void answersTheExercise();
    void showsAskedAndGot_data();
    void showsAskedAndGot();
    void explainsEverySize_data();
    void explainsEverySize();
    void setsAfterConnecting();
    void leavesAlone_data();
    void leavesAlone();
    void setsEveryOption_data();
    void setsEveryOption();
    void saysWhatTheKernelRefuses();
    void keepsToTheKindsThatAreThere();
    void refusesRequests_data();
    void refusesRequests();
    void valuesAreNumbersOrNames_data();
    void valuesAreNumbersOrNames();
    void rowsComeBackFromFiles_data();
    void rowsComeBackFromFiles();
    void refusesBadTargets_data();
    void refusesBadTargets();
};

void BuffersTest::answersTheExercise()
{
    const Peer peer(Family::Ipv4, Transport::Tcp);
    Run run;
    run.practice.servers[u"echo"_s] = {peer.endpoint};
    const BuffersRequest request;
    run.run(runBuffers, request);
    QVERIFY(run.summary);
    QCOMPARE(run.rows.size(), std::size_t(12)); // and the eight options that are only shown
    const Answer answer = buffersTool().answer(&request, &*run.summary);
    QCOMPARE(answer.scriptPrints,
             QStringList({u"Buffer size [Before]:%1"_s.arg(*run.summary->sendBefore), u"Buffer size [After]:8192"_s}));
    const BufferRow &send = row(run, BufferOption::SendBuffer);
    QCOMPARE(text(send, "option"), QByteArray("SO_SNDBUF"));
    QCOMPARE(text(send, "note"), QByteArray("doubled;exercise_numbers"));
    QCOMPARE(text(send, "status"), QByteArray("ok"));
    QVERIFY(buffersTool().explainRow(&send).contains(u"Windows"_s));
    QCOMPARE(row(run, BufferOption::NoDelay).defaultValue.number, 0);
    QCOMPARE(row(run, BufferOption::NoDelay).effectiveValue.number, 1);
    QCOMPARE(row(run, BufferOption::NoDelay).connectedValue.number, 1);
    const BufferRow &segment = row(run, BufferOption::MaximumSegment);
    QVERIFY(!segment.requestedValue.isKnown());
    QVERIFY(*segment.connectedValue.number > *segment.defaultValue.number); // loopback's packets are large
    for (const BufferRow &one : run.rows)
        QVERIFY(!buffersTool().explainRow(&one).isEmpty());
}

void BuffersTest::showsAskedAndGot_data()
{
    QTest::addColumn<int>("asked");
    QTest::addColumn<QByteArray>("note");
    QTest::addColumn<QByteArray>("status");

    QTest::newRow("fault 95: 4096") << 4096 << QByteArray("doubled") << QByteArray("ok");
    QTest::newRow("fault 95: 0") << 0 << QByteArray("raised_to_minimum") << QByteArray("clamped");
    QTest::newRow("fault 95: 1") << 1 << QByteArray("raised_to_minimum") << QByteArray("clamped");
    QTest::newRow("fault 95: 1 GiB") << (1 << 30) << QByteArray("cut_to_maximum") << QByteArray("clamped");
    QTest::newRow("fault 95: -1") << -1 << QByteArray("negative_is_huge;cut_to_maximum") << QByteArray("clamped");
    QTest::newRow("100000") << 100000 << QByteArray("doubled") << QByteArray("ok");
}

void BuffersTest::showsAskedAndGot()
{
    QFETCH(int, asked);
    QFETCH(QByteArray, note);
    QFETCH(QByteArray, status);
    for (const Family family : {Family::Ipv4, Family::Ipv6}) {
        for (const Transport protocol : {Transport::Tcp, Transport::Udp}) {
            const Peer peer(family, protocol);
            if (peer.endpoint.isNull())
                QSKIP("This machine has no IPv6 loopback.");
            Run run;
            BuffersRequest request;
            request.target = peer.endpoint.toString();
            request.families = {family};
            request.protocols = {protocol};
            request.sendBuffers = request.receiveBuffers = {asked};
            run.run(runBuffers, request);
            QVERIFY(run.summary);
            QCOMPARE(run.rows.size(), std::size_t(protocol == Transport::Tcp ? 12 : 3));
            for (const BufferOption option : {BufferOption::SendBuffer, BufferOption::ReceiveBuffer}) {
                const BufferRow &one = row(run, option);
                QCOMPARE(one.requestedValue.number, asked);
                QVERIFY(text(one, "note").startsWith(note));
                QCOMPARE(text(one, "status"), status);
                QCOMPARE(one.connectedValue, one.effectiveValue);
                const qint64 doubled = 2 * qint64(asked);
                const qint64 expected = asked < 0 || doubled > *one.maximum ? *one.maximum
                    : doubled < *one.minimum                                ? *one.minimum
                                                                            : doubled;
                QCOMPARE(*one.effectiveValue.number, expected);
                QVERIFY(!buffersTool().explainRow(&one).isEmpty());
            }
            if (run.summary->writeLimit)
                QCOMPARE(*row(run, BufferOption::SendBuffer).maximum, 2 * *run.summary->writeLimit);
            if (run.summary->readLimit)
                QCOMPARE(*row(run, BufferOption::ReceiveBuffer).maximum, 2 * *run.summary->readLimit);
        }
    }
}

void BuffersTest::explainsEverySize_data()
{
    QTest::addColumn<int>("asked");
    QTest::addColumn<int>("got");
    QTest::addColumn<QList<int>>("notes");

    const auto add = [](const char *name, int asked, int got, const QList<BufferNote> &notes) {
        QList<int> numbers;
        for (const BufferNote note : notes)
            numbers += int(note);
        QTest::newRow(name) << asked << got << numbers;
    };
    add("doubled", 4096, 8192, {BufferNote::Doubled});
    add("a system that does not double", 4096, 4096, {BufferNote::AsAsked});
    add("just the minimum", 2304, 4608, {BufferNote::Doubled});
    add("just the maximum", 4194304, 8388608, {BufferNote::Doubled});
    add("above", 4194305, 8388608, {BufferNote::CutToMaximum});
    add("below", 2303, 4608, {BufferNote::RaisedToMinimum});
    add("the largest number", std::numeric_limits<int>::max(), 8388608, {BufferNote::CutToMaximum});
    add("something else", 4096, 5000, {});
}

void BuffersTest::explainsEverySize()
{
    QFETCH(int, asked);
    QFETCH(int, got);
    QFETCH(QList<int>, notes);
    QList<int> found;
    for (const BufferNote note : explainBufferSize(asked, got, 4608, 8388608))
        found += int(note);
    QCOMPARE(found, notes);
}

void BuffersTest::setsAfterConnecting()
{
    // fault 96: set after connect, autotuning off: read before and after, and explained
    const Peer peer(Family::Ipv4, Transport::Tcp);
    Run run;
    BuffersRequest request;
    request.target = peer.endpoint.toString();
    request.when = SetWhen::After;
    run.run(runBuffers, request);
    const BufferRow &send = row(run, BufferOption::SendBuffer);
    QCOMPARE(send.effectiveValue.number, 8192);
    QVERIFY(*send.connectedValue.number > *send.defaultValue.number); // sized by the kernel on connecting
    QVERIFY(send.notes.contains(BufferNote::SizedBeforeSet));
    QVERIFY(!buffersTool().explainRow(&send).isEmpty());
}

void BuffersTest::leavesAlone_data()
{
    QTest::addColumn<Transport>("protocol");
    QTest::addColumn<QByteArray>("note");
    QTest::newRow("tcp") << Transport::Tcp << QByteArray("sized_by_kernel");
    QTest::newRow("udp") << Transport::Udp << QByteArray("system_default");
}

void BuffersTest::leavesAlone()
{
    QFETCH(Transport, protocol);
    QFETCH(QByteArray, note);
    const Peer peer(Family::Ipv4, protocol);
    Run run;
    BuffersRequest request;
    request.target = peer.endpoint.toString();
    request.protocols = {protocol};
    request.sendBuffers.clear();
    request.receiveBuffers.clear();
    run.run(runBuffers, request);
    const BufferRow &send = row(run, BufferOption::SendBuffer);
    QCOMPARE(text(send, "requested_value"), QByteArray());
    QCOMPARE(text(send, "note"), note);
    QCOMPARE(send.effectiveValue, send.defaultValue);
    QCOMPARE(text(send, "status"), QByteArray("ok"));
    QVERIFY(!buffersTool().answer(&request, &*run.summary).headline.isEmpty());
}

void BuffersTest::setsEveryOption_data()
{
    QTest::addColumn<Family>("family");
    QTest::addColumn<Transport>("protocol");
    QTest::addColumn<SetWhen>("when");
    for (const SetWhen when : {SetWhen::Before, SetWhen::After}) {
        const char *word = wordOf(when)->id;
        QTest::addRow("tcp, IPv4, %s", word) << Family::Ipv4 << Transport::Tcp << when;
        QTest::addRow("tcp, IPv6, %s", word) << Family::Ipv6 << Transport::Tcp << when;
        QTest::addRow("udp, IPv4, %s", word) << Family::Ipv4 << Transport::Udp << when;
        QTest::addRow("udp, IPv6, %s", word) << Family::Ipv6 << Transport::Udp << when;
    }
}

void BuffersTest::setsEveryOption()
{
    QFETCH(Family, family);
    QFETCH(Transport, protocol);
    QFETCH(SetWhen, when);
    const Peer peer(family, protocol);
    if (peer.endpoint.isNull())
        QSKIP("This machine has no IPv6 loopback.");
    Run run;
    BuffersRequest request;
    request.target = peer.endpoint.toString();
    request.families = {family};
    request.protocols = {protocol};
    request.when = when;
    request.keepAlive = OptionSwitch::On;
    request.keepIdle = 60;
    request.keepInterval = 10;
    request.keepCount = 3;
    request.cork = OptionSwitch::On;
    request.quickAck = OptionSwitch::Off;
    request.timeToLive = 9;
    request.congestion = u"reno"_s; // every kernel has it, and everybody may have it
    run.run(runBuffers, request);
    const BufferOption hops = family == Family::Ipv4 ? BufferOption::TimeToLive : BufferOption::HopLimit;
    const std::map<BufferOption, OptionValue> wanted = {
        {BufferOption::KeepAlive, 1},
        {BufferOption::KeepIdle, 60},
        {BufferOption::KeepInterval, 10},
        {BufferOption::KeepCount, 3},
        {BufferOption::Cork, 1},
        {BufferOption::QuickAck, 0},
        {hops, 9},
        {BufferOption::Congestion, OptionValue(u"reno"_s)},
    };
    for (const BufferRow &one : run.rows) {
        const QByteArray name = text(one, "option") + ' ' + text(one, "error");
        QVERIFY2(one.status == BufferStatus::Ok, name.constData());
        QVERIFY2(!buffersTool().explainRow(&one).isEmpty(), name.constData());
        const auto value = wanted.find(one.option);
        if (value == wanted.end())
            continue;
        QVERIFY2(one.effectiveValue == value->second && one.requestedValue == value->second, name.constData());
        QVERIFY2(one.notes.contains(BufferNote::AsAsked), name.constData());
        // What connecting leaves as it was set before; TCP_QUICKACK is the kernel's to change.
        if (when == SetWhen::Before && one.option != BufferOption::QuickAck)
            QVERIFY2(one.connectedValue == value->second, name.constData());
    }
    if (protocol == Transport::Tcp)
        QVERIFY(row(run, BufferOption::Congestion).choices.contains(u"reno"_s));
    QCOMPARE(run.rows.size(), std::size_t(protocol == Transport::Tcp ? 12 : 3));
}

void BuffersTest::saysWhatTheKernelRefuses()
{
    const Peer peer(Family::Ipv4, Transport::Tcp);
    Run run;
    BuffersRequest request;
    request.target = peer.endpoint.toString();
    request.congestion = u"no_such_way"_s;
    run.run(runBuffers, request);
    const BufferRow &one = row(run, BufferOption::Congestion);
    QCOMPARE(text(one, "status"), QByteArray("not_supported"));
    QCOMPARE(one.error, u"ENOENT"_s);
    QVERIFY(buffersTool().failureOf(&one));
    QVERIFY(row(run, BufferOption::SendBuffer).status == BufferStatus::Ok); // the others are none the worse
}

void BuffersTest::keepsToTheKindsThatAreThere()
{
    // The peer has IPv4 alone: the rows of IPv6 say so, and those of IPv4 are whole.
    const Peer peer(Family::Ipv4, Transport::Tcp);
    Run run;
    BuffersRequest request;
    request.target = peer.endpoint.toString();
    request.families = {Family::Ipv6, Family::Ipv4};
    run.run(runBuffers, request);
    QVERIFY(run.summary);
    QCOMPARE(run.rows.size(), std::size_t(24));
    for (const BufferRow &one : run.rows) {
        if (one.family == Family::Ipv4)
            QCOMPARE(one.status, BufferStatus::Ok);
        else
            QVERIFY(one.status == BufferStatus::NotConnected || one.status == BufferStatus::NotSupported);
        QCOMPARE(one.error.isEmpty(), one.family == Family::Ipv4);
    }
}

void BuffersTest::refusesRequests_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("value");
    QTest::newRow("no protocol") << u"protocol"_s << QString();
    QTest::newRow("no family") << u"family"_s << QString();
    QTest::newRow("a formula") << u"congestion"_s << u"=1+1"_s;
    QTest::newRow("too long a name") << u"congestion"_s << u"abcdefghijklmnop"_s;
    QTest::newRow("too many sizes") << u"send_buffer_bytes"_s << QStringList(QList<QString>(1001, u"1"_s)).join(u',');
}

void BuffersTest::refusesRequests()
{
    QFETCH(QString, field);
    QFETCH(QString, value);
    const AnyValue request = buffersTool().makeRequest();
    QVERIFY(buffersTool().requestField(field)->parse(value, request.get()));
    const Result<void> checked = buffersTool().check(request.get());
    QVERIFY(!checked);
    QCOMPARE(checked.error().subject, field);
    QVERIFY(!checked.error().detail.isEmpty());
}

void BuffersTest::valuesAreNumbersOrNames_data()
{
    QTest::addColumn<OptionValue>("value");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("number") << OptionValue(8192) << QByteArray("8192") << QByteArray("8192");
    QTest::newRow("negative") << OptionValue(-1) << QByteArray("-1") << QByteArray("-1");
    QTest::newRow("name") << OptionValue(u"cubic"_s) << QByteArray("cubic") << QByteArray("\"cubic\"");
    QTest::newRow("nothing") << OptionValue() << QByteArray() << QByteArray("null");
}

void BuffersTest::valuesAreNumbersOrNames()
{
    QFETCH(OptionValue, value);
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, json);
    BufferRow one;
    one.effectiveValue = value;
    const Field *field = buffersTool().rowField(QLatin1StringView("effective_value"));
    QCOMPARE(field->text(&one), text);
    QByteArray written;
    field->appendJson(*field, &one, written);
    QCOMPARE(written, json);
    BufferRow again;
    again.effectiveValue = OptionValue(7);
    QVERIFY(field->parse(QString::fromUtf8(text), &again));
    QVERIFY(again.effectiveValue == value);
    QCOMPARE(field->compare(&one, &again), 0);
    QCOMPARE(field->absent(&one), text.isEmpty());
    QCOMPARE(std::isnan(field->number(*field, &one)), !value.number.has_value());
    BufferRow larger;
    larger.effectiveValue = OptionValue(u"zzz"_s); // names come behind numbers
    QVERIFY(field->compare(&one, &larger) < 0 && field->compare(&larger, &one) > 0);
}

void BuffersTest::rowsComeBackFromFiles_data()
{
    QTest::addColumn<CsvDialect>("dialect");
    QTest::newRow("for programs") << CsvDialect::forPrograms();
    QTest::newRow("for a spreadsheet") << CsvDialect::forSpreadsheet(QLocale(QLocale::German));
}

void BuffersTest::rowsComeBackFromFiles()
{
    QFETCH(CsvDialect, dialect);
    const Peer peer(Family::Ipv4, Transport::Tcp);
    Run run;
    BuffersRequest request;
    request.target = peer.endpoint.toString();
    request.sendBuffers = {-1, 4096};
    run.run(runBuffers, request);
    QCOMPARE(run.rows.size(), std::size_t(13));
    std::vector<const Field *> columns;
    for (const Field &field : buffersTool().rowFields())
        columns.push_back(&field);
    CsvWriter writer(columns, dialect);
    QByteArray file;
    writer.appendHeader(file);
    for (const BufferRow &one : run.rows)
        writer.appendRow(file, &one);
    const Result<ReadRows> read = readCsv(file, buffersTool());
    QVERIFY(read);
    QCOMPARE(read->size(), run.rows.size());
    for (std::size_t i = 0; i < run.rows.size(); ++i) {
        for (const Field *field : columns)
            QCOMPARE(field->text((*read)[i].get()), field->text(&run.rows[i]));
    }
}

void BuffersTest::refusesBadTargets_data()
{
    QTest::addColumn<QString>("target");
    QTest::newRow("empty") << QString();
    QTest::newRow("port") << u"localhost:70000"_s;
    QTest::newRow("address") << u"1.2.3"_s;
}

void BuffersTest::refusesBadTargets()
{
    QFETCH(QString, target);
    BuffersRequest request;
    request.target = target;
    const Result<void> checked = buffersTool().check(&request);
    QVERIFY(!checked);
    QCOMPARE(checked.error().kind, ErrorKind::BadInput);
    QCOMPARE(checked.error().subject, u"target"_s);
    QVERIFY(!checked.error().detail.isEmpty());
    QVERIFY(buffersTool().check(buffersTool().makeRequest().get()));
}

QTEST_GUILESS_MAIN(BuffersTest)
#include "tst_buffers.moc"
