// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/host/hosttool.h"

#include "core/host/hostnames.h"
#include "core/host/hostrows.h"
#include "core/host/hostrun.h"
#include "tests/support/followedrun.h"
#include "tests/support/privatenetwork.h"

#include <QTest>

using namespace sockeye;
using namespace Qt::Literals::StringLiterals;

namespace
{

QString whyNoNetwork;
constexpr qint64 netlinkFamily = 16; // AF_NETLINK

/// `eth0 192.0.2.2/24`; `eth0 -` where there is no address.
QString shortForm(const HostRow &row)
{
    return row.address.isNull() ? row.interfaceName + u" -"_s
                                : u"%1 %2/%3"_s.arg(row.interfaceName, row.address.toString()).arg(*row.prefixLength);
}

QStringList shortForms(const std::vector<HostRow> &rows)
{
    QStringList forms;
    for (const HostRow &row : rows)
        forms += shortForm(row);
    return forms;
}

NetworkLink link(int index, const QString &name, const QString &driver = {}, bool isUp = true)
{
    NetworkLink made;
    made.index = index;
    made.name = name;
    made.isUp = made.isRunning = isUp;
    made.operation = isUp ? NetworkLink::Operation::Up : NetworkLink::Operation::Down;
    made.hardwareType = name == u"lo"_s ? 772 : 1;
    made.hardwareAddress = QByteArray::fromHex("02fc00000001");
    made.driverKind = driver;
    made.mtu = 1500;
    return made;
}

NetworkAddress address(int index, const QString &text, int length, int scope)
{
    NetworkAddress made;
    made.index = index;
    made.address = QHostAddress(text);
    made.prefixLength = length;
    made.scope = quint8(scope);
    return made;
}

/// A run on a thread of its own.
class HostRun : public FollowedRun<HostRequest, HostRow, HostSummary>
{
public:
    HostRun(bool all, bool follow)
        : FollowedRun(runHost, {all, follow},
                      [](const HostRow &row) { return (row.interfaceName + u' ' + row.address.toString()).toUtf8(); })
    {
    }

    const HostRow *row(const QString &form) const
    {
        return find([&](const HostRow &row) { return shortForm(row) == form; });
    }
    RowChange change(const QString &form) const
    {
        const HostRow *found = row(form);
        return found ? found->change : RowChange::None;
    }
    const HostSummary &summary() const { return *result(); }
};

#define IP(...)                                                                                                        \
    do {                                                                                                               \
        const QString said = runIp(QStringList{__VA_ARGS__});                                                          \
        QVERIFY2(said.isEmpty(), qPrintable(said));                                                                    \
    } while (false)

#define NEEDS_NETWORK                                                                                                  \
    if (!whyNoNetwork.isEmpty())                                                                                       \
        QSKIP(qPrintable(whyNoNetwork));

} // namespace

class HostTest : public QObject
{
    Q_OBJECT

private slots:
    void choosesRows();
    void describesInterfaces_data();
    void describesInterfaces();
    void findsHostsLine_data();
    void findsHostsLine();
    void explains();
    void explainsRows();
    // In a network of the test's own; they build on one another.
    void answersWithoutNetwork();
    void findsAddresses();
    void followsChanges();
    void followsFiveHundredInterfaces();
    void stopsAtOnce();
};

void HostTest::choosesRows()
{
    NetworkState state;
    state.links = {link(1, u"lo"_s),
                   link(2, u"eth0"_s),
                   link(3, u"eth1"_s, {}, false),
                   link(4, u"docker0"_s, u"bridge"_s),
                   link(5, u"wg0"_s, u"wireguard"_s),
                   link(6, u"eth2"_s)};
    state.addresses = {address(1, u"::1"_s, 128, 254),       address(1, u"127.0.0.1"_s, 8, 254),
                       address(2, u"fe80::2"_s, 64, 253),    address(2, u"fd00::2"_s, 64, 0),
                       address(2, u"192.0.2.2"_s, 24, 0),    address(4, u"172.17.0.1"_s, 16, 0),
                       address(5, u"198.51.100.7"_s, 32, 0), address(6, u"fe80::6"_s, 64, 253)};
    state.outboundIpv4 = QHostAddress(u"198.51.100.7"_s);

    const auto rows = makeHostRows(state, false);
    QCOMPARE(shortForms(rows),
             QStringList({u"lo 127.0.0.1/8"_s, u"lo ::1/128"_s, u"eth0 192.0.2.2/24"_s, u"eth0 fd00::2/64"_s,
                          u"wg0 198.51.100.7/32"_s, u"eth2 -"_s}));
    QVERIFY(rows[4].outbound);
    QVERIFY(!rows[2].outbound);
    QCOMPARE(shortForms(makeHostRows(state, true)),
             QStringList({u"lo 127.0.0.1/8"_s, u"lo ::1/128"_s, u"eth0 192.0.2.2/24"_s, u"eth0 fe80::2%eth0/64"_s,
                          u"eth0 fd00::2/64"_s, u"eth1 -"_s, u"docker0 172.17.0.1/16"_s, u"wg0 198.51.100.7/32"_s,
                          u"eth2 fe80::6%eth2/64"_s}));
    QCOMPARE(nearbyAddresses(state), QStringList({u"192.0.2.2 (eth0)"_s, u"fd00::2 (eth0)"_s}));
}

void HostTest::describesInterfaces_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("driver");
    QTest::addColumn<int>("hardware");
    QTest::addColumn<InterfaceKind>("kind");

    QTest::newRow("loopback") << u"lo"_s << QString() << 772 << InterfaceKind::Loopback;
    QTest::newRow("ethernet") << u"enp3s0"_s << QString() << 1 << InterfaceKind::Ethernet;
    QTest::newRow("veth") << u"v"_s << u"veth"_s << 1 << InterfaceKind::Veth;
    QTest::newRow("bridge") << u"br0"_s << u"bridge"_s << 1 << InterfaceKind::Bridge;
    QTest::newRow("wireguard") << u"wg0"_s << u"wireguard"_s << 0xFFFE << InterfaceKind::WireGuard;
    QTest::newRow("fault 92: point-to-point") << u"ppp0"_s << u"ppp"_s << 512 << InterfaceKind::PointToPoint;
    QTest::newRow("modem without a driver's name") << u"wwan0"_s << QString() << 0xFFFE << InterfaceKind::PointToPoint;
    QTest::newRow("dummy") << u"d0"_s << u"dummy"_s << 1 << InterfaceKind::Virtual;
    QTest::newRow("infiniband") << u"ib0"_s << QString() << 32 << InterfaceKind::Other;
}

void HostTest::describesInterfaces()
{
    QFETCH(QString, name);
    QFETCH(QString, driver);
    QFETCH(int, hardware);
    QFETCH(InterfaceKind, kind);
    NetworkState state;
    NetworkLink one = link(9, name, driver);
    one.hardwareType = quint16(hardware);
    one.hardwareAddress.clear(); // fault 92: no MAC
    one.mtu = 65536; // fault 92: MTU 65536
    state.links = {one};
    const auto rows = makeHostRows(state, true);
    QCOMPARE(rows.size(), std::size_t(1));
    QCOMPARE(rows[0].kind, kind);
    QVERIFY(rows[0].mac.isNull());
    QCOMPARE(rows[0].mtu, 65536u);
}

void HostTest::findsHostsLine_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("line");

    QTest::newRow("Debian's") << u"127.0.0.1\tlocalhost\n127.0.1.1\tsalmon.example.org\tsalmon\n"_s
                              << u"127.0.1.1 salmon.example.org salmon"_s;
    QTest::newRow("comment") << u"#127.0.1.1 salmon\n127.0.1.1 Salmon # this machine\r\n"_s << u"127.0.1.1 Salmon"_s;
    QTest::newRow("another name") << u"127.0.1.1 trout\n"_s << QString();
    QTest::newRow("another address") << u"127.0.0.1 salmon\n"_s << QString();
    QTest::newRow("empty") << QString() << QString();
    QTest::newRow("only an address") << u"127.0.1.1\n"_s << QString();
}

void HostTest::findsHostsLine()
{
    QFETCH(QString, text);
    QFETCH(QString, line);
    QCOMPARE(findHostsLine(text, QHostAddress(u"127.0.1.1"_s), u"salmon"_s), line);
}

void HostTest::explains()
{
    HostSummary summary;
    summary.hostName = u"salmon"_s;
    summary.hostNameAddress = QHostAddress(u"127.0.1.1"_s);
    summary.hostsLine = u"127.0.1.1 salmon"_s;
    summary.outboundIpv4 = QHostAddress(u"192.0.2.2"_s);
    const HostRequest request;
    Answer answer = hostTool().answer(&request, &summary);
    QCOMPARE(answer.scriptPrints, QStringList({u"Host name: salmon"_s, u"IP address: 127.0.1.1"_s}));
    QVERIFY(answer.detail.contains(u"192.0.2.2"_s));
    QVERIFY(answer.detail.contains(u"/etc/hosts"_s));

    summary.hostNameAddress = QHostAddress(u"192.0.2.2"_s);
    QVERIFY(!hostTool().answer(&request, &summary).detail.contains(u"/etc/hosts"_s));

    summary.hostNameAddress.clear();
    summary.hostNameError = u"EAI_NONAME"_s;
    QVERIFY(hostTool().answer(&request, &summary).headline.contains(u"EAI_NONAME"_s));

    summary.hostNameError = hostNameTimeout;
    QVERIFY(hostTool().answer(&request, &summary).detail.contains(u"in time"_s));

    summary.outboundIpv4.clear();
    summary.nearbyAddresses = QStringList{u"192.0.2.2 (eth0)"_s};
    QVERIFY(hostTool().answer(&request, &summary).detail.contains(u"same network"_s));
}

void HostTest::explainsRows()
{
    NetworkState state;
    state.links = {link(1, u"lo"_s), link(2, u"eth0"_s), link(3, u"eth1"_s, {}, false)};
    for (const auto &[text, scope] :
         {std::pair(u"192.168.1.2"_s, 0), std::pair(u"169.254.3.4"_s, 253), std::pair(u"fd00::2"_s, 0),
          std::pair(u"100.64.0.1"_s, 0), std::pair(u"203.0.113.5"_s, 0), std::pair(u"2001:db8::1"_s, 0)})
        state.addresses.push_back(address(2, text, 24, scope));
    state.addresses.push_back(address(1, u"127.0.0.1"_s, 8, 254));
    QSet<QString> explanations;
    const auto rows = makeHostRows(state, true);
    QCOMPARE(rows.size(), std::size_t(8));
    for (const HostRow &row : rows) {
        const QString explanation = hostTool().explainRow(&row);
        QVERIFY2(!explanation.isEmpty(), qPrintable(shortForm(row)));
        explanations += explanation;
    }
    QCOMPARE(explanations.size(), qsizetype(rows.size()));
}

void HostTest::answersWithoutNetwork()
{
    NEEDS_NETWORK
    const int before = openDescriptors();
    {
        HostRun run(false, false);
        run.waitForEnd();
        QVERIFY(run.result());
        QCOMPARE(run.size(), std::size_t(1));
        const HostRow *loopback = run.row(u"lo -"_s);
        QVERIFY(loopback);
        QCOMPARE(loopback->state, InterfaceState::Down);
        QVERIFY(run.summary().outboundIpv4.isNull());
        QVERIFY(run.summary().outboundIpv6.isNull());
        QVERIFY(run.summary().gateway.isNull());
        QVERIFY(!run.summary().hostName.isEmpty());
        QVERIFY(!run.summary().os.isEmpty());
        QVERIFY(!run.summary().hostNameAddress.isNull() || !run.summary().hostNameError.isEmpty());
        const HostRequest request;
        const Answer answer = hostTool().answer(&request, &run.summary());
        QVERIFY(answer.detail.contains(u"127.0.0.1"_s));
        QCOMPARE(answer.scriptPrints.size(), 2);
    }
    QTRY_COMPARE_WITH_TIMEOUT(openDescriptors(), before, 5000); // a look-up that was left behind ends by itself
}

void HostTest::findsAddresses()
{
    NEEDS_NETWORK
    IP(u"link"_s, u"set"_s, u"lo"_s, u"up"_s);
    IP(u"link"_s, u"add"_s, u"near0"_s, u"address"_s, u"02:fc:00:00:00:01"_s, u"type"_s, u"veth"_s, u"peer"_s,
       u"name"_s, u"far0"_s);
    IP(u"link"_s, u"set"_s, u"near0"_s, u"up"_s, u"mtu"_s, u"1400"_s);
    IP(u"link"_s, u"set"_s, u"far0"_s, u"up"_s);
    IP(u"addr"_s, u"add"_s, u"192.0.2.2/24"_s, u"dev"_s, u"near0"_s);
    IP(u"route"_s, u"add"_s, u"default"_s, u"via"_s, u"192.0.2.1"_s);

    HostRun run(false, false);
    run.waitForEnd();
    QVERIFY(run.result());
    QCOMPARE(run.summary().outboundIpv4, QHostAddress(u"192.0.2.2"_s));
    QCOMPARE(run.summary().gateway, QHostAddress(u"192.0.2.1"_s));
    const HostRow *row = run.row(u"near0 192.0.2.2/24"_s);
    QVERIFY(row);
    QCOMPARE(row->kind, InterfaceKind::Veth);
    QCOMPARE(row->state, InterfaceState::Up);
    QCOMPARE(row->scope, AddressScope::Global);
    QCOMPARE(row->mac, u"02:fc:00:00:00:01"_s);
    QCOMPARE(row->mtu, 1400u);
    QVERIFY(row->outbound);
    QVERIFY(run.row(u"lo 127.0.0.1/8"_s));
    QVERIFY(!run.row(u"far0 -"_s)); // virtual, and not used outward
    const HostRequest request;
    QVERIFY(hostTool().answer(&request, &run.summary()).detail.contains(u"192.0.2.2"_s));

    // Nothing was sent to any network: only the kernel was asked.
    QHash<int, qint64> families;
    for (const CallRecord &call : run.calls()) {
        if (call.call == SystemCall::Socket)
            families.insert(call.descriptor, call.arguments[0]);
        const bool sends = call.call == SystemCall::Send || call.call == SystemCall::SendTo;
        QVERIFY(!sends || families.value(call.descriptor) == netlinkFamily);
    }
    QVERIFY(families.size() >= 1);
}

void HostTest::followsChanges()
{
    NEEDS_NETWORK
    HostRun run(true, true);
    QVERIFY(run.waitUntil([&] { return run.published() && run.row(u"near0 192.0.2.2/24"_s); }));

    // An address comes and goes, with marks that are taken back.
    QCOMPARE(run.change(u"near0 192.0.2.2/24"_s), RowChange::None);
    const QString second = u"near0 198.51.100.2/24"_s;
    IP(u"addr"_s, u"add"_s, u"198.51.100.2/24"_s, u"dev"_s, u"near0"_s);
    QVERIFY(run.waitUntil([&] { return run.change(second) == RowChange::New; }));
    QVERIFY(run.waitUntil([&] { return run.change(second) == RowChange::None; }));
    IP(u"addr"_s, u"del"_s, u"198.51.100.2/24"_s, u"dev"_s, u"near0"_s);
    QVERIFY(run.waitUntil([&] { return run.change(second) == RowChange::Gone; }));
    QVERIFY(hostTool().explainRow(run.row(second)).contains(u"gone"_s));
    QVERIFY(run.waitUntil([&] { return !run.row(second); }));
    QVERIFY(run.row(u"near0 192.0.2.2/24"_s));

    // The summary follows: without a default route there is no way outside.
    IP(u"route"_s, u"del"_s, u"default"_s);
    QVERIFY(run.waitUntil([&] { return run.published()->outboundIpv4.isNull(); }));
    IP(u"route"_s, u"add"_s, u"default"_s, u"via"_s, u"192.0.2.1"_s);
    QVERIFY(run.waitUntil([&] { return !run.published()->gateway.isNull(); }));

    // The row stays in place when the interface changes.
    const qint64 gone = run.goneCount();
    IP(u"link"_s, u"set"_s, u"near0"_s, u"mtu"_s, u"1300"_s);
    QVERIFY(run.waitUntil([&] { return run.row(u"near0 192.0.2.2/24"_s)->mtu == 1300; }));
    QCOMPARE(run.change(u"near0 192.0.2.2/24"_s), RowChange::Changed);
    QCOMPARE(run.goneCount(), gone);

    // fault 92: renamed
    IP(u"link"_s, u"set"_s, u"near0"_s, u"name"_s, u"renamed0"_s);
    QVERIFY(run.waitUntil([&] { return run.row(u"renamed0 192.0.2.2/24"_s) && !run.row(u"near0 192.0.2.2/24"_s); }));

    // The other end goes down, then the interface is gone.
    IP(u"link"_s, u"set"_s, u"far0"_s, u"down"_s);
    QVERIFY(run.waitUntil([&] { return run.row(u"renamed0 192.0.2.2/24"_s)->state == InterfaceState::NoCarrier; }));
    IP(u"link"_s, u"del"_s, u"renamed0"_s);
    QVERIFY(run.waitUntil([&] { return !run.row(u"renamed0 192.0.2.2/24"_s); }));
    run.stop();
    QVERIFY(run.result());
    QVERIFY(run.summary().outboundIpv4.isNull());
}

void HostTest::followsFiveHundredInterfaces()
{
    NEEDS_NETWORK
    constexpr int pairs = 250;
    QByteArray add;
    QByteArray change;
    QByteArray remove;
    for (int i = 0; i < pairs; ++i) {
        const QByteArray n = QByteArray::number(i);
        add += "link add a" + n + " type veth peer name b" + n + "\n";
        change += "link set a" + n + " name c" + n + "\n";
        remove += "link del c" + n + "\n";
    }
    HostRun run(true, true);
    QVERIFY(run.waitUntil([&] { return run.published(); }));
    const std::size_t before = run.size();
    const auto batch = [](const QByteArray &lines) { return runIp({u"-batch"_s, u"-"_s}, lines); };
    QCOMPARE(batch(add), QString());
    QVERIFY(run.waitUntil([&] { return run.size() == before + 2 * pairs; })); // fault 92: 500 veths
    QCOMPARE(batch(change), QString());
    QVERIFY(run.waitUntil([&] { return run.row(u"c249 -"_s) && !run.row(u"a249 -"_s); })); // fault 92: renamed
    QVERIFY(run.waitUntil([&] { return run.size() == before + 2 * pairs; }));
    QCOMPARE(batch(remove), QString());
    QVERIFY(run.waitUntil([&] { return run.size() == before; }));
}

void HostTest::stopsAtOnce()
{
    const int before = openDescriptors();
    {
        HostRun run(false, true);
        QVERIFY(run.waitUntil([&] { return run.published(); }));
        QElapsedTimer timer;
        timer.start();
        run.stop();
        QVERIFY2(timer.elapsed() < 200, "fault 99: Stop ends within 200 ms");
        QVERIFY(run.result()); // the summary it had
    }
    QTRY_COMPARE_WITH_TIMEOUT(openDescriptors(), before, 5000); // the look-up's thread lets go of its own last
}

int main(int argc, char **argv)
{
    whyNoNetwork = enterPrivateNetwork();
    QCoreApplication application(argc, argv);
    HostTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_host.moc"
