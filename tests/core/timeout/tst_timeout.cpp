// SPDX-License-Identifier: GPL-3.0-or-later
// Timeouts that are waited for: each operation against peers that are silent, slow, closed or a black hole.
#include "core/net/calltext.h"
#include "core/net/socket.h"
#include "core/protocol/dns/dnsmessage.h"
#include "core/timeout/timeoutcall.h"
#include "core/timeout/timeoutrun.h"
#include "core/timeout/timeouttool.h"
#include "tests/support/privatenetwork.h"
#include "tests/support/timeoutpeer.h"
#include "tests/support/toolrun.h"

#include <QElapsedTimer>
#include <QTest>

#include <atomic>
#include <thread>

#include <pthread.h>

using namespace sockeye;
using namespace sockeye::test;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace
{

/// A listener whose queue is full: a third connection gets no answer (fault 74).
class BlackHole
{
public:
    BlackHole()
    {
        for (Socket &socket : m_filling) {
            socket = Socket::open({}, Family::Ipv4, Transport::Tcp).value();
            (void)socket.startConnect(m_peer.endpoint);
        }
    }
    const Endpoint &endpoint() const { return m_peer.endpoint; }

private:
    SilentPeer m_peer{0};
    std::array<Socket, 2> m_filling;
};

Endpoint closedPort()
{
    return SilentPeer().endpoint;
}

/// A datagram socket on loopback that nobody reads.
class SilentServer
{
public:
    SilentServer()
        : socket(Socket::open({}, Family::Ipv4, Transport::Udp).value())
    {
        if (socket.bind({QHostAddress::LocalHost, 0}))
            endpoint = socket.localEndpoint().value();
    }
    Socket socket;
    Endpoint endpoint;
};

/// The wall clock goes back at every look, and the computer sleeps between looks.
class UneasyClock final : public Clock
{
public:
    explicit UneasyClock(Nanoseconds sleep)
        : m_sleep(sleep)
    {
    }
    WallTime wall() const override { return WallTime(-m_looks++ * 3600s); }
    MonotonicTime monotonic() const override { return Clock::system().monotonic(); }
    Nanoseconds suspended() const override { return m_sleeps++ * m_sleep; }

private:
    const Nanoseconds m_sleep;
    mutable std::atomic<int> m_looks = 0;
    mutable std::atomic<int> m_sleeps = 0;
};

// A shared machine may be busy: the upper bounds are generous, the lower ones exact.
constexpr Nanoseconds late = 5s;

} // namespace

class TimeoutTest : public QObject
{
    Q_OBJECT

private slots:
    void measures_data();
    void measures();
    void returnsWhenSomethingComes();
    void oneRowForEach();
    void waitsForEverWithZero();
    void roundsTinyTimeouts();
    void missesThePeer();
    void asksOnceWhoNeverAnswers();
    void dripsPastATimeout();
    void isLateInTheLastCallOnly_data();
    void isLateInTheLastCallOnly();
    void lacksAThread();
    void namesItsCallAsTheList_data();
    void namesItsCallAsTheList();
    void countsRetries_data();
    void countsRetries();
    void takesOnlyAnAnswer();
    void sleepsMeanwhile();
    void stops_data();
    void stops();
};

void TimeoutTest::measures_data()
{
    QTest::addColumn<QString>("peer");
    QTest::addColumn<TimeoutOperation>("operation");
    QTest::addColumn<TimeoutMode>("mode");
    QTest::addColumn<int>("timeout_ms");
    QTest::addColumn<TimeoutOutcome>("outcome");
    QTest::addColumn<QString>("error");
    QTest::addColumn<int>("atLeast_ms");
    QTest::addColumn<int>("kernel_ms");

    const auto receive = TimeoutOperation::Receive;
    const auto connect = TimeoutOperation::Connect;
    const auto add = [](const char *name, const QString &peer, TimeoutOperation operation, TimeoutMode mode,
                        int timeout, TimeoutOutcome outcome, const QString &error, int atLeast, int kernel) {
        QTest::newRow(name) << peer << operation << mode << timeout << outcome << error << atLeast << kernel;
    };
    add("receive, deadline", u"silent"_s, receive, TimeoutMode::Deadline, 150, TimeoutOutcome::TimedOut, {}, 150, 0);
    add("receive, none", u"silent"_s, receive, TimeoutMode::None, 150, TimeoutOutcome::Stopped, {}, 150, 0);
    add("receive, zero", u"silent"_s, receive, TimeoutMode::Zero, 150, TimeoutOutcome::WouldBlock, u"EAGAIN"_s, 0, 0);
    add("receive, SO_RCVTIMEO", u"silent"_s, receive, TimeoutMode::ReceiveTimeout, 200, TimeoutOutcome::TimedOut,
        u"EAGAIN"_s, 200, 200);
    add("receive, SO_SNDTIMEO has no effect", u"silent"_s, receive, TimeoutMode::SendTimeout, 100,
        TimeoutOutcome::Stopped, {}, 1200, 100);
    add("receive, TCP_USER_TIMEOUT has no effect", u"silent"_s, receive, TimeoutMode::UserTimeout, 100,
        TimeoutOutcome::Stopped, {}, 1200, 100);
    add("connect, deadline", u"hole"_s, connect, TimeoutMode::Deadline, 150, TimeoutOutcome::TimedOut, {}, 150, 0);
    add("connect, none", u"hole"_s, connect, TimeoutMode::None, 150, TimeoutOutcome::Stopped, {}, 150, 0);
    add("connect, zero", u"hole"_s, connect, TimeoutMode::Zero, 150, TimeoutOutcome::InProgress, u"EINPROGRESS"_s, 0,
        0);
    add("connect, SO_SNDTIMEO", u"hole"_s, connect, TimeoutMode::SendTimeout, 200, TimeoutOutcome::TimedOut,
        u"EINPROGRESS"_s, 200, 200);
    add("connect, SO_RCVTIMEO has no effect", u"hole"_s, connect, TimeoutMode::ReceiveTimeout, 100,
        TimeoutOutcome::Stopped, {}, 1200, 100);
    add("connect, refused", u"closed"_s, connect, TimeoutMode::Deadline, 5000, TimeoutOutcome::Refused,
        u"ECONNREFUSED"_s, 0, 0);
    add("connect, refused while blocking", u"closed"_s, connect, TimeoutMode::SendTimeout, 5000,
        TimeoutOutcome::Refused, u"ECONNREFUSED"_s, 0, 5000);
    add("connect, done", u"silent"_s, connect, TimeoutMode::Deadline, 5000, TimeoutOutcome::Returned, {}, 0, 0);
    add("connect, done while blocking", u"silent"_s, connect, TimeoutMode::None, 5000, TimeoutOutcome::Returned, {}, 0,
        0);
    add("connect, TCP_USER_TIMEOUT", u"hole"_s, connect, TimeoutMode::UserTimeout, 300, TimeoutOutcome::TimedOut,
        u"ETIMEDOUT"_s, 300, 300);
    add("connect, TCP_USER_TIMEOUT before the kernel's first look", u"hole"_s, connect, TimeoutMode::UserTimeout, 1,
        TimeoutOutcome::TimedOut, u"ETIMEDOUT"_s, 1, 1);
    const auto send = TimeoutOperation::Send;
    add("send, deadline", u"silent"_s, send, TimeoutMode::Deadline, 150, TimeoutOutcome::TimedOut, {}, 150, 0);
    add("send, none", u"silent"_s, send, TimeoutMode::None, 150, TimeoutOutcome::Stopped, {}, 150, 0);
    add("send, zero", u"silent"_s, send, TimeoutMode::Zero, 150, TimeoutOutcome::WouldBlock, u"EAGAIN"_s, 0, 0);
    add("send, SO_SNDTIMEO", u"silent"_s, send, TimeoutMode::SendTimeout, 200, TimeoutOutcome::TimedOut, u"EAGAIN"_s,
        200, 200);
    add("send, TCP_USER_TIMEOUT", u"silent"_s, send, TimeoutMode::UserTimeout, 300, TimeoutOutcome::TimedOut,
        u"ETIMEDOUT"_s, 300, 300);
    add("send, SO_RCVTIMEO has no effect", u"silent"_s, send, TimeoutMode::ReceiveTimeout, 100, TimeoutOutcome::Stopped,
        {}, 1200, 100);
    add("send, refused before", u"closed"_s, send, TimeoutMode::Deadline, 5000, TimeoutOutcome::Refused,
        u"ECONNREFUSED"_s, -1, -1);
    const auto accept = TimeoutOperation::Accept;
    add("accept, deadline", {}, accept, TimeoutMode::Deadline, 150, TimeoutOutcome::TimedOut, {}, 150, 0);
    add("accept, none", {}, accept, TimeoutMode::None, 150, TimeoutOutcome::Stopped, {}, 150, 0);
    add("accept, zero", {}, accept, TimeoutMode::Zero, 150, TimeoutOutcome::WouldBlock, u"EAGAIN"_s, 0, 0);
    add("accept, SO_RCVTIMEO", {}, accept, TimeoutMode::ReceiveTimeout, 200, TimeoutOutcome::TimedOut, u"EAGAIN"_s, 200,
        200);
    add("accept, SO_SNDTIMEO has no effect", {}, accept, TimeoutMode::SendTimeout, 100, TimeoutOutcome::Stopped, {},
        1200, 100);
    add("accept, TCP_USER_TIMEOUT has no effect", {}, accept, TimeoutMode::UserTimeout, 100, TimeoutOutcome::Stopped,
        {}, 1200, 100);
    const auto lookup = TimeoutOperation::Lookup;
    add("lookup, deadline", u"server"_s, lookup, TimeoutMode::Deadline, 150, TimeoutOutcome::TimedOut, {}, 150, 0);
    add("lookup, none", u"server"_s, lookup, TimeoutMode::None, 150, TimeoutOutcome::Stopped, {}, 150, 0);
    add("lookup, zero", u"server"_s, lookup, TimeoutMode::Zero, 150, TimeoutOutcome::WouldBlock, u"EAGAIN"_s, 0, 0);
    add("lookup, SO_RCVTIMEO", u"server"_s, lookup, TimeoutMode::ReceiveTimeout, 200, TimeoutOutcome::TimedOut,
        u"EAGAIN"_s, 200, 200);
    add("lookup, SO_SNDTIMEO has no effect", u"server"_s, lookup, TimeoutMode::SendTimeout, 100,
        TimeoutOutcome::Stopped, {}, 1200, 100);
    add("lookup, TCP_USER_TIMEOUT is none of UDP", u"server"_s, lookup, TimeoutMode::UserTimeout, 100,
        TimeoutOutcome::Failed, u"ENOPROTOOPT"_s, -1, -1);
    add("lookup, refused", u"closed"_s, lookup, TimeoutMode::ReceiveTimeout, 5000, TimeoutOutcome::Refused,
        u"ECONNREFUSED"_s, 0, 5000);
    add("receive, refused before", u"closed"_s, receive, TimeoutMode::Deadline, 5000, TimeoutOutcome::Refused,
        u"ECONNREFUSED"_s, -1, -1);
}

void TimeoutTest::measures()
{
    QFETCH(QString, peer);
    QFETCH(TimeoutOperation, operation);
    QFETCH(TimeoutMode, mode);
    QFETCH(int, timeout_ms);
    QFETCH(TimeoutOutcome, outcome);
    QFETCH(QString, error);
    QFETCH(int, atLeast_ms);
    QFETCH(int, kernel_ms);
    const SilentPeer silent;
    const BlackHole hole;
    const SilentServer server;
    const Endpoint target = peer == u"silent"_s ? silent.endpoint
        : peer == u"server"_s                   ? server.endpoint
        : peer == u"hole"_s                     ? hole.endpoint()
                                                : closedPort();
    const Nanoseconds timeout = std::chrono::milliseconds(timeout_ms);
    Run run;
    run.run(runTimeout, requestFor(target, operation, {mode}, {timeout}));
    QVERIFY(run.summary);
    QCOMPARE(run.rows.size(), std::size_t(1));
    const TimeoutRow &row = run.rows.front();
    QCOMPARE(row.peer, operation == TimeoutOperation::Accept ? Endpoint() : target);
    QCOMPARE(row.filledBytes.has_value(), operation == TimeoutOperation::Send && peer == u"silent"_s);
    QCOMPARE(row.outcome, outcome);
    QCOMPARE(row.error, error);
    QVERIFY(!timeoutTool().explainRow(&row).isEmpty());
    if (atLeast_ms < 0) {
        QVERIFY(!row.elapsed);
        return;
    }
    QVERIFY(row.elapsed);
    const Nanoseconds atLeast = std::chrono::milliseconds(atLeast_ms);
    QVERIFY2(*row.elapsed >= atLeast, "never early");
    QVERIFY2(*row.elapsed < atLeast + late, QByteArray::number(qlonglong(row.elapsed->count())).constData());
    QCOMPARE(row.overshoot.has_value(), outcome == TimeoutOutcome::TimedOut);
    if (row.overshoot)
        QCOMPARE(*row.overshoot, *row.elapsed - timeout);
    QCOMPARE(row.kernel, Nanoseconds(std::chrono::milliseconds(kernel_ms)));
}

void TimeoutTest::returnsWhenSomethingComes()
{
    for (const bool sends : {true, false}) {
        SilentPeer peer;
        std::thread server([&] {
            Result<Socket> connection = peer.accept();
            if (connection && sends)
                (void)connection->sendAll("x", Deadline::in(5s));
        });
        Run run;
        run.run(runTimeout, requestFor(peer.endpoint, TimeoutOperation::Receive, {TimeoutMode::ReceiveTimeout}, {10s}));
        server.join();
        QCOMPARE(run.rows.size(), std::size_t(1));
        QCOMPARE(run.rows.front().outcome, TimeoutOutcome::Returned);
        QVERIFY(*run.rows.front().elapsed < 5s);
    }
}

void TimeoutTest::oneRowForEach()
{
    const SilentPeer peer;
    Run run;
    TimeoutRequest request = requestFor(peer.endpoint, TimeoutOperation::Receive,
                                        {TimeoutMode::Deadline, TimeoutMode::ReceiveTimeout}, {20ms, 40ms});
    request.operations += TimeoutOperation::Connect;
    run.run(runTimeout, request);
    QCOMPARE(run.rows.size(), std::size_t(8));
    QCOMPARE(run.context.progress.done.load(), 8);
    QCOMPARE(run.context.progress.total.load(), 8);
    QCOMPARE(run.rows[0].requested, Nanoseconds(20ms));
    QCOMPARE(run.rows[1].requested, Nanoseconds(40ms));
    QCOMPARE(run.rows[2].mode, TimeoutMode::ReceiveTimeout);
    QCOMPARE(run.rows[4].operation, TimeoutOperation::Connect);
    QVERIFY(!timeoutTool().answer(&request, &*run.summary).detail.isEmpty());
}

void TimeoutTest::waitsForEverWithZero()
{
    // fault 97: SO_RCVTIMEO {0,0} waits for ever; the run never does.
    const SilentPeer peer;
    Run run;
    run.run(runTimeout, requestFor(peer.endpoint, TimeoutOperation::Receive, {TimeoutMode::ReceiveTimeout}, {0ms}));
    QCOMPARE(run.rows.front().outcome, TimeoutOutcome::Stopped);
    QVERIFY(*run.rows.front().elapsed >= 1s);
    QCOMPARE(run.rows.front().kernel, Nanoseconds(0));
}

void TimeoutTest::roundsTinyTimeouts()
{
    // fault 97: 1 us becomes one tick of the kernel's timer, which is 1 to 10 ms.
    const SilentPeer peer;
    Run run;
    run.run(runTimeout, requestFor(peer.endpoint, TimeoutOperation::Receive, {TimeoutMode::ReceiveTimeout}, {1us}));
    const TimeoutRow &row = run.rows.front();
    QCOMPARE(row.outcome, TimeoutOutcome::TimedOut);
    QVERIFY(*row.kernel >= 1ms && *row.kernel <= 10ms);
}

void TimeoutTest::missesThePeer()
{
    Run run;
    TimeoutRequest request;
    request.target = u"nobody.practice.test"_s;
    request.measure = {1s, 2s};
    run.run(runTimeout, request);
    QVERIFY(run.summary); // the script's lines are there all the same
    QCOMPARE(run.rows.size(), std::size_t(2));
    QCOMPARE(run.rows.front().outcome, TimeoutOutcome::Failed);
    QVERIFY(!run.rows.front().error.isEmpty());
    QVERIFY(!timeoutTool().explainRow(&run.rows.front()).isEmpty());
}

void TimeoutTest::asksOnceWhoNeverAnswers()
{
    const BlackHole hole;
    Run run;
    run.run(runTimeout,
            requestFor(hole.endpoint(), TimeoutOperation::Receive, {TimeoutMode::Deadline, TimeoutMode::ReceiveTimeout},
                       {100ms, 200ms}));
    QCOMPARE(run.rows.size(), std::size_t(4));
    QCOMPARE(countCalls(run, SystemCall::Connect), 1);
    for (const TimeoutRow &row : run.rows) {
        QCOMPARE(row.outcome, TimeoutOutcome::Failed);
        QCOMPARE(row.error, u"timeout"_s);
        QVERIFY(timeoutTool().failureOf(&row));
    }
    QVERIFY(*run.context.steps.snapshot().steps.front().took >= 5s);
}

void TimeoutTest::dripsPastATimeout()
{
    // fault 97: every byte starts the wait of a call anew; a deadline for the whole is kept. A busy computer may hold
    // up either side for most of a second: the timeout is ten drops long, and the whole is three timeouts long.
    constexpr int drops = 30;
    for (const TimeoutMode mode : {TimeoutMode::ReceiveTimeout, TimeoutMode::Deadline}) {
        SilentPeer peer;
        std::thread server([&] {
            Result<Socket> connection = peer.accept();
            for (int i = 0; connection && i < drops; ++i) {
                if (!connection->sendAll("x", Deadline::in(5s)))
                    break;
                (void)connection->waitReadable(Deadline::in(100ms)); // nothing comes: the drops' distance
            }
        });
        Run run;
        TimeoutRequest request = requestFor(peer.endpoint, TimeoutOperation::Receive, {mode}, {1s});
        request.bytes = drops;
        run.run(runTimeout, request);
        server.join();
        QCOMPARE(run.rows.size(), std::size_t(1));
        const TimeoutRow &row = run.rows.front();
        QVERIFY(*row.elapsed >= 1s);
        if (mode == TimeoutMode::Deadline) {
            QCOMPARE(row.outcome, TimeoutOutcome::TimedOut);
            QVERIFY(*row.receivedBytes < drops);
        } else {
            QCOMPARE(row.outcome, TimeoutOutcome::Returned);
            QCOMPARE(*row.receivedBytes, drops);
            QVERIFY(!row.overshoot);
        }
        QVERIFY(timeoutTool().explainRow(&row).contains(QString::number(*row.receivedBytes)));
    }
}

void TimeoutTest::isLateInTheLastCallOnly_data()
{
    QTest::addColumn<TimeoutMode>("mode");
    QTest::newRow("SO_RCVTIMEO: each call has its own") << TimeoutMode::ReceiveTimeout;
    QTest::newRow("deadline: one for the whole") << TimeoutMode::Deadline;
}

void TimeoutTest::isLateInTheLastCallOnly()
{
    QFETCH(TimeoutMode, mode);
    SilentPeer peer;
    std::thread server([&] {
        Result<Socket> connection = peer.accept();
        if (connection && connection->sendAll("x", Deadline::in(5s)))
            (void)connection->waitReadable(Deadline::in(30s)); // until the other side ends
    });
    Run run;
    TimeoutRequest request = requestFor(peer.endpoint, TimeoutOperation::Receive, {mode}, {200ms});
    request.bytes = 2;
    run.run(runTimeout, request);
    server.join();
    QCOMPARE(run.rows.size(), std::size_t(1));
    const TimeoutRow &row = run.rows.front();
    QCOMPARE(row.outcome, TimeoutOutcome::TimedOut);
    QCOMPARE(*row.receivedBytes, 1);
    QVERIFY(*row.overshoot >= 0ns);
    if (mode == TimeoutMode::Deadline)
        QCOMPARE(*row.overshoot, *row.elapsed - 200ms);
    else
        QVERIFY2(*row.overshoot < *row.elapsed - 200ms, "the first call is not of it");
}

void TimeoutTest::lacksAThread()
{
    // Nobody has room for such a stack, so no thread begins.
    pthread_attr_t usual;
    pthread_attr_t huge;
    QCOMPARE(::pthread_getattr_default_np(&usual), 0);
    QCOMPARE(::pthread_getattr_default_np(&huge), 0);
    QCOMPARE(::pthread_attr_setstacksize(&huge, std::size_t(1) << 48), 0);
    QCOMPARE(::pthread_setattr_default_np(&huge), 0);
    const SilentPeer peer;
    Run run;
    run.run(runTimeout, requestFor(peer.endpoint, TimeoutOperation::Receive, {TimeoutMode::ReceiveTimeout}, {100ms}));
    QCOMPARE(::pthread_setattr_default_np(&usual), 0);
    ::pthread_attr_destroy(&huge);
    ::pthread_attr_destroy(&usual);
    QCOMPARE(run.rows.size(), std::size_t(1));
    QCOMPARE(run.rows.front().outcome, TimeoutOutcome::Failed);
    QCOMPARE(run.rows.front().error, u"EAGAIN"_s);
}

void TimeoutTest::namesItsCallAsTheList_data()
{
    QTest::addColumn<TimeoutOperation>("operation");
    QTest::addColumn<SystemCall>("call");
    QTest::newRow("receive") << TimeoutOperation::Receive << SystemCall::Receive;
    QTest::newRow("lookup") << TimeoutOperation::Lookup << SystemCall::Receive;
    QTest::newRow("connect") << TimeoutOperation::Connect << SystemCall::Connect;
    QTest::newRow("send") << TimeoutOperation::Send << SystemCall::Send;
    QTest::newRow("accept") << TimeoutOperation::Accept << SystemCall::Accept;
}

void TimeoutTest::namesItsCallAsTheList()
{
    QFETCH(TimeoutOperation, operation);
    QFETCH(SystemCall, call);
    QCOMPARE(QByteArray(waitingCall(operation, TimeoutMode::None)), callName(call));
    QCOMPARE(QByteArray(waitingCall(operation, TimeoutMode::Deadline)), callName(SystemCall::Poll));
}

void TimeoutTest::countsRetries_data()
{
    QTest::addColumn<TimeoutMode>("mode");
    QTest::newRow("none: asked before it is ended") << TimeoutMode::None;
    QTest::newRow("deadline") << TimeoutMode::Deadline;
    QTest::newRow("SO_SNDTIMEO") << TimeoutMode::SendTimeout;
}

void TimeoutTest::countsRetries()
{
    QFETCH(TimeoutMode, mode);
    const BlackHole hole;
    Run run;
    run.run(runTimeout, requestFor(hole.endpoint(), TimeoutOperation::Connect, {mode}, {1500ms}));
    QCOMPARE(run.rows.size(), std::size_t(1));
    const TimeoutRow &row = run.rows.front();
    QVERIFY(*row.elapsed >= 1500ms);
    QVERIFY(row.synRetries);
    QVERIFY(*row.synRetries >= 1); // the first goes out after a second
    QVERIFY(timeoutTool().explainRow(&row).contains(u"request to connect again"_s));
}

void TimeoutTest::takesOnlyAnAnswer()
{
    SilentServer server;
    std::thread thread([&] {
        std::array<char, 512> buffer;
        Result<void> ready = server.socket.waitReadable(Deadline::in(10s));
        const Result<std::optional<Received>> question = server.socket.tryReceive(buffer);
        if (!ready || !question || !*question)
            return;
        const QByteArray query(buffer.data(), (*question)->size);
        (void)server.socket.sendTo(query, (*question)->from); // a question is no answer
        (void)server.socket.sendTo(encodeDnsMessage(dnsReplyTo(decodeDnsMessage(query))), (*question)->from);
    });
    Run run;
    run.run(runTimeout, requestFor(server.endpoint, TimeoutOperation::Lookup, {TimeoutMode::ReceiveTimeout}, {20s}));
    thread.join();
    QCOMPARE(run.rows.size(), std::size_t(1));
    QCOMPARE(run.rows.front().outcome, TimeoutOutcome::Returned);
    QCOMPARE(countCalls(run, SystemCall::Receive), 2);
}

void TimeoutTest::sleepsMeanwhile()
{
    // fault 98: what is measured follows the monotonic clock alone, and a suspended computer is told of.
    for (const Nanoseconds sleep : {Nanoseconds(0), Nanoseconds(5s)}) {
        const UneasyClock clock(sleep);
        const SilentPeer peer;
        Run run;
        run.context.clock = &clock;
        run.run(runTimeout,
                requestFor(peer.endpoint, TimeoutOperation::Receive,
                           {TimeoutMode::Deadline, TimeoutMode::ReceiveTimeout}, {100ms}));
        QCOMPARE(run.rows.size(), std::size_t(2));
        for (const TimeoutRow &row : run.rows) {
            QCOMPARE(row.outcome, TimeoutOutcome::TimedOut);
            QVERIFY(*row.elapsed >= 100ms && *row.elapsed < 100ms + late);
            QCOMPARE(row.suspended.has_value(), sleep > 0s);
            QCOMPARE(timeoutTool().explainRow(&row).contains(u"suspended for 5 s"_s), sleep > 0s);
        }
    }
}

void TimeoutTest::stops_data()
{
    QTest::addColumn<TimeoutOperation>("operation");
    QTest::addColumn<TimeoutMode>("mode");
    for (const auto &[name, operation, mode] :
         {std::tuple("fault 99: receive in poll", TimeoutOperation::Receive, TimeoutMode::Deadline),
          std::tuple("fault 99: blocking receive", TimeoutOperation::Receive, TimeoutMode::None),
          std::tuple("fault 99: receive with SO_RCVTIMEO", TimeoutOperation::Receive, TimeoutMode::ReceiveTimeout),
          std::tuple("fault 99: connect in poll", TimeoutOperation::Connect, TimeoutMode::Deadline),
          std::tuple("fault 99: blocking connect", TimeoutOperation::Connect, TimeoutMode::None),
          std::tuple("fault 99: connect with SO_SNDTIMEO", TimeoutOperation::Connect, TimeoutMode::SendTimeout),
          std::tuple("fault 99: blocking send", TimeoutOperation::Send, TimeoutMode::None),
          std::tuple("fault 99: send in poll", TimeoutOperation::Send, TimeoutMode::Deadline),
          std::tuple("fault 99: blocking accept", TimeoutOperation::Accept, TimeoutMode::ReceiveTimeout),
          std::tuple("fault 99: accept in poll", TimeoutOperation::Accept, TimeoutMode::Deadline),
          std::tuple("fault 99: blocking lookup", TimeoutOperation::Lookup, TimeoutMode::None)})
        QTest::newRow(name) << operation << mode;
}

void TimeoutTest::stops()
{
    QFETCH(TimeoutOperation, operation);
    QFETCH(TimeoutMode, mode);
    const SilentPeer silent;
    const BlackHole hole;
    const SilentServer server;
    const int before = openDescriptors();
    {
        Run run;
        const Endpoint peer = operation == TimeoutOperation::Connect ? hole.endpoint()
            : operation == TimeoutOperation::Lookup                  ? server.endpoint
                                                                     : silent.endpoint;
        const TimeoutRequest request = requestFor(peer, operation, {mode}, {60s, 60s});
        std::thread runner([&] { run.run(runTimeout, request); });
        // The last call that is recorded before the one that blocks.
        const bool isBlocking = mode != TimeoutMode::Deadline;
        QElapsedTimer timer;
        timer.start();
        const auto isThere = [&] {
            return isBlocking ? countCalls(run, SystemCall::Control) > 0
                              : countCalls(run, SystemCall::GetSocketOption) >= 3;
        };
        while (!isThere() && timer.elapsed() < 5000)
            std::this_thread::yield();
        timer.start();
        run.context.cancel.cancel();
        runner.join();
        QVERIFY2(timer.elapsed() < 200, QByteArray::number(timer.elapsed()).constData());
        QVERIFY(!run.summary);
        QCOMPARE(run.error.kind, ErrorKind::Cancelled);
        QCOMPARE(run.rows.size(), std::size_t(1)); // the one that was going on
        QCOMPARE(run.rows.front().outcome, TimeoutOutcome::Stopped);
        QVERIFY(run.rows.front().error.isNull());
    }
    QCOMPARE(openDescriptors(), before);
}

QTEST_GUILESS_MAIN(TimeoutTest)
#include "tst_timeout.moc"
