// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lookup/lookuptargets.h"
#include "core/lookup/lookuptool.h"
#include "core/lookup/systemlookup.h"

#include <QTest>

using namespace sockeye;
using namespace Qt::Literals::StringLiterals;

class TestLookupTargets : public QObject
{
    Q_OBJECT

private slots:
    void targets_data();
    void targets();
    void refusedTargets_data();
    void refusedTargets();
    void servers_data();
    void servers();
    void refusedServers_data();
    void refusedServers();
    void systemServers_data();
    void systemServers();
    void hostsFile();
    void notesReadBack();
    void checksRequest();
};

void TestLookupTargets::targets_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("asked");
    QTest::addColumn<bool>("address");
    QTest::newRow("name") << u"www.example.org"_s << u"www.example.org"_s << false;
    QTest::newRow("spaces around") << u"  www.example.org \t"_s << u"www.example.org"_s << false;
    QTest::newRow("fault 69: 1.2.3.4") << u"1.2.3.4"_s << u"4.3.2.1.in-addr.arpa"_s << true;
    QTest::newRow("fault 69: ::1") << u"::1"_s << u"1"_s + u".0"_s.repeated(31) + u".ip6.arpa"_s << true;
    QTest::newRow("fault 69: v4-mapped") << u"::ffff:192.0.2.1"_s << u"1.2.0.192.in-addr.arpa"_s << true;
    QTest::newRow("brackets") << u"[::1]"_s << u"1"_s + u".0"_s.repeated(31) + u".ip6.arpa"_s << true;
    QTest::newRow("digits before the last dot") << u"1.2.3.in-addr.arpa"_s << u"1.2.3.in-addr.arpa"_s << false;
    QTest::newRow("fault 46: another script") << u"faß.de"_s << u"xn--fa-hia.de"_s << false;
    QTest::newRow("fault 44: wildcard") << u"*.example.com"_s << u"*.example.com"_s << false;
    QTest::newRow("a name that begins like a range")
        << u"192.0.2.1-east.example"_s << u"192.0.2.1-east.example"_s << false;
    QTest::newRow("fault 44: root") << u"."_s << u"."_s << false;
}

void TestLookupTargets::targets()
{
    QFETCH(QString, typed);
    QFETCH(QString, asked);
    QFETCH(bool, address);
    const Result<LookupTarget> target = parseLookupTarget(typed);
    QVERIFY2(target, target ? "" : qPrintable(target.error().detail));
    QCOMPARE(target->name.text(), asked);
    QCOMPARE(target->isAddress(), address);
}

void TestLookupTargets::refusedTargets_data()
{
    QTest::addColumn<QString>("typed");
    QTest::newRow("fault 69: 1.2.3") << u"1.2.3"_s;
    QTest::newRow("fault 69: 127.1") << u"127.1"_s;
    QTest::newRow("fault 69: a bare number") << u"2130706433"_s;
    QTest::newRow("fault 69: 256") << u"1.2.3.256"_s;
    QTest::newRow("fault 69: five parts") << u"1.2.3.4.5"_s;
    QTest::newRow("fault 69: not quite IPv6") << u"::1::"_s;
    QTest::newRow("fault 45: with a port") << u"www.example.org:80"_s;
    QTest::newRow("a network of too many bits") << u"192.0.2.0/33"_s;
    QTest::newRow("a range that runs backwards") << u"192.0.2.9-3"_s;
    QTest::newRow("fault 45: nothing") << u""_s;
    QTest::newRow("fault 45: two dots") << u"a..b"_s;
    QTest::newRow("fault 68: NUL") << u"a\0b"_s;
    QTest::newRow("fault 68: a line of 1 MB") << QString(1'000'000, u'a');
    QTest::newRow("fault 68: Latin-1 read as UTF-8") << u"b\ufffdcher.de"_s;
}

void TestLookupTargets::refusedTargets()
{
    QFETCH(QString, typed);
    const Result<LookupTarget> target = parseLookupTarget(typed);
    QVERIFY(!target);
    QCOMPARE(target.error().kind, ErrorKind::BadInput);
    QVERIFY(!target.error().detail.isEmpty());
    QVERIFY(target.error().detail.size() < 400);
}

void TestLookupTargets::servers_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("host");
    QTest::addColumn<int>("port"); // 0: none
    QTest::newRow("IPv4") << u"192.0.2.1"_s << u"192.0.2.1"_s << 0;
    QTest::newRow("IPv4 and port") << u"127.0.0.1:5353"_s << u"127.0.0.1"_s << 5353;
    QTest::newRow("fault 66: ::1") << u"::1"_s << u"::1"_s << 0;
    QTest::newRow("fault 66: scope") << u"fe80::1%lo"_s << u"fe80::1%lo"_s << 0;
    QTest::newRow("fault 66: brackets") << u"[::1]:5353"_s << u"::1"_s << 5353;
    QTest::newRow("fault 66: scope in brackets") << u"[fe80::1%lo]:53"_s << u"fe80::1%lo"_s << 53;
    QTest::newRow("fault 66: port behind #") << u"127.0.0.1#5399"_s << u"127.0.0.1"_s << 5399;
    QTest::newRow("fault 66: IPv6 and #") << u"::1#5399"_s << u"::1"_s << 5399;
    QTest::newRow("fault 66: host name") << u"dns.practice.test"_s << u"dns.practice.test"_s << 0;
}

void TestLookupTargets::servers()
{
    QFETCH(QString, typed);
    QFETCH(QString, host);
    QFETCH(int, port);
    const Result<Target> server = parseDnsServer(typed);
    QVERIFY2(server, server ? "" : qPrintable(server.error().detail));
    QCOMPARE(server->host, host);
    QCOMPARE(int(server->port.value_or(0)), port);
}

void TestLookupTargets::refusedServers_data()
{
    QTest::addColumn<QString>("typed");
    QTest::newRow("fault 66: nothing") << u""_s;
    QTest::newRow("fault 66: port 0") << u"127.0.0.1:0"_s;
    QTest::newRow("fault 66: port too large") << u"127.0.0.1#65536"_s;
    QTest::newRow("fault 66: no port behind #") << u"127.0.0.1#"_s;
    QTest::newRow("fault 66: two ports") << u"127.0.0.1:53#53"_s;
    QTest::newRow("fault 66: no such interface") << u"fe80::1%nosuchif0"_s;
    QTest::newRow("fault 66: link-local without interface") << u"fe80::1"_s;
    QTest::newRow("fault 66: short IPv4") << u"127.1"_s;
    QTest::newRow("fault 66: space") << u"my server"_s;
}

void TestLookupTargets::refusedServers()
{
    QFETCH(QString, typed);
    const Result<Target> server = parseDnsServer(typed);
    QVERIFY(!server);
    QCOMPARE(server.error().kind, ErrorKind::BadInput);
    QVERIFY(!server.error().detail.isEmpty());
}

void TestLookupTargets::systemServers_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QStringList>("servers");
    QTest::addColumn<int>("notes");
    QTest::newRow("fault 67: missing or empty") << QByteArray() << QStringList{u"127.0.0.1:53"_s} << 1;
    QTest::newRow("two servers") << QByteArray("nameserver 192.0.2.1\nnameserver 2001:db8::1\n")
                                 << QStringList{u"192.0.2.1:53"_s, u"[2001:db8::1]:53"_s} << 0;
    QTest::newRow("fault 67: four servers")
        << QByteArray("nameserver 10.0.0.1\nnameserver 10.0.0.2\nnameserver 10.0.0.3\nnameserver 10.0.0.4\n")
        << QStringList{u"10.0.0.1:53"_s, u"10.0.0.2:53"_s, u"10.0.0.3:53"_s} << 1;
    QTest::newRow("fault 67: options and stub")
        << QByteArray("nameserver 127.0.0.53\noptions edns0 trust-ad\n") << QStringList{u"127.0.0.53:53"_s} << 0;
}

void TestLookupTargets::systemServers()
{
    QFETCH(QByteArray, file);
    QFETCH(QStringList, servers);
    QFETCH(int, notes);
    QList<LookupNote> remarks;
    QStringList found;
    for (const Endpoint &server : sockeye::systemServers(ResolverConfig::parse(file), remarks))
        found += server.toString();
    QCOMPARE(found, servers);
    QCOMPARE(remarks.size(), notes);
    for (const LookupNote &remark : remarks)
        QVERIFY(!remark.sentence().contains(u'%'));
}

void TestLookupTargets::hostsFile()
{
    const HostsFile hosts =
        HostsFile::parse("127.0.0.1 localhost\n# 192.0.2.9 no\n192.0.2.1\tBox.lan box # mine\n\nx y\n");
    QVERIFY(hosts.holds(u"localhost"_s, QHostAddress(u"127.0.0.1"_s)));
    QVERIFY(hosts.holds(u"box.LAN"_s, QHostAddress(u"192.0.2.1"_s)));
    QVERIFY(hosts.holds(u"box"_s, QHostAddress(u"192.0.2.1"_s)));
    QVERIFY(!hosts.holds(u"box"_s, QHostAddress(u"192.0.2.2"_s)));
    QVERIFY(!hosts.holds(u"no"_s, QHostAddress(u"192.0.2.9"_s)));
    QVERIFY(!HostsFile::load(u"/nonexistent/hosts"_s).holds(u"localhost"_s, QHostAddress(u"127.0.0.1"_s)));
}

void TestLookupTargets::notesReadBack()
{
    const QList<LookupNote> notes = {
        {LookupRemark::WrongId, 2}, {LookupRemark::ClosedEarly, 3, 10}, {LookupRemark::AliasLoop}};
    QByteArray text;
    Codec<QList<LookupNote>>::append(notes, Unit::None, text);
    QCOMPARE(text, QByteArray("wrong_id:2;closed_early:3/10;alias_loop"));
    QList<LookupNote> read;
    QVERIFY(Codec<QList<LookupNote>>::parse(QString::fromUtf8(text), Unit::None, {}, read));
    QCOMPARE(read, notes);
    QCOMPARE(notes[1].sentence(), u"connection closed after 3 of 10 bytes"_s);
    LookupNote note;
    QVERIFY(!Codec<LookupNote>::parse(u"wrong_id:x", Unit::None, {}, note));
    QVERIFY(!Codec<LookupNote>::parse(u"nothing", Unit::None, {}, note));
}

void TestLookupTargets::checksRequest()
{
    const Tool &tool = lookupTool();
    LookupRequest request;
    QVERIFY(tool.check(&request));
    request.resolver = u"127.0.0.1#x"_s;
    const Result<void> bad = tool.check(&request);
    QVERIFY(!bad);
    QCOMPARE(bad.error().subject, u"resolver"_s);
    request = {};
    request.targets.clear();
    QVERIFY(!tool.check(&request));
    request = {};
    request.types.clear();
    QVERIFY(!tool.check(&request));
    request = {};
    request.targets = {u"10.0.0.0/8"_s}; // counted, not listed
    const Result<void> tooMany = tool.check(&request);
    QVERIFY(!tooMany);
    QCOMPARE(tooMany.error().subject, u"targets"_s);
    // The public ids.
    QStringList ids;
    for (const Field &field : tool.requestFields())
        ids += QString::fromLatin1(field.id);
    QCOMPARE(ids.join(u' '), u"targets type resolver transport timeout_s attempts parallel edns"_s);
    ids.clear();
    for (const Field &field : tool.rowFields().first(10))
        ids += QString::fromLatin1(field.id);
    QCOMPARE(ids.join(u' '), u"name type value order ttl_s canonical_name source server elapsed_ms status"_s);
}

QTEST_GUILESS_MAIN(TestLookupTargets)
#include "tst_lookuptargets.moc"
