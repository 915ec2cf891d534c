// SPDX-License-Identifier: GPL-3.0-or-later
// How questions go to a name server and what may come back: silence, refusals, forgeries, truncation, TCP.
#include "core/lookup/lookuptool.h"
#include "tests/support/fakepractice.h"
#include "tests/support/lookuprun.h"
#include "tests/support/scripteddns.h"

#include <QTest>

#include <chrono>

using namespace sockeye;
using namespace sockeye::test;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

class TestLookupTransport : public QObject
{
    Q_OBJECT

private slots:
    void ignoredReplies_data();
    void ignoredReplies();
    void ignoredUntilTimeout();
    void otherSource();
    void silentServer();
    void closedPort();
    void retriesTimeouts();
    void outcomesApart_data();
    void outcomesApart();
    void malformedKeepsWaiting();
    void malformedShowsPart();
    void truncatedThenTcp();
    void truncatedTcpRefused();
    void truncatedUdpOnly();
    void tcpFaults_data();
    void tcpFaults();
    void tcpOnRequest();
    void withoutEdns_data();
    void withoutEdns();
    void stopEndsAtOnce();
};

void TestLookupTransport::ignoredReplies_data()
{
    QTest::addColumn<int>("fault");
    QTest::addColumn<int>("remark");
    QTest::newRow("fault 38: wrong id") << 38 << int(LookupRemark::WrongId);
    QTest::newRow("fault 39: wrong question") << 39 << int(LookupRemark::WrongQuestion);
    QTest::newRow("fault 39: no question") << 1039 << int(LookupRemark::WrongQuestion);
    QTest::newRow("fault 40: QR is 0") << 40 << int(LookupRemark::NotAReply);
    QTest::newRow("fault 53: three bytes") << 53 << int(LookupRemark::TooShort);
    QTest::newRow("fault 53: nothing") << 1053 << int(LookupRemark::TooShort);
}

namespace
{
QByteArray faulty(int fault, const DnsMessage &query)
{
    DnsMessage reply = goodReply(query);
    reply.answers = {addressOf(query.questions[0].name, "203.0.113.66")};
    if (fault == 38)
        reply.id = quint16(reply.id + 1);
    if (fault == 39)
        reply.questions[0].name = name("www.b.test");
    if (fault == 1039)
        reply.questions.clear();
    if (fault == 40)
        reply.isReply = false;
    const QByteArray bytes = encodeDnsMessage(reply);
    return fault == 53 ? bytes.first(3) : fault == 1053 ? QByteArray() : bytes;
}
} // namespace

void TestLookupTransport::ignoredReplies()
{
    QFETCH(int, fault);
    QFETCH(int, remark);
    // Twice the false one, then the right one: it is waited for, and the others are counted.
    const ScriptedDns server([fault](const DnsMessage &query, const QByteArray &) {
        return Datagrams{{faulty(fault, query)}, {faulty(fault, query)}, {good(query)}};
    });
    const Ended outcome = ask(requestTo(server));
    QCOMPARE(outcome.rows.size(), 1);
    QCOMPARE(outcome.row().status, LookupStatus::Ok);
    QCOMPARE(outcome.row().value, u"192.0.2.1"_s);
    QVERIFY(outcome.hasNote(LookupRemark(remark), 2));
}

void TestLookupTransport::ignoredUntilTimeout()
{
    const ScriptedDns server(
        [](const DnsMessage &query, const QByteArray &) { return Datagrams{{faulty(38, query)}}; });
    const Ended outcome = ask(briefRequestTo(server));
    QCOMPARE(outcome.rows.size(), 1);
    QCOMPARE(outcome.row().status, LookupStatus::Timeout);
    QVERIFY(outcome.row().value.isNull());
    QVERIFY(outcome.hasNote(LookupRemark::WrongId, 1));
}

void TestLookupTransport::otherSource()
{
    // fault 41: the kernel gives a connected socket only what its peer sent.
    const ScriptedDns server([](const DnsMessage &query, const QByteArray &) {
        DnsMessage forged = goodReply(query);
        forged.answers = {addressOf(query.questions[0].name, "203.0.113.66")};
        return Datagrams{{encodeDnsMessage(forged), true}, {good(query)}};
    });
    const Ended outcome = ask(requestTo(server));
    QCOMPARE(outcome.rows.size(), 1);
    QCOMPARE(outcome.row().value, u"192.0.2.1"_s);
    const ScriptedDns onlyForged([](const DnsMessage &query, const QByteArray &) {
        return Datagrams{{good(query), true}};
    });
    QCOMPARE(ask(briefRequestTo(onlyForged)).row().status, LookupStatus::Timeout);
}

void TestLookupTransport::silentServer()
{
    const ScriptedDns server([](const DnsMessage &, const QByteArray &) { return Datagrams(); });
    const Ended outcome = ask(briefRequestTo(server));
    QCOMPARE(outcome.row().status, LookupStatus::Timeout);
    QVERIFY(*outcome.row().elapsed >= 150ms);
    QCOMPARE(outcome.summary->failed, 1);
    QCOMPARE(outcome.summary->scriptLines,
             QStringList{u"www.a.test: [Errno -3] Temporary failure in name resolution"_s});
}

void TestLookupTransport::closedPort()
{
    Environment environment;
    Result<Socket> socket = Socket::open(environment, Family::Ipv4, Transport::Udp);
    QVERIFY(socket && socket->bind({QHostAddress(QHostAddress::LocalHost), 0}));
    const Endpoint closed = *socket->localEndpoint();
    socket->close();
    LookupRequest request;
    request.targets = {u"a.test"_s, u"b.test"_s, u"c.test"_s};
    request.resolver = closed.toString();
    request.timeout = 10s;
    const Ended outcome = ask(request);
    QCOMPARE(outcome.rows.size(), 6);
    for (const LookupRow &row : outcome.rows) {
        QCOMPARE(row.status, LookupStatus::Refused);
        QCOMPARE(row.errorText, u"ECONNREFUSED"_s);
        QVERIFY(*row.elapsed < 5s);
    }
}

void TestLookupTransport::retriesTimeouts()
{
    std::atomic<int> count = 0;
    const ScriptedDns server([&count](const DnsMessage &query, const QByteArray &) {
        return ++count < 3 ? Datagrams() : Datagrams{{good(query)}};
    });
    LookupRequest request = briefRequestTo(server, 400ms);
    request.attempts = 3;
    const Ended outcome = ask(request);
    QCOMPARE(outcome.row().status, LookupStatus::Ok);
    QCOMPARE(outcome.row().attempts, 3);
    QVERIFY(*outcome.row().elapsed >= 800ms);
}

void TestLookupTransport::outcomesApart_data()
{
    QTest::addColumn<int>("rcode");
    QTest::addColumn<LookupStatus>("status");
    QTest::addColumn<QString>("prints");
    QTest::newRow("fault 55: NODATA") << 0 << LookupStatus::NoData
                                      << u"[Errno -5] No address associated with hostname"_s;
    QTest::newRow("fault 55: NXDOMAIN") << 3 << LookupStatus::NoSuchName << u"[Errno -2] Name or service not known"_s;
    const QString temporary = u"[Errno -3] Temporary failure in name resolution"_s;
    QTest::newRow("fault 55: SERVFAIL") << 2 << LookupStatus::ServerFailure << temporary;
    QTest::newRow("fault 55: REFUSED") << 5 << LookupStatus::ServerRefused << temporary;
    QTest::newRow("fault 55: NOTIMP") << 4 << LookupStatus::NotImplemented << temporary;
    QTest::newRow("fault 55: FORMERR") << 1 << LookupStatus::FormatError << temporary;
    QTest::newRow("YXDOMAIN") << 6 << LookupStatus::BadReply << temporary;
}

void TestLookupTransport::outcomesApart()
{
    QFETCH(int, rcode);
    QFETCH(LookupStatus, status);
    QFETCH(QString, prints);
    const ScriptedDns server(
        [rcode](const DnsMessage &query, const QByteArray &) { return Datagrams{{withRcode(query, quint16(rcode))}}; });
    const Ended outcome = ask(requestTo(server));
    QCOMPARE(outcome.rows.size(), 1);
    QCOMPARE(outcome.row().status, status);
    QVERIFY(outcome.row().value.isNull());
    QCOMPARE(outcome.row().errorText, rcode == 0 ? QString() : QString::fromLatin1(dnsRcodeName(quint16(rcode))));
    QCOMPARE(outcome.summary->scriptLines, QStringList{u"www.a.test: "_s + prints});
    QVERIFY(!lookupTool().explainRow(&outcome.row()).isEmpty());
}

void TestLookupTransport::malformedKeepsWaiting()
{
    // fault 42: a reply with a looping pointer, then the good one.
    const ScriptedDns server([](const DnsMessage &query, const QByteArray &) {
        QByteArray loop = good(query);
        const qsizetype owner = 12 + query.questions[0].length;
        loop[owner] = char(0xc0 | owner >> 8);
        loop[owner + 1] = char(owner);
        return Datagrams{{loop}, {good(query)}};
    });
    const Ended outcome = ask(requestTo(server));
    QCOMPARE(outcome.rows.size(), 1);
    QCOMPARE(outcome.row().status, LookupStatus::Ok);
}

void TestLookupTransport::malformedShowsPart()
{
    // fault 51: fifty records announced, one there; fault 52 ends in the same way.
    const ScriptedDns server([](const DnsMessage &query, const QByteArray &) {
        QByteArray bytes = good(query);
        bytes[7] = 50;
        return Datagrams{{bytes}};
    });
    LookupRequest request = briefRequestTo(server, 400ms);
    request.edns = false;
    const Ended outcome = ask(request);
    QCOMPARE(outcome.rows.size(), 1);
    QCOMPARE(outcome.row().status, LookupStatus::BadReply);
    QCOMPARE(outcome.row().value, u"192.0.2.1"_s);
    QVERIFY(outcome.hasNote(LookupRemark::MalformedAt));
    QVERIFY(outcome.hasNote(LookupRemark::Incomplete));
    QCOMPARE(outcome.summary->answered, 0);
}

namespace
{
Datagrams truncatedReply(const DnsMessage &query)
{
    DnsMessage reply = goodReply(query);
    reply.truncated = true;
    return {{encodeDnsMessage(reply)}};
}
} // namespace

void TestLookupTransport::truncatedThenTcp()
{
    // fault 48: both attempts are shown.
    const ScriptedDns server([](const DnsMessage &query, const QByteArray &) { return truncatedReply(query); },
                             [](const DnsMessage &query) {
                                 DnsMessage reply = goodReply(query);
                                 reply.answers += addressOf(query.questions[0].name, "192.0.2.2");
                                 return ScriptedDns::Stream{ScriptedDns::framed(encodeDnsMessage(reply))};
                             });
    const Ended outcome = ask(requestTo(server));
    QCOMPARE(outcome.rows.size(), 2);
    QCOMPARE(outcome.row(1).value, u"192.0.2.2"_s);
    QCOMPARE(outcome.row(1).status, LookupStatus::Ok);
    QVERIFY(outcome.hasNote(LookupRemark::Truncated));
    QCOMPARE(outcome.row().attempts, 2);
    QCOMPARE(server.tcpQueries(), 1);
}

void TestLookupTransport::truncatedTcpRefused()
{
    // fault 48: nothing listens for TCP; what came stays, labelled.
    const ScriptedDns server([](const DnsMessage &query, const QByteArray &) { return truncatedReply(query); });
    const Ended outcome = ask(requestTo(server));
    QCOMPARE(outcome.rows.size(), 1);
    QCOMPARE(outcome.row().status, LookupStatus::Refused);
    QCOMPARE(outcome.row().value, u"192.0.2.1"_s);
    QVERIFY(outcome.hasNote(LookupRemark::TcpRefused));
    QVERIFY(outcome.hasNote(LookupRemark::Incomplete));
    QVERIFY(lookupTool().explainRow(&outcome.row()).contains(u"truncated answer, TCP refused"));
}

void TestLookupTransport::truncatedUdpOnly()
{
    const ScriptedDns server([](const DnsMessage &query, const QByteArray &) { return truncatedReply(query); });
    LookupRequest request = requestTo(server);
    request.transport = DnsTransport::Udp;
    const Ended outcome = ask(request);
    QCOMPARE(outcome.row().status, LookupStatus::BadReply);
    QVERIFY(outcome.hasNote(LookupRemark::TruncatedKept));
}

void TestLookupTransport::tcpFaults_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<LookupStatus>("status");
    QTest::addColumn<QString>("note");
    QTest::newRow("fault 49: closes mid-frame") << 0 << LookupStatus::BadReply << u"connection closed after 10 of 51"_s;
    QTest::newRow("fault 49: closes at once") << 1 << LookupStatus::BadReply << u"connection closed after 0 of 2"_s;
    QTest::newRow("fault 49: stalls mid-frame") << 2 << LookupStatus::Timeout << u"stopped after 10 of 51"_s;
    QTest::newRow("fault 49: announces too much") << 3 << LookupStatus::Timeout << u"stopped after 51 of 65535"_s;
    QTest::newRow("fault 49: announces too little") << 4 << LookupStatus::BadReply << u"malformed at byte 20"_s;
    QTest::newRow("fault 49: never answers") << 5 << LookupStatus::Timeout << QString();
    QTest::newRow("fault 49: announces nothing, closes") << 6 << LookupStatus::BadReply << u"1 datagrams ignored"_s;
}

void TestLookupTransport::tcpFaults()
{
    QFETCH(int, kind);
    QFETCH(LookupStatus, status);
    QFETCH(QString, note);
    const ScriptedDns server({}, [kind](const DnsMessage &query) {
        const QByteArray whole = ScriptedDns::framed(good(query));
        switch (kind) {
        case 0:
            return ScriptedDns::Stream{whole.first(12)};
        case 1:
            return ScriptedDns::Stream{};
        case 2:
            return ScriptedDns::Stream{whole.first(12), false};
        case 3:
            return ScriptedDns::Stream{"\xff\xff" + whole.sliced(2), false};
        case 4: {
            // A header that announces a question with a name that is cut at the end of the frame.
            QByteArray cut = whole;
            cut[0] = 0;
            cut[1] = char(12 + query.questions[0].length + 4);
            return ScriptedDns::Stream{cut, false};
        }
        case 5:
            return ScriptedDns::Stream{{}, false};
        default:
            return ScriptedDns::Stream{QByteArray(2, '\0')};
        }
    });
    LookupRequest request = requestTo(server, u"a.test"_s);
    if (status == LookupStatus::Timeout)
        request.timeout = 400ms;
    request.transport = DnsTransport::Tcp;
    request.edns = true;
    const Ended outcome = ask(request);
    QCOMPARE(outcome.rows.size(), 1);
    QCOMPARE(outcome.row().status, status);
    QStringList notes;
    for (const LookupNote &one : outcome.row().notes)
        notes += one.sentence();
    if (kind == 4)
        QVERIFY2(notes.join(u'|').contains(u"malformed at byte"), qPrintable(notes.join(u'|')));
    else
        QVERIFY2(note.isEmpty() ? notes.isEmpty() : notes.join(u'|').contains(note), qPrintable(notes.join(u'|')));
}

void TestLookupTransport::tcpOnRequest()
{
    const ScriptedDns server(
        {}, [](const DnsMessage &query) { return ScriptedDns::Stream{ScriptedDns::framed(good(query))}; });
    LookupRequest request = requestTo(server);
    request.transport = DnsTransport::Tcp;
    request.targets = {u"a.test"_s, u"b.test"_s, u"c.test"_s};
    const Ended outcome = ask(request);
    QCOMPARE(outcome.rows.size(), 3);
    for (const LookupRow &row : outcome.rows)
        QCOMPARE(row.status, LookupStatus::Ok);
    QCOMPARE(server.udpQueries(), 0);
    QCOMPARE(server.tcpQueries(), 3);
}

void TestLookupTransport::withoutEdns_data()
{
    QTest::addColumn<int>("rcode");
    QTest::addColumn<bool>("headerOnly");
    QTest::newRow("fault 65: BADVERS") << int(DnsRcode::BadVers) << false;
    QTest::newRow("fault 65: FORMERR") << int(DnsRcode::FormErr) << false;
    QTest::newRow("fault 65: FORMERR, header only") << int(DnsRcode::FormErr) << true;
    QTest::newRow("fault 65: NOTIMP") << int(DnsRcode::NotImp) << false;
}

void TestLookupTransport::withoutEdns()
{
    QFETCH(int, rcode);
    QFETCH(bool, headerOnly);
    const ScriptedDns server([rcode, headerOnly](const DnsMessage &query, const QByteArray &) {
        if (!query.edns)
            return Datagrams{{good(query)}};
        DnsMessage reply = dnsReplyTo(query, quint16(rcode));
        if (headerOnly) {
            reply.questions.clear();
            reply.edns.reset();
        }
        return Datagrams{{encodeDnsMessage(reply)}};
    });
    LookupRequest request = requestTo(server);
    request.targets = {u"a.test"_s, u"b.test"_s};
    request.parallel = 1;
    const Ended outcome = ask(request);
    QCOMPARE(outcome.rows.size(), 2);
    for (qsizetype i = 0; i < 2; ++i) {
        QCOMPARE(outcome.row(i).status, LookupStatus::Ok);
        QVERIFY(outcome.hasNote(LookupRemark::WithoutEdns, -1, i));
    }
    QCOMPARE(server.udpQueries(), 3); // the second name is asked without from the start
}

void TestLookupTransport::stopEndsAtOnce()
{
    // Also fault 99: Stop while waiting for a silent server.
    FakePractice practice;
    Context context(practice);
    const ScriptedDns server([&context](const DnsMessage &, const QByteArray &) {
        context.cancel.cancel(); // it waits now
        return Datagrams();
    });
    LookupRequest request = requestTo(server);
    request.timeout = 60s;
    Rows<LookupRow> rows;
    const MonotonicTime start = Clock::system().monotonic();
    const Result<LookupSummary> summary = lookUp(request, {}, context, rows);
    QVERIFY(Clock::system().monotonic() - start < 5s);
    QVERIFY(!summary);
    QCOMPARE(summary.error().kind, ErrorKind::Cancelled);
    const RowBlockPointer block = rows.take();
    QVERIFY(block);
    QCOMPARE(static_cast<const LookupRow *>(block->row(0))->status, LookupStatus::Cancelled);
}

QTEST_GUILESS_MAIN(TestLookupTransport)
#include "tst_lookuptransport.moc"
