// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/practicenetwork.h"
#include "core/protocol/ntp/rules.h"
#include "tests/support/client.h"

#include <QRandomGenerator>
#include <QTest>

using namespace sockeye;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace
{

constexpr Nanoseconds Silence = 150ms;

/// A reply with what follows from it.
struct Sample {
    NtpPacket packet;
    NtpJudgement judgement;
    Nanoseconds offset{};
    Nanoseconds delay{};
};

std::optional<Sample> sample(const Endpoint &server, quint8 version = 4, quint64 transmitBits = 0)
{
    Result<Client> client = Client::make(Transport::Udp, server);
    if (!client)
        return {};
    NtpHeader request;
    request.version = version;
    request.poll = 6;
    const NtpTimestamp t1 = NtpTimestamp::fromWallTime(Clock::system().wall());
    request.transmit = transmitBits ? NtpTimestamp(transmitBits) : t1;
    const Result<QByteArray> reply = client->ask(encodeNtpHeader(request));
    const NtpTimestamp t4 = NtpTimestamp::fromWallTime(Clock::system().wall());
    if (!reply)
        return {};
    Sample made;
    made.packet = decodeNtp(*reply);
    NtpExchange exchange;
    exchange.sentTransmit = request.transmit;
    exchange.sentVersion = version;
    exchange.t1 = t1;
    exchange.t4 = t4;
    made.judgement = judgeNtpReply(made.packet, exchange);
    made.offset = made.judgement.solution.offset.toNanoseconds();
    made.delay = made.judgement.solution.delay.toNanoseconds();
    return made;
}

} // namespace

// What the server is wrong by when nobody says anything else.
const Nanoseconds clockError = PracticeSettings().ntpClockError;

class TestPracticeNtp : public QObject
{
    Q_OBJECT

private slots:
    void tellsTheTime_data();
    void tellsTheTime();
    void chosenClockError_data();
    void chosenClockError();
    void drift();
    void delays_data();
    void delays();
    void jitterStaysWithin();
    void loss();
    void whatItClaims();
    void kiss();
    void garbage_data();
    void garbage();
    void randomBytes();

private:
    Endpoint server(Family family = Family::Ipv4) const
    {
        for (const Endpoint &endpoint : m_network->endpoints(u"ntp"_s, Transport::Udp)) {
            if (familyOf(endpoint.address) == family)
                return endpoint;
        }
        return {};
    }
    void start(const PracticeSettings &settings)
    {
        m_network = std::make_unique<PracticeNetwork>(settings);
        QVERIFY(m_network->start());
    }
    std::unique_ptr<PracticeNetwork> m_network;
};

void TestPracticeNtp::tellsTheTime_data()
{
    QTest::addColumn<Family>("family");
    QTest::addColumn<int>("version");
    for (int version = 1; version <= 4; ++version) {
        QTest::addRow("IPv4, version %d", version) << Family::Ipv4 << version;
        QTest::addRow("IPv6, version %d", version) << Family::Ipv6 << version;
    }
}

void TestPracticeNtp::tellsTheTime()
{
    QFETCH(Family, family);
    QFETCH(int, version);
    start(PracticeSettings::onAnyPorts());
    if (server(family).isNull())
        QSKIP("This system has no ::1.");
    const auto got = sample(server(family), quint8(version));
    QVERIFY(got);
    QCOMPARE(got->judgement.reason, NtpReason::None);
    QCOMPARE(int(got->packet.header.version), version);
    QCOMPARE(got->packet.header.poll, 6);
    QCOMPARE(got->packet.bytes.size(), ntpHeaderSize);
    // Both by the same clock: the truth lies within half the delay of what was measured.
    QVERIFY(got->delay >= 0ns);
    QVERIFY(std::chrono::abs(got->offset - clockError) <= got->delay / 2 + 1us);
}

void TestPracticeNtp::chosenClockError_data()
{
    QTest::addColumn<qint64>("error_ms");
    QTest::newRow("ahead") << qint64(250);
    QTest::newRow("behind") << qint64(-3'600'000);
    QTest::newRow("fault 26: era 1") << qint64(20LL * 366 * 86'400'000);
    QTest::newRow("fault 27: 56 years") << qint64(-56LL * 365 * 86'400'000);
}

void TestPracticeNtp::chosenClockError()
{
    QFETCH(qint64, error_ms);
    PracticeSettings settings = PracticeSettings::onAnyPorts();
    settings.ntpClockError = std::chrono::milliseconds(error_ms);
    start(settings);
    const auto got = sample(server());
    QVERIFY(got);
    QCOMPARE(got->judgement.reason, NtpReason::None);
    QVERIFY(std::chrono::abs(got->offset - settings.ntpClockError) <= got->delay / 2 + 1us);
}

void TestPracticeNtp::drift()
{
    PracticeSettings settings = PracticeSettings::onAnyPorts();
    settings.ntpDriftPpm = 1e6; // a second more each second
    start(settings);
    const MonotonicTime begin = Clock::system().monotonic();
    const auto first = sample(server());
    settings.echoDelay = 100ms;
    m_network->setSettings(settings);
    Result<Client> wait = Client::make(Transport::Udp, m_network->endpoints(u"echo"_s, Transport::Udp).first());
    QVERIFY(wait && wait->ask("x"));
    const auto second = sample(server());
    const Nanoseconds passed = Clock::system().monotonic() - begin;
    QVERIFY(first && second);
    const Nanoseconds gained = second->offset - first->offset;
    QVERIFY(gained >= 99ms);
    QVERIFY(gained <= passed + first->delay + second->delay);
}

void TestPracticeNtp::delays_data()
{
    QTest::addColumn<int>("out");
    QTest::addColumn<int>("back");
    QTest::newRow("alike") << 40 << 40;
    QTest::newRow("fault 37: all on the way out") << 80 << 0;
    QTest::newRow("fault 37: all on the way back") << 0 << 80;
}

void TestPracticeNtp::delays()
{
    QFETCH(int, out);
    QFETCH(int, back);
    PracticeSettings settings = PracticeSettings::onAnyPorts();
    settings.ntpDelayOut = std::chrono::milliseconds(out);
    settings.ntpDelayBack = std::chrono::milliseconds(back);
    start(settings);
    const auto got = sample(server());
    QVERIFY(got);
    QCOMPARE(got->judgement.reason, NtpReason::None);
    // What the client measures is what was asked for and what the two programs took, however late they ran.
    const Nanoseconds extra = got->delay - 80ms;
    QVERIFY(extra >= 0ns);
    // A path that differs by d between its ways is wrong by d / 2.
    const Nanoseconds wrong = (settings.ntpDelayOut - settings.ntpDelayBack) / 2;
    QVERIFY(std::chrono::abs(got->offset - clockError - wrong) <= extra / 2 + 1us);
}

void TestPracticeNtp::jitterStaysWithin()
{
    PracticeSettings settings = PracticeSettings::onAnyPorts();
    settings.ntpJitter = 10ms;
    start(settings);
    Nanoseconds least = 1h, most = 0ns;
    for (int i = 0; i < 10; ++i) {
        const auto got = sample(server());
        QVERIFY(got);
        QVERIFY(got->delay >= 0ns);
        QVERIFY(std::chrono::abs(got->offset - clockError) <= got->delay / 2 + 1us);
        least = std::min(least, got->delay);
        most = std::max(most, got->delay);
    }
    QVERIFY(most > least);
}

void TestPracticeNtp::loss()
{
    PracticeSettings settings = PracticeSettings::onAnyPorts();
    settings.ntpLossPercent = 50;
    start(settings);
    // 200 at once on one socket: those that come are counted.
    Result<Client> client = Client::make(Transport::Udp, server());
    QVERIFY(client);
    for (int i = 0; i < 200; ++i)
        QVERIFY(client->send(encodeNtpHeader(NtpHeader())));
    int came = 0;
    while (client->receive(Silence))
        ++came;
    QVERIFY2(came > 40 && came < 160, QByteArray::number(came).constData()); // 8 standard deviations
}

void TestPracticeNtp::whatItClaims()
{
    PracticeSettings settings = PracticeSettings::onAnyPorts();
    start(settings);
    auto got = sample(server());
    QVERIFY(got);
    QCOMPARE(int(got->packet.header.stratum), 1);
    QCOMPARE(got->packet.header.referenceId, ntpAsciiId("LOCL"));
    settings.ntpStratum = 3;
    settings.ntpLeap = NtpLeap::InsertSecond;
    m_network->setSettings(settings);
    got = sample(server());
    QVERIFY(got);
    QCOMPARE(int(got->packet.header.stratum), 3);
    QCOMPARE(got->packet.header.leap, NtpLeap::InsertSecond);
    QCOMPARE(got->judgement.verdict(), NtpVerdict::Ok);
    const std::pair<int, NtpReason> bad[] = {{0, NtpReason::UnspecifiedStratum}, // fault 8
                                             {16, NtpReason::StratumUnsynchronised}, // fault 9
                                             {255, NtpReason::ReservedStratum}};
    for (const auto &[stratum, reason] : bad) {
        settings.ntpLeap = NtpLeap::None;
        settings.ntpStratum = stratum;
        m_network->setSettings(settings);
        got = sample(server());
        QVERIFY(got);
        QCOMPARE(got->judgement.reason, reason);
    }
    settings.ntpStratum = 1;
    settings.ntpLeap = NtpLeap::Unsynchronised; // fault 10
    m_network->setSettings(settings);
    got = sample(server());
    QVERIFY(got);
    QCOMPARE(got->judgement.reason, NtpReason::LeapUnsynchronised);
}

void TestPracticeNtp::kiss() // faults 4, 5
{
    PracticeSettings settings = PracticeSettings::onAnyPorts();
    for (const char *code : {"RATE", "DENY", "X"}) {
        settings.ntpKiss = QString::fromLatin1(code);
        start(settings);
        const auto got = sample(server());
        QVERIFY(got);
        QCOMPARE(got->judgement.verdict(), NtpVerdict::KissOfDeath);
        QCOMPARE(got->packet.header.referenceId, ntpAsciiId(code));
    }
}

void TestPracticeNtp::garbage_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<bool>("isAnswered");
    const QByteArray good = encodeNtpHeader(NtpHeader());
    QTest::newRow("fault 104: nothing") << QByteArray() << false;
    QTest::newRow("fault 104: 47 bytes") << good.first(47) << false;
    QTest::newRow("fault 104: 64 kB of zeros") << QByteArray(65'000, '\0') << false;
    QTest::newRow("fault 104: 64 kB of ones") << QByteArray(65'000, '\xff') << false;
    QTest::newRow("fault 104: mode 7, monlist") << QByteArray::fromHex("1700032a").leftJustified(48, '\0') << false;
    QTest::newRow("fault 104: mode 6, control") << QByteArray::fromHex("16020001").leftJustified(48, '\0') << false;
    QTest::newRow("fault 104: a reply is not answered") << QByteArray(good).replace(0, 1, "\x24") << false;
    QTest::newRow("fault 104: version 7") << QByteArray(good).replace(0, 1, "\x3b") << false;
    QTest::newRow("fault 104: with 1400 bytes behind") << good + QByteArray(1400, 'x') << true;
    QTest::newRow("the exercise's request") << QByteArray("\x1b").leftJustified(48, '\0') << true;
}

void TestPracticeNtp::garbage()
{
    QFETCH(QByteArray, request);
    QFETCH(bool, isAnswered);
    start(PracticeSettings::onAnyPorts());
    Result<Client> client = Client::make(Transport::Udp, server());
    QVERIFY(client);
    if (request.isEmpty())
        QVERIFY(client->socket().send(request));
    const Result<QByteArray> reply = client->ask(request, isAnswered ? 5s : Silence);
    QCOMPARE(bool(reply), isAnswered);
    if (reply)
        QVERIFY(reply->size() <= request.size());
    QVERIFY(sample(server()));
}

void TestPracticeNtp::randomBytes() // fault 104
{
    start(PracticeSettings::onAnyPorts());
    Result<Client> client = Client::make(Transport::Udp, server());
    QVERIFY(client);
    QRandomGenerator random(104);
    for (int i = 0; i < 3000; ++i) {
        QByteArray bytes(random.bounded(120), '\0');
        for (char &byte : bytes)
            byte = char(random.bounded(256));
        QVERIFY(client->socket().send(bytes));
        std::array<char, 2048> buffer;
        const Result<std::optional<Received>> reply = client->socket().tryReceive(buffer);
        QVERIFY(reply);
        if (*reply)
            QCOMPARE((*reply)->size, ntpHeaderSize);
        if (i % 30 == 0) // it has come so far, and is well
            QVERIFY(sample(server()));
    }
}

QTEST_GUILESS_MAIN(TestPracticeNtp)
#include "tst_practicentp.moc"
