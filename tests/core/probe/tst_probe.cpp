// SPDX-License-Identifier: GPL-3.0-or-later
// The probe against peers that do what peers do, in a network of the test's own.
#include "tests/support/privatenetwork.h"
#include "tests/support/probepeers.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace sockeye;
using namespace sockeye::test;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace
{
QString whyNot; // why there is no network of the test's own
} // namespace

class TestProbe : public QObject
{
    Q_OBJECT

private slots:
    void echo();
    void repeated();
    void wholeMessage();
    void cutMessage();
    void fileWithoutEnd();
    void hostFieldIsAscii();
    void acceptThenReset();
    void acceptThenSilence();
    void endlessBanner();
    void binaryBanner();
    void peerEndsWhileWeSend();
    void halfCloseWaitsForTheEnd();
    void resetBreaksOff();
    void udpClosedPort();
    void udpSilence();
    void udpEmptyDatagram();
    void udpLargest();
    void udpTooLarge();
    void refused();
    void nameDoesNotExist();
    void interfaceVanishes();
    void stopEndsAllAtOnce_data();
    void stopEndsAllAtOnce();
    void badInput_data();
    void badInput();
    void explanations();
};

void TestProbe::echo()
{
    const Server server([](Socket &socket) {
        std::array<char, 64> buffer;
        const Result<Received> received = socket.receive(buffer, Deadline::in(patience));
        (void)socket.sendAll(QByteArrayView(buffer.data(), received->size), Deadline::in(patience));
        waitForEnd(socket);
    });
    Run run;
    run.run(runProbe, requestTo(server.target()));
    QVERIFY2(run.summary, qPrintable(told(run)));
    QCOMPARE(run.rows.size(), 3);
    QCOMPARE(run.rows[0].direction, D::Connected);
    QCOMPARE(run.rows[1].direction, D::Sent);
    QCOMPARE(run.rows[1].hex, "ping\n"_ba);
    QCOMPARE(run.rows[2].direction, D::Received);
    QCOMPARE(run.rows[2].text, u"ping\\n"_s);
    QCOMPARE(run.rows[2].bytes, 5);
    QCOMPARE(run.rows[2].peer, server.target());
    QVERIFY(run.rows[2].elapsed > 0ns);
    QVERIFY(run.rows[2].time >= run.rows[1].time);
    QCOMPARE(run.summary->sentBytes, 5);
    QCOMPARE(run.summary->receivedBytes, 5);
    QVERIFY(run.summary->lookUp && run.summary->connect && run.summary->firstByte && !run.summary->tls);
    QVERIFY(!run.summary->verified);
}

void TestProbe::repeated()
{
    const Server server([](Socket &socket) { waitForEnd(socket); });
    ProbeRequest request = requestTo(server.target());
    request.repeat = 4;
    request.delay = 30ms;
    request.timeout = 50ms;
    QElapsedTimer timer;
    timer.start();
    Run run;
    run.run(runProbe, request);
    QVERIFY(timer.elapsed() >= 3 * 30 + 50);
    QCOMPARE(
        std::count_if(run.rows.begin(), run.rows.end(), [](const ProbeRow &row) { return row.direction == D::Sent; }),
        4);
    QCOMPARE(run.summary->sentBytes, 20);
}

// Both directions are full of bytes: a client that only sends would wait for ever for one that only answers.
void TestProbe::wholeMessage()
{
    const Server server(echoAll);
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"large"_s);
    constexpr qsizetype size = 6 << 20;
    QVERIFY(writeFile(path, QByteArray(size, 'x')));
    ProbeRequest request = requestTo(server.target());
    request.text = QString();
    request.file = path;
    request.mostBytes = 1 << 26;
    request.quiet = 1s;
    Run run;
    run.run(runProbe, request);
    QVERIFY2(run.summary, qPrintable(told(run)));
    QCOMPARE(run.summary->sentBytes, size);
    QCOMPARE(run.summary->receivedBytes, size);
    QCOMPARE(find(run, D::Sent)->hex.size(), mostShownBytes);
}

/// Once enough has come nothing more is sent, and what did not go is not counted.
void TestProbe::cutMessage()
{
    const Server server(echoAll);
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"large"_s);
    constexpr qsizetype size = 12 << 20;
    QVERIFY(writeFile(path, QByteArray(size, 'x')));
    ProbeRequest request = requestTo(server.target());
    request.text = QString();
    request.file = path;
    request.mostBytes = 100'000;
    request.repeat = 2;
    Run run;
    run.run(runProbe, request);
    QVERIFY2(run.summary, qPrintable(told(run)));
    QVERIFY(run.summary->isCut);
    QVERIFY(run.summary->sentBytes > 0);
    QVERIFY2(run.summary->sentBytes < size, qPrintable(QString::number(run.summary->sentBytes)));
    for (const ProbeRow &row : run.rows)
        QVERIFY2(row.status == S::Ok || row.status == S::Limit, qPrintable(told(run)));
}

/// A pipe that nobody writes to would hold up whoever opens it.
void TestProbe::fileWithoutEnd()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"pipe"_s);
    QCOMPARE(QProcess::execute(u"mkfifo"_s, {path}), 0);
    ProbeRequest request = requestTo(u"127.0.0.1:9"_s);
    request.text = QString();
    request.file = path;
    Run run;
    run.run(runProbe, request);
    QVERIFY(!run.summary);
    QCOMPARE(run.error.kind, ErrorKind::BadInput);
    QCOMPARE(run.error.subject, u"file"_s);
}

void TestProbe::hostFieldIsAscii()
{
    ProbeRequest request;
    request.protocol = ProbeProtocol::Http;
    const auto hostOf = [&](const QString &target) {
        const QByteArray bytes = probeHttpRequest(request, *Target::parse(target), {});
        const qsizetype at = bytes.indexOf("Host: ") + 6;
        return bytes.mid(at, bytes.indexOf('\r', at) - at);
    };
    QCOMPARE(hostOf(u"bücher.example:8080"_s), QByteArray("xn--bcher-kva.example:8080"));
    QCOMPARE(hostOf(u"www.example."_s), QByteArray("www.example"));
    QCOMPARE(hostOf(u"192.0.2.1"_s), QByteArray("192.0.2.1"));
    QCOMPARE(hostOf(u"[2001:db8::1]:8080"_s), QByteArray("[2001:db8::1]:8080"));
}

// fault 79: accept then instant RST
void TestProbe::acceptThenReset()
{
    const Server server([](Socket &socket) {
        (void)socket.resetOnClose();
        socket.close();
    });
    ProbeRequest request = requestTo(server.target());
    request.text = QString();
    Run run;
    run.run(runProbe, request);
    QVERIFY(run.summary);
    QCOMPARE(run.rows.back().status, S::Reset);
    QCOMPARE(run.rows.back().error, u"ECONNRESET"_s);
}

// fault 79: accept and silence
void TestProbe::acceptThenSilence()
{
    const Server server([](Socket &socket) { waitForEnd(socket); });
    ProbeRequest request = requestTo(server.target());
    request.timeout = 200ms;
    QElapsedTimer timer;
    timer.start();
    Run run;
    run.run(runProbe, request);
    QVERIFY(timer.elapsed() >= 200);
    QVERIFY(timer.elapsed() < 20'000);
    QCOMPARE(run.rows.back().direction, D::Received);
    QCOMPARE(run.rows.back().status, S::Timeout);
    QCOMPARE(run.rows[1].status, S::Ok); // it was sent
}

// fault 79: a banner of 1 GB
void TestProbe::endlessBanner()
{
    const Server server([](Socket &socket) {
        const QByteArray block(1 << 20, '\xff');
        for (int i = 0; i < 1024; ++i) {
            if (!socket.sendAll(block, Deadline::in(patience)))
                return; // it hung up, as it should
        }
    });
    ProbeRequest request = requestTo(server.target());
    request.text = QString();
    request.mostBytes = 100'000;
    Run run;
    run.run(runProbe, request);
    QVERIFY(run.summary);
    QVERIFY(run.summary->isCut);
    QCOMPARE(run.rows.back().status, S::Limit);
    QVERIFY(run.summary->receivedBytes >= 100'000);
    QVERIFY(run.summary->receivedBytes < 100'000 + mostShownBytes);
    for (const ProbeRow &row : run.rows)
        QVERIFY(row.hex.size() <= mostShownBytes);
}

// fault 79: a binary banner, in hex and as text that does nothing
void TestProbe::binaryBanner()
{
    const QByteArray banner("\x1b]0;owned\x07\r\n\0\xff\xfe<b>", 18);
    const Server server([banner](Socket &socket) {
        (void)socket.sendAll(banner, Deadline::in(patience));
        waitForEnd(socket);
    });
    ProbeRequest request = requestTo(server.target());
    request.text = QString();
    Run run;
    run.run(runProbe, request);
    QCOMPARE(run.rows.back().hex, banner);
    QCOMPARE(run.rows.back().text, u"\\x1b]0;owned\\x07\\r\\n\\0\\xff\\xfe<b>"_s);
}

// fault 80: the peer ends its side, and we go on: EPIPE is a row, and no signal
void TestProbe::peerEndsWhileWeSend()
{
    const Server server([](Socket &socket) { socket.close(); });
    ProbeRequest request = requestTo(server.target());
    request.repeat = 20;
    request.delay = 5ms;
    Run run;
    run.run(runProbe, request);
    QVERIFY2(run.summary, qPrintable(told(run)));
    QVERIFY(find(run, D::Ended) || run.rows.back().status == S::Reset);
    QCOMPARE(run.rows.back().status, S::Reset);
    QVERIFY(run.rows.back().error == u"EPIPE"_s || run.rows.back().error == u"ECONNRESET"_s);
}

void TestProbe::halfCloseWaitsForTheEnd()
{
    // Says something only when the other side has ended, and later than a silence that would end an answer.
    const Server server([](Socket &socket) {
        waitForEnd(socket);
        (void)socket.sendAll("first", Deadline::in(patience));
        (void)socket.receive(std::span<char>(), Deadline::in(150ms));
        (void)socket.sendAll("second", Deadline::in(patience));
    });
    ProbeRequest request = requestTo(server.target());
    request.end = ProbeEnd::HalfClose;
    Run run;
    run.run(runProbe, request);
    QCOMPARE(run.rows.back().direction, D::Ended);
    QCOMPARE(run.summary->receivedBytes, 11);
}

void TestProbe::resetBreaksOff()
{
    std::atomic<int> kind = -1;
    {
        const Server server([&kind](Socket &socket) {
            std::array<char, 64> buffer;
            (void)socket.receive(buffer, Deadline::in(patience));
            (void)socket.sendAll("x", Deadline::in(patience));
            const Result<Received> end = socket.receive(buffer, Deadline::in(patience));
            kind = end ? int(end->size) : int(end.error().kind);
        });
        ProbeRequest request = requestTo(server.target());
        request.end = ProbeEnd::Reset;
        Run run;
        run.run(runProbe, request);
        QCOMPARE(run.summary->receivedBytes, 1);
    }
    QCOMPARE(kind, int(ErrorKind::Reset));
}

// fault 81: UDP to a closed port is refused
void TestProbe::udpClosedPort()
{
    const quint16 port = (*udpSocket()).localEndpoint()->port; // and it is closed again
    ProbeRequest request = requestTo(u"127.0.0.1:%1"_s.arg(port), ProbeProtocol::Udp);
    Run run;
    run.run(runProbe, request);
    QVERIFY(run.summary);
    QCOMPARE(run.rows.back().status, S::Refused);
}

// fault 81: silence is no answer, and not "open"
void TestProbe::udpSilence()
{
    Result<Socket> silent = udpSocket();
    ProbeRequest request = requestTo(silent->localEndpoint()->toString(), ProbeProtocol::Udp);
    request.timeout = 150ms;
    Run run;
    run.run(runProbe, request);
    QCOMPARE(run.rows.back().status, S::Timeout);
    QVERIFY(probeTool().explainRow(&run.rows.back()).contains(u"silence does not say whether somebody is there"_s));
}

// fault 81: a datagram of 0 bytes is an answer
void TestProbe::udpEmptyDatagram()
{
    const UdpServer server(1, {});
    ProbeRequest request = requestTo(server.target(), ProbeProtocol::Udp);
    request.text = QString();
    request.hex = "";
    Run run;
    run.run(runProbe, request);
    QCOMPARE(run.rows.size(), 2);
    QCOMPARE(run.rows[0].bytes, 0);
    QCOMPARE(run.rows[1].bytes, 0);
    QCOMPARE(run.rows[1].status, S::Ok);
    QVERIFY(probeTool().explainRow(&run.rows[1]).contains(u"empty datagram"_s));
}

// fault 81: 65507 bytes go
void TestProbe::udpLargest()
{
    const UdpServer server(1, QByteArray(65'507, 'y'));
    ProbeRequest request = requestTo(server.target(), ProbeProtocol::Udp);
    request.text = QString();
    request.hex = QByteArray(65'507, 'x');
    Run run;
    run.run(runProbe, request);
    QVERIFY2(run.summary, qPrintable(told(run)));
    QCOMPARE(run.rows.back().bytes, 65'507);
    QCOMPARE(run.summary->sentBytes, 65'507);
}

// fault 81: 65508 don't
void TestProbe::udpTooLarge()
{
    Result<Socket> silent = udpSocket();
    ProbeRequest request = requestTo(silent->localEndpoint()->toString(), ProbeProtocol::Udp);
    request.text = QString();
    request.hex = QByteArray(65'508, 'x');
    request.timeout = 100ms;
    Run run;
    run.run(runProbe, request);
    const ProbeRow *sent = find(run, D::Sent);
    QVERIFY(sent);
    QCOMPARE(sent->error, u"EMSGSIZE"_s);
    QCOMPARE(run.rows.size(), 1); // and no answer is waited for
    QVERIFY(probeTool().explainRow(sent).contains(u"65507"_s));
}

void TestProbe::refused()
{
    Result<Socket> closed = test::loopbackListener();
    const QString target = closed->localEndpoint()->toString();
    closed->close();
    Run run;
    run.run(runProbe, requestTo(target));
    QVERIFY(run.summary);
    QCOMPARE(run.rows.size(), 1);
    QCOMPARE(run.rows[0].direction, D::Connected);
    QCOMPARE(run.rows[0].status, S::Refused);
    QCOMPARE(probeTool().failureOf(&run.rows[0])->stage, Stage::Connect);
}

void TestProbe::nameDoesNotExist()
{
    Run run;
    run.run(runProbe, requestTo(u"nobody.practice.test:1"_s));
    QVERIFY(run.summary);
    QCOMPARE(run.rows.back().status, S::NoSuchName);
    QCOMPARE(probeTool().failureOf(&run.rows.back())->stage, Stage::LookUp);
}

// fault 90: the interface goes while it is used
void TestProbe::interfaceVanishes()
{
    if (!whyNot.isEmpty())
        QSKIP(qPrintable(whyNot));
    for (const QString &command :
         {u"link add gone0 type veth peer name gone1"_s, u"addr add 10.8.0.1/24 dev gone0"_s, u"link set gone0 up"_s,
          u"link set gone1 up"_s, u"neigh add 10.8.0.2 lladdr 02:00:00:00:00:02 dev gone0"_s}) {
        const QString wrong = runIp(command.split(u' '));
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
    }
    ProbeRequest request = requestTo(u"10.8.0.2:9"_s, ProbeProtocol::Udp);
    request.repeat = 1000;
    request.delay = 5ms;
    request.timeout = 100ms;
    Run run;
    std::thread pull([&run] {
        while (run.context.progress.done < 3)
            std::this_thread::yield();
        (void)runIp({u"link"_s, u"del"_s, u"gone0"_s});
        while (run.context.progress.done < 10)
            std::this_thread::yield();
        run.context.cancel.cancel();
    });
    run.run(runProbe, request);
    pull.join();
    QVERIFY2(run.summary, qPrintable(told(run)));
    QVERIFY(run.summary->firstFailure);
    QCOMPARE(run.summary->firstFailure->status, S::Unreachable);
    QCOMPARE(run.summary->firstFailure->error, u"ENETUNREACH"_s);
    QCOMPARE(run.rows.front().status, S::Ok); // before that it went
}

void TestProbe::stopEndsAllAtOnce_data()
{
    QTest::addColumn<ProbeProtocol>("protocol");
    QTest::addColumn<bool>("listen");
    QTest::addColumn<int>("repeat");
    QTest::newRow("waiting for an answer") << ProbeProtocol::Tcp << false << 1;
    QTest::newRow("between two messages") << ProbeProtocol::Tcp << false << 1000;
    QTest::newRow("a datagram's answer") << ProbeProtocol::Udp << false << 1;
    QTest::newRow("the handshake") << ProbeProtocol::Tls << false << 1;
    QTest::newRow("an HTTP reply") << ProbeProtocol::Http << false << 1;
    QTest::newRow("listening") << ProbeProtocol::Tcp << true << 1;
}

void TestProbe::stopEndsAllAtOnce()
{
    QFETCH(ProbeProtocol, protocol);
    QFETCH(bool, listen);
    QFETCH(int, repeat);
    Result<Socket> silent = protocol == ProbeProtocol::Udp ? udpSocket() : test::loopbackListener(8);
    ProbeRequest request = requestTo(listen ? u"127.0.0.1:0"_s : silent->localEndpoint()->toString(), protocol);
    request.listen = listen;
    request.repeat = repeat;
    request.timeout = request.delay = 100s;
    Run run;
    QElapsedTimer sinceStop;
    std::thread stop([&] {
        // Connected or listening: then it waits.
        while (run.context.trace.count() < 4)
            std::this_thread::yield();
        sinceStop.start();
        run.context.cancel.cancel();
    });
    run.run(runProbe, request);
    stop.join();
    QVERIFY(sinceStop.elapsed() < 20'000);
    QVERIFY(run.summary || run.error.kind == ErrorKind::Cancelled);
}

void TestProbe::badInput_data()
{
    QTest::addColumn<QString>("option");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("protocol");
    QTest::addColumn<QString>("listen");
    QTest::newRow("target") << u"target"_s << u"1.2.3"_s << u"tcp"_s << u"off"_s;
    QTest::newRow("port 0") << u"target"_s << u"127.0.0.1:0"_s << u"tcp"_s << u"off"_s;
    QTest::newRow("listening on a name") << u"target"_s << u"example.org:80"_s << u"tcp"_s << u"on"_s;
    QTest::newRow("listening for HTTP") << u"protocol"_s << u"http"_s << u"http"_s << u"on"_s;
    QTest::newRow("escape") << u"text"_s << u"a\\q"_s << u"tcp"_s << u"off"_s;
    QTest::newRow("method") << u"method"_s << u"GET X"_s << u"http"_s << u"off"_s;
    QTest::newRow("header injection") << u"path"_s << u"/ HTTP/1.1\r\nX: y"_s << u"http"_s << u"off"_s;
    QTest::newRow("path") << u"path"_s << u"x"_s << u"https"_s << u"off"_s;
    QTest::newRow("file") << u"file"_s << u"/no/such/file"_s << u"tcp"_s << u"off"_s;
    QTest::newRow("endless file") << u"file"_s << u"/dev/zero"_s << u"tcp"_s << u"off"_s;
    QTest::newRow("CA file") << u"ca_file"_s << u"/dev/null"_s << u"tls"_s << u"off"_s;
}

void TestProbe::badInput()
{
    QFETCH(QString, option);
    QFETCH(QString, value);
    QFETCH(QString, protocol);
    QFETCH(QString, listen);
    ProbeRequest request;
    request.text = u"x"_s;
    const Tool &tool = probeTool();
    if (listen == u"on")
        request.target = u"127.0.0.1:0"_s;
    QVERIFY(tool.requestField(u"protocol")->parse(protocol, &request));
    QVERIFY(tool.requestField(u"listen")->parse(listen, &request));
    QVERIFY(tool.requestField(option)->parse(value, &request));
    Result<void> checked = tool.check(&request);
    std::optional<Error> error;
    if (!checked) {
        error = checked.error();
    } else {
        Run run;
        run.run(runProbe, request);
        if (!run.summary)
            error = run.error;
    }
    QVERIFY(error);
    QCOMPARE(error->kind, ErrorKind::BadInput);
    QCOMPARE(error->subject, option);
    QVERIFY(error->detail.endsWith(u'.'));
}

void TestProbe::explanations()
{
    for (const Word &direction : Words<ProbeDirection>::list) {
        for (const Word &status : Words<ProbeStatus>::list) {
            ProbeRow row;
            row.direction = ProbeDirection(direction.value);
            row.status = ProbeStatus(status.value);
            row.elapsed = 1ms;
            const QString text = probeTool().explainRow(&row);
            QVERIFY2(!text.contains(u'%'), qPrintable(text));
            QVERIFY2(text.isEmpty() || text.endsWith(u'.'), qPrintable(text));
        }
    }
}

int main(int argc, char *argv[])
{
    whyNot = enterPrivateNetwork();
    if (whyNot.isEmpty())
        whyNot = raiseLoopback();
    QCoreApplication application(argc, argv);
    TestProbe test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_probe.moc"
