// SPDX-License-Identifier: GPL-3.0-or-later
// What needs no network: the verdict of many combinations, breaks, the report and its mask, a page's answer, and what
// the kernel says of Wi-Fi and neighbours, byte for byte.
#include "core/checkup/checksteps.h"
#include "core/checkup/masking.h"
#include "core/net/wifi.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace sockeye;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace
{

using F = Finding;
using S = CheckStep;
using W = CheckWhere;

/// Everything works; what a test says is put in place of it.
std::vector<CheckOutcome> outcomes(const std::vector<CheckOutcome> &others)
{
    static constexpr F good[] = {F::InterfaceUp, F::NotWifi,   F::AddressGood, F::GatewayGood, F::ResolverGood,
                                 F::NameGood,    F::TcpGood,   F::NoPortal,    F::TlsGood,     F::Ipv6Good,
                                 F::Direct,      F::ClockGood, F::MtuGood,     F::PracticeGood};
    static_assert(std::size(good) == checkStepCount);
    std::vector<CheckOutcome> made;
    for (int i = 0; i < checkStepCount; ++i)
        made.push_back({S(i), good[i], findingLine(good[i]).where, {}});
    for (const CheckOutcome &other : others)
        made[std::size_t(other.step)] = other;
    return made;
}

CheckOutcome at(S step, F finding, std::optional<W> where = {}, const QString &name = {})
{
    return {step, finding, where.value_or(findingLine(finding).where), name};
}

/// Numbers in the byte order of the machine, as netlink has them.
template <class Number>
QByteArray raw(Number value)
{
    return QByteArray(reinterpret_cast<const char *>(&value), sizeof value);
}

QByteArray attribute(int type, const QByteArray &value)
{
    QByteArray bytes = raw(quint16(4 + value.size())) + raw(quint16(type)) + value;
    while (bytes.size() % 4 != 0)
        bytes += '\0';
    return bytes;
}

CheckRow rowOf(S step, F finding, const QString &target = {}, const QString &value = {})
{
    CheckRow row;
    row.time = WallTime(1'700'000'000s);
    row.step = step;
    row.finding = finding;
    row.result = findingLine(finding).result;
    row.meaning.finding = row.suggestion.finding = finding;
    row.target = target;
    row.value = value;
    return row;
}

} // namespace

class CheckVerdictTest : public QObject
{
    Q_OBJECT

private slots:
    void findingsAreWhole()
    {
        QSet<QByteArray> ids;
        for (const FindingLine &line : findingLines()) {
            QCOMPARE(int(line.finding), int(&line - findingLines().data()));
            QVERIFY2(!ids.contains(line.id), line.id);
            ids += line.id;
            QVERIFY2(QByteArrayView(line.meaning).endsWith('.'), line.id);
            const bool isFault = line.result == CheckResult::Fail || line.result == CheckResult::Warn;
            // A fault says what to try, and makes a verdict; nothing else does.
            QVERIFY2(isFault == (*line.verdict != '\0'), line.id);
            QVERIFY2(!isFault || *line.suggestion, line.id);
            QVERIFY2(!line.blocks || isFault, line.id);
            Finding read{};
            QVERIFY(Codec<Finding>::parse(QString::fromLatin1(line.id), Unit::None, {}, read));
            QCOMPARE(read, line.finding);
        }
        Finding read{};
        QVERIFY(!Codec<Finding>::parse(u"no_such_finding"_s, Unit::None, {}, read));
    }

    void verdicts_data()
    {
        QTest::addColumn<std::vector<CheckOutcome>>("others");
        QTest::addColumn<W>("where");
        QTest::addColumn<QString>("sentence"); ///< how it begins
        QTest::addColumn<bool>("broken");
        const auto add = [](const char *name, const std::vector<CheckOutcome> &others, W where, const char *sentence,
                            bool broken) {
            QTest::newRow(name) << others << where << QString::fromUtf8(sentence) << broken;
        };
        add("all good", {}, W::Nowhere, "Everything works.", false);
        add("a seat", {at(S::Interface, F::NoInterface)}, W::ThisComputer,
            "No Internet from here; the practice network works.", true);
        add("a seat in a lab", {at(S::Gateway, F::NoGateway)}, W::ThisComputer,
            "No Internet from here; the practice network works.", true);
        add("a seat with nothing", {at(S::Interface, F::NoInterface), at(S::Practice, F::PracticeBroken)},
            W::ThisComputer, "No Internet from here; nor does the practice network answer.", true);
        add("off", {at(S::Interface, F::InterfaceDown)}, W::ThisComputer, "This computer is at fault: its network",
            true);
        add("unplugged", {at(S::Interface, F::NoCarrier)}, W::ThisComputer, "This computer is connected to nothing",
            true);
        add("no Wi-Fi joined", {at(S::Interface, F::NoCarrier, W::Wifi)}, W::Wifi, "The Wi-Fi is at fault: it is not",
            true);
        add("no DHCP", {at(S::Address, F::SelfAssigned)}, W::Router, "The router is at fault, or not reached", true);
        add("no DHCP by Wi-Fi", {at(S::Address, F::SelfAssigned, W::Wifi)}, W::Wifi, "The Wi-Fi is at fault, or", true);
        add("gateway gone", {at(S::Gateway, F::GatewayGone)}, W::Router, "The router is at fault: it does not", true);
        add("gateway gone by Wi-Fi", {at(S::Gateway, F::GatewayGone, W::Wifi)}, W::Wifi,
            "The Wi-Fi is at fault: the router does not answer over it.", true);
        add("weak Wi-Fi", {at(S::Wifi, F::WifiWeak)}, W::Wifi, "The Internet works, but the Wi-Fi is weak", false);
        add("very weak Wi-Fi", {at(S::Wifi, F::WifiVeryWeak)}, W::Wifi, "The Wi-Fi is at fault: its signal", false);
        add("loss by Wi-Fi", {at(S::Gateway, F::GatewayLossy, W::Wifi)}, W::Wifi,
            "The Internet works, but the Wi-Fi loses packets", false);
        add("the router's name server", {at(S::Resolver, F::ResolverSilent, W::Router)}, W::Router,
            "The router is at fault: it is the name server", true);
        add("this computer's name server", {at(S::Resolver, F::ResolverSilent, W::ThisComputer)}, W::ThisComputer,
            "This computer is at fault: the name server", true);
        add("the provider's name server", {at(S::Resolver, F::ResolverSilent, W::Provider)}, W::Provider,
            "The provider is at fault: its name server", true);
        add("closed there", {at(S::Resolver, F::ResolverClosed, W::Router)}, W::Router, "The router is at fault", true);
        add("one slow server", {at(S::Resolver, F::ResolverSome)}, W::Provider, "The Internet works, but one", false);
        add("no server set", {at(S::Resolver, F::NoResolver)}, W::ThisComputer, "This computer is at fault: no", true);
        add("a name", {at(S::Name, F::NoSuchName, {}, u"x.test"_s)}, W::Site, "Only x.test is at fault: there is",
            false);
        add("no name at all", {at(S::Name, F::NoNames), at(S::Practice, F::PracticeGood)}, W::Provider,
            "No Internet from here; the practice network works.", true);
        add("an unanswered name, others are found", {at(S::Name, F::NameUnanswered, {}, u"x.test"_s)}, W::Site,
            "Only x.test is at fault: its name", false);
        add("unanswered names", {at(S::Name, F::NameUnanswered, {}, u"x.test"_s), at(S::Portal, F::PortalUnanswered)},
            W::Provider, "The provider is at fault: its name server does not find", true);
        add("one site silent", {at(S::Tcp, F::TcpSilent, {}, u"x.test"_s)}, W::Site,
            "Only x.test is at fault: it does not answer, others do.", false);
        add("all silent", {at(S::Tcp, F::TcpSilent, {}, u"x.test"_s), at(S::Portal, F::PortalUnanswered)}, W::Provider,
            "The provider is at fault, or a firewall", true);
        add("all silent but a proxy",
            {at(S::Tcp, F::TcpSilent, {}, u"x.test"_s), at(S::Portal, F::PortalUnanswered), at(S::Proxy, F::ProxySet)},
            W::Provider, "The provider is at fault, or a firewall here: no connection gets through; a proxy is set",
            true);
        add("unreachable", {at(S::Tcp, F::TcpUnreachable), at(S::Portal, F::PortalUnanswered)}, W::Provider,
            "The provider is at fault: behind the router", true);
        add("refused", {at(S::Tcp, F::TcpRefused, {}, u"x.test"_s)}, W::Site, "Only x.test is at fault: it refuses",
            false);
        // A portal also breaks TCP and TLS, and is what matters.
        add("a portal", {at(S::Tcp, F::TcpSilent), at(S::Portal, F::PortalRedirects, {}, u"http://log.in/"_s)},
            W::Router, "The network wants you to log in first: open http://log.in/.", false);
        add("a portal before TLS", {at(S::Portal, F::PortalOther), at(S::Tls, F::TlsWrongName)}, W::Router,
            "Something in this network answers", false);
        add("a portal before names", {at(S::Resolver, F::ResolverFailing), at(S::Portal, F::PortalOther)}, W::Router,
            "Something in this network answers", false);
        add("a certificate", {at(S::Tls, F::TlsExpired, {}, u"x.test"_s)}, W::Site, "Only x.test is at fault: its",
            false);
        add("a certificate and the clock", {at(S::Tls, F::TlsNotYetValid), at(S::Clock, F::ClockWrong)},
            W::ThisComputer, "This computer is at fault: its clock is wrong, so that certificates", false);
        add("the clock alone", {at(S::Clock, F::ClockWrong)}, W::ThisComputer, "The Internet works, but the clock",
            false);
        add("IPv6", {at(S::Ipv6, F::Ipv6Dead)}, W::Provider, "The Internet works, but IPv6 is dead", false);
        add("no IPv6", {at(S::Ipv6, F::NoIpv6)}, W::Nowhere, "Everything works.", false);
        add("a fault before a warning", {at(S::Clock, F::ClockOff), at(S::Mtu, F::MtuBlackHole)}, W::Provider,
            "The provider is at fault, or a firewall: large packets", false);
        add("the first of two faults", {at(S::Tls, F::TlsBroken, {}, u"x.test"_s), at(S::Ipv6, F::Ipv6Dead)}, W::Site,
            "Only x.test", false);
        add("near before far", {at(S::Gateway, F::GatewayGone), at(S::Portal, F::PortalRedirects)}, W::Router,
            "The router is at fault", true);
        add("a tunnel", {at(S::Mtu, F::MtuSmallLink)}, W::Nowhere, "Everything works; packets are smaller", false);
        add("a VPN", {at(S::Proxy, F::VpnOn)}, W::Nowhere, "Everything works.", false);
        const std::vector<CheckOutcome> nobody = {at(S::Resolver, F::NotAsked), at(S::Name, F::NotAsked),
                                                  at(S::Tcp, F::NotAsked),      at(S::Portal, F::NotAsked),
                                                  at(S::Tls, F::NotAsked),      at(S::Ipv6, F::NotAsked),
                                                  at(S::Clock, F::NotAsked),    at(S::Mtu, F::NotAsked)};
        add("nobody asked", nobody, W::Nowhere,
            "Nobody outside was asked; up to there nothing is wrong, and the practice", false);
    }
    void verdicts()
    {
        QFETCH(std::vector<CheckOutcome>, others);
        QFETCH(W, where);
        QFETCH(QString, sentence);
        QFETCH(bool, broken);
        const CheckVerdict verdict = judgeCheckup(outcomes(others));
        QCOMPARE(verdict.where, where);
        QVERIFY2(verdict.sentence.startsWith(sentence), qPrintable(verdict.sentence));
        QVERIFY2(verdict.sentence.endsWith(u'.') && !verdict.sentence.contains(u'%'), qPrintable(verdict.sentence));
        QCOMPARE(verdict.isBroken, broken);
    }

    // Whatever a step finds alone: the verdict is about that step, and names where.
    void everyFaultMakesItsVerdict()
    {
        int faults = 0;
        for (const FindingLine &line : findingLines()) {
            if (line.result != CheckResult::Fail && line.result != CheckResult::Warn)
                continue;
            // Of which step it is, the good one before it in the list tells: any will do.
            const CheckVerdict verdict = judgeCheckup({{S::Mtu, line.finding, line.where, u"x.test"_s}});
            QCOMPARE(verdict.where, line.where);
            QVERIFY2(verdict.step.has_value() && verdict.sentence.size() > 10, line.id);
            ++faults;
        }
        QVERIFY(faults > 30);
    }

    void breaks()
    {
        const auto verdictOf = [](const std::vector<CheckOutcome> &others) { return judgeCheckup(outcomes(others)); };
        const CheckVerdict good = verdictOf({});
        const CheckVerdict wifi = verdictOf({at(S::Gateway, F::GatewayGone, W::Wifi)});
        const CheckVerdict names = verdictOf({at(S::Resolver, F::ResolverSilent, W::Provider)});
        WallTime time(1'700'000'000s);
        BreakLog log;
        const auto add = [&](const CheckVerdict &verdict) { log.add(time += 30s, verdict); };
        add(good);
        QCOMPARE(log.sentence(), QString());
        add(good);
        QVERIFY(log.sentence().startsWith(u"No break since "_s));
        add(wifi);
        add(wifi); // still the same one
        QCOMPARE(log.count(), 1);
        QVERIFY(log.isBroken());
        QVERIFY2(log.sentence().contains(u"; the gateway was lost: the Wi-Fi, not the provider."_s),
                 qPrintable(log.sentence()));
        add(good);
        add(wifi);
        QCOMPARE(log.count(), 2);
        QVERIFY(log.sentence().contains(u"; both times the gateway was lost: the Wi-Fi, not the provider."_s));
        add(good);
        add(wifi);
        QVERIFY(log.sentence().contains(u"; each time the gateway was lost: the Wi-Fi"_s));
        add(good);
        add(names);
        QCOMPARE(log.count(), 4);
        QVERIFY2(
            log.sentence().contains(u"; the latest first: the name server was lost (the provider, not this computer), "
                                    "the gateway was lost (the Wi-Fi, not the provider)."_s),
            qPrintable(log.sentence()));
        // Days of breaks: the count goes on, the memory does not grow.
        for (int i = 0; i < 500; ++i) {
            add(good);
            add(wifi);
        }
        QCOMPARE(log.count(), 504);
        QCOMPARE(log.breaks().size(), std::size_t(100));
        // A site's own fault, or a weak signal, is no break.
        BreakLog other;
        other.add(time, verdictOf({at(S::Tcp, F::TcpSilent)}));
        other.add(time, verdictOf({at(S::Wifi, F::WifiVeryWeak)}));
        QCOMPARE(other.count(), 0);
    }

    void pages_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<QString>("expected");
        QTest::addColumn<Finding>("finding");
        QTest::newRow("as it should be") << QByteArray("HTTP/1.1 200 OK\r\n\r\nonline\n") << u"online"_s << F::NoPortal;
        QTest::newRow("in chunks") << QByteArray("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
                                                 "3\r\nonl\r\n3\r\nine\r\n0\r\n\r\n")
                                   << u"online"_s << F::NoPortal;
        QTest::newRow("204") << QByteArray("HTTP/1.1 204 No Content\r\n\r\n") << QString() << F::NoPortal;
        QTest::newRow("200 for 204") << QByteArray("HTTP/1.1 200 OK\r\n\r\nhello") << QString() << F::PortalOther;
        QTest::newRow("204 for a page") << QByteArray("HTTP/1.1 204 No\r\n\r\n") << u"online"_s << F::PortalOther;
        QTest::newRow("another page") << QByteArray("HTTP/1.1 200 OK\r\n\r\n<h1>Log in</h1>") << u"online"_s
                                      << F::PortalOther;
        QTest::newRow("redirect") << QByteArray("HTTP/1.0 302 Found\r\nLOCATION:  http://log.in/a?b=c\r\n\r\n")
                                  << u"online"_s << F::PortalRedirects;
        QTest::newRow("redirect to nowhere")
            << QByteArray("HTTP/1.1 302 Found\r\n\r\n") << u"online"_s << F::PortalOther;
        QTest::newRow("login required") << QByteArray("HTTP/1.1 511 Network Authentication Required\r\n\r\nonline")
                                        << u"online"_s << F::PortalOther;
        QTest::newRow("nothing") << QByteArray() << u"online"_s << F::PortalUnanswered;
        QTest::newRow("no HTTP") << QByteArray("220 mail.test ESMTP\r\n") << u"online"_s << F::PortalOther;
        QTest::newRow("cut short") << QByteArray("HTTP/1.1 200 OK\r\nContent") << u"online"_s << F::PortalOther;
        QTest::newRow("zeros") << QByteArray(100, '\0') << u"online"_s << F::PortalOther;
    }
    void pages()
    {
        QFETCH(QByteArray, answer);
        QFETCH(QString, expected);
        QFETCH(Finding, finding);
        const StepResult result = judgePage(answer, expected);
        QCOMPARE(result.finding, finding);
        // A log-in's token is nobody's business.
        QVERIFY(!result.value.contains(u"b=c"_s) && !result.name.contains(u"b=c"_s));
    }

    void addressesOfPages()
    {
        const auto page = parsePage(u"http://a.test:8080/x?y=1"_s);
        QVERIFY(page);
        QCOMPARE(page->host, u"a.test"_s);
        QCOMPARE(page->port, quint16(8080));
        QCOMPARE(page->path, u"/x?y=1"_s);
        QCOMPARE(parsePage(u"http://a.test"_s)->path, u"/"_s);
        QVERIFY(pageRequest(*page).startsWith("GET /x?y=1 HTTP/1.1\r\nHost: a.test:8080\r\n"));
        // RFC 9110: an IPv6 address stands in brackets there, too.
        QVERIFY(
            pageRequest(*parsePage(u"http://[fd20:1::2]/"_s)).startsWith("GET / HTTP/1.1\r\nHost: [fd20:1::2]\r\n"));
        for (const char *wrong : {"", "https://a.test/", "a.test", "http://", "http://a b/", "http://u:p@a.test/",
                                  "ftp://a.test/", "http://a.test/\r\nX: y"})
            QVERIFY2(!parsePage(QString::fromLatin1(wrong)), wrong);
    }

    void limits()
    {
        QCOMPARE(judgeSignal(-45), F::WifiGood);
        QCOMPARE(judgeSignal(-70), F::WifiGood);
        QCOMPARE(judgeSignal(-71), F::WifiWeak);
        QCOMPARE(judgeSignal(-80), F::WifiWeak);
        QCOMPARE(judgeSignal(-81), F::WifiVeryWeak);
        QCOMPARE(judgeClock(0s), F::ClockGood);
        QCOMPARE(judgeClock(-1s), F::ClockGood);
        QCOMPARE(judgeClock(1001ms), F::ClockOff);
        QCOMPARE(judgeClock(-60s), F::ClockOff);
        QCOMPARE(judgeClock(61s), F::ClockWrong);
        QCOMPARE(judgeClock(-Nanoseconds(24h * 365 * 50)), F::ClockWrong);
    }

    // nl80211: numbers of linux/nl80211.h and linux/genetlink.h.
    void wifiMessages()
    {
        const QByteArray head = raw(quint8(1)) + raw(quint8(1)) + raw(quint16(0));
        const QByteArray family = head + attribute(2, QByteArray("nl80211\0", 8)) + attribute(1, raw(quint16(28)));
        QCOMPARE(readGenericFamily(family, "nl80211"), std::optional<quint16>(28));
        QCOMPARE(readGenericFamily(family, "nlctrl"), std::optional<quint16>());
        QCOMPARE(readGenericFamily({}, "nl80211"), std::optional<quint16>());

        WifiLink link;
        readWifi(head + attribute(3, raw(quint32(4))) + attribute(52, "home"), 4, link);
        QCOMPARE(link.network, u"home"_s);
        QVERIFY(!link.signal);
        const QByteArray rate = attribute(5, raw(quint32(8667))) + attribute(1, raw(quint16(999)));
        const QByteArray oldRate = attribute(1, raw(quint16(540)));
        const QByteArray station = attribute(7, raw(qint8(-61))) + attribute(8, rate) + attribute(14, oldRate);
        const QByteArray message = head + attribute(3, raw(quint32(4))) + attribute(21, station);
        readWifi(message, 4, link);
        QCOMPARE(link.network, u"home"_s);
        QCOMPARE(link.signal, std::optional<int>(-61));
        QCOMPARE(link.sendRate, std::optional<qint64>(866'700));
        QCOMPARE(link.receiveRate, std::optional<qint64>(54'000));
        WifiLink other;
        readWifi(message, 5, other);
        QVERIFY(!other.signal);
        // Cut short anywhere: nothing is read past the end.
        for (qsizetype size = 0; size < message.size(); ++size)
            readWifi(QByteArray(message.constData(), size), 4, other);
    }

    void neighbourMessages()
    {
        const auto payload = [](quint16 state) {
            return raw(quint8(2)) + QByteArray(3, '\0') + raw(qint32(7)) + raw(state) + raw(quint8(0)) + raw(quint8(1))
                + attribute(1, QByteArray::fromHex("c0000201")) + attribute(2, QByteArray::fromHex("02fc00000001"));
        };
        const std::optional<Neighbour> known = readNeighbour(payload(2)); // NUD_REACHABLE
        QVERIFY(known);
        QCOMPARE(known->index, 7);
        QCOMPARE(known->address, QHostAddress(u"192.0.2.1"_s));
        QCOMPARE(known->hardwareAddress, QByteArray::fromHex("02fc00000001"));
        QCOMPARE(known->state, Neighbour::State::Known);
        QCOMPARE(readNeighbour(payload(4))->state, Neighbour::State::Known); // stale
        QCOMPARE(readNeighbour(payload(32))->state, Neighbour::State::Failed);
        QCOMPARE(readNeighbour(payload(1))->state, Neighbour::State::Asking);
        QCOMPARE(readNeighbour(payload(0))->state, Neighbour::State::Unknown);
        for (qsizetype size = 0; size < payload(2).size(); ++size)
            (void)readNeighbour(QByteArray(payload(2).constData(), size));
        QVERIFY(!readNeighbour(QByteArray(11, '\0')));
    }

    void masks_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("masked");
        const auto same = [](const char *text) {
            QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(text);
        };
        QTest::newRow("IPv4") << u"10.20.0.2: 4 ms"_s << u"10.20.x.x: 4 ms"_s;
        QTest::newRow("two") << u"192.0.2.1/24, 203.0.113.77"_s << u"192.0.x.x/24, 203.0.x.x"_s;
        QTest::newRow("IPv6") << u"2001:db8:1:2::99/64"_s << u"2001:db8:x/64"_s;
        QTest::newRow("IPv6 and a colon") << u"(2001:db8:1:2::99: 3 ms)"_s << u"(2001:db8:x: 3 ms)"_s;
        QTest::newRow("IPv6 with scope") << u"fe80::1%eth0"_s << u"fe80:0:x"_s;
        QTest::newRow("MAC") << u"02:FC:00:aa:bb:cc"_s << u"02:FC:00:x:x:x"_s;
        QTest::newRow("all") << u"192.0.2.1, 02:fc:00:aa:bb:cc, fd20:1::2"_s
                             << u"192.0.x.x, 02:fc:00:x:x:x, fd20:1:x"_s;
        for (const char *text : {"127.0.0.1", "::1", "13:40", "at 13:40:15", "TLSv1.3 4.2 ms", "Sockeye 0.1.0",
                                 "one.test:443", "up, MTU 1500", "http://log.in/", "–"})
            same(text);
    }
    // fault 117
    void masks()
    {
        QFETCH(QString, text);
        QFETCH(QString, masked);
        QCOMPARE(maskAddresses(text), masked);
    }

    // fault 117: what tells who and where leaves the report where that is asked for, a hardware address always.
    void theReportHasTwelveLines()
    {
        const std::vector<CheckRow> rows = {
            rowOf(S::Interface, F::InterfaceUp, u"wlan0"_s, u"up, MTU 1500"_s),
            rowOf(S::Wifi, F::WifiWeak, u"wlan0"_s, u"Ann's home, -74 dBm, 65.0 Mbit/s out"_s),
            rowOf(S::Address, F::AddressGood, u"wlan0"_s, u"192.0.2.77/24, 2001:db8:5:6::77/64"_s),
            rowOf(S::Gateway, F::GatewayGood, u"192.0.2.1"_s, u"10 of 10 answered, 4 ms, 02:fc:00:aa:bb:cc"_s),
            rowOf(S::Tcp, F::AfterName),
        };
        std::vector<const CheckRow *> pointers;
        for (const CheckRow &row : rows)
            pointers.push_back(&row);
        CheckupSummary summary;
        summary.outcomes = outcomes({at(S::Wifi, F::WifiWeak)});
        summary.hostName = u"anns-laptop"_s;
        summary.system = u"Debian 12"_s;
        const QString open = checkupReport({}, pointers, summary, false);
        const QString masked = checkupReport({}, pointers, summary, true);
        for (const QString &text : {open, masked}) {
            QCOMPARE(text.count(u'\n'), 12);
            QVERIFY(text.endsWith(u'\n'));
            QVERIFY(text.startsWith(u"Check-up: The Internet works, but the Wi-Fi is weak here.\n"_s));
            QVERIFY(text.contains(u"-74 dBm"_s) && text.contains(u"Debian 12"_s));
            QVERIFY2(text.contains(u"TCP: skipped. Not tried: the name has no address;"_s), qPrintable(text));
            QVERIFY(!text.contains(u"aa:bb:cc"_s));
        }
        QVERIFY(open.contains(u"anns-laptop"_s) && open.contains(u"192.0.2.77/24"_s) && open.contains(u"Ann's home"_s));
        for (const char *secret : {"anns-laptop", "192.0.2.", "db8:5", "Ann's home", "aa:bb"})
            QVERIFY2(!masked.contains(QString::fromLatin1(secret)), qPrintable(masked));
        QVERIFY(masked.contains(u"192.0.x.x/24"_s));
        // Through the tool, as the window and the command line ask for it.
        const Tool &tool = checkupTool();
        QVERIFY(tool.hasReport);
        const std::vector<const void *> plain(pointers.begin(), pointers.end());
        const CheckupRequest request;
        QCOMPARE(tool.report(&request, plain, &summary, true), masked);
    }

    void sentencesReadBack()
    {
        const Tool &tool = checkupTool();
        for (const FindingLine &line : findingLines()) {
            const CheckRow row = rowOf(S::Tcp, line.finding);
            CheckRow read;
            for (const char *id : {"finding", "meaning", "suggestion", "result"}) {
                const Field *field = tool.rowField(QLatin1StringView(id));
                QVERIFY(field && field->parse(QString::fromUtf8(field->text(&row)), &read));
                QCOMPARE(field->text(&read), field->text(&row));
            }
            QVERIFY(explainCheck(row).startsWith(findingMeaning(line.finding)));
        }
    }

    void wrongRequestsAreRefused_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("text");
        QTest::newRow("host") << u"hosts"_s << u"a b"_s;
        QTest::newRow("guessed address") << u"hosts"_s << u"127.1"_s;
        QTest::newRow("nine hosts") << u"hosts"_s << u"a.b,c.d,e.f,g.h,i.j,k.l,m.n,o.p,q.r"_s;
        QTest::newRow("https") << u"portal"_s << u"https://a.test/"_s;
        QTest::newRow("no page") << u"portal"_s << u"a.test"_s;
        QTest::newRow("time server") << u"ntp"_s << u"a:b:c"_s;
        QTest::newRow("too often") << u"repeat_s"_s << u"5"_s;
    }
    void wrongRequestsAreRefused()
    {
        QFETCH(QString, field);
        QFETCH(QString, text);
        const Tool &tool = checkupTool();
        CheckupRequest request;
        QVERIFY(tool.check(&request));
        QVERIFY(tool.requestField(field)->parse(text, &request));
        const Result<void> checked = tool.check(&request);
        QVERIFY(!checked);
        QCOMPARE(checked.error().kind, ErrorKind::BadInput);
        QCOMPARE(checked.error().subject, field);
        QVERIFY(!checked.error().detail.isEmpty());
    }
};

QTEST_GUILESS_MAIN(CheckVerdictTest)
#include "tst_checkverdict.moc"
