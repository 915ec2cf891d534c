// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/calltext.h"
#include "core/net/calltrace.h"
#include "core/net/poller.h"
#include "core/net/socket.h"

#include <QTest>

#include <array>
#include <thread>

using namespace sockeye;
using namespace std::chrono_literals;

namespace
{

/// A listening or bound socket on loopback, on a port that the system chose.
struct Peer {
    Socket socket;
    Endpoint endpoint;
};

QHostAddress loopback(Family family)
{
    return QHostAddress(family == Family::Ipv6 ? QHostAddress::LocalHostIPv6 : QHostAddress::LocalHost);
}

Peer makePeer(const Environment &environment, Family family, Transport transport)
{
    Result<Socket> socket = Socket::open(environment, family, transport);
    if (!socket || !socket->bind({loopback(family), 0}))
        return {};
    if (transport == Transport::Tcp && !socket->listen(8))
        return {};
    const Result<Endpoint> endpoint = socket->localEndpoint();
    return endpoint ? Peer{std::move(*socket), *endpoint} : Peer{};
}

/// Cancels \a token from another thread after \a delay, or a little later.
class CancelAfter
{
public:
    CancelAfter(CancelToken token, Nanoseconds delay)
        : m_thread([token, delay]() mutable {
            // A token that nobody cancels: waiting on it is a bounded wait without a sleep.
            Environment quiet;
            Result<Poller> poller = Poller::make(quiet);
            if (poller)
                (void)poller->wait(Deadline::in(delay));
            token.cancel();
        })
    {
    }
    ~CancelAfter() { m_thread.join(); }

private:
    std::thread m_thread;
};

} // namespace

class TestSocket : public QObject
{
    Q_OBJECT

private slots:
    void exchanges_data()
    {
        QTest::addColumn<Family>("family");
        QTest::addColumn<Transport>("transport");
        QTest::newRow("tcp over IPv4") << Family::Ipv4 << Transport::Tcp;
        QTest::newRow("tcp over IPv6") << Family::Ipv6 << Transport::Tcp;
        QTest::newRow("udp over IPv4") << Family::Ipv4 << Transport::Udp;
        QTest::newRow("udp over IPv6") << Family::Ipv6 << Transport::Udp;
    }
    void exchanges()
    {
        QFETCH(Family, family);
        QFETCH(Transport, transport);
        CallTrace trace;
        Environment environment;
        environment.calls = &trace;
        const Deadline deadline = Deadline::in(10s);
        Peer peer = makePeer(environment, family, transport);
        QVERIFY(peer.socket.isOpen());

        Result<Socket> client = Socket::open(environment, family, transport);
        QVERIFY(client);
        QVERIFY(client->connect(peer.endpoint, deadline));
        std::array<char, 64> buffer{};
        Socket served;
        if (transport == Transport::Tcp) {
            Result<Socket> accepted = peer.socket.accept(deadline);
            QVERIFY(accepted);
            served = std::move(*accepted);
            QVERIFY(client->sendAll("hello", deadline));
            const Result<Received> got = served.receive(buffer, deadline);
            QVERIFY(got);
            QCOMPARE(QByteArray(buffer.data(), got->size), QByteArray("hello"));
            QVERIFY(client->shutdownWrite());
            const Result<Received> end = served.receive(buffer, deadline);
            QVERIFY(end);
            QCOMPARE(end->size, 0);
        } else {
            QVERIFY(client->setOption(SocketOption::ReceiveTimestamps, 1));
            QVERIFY(client->send("hello"));
            const Result<Received> got = peer.socket.receive(buffer, deadline);
            QVERIFY(got);
            QCOMPARE(got->from, *client->localEndpoint());
            const WallTime before = Clock::system().wall();
            QVERIFY(peer.socket.sendTo("there and back", got->from));
            std::array<char, 5> small{};
            const Result<Received> back = client->receive(small, deadline);
            QVERIFY(back);
            QCOMPARE(back->size, 5);
            QVERIFY(back->truncated);
            QVERIFY(back->kernelStamp);
            QVERIFY(*back->kernelStamp >= before && *back->kernelStamp <= Clock::system().wall());
        }
        const auto snapshot = trace.snapshot();
        QVERIFY(!snapshot->calls.empty());
        QCOMPARE(callName(snapshot->calls.front().call), QByteArray("socket"));
        QVERIFY(snapshot->packets.size() >= 2);
        const PacketRecord &sent = snapshot->packets.front();
        QVERIFY(sent.isSent);
        QCOMPARE(sent.number, quint64(1));
        QCOMPARE(sent.bytes, QByteArray("hello"));
        QCOMPARE(sent.peer, peer.endpoint);
        const auto sender = std::find_if(snapshot->calls.begin(), snapshot->calls.end(),
                                         [](const CallRecord &record) { return record.call == SystemCall::Send; });
        QVERIFY(sender != snapshot->calls.end());
        QCOMPARE(sender->firstPacket, quint64(1));
        QCOMPARE(sender->packetCount, quint32(1));
    }

    void refusesAtOnce_data() { exchanges_data(); }
    void refusesAtOnce()
    {
        QFETCH(Family, family);
        QFETCH(Transport, transport);
        Environment environment;
        Endpoint closed;
        {
            // Bound and never listening, then closed: a port that was free a moment ago.
            Peer peer = makePeer(environment, family, Transport::Udp);
            closed = peer.endpoint;
        }
        Result<Socket> client = Socket::open(environment, family, transport);
        QVERIFY(client);
        const Deadline deadline = Deadline::in(10s);
        Result<void> outcome = client->connect(closed, deadline);
        if (transport == Transport::Udp) {
            QVERIFY(outcome);
            QVERIFY(client->send("anybody?"));
            std::array<char, 16> buffer{};
            const Result<Received> got = client->receive(buffer, deadline);
            QVERIFY(!got);
            outcome = got.error();
        }
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().kind, ErrorKind::Refused);
        QCOMPARE(errorSymbol(outcome.error()), QByteArray("ECONNREFUSED"));
    }

    void timesOutNeverEarly()
    {
        Environment environment;
        Peer peer = makePeer(environment, Family::Ipv4, Transport::Udp);
        const auto start = std::chrono::steady_clock::now();
        std::array<char, 16> buffer{};
        const Result<Received> got = peer.socket.receive(buffer, Deadline::in(50ms));
        QVERIFY(!got);
        QCOMPARE(got.error().kind, ErrorKind::TimedOut);
        QVERIFY(std::chrono::steady_clock::now() - start >= 50ms);
    }

    void stopEndsAWait()
    {
        Environment environment;
        Peer peer = makePeer(environment, Family::Ipv4, Transport::Udp);
        const CancelAfter cancel(environment.cancel, 20ms);
        const auto start = std::chrono::steady_clock::now();
        std::array<char, 16> buffer{};
        const Result<Received> got = peer.socket.receive(buffer, Deadline());
        QVERIFY(!got);
        QCOMPARE(got.error().kind, ErrorKind::Cancelled);
        QVERIFY(std::chrono::steady_clock::now() - start < 10s);
    }

    void stopEndsABlockingCall_data()
    {
        QTest::addColumn<QByteArray>("call");
        for (const char *call : {"recv on tcp", "recv on udp", "accept", "connect"})
            QTest::newRow(call) << QByteArray(call);
    }
    void stopEndsABlockingCall()
    {
        QFETCH(QByteArray, call);
        Environment environment;
        const Deadline deadline = Deadline::in(10s);
        Peer peer = makePeer(environment, Family::Ipv4, Transport::Tcp);
        std::vector<Socket> fillers; // keep the accept queue full, so that connect(2) gets no answer
        Result<Socket> client =
            Socket::open(environment, Family::Ipv4, call == "recv on udp" ? Transport::Udp : Transport::Tcp);
        QVERIFY(client);
        if (call == "connect") {
            peer.socket.close();
            peer.socket = std::move(*Socket::open(environment, Family::Ipv4, Transport::Tcp));
            QVERIFY(peer.socket.bind({loopback(Family::Ipv4), 0}));
            QVERIFY(peer.socket.listen(0));
            peer.endpoint = *peer.socket.localEndpoint();
            for (int i = 0; i < 4; ++i) {
                fillers.push_back(std::move(*Socket::open(environment, Family::Ipv4, Transport::Tcp)));
                (void)fillers.back().startConnect(peer.endpoint);
            }
        } else if (call.startsWith("recv")) {
            QVERIFY(client->connect(peer.endpoint, deadline));
        }

        const CancelAfter cancel(environment.cancel, 20ms);
        std::array<char, 16> buffer{};
        ErrorKind kind = ErrorKind::System;
        if (call == "accept") {
            QVERIFY(peer.socket.setBlocking(true));
            kind = peer.socket.blockingAccept().error().kind;
        } else if (call == "connect") {
            QVERIFY(client->setBlocking(true));
            kind = client->blockingConnect(peer.endpoint).error().kind;
        } else {
            QVERIFY(client->setBlocking(true));
            kind = client->blockingReceive(buffer).error().kind;
        }
        QCOMPARE(kind, ErrorKind::Cancelled);
    }

    void receiveTimeoutOfTheKernel()
    {
        Environment environment;
        Peer peer = makePeer(environment, Family::Ipv4, Transport::Udp);
        QVERIFY(peer.socket.setTimeout(SocketOption::ReceiveTimeout, 20ms));
        QVERIFY(*peer.socket.timeout(SocketOption::ReceiveTimeout) >= 20ms);
        QVERIFY(peer.socket.setBlocking(true));
        std::array<char, 16> buffer{};
        const Result<Received> got = peer.socket.blockingReceive(buffer);
        QVERIFY(!got);
        QCOMPARE(got.error().kind, ErrorKind::TimedOut);
        QCOMPARE(errorSymbol(got.error()), QByteArray("EAGAIN"));
    }

    void sendsAndReceivesMany()
    {
        Environment environment;
        const Deadline deadline = Deadline::in(10s);
        Peer peer = makePeer(environment, Family::Ipv4, Transport::Udp);
        Result<Socket> client = Socket::open(environment, Family::Ipv4, Transport::Udp);
        QVERIFY(client && client->connect(peer.endpoint, deadline));
        const std::array<QByteArrayView, 3> messages{QByteArrayView("a"), QByteArrayView("bb"), QByteArrayView("ccc")};
        QCOMPARE(*client->sendMany(messages), 3);
        QVERIFY(peer.socket.waitReadable(deadline));
        std::array<char, 4 * 16> buffer{};
        std::array<Received, 4> received{};
        QCOMPARE(*peer.socket.receiveMany(buffer, 16, received), 3);
        QCOMPARE(received[2].size, 3);
        QCOMPARE(QByteArrayView(buffer.data() + 32, 3), QByteArrayView("ccc"));
        QCOMPARE(*peer.socket.receiveMany(buffer, 16, received), 0);
    }

    void optionsReadBack()
    {
        Environment environment;
        Result<Socket> socket = Socket::open(environment, Family::Ipv4, Transport::Tcp);
        QVERIFY(socket);
        QCOMPARE(*socket->option(SocketOption::NoDelay), 0);
        QVERIFY(socket->setOption(SocketOption::NoDelay, 1));
        QVERIFY(*socket->option(SocketOption::NoDelay) != 0);
        // socket(7): the kernel doubles the value.
        QVERIFY(socket->setOption(SocketOption::SendBuffer, 4096));
        QCOMPARE(*socket->option(SocketOption::SendBuffer), 8192);
    }

    void pollerTellsWhichSocket()
    {
        Environment environment;
        Peer first = makePeer(environment, Family::Ipv4, Transport::Udp);
        Peer second = makePeer(environment, Family::Ipv4, Transport::Udp);
        Result<Poller> poller = Poller::make(environment);
        QVERIFY(poller);
        QVERIFY(poller->add(first.socket, Poller::Readable, 1));
        QVERIFY(poller->add(second.socket, Poller::Readable, 2));
        const auto none = poller->wait(Deadline::in(1ms));
        QVERIFY(none);
        QVERIFY(none->empty());
        QVERIFY(first.socket.sendTo("x", second.endpoint));
        const auto some = poller->wait(Deadline::in(10s));
        QVERIFY(some);
        QCOMPARE(some->size(), std::size_t(1));
        QCOMPARE(some->front().tag, quint64(2));
        QVERIFY(some->front().readable);
        environment.cancel.cancel();
        QCOMPARE(poller->wait(Deadline()).error().kind, ErrorKind::Cancelled);
    }

    void traceIsBounded()
    {
        CallTrace trace(3);
        for (int i = 0; i < 5; ++i) {
            CallRecord record;
            record.result = i;
            trace.add(record, Clock::system());
            trace.addPacket({.bytes = QByteArray(i, 'x')}, Clock::system());
        }
        const auto kept = trace.snapshot();
        QCOMPARE(kept->earlierCalls, 2);
        QCOMPARE(kept->calls.size(), std::size_t(3));
        QCOMPARE(kept->calls.front().result, 2);
        QCOMPARE(kept->calls.back().result, 4);
        QCOMPARE(kept->earlierPackets, 2);
        QVERIFY(!kept->packet(2));
        QCOMPARE(kept->packet(3)->bytes, QByteArray("xx"));
        QCOMPARE(kept->packet(5)->bytes, QByteArray("xxxx"));
        QVERIFY(!kept->packet(6));
    }

    void bytesOfPacketsAreBounded()
    {
        CallTrace trace;
        const QByteArray large(60'000, 'y');
        for (int i = 0; i < 1000; ++i)
            trace.addPacket({.bytes = large}, Clock::system());
        const quint64 last = trace.addPacket({.bytes = "the last"}, Clock::system());
        trace.judge(last, 7, 3);
        const auto kept = trace.snapshot();
        QCOMPARE(kept->packets.size(), std::size_t(1001));
        QVERIFY(kept->packet(1)->bytes.isEmpty()); // long ago: only what is known about it
        QCOMPARE(kept->packet(1)->size, quint32(60'000));
        QVERIFY(kept->packet(1000)->bytes.size() > 1000);
        QVERIFY(large.startsWith(kept->packet(1000)->bytes));
        QCOMPARE(kept->packet(last)->bytes, QByteArray("the last"));
        QCOMPARE(kept->packet(last)->subject, 7);
        QCOMPARE(kept->packet(last)->reason, 3);
    }

    void errorsAreRecorded()
    {
        CallTrace trace;
        Environment environment;
        environment.calls = &trace;
        Result<Socket> socket = Socket::open(environment, Family::Ipv4, Transport::Tcp);
        QVERIFY(socket);
        QVERIFY(!socket->bind({QHostAddress(QStringLiteral("192.0.2.77")), 0}));
        const auto snapshot = trace.snapshot();
        const CallRecord last = snapshot->calls.back();
        QCOMPARE(callName(last.call), QByteArray("bind"));
        QCOMPARE(errnoSymbol(last.error), QByteArray("EADDRNOTAVAIL"));
        QVERIFY(callArguments(last, *snapshot).endsWith("sin_port=htons(0), sin_addr=inet_addr(\"192.0.2.77\")}, 16"));
    }
};

QTEST_GUILESS_MAIN(TestSocket)
#include "tst_socket.moc"
