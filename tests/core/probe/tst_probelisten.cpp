// SPDX-License-Identifier: GPL-3.0-or-later
// The probe as a listener, and clients of it, in a network of the test's own.
#include "core/probe/probelisten.h"
#include "tests/support/privatenetwork.h"
#include "tests/support/probepeers.h"

#include <QElapsedTimer>
#include <QTest>

#include <atomic>

#include <sys/resource.h>

using namespace sockeye;
using namespace sockeye::test;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace
{

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

class TestProbeListen : public QObject
{
    Q_OBJECT

private slots:
    void listenerEchoes();
    void listenerUdp();
    void listenerTls();
    void listenerIsBounded();
    void listenerDropsStalledHandshakes();
    void listenerWithoutDescriptors();
    void addressGone();
    void exposedIsSaid();
};

void TestProbeListen::listenerEchoes()
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

void TestProbeListen::listenerUdp()
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

void TestProbeListen::listenerTls()
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

void TestProbeListen::listenerIsBounded()
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

void TestProbeListen::listenerDropsStalledHandshakes()
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

void TestProbeListen::listenerWithoutDescriptors()
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
void TestProbeListen::addressGone()
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

void TestProbeListen::exposedIsSaid()
{
    ListenerRun listener(requestTo(u"0.0.0.0:0"_s));
    listener.stop();
    QVERIFY(listener.run.summary->isExposed);
    QVERIFY(find(listener.run, D::Listening)->text.contains(u"every computer"_s));
    ProbeRequest request = requestTo(u"0.0.0.0:0"_s);
    request.listen = true;
    QVERIFY(answerProbe(request, *listener.run.summary).detail.contains(u"Every computer"_s));
}

// Nobody else has the practice network's ports, or is reached, in a network of the test's own.
int main(int argc, char *argv[])
{
    const QString whyNot = enterPrivateNetwork();
    if (whyNot.isEmpty())
        (void)raiseLoopback();
    QCoreApplication application(argc, argv);
    TestProbeListen test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_probelisten.moc"
