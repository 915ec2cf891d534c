// SPDX-License-Identifier: GPL-3.0-or-later
// Everything that a network does to an echo, by a responder behind a TUN device of the test's own namespace.
#include "core/ping/pinganswer.h"
#include "core/ping/pingtool.h"
#include "core/protocol/icmp/reason.h"
#include "tests/support/privatenetwork.h"
#include "tests/support/toolrun.h"
#include "tests/support/tunresponder.h"

#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTest>

#include <algorithm>

using namespace sockeye;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace
{

using Run = ToolRun<PingRequest, PingRow, PingSummary>;
using Answers = QList<TunResponder::Answer>;

QString whyNot; // why there is no network of the test's own

PingRequest requestOf(QStringList targets, int count, Nanoseconds timeout = 2s)
{
    PingRequest request;
    request.targets = std::move(targets);
    request.count = count;
    request.interval = 10ms;
    request.timeout = timeout;
    return request;
}

qint64 countOf(const Run &run, PingStatus status)
{
    return std::count_if(run.rows.begin(), run.rows.end(), [=](const PingRow &row) { return row.status == status; });
}

const PingRow *rowOf(const Run &run, qint64 sequence, PingStatus status)
{
    const auto found = std::find_if(run.rows.begin(), run.rows.end(), [=](const PingRow &row) {
        return row.sequence == sequence && row.status == status;
    });
    return found == run.rows.end() ? nullptr : &*found;
}

} // namespace

#define RESPOND(...)                                                                                                   \
    if (!whyNot.isEmpty())                                                                                             \
        QSKIP(qPrintable(whyNot));                                                                                     \
    const TunResponder responder(__VA_ARGS__);                                                                         \
    if (!responder.problem().isEmpty())                                                                                \
        QSKIP(qPrintable(responder.problem()));

class PingFaultsTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        if (whyNot.isEmpty())
            QCOMPARE(setPingGroups("0 0"), QString());
    }

    // fault 84: every fourth is dropped, and exactly those are lost; iputils sees the same.
    void lossIsCountedExactly()
    {
        RESPOND([](const TunEcho &echo) { return echo.sequence % 4 == 0 ? Answers{} : Answers{{echo.reply()}}; })
        Run run;
        run.run(runPing, requestOf({u"10.7.0.2"_s}, 20));
        QVERIFY(run.summary);
        QCOMPARE(run.summary->sent, 20);
        QCOMPARE(run.summary->received, 15);
        QCOMPARE(run.summary->lost, 5);
        QCOMPARE(*run.summary->lossPercent, 25.0);
        QCOMPARE(*run.summary->way, PingWay::Icmp);
        QCOMPARE(run.rows.size(), std::size_t(20));
        for (qint64 sequence = 1; sequence <= 20; ++sequence)
            QVERIFY(rowOf(run, sequence, sequence % 4 == 0 ? PingStatus::Timeout : PingStatus::Ok));
        const PingRow *row = rowOf(run, 1, PingStatus::Ok);
        QCOMPARE(row->timeToLive, std::optional<int>(57));
        QCOMPARE(row->bytes, std::optional<int>(64));
        QVERIFY(row->isKernelStamp);
        QVERIFY(explainPingRow(*row).contains(u"passed 7 routers"_s));

        const QString ping = QStandardPaths::findExecutable(u"ping"_s);
        if (ping.isEmpty())
            QSKIP("iputils' ping is not there to compare with.");
        QProcess oracle;
        oracle.start(ping, {u"-n"_s, u"-c"_s, u"20"_s, u"-i"_s, u"0.01"_s, u"-W"_s, u"2"_s, u"10.7.0.2"_s});
        QVERIFY(oracle.waitForFinished(30'000));
        const QString said = QString::fromUtf8(oracle.readAllStandardOutput());
        QVERIFY2(said.contains(u"20 packets transmitted, 15 received, 25% packet loss"_s), qPrintable(said));
    }

    // fault 84: a delay of 50 ms is measured by both alike.
    void roundTripsAgreeWithIputils()
    {
        RESPOND([](const TunEcho &echo) { return Answers{{echo.reply(), 50ms}}; })
        Run run;
        run.run(runPing, requestOf({u"10.7.0.2"_s}, 10, 5s));
        QVERIFY(run.summary && run.summary->median);
        QCOMPARE(run.summary->received, 10);
        QVERIFY(*run.summary->least >= 50ms);
        const QString ping = QStandardPaths::findExecutable(u"ping"_s);
        if (ping.isEmpty())
            QSKIP("iputils' ping is not there to compare with.");
        QProcess oracle;
        oracle.start(ping, {u"-n"_s, u"-c"_s, u"10"_s, u"-i"_s, u"0.01"_s, u"10.7.0.2"_s});
        QVERIFY(oracle.waitForFinished(30'000));
        const QString said = QString::fromUtf8(oracle.readAllStandardOutput());
        const auto match = QRegularExpression(u"= ([\\d.]+)/([\\d.]+)/"_s).match(said);
        QVERIFY2(match.hasMatch(), qPrintable(said));
        const double least = std::chrono::duration<double, std::milli>(*run.summary->least).count();
        QVERIFY2(std::abs(match.captured(1).toDouble() - least) < 10, qPrintable(said));
    }

    void copiesAreDuplicates()
    {
        RESPOND([](const TunEcho &echo) {
            return echo.sequence == 2 ? Answers{{echo.reply()}, {echo.reply()}, {echo.reply()}}
                                      : Answers{{echo.reply()}};
        })
        Run run;
        run.run(runPing, requestOf({u"10.7.0.2"_s}, 5));
        QCOMPARE(countOf(run, PingStatus::Ok), 5);
        QCOMPARE(countOf(run, PingStatus::Duplicate), 2);
        QCOMPARE(run.summary->duplicates, 2);
        QCOMPARE(run.summary->received, 5);
        QCOMPARE(*run.summary->lossPercent, 0.0);
        QVERIFY(rowOf(run, 2, PingStatus::Duplicate)->roundTrip);
    }

    void lateIsNotLost()
    {
        RESPOND([](const TunEcho &echo) {
            return Answers{{echo.reply(), echo.sequence == 1 ? Nanoseconds(1500ms) : Nanoseconds(0)}};
        })
        Run run;
        PingRequest request = requestOf({u"10.7.0.2"_s}, 40, 1s);
        request.interval = 50ms;
        run.run(runPing, request);
        QVERIFY(rowOf(run, 1, PingStatus::Timeout));
        const PingRow *late = rowOf(run, 1, PingStatus::Late);
        QVERIFY(late && *late->roundTrip >= 1500ms);
        QCOMPARE(run.summary->late, 1);
        QCOMPARE(run.summary->received, 40);
        QCOMPARE(run.summary->lost, 0);
    }

    void overtakenIsReordered()
    {
        RESPOND([](const TunEcho &echo) {
            return Answers{{echo.reply(), echo.sequence == 2 ? Nanoseconds(60ms) : Nanoseconds(0)}};
        })
        Run run;
        run.run(runPing, requestOf({u"10.7.0.2"_s}, 12, 5s));
        QCOMPARE(countOf(run, PingStatus::Reordered), 1);
        QVERIFY(rowOf(run, 2, PingStatus::Reordered));
        QCOMPARE(run.summary->received, 12);
        QCOMPARE(run.summary->reordered, 1);
    }

    void errorsAreNamed_data()
    {
        QTest::addColumn<int>("type");
        QTest::addColumn<int>("code");
        QTest::addColumn<quint32>("rest");
        QTest::addColumn<PingStatus>("status");
        QTest::addColumn<QString>("says");
        QTest::newRow("host") << 3 << 1 << 0U << PingStatus::Unreachable << u"nobody in that network answers"_s;
        QTest::newRow("net") << 3 << 0 << 0U << PingStatus::Unreachable << u"no way leads to that network"_s;
        QTest::newRow("firewall") << 3 << 13 << 0U << PingStatus::Unreachable << u"a firewall forbids it"_s;
        QTest::newRow("TTL") << 11 << 0 << 0U << PingStatus::TtlExceeded << u"its TTL came to 0 on the way"_s;
        QTest::newRow("too big") << 3 << 4 << 1400U << PingStatus::TooBig << u"too big for the next link"_s;
    }

    // fault 84: from the error queue, with who reported it.
    void errorsAreNamed()
    {
        QFETCH(int, type);
        QFETCH(int, code);
        QFETCH(quint32, rest);
        QFETCH(PingStatus, status);
        QFETCH(QString, says);
        RESPOND(([=](const TunEcho &echo) {
            return echo.sequence == 2
                ? Answers{{echo.error(QHostAddress(u"10.7.255.254"_s), quint8(type), quint8(code), rest)}}
                : Answers{{echo.reply()}};
        }))
        // Through a datagram socket, and through a raw one.
        for (const QByteArray &groups : {QByteArray("0 0"), QByteArray("1 0")}) {
            QCOMPARE(setPingGroups(groups), QString());
            Run run;
            run.run(runPing, requestOf({u"10.7.0.%1"_s.arg(10 + code + type)}, 4));
            const PingRow *row = rowOf(run, 2, status);
            QVERIFY2(row, groups.constData());
            QCOMPARE(*row->way, groups == "0 0" ? PingWay::Icmp : PingWay::IcmpRaw);
            QCOMPARE(row->from, QHostAddress(u"10.7.255.254"_s));
            QCOMPARE(row->icmpType, std::optional<int>(type));
            QCOMPARE(row->icmpCode, std::optional<int>(code));
            QVERIFY(!row->error.isEmpty());
            QCOMPARE(row->mtu.has_value(), status == PingStatus::TooBig);
            QVERIFY2(explainPingRow(*row).contains(says), qPrintable(explainPingRow(*row)));
            QVERIFY(pingTool().failureOf(row));
            QCOMPARE(countOf(run, PingStatus::Ok), 3);
            QCOMPARE(run.summary->lost, 1);
            QCOMPARE(run.rows.size(), std::size_t(4));
        }
    }

    // fault 84: a payload that differs is said, and the wait goes on.
    void aDamagedAnswerIsNone()
    {
        RESPOND([](const TunEcho &echo) {
            if (echo.sequence == 1)
                return Answers{{echo.reply(20)}, {echo.reply(), 20ms}};
            return Answers{{echo.reply(3)}};
        })
        Run run;
        run.run(runPing, requestOf({u"10.7.0.2"_s}, 2));
        const PingRow *mended = rowOf(run, 1, PingStatus::Ok);
        QVERIFY(mended);
        QCOMPARE(mended->ignored, 1);
        QVERIFY(*mended->roundTrip >= 20ms);
        const PingRow *damaged = rowOf(run, 2, PingStatus::BadReply);
        QVERIFY(damaged);
        QCOMPARE(damaged->differsAt, std::optional<int>(3));
        QCOMPARE(run.summary->ignored, 2);
        QCOMPARE(run.summary->lost, 1);
        const auto trace = run.context.trace.snapshot();
        QCOMPARE(std::count_if(trace->packets.begin(), trace->packets.end(),
                               [](const PacketRecord &packet) {
                                   return packet.protocol == PacketProtocol::Icmp
                                       && IcmpReason(packet.reason) == IcmpReason::PayloadDiffers;
                               }),
                 2);
    }

    // fault 84: another program's reply, and a number that nobody sent.
    void strangersAreIgnored()
    {
        RESPOND([](const TunEcho &echo) {
            return Answers{{echo.replyAs(quint16(echo.identifier + 1), echo.sequence)},
                           {echo.replyAs(echo.identifier, quint16(echo.sequence + 999))},
                           {echo.reply(), 5ms}};
        })
        for (const QByteArray &groups : {QByteArray("0 0"), QByteArray("1 0")}) {
            QCOMPARE(setPingGroups(groups), QString());
            Run run;
            run.run(runPing, requestOf({u"10.7.0.2"_s}, 5));
            QCOMPARE(countOf(run, PingStatus::Ok), 5);
            QCOMPARE(run.rows.size(), std::size_t(5));
            // Another program's is not even counted, and the kernel gives a datagram socket its own only.
            QCOMPARE(run.summary->ignored, 5);
            const auto trace = run.context.trace.snapshot();
            QCOMPARE(std::count_if(trace->packets.begin(), trace->packets.end(),
                                   [](const PacketRecord &packet) {
                                       return IcmpReason(packet.reason) == IcmpReason::WrongIdentifier;
                                   }),
                     groups == "0 0" ? 0 : 5);
        }
    }

    void oneOfTwoIsDead()
    {
        RESPOND([](const TunEcho &echo) {
            return echo.destination == QHostAddress(u"10.7.0.3"_s) ? Answers{} : Answers{{echo.reply()}};
        })
        Run run;
        const PingRequest request = requestOf({u"10.7.0.2"_s, u"10.7.0.3"_s}, 10);
        run.run(runPing, request);
        QCOMPARE(run.summary->sent, 20);
        QCOMPARE(*run.summary->lossPercent, 50.0);
        QCOMPARE(run.summary->answering, 1);
        for (const PingRow &row : run.rows)
            QCOMPARE(row.status, row.target == u"10.7.0.2"_s ? PingStatus::Ok : PingStatus::Timeout);
        const Answer answer = answerPing(request, *run.summary);
        QVERIFY2(answer.headline.contains(u"1 of 2 targets answer"_s), qPrintable(answer.headline));
        QVERIFY2(answer.detail.contains(u"10.7.0.3 timed out"_s), qPrintable(answer.detail));
    }

    // Payloads too short for a mark: matched by address, identifier and number.
    void shortPayloads_data()
    {
        QTest::addColumn<int>("size");
        for (const int size : {0, 1, 8, 15, 16, 1472, 8000})
            QTest::addRow("%d", size) << size;
    }

    void shortPayloads()
    {
        QFETCH(int, size);
        RESPOND([](const TunEcho &echo) { return Answers{{echo.reply()}}; })
        Run run;
        PingRequest request = requestOf({u"10.7.0.2"_s, u"10.7.0.3"_s}, 3);
        request.size = std::min(size, 1472); // more is sent in pieces, which the responder doesn't put together
        if (size > 1472) {
            request.targets = {u"127.0.0.1"_s};
            request.size = size;
        }
        run.run(runPing, request);
        QCOMPARE(countOf(run, PingStatus::Ok), 3 * request.targets.size());
        for (const PingRow &row : run.rows)
            QCOMPARE(row.bytes, std::optional<int>(request.size + 8));
    }

    void manyAreInterleaved()
    {
        RESPOND([](const TunEcho &echo) { return Answers{{echo.reply(), 5ms}}; })
        Run run;
        run.run(runPing, requestOf({u"10.7.1.0/24"_s}, 2, 5s));
        QCOMPARE(run.summary->targets, 254);
        QCOMPARE(run.summary->answering, 254);
        QCOMPARE(run.summary->received, 508);
        QCOMPARE(run.summary->lost, 0);
    }
};

int main(int argc, char **argv)
{
    whyNot = enterPrivateNetwork();
    QCoreApplication application(argc, argv);
    PingFaultsTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_pingfaults.moc"
