// SPDX-License-Identifier: GPL-3.0-or-later
// Every wrong reply that the practice NTP server can be told to give, as our own client must take it.
#include "core/ntp/ntptool.h"
#include "core/practice/practicenetwork.h"
#include "tests/support/toolrun.h"

#include <QTest>

using namespace sockeye;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

class PracticeFaultsTest : public QObject
{
    Q_OBJECT

private slots:
    void isTakenAsItMustBe_data();
    void isTakenAsItMustBe();
};

void PracticeFaultsTest::isTakenAsItMustBe_data()
{
    QTest::addColumn<NtpFault>("fault");
    QTest::addColumn<NtpStatus>("status");
    QTest::addColumn<NtpReason>("reason"); // why it is rejected, or the last datagram was ignored
    QTest::addColumn<int>("ignored");
    using F = NtpFault;
    using S = NtpStatus;
    using R = NtpReason;
    QTest::newRow("no fault") << F::None << S::Ok << R::None << 0;
    QTest::newRow("fault 1") << F::WrongOrigin << S::Timeout << R::WrongOrigin << 1;
    QTest::newRow("fault 2") << F::ZeroOrigin << S::Timeout << R::ZeroOrigin << 1;
    QTest::newRow("fault 3") << F::BadThenGood << S::Ok << R::WrongOrigin << 1;
    QTest::newRow("fault 4") << F::KissRate << S::KissOfDeath << R::Kiss << 0;
    QTest::newRow("fault 5, DENY") << F::KissDeny << S::KissOfDeath << R::Kiss << 0;
    QTest::newRow("fault 5, RSTR") << F::KissRestrict << S::KissOfDeath << R::Kiss << 0;
    QTest::newRow("fault 6") << F::KissWrongOrigin << S::Timeout << R::WrongOrigin << 1;
    QTest::newRow("fault 7") << F::KissBinary << S::KissOfDeath << R::Kiss << 0;
    QTest::newRow("fault 8") << F::StratumZero << S::NotUsable << R::UnspecifiedStratum << 0;
    QTest::newRow("fault 9, 16") << F::Stratum16 << S::Unsynchronised << R::StratumUnsynchronised << 0;
    QTest::newRow("fault 9, 255") << F::Stratum255 << S::NotUsable << R::ReservedStratum << 0;
    QTest::newRow("fault 10") << F::LeapUnsynchronised << S::Unsynchronised << R::LeapUnsynchronised << 0;
    QTest::newRow("fault 11, transmit") << F::TransmitZero << S::NotUsable << R::TransmitZero << 0;
    QTest::newRow("fault 11, receive") << F::ReceiveZero << S::NotUsable << R::ReceiveZero << 0;
    QTest::newRow("fault 12, mode 3") << F::ModeClient << S::BadReply << R::NotServerReply << 1;
    QTest::newRow("fault 12, mode 5") << F::ModeBroadcast << S::BadReply << R::NotServerReply << 1;
    QTest::newRow("fault 12, mode 6") << F::ModeControl << S::BadReply << R::NotServerReply << 1;
    QTest::newRow("fault 13, 0") << F::Version0 << S::NotUsable << R::VersionNotUsable << 0;
    QTest::newRow("fault 13, 7") << F::Version7 << S::NotUsable << R::VersionNotUsable << 0;
    QTest::newRow("fault 14, 47") << F::Short47 << S::BadReply << R::ShortPacket << 1;
    QTest::newRow("fault 14, 1") << F::Short1 << S::BadReply << R::ShortPacket << 1;
    QTest::newRow("fault 14, 0") << F::Empty << S::BadReply << R::ShortPacket << 1;
    QTest::newRow("fault 15") << F::TrailingByte << S::BadReply << R::TrailingBytes << 1;
    QTest::newRow("fault 16") << F::Extension << S::Ok << R::None << 0;
    QTest::newRow("fault 17, 4") << F::ExtensionShort << S::BadReply << R::MalformedExtension << 1;
    QTest::newRow("fault 17, 0") << F::ExtensionZero << S::BadReply << R::MalformedExtension << 1;
    QTest::newRow("fault 17, odd") << F::ExtensionOdd << S::BadReply << R::MalformedExtension << 1;
    QTest::newRow("fault 17, end") << F::ExtensionBeyondEnd << S::BadReply << R::MalformedExtension << 1;
    QTest::newRow("fault 18, MAC") << F::Mac << S::Ok << R::None << 0;
    QTest::newRow("fault 18, NAK") << F::CryptoNak << S::NotUsable << R::CryptoNak << 0;
    QTest::newRow("fault 19") << F::Oversized << S::BadReply << R::MalformedExtension << 1;
    QTest::newRow("fault 20") << F::OtherPort << S::Timeout << R::None << 0;
    QTest::newRow("fault 21") << F::OtherAddress << S::Timeout << R::None << 0;
    QTest::newRow("fault 22") << F::Triplicate << S::Ok << R::None << 0;
    QTest::newRow("fault 24") << F::NegativeDelay << S::NotUsable << R::NegativeDelay << 0;
    QTest::newRow("fault 25") << F::StampsBackwards << S::NotUsable << R::StampsBackwards << 0;
    QTest::newRow("fault 26") << F::NextEra << S::Ok << R::None << 0;
    QTest::newRow("fault 29") << F::RootDistance << S::NotUsable << R::RootDistance << 0;
    QTest::newRow("fault 30, precision") << F::Precision127 << S::NotUsable << R::ImplausiblePrecision << 0;
    QTest::newRow("fault 30, poll") << F::Poll127 << S::Ok << R::None << 0;
    // One that is added has to be tried here, too.
    static_assert(std::size(Words<NtpFault>::list) == 41);
}

void PracticeFaultsTest::isTakenAsItMustBe()
{
    QFETCH(NtpFault, fault);
    QFETCH(NtpStatus, status);
    QFETCH(NtpReason, reason);
    QFETCH(int, ignored);
    PracticeSettings settings = PracticeSettings::onAnyPorts();
    settings.ntpFault = fault;
    PracticeNetwork network(settings);
    QVERIFY(network.start());

    ToolRun<NtpRequest, NtpRow, NtpSummary> run;
    run.practice.servers[u"ntp"_s] = network.endpoints(u"ntp"_s, Transport::Udp);
    NtpRequest request;
    request.samples = 1;
    request.timeout = status == NtpStatus::Ok ? Nanoseconds(10s) : Nanoseconds(300ms);
    run.run(runNtp, request);
    QCOMPARE(run.rows.size(), std::size_t(1));
    const NtpRow &row = run.rows.front();
    QCOMPARE(row.status, status);
    QCOMPARE(row.ignored, ignored);
    QCOMPARE(ignored > 0 ? row.ignoredReason : row.reason, reason);
    // Whatever the server sends, nothing that moves a terminal's cursor comes out.
    for (const QChar character : row.referenceId)
        QVERIFY(character.isPrint());
}

QTEST_GUILESS_MAIN(PracticeFaultsTest)
#include "tst_practicefaults.moc"
