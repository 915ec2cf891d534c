// SPDX-License-Identifier: GPL-3.0-or-later
// Scans by TCP connect in a network namespace of the test's own: states and reasons beside nmap's, and what goes wrong.
#include "core/net/descriptorroom.h"
#include "core/scan/scantool.h"
#include "tests/support/listener.h"
#include "tests/support/privatenetwork.h"
#include "tests/support/toolrun.h"

#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTest>
#include <QXmlStreamReader>

#include <algorithm>
#include <map>
#include <set>
#include <thread>

#include <sys/resource.h>

using namespace sockeye;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace
{

using Run = ToolRun<ScanRequest, ScanRow, ScanSummary>;
using Verdicts = std::map<int, QString>; // "closed conn-refused" by port

QString whyNot; // why there is no network of the test's own

ScanRequest requestOf(QStringList targets, QStringList ports, ScanKeep keep = ScanKeep::All)
{
    ScanRequest request;
    request.targets = std::move(targets);
    request.ports = std::move(ports);
    request.keep = keep;
    return request;
}

Verdicts verdictsOf(const Run &run)
{
    Verdicts verdicts;
    for (const ScanRow &row : run.rows)
        verdicts[row.port.value_or(0)] = QString::fromLatin1(wordOf(row.state)->id) + u' '
            + (row.reason ? QString::fromLatin1(wordOf(*row.reason)->id) : QString());
    return verdicts;
}

/// nmap's verdicts; empty where it is not there.
Verdicts nmap(const QStringList &arguments)
{
    QProcess process;
    process.start(u"nmap"_s,
                  QStringList{u"-sT"_s, u"-Pn"_s, u"-n"_s, u"--reason"_s, u"-d"_s, u"-oX"_s, u"-"_s} + arguments);
    if (!process.waitForFinished(60'000))
        return {};
    Verdicts verdicts;
    QXmlStreamReader xml(process.readAllStandardOutput());
    int port = 0;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == u"port")
            port = xml.attributes().value(u"portid"_s).toInt();
        else if (xml.name() == u"state")
            verdicts[port] =
                xml.attributes().value(u"state"_s).toString() + u' ' + xml.attributes().value(u"reason"_s).toString();
    }
    return verdicts;
}

QString nft(const QByteArray &rules)
{
    QString program = QStandardPaths::findExecutable(u"nft"_s);
    if (program.isEmpty())
        program = QStandardPaths::findExecutable(u"nft"_s, {u"/usr/sbin"_s});
    if (program.isEmpty())
        return u"nftables (nft) is not installed."_s;
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, {u"-f"_s, u"-"_s});
    process.write(rules);
    process.closeWriteChannel();
    return process.waitForFinished(10'000) && process.exitCode() == 0 ? QString()
                                                                      : QString::fromLocal8Bit(process.readAll());
}

void write(const QString &setting, const QByteArray &value)
{
    QFile file(u"/proc/sys/"_s + setting);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(value) == value.size() && file.flush());
}

void setLocalPorts(const QByteArray &range)
{
    write(u"net/ipv4/ip_local_port_range"_s, range);
}

quint16 portOf(Socket &socket)
{
    return socket.localEndpoint()->port;
}

constexpr auto rejectRules = R"(
table inet scan {
    chain in {
        type filter hook input priority 0;
        tcp dport 600 drop
        tcp dport 601 reject with tcp reset
        tcp dport 602 reject
        tcp dport 603 reject with icmpx type host-unreachable
        tcp dport 604 reject with icmpx type admin-prohibited
        meta nfproto ipv4 tcp dport 605 reject with icmp type net-unreachable
        meta nfproto ipv4 tcp dport 606 reject with icmp type prot-unreachable
        meta nfproto ipv4 tcp dport 607 reject with icmp type port-unreachable
        meta nfproto ipv4 tcp dport 608 reject with icmp type net-prohibited
        meta nfproto ipv4 tcp dport 609 reject with icmp type host-prohibited
        meta nfproto ipv6 tcp dport 605 reject with icmpv6 type no-route
    }
    chain out {
        type filter hook output priority 0;
        tcp dport 610 drop
        tcp dport 611 reject with tcp reset
        tcp dport 612 reject with icmpx type admin-prohibited
    }
}
)";

} // namespace

#define NEED_NETWORK                                                                                                   \
    if (!whyNot.isEmpty())                                                                                             \
        QSKIP(qPrintable(whyNot));

class ScanTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void init()
    {
        if (!whyNot.isEmpty())
            return;
        setLocalPorts("32768 60999");
        // Every rejection is told, not only some a second.
        write(u"net/ipv4/icmp_ratelimit"_s, "0");
        write(u"net/ipv6/icmp/ratelimit"_s, "0");
    }

    void cleanup()
    {
        if (whyNot.isEmpty())
            nft("flush ruleset\n");
    }

    // fault 72: drop, reset and every kind of rejection have nmap's states and reasons, port for port.
    void asNmapSays_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<QStringList>("options");
        QTest::newRow("IPv4") << u"127.0.0.1"_s << QStringList();
        QTest::newRow("IPv6") << u"::1"_s << QStringList{u"-6"_s};
    }

    void asNmapSays()
    {
        NEED_NETWORK
        QFETCH(QString, address);
        QFETCH(QStringList, options);
        if (const QString problem = nft("flush ruleset\n" + QByteArray(rejectRules)); !problem.isEmpty())
            QSKIP(qPrintable(problem));
        Result<Socket> listener = Socket::open({}, familyOf(QHostAddress(address)), Transport::Tcp);
        QVERIFY(listener && listener->bind({QHostAddress(address), 700}) && listener->listen(16));
        Run run;
        ScanRequest request = requestOf({address}, {u"599-613"_s, u"700"_s});
        request.timeout = 3s; // on loopback an ICMP error may count only when the SYN is sent again
        run.run(runScan, request);
        QVERIFY(run.summary);
        const Verdicts ours = verdictsOf(run);
        QCOMPARE(ours.size(), std::size_t(16));
        QCOMPARE(ours.at(700), u"open syn-ack"_s);
        QCOMPARE(ours.at(599), u"closed conn-refused"_s);
        QCOMPARE(ours.at(600), u"filtered no-response"_s);
        QCOMPARE(ours.at(602), u"closed conn-refused"_s);
        QCOMPARE(ours.at(603), u"filtered host-unreach"_s);
        QCOMPARE(run.summary->open, 1);
        QCOMPARE(run.summary->open + run.summary->closed + run.summary->filtered, 16);
        const Verdicts theirs =
            nmap(options
                 + QStringList{u"--max-retries"_s, u"0"_s, u"--initial-rtt-timeout"_s, u"3s"_s, u"--min-rtt-timeout"_s,
                               u"3s"_s, u"--max-rtt-timeout"_s, u"3s"_s, u"-p"_s, u"599-613,700"_s, address});
        if (theirs.empty())
            QSKIP("nmap is not there to compare with.");
        QCOMPARE(ours, theirs);
        for (const ScanRow &row : run.rows) {
            QVERIFY(!explainScanRow(row).isEmpty());
            QCOMPARE(row.latency.has_value(),
                     row.reason == ScanReason::SynAck || row.reason == ScanReason::ConnRefused);
        }
    }

    // fault 72 and fault 78: routes that forbid, networks that there is no way to, and addresses that are nobody's.
    void routes_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<QString>("verdict");
        QTest::newRow("no route") << u"10.9.9.9"_s << u"filtered net-unreach"_s;
        QTest::newRow("unreachable") << u"10.1.0.1"_s << u"filtered host-unreach"_s;
        QTest::newRow("prohibited") << u"10.2.0.1"_s << u"filtered admin-prohibited"_s;
        QTest::newRow("blackhole") << u"10.3.0.1"_s << u"filtered no-response"_s;
        QTest::newRow("broadcast") << u"255.255.255.255"_s << u"filtered net-unreach"_s;
        QTest::newRow("reserved") << u"240.0.0.1"_s << u"filtered net-unreach"_s;
        QTest::newRow("IPv6 without a route") << u"2001:db8::1"_s << u"filtered net-unreach"_s;
        QTest::newRow("0.0.0.0 is this computer") << u"0.0.0.0"_s << u"closed conn-refused"_s;
    }

    void routes()
    {
        NEED_NETWORK
        QFETCH(QString, address);
        QFETCH(QString, verdict);
        for (const char *type : {"unreachable 10.1", "prohibit 10.2", "blackhole 10.3"})
            runIp((u"route replace "_s + QString::fromLatin1(type) + u".0.0/16"_s).split(u' '));
        Run run;
        run.context.consent.giveBeforehand();
        run.run(runScan, requestOf({address}, {u"80"_s}));
        QVERIFY(run.summary);
        QCOMPARE(verdictsOf(run).at(80), verdict);
        if (QStandardPaths::findExecutable(u"nmap"_s).isEmpty())
            QSKIP("nmap is not there to compare with.");
        const bool isIpv6 = address.contains(u':');
        QCOMPARE(nmap(QStringList(isIpv6 ? 1 : 0, u"-6"_s) + QStringList{u"-p"_s, u"80"_s, address}).at(80), verdict);
    }

    // fault 73: a connection that meets itself is a closed port, and it happens here.
    void selfConnects()
    {
        NEED_NETWORK
        setLocalPorts("40000 40003");
        qint64 met = 0;
        for (int i = 0; i < 2000 && met == 0; ++i) {
            Run run;
            run.run(runScan, requestOf({u"127.0.0.1"_s}, {u"40000-40003"_s}));
            QVERIFY(run.summary);
            QCOMPARE(run.summary->open, 0);
            QCOMPARE(run.summary->closed, 4);
            met = run.summary->selfConnects;
            for (const ScanRow &row : run.rows) {
                QCOMPARE(row.reason, std::optional(ScanReason::ConnRefused));
                if (row.isSelfConnect)
                    QVERIFY(explainScanRow(row).contains(u"met itself"_s));
            }
        }
        QVERIFY(met > 0);
    }

    // fault 74: a server whose queue is full does not answer, and is not called closed.
    void fullBacklog()
    {
        Result<Socket> listener = test::loopbackListener(0);
        QVERIFY(listener);
        const quint16 port = portOf(*listener);
        std::vector<Socket> fillers;
        for (int i = 0; i < 2; ++i) {
            Result<Socket> filler = Socket::open({}, Family::Ipv4, Transport::Tcp);
            QVERIFY(filler && filler->startConnect({QHostAddress(QHostAddress::LocalHost), port}));
            fillers.push_back(std::move(*filler));
        }
        Run run;
        ScanRequest request = requestOf({u"127.0.0.1"_s}, {QString::number(port)});
        request.timeout = 300ms;
        run.run(runScan, request);
        QVERIFY(run.summary);
        QCOMPARE(verdictsOf(run).at(port), u"filtered no-response"_s);
        QVERIFY(run.summary->elapsed >= 300ms);
    }

    // fault 76: with no local port left the scan waits, and calls nothing closed that is open.
    void localPortsExhausted()
    {
        NEED_NETWORK
        Result<Socket> listener = test::loopbackListener(64);
        QVERIFY(listener);
        const quint16 port = portOf(*listener);
        setLocalPorts("41000 41019");
        std::vector<Socket> takers;
        for (;;) {
            Result<Socket> taker = Socket::open({}, Family::Ipv4, Transport::Tcp);
            if (!taker->bind({QHostAddress(QHostAddress::AnyIPv4), 0}))
                break;
            takers.push_back(std::move(*taker));
        }
        QCOMPARE(takers.size(), std::size_t(20));
        Run run;
        int published = 0;
        run.context.summary.onPublished = [&] { // at the begin, and after 100 ms of waiting
            if (++published == 2)
                takers.clear();
        };
        run.run(runScan, requestOf({u"127.0.0.1"_s}, {QString::number(port)}));
        QVERIFY(run.summary);
        QCOMPARE(run.summary->open, 1);
        QCOMPARE(run.summary->limitedBy, std::optional(ScanLimit::LocalPorts));
        QVERIFY(run.summary->elapsed >= 100ms);
        QVERIFY(answerScan({}, *run.summary).detail.contains(u"ip_local_port_range"_s));
    }

    // fault 78: outside of this computer's networks, and for many addresses, a run asks first and says what it costs.
    void asksFirst_data()
    {
        QTest::addColumn<QString>("target");
        QTest::addColumn<QStringList>("said");
        QTest::newRow("public") << u"192.0.2.7"_s
                                << QStringList{u"192.0.2.7 is outside"_s, u"1,024 connections"_s, u"1,000 a second"_s,
                                               u"whose owner agrees"_s};
        QTest::newRow("/8") << u"10.0.0.0/8"_s
                            << QStringList{u"10.0.0.1–10.255.255.254 is outside"_s,
                                           u"17,179,867,136 connections to 16,777,214 addresses"_s, u"days"_s};
        QTest::newRow("many of its own") << u"127.1.0.0/21"_s
                                         << QStringList{u"2,095,104 connections to 2,046 addresses"_s, u"It takes"_s};
    }

    void asksFirst()
    {
        NEED_NETWORK
        QFETCH(QString, target);
        QFETCH(QStringList, said);
        // Nobody to ask.
        Run alone;
        alone.run(runScan, requestOf({target}, {u"1-1024"_s}, ScanKeep::Open));
        QVERIFY(!alone.summary);
        QCOMPARE(alone.error.kind, ErrorKind::BadInput);
        for (const QString &part : said)
            QVERIFY2(alone.error.detail.contains(part), qPrintable(alone.error.detail));
        // Somebody says no: nothing was sent.
        Run refused;
        std::thread other;
        refused.context.consent.onAsked = [&] { other = std::thread([&] { refused.context.consent.answer(false); }); };
        refused.run(runScan, requestOf({target}, {u"1-1024"_s}));
        other.join();
        QCOMPARE(refused.error.kind, ErrorKind::Cancelled);
        QVERIFY(refused.rows.empty());
        const auto calls = refused.context.trace.snapshot()->calls;
        QVERIFY(std::none_of(calls.begin(), calls.end(),
                             [](const CallRecord &call) { return call.call == SystemCall::Connect; }));
    }

    // fault 77: all ports of this computer are asked without a question; the cost is told when it begins.
    void ownIsNotAsked()
    {
        NEED_NETWORK
        Run run;
        run.context.consent.onAsked = [] { QFAIL("It was asked."); };
        QString begun;
        const ScanRequest request = requestOf({u"127.0.0.1"_s}, {u"1-65535"_s}, ScanKeep::Open);
        run.context.summary.onPublished = [&] {
            const auto summary = std::static_pointer_cast<ScanSummary>(run.context.summary.take());
            if (summary && begun.isEmpty())
                begun = answerScan(request, *summary).headline;
        };
        std::vector<Socket> listeners;
        std::set<quint16> open;
        for (quint16 i = 0; i < 20; ++i) {
            Result<Socket> socket = Socket::open({}, Family::Ipv4, Transport::Tcp);
            const auto port = quint16(100 + i * 3000);
            QVERIFY(socket && socket->bind({QHostAddress(QHostAddress::LocalHost), port}) && socket->listen(16));
            open.insert(port);
            listeners.push_back(std::move(*socket));
        }
        run.run(runScan, request);
        QVERIFY(run.summary);
        QVERIFY2(begun.contains(u"65,535 ports; it takes up to"_s), qPrintable(begun));
        QCOMPARE(run.summary->open, 20);
        QCOMPARE(run.summary->closed, 65'535 - 20);
        std::set<quint16> found;
        for (const ScanRow &row : run.rows)
            found.insert(*row.port);
        QCOMPARE(found, open);
        QCOMPARE(run.context.progress.done.load(), 65'535);
    }

    // The calls of a row that is kept stay, whatever came after them.
    void callsOfKeptRowsStay()
    {
        Result<Socket> listener = test::loopbackListener();
        QVERIFY(listener);
        const quint16 port = portOf(*listener);
        Run run;
        run.run(runScan,
                requestOf({u"127.0.0.1:"_s + QString::number(port), u"127.0.0.1"_s}, {u"1-4000"_s}, ScanKeep::Open));
        QVERIFY(run.summary && run.summary->open >= 1);
        const auto trace = run.context.trace.snapshot();
        QVERIFY(trace->earlierCalls > 0);
        const auto count = std::count_if(trace->calls.begin(), trace->calls.end(),
                                         [](const CallRecord &call) { return call.subject == 0; });
        QVERIFY2(count >= 6, qPrintable(QString::number(count))); // socket, connect, epoll_ctl, getsockopt, … close
        QVERIFY(std::is_sorted(trace->calls.begin(), trace->calls.end(),
                               [](const CallRecord &a, const CallRecord &b) { return a.start < b.start; }));
    }

    void noMoreThanTheRate()
    {
        NEED_NETWORK
        ScanRequest request = requestOf({u"127.0.0.1"_s}, {u"1-50"_s});
        request.rate = 200;
        Run run;
        run.run(runScan, request);
        QVERIFY(run.summary);
        QVERIFY(run.summary->elapsed >= 49 * 5ms);
    }

    void atMostSoManyAtATime()
    {
        NEED_NETWORK
        QVERIFY(runIp({u"route"_s, u"replace"_s, u"10.4.0.0/16"_s, u"dev"_s, u"lo"_s}).isEmpty());
        ScanRequest request = requestOf({u"10.4.0.1"_s}, {u"1-30"_s});
        request.timeout = 100ms;
        request.parallel = 10;
        Run run;
        run.context.consent.giveBeforehand();
        run.run(runScan, request);
        QVERIFY(run.summary);
        QCOMPARE(run.summary->filtered, 30);
        QVERIFY(run.summary->elapsed >= 300ms); // three rounds
    }

    void namesAndWrongOnes()
    {
        Result<Socket> listener = test::loopbackListener();
        QVERIFY(listener);
        const Endpoint echo = *listener->localEndpoint();
        Run run;
        run.practice.servers.insert(u"echo"_s, {echo});
        run.run(runScan,
                requestOf({u"echo.practice.test"_s, u"nothing.practice.test"_s, u"a b"_s, u"127.0.0.1-x"_s,
                           u"practice.test"_s, u"fe80::1"_s, u"fe80::1-fe80::4"_s},
                          {u"1"_s}));
        QVERIFY(run.summary);
        QCOMPARE(run.summary->open, 2); // by its name, and as one of the whole network
        QCOMPARE(run.summary->closed, 2); // port 1, twice
        QCOMPARE(run.summary->failed, 5);
        std::map<QString, ScanState> states;
        for (const ScanRow &row : run.rows) {
            if (row.state == ScanState::Open) {
                QCOMPARE(row.service, u"echo.practice.test"_s);
                QCOMPARE(row.address, echo.address);
            }
            states[row.host] = row.state;
            QCOMPARE(scanTool().failureOf(&row).has_value(), !row.port.has_value());
        }
        QCOMPARE(states.at(u"nothing.practice.test"_s), ScanState::NoSuchName);
        QCOMPARE(states.at(u"a b"_s), ScanState::BadInput);
        QCOMPARE(states.at(u"fe80::1"_s), ScanState::BadInput); // of which interface?
        QCOMPARE(states.at(u"fe80::1-fe80::4"_s), ScanState::BadInput);
    }

    // fault 79: whatever an open port does first, it is open, takes no longer than the banner's time, and holds up
    // nothing.
    void banners_data()
    {
        QTest::addColumn<QByteArray>("said");
        QTest::addColumn<bool>("breaksOff");
        QTest::addColumn<QString>("banner");
        QTest::newRow("a line") << QByteArray("220 hello\r\nmore") << false << u"220 hello\\x0d\\x0amore"_s;
        QTest::newRow("binary") << QByteArray("\x1b[2J\0\xff\n", 7) << false << u"\\x1b[2J\\x00\\xff"_s;
        QTest::newRow("silence") << QByteArray() << false << QString();
        QTest::newRow("reset at once") << QByteArray() << true << QString();
        QTest::newRow("very much") << QByteArray(1 << 20, 'x') << false << QString(512, u'x');
    }

    void banners()
    {
        QFETCH(QByteArray, said);
        QFETCH(bool, breaksOff);
        QFETCH(QString, banner);
        Result<Socket> listener = test::loopbackListener(8);
        QVERIFY(listener);
        const quint16 port = portOf(*listener);
        CancelToken over;
        std::thread server([&] {
            Result<Socket> client = listener->accept(Deadline::in(20s));
            if (!client)
                return;
            if (breaksOff)
                static_cast<void>(client->resetOnClose());
            else if (said.isEmpty())
                static_cast<void>(client->waitReadable(Deadline::in(20s))); // until the scan ends it
            else
                static_cast<void>(client->sendAll(said, Deadline::in(20s)));
        });
        Run run;
        ScanRequest request = requestOf({u"127.0.0.1"_s}, {QString::number(port)});
        request.banner = true;
        run.run(runScan, request);
        server.join();
        QVERIFY(run.summary);
        QCOMPARE(run.summary->open, 1);
        QCOMPARE(run.rows.at(0).banner, banner);
        QVERIFY(run.summary->elapsed < 15s);
        if (said.isEmpty() && !breaksOff)
            QVERIFY(run.summary->elapsed >= 500ms);
        if (!said.isEmpty()) {
            const auto packets = run.context.trace.snapshot()->packets;
            QVERIFY(!packets.empty());
            QVERIFY(packets.at(0).size <= 512);
        }
    }

    // fault 99: Stop in the middle of connecting keeps what was found, and nothing stays open.
    void stopInTheMiddle()
    {
        NEED_NETWORK
        QVERIFY(runIp({u"route"_s, u"replace"_s, u"10.4.0.0/16"_s, u"dev"_s, u"lo"_s}).isEmpty());
        const int before = openDescriptors();
        Run run;
        run.context.consent.giveBeforehand();
        ScanRequest request = requestOf({u"127.0.0.1"_s, u"10.4.0.1"_s}, {u"1-3000"_s});
        request.timeout = 3600s;
        MonotonicTime stopped;
        int published = 0;
        run.context.summary.onPublished = [&] {
            if (++published < 3)
                return;
            stopped = Clock::system().monotonic();
            run.context.cancel.cancel();
        };
        // Ticks come with events: one port that is asked again and again by the clock of the rate.
        request.rate = 2000;
        run.run(runScan, request);
        QVERIFY(run.summary);
        QVERIFY(!run.summary->isWhole);
        QVERIFY(run.summary->closed > 0);
        QVERIFY(Clock::system().monotonic() - stopped < 5s); // 200 ms where the machine is not busy
        run.context.summary.onPublished = nullptr;
        QCOMPARE(openDescriptors(), before + 1); // the token's own
    }

    // fault 75: with few descriptors it goes slower, says so, and leaves some to others. The limit stays, so it is
    // last.
    void fewDescriptors()
    {
        NEED_NETWORK
        const int open = openDescriptors();
        rlimit limit{rlim_t(open + descriptorReserve + 10), rlim_t(open + descriptorReserve + 10)};
        QCOMPARE(::setrlimit(RLIMIT_NOFILE, &limit), 0);
        Result<Socket> listener = test::loopbackListener(64);
        QVERIFY(listener);
        const quint16 port = portOf(*listener);
        Run run;
        run.run(runScan, requestOf({u"127.0.0.1"_s}, {u"1-2000"_s, QString::number(port)}));
        QVERIFY(run.summary);
        QCOMPARE(run.summary->open, 1);
        QCOMPARE(run.summary->closed, 2000);
        QCOMPARE(run.summary->limitedBy, std::optional(ScanLimit::Descriptors));
        QVERIFY(run.summary->parallel <= 10);
        QVERIFY(answerScan({}, *run.summary).detail.contains(u"ulimit -n"_s));
        const auto calls = run.context.trace.snapshot()->calls;
        QVERIFY(std::none_of(calls.begin(), calls.end(), [](const CallRecord &call) { return call.error == EMFILE; }));

        // Now others take them all while it runs.
        std::vector<Socket> takers;
        std::optional<CancelToken> other;
        Run hindered;
        int published = 0;
        hindered.context.summary.onPublished = [&] {
            if (++published == 2)
                takers.clear();
            while (published == 1) {
                Result<Socket> taker = Socket::open({}, Family::Ipv4, Transport::Tcp);
                if (!taker)
                    break;
                takers.push_back(std::move(*taker));
            }
            if (published == 1 && !takers.empty()) {
                takers.pop_back(); // a socket and its token: one of them for the poll loop,
                other.emplace(); // and the other taken again
            }
        };
        hindered.run(runScan, requestOf({u"127.0.0.1"_s}, {u"1-500"_s, QString::number(port)}));
        QVERIFY2(hindered.summary, qPrintable(errorSentence(hindered.error)));
        QCOMPARE(hindered.summary->open, 1);
        QCOMPARE(hindered.summary->closed, 500);
        QCOMPARE(hindered.summary->limitedBy, std::optional(ScanLimit::Descriptors));
        QVERIFY(hindered.summary->elapsed >= 100ms);
    }
};

int main(int argc, char **argv)
{
    whyNot = enterPrivateNetwork();
    if (whyNot.isEmpty())
        whyNot = runIp({QStringLiteral("link"), QStringLiteral("set"), QStringLiteral("lo"), QStringLiteral("up")});
    QCoreApplication application(argc, argv);
    ScanTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_scan.moc"
