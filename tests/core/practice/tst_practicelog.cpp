// SPDX-License-Identifier: GPL-3.0-or-later
// What the practice network notes of what it received and answered, whoever asked, and how that reads.
#include "core/practice/practicenetwork.h"
#include "core/protocol/dns/dnsmessage.h"
#include "core/protocol/ntp/packet.h"
#include "core/protocol/sink/sinkorder.h"
#include "tests/support/client.h"

#include <QTest>

#include <thread>

using namespace sockeye;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace
{

using Kind = PracticeEventKind;

QByteArray dnsQuestion(const QString &name, DnsType type = DnsType::A)
{
    return encodeDnsQuery(0x4242, *DnsName::fromText(name), type);
}

QByteArray framed(const QByteArray &message)
{
    QByteArray bytes(2, '\0');
    bytes[0] = char(message.size() >> 8);
    bytes[1] = char(message.size());
    return bytes + message;
}

QStringList textsOf(const std::vector<PracticeEvent> &events)
{
    QStringList texts;
    for (const PracticeEvent &event : events)
        texts += practiceEventText(event);
    return texts;
}

/// The milliseconds that an NTP reply's text says. The reply is stamped before it is noted, so there they are the
/// server's error at most, less however long that took.
std::optional<double> aheadIn(const QString &text)
{
    static const QRegularExpression reply(u"^NTP reply, (\\d+\\.\\d) ms (ahead|behind), stratum 1$"_s);
    const QRegularExpressionMatch match = reply.match(text);
    if (!match.hasMatch())
        return {};
    const double amount = match.captured(1).toDouble();
    return match.captured(2) == u"ahead"_s ? amount : -amount;
}

} // namespace

class PracticeLogTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void isBounded();
    void threadsMayAdd();
    void ntpIsDecoded();
    void delayedNtpIsDecoded();
    void ntpFaults_data();
    void ntpFaults();
    void lossIsSaid();
    void noAnswerIsSaid();
    void dnsIsDecoded_data();
    void dnsIsDecoded();
    void dnsOverTcp();
    void streams();
    void sink();
    void sinkOrders();
    void nothingFromOutsideMovesATerminal_data();
    void nothingFromOutsideMovesATerminal();
    void anyBytesAreALine();

private:
    /// The events from \a from on, once there are \a count of them.
    static std::vector<PracticeEvent> wait(const PracticeNetwork &network, std::size_t count, quint64 from = 0)
    {
        (void)QTest::qWaitFor([&] { return network.log()->since(from).size() >= count; }, 10'000);
        return network.log()->since(from);
    }
};

void PracticeLogTest::isBounded()
{
    PracticeLog log;
    QCOMPARE(log.latest(), quint64(0));
    constexpr std::size_t added = PracticeLog::MostEvents + 500;
    for (std::size_t i = 1; i <= added; ++i)
        QCOMPARE(log.add({}), quint64(i));
    QCOMPARE(log.since(0).size(), PracticeLog::MostEvents);
    QCOMPARE(log.since(0).front().number, quint64(501));
    QCOMPARE(log.since(added - 3).size(), std::size_t(3));
    QVERIFY(log.since(added).empty());
    log.clear();
    QVERIFY(log.since(0).empty());
    QCOMPARE(log.latest(), quint64(added));
    log.add({});
    QCOMPARE(log.since(0).size(), std::size_t(1));
    QCOMPARE(log.since(0).front().number, quint64(added + 1));

    // Of one event no more is kept than that, however large the datagram.
    PracticeNetwork network(PracticeSettings::onAnyPorts());
    QVERIFY(network.start());
    Result<Client> client = Client::make(Transport::Udp, network.endpoints(u"echo"_s, Transport::Udp).first());
    QVERIFY(client && client->ask(QByteArray(60'000, 'x')));
    const std::vector<PracticeEvent> events = wait(network, 2);
    QCOMPARE(events.size(), std::size_t(2));
    for (const PracticeEvent &event : events) {
        QCOMPARE(event.bytes.size(), PracticeLog::MostBytes);
        QCOMPARE(event.size, 60'000);
    }
}

void PracticeLogTest::threadsMayAdd()
{
    PracticeLog log;
    std::vector<std::thread> threads;
    for (int i = 0; i < 4; ++i) {
        threads.emplace_back([&log] {
            for (int j = 0; j < 1000; ++j) {
                log.add({});
                (void)log.since(log.latest());
            }
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(log.latest(), quint64(4000));
    quint64 last = 2000;
    for (const PracticeEvent &event : log.since(0))
        QCOMPARE(event.number, ++last);
}

void PracticeLogTest::ntpIsDecoded()
{
    PracticeNetwork network(PracticeSettings::onAnyPorts());
    QVERIFY(network.start());
    Result<Client> client = Client::make(Transport::Udp, network.endpoints(u"ntp"_s, Transport::Udp).first());
    QVERIFY(client);
    const WallTime before = Clock::system().wall();
    QVERIFY(client->ask(encodeNtpHeader(NtpHeader())));
    const std::vector<PracticeEvent> events = wait(network, 2);
    QCOMPARE(events.size(), std::size_t(2));
    const PracticeEvent &received = events[0];
    const PracticeEvent &answered = events[1];
    QCOMPARE(received.kind, Kind::Received);
    QCOMPARE(answered.kind, Kind::Answered);
    QCOMPARE(answered.request, received.number);
    QVERIFY(received.at >= before && answered.at >= received.at);
    for (const PracticeEvent &event : events) {
        QCOMPARE(event.server, "ntp");
        QCOMPARE(event.transport, Transport::Udp);
        QCOMPARE(event.protocol, PacketProtocol::Ntp);
        QCOMPARE(event.peer, *client->socket().localEndpoint());
        QCOMPARE(event.size, ntpHeaderSize);
    }
    QCOMPARE(practiceEventText(received), u"NTP request, version 4"_s);
    const std::optional<double> ahead = aheadIn(practiceEventText(answered));
    QVERIFY2(ahead && *ahead <= 250, qPrintable(practiceEventText(answered)));
}

void PracticeLogTest::delayedNtpIsDecoded()
{
    PracticeSettings settings = PracticeSettings::onAnyPorts();
    settings.ntpClockError = -2s;
    settings.ntpDelayBack = 100ms;
    PracticeNetwork network(settings);
    QVERIFY(network.start());
    Result<Client> client = Client::make(Transport::Udp, network.endpoints(u"ntp"_s, Transport::Udp).first());
    QVERIFY(client && client->ask(encodeNtpHeader(NtpHeader())));
    const std::vector<PracticeEvent> events = wait(network, 2);
    QCOMPARE(events.size(), std::size_t(2));
    // The way that is set is no part of how wrong the clock is.
    const std::optional<double> ahead = aheadIn(practiceEventText(events[1]));
    QVERIFY2(ahead && *ahead <= -2000, qPrintable(practiceEventText(events[1])));
    QVERIFY(events[1].at - events[0].at >= 100ms);
}

void PracticeLogTest::ntpFaults_data()
{
    QTest::addColumn<NtpFault>("fault");
    QTest::addColumn<QString>("text");
    QTest::newRow("fault 5") << NtpFault::KissDeny
                             << u"NTP reply, stratum 0, kiss code DENY (fault 5: kiss of death DENY)"_s;
    QTest::newRow("fault 7") << NtpFault::KissBinary
                             << u"NTP reply, stratum 0, kiss code \\x1b[2J (fault 7: kiss code that is no text)"_s;
    QTest::newRow("fault 8") << NtpFault::StratumZero
                             << u"NTP reply, stratum 0, kiss code not set (fault 8: stratum 0 without a kiss code)"_s;
    QTest::newRow("fault 11") << NtpFault::TransmitZero
                              << u"NTP reply, transmit stamp zero, stratum 1 (fault 11: transmit stamp zero)"_s;
    QTest::newRow("fault 12") << NtpFault::ModeControl
                              << u"NTP packet of mode 6 (control message), version 4 (fault 12: mode 6, control)"_s;
    QTest::newRow("fault 14") << NtpFault::Short47 << u"no NTP packet: 47 of 48 bytes (fault 14: 47 bytes)"_s;
    QTest::newRow("fault 14, none") << NtpFault::Empty
                                    << u"no NTP packet: 0 of 48 bytes (fault 14: an empty datagram)"_s;
}

void PracticeLogTest::ntpFaults()
{
    QFETCH(NtpFault, fault);
    QFETCH(QString, text);
    PracticeSettings settings = PracticeSettings::onAnyPorts();
    settings.ntpFault = fault;
    PracticeNetwork network(settings);
    QVERIFY(network.start());
    Result<Client> client = Client::make(Transport::Udp, network.endpoints(u"ntp"_s, Transport::Udp).first());
    QVERIFY(client && client->ask(encodeNtpHeader(NtpHeader())));
    const std::vector<PracticeEvent> events = wait(network, 2);
    QCOMPARE(events.size(), std::size_t(2));
    QCOMPARE(practiceEventText(events[1]), text);
}

void PracticeLogTest::lossIsSaid()
{
    PracticeSettings settings = PracticeSettings::onAnyPorts();
    settings.ntpLossPercent = 100;
    settings.echoLossPercent = 100;
    PracticeNetwork network(settings);
    QVERIFY(network.start());
    for (const QString &server : {u"ntp"_s, u"echo"_s}) {
        const quint64 before = network.log()->latest();
        Result<Client> client = Client::make(Transport::Udp, network.endpoints(server, Transport::Udp).first());
        QVERIFY(client && client->send(encodeNtpHeader(NtpHeader())));
        const std::vector<PracticeEvent> events = wait(network, 2, before);
        QCOMPARE(events.size(), std::size_t(2));
        QCOMPARE(events[1].kind, Kind::Unanswered);
        QCOMPARE(events[1].request, events[0].number);
        QCOMPARE(practiceEventText(events[1]), u"lost, as it is set"_s);
    }
}

void PracticeLogTest::noAnswerIsSaid() // fault 104
{
    PracticeNetwork network(PracticeSettings::onAnyPorts());
    QVERIFY(network.start());
    Result<Client> client = Client::make(Transport::Udp, network.endpoints(u"ntp"_s, Transport::Udp).first());
    QVERIFY(client && client->send("hello"));
    QCOMPARE(textsOf(wait(network, 2)), QStringList({u"no NTP packet: 5 of 48 bytes"_s, u"no answer"_s}));
}

void PracticeLogTest::dnsIsDecoded_data()
{
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<DnsFault>("fault");
    QTest::addColumn<QString>("question");
    QTest::addColumn<QString>("answer");
    using F = DnsFault;
    QTest::newRow("answers") << dnsQuestion(u"www.practice.test"_s) << F::None << u"A www.practice.test"_s
                             << u"A www.practice.test: 192.0.2.80, 192.0.2.81"_s;
    QTest::newRow("fault 55, NXDOMAIN") << dnsQuestion(u"missing.practice.test"_s) << F::None
                                        << u"A missing.practice.test"_s << u"A missing.practice.test: NXDOMAIN"_s;
    QTest::newRow("fault 55, no data") << dnsQuestion(u"empty.practice.test"_s, DnsType::TXT) << F::None
                                       << u"TXT empty.practice.test"_s << u"TXT empty.practice.test: no data"_s;
    QTest::newRow("fault 48") << dnsQuestion(u"www.practice.test"_s) << F::Truncated << u"A www.practice.test"_s
                              << u"A www.practice.test: cut off (TC) (fault 48: cut off; the whole over TCP)"_s;
    QTest::newRow("fault 39") << dnsQuestion(u"www.practice.test"_s) << F::NoQuestion << u"A www.practice.test"_s
                              << u"no question: 192.0.2.80, 192.0.2.81 (fault 39: no question)"_s;
    QTest::newRow("fault 53") << dnsQuestion(u"www.practice.test"_s) << F::Bytes3 << u"A www.practice.test"_s
                              << QString(); // malformed, however that is worded
    QTest::newRow("fault 60") << dnsQuestion(u"txt-odd.practice.test"_s, DnsType::TXT) << F::None
                              << u"TXT txt-odd.practice.test"_s
                              << u"TXT txt-odd.practice.test: \"=cmd|' /C calc'!A0\", \"nul \\000 esc \\027[2J crlf "
                                 u"\\013\\010\" \"\" \"<b>bold</b>\""_s;
    QByteArray fifty = dnsQuestion(u"www.practice.test"_s);
    fifty[5] = 50;
    QTest::newRow("fault 104") << fifty << F::None << QString() << u"no question: FORMERR"_s;
}

void PracticeLogTest::dnsIsDecoded()
{
    QFETCH(QByteArray, query);
    QFETCH(DnsFault, fault);
    QFETCH(QString, question);
    QFETCH(QString, answer);
    PracticeSettings settings = PracticeSettings::onAnyPorts();
    settings.dnsFault = fault;
    PracticeNetwork network(settings);
    QVERIFY(network.start());
    Result<Client> client = Client::make(Transport::Udp, network.endpoints(u"dns"_s, Transport::Udp).first());
    QVERIFY(client && client->ask(query));
    const QStringList texts = textsOf(wait(network, 2));
    QCOMPARE(texts.size(), 2);
    if (question.isEmpty())
        QVERIFY2(texts[0].contains(u"malformed at byte"_s), qPrintable(texts[0]));
    else
        QCOMPARE(texts[0], question);
    if (answer.isEmpty())
        QVERIFY2(texts[1].contains(u"malformed at byte"_s), qPrintable(texts[1]));
    else
        QCOMPARE(texts[1], answer);
}

/// A message is an event, without its two bytes of length, however it came over the connection.
void PracticeLogTest::dnsOverTcp()
{
    PracticeNetwork network(PracticeSettings::onAnyPorts());
    QVERIFY(network.start());
    const QByteArray query = dnsQuestion(u"mx1.practice.test"_s);
    {
        Result<Client> client = Client::make(Transport::Tcp, network.endpoints(u"dns"_s, Transport::Tcp).first());
        QVERIFY(client);
        QVERIFY(client->send(framed(query) + framed(query).first(5)));
        QVERIFY(client->receiveAll(40));
        QVERIFY(client->send(framed(query).sliced(5) + QByteArrayLiteral("\0\x50half")));
        QVERIFY(client->receiveAll(40));
    }
    const std::vector<PracticeEvent> events = wait(network, 7);
    QCOMPARE(
        textsOf(events),
        QStringList({u"connected"_s, u"A mx1.practice.test"_s, u"A mx1.practice.test: 192.0.2.25"_s,
                     u"A mx1.practice.test"_s, u"A mx1.practice.test: 192.0.2.25"_s, u"received 6 bytes: \\x00Phalf"_s,
                     u"connection ended; %1 bytes had come"_s.arg(2 * framed(query).size() + 6)}));
    QCOMPARE(events[1].bytes, query);
    QCOMPARE(events[1].protocol, PacketProtocol::Dns);
    QCOMPARE(events[2].request, events[1].number);
    QCOMPARE(events[4].request, events[3].number);
    QCOMPARE(events[5].protocol, PacketProtocol::Payload);
}

void PracticeLogTest::streams()
{
    PracticeNetwork network(PracticeSettings::onAnyPorts());
    QVERIFY(network.start());
    {
        Result<Client> client = Client::make(Transport::Tcp, network.endpoints(u"echo"_s, Transport::Tcp).first());
        QVERIFY(client && client->ask("hello"));
    }
    const std::vector<PracticeEvent> events = wait(network, 4);
    QCOMPARE(textsOf(events),
             QStringList({u"connected"_s, u"received 5 bytes: hello"_s, u"sent 5 bytes: hello"_s,
                          u"connection ended; 5 bytes had come"_s}));
    QCOMPARE(events[2].request, events[1].number);
    QCOMPARE(events[0].transport, Transport::Tcp);
}

/// An order is told in words; what is none is no order.
void PracticeLogTest::sinkOrders()
{
    PracticeEvent event;
    event.server = "sink";
    event.bytes = encodeSinkOrder({SinkPattern::AnswerOneByte, 512, 0});
    event.size = event.bytes.size();
    QCOMPARE(practiceEventText(event), u"told to answer each 512 bytes with one byte"_s);
    event.bytes = encodeSinkOrder({SinkPattern::Datagrams, 0, 0});
    QCOMPARE(practiceEventText(event), u"told to count datagrams"_s);
    event.bytes = "GET / HTTP/1.1\r\n";
    QCOMPARE(practiceEventText(event), u"no order that a sink knows"_s);
}

void PracticeLogTest::sink()
{
    PracticeNetwork network(PracticeSettings::onAnyPorts());
    QVERIFY(network.start());
    constexpr qsizetype much = 4 << 20;
    {
        Result<Client> client = Client::make(Transport::Tcp, network.endpoints(u"sink"_s, Transport::Tcp).first());
        QVERIFY(client);
        QVERIFY(client->receiveAll(qsizetype(sizeof sinkGreeting) - 1));
        QVERIFY(client->send(encodeSinkOrder(SinkOrder())));
        QVERIFY(client->send(QByteArray(much, 'x')));
        QVERIFY(client->socket().shutdownWrite());
        QVERIFY(client->receiveAll(8));
    }
    // Not an event a read.
    QCOMPARE(textsOf(wait(network, 3)),
             QStringList({u"connected"_s, u"told to take in what comes"_s,
                          u"connection ended; %1 bytes had come"_s.arg(QLocale().toString(much))}));
}

void PracticeLogTest::nothingFromOutsideMovesATerminal_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("fault 7") << QByteArray("\x1b[2J");
    QTest::newRow("fault 62") << QByteArray("\x1b]0;title\x07<b>bold</b>\r\n\0\x85", 24);
    QTest::newRow("right to left") << QByteArray("\xe2\x80\xae"
                                                 "abc");
    QTest::newRow("no UTF-8") << QByteArray("\xff\xfe\x80");
    QTest::newRow("half a character at the cut") << QByteArray(39, 'x') + "\xc3\xa4";
}

void PracticeLogTest::nothingFromOutsideMovesATerminal()
{
    QFETCH(QByteArray, bytes);
    PracticeNetwork network(PracticeSettings::onAnyPorts());
    QVERIFY(network.start());
    Result<Client> client = Client::make(Transport::Udp, network.endpoints(u"echo"_s, Transport::Udp).first());
    QVERIFY(client && client->ask(bytes));
    for (const QString &text : textsOf(wait(network, 2))) {
        for (const QChar character : text)
            QVERIFY2(character.isPrint(), qPrintable(text));
    }
}

/// Whatever comes, of whatever protocol, has a line, and a short one.
void PracticeLogTest::anyBytesAreALine()
{
    QRandomGenerator random(4);
    for (int i = 0; i < 3000; ++i) {
        PracticeEvent event;
        event.kind = i % 2 ? Kind::Received : Kind::Answered;
        event.protocol = PacketProtocol(i % 3);
        event.server = i % 7 == 0 ? "sink" : "ntp";
        event.bytes.resize(random.bounded(200));
        for (char &byte : event.bytes)
            byte = char(random.bounded(i % 5 == 0 ? 4 : 256));
        event.size = event.bytes.size() + (i % 11 == 0 ? 1000 : 0);
        const QString text = practiceEventText(event);
        QVERIFY(!text.isEmpty());
        QVERIFY2(text.size() < 1000, qPrintable(text));
        for (const char32_t character : text.toUcs4())
            QVERIFY2(QChar::isPrint(character), qPrintable(text));
    }
}

QTEST_GUILESS_MAIN(PracticeLogTest)
#include "tst_practicelog.moc"
