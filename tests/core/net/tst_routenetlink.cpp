// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/calltext.h"
#include "core/net/calltrace.h"
#include "core/net/routenetlink.h"
#include "tests/support/privatenetwork.h"

#include <QTest>

#include <thread>

using namespace sockeye;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace
{

QString whyNoNetwork;

/// Numbers in the byte order of the machine, as netlink has them.
template <class Number>
QByteArray raw(Number value)
{
    return QByteArray(reinterpret_cast<const char *>(&value), sizeof value);
}

QByteArray padded(QByteArray bytes)
{
    while (bytes.size() % 4 != 0)
        bytes += '\0';
    return bytes;
}

QByteArray attribute(int type, const QByteArray &value)
{
    return padded(raw(quint16(4 + value.size())) + raw(quint16(type)) + value);
}

QByteArray message(int type, int flags, quint32 sequence, const QByteArray &payload)
{
    return padded(raw(quint32(16 + payload.size())) + raw(quint16(type)) + raw(quint16(flags)) + raw(sequence)
                  + raw(quint32(0)) + payload);
}

// rtnetlink(7); numbers of linux/rtnetlink.h, linux/if_link.h and linux/if_addr.h
constexpr int newLink = 16;
constexpr int done = 3;
constexpr int errorMessage = 2;
constexpr int dumpInterrupted = 0x10;

QByteArray linkPayload()
{
    QByteArray statistics(24 * 8, '\0');
    statistics.replace(16, 8, raw(quint64(1234)));
    statistics.replace(24, 8, raw(quint64(5678)));
    return raw(quint8(0)) + raw(quint8(0)) + raw(quint16(1)) + raw(qint32(7)) + raw(quint32(0x41)) + raw(quint32(0))
        + attribute(3, QByteArray("veth7\0", 6)) + attribute(4, raw(quint32(1400))) + attribute(16, raw(quint8(6)))
        + attribute(1, QByteArray::fromHex("02fc00000001")) + attribute(23, statistics)
        + attribute(18, attribute(1, QByteArray("veth\0", 5)));
}

QByteArray addressPayload()
{
    return raw(quint8(2)) + raw(quint8(24)) + raw(quint8(0)) + raw(quint8(0)) + raw(quint32(7))
        + attribute(1, QByteArray::fromHex("c0000202")) + attribute(2, QByteArray::fromHex("c0000202"));
}

QByteArray routePayload()
{
    return raw(quint8(10)) + QByteArray(3, '\0') + raw(quint8(254)) + raw(quint8(3)) + raw(quint8(0)) + raw(quint8(1))
        + raw(quint32(0)) + attribute(15, raw(quint32(254)))
        + attribute(5, QByteArray::fromHex("fe800000000000000000000000000001")) + attribute(4, raw(qint32(7)))
        + attribute(6, raw(quint32(1024)));
}

} // namespace

class RouteNetlinkTest : public QObject
{
    Q_OBJECT

private slots:
    void readsLink();
    void readsAddress();
    void readsPointToPoint();
    void readsRoute();
    void readsShortMessages();
    void readsDumps();
    void refusesBrokenDumps_data();
    void refusesBrokenDumps();
    void asksTheKernel();
    void hearsChanges();
    void stops();
};

void RouteNetlinkTest::readsLink()
{
    const auto link = readLink(linkPayload());
    QVERIFY(link);
    QCOMPARE(link->index, 7);
    QCOMPARE(link->name, u"veth7"_s);
    QVERIFY(link->isUp && link->isRunning);
    QCOMPARE(link->operation, NetworkLink::Operation::Up);
    QCOMPARE(link->mtu, 1400u);
    QCOMPARE(link->hardwareAddress.toHex(), QByteArray("02fc00000001"));
    QCOMPARE(link->driverKind, u"veth"_s);
    QCOMPARE(link->receivedBytes, 1234u);
    QCOMPARE(link->sentBytes, 5678u);
}

void RouteNetlinkTest::readsAddress()
{
    const auto address = readAddress(addressPayload());
    QVERIFY(address);
    QCOMPARE(address->index, 7);
    QCOMPARE(address->address, QHostAddress(u"192.0.2.2"_s));
    QVERIFY(address->peer.isNull());
    QCOMPARE(address->prefixLength, 24);
}

void RouteNetlinkTest::readsPointToPoint()
{
    QByteArray payload = addressPayload().left(8);
    payload += attribute(1, QByteArray::fromHex("c0000209")) + attribute(2, QByteArray::fromHex("c0000202"));
    const auto address = readAddress(payload);
    QVERIFY(address);
    QCOMPARE(address->address, QHostAddress(u"192.0.2.2"_s));
    QCOMPARE(address->peer, QHostAddress(u"192.0.2.9"_s));
}

void RouteNetlinkTest::readsRoute()
{
    const auto route = readDefaultRoute(routePayload());
    QVERIFY(route);
    QVERIFY(route->isIpv6);
    QCOMPARE(route->gateway, QHostAddress(u"fe80::1"_s));
    QCOMPARE(route->index, 7);
    QCOMPARE(route->metric, 1024u);

    QByteArray other = routePayload();
    other[1] = 64; // 64 bits of destination: no default route
    QVERIFY(!readDefaultRoute(other));
    other = routePayload();
    other[7] = 7; // RTN_UNREACHABLE
    QVERIFY(!readDefaultRoute(other));
}

void RouteNetlinkTest::readsShortMessages()
{
    // Nothing reads past the end, wherever a message is cut; the address sanitizer watches.
    for (const QByteArray &whole : {linkPayload(), addressPayload(), routePayload()}) {
        for (qsizetype size = 0; size < whole.size(); ++size) {
            const QByteArray cut(whole.constData(), size);
            (void)readLink(cut);
            (void)readAddress(cut);
            (void)readDefaultRoute(cut);
        }
    }
    QVERIFY(!readLink(linkPayload().left(16)));
    QVERIFY(!readAddress(addressPayload().left(8)));
}

void RouteNetlinkTest::readsDumps()
{
    int links = 0;
    DumpReader reader(42, [&](quint16 type, QByteArrayView payload) { links += type == newLink && readLink(payload); });
    reader.read(message(newLink, 0, 42, linkPayload()) + message(newLink, 0, 41, linkPayload())
                + message(newLink, 0, 42, linkPayload()));
    QCOMPARE(links, 2);
    QVERIFY(!reader.isDone());
    reader.read(message(newLink, dumpInterrupted, 42, linkPayload()));
    QVERIFY(reader.wasInterrupted());
    reader.read(message(done, 0, 42, raw(qint32(0))) + message(newLink, 0, 42, linkPayload()));
    QVERIFY(reader.isDone());
    QCOMPARE(reader.error(), 0);
    QCOMPARE(links, 3);
}

void RouteNetlinkTest::refusesBrokenDumps_data()
{
    QTest::addColumn<QByteArray>("datagram");
    QTest::addColumn<bool>("isDone");
    QTest::addColumn<int>("error");

    QTest::newRow("empty") << QByteArray() << false << 0;
    QTest::newRow("half a head") << message(newLink, 0, 42, {}).left(15) << false << 0;
    QTest::newRow("length 0") << QByteArray(32, '\0') << false << 0;
    QTest::newRow("length past the end") << message(newLink, 0, 42, linkPayload()).left(40) << false << 0;
    QTest::newRow("error") << message(errorMessage, 0, 42, raw(qint32(-1))) << true << 1;
    QTest::newRow("error at the end") << message(done, 0, 42, raw(qint32(-12))) << true << 12;
    QTest::newRow("error without a number") << message(errorMessage, 0, 42, {}) << true << 0;
}

void RouteNetlinkTest::refusesBrokenDumps()
{
    QFETCH(QByteArray, datagram);
    QFETCH(bool, isDone);
    QFETCH(int, error);
    int messages = 0;
    DumpReader reader(42, [&](quint16, QByteArrayView) { ++messages; });
    reader.read(datagram);
    QCOMPARE(messages, 0);
    QCOMPARE(reader.isDone(), isDone);
    QCOMPARE(reader.error(), error);
}

void RouteNetlinkTest::asksTheKernel()
{
    CallTrace trace;
    Environment environment;
    environment.calls = &trace;
    const int before = openDescriptors();
    {
        auto netlink = RouteNetlink::open(environment, true);
        QVERIFY(netlink);
        const auto links = netlink->links();
        QVERIFY(links);
        const auto loopback =
            std::find_if(links->begin(), links->end(), [](const NetworkLink &link) { return link.name == u"lo"_s; });
        QVERIFY(loopback != links->end());
        QCOMPARE(loopback->hardwareType, quint16(772));
        QVERIFY(netlink->addresses());
        QVERIFY(netlink->defaultRoutes());
    }
    QCOMPARE(openDescriptors(), before);
    const auto snapshot = trace.snapshot();
    QVERIFY(!snapshot->calls.empty());
    QCOMPARE(callArguments(snapshot->calls.front(), *snapshot),
             QByteArray("AF_NETLINK, SOCK_RAW|SOCK_CLOEXEC|SOCK_NONBLOCK, NETLINK_ROUTE"));
}

void RouteNetlinkTest::hearsChanges()
{
    if (!whyNoNetwork.isEmpty())
        QSKIP(qPrintable(whyNoNetwork));
    auto netlink = RouteNetlink::open({}, true);
    QVERIFY(netlink);
    const auto nothing = netlink->waitForChange(Deadline::in(1ms));
    QVERIFY(nothing && !*nothing);
    QCOMPARE(runIp({u"link"_s, u"set"_s, u"lo"_s, u"up"_s}), QString());
    const auto changed = netlink->waitForChange(Deadline::in(5s));
    QVERIFY(changed && *changed);
    const auto addresses = netlink->addresses();
    QVERIFY(addresses);
    QVERIFY(std::any_of(addresses->begin(), addresses->end(), [](const NetworkAddress &address) {
        return address.address == QHostAddress(QHostAddress::LocalHost) && address.scope == 254;
    }));
}

void RouteNetlinkTest::stops()
{
    Environment environment;
    auto netlink = RouteNetlink::open(environment, true);
    QVERIFY(netlink);
    std::thread stopper([&] { environment.cancel.cancel(); });
    for (;;) {
        const auto changed = netlink->waitForChange(Deadline());
        if (changed)
            continue;
        QCOMPARE(changed.error().kind, ErrorKind::Cancelled);
        break;
    }
    stopper.join();
    QCOMPARE(netlink->links().error().kind, ErrorKind::Cancelled);
}

int main(int argc, char **argv)
{
    whyNoNetwork = enterPrivateNetwork();
    QCoreApplication application(argc, argv);
    RouteNetlinkTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_routenetlink.moc"
