// SPDX-License-Identifier: GPL-3.0-or-later
// Each preset of the practice network, and that the network then is what the preset says, as our own clients see it.
#include "core/lookup/lookuptool.h"
#include "core/ntp/ntptool.h"
#include "core/practice/practicenetwork.h"
#include "core/practice/practicepresets.h"
#include "tests/support/client.h"
#include "tests/support/toolrun.h"

#include <QSet>
#include <QTest>

using namespace sockeye;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

class PracticePresetsTest : public QObject
{
    Q_OBJECT

private slots:
    void areWhole();
    void portsStay();
    void ntp_data();
    void ntp();
    void dns_data();
    void dns();
    void lossyLosesSome();
    void narrowIsSlow();

private:
    static PracticeSettings settingsFor(const char *id)
    {
        return settingsOf(*findPreset(practicePresets(), QString::fromLatin1(id)), PracticeSettings::onAnyPorts());
    }
};

/// Each applies, is usable, says what it does, and is another than all the others.
void PracticePresetsTest::areWhole()
{
    const auto described = practiceFields();
    const std::vector<Field> fields(described.begin(), described.end());
    QVERIFY(practicePresets().size() >= 12);
    QCOMPARE(practicePresets().front().id, "ahead");
    QSet<QString> ids;
    QSet<QString> titles;
    QSet<QByteArray> values;
    for (const Preset &preset : practicePresets()) {
        PracticeSettings settings;
        QVERIFY2(applyPreset(preset, fields, &settings), preset.id);
        QVERIFY2(checkPracticeSettings(settings), preset.id);
        ids.insert(QString::fromLatin1(preset.id));
        titles.insert(preset.translatedTitle());
        QVERIFY(preset.translatedSentence().endsWith(u'.'));
        QByteArray text;
        for (const Field &field : fields)
            text += field.text(&settings) + '\n';
        QVERIFY2(!values.contains(text), preset.id);
        values.insert(text);
    }
    QCOMPARE(std::size_t(ids.size()), practicePresets().size());
    QCOMPARE(std::size_t(titles.size()), practicePresets().size());
}

void PracticePresetsTest::portsStay()
{
    PracticeSettings ports;
    ports.ntpPort = 12'345;
    const PracticeSettings settings = settingsOf(practicePresets()[1], ports);
    QCOMPARE(settings.ntpPort, quint16(12'345));
    QCOMPARE(settings.dnsPort, PracticeSettings().dnsPort);
}

void PracticePresetsTest::ntp_data()
{
    QTest::addColumn<QByteArray>("preset");
    QTest::addColumn<NtpStatus>("status");
    QTest::addColumn<int>("offset"); // ms
    QTest::addColumn<int>("delay"); // ms, at least
    using S = NtpStatus;
    const auto row = [](const char *id, S status, int offset = 0, int delay = 0) {
        QTest::newRow(id) << QByteArray(id) << status << offset << delay;
    };
    row("ahead", S::Ok, 250);
    row("right", S::Ok);
    row("drifting", S::Ok);
    row("one_way", S::Ok, 100, 200);
    row("failing", S::Ok, 250);
    row("unsynchronised", S::Unsynchronised);
    row("kiss_rate", S::KissOfDeath);
    row("liar", S::Timeout);
    row("forger", S::Timeout);
    row("garbled", S::BadReply);
}

void PracticePresetsTest::ntp()
{
    QFETCH(QByteArray, preset);
    QFETCH(NtpStatus, status);
    QFETCH(int, offset);
    QFETCH(int, delay);
    PracticeNetwork network(settingsFor(preset.constData()));
    QVERIFY(network.start());
    ToolRun<NtpRequest, NtpRow, NtpSummary> run;
    run.practice.servers[u"ntp"_s] = network.endpoints(u"ntp"_s, Transport::Udp);
    NtpRequest request;
    request.samples = 1;
    request.timeout = status == NtpStatus::Timeout || status == NtpStatus::BadReply ? 300ms : 10s;
    run.run(runNtp, request);
    QCOMPARE(run.rows.size(), std::size_t(1));
    const NtpRow &row = run.rows.front();
    QCOMPARE(row.status, status);
    if (status != NtpStatus::Ok)
        return;
    QVERIFY(row.offset && row.delay && row.error);
    QVERIFY(*row.delay >= std::chrono::milliseconds(delay));
    // Half the delay beyond what is set is what scheduling may have cost; a drifting clock gains while it is asked.
    const Nanoseconds scheduling = (*row.delay - std::chrono::milliseconds(delay)) / 2 + 50ms;
    const Nanoseconds wrong = *row.offset - std::chrono::milliseconds(offset);
    QVERIFY2(std::chrono::abs(wrong) <= scheduling, qPrintable(QString::number(wrong.count())));
}

void PracticePresetsTest::dns_data()
{
    QTest::addColumn<QByteArray>("preset");
    QTest::addColumn<LookupStatus>("status");
    QTest::newRow("ahead") << QByteArray("ahead") << LookupStatus::Ok;
    QTest::newRow("liar") << QByteArray("liar") << LookupStatus::Timeout;
    QTest::newRow("forger") << QByteArray("forger") << LookupStatus::Timeout;
    QTest::newRow("garbled") << QByteArray("garbled") << LookupStatus::BadReply;
    QTest::newRow("cut_off") << QByteArray("cut_off") << LookupStatus::Ok;
    QTest::newRow("failing") << QByteArray("failing") << LookupStatus::ServerFailure;
}

void PracticePresetsTest::dns()
{
    QFETCH(QByteArray, preset);
    QFETCH(LookupStatus, status);
    PracticeNetwork network(settingsFor(preset.constData()));
    QVERIFY(network.start());
    FakePractice practice;
    Context context(practice);
    Rows<LookupRow> rows;
    LookupRequest request;
    request.targets = {u"mx1.practice.test"_s};
    request.types = {DnsType::A};
    request.resolver = network.endpoints(u"dns"_s, Transport::Udp).first().toString();
    request.attempts = 1;
    request.timeout = status == LookupStatus::Ok || status == LookupStatus::ServerFailure ? 10s : 300ms;
    QVERIFY(lookUp(request, {}, context, rows));
    const RowBlockPointer block = rows.take();
    QVERIFY(block);
    QCOMPARE(static_cast<const LookupRow *>(block->row(0))->status, status);
    // The truncated answer was asked for again.
    const std::vector<PracticeEvent> events = network.log()->since(0);
    const bool overTcp = std::any_of(events.begin(), events.end(), [](const PracticeEvent &event) {
        return event.transport == Transport::Tcp && event.kind == PracticeEventKind::Received;
    });
    QCOMPARE(overTcp, preset == "cut_off");
}

void PracticePresetsTest::lossyLosesSome()
{
    PracticeNetwork network(settingsFor("lossy"));
    QVERIFY(network.start());
    Result<Client> client = Client::make(Transport::Udp, network.endpoints(u"echo"_s, Transport::Udp).first());
    QVERIFY(client);
    constexpr int sent = 400; // by chance alone, 400 would be off by 90 once in 10^22 runs
    const auto count = [&network](PracticeEventKind kind) {
        const std::vector<PracticeEvent> events = network.log()->since(0);
        return std::count_if(events.begin(), events.end(), [kind](const PracticeEvent &event) {
            return event.kind == kind && (kind == PracticeEventKind::Received || event.isLost);
        });
    };
    for (int i = 1; i <= sent; ++i) {
        QVERIFY(client->send("x"));
        if (i % 50 == 0) // no more than a socket holds
            QTRY_COMPARE_WITH_TIMEOUT(count(PracticeEventKind::Received), i, 10'000);
    }
    const auto lost = count(PracticeEventKind::Unanswered);
    QVERIFY2(lost > 30 && lost < 210, qPrintable(QString::number(lost)));
}

void PracticePresetsTest::narrowIsSlow()
{
    PracticeNetwork network(settingsFor("narrow"));
    QVERIFY(network.start());
    Result<Client> client = Client::make(Transport::Tcp, network.endpoints(u"echo"_s, Transport::Tcp).first());
    QVERIFY(client);
    constexpr qsizetype sent = 25'000; // 200 ms at 1 Mbit/s
    const MonotonicTime start = Clock::system().monotonic();
    QVERIFY(client->send(QByteArray(sent, 'x')));
    const Result<QByteArray> back = client->receiveAll(sent, 10s);
    QVERIFY(back);
    QCOMPARE(back->size(), sent);
    QVERIFY(Clock::system().monotonic() - start >= 195ms);
}

QTEST_GUILESS_MAIN(PracticePresetsTest)
#include "tst_practicepresets.moc"
