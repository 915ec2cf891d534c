// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tool/offer.h"

#include "core/connections/connectionstool.h"
#include "core/host/hosttool.h"
#include "core/lookup/lookuptool.h"
#include "core/ntp/ntptool.h"
#include "core/services/servicestool.h"
#include "core/timeout/timeouttool.h"
#include "core/tool/catalogue.h"

#include <QTest>

using namespace sockeye;
using namespace Qt::Literals::StringLiterals;

namespace
{

/// What the cell is offered to, as `ping: 192.0.2.7` by the tool.
template <class Row>
QStringList offered(const Tool &from, const char *column, const std::vector<Row> &rows, std::size_t current = 0)
{
    std::vector<const void *> addresses;
    for (const Row &row : rows)
        addresses.push_back(&row);
    QStringList said;
    for (const Offer &offer :
         offersFor(catalogue(), from, *from.rowField(QLatin1StringView(column)), &rows[current], addresses))
        said += QString::fromLatin1(offer.tool->id) + u": "_s + offer.targets.join(u' ');
    return said;
}

LookupRow lookupRow(DnsType type, const QString &value)
{
    LookupRow row;
    row.name = u"www.practice.test"_s;
    row.type = type;
    row.value = value;
    return row;
}

ConnectionRow connectionRow(const QString &remote, quint16 port)
{
    ConnectionRow row;
    row.local.address = QHostAddress(u"0.0.0.0"_s);
    row.localPort = 22;
    row.remote.address = QHostAddress(remote);
    row.remotePort = port;
    return row;
}

} // namespace

class OfferTest : public QObject
{
    Q_OBJECT

private slots:
    void addressGoesToToolsThatTakeHosts();
    void lookedUpValues_data();
    void lookedUpValues();
    void portGoesWithItsHost();
    void noComputerIsOffered();
    void scopeStays();
    void timeServerGoesAsTyped();
    void severalRows();
    void tooManyRows();
    void saidInOneLine();
    void everyTargetSaysWhatItTakes();
};

void OfferTest::addressGoesToToolsThatTakeHosts()
{
    HostRow row;
    row.interfaceName = u"eth0"_s;
    row.address = QHostAddress(u"192.0.2.7"_s);
    const QStringList said = offered<HostRow>(hostTool(), "address", {row});
    QVERIFY(said.contains(u"lookup: 192.0.2.7"_s));
    QVERIFY(said.contains(u"ping: 192.0.2.7"_s));
    for (const QString &offer : said) // neither those that want a port nor time servers
        QVERIFY2(!offer.startsWith(u"timeout"_s) && !offer.startsWith(u"services"_s) && !offer.startsWith(u"ntp"_s),
                 qPrintable(offer));
    QCOMPARE(offered<HostRow>(hostTool(), "interface", {row}), QStringList());
    row.address.clear();
    QCOMPARE(offered<HostRow>(hostTool(), "address", {row}), QStringList());
}

void OfferTest::lookedUpValues_data()
{
    QTest::addColumn<DnsType>("type");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("ping");
    QTest::newRow("address") << DnsType::A << u"192.0.2.7"_s << u"ping: 192.0.2.7"_s;
    QTest::newRow("IPv6") << DnsType::AAAA << u"2001:db8::7"_s << u"ping: 2001:db8::7"_s;
    QTest::newRow("alias") << DnsType::CNAME << u"web.example"_s << u"ping: web.example"_s;
    QTest::newRow("name of an address") << DnsType::PTR << u"bücher.example."_s << u"ping: bücher.example."_s;
    QTest::newRow("name server") << DnsType::NS << u"ns.example"_s << u"ping: ns.example"_s;
    QTest::newRow("text that looks like a name") << DnsType::TXT << u"web.example"_s << QString();
    QTest::newRow("mail server behind its preference") << DnsType::MX << u"10 mail.example"_s << QString();
    QTest::newRow("name with a comma") << DnsType::PTR << u"a,b.example"_s << QString();
    QTest::newRow("name with a space") << DnsType::PTR << u"a\\032b.example"_s << QString();
    QTest::newRow("name like an option") << DnsType::PTR << u"-f.example"_s << QString();
    QTest::newRow("nothing") << DnsType::A << QString() << QString();
}

void OfferTest::lookedUpValues()
{
    QFETCH(DnsType, type);
    QFETCH(QString, value);
    QFETCH(QString, ping);
    const QStringList said = offered<LookupRow>(lookupTool(), "value", {lookupRow(type, value)});
    QCOMPARE(said.filter(u"ping: "_s).join(u'|'), ping);
    QCOMPARE(said.isEmpty(), ping.isEmpty());
}

void OfferTest::portGoesWithItsHost()
{
    const ConnectionRow row = connectionRow(u"2001:db8::7"_s, 443);
    for (const char *column : {"remote_port", "remote_address"}) {
        const QStringList said = offered<ConnectionRow>(connectionsTool(), column, {row});
        QVERIFY(said.contains(u"timeout: [2001:db8::7]:443"_s));
        const bool isPort = column == QByteArrayView("remote_port");
        QCOMPARE(said.contains(u"services: 443"_s), isPort);
        QCOMPARE(said.contains(u"ping: 2001:db8::7"_s), !isPort);
    }
    // A port of every address is a port all the same.
    QCOMPARE(offered<ConnectionRow>(connectionsTool(), "local_port", {row}), QStringList{u"services: 22"_s});

    TimeoutRow timeout;
    timeout.peer = {QHostAddress(u"127.0.0.1"_s), 10123};
    const QStringList said = offered<TimeoutRow>(timeoutTool(), "peer", {timeout});
    QVERIFY(said.contains(u"timeout: 127.0.0.1:10123"_s));
    QVERIFY(said.contains(u"ping: 127.0.0.1"_s));

    ServiceRow service;
    service.port = 443;
    QCOMPARE(offered<ServiceRow>(servicesTool(), "port", {service}), QStringList{u"services: 443"_s});
}

void OfferTest::noComputerIsOffered()
{
    ConnectionRow row = connectionRow(u"::"_s, 0);
    QCOMPARE(offered<ConnectionRow>(connectionsTool(), "local_address", {row}), QStringList());
    QCOMPARE(offered<ConnectionRow>(connectionsTool(), "remote_address", {row}), QStringList());
    QCOMPARE(offered<ConnectionRow>(connectionsTool(), "remote_port", {row}), QStringList());
    row.local = {{}, u"system_bus_socket"_s}; // a path, though it could be a name
    QCOMPARE(offered<ConnectionRow>(connectionsTool(), "local_address", {row}), QStringList());
}

void OfferTest::scopeStays()
{
    HostRow row;
    row.address = QHostAddress(u"fe80::1%eth0"_s);
    QVERIFY(offered<HostRow>(hostTool(), "address", {row}).contains(u"ping: fe80::1%eth0"_s));
    row.address.setScopeId(u"a,b"_s); // an interface may be called so; in a list of targets it would be two
    QCOMPARE(offered<HostRow>(hostTool(), "address", {row}), QStringList());
    const ConnectionRow connection = connectionRow(u"fe80::1%eth0"_s, 22);
    QVERIFY(offered<ConnectionRow>(connectionsTool(), "remote_port", {connection})
                .contains(u"timeout: [fe80::1%eth0]:22"_s));
}

void OfferTest::timeServerGoesAsTyped()
{
    NtpRow row;
    row.server = u"ntp.practice.test"_s;
    row.address = QHostAddress(u"127.0.0.1"_s);
    row.port = 10123;
    const QStringList said = offered<NtpRow>(ntpTool(), "server", {row});
    QVERIFY(said.contains(u"sntp: ntp.practice.test"_s));
    QVERIFY(said.contains(u"lookup: ntp.practice.test"_s));
    row.server = u"[2001:db8::7]:1123"_s;
    const QStringList withPort = offered<NtpRow>(ntpTool(), "server", {row});
    QVERIFY(withPort.contains(u"sntp: [2001:db8::7]:1123"_s));
    QVERIFY(withPort.contains(u"ping: 2001:db8::7"_s));
}

void OfferTest::severalRows()
{
    const std::vector<ConnectionRow> rows = {connectionRow(u"192.0.2.7"_s, 443), connectionRow(u"192.0.2.8"_s, 80),
                                             connectionRow(u"192.0.2.7"_s, 80), connectionRow({}, 0)};
    const QStringList said = offered(connectionsTool(), "remote_address", rows, 2);
    QVERIFY(said.contains(u"ping: 192.0.2.7 192.0.2.8"_s)); // each once
    QVERIFY(said.contains(u"timeout: 192.0.2.7:80"_s)); // it takes one: that of the cell
    QVERIFY(offered(connectionsTool(), "remote_port", rows).contains(u"services: 443 80"_s));
}

void OfferTest::tooManyRows()
{
    std::vector<ConnectionRow> rows(mostOffered + 1, connectionRow(u"192.0.2.7"_s, 443));
    for (std::size_t i = 0; i < rows.size(); ++i)
        rows[i].remote.address = QHostAddress(quint32(0xC0000201 + i));
    QVERIFY(offered(connectionsTool(), "remote_address", rows, 1).contains(u"ping: 192.0.2.2"_s));
    rows.pop_back();
    const QStringList said = offered(connectionsTool(), "remote_address", rows).filter(u"ping: "_s);
    QCOMPARE(said.size(), 1);
    QCOMPARE(said[0].count(u' '), qsizetype(mostOffered));
}

void OfferTest::saidInOneLine()
{
    const Tool &ping = *findTool(u"ping");
    QCOMPARE((Offer{&ping, {u"192.0.2.7"_s}}).text(), u"Ping 192.0.2.7"_s);
    QCOMPARE((Offer{&ping, {u"192.0.2.7"_s, u"192.0.2.8"_s}}).text(), u"Ping 2 target(s)"_s);
    const QString longest = (Offer{&ping, {QString(250, u'a')}}).text();
    QVERIFY(longest.endsWith(u'…'));
    QVERIFY(longest.size() < 60);
}

void OfferTest::everyTargetSaysWhatItTakes()
{
    for (const Tool *tool : catalogue()) {
        const Field *target = tool->targetField();
        for (const Field &field : tool->rowFields()) {
            if (field.portOf)
                QVERIFY2(tool->rowField(QLatin1StringView(field.portOf)), field.id);
        }
        if (!target || !target->offer)
            continue;
        QVERIFY2(target->targetKinds, tool->id);
        QCOMPARE(QString::fromUtf8(target->offer).count(u"%1"_s), 1);
    }
}

QTEST_APPLESS_MAIN(OfferTest)
#include "tst_offer.moc"
