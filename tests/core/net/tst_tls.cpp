// SPDX-License-Identifier: GPL-3.0-or-later
// TLS against OpenSSL's own server, with certificates that have every fault, and what s_client says of the same.
#include "core/net/tlsstream.h"
#include "tests/support/listener.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <array>
#include <thread>

using namespace sockeye;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace
{

constexpr auto day = std::chrono::hours(24);
constexpr auto patience = 20s; // far beyond what any of this takes

TlsIdentityWish wish(const QStringList &names = {u"www.right.test"_s})
{
    const WallTime now = Clock::system().wall();
    return {names, now - day, now + day, true};
}

QString textOf(const Error &error)
{
    return QString::fromLatin1(error.operation) + u": "_s + error.detail + u' ' + QString::number(int(error.kind));
}

/// `openssl s_server`, at a port of the system's choice.
class Server
{
public:
    Server(const QTemporaryDir &folder, const TlsIdentity &identity, const QStringList &options = {})
    {
        write(folder, u"key.pem"_s, identity.key);
        write(folder, u"own.pem"_s, identity.chain);
        QStringList arguments = {u"s_server"_s,
                                 u"-accept"_s,
                                 u"127.0.0.1:0"_s,
                                 u"-key"_s,
                                 folder.filePath(u"key.pem"_s),
                                 u"-cert"_s,
                                 folder.filePath(u"own.pem"_s),
                                 u"-cipher"_s,
                                 u"DEFAULT:@SECLEVEL=0"_s};
        m_process.start(u"openssl"_s, arguments + options);
        while (m_process.waitForReadyRead(20000)) {
            m_said += m_process.readAllStandardOutput();
            static const QRegularExpression accepting(u"ACCEPT 127\\.0\\.0\\.1:(\\d+)"_s);
            const auto match = accepting.match(QString::fromLatin1(m_said));
            if (match.hasMatch()) {
                m_endpoint = {QHostAddress(QHostAddress::LocalHost), match.captured(1).toUShort()};
                return;
            }
        }
    }
    ~Server()
    {
        m_process.kill();
        m_process.waitForFinished();
    }
    static void write(const QTemporaryDir &folder, const QString &name, const QByteArray &bytes)
    {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    }
    const Endpoint &endpoint() const { return m_endpoint; }
    void answer(const QByteArray &bytes) { m_process.write(bytes); }

private:
    QProcess m_process;
    QByteArray m_said;
    Endpoint m_endpoint;
};

Result<TlsStream> connectTo(const Endpoint &server, const TlsClientOptions &options, Nanoseconds timeout = patience,
                            const Environment &environment = {})
{
    Result<Socket> socket = Socket::open(environment, Family::Ipv4, Transport::Tcp);
    if (!socket)
        return socket.error();
    const Deadline deadline = Deadline::in(timeout);
    if (const Result<void> connected = socket->connect(server, deadline); !connected)
        return connected.error();
    Result<TlsEngine> engine = TlsEngine::client(options);
    if (!engine)
        return engine.error();
    TlsStream stream(std::move(*socket), std::move(*engine));
    if (const Result<void> done = stream.handshake(deadline); !done)
        return done.error();
    return stream;
}

/// What `openssl s_client` says of the same server: "Verify return code: N".
int oracle(const Endpoint &server, const QString &authority, const QStringList &options = {})
{
    QProcess client;
    client.start(u"openssl"_s,
                 QStringList{u"s_client"_s, u"-connect"_s, server.toString(), u"-verify_hostname"_s,
                             u"www.right.test"_s, u"-servername"_s, u"www.right.test"_s}
                     + (authority.isEmpty() ? QStringList() : QStringList{u"-CAfile"_s, authority}) + options);
    client.closeWriteChannel();
    client.waitForFinished(20000);
    static const QRegularExpression code(u"Verify return code: (\\d+)"_s);
    const auto match = code.match(QString::fromLatin1(client.readAllStandardOutput()));
    return match.hasMatch() ? match.captured(1).toInt() : -1;
}

/// A server of a test's own, in a thread: takes one connection, does \a what with it.
template <class What>
class OneConnection
{
public:
    explicit OneConnection(What what)
        : m_listener(*test::loopbackListener())
        , m_endpoint(*m_listener.localEndpoint())
        , m_thread([this, what] {
            Result<Socket> taken = m_listener.accept(Deadline::in(patience));
            if (taken)
                what(*taken);
        })
    {
    }
    ~OneConnection() { m_thread.join(); }
    const Endpoint &endpoint() const { return m_endpoint; }

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

} // namespace

class TestTls : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void faultsOfCertificates_data();
    void faultsOfCertificates();
    void oldProtocol();
    void weakKey();
    void wholeChainOfAHundredKilobytes();
    void noTls_data();
    void noTls();
    void stallEndsAtTheDeadline();
    void dripDoesNotStretchTheDeadline();
    void stopEndsAHandshake();
    void alpnAndServerName();
    void bytesGoBothWays();
    void cutShortIsNotAnEnd();
    void enginesTalkToEachOther();
    void sentences();

private:
    TlsIdentity m_good;
};

void TestTls::initTestCase()
{
    QProcess version;
    version.start(u"openssl"_s, {u"version"_s});
    if (!version.waitForFinished(20000) || version.exitCode() != 0)
        QSKIP("openssl is not installed");
    Result<TlsIdentity> good = TlsIdentity::make(wish());
    QVERIFY(good);
    m_good = std::move(*good);
}

void TestTls::faultsOfCertificates_data()
{
    QTest::addColumn<int>("begins"); // days from now
    QTest::addColumn<int>("ends");
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("isSelfSigned");
    QTest::addColumn<bool>("isTrusted");
    QTest::addColumn<QList<int>>("problems");
    using P = TlsProblem;
    const auto list = [](std::initializer_list<P> problems) {
        QList<int> numbers;
        for (const P problem : problems)
            numbers += int(problem);
        return numbers;
    };
    QTest::newRow("good") << -1 << 1 << u"www.right.test"_s << false << true << list({});
    QTest::newRow("good, a wildcard") << -1 << 1 << u"*.right.test"_s << false << true << list({});
    QTest::newRow("fault 82: expired") << -9 << -2 << u"www.right.test"_s << false << true << list({P::Expired});
    QTest::newRow("not yet valid") << 2 << 9 << u"www.right.test"_s << false << true << list({P::NotYetValid});
    QTest::newRow("fault 82: self-signed") << -1 << 1 << u"www.right.test"_s << true << false << list({P::SelfSigned});
    QTest::newRow("fault 82: unknown CA")
        << -1 << 1 << u"www.right.test"_s << false << false << list({P::UnknownIssuer});
    QTest::newRow("fault 82: wrong host") << -1 << 1 << u"wrong.test"_s << false << true << list({P::WrongHost});
    QTest::newRow("a wildcard stands for one label") << -1 << 1 << u"*.test"_s << false << true << list({P::WrongHost});
    QTest::newRow("three faults at once")
        << -9 << -2 << u"wrong.test"_s << true << false << list({P::Expired, P::SelfSigned, P::WrongHost});
}

void TestTls::faultsOfCertificates()
{
    QFETCH(int, begins);
    QFETCH(int, ends);
    QFETCH(QString, name);
    QFETCH(bool, isSelfSigned);
    QFETCH(bool, isTrusted);
    QFETCH(QList<int>, problems);
    const WallTime now = Clock::system().wall();
    const Result<TlsIdentity> identity =
        TlsIdentity::make({{name}, now + begins * day, now + ends * day, isSelfSigned});
    QVERIFY(identity);
    const QTemporaryDir folder;
    const Server server(folder, *identity);
    QVERIFY(server.endpoint().port != 0);
    TlsClientOptions options{.host = u"www.right.test"_s};
    QString authority;
    if (isTrusted) {
        options.trusted = identity->authority;
        authority = folder.filePath(u"authority.pem"_s);
        Server::write(folder, u"authority.pem"_s, identity->authority);
    }
    TlsReport report;
    {
        const Result<TlsStream> stream = connectTo(server.endpoint(), options);
        QVERIFY2(stream, stream ? "" : qPrintable(textOf(stream.error())));
        report = stream.value().report();
    } // s_server takes one at a time
    QList<int> found;
    for (const TlsProblem problem : report.problems)
        found += int(problem);
    QCOMPARE(found, problems);
    QCOMPARE(report.verified, problems.isEmpty());
    QCOMPARE(report.version, u"TLSv1.3"_s);
    QCOMPARE(report.chain.size(), 1);
    QCOMPARE(report.chain.first().names, QStringList{name});
    QCOMPARE(report.chain.first().subject, u"CN="_s + name);
    QCOMPARE(report.chain.first().isSelfIssued, isSelfSigned);
    const auto seconds = [](WallTime time) { return std::chrono::floor<std::chrono::seconds>(time); };
    QCOMPARE(seconds(report.chain.first().notAfter), seconds(now + ends * day));
    QCOMPARE(seconds(report.chain.first().notBefore), seconds(now + begins * day));
    QCOMPARE(report.verifyCode, oracle(server.endpoint(), authority));
}

// fault 82: TLS 1.0 only
void TestTls::oldProtocol()
{
    const QTemporaryDir folder;
    const Server server(folder, m_good, {u"-tls1"_s});
    const Result<TlsStream> stream =
        connectTo(server.endpoint(), {.host = u"www.right.test"_s, .trusted = m_good.authority});
    QVERIFY2(stream, stream ? "" : qPrintable(textOf(stream.error())));
    const TlsReport &report = stream.value().report();
    QCOMPARE(report.version, u"TLSv1"_s);
    QCOMPARE(report.problems, QList<TlsProblem>{TlsProblem::OldProtocol});
    QVERIFY(!report.verified); // though OpenSSL finds nothing wrong with the certificate
    QCOMPARE(report.verifyCode, 0);
}

void TestTls::weakKey()
{
    const QTemporaryDir folder;
    const QString key = folder.filePath(u"weak.key"_s);
    const QString certificate = folder.filePath(u"weak.pem"_s);
    QProcess make;
    make.start(u"openssl"_s,
               {u"req"_s, u"-x509"_s, u"-newkey"_s, u"rsa:1024"_s, u"-nodes"_s, u"-subj"_s, u"/CN=www.right.test"_s,
                u"-addext"_s, u"subjectAltName=DNS:www.right.test"_s, u"-keyout"_s, key, u"-out"_s, certificate});
    QVERIFY(make.waitForFinished(20000));
    TlsIdentity identity;
    for (auto [path, bytes] : {std::pair(key, &identity.key), std::pair(certificate, &identity.chain)}) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        *bytes = file.readAll();
    }
    const Server server(folder, identity);
    const Result<TlsStream> stream =
        connectTo(server.endpoint(), {.host = u"www.right.test"_s, .trusted = identity.chain});
    QVERIFY2(stream, stream ? "" : qPrintable(textOf(stream.error())));
    QCOMPARE(stream.value().report().problems, QList<TlsProblem>{TlsProblem::WeakKey});
    QCOMPARE(stream.value().report().chain.first().key, u"RSA 1024"_s);
}

// fault 82: 100 kB chain
void TestTls::wholeChainOfAHundredKilobytes()
{
    QStringList names = {u"www.right.test"_s};
    for (int i = 0; i < 4500; ++i)
        names += u"a-host-of-many-%1.example.test"_s.arg(i);
    const Result<TlsIdentity> identity = TlsIdentity::make(wish(names));
    QVERIFY(identity);
    const QTemporaryDir folder;
    const Server server(folder, *identity);
    const Result<TlsStream> stream =
        connectTo(server.endpoint(), {.host = u"www.right.test"_s, .trusted = identity->authority});
    QVERIFY2(stream, stream ? "" : qPrintable(textOf(stream.error())));
    QVERIFY(stream.value().report().verified);
    QVERIFY(stream.value().report().chain.first().size > 100'000);
    QCOMPARE(stream.value().report().chain.first().names.size(), 1000);
}

void TestTls::noTls_data()
{
    QTest::addColumn<QByteArray>("says");
    QTest::newRow("fault 82: a plain server, speaks first") << QByteArray("220 mail.right.test ESMTP\r\n");
    QTest::newRow("a plain HTTP server") << QByteArray("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n");
    QTest::newRow("says no by an alert") << QByteArray("\x15\x03\x03\x00\x02\x02\x28", 7);
    QTest::newRow("ends at once") << QByteArray();
}

void TestTls::noTls()
{
    QFETCH(QByteArray, says);
    const OneConnection server([says](Socket &socket) {
        if (says.isEmpty()) {
            (void)socket.shutdownWrite();
        } else {
            (void)socket.sendAll(says, Deadline::in(patience));
        }
        waitForEnd(socket);
    });
    const Result<TlsStream> stream = connectTo(server.endpoint(), {.host = u"www.right.test"_s});
    QVERIFY(!stream);
    QCOMPARE(stream.error().kind, ErrorKind::BadReply);
    QCOMPARE(QByteArray(stream.error().operation), QByteArray("handshake"));
    QCOMPARE(stream.error().subject, server.endpoint().toString());
    const QString expected = says.isEmpty() ? u"ended the connection"_s
        : says.startsWith('\x15')           ? u"handshake failure"_s
                                            : u"no TLS"_s;
    QVERIFY2(stream.error().detail.contains(expected), qPrintable(stream.error().detail));
}

// fault 82: stall after ClientHello
void TestTls::stallEndsAtTheDeadline()
{
    const OneConnection server([](Socket &socket) { waitForEnd(socket); });
    QElapsedTimer timer;
    timer.start();
    const Result<TlsStream> stream = connectTo(server.endpoint(), {.host = u"www.right.test"_s}, 300ms);
    QVERIFY(!stream);
    QCOMPARE(stream.error().kind, ErrorKind::TimedOut);
    QCOMPARE(QByteArray(stream.error().operation), QByteArray("handshake"));
    QVERIFY(timer.elapsed() >= 300);
    QVERIFY(timer.elapsed() < 20'000);
}

void TestTls::dripDoesNotStretchTheDeadline()
{
    // A record that is said to be 16 kB long, a byte at a time: each receive has something, the handshake never ends.
    const OneConnection server([](Socket &socket) {
        std::array<char, 4096> buffer;
        (void)socket.sendAll(QByteArray("\x16\x03\x03\x40\x00\x02", 6), Deadline::in(patience));
        for (;;) {
            const Result<Received> received = socket.receive(buffer, Deadline::in(20ms));
            if ((received && received->size == 0) || (!received && received.error().kind != ErrorKind::TimedOut))
                return;
            if (!socket.sendAll(QByteArray(1, '\0'), Deadline::in(patience)))
                return;
        }
    });
    QElapsedTimer timer;
    timer.start();
    const Result<TlsStream> stream = connectTo(server.endpoint(), {.host = u"www.right.test"_s}, 300ms);
    QVERIFY(!stream);
    QCOMPARE(stream.error().kind, ErrorKind::TimedOut);
    QVERIFY(timer.elapsed() >= 300);
    QVERIFY(timer.elapsed() < 20'000);
}

// fault 99: cancel during TLS
void TestTls::stopEndsAHandshake()
{
    const OneConnection server([](Socket &socket) { waitForEnd(socket); });
    CallTrace trace;
    Environment environment;
    environment.calls = &trace;
    std::thread stop([cancel = environment.cancel, &trace]() mutable {
        // The ClientHello is on its way: then it waits.
        while (trace.count() < 4)
            std::this_thread::yield();
        cancel.cancel();
    });
    const Result<TlsStream> stream = connectTo(server.endpoint(), {.host = u"www.right.test"_s}, patience, environment);
    stop.join();
    QVERIFY(!stream);
    QCOMPARE(stream.error().kind, ErrorKind::Cancelled);
}

// fault 82: ALPN and SNI absent
void TestTls::alpnAndServerName()
{
    const Result<TlsIdentity> other = TlsIdentity::make(wish({u"other.test"_s}));
    QVERIFY(other);
    const QTemporaryDir folder;
    Server::write(folder, u"second.key"_s, m_good.key);
    Server::write(folder, u"second.pem"_s, m_good.chain);
    // Without the name the server shows the other certificate.
    const Server server(folder, *other,
                        {u"-servername"_s, u"www.right.test"_s, u"-key2"_s, folder.filePath(u"second.key"_s),
                         u"-cert2"_s, folder.filePath(u"second.pem"_s)});
    const auto reportOf = [&](bool hasName, const QStringList &alpn) {
        const Result<TlsStream> stream = connectTo(server.endpoint(),
                                                   {.host = u"www.right.test"_s,
                                                    .sendsServerName = hasName,
                                                    .alpn = alpn,
                                                    .trusted = m_good.authority + other->authority});
        return stream ? stream.value().report() : TlsReport();
    };
    QVERIFY(reportOf(true, {}).verified);
    const TlsReport neither = reportOf(false, {});
    QCOMPARE(neither.alpn, QString());
    QCOMPARE(neither.problems, QList<TlsProblem>{TlsProblem::WrongHost});
    QCOMPARE(neither.chain.first().subject, u"CN=other.test"_s);
    // s_server agrees on a protocol only where it has one certificate.
    const QTemporaryDir plainFolder;
    const Server plain(plainFolder, m_good, {u"-alpn"_s, u"h2,http/1.1"_s});
    const Result<TlsStream> offered =
        connectTo(plain.endpoint(), {.host = u"www.right.test"_s, .alpn = {u"chat"_s, u"http/1.1"_s}});
    QVERIFY(offered);
    QCOMPARE(offered.value().report().alpn, u"http/1.1"_s);
}

void TestTls::bytesGoBothWays()
{
    const QTemporaryDir folder;
    const Server server(folder, m_good, {u"-rev"_s}); // sends back each line from its end to its beginning
    Result<TlsStream> stream = connectTo(server.endpoint(), {.host = u"www.right.test"_s, .trusted = m_good.authority});
    QVERIFY(stream);
    const Deadline deadline = Deadline::in(patience);
    QVERIFY(stream->sendAll("eyekcos\n", deadline));
    std::array<char, 64> buffer;
    const Result<qsizetype> size = stream->receive(buffer, deadline);
    QVERIFY(size);
    QCOMPARE(QByteArray(buffer.data(), *size), QByteArray("sockeye\n"));
    QVERIFY(stream->end(deadline));
    const Result<qsizetype> end = stream->receive(buffer, deadline);
    QVERIFY(end);
    QCOMPARE(*end, 0);
}

void TestTls::cutShortIsNotAnEnd()
{
    const TlsIdentity identity = m_good;
    for (const bool isClean : {true, false}) {
        const OneConnection server([identity, isClean](Socket &socket) {
            TlsStream stream(std::move(socket), std::move(*TlsEngine::server({.identity = identity})));
            const Deadline deadline = Deadline::in(patience);
            if (stream.handshake(deadline) && stream.sendAll("half", deadline) && isClean)
                (void)stream.end(deadline);
            (void)stream.socket().shutdownWrite();
            waitForEnd(stream.socket());
        });
        Result<TlsStream> stream = connectTo(server.endpoint(), {.host = u"www.right.test"_s});
        QVERIFY(stream);
        std::array<char, 64> buffer;
        const Deadline deadline = Deadline::in(patience);
        QCOMPARE(*stream->receive(buffer, deadline), 4);
        QCOMPARE(*stream->receive(buffer, deadline), 0);
        QCOMPARE(stream->wasEndedCleanly(), isClean);
    }
}

void TestTls::enginesTalkToEachOther()
{
    Result<TlsEngine> client =
        TlsEngine::client({.host = u"127.0.0.1"_s, .alpn = {u"chat"_s}, .trusted = m_good.authority});
    const Result<TlsIdentity> identity = TlsIdentity::make(wish({u"127.0.0.1"_s, u"::1"_s}));
    QVERIFY(client && identity);
    Result<TlsEngine> server = TlsEngine::server({.identity = *identity, .alpn = {u"other"_s, u"chat"_s}});
    QVERIFY(server);
    bool isDone = false;
    for (int i = 0; i < 10 && !isDone; ++i) {
        const Result<bool> ours = client->handshake();
        server->feed(client->takeOutput());
        const Result<bool> theirs = server->handshake();
        client->feed(server->takeOutput());
        QVERIFY(ours && theirs);
        isDone = *ours && *theirs;
    }
    QVERIFY(isDone);
    QCOMPARE(client->report().alpn, u"chat"_s);
    // An address is compared with addresses; and somebody else is trusted here.
    QCOMPARE(client->report().problems, QList<TlsProblem>{TlsProblem::SelfSigned});
    QCOMPARE(client->report().chain.first().names, QStringList({u"127.0.0.1"_s, u"::1"_s}));
    QVERIFY(client->write("hello"));
    server->feed(client->takeOutput());
    std::array<char, 64> buffer;
    const Result<std::optional<qsizetype>> read = server->read(buffer);
    QVERIFY(read && *read);
    QCOMPARE(QByteArray(buffer.data(), **read), QByteArray("hello"));
    const Result<std::optional<qsizetype>> more = server->read(buffer);
    QVERIFY(more && !*more);
}

void TestTls::sentences()
{
    TlsReport report;
    report.host = u"www.right.test"_s;
    report.version = u"TLSv1"_s;
    report.verifyText = u"words of OpenSSL"_s;
    TlsCertificate certificate;
    certificate.subject = u"CN=wrong.test"_s;
    certificate.issuer = u"CN=nobody"_s;
    for (int i = 0; i < 7; ++i)
        certificate.names += u"wrong%1.test"_s.arg(i);
    report.chain = {certificate};
    for (const Word &word : Words<TlsProblem>::list) {
        const QString sentence = tlsProblemSentence(TlsProblem(word.value), report);
        QVERIFY2(sentence.endsWith(u'.') || sentence.endsWith(u'?'), word.id);
        QVERIFY2(!sentence.contains(u'%'), qPrintable(sentence));
    }
    QVERIFY(tlsProblemSentence(TlsProblem::WrongHost, report).contains(u"wrong4.test and 2 more"_s));
    report.problems = {TlsProblem::WrongHost, TlsProblem::OldProtocol};
    QVERIFY(tlsVerdict(report).contains(u"who is at the other side is not known"_s));
    report.problems = {};
    report.verified = true;
    QVERIFY(tlsVerdict(report).startsWith(u"Every check passed"_s));
}

QTEST_GUILESS_MAIN(TestTls)
#include "tst_tls.moc"
