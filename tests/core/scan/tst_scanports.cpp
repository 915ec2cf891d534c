// SPDX-License-Identifier: GPL-3.0-or-later
// Ports as people write them.
#include "core/scan/scanports.h"
#include "core/scan/scantool.h"

#include <QTest>

using namespace sockeye;
using namespace Qt::Literals::StringLiterals;

using Ports = std::vector<quint16>;

class ScanPortsTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { m_services.addSystemList("http 80/tcp www\nntp 123/udp\ndomain 53/tcp\ndomain 53/udp\n"); }

    void reads_data()
    {
        QTest::addColumn<QStringList>("typed");
        QTest::addColumn<Ports>("ports");
        QTest::newRow("one") << QStringList{u"22"_s} << Ports{22};
        QTest::newRow("a range") << QStringList{u"8000-8003"_s} << Ports{8000, 8001, 8002, 8003};
        QTest::newRow("a range of one") << QStringList{u"80-80"_s} << Ports{80};
        QTest::newRow("spaces") << QStringList{u" 80 - 82 "_s, u" 22"_s} << Ports{22, 80, 81, 82};
        QTest::newRow("the ends") << QStringList{u"65535"_s, u"1"_s} << Ports{1, 65535};
        QTest::newRow("names") << QStringList{u"http"_s, u"DOMAIN"_s, u"www"_s} << Ports{53, 80};
        // fault 77: duplicates and overlaps are asked once, in order.
        QTest::newRow("duplicates") << QStringList{u"81"_s, u"80-82"_s, u"80"_s, u"http"_s} << Ports{80, 81, 82};
    }

    void reads()
    {
        QFETCH(QStringList, typed);
        QFETCH(Ports, ports);
        const Result<Ports> read = parseScanPorts(typed, m_services);
        QVERIFY(read);
        QCOMPARE(*read, ports);
    }

    // fault 77: what is no port is refused with a sentence that says what to write.
    void refuses_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("said");
        QTest::newRow("too high") << u"1-65536"_s << u"65536 is no port: they go from 1 to 65535."_s;
        QTest::newRow("far too high") << u"99999999999999999999"_s << u"they go from 1 to 65535."_s;
        QTest::newRow("zero") << u"0"_s << u"Port 0 is nobody's"_s;
        QTest::newRow("from zero") << u"0-10"_s << u"Port 0 is nobody's"_s;
        QTest::newRow("backwards") << u"80-22"_s << u"write 22-80."_s;
        QTest::newRow("no end") << u"1-"_s << u"as in 1-65535."_s;
        QTest::newRow("no begin") << u"-80"_s << u"as in 1-80."_s;
        QTest::newRow("three ends") << u"1-2-3"_s << u"is no port"_s;
        QTest::newRow("no name") << u"no-such-service"_s << u"no TCP service that this computer knows"_s;
        QTest::newRow("of UDP only") << u"ntp"_s << u"no TCP service that this computer knows"_s;
        QTest::newRow("nothing") << u""_s << u"Name at least one port"_s;
    }

    void refuses()
    {
        QFETCH(QString, typed);
        QFETCH(QString, said);
        const Result<Ports> read = parseScanPorts({typed}, m_services);
        QVERIFY(!read);
        QCOMPARE(read.error().kind, ErrorKind::BadInput);
        QCOMPARE(read.error().subject, u"ports"_s);
        QVERIFY2(read.error().detail.contains(said), qPrintable(read.error().detail));
        ScanRequest request;
        request.ports = {typed};
        if (typed != u"ntp") // which this system's list may have for TCP
            QVERIFY(!scanTool().check(&request)); // before anything starts
    }

    // fault 77: all ports may be asked, and nobody is asked whether.
    void sets()
    {
        const Result<Ports> all = parseScanPorts({u"all"_s}, m_services);
        QVERIFY(all);
        QCOMPARE(all->size(), std::size_t(65535));
        QCOMPARE(all->front(), quint16(1));
        QCOMPARE(all->back(), quint16(65535));
        const Result<Ports> common = parseScanPorts({u"common"_s}, m_services);
        QVERIFY(common);
        QVERIFY(common->size() >= 90 && common->size() <= 120);
        for (const quint16 port : {22, 25, 53, 80, 443, 3306, 5432, 8080})
            QVERIFY(std::binary_search(common->begin(), common->end(), port));
    }

    void serviceNames()
    {
        QCOMPARE(scanServiceName(m_services, 80), u"http"_s);
        QCOMPARE(scanServiceName(m_services, 123), QString());
    }

private:
    ServiceDatabase m_services;
};

QTEST_GUILESS_MAIN(ScanPortsTest)
#include "tst_scanports.moc"
