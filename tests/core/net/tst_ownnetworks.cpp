// SPDX-License-Identifier: GPL-3.0-or-later
// Which addresses lie within this computer's own networks.
#include "core/net/ownnetworks.h"

#include <QTest>

using namespace sockeye;
using namespace Qt::Literals::StringLiterals;

namespace
{

NetworkAddress own(const QString &address, int prefixLength, const QString &peer = {})
{
    NetworkAddress made;
    made.address = QHostAddress(address);
    made.prefixLength = prefixLength;
    made.peer = QHostAddress(peer);
    return made;
}

HostRange rangeOf(const QString &text)
{
    const Result<std::optional<HostRange>> range = HostRange::parse(text);
    return range && *range ? **range : HostRange::of(QHostAddress(text));
}

} // namespace

class OwnNetworksTest : public QObject
{
    Q_OBJECT

private slots:
    void has_data()
    {
        QTest::addColumn<QString>("target");
        QTest::addColumn<bool>("isOwn");
        QTest::newRow("loopback") << u"127.0.0.1"_s << true;
        QTest::newRow("all of loopback") << u"127.0.0.0/8"_s << true;
        QTest::newRow("loopback and more") << u"127.255.255.250-128.0.0.5"_s << false;
        QTest::newRow("::1") << u"::1"_s << true;
        QTest::newRow("0.0.0.0 is this computer") << u"0.0.0.0"_s << true;
        QTest::newRow("a neighbour") << u"192.168.3.77"_s << true;
        QTest::newRow("the whole network") << u"192.168.3.0/24"_s << true;
        QTest::newRow("one beyond its end") << u"192.168.3.250-192.168.4.0"_s << false;
        QTest::newRow("the next network") << u"192.168.4.1"_s << false;
        QTest::newRow("more than the network") << u"192.168.0.0/16"_s << false;
        QTest::newRow("the other end of a link") << u"10.8.0.1"_s << true;
        QTest::newRow("beyond that link") << u"10.8.0.2"_s << false;
        QTest::newRow("link-local, with its interface") << u"fe80::9%eth0"_s << true;
        QTest::newRow("IPv6 neighbours") << u"2001:db8:1::/120"_s << true;
        QTest::newRow("IPv6 outside") << u"2001:db8:2::1"_s << false;
        QTest::newRow("public") << u"192.0.2.1"_s << false;
        QTest::newRow("broadcast") << u"255.255.255.255"_s << false;
    }

    void has()
    {
        QFETCH(QString, target);
        QFETCH(bool, isOwn);
        const OwnNetworks networks({own(u"127.0.0.1"_s, 8), own(u"192.168.3.5"_s, 24),
                                    own(u"10.8.0.6"_s, 32, u"10.8.0.1"_s), own(u"fe80::5"_s, 64),
                                    own(u"2001:db8:1::5"_s, 64)});
        QCOMPARE(networks.has(rangeOf(target)), isOwn);
    }

    // The kernel's own answer has at least what the interfaces have.
    void asksTheKernel()
    {
        const Result<OwnNetworks> networks = OwnNetworks::ask({});
        QVERIFY(networks);
        QVERIFY(networks->has(QHostAddress(u"127.0.0.1"_s)));
        QVERIFY(!networks->has(QHostAddress(u"203.0.113.9"_s)));
    }
};

QTEST_GUILESS_MAIN(OwnNetworksTest)
#include "tst_ownnetworks.moc"
