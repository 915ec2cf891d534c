// SPDX-License-Identifier: GPL-3.0-or-later
// Traceroute to the practice server that simulates a way of routers.
#include "core/practice/practicenetwork.h"
#include "core/protocol/icmp/fields.h"
#include "core/protocol/icmp/report.h"
#include "core/trace/tracetool.h"
#include "tests/support/toolrun.h"

#include <QTest>

#include <map>
#include <set>

using namespace sockeye;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace
{

using Run = ToolRun<TraceRequest, TraceRow, TraceSummary>;
using Table = std::map<int, std::map<QString, TraceRow>>; // by hop and address

TraceRequest requestOf()
{
    TraceRequest request;
    request.timeout = 500ms;
    return request;
}

} // namespace

class TracePathTest : public QObject
{
    Q_OBJECT

private:
    PracticeNetwork m_network{PracticeSettings::onAnyPorts()};

    void set(const std::function<void(PracticeSettings &)> &change)
    {
        PracticeSettings settings = PracticeSettings::onAnyPorts();
        settings.pathDelay = 1ms;
        change(settings);
        m_network.setSettings(settings);
    }
    Table trace(Run &run, const TraceRequest &request) const
    {
        run.practice.servers[u"path"_s] = m_network.endpoints(u"path"_s, Transport::Udp);
        Table table;
        Result<TraceSummary> result = runTrace(request, run.context, run.buffer);
        if (result)
            run.summary = std::move(*result);
        while (const RowBlockPointer block = run.buffer.take()) {
            for (std::size_t i = 0; i < block->size(); ++i) {
                const auto &row = *static_cast<const TraceRow *>(block->row(i));
                if (block->isGone(i))
                    table[row.hop].erase(row.address.address.toString());
                else
                    table[row.hop][row.address.address.toString()] = row;
            }
        }
        return table;
    }

private slots:
    void initTestCase() { QVERIFY(m_network.start()); }

    void sixHops()
    {
        set([](PracticeSettings &settings) { settings.pathDelay = 5ms; });
        Run run;
        const Table table = trace(run, requestOf());
        QVERIFY(run.summary && run.summary->isReached && run.summary->isSimulated);
        QCOMPARE(run.summary->hops, std::optional<int>(6));
        QCOMPARE(table.size(), std::size_t(6));
        for (const auto &[hop, rows] : table) {
            QCOMPARE(rows.size(), std::size_t(1));
            const TraceRow &row = rows.begin()->second;
            QCOMPARE(row.address.address.toString(), hop == 6 ? u"127.0.0.1"_s : u"127.77.0.%1"_s.arg(hop));
            QCOMPARE(row.status, hop == 6 ? TraceStatus::Reached : TraceStatus::Router);
            QCOMPARE(row.reply, std::optional(hop == 6 ? TraceReply::PortUnreachable : TraceReply::TimeExceeded));
            QCOMPARE(row.received, 3);
            QVERIFY(row.isSimulated);
            QVERIFY(*row.best >= 5ms * hop);
            QVERIFY(explainTraceRow(row).contains(u"simulated"_s));
        }
        QVERIFY(answerTrace(requestOf(), *run.summary).detail.contains(u"These routers are simulated"_s));
    }

    void silentBranchingAndLimiting()
    {
        set([](PracticeSettings &settings) {
            settings.pathHops = 9;
            settings.pathSilentHop = 3;
            settings.pathBranchHop = 5;
            settings.pathLimitHop = 7;
        });
        Run run;
        Table table = trace(run, requestOf());
        QVERIFY(run.summary && run.summary->isReached);
        QCOMPARE(run.summary->hops, std::optional<int>(9));
        QCOMPARE(table[3][QString()].status, TraceStatus::Silent);
        QVERIFY(table[5].contains(u"127.77.0.5"_s) && table[5].contains(u"127.77.1.5"_s));
        QCOMPARE(table[5][u"127.77.0.5"_s].remark, TraceRemark::SeveralWays);
        QCOMPARE(table[7][u"127.77.0.7"_s].received, 1);
        QCOMPARE(table[7][u"127.77.0.7"_s].remark, TraceRemark::RateLimit);
        QCOMPARE(run.summary->lossPercent, std::optional<double>(0));
    }

    void everythingIsLostFromAHopOn()
    {
        set([](PracticeSettings &settings) {
            settings.pathLossyHop = 4;
            settings.pathLossPercent = 100;
        });
        TraceRequest request = requestOf();
        request.maximumHops = 8;
        request.timeout = 200ms;
        Run run;
        Table table = trace(run, request);
        QVERIFY(run.summary && !run.summary->isReached);
        QCOMPARE(run.summary->hops, std::optional<int>(3));
        for (int hop = 4; hop <= 8; ++hop)
            QCOMPARE(table[hop][QString()].status, TraceStatus::Timeout);
        const QString headline = answerTrace(request, *run.summary).headline;
        QVERIFY2(headline.contains(u"ends behind hop 3 (127.77.0.3)"_s), qPrintable(headline));
    }

    void aCircle()
    {
        set([](PracticeSettings &settings) { settings.pathLoopHop = 3; });
        TraceRequest request = requestOf();
        request.maximumHops = 8;
        Run run;
        Table table = trace(run, request);
        QVERIFY(run.summary && !run.summary->isReached);
        QCOMPARE(run.summary->end, TraceEnd::Loop);
        QCOMPARE(table[5][u"127.77.0.3"_s].status, TraceStatus::Loop);
        QCOMPARE(table[6][u"127.77.0.4"_s].status, TraceStatus::Loop);
    }

    // Whoever is traced by an address is no practice target, and what a datagram says of itself is not believed.
    void simulatedForPracticeOnly()
    {
        set([](PracticeSettings &) {});
        TraceRequest request = requestOf();
        request.target = m_network.endpoints(u"path"_s, Transport::Udp).front().toString();
        request.timeout = 200ms;
        Run run;
        Table table = trace(run, request);
        QVERIFY(run.summary && run.summary->isReached && !run.summary->isSimulated);
        for (int hop = 1; hop <= 5; ++hop)
            QCOMPARE(table[hop][QString()].status, TraceStatus::Silent);
        QCOMPARE(table[6][u"127.0.0.1"_s].reply, std::optional(TraceReply::Datagram));
    }

    void ipv6HasTheTargetOnly()
    {
        if (m_network.endpoints(u"path"_s, Transport::Udp).size() < 2)
            QSKIP("This system has no IPv6.");
        TraceRequest request = requestOf();
        request.family = TraceFamily::Ipv6;
        Run run;
        const Table table = trace(run, request);
        QVERIFY(run.summary && run.summary->isReached);
        QCOMPARE(run.summary->hops, std::optional<int>(1));
    }

    // The report is one that the packet pane reads in full.
    void theReportIsWhole()
    {
        UdpPacket packet;
        packet.source = QHostAddress(u"127.0.0.1"_s);
        packet.sourcePort = 40'000;
        packet.destination = QHostAddress(u"127.0.0.2"_s);
        packet.destinationPort = 10'334;
        packet.payload = "probe";
        const QByteArray bytes = encodeIcmpError(IcmpVersion::V4, 11, 0, 0, packet.encode());
        QCOMPARE(internetChecksum(bytes), 0);
        const auto message = decodeIcmp(IcmpVersion::V4, bytes);
        QVERIFY(message && message->quote);
        QCOMPARE(message->kind(), IcmpKind::TimeExceeded);
        QCOMPARE(message->quote->protocol, 17);
        QCOMPARE(message->quote->timeToLive, 1);
        QCOMPARE(message->quote->source, packet.source);
        QCOMPARE(message->quote->destination, packet.destination);
        QCOMPARE(internetChecksum(message->payload.first(message->quote->headerSize)), 0);
        QCOMPARE(message->payload.sliced(message->quote->headerSize),
                 QByteArrayView("\x9c\x40\x28\x5e\0\x0d\0\0probe", 13));
        QVERIFY(!icmpPacketFields(IcmpVersion::V4, bytes, bytes.size()).isEmpty());
    }

    // Names are looked up beside the probes; the row has what the system says.
    void names()
    {
        Run run;
        const Result<QString> known = SystemResolver::name(static_cast<const Environment &>(run.context),
                                                           QHostAddress(u"127.0.0.1"_s), Deadline::in(2s));
        if (!known)
            QSKIP("This system has no name for 127.0.0.1.");
        TraceRequest request = requestOf();
        request.target = u"127.0.0.1"_s;
        Table table = trace(run, request);
        QVERIFY(run.summary && run.summary->isReached);
        QCOMPARE(table[1][u"127.0.0.1"_s].name, *known);
        request.names = false;
        Run without;
        Table nameless = trace(without, request);
        QCOMPARE(nameless[1][u"127.0.0.1"_s].name, QString());
    }

    void noSuchName()
    {
        Run run;
        TraceRequest request = requestOf();
        request.target = u"paths.practice.test"_s;
        run.run(runTrace, request);
        QVERIFY(!run.summary);
        QCOMPARE(run.error.kind, ErrorKind::NoSuchName);
    }
};

QTEST_GUILESS_MAIN(TracePathTest)

#include "tst_tracepath.moc"
