// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ntp/ntptool.h"
#include "tests/support/ntpresponder.h"
#include "tests/support/toolrun.h"

#include <QTest>

#include <functional>

using namespace sockeye;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace
{

using Run = ToolRun<NtpRequest, NtpRow, NtpSummary>;
using Query = NtpResponder::Query;
using Datagram = NtpResponder::Datagram;
using Datagrams = std::vector<Datagram>;
using Via = NtpResponder::Via;
using Script = NtpResponder::Script;
using Change = std::function<void(NtpHeader &)>;

NtpRequest requestTo(const NtpResponder &responder, int samples = 1, Nanoseconds timeout = 10s)
{
    NtpRequest request;
    request.targets = {responder.target()};
    request.samples = samples;
    request.timeout = timeout;
    request.interval = 1ms;
    return request;
}

QByteArray goodBytes(const Query &query)
{
    return encodeNtpHeader(NtpResponder::goodHeader(query));
}

QByteArray changedBytes(const Query &query, const Change &change)
{
    NtpHeader header = NtpResponder::goodHeader(query);
    change(header);
    return encodeNtpHeader(header);
}

void makeKiss(NtpHeader &header, quint32 code)
{
    header.stratum = 0;
    header.leap = NtpLeap::Unsynchronised;
    header.referenceId = code;
}

Nanoseconds sizeOf(Nanoseconds duration)
{
    return duration < 0ns ? -duration : duration;
}

} // namespace
Q_DECLARE_METATYPE(Script)
Q_DECLARE_METATYPE(Change)

// Lines 1 to 37 of the list of faults, on real sockets.
class TestNtpFaults : public QObject
{
    Q_OBJECT

private slots:
    void ignored_data();
    void ignored();
    void onlyIgnored_data();
    void onlyIgnored();
    void judged_data();
    void judged();
    void badFirstGoodLater();
    void rateKissLengthensTheInterval();
    void finalKissEndsTheServer_data();
    void finalKissEndsTheServer();
    void triplicate();
    void staleReply();
    void eraOne();
    void thisClockInThe1970s();
    void silentServer();
    void closedPort();
    void clockStepped();
    void processStoppedByClock();
    void asymmetricDelay();
};

void TestNtpFaults::ignored_data()
{
    QTest::addColumn<Script>("script");
    QTest::addColumn<NtpReason>("reason");
    const auto bytes = [](const char *name, const std::function<QByteArray(const Query &)> &make, NtpReason reason,
                          Via via = Via::Itself) {
        QTest::newRow(name) << Script([make, via](const Query &query) -> Datagrams {
            return {{make(query), {}, via}};
        }) << reason;
    };
    const auto header = [&bytes](const char *name, const Change &change, NtpReason reason) {
        bytes(
            name, [change](const Query &query) { return changedBytes(query, change); }, reason);
    };
    const auto left = [](qsizetype size) { return [size](const Query &query) { return goodBytes(query).left(size); }; };
    const auto tail = [](const QByteArray &more) {
        return [more](const Query &query) { return goodBytes(query) + more; };
    };
    using R = NtpReason;
    bytes("fault 20: from another port", goodBytes, R::None, Via::OtherPort);
    bytes("fault 21: from another address", goodBytes, R::None, Via::OtherAddress);
    header(
        "fault 1: wrong origin", [](NtpHeader &h) { h.origin = NtpTimestamp(h.origin.bits() ^ 1); }, R::WrongOrigin);
    header(
        "fault 2: zero origin", [](NtpHeader &h) { h.origin = {}; }, R::ZeroOrigin);
    header(
        "fault 6: a kiss with the wrong origin",
        [](NtpHeader &h) {
            makeKiss(h, ntpAsciiId("DENY"));
            h.origin = NtpTimestamp(1);
        },
        R::WrongOrigin);
    header(
        "fault 12: mode 5", [](NtpHeader &h) { h.mode = NtpMode::Broadcast; }, R::NotServerReply);
    header(
        "fault 12: mode 6", [](NtpHeader &h) { h.mode = NtpMode::Control; }, R::NotServerReply);
    bytes(
        "fault 12: mode 3 echo", [](const Query &query) { return query.bytes; }, R::NotServerReply);
    bytes("fault 14: 47 bytes", left(47), R::ShortPacket);
    bytes("fault 14: 1 byte", left(1), R::ShortPacket);
    bytes("fault 14: 0 bytes", left(0), R::ShortPacket);
    bytes("fault 15: 49 bytes", tail("x"), R::TrailingBytes);
    for (const char *length : {"0004", "0000", "001d", "ffff"})
        bytes(QByteArray("fault 17: extension length 0x" + QByteArray(length)).constData(),
              tail(QByteArray::fromHex("0104" + QByteArray(length)) + QByteArray(28, 'e')), R::MalformedExtension);
    bytes("fault 19: 1448 bytes", tail(QByteArray(1400, '\0')), R::MalformedExtension);
    bytes("fault 19: more than the buffer takes", tail(QByteArray(3000, '\0')), R::TruncatedPacket);
}

void TestNtpFaults::ignored()
{
    QFETCH(Script, script);
    QFETCH(NtpReason, reason);
    NtpResponder responder([&script](const Query &query) {
        Datagrams datagrams = script(query);
        datagrams.push_back({goodBytes(query)});
        return datagrams;
    });
    Run run;
    run.run(runNtp, requestTo(responder));
    QCOMPARE(run.rows.size(), 1u);
    QCOMPARE(run.rows[0].status, NtpStatus::Ok);
    // What comes from elsewhere never reaches a connected socket.
    const int seen = reason == NtpReason::None ? 0 : 1;
    QCOMPARE(run.rows[0].ignored, seen);
    QCOMPARE(run.rows[0].ignoredReason, reason);
    QCOMPARE(run.summary->ignored, seen);
    QCOMPARE(ntpTool().explainRow(&run.rows[0]).contains(u"1 ignored: "_s), seen == 1);
}

void TestNtpFaults::onlyIgnored_data()
{
    QTest::addColumn<QByteArray>("tail"); // what follows the header
    QTest::addColumn<bool>("isOurs");
    QTest::addColumn<NtpStatus>("status");
    QTest::newRow("fault 1: timeout, 1 ignored") << QByteArray() << false << NtpStatus::Timeout;
    QTest::newRow("fault 15: bad reply, 1 ignored") << QByteArray("x") << true << NtpStatus::BadReply;
}

void TestNtpFaults::onlyIgnored()
{
    QFETCH(QByteArray, tail);
    QFETCH(bool, isOurs);
    QFETCH(NtpStatus, status);
    NtpResponder responder([&](const Query &query) -> Datagrams {
        return {{changedBytes(query, [&](NtpHeader &h) { h.origin = isOurs ? h.origin : NtpTimestamp(9); }) + tail}};
    });
    Run run;
    run.run(runNtp, requestTo(responder, 1, 1s));
    QCOMPARE(run.rows.size(), 1u);
    QCOMPARE(run.rows[0].status, status);
    QCOMPARE(run.rows[0].ignored, 1);
    QVERIFY(!run.rows[0].offset);
    QVERIFY(!run.summary->offset);
    QVERIFY(ntpTool().explainRow(&run.rows[0]).contains(u"1 ignored: "_s));
}

void TestNtpFaults::judged_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<QByteArray>("tail");
    QTest::addColumn<NtpStatus>("status");
    QTest::addColumn<NtpReason>("reason");
    const auto row = [](const char *name, const Change &change, NtpStatus status, NtpReason reason,
                        const QByteArray &tail = {}) { QTest::newRow(name) << change << tail << status << reason; };
    const Change none = [](NtpHeader &) {};
    const auto kiss = [](quint32 code) { return [code](NtpHeader &h) { makeKiss(h, code); }; };
    using S = NtpStatus;
    using R = NtpReason;
    row("fault 4: RATE", kiss(ntpAsciiId("RATE")), S::KissOfDeath, R::Kiss);
    row("fault 7: a kiss code that is not ASCII", kiss(0x1b5b324a), S::KissOfDeath, R::Kiss);
    row(
        "fault 8: stratum 0 without a code",
        [](NtpHeader &h) {
            h.stratum = 0;
            h.referenceId = 0;
        },
        S::NotUsable, R::UnspecifiedStratum);
    row(
        "fault 9: stratum 16", [](NtpHeader &h) { h.stratum = 16; }, S::Unsynchronised, R::StratumUnsynchronised);
    row(
        "fault 9: stratum 255", [](NtpHeader &h) { h.stratum = 255; }, S::NotUsable, R::ReservedStratum);
    row(
        "fault 10: leap 3", [](NtpHeader &h) { h.leap = NtpLeap::Unsynchronised; }, S::Unsynchronised,
        R::LeapUnsynchronised);
    row(
        "fault 11: transmit zero", [](NtpHeader &h) { h.transmit = {}; }, S::NotUsable, R::TransmitZero);
    row(
        "fault 11: receive zero", [](NtpHeader &h) { h.receive = {}; }, S::NotUsable, R::ReceiveZero);
    row(
        "fault 13: version 0", [](NtpHeader &h) { h.version = 0; }, S::NotUsable, R::VersionNotUsable);
    row(
        "fault 13: version 7", [](NtpHeader &h) { h.version = 7; }, S::NotUsable, R::VersionNotUsable);
    row(
        "fault 13: not the version asked", [](NtpHeader &h) { h.version = 3; }, S::Ok, R::None);
    row("fault 16: a valid extension field", none, S::Ok, R::None,
        QByteArray::fromHex("0104001c") + QByteArray(24, 'e'));
    row("fault 18: a MAC of 20 bytes", none, S::Ok, R::None, QByteArray(20, 'm'));
    row("fault 18: a crypto-NAK", none, S::NotUsable, R::CryptoNak, QByteArray(4, '\0'));
    row(
        "fault 24: the server took longer than the round trip",
        [](NtpHeader &h) { h.transmit = h.transmit + NtpDuration::fromNanoseconds(2s); }, S::NotUsable,
        R::NegativeDelay);
    row(
        "fault 25: transmit before receive",
        [](NtpHeader &h) { h.transmit = h.receive + NtpDuration::fromNanoseconds(-1ns); }, S::NotUsable,
        R::StampsBackwards);
    row(
        "fault 29: root dispersion 16 s", [](NtpHeader &h) { h.rootDispersion = 16 << 16; }, S::NotUsable,
        R::RootDistance);
    row(
        "fault 30: precision 127", [](NtpHeader &h) { h.precision = 127; }, S::NotUsable, R::ImplausiblePrecision);
    row(
        "fault 30: poll -128", [](NtpHeader &h) { h.poll = -128; }, S::Ok, R::None);
}

void TestNtpFaults::judged()
{
    QFETCH(Change, change);
    QFETCH(QByteArray, tail);
    QFETCH(NtpStatus, status);
    QFETCH(NtpReason, reason);
    NtpResponder responder([&](const Query &query) -> Datagrams { return {{changedBytes(query, change) + tail}}; });
    Run run;
    run.run(runNtp, requestTo(responder));
    QCOMPARE(run.rows.size(), 1u);
    QCOMPARE(run.rows[0].status, status);
    QCOMPARE(run.rows[0].reason, reason);
    QCOMPARE(run.rows[0].ignored, 0);
    QCOMPARE(run.summary->offset.has_value(), status == NtpStatus::Ok);
    if (status == NtpStatus::KissOfDeath) {
        QVERIFY(!run.rows[0].offset);
        for (const QChar c : run.rows[0].referenceId)
            QVERIFY2(c.isPrint(), "fault 7");
    }
    if (status == NtpStatus::Ok)
        QVERIFY2(run.rows[0].isVersionDifferent == (run.rows[0].version != 4), "fault 13: flagged");
    if (reason == NtpReason::TransmitZero)
        QVERIFY2(!run.rows[0].t3 && !run.rows[0].offset, "fault 11: never 1900-01-01");
    if (!run.summary->offset) {
        const NtpRequest request = requestTo(responder);
        QVERIFY(!ntpTool().answer(&request, &*run.summary).headline.contains(u"This clock"_s));
    }
}

void TestNtpFaults::badFirstGoodLater()
{
    NtpResponder responder([](const Query &query) -> Datagrams {
        return {{changedBytes(query, [](NtpHeader &h) { h.origin = NtpTimestamp(7); })}, {goodBytes(query), 200ms}};
    });
    Run run;
    run.run(runNtp, requestTo(responder));
    QVERIFY2(run.rows.size() == 1 && run.rows[0].status == NtpStatus::Ok, "fault 3");
    QCOMPARE(run.rows[0].ignored, 1);
    QCOMPARE(run.rows[0].ignoredReason, NtpReason::WrongOrigin);
}

void TestNtpFaults::rateKissLengthensTheInterval()
{
    NtpResponder responder([](const Query &query) -> Datagrams {
        return {{changedBytes(query, [](NtpHeader &h) { makeKiss(h, ntpAsciiId("RATE")); })}};
    });
    Run run;
    NtpRequest request = requestTo(responder, 10);
    request.interval = 100ms;
    run.run(runNtp, request);
    // Twice told, the burst ends.
    QVERIFY2(responder.queries() == 2, "fault 4");
    QCOMPARE(run.rows.size(), 2u);
    QVERIFY2(*run.rows[1].t1 - *run.rows[0].t1 >= 200ms, "fault 4");
    QCOMPARE(run.rows[0].referenceId, u"RATE"_s);
}

void TestNtpFaults::finalKissEndsTheServer_data()
{
    QTest::addColumn<quint32>("code");
    QTest::newRow("fault 5: DENY") << ntpAsciiId("DENY");
    QTest::newRow("fault 5: RSTR") << ntpAsciiId("RSTR");
}

void TestNtpFaults::finalKissEndsTheServer()
{
    QFETCH(quint32, code);
    NtpResponder responder([code](const Query &query) -> Datagrams {
        return {{changedBytes(query, [code](NtpHeader &h) { makeKiss(h, code); })}};
    });
    Run run;
    run.run(runNtp, requestTo(responder, 10));
    QCOMPARE(responder.queries(), 1);
    QCOMPARE(run.rows.size(), 1u);
    QCOMPARE(run.rows[0].status, NtpStatus::KissOfDeath);
}

void TestNtpFaults::triplicate()
{
    NtpResponder responder([](const Query &query) -> Datagrams {
        const QByteArray bytes = goodBytes(query);
        if (query.number == 1)
            return {{bytes}, {bytes}, {bytes}};
        return {{bytes}};
    });
    Run run;
    run.run(runNtp, requestTo(responder, 2));
    QVERIFY2(run.rows.size() == 2, "fault 22: one sample");
    QCOMPARE(run.rows[0].status, NtpStatus::Ok);
    QCOMPARE(run.rows[1].status, NtpStatus::Ok);
    QVERIFY2(run.summary->duplicates == 2, "fault 22");
    QCOMPARE(run.rows[1].ignored, 2);
    QCOMPARE(run.rows[1].ignoredReason, NtpReason::Duplicate);
    QCOMPARE(run.summary->ignored, 0);
}

void TestNtpFaults::staleReply()
{
    // The first answer comes only once the second question is on its way.
    QByteArray stale;
    NtpResponder responder([&stale](const Query &query) -> Datagrams {
        if (query.number == 1) {
            stale = goodBytes(query);
            return {};
        }
        return {{stale}, {goodBytes(query)}};
    });
    Run run;
    run.run(runNtp, requestTo(responder, 2, 500ms));
    QCOMPARE(run.rows.size(), 2u);
    QCOMPARE(run.rows[0].status, NtpStatus::Timeout);
    QVERIFY2(run.rows[1].status == NtpStatus::Ok, "fault 23");
    QCOMPARE(run.rows[1].ignored, 1);
    QCOMPARE(run.rows[1].ignoredReason, NtpReason::WrongOrigin);
}

void TestNtpFaults::eraOne()
{
    const WallTime start{std::chrono::seconds(2'085'978'496 - 1)}; // the last second of era 0
    const Nanoseconds shift = start - Clock::system().wall();
    SteppedClock clock;
    clock.step(shift);
    NtpResponder responder([shift](const Query &query) -> Datagrams {
        return {{encodeNtpHeader(NtpResponder::goodHeader(query, shift + 5s))}};
    });
    Run run;
    run.context.clock = &clock;
    run.run(runNtp, requestTo(responder));
    QCOMPARE(run.rows.at(0).status, NtpStatus::Ok);
    QVERIFY2(sizeOf(*run.rows[0].offset - 5s) <= *run.rows[0].error, "fault 26");
    QVERIFY2(*run.rows[0].t3 > start + 4s && *run.rows[0].t3 < start + 60s, "fault 26");
}

void TestNtpFaults::thisClockInThe1970s()
{
    SteppedClock clock;
    clock.step(WallTime(24h) - Clock::system().wall());
    NtpResponder responder(NtpResponder::good);
    Run run;
    run.context.clock = &clock;
    run.run(runNtp, requestTo(responder));
    QCOMPARE(run.rows.at(0).status, NtpStatus::Ok);
    QVERIFY2(run.rows[0].isBigStep, "fault 27");
    const Nanoseconds truth = Clock::system().wall() - clock.wall();
    QVERIFY2(sizeOf(*run.rows[0].offset - truth) <= *run.rows[0].error + 1ms, "fault 27");
    QVERIFY(run.summary->isBigStep);
    QVERIFY(ntpTool().explainRow(&run.rows[0]).contains(u"big step"_s));
}

void TestNtpFaults::silentServer()
{
    NtpResponder responder([](const Query &) { return Datagrams(); });
    Run run;
    const MonotonicTime start = Clock::system().monotonic();
    run.run(runNtp, requestTo(responder, 1, 1s));
    const Nanoseconds took = Clock::system().monotonic() - start;
    QCOMPARE(run.rows.at(0).status, NtpStatus::Timeout);
    QVERIFY2(took >= 1s && took <= 1100ms, qPrintable(u"fault 32: %1 ns"_s.arg(took.count())));
}

void TestNtpFaults::closedPort()
{
    Run run;
    NtpRequest request;
    request.targets = {closedUdpPort().toString()};
    request.timeout = 60s;
    const MonotonicTime start = Clock::system().monotonic();
    run.run(runNtp, request);
    QVERIFY2(Clock::system().monotonic() - start < 5s, "fault 33: at once");
    QCOMPARE(run.rows.size(), 1u);
    QCOMPARE(run.rows[0].status, NtpStatus::Refused);
    QCOMPARE(run.rows[0].errorSymbol, u"ECONNREFUSED"_s);
    QVERIFY(ntpTool().explainRow(&run.rows[0]).contains(u"ICMP port unreachable"_s));
}

void TestNtpFaults::clockStepped()
{
    SteppedClock clock;
    NtpResponder responder([&clock](const Query &query) {
        clock.step(1h);
        return NtpResponder::good(query);
    });
    Run run;
    run.context.clock = &clock;
    run.run(runNtp, requestTo(responder));
    const NtpRow &row = run.rows.at(0);
    QCOMPARE(row.status, NtpStatus::Ok);
    QVERIFY2(row.isClockStepped, "fault 34");
    QVERIFY2(!row.isKernelStamp, "fault 34");
    QVERIFY2(*row.delay >= 0ns && *row.delay < 10s, "fault 34: the delay is the monotonic clock's");
    QVERIFY2(sizeOf(*row.offset + 1h) <= *row.error, "fault 34: against the clock as it is now");
    QVERIFY(run.summary->isClockStepped);
    QVERIFY(ntpTool().explainRow(&row).contains(u"Clock stepped"_s));
}

void TestNtpFaults::processStoppedByClock()
{
    // Both clocks go on 5 s while this process sees none of it; the deadline of 2 s is long past.
    SteppedClock clock;
    NtpResponder responder([&clock](const Query &query) {
        clock.skip(5s);
        return NtpResponder::good(query);
    });
    Run run;
    run.context.clock = &clock;
    run.run(runNtp, requestTo(responder, 1, 2s));
    const NtpRow &row = run.rows.at(0);
    // The answer was there before its deadline was looked at: taken if it had come by then, else timed out.
    QVERIFY2(row.status == NtpStatus::Ok || row.status == NtpStatus::Timeout, "fault 35");
    if (row.status == NtpStatus::Ok)
        QVERIFY2(*row.delay >= 0ns && *row.delay <= 6s, "fault 35");
}

void TestNtpFaults::asymmetricDelay()
{
    NtpResponder responder([](const Query &query) -> Datagrams {
        return {{encodeNtpHeader(NtpResponder::goodHeader(query, 250ms, 60ms)), 60ms}};
    });
    Run run;
    run.run(runNtp, requestTo(responder));
    const NtpRow &row = run.rows.at(0);
    QCOMPARE(row.status, NtpStatus::Ok);
    const Nanoseconds wrongBy = sizeOf(*row.offset - 250ms);
    // It took at least 60 ms back, so at most what is left of the delay there; wrong by half the difference.
    QVERIFY2(wrongBy >= 60ms - *row.delay / 2 - 1ms, "fault 37: one exchange can't tell the ways apart");
    QVERIFY2(wrongBy <= *row.delay / 2, "fault 37");
    QVERIFY2(wrongBy <= *row.error, "fault 37");
    const NtpRequest request = requestTo(responder);
    QVERIFY2(ntpTool().answer(&request, &*run.summary).detail.contains(u"half the delay"_s), "fault 37");
}

QTEST_GUILESS_MAIN(TestNtpFaults)
#include "tst_ntpfaults.moc"
