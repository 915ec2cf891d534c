// SPDX-License-Identifier: GPL-3.0-or-later
// The probe over TLS and HTTP, against servers of the test's own on loopback.
#include "core/net/tlsstream.h"
#include "tests/support/probepeers.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

using namespace sockeye;
using namespace sockeye::test;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace
{

/// What a server of TLS shows: valid, for 127.0.0.1.
TlsIdentity identity()
{
    const WallTime now = Clock::system().wall();
    return *TlsIdentity::make({{u"127.0.0.1"_s}, now - 1h, now + 1h, false});
}

/// Takes the handshake and one message; says \a answer and ends, with a close_notify where \a isClean.
auto tlsServer(const TlsIdentity &own, const QByteArray &answer, bool isClean = true)
{
    return [own, answer, isClean](Socket &socket) {
        TlsStream stream(std::move(socket), std::move(*TlsEngine::server({.identity = own, .alpn = {u"http/1.1"_s}})));
        const Deadline deadline = Deadline::in(patience);
        std::array<char, 4096> buffer;
        if (stream.handshake(deadline) && stream.receive(buffer, deadline))
            (void)stream.sendAll(answer, deadline);
        if (isClean)
            (void)stream.end(deadline);
        (void)stream.socket().shutdownWrite();
        waitForEnd(stream.socket());
    };
}

} // namespace

class TestProbeTls : public QObject
{
    Q_OBJECT

private slots:
    void tlsForInspection();
    void tlsTrusted();
    void tlsStall();
    void tlsPlainServer();
    void http_data();
    void http();
    void httpOverTls();
    void httpSilence();
    void httpPost();
};

// fault 82: connects for inspection, and marks the check that failed
void TestProbeTls::tlsForInspection()
{
    const Server server(tlsServer(identity(), "secret?"));
    Run run;
    run.run(runProbe, requestTo(server.target(), ProbeProtocol::Tls));
    QVERIFY2(run.summary, qPrintable(told(run)));
    const ProbeRow *tls = find(run, D::Tls);
    QVERIFY(tls);
    QCOMPARE(tls->status, S::Unverified);
    QCOMPARE(tls->error, u"unknown_issuer"_s);
    QVERIFY(tls->text.startsWith(u"TLSv1.3, "_s));
    QVERIFY(find(run, D::Certificate)->text.contains(u"127.0.0.1"_s));
    QCOMPARE(run.summary->verified, false);
    QCOMPARE(run.summary->verifyError, QList<TlsProblem>{TlsProblem::UnknownIssuer});
    QCOMPARE(run.summary->receivedBytes, 7);
    QCOMPARE(run.summary->certificateSubject, u"CN=127.0.0.1"_s);
    QVERIFY(run.summary->certificateNotAfter && run.summary->tls);
    const Answer answer = answerProbe(requestTo(server.target(), ProbeProtocol::Tls), *run.summary);
    QVERIFY(answer.detail.contains(u"who is at the other side is not known"_s));
}

void TestProbeTls::tlsTrusted()
{
    const TlsIdentity own = identity();
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"ca.pem"_s));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(own.authority) > 0);
    file.close();
    for (const bool isClean : {true, false}) {
        const Server server(tlsServer(own, "yes", isClean));
        ProbeRequest request = requestTo(server.target(), ProbeProtocol::Tls);
        request.caFile = file.fileName();
        request.alpn = {u"h2"_s, u"http/1.1"_s};
        Run run;
        run.run(runProbe, request);
        QVERIFY2(run.summary, qPrintable(told(run)));
        QCOMPARE(run.summary->verified, true);
        QCOMPARE(run.summary->verifyError, QList<TlsProblem>());
        QCOMPARE(run.summary->alpn, u"http/1.1"_s);
        QCOMPARE(run.rows.back().direction, D::Ended);
        QCOMPARE(run.rows.back().status, isClean ? S::Ok : S::CutShort);
    }
}

// fault 82: stall after ClientHello
void TestProbeTls::tlsStall()
{
    const Server server([](Socket &socket) { waitForEnd(socket); });
    ProbeRequest request = requestTo(server.target(), ProbeProtocol::Tls);
    request.timeout = 200ms;
    QElapsedTimer timer;
    timer.start();
    Run run;
    run.run(runProbe, request);
    QVERIFY(timer.elapsed() >= 200);
    QCOMPARE(run.rows.back().direction, D::Tls);
    QCOMPARE(run.rows.back().status, S::Timeout);
    QCOMPARE(probeTool().failureOf(&run.rows.back())->stage, Stage::Handshake);
    QVERIFY(!run.summary->verified);
}

// fault 82: a plain server
void TestProbeTls::tlsPlainServer()
{
    const Server server([](Socket &socket) {
        (void)socket.sendAll("220 mail ESMTP\r\n", Deadline::in(patience));
        waitForEnd(socket);
    });
    Run run;
    run.run(runProbe, requestTo(server.target(), ProbeProtocol::Tls));
    QCOMPARE(run.rows.back().direction, D::Tls);
    QCOMPARE(run.rows.back().status, S::BadReply);
    QVERIFY(run.rows.back().error.contains(u"no TLS"_s));
    const QString explained = probeTool().explainRow(&run.rows.back());
    QVERIFY2(explained.startsWith(u"Stage: TLS. No TLS connection came about."_s), qPrintable(explained));
}

void TestProbeTls::http_data()
{
    QTest::addColumn<QByteArray>("reply");
    QTest::addColumn<int>("code");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<ProbeStatus>("status"); // of the last row
    QTest::newRow("length") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello") << 200
                            << QByteArray("hello") << S::Ok;
    QTest::newRow("chunked") << QByteArray(
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n")
                             << 200 << QByteArray("hello") << S::Ok;
    QTest::newRow("until the end") << QByteArray("HTTP/1.0 404 Not Found\r\n\r\nno") << 404 << QByteArray("no")
                                   << S::Ok;
    QTest::newRow("redirect") << QByteArray(
        "HTTP/1.1 302 Found\r\nLocation: https://example.org/\r\nContent-Length: 0\r\n\r\n")
                              << 302 << QByteArray() << S::Ok;
    QTest::newRow("cut short") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhello") << 200
                               << QByteArray("hello") << S::BadReply;
    QTest::newRow("no HTTP") << QByteArray("220 mail ESMTP\r\n") << 0 << QByteArray() << S::BadReply;
    QTest::newRow("nothing") << QByteArray() << 0 << QByteArray() << S::BadReply;
    QTest::newRow("too long") << "HTTP/1.1 200 OK\r\nContent-Length: 50000\r\n\r\n" + QByteArray(50'000, 'x') << 200
                              << QByteArray(mostShownBytes, 'x') << S::Limit;
}

void TestProbeTls::http()
{
    QFETCH(QByteArray, reply);
    QFETCH(int, code);
    QFETCH(QByteArray, body);
    QFETCH(ProbeStatus, status);
    const Server server([reply](Socket &socket) {
        std::array<char, 4096> buffer;
        (void)socket.receive(buffer, Deadline::in(patience));
        (void)socket.sendAll(reply, Deadline::in(patience));
        (void)socket.shutdownWrite();
        waitForEnd(socket);
    });
    ProbeRequest request = requestTo(server.target(), ProbeProtocol::Http);
    request.path = u"/where?x=%20"_s;
    request.mostBytes = 20'000;
    Run run;
    run.run(runProbe, request);
    QVERIFY2(run.summary, qPrintable(told(run)));
    QCOMPARE(find(run, D::Sent)->hex,
             "GET /where?x=%20 HTTP/1.1\r\nHost: " + server.target().toLatin1()
                 + "\r\nUser-Agent: Sockeye/" SOCKEYE_VERSION "\r\nAccept: */*\r\nConnection: close\r\n\r\n");
    const bool isLimit = status == S::Limit;
    const bool hasFailed = wordOf(status)->outcome == Outcome::Failure;
    QVERIFY(std::any_of(run.rows.begin(), run.rows.end(), [=](const ProbeRow &row) { return row.status == status; }));
    QCOMPARE(run.summary->firstFailure.has_value(), hasFailed);
    QCOMPARE(run.summary->statusCode.value_or(0), code);
    const ProbeRow *shown = find(run, D::Body);
    if (!hasFailed || code != 0)
        QCOMPARE(shown ? shown->hex : QByteArray(), body);
    QCOMPARE(run.summary->isCut, isLimit);
    QCOMPARE(run.summary->body.has_value(), code != 0);
    if (code == 302) {
        QCOMPARE(run.summary->location, u"https://example.org/"_s);
        QVERIFY(answerProbe(request, *run.summary).detail.contains(u"not followed"_s));
    }
    if (!isLimit)
        QCOMPARE(run.summary->receivedBytes, reply.size());
}

void TestProbeTls::httpOverTls()
{
    const Server server(tlsServer(identity(), "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi"));
    Run run;
    run.run(runProbe, requestTo(server.target(), ProbeProtocol::Https));
    QVERIFY2(run.summary, qPrintable(told(run)));
    QCOMPARE(run.summary->statusCode, 200);
    QCOMPARE(run.summary->alpn, u"http/1.1"_s);
    QVERIFY(run.summary->lookUp && run.summary->connect && run.summary->tls && run.summary->firstByte
            && run.summary->body);
    QCOMPARE(find(run, D::Body)->text, u"hi"_s);
    QVERIFY(
        answerProbe(requestTo(server.target(), ProbeProtocol::Https), *run.summary).detail.contains(u"first byte"_s));
}

void TestProbeTls::httpSilence()
{
    const Server server([](Socket &socket) { waitForEnd(socket); });
    ProbeRequest request = requestTo(server.target(), ProbeProtocol::Http);
    request.timeout = 100ms;
    Run run;
    run.run(runProbe, request);
    QCOMPARE(run.rows.back().status, S::Timeout);
    QCOMPARE(run.rows.back().direction, D::Head);
}

void TestProbeTls::httpPost()
{
    QByteArray got;
    {
        const Server server([&got](Socket &socket) {
            std::array<char, 4096> buffer;
            const Result<Received> received = socket.receive(buffer, Deadline::in(patience));
            got = QByteArray(buffer.data(), received->size);
            (void)socket.sendAll("HTTP/1.1 204 No Content\r\n\r\n", Deadline::in(patience));
            waitForEnd(socket);
        });
        ProbeRequest request = requestTo(server.target(), ProbeProtocol::Http);
        request.method = u"POST"_s;
        Run run;
        run.run(runProbe, request);
        QCOMPARE(run.summary->statusCode, 204);
    }
    QVERIFY(got.startsWith("POST / HTTP/1.1\r\n"));
    QVERIFY(got.endsWith("\r\nContent-Length: 5\r\n\r\nping\n"));
}

QTEST_GUILESS_MAIN(TestProbeTls)
#include "tst_probetls.moc"
