// SPDX-License-Identifier: GPL-3.0-or-later
// What hops come to, and late answers, by a responder behind a TUN device of the test's own namespace.
#include "core/trace/tracehops.h"
#include "tests/support/memory.h"
#include "tests/support/privatenetwork.h"
#include "tests/support/toolrun.h"
#include "tests/support/tunresponder.h"

#include <QTest>

#include <map>

using namespace sockeye;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace
{

using Answers = QList<TunResponder::Answer>;

QString whyNot; // why there is no network of the test's own

TraceAnswer answerOf(const QString &from, TraceReply reply = TraceReply::TimeExceeded)
{
    TraceAnswer answer;
    answer.from = QHostAddress(from);
    answer.reply = reply;
    return answer;
}

void askHop(TraceHops &hops, int hop, int answered, int lost, TraceReply reply)
{
    for (int i = 0; i < answered + lost; ++i) {
        hops.countSent(hop);
        if (i < answered)
            hops.countAnswer(hop, answerOf(u"192.0.2.%1"_s.arg(hop), reply), 5ms * hop, false, i);
        else
            hops.countLost(hop, i);
    }
}

QHostAddress routerOf(int hop)
{
    return QHostAddress(u"10.7.200.%1"_s.arg(hop));
}

} // namespace

class TraceHopsTest : public QObject
{
    Q_OBJECT

private slots:
    // fault 89: by what later hops say.
    void lossIsJudgedByLaterHops()
    {
        TraceHops hops(QHostAddress(u"192.0.2.9"_s), 30);
        const auto ask = [&hops](int hop, int answered, int lost, TraceReply reply = TraceReply::TimeExceeded) {
            askHop(hops, hop, answered, lost, reply);
        };
        ask(1, 10, 0);
        ask(2, 4, 6); // limits its reports
        ask(3, 0, 10); // says nothing
        ask(4, 8, 2); // here it begins
        ask(5, 8, 2, TraceReply::PortUnreachable);
        const auto rows = hops.rows();
        QCOMPARE(rows.size(), std::size_t(5));
        const TraceRemark remarks[] = {TraceRemark::None, TraceRemark::RateLimit, TraceRemark::None, TraceRemark::Loss,
                                       TraceRemark::Loss};
        for (std::size_t i = 0; i < rows.size(); ++i)
            QCOMPARE(rows[i].row.remark, remarks[i]);
        QCOMPARE(rows[1].row.lossPercent, std::optional<double>(60));
        QCOMPARE(rows[2].row.status, TraceStatus::Silent);
        const TraceSummary summary = hops.summary();
        QVERIFY(summary.isReached);
        QCOMPARE(summary.hops, std::optional<int>(5));
        QCOMPARE(summary.lossPercent, std::optional<double>(20));
        QCOMPARE(summary.rateLimited, 1);
        QCOMPARE(summary.silent, 1);
        QCOMPARE(*summary.median, 25ms);
    }

    // Behind a link that loses, some hop loses less than the one before by chance: that is no rate limit.
    void chanceIsNoRateLimit()
    {
        TraceHops hops(QHostAddress(u"192.0.2.4"_s), 30);
        const auto ask = [&hops](int hop, int answered, int lost, TraceReply reply = TraceReply::TimeExceeded) {
            askHop(hops, hop, answered, lost, reply);
        };
        ask(1, 11, 9);
        ask(2, 10, 10);
        ask(3, 12, 8);
        ask(4, 13, 7, TraceReply::PortUnreachable);
        for (const TraceHops::Shown &shown : hops.rows())
            QCOMPARE(shown.row.remark, TraceRemark::Loss);
        QCOMPARE(hops.summary().rateLimited, 0);

        TraceHops few(QHostAddress(u"192.0.2.4"_s), 30);
        few.countAnswer(1, answerOf(u"192.0.2.1"_s), 1ms, false, 1);
        few.countLost(1, 2);
        few.countAnswer(2, answerOf(u"192.0.2.4"_s, TraceReply::PortUnreachable), 1ms, false, 3);
        QCOMPARE(few.rows().front().row.remark, TraceRemark::Unclear);
    }

    // The target answers at several TTLs; the first of them is how far it is.
    void theFirstHopOfTheTargetCounts()
    {
        TraceHops hops(QHostAddress(u"192.0.2.9"_s), 30);
        for (int hop = 1; hop <= 9; ++hop)
            hops.countSent(hop);
        hops.countAnswer(7, answerOf(u"192.0.2.9"_s, TraceReply::PortUnreachable), 1ms, false, 7);
        QCOMPARE(hops.last(), 7);
        hops.countAnswer(6, answerOf(u"192.0.2.9"_s, TraceReply::PortUnreachable), 1ms, false, 6);
        hops.countAnswer(8, answerOf(u"192.0.2.9"_s, TraceReply::PortUnreachable), 1ms, false, 8);
        hops.countLost(9, 9);
        QCOMPARE(hops.last(), 6);
        QCOMPARE(hops.summary().hops, std::optional<int>(6));
        QCOMPARE(hops.rows().size(), std::size_t(1));
        QCOMPARE(hops.summary().sent, 6);
    }

    // From round to round the way becomes longer, breaks and mends.
    void theWayChanges()
    {
        TraceHops hops(QHostAddress(u"192.0.2.9"_s), 30);
        const auto answer = [&hops](int hop, const TraceAnswer &what) {
            hops.countSent(hop);
            hops.countAnswer(hop, what, 1ms, false, hop);
        };
        TraceAnswer noWay = answerOf(u"192.0.2.2"_s, TraceReply::Unreachable);
        noWay.icmpCode = 1;
        answer(2, noWay);
        QCOMPARE(hops.last(), 2);
        hops.beginRound(); // nobody answered since: it is as it was
        QCOMPARE(hops.last(), 2);
        answer(2, answerOf(u"192.0.2.2"_s));
        hops.beginRound();
        QCOMPARE(hops.last(), 30);
        answer(3, answerOf(u"192.0.2.9"_s, TraceReply::PortUnreachable));
        QCOMPARE(hops.last(), 3);
        answer(2, noWay); // an outage
        QCOMPARE(hops.last(), 3);
        QVERIFY(hops.summary().isReached);
        hops.beginRound();
        QCOMPARE(hops.last(), 3);
        answer(3, answerOf(u"192.0.2.3"_s)); // one more router
        QCOMPARE(hops.last(), 3);
        hops.beginRound();
        QCOMPARE(hops.last(), 30);
        answer(4, answerOf(u"192.0.2.9"_s, TraceReply::PortUnreachable));
        QCOMPARE(hops.summary().hops, std::optional<int>(4));
        hops.beginRound(); // some probes reach it at hop 4, others pass there
        answer(4, answerOf(u"192.0.2.4"_s));
        answer(4, answerOf(u"192.0.2.9"_s, TraceReply::PortUnreachable));
        hops.beginRound();
        QCOMPARE(hops.last(), 4);
    }

    void anAnswerThatCameLateIsNoLoss()
    {
        TraceHops hops(QHostAddress(u"192.0.2.9"_s), 5);
        hops.countSent(1);
        hops.countLost(1, 1);
        QVERIFY(hops.rows().front().row.address.address.isNull());
        hops.countAnswer(1, answerOf(u"192.0.2.1"_s), 2s, true, 1);
        const auto rows = hops.rows();
        QCOMPARE(rows.size(), std::size_t(1));
        QCOMPARE(rows.front().row.late, 1);
        QCOMPARE(rows.front().row.lossPercent, std::optional<double>(0));
    }

    // Hops behind the end are forgotten; what was given up there is not lost any more when the way grows again.
    void aLateAnswerBehindAnEndThatMoved()
    {
        TraceHops hops(QHostAddress(u"192.0.2.9"_s), 5);
        hops.countSent(3);
        hops.countLost(3, 3);
        hops.countAnswer(2, answerOf(u"192.0.2.9"_s, TraceReply::PortUnreachable), 1ms, false, 2);
        hops.beginRound();
        hops.countAnswer(2, answerOf(u"192.0.2.2"_s), 1ms, false, 4);
        hops.beginRound();
        hops.countAnswer(3, answerOf(u"192.0.2.3"_s), 2s, true, 3);
        QCOMPARE(hops.rows().back().row.hop, 3);
        QCOMPARE(hops.rows().back().row.lossPercent, std::optional<double>(0));
    }

    // A router that does not count its hop shows twice in a row; that is no loop.
    void twiceInARowIsNoLoop()
    {
        TraceHops hops(QHostAddress(u"192.0.2.9"_s), 5);
        for (const auto &[hop, address] : {std::pair{1, u"192.0.2.1"_s}, {2, u"192.0.2.1"_s}, {3, u"192.0.2.3"_s}}) {
            hops.countSent(hop);
            hops.countAnswer(hop, answerOf(address), 1ms, false, hop);
        }
        for (const TraceHops::Shown &shown : hops.rows())
            QCOMPARE(shown.row.status, TraceStatus::Router);
        hops.countSent(4);
        hops.countAnswer(4, answerOf(u"192.0.2.1"_s), 1ms, false, 4);
        QCOMPARE(hops.rows().back().row.status, TraceStatus::Loop);
    }

    void notes_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<int>("type");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("note");
        QTest::newRow("network") << u"192.0.2.1"_s << 3 << 0 << u"!N"_s;
        QTest::newRow("host") << u"192.0.2.1"_s << 3 << 1 << u"!H"_s;
        QTest::newRow("protocol") << u"192.0.2.1"_s << 3 << 2 << u"!P"_s;
        QTest::newRow("forbidden") << u"192.0.2.1"_s << 3 << 13 << u"!X"_s;
        QTest::newRow("too big") << u"192.0.2.1"_s << 3 << 4 << u"!F-1300"_s;
        QTest::newRow("another") << u"192.0.2.1"_s << 3 << 14 << u"!<14>"_s;
        QTest::newRow("port") << u"192.0.2.1"_s << 3 << 3 << QString();
        QTest::newRow("time exceeded") << u"192.0.2.1"_s << 11 << 0 << QString();
        QTest::newRow("network, IPv6") << u"2001:db8::1"_s << 1 << 0 << u"!N"_s;
        QTest::newRow("host, IPv6") << u"2001:db8::1"_s << 1 << 3 << u"!H"_s;
        QTest::newRow("too big, IPv6") << u"2001:db8::1"_s << 2 << 0 << u"!F-1300"_s;
    }
    void notes()
    {
        QFETCH(QString, from);
        QFETCH(int, type);
        QFETCH(int, code);
        QFETCH(QString, note);
        TraceAnswer answer = answerOf(from);
        readIcmp(from.contains(u':') ? IcmpVersion::V6 : IcmpVersion::V4, quint8(type), quint8(code), 1300, answer);
        QCOMPARE(traceNote(answer), note);
    }

    // A day of rounds in the memory of an hour: only counts and classes of round trips are kept.
    void hoursInBoundedMemory()
    {
        TraceHops hops(QHostAddress(u"192.0.2.9"_s), 10);
        constexpr int rounds = 86'400;
        qint64 early = 0;
        for (int round = 0; round < rounds; ++round) {
            for (int hop = 1; hop <= 10; ++hop) {
                hops.countSent(hop);
                hops.countAnswer(hop, answerOf(u"192.0.2.%1"_s.arg(hop)), hop * 1ms, false, round);
            }
            if (round == rounds / 2) // what a sanitizer holds back is full by then
                early = residentKibibytes();
        }
        QVERIFY(early > 0);
        const qint64 growth = residentKibibytes() - early;
        QVERIFY2(growth < mostGrowth, qPrintable(QString::number(growth)));
        QCOMPARE(hops.rows().back().row.received, rounds);
    }

    void late_data()
    {
        QTest::addColumn<TraceProtocol>("protocol");
        QTest::addColumn<int>("quoted");
        QTest::newRow("fault 88: UDP, quoted in full") << TraceProtocol::Udp << 64;
        QTest::newRow("fault 88: UDP, eight bytes quoted") << TraceProtocol::Udp << 8;
        QTest::newRow("fault 88: ICMP, eight bytes quoted") << TraceProtocol::Icmp << 8;
    }
    // fault 88: hop 2 answers when hops 3 to 5 have long been asked, and after its timeout.
    void late()
    {
        QFETCH(TraceProtocol, protocol);
        QFETCH(int, quoted);
        if (!whyNot.isEmpty())
            QSKIP(qPrintable(whyNot));
        const TunResponder responder(
            [quoted](const TunEcho &probe) {
                const bool isTarget = probe.timeToLive >= 6;
                const QHostAddress from = isTarget ? probe.destination : routerOf(probe.timeToLive);
                if (isTarget && probe.packet[9] == 1)
                    return Answers{{probe.reply()}};
                const QByteArray error = probe.error(from, isTarget ? 3 : 11, isTarget ? 3 : 0, 0, quoted);
                return Answers{{error, probe.timeToLive == 2 ? Nanoseconds(600ms) : Nanoseconds(0)}};
            },
            TunResponder::Hears::EchoesAndUdp);
        if (!responder.problem().isEmpty())
            QSKIP(qPrintable(responder.problem()));
        TraceRequest request;
        request.target = u"10.7.0.2"_s;
        request.protocol = protocol;
        request.probes = 1;
        request.rounds = 3;
        request.timeout = 300ms;
        request.names = false;
        ToolRun<TraceRequest, TraceRow, TraceSummary> run;
        run.run(runTrace, request);
        QVERIFY(run.summary && run.summary->isReached);
        QCOMPARE(run.summary->hops, std::optional<int>(6));
        std::map<int, TraceRow> last;
        for (const TraceRow &row : run.rows) {
            if (!row.address.address.isNull()) {
                QCOMPARE(row.address.address, row.hop == 6 ? QHostAddress(u"10.7.0.2"_s) : routerOf(row.hop));
                last[row.hop] = row;
            }
        }
        QCOMPARE(last.size(), std::size_t(6));
        QCOMPARE(last[2].late, 2); // the third came after the end
        QVERIFY(*last[2].best >= 600ms);
        for (const int hop : {1, 3, 4, 5, 6}) {
            QCOMPARE(last[hop].late, 0);
            QCOMPARE(last[hop].received, 3);
        }
        QVERIFY(explainTraceRow(last[2]).contains(u"after the timeout"_s));
    }
};

int main(int argc, char **argv)
{
    whyNot = enterPrivateNetwork();
    QCoreApplication application(argc, argv);
    if (whyNot.isEmpty())
        whyNot = setPingGroups("0 0");
    TraceHopsTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_tracehops.moc"
