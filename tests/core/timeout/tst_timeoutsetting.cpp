// SPDX-License-Identifier: GPL-3.0-or-later
// Timeouts that are set and read back, what the exercise prints, the experiments and the requests.
#include "core/timeout/pythontext.h"
#include "core/timeout/timeoutpresets.h"
#include "core/timeout/timeoutrun.h"
#include "core/timeout/timeouttool.h"
#include "tests/support/timeoutpeer.h"
#include "tests/support/toolrun.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QStandardPaths>
#include <QTest>

#include <limits>
#include <thread>

using namespace sockeye;
using namespace sockeye::test;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

class TimeoutSettingTest : public QObject
{
    Q_OBJECT

private slots:
    void answersTheExercise();
    void printsAsPython_data();
    void printsAsPython();
    void agreesWithPython();
    void onlySets_data();
    void onlySets();
    void saysWhatHasNoEffect();
    void tellsItsSteps();
    void hasExperiments_data();
    void hasExperiments();
    void refusesBadInput_data();
    void refusesBadInput();
};

void TimeoutSettingTest::answersTheExercise()
{
    Run run;
    TimeoutRequest request;
    request.measure.clear();
    run.run(runTimeout, request);
    QVERIFY(run.summary);
    const Answer answer = timeoutTool().answer(&request, &*run.summary);
    QCOMPARE(answer.scriptPrints, QStringList({u"Default socket timeout: None"_s, u"Current socket timeout: 100.0"_s}));
    QVERIFY(!run.summary->defaultTimeout);
    QCOMPARE(run.summary->currentTimeout, Nanoseconds(100s));
    // settimeout(100) never reaches the kernel.
    QCOMPARE(run.summary->defaultKernel, Nanoseconds(0));
    QCOMPARE(run.summary->currentKernel, Nanoseconds(0));
    QCOMPARE(run.rows.size(), std::size_t(1));
    QCOMPARE(countCalls(run, SystemCall::Connect), 0); // it needs no peer
}

void TimeoutSettingTest::printsAsPython_data()
{
    QTest::addColumn<double>("value");
    QTest::addColumn<QString>("text");
    QTest::newRow("100") << 100.0 << u"100.0"_s;
    QTest::newRow("0") << 0.0 << u"0.0"_s;
    QTest::newRow("0.5") << 0.5 << u"0.5"_s;
    QTest::newRow("0.1") << 0.1 << u"0.1"_s;
    QTest::newRow("1e-4") << 0.0001 << u"0.0001"_s;
    QTest::newRow("1e-6") << 0.000001 << u"1e-06"_s;
    QTest::newRow("1.5e-7") << 1.5e-7 << u"1.5e-07"_s;
    QTest::newRow("1e9") << 1e9 << u"1000000000.0"_s;
    QTest::newRow("1e15") << 1e15 << u"1000000000000000.0"_s;
    QTest::newRow("1e16") << 1e16 << u"1e+16"_s;
    QTest::newRow("1e100") << 1e100 << u"1e+100"_s;
    QTest::newRow("-2.25") << -2.25 << u"-2.25"_s;
    QTest::newRow("inf") << std::numeric_limits<double>::infinity() << u"inf"_s;
    QTest::newRow("nan") << std::numeric_limits<double>::quiet_NaN() << u"nan"_s;
}

void TimeoutSettingTest::printsAsPython()
{
    QFETCH(double, value);
    QFETCH(QString, text);
    QCOMPARE(pythonFloat(value), text);
}

void TimeoutSettingTest::agreesWithPython()
{
    if (QStandardPaths::findExecutable(u"python3"_s).isEmpty())
        QSKIP("python3 is not installed.");
    const QList<Nanoseconds> timeouts = {100s, 0s, 500ms, 1ns, 1us, 1ms, 333333333ns, 86400s, 1234567890123456789ns};
    QStringList ours;
    QString script = u"import socket\ns = socket.socket()\nprint(s.gettimeout())\n"_s;
    ours += pythonTimeout({});
    for (const Nanoseconds timeout : timeouts) {
        script += u"s.settimeout(%1e-9)\nprint(s.gettimeout())\n"_s.arg(timeout.count());
        ours += pythonTimeout(timeout);
    }
    QProcess python;
    python.start(u"python3"_s, {u"-c"_s, script});
    QVERIFY(python.waitForFinished(20'000));
    const QStringList theirs = QString::fromLatin1(python.readAllStandardOutput()).trimmed().split(u'\n');
    QCOMPARE(ours.size(), theirs.size());
    for (qsizetype i = 0; i < ours.size() - 1; ++i)
        QCOMPARE(ours[i], theirs[i]);
}

void TimeoutSettingTest::onlySets_data()
{
    QTest::addColumn<TimeoutMode>("mode");
    QTest::addColumn<std::optional<Nanoseconds>>("set");
    QTest::addColumn<std::optional<Nanoseconds>>("reported");
    QTest::addColumn<Nanoseconds>("kernel");

    using Time = std::optional<Nanoseconds>;
    QTest::newRow("deadline") << TimeoutMode::Deadline << Time(100s) << Time(100s) << Nanoseconds(0);
    QTest::newRow("deadline None") << TimeoutMode::Deadline << Time() << Time() << Nanoseconds(0);
    QTest::newRow("none") << TimeoutMode::None << Time(100s) << Time() << Nanoseconds(0);
    QTest::newRow("zero") << TimeoutMode::Zero << Time(100s) << Time(0s) << Nanoseconds(0);
    QTest::newRow("so_rcvtimeo") << TimeoutMode::ReceiveTimeout << Time(100s) << Time() << Nanoseconds(100s);
    QTest::newRow("so_sndtimeo") << TimeoutMode::SendTimeout << Time(2500ms) << Time() << Nanoseconds(2500ms);
    QTest::newRow("tcp_user_timeout") << TimeoutMode::UserTimeout << Time(100s) << Time() << Nanoseconds(100s);
    QTest::newRow("fault 97: 1e9 s") << TimeoutMode::ReceiveTimeout << Time(1000000000s) << Time()
                                     << Nanoseconds(1000000000s);
}

void TimeoutSettingTest::onlySets()
{
    QFETCH(TimeoutMode, mode);
    QFETCH(std::optional<Nanoseconds>, set);
    QFETCH(std::optional<Nanoseconds>, reported);
    QFETCH(Nanoseconds, kernel);
    Run run;
    TimeoutRequest request;
    request.measure.clear();
    request.modes = {mode};
    request.set = set;
    run.run(runTimeout, request);
    QCOMPARE(run.rows.size(), std::size_t(1));
    const TimeoutRow &row = run.rows.front();
    QCOMPARE(row.outcome, TimeoutOutcome::Set);
    QVERIFY(row.reported == reported);
    QCOMPARE(row.kernel, kernel);
    QVERIFY(!row.elapsed);
    QVERIFY(!timeoutTool().explainRow(&row).isEmpty());
}

void TimeoutSettingTest::saysWhatHasNoEffect()
{
    TimeoutRow row;
    row.outcome = TimeoutOutcome::Returned;
    row.requested = 1s;
    row.elapsed = 2s;
    row.receivedBytes = 1;
    for (const TimeoutMode mode :
         {TimeoutMode::ReceiveTimeout, TimeoutMode::SendTimeout, TimeoutMode::UserTimeout, TimeoutMode::Deadline}) {
        row.mode = mode;
        const QString said = timeoutTool().explainRow(&row);
        QCOMPARE(said.contains(u"no effect"_s), mode == TimeoutMode::SendTimeout || mode == TimeoutMode::UserTimeout);
        QCOMPARE(said.contains(u"began the wait anew"_s), mode == TimeoutMode::ReceiveTimeout);
    }
}

void TimeoutSettingTest::tellsItsSteps()
{
    const SilentPeer silent;
    Run run;
    const TimeoutRequest request = requestFor(silent.endpoint, TimeoutOperation::Receive,
                                              {TimeoutMode::ReceiveTimeout, TimeoutMode::None}, {300ms});
    std::thread runner([&] { run.run(runTimeout, request); });
    // While it goes on, somebody sees where it waits.
    bool wasSeenWaiting = false;
    QElapsedTimer timer;
    timer.start();
    while (!wasSeenWaiting && timer.elapsed() < 10'000) {
        for (const Step &step : run.context.steps.snapshot().steps)
            wasSeenWaiting |= step.isRunning() && qstrcmp(step.call, "recvfrom") == 0 && step.most.has_value();
        std::this_thread::yield();
    }
    runner.join();
    QVERIFY(wasSeenWaiting);
    const Steps::Snapshot done = run.context.steps.snapshot();
    QCOMPARE(done.steps.size(), std::size_t(2));
    for (std::size_t i = 0; i < done.steps.size(); ++i) {
        QVERIFY(!done.steps[i].isRunning());
        QCOMPARE(*done.steps[i].took, *run.rows[i].elapsed);
        QCOMPARE(done.steps[i].word, wordOf(run.rows[i].outcome)->label);
        QCOMPARE(done.steps[i].symbol, run.rows[i].error);
        QCOMPARE(done.steps[i].asked, run.rows[i].requested);
    }
}

void TimeoutSettingTest::hasExperiments_data()
{
    QTest::addColumn<QString>("id");
    for (const char *id : {"as_in_the_exercise", "lateness", "three_symbols", "for_ever", "tick", "drip", "syn_retries",
                           "full_buffer", "silent_resolver"})
        QTest::newRow(id) << QString::fromLatin1(id);
}

void TimeoutSettingTest::hasExperiments()
{
    QFETCH(QString, id);
    QCOMPARE(timeoutPresets().size(), std::size_t(9));
    const Preset *preset = findPreset(timeoutPresets(), id);
    QVERIFY(preset);
    QVERIFY(*preset->title && *preset->sentence);
    const AnyValue request = timeoutTool().makeRequest();
    const Result<void> applied = applyPreset(*preset, timeoutTool().requestFields(), request.get());
    QVERIFY2(applied, qPrintable(applied ? QString() : applied.error().detail));
    QVERIFY(timeoutTool().check(request.get()));
}

void TimeoutSettingTest::refusesBadInput_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("good");
    QTest::newRow("fault 97: 0") << u"measure_s"_s << u"0"_s << true;
    QTest::newRow("fault 97: -1") << u"measure_s"_s << u"-1"_s << false;
    QTest::newRow("fault 97: 1 us") << u"measure_s"_s << u"0.000001"_s << true;
    QTest::newRow("fault 97: 0.5 s") << u"measure_s"_s << u"0.5, 500ms"_s << true;
    QTest::newRow("fault 97: 1e9 s") << u"measure_s"_s << u"1000000000"_s << false;
    QTest::newRow("fault 97: NaN") << u"measure_s"_s << u"NaN"_s << false;
    QTest::newRow("none") << u"measure_s"_s << u"none"_s << true;
    QTest::newRow("fault 97: set -1") << u"set_s"_s << u"-1"_s << false;
    QTest::newRow("fault 97: set NaN") << u"set_s"_s << u"nan"_s << false;
    QTest::newRow("fault 97: set 1e9 s") << u"set_s"_s << u"1000000000"_s << true;
    QTest::newRow("unknown mode") << u"mode"_s << u"deadline,sometimes"_s << false;
    QTest::newRow("unknown operation") << u"operation"_s << u"accept,sometimes"_s << false;
    QTest::newRow("fault 97: a comma for a point") << u"set_s"_s << u"1,5"_s << false;
    QTest::newRow("fault 97: 1 and 5, because lists have commas") << u"measure_s"_s << u"1,5"_s << true;
    QTest::newRow("no byte") << u"bytes"_s << u"0"_s << false;
    QTest::newRow("too many bytes") << u"bytes"_s << u"65537"_s << false;
    QTest::newRow("several modes") << u"mode"_s << u"deadline;so_rcvtimeo"_s << true;
}

void TimeoutSettingTest::refusesBadInput()
{
    QFETCH(QString, field);
    QFETCH(QString, text);
    QFETCH(bool, good);
    const AnyValue request = timeoutTool().makeRequest();
    const Field *described = timeoutTool().requestField(field);
    QVERIFY(described);
    const Result<void> parsed = described->parse(text, request.get());
    QCOMPARE(bool(parsed), good);
    if (!good) {
        QCOMPARE(parsed.error().subject, field);
        QVERIFY(!parsed.error().detail.isEmpty());
    }

    TimeoutRequest bad;
    bad.target = u"1.2.3"_s;
    QCOMPARE(timeoutTool().check(&bad).error().subject, u"target"_s);
    bad = {};
    bad.modes.clear();
    QCOMPARE(timeoutTool().check(&bad).error().subject, u"mode"_s);
    bad = {};
    bad.operations.clear();
    QCOMPARE(timeoutTool().check(&bad).error().subject, u"operation"_s);
}

QTEST_GUILESS_MAIN(TimeoutSettingTest)
#include "tst_timeoutsetting.moc"
