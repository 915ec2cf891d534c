// SPDX-License-Identifier: GPL-3.0-or-later
// What a look-up makes of answers, of the system, of practice names; its rows, and what it prints.
#include "core/lookup/lookuptool.h"
#include "tests/support/fakepractice.h"
#include "tests/support/lookuprun.h"
#include "tests/support/scripteddns.h"

#include <QTemporaryFile>
#include <QTest>

#include <chrono>

using namespace sockeye;
using namespace sockeye::test;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

class TestLookup : public QObject
{
    Q_OBJECT

private slots:
    void answers();
    void manyRecords();
    void otherOwner();
    void otherClass();
    void aliasChain();
    void aliasLoop();
    void aliasLedOn();
    void aliasLedOnForEver();
    void aAndAaaaApart();
    void mixedCaseReply();
    void texts();
    void ttlAndTrailing();
    void addressAsksPointer();
    void networksAndRanges();
    void badTargets();
    void bothFormsShown();
    void manyNames();
    void system_data();
    void system();
    void systemNameservers();
    void practiceNames();
    void resolverByName();
    void scriptPrints();
    void answerInWords();
};

void TestLookup::answers()
{
    const ScriptedDns server([](const DnsMessage &query, const QByteArray &) {
        DnsMessage reply = goodReply(query);
        reply.answers += addressOf(query.questions[0].name, "192.0.2.2", 30);
        return Datagrams{{encodeDnsMessage(reply)}};
    });
    const Ended outcome = ask(requestTo(server));
    QVERIFY(outcome.summary);
    QCOMPARE(outcome.rows.size(), 2);
    const LookupRow &second = outcome.row(1);
    QCOMPARE(second.name, u"www.a.test"_s);
    QCOMPARE(second.value, u"192.0.2.2"_s);
    QCOMPARE(second.order, 2);
    QCOMPARE(second.ttl, 30u);
    QCOMPARE(second.canonicalName, u"www.a.test"_s);
    QCOMPARE(second.source, LookupSource::Dns);
    QCOMPARE(second.server, server.endpoint().toString());
    QCOMPARE(second.status, LookupStatus::Ok);
    QVERIFY(second.elapsed && *second.elapsed > 0ns);
    QCOMPARE(outcome.summary->firstAddress, QHostAddress(u"192.0.2.1"_s));
    QCOMPARE(outcome.summary->answered, 1);
    QCOMPARE(outcome.summary->failed, 0);
    QCOMPARE(server.udpQueries(), 1);
}

void TestLookup::manyRecords()
{
    // fault 50: 200 records in one datagram, to a query without EDNS.
    const ScriptedDns server([](const DnsMessage &query, const QByteArray &) {
        DnsMessage reply = dnsReplyTo(query);
        for (int i = 0; i < 200; ++i)
            reply.answers += DnsRecords::address(query.questions[0].name, 60, QHostAddress(quint32(0x0a000000 + i)));
        return Datagrams{{encodeDnsMessage(reply)}};
    });
    LookupRequest request = requestTo(server);
    request.edns = false;
    const Ended outcome = ask(request);
    QCOMPARE(outcome.rows.size(), 200);
    QCOMPARE(outcome.rows[199].value, u"10.0.0.199"_s);
    QCOMPARE(outcome.rows[199].order, 200);
}

void TestLookup::otherOwner()
{
    // fault 56: shown, and marked.
    const ScriptedDns server([](const DnsMessage &query, const QByteArray &) {
        DnsMessage reply = dnsReplyTo(query);
        reply.answers = {addressOf(name("evil.b.test"), "203.0.113.66")};
        return Datagrams{{encodeDnsMessage(reply)}};
    });
    const Ended outcome = ask(requestTo(server));
    QCOMPARE(outcome.rows.size(), 1);
    QCOMPARE(outcome.row().status, LookupStatus::BadReply);
    QCOMPARE(outcome.row().value, u"203.0.113.66"_s);
    QVERIFY(outcome.hasNote(LookupRemark::OtherOwner));
    QCOMPARE(outcome.summary->answered, 0);
    QVERIFY(outcome.summary->firstAddress.isNull());
}

void TestLookup::otherClass()
{
    // fault 57: not shown as an address.
    const ScriptedDns server([](const DnsMessage &query, const QByteArray &) {
        DnsMessage reply = goodReply(query);
        reply.answers[0].klass = DnsClass::Chaos;
        return Datagrams{{encodeDnsMessage(reply)}};
    });
    const Ended outcome = ask(requestTo(server));
    QCOMPARE(outcome.rows.size(), 1);
    QCOMPARE(outcome.row().status, LookupStatus::BadReply);
    QCOMPARE(outcome.row().value, u"\\# 4 c0000201"_s);
    QVERIFY(outcome.hasNote(LookupRemark::OtherClass));
}

void TestLookup::aliasChain()
{
    // fault 58: the chain is drawn in order, however the answer orders it.
    const ScriptedDns server([](const DnsMessage &query, const QByteArray &) {
        DnsMessage reply = dnsReplyTo(query);
        reply.answers = {addressOf(name("c.test"), "192.0.2.1"),
                         DnsRecords::name(name("b.test"), 60, DnsType::CNAME, name("C.test")),
                         DnsRecords::name(query.questions[0].name, 60, DnsType::CNAME, name("b.test"))};
        return Datagrams{{encodeDnsMessage(reply)}};
    });
    const Ended outcome = ask(requestTo(server));
    QCOMPARE(outcome.rows.size(), 1);
    QCOMPARE(outcome.row().value, u"192.0.2.1"_s);
    QCOMPARE(outcome.row().canonicalName, u"c.test"_s);
    QCOMPARE(outcome.row().chain, QStringList({u"www.a.test"_s, u"b.test"_s, u"c.test"_s}));
    QVERIFY(lookupTool().explainRow(&outcome.row()).contains(u"www.a.test → b.test → c.test"));
    QCOMPARE(server.udpQueries(), 1);
}

void TestLookup::aliasLoop()
{
    const ScriptedDns server([](const DnsMessage &query, const QByteArray &) {
        DnsMessage reply = dnsReplyTo(query);
        reply.answers = {DnsRecords::name(query.questions[0].name, 60, DnsType::CNAME, name("b.test")),
                         DnsRecords::name(name("b.test"), 60, DnsType::CNAME, query.questions[0].name)};
        return Datagrams{{encodeDnsMessage(reply)}};
    });
    const Ended outcome = ask(requestTo(server));
    QCOMPARE(outcome.rows.size(), 1);
    QCOMPARE(outcome.row().status, LookupStatus::BadReply);
    QVERIFY(outcome.hasNote(LookupRemark::AliasLoop));
    QCOMPARE(outcome.row().chain, QStringList({u"www.a.test"_s, u"b.test"_s, u"www.a.test"_s}));
    QCOMPARE(server.udpQueries(), 1);
}

void TestLookup::aliasLedOn()
{
    // A server that answers with the alias alone is asked for what it leads to.
    const ScriptedDns server([](const DnsMessage &query, const QByteArray &) {
        if (query.questions[0].name == name("b.test"))
            return Datagrams{{good(query)}};
        DnsMessage reply = dnsReplyTo(query);
        reply.answers = {DnsRecords::name(query.questions[0].name, 60, DnsType::CNAME, name("b.test"))};
        return Datagrams{{encodeDnsMessage(reply)}};
    });
    const Ended outcome = ask(requestTo(server));
    QCOMPARE(outcome.rows.size(), 1);
    QCOMPARE(outcome.row().status, LookupStatus::Ok);
    QCOMPARE(outcome.row().canonicalName, u"b.test"_s);
    QCOMPARE(outcome.row().chain, QStringList({u"www.a.test"_s, u"b.test"_s}));
    QCOMPARE(server.udpQueries(), 2);
}

void TestLookup::aliasLedOnForEver()
{
    // fault 58: look-ups are bounded, also where every answer leads to a new name, and where two lead to each other.
    const ScriptedDns endless([](const DnsMessage &query, const QByteArray &) {
        DnsMessage reply = dnsReplyTo(query);
        const Result<DnsName> next = DnsName::fromText(u"x"_s + query.questions[0].name.text());
        reply.answers = {DnsRecords::name(query.questions[0].name, 60, DnsType::CNAME, *next)};
        return Datagrams{{encodeDnsMessage(reply)}};
    });
    const Ended outcome = ask(requestTo(endless));
    QCOMPARE(outcome.rows.size(), 1);
    QCOMPARE(outcome.row().status, LookupStatus::BadReply);
    QVERIFY(outcome.hasNote(LookupRemark::AliasTooLong));
    QVERIFY(endless.udpQueries() <= 17);
    const ScriptedDns pair([](const DnsMessage &query, const QByteArray &) {
        DnsMessage reply = dnsReplyTo(query);
        const bool atB = query.questions[0].name == name("b.test");
        reply.answers = {
            DnsRecords::name(query.questions[0].name, 60, DnsType::CNAME, atB ? name("www.a.test") : name("b.test"))};
        return Datagrams{{encodeDnsMessage(reply)}};
    });
    const Ended loop = ask(requestTo(pair));
    QCOMPARE(loop.row().status, LookupStatus::BadReply);
    QVERIFY(loop.hasNote(LookupRemark::AliasLoop));
    QCOMPARE(pair.udpQueries(), 2);
}

void TestLookup::aAndAaaaApart()
{
    // fault 71: A answers, AAAA keeps silent.
    const ScriptedDns server([](const DnsMessage &query, const QByteArray &) {
        return query.questions[0].type == DnsType::A ? Datagrams{{good(query)}} : Datagrams();
    });
    LookupRequest request = briefRequestTo(server, 700ms);
    request.types = {DnsType::A, DnsType::AAAA};
    const Ended outcome = ask(request);
    QCOMPARE(outcome.rows.size(), 2);
    QCOMPARE(outcome.row(0).type, DnsType::A);
    QCOMPARE(outcome.row(0).status, LookupStatus::Ok);
    QCOMPARE(outcome.row(1).type, DnsType::AAAA);
    QCOMPARE(outcome.row(1).status, LookupStatus::Timeout);
    QCOMPARE(outcome.summary->answered, 1);
}

void TestLookup::mixedCaseReply()
{
    // fault 70: accepted, and shown as received.
    const ScriptedDns server([](const DnsMessage &query, const QByteArray &) {
        DnsMessage reply = dnsReplyTo(query);
        reply.questions[0].name = name("wWw.A.tEst");
        reply.answers = {addressOf(name("wWw.A.tEst"), "192.0.2.1")};
        return Datagrams{{encodeDnsMessage(reply)}};
    });
    const Ended outcome = ask(requestTo(server));
    QCOMPARE(outcome.row().status, LookupStatus::Ok);
    QCOMPARE(outcome.row().canonicalName, u"wWw.A.tEst"_s);
    QCOMPARE(outcome.row().name, u"www.a.test"_s);
}

void TestLookup::texts()
{
    const QByteArray odd = QByteArray::fromHex("001b0d0aff80c37f095c22");
    const ScriptedDns server([odd](const DnsMessage &query, const QByteArray &) {
        DnsMessage reply = dnsReplyTo(query);
        reply.answers = {DnsRecords::txt(query.questions[0].name, 60, {odd, {}, "=cmd|' /C calc'!A0"})};
        return Datagrams{{encodeDnsMessage(reply)}};
    });
    LookupRequest request = requestTo(server);
    request.types = {DnsType::TXT};
    const Ended outcome = ask(request);
    // fault 60: escaped, strings apart, raw bytes kept; fault 61: intact.
    QCOMPARE(outcome.row().value,
             u"\"\\000\\027\\013\\010\\255\\128\\195\\127\\009\\\\\\\"\" \"\" \"=cmd|' /C calc'!A0\""_s);
    QVERIFY(outcome.row().rdata.contains(odd));
    QByteArray json;
    for (const Field &field : lookupTool().rowFields()) {
        if (qstrcmp(field.id, "rdata") == 0)
            field.appendJson(field, &outcome.row(), json);
    }
    QVERIFY(json.startsWith("\"0x0b001b0d0aff80c37f095c2200"));
}

void TestLookup::ttlAndTrailing()
{
    const ScriptedDns server([](const DnsMessage &query, const QByteArray &) {
        DnsMessage reply = goodReply(query);
        reply.answers[0].rawTtl = 0xffffffff;
        return Datagrams{{encodeDnsMessage(reply) + "junk!"}};
    });
    const Ended outcome = ask(requestTo(server));
    QCOMPARE(outcome.row().status, LookupStatus::Ok);
    QCOMPARE(outcome.row().ttl, 0u); // fault 59
    QVERIFY(outcome.hasNote(LookupRemark::TtlReceived, 4294967295));
    QVERIFY(outcome.hasNote(LookupRemark::ExtraBytes, 5)); // fault 54
}

void TestLookup::addressAsksPointer()
{
    const ScriptedDns server([](const DnsMessage &query, const QByteArray &) {
        DnsMessage reply = dnsReplyTo(query);
        if (query.questions[0].type == DnsType::PTR && query.questions[0].name == name("4.3.2.1.in-addr.arpa"))
            reply.answers = {DnsRecords::name(query.questions[0].name, 60, DnsType::PTR, name("<b>.\\027]0.test"))};
        return Datagrams{{encodeDnsMessage(reply)}};
    });
    LookupRequest request = requestTo(server, u"1.2.3.4"_s);
    request.types = {DnsType::A, DnsType::AAAA};
    const Ended outcome = ask(request);
    QCOMPARE(outcome.rows.size(), 1); // one question, not one a type
    QCOMPARE(outcome.row().type, DnsType::PTR);
    QCOMPARE(outcome.row().value, u"<b>.\\027]0.test"_s); // fault 62
    QCOMPARE(outcome.row().queryName, u"4.3.2.1.in-addr.arpa"_s);
    QCOMPARE(outcome.summary->scriptLines, QStringList{u"IP address of 1.2.3.4: 1.2.3.4"_s});
}

void TestLookup::networksAndRanges()
{
    const ScriptedDns server([](const DnsMessage &query, const QByteArray &) {
        DnsMessage reply = goodReply(query);
        reply.answers.clear();
        return Datagrams{{encodeDnsMessage(reply)}};
    });
    LookupRequest request = requestTo(server, u"192.0.2.0/29"_s);
    request.targets += {u"2001:db8::1-2001:db8::2"_s, u"www.a.test"_s};
    const Ended outcome = ask(request);
    QVERIFY(outcome.summary);
    QStringList names;
    for (const LookupRow &row : outcome.rows) {
        QVERIFY2(row.type, qPrintable(row.name + u' ' + row.errorText));
        QCOMPARE(dnsTypeName(*row.type), dnsTypeName(row.name == u"www.a.test" ? DnsType::A : DnsType::PTR));
        names += row.name;
    }
    names.sort();
    QCOMPARE(names.join(u' '),
             u"192.0.2.1 192.0.2.2 192.0.2.3 192.0.2.4 192.0.2.5 192.0.2.6 2001:db8::1 2001:db8::2 www.a.test"_s);
    QCOMPARE(outcome.summary->failed, 9);
    QVERIFY(lookupTool().answer(&request, &*outcome.summary).headline.contains(u"0 of 9"_s));
}

void TestLookup::badTargets()
{
    // faults 43, 45, 69: nothing is sent for them, and the others go on.
    const ScriptedDns server([](const DnsMessage &query, const QByteArray &) { return Datagrams{{good(query)}}; });
    LookupRequest request = requestTo(server);
    request.targets = {u"a..b"_s, QString(64, u'a'), u"127.1"_s, u"www.a.test"_s, u"a b"_s};
    const Ended outcome = ask(request);
    QCOMPARE(outcome.rows.size(), 5);
    int bad = 0;
    for (const LookupRow &row : outcome.rows) {
        bad += row.status == LookupStatus::BadInput;
        QCOMPARE(row.errorText.isEmpty(), row.status == LookupStatus::Ok);
    }
    QCOMPARE(bad, 4);
    QCOMPARE(server.udpQueries(), 1);
    QCOMPARE(outcome.summary->answered, 1);
    QCOMPARE(outcome.summary->failed, 4);
}

void TestLookup::bothFormsShown()
{
    // fault 46
    const ScriptedDns server([](const DnsMessage &query, const QByteArray &) { return Datagrams{{good(query)}}; });
    const Ended outcome = ask(requestTo(server, u"faß.de"_s));
    QCOMPARE(outcome.row().name, u"faß.de"_s);
    QCOMPARE(outcome.row().queryName, u"xn--fa-hia.de"_s);
    QCOMPARE(outcome.row().status, LookupStatus::Ok);
}

void TestLookup::manyNames()
{
    // fault 68: many names, duplicates among them; every one has its row, and never more than asked are in flight.
    const ScriptedDns server([](const DnsMessage &query, const QByteArray &) { return Datagrams{{good(query)}}; });
    LookupRequest request = requestTo(server);
    request.targets.clear();
    for (int i = 0; i < 5000; ++i)
        request.targets += u"n%1.a.test"_s.arg(i % 4900);
    request.targets[17] = u"bad..name"_s;
    request.timeout = 5s;
    request.attempts = 3;
    const Ended outcome = ask(request);
    QVERIFY(outcome.summary);
    QCOMPARE(outcome.rows.size(), 5000);
    QCOMPARE(outcome.summary->answered, 4999);
    QCOMPARE(outcome.summary->failed, 1);
    QHash<QString, int> seen;
    for (const LookupRow &row : outcome.rows)
        ++seen[row.name];
    QCOMPARE(seen.size(), 4901);
    QCOMPARE(seen[u"n5.a.test"_s], 2);
}

void TestLookup::system_data()
{
    QTest::addColumn<QString>("target");
    QTest::addColumn<LookupStatus>("status");
    QTest::newRow("localhost") << u"localhost"_s << LookupStatus::Ok;
    QTest::newRow("address of this computer") << u"127.0.0.1"_s << LookupStatus::Ok;
}

void TestLookup::system()
{
    QFETCH(QString, target);
    QFETCH(LookupStatus, status);
    QTemporaryFile hosts;
    QVERIFY(hosts.open());
    hosts.write("127.0.0.1 localhost\n::1 localhost\n");
    hosts.close();
    SystemSources sources;
    sources.hostsPath = hosts.fileName();
    sources.resolvers = [] { return ResolverConfig::parse("nameserver 192.0.2.53\n"); };
    LookupRequest request;
    request.targets = {target};
    request.types = {DnsType::A};
    const Ended outcome = ask(request, {}, sources);
    QVERIFY(outcome.summary);
    QCOMPARE(outcome.rows.size(), 1);
    QCOMPARE(outcome.row().status, status);
    QVERIFY(!outcome.row().value.isEmpty());
    QVERIFY(!outcome.row().server.isEmpty());
    if (target == u"localhost") {
        QCOMPARE(outcome.row().value, u"127.0.0.1"_s);
        QCOMPARE(outcome.row().source, LookupSource::Hosts);
        QCOMPARE(outcome.row().server, hosts.fileName());
    }
}

void TestLookup::systemNameservers()
{
    // fault 67: types that getaddrinfo can't ask for go to the servers of resolv.conf; which one is always shown.
    SystemSources sources;
    sources.resolvers = [] { return ResolverConfig::parse("nameserver 127.255.255.254\n"); };
    LookupRequest request;
    request.targets = {u"a.test"_s};
    request.types = {DnsType::MX};
    request.timeout = 100ms;
    request.attempts = 1;
    const Ended outcome = ask(request, {}, sources);
    QCOMPARE(outcome.rows.size(), 1);
    QCOMPARE(outcome.row().server, u"127.255.255.254:53"_s);
    QCOMPARE(outcome.row().source, LookupSource::Dns);
    sources.resolvers = [] { return ResolverConfig(); };
    const Ended missing = ask(request, {}, sources);
    QCOMPARE(missing.row().server, u"127.0.0.1:53"_s);
    QVERIFY(missing.hasNote(LookupRemark::NoResolvConf));
}

void TestLookup::practiceNames()
{
    const ScriptedDns server([](const DnsMessage &query, const QByteArray &) {
        if (query.questions[0].type == DnsType::PTR) {
            DnsMessage reply = dnsReplyTo(query);
            reply.answers = {DnsRecords::name(query.questions[0].name, 60, DnsType::PTR, name("www.practice.test"))};
            return Datagrams{{encodeDnsMessage(reply)}};
        }
        return Datagrams{{good(query)}};
    });
    FakePractice practice;
    practice.servers.insert(u"dns"_s, {server.endpoint()});
    LookupRequest request;
    request.targets = {u"www.practice.test"_s, u"192.0.2.1"_s};
    request.types = {DnsType::A};
    const Ended outcome = ask(request, practice);
    QCOMPARE(outcome.rows.size(), 2);
    for (const LookupRow &row : outcome.rows) {
        QCOMPARE(row.source, LookupSource::Practice);
        QCOMPARE(row.server, server.endpoint().toString());
        QCOMPARE(row.status, LookupStatus::Ok);
    }
    QCOMPARE(outcome.summary->scriptLines,
             QStringList({u"IP address of www.practice.test: 192.0.2.1"_s, u"IP address of 192.0.2.1: 192.0.2.1"_s}));
    // Without a practice network the run can't be.
    const Ended none = ask(request);
    QVERIFY(!none.summary);
}

void TestLookup::resolverByName()
{
    // fault 66: a host name as server.
    const ScriptedDns server([](const DnsMessage &query, const QByteArray &) { return Datagrams{{good(query)}}; });
    FakePractice practice;
    practice.servers.insert(u"dns"_s, {server.endpoint()});
    LookupRequest request = requestTo(server);
    request.resolver = u"dns.practice.test"_s;
    const Ended outcome = ask(request, practice);
    QCOMPARE(outcome.row().status, LookupStatus::Ok);
    QCOMPARE(outcome.row().source, LookupSource::Practice);
    request.resolver = u"127.0.0.1#%1"_s.arg(server.endpoint().port);
    QCOMPARE(ask(request).row().status, LookupStatus::Ok);
    const ScriptedDns six([](const DnsMessage &query, const QByteArray &) { return Datagrams{{good(query)}}; }, {},
                          QHostAddress(QHostAddress::LocalHostIPv6));
    if (six.endpoint().isNull())
        QSKIP("This computer has no IPv6 loopback");
    request.resolver = u"::1#%1"_s.arg(six.endpoint().port);
    QCOMPARE(ask(request).row().status, LookupStatus::Ok);
    request.resolver = u"[::1]:%1"_s.arg(six.endpoint().port);
    QCOMPARE(ask(request).row().server, u"[::1]:%1"_s.arg(six.endpoint().port));
}

void TestLookup::scriptPrints()
{
    const ScriptedDns server([](const DnsMessage &query, const QByteArray &) {
        if (query.questions[0].name == name("gone.test"))
            return Datagrams{{withRcode(query, DnsRcode::NxDomain)}};
        return Datagrams{{good(query)}};
    });
    LookupRequest request = requestTo(server);
    request.targets = {u"www.python.org"_s, u"gone.test"_s, u"::1"_s, u"a..b"_s};
    const Ended outcome = ask(request);
    // What Python 3.11 prints; for a..b the script ends with an exception of another kind, and prints none of this.
    QCOMPARE(
        outcome.summary->scriptLines,
        QStringList({u"IP address of www.python.org: 192.0.2.1"_s, u"gone.test: [Errno -2] Name or service not known"_s,
                     u"::1: [Errno -9] Address family for hostname not supported"_s}));
}

void TestLookup::answerInWords()
{
    const ScriptedDns server([](const DnsMessage &query, const QByteArray &) {
        if (query.questions[0].name == name("gone.test"))
            return Datagrams{{withRcode(query, DnsRcode::NxDomain)}};
        return Datagrams{{good(query)}};
    });
    LookupRequest request = requestTo(server, u"www.python.org"_s);
    Ended outcome = ask(request);
    Answer answer = lookupTool().answer(&request, &*outcome.summary);
    QCOMPARE(answer.headline, u"www.python.org: 192.0.2.1"_s);
    QCOMPARE(answer.scriptPrints, QStringList{u"IP address of www.python.org: 192.0.2.1"_s});
    request = requestTo(server, u"gone.test"_s);
    outcome = ask(request);
    answer = lookupTool().answer(&request, &*outcome.summary);
    QCOMPARE(answer.headline, u"The name gone.test does not exist"_s);
    request.targets = {u"a..b"_s};
    outcome = ask(request);
    answer = lookupTool().answer(&request, &*outcome.summary);
    QVERIFY(answer.headline.contains(u"can't be looked up"));
    QVERIFY(answer.detail.contains(u"empty"));
    request.targets = {u"a.test"_s, u"gone.test"_s};
    outcome = ask(request);
    answer = lookupTool().answer(&request, &*outcome.summary);
    QCOMPARE(answer.headline, u"1 of 2 targets were answered"_s);
}

QTEST_GUILESS_MAIN(TestLookup)
#include "tst_lookup.moc"
