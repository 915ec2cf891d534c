// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/practicenetwork.h"
#include "core/protocol/sink/sinkorder.h"
#include "core/throughput/throughputtool.h"
#include "tests/support/toolrun.h"

#include <QTest>

#include <thread>

using namespace sockeye;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

using Run = ToolRun<ThroughputRequest, ThroughputRow, ThroughputSummary>;

class ThroughputTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void measures_data();
    void measures();
    void sweepsEachRow();
    void noDelayEndsTheWait();
    void slowSinkIsSlow();
    void whoIsNoSinkIsSentNothing_data();
    void whoIsNoSinkIsSentNothing();
    void refusedIsARow();
    void stopEndsASweep_data();
    void stopEndsASweep();
    void aSinkThatLiesIsABadReply();
    void checksTheRequest_data();
    void checksTheRequest();
    void ordersComeApart_data();
    void ordersComeApart();

private:
    void run(Run &run, ThroughputRequest request) const
    {
        for (const QString &name : {u"sink"_s, u"echo"_s, u"silent"_s, u"refused"_s})
            run.practice.servers[name] = m_network->endpoints(name, Transport::Tcp);
        run.run(runThroughput, request);
    }
    std::unique_ptr<PracticeNetwork> m_network;
};

void ThroughputTest::initTestCase()
{
    m_network = std::make_unique<PracticeNetwork>(PracticeSettings::onAnyPorts());
    QVERIFY(m_network->start());
}

void ThroughputTest::measures_data()
{
    QTest::addColumn<ThroughputPattern>("pattern");
    QTest::addColumn<Transport>("protocol");
    QTest::addColumn<int>("streams");
    using P = ThroughputPattern;
    QTest::newRow("bulk") << P::Bulk << Transport::Tcp << 1;
    QTest::newRow("bulk, 3 streams") << P::Bulk << Transport::Tcp << 3;
    QTest::newRow("small writes") << P::SmallWrites << Transport::Tcp << 1;
    QTest::newRow("write, write, read") << P::WriteWriteRead << Transport::Tcp << 1;
    QTest::newRow("request and reply") << P::RequestReply << Transport::Tcp << 2;
    QTest::newRow("UDP") << P::Bulk << Transport::Udp << 1;
}

void ThroughputTest::measures()
{
    QFETCH(ThroughputPattern, pattern);
    QFETCH(Transport, protocol);
    QFETCH(int, streams);
    Run run;
    ThroughputRequest request;
    request.patterns = {pattern};
    request.protocol = protocol;
    request.streams = streams;
    request.duration = 200ms;
    this->run(run, request);
    QVERIFY(run.summary);
    QCOMPARE(run.rows.size(), std::size_t(1));
    const ThroughputRow &row = run.rows.front();
    QCOMPARE(row.status, ThroughputStatus::Ok);
    QVERIFY(*row.bytes > 0 && *row.sends > 0);
    QVERIFY(*row.elapsed >= 200ms);
    // The rate is what the bytes and the time say.
    QCOMPARE(*row.mbitPerSecond, double(*row.bytes) * 8e3 / double(row.elapsed->count()));
    const bool answers = pattern == ThroughputPattern::WriteWriteRead || pattern == ThroughputPattern::RequestReply;
    QCOMPARE(row.latencyMedian.has_value(), answers);
    if (answers)
        QVERIFY(*row.latencyMedian > 0ns && *row.latencyMedian <= *row.latencyP99);
    if (protocol == Transport::Udp)
        QCOMPARE(*row.bytes, (*row.sends - row.lost.value_or(0)) * row.write);
    else
        QVERIFY(*row.bytes <= *row.sends * row.write);
    QCOMPARE(row.retransmissions.has_value(), protocol == Transport::Tcp);
    QCOMPARE(row.roundTrip.has_value(), protocol == Transport::Tcp);
    if (row.roundTrip)
        QVERIFY(*row.roundTrip > 0ns && *row.congestionWindow > 0);
    QCOMPARE(run.summary->bestMbitPerSecond, row.mbitPerSecond);
    QVERIFY(!throughputTool().answer(&request, &*run.summary).headline.isEmpty());
}

void ThroughputTest::sweepsEachRow()
{
    Run run;
    ThroughputRequest request;
    request.sendBuffers = {65'536, 0};
    request.writes = {1000, 100'000};
    request.duration = 50ms;
    this->run(run, request);
    QCOMPARE(run.rows.size(), std::size_t(4));
    QCOMPARE(run.rows[1].sendBuffer, 65'536);
    QCOMPARE(run.rows[1].write, 100'000);
    QCOMPARE(run.context.progress.total.load(), 4);
    QCOMPARE(run.context.progress.done.load(), 4);
}

// Nagle's algorithm and the delayed acknowledgement, which Linux holds back for at least 40 ms.
void ThroughputTest::noDelayEndsTheWait()
{
    std::array<Nanoseconds, 2> medians{};
    for (const bool noDelay : {false, true}) {
        Run run;
        ThroughputRequest request;
        request.patterns = {ThroughputPattern::WriteWriteRead};
        request.noDelay = noDelay;
        request.duration = 1s; // the first rounds of a connection are acknowledged at once
        this->run(run, request);
        QCOMPARE(run.rows.front().status, ThroughputStatus::Ok);
        medians[noDelay] = *run.rows.front().latencyMedian;
    }
    QVERIFY2(medians[0] >= 30ms, qPrintable(QString::number(medians[0].count())));
    QVERIFY2(medians[1] < medians[0] / 4, qPrintable(QString::number(medians[1].count())));
}

void ThroughputTest::slowSinkIsSlow()
{
    PracticeSettings settings = PracticeSettings::onAnyPorts();
    settings.sinkMbitPerSecond = 80; // 10 MB/s
    PracticeNetwork network(settings);
    QVERIFY(network.start());
    Run run;
    run.practice.servers[u"sink"_s] = network.endpoints(u"sink"_s, Transport::Tcp);
    ThroughputRequest request;
    request.sendBuffers = {16'384};
    request.receiveBuffers = {16'384};
    request.duration = 500ms;
    run.run(runThroughput, request);
    QCOMPARE(run.rows.front().status, ThroughputStatus::Ok);
    QVERIFY2(*run.rows.front().mbitPerSecond < 90, qPrintable(QString::number(*run.rows.front().mbitPerSecond)));
}

void ThroughputTest::whoIsNoSinkIsSentNothing_data()
{
    QTest::addColumn<QString>("target");
    QTest::newRow("an echo, which waits for us") << u"echo.practice.test"_s;
}

void ThroughputTest::whoIsNoSinkIsSentNothing()
{
    QFETCH(QString, target);
    Run run;
    ThroughputRequest request;
    request.target = target;
    this->run(run, request);
    QCOMPARE(run.rows.front().status, ThroughputStatus::NotASink);
    const auto trace = run.context.trace.snapshot();
    for (const PacketRecord &packet : trace->packets)
        QVERIFY(!packet.isSent);
}

void ThroughputTest::refusedIsARow()
{
    Run run;
    ThroughputRequest request;
    request.target = u"refused.practice.test"_s;
    this->run(run, request);
    QCOMPARE(run.rows.front().status, ThroughputStatus::Refused);
    QCOMPARE(run.rows.front().error, u"ECONNREFUSED"_s);
    QCOMPARE(throughputTool().failureOf(&run.rows.front())->stage, Stage::Connect);
}

void ThroughputTest::stopEndsASweep_data()
{
    measures_data();
}

void ThroughputTest::stopEndsASweep()
{
    QFETCH(ThroughputPattern, pattern);
    QFETCH(Transport, protocol);
    QFETCH(int, streams);
    Run run;
    ThroughputRequest request;
    request.patterns = {pattern};
    request.protocol = protocol;
    request.streams = streams;
    request.sendBuffers = {0, 65'536, 32'768};
    request.duration = 30s;
    std::atomic<bool> ended = false;
    std::thread stop([&] {
        while (run.context.trace.count() < 20 && !ended)
            std::this_thread::yield();
        run.context.cancel.cancel();
    });
    this->run(run, request);
    ended = true;
    stop.join();
    QVERIFY(!run.summary);
    QCOMPARE(run.error.kind, ErrorKind::Cancelled);
    QCOMPARE(run.rows.size(), std::size_t(1)); // the one that was under way
    QCOMPARE(run.rows.front().status, ThroughputStatus::Cancelled);
    const auto trace = run.context.trace.snapshot();
    QVERIFY(trace->calls.back().start - trace->start < 10s);
}

// What it counts is more than what was sent.
void ThroughputTest::aSinkThatLiesIsABadReply()
{
    Result<Socket> listener = Socket::open({}, Family::Ipv4, Transport::Tcp);
    QVERIFY(listener && listener->bind({QHostAddress(QHostAddress::LocalHost), 0}) && listener->listen(1));
    Run run;
    run.practice.servers[u"sink"_s] = {*listener->localEndpoint()};
    std::thread liar([&] {
        Result<Socket> client = listener->accept(Deadline::in(10s));
        if (!client || !client->sendAll(sinkGreeting, Deadline::in(10s)))
            return;
        std::array<char, 65536> buffer;
        for (;;) {
            const Result<Received> came = client->receive(buffer, Deadline::in(10s));
            if (!came || came->size == 0)
                break;
        }
        (void)client->sendAll(QByteArray(8, '\x7f'), Deadline::in(10s));
    });
    ThroughputRequest request;
    request.duration = 20ms;
    run.run(runThroughput, request);
    liar.join();
    QCOMPARE(run.rows.front().status, ThroughputStatus::BadReply);
}

void ThroughputTest::checksTheRequest_data()
{
    QTest::addColumn<QString>("option");
    QTest::addColumn<QString>("value");
    QTest::newRow("too many rows") << u"send_buffer_bytes"_s << QStringList(1001, u"1"_s).join(u',');
    QTest::newRow("negative") << u"send_buffer_bytes"_s << u"-1"_s;
    QTest::newRow("no streams") << u"streams"_s << u"0"_s;
    QTest::newRow("a write too long for a pair of them") << u"write_bytes"_s << u"9000000"_s;
    QTest::newRow("for ever") << u"seconds"_s << u"1e9"_s;
    QTest::newRow("no pattern") << u"pattern"_s << u"fast"_s;
}

void ThroughputTest::checksTheRequest()
{
    QFETCH(QString, option);
    QFETCH(QString, value);
    const AnyValue request = throughputTool().makeRequest();
    const Field *field = throughputTool().requestField(option);
    QVERIFY(field);
    const Result<void> parsed = field->parse(value, request.get());
    const Result<void> checked = parsed ? throughputTool().check(request.get()) : parsed;
    QVERIFY(!checked);
    QCOMPARE(checked.error().kind, ErrorKind::BadInput);
    QVERIFY(!errorSentence(checked.error()).isEmpty());
}

void ThroughputTest::ordersComeApart_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("isOrder");
    SinkOrder order;
    order.pattern = SinkPattern::AnswerAll;
    order.messageBytes = 64;
    const QByteArray good = encodeSinkOrder(order);
    QTest::newRow("good") << good << true;
    QTest::newRow("short") << good.first(15) << false;
    QTest::newRow("nothing") << QByteArray() << false;
    QTest::newRow("another's") << QByteArray("GET / HTTP/1.1\r\n") << false;
    QByteArray wrong = good;
    wrong[4] = 9;
    QTest::newRow("no such pattern") << wrong << false;
    order.messageBytes = 0;
    QTest::newRow("answers to nothing") << encodeSinkOrder(order) << false;
    order.messageBytes = SinkOrder::largestMessage + 1;
    QTest::newRow("a gigabyte") << encodeSinkOrder(order) << false;
}

void ThroughputTest::ordersComeApart()
{
    QFETCH(QByteArray, bytes);
    QFETCH(bool, isOrder);
    const std::optional<SinkOrder> order = decodeSinkOrder(bytes);
    QCOMPARE(order.has_value(), isOrder);
    if (order)
        QCOMPARE(encodeSinkOrder(*order), bytes);
}

QTEST_GUILESS_MAIN(ThroughputTest)
#include "tst_throughput.moc"
