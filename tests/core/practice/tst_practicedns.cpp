// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/practicenetwork.h"
#include "core/protocol/dns/dnsmessage.h"
#include "tests/support/client.h"

#include <QRandomGenerator>
#include <QTest>
#include <QtEndian>

using namespace sockeye;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace
{

constexpr Nanoseconds Silence = 150ms;

QByteArray framed(const QByteArray &message)
{
    QByteArray frame(2, '\0');
    qToBigEndian(quint16(message.size()), frame.data());
    return frame + message;
}

} // namespace

/// The practice DNS server by our own codec; tests/system/test_practice.py asks it with dig and kdig.
class TestPracticeDns : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void zone_data();
    void zone();
    void serverNames();
    void bigIsTruncatedThenWhole();
    void slowTakesItsTime();
    void silentGivesNothing();
    void severalOnOneConnection();
    void edns();
    void oddQueries_data();
    void oddQueries();
    void randomBytes();
    void unverifiedPeersGetNoMoreThanTheySent();

private:
    Endpoint server(Transport transport, Family family = Family::Ipv4) const
    {
        for (const Endpoint &endpoint : m_network.endpoints(u"dns"_s, transport)) {
            if (familyOf(endpoint.address) == family)
                return endpoint;
        }
        return {};
    }
    DnsMessage ask(const QString &name, const QString &type, Transport transport = Transport::Udp,
                   Family family = Family::Ipv4);

    PracticeNetwork m_network{[] {
        PracticeSettings settings = PracticeSettings::onAnyPorts();
        settings.dnsSlow = 120ms;
        return settings;
    }()};
};

void TestPracticeDns::initTestCase()
{
    QVERIFY(m_network.start());
}

DnsMessage TestPracticeDns::ask(const QString &name, const QString &type, Transport transport, Family family)
{
    const QByteArray query = encodeDnsQuery(0x1234, *DnsName::fromText(name), *dnsTypeFromName(type));
    Result<Client> client = Client::make(transport, server(transport, family));
    if (!client)
        return {};
    Result<QByteArray> reply = client->ask(transport == Transport::Tcp ? framed(query) : query);
    if (!reply)
        return {};
    if (transport == Transport::Tcp) {
        const qsizetype length = qFromBigEndian<quint16>(reply->constData());
        if (reply->size() < 2 + length)
            *reply += *client->receiveAll(2 + length - reply->size());
        reply->remove(0, 2);
    }
    if (checkDnsReply(*reply, query) != DnsReplyFault::None)
        return {};
    return decodeDnsMessage(*reply);
}

void TestPracticeDns::zone_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("type");
    QTest::addColumn<int>("rcode");
    QTest::addColumn<QStringList>("answers");
    const int ok = DnsRcode::NoError;
    QTest::newRow("www A") << u"www.practice.test"_s << u"A"_s << ok << QStringList{u"192.0.2.80"_s, u"192.0.2.81"_s};
    QTest::newRow("www AAAA") << u"www.practice.test"_s << u"AAAA"_s << ok << QStringList{u"2001:db8::80"_s};
    QTest::newRow("case") << u"WwW.pRaCtIcE.tEsT"_s << u"AAAA"_s << ok << QStringList{u"2001:db8::80"_s};
    QTest::newRow("www HTTPS") << u"www.practice.test"_s << u"HTTPS"_s << ok << QStringList{u"1 . alpn=\"h2\""_s};
    QTest::newRow("alias: a chain") << u"alias.practice.test"_s << u"A"_s << ok
                                    << QStringList{u"alias-2.practice.test"_s, u"www.practice.test"_s, u"192.0.2.80"_s,
                                                   u"192.0.2.81"_s};
    QTest::newRow("alias CNAME") << u"alias.practice.test"_s << u"CNAME"_s << ok
                                 << QStringList{u"alias-2.practice.test"_s};
    QTest::newRow("fault 58: loop") << u"loop.practice.test"_s << u"A"_s << ok
                                    << QStringList{u"loop-2.practice.test"_s, u"loop.practice.test"_s};
    QTest::newRow("mail MX") << u"mail.practice.test"_s << u"MX"_s << ok
                             << QStringList{u"10 mx1.practice.test"_s, u"20 mx2.practice.test"_s};
    QTest::newRow("txt") << u"txt.practice.test"_s << u"TXT"_s << ok
                         << QStringList{u"\"The Sockeye practice network\""_s, u"\"two strings \" \"in one record\""_s};
    QTest::newRow("reverse IPv4") << u"80.2.0.192.in-addr.arpa"_s << u"PTR"_s << ok
                                  << QStringList{u"www.practice.test"_s};
    QTest::newRow("reverse IPv6") << u"0.8.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.8.b.d.0.1.0.0.2.ip6.arpa"_s
                                  << u"PTR"_s << ok << QStringList{u"www.practice.test"_s};
    QTest::newRow("reverse loopback") << u"1.0.0.127.in-addr.arpa"_s << u"PTR"_s << ok
                                      << QStringList{u"practice.test"_s};
    QTest::newRow("reverse nobody") << u"99.2.0.192.in-addr.arpa"_s << u"PTR"_s << int(DnsRcode::NxDomain)
                                    << QStringList();
    QTest::newRow("NS") << u"practice.test"_s << u"NS"_s << ok << QStringList{u"dns.practice.test"_s};
    QTest::newRow("CAA") << u"practice.test"_s << u"CAA"_s << ok << QStringList{u"0 issue \"ca.practice.test\""_s};
    QTest::newRow("fault 62: markup and a terminal's code in a name")
        << u"62.2.0.192.in-addr.arpa"_s << u"PTR"_s << ok << QStringList{u"<b>\\027[2J.practice.test"_s};
    QTest::newRow("fault 64: HTTPS") << u"broken.practice.test"_s << u"HTTPS"_s << ok
                                     << QStringList{u"\\# 10 00010000010040026832"_s};
    QTest::newRow("fault 64: CAA") << u"broken.practice.test"_s << u"CAA"_s << ok
                                   << QStringList{u"\\# 7 00406973737565"_s};
    QTest::newRow("fault 64: LOC") << u"broken.practice.test"_s << u"LOC"_s << ok << QStringList{u"\\# 4 00121613"_s};
    QTest::newRow("unknown type") << u"unknown.practice.test"_s << u"TYPE65280"_s << ok
                                  << QStringList{u"\\# 4 deadbeef"_s};
    QTest::newRow("fault 55: missing") << u"missing.practice.test"_s << u"A"_s << int(DnsRcode::NxDomain)
                                       << QStringList();
    QTest::newRow("fault 55: empty") << u"empty.practice.test"_s << u"A"_s << ok << QStringList();
    QTest::newRow("fault 55: refused") << u"refused.practice.test"_s << u"A"_s << int(DnsRcode::Refused)
                                       << QStringList();
    QTest::newRow("a name between") << u"_udp.practice.test"_s << u"A"_s << ok << QStringList();
    QTest::newRow("somebody else's") << u"example.com"_s << u"A"_s << int(DnsRcode::Refused) << QStringList();
    QTest::newRow("the root") << u"."_s << u"NS"_s << int(DnsRcode::Refused) << QStringList();
}

void TestPracticeDns::zone()
{
    QFETCH(QString, name);
    QFETCH(QString, type);
    QFETCH(int, rcode);
    QFETCH(QStringList, answers);
    for (const Transport transport : {Transport::Udp, Transport::Tcp}) {
        for (const Family family : {Family::Ipv4, Family::Ipv6}) {
            if (server(transport, family).isNull())
                continue;
            const DnsMessage reply = ask(name, type, transport, family);
            QVERIFY(reply.isReply);
            QVERIFY(reply.isComplete());
            QCOMPARE(reply.trailingBytes, 0);
            QCOMPARE(int(reply.rcode), rcode);
            QCOMPARE(reply.authoritative, rcode != DnsRcode::Refused);
            QVERIFY(reply.edns);
            QStringList texts;
            for (const DnsRecord &record : reply.answers)
                texts += record.text();
            QCOMPARE(texts, answers);
            // No name and no data come with the SOA that says so (RFC 2308 section 3).
            const bool isNegative = answers.isEmpty() && rcode != DnsRcode::Refused;
            QCOMPARE(reply.authorities.size(), isNegative ? 1 : 0);
            if (isNegative)
                QCOMPARE(reply.authorities.first().type, DnsType::SOA);
        }
    }
}

void TestPracticeDns::serverNames()
{
    for (const QString &name : {u"ntp"_s, u"dns"_s, u"echo"_s, u"late"_s, u"blackhole"_s}) {
        const DnsMessage reply = ask(name + u".practice.test"_s, u"A"_s);
        QCOMPARE(reply.answers.size(), 1);
        QCOMPARE(reply.answers.first().address(), QHostAddress(QHostAddress::LocalHost));
        const DnsMessage six = ask(name + u".practice.test"_s, u"AAAA"_s);
        QCOMPARE(six.answers.size(), server(Transport::Udp, Family::Ipv6).isNull() ? 0 : 1);
    }
    const DnsMessage srv = ask(u"_ntp._udp.practice.test"_s, u"SRV"_s);
    QCOMPARE(srv.answers.size(), 1);
    const quint16 port = m_network.endpoints(u"ntp"_s, Transport::Udp).first().port;
    QCOMPARE(srv.answers.first().text(), u"0 0 %1 ntp.practice.test"_s.arg(port));
    QVERIFY(!srv.additionals.isEmpty());
}

void TestPracticeDns::bigIsTruncatedThenWhole() // faults 48, 50
{
    const DnsMessage cut = ask(u"big.practice.test"_s, u"A"_s, Transport::Udp);
    QVERIFY(cut.truncated);
    QVERIFY(cut.answers.size() < 200);
    const DnsMessage whole = ask(u"big.practice.test"_s, u"A"_s, Transport::Tcp);
    QVERIFY(!whole.truncated);
    QCOMPARE(whole.answers.size(), 200);
}

void TestPracticeDns::slowTakesItsTime()
{
    for (const Transport transport : {Transport::Udp, Transport::Tcp}) {
        const MonotonicTime start = Clock::system().monotonic();
        const DnsMessage reply = ask(u"slow.practice.test"_s, u"A"_s, transport);
        QCOMPARE(reply.answers.size(), 1);
        QVERIFY(Clock::system().monotonic() - start >= 120ms);
    }
}

void TestPracticeDns::silentGivesNothing()
{
    const QByteArray query = encodeDnsQuery(1, *DnsName::fromText(u"silent.practice.test"), DnsType::A);
    Result<Client> udp = Client::make(Transport::Udp, server(Transport::Udp));
    QVERIFY(udp);
    QVERIFY(!udp->ask(query, Silence));
    Result<Client> tcp = Client::make(Transport::Tcp, server(Transport::Tcp));
    QVERIFY(tcp);
    const Result<QByteArray> nothing = tcp->ask(framed(query), Silence);
    QVERIFY(!nothing);
    QCOMPARE(nothing.error().kind, ErrorKind::TimedOut);
}

void TestPracticeDns::severalOnOneConnection()
{
    const QByteArray query = encodeDnsQuery(7, *DnsName::fromText(u"mail.practice.test"), DnsType::MX);
    Result<Client> client = Client::make(Transport::Tcp, server(Transport::Tcp));
    QVERIFY(client);
    // A hundred at once, then one byte by byte.
    QByteArray hundred;
    for (int i = 0; i < 100; ++i)
        hundred += framed(query);
    QVERIFY(client->send(hundred));
    for (const char byte : framed(query))
        QVERIFY(client->send(QByteArrayView(&byte, 1)));
    for (int i = 0; i < 101; ++i) {
        const Result<QByteArray> length = client->receiveAll(2);
        QVERIFY(length && length->size() == 2);
        const Result<QByteArray> reply = client->receiveAll(qFromBigEndian<quint16>(length->constData()));
        QVERIFY(reply);
        QCOMPARE(decodeDnsMessage(*reply).answers.size(), 2);
    }
}

void TestPracticeDns::edns()
{
    Result<Client> client = Client::make(Transport::Udp, server(Transport::Udp));
    QVERIFY(client);
    const DnsName big = *DnsName::fromText(u"big.practice.test");
    // Without EDNS 512 bytes; with it what the client takes, between 512 and 1232.
    const std::pair<int, qsizetype> cases[] = {{0, 512}, {100, 512}, {800, 800}, {4096, 1232}};
    for (const auto &[taken, most] : cases) {
        std::optional<DnsEdns> edns;
        if (taken > 0)
            edns.emplace().udpSize = quint16(taken);
        const Result<QByteArray> reply = client->ask(encodeDnsQuery(9, big, DnsType::A, edns));
        QVERIFY(reply);
        QVERIFY(reply->size() <= most);
        QVERIFY(reply->size() > most - 40);
        QVERIFY(decodeDnsMessage(*reply).truncated);
        QCOMPARE(decodeDnsMessage(*reply).edns.has_value(), edns.has_value());
    }
    DnsEdns later;
    later.version = 1;
    const Result<QByteArray> reply = client->ask(encodeDnsQuery(9, big, DnsType::A, later));
    QVERIFY(reply);
    QCOMPARE(decodeDnsMessage(*reply).rcode, DnsRcode::BadVers);
}

void TestPracticeDns::oddQueries_data()
{
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<int>("rcode"); // -1: no reply
    const QByteArray good = encodeDnsQuery(0x4242, *DnsName::fromText(u"www.practice.test"), DnsType::A, {});
    const QByteArray question = good.mid(12);
    QByteArray changed = good;

    QTest::newRow("fault 104: nothing") << QByteArray() << -1;
    QTest::newRow("fault 104: a byte") << QByteArray(1, 'x') << -1;
    QTest::newRow("fault 104: half a header") << good.first(11) << -1;
    QTest::newRow("fault 104: 64 kB of zeros") << QByteArray(65'000, '\0') << int(DnsRcode::FormErr);
    QTest::newRow("fault 104: 64 kB of ones") << QByteArray(65'000, '\xff') << -1; // QR is set
    changed[5] = 50;
    QTest::newRow("fault 104: 50 questions") << changed + question.repeated(49) << int(DnsRcode::FormErr);
    QTest::newRow("fault 104: 50 questions announced, one there") << changed << int(DnsRcode::FormErr);
    changed = good;
    changed[5] = 0;
    QTest::newRow("fault 104: no question") << changed.first(12) << int(DnsRcode::FormErr);
    changed = good;
    changed[2] = char(0x81);
    QTest::newRow("fault 104: a reply is not answered") << changed << -1;
    changed = good;
    changed[2] = 0x28; // opcode 5: UPDATE
    QTest::newRow("fault 104: an update") << changed << int(DnsRcode::NotImp);
    QTest::newRow("fault 104: cut in the question") << good.first(good.size() - 3) << int(DnsRcode::FormErr);
    QTest::newRow("fault 104: a pointer to itself")
        << good.first(12) + QByteArray::fromHex("c00c00010001") << int(DnsRcode::FormErr);
    QTest::newRow("fault 104: zone transfer")
        << encodeDnsQuery(1, *DnsName::fromText(u"practice.test"), DnsType{252}, {}) << int(DnsRcode::Refused);
    QTest::newRow("fault 57: class CH") << encodeDnsQuery(1, *DnsName::fromText(u"version.bind"), DnsType::TXT, {},
                                                          DnsClass::Chaos)
                                        << int(DnsRcode::Refused);
}

void TestPracticeDns::oddQueries()
{
    QFETCH(QByteArray, query);
    QFETCH(int, rcode);
    Result<Client> client = Client::make(Transport::Udp, server(Transport::Udp));
    QVERIFY(client);
    if (query.isEmpty())
        QVERIFY(client->socket().send(query));
    const Result<QByteArray> reply = client->ask(query, rcode < 0 ? Silence : 5s);
    QCOMPARE(bool(reply), rcode >= 0);
    if (reply) {
        QVERIFY(reply->size() <= query.size());
        QCOMPARE(reply->first(2), query.first(2));
        QCOMPARE(int(decodeDnsMessage(*reply).rcode), rcode);
    }
    // The same over TCP ends in the same, or the end of the connection; and the server is there afterwards.
    Result<Client> tcp = Client::make(Transport::Tcp, server(Transport::Tcp));
    QVERIFY(tcp);
    QVERIFY(tcp->send(framed(query)));
    QVERIFY(tcp->socket().shutdownWrite());
    (void)tcp->receiveAll(65'537);
    QCOMPARE(ask(u"www.practice.test"_s, u"A"_s).answers.size(), 2);
}

void TestPracticeDns::randomBytes() // fault 104
{
    Result<Client> client = Client::make(Transport::Udp, server(Transport::Udp));
    QVERIFY(client);
    QRandomGenerator random(104);
    const QByteArray good = encodeDnsQuery(0x4242, *DnsName::fromText(u"www.practice.test"), DnsType::A);
    for (int i = 0; i < 3000; ++i) {
        QByteArray bytes = i % 2 ? good : QByteArray(random.bounded(200), '\0');
        for (int changes = i % 2 ? 3 : int(bytes.size()); changes > 0; --changes)
            bytes[random.bounded(int(bytes.size()))] = char(random.bounded(256));
        QVERIFY(client->socket().send(bytes));
        std::array<char, 65'536> buffer;
        const Result<std::optional<Received>> reply = client->socket().tryReceive(buffer);
        QVERIFY(reply);
        if (i % 30 == 0) // it has come so far, and is well
            QCOMPARE(ask(u"www.practice.test"_s, u"A"_s).answers.size(), 2);
    }
}

void TestPracticeDns::unverifiedPeersGetNoMoreThanTheySent() // fault 104
{
    // An address of this computer that is not loopback's stands for one that might be forged.
    Result<Socket> socket = Socket::open(Client::environment(), Family::Ipv4, Transport::Udp);
    QVERIFY(socket);
    const Endpoint dns = server(Transport::Udp);
    Result<Socket> probe = Socket::open(Client::environment(), Family::Ipv4, Transport::Udp);
    if (!probe || !probe->connect({QHostAddress(u"192.0.2.1"_s), 9}, Deadline::in(1s)))
        QSKIP("This computer has no address but loopback's.");
    const QHostAddress outside = probe->localEndpoint()->address;
    if (outside.isLoopback() || !socket->bind({outside, 0}))
        QSKIP("This computer has no address but loopback's.");
    for (const auto &[name, type] :
         {std::pair{u"www.practice.test"_s, DnsType::A}, std::pair{u"big.practice.test"_s, DnsType::A},
          std::pair{u"txt.practice.test"_s, DnsType::TXT}}) {
        const QByteArray query = encodeDnsQuery(3, *DnsName::fromText(name), type);
        QVERIFY(socket->sendTo(query, dns));
        std::array<char, 65'536> buffer;
        const Result<Received> reply = socket->receive(buffer, Deadline::in(5s));
        QVERIFY(reply);
        QVERIFY(reply->size <= query.size());
        const DnsMessage message = decodeDnsMessage(QByteArrayView(buffer.data(), reply->size));
        QVERIFY(message.truncated); // so it comes again over TCP, where nobody can be somebody else
        QVERIFY(message.answers.isEmpty());
    }
}

QTEST_GUILESS_MAIN(TestPracticeDns)
#include "tst_practicedns.moc"
