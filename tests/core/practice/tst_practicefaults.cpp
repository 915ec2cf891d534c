// SPDX-License-Identifier: GPL-3.0-or-later
// Every wrong reply that the practice NTP and DNS servers can be told to give, as our own clients must take it.
#include "core/lookup/lookuptool.h"
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
    void ntp_data();
    void ntp();
    void dns_data();
    void dns();
};

void PracticeFaultsTest::ntp_data()
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

void PracticeFaultsTest::ntp()
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

void PracticeFaultsTest::dns_data()
{
    QTest::addColumn<DnsFault>("fault");
    QTest::addColumn<LookupStatus>("status");
    QTest::addColumn<DnsTransport>("transport");
    using F = DnsFault;
    using S = LookupStatus;
    constexpr DnsTransport automatic = DnsTransport::Auto;
    constexpr DnsTransport tcp = DnsTransport::Tcp;
    QTest::newRow("no fault") << F::None << S::Ok << automatic;
    QTest::newRow("fault 38") << F::WrongId << S::Timeout << automatic;
    QTest::newRow("fault 39, wrong") << F::WrongQuestion << S::Timeout << automatic;
    QTest::newRow("fault 39, absent") << F::NoQuestion << S::Timeout << automatic;
    QTest::newRow("fault 40") << F::NotAReply << S::Timeout << automatic;
    QTest::newRow("fault 41, port") << F::OtherPort << S::Timeout << automatic;
    QTest::newRow("fault 41, address") << F::OtherAddress << S::Timeout << automatic;
    QTest::newRow("fault 42, forward") << F::PointerForward << S::BadReply << automatic;
    QTest::newRow("fault 42, self") << F::PointerSelf << S::BadReply << automatic;
    QTest::newRow("fault 42, loop") << F::PointerLoop << S::BadReply << automatic;
    QTest::newRow("fault 48") << F::Truncated << S::Ok << automatic;
    QTest::newRow("fault 48, TCP closes") << F::TruncatedTcpClosed << S::BadReply << automatic;
    QTest::newRow("fault 49, length lies") << F::TcpLengthLies << S::BadReply << tcp;
    QTest::newRow("fault 49, stalls") << F::TcpStalls << S::Timeout << tcp;
    QTest::newRow("fault 49, drips") << F::TcpDrips << S::Ok << tcp;
    QTest::newRow("fault 49, closes") << F::TcpCloses << S::BadReply << tcp;
    QTest::newRow("fault 50") << F::TooLong << S::Ok << automatic;
    QTest::newRow("fault 51") << F::Ancount50 << S::BadReply << automatic;
    QTest::newRow("fault 52, beyond the end") << F::DataBeyondEnd << S::BadReply << automatic;
    QTest::newRow("fault 52, 5 bytes") << F::AddressOf5Bytes << S::BadReply << automatic;
    QTest::newRow("fault 53, 3 bytes") << F::Bytes3 << S::Timeout << automatic;
    QTest::newRow("fault 53, none") << F::Empty << S::Timeout << automatic;
    QTest::newRow("fault 54") << F::TrailingBytes << S::Ok << automatic;
    QTest::newRow("fault 55, NXDOMAIN") << F::NoSuchName << S::NoSuchName << automatic;
    QTest::newRow("fault 55, no data") << F::NoData << S::NoData << automatic;
    QTest::newRow("fault 55, SERVFAIL") << F::ServerFailure << S::ServerFailure << automatic;
    QTest::newRow("fault 55, REFUSED") << F::Refused << S::ServerRefused << automatic;
    QTest::newRow("fault 55, NOTIMP") << F::NotImplemented << S::NotImplemented << automatic;
    QTest::newRow("fault 55, FORMERR") << F::FormatError << S::FormatError << automatic;
    QTest::newRow("fault 55, silence") << F::Silent << S::Timeout << automatic;
    QTest::newRow("fault 56") << F::OtherOwner << S::BadReply << automatic;
    QTest::newRow("fault 57") << F::ClassChaos << S::BadReply << automatic;
    QTest::newRow("fault 59") << F::LargestTtl << S::Ok << automatic;
    QTest::newRow("fault 65, BADVERS") << F::BadVersion << S::Ok << automatic;
    QTest::newRow("fault 65, FORMERR") << F::FormatErrorToEdns << S::Ok << automatic;
    // One that is added has to be tried here, too.
    static_assert(std::size(Words<DnsFault>::list) == 35);
}

void PracticeFaultsTest::dns()
{
    QFETCH(DnsFault, fault);
    QFETCH(LookupStatus, status);
    QFETCH(DnsTransport, transport);
    PracticeSettings settings = PracticeSettings::onAnyPorts();
    settings.dnsFault = fault;
    PracticeNetwork network(settings);
    QVERIFY(network.start());

    FakePractice practice;
    Context context(practice);
    Rows<LookupRow> rows;
    LookupRequest request;
    request.targets = {u"mx1.practice.test"_s};
    request.types = {DnsType::A};
    request.resolver = network.endpoints(u"dns"_s, Transport::Udp).first().toString();
    request.transport = transport;
    request.attempts = 1;
    request.timeout =
        status == LookupStatus::Timeout || status == LookupStatus::BadReply ? Nanoseconds(300ms) : Nanoseconds(10s);
    QVERIFY(lookUp(request, {}, context, rows));
    const RowBlockPointer block = rows.take();
    QVERIFY(block);
    const auto &row = *static_cast<const LookupRow *>(block->row(0));
    QCOMPARE(row.status, status);
    if (status == LookupStatus::Ok)
        QCOMPARE(row.value, u"192.0.2.25"_s);
    if (fault == DnsFault::LargestTtl)
        QCOMPARE(row.ttl, std::optional<quint32>(0));
}

QTEST_GUILESS_MAIN(PracticeFaultsTest)
#include "tst_practicefaults.moc"
