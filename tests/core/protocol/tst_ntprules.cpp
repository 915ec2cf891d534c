// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/ntp/rules.h"

#include <QSet>
#include <QTest>

#include <functional>

using namespace sockeye;
using namespace std::chrono_literals;

namespace
{

const WallTime start{std::chrono::seconds(1'790'000'000)};
const NtpTimestamp cookie(0x0102030405060708);

NtpTimestamp stampAt(Nanoseconds after)
{
    return NtpTimestamp::fromWallTime(start + after);
}

// A question at 0 ms answered at 10 ms, the server 250 ms ahead and quick.
NtpExchange exchange()
{
    NtpExchange made;
    made.sentTransmit = cookie;
    made.t1 = stampAt(0ms);
    made.t4 = stampAt(10ms);
    return made;
}

NtpHeader goodHeader()
{
    NtpHeader header;
    header.mode = NtpMode::Server;
    header.stratum = 2;
    header.precision = -20;
    header.rootDelay = 0x2000; // 0.125 s
    header.rootDispersion = 0x1000; // 0.0625 s
    header.referenceId = 0x0a000001;
    header.reference = stampAt(-60s);
    header.origin = cookie;
    header.receive = stampAt(255ms);
    header.transmit = stampAt(255ms);
    return header;
}

using Change = std::function<void(NtpHeader &)>;

} // namespace
Q_DECLARE_METATYPE(Change)

class TestNtpRules : public QObject
{
    Q_OBJECT

private slots:
    void aGoodReply();
    void verdicts_data();
    void verdicts();
    void broken_data();
    void broken();
    void extensionsDoNotBreakTheOffset();
    void anotherVersionIsFlagged_data();
    void anotherVersionIsFlagged();
    void negativeDelays_data();
    void negativeDelays();
    void bigStep();
    void zeroTransmitWasSent();
    void kissCodes();
    void everyReasonHasAWordAndASentence();
};

void TestNtpRules::aGoodReply()
{
    const NtpJudgement judgement = judgeNtpReply(decodeNtp(encodeNtpHeader(goodHeader())), exchange());
    QCOMPARE(judgement.verdict(), NtpVerdict::Ok);
    QVERIFY(judgement.hasSolution);
    QCOMPARE(judgement.solution.offset.toNanoseconds(), Nanoseconds(250ms));
    QCOMPARE(judgement.solution.delay.toNanoseconds(), Nanoseconds(10ms));
    QCOMPARE(judgement.rootDistance.toNanoseconds(), Nanoseconds(125ms));
    QCOMPARE(judgement.error().toNanoseconds(), Nanoseconds(130ms));
    QVERIFY(!judgement.isForgeable && !judgement.isDelayClamped && !judgement.isVersionDifferent
            && !judgement.isBigStep);
}

void TestNtpRules::verdicts_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<NtpReason>("reason");
    QTest::addColumn<NtpVerdict>("verdict");
    QTest::addColumn<bool>("hasSolution");
    using V = NtpVerdict;
    using R = NtpReason;
    const auto row = [](const char *name, const Change &change, R reason, V verdict, bool solved) {
        QTest::newRow(name) << change << reason << verdict << solved;
    };
    row(
        "fault 1: wrong origin", [](NtpHeader &h) { h.origin = NtpTimestamp(99); }, R::WrongOrigin, V::Ignored, false);
    row(
        "fault 2: zero origin", [](NtpHeader &h) { h.origin = {}; }, R::ZeroOrigin, V::Ignored, false);
    const auto kiss = [](const char *code) {
        return [code](NtpHeader &h) {
            h.stratum = 0;
            h.leap = NtpLeap::Unsynchronised;
            h.referenceId = ntpAsciiId(code);
        };
    };
    row("fault 4: RATE", kiss("RATE"), R::Kiss, V::KissOfDeath, false);
    row("fault 5: DENY", kiss("DENY"), R::Kiss, V::KissOfDeath, false);
    row("fault 5: RSTR", kiss("RSTR"), R::Kiss, V::KissOfDeath, false);
    row(
        "fault 6: a kiss with the wrong origin",
        [kiss](NtpHeader &h) {
            kiss("DENY")(h);
            h.origin = NtpTimestamp(1);
        },
        R::WrongOrigin, V::Ignored, false);
    row(
        "fault 7: a kiss code that is not ASCII",
        [](NtpHeader &h) {
            h.stratum = 0;
            h.referenceId = 0x1b5b324a;
        },
        R::Kiss, V::KissOfDeath, false);
    row(
        "fault 8: stratum 0 without a code",
        [](NtpHeader &h) {
            h.stratum = 0;
            h.referenceId = 0;
        },
        R::UnspecifiedStratum, V::NotUsable, true);
    row(
        "fault 9: stratum 16", [](NtpHeader &h) { h.stratum = 16; }, R::StratumUnsynchronised, V::Unsynchronised, true);
    row(
        "fault 9: stratum 17", [](NtpHeader &h) { h.stratum = 17; }, R::ReservedStratum, V::NotUsable, true);
    row(
        "fault 9: stratum 255", [](NtpHeader &h) { h.stratum = 255; }, R::ReservedStratum, V::NotUsable, true);
    row(
        "stratum 15", [](NtpHeader &h) { h.stratum = 15; }, R::None, V::Ok, true);
    row(
        "fault 10: leap 3", [](NtpHeader &h) { h.leap = NtpLeap::Unsynchronised; }, R::LeapUnsynchronised,
        V::Unsynchronised, true);
    row(
        "leap 1", [](NtpHeader &h) { h.leap = NtpLeap::InsertSecond; }, R::None, V::Ok, true);
    row(
        "fault 11: transmit zero", [](NtpHeader &h) { h.transmit = {}; }, R::TransmitZero, V::NotUsable, false);
    row(
        "fault 11: receive zero", [](NtpHeader &h) { h.receive = {}; }, R::ReceiveZero, V::NotUsable, false);
    row(
        "fault 12: mode 3 echo", [](NtpHeader &h) { h.mode = NtpMode::Client; }, R::NotServerReply, V::Ignored, false);
    row(
        "fault 12: mode 5", [](NtpHeader &h) { h.mode = NtpMode::Broadcast; }, R::NotServerReply, V::Ignored, false);
    row(
        "fault 12: mode 6", [](NtpHeader &h) { h.mode = NtpMode::Control; }, R::NotServerReply, V::Ignored, false);
    row(
        "fault 12: mode 2", [](NtpHeader &h) { h.mode = NtpMode::SymmetricPassive; }, R::NotServerReply, V::Ignored,
        false);
    row(
        "fault 13: version 0", [](NtpHeader &h) { h.version = 0; }, R::VersionNotUsable, V::NotUsable, true);
    row(
        "fault 13: version 7", [](NtpHeader &h) { h.version = 7; }, R::VersionNotUsable, V::NotUsable, true);
    row(
        "fault 25: transmit before receive", [](NtpHeader &h) { h.transmit = stampAt(254ms); }, R::StampsBackwards,
        V::NotUsable, true);
    row(
        "set after it answered", [](NtpHeader &h) { h.reference = stampAt(256ms); }, R::ReferenceInFuture, V::NotUsable,
        true);
    row(
        "never set", [](NtpHeader &h) { h.reference = {}; }, R::None, V::Ok, true);
    row(
        "fault 29: root dispersion 16 s", [](NtpHeader &h) { h.rootDispersion = 16 << 16; }, R::RootDistance,
        V::NotUsable, true);
    row(
        "fault 29: root delay 32 s",
        [](NtpHeader &h) {
            h.rootDelay = 32u << 16;
            h.rootDispersion = 0;
        },
        R::RootDistance, V::NotUsable, true);
    row(
        "fault 29: just below 16 s",
        [](NtpHeader &h) {
            h.rootDelay = 0;
            h.rootDispersion = (16 << 16) - 1;
        },
        R::None, V::Ok, true);
    row(
        "fault 29: as large as can be", [](NtpHeader &h) { h.rootDelay = h.rootDispersion = 0xffffffff; },
        R::RootDistance, V::NotUsable, true);
    row(
        "fault 30: precision 127", [](NtpHeader &h) { h.precision = 127; }, R::ImplausiblePrecision, V::NotUsable,
        true);
    row(
        "fault 30: precision -128", [](NtpHeader &h) { h.precision = -128; }, R::None, V::Ok, true);
    row(
        "fault 30: poll 127", [](NtpHeader &h) { h.poll = 127; }, R::None, V::Ok, true);
    row(
        "fault 30: poll -128", [](NtpHeader &h) { h.poll = -128; }, R::None, V::Ok, true);
    row(
        "a server that took 5 s", [](NtpHeader &h) { h.transmit = stampAt(5255ms); }, R::SlowServer, V::NotUsable,
        true);
}

void TestNtpRules::verdicts()
{
    QFETCH(Change, change);
    QFETCH(NtpReason, reason);
    QFETCH(NtpVerdict, verdict);
    QFETCH(bool, hasSolution);
    NtpHeader header = goodHeader();
    change(header);
    const NtpJudgement judgement = judgeNtpReply(decodeNtp(encodeNtpHeader(header)), exchange());
    QCOMPARE(judgement.reason, reason);
    QCOMPARE(judgement.verdict(), verdict);
    QCOMPARE(judgement.hasSolution, hasSolution);
}

void TestNtpRules::broken_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("truncated");
    QTest::addColumn<NtpReason>("reason");
    const QByteArray good = encodeNtpHeader(goodHeader());
    QTest::newRow("fault 14: 47 bytes") << good.left(47) << false << NtpReason::ShortPacket;
    QTest::newRow("fault 14: 1 byte") << good.left(1) << false << NtpReason::ShortPacket;
    QTest::newRow("fault 14: 0 bytes") << QByteArray() << false << NtpReason::ShortPacket;
    QTest::newRow("fault 15: 49 bytes") << good + "x" << false << NtpReason::TrailingBytes;
    QTest::newRow("fault 17: extension of length 0")
        << good + QByteArray(28, '\0') << false << NtpReason::MalformedExtension;
    QTest::newRow("fault 18: crypto-NAK") << good + QByteArray(4, '\0') << false << NtpReason::CryptoNak;
    QTest::newRow("fault 18: a MAC that nobody asked for") << good + QByteArray(20, 'm') << false << NtpReason::None;
    QTest::newRow("fault 19: cut off") << good + QByteArray(1000, '\0') << true << NtpReason::TruncatedPacket;
}

void TestNtpRules::broken()
{
    QFETCH(QByteArray, bytes);
    QFETCH(bool, truncated);
    QFETCH(NtpReason, reason);
    const NtpJudgement judgement = judgeNtpReply(decodeNtp(bytes, truncated), exchange());
    QCOMPARE(judgement.reason, reason);
    QCOMPARE(isMalformed(reason), judgement.verdict() == NtpVerdict::Ignored);
}

void TestNtpRules::extensionsDoNotBreakTheOffset()
{
    const QByteArray bytes = encodeNtpHeader(goodHeader()) + QByteArray::fromHex("0104001c") + QByteArray(24, 'e');
    const NtpJudgement judgement = judgeNtpReply(decodeNtp(bytes), exchange());
    QVERIFY2(judgement.verdict() == NtpVerdict::Ok, "fault 16");
    QCOMPARE(judgement.solution.offset.toNanoseconds(), Nanoseconds(250ms));
}

void TestNtpRules::anotherVersionIsFlagged_data()
{
    QTest::addColumn<int>("version");
    for (int version = 1; version <= 4; ++version)
        QTest::addRow("fault 13: version %d", version) << version;
}

void TestNtpRules::anotherVersionIsFlagged()
{
    QFETCH(int, version);
    NtpHeader header = goodHeader();
    header.version = quint8(version);
    const NtpJudgement judgement = judgeNtpReply(decodeNtp(encodeNtpHeader(header)), exchange());
    QCOMPARE(judgement.verdict(), NtpVerdict::Ok);
    QCOMPARE(judgement.isVersionDifferent, version != 4);
}

void TestNtpRules::negativeDelays_data()
{
    QTest::addColumn<qint64>("processing"); // ns, of a round trip of 10 ms
    QTest::addColumn<NtpReason>("reason");
    QTest::addColumn<bool>("clamped");
    QTest::newRow("fault 24: within both precisions") << 10'001'500ll << NtpReason::None << true;
    QTest::newRow("fault 24: beyond") << 10'004'000ll << NtpReason::NegativeDelay << false;
    QTest::newRow("fault 24: far beyond") << 500'000'000ll << NtpReason::NegativeDelay << false;
    QTest::newRow("exactly nothing") << 10'000'000ll << NtpReason::None << false;
}

void TestNtpRules::negativeDelays()
{
    QFETCH(qint64, processing);
    QFETCH(NtpReason, reason);
    QFETCH(bool, clamped);
    NtpHeader header = goodHeader();
    header.precision = -20; // 0.95 µs, beside the 1 µs of this clock
    header.transmit = stampAt(255ms + Nanoseconds(processing));
    const NtpJudgement judgement = judgeNtpReply(decodeNtp(encodeNtpHeader(header)), exchange());
    QCOMPARE(judgement.reason, reason);
    QCOMPARE(judgement.isDelayClamped, clamped);
    QCOMPARE(judgement.solution.delay.isNegative(), reason == NtpReason::NegativeDelay);
}

void TestNtpRules::bigStep()
{
    NtpExchange asked = exchange();
    asked.t1 = NtpTimestamp::fromWallTime(WallTime(1s));
    asked.t4 = NtpTimestamp::fromWallTime(WallTime(1s) + 10ms);
    const NtpJudgement judgement = judgeNtpReply(decodeNtp(encodeNtpHeader(goodHeader())), asked);
    QVERIFY2(judgement.verdict() == NtpVerdict::Ok, "fault 27");
    QVERIFY2(judgement.isBigStep, "fault 27");
    QCOMPARE(judgement.solution.offset.toNanoseconds(), Nanoseconds(1'789'999'999s + 250ms));
}

void TestNtpRules::zeroTransmitWasSent()
{
    NtpExchange asked = exchange();
    asked.sentTransmit = {};
    NtpHeader header = goodHeader();
    header.origin = {};
    const NtpJudgement judgement = judgeNtpReply(decodeNtp(encodeNtpHeader(header)), asked);
    QVERIFY2(judgement.verdict() == NtpVerdict::Ok, "fault 2");
    QVERIFY2(judgement.isForgeable, "fault 2");
}

void TestNtpRules::kissCodes()
{
    QVERIFY(isKissFinal(ntpAsciiId("DENY")));
    QVERIFY(isKissFinal(ntpAsciiId("RSTR")));
    QVERIFY(!isKissFinal(ntpAsciiId("RATE")));
    QVERIFY(isKissRate(ntpAsciiId("RATE")));
}

void TestNtpRules::everyReasonHasAWordAndASentence()
{
    QSet<QString> sentences;
    for (int value = int(NtpReason::None); value <= int(NtpReason::CryptoNak); ++value) {
        const auto reason = NtpReason(value);
        QCOMPARE(wordOf(reason) != nullptr, reason != NtpReason::None);
        sentences += ntpReasonText(reason);
    }
    QCOMPARE(sentences.size(), int(NtpReason::CryptoNak) + 1);
}

QTEST_GUILESS_MAIN(TestNtpRules)
#include "tst_ntprules.moc"
