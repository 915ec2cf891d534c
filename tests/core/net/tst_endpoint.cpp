// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/resolver.h"

#include <QTest>

using namespace sockeye;
using namespace std::chrono_literals;

namespace
{

class OneServer final : public PracticeLocator
{
public:
    Result<QList<Endpoint>> endpoints(const QString &name, Transport) override
    {
        if (name != QLatin1String("ntp"))
            return Error{ErrorKind::NoSuchName, "practice", name};
        return QList<Endpoint>{{QHostAddress(QHostAddress::LocalHost), 10123}};
    }
};

} // namespace

class TestEndpoint : public QObject
{
    Q_OBJECT

private slots:
    void parsesTargets_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("valid");
        QTest::addColumn<QString>("host");
        QTest::addColumn<int>("port");
        const auto row = [](const char *text, const char *host, int port) {
            QTest::newRow(text) << QString::fromUtf8(text) << true << QString::fromUtf8(host) << port;
        };
        row("example.com", "example.com", -1);
        row("example.com:53", "example.com", 53);
        row("192.0.2.1", "192.0.2.1", -1);
        row("192.0.2.1:123", "192.0.2.1", 123);
        row("::1", "::1", -1);
        row("[::1]", "::1", -1);
        row("[::1]:5353", "::1", 5353);
        row("fe80::1%lo", "fe80::1%lo", -1);
        row("[fe80::1%lo]:53", "fe80::1%lo", 53);
        row(" spaced.example ", "spaced.example", -1);
        for (const char *bad : {"", ":53", "host:", "host:0", "host:65536", "host:-1", "host:http", "[::1", "[::1]53",
                                "[192.0.2.1]:53", "1.2.3", "127.1", "256.1.1.1", "1.2.3.4.5", ":::", "a b", "fe80::1%"})
            QTest::newRow(*bad ? bad : "empty") << QString::fromUtf8(bad) << false << QString() << 0;
    }
    void parsesTargets()
    {
        QFETCH(QString, text);
        QFETCH(bool, valid);
        const Result<Target> target = Target::parse(text);
        QCOMPARE(bool(target), valid);
        if (!valid) {
            QCOMPARE(target.error().kind, ErrorKind::BadInput);
            QVERIFY(!target.error().detail.isEmpty());
            return;
        }
        QTEST(target->host, "host");
        QTEST(int(target->port ? *target->port : -1), "port");
        QCOMPARE(Target::parse(target->toString())->host, target->host);
    }

    void endpointsRoundTrip_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text : {"127.0.0.1:123", "[::1]:10123", "[fe80::1%lo]:53"})
            QTest::newRow(text) << QString::fromUtf8(text);
    }
    void endpointsRoundTrip()
    {
        QFETCH(QString, text);
        QCOMPARE(Endpoint::fromString(text).toString(), text);
    }

    void practiceNames()
    {
        QVERIFY(isPracticeName(u"practice.test"));
        QVERIFY(isPracticeName(u"NTP.Practice.Test."));
        QVERIFY(!isPracticeName(u"malpractice.test"));
        QCOMPARE(practiceServerName(u"NTP.practice.test."), QStringLiteral("ntp"));
        QCOMPARE(practiceServerName(u"a.ntp.practice.test"), QString());
        QCOMPARE(practiceServerName(u"practice.test"), QString());
    }

    void resolvesTargets()
    {
        OneServer practice;
        const Environment environment;
        const auto resolve = [&](const char *text) {
            return resolveTarget(environment, practice, *Target::parse(QString::fromLatin1(text)), 123, Transport::Udp,
                                 Deadline::in(10s));
        };
        QCOMPARE(resolve("ntp.practice.test")->first().port, 10123);
        QCOMPARE(resolve("ntp.practice.test:99")->first().port, 99);
        QCOMPARE(resolve("nobody.practice.test").error().kind, ErrorKind::NoSuchName);
        QCOMPARE(resolve("192.0.2.1")->first().port, 123);
        const auto local = resolve("localhost");
        QVERIFY(local);
        QVERIFY(local->first().address.isLoopback());
    }

    void stopsASystemLookup()
    {
        Environment environment;
        environment.cancel.cancel();
        const auto answer =
            SystemResolver::addresses(environment, QStringLiteral("localhost"), SystemResolver::Want::Any, Deadline());
        QCOMPARE(answer.error().kind, ErrorKind::Cancelled);
    }

    void aDeadlineInThePastTimesOut()
    {
        const Environment environment;
        const auto answer = SystemResolver::addresses(environment, QStringLiteral("localhost"),
                                                      SystemResolver::Want::Any, Deadline::in(0s));
        QCOMPARE(answer.error().kind, ErrorKind::TimedOut);
    }

    void hostHasAName() { QVERIFY(!SystemResolver::hostName().isEmpty()); }
};

QTEST_GUILESS_MAIN(TestEndpoint)
#include "tst_endpoint.moc"
