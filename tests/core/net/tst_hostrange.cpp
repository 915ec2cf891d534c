// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/hostrange.h"

#include <QTest>

#include <limits>

using namespace sockeye;
using namespace Qt::Literals::StringLiterals;

class HostRangeTest : public QObject
{
    Q_OBJECT

private slots:
    void ranges_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<quint64>("count");
        QTest::addColumn<QString>("first");
        QTest::addColumn<QString>("last");
        QTest::newRow("/24") << u"192.0.2.0/24"_s << quint64(254) << u"192.0.2.1"_s << u"192.0.2.254"_s;
        QTest::newRow("host bits set") << u"192.0.2.77/24"_s << quint64(254) << u"192.0.2.1"_s << u"192.0.2.254"_s;
        QTest::newRow("/30") << u"192.0.2.4/30"_s << quint64(2) << u"192.0.2.5"_s << u"192.0.2.6"_s;
        QTest::newRow("/31") << u"192.0.2.4/31"_s << quint64(2) << u"192.0.2.4"_s << u"192.0.2.5"_s;
        QTest::newRow("/32") << u"192.0.2.4/32"_s << quint64(1) << u"192.0.2.4"_s << u"192.0.2.4"_s;
        QTest::newRow("/0") << u"0.0.0.0/0"_s << quint64(4294967294) << u"0.0.0.1"_s << u"255.255.255.254"_s;
        QTest::newRow("last number") << u"192.0.2.10-20"_s << quint64(11) << u"192.0.2.10"_s << u"192.0.2.20"_s;
        QTest::newRow("one") << u"192.0.2.10-10"_s << quint64(1) << u"192.0.2.10"_s << u"192.0.2.10"_s;
        QTest::newRow("whole address") << u" 192.0.2.250 - 192.0.3.5 "_s << quint64(12) << u"192.0.2.250"_s
                                       << u"192.0.3.5"_s;
        QTest::newRow("IPv6 /120") << u"2001:db8::/120"_s << quint64(256) << u"2001:db8::"_s << u"2001:db8::ff"_s;
        QTest::newRow("IPv6 /125") << u"2001:db8::9/125"_s << quint64(8) << u"2001:db8::8"_s << u"2001:db8::f"_s;
        QTest::newRow("IPv6 range") << u"2001:db8::fffe-2001:db8::1:1"_s << quint64(4) << u"2001:db8::fffe"_s
                                    << u"2001:db8::1:1"_s;
        QTest::newRow("scope") << u"fe80::1%eth0-fe80::3%eth0"_s << quint64(3) << u"fe80::1%eth0"_s
                               << u"fe80::3%eth0"_s;
    }

    void ranges()
    {
        QFETCH(QString, text);
        QFETCH(quint64, count);
        QFETCH(QString, first);
        QFETCH(QString, last);
        const Result<std::optional<HostRange>> range = HostRange::parse(text);
        QVERIFY(range && *range);
        QCOMPARE((*range)->count(), count);
        QCOMPARE((*range)->at(0).toString(), first);
        QCOMPARE((*range)->at(count - 1).toString(), last);
    }

    void others_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text : {"", "localhost", "my-host", "10-20.example.org", "192.0.2.1", "::1", "fe80::1%br-lan",
                                 "192.0.2.1:80", "[::1]:80", "and/or"})
            QTest::addRow("%s", text) << QString::fromLatin1(text);
    }

    // A name, or one address: no range, and no error either.
    void others()
    {
        QFETCH(QString, text);
        const Result<std::optional<HostRange>> range = HostRange::parse(text);
        QVERIFY(range && !*range);
    }

    void refused_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text :
             {"192.0.2.0/33", "192.0.2.0/", "192.0.2.0/x", "192.0.2.0/-1", "2001:db8::/129", "192.0.2.10-9",
              "192.0.2.10-256", "192.0.2.10-", "192.0.2.10-::1", "192.0.2.10-192.0.1.9", "2001:db8::-2001:db9::"})
            QTest::addRow("%s", text) << QString::fromLatin1(text);
    }

    void refused()
    {
        QFETCH(QString, text);
        const Result<std::optional<HostRange>> range = HostRange::parse(text);
        QVERIFY(!range);
        QCOMPARE(range.error().kind, ErrorKind::BadInput);
        QVERIFY(range.error().detail.endsWith(u'.'));
        QCOMPARE(countTargets({text}), quint64(1));
        QCOMPARE(expandTargets({text}), QStringList{text});
    }

    void hugeOnesAreOnlyCounted()
    {
        QCOMPARE(countTargets({u"10.0.0.0/8"_s, u"a"_s, u"192.0.2.1-3"_s}), quint64(16'777'218));
        QCOMPARE(countTargets({u"2001:db8::/32"_s, u"10.0.0.0/8"_s}), std::numeric_limits<quint64>::max());
        QCOMPARE(expandTargets({u"b"_s, u"192.0.2.254-192.0.3.1"_s, u"a"_s}),
                 (QStringList{u"b"_s, u"192.0.2.254"_s, u"192.0.2.255"_s, u"192.0.3.0"_s, u"192.0.3.1"_s, u"a"_s}));
    }
};

QTEST_GUILESS_MAIN(HostRangeTest)
#include "tst_hostrange.moc"
