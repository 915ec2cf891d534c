// SPDX-License-Identifier: GPL-3.0-or-later
// Traceroute along real routers: a chain of five, each in a network namespace of its own.
#include "core/trace/tracetool.h"
#include "tests/support/privatenetwork.h"
#include "tests/support/routerchain.h"
#include "tests/support/toolrun.h"
#include "tests/support/withoutrawsockets.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTest>

#include <algorithm>
#include <map>
#include <thread>

using namespace sockeye;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace
{

/// A run whose rows are those of the table at its end.
class Run : public ToolRun<TraceRequest, TraceRow, TraceSummary>
{
public:
    std::map<int, std::vector<TraceRow>> hops;

    void trace(const TraceRequest &request)
    {
        Result<TraceSummary> result = runTrace(request, context, buffer);
        if (result)
            summary = std::move(*result);
        else
            error = result.error();
        fold();
    }
    void fold()
    {
        hops.clear();
        for (const TraceRow &row : table())
            hops[row.hop].push_back(row);
    }
    /// Rows by key, in their order; those that are gone are not there.
    const std::vector<TraceRow> &table()
    {
        while (const RowBlockPointer block = buffer.take())
            blocks.push_back(block);
        m_table.clear();
        for (const RowBlockPointer &block : blocks) {
            for (std::size_t i = 0; i < block->size(); ++i) {
                const auto &row = *static_cast<const TraceRow *>(block->row(i));
                const auto found = std::find_if(m_table.begin(), m_table.end(), [&row](const TraceRow &one) {
                    return one.hop == row.hop && one.address == row.address;
                });
                if (block->isGone(i))
                    m_table.erase(found);
                else if (found == m_table.end())
                    m_table.push_back(row);
                else
                    *found = row;
            }
        }
        return m_table;
    }
    /// Its first row; an empty one where it has none.
    TraceRow only(int hop) const { return hops.contains(hop) ? hops.at(hop).front() : TraceRow(); }

    std::vector<RowBlockPointer> blocks;

private:
    std::vector<TraceRow> m_table;
};

QString whyNot; // why there is no network of the test's own
std::unique_ptr<RouterChain> chain;

TraceRequest requestOf(const QString &target, TraceProtocol protocol = TraceProtocol::Udp)
{
    TraceRequest request;
    request.target = target;
    request.protocol = protocol;
    request.timeout = 2s;
    request.names = false;
    return request;
}

QString statusText(const TraceRow &row)
{
    return QString::fromLatin1(wordOf(row.status)->id);
}

/// The addresses by their hops, as a program prints them that puts \a pattern in front of each.
std::map<int, QString> hopsOf(const QString &program, const QStringList &arguments, const QString &pattern)
{
    QProcess oracle;
    oracle.start(program, arguments);
    if (!oracle.waitForFinished(60'000))
        return {};
    std::map<int, QString> hops;
    auto matches = QRegularExpression(pattern, QRegularExpression::MultilineOption)
                       .globalMatch(QString::fromUtf8(oracle.readAllStandardOutput()));
    while (matches.hasNext()) {
        const auto match = matches.next();
        hops[match.captured(1).toInt()] = match.captured(2);
    }
    return hops;
}

QString findProgram(const QString &name)
{
    const QString found = QStandardPaths::findExecutable(name);
    return found.isEmpty() ? QStandardPaths::findExecutable(name, {u"/usr/sbin"_s, u"/sbin"_s}) : found;
}

} // namespace

#define IN_NODE(done)                                                                                                  \
    if (const QString wrong = done; !wrong.isEmpty())                                                                  \
        QSKIP(qPrintable(wrong));

class TraceTest : public QObject
{
    Q_OBJECT

private:
    int m_sources = 0;

private slots:
    void initTestCase()
    {
        if (!whyNot.isEmpty())
            QSKIP(qPrintable(whyNot));
        chain = std::make_unique<RouterChain>();
        if (!chain->problem().isEmpty())
            QSKIP(qPrintable(chain->problem()));
        QCOMPARE(setPingGroups("0 0"), QString());
    }
    void cleanupTestCase() { chain.reset(); }

    void theWayIsFound_data()
    {
        QTest::addColumn<TraceProtocol>("protocol");
        QTest::addColumn<bool>("isIpv6");
        QTest::addColumn<QByteArray>("groups");
        for (const bool isIpv6 : {false, true}) {
            const char *family = isIpv6 ? "IPv6" : "IPv4";
            QTest::addRow("UDP, %s", family) << TraceProtocol::Udp << isIpv6 << QByteArray("0 0");
            QTest::addRow("TCP, %s", family) << TraceProtocol::Tcp << isIpv6 << QByteArray("0 0");
            QTest::addRow("ICMP, %s", family) << TraceProtocol::Icmp << isIpv6 << QByteArray("0 0");
            QTest::addRow("raw ICMP, %s", family) << TraceProtocol::Icmp << isIpv6 << QByteArray("1 0");
        }
    }
    void theWayIsFound()
    {
        QFETCH(TraceProtocol, protocol);
        QFETCH(bool, isIpv6);
        QFETCH(QByteArray, groups);
        QCOMPARE(setPingGroups(groups), QString());
        Run run;
        run.trace(requestOf(chain->target(isIpv6).toString(), protocol));
        QCOMPARE(setPingGroups("0 0"), QString());
        QVERIFY2(run.summary, qPrintable(run.error.detail));
        QVERIFY(run.summary->isReached);
        QCOMPARE(run.summary->hops, std::optional<int>(6));
        QCOMPARE(run.summary->isRaw, groups == "1 0");
        QCOMPARE(run.table().size(), std::size_t(6));
        int hop = 0;
        for (const TraceRow &row : run.table()) {
            QCOMPARE(row.hop, ++hop); // in order
            QCOMPARE(row.address.address, chain->hop(hop, isIpv6));
            QCOMPARE(row.status, hop == 6 ? TraceStatus::Reached : TraceStatus::Router);
            QCOMPARE(row.sent, 3);
            QCOMPARE(row.received, 3);
            QCOMPARE(row.lossPercent, std::optional<double>(0));
            QVERIFY(row.best && *row.best >= 0ns && *row.best <= *row.median && *row.median <= *row.worst);
            QVERIFY(!row.isSimulated);
            QVERIFY(!explainTraceRow(row).isEmpty());
        }
        const QString headline = answerTrace(requestOf(u"x"_s), *run.summary).headline;
        QVERIFY2(headline.contains(u"6 hop"_s), qPrintable(headline));
    }

    // Side by side with traceroute and mtr in the same network, with a router in the midst that says nothing.
    void theSameAsTracerouteAndMtr()
    {
        const QString traceroute = findProgram(u"traceroute"_s);
        const QString mtr = findProgram(u"mtr"_s);
        if (traceroute.isEmpty() || mtr.isEmpty())
            QSKIP("traceroute or mtr is not installed.");
        IN_NODE(chain->filter(4, u"output"_s, u"icmp type time-exceeded drop"_s));
        const QString target = chain->target().toString();
        Run run;
        run.trace(requestOf(target));
        const auto theirs = hopsOf(traceroute, {u"-n"_s, u"-w"_s, u"1"_s, target}, u"^ *(\\d+) +(\\S+)"_s);
        const auto its = hopsOf(mtr, {u"-n"_s, u"-r"_s, u"-c"_s, u"1"_s, target}, u"^ *(\\d+)\\.\\|-- +(\\S+)"_s);
        QCOMPARE(chain->unfilter(4), QString());
        std::map<int, QString> ours;
        for (const auto &[hop, rows] : run.hops)
            ours[hop] = rows.front().address.address.isNull() ? u"*"_s : rows.front().address.address.toString();
        QVERIFY(ours == theirs);
        std::map<int, QString> question = its; // mtr's sign for a silent hop
        for (auto &[hop, address] : question)
            address = address == u"???"_s ? u"*"_s : address;
        QVERIFY(ours == question);
        QCOMPARE(ours.at(4), u"*"_s);
        QCOMPARE(ours.size(), std::size_t(6));
    }

    void aSilentHop_data()
    {
        QTest::addColumn<TraceProtocol>("protocol");
        QTest::newRow("fault 86: UDP") << TraceProtocol::Udp;
        QTest::newRow("fault 86: ICMP") << TraceProtocol::Icmp;
        QTest::newRow("fault 86: TCP") << TraceProtocol::Tcp;
    }
    void aSilentHop()
    {
        QFETCH(TraceProtocol, protocol);
        IN_NODE(chain->filter(3, u"output"_s, u"icmp type time-exceeded drop"_s));
        TraceRequest request = requestOf(chain->target().toString(), protocol);
        request.timeout = 500ms;
        Run run;
        run.trace(request);
        QCOMPARE(chain->unfilter(3), QString());
        QVERIFY(run.summary && run.summary->isReached);
        QCOMPARE(run.summary->silent, 1);
        const TraceRow silent = run.only(3);
        QVERIFY(silent.address.address.isNull());
        QCOMPARE(Codec<HopAddress>::display(silent.address, Unit::None, QLocale::c()), u"*"_s);
        QVERIFY(Codec<HopAddress>::absent(silent.address));
        QCOMPARE(silent.status, TraceStatus::Silent);
        QCOMPARE(silent.lossPercent, std::optional<double>(100));
        QCOMPARE(silent.laterHop, std::optional<int>(4));
        QVERIFY(explainTraceRow(silent).contains(u"passes probes on"_s));
        // It came after the others, and stands in its place.
        int hop = 0;
        for (const TraceRow &row : run.table())
            QCOMPARE(row.hop, ++hop);
        QCOMPARE(hop, 6);
    }

    // fault 87: nobody answers: it stops at the maximum.
    void allSilent()
    {
        IN_NODE(chain->ip(1, u"route add blackhole 10.66.0.0/16"_s));
        IN_NODE(chain->filter(1, u"output"_s, u"icmp type time-exceeded drop"_s));
        TraceRequest request = requestOf(u"10.66.0.1"_s);
        request.maximumHops = 7;
        request.timeout = 300ms;
        Run run;
        run.trace(request);
        QCOMPARE(chain->unfilter(1), QString());
        QCOMPARE(chain->ip(1, u"route del blackhole 10.66.0.0/16"_s), QString());
        QVERIFY(run.summary && !run.summary->isReached && !run.summary->hops);
        QCOMPARE(run.hops.size(), std::size_t(7));
        for (const auto &[hop, rows] : run.hops) {
            QCOMPARE(rows.size(), std::size_t(1));
            QCOMPARE(rows.front().status, TraceStatus::Timeout);
            QVERIFY(traceTool().failureOf(&rows.front()));
        }
        const QString headline = answerTrace(request, *run.summary).headline;
        QVERIFY2(headline.contains(u"Nobody on the way to 10.66.0.1 answers, up to hop 7"_s), qPrintable(headline));
    }

    // fault 87: two routers, each of which takes the other for the way there.
    void aLoop()
    {
        IN_NODE(chain->ip(3, u"route add 10.67.0.0/16 via 10.20.2.1"_s));
        TraceRequest request = requestOf(u"10.67.0.1"_s);
        request.maximumHops = 8;
        Run run;
        run.trace(request);
        QCOMPARE(chain->ip(3, u"route del 10.67.0.0/16"_s), QString());
        QVERIFY(run.summary && !run.summary->isReached);
        QCOMPARE(run.summary->end, TraceEnd::Loop);
        QCOMPARE(run.hops.size(), std::size_t(8));
        QCOMPARE(run.only(2).status, TraceStatus::Router);
        QCOMPARE(run.only(3).status, TraceStatus::Router);
        for (int hop = 4; hop <= 8; ++hop) {
            QVERIFY2(run.only(hop).status == TraceStatus::Loop, qPrintable(statusText(run.only(hop))));
            QCOMPARE(run.only(hop).address.address, chain->hop(hop % 2 == 0 ? 2 : 3));
            QCOMPARE(run.only(hop).earlierHop, std::optional<int>(hop % 2 == 0 ? 2 : 3));
        }
        QVERIFY(answerTrace(request, *run.summary).headline.contains(u"in a circle"_s));
        const TraceRow again = run.only(4);
        QVERIFY(traceTool().failureOf(&again));
    }

    void unreachable_data()
    {
        QTest::addColumn<QString>("route");
        QTest::addColumn<QString>("target");
        QTest::addColumn<int>("hop");
        QTest::addColumn<int>("router");
        QTest::addColumn<QString>("note");
        QTest::newRow("fault 87: host") << u"unreachable 10.68.0.0/16"_s << u"10.68.0.1"_s << 3 << 3 << u"!H"_s;
        QTest::newRow("fault 87: forbidden") << u"prohibit 10.68.0.0/16"_s << u"10.68.0.1"_s << 3 << 3 << u"!X"_s;
        QTest::newRow("fault 87: network") << u"10.68.0.0/16 via 10.20.3.2"_s << u"10.68.0.1"_s << 6 << 6 << u"!N"_s;
        QTest::newRow("fault 87: no way, IPv6") << u"unreachable fd68::/16"_s << u"fd68::1"_s << 3 << 3 << u"!N"_s;
        QTest::newRow("fault 87: forbidden, IPv6") << u"prohibit fd68::/16"_s << u"fd68::1"_s << 3 << 3 << u"!X"_s;
        QTest::newRow("fault 87: network, IPv6") << u"fd68::/16 via fd20:3::2"_s << u"fd68::1"_s << 6 << 6 << u"!N"_s;
    }
    void unreachable()
    {
        QFETCH(QString, route);
        QFETCH(QString, target);
        QFETCH(int, hop);
        QFETCH(int, router);
        QFETCH(QString, note);
        const bool isIpv6 = target.contains(u':');
        const QString family = isIpv6 ? u"-6 "_s : QString();
        IN_NODE(chain->ip(3, family + u"route add "_s + route));
        QStringList wrong;
        for (const TraceProtocol protocol : {TraceProtocol::Udp, TraceProtocol::Icmp, TraceProtocol::Tcp}) {
            // The kernel sends one address only so many of these a second: each run has one of its own.
            const int source = ++m_sources + 10;
            if (!isIpv6) {
                wrong += chain->ip(0, u"addr add 10.20.0.%1/24 dev chain0"_s.arg(source));
                wrong += chain->ip(0, u"route replace 10.68.0.0/16 via 10.20.0.2 src 10.20.0.%1"_s.arg(source));
            }
            Run run;
            const TraceRequest request = requestOf(target, protocol);
            run.trace(request);
            const TraceRow last = run.only(hop);
            if (!run.summary || run.summary->isReached || run.summary->end != TraceEnd::Unreachable)
                wrong += u"it does not end as unreachable"_s;
            else if (!answerTrace(request, *run.summary).headline.contains(note))
                wrong += answerTrace(request, *run.summary).headline;
            if (int(run.hops.size()) != hop || last.address.address != chain->hop(router, isIpv6)
                || last.status != TraceStatus::Unreachable || last.note != note || !traceTool().failureOf(&last))
                wrong += u"%1 %2 at %3"_s.arg(last.address.address.toString(), last.note).arg(run.hops.size());
        }
        wrong += chain->ip(3, family + u"route del "_s + route);
        wrong.removeAll(QString());
        QCOMPARE(wrong, QStringList());
    }

    // fault 87: a link that takes less than the probe.
    void aNarrowLink()
    {
        for (const auto &[node, interface] : {std::pair{3, u"far"_s}, {4, u"near"_s}})
            IN_NODE(chain->ip(node, u"link set %1 mtu 1400"_s.arg(interface)));
        for (const bool isIpv6 : {false, true}) {
            TraceRequest request = requestOf(chain->target(isIpv6).toString());
            request.size = isIpv6 ? 1452 : 1472;
            Run run;
            run.trace(request);
            QVERIFY(run.summary && run.summary->isReached);
            QCOMPARE(run.hops.size(), std::size_t(6));
            QCOMPARE(run.only(3).mtu, std::optional<quint32>(1400));
            QCOMPARE(run.only(3).remark, TraceRemark::NarrowLink);
            QVERIFY(explainTraceRow(run.only(3)).contains(u"1,400 bytes"_s));
            QCOMPARE(run.only(4).address.address, chain->hop(4, isIpv6));
            QCOMPARE(run.summary->lossPercent, std::optional<double>(0));
        }
        for (const auto &[node, interface] : {std::pair{3, u"far"_s}, {4, u"near"_s}})
            QCOMPARE(chain->ip(node, u"link set %1 mtu 1500"_s.arg(interface)), QString());
    }

    // fault 87: two links to the same router, and a balancer that goes by ports.
    void severalAddresses()
    {
        IN_NODE(chain->ip(2, u"link add far2 type veth peer name near2 netns %1"_s.arg(chain->at(3).number())));
        for (const QString &command : {u"addr add 10.20.102.1/24 dev far2"_s, u"link set far2 up"_s})
            IN_NODE(chain->ip(2, command));
        for (const QString &command : {u"addr add 10.20.102.2/24 dev near2"_s, u"link set near2 up"_s})
            IN_NODE(chain->ip(3, command));
        IN_NODE(chain->ip(2, u"route replace default nexthop via 10.20.2.2 nexthop via 10.20.102.2"_s));
        IN_NODE(chain->shell(2, u"echo 1 > /proc/sys/net/ipv4/fib_multipath_hash_policy"_s));
        IN_NODE(chain->shell(3, u"echo 1 > /proc/sys/net/ipv4/icmp_errors_use_inbound_ifaddr"_s));
        TraceRequest request = requestOf(chain->target().toString());
        request.probes = 10;
        // Each run has other ports, so that chance hardly ever sends the probes of all of them one way.
        QStringList addresses;
        for (int i = 0; i < 3; ++i) {
            Run spread;
            spread.trace(request);
            QVERIFY(spread.summary && spread.summary->isReached);
            qint64 received = 0;
            for (const TraceRow &row : spread.hops[3]) {
                addresses += row.address.address.toString();
                QCOMPARE(row.remark, spread.hops[3].size() > 1 ? TraceRemark::SeveralWays : TraceRemark::None);
                QCOMPARE(row.sent, 10);
                QCOMPARE(row.lossPercent, std::optional<double>(0));
                received += row.received;
            }
            QCOMPARE(received, 10);
        }
        addresses.removeDuplicates();
        addresses.sort();
        // With one port a hop's probes are one flow, which is sent one way.
        request.port = 40'000;
        Run oneFlow;
        oneFlow.trace(request);
        QCOMPARE(chain->ip(2, u"route replace default via 10.20.2.2"_s), QString());
        QCOMPARE(chain->ip(2, u"link del far2"_s), QString());
        QCOMPARE(addresses, (QStringList{u"10.20.102.2"_s, u"10.20.2.2"_s}));
        QCOMPARE(oneFlow.hops[3].size(), std::size_t(1));
        QCOMPARE(oneFlow.only(3).received, 10);
    }

    // fault 89: a router that reports once a second, and passes everything on.
    void aRateLimit()
    {
        IN_NODE(chain->shell(3, u"echo 1000 > /proc/sys/net/ipv4/icmp_ratelimit"_s));
        // An address to which it has not reported yet may get six at once.
        IN_NODE(chain->ip(0, u"addr add 10.20.0.200/24 dev chain0"_s));
        IN_NODE(chain->ip(0, u"route add 10.20.5.0/24 via 10.20.0.2 src 10.20.0.200"_s));
        TraceRequest request = requestOf(chain->target().toString());
        request.probes = 10;
        request.timeout = 500ms;
        Run run;
        run.trace(request);
        QCOMPARE(chain->ip(0, u"route del 10.20.5.0/24"_s), QString());
        QCOMPARE(chain->shell(3, u"echo 0 > /proc/sys/net/ipv4/icmp_ratelimit"_s), QString());
        QVERIFY(run.summary && run.summary->isReached);
        const TraceRow limited = run.only(3);
        QVERIFY2(limited.lossPercent.value_or(0) > 0 && limited.received > 0,
                 qPrintable(u"%1 of %2, %3 %"_s.arg(limited.received).arg(limited.sent).arg(*limited.lossPercent)));
        QCOMPARE(limited.remark, TraceRemark::RateLimit);
        QVERIFY(explainTraceRow(limited).contains(u"nothing is lost on the way"_s));
        QCOMPARE(run.summary->rateLimited, 1);
        QCOMPARE(run.summary->lossPercent, std::optional<double>(0));
        for (const int hop : {4, 5, 6})
            QCOMPARE(run.only(hop).remark, TraceRemark::None);
        QVERIFY(answerTrace(request, *run.summary).detail.contains(u"limit how often they report"_s));
    }

    // A link that loses: everything behind it shares the loss.
    void aLossyHop()
    {
        IN_NODE(chain->filter(3, u"forward"_s, u"iifname near numgen inc mod 4 == 0 drop"_s)); // three hops take turns
        TraceRequest request = requestOf(chain->target().toString());
        request.probes = 10;
        request.timeout = 500ms;
        Run run;
        run.trace(request);
        QCOMPARE(chain->unfilter(3), QString());
        QVERIFY(run.summary && run.summary->isReached);
        for (const int hop : {1, 2, 3}) {
            QCOMPARE(run.only(hop).lossPercent, std::optional<double>(0));
            QCOMPARE(run.only(hop).remark, TraceRemark::None);
        }
        QVERIFY(*run.summary->lossPercent > 0);
        QCOMPARE(run.only(6).remark, TraceRemark::Loss);
        QVERIFY(explainTraceRow(run.only(6)).contains(u"lost for everybody"_s));
    }

    void roundsGoOn()
    {
        TraceRequest request = requestOf(chain->target().toString());
        request.probes = 1;
        request.rounds = 3;
        QElapsedTimer took;
        took.start();
        Run run;
        run.trace(request);
        QVERIFY(took.elapsed() >= 2000); // each hop is asked once a second
        QVERIFY(run.summary && run.summary->isReached);
        for (const auto &[hop, rows] : run.hops) {
            QCOMPARE(rows.front().sent, 3);
            QCOMPARE(rows.front().received, 3);
        }
    }

    void loopbackIsOneHop_data()
    {
        QTest::addColumn<TraceProtocol>("protocol");
        QTest::addColumn<QString>("target");
        for (const QString &target : {u"127.0.0.1"_s, u"::1"_s}) {
            QTest::addRow("UDP, %s", qPrintable(target)) << TraceProtocol::Udp << target;
            QTest::addRow("ICMP, %s", qPrintable(target)) << TraceProtocol::Icmp << target;
            QTest::addRow("TCP, %s", qPrintable(target)) << TraceProtocol::Tcp << target;
        }
    }
    void loopbackIsOneHop()
    {
        QFETCH(TraceProtocol, protocol);
        QFETCH(QString, target);
        Run run;
        run.trace(requestOf(target, protocol));
        QVERIFY(run.summary && run.summary->isReached);
        QCOMPARE(run.summary->hops, std::optional<int>(1));
        QCOMPARE(run.hops.size(), std::size_t(1));
        QCOMPARE(run.only(1).received, 3);
    }

    void notPermitted()
    {
        QCOMPARE(setPingGroups("1 0"), QString());
        const WithoutRawSockets without;
        Run run;
        run.trace(requestOf(chain->target().toString(), TraceProtocol::Icmp));
        QVERIFY(!run.summary);
        QCOMPARE(run.error.kind, ErrorKind::Denied);
        QVERIFY(run.error.detail.contains(u"ping_group_range is 1 0"_s));
        for (const TraceProtocol protocol : {TraceProtocol::Udp, TraceProtocol::Tcp}) {
            Run other;
            other.trace(requestOf(chain->target().toString(), protocol));
            QVERIFY(other.summary && other.summary->isReached);
        }
        QCOMPARE(setPingGroups("0 0"), QString());
    }

    // Fault 99: Stop, and what was found stays.
    void stopEndsIt()
    {
        TraceRequest request = requestOf(chain->target().toString());
        request.rounds = 0;
        Run run;
        std::thread runner([&] { run.run(runTrace, request); });
        const bool begun = QTest::qWaitFor([&] { return run.context.progress.done.load() >= 6; }, 20'000);
        QElapsedTimer stopped;
        stopped.start();
        run.context.cancel.cancel();
        runner.join();
        QVERIFY(begun);
        QVERIFY2(stopped.elapsed() < 200, qPrintable(QString::number(stopped.elapsed())));
        QVERIFY(run.summary && run.summary->isReached);
    }

    // fault 90: the interface goes away in the midst of it. The last of all: the chain is gone with it.
    void theInterfaceVanishes()
    {
        TraceRequest request = requestOf(chain->target().toString());
        request.probes = 1;
        request.rounds = 0;
        request.timeout = 300ms;
        Run run;
        std::thread runner([&] { run.run(runTrace, request); });
        const bool begun = QTest::qWaitFor([&] { return run.context.progress.done.load() >= 6; }, 20'000);
        const QString deleted = chain->ip(0, u"link del chain0"_s);
        std::vector<RowBlockPointer> blocks;
        const auto hasFailed = [&] {
            while (const RowBlockPointer block = run.buffer.take())
                blocks.push_back(block);
            return std::any_of(blocks.begin(), blocks.end(), [](const RowBlockPointer &block) {
                for (std::size_t i = 0; i < block->size(); ++i) {
                    if (static_cast<const TraceRow *>(block->row(i))->error == u"ENETUNREACH"_s)
                        return true;
                }
                return false;
            });
        };
        const bool failed = QTest::qWaitFor(hasFailed, 20'000);
        run.context.cancel.cancel();
        runner.join();
        QVERIFY(begun && deleted.isEmpty() && failed);
        QVERIFY(run.summary && run.summary->isReached && run.summary->failed);
        const TraceRow &row = *run.summary->failed;
        QCOMPARE(row.status, TraceStatus::Unreachable);
        QVERIFY(explainTraceRow(row).contains(u"this computer could not send"_s));
        QVERIFY(traceTool().failureOf(&row));
        QVERIFY(answerTrace(request, *run.summary).detail.contains(u"ENETUNREACH"_s));

        // And from the start: one row says so, not thirty.
        Run none;
        none.trace(requestOf(u"10.20.5.2"_s));
        QVERIFY(none.summary && !none.summary->isReached);
        QCOMPARE(none.hops.size(), std::size_t(1));
        QCOMPARE(none.only(1).error, u"ENETUNREACH"_s);
        QVERIFY(answerTrace(request, *none.summary).headline.contains(u"ends at this computer"_s));
    }
};

int main(int argc, char **argv)
{
    whyNot = enterPrivateNetwork();
    QCoreApplication application(argc, argv);
    TraceTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_trace.moc"
