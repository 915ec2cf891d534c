// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/ctimetext.h"
#include "core/base/spokenduration.h"
#include "core/ntp/ntptool.h"
#include "tests/support/ntpresponder.h"
#include "tests/support/toolrun.h"

#include <QTest>

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

NtpRequest requestTo(const QStringList &targets, int samples = 1, Nanoseconds timeout = 2s)
{
    NtpRequest request;
    request.targets = targets;
    request.samples = samples;
    request.timeout = timeout;
    request.interval = 1ms;
    return request;
}

Nanoseconds sizeOf(Nanoseconds duration)
{
    return duration < 0ns ? -duration : duration;
}

} // namespace

class TestNtpTool : public QObject
{
    Q_OBJECT

private slots:
    void aKnownOffsetIsFound();
    void theFourStampsAgree();
    void everyVersionIsSent_data();
    void everyVersionIsSent();
    void nothingOfThisComputerIsSent();
    void samplesAreSpaced();
    void manyServersAtOnce();
    void oneBadNameStopsNobody();
    void theBestSampleDecides();
    void practiceServersNeverJudge();
    void stopKeepsTheRows();
    void stopBeforeAnyAnswer();
    void following();
    void requestsAreChecked_data();
    void requestsAreChecked();
    void networksAndRanges();
    void answers();
    void durationsAreSpoken_data();
    void durationsAreSpoken();
    void ctimeIsPythons();
};

void TestNtpTool::aKnownOffsetIsFound()
{
    NtpResponder responder(
        [](const Query &query) -> Datagrams { return {{encodeNtpHeader(NtpResponder::goodHeader(query, 250ms))}}; });
    Run run;
    run.run(runNtp, requestTo({responder.target()}, 4));
    QVERIFY(run.summary);
    QCOMPARE(run.rows.size(), 4u);
    for (int i = 0; i < 4; ++i) {
        QCOMPARE(run.rows[i].status, NtpStatus::Ok);
        QCOMPARE(run.rows[i].sample, i + 1);
        QVERIFY(run.rows[i].isKernelStamp);
        QVERIFY(!run.rows[i].isClockStepped);
        // How far the offset is off is at most half the delay, whatever the machine does meanwhile.
        QVERIFY(sizeOf(*run.rows[i].offset - 250ms) <= *run.rows[i].delay / 2 + 2us);
    }
    QVERIFY(sizeOf(*run.summary->offset - 250ms) <= *run.summary->offsetError);
    QCOMPARE(run.summary->asked, 4);
    QCOMPARE(run.summary->answered, 4);
    QCOMPARE(run.summary->bestServer, responder.target());
    QVERIFY(run.summary->jitter);
    QCOMPARE(run.summary->time, run.rows.back().t3);
    QCOMPARE(run.context.progress.done.load(), 4);
    QCOMPARE(run.context.progress.total.load(), 4);
}

void TestNtpTool::theFourStampsAgree()
{
    NtpResponder responder(
        [](const Query &query) -> Datagrams { return {{encodeNtpHeader(NtpResponder::goodHeader(query, -731ms))}}; });
    Run run;
    run.run(runNtp, requestTo({responder.target()}));
    const NtpRow &row = run.rows.at(0);
    QCOMPARE(*row.t2t1, *row.t2 - *row.t1);
    QCOMPARE(*row.t3t4, *row.t3 - *row.t4);
    QCOMPARE(*row.t4t1, *row.t4 - *row.t1);
    QCOMPARE(*row.t3t2, *row.t3 - *row.t2);
    QVERIFY(sizeOf(*row.offset - (*row.t2t1 + *row.t3t4) / 2) <= 2ns);
    QVERIFY(sizeOf(*row.delay - (*row.t4t1 - *row.t3t2)) <= 2ns);
    QVERIFY(sizeOf(*row.serverTime - *row.t4 - *row.offset) <= 2ns);
    QCOMPARE(row.referenceId, u"TEST"_s);
    QCOMPARE(row.stratum, 1);
    QCOMPARE(row.port, responder.endpoint().port);
}

void TestNtpTool::everyVersionIsSent_data()
{
    QTest::addColumn<int>("version");
    for (int version = 1; version <= 4; ++version)
        QTest::addRow("version %d", version) << version;
}

void TestNtpTool::everyVersionIsSent()
{
    QFETCH(int, version);
    std::atomic<int> seen = 0;
    NtpResponder responder([&seen](const Query &query) {
        seen = query.header().version;
        return NtpResponder::good(query);
    });
    Run run;
    NtpRequest request = requestTo({responder.target()});
    request.version = version;
    run.run(runNtp, request);
    QCOMPARE(seen.load(), version);
    QCOMPARE(run.rows.at(0).status, NtpStatus::Ok);
    QCOMPARE(run.rows.at(0).version, version);
}

void TestNtpTool::nothingOfThisComputerIsSent()
{
    std::vector<QByteArray> requests;
    NtpResponder responder([&requests](const Query &query) {
        requests.push_back(query.bytes);
        return NtpResponder::good(query);
    });
    Run run;
    run.run(runNtp, requestTo({responder.target()}, 2));
    QCOMPARE(requests.size(), 2u);
    for (const QByteArray &bytes : requests) {
        QCOMPARE(bytes.size(), ntpHeaderSize);
        QCOMPARE(bytes.left(40), QByteArray("\x23") + QByteArray(39, '\0'));
    }
    QVERIFY(requests[0].right(8) != requests[1].right(8));
}

void TestNtpTool::samplesAreSpaced()
{
    NtpResponder responder(NtpResponder::good);
    Run run;
    NtpRequest request = requestTo({responder.target()}, 4);
    request.interval = 30ms;
    run.run(runNtp, request);
    QCOMPARE(run.rows.size(), 4u);
    for (std::size_t i = 1; i < run.rows.size(); ++i)
        QVERIFY(*run.rows[i].t1 - *run.rows[i - 1].t1 >= 29ms);
}

void TestNtpTool::manyServersAtOnce()
{
    NtpResponder responder(NtpResponder::good);
    QStringList targets;
    for (int i = 0; i < 100; ++i)
        targets += responder.target();
    Run run;
    run.run(runNtp, requestTo(targets, 3));
    QCOMPARE(run.rows.size(), 300u);
    QCOMPARE(run.summary->answered, 300);
    QCOMPARE(responder.queries(), 300);
}

void TestNtpTool::oneBadNameStopsNobody()
{
    NtpResponder responder(NtpResponder::good);
    Run run;
    run.run(runNtp,
            requestTo({u"1.2.3"_s, u"nobody.practice.test"_s, responder.target(), closedUdpPort().toString()}, 2));
    QVERIFY(run.summary);
    QHash<QString, QList<NtpStatus>> statuses;
    for (const NtpRow &row : run.rows)
        statuses[row.server] += row.status;
    QCOMPARE(statuses.value(u"1.2.3"_s), QList<NtpStatus>{NtpStatus::BadInput});
    QCOMPARE(statuses.value(u"nobody.practice.test"_s), QList<NtpStatus>{NtpStatus::NoSuchName});
    QCOMPARE(statuses.value(responder.target()), QList<NtpStatus>({NtpStatus::Ok, NtpStatus::Ok}));
    QCOMPARE(statuses.size(), 4);
    QCOMPARE(run.summary->bestServer, responder.target());
}

void TestNtpTool::theBestSampleDecides()
{
    // The third answer comes back at once, the others late: only its offset is near the truth.
    NtpResponder responder([](const Query &query) -> Datagrams {
        return {{encodeNtpHeader(NtpResponder::goodHeader(query, 100ms)), query.number == 3 ? 0ms : 40ms}};
    });
    Run run;
    run.run(runNtp, requestTo({responder.target()}, 4));
    QCOMPARE(*run.summary->offset, *run.rows.at(2).offset);
    QVERIFY(*run.summary->jitter >= 10ms);
}

void TestNtpTool::practiceServersNeverJudge()
{
    NtpResponder wrong(
        [](const Query &query) -> Datagrams { return {{encodeNtpHeader(NtpResponder::goodHeader(query, 250ms))}}; });
    NtpResponder right([](const Query &query) -> Datagrams {
        NtpHeader header = NtpResponder::goodHeader(query);
        header.rootDispersion = 0x10000; // a second: worse than the practice server says of itself
        return {{encodeNtpHeader(header)}};
    });
    Run run;
    run.practice.servers.insert(u"ntp"_s, {wrong.endpoint()});
    run.run(runNtp, requestTo({u"ntp.practice.test"_s, right.target()}, 2));
    QCOMPARE(run.summary->bestServer, right.target());

    Run alone;
    alone.practice.servers.insert(u"ntp"_s, {wrong.endpoint()});
    const NtpRequest request = requestTo({u"ntp.practice.test"_s}, 2);
    alone.run(runNtp, request);
    const QString headline = ntpTool().answer(&request, &*alone.summary).headline;
    QVERIFY2(headline.startsWith(u"ntp.practice.test runs "_s), qPrintable(headline));
    QVERIFY2(headline.endsWith(u" ahead of this clock (it is set so)"_s), qPrintable(headline));

    // What the measurement can't tell from nothing was not set.
    NtpResponder same(
        [](const Query &query) -> Datagrams { return {{encodeNtpHeader(NtpResponder::goodHeader(query))}}; });
    Run equal;
    equal.practice.servers.insert(u"ntp"_s, {same.endpoint()});
    equal.run(runNtp, request);
    const QString agrees = ntpTool().answer(&request, &*equal.summary).headline;
    QVERIFY2(agrees.startsWith(u"ntp.practice.test agrees with this clock, ± "_s), qPrintable(agrees));
}

void TestNtpTool::stopKeepsTheRows()
{
    Run run;
    NtpResponder responder([&run](const Query &query) -> Datagrams {
        if (query.number < 3)
            return NtpResponder::good(query);
        run.context.cancel.cancel();
        return {};
    });
    run.run(runNtp, requestTo({responder.target()}, 100, 60s));
    QVERIFY2(run.summary, "fault 99: an answer found before Stop is an answer");
    QCOMPARE(run.rows.size(), 2u);
    QCOMPARE(run.summary->answered, 2);
}

void TestNtpTool::stopBeforeAnyAnswer()
{
    Run run;
    MonotonicTime stopped;
    NtpResponder responder([&](const Query &) -> Datagrams {
        stopped = Clock::system().monotonic();
        run.context.cancel.cancel();
        return {};
    });
    run.run(runNtp, requestTo({responder.target()}, 1, 60s));
    QVERIFY2(Clock::system().monotonic() - stopped < 200ms, "fault 99");
    QVERIFY(!run.summary);
    QCOMPARE(run.error.kind, ErrorKind::Cancelled);
    QCOMPARE(run.rows.size(), 1u);
    QCOMPARE(run.rows[0].status, NtpStatus::Cancelled);
}

void TestNtpTool::following()
{
    Run run;
    std::atomic<int> published = 0;
    run.context.summary.onPublished = [&] {
        if (++published == 2)
            run.context.cancel.cancel();
    };
    NtpResponder responder(NtpResponder::good);
    NtpRequest request = requestTo({responder.target()}, 1);
    request.follow = true;
    request.interval = 5ms;
    run.run(runNtp, request);
    QVERIFY(run.summary);
    QVERIFY(run.rows.size() > 10);
    QVERIFY(run.context.summary.take());
}

void TestNtpTool::requestsAreChecked_data()
{
    QTest::addColumn<QStringList>("targets");
    QTest::addColumn<int>("interval"); // ms
    QTest::addColumn<QString>("wrong");
    QTest::newRow("none") << QStringList() << 1000 << u"targets"_s;
    QTest::newRow("public, quickly") << QStringList{u"pool.ntp.org"_s} << 999 << u"interval_s"_s;
    QTest::newRow("public address, quickly") << QStringList{u"192.0.2.1"_s} << 1 << u"interval_s"_s;
    QTest::newRow("public, once a second") << QStringList{u"pool.ntp.org"_s} << 1000 << QString();
    QTest::newRow("practice, quickly") << QStringList{u"ntp.practice.test"_s} << 1 << QString();
    QTest::newRow("this computer, quickly")
        << QStringList{u"127.0.0.1:10123"_s, u"[::1]:10123"_s, u"localhost"_s} << 1 << QString();
    QTest::newRow("addresses of this computer, quickly") << QStringList{u"127.0.0.8/29"_s} << 1 << QString();
    QTest::newRow("a network, quickly") << QStringList{u"192.0.2.0/24"_s} << 1 << u"interval_s"_s;
    QTest::newRow("too many") << QStringList{u"10.0.0.0/8"_s} << 1000 << u"targets"_s;
}

void TestNtpTool::requestsAreChecked()
{
    QFETCH(QStringList, targets);
    QFETCH(int, interval);
    QFETCH(QString, wrong);
    NtpRequest request;
    request.targets = targets;
    request.interval = std::chrono::milliseconds(interval);
    const Result<void> checked = ntpTool().check(&request);
    QCOMPARE(bool(checked), wrong.isEmpty());
    if (!checked) {
        QCOMPARE(checked.error().subject, wrong);
        QVERIFY(!checked.error().detail.isEmpty());
    }
}

void TestNtpTool::networksAndRanges()
{
    // Nobody needs to answer there.
    Run run;
    run.run(runNtp, requestTo({u"127.0.0.40/30"_s, u"127.0.0.50-52"_s}));
    QStringList servers;
    for (const NtpRow &row : run.rows) {
        QVERIFY(row.status != NtpStatus::BadInput);
        servers += row.server;
    }
    servers.removeDuplicates();
    servers.sort();
    QCOMPARE(servers.join(u' '), u"127.0.0.41 127.0.0.42 127.0.0.50 127.0.0.51 127.0.0.52"_s);
}

void TestNtpTool::answers()
{
    NtpRequest request;
    request.targets = {u"pool.ntp.org"_s};
    NtpSummary summary;
    summary.offset = 24'600us;
    summary.offsetError = 12'300us;
    summary.bestServer = u"pool.ntp.org"_s;
    summary.time = WallTime(1'730'344'775s + 999ms);
    summary.asked = summary.bestAsked = 4;
    summary.answered = summary.bestSamples = 3;
    Answer answer = ntpTool().answer(&request, &summary);
    QCOMPARE(answer.headline, u"This clock is 24.6 ms behind pool.ntp.org, ± 12.3 ms"_s);
    QCOMPARE(answer.scriptPrints, QStringList{ctimeText(*summary.time)});
    QVERIFY(answer.detail.startsWith(ctimeText(*summary.time) + u" ("_s));
    QVERIFY(answer.detail.contains(u"3 of 4 samples"_s));
    summary.offset = -24'600us;
    QCOMPARE(ntpTool().answer(&request, &summary).headline,
             u"This clock is 24.6 ms ahead of pool.ntp.org, ± 12.3 ms"_s);

    // Refused and timed out never read the same.
    NtpSummary nothing;
    nothing.firstFailure.server = u"pool.ntp.org"_s;
    nothing.firstFailure.status = NtpStatus::Timeout;
    const QString timedOut = ntpTool().answer(&request, &nothing).headline;
    nothing.firstFailure.status = NtpStatus::Refused;
    const QString refused = ntpTool().answer(&request, &nothing).headline;
    QVERIFY(timedOut.contains(u"timed out"_s) && !timedOut.contains(u"refused"_s));
    QVERIFY(refused.contains(u"refused"_s) && !refused.contains(u"timed out"_s));
    QVERIFY(ntpTool().answer(&request, &nothing).scriptPrints.isEmpty());
}

void TestNtpTool::durationsAreSpoken_data()
{
    QTest::addColumn<qint64>("nanoseconds");
    QTest::addColumn<QString>("text");
    QTest::newRow("ns") << 400ll << u"0.4 µs"_s;
    QTest::newRow("ms") << 24'600'000ll << u"24.6 ms"_s;
    QTest::newRow("s") << 2'345'000'000ll << u"2.345 s"_s;
    QTest::newRow("whole seconds") << 2'000'000'000ll << u"2 s"_s;
    QTest::newRow("h") << 11'520'000'000'000ll << u"3 h 12 min"_s;
    QTest::newRow("days") << 1'790'000'000'000'000'000ll << u"20,717 days"_s;
}

void TestNtpTool::durationsAreSpoken()
{
    QFETCH(qint64, nanoseconds);
    QFETCH(QString, text);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    QCOMPARE(spokenDuration(Nanoseconds(nanoseconds)), text);
}

void TestNtpTool::ctimeIsPythons()
{
    const QByteArray zone = qgetenv("TZ");
    qputenv("TZ", "Asia/Jakarta");
    tzset();
    QCOMPARE(ctimeText(WallTime(1'730'343'975s + 999ms)), u"Thu Oct 31 10:06:15 2024"_s);
    QCOMPARE(ctimeText(WallTime(1'725'333'000s)), u"Tue Sep  3 10:10:00 2024"_s);
    QVERIFY(zoneText(WallTime(1'730'343'975s)).endsWith(u"UTC+07:00"_s));
    qputenv("TZ", "UTC");
    tzset();
    QCOMPARE(zoneText(WallTime(1'730'343'975s)), u"UTC"_s);
    zone.isEmpty() ? qunsetenv("TZ") : qputenv("TZ", zone);
    tzset();
}

QTEST_GUILESS_MAIN(TestNtpTool)
#include "tst_ntptool.moc"
