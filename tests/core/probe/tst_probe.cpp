// SPDX-License-Identifier: GPL-3.0-or-later
// The probe against peers that do what peers do, in a network of the test's own.
#include "core/net/tlsstream.h"
#include "core/probe/probelisten.h"
#include "core/probe/probetool.h"
#include "tests/support/listener.h"
#include "tests/support/privatenetwork.h"
#include "tests/support/toolrun.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <array>
#include <thread>

#include <sys/resource.h>

using namespace sockeye;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace
{

using Run = ToolRun<ProbeRequest, ProbeRow, ProbeSummary>;
using D = ProbeDirection;
using S = ProbeStatus;

constexpr auto patience = 20s; // far beyond what any of this takes
QString whyNot; // why there is no network of the test's own

/// A TCP server in a thread: takes one connection and does \a what with it.
template <class What>
class Server
{
public:
    explicit Server(What what)
        : m_listener(*test::loopbackListener(8))
        , m_endpoint(*m_listener.localEndpoint())
        , m_thread([this, what] {
            Result<Socket> taken = m_listener.accept(Deadline::in(patience));
            if (taken)
                what(*taken);
        })
    {
    }
    ~Server() { m_thread.join(); }
    QString target() const { return m_endpoint.toString(); }

private:
    Socket m_listener;
    Endpoint m_endpoint;
    std::thread m_thread;
};

void waitForEnd(Socket &socket)
{
    std::array<char, 4096> buffer;
    for (;;) {
        const Result<Received> received = socket.receive(buffer, Deadline::in(patience));
        if (!received || received->size == 0)
            return;
    }
}

/// Sends back whatever comes.
void echoAll(Socket &socket)
{
    std::vector<char> buffer(65'536);
    for (;;) {
        const Result<Received> received = socket.receive(buffer, Deadline::in(patience));
        if (!received || received->size == 0
            || !socket.sendAll(QByteArrayView(buffer.data(), received->size), Deadline::in(patience)))
            return;
    }
}

bool writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

Result<Socket> udpSocket()
{
    Result<Socket> socket = Socket::open({}, Family::Ipv4, Transport::Udp);
    if (socket)
        (void)socket->bind({QHostAddress(QHostAddress::LocalHost), 0});
    return socket;
}

/// A UDP server in a thread that answers \a count datagrams with \a answer.
class UdpServer
{
public:
    UdpServer(int count, const QByteArray &answer)
        : m_socket(*udpSocket())
        , m_endpoint(*m_socket.localEndpoint())
        , m_thread([this, count, answer] {
            std::vector<char> buffer(65'536);
            for (int i = 0; i < count; ++i) {
                const Result<Received> received = m_socket.receive(buffer, Deadline::in(patience));
                if (received)
                    (void)m_socket.sendTo(answer, received->from);
            }
        })
    {
    }
    ~UdpServer() { m_thread.join(); }
    QString target() const { return m_endpoint.toString(); }

private:
    Socket m_socket;
    Endpoint m_endpoint;
    std::thread m_thread;
};

ProbeRequest requestTo(const QString &target, ProbeProtocol protocol = ProbeProtocol::Tcp)
{
    ProbeRequest request;
    request.target = target;
    request.protocol = protocol;
    request.text = u"ping\\n"_s;
    request.quiet = 50ms;
    request.delay = 20ms;
    return request;
}

const ProbeRow *find(const Run &run, D direction)
{
    const auto found =
        std::find_if(run.rows.begin(), run.rows.end(), [=](const ProbeRow &row) { return row.direction == direction; });
    return found == run.rows.end() ? nullptr : &*found;
}

QString told(const Run &run)
{
    QStringList lines;
    for (const ProbeRow &row : run.rows)
        lines += u"%1 %2 %3 %4"_s.arg(QString::fromLatin1(wordOf(row.direction)->id),
                                      QString::fromLatin1(wordOf(row.status)->id), row.text.left(60), row.error);
    return lines.join(u'\n') + run.error.detail;
}

/// A listener that runs in a thread until it is stopped.
class ListenerRun
{
public:
    explicit ListenerRun(ProbeRequest request)
    {
        request.listen = true;
        m_thread = std::thread([this, request] {
            run.run(runProbe, request);
            m_isOver = true;
        });
        // It publishes where it listens.
        while (target.isEmpty() && !m_isOver) {
            if (const auto summary = std::static_pointer_cast<ProbeSummary>(run.context.summary.take()))
                target = summary->listening;
            std::this_thread::yield();
        }
    }
    ~ListenerRun() { stop(); }
    void stop()
    {
        run.context.cancel.cancel();
        if (m_thread.joinable())
            m_thread.join();
    }
    Run run;
    QString target;

private:
    std::thread m_thread;
    std::atomic<bool> m_isOver = false;
};

} // namespace

class TestProbe : public QObject
{
    Q_OBJECT

private slots:
    void echo();
    void repeated();
    void wholeMessage();
    void cutMessage();
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
    void tlsForInspection();
    void tlsTrusted();
    void tlsStall();
    void tlsPlainServer();
    void http_data();
    void http();
    void httpOverTls();
    void httpSilence();
    void httpPost();
    void listenerEchoes();
    void listenerUdp();
    void listenerTls();
    void listenerIsBounded();
    void listenerDropsStalledHandshakes();
    void listenerWithoutDescriptors();
    void addressGone();
    void exposedIsSaid();
    void interfaceVanishes();
    void stopEndsAllAtOnce_data();
    void stopEndsAllAtOnce();
    void fileWithoutEnd();
    void hostFieldIsAscii();
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

// fault 82: connects for inspection, and marks the check that failed
void TestProbe::tlsForInspection()
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

void TestProbe::tlsTrusted()
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
void TestProbe::tlsStall()
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
void TestProbe::tlsPlainServer()
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

void TestProbe::http_data()
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

void TestProbe::http()
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

void TestProbe::httpOverTls()
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

void TestProbe::httpSilence()
{
    const Server server([](Socket &socket) { waitForEnd(socket); });
    ProbeRequest request = requestTo(server.target(), ProbeProtocol::Http);
    request.timeout = 100ms;
    Run run;
    run.run(runProbe, request);
    QCOMPARE(run.rows.back().status, S::Timeout);
    QCOMPARE(run.rows.back().direction, D::Head);
}

void TestProbe::httpPost()
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

void TestProbe::listenerEchoes()
{
    ProbeRequest listening = requestTo(u"echo.practice.test"_s); // stands for 127.0.0.1
    listening.echo = true;
    ListenerRun listener(listening);
    for (int i = 0; i < 2; ++i) {
        ProbeRequest request = requestTo(listener.target);
        request.end = ProbeEnd::HalfClose;
        Run run;
        run.run(runProbe, request);
        QVERIFY2(run.summary, qPrintable(told(run)));
        QCOMPARE(run.summary->receivedBytes, 5);
        QCOMPARE(run.rows.back().direction, D::Ended);
    }
    listener.stop();
    QVERIFY2(listener.run.summary, qPrintable(told(listener.run)));
    QCOMPARE(listener.run.summary->connections, 2);
    QCOMPARE(listener.run.summary->receivedBytes, 10);
    QCOMPARE(listener.run.summary->sentBytes, 10);
    QVERIFY(!listener.run.summary->isExposed);
    QCOMPARE(find(listener.run, D::Received)->text, u"ping\\n"_s);
    QVERIFY(find(listener.run, D::Ended));
}

void TestProbe::listenerUdp()
{
    ProbeRequest listening = requestTo(u"127.0.0.1:0"_s, ProbeProtocol::Udp);
    listening.echo = true;
    ListenerRun listener(listening);
    Run run;
    run.run(runProbe, requestTo(listener.target, ProbeProtocol::Udp));
    QCOMPARE(run.summary->receivedBytes, 5);
    listener.stop();
    QCOMPARE(listener.run.summary->receivedBytes, 5);
    QVERIFY(!listener.run.summary->connections);
}

void TestProbe::listenerTls()
{
    ProbeRequest listening = requestTo(u"[::1]:0"_s, ProbeProtocol::Tls);
    listening.echo = true;
    ListenerRun listener(listening);
    ProbeRequest request = requestTo(listener.target, ProbeProtocol::Tls);
    request.end = ProbeEnd::HalfClose;
    Run run;
    run.run(runProbe, request);
    QVERIFY2(run.summary, qPrintable(told(run)));
    QCOMPARE(run.summary->receivedBytes, 5);
    QCOMPARE(run.summary->verifyError, QList<TlsProblem>{TlsProblem::SelfSigned}); // its name is right
    QCOMPARE(run.rows.back().direction, D::Ended);
    QCOMPARE(run.rows.back().status, S::Ok);
    // Who speaks no TLS is told so, and the listener goes on.
    Run plain;
    plain.run(runProbe, requestTo(listener.target));
    Run again;
    again.run(runProbe, request);
    QCOMPARE(again.summary->receivedBytes, 5);
    listener.stop();
    QVERIFY(std::any_of(listener.run.rows.begin(), listener.run.rows.end(),
                        [](const ProbeRow &row) { return row.direction == D::Tls && row.status == S::BadReply; }));
}

void TestProbe::listenerIsBounded()
{
    ListenerRun listener(requestTo(u"127.0.0.1:0"_s));
    const Endpoint endpoint = Endpoint::fromString(listener.target);
    std::vector<Socket> clients;
    for (std::size_t i = 0; i < mostProbeConnections + 5; ++i) {
        Result<Socket> client = Socket::open({}, Family::Ipv4, Transport::Tcp);
        QVERIFY(client && client->connect(endpoint, Deadline::in(patience)));
        clients.push_back(std::move(*client));
    }
    // The last is taken only when another has gone.
    QVERIFY(clients.back().sendAll("last", Deadline::in(patience)));
    for (std::size_t i = 0; i < 10; ++i)
        clients[i].close();
    ProbeSummary summary;
    while (summary.receivedBytes < 4) {
        QVERIFY(clients.back().sendAll("more", Deadline::in(patience)));
        if (const auto latest = std::static_pointer_cast<ProbeSummary>(listener.run.context.summary.take()))
            summary = *latest;
    }
    listener.stop();
    QCOMPARE(listener.run.summary->connections, qint64(mostProbeConnections) + 5);
}

void TestProbe::listenerDropsStalledHandshakes()
{
    ProbeRequest listening = requestTo(u"127.0.0.1:0"_s, ProbeProtocol::Tls);
    listening.timeout = 100ms;
    ListenerRun listener(listening);
    Result<Socket> client = Socket::open({}, Family::Ipv4, Transport::Tcp);
    QVERIFY(client && client->connect(Endpoint::fromString(listener.target), Deadline::in(patience)));
    waitForEnd(*client); // it is closed from there
    listener.stop();
    QVERIFY(std::any_of(listener.run.rows.begin(), listener.run.rows.end(),
                        [](const ProbeRow &row) { return row.direction == D::Tls && row.status == S::Timeout; }));
}

void TestProbe::listenerWithoutDescriptors()
{
    ListenerRun listener(requestTo(u"127.0.0.1:0"_s));
    const Endpoint endpoint = Endpoint::fromString(listener.target);
    const auto connect = [&endpoint] {
        Result<Socket> client = Socket::open({}, Family::Ipv4, Transport::Tcp);
        if (client)
            (void)client->connect(endpoint, Deadline::in(patience));
        return client;
    };
    Result<Socket> first = connect();
    QVERIFY(first);
    ProbeSummary summary;
    while (summary.receivedBytes == 0) {
        QVERIFY(first->sendAll("x", Deadline::in(patience)));
        if (const auto latest = std::static_pointer_cast<ProbeSummary>(listener.run.context.summary.take()))
            summary = *latest;
    }
    // The second needs a descriptor here and one there.
    rlimit before{};
    QVERIFY(::getrlimit(RLIMIT_NOFILE, &before) == 0);
    Result<Socket> second = Socket::open({}, Family::Ipv4, Transport::Tcp);
    QVERIFY(second);
    rlimit tight = before;
    tight.rlim_cur = rlim_t(second->descriptor()) + 1;
    QVERIFY(::setrlimit(RLIMIT_NOFILE, &tight) == 0);
    const Result<void> connected = second->connect(endpoint, Deadline::in(patience));
    QElapsedTimer timer;
    timer.start();
    while (!summary.firstFailure && summary.connections != 2 && timer.elapsed() < 20'000) {
        (void)first->sendAll("x", Deadline::in(patience));
        if (const auto latest = std::static_pointer_cast<ProbeSummary>(listener.run.context.summary.take()))
            summary = *latest;
    }
    ::setrlimit(RLIMIT_NOFILE, &before);
    QVERIFY(connected);
    QVERIFY(summary.firstFailure);
    QCOMPARE(summary.firstFailure->error, u"EMFILE"_s);
    listener.stop();
    QVERIFY2(listener.run.summary, qPrintable(told(listener.run))); // it went on
}

// fault 91: the address is not there when it is to be bound
void TestProbe::addressGone()
{
    ProbeRequest request = requestTo(u"192.0.2.77:8000"_s);
    request.listen = true;
    Run run;
    run.run(runProbe, request);
    QVERIFY(!run.summary);
    QCOMPARE(run.error.code, EADDRNOTAVAIL);
    const QString sentence = errorSentence(run.error);
    QVERIFY2(sentence.contains(u"192.0.2.77:8000"_s) && sentence.contains(u"no interface of this computer"_s),
             qPrintable(sentence));
}

void TestProbe::exposedIsSaid()
{
    ListenerRun listener(requestTo(u"0.0.0.0:0"_s));
    listener.stop();
    QVERIFY(listener.run.summary->isExposed);
    QVERIFY(find(listener.run, D::Listening)->text.contains(u"every computer"_s));
    ProbeRequest request = requestTo(u"0.0.0.0:0"_s);
    request.listen = true;
    QVERIFY(answerProbe(request, *listener.run.summary).detail.contains(u"Every computer"_s));
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
        whyNot = runIp({u"link"_s, u"set"_s, u"lo"_s, u"up"_s});
    QCoreApplication application(argc, argv);
    TestProbe test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_probe.moc"
