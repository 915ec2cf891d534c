// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/resolverconfig.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace sockeye;
using namespace Qt::Literals::StringLiterals;

class ResolverConfigTest : public QObject
{
    Q_OBJECT

private slots:
    void parses_data();
    void parses();
    void readsOptions();
    void findsTheServersBehindTheStub();
    void missesTheFile();
};

void ResolverConfigTest::parses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QStringList>("servers");
    QTest::addColumn<QStringList>("domains");

    QTest::newRow("empty") << QByteArray() << QStringList() << QStringList();
    QTest::newRow("one") << QByteArray("nameserver 192.0.2.1\n") << QStringList{u"192.0.2.1"_s} << QStringList();
    QTest::newRow("fault 67: more than three are kept")
        << QByteArray("nameserver 192.0.2.1\nnameserver 192.0.2.2\nnameserver 192.0.2.3\nnameserver 192.0.2.4\n")
        << QStringList{u"192.0.2.1"_s, u"192.0.2.2"_s, u"192.0.2.3"_s, u"192.0.2.4"_s} << QStringList();
    QTest::newRow("twice the same") << QByteArray("nameserver ::1\nnameserver ::1\n") << QStringList{u"::1"_s}
                                    << QStringList();
    QTest::newRow("scope, tabs, CRLF, comments")
        << QByteArray("# of the router\r\n; too\r\nnameserver\t fe80::1%lo # near\r\n#nameserver 192.0.2.9\r\n")
        << QStringList{u"fe80::1%lo"_s} << QStringList();
    QTest::newRow("not an address") << QByteArray("nameserver\nnameserver dns.example\nnameserver 1.2.3\n")
                                    << QStringList() << QStringList();
    QTest::newRow("search") << QByteArray("domain a.example b.example\nsearch c.example d.example\n") << QStringList()
                            << QStringList{u"c.example"_s, u"d.example"_s};
    QTest::newRow("the last counts") << QByteArray("search c.example d.example\ndomain a.example\n") << QStringList()
                                     << QStringList{u"a.example"_s};
    QTest::newRow("no end of line, NUL, Latin-1")
        << QByteArray("nameserver 192.0.2.1\0\nsearch \xe9\nnameserver 192.0.2.2", 51) << QStringList{u"192.0.2.2"_s}
        << QStringList{u"\ufffd"_s};
}

void ResolverConfigTest::parses()
{
    QFETCH(QByteArray, text);
    QFETCH(QStringList, servers);
    QFETCH(QStringList, domains);
    const ResolverConfig config = ResolverConfig::parse(text);
    QStringList found;
    for (const QHostAddress &server : config.servers)
        found += server.toString();
    QCOMPARE(found, servers);
    QCOMPARE(config.searchDomains, domains);
}

void ResolverConfigTest::readsOptions()
{
    const ResolverConfig config =
        ResolverConfig::parse("options rotate ndots:3 timeout:99\noptions attempts:x attempts:1 ndots:-1\n");
    QCOMPARE(config.ndots, 3);
    QCOMPARE(config.timeoutSeconds, 30);
    QCOMPARE(config.attempts, 1);
    const ResolverConfig plain = ResolverConfig::parse("nameserver x\n");
    QCOMPARE(plain.ndots, 1);
    QCOMPARE(plain.timeoutSeconds, 5);
    QCOMPARE(plain.attempts, 2);
    QCOMPARE(plain.notUnderstood, QStringList{u"x"_s});
}

void ResolverConfigTest::findsTheServersBehindTheStub()
{
    QTemporaryDir folder;
    const auto write = [&](const QString &name, QByteArrayView text) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text.data(), text.size());
    };
    write(u"stub"_s, "nameserver 127.0.0.53\noptions edns0 trust-ad\nsearch .\n");
    write(u"upstream"_s, "nameserver 192.0.2.1\nnameserver 192.0.2.2\nsearch lan\n");
    const QString stub = folder.filePath(u"stub"_s);

    // fault 67: the stub is named, and so are the servers behind it.
    const ResolverConfig config = ResolverConfig::load(stub, folder.filePath(u"upstream"_s));
    QCOMPARE(config.stub, QHostAddress(u"127.0.0.53"_s));
    QCOMPARE(config.servers, QList<QHostAddress>({QHostAddress(u"192.0.2.1"_s), QHostAddress(u"192.0.2.2"_s)}));
    QCOMPARE(config.searchDomains, QStringList{u"lan"_s});
    QCOMPARE(config.path, folder.filePath(u"upstream"_s));

    const ResolverConfig alone = ResolverConfig::load(stub, folder.filePath(u"missing"_s));
    QCOMPARE(alone.servers, QList<QHostAddress>{QHostAddress(u"127.0.0.53"_s)});
    QCOMPARE(alone.path, stub);
}

void ResolverConfigTest::missesTheFile()
{
    QTemporaryDir folder;
    // fault 67: resolv.conf missing
    for (const QString &path : {folder.filePath(u"missing"_s), folder.path(), u"/dev/full"_s}) {
        const ResolverConfig config = ResolverConfig::load(path, path);
        QVERIFY(config.path.isNull());
        QVERIFY(config.servers.isEmpty());
    }
}

QTEST_GUILESS_MAIN(ResolverConfigTest)
#include "tst_resolverconfig.moc"
