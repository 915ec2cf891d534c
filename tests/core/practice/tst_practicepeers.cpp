// SPDX-License-Identifier: GPL-3.0-or-later
// The peers that break off, that end their side only, and that are slow.
#include "core/practice/practicenetwork.h"
#include "core/protocol/sink/sinkorder.h"
#include "tests/support/client.h"

#include <QTest>

using namespace sockeye;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace
{

MonotonicTime now()
{
    return Clock::system().monotonic();
}

} // namespace

class PracticePeersTest : public QObject
{
    Q_OBJECT

private slots:
    void resetsWhoWaits_data();
    void resetsWhoWaits();
    void resetsAtTheFirstByte();
    void resetsThoughTheClientEnded();
    void endsItsSideOnly_data();
    void endsItsSideOnly();
    void echoKeepsItsRate_data();
    void echoKeepsItsRate();
    void slowEchoHoldsBackWhoeverSends();
    void slowEchoLosesDatagrams();
    void echosRateEndsWithItsSetting();
    void slowSinkSeesThatItsClientHasGone_data();
    void slowSinkSeesThatItsClientHasGone();

private:
    static Result<Client> connectTo(const PracticeNetwork &network, const QString &server, int family = 0)
    {
        const QList<Endpoint> endpoints = network.endpoints(server, Transport::Tcp);
        return Client::make(Transport::Tcp, endpoints.at(family));
    }
};

void PracticePeersTest::resetsWhoWaits_data()
{
    QTest::addColumn<int>("family");
    QTest::addColumn<int>("after");
    QTest::newRow("fault 79: at once, IPv4") << 0 << 0;
    QTest::newRow("fault 79: at once, IPv6") << 1 << 0;
    QTest::newRow("after 100 ms, IPv4") << 0 << 100;
    QTest::newRow("after 100 ms, IPv6") << 1 << 100;
}

void PracticePeersTest::resetsWhoWaits()
{
    QFETCH(int, family);
    QFETCH(int, after);
    PracticeSettings settings = PracticeSettings::onAnyPorts();
    settings.resetAfter = std::chrono::milliseconds(after);
    PracticeNetwork network(settings);
    QVERIFY(network.start());
    if (network.endpoints(u"reset"_s, Transport::Tcp).size() <= family)
        QSKIP("This system has no ::1.");
    const MonotonicTime start = now();
    Result<Client> client = connectTo(network, u"reset"_s, family);
    // Where it resets at once, connect() may be told of it already.
    QVERIFY(client || after == 0);
    const Result<QByteArray> came = client ? client->receive() : client.error();
    QVERIFY(!came);
    QCOMPARE(came.error().kind, ErrorKind::Reset);
    QCOMPARE(came.error().code, ECONNRESET);
    QVERIFY(now() - start >= std::chrono::milliseconds(after));
}

void PracticePeersTest::resetsAtTheFirstByte()
{
    PracticeSettings settings = PracticeSettings::onAnyPorts();
    settings.resetAfter = 60s;
    PracticeNetwork network(settings);
    QVERIFY(network.start());
    Result<Client> client = connectTo(network, u"reset"_s);
    QVERIFY(client);
    const Result<QByteArray> came = client->ask("hello");
    QVERIFY(!came);
    QCOMPARE(came.error().code, ECONNRESET);
    const auto ended = [&network] { return !network.log()->since(2).empty(); };
    QTRY_VERIFY_WITH_TIMEOUT(ended(), 10'000);
    QCOMPARE(practiceEventText(network.log()->since(1).front()), u"received 5 bytes: hello"_s);
    QCOMPARE(network.log()->since(2).front().kind, PracticeEventKind::Ended);
}

void PracticePeersTest::resetsThoughTheClientEnded()
{
    PracticeSettings settings = PracticeSettings::onAnyPorts();
    settings.resetAfter = 50ms;
    PracticeNetwork network(settings);
    QVERIFY(network.start());
    Result<Client> client = connectTo(network, u"reset"_s);
    QVERIFY(client && client->socket().shutdownWrite());
    const Result<QByteArray> came = client->receive();
    QVERIFY(!came);
    QCOMPARE(came.error().code, ECONNRESET);
}

void PracticePeersTest::endsItsSideOnly_data()
{
    QTest::addColumn<int>("family");
    QTest::newRow("fault 80: half-close, IPv4") << 0;
    QTest::newRow("fault 80: half-close, IPv6") << 1;
}

void PracticePeersTest::endsItsSideOnly()
{
    QFETCH(int, family);
    PracticeNetwork network(PracticeSettings::onAnyPorts());
    QVERIFY(network.start());
    if (network.endpoints(u"halfclose"_s, Transport::Tcp).size() <= family)
        QSKIP("This system has no ::1.");
    {
        Result<Client> client = connectTo(network, u"halfclose"_s, family);
        QVERIFY(client);
        QCOMPARE(*client->receiveAll(100), "goodbye\r\n"); // and then the end
        // What the client sends is still taken in, and stays without an answer.
        for (int i = 0; i < 3; ++i) {
            QVERIFY(client->send(QByteArray(1000, 'x')));
            const std::size_t seen = std::size_t(i + 3);
            QTRY_VERIFY_WITH_TIMEOUT(network.log()->since(0).size() >= seen, 10'000);
        }
        QCOMPARE(*client->receive(), QByteArray());
    }
    QTRY_COMPARE_WITH_TIMEOUT(network.log()->since(0).back().kind, PracticeEventKind::Ended, 10'000);
    QCOMPARE(network.log()->since(0).back().size, 3000);
}

void PracticePeersTest::echoKeepsItsRate_data()
{
    QTest::addColumn<Transport>("transport");
    QTest::newRow("tcp") << Transport::Tcp;
    QTest::newRow("udp") << Transport::Udp;
}

void PracticePeersTest::echoKeepsItsRate()
{
    QFETCH(Transport, transport);
    PracticeSettings settings = PracticeSettings::onAnyPorts();
    settings.echoMbitPerSecond = 0.4; // 10 kB in 200 ms
    PracticeNetwork network(settings);
    QVERIFY(network.start());
    Result<Client> client = Client::make(transport, network.endpoints(u"echo"_s, transport).first());
    QVERIFY(client);
    const MonotonicTime start = now();
    const QByteArray packet(1000, 'x');
    for (int i = 0; i < 10; ++i)
        QVERIFY(client->send(packet));
    qsizetype came = 0;
    for (int i = 0; came < 10 * packet.size(); ++i) {
        const Result<QByteArray> part = client->receive();
        QVERIFY(part && !part->isEmpty());
        came += part->size();
    }
    QVERIFY(now() - start >= 199ms);
}

void PracticePeersTest::slowEchoHoldsBackWhoeverSends() // fault 105
{
    PracticeSettings settings = PracticeSettings::onAnyPorts();
    settings.echoMbitPerSecond = 0.1;
    PracticeNetwork network(settings);
    QVERIFY(network.start());
    Result<Client> flood = connectTo(network, u"echo"_s);
    QVERIFY(flood);
    Result<void> sent;
    for (int i = 0; i < 64 && sent; ++i)
        sent = flood->socket().sendAll(QByteArray(1 << 20, 'f'), Deadline::in(300ms));
    QVERIFY2(!sent, "64 MB went into a peer that takes 12.5 kB a second");
    QCOMPARE(sent.error().kind, ErrorKind::TimedOut);
    // Another connection has a line of its own.
    Result<Client> other = connectTo(network, u"echo"_s);
    QVERIFY(other);
    QCOMPARE(*other->ask("hello"), "hello");
}

void PracticePeersTest::slowEchoLosesDatagrams()
{
    PracticeSettings settings = PracticeSettings::onAnyPorts();
    settings.echoMbitPerSecond = 0.08; // 10 kB a second
    PracticeNetwork network(settings);
    QVERIFY(network.start());
    Result<Client> client = Client::make(Transport::Udp, network.endpoints(u"echo"_s, Transport::Udp).first());
    QVERIFY(client);
    for (int i = 0; i < 60; ++i)
        QVERIFY(client->send(QByteArray(1000, 'x')));
    const auto lost = [&network] {
        const std::vector<PracticeEvent> events = network.log()->since(0);
        return std::count_if(events.begin(), events.end(), [](const PracticeEvent &event) { return event.isLost; });
    };
    QTRY_VERIFY_WITH_TIMEOUT(lost() >= 20, 10'000); // a second's worth of them waits, and what came meanwhile
}

void PracticePeersTest::echosRateEndsWithItsSetting()
{
    PracticeSettings settings = PracticeSettings::onAnyPorts();
    settings.echoMbitPerSecond = 0.0001; // 1000 bytes in 80 s
    PracticeNetwork network(settings);
    QVERIFY(network.start());
    Result<Client> client = Client::make(Transport::Udp, network.endpoints(u"echo"_s, Transport::Udp).first());
    QVERIFY(client && client->send(QByteArray(1000, 'x')));
    QTRY_COMPARE_WITH_TIMEOUT(network.log()->latest(), quint64(1), 10'000);
    settings.echoMbitPerSecond = 100;
    network.setSettings(settings);
    const Result<QByteArray> answer = client->ask("now");
    QVERIFY(answer);
    QCOMPARE(*answer, "now");
}

void PracticePeersTest::slowSinkSeesThatItsClientHasGone_data()
{
    QTest::addColumn<double>("rate");
    QTest::newRow("fault 105: bytes a second") << 1e-5;
    QTest::newRow("fault 105: next to nothing") << 1e-300;
}

void PracticePeersTest::slowSinkSeesThatItsClientHasGone()
{
    QFETCH(double, rate);
    PracticeSettings settings = PracticeSettings::onAnyPorts();
    settings.sinkMbitPerSecond = rate;
    PracticeNetwork network(settings);
    QVERIFY(network.start());
    {
        Result<Client> client = connectTo(network, u"sink"_s);
        QVERIFY(client && client->receiveAll(qsizetype(sizeof sinkGreeting) - 1));
        QVERIFY(client->send(encodeSinkOrder(SinkOrder())));
        QVERIFY(client->send(QByteArray(1 << 18, 'x')));
        QTRY_COMPARE_WITH_TIMEOUT(network.log()->latest(), quint64(2), 10'000); // the order
        QVERIFY(client->socket().resetOnClose());
    }
    QTRY_COMPARE_WITH_TIMEOUT(network.log()->latest(), quint64(3), 10'000);
    const PracticeEvent ended = network.log()->since(2).front();
    QCOMPARE(ended.kind, PracticeEventKind::Ended);
    QVERIFY2(ended.size < 100, qPrintable(QString::number(ended.size)));
}

QTEST_GUILESS_MAIN(PracticePeersTest)
#include "tst_practicepeers.moc"
