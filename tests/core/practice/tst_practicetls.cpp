// SPDX-License-Identifier: GPL-3.0-or-later
// The practice server `tls`: each fault of its certificate is found by our own client.
#include "core/net/tlsstream.h"
#include "core/practice/practicenetwork.h"

#include <QTest>

#include <array>

using namespace sockeye;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace
{

Result<TlsStream> connectTo(const Endpoint &server)
{
    const Deadline deadline = Deadline::in(20s);
    Result<Socket> socket = Socket::open({}, familyOf(server.address), Transport::Tcp);
    Result<TlsEngine> engine = TlsEngine::client({.host = u"tls.practice.test"_s});
    if (!socket || !engine)
        return socket ? engine.error() : socket.error();
    if (const Result<void> connected = socket->connect(server, deadline); !connected)
        return connected.error();
    TlsStream stream(std::move(*socket), std::move(*engine));
    if (const Result<void> done = stream.handshake(deadline); !done)
        return done.error();
    return stream;
}

/// All that comes until the end.
QByteArray whole(TlsStream &stream)
{
    QByteArray bytes;
    std::array<char, 1024> buffer;
    for (;;) {
        const Result<qsizetype> size = stream.receive(buffer, Deadline::in(20s));
        if (!size || *size == 0)
            return bytes;
        bytes.append(buffer.data(), *size);
    }
}

} // namespace

class PracticeTlsTest : public QObject
{
    Q_OBJECT

private slots:
    void certificates_data();
    void certificates();
    void echoesAndAnswersHttp();
    void whoSpeaksNoTlsIsLeft();
};

void PracticeTlsTest::certificates_data()
{
    QTest::addColumn<PracticeCertificate>("certificate");
    QTest::addColumn<QList<TlsProblem>>("problems");
    using C = PracticeCertificate;
    using P = TlsProblem;
    QTest::newRow("self_signed") << C::SelfSigned << QList<P>{P::SelfSigned};
    QTest::newRow("unknown_issuer") << C::UnknownIssuer << QList<P>{P::UnknownIssuer};
    QTest::newRow("expired") << C::Expired << QList<P>{P::Expired, P::SelfSigned};
    QTest::newRow("not_yet_valid") << C::NotYetValid << QList<P>{P::NotYetValid, P::SelfSigned};
    QTest::newRow("wrong_host") << C::WrongHost << QList<P>{P::SelfSigned, P::WrongHost};
}

void PracticeTlsTest::certificates()
{
    QFETCH(PracticeCertificate, certificate);
    QFETCH(QList<TlsProblem>, problems);
    PracticeSettings settings = PracticeSettings::onAnyPorts();
    settings.tlsCertificate = certificate;
    PracticeNetwork network(settings);
    QVERIFY(network.start());
    for (const Endpoint &server : network.endpoints(u"tls"_s, Transport::Tcp)) {
        const Result<TlsStream> stream = connectTo(server);
        QVERIFY(stream);
        QCOMPARE(stream.value().report().problems, problems);
        QVERIFY(!stream.value().report().verified);
    }
}

void PracticeTlsTest::echoesAndAnswersHttp()
{
    PracticeNetwork network(PracticeSettings::onAnyPorts());
    QVERIFY(network.start());
    const Endpoint server = network.endpoints(u"tls"_s, Transport::Tcp).first();
    Result<TlsStream> stream = connectTo(server);
    QVERIFY(stream && stream->sendAll("hello", Deadline::in(20s)) && stream->end(Deadline::in(20s)));
    QCOMPARE(whole(*stream), "hello"_ba);
    QVERIFY(stream->wasEndedCleanly());
    Result<TlsStream> web = connectTo(server);
    QVERIFY(web && web->sendAll("GET / HTTP/1.1\r\nHost: x\r\n\r\n", Deadline::in(20s)));
    QVERIFY(whole(*web).startsWith("HTTP/1.1 200 OK\r\n"));
}

void PracticeTlsTest::whoSpeaksNoTlsIsLeft()
{
    PracticeNetwork network(PracticeSettings::onAnyPorts());
    QVERIFY(network.start());
    const Endpoint server = network.endpoints(u"tls"_s, Transport::Tcp).first();
    Result<Socket> socket = Socket::open({}, Family::Ipv4, Transport::Tcp);
    QVERIFY(socket && socket->connect(server, Deadline::in(20s))
            && socket->sendAll("GET / HTTP/1.0\r\n\r\n", Deadline::in(20s)));
    std::array<char, 1024> buffer;
    // An alert, perhaps, and then the end.
    for (;;) {
        const Result<Received> received = socket->receive(buffer, Deadline::in(20s));
        QVERIFY(received || received.error().kind == ErrorKind::Reset);
        if (!received || received->size == 0)
            return;
    }
}

QTEST_GUILESS_MAIN(PracticeTlsTest)
#include "tst_practicetls.moc"
