// SPDX-License-Identifier: GPL-3.0-or-later
// Buffers at work: sizes that are swept in transfers, peers that are missing, slow or silent, Stop.
#include "core/buffers/buffersrun.h"
#include "core/buffers/bufferstool.h"
#include "tests/support/bufferspeer.h"
#include "tests/support/listener.h"
#include "tests/support/privatenetwork.h"
#include "tests/support/toolrun.h"

#include <QElapsedTimer>
#include <QTest>

#include <algorithm>
#include <map>
#include <thread>

using namespace sockeye;
using namespace sockeye::test;
using namespace Qt::Literals::StringLiterals;

namespace
{

/// A peer on loopback that sends back what it gets, to one client.
class EchoPeer
{
public:
    EchoPeer()
        : m_socket(test::loopbackListener().value())
    {
        m_endpoint = m_socket.localEndpoint().value();
        m_thread = std::thread([this] {
            const Deadline deadline = Deadline::in(std::chrono::seconds(30), Clock::system());
            Result<Socket> client = m_socket.accept(deadline);
            std::vector<char> buffer(65536);
            while (client) {
                const Result<Received> got = client->receive(buffer, deadline);
                if (!got || got->size == 0 || !client->sendAll({buffer.data(), got->size}, deadline))
                    break;
            }
        });
    }
    ~EchoPeer() { m_thread.join(); }
    Endpoint endpoint() const { return m_endpoint; }

private:
    Socket m_socket;
    Endpoint m_endpoint;
    std::thread m_thread;
};

bool hasCall(const Run &run, SystemCall wanted)
{
    const auto calls = run.context.trace.snapshot()->calls;
    return std::any_of(calls.begin(), calls.end(), [&](const CallRecord &call) { return call.call == wanted; });
}

} // namespace

class BufferTransferTest : public QObject
{
    Q_OBJECT

private slots:
    void sweeps();
    void endsAutotuning_data();
    void endsAutotuning();
    void missesThePeer_data();
    void missesThePeer();
    void stops();
    void stopsInTheTransfer();
    void doesNotWaitTwiceForAnEcho();
    void tellsSlowFromSilent_data();
    void tellsSlowFromSilent();
    void recordsItsCalls();
};

void BufferTransferTest::sweeps()
{
    const Peer peer(Family::Ipv4, Transport::Tcp, 64);
    Run run;
    BuffersRequest request;
    request.target = peer.endpoint.toString();
    request.sendBuffers = {-1, 0, 1, 1024, 2304, 4096, 65536, 1 << 30};
    request.receiveBuffers = {4096, 0};
    run.run(runBuffers, request);
    QVERIFY(run.summary);
    QCOMPARE(qint64(run.context.progress.done), qint64(8));
    QCOMPARE(qint64(run.context.progress.total), qint64(8));
    QList<qint32> asked;
    std::map<BufferOption, int> count;
    for (const BufferRow &one : run.rows) {
        ++count[one.option];
        if (one.option != BufferOption::SendBuffer)
            continue;
        asked += *one.requestedValue.number;
        QCOMPARE(one.effectiveBytes, one.effectiveValue.number);
        QVERIFY(*one.effectiveBytes >= *one.minimum && *one.effectiveBytes <= *one.maximum);
        QVERIFY(one.connectedValue.isKnown());
        QVERIFY(!buffersTool().explainRow(&one).isEmpty());
    }
    QCOMPARE(asked, request.sendBuffers); // in the order in which they were asked
    QCOMPARE(count[BufferOption::SendBuffer], 8);
    QCOMPARE(count[BufferOption::ReceiveBuffer], 2);
    QCOMPARE(count[BufferOption::NoDelay], 1); // once, not with every size
    QCOMPARE(count[BufferOption::Congestion], 1);
    const BufferRow &first = row(run, BufferOption::SendBuffer);
    QCOMPARE(run.summary->sendLeast, first.minimum);
    QCOMPARE(run.summary->sendMost, first.maximum);
    QCOMPARE(run.summary->sendAfter, first.effectiveValue.number);
    QVERIFY(buffersTool().answer(&request, &*run.summary).headline.contains(u"8 sizes"_s));

    // A peer that is not there is tried once, not with every size.
    Run lost;
    request.target = u"127.0.0.1:1"_s;
    lost.run(runBuffers, request);
    QCOMPARE(lost.rows.size(), run.rows.size());
    const auto calls = lost.context.trace.snapshot()->calls;
    QCOMPARE(std::count_if(calls.begin(), calls.end(),
                           [](const CallRecord &call) { return call.call == SystemCall::Connect; }),
             std::ptrdiff_t(1));
}

void BufferTransferTest::endsAutotuning_data()
{
    QTest::addColumn<QList<qint32>>("asked");
    QTest::addColumn<SetWhen>("when");
    QTest::addColumn<bool>("grows");
    QTest::newRow("fault 96: left alone") << QList<qint32>() << SetWhen::Before << true;
    QTest::newRow("fault 96: set before connecting") << QList<qint32>{65536} << SetWhen::Before << false;
    QTest::newRow("fault 96: set after connecting") << QList<qint32>{65536} << SetWhen::After << false;
}

void BufferTransferTest::endsAutotuning()
{
    QFETCH(QList<qint32>, asked);
    QFETCH(SetWhen, when);
    QFETCH(bool, grows);
    const EchoPeer peer;
    Run run;
    BuffersRequest request;
    request.target = peer.endpoint().toString();
    request.sendBuffers = request.receiveBuffers = asked;
    request.when = when;
    request.transferBytes = 4 << 20;
    run.run(runBuffers, request);
    QVERIFY(run.summary);
    QCOMPARE(run.summary->transferred, request.transferBytes);
    for (const BufferOption option : {BufferOption::SendBuffer, BufferOption::ReceiveBuffer}) {
        const BufferRow &one = row(run, option);
        QVERIFY(one.transferredValue.isKnown());
        if (grows) {
            // On connecting, or as bytes went: the kernel says when.
            QVERIFY(*one.transferredValue.number > *one.defaultValue.number);
            QVERIFY(text(one, "note").startsWith("sized_by_kernel"));
            QCOMPARE(one.notes.contains(BufferNote::Grown), one.transferredValue.number > one.connectedValue.number);
        } else {
            QCOMPARE(one.transferredValue, one.effectiveValue);
            QCOMPARE(one.transferredValue.number, 2 * 65536);
            QVERIFY(one.notes.contains(BufferNote::Kept));
        }
        QVERIFY(!buffersTool().explainRow(&one).isEmpty());
    }
    QVERIFY(buffersTool().answer(&request, &*run.summary).detail.contains(QLocale().toString(request.transferBytes)));
}

void BufferTransferTest::missesThePeer_data()
{
    QTest::addColumn<QString>("target");
    QTest::addColumn<QString>("error");
    Endpoint closed;
    {
        const Peer peer(Family::Ipv4, Transport::Tcp);
        closed = peer.endpoint;
    }
    QTest::newRow("refused") << closed.toString() << u"ECONNREFUSED"_s;
    QTest::newRow("the other family") << u"[::1]:9"_s << u"no_address"_s;
    QTest::newRow("unknown practice server") << u"nobody.practice.test"_s << u"no_address"_s;
}

void BufferTransferTest::missesThePeer()
{
    QFETCH(QString, target);
    QFETCH(QString, error);
    Run run;
    BuffersRequest request;
    request.target = target;
    run.run(runBuffers, request);
    QVERIFY(run.summary);
    QCOMPARE(run.summary->connectError, error);
    const BufferRow &send = row(run, BufferOption::SendBuffer);
    QCOMPARE(send.effectiveValue.number, 8192); // what needs no peer is known all the same
    QVERIFY(!send.connectedValue.isKnown());
    QCOMPARE(text(send, "status"), QByteArray("not_connected"));
    QVERIFY(buffersTool().answer(&request, &*run.summary).detail.contains(error));
}

void BufferTransferTest::stops()
{
    // Two connections fill the queue of a listener with backlog 0, and a third gets no answer (fault 74).
    const Peer peer(Family::Ipv4, Transport::Tcp, 0);
    std::vector<Socket> filling;
    for (int i = 0; i < 2; ++i) {
        filling.push_back(Socket::open({}, Family::Ipv4, Transport::Tcp).value());
        (void)filling.back().startConnect(peer.endpoint);
    }
    const int before = openDescriptors();
    {
        Run run;
        BuffersRequest request;
        request.target = peer.endpoint.toString();
        request.when = SetWhen::After;
        QElapsedTimer timer;
        timer.start();
        std::thread runner([&] { run.run(runBuffers, request); });
        while (!hasCall(run, SystemCall::Connect) && timer.elapsed() < 5000)
            std::this_thread::yield();
        timer.start();
        run.context.cancel.cancel();
        runner.join();
        QVERIFY2(timer.elapsed() < 200, "fault 99: Stop ends a blocked connect");
        QVERIFY(!run.summary);
        QCOMPARE(run.error.kind, ErrorKind::Cancelled);
    }
    QCOMPARE(openDescriptors(), before);
}

void BufferTransferTest::stopsInTheTransfer()
{
    const Peer silent(Family::Ipv4, Transport::Tcp);
    const int before = openDescriptors();
    {
        Run run;
        BuffersRequest request;
        request.target = silent.endpoint.toString();
        request.transferBytes = 1 << 20;
        QElapsedTimer timer;
        timer.start();
        std::thread runner([&] { run.run(runBuffers, request); });
        while (!hasCall(run, SystemCall::Send) && timer.elapsed() < 5000)
            std::this_thread::yield();
        timer.start();
        run.context.cancel.cancel();
        runner.join();
        QVERIFY2(timer.elapsed() < 200, "fault 99: Stop ends a transfer that nobody echoes");
        QVERIFY(!run.summary);
        QCOMPARE(run.error.kind, ErrorKind::Cancelled);
    }
    QCOMPARE(openDescriptors(), before);
}

void BufferTransferTest::doesNotWaitTwiceForAnEcho()
{
    // It takes one client, and sends nothing back: it ends at once.
    Result<Socket> made = test::loopbackListener(8);
    QVERIFY(made);
    Socket &listener = *made;
    const Endpoint endpoint = listener.localEndpoint().value();
    std::thread ending([&listener] { (void)listener.accept(Deadline::in(std::chrono::seconds(30), Clock::system())); });
    Run run;
    BuffersRequest request;
    request.target = endpoint.toString();
    request.sendBuffers = {4096, 8192, 16384};
    request.transferBytes = 1000;
    run.run(runBuffers, request);
    ending.join();
    QVERIFY(run.summary);
    QCOMPARE(run.summary->transferred, qint64(0));
    QVERIFY(buffersTool().answer(&request, &*run.summary).detail.contains(u"does not echo"_s));
    const auto calls = run.context.trace.snapshot()->calls;
    QCOMPARE(
        std::count_if(calls.begin(), calls.end(), [](const CallRecord &call) { return call.call == SystemCall::Send; }),
        std::ptrdiff_t(1));
    for (const BufferRow &one : run.rows)
        QVERIFY(one.connectedValue.isKnown());
}

void BufferTransferTest::tellsSlowFromSilent_data()
{
    QTest::addColumn<int>("came");
    QTest::addColumn<QString>("said");
    QTest::newRow("nothing") << 0 << u"does not echo"_s;
    QTest::newRow("some") << 500 << u"too slow"_s;
    QTest::newRow("all") << 1000 << u"there and back"_s;
}

void BufferTransferTest::tellsSlowFromSilent()
{
    QFETCH(int, came);
    QFETCH(QString, said);
    // It sends so much of it back to each of two clients, and ends.
    Result<Socket> made = test::loopbackListener(8);
    QVERIFY(made);
    Socket &listener = *made;
    const int clients = came > 0 ? 2 : 1;
    std::thread peer([&listener, came, clients] {
        const Deadline deadline = Deadline::in(std::chrono::seconds(30), Clock::system());
        for (int i = 0; i < clients; ++i) {
            Result<Socket> client = listener.accept(deadline);
            std::vector<char> buffer(1000);
            qsizetype got = 0;
            while (client && got < 1000) {
                const Result<Received> more = client->receive(buffer, deadline);
                if (!more || more->size == 0)
                    break;
                got += more->size;
            }
            if (client && came > 0)
                (void)client->sendAll(QByteArray(came, 'x'), deadline);
        }
    });
    Run run;
    BuffersRequest request;
    request.target = listener.localEndpoint().value().toString();
    request.sendBuffers = {65536, 131072};
    request.transferBytes = 1000;
    run.run(runBuffers, request);
    peer.join();
    QVERIFY(run.summary);
    QCOMPARE(run.summary->transferred, qint64(came));
    const QString detail = buffersTool().answer(&request, &*run.summary).detail;
    for (const QString &text : {u"does not echo"_s, u"too slow"_s, u"there and back"_s})
        QCOMPARE(detail.contains(text), text == said);
    // Who sends anything back is tried with the next size, too.
    const auto calls = run.context.trace.snapshot()->calls;
    QCOMPARE(
        std::count_if(calls.begin(), calls.end(), [](const CallRecord &call) { return call.call == SystemCall::Send; }),
        std::ptrdiff_t(clients));
}

void BufferTransferTest::recordsItsCalls()
{
    const Peer peer(Family::Ipv4, Transport::Tcp);
    Run run;
    BuffersRequest request;
    request.target = peer.endpoint.toString();
    run.run(runBuffers, request);
    int sets = 0;
    int gets = 0;
    const auto trace = run.context.trace.snapshot();
    for (const CallRecord &call : trace->calls) {
        sets += call.call == SystemCall::SetSocketOption;
        gets += call.call == SystemCall::GetSocketOption;
    }
    QCOMPARE(sets, 3 + 4); // asked, and the limits
    QVERIFY(gets >= 12 * 3 + 4);
}

QTEST_GUILESS_MAIN(BufferTransferTest)
#include "tst_buffertransfer.moc"
