// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/poller.h"
#include "core/practice/practicenetwork.h"
#include "core/protocol/sink/sinkorder.h"
#include "core/throughput/throughputtool.h"
#include "tests/support/listener.h"
#include "tests/support/toolrun.h"

#include <QTest>

#include <cmath>
#include <numeric>
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
    void whatIsQueuedIsWaitedFor();
    void whatDidNotArriveIsNotCounted();
    void theSinksRateTakesEffectWhileItRuns();
    void notesItsCourse_data();
    void notesItsCourse();
    void aSinkThatVanishesLeavesWhatWasSent();
    void presetsApply_data();
    void presetsApply();
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
    QCOMPARE(row.lost.has_value(), protocol == Transport::Udp);
    if (row.lost)
        QCOMPARE(*row.lostPercent, 100.0 * double(*row.lost) / double(*row.sends));
    QVERIFY(*row.sendBufferEffective > 0); // nothing was asked, so it is the system's
    if (answers)
        QVERIFY(*row.latencyMedian <= *row.latencyP95 && *row.latencyP95 <= *row.latencyP99
                && *row.latencyP99 <= *row.latencyMax);
    QVERIFY(!throughputTool().explainRow(&row).isEmpty());
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
    QCOMPARE(*run.rows[1].sendBufferEffective, 2 * 65'536); // socket(7): Linux doubles it
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
    request.receiveBuffers = {65'536};
    request.duration = 500ms;
    run.run(runThroughput, request);
    QCOMPARE(run.rows.front().status, ThroughputStatus::Ok);
    const ThroughputRow &row = run.rows.front();
    QVERIFY2(*row.mbitPerSecond < 90, qPrintable(QString::number(*row.mbitPerSecond)));
    // The sender's kernel says what held it up, and so does the explanation.
    QVERIFY2(*row.receiverLimited > *row.elapsed / 2, qPrintable(QString::number(row.receiverLimited->count())));
    QVERIFY(throughputTool().explainValues(&row).contains(u"the sink was the slower one"_s));
}

/// With the buffers as they usually are, a slow sink takes far longer over what is queued than is waited for a silent
/// one.
void ThroughputTest::whatIsQueuedIsWaitedFor()
{
    PracticeSettings settings = PracticeSettings::onAnyPorts();
    settings.sinkMbitPerSecond = 8;
    PracticeNetwork network(settings);
    QVERIFY(network.start());
    Run run;
    run.practice.servers[u"sink"_s] = network.endpoints(u"sink"_s, Transport::Tcp);
    ThroughputRequest request;
    request.sendBuffers = {4'194'304};
    request.duration = 2s;
    run.run(runThroughput, request);
    const ThroughputRow &row = run.rows.front();
    QCOMPARE(row.status, ThroughputStatus::Ok);
    QVERIFY2(*row.mbitPerSecond < 9, qPrintable(QString::number(*row.mbitPerSecond)));
    QVERIFY(*row.bytes > 0);
}

/// It reads nothing: what stands in the send buffer at the end has not got anywhere.
void ThroughputTest::whatDidNotArriveIsNotCounted()
{
    Result<Socket> listener = test::loopbackListener(1, 65'536);
    QVERIFY(listener);
    Run run;
    run.practice.servers[u"sink"_s] = {*listener->localEndpoint()};
    Result<Socket> client = Error::cancelled("accept");
    std::thread idle([&] {
        client = listener->accept(Deadline::in(10s));
        if (client)
            (void)client->sendAll(sinkGreeting, Deadline::in(10s));
    });
    ThroughputRequest request;
    request.sendBuffers = {4'194'304};
    request.duration = 300ms;
    run.run(runThroughput, request);
    idle.join();
    const ThroughputRow &row = run.rows.front();
    QCOMPARE(row.status, ThroughputStatus::Timeout);
    QVERIFY(*row.bytes > 0);
    QVERIFY2(*row.bytes < *row.sends * row.write / 2, qPrintable(QString::number(*row.bytes)));
    QVERIFY(*row.elapsed >= 300ms);
}

void ThroughputTest::theSinksRateTakesEffectWhileItRuns()
{
    PracticeSettings settings = PracticeSettings::onAnyPorts();
    PracticeNetwork network(settings);
    QVERIFY(network.start());
    Run run;
    run.practice.servers[u"sink"_s] = network.endpoints(u"sink"_s, Transport::Tcp);
    ThroughputRequest request;
    request.sendBuffers = {65'536};
    request.receiveBuffers = {65'536};
    request.duration = 30s;
    std::atomic<bool> hasEnded = false;
    const auto rates = [&run] {
        const auto samples = run.context.samples.snapshot();
        std::vector<double> found;
        for (std::size_t i = 0; !samples->empty() && i < samples->front().samples.size(); ++i)
            found.push_back(samples->front().samples[i].values[0]);
        return found;
    };
    // Looks without a bound, the bound, and so many looks that the one it fell into and what was queued matter little.
    std::size_t looksBefore = 0;
    std::thread setter([&] {
        Result<Poller> pause = Poller::make({}); // so that looking does not take the processor from what is measured
        const auto waitFor = [&](std::size_t looks) {
            while (pause && rates().size() < looks && !hasEnded)
                (void)pause->wait(Deadline::in(10ms));
        };
        waitFor(3);
        looksBefore = rates().size();
        settings.sinkMbitPerSecond = 8;
        network.setSettings(settings);
        waitFor(looksBefore + 10);
        run.context.cancel.cancel();
    });
    run.run(runThroughput, request);
    hasEnded = true;
    setter.join();
    const std::vector<double> found = rates();
    QVERIFY(looksBefore >= 3 && found.size() >= looksBefore + 10);
    const auto change = found.begin() + std::ptrdiff_t(looksBefore);
    const double before = std::accumulate(found.begin(), change, 0.0) / double(looksBefore);
    const double after = std::accumulate(change, found.end(), 0.0) / double(found.end() - change);
    QVERIFY2(after < before / 2, qPrintable(u"%1, then %2"_s.arg(before).arg(after)));
}

void ThroughputTest::notesItsCourse_data()
{
    measures_data();
}

void ThroughputTest::notesItsCourse()
{
    QFETCH(ThroughputPattern, pattern);
    QFETCH(Transport, protocol);
    QFETCH(int, streams);
    Run run;
    ThroughputRequest request;
    request.patterns = {pattern};
    request.protocol = protocol;
    request.streams = streams;
    request.sendBuffers = {65'536, 0};
    request.duration = 450ms;
    this->run(run, request);
    const auto series = run.context.samples.snapshot();
    QCOMPARE(series->size(), std::size_t(2 * streams));
    QVERIFY(series->front().name.contains(u"64 KiB"_s));
    if (streams > 1)
        QVERIFY(series->front().name.endsWith(u"stream 1"_s));
    QSet<QString> names;
    for (const SampleSeries &one : *series) {
        names.insert(one.name);
        QVERIFY(one.subject >= 0);
        QVERIFY2(one.samples.size() >= 1 && one.samples.size() <= 60, qPrintable(QString::number(one.samples.size())));
        Nanoseconds before{-1};
        for (const Sample &sample : one.samples) {
            QVERIFY(sample.time > before);
            before = sample.time;
            QVERIFY(sample.values[0] >= 0);
            QCOMPARE(std::isfinite(sample.values[1]), protocol == Transport::Tcp);
            if (protocol == Transport::Tcp)
                QVERIFY(sample.values[1] >= 1 && sample.values[2] > 0 && sample.values[3] >= 0);
        }
    }
    QCOMPARE(names.size(), qsizetype(series->size()));
}

// It says its word, takes an order and some bytes, and is gone.
void ThroughputTest::aSinkThatVanishesLeavesWhatWasSent()
{
    Result<Socket> listener = test::loopbackListener();
    QVERIFY(listener);
    Run run;
    run.practice.servers[u"sink"_s] = {*listener->localEndpoint()};
    std::thread vanishing([&] {
        Result<Socket> client = listener->accept(Deadline::in(10s));
        if (!client || !client->sendAll(sinkGreeting, Deadline::in(10s)))
            return;
        std::array<char, 4096> buffer;
        for (int i = 0; i < 100; ++i) {
            if (!client->receive(buffer, Deadline::in(10s)))
                return;
        }
    });
    ThroughputRequest request;
    request.duration = 30s;
    run.run(runThroughput, request);
    vanishing.join();
    QVERIFY(run.summary);
    const ThroughputRow &row = run.rows.front();
    QCOMPARE(row.status, ThroughputStatus::Reset);
    QVERIFY(*row.bytes > 4096 && *row.sends > 0 && *row.elapsed > 0ns && *row.mbitPerSecond > 0);
    QVERIFY(!run.summary->bestMbitPerSecond);
    QVERIFY(throughputTool().explainValues(&row).contains(u"Until then"_s));
}

void ThroughputTest::presetsApply_data()
{
    QTest::addColumn<QString>("id");
    for (const Preset &preset : throughputPresets())
        QTest::newRow(preset.id) << QString::fromLatin1(preset.id);
    QVERIFY(throughputPresets().size() >= 7);
}

void ThroughputTest::presetsApply()
{
    QFETCH(QString, id);
    const Preset *preset = findPreset(throughputPresets(), id);
    QVERIFY(preset);
    const AnyValue request = throughputTool().makeRequest();
    const Result<void> applied = applyPreset(*preset, throughputTool().requestFields(), request.get());
    QVERIFY2(applied, qPrintable(applied ? QString() : errorSentence(applied.error())));
    QVERIFY(throughputTool().check(request.get()));
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
    const ThroughputRow &row = run.rows.front();
    QCOMPARE(row.status, ThroughputStatus::Cancelled);
    if (row.elapsed) { // it had come to send
        QCOMPARE(*row.mbitPerSecond, double(*row.bytes) * 8e3 / double(row.elapsed->count()));
        QVERIFY(*row.bytes <= *row.sends * row.write);
    }
    QVERIFY(row.elapsed || streams > 1);
    const auto trace = run.context.trace.snapshot();
    QVERIFY(trace->calls.back().start - trace->start < 10s);
}

// What it counts is more than what was sent.
void ThroughputTest::aSinkThatLiesIsABadReply()
{
    Result<Socket> listener = test::loopbackListener();
    QVERIFY(listener);
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
