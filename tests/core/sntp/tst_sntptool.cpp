// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/ctimetext.h"
#include "core/sntp/sntptool.h"
#include "tests/support/ntpresponder.h"
#include "tests/support/toolrun.h"

#include <QTest>
#include <QtEndian>

#include <functional>

using namespace sockeye;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace
{

using Run = ToolRun<SntpRequest, SntpRow, SntpSummary>;
using Query = NtpResponder::Query;
using Datagram = NtpResponder::Datagram;
using Datagrams = std::vector<Datagram>;
using Via = NtpResponder::Via;
using Change = std::function<void(NtpHeader &)>;

const QByteArray exerciseBytes = "\x1b" + QByteArray(47, '\0');

SntpRequest requestTo(const NtpResponder &responder, Nanoseconds timeout = 10s)
{
    SntpRequest request;
    request.target = responder.target();
    request.timeout = timeout;
    return request;
}

// With a transmit stamp, so that a wrong origin can be told.
SntpRequest stampedRequestTo(const NtpResponder &responder)
{
    SntpRequest request = requestTo(responder);
    request.transmit = SntpStamp{true, {}};
    return request;
}

QByteArray changedBytes(const Query &query, const Change &change)
{
    NtpHeader header = NtpResponder::goodHeader(query);
    change(header);
    return encodeNtpHeader(header);
}

QByteArray goodBytes(const Query &query)
{
    return encodeNtpHeader(NtpResponder::goodHeader(query));
}

const SntpRow *findRow(const Run &run, const QString &packet, const QString &field)
{
    for (const SntpRow &row : run.rows) {
        if (row.packet == packet && row.field == field)
            return &row;
    }
    return nullptr;
}

qsizetype countRows(const Run &run, const QString &packet)
{
    return std::count_if(run.rows.begin(), run.rows.end(),
                         [&packet](const SntpRow &row) { return row.packet == packet; });
}

Nanoseconds sizeOf(Nanoseconds duration)
{
    return duration < 0ns ? -duration : duration;
}

} // namespace
Q_DECLARE_METATYPE(Change)

class TestSntpTool : public QObject
{
    Q_OBJECT

private slots:
    void theExercise();
    void withItsOwnStamp();
    void requestsAreBuilt_data();
    void requestsAreBuilt();
    void wrongRequests_data();
    void wrongRequests();
    void ignoredRepliesAreListed_data();
    void ignoredRepliesAreListed();
    void verdicts_data();
    void verdicts();
    void zeroOriginIsRightForAZeroStamp();
    void triplicate();
    void eraOne();
    void silentServer();
    void onlyShortPackets();
    void closedPort();
    void clockStepped();
    void stop();
    void nobodyKnowsTheName();
    void scriptLines();
    void rowsAreExplained();
};

void TestSntpTool::theExercise()
{
    QByteArray seen;
    NtpResponder responder([&seen](const Query &query) -> Datagrams {
        seen = query.bytes;
        return {{encodeNtpHeader(NtpResponder::goodHeader(query, 250ms))}};
    });
    Run run;
    SntpRequest request = requestTo(responder);
    QVERIFY(Codec<QByteArray>::parse(u"1b 00*47"_s, Unit::None, {}, request.bytes));
    run.run(runSntp, request);
    QCOMPARE(seen, exerciseBytes);
    QVERIFY(run.summary);
    QCOMPARE(countRows(run, u"request"_s), 13);
    QCOMPARE(countRows(run, u"reply"_s), 13);
    QCOMPARE(run.rows.size(), 26u);
    QVERIFY2(run.summary->verdict == SntpVerdict::Forgeable, "fault 2: accepted, and said to be forgeable");
    QVERIFY2(sizeOf(*run.summary->offset - 250ms) <= *run.summary->offsetError, "fault 2: T1 is from this clock");
    QCOMPARE(run.summary->responder, responder.endpoint());
    QCOMPARE(findRow(run, u"reply"_s, u"version"_s)->value, u"3"_s);
    QCOMPARE(findRow(run, u"reply"_s, u"reference_id"_s)->value, u"TEST"_s);
    const SntpRow *transmit = findRow(run, u"reply"_s, u"transmit_timestamp"_s);
    QCOMPARE(transmit->firstBit, 320);
    QCOMPARE(transmit->bitLength, 64);
    QCOMPARE(transmit->raw.size(), 8);
    QVERIFY(findRow(run, u"reply"_s, u"origin_timestamp"_s)->value.isEmpty());

    const Answer answer = sntpTool().answer(&request, &*run.summary);
    const auto seconds = qFromBigEndian<quint32>(transmit->raw.constData());
    QCOMPARE(answer.scriptPrints.size(), 2);
    QCOMPARE(answer.scriptPrints[0], u"Response received from: ('127.0.0.1', %1)"_s.arg(responder.endpoint().port));
    QCOMPARE(answer.scriptPrints[1],
             u"\tTime="_s + ctimeText(WallTime(std::chrono::seconds(qint64(seconds) - 2208988800))));
    QVERIFY2(answer.detail.contains(u"a forged reply would look the same"_s), "fault 2");
}

void TestSntpTool::withItsOwnStamp()
{
    NtpResponder responder(NtpResponder::good);
    Run run;
    run.run(runSntp, stampedRequestTo(responder));
    QCOMPARE(run.summary->verdict, SntpVerdict::Usable);
    const SntpRow *sent = findRow(run, u"request"_s, u"transmit_timestamp"_s);
    QCOMPARE(sent->raw, findRow(run, u"reply"_s, u"origin_timestamp"_s)->raw);
    QByteArray t1;
    Codec<WallTime>::append(*run.summary->t1, Unit::None, t1);
    QCOMPARE(sent->value, QString::fromLatin1(t1));
    for (const SntpRow &row : run.rows)
        QCOMPARE(row.status, SntpRowStatus::Ok);
}

void TestSntpTool::requestsAreBuilt_data()
{
    QTest::addColumn<QString>("option");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("hex");
    const auto row = [](const char *option, const char *text, int at, const char *bytes) {
        QByteArray expected = exerciseBytes;
        const QByteArray put = QByteArray::fromHex(bytes);
        expected.replace(at, put.size(), put);
        QTest::addRow("%s=%s", option, text) << QString::fromLatin1(option) << QString::fromLatin1(text) << expected;
    };
    row("version", "3", 0, "1b");
    row("version", "4", 0, "23");
    row("version", "0", 0, "03");
    row("version", "7", 0, "3b");
    row("bytes", "1b 00*47", 0, "1b");
    row("bytes", "e3 01 02*46", 0, ("e301" + QByteArray("02").repeated(46)).constData());
    row("leap", "unsynchronised", 0, "db");
    row("mode", "private", 0, "1f");
    row("stratum", "255", 1, "ff");
    row("poll", "-128", 2, "80");
    row("poll", "127", 2, "7f");
    row("precision", "-20", 3, "ec");
    row("root_delay", "1.5", 4, "00018000");
    row("root_dispersion", "65535", 8, "ffff0000");
    row("reference_id", "GPS", 12, "47505300");
    row("reference_id", "192.0.2.1", 12, "c0000201");
    row("reference_timestamp", "0x0123456789abcdef", 16, "0123456789abcdef");
    row("origin_timestamp", "0x0123456789abcdef", 24, "0123456789abcdef");
    row("receive_timestamp", "0x0123456789abcdef", 32, "0123456789abcdef");
    row("transmit_timestamp", "1970-01-01T00:00:00Z", 40, "83aa7e8000000000");
    row("transmit_timestamp", "now", 40, "83aa7e8000000000");
}

void TestSntpTool::requestsAreBuilt()
{
    QFETCH(QString, option);
    QFETCH(QString, text);
    QFETCH(QByteArray, hex);
    SntpRequest request;
    const Field *field = sntpTool().requestField(option);
    QVERIFY(field);
    QVERIFY(field->parse(text, &request));
    const Result<QByteArray> bytes = buildSntpRequest(request, WallTime());
    QVERIFY(bytes);
    QCOMPARE(bytes->toHex(), hex.toHex());
    QVERIFY(sntpTool().check(&request));
    // What was parsed is written and read back as the same request.
    SntpRequest again;
    QVERIFY(field->parse(QString::fromUtf8(field->text(&request)), &again));
    QCOMPARE(*buildSntpRequest(again, WallTime()), *bytes);
}

void TestSntpTool::wrongRequests_data()
{
    QTest::addColumn<QString>("option");
    QTest::addColumn<QString>("text");
    QTest::newRow("no server") << u"target"_s << u""_s;
    QTest::newRow("half an address") << u"target"_s << u"127.1"_s;
    QTest::newRow("version") << u"version"_s << u"8"_s;
    QTest::newRow("odd hex") << u"bytes"_s << u"1b 0"_s;
    QTest::newRow("not hex") << u"bytes"_s << u"1b xy"_s;
    QTest::newRow("stratum") << u"stratum"_s << u"256"_s;
    QTest::newRow("reference id") << u"reference_id"_s << u"GALILEO"_s;
    QTest::newRow("stamp") << u"transmit_timestamp"_s << u"tomorrow"_s;
    QTest::newRow("timeout") << u"timeout_s"_s << u"-1"_s;
    QTest::newRow("leap") << u"leap"_s << u"4"_s;
}

void TestSntpTool::wrongRequests()
{
    QFETCH(QString, option);
    QFETCH(QString, text);
    SntpRequest request;
    const Field *field = sntpTool().requestField(option);
    const Result<void> parsed = field->parse(text, &request);
    const Result<void> done = parsed ? sntpTool().check(&request) : parsed;
    QVERIFY(!done);
    QCOMPARE(done.error().kind, ErrorKind::BadInput);
    QCOMPARE(done.error().subject, option);
    QVERIFY(!done.error().detail.isEmpty());
}

void TestSntpTool::ignoredRepliesAreListed_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<int>("size"); // of the bad packet: cut or filled with `e`
    QTest::addColumn<NtpReason>("reason");
    QTest::addColumn<QString>("lastField");
    const Change none = [](NtpHeader &) {};
    QTest::newRow("fault 1: wrong origin") << Change([](NtpHeader &h) { h.origin = NtpTimestamp(5); }) << 48
                                           << NtpReason::WrongOrigin << u"transmit_timestamp"_s;
    QTest::newRow("fault 2: zero origin, a stamp was sent")
        << Change([](NtpHeader &h) { h.origin = {}; }) << 48 << NtpReason::ZeroOrigin << u"transmit_timestamp"_s;
    QTest::newRow("fault 6: a kiss with the wrong origin") << Change([](NtpHeader &h) {
        h.stratum = 0;
        h.referenceId = ntpAsciiId("DENY");
        h.origin = {};
    }) << 48 << NtpReason::ZeroOrigin << u"transmit_timestamp"_s;
    QTest::newRow("fault 12: mode 3") << Change([](NtpHeader &h) { h.mode = NtpMode::Client; }) << 48
                                      << NtpReason::NotServerReply << u"transmit_timestamp"_s;
    QTest::newRow("fault 12: mode 5") << Change([](NtpHeader &h) { h.mode = NtpMode::Broadcast; }) << 48
                                      << NtpReason::NotServerReply << u"transmit_timestamp"_s;
    QTest::newRow("fault 14: 47 bytes") << none << 47 << NtpReason::ShortPacket << u"rest"_s;
    QTest::newRow("fault 14: 1 byte") << none << 1 << NtpReason::ShortPacket << u"rest"_s;
    QTest::newRow("fault 14: 0 bytes") << none << 0 << NtpReason::ShortPacket << u"rest"_s;
    QTest::newRow("fault 15: 49 bytes") << none << 49 << NtpReason::TrailingBytes << u"rest"_s;
    QTest::newRow("fault 17: malformed extension") << none << 96 << NtpReason::MalformedExtension << u"rest"_s;
    QTest::newRow("fault 19: 1448 bytes") << none << 1448 << NtpReason::MalformedExtension << u"rest"_s;
    QTest::newRow("fault 19: more than the buffer takes") << none << 4000 << NtpReason::TruncatedPacket << u"rest"_s;
}

void TestSntpTool::ignoredRepliesAreListed()
{
    QFETCH(Change, change);
    QFETCH(int, size);
    QFETCH(NtpReason, reason);
    QFETCH(QString, lastField);
    NtpResponder responder([&](const Query &query) -> Datagrams {
        QByteArray bad = changedBytes(query, [&](NtpHeader &h) {
            h.version = 4;
            change(h);
        });
        if (size < bad.size())
            bad.truncate(size);
        else
            bad.append(size - bad.size(), 'e');
        return {{bad}, {goodBytes(query)}};
    });
    Run run;
    run.run(runSntp, stampedRequestTo(responder));
    QVERIFY2(run.summary, "fault 3: the good one wins");
    QCOMPARE(run.summary->verdict, SntpVerdict::Usable);
    QCOMPARE(run.summary->ignored, 1);
    SntpRow last;
    qsizetype bits = 0;
    for (const SntpRow &row : run.rows) {
        if (row.packet != u"ignored 1"_s)
            continue;
        QCOMPARE(row.status, SntpRowStatus::Rejected);
        QCOMPARE(row.reason, reason);
        bits += row.bitLength;
        last = row;
    }
    QCOMPARE(last.field, lastField);
    QCOMPARE(bits, qMin(size, 2048) * 8);
    QCOMPARE(countRows(run, u"reply"_s), 13);
}

void TestSntpTool::verdicts_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<QByteArray>("tail");
    QTest::addColumn<SntpVerdict>("verdict");
    QTest::addColumn<NtpReason>("reason");
    const auto row = [](const char *name, const Change &change, SntpVerdict verdict, NtpReason reason,
                        const QByteArray &tail = {}) { QTest::newRow(name) << change << tail << verdict << reason; };
    const Change none = [](NtpHeader &) {};
    using V = SntpVerdict;
    using R = NtpReason;
    row(
        "fault 4: RATE",
        [](NtpHeader &h) {
            h.stratum = 0;
            h.referenceId = ntpAsciiId("RATE");
        },
        V::KissOfDeath, R::Kiss);
    row(
        "fault 5: DENY",
        [](NtpHeader &h) {
            h.stratum = 0;
            h.referenceId = ntpAsciiId("DENY");
        },
        V::KissOfDeath, R::Kiss);
    row(
        "fault 7: a code that is not ASCII",
        [](NtpHeader &h) {
            h.stratum = 0;
            h.referenceId = 0x1b5b324a;
        },
        V::KissOfDeath, R::Kiss);
    row(
        "fault 8: stratum 0",
        [](NtpHeader &h) {
            h.stratum = 0;
            h.referenceId = 0;
        },
        V::NotUsable, R::UnspecifiedStratum);
    row(
        "fault 9: stratum 16", [](NtpHeader &h) { h.stratum = 16; }, V::Unsynchronised, R::StratumUnsynchronised);
    row(
        "fault 9: stratum 200", [](NtpHeader &h) { h.stratum = 200; }, V::NotUsable, R::ReservedStratum);
    row(
        "fault 10: leap 3", [](NtpHeader &h) { h.leap = NtpLeap::Unsynchronised; }, V::Unsynchronised,
        R::LeapUnsynchronised);
    row(
        "fault 11: transmit zero", [](NtpHeader &h) { h.transmit = {}; }, V::NotUsable, R::TransmitZero);
    row(
        "fault 11: receive zero", [](NtpHeader &h) { h.receive = {}; }, V::NotUsable, R::ReceiveZero);
    row(
        "fault 13: version 7", [](NtpHeader &h) { h.version = 7; }, V::NotUsable, R::VersionNotUsable);
    row(
        "fault 16: an extension field", [](NtpHeader &h) { h.version = 4; }, V::Usable, R::None,
        QByteArray::fromHex("0104001c") + QByteArray(24, 'e'));
    row("fault 18: a MAC", none, V::Usable, R::None, QByteArray(20, 'm'));
    row("fault 18: a crypto-NAK", none, V::NotUsable, R::CryptoNak, QByteArray(4, '\0'));
    row(
        "fault 25: transmit before receive", [](NtpHeader &h) { h.transmit = h.receive + NtpDuration(-1); },
        V::NotUsable, R::StampsBackwards);
    row(
        "fault 29: root distance", [](NtpHeader &h) { h.rootDelay = 0x200000; }, V::NotUsable, R::RootDistance);
    row(
        "fault 30: precision", [](NtpHeader &h) { h.precision = 127; }, V::NotUsable, R::ImplausiblePrecision);
    row(
        "fault 31: stratum 2",
        [](NtpHeader &h) {
            h.stratum = 2;
            h.referenceId = 0x0a000001;
        },
        V::Usable, R::None);
}

void TestSntpTool::verdicts()
{
    QFETCH(Change, change);
    QFETCH(QByteArray, tail);
    QFETCH(SntpVerdict, verdict);
    QFETCH(NtpReason, reason);
    NtpResponder responder([&](const Query &query) -> Datagrams { return {{changedBytes(query, change) + tail}}; });
    Run run;
    const SntpRequest request = stampedRequestTo(responder);
    run.run(runSntp, request);
    QVERIFY(run.summary);
    QCOMPARE(run.summary->verdict, verdict);
    QCOMPARE(run.summary->reason, reason);
    const bool usable = verdict == SntpVerdict::Usable;
    QCOMPARE(run.summary->time.has_value(), usable);
    QCOMPARE(run.summary->offset.has_value(), usable);
    // Decoded all the same.
    QVERIFY(countRows(run, u"reply"_s) >= 13);
    QCOMPARE(findRow(run, u"reply"_s, u"leap"_s)->status, usable ? SntpRowStatus::Ok : SntpRowStatus::Rejected);
    for (const SntpRow &row : run.rows) {
        for (const QChar c : row.value + row.meaning)
            QVERIFY2(c.isPrint(), "fault 7: no control character gets out");
    }
    if (reason == NtpReason::TransmitZero)
        QVERIFY2(findRow(run, u"reply"_s, u"transmit_timestamp"_s)->meaning.contains(u"zero (not set)"_s), "fault 11");
    const Answer answer = sntpTool().answer(&request, &*run.summary);
    QCOMPARE(answer.headline.contains(u" says: "_s), usable);
}

void TestSntpTool::zeroOriginIsRightForAZeroStamp()
{
    // Anything with a zero origin passes for an answer to the exercise's request; anything else does not.
    NtpResponder responder([](const Query &query) -> Datagrams {
        return {{changedBytes(query, [](NtpHeader &h) { h.origin = NtpTimestamp(1); })}, {goodBytes(query)}};
    });
    Run run;
    run.run(runSntp, requestTo(responder));
    QVERIFY2(run.summary->verdict == SntpVerdict::Forgeable, "fault 2");
    QCOMPARE(run.summary->ignored, 1);
}

void TestSntpTool::triplicate()
{
    // The copies come first: the reply is what is taken, and one of the three is enough.
    NtpResponder responder([](const Query &query) -> Datagrams {
        const QByteArray bytes = goodBytes(query);
        return {{bytes}, {bytes}, {bytes}};
    });
    Run run;
    run.run(runSntp, stampedRequestTo(responder));
    QVERIFY2(countRows(run, u"reply"_s) == 13, "fault 22");
    for (const SntpRow &row : run.rows) {
        if (row.packet.startsWith(u"ignored"_s))
            QVERIFY2(row.reason == NtpReason::Duplicate, "fault 22");
    }
}

void TestSntpTool::eraOne()
{
    SteppedClock clock;
    const Nanoseconds shift = WallTime(std::chrono::seconds(2'085'978'496 + 10)) - Clock::system().wall();
    clock.step(shift);
    NtpResponder responder([shift](const Query &query) -> Datagrams {
        return {{encodeNtpHeader(NtpResponder::goodHeader(query, shift))}};
    });
    Run run;
    run.context.clock = &clock;
    run.run(runSntp, stampedRequestTo(responder));
    QCOMPARE(run.summary->verdict, SntpVerdict::Usable);
    QVERIFY2(findRow(run, u"reply"_s, u"transmit_timestamp"_s)->value.startsWith(u"2036-02-07T06:28:2"_s), "fault 26");
    QVERIFY2(sizeOf(*run.summary->offset) <= *run.summary->offsetError, "fault 26");
}

void TestSntpTool::silentServer()
{
    NtpResponder responder([](const Query &) { return Datagrams(); });
    Run run;
    const MonotonicTime start = Clock::system().monotonic();
    run.run(runSntp, requestTo(responder, 1s));
    const Nanoseconds took = Clock::system().monotonic() - start;
    QVERIFY(!run.summary);
    QCOMPARE(run.error.kind, ErrorKind::TimedOut);
    QVERIFY2(took >= 1s && took <= 1100ms, qPrintable(u"fault 32: %1 ns"_s.arg(took.count())));
    QCOMPARE(countRows(run, u"request"_s), 13);
    QVERIFY(errorSentence(run.error).contains(u"timed out"_s));
}

void TestSntpTool::onlyShortPackets()
{
    NtpResponder responder([](const Query &query) -> Datagrams { return {{goodBytes(query).left(47)}}; });
    Run run;
    run.run(runSntp, requestTo(responder, 1s));
    QVERIFY(!run.summary);
    QVERIFY2(run.error.kind == ErrorKind::BadReply, "fault 14");
    QVERIFY2(errorSentence(run.error).contains(u"fewer than 48 bytes"_s), "fault 14");
    QVERIFY2(findRow(run, u"ignored 1"_s, u"rest"_s)->meaning.contains(u"short packet: 47 of 48 bytes"_s), "fault 14");
}

void TestSntpTool::closedPort()
{
    Run run;
    SntpRequest request;
    request.target = closedUdpPort().toString();
    request.timeout = 60s;
    const MonotonicTime start = Clock::system().monotonic();
    run.run(runSntp, request);
    QVERIFY2(Clock::system().monotonic() - start < 5s, "fault 33: at once");
    QVERIFY2(run.error.kind == ErrorKind::Refused, "fault 33");
    QVERIFY2(errorSentence(run.error).contains(u"ECONNREFUSED"_s), "fault 33");
}

void TestSntpTool::clockStepped()
{
    SteppedClock clock;
    NtpResponder responder([&clock](const Query &query) {
        clock.step(-1h);
        return NtpResponder::good(query);
    });
    Run run;
    run.context.clock = &clock;
    run.run(runSntp, requestTo(responder));
    QVERIFY(run.summary);
    QVERIFY2(run.summary->isClockStepped, "fault 34");
    QVERIFY2(*run.summary->delay >= 0ns && *run.summary->delay < 10s, "fault 34");
    QVERIFY2(sizeOf(*run.summary->offset - 1h) <= *run.summary->offsetError, "fault 34");
}

void TestSntpTool::stop()
{
    Run run;
    MonotonicTime stopped;
    NtpResponder responder([&](const Query &) -> Datagrams {
        stopped = Clock::system().monotonic();
        run.context.cancel.cancel();
        return {};
    });
    run.run(runSntp, requestTo(responder, 60s));
    QVERIFY2(Clock::system().monotonic() - stopped < 200ms, "fault 99");
    QCOMPARE(run.error.kind, ErrorKind::Cancelled);
    QCOMPARE(countRows(run, u"request"_s), 13);
}

void TestSntpTool::nobodyKnowsTheName()
{
    Run run;
    SntpRequest request;
    request.target = u"nobody.practice.test"_s;
    run.run(runSntp, request);
    QCOMPARE(run.error.kind, ErrorKind::NoSuchName);
    QVERIFY(run.rows.empty());
}

void TestSntpTool::scriptLines()
{
    const QByteArray zone = qgetenv("TZ");
    qputenv("TZ", "Asia/Jakarta");
    tzset();
    SntpRequest request;
    SntpSummary summary;
    summary.responder = {QHostAddress(u"82.229.2.1"_s), 123};
    summary.transmitSeconds = 3939332786u; // 31 October 2024, 03:06:26 UTC
    summary.replySize = 48;
    summary.verdict = SntpVerdict::NotUsable;
    QCOMPARE(sntpTool().answer(&request, &summary).scriptPrints,
             QStringList({u"Response received from: ('82.229.2.1', 123)"_s, u"\tTime=Thu Oct 31 10:06:26 2024"_s}));
    // struct.unpack takes 48 bytes only: the script ends there.
    summary.replySize = 68;
    QCOMPARE(sntpTool().answer(&request, &summary).scriptPrints.size(), 1);
    zone.isEmpty() ? qunsetenv("TZ") : qputenv("TZ", zone);
    tzset();
}

void TestSntpTool::rowsAreExplained()
{
    NtpResponder responder(NtpResponder::good);
    Run run;
    run.run(runSntp, requestTo(responder));
    QVERIFY(sntpTool()
                .explainRow(findRow(run, u"request"_s, u"version"_s))
                .startsWith(u"Bits 2 to 4 of byte 0 of the request: RFC 1305, of 1992."_s));
    QVERIFY(sntpTool()
                .explainRow(findRow(run, u"reply"_s, u"transmit_timestamp"_s))
                .startsWith(u"Bytes 40 to 47 of the reply, most significant first: T3"_s));
}

QTEST_GUILESS_MAIN(TestSntpTool)
#include "tst_sntptool.moc"
