// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/practicenetwork.h"
#include "tests/support/client.h"
#include "tests/support/memory.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTest>

#include <cerrno>

using namespace sockeye;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace
{

/// How long to look for an answer that must not come.
constexpr Nanoseconds Silence = 150ms;

int openDescriptors()
{
    return int(QDir(u"/proc/self/fd"_s).entryList(QDir::NoDotAndDotDot | QDir::AllEntries | QDir::System).size());
}

int threads()
{
    return int(QDir(u"/proc/self/task"_s).entryList(QDir::Dirs | QDir::NoDotAndDotDot).size());
}

/// A sanitizer's own memory (quarantine, shadow) would be measured with the program's.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool MemoryIsMeasured = false;
#else
constexpr bool MemoryIsMeasured = true;
#endif

qint64 residentKilobytes()
{
    if (!MemoryIsMeasured)
        return 0;
    return residentKibibytes();
}

} // namespace

class TestPractice : public QObject
{
    Q_OBJECT

private slots:
    void listensOnLoopbackOnly();
    void takesTheNextFreePort();
    void twoRunSideBySide();
    void answersOnEachFamily_data();
    void answersOnEachFamily();
    void silentNeverReads_data();
    void silentNeverReads();
    void refusesAndKeepsThePort_data();
    void refusesAndKeepsThePort();
    void dripsAByteAtATime_data();
    void dripsAByteAtATime();
    void blackholeGivesNoAnswer_data();
    void blackholeGivesNoAnswer();
    void echoWithDelayAndLoss();
    void echoHoldsBackWhoeverDoesNotRead();
    void echoSendsTheRestAfterTheEnd();
    void connectionsAreBounded();
    void heldRepliesAreBounded();
    void stopsAtOnceAndLeavesNothing();
    void settingsAreDescribed();
    void wrongSettingsStartNothing();

private:
    static Endpoint endpointOf(const PracticeNetwork &network, const QString &server, Transport transport,
                               Family family)
    {
        for (const Endpoint &endpoint : network.endpoints(server, transport)) {
            if (familyOf(endpoint.address) == family)
                return endpoint;
        }
        return {};
    }
};

/// Each family as a row; IPv6 is skipped where there is none.
#define FOR_EACH_FAMILY                                                                                                \
    QTest::addColumn<Family>("family");                                                                                \
    QTest::newRow("IPv4") << Family::Ipv4;                                                                             \
    QTest::newRow("IPv6") << Family::Ipv6;

#define SERVER(variable, network, name, transport, family)                                                             \
    const Endpoint variable = endpointOf(network, name, transport, family);                                            \
    if (variable.isNull() && family == Family::Ipv6)                                                                   \
        QSKIP("This system has no ::1.");                                                                              \
    QVERIFY(!variable.isNull())

void TestPractice::listensOnLoopbackOnly() // fault 103
{
    PracticeNetwork network(PracticeSettings::onAnyPorts());
    QVERIFY(network.start());
    QVERIFY(network.listeners().size() >= 12);
    QSet<quint16> ports;
    for (const PracticeListener &listener : network.listeners()) {
        QVERIFY(listener.endpoint.address == QHostAddress(QHostAddress::LocalHost)
                || listener.endpoint.address == QHostAddress(QHostAddress::LocalHostIPv6));
        ports.insert(listener.endpoint.port);
    }
    // What the kernel says: local addresses in hexadecimal, as proc_net(5) has them.
    const QByteArrayList loopback = {"0100007F", "00000000000000000000000001000000"};
    int found = 0;
    for (const QString &table : {u"tcp"_s, u"tcp6"_s, u"udp"_s, u"udp6"_s}) {
        QFile file(u"/proc/self/net/"_s + table);
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QByteArrayList lines = file.readAll().split('\n');
        for (const QByteArray &line : lines) {
            const QByteArrayList fields = line.simplified().split(' ');
            const QByteArrayList local = fields.value(1).split(':');
            const bool isListening = table.startsWith(u"udp"_s) || fields.value(3) == "0A";
            if (local.size() != 2 || !isListening || !ports.contains(quint16(local[1].toUInt(nullptr, 16))))
                continue;
            QVERIFY2(loopback.contains(local[0]), line.constData());
            ++found;
        }
    }
    QVERIFY(found >= 8);
}

void TestPractice::takesTheNextFreePort() // fault 102
{
    // A port of another program's, taken for one transport and family only.
    Result<Socket> other = Socket::open(Environment(), Family::Ipv4, Transport::Udp);
    QVERIFY(other && other->bind({QHostAddress(QHostAddress::LocalHost), 0}));
    const quint16 taken = other->localEndpoint()->port;

    PracticeSettings settings = PracticeSettings::onAnyPorts();
    settings.echoPort = taken;
    PracticeNetwork network(settings);
    QVERIFY(network.start());
    QCOMPARE(network.portChanges().size(), 1);
    const PracticePortChange change = network.portChanges().first();
    QCOMPARE(change.server, u"echo"_s);
    QCOMPARE(change.wanted, taken);
    QVERIFY(change.got > taken);
    QCOMPARE(change.error, EADDRINUSE);
    QVERIFY(change.sentence().contains(u"Port %1 is in use"_s.arg(taken)));
    QVERIFY(change.sentence().contains(QString::number(change.got)));
    for (const Transport transport : {Transport::Udp, Transport::Tcp}) {
        for (const Endpoint &endpoint : network.endpoints(u"echo"_s, transport))
            QCOMPARE(endpoint.port, change.got);
    }
}

void TestPractice::twoRunSideBySide() // fault 106
{
    PracticeNetwork first(PracticeSettings::onAnyPorts());
    QVERIFY(first.start());
    PracticeSettings same = PracticeSettings::onAnyPorts();
    for (const PracticeServerKind &kind : practiceServers())
        same.*kind.port = first.endpoints(QString::fromLatin1(kind.name), Transport::Udp).first().port;
    PracticeNetwork second(same);
    QVERIFY(second.start());
    QCOMPARE(second.portChanges().size(), qsizetype(practiceServers().size()));
    for (const PracticeListener &listener : second.listeners())
        QVERIFY(!first.listeners().contains(listener));
    for (const PracticeNetwork *network : {&first, &second}) {
        Result<Client> client = Client::make(Transport::Tcp, network->endpoints(u"echo"_s, Transport::Tcp).first());
        QVERIFY(client);
        QCOMPARE(*client->ask("hello"), "hello");
    }
}

void TestPractice::answersOnEachFamily_data()
{
    QTest::addColumn<QString>("server");
    QTest::addColumn<Transport>("transport");
    QTest::addColumn<Family>("family");
    QTest::addColumn<QByteArray>("answer"); // empty: none
    for (const Family family : {Family::Ipv4, Family::Ipv6}) {
        const char *name = family == Family::Ipv4 ? "IPv4" : "IPv6";
        QTest::addRow("echo TCP %s", name) << u"echo"_s << Transport::Tcp << family << QByteArray("question");
        QTest::addRow("echo UDP %s", name) << u"echo"_s << Transport::Udp << family << QByteArray("question");
        QTest::addRow("late TCP %s", name) << u"late"_s << Transport::Tcp << family << QByteArray("late\r\nquestion");
        QTest::addRow("late UDP %s", name) << u"late"_s << Transport::Udp << family << QByteArray("question");
        QTest::addRow("silent TCP %s", name) << u"silent"_s << Transport::Tcp << family << QByteArray();
        QTest::addRow("silent UDP %s", name) << u"silent"_s << Transport::Udp << family << QByteArray();
    }
}

void TestPractice::answersOnEachFamily()
{
    QFETCH(QString, server);
    QFETCH(Transport, transport);
    QFETCH(Family, family);
    QFETCH(QByteArray, answer);
    PracticeSettings settings = PracticeSettings::onAnyPorts();
    settings.lateAfter = 80ms;
    PracticeNetwork network(settings);
    QVERIFY(network.start());
    SERVER(endpoint, network, server, transport, family);
    const MonotonicTime start = Clock::system().monotonic();
    Result<Client> client = Client::make(transport, endpoint);
    QVERIFY(client);
    QVERIFY(client->send("question"));
    if (answer.isEmpty()) {
        const Result<QByteArray> nothing = client->receive(Silence);
        QVERIFY(!nothing);
        QCOMPARE(nothing.error().kind, ErrorKind::TimedOut);
        return;
    }
    const Result<QByteArray> got = transport == Transport::Tcp ? client->receiveAll(answer.size()) : client->receive();
    QVERIFY(got);
    QCOMPARE(*got, answer);
    if (server == u"late")
        QVERIFY(Clock::system().monotonic() - start >= 80ms);
}

void TestPractice::silentNeverReads_data()
{
    FOR_EACH_FAMILY
}

void TestPractice::silentNeverReads()
{
    QFETCH(Family, family);
    PracticeNetwork network(PracticeSettings::onAnyPorts());
    QVERIFY(network.start());
    SERVER(endpoint, network, u"silent"_s, Transport::Tcp, family);
    Result<Client> client = Client::make(Transport::Tcp, endpoint);
    QVERIFY(client);
    // The kernel's buffers fill, then nothing goes any more.
    const QByteArray much(64 << 20, 'x');
    const Result<void> sent = client->socket().sendAll(much, Deadline::in(400ms));
    QVERIFY(!sent);
    QCOMPARE(sent.error().kind, ErrorKind::TimedOut);
    // A client that ends is let go, although what it sent was never read: here the server's end comes back.
    Result<Client> brief = Client::make(Transport::Tcp, endpoint);
    QVERIFY(brief && brief->send("never read"));
    QVERIFY(brief->socket().shutdownWrite());
    const Result<QByteArray> end = brief->receive();
    QVERIFY(end ? end->isEmpty() : end.error().kind == ErrorKind::Reset);
}

void TestPractice::refusesAndKeepsThePort_data()
{
    FOR_EACH_FAMILY
}

void TestPractice::refusesAndKeepsThePort()
{
    QFETCH(Family, family);
    PracticeNetwork network(PracticeSettings::onAnyPorts());
    QVERIFY(network.start());
    SERVER(endpoint, network, u"refused"_s, Transport::Tcp, family);
    const MonotonicTime start = Clock::system().monotonic();
    const Result<Client> tcp = Client::make(Transport::Tcp, endpoint);
    QVERIFY(!tcp);
    QCOMPARE(tcp.error().kind, ErrorKind::Refused);
    Result<Client> udp = Client::make(Transport::Udp, endpoint);
    QVERIFY(udp);
    const Result<QByteArray> answer = udp->ask("hello");
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, ErrorKind::Refused);
    QVERIFY(Clock::system().monotonic() - start < 1s);
    for (const Transport transport : {Transport::Udp, Transport::Tcp}) {
        Result<Socket> thief = Socket::open(Environment(), family, transport);
        QVERIFY(thief && thief->setOption(SocketOption::ReuseAddress, 1));
        const Result<void> bound = thief->bind(endpoint);
        QVERIFY(!bound);
        QCOMPARE(bound.error().code, EADDRINUSE);
    }
}

void TestPractice::dripsAByteAtATime_data()
{
    FOR_EACH_FAMILY
}

// A timeout for one call never passes; the whole takes as long as it takes.
void TestPractice::dripsAByteAtATime()
{
    QFETCH(Family, family);
    PracticeSettings settings = PracticeSettings::onAnyPorts();
    settings.dripInterval = 30ms;
    PracticeNetwork network(settings);
    QVERIFY(network.start());
    SERVER(endpoint, network, u"drip"_s, Transport::Tcp, family);
    Result<Client> client = Client::make(Transport::Tcp, endpoint);
    QVERIFY(client);
    const MonotonicTime start = Clock::system().monotonic();
    QByteArray all;
    while (all.size() < 6) {
        const Result<QByteArray> drop = client->receive();
        QVERIFY(drop && !drop->isEmpty());
        all += *drop;
    }
    QVERIFY(Clock::system().monotonic() - start >= 5 * 30ms);
}

void TestPractice::blackholeGivesNoAnswer_data()
{
    QTest::addColumn<Family>("family");
    QTest::newRow("fault 74: full backlog, IPv4") << Family::Ipv4;
    QTest::newRow("fault 74: full backlog, IPv6") << Family::Ipv6;
}

void TestPractice::blackholeGivesNoAnswer()
{
    QFETCH(Family, family);
    PracticeNetwork network(PracticeSettings::onAnyPorts());
    QVERIFY(network.start());
    SERVER(endpoint, network, u"blackhole"_s, Transport::Tcp, family);
    for (int i = 0; i < 3; ++i) {
        const Result<Client> client = Client::make(Transport::Tcp, endpoint, Silence);
        QVERIFY(!client);
        QCOMPARE(client.error().kind, ErrorKind::TimedOut);
    }
}

void TestPractice::echoWithDelayAndLoss()
{
    PracticeSettings settings = PracticeSettings::onAnyPorts();
    settings.echoDelay = 60ms;
    PracticeNetwork network(settings);
    QVERIFY(network.start());
    for (const Transport transport : {Transport::Udp, Transport::Tcp}) {
        Result<Client> client = Client::make(transport, network.endpoints(u"echo"_s, transport).first());
        QVERIFY(client);
        const MonotonicTime start = Clock::system().monotonic();
        QCOMPARE(*client->ask("delayed"), "delayed");
        QVERIFY(Clock::system().monotonic() - start >= 60ms);
    }
    settings.echoDelay = {};
    settings.echoLossPercent = 100;
    network.setSettings(settings); // while it runs
    Result<Client> client = Client::make(Transport::Udp, network.endpoints(u"echo"_s, Transport::Udp).first());
    QVERIFY(client);
    QVERIFY(!client->ask("lost", Silence));
    settings.echoLossPercent = 0;
    network.setSettings(settings);
    QCOMPARE(*client->ask("found"), "found");
}

void TestPractice::echoHoldsBackWhoeverDoesNotRead() // fault 105
{
    PracticeNetwork network(PracticeSettings::onAnyPorts());
    QVERIFY(network.start());
    Result<Client> flood = Client::make(Transport::Tcp, network.endpoints(u"echo"_s, Transport::Tcp).first());
    QVERIFY(flood);
    const qint64 before = residentKilobytes();
    // Never read, so the kernel's buffers both ways fill up, the server stops reading, and the client is held up.
    const QByteArray chunk(1 << 20, 'f');
    qint64 accepted = 0;
    Result<void> sent;
    for (int i = 0; i < 256 && sent; ++i) {
        sent = flood->socket().sendAll(chunk, Deadline::in(300ms));
        accepted += sent ? chunk.size() : 0;
    }
    QVERIFY2(!sent, "256 MB went into a peer whose answers nobody reads");
    QCOMPARE(sent.error().kind, ErrorKind::TimedOut);
    QVERIFY2(residentKilobytes() - before < 16 * 1024, "the server kept what it could not send");
    // The others are served as if nothing were.
    Result<Client> other = Client::make(Transport::Tcp, network.endpoints(u"echo"_s, Transport::Tcp).first());
    QVERIFY(other);
    QCOMPARE(*other->ask("hello"), "hello");
    // Whoever reads again gets all of it.
    const Result<QByteArray> all = flood->receiveAll(qsizetype(accepted), 20s);
    QVERIFY(all);
    QCOMPARE(all->size(), accepted);
    QCOMPARE(all->count('f'), accepted);
}

void TestPractice::echoSendsTheRestAfterTheEnd()
{
    PracticeSettings settings = PracticeSettings::onAnyPorts();
    settings.echoDelay = 30ms;
    PracticeNetwork network(settings);
    QVERIFY(network.start());
    Result<Client> client = Client::make(Transport::Tcp, network.endpoints(u"echo"_s, Transport::Tcp).first());
    QVERIFY(client);
    QVERIFY(client->send("the last words"));
    QVERIFY(client->socket().shutdownWrite());
    QCOMPARE(*client->receiveAll(100), "the last words");
}

void TestPractice::connectionsAreBounded() // fault 105
{
    PracticeNetwork network(PracticeSettings::onAnyPorts());
    QVERIFY(network.start());
    const Endpoint silent = network.endpoints(u"silent"_s, Transport::Tcp).first();
    const int before = openDescriptors();
    std::vector<Client> clients;
    for (int i = 0; i < 400; ++i) {
        Result<Client> client = Client::make(Transport::Tcp, silent);
        QVERIFY(client);
        clients.push_back(std::move(*client));
    }
    // The oldest gives way: its client hears of it.
    const Result<QByteArray> end = clients.front().receive();
    QVERIFY(end ? end->isEmpty() : end.error().kind == ErrorKind::Reset);
    Result<Client> last = Client::make(Transport::Tcp, network.endpoints(u"echo"_s, Transport::Tcp).first());
    QVERIFY(last);
    QCOMPARE(*last->ask("hello"), "hello");
    QVERIFY(openDescriptors() - before <= 401 + 256);
}

void TestPractice::heldRepliesAreBounded() // fault 105
{
    PracticeSettings settings = PracticeSettings::onAnyPorts();
    settings.echoDelay = 60s;
    PracticeNetwork network(settings);
    QVERIFY(network.start());
    const Endpoint echo = network.endpoints(u"echo"_s, Transport::Udp).first();
    Result<Client> flood = Client::make(Transport::Udp, echo);
    QVERIFY(flood);
    const qint64 before = residentKilobytes();
    const QByteArray large(60'000, 'x');
    for (int i = 0; i < 3000; ++i) // 180 MB
        QVERIFY(flood->send(large));
    Result<Client> dns = Client::make(Transport::Tcp, network.endpoints(u"echo"_s, Transport::Tcp).first());
    QVERIFY(dns);
    QVERIFY2(residentKilobytes() - before < 32 * 1024, "held replies are not bounded");
}

void TestPractice::stopsAtOnceAndLeavesNothing()
{
    Client::environment(); // its descriptor stays
    const int descriptors = openDescriptors();
    const int threadsBefore = threads();
    PracticeSettings settings = PracticeSettings::onAnyPorts();
    settings.lateAfter = 30s;
    PracticeNetwork network(settings);
    QVERIFY(network.start());
    {
        std::vector<Client> clients;
        for (const PracticeListener &listener : network.listeners()) {
            if (listener.server == u"refused" || listener.server == u"blackhole")
                continue;
            Result<Client> client = Client::make(listener.transport, listener.endpoint);
            QVERIFY(client);
            QVERIFY(client->send("something to be held"));
            clients.push_back(std::move(*client));
        }
        QElapsedTimer timer;
        timer.start();
        network.stop();
        QVERIFY(timer.elapsed() < 200);
        QVERIFY(!network.isRunning());
    }
    QCOMPARE(openDescriptors(), descriptors);
    QCOMPARE(threads(), threadsBefore);
    // And again, on the same ports: connections just closed don't keep them.
    QVERIFY(network.start());
    PracticeSettings same = settings;
    for (const PracticeServerKind &kind : practiceServers())
        same.*kind.port = network.endpoints(QString::fromLatin1(kind.name), Transport::Tcp).first().port;
    {
        Result<Client> client = Client::make(Transport::Tcp, network.endpoints(u"echo"_s, Transport::Tcp).first());
        QVERIFY(client);
        QCOMPARE(*client->ask("x"), "x");
        network.stop(); // the server closes first
    }
    PracticeNetwork again(same);
    QVERIFY(again.start());
    QVERIFY(again.portChanges().isEmpty());
}

void TestPractice::settingsAreDescribed()
{
    PracticeSettings settings;
    QSet<QByteArray> ids;
    for (const Field &field : practiceFields()) {
        QVERIFY(!ids.contains(field.id));
        ids.insert(field.id);
        // The first word names the server.
        const QByteArray server = QByteArray(field.id).split('_').first();
        QVERIFY2(std::any_of(practiceServers().begin(), practiceServers().end(),
                             [&](const PracticeServerKind &kind) { return server == kind.name; }),
                 field.id);
        QVERIFY2(field.parse(QString::fromUtf8(field.text(&settings)), &settings), field.id);
    }
    const auto find = [](const char *id) -> const Field & {
        return *std::find_if(practiceFields().begin(), practiceFields().end(),
                             [id](const Field &field) { return QByteArray(field.id) == id; });
    };
    QCOMPARE(find("ntp_clock_error_ms").optionName(), u"ntp-clock-error-ms"_s);
    QVERIFY(find("ntp_clock_error_ms").parse(u"-250.5", &settings));
    QCOMPARE(settings.ntpClockError, Nanoseconds(-250'500us));
    QVERIFY(!find("ntp_loss_percent").parse(u"101", &settings));
    QVERIFY(!find("echo_port").parse(u"65536", &settings));
}

void TestPractice::wrongSettingsStartNothing()
{
    PracticeSettings settings = PracticeSettings::onAnyPorts();
    settings.ntpKiss = u"TOOLONG"_s;
    PracticeNetwork network(settings);
    const Result<void> started = network.start();
    QVERIFY(!started);
    QCOMPARE(started.error().kind, ErrorKind::BadInput);
    QCOMPARE(started.error().subject, u"ntp_kiss"_s);
    QVERIFY(!network.isRunning());
}

QTEST_GUILESS_MAIN(TestPractice)
#include "tst_practice.moc"
