// SPDX-License-Identifier: GPL-3.0-or-later
// Ping on loopback and with real routers' answers, in a network namespace of the test's own.
#include "core/ping/pinganswer.h"
#include "core/ping/pingtarget.h"
#include "core/ping/pingtool.h"
#include "tests/support/memory.h"
#include "tests/support/networknode.h"
#include "tests/support/privatenetwork.h"
#include "tests/support/toolrun.h"
#include "tests/support/withoutrawsockets.h"

#include <QElapsedTimer>
#include <QTest>

#include <algorithm>
#include <thread>

#include <sys/resource.h>

using namespace sockeye;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace
{

using Run = ToolRun<PingRequest, PingRow, PingSummary>;

QString whyNot; // why there is no network of the test's own

PingRequest requestOf(QStringList targets, int count = 3)
{
    PingRequest request;
    request.targets = std::move(targets);
    request.count = count;
    request.interval = 10ms;
    request.timeout = 5s;
    return request;
}

qint64 countOf(const Run &run, PingStatus status)
{
    return std::count_if(run.rows.begin(), run.rows.end(), [=](const PingRow &row) { return row.status == status; });
}

/// A router in a namespace below this one: 10.9.0.2 and fd09::2, whose routes say "unreachable", reached by a veth
/// pair.
QString makeRouter(const NetworkNode &router)
{
    if (!router.problem().isEmpty())
        return router.problem();
    for (const QString &command : {u"link set lo up"_s, u"link add up0 type veth peer name down0"_s,
                                   u"link set down0 netns "_s + router.number(), u"addr add 10.9.0.1/24 dev up0"_s,
                                   u"-6 addr add fd09::1/64 dev up0 nodad"_s, u"link set up0 up"_s}) {
        if (const QString wrong = runIp(command.split(u' ')); !wrong.isEmpty())
            return wrong;
    }
    for (const QString &command :
         {u"link set lo up"_s, u"addr add 10.9.0.2/24 dev down0"_s, u"-6 addr add fd09::2/64 dev down0 nodad"_s,
          u"link set down0 up"_s, u"route add unreachable 10.8.0.0/16"_s, u"-6 route add unreachable fd08::/16"_s,
          u"route add 10.5.0.0/16 via 10.9.0.1"_s, u"-6 route add fd05::/16 via fd09::1"_s}) {
        if (const QString wrong = router.ip(command.split(u' ')); !wrong.isEmpty())
            return wrong;
    }
    for (const QString &setting :
         {u"1 > /proc/sys/net/ipv4/ip_forward"_s, u"1 > /proc/sys/net/ipv6/conf/all/forwarding"_s,
          u"0 > /proc/sys/net/ipv4/icmp_ratelimit"_s, u"0 > /proc/sys/net/ipv6/icmp/ratelimit"_s}) {
        if (const QString wrong = router.shell(u"echo "_s + setting); !wrong.isEmpty())
            return wrong;
    }
    for (const QString &command : {u"route add default via 10.9.0.2"_s, u"-6 route add default via fd09::2"_s}) {
        if (const QString wrong = runIp(command.split(u' ')); !wrong.isEmpty())
            return wrong;
    }
    // The kernel sends one address only so many "unreachable" a second: each case of the test has one of its own.
    for (int i = 1; i <= 4; ++i) {
        for (const QString &command : {u"addr add 10.9.0.%1/24 dev up0"_s.arg(10 + i),
                                       u"route add 10.8.%1.0/24 via 10.9.0.2 src 10.9.0.%2"_s.arg(i).arg(10 + i)}) {
            if (const QString wrong = runIp(command.split(u' ')); !wrong.isEmpty())
                return wrong;
        }
    }
    return {};
}

} // namespace

class PingTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        if (whyNot.isEmpty())
            QCOMPARE(runIp({u"link"_s, u"set"_s, u"lo"_s, u"up"_s}), QString());
    }
    void init()
    {
        if (!whyNot.isEmpty())
            QSKIP(qPrintable(whyNot));
        QCOMPARE(setPingGroups("0 0"), QString());
    }

    void loopback()
    {
        const int before = openDescriptors();
        {
            Run run;
            run.run(runPing, requestOf({u"127.0.0.1"_s, u"::1"_s, u"127.0.0.10-12"_s}));
            QVERIFY(run.summary);
            QCOMPARE(*run.summary->way, PingWay::Icmp);
            QVERIFY(run.summary->pingGroups.isEmpty());
            QCOMPARE(run.summary->targets, 5);
            QCOMPARE(run.summary->sent, 15);
            QCOMPARE(run.summary->received, 15);
            QCOMPARE(*run.summary->lossPercent, 0.0);
            QVERIFY(*run.summary->least <= *run.summary->median && *run.summary->median <= *run.summary->p95
                    && *run.summary->p95 <= *run.summary->most && run.summary->jitter);
            QCOMPARE(run.rows.size(), std::size_t(15));
            for (const PingRow &row : run.rows) {
                QCOMPARE(row.status, PingStatus::Ok);
                QCOMPARE(row.timeToLive, std::optional<int>(64));
                QCOMPARE(row.bytes, std::optional<int>(64));
                QVERIFY(row.isKernelStamp);
                QVERIFY(*row.roundTrip > 0ns);
                QCOMPARE(row.from, row.address);
            }
            QCOMPARE(run.context.progress.done.load(), 15);
            QCOMPARE(run.context.progress.total.load(), 15);
            // Each row finds its packets.
            const auto trace = run.context.trace.snapshot();
            QCOMPARE(trace->packets.size(), std::size_t(30));
            QVERIFY(std::all_of(trace->packets.begin(), trace->packets.end(),
                                [](const PacketRecord &packet) { return packet.subject >= 0 && packet.reason == 0; }));
        }
        QCOMPARE(openDescriptors(), before);
    }

    // fault 83: who may have neither kind of socket pings by TCP, and is told which setting it is.
    void withoutPermissionTcpServes()
    {
        QCOMPARE(setPingGroups("1 0"), QString());
        const WithoutRawSockets without;
        Run run;
        PingRequest request = requestOf({u"127.0.0.1"_s});
        run.run(runPing, request);
        QVERIFY(run.summary);
        QCOMPARE(*run.summary->way, PingWay::Tcp);
        QCOMPARE(run.summary->pingGroups, u"1 0"_s);
        QVERIFY(run.summary->isFallback);
        QCOMPARE(run.summary->received, 3);
        for (const PingRow &row : run.rows)
            QCOMPARE(row.reply, std::optional(PingReply::Refused));
        const Answer answer = answerPing(request, *run.summary);
        QVERIFY2(answer.detail.contains(u"net.ipv4.ping_group_range is 1 0"_s), qPrintable(answer.detail));

        Run denied;
        request.method = PingMethod::Icmp;
        denied.run(runPing, request);
        QCOMPARE(denied.rows.size(), std::size_t(1));
        QCOMPARE(denied.rows[0].status, PingStatus::Denied);
        QCOMPARE(denied.rows[0].error, u"EACCES"_s);
        const auto failure = pingTool().failureOf(&denied.rows[0]);
        QVERIFY(failure);
        QVERIFY2(failure->text().contains(u"ping_group_range is 1 0"_s), qPrintable(failure->text()));
        QVERIFY(failure->advice.contains(u"TCP"_s));
        QCOMPARE(failure->stage, Stage::Socket);
    }

    void rawWherePermitted()
    {
        QCOMPARE(setPingGroups("1 0"), QString());
        Run run;
        run.run(runPing, requestOf({u"127.0.0.1"_s, u"::1"_s}));
        QVERIFY(run.summary);
        QCOMPARE(*run.summary->way, PingWay::IcmpRaw);
        QCOMPARE(run.summary->received, 6);
        // Its own requests, which loopback gives a raw socket too, are not among what came.
        QCOMPARE(run.summary->ignored, 0);
        for (const PingRow &row : run.rows) {
            QCOMPARE(row.timeToLive, std::optional<int>(64));
            QCOMPARE(row.bytes, std::optional<int>(64));
        }
        const auto trace = run.context.trace.snapshot();
        for (const PacketRecord &packet : trace->packets)
            QCOMPARE(packet.size, quint32(64)); // without the IP header
    }

    // fault 81: the closed port and the silent one, by UDP.
    void udp()
    {
        Socket silent = Socket::open({}, Family::Ipv4, Transport::Udp).value();
        QVERIFY(silent.bind({QHostAddress(QHostAddress::LocalHost), 0}));
        const QString peer = silent.localEndpoint().value().toString();
        PingRequest request = requestOf({u"127.0.0.1"_s, u"::1"_s, peer});
        request.method = PingMethod::Udp;
        request.timeout = 1s;
        Run run;
        run.run(runPing, request);
        QCOMPARE(run.summary->received, 6);
        QCOMPARE(run.summary->lost, 3);
        for (const PingRow &row : run.rows) {
            QCOMPARE(row.status, row.target == peer ? PingStatus::Timeout : PingStatus::Ok);
            if (row.target == peer)
                QVERIFY(explainPingRow(row).contains(u"silence is not the same as loss"_s));
            else
                QCOMPARE(row.reply, std::optional(PingReply::PortUnreachable));
        }
        QVERIFY(answerPing(request, *run.summary).detail.contains(u"UDP can't tell"_s));
    }

    void tcp()
    {
        Socket listener = Socket::open({}, Family::Ipv4, Transport::Tcp).value();
        QVERIFY(listener.bind({QHostAddress(QHostAddress::LocalHost), 0}) && listener.listen(16));
        const QString peer = listener.localEndpoint().value().toString();
        PingRequest request = requestOf({peer, u"127.0.0.1:1"_s, u"[::1]:1"_s});
        request.method = PingMethod::Tcp;
        Run run;
        run.run(runPing, request);
        QCOMPARE(run.summary->received, 9);
        for (const PingRow &row : run.rows)
            QCOMPARE(row.reply, std::optional(row.target == peer ? PingReply::Connected : PingReply::Refused));
    }

    // fault 75: with hardly a descriptor left it goes slower and asks all the same.
    void fewDescriptors()
    {
        rlimit before{};
        ::getrlimit(RLIMIT_NOFILE, &before);
        Socket silent = Socket::open({}, Family::Ipv4, Transport::Udp).value();
        QVERIFY(silent.bind({QHostAddress(QHostAddress::LocalHost), 0}));
        PingRequest request = requestOf({}, 2);
        for (int i = 0; i < 30; ++i)
            request.targets += silent.localEndpoint().value().toString();
        request.method = PingMethod::Udp;
        request.timeout = 100ms;
        const rlimit few{rlim_t(openDescriptors() + 10), before.rlim_max};
        ::setrlimit(RLIMIT_NOFILE, &few);
        Run run;
        run.run(runPing, request);
        ::setrlimit(RLIMIT_NOFILE, &before);
        QCOMPARE(run.summary->sent, 60);
        QCOMPARE(countOf(run, PingStatus::Timeout), 60);
    }

    void wrongTargets_data()
    {
        QTest::addColumn<QString>("target");
        QTest::addColumn<PingStatus>("status");
        QTest::newRow("range") << u"127.0.0.9-3"_s << PingStatus::BadInput;
        QTest::newRow("network") << u"127.0.0.1/33"_s << PingStatus::BadInput;
        QTest::newRow("half an address") << u"127.1"_s << PingStatus::BadInput;
        QTest::newRow("spaces") << u"a b"_s << PingStatus::BadInput;
        // fault 85
        QTest::newRow("link-local without its interface") << u"fe80::1"_s << PingStatus::BadInput;
        QTest::newRow("no way") << u"192.0.2.1"_s << PingStatus::Unreachable;
    }

    // One wrong target never stops the others.
    void wrongTargets()
    {
        QFETCH(QString, target);
        QFETCH(PingStatus, status);
        Run run;
        run.run(runPing, requestOf({target, u"127.0.0.1"_s}, 1));
        QVERIFY(run.summary);
        QCOMPARE(run.rows.size(), std::size_t(2));
        QCOMPARE(countOf(run, PingStatus::Ok), 1);
        const PingRow &row = run.rows[0].target == target ? run.rows[0] : run.rows[1];
        QCOMPARE(row.status, status);
        const auto failure = pingTool().failureOf(&row);
        QVERIFY(failure && !failure->text().isEmpty());
        if (target == u"fe80::1"_s)
            QVERIFY2(failure->detail.contains(u"name the interface"_s), qPrintable(failure->detail));
    }

    void tooManyTargetsAreRefused()
    {
        PingRequest request = requestOf({u"10.0.0.0/8"_s});
        const Result<void> checked = pingTool().check(&request);
        QVERIFY(!checked);
        QCOMPARE(checked.error().subject, u"targets"_s);
        request.targets = {u"10.0.0.0/16"_s};
        QVERIFY(pingTool().check(&request));
        request.targets.clear();
        QVERIFY(!pingTool().check(&request));
    }

    // Real routers: unreachable and TTL exceeded, by each way that a probe can go, over IPv4 and IPv6.
    void routersAnswer_data()
    {
        QTest::addColumn<PingMethod>("method");
        QTest::addColumn<QByteArray>("groups");
        QTest::addColumn<QString>("target");
        QTest::newRow("datagram") << PingMethod::Icmp << QByteArray("0 0") << u"10.8.1.1"_s;
        QTest::newRow("raw") << PingMethod::Icmp << QByteArray("1 0") << u"10.8.2.1"_s;
        QTest::newRow("TCP") << PingMethod::Tcp << QByteArray("0 0") << u"10.8.3.1"_s;
        QTest::newRow("UDP") << PingMethod::Udp << QByteArray("0 0") << u"10.8.4.1"_s;
    }

    void routersAnswer()
    {
        QFETCH(PingMethod, method);
        QFETCH(QByteArray, groups);
        QFETCH(QString, target);
        if (!m_router) {
            m_router = std::make_unique<NetworkNode>();
            m_routerProblem = makeRouter(*m_router);
        }
        if (!m_routerProblem.isEmpty())
            QSKIP(qPrintable(m_routerProblem));
        QCOMPARE(setPingGroups(groups), QString());
        PingRequest request = requestOf({target, u"fd08::1"_s}, 1);
        request.method = method;
        Run run;
        run.run(runPing, request);
        QCOMPARE(run.rows.size(), std::size_t(2));
        for (const PingRow &row : run.rows) {
            QVERIFY2(row.status == PingStatus::Unreachable,
                     qPrintable(row.target + u' ' + QString::fromLatin1(wordOf(row.status)->id)));
            QCOMPARE(row.from, QHostAddress(row.target == u"fd08::1"_s ? u"fd09::2"_s : u"10.9.0.2"_s));
            QVERIFY(row.icmpType && row.icmpCode);
        }
        request.timeToLive = 1;
        request.targets = {u"10.5.0.1"_s, u"fd05::1"_s};
        Run expired;
        expired.run(runPing, request);
        QCOMPARE(expired.rows.size(), std::size_t(2));
        for (const PingRow &row : expired.rows) {
            QCOMPARE(row.status, PingStatus::TtlExceeded);
            QCOMPARE(row.from, QHostAddress(row.target == u"fd05::1"_s ? u"fd09::2"_s : u"10.9.0.2"_s));
            QVERIFY(explainPingRow(row).contains(u"came to 0 on the way"_s));
        }
    }

    // fault 90: the interface goes away in the midst of it.
    void theInterfaceVanishes()
    {
        QCOMPARE(runIp({u"link"_s, u"add"_s, u"gone0"_s, u"type"_s, u"veth"_s, u"peer"_s, u"name"_s, u"gone1"_s}),
                 QString());
        for (const QString &command :
             {u"addr add 10.6.0.1/24 dev gone0"_s, u"link set gone0 up"_s, u"link set gone1 up"_s})
            QCOMPARE(runIp(command.split(u' ')), QString());
        PingRequest request = requestOf({u"10.6.0.1"_s}, 0);
        request.timeout = 100ms;
        Run run;
        std::thread runner([&] { run.run(runPing, request); });
        const auto seen = [&](PingStatus status) {
            run.take();
            return countOf(run, status) > 0;
        };
        QTRY_VERIFY_WITH_TIMEOUT(seen(PingStatus::Ok), 20'000);
        QCOMPARE(runIp({u"link"_s, u"del"_s, u"gone0"_s}), QString());
        const bool failed =
            QTest::qWaitFor([&] { return seen(PingStatus::Unreachable) || seen(PingStatus::Timeout); }, 20'000);
        run.context.cancel.cancel();
        runner.join();
        QVERIFY(failed);
        QVERIFY(run.summary && run.summary->lost > 0);
        for (const PingRow &row : run.rows) {
            if (row.status != PingStatus::Ok)
                QVERIFY(pingTool().failureOf(&row));
        }
    }

    // Fault 99: Stop, and the rows that were found stay.
    void stopEndsIt()
    {
        const int before = openDescriptors();
        const auto run = std::make_unique<Run>();
        stopOne(*run);
        QCOMPARE(openDescriptors(), before + 1); // the run's own, by which it is stopped
    }

private:
    static void stopOne(Run &run)
    {
        PingRequest request = requestOf({u"127.0.0.1"_s}, 0);
        request.interval = 3600s; // it waits
        QElapsedTimer stopped;
        std::thread runner([&] { run.run(runPing, request); });
        QTRY_COMPARE_WITH_TIMEOUT(run.context.progress.done.load(), 1, 20'000);
        stopped.start();
        run.context.cancel.cancel();
        runner.join();
        QVERIFY2(stopped.elapsed() < 200, qPrintable(QString::number(stopped.elapsed())));
        QVERIFY(run.summary);
        QCOMPARE(run.rows.size(), std::size_t(1));
        QCOMPARE(run.summary->lost, 0);
    }

private slots:
    void stoppedBeforeItBegan()
    {
        Run run;
        run.context.cancel.cancel();
        run.run(runPing, requestOf({u"127.0.0.1"_s}));
        QVERIFY(!run.summary);
        QCOMPARE(run.error.kind, ErrorKind::Cancelled);
    }

    // Two hours of a hundred probes a second, a twentieth of them lost: what is kept does not grow.
    void hoursInBoundedMemory()
    {
        struct Fast final : Clock {
            MonotonicTime now{1h};
            WallTime wall() const override { return WallTime(now.time_since_epoch() + 24h * 20000); }
            MonotonicTime monotonic() const override { return now; }
        } clock;
        FakePractice practice;
        Context context(practice);
        context.clock = &clock;
        Rows<PingRow> rows;
        PingTally tally;
        PingRequest request = requestOf({}, 0);
        PingTarget target(u"192.0.2.1"_s, request, context, rows, tally);
        target.setEndpoint({QHostAddress(u"192.0.2.1"_s), 0}, PingWay::Icmp);
        constexpr int total = 720'000;
        qint64 early = 0;
        for (int i = 0; i < total; ++i) {
            PingProbe &probe = target.begin();
            clock.now += 9ms;
            if (i % 20 == 0) {
                target.giveUp(probe);
            } else {
                PingAnswer answer;
                answer.returned = readClocks(clock);
                target.answer(probe, answer);
            }
            clock.now += 1ms;
            if (i % 1000 == 0)
                (void)rows.take();
            if (i == total / 10)
                early = residentKibibytes();
        }
        QVERIFY(early > 0);
        const qint64 growth = residentKibibytes() - early;
        QVERIFY2(growth < mostGrowth, qPrintable(QString::number(growth)));
        const PingSummary summary = tally.summary();
        QCOMPARE(summary.sent, total);
        QCOMPARE(summary.lost, total / 20);
        QCOMPARE(*summary.lossPercent, 5.0);
        QVERIFY(std::chrono::abs(*summary.median - Nanoseconds(9ms)) < 100us);
        // Numbers went round 65536 many times; the last ones are still found by their 16 bits.
        QVERIFY(target.findEcho(quint16(total)));
        QCOMPARE(target.findEcho(quint16(total))->sequence, total);
    }

private:
    std::unique_ptr<NetworkNode> m_router;
    QString m_routerProblem;
};

int main(int argc, char **argv)
{
    whyNot = enterPrivateNetwork();
    QCoreApplication application(argc, argv);
    PingTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_ping.moc"
