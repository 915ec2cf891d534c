// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/buffers/buffersrun.h"
#include "core/buffers/bufferstool.h"

#include "tests/support/privatenetwork.h"
#include "tests/support/toolrun.h"

#include <QElapsedTimer>
#include <QTest>

#include <algorithm>
#include <limits>
#include <thread>

using namespace sockeye;
using namespace Qt::Literals::StringLiterals;

namespace
{

using Run = ToolRun<BuffersRequest, BufferRow, BuffersSummary>;

/// A listener on loopback at a port of the system's choice; nothing is accepted: the kernel does the handshake.
class Peer
{
public:
    explicit Peer(Family family, Transport transport, int backlog = 16)
    {
        auto opened = Socket::open({}, family, transport);
        if (!opened)
            return;
        m_socket = std::move(*opened);
        const QHostAddress address(family == Family::Ipv6 ? QHostAddress::LocalHostIPv6 : QHostAddress::LocalHost);
        if (m_socket.bind({address, 0}) && (transport == Transport::Udp || m_socket.listen(backlog)))
            endpoint = m_socket.localEndpoint().value();
    }
    Endpoint endpoint;

private:
    Socket m_socket;
};

const BufferRow &row(const Run &run, BufferOption option)
{
    static const BufferRow none;
    for (const BufferRow &one : run.rows) {
        if (one.option == option)
            return one;
    }
    return none;
}

bool hasCall(const Run &run, SystemCall wanted)
{
    const auto calls = run.context.trace.snapshot()->calls;
    return std::any_of(calls.begin(), calls.end(), [&](const CallRecord &call) { return call.call == wanted; });
}

QByteArray text(const BufferRow &of, const char *id)
{
    for (const Field &field : buffersTool().rowFields()) {
        if (qstrcmp(field.id, id) == 0)
            return field.text(&of);
    }
    return {};
}

} // namespace

class BuffersTest : public QObject
{
    Q_OBJECT

private slots:
    void answersTheExercise();
    void showsAskedAndGot_data();
    void showsAskedAndGot();
    void explainsEverySize_data();
    void explainsEverySize();
    void setsAfterConnecting();
    void leavesAlone_data();
    void leavesAlone();
    void missesThePeer_data();
    void missesThePeer();
    void stops();
    void refusesBadTargets_data();
    void refusesBadTargets();
    void recordsItsCalls();
};

void BuffersTest::answersTheExercise()
{
    const Peer peer(Family::Ipv4, Transport::Tcp);
    Run run;
    run.practice.servers[u"echo"_s] = {peer.endpoint};
    const BuffersRequest request;
    run.run(runBuffers, request);
    QVERIFY(run.summary);
    QCOMPARE(run.rows.size(), std::size_t(4));
    const Answer answer = buffersTool().answer(&request, &*run.summary);
    QCOMPARE(answer.scriptPrints,
             QStringList({u"Buffer size [Before]:%1"_s.arg(*run.summary->sendBefore), u"Buffer size [After]:8192"_s}));
    const BufferRow &send = row(run, BufferOption::SendBuffer);
    QCOMPARE(text(send, "option"), QByteArray("SO_SNDBUF"));
    QCOMPARE(text(send, "note"), QByteArray("doubled;exercise_numbers"));
    QCOMPARE(text(send, "status"), QByteArray("ok"));
    QVERIFY(buffersTool().explainRow(&send).contains(u"Windows"_s));
    QCOMPARE(row(run, BufferOption::NoDelay).defaultValue, 0);
    QCOMPARE(row(run, BufferOption::NoDelay).effectiveValue, 1);
    QCOMPARE(row(run, BufferOption::NoDelay).connectedValue, 1);
    const BufferRow &segment = row(run, BufferOption::MaximumSegment);
    QVERIFY(!segment.requestedValue);
    QVERIFY(*segment.connectedValue > *segment.defaultValue); // loopback's packets are large
    for (const BufferRow &one : run.rows)
        QVERIFY(!buffersTool().explainRow(&one).isEmpty());
}

void BuffersTest::showsAskedAndGot_data()
{
    QTest::addColumn<int>("asked");
    QTest::addColumn<QByteArray>("note");
    QTest::addColumn<QByteArray>("status");

    QTest::newRow("fault 95: 4096") << 4096 << QByteArray("doubled") << QByteArray("ok");
    QTest::newRow("fault 95: 0") << 0 << QByteArray("raised_to_minimum") << QByteArray("clamped");
    QTest::newRow("fault 95: 1") << 1 << QByteArray("raised_to_minimum") << QByteArray("clamped");
    QTest::newRow("fault 95: 1 GiB") << (1 << 30) << QByteArray("cut_to_maximum") << QByteArray("clamped");
    QTest::newRow("fault 95: -1") << -1 << QByteArray("negative_is_huge;cut_to_maximum") << QByteArray("clamped");
    QTest::newRow("100000") << 100000 << QByteArray("doubled") << QByteArray("ok");
}

void BuffersTest::showsAskedAndGot()
{
    QFETCH(int, asked);
    QFETCH(QByteArray, note);
    QFETCH(QByteArray, status);
    for (const Family family : {Family::Ipv4, Family::Ipv6}) {
        for (const Transport protocol : {Transport::Tcp, Transport::Udp}) {
            const Peer peer(family, protocol);
            if (peer.endpoint.isNull())
                QSKIP("This machine has no IPv6 loopback.");
            Run run;
            BuffersRequest request;
            request.target = peer.endpoint.toString();
            request.family = family;
            request.protocol = protocol;
            request.sendBuffer = request.receiveBuffer = asked;
            run.run(runBuffers, request);
            QVERIFY(run.summary);
            QCOMPARE(run.rows.size(), std::size_t(protocol == Transport::Tcp ? 4 : 2));
            for (const BufferOption option : {BufferOption::SendBuffer, BufferOption::ReceiveBuffer}) {
                const BufferRow &one = row(run, option);
                QCOMPARE(one.requestedValue, asked);
                QVERIFY(text(one, "note").startsWith(note));
                QCOMPARE(text(one, "status"), status);
                QCOMPARE(one.connectedValue, one.effectiveValue);
                const qint64 doubled = 2 * qint64(asked);
                const qint64 expected = asked < 0 || doubled > *one.maximum ? *one.maximum
                    : doubled < *one.minimum                                ? *one.minimum
                                                                            : doubled;
                QCOMPARE(*one.effectiveValue, expected);
                QVERIFY(!buffersTool().explainRow(&one).isEmpty());
            }
            if (run.summary->writeLimit)
                QCOMPARE(*row(run, BufferOption::SendBuffer).maximum, 2 * *run.summary->writeLimit);
            if (run.summary->readLimit)
                QCOMPARE(*row(run, BufferOption::ReceiveBuffer).maximum, 2 * *run.summary->readLimit);
        }
    }
}

void BuffersTest::explainsEverySize_data()
{
    QTest::addColumn<int>("asked");
    QTest::addColumn<int>("got");
    QTest::addColumn<QList<int>>("notes");

    const auto add = [](const char *name, int asked, int got, const QList<BufferNote> &notes) {
        QList<int> numbers;
        for (const BufferNote note : notes)
            numbers += int(note);
        QTest::newRow(name) << asked << got << numbers;
    };
    add("doubled", 4096, 8192, {BufferNote::Doubled});
    add("a system that does not double", 4096, 4096, {BufferNote::AsAsked});
    add("just the minimum", 2304, 4608, {BufferNote::Doubled});
    add("just the maximum", 4194304, 8388608, {BufferNote::Doubled});
    add("above", 4194305, 8388608, {BufferNote::CutToMaximum});
    add("below", 2303, 4608, {BufferNote::RaisedToMinimum});
    add("the largest number", std::numeric_limits<int>::max(), 8388608, {BufferNote::CutToMaximum});
    add("something else", 4096, 5000, {});
}

void BuffersTest::explainsEverySize()
{
    QFETCH(int, asked);
    QFETCH(int, got);
    QFETCH(QList<int>, notes);
    QList<int> found;
    for (const BufferNote note : explainBufferSize(asked, got, 4608, 8388608))
        found += int(note);
    QCOMPARE(found, notes);
}

void BuffersTest::setsAfterConnecting()
{
    // fault 96: set after connect, autotuning off: read before and after, and explained
    const Peer peer(Family::Ipv4, Transport::Tcp);
    Run run;
    BuffersRequest request;
    request.target = peer.endpoint.toString();
    request.when = SetWhen::After;
    run.run(runBuffers, request);
    const BufferRow &send = row(run, BufferOption::SendBuffer);
    QCOMPARE(send.effectiveValue, 8192);
    QVERIFY(*send.connectedValue > *send.defaultValue); // sized by the kernel on connecting
    QVERIFY(send.notes.contains(BufferNote::SizedBeforeSet));
    QVERIFY(!buffersTool().explainRow(&send).isEmpty());
}

void BuffersTest::leavesAlone_data()
{
    QTest::addColumn<Transport>("protocol");
    QTest::addColumn<QByteArray>("note");
    QTest::newRow("tcp") << Transport::Tcp << QByteArray("sized_by_kernel");
    QTest::newRow("udp") << Transport::Udp << QByteArray("system_default");
}

void BuffersTest::leavesAlone()
{
    QFETCH(Transport, protocol);
    QFETCH(QByteArray, note);
    const Peer peer(Family::Ipv4, protocol);
    Run run;
    BuffersRequest request;
    request.target = peer.endpoint.toString();
    request.protocol = protocol;
    request.sendBuffer.reset();
    request.receiveBuffer.reset();
    run.run(runBuffers, request);
    const BufferRow &send = row(run, BufferOption::SendBuffer);
    QCOMPARE(text(send, "requested_value"), QByteArray());
    QCOMPARE(text(send, "note"), note);
    QCOMPARE(send.effectiveValue, send.defaultValue);
    QCOMPARE(text(send, "status"), QByteArray("ok"));
    QVERIFY(!buffersTool().answer(&request, &*run.summary).headline.isEmpty());
}

void BuffersTest::missesThePeer_data()
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

void BuffersTest::missesThePeer()
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
    QCOMPARE(send.effectiveValue, 8192); // what needs no peer is known all the same
    QVERIFY(!send.connectedValue);
    QCOMPARE(text(send, "status"), QByteArray("not_connected"));
    QVERIFY(buffersTool().answer(&request, &*run.summary).detail.contains(error));
}

void BuffersTest::stops()
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

void BuffersTest::refusesBadTargets_data()
{
    QTest::addColumn<QString>("target");
    QTest::newRow("empty") << QString();
    QTest::newRow("port") << u"localhost:70000"_s;
    QTest::newRow("address") << u"1.2.3"_s;
}

void BuffersTest::refusesBadTargets()
{
    QFETCH(QString, target);
    BuffersRequest request;
    request.target = target;
    const Result<void> checked = buffersTool().check(&request);
    QVERIFY(!checked);
    QCOMPARE(checked.error().kind, ErrorKind::BadInput);
    QCOMPARE(checked.error().subject, u"target"_s);
    QVERIFY(!checked.error().detail.isEmpty());
    QVERIFY(buffersTool().check(buffersTool().makeRequest().get()));
}

void BuffersTest::recordsItsCalls()
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
    QVERIFY(gets >= 4 * 3 + 4);
}

QTEST_GUILESS_MAIN(BuffersTest)
#include "tst_buffers.moc"
