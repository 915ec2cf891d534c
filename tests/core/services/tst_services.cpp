// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/servicestool.h"
#include "core/services/servicetargets.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace sockeye;
using namespace Qt::Literals::StringLiterals;

namespace
{

/// A practice network that this tool never asks.
class NoPractice : public PracticeLocator
{
public:
    Result<QList<Endpoint>> endpoints(const QString &, Transport) override { return QList<Endpoint>(); }
};

struct Run {
    ServicesSummary summary;
    std::vector<ServiceRow> rows;
};

Run find(const QStringList &targets, const ServiceDatabase &database,
         const QList<ServiceProtocol> &protocols = {ServiceProtocol::Tcp, ServiceProtocol::Udp})
{
    NoPractice practice;
    Context context(practice);
    Rows<ServiceRow> rows;
    ServicesRequest request;
    request.targets = targets;
    request.protocols = protocols;
    Run run;
    auto result = findServices(request, database, context, rows);
    if (result)
        run.summary = std::move(*result);
    if (const RowBlockPointer block = rows.take()) {
        for (std::size_t i = 0; i < block->size(); ++i)
            run.rows.push_back(*static_cast<const ServiceRow *>(block->row(i)));
    }
    return run;
}

/// A table as text, so that a failure reads.
QStringList said(const Run &run)
{
    QStringList lines;
    for (const ServiceRow &row : run.rows) {
        QStringList cells;
        for (const Field &field : servicesTool().rowFields())
            cells.append(QString::fromUtf8(field.text(&row)));
        lines.append(cells.join(u'|'));
    }
    return lines;
}

ServiceDatabase small()
{
    ServiceDatabase database;
    database.addSystemList("# a comment\n"
                           "smtp\t\t25/tcp\t\tmail\n"
                           "domain 53/tcp\n"
                           "domain 53/udp\n"
                           "http 80/tcp www web # the web\n"
                           "local-web 80/tcp # of this house\n"
                           "https 443/udp\n"
                           "rtmp 1/ddp\n"
                           "peer 80/sctp\n");
    database.addBundledList("# a comment\n"
                            "25/tcp smtp Mail between servers\n"
                            "80/tcp,sctp www,http The web\n"
                            "80/tcp,dccp other,o2 Another use\n"
                            "8080/tcp http-alt,webcache Web on another port\n");
    return database;
}

} // namespace

class ServicesTest : public QObject
{
    Q_OBJECT

private slots:
    void answersTheExercise();
    void looksUp_data();
    void looksUp();
    void readsTargets_data();
    void readsTargets();
    void readsOnlySoundLines();
    void readsTheFileGiven();
    void answersWithoutTheFile();
    void bundlesFourHundredServices();
    void knowsWhatTheSystemKnows();
    void answersAllPorts();
    void stops();
    void speaks();
};

void ServicesTest::answersTheExercise()
{
    NoPractice practice;
    Context context(practice);
    const Tool &tool = servicesTool();
    const AnyValue request = tool.makeRequest();
    const auto rows = tool.makeRows();
    const RunResult result = tool.run(request.get(), context, *rows);
    QVERIFY(result);
    const Answer answer = tool.answer(request.get(), result.value().get());
    QCOMPARE(answer.scriptPrints,
             QStringList({u"Port: 80 => service name: http"_s, u"Port: 25 => service name: smtp"_s,
                          u"Port: 53 => service name: domain"_s}));
    QVERIFY(!answer.headline.isEmpty());
}

void ServicesTest::looksUp_data()
{
    QTest::addColumn<QStringList>("targets");
    QTest::addColumn<QStringList>("rows");

    QTest::newRow("a port in both protocols")
        << QStringList{u"53"_s} << QStringList{u"53|tcp|domain|||system|found|"_s, u"53|udp|domain|||system|found|"_s};
    QTest::newRow("the system's entry borrows a description")
        << QStringList{u"25/tcp"_s} << QStringList{u"25|tcp|smtp|mail|Mail between servers|system|found|"_s};
    QTest::newRow("fault 120: several names, the system's first")
        << QStringList{u"80/tcp"_s}
        << QStringList{u"80|tcp|http|www;web|the web|system|found|"_s,
                       u"80|tcp|local-web||of this house|system|found|"_s,
                       u"80|tcp|other|o2|Another use|bundled|found|"_s};
    QTest::newRow("fault 120: a port without a name")
        << QStringList{u"81/tcp"_s} << QStringList{u"81|tcp|||||unnamed|"_s};
    QTest::newRow("fault 120: tcp and udp are kept apart")
        << QStringList{u"443"_s} << QStringList{u"443|tcp|||||unnamed|"_s, u"443|udp|https|||system|found|"_s};
    QTest::newRow("fault 120: sctp") << QStringList{
        u"80/sctp"_s} << QStringList{u"80|sctp|peer|||system|found|"_s, u"80|sctp|www|http|The web|bundled|found|"_s};
    QTest::newRow("fault 120: dccp") << QStringList{u"80/dccp"_s}
                                     << QStringList{u"80|dccp|other|o2|Another use|bundled|found|"_s};
    QTest::newRow("a range") << QStringList{u"24-26/tcp"_s}
                             << QStringList{u"24|tcp|||||unnamed|"_s,
                                            u"25|tcp|smtp|mail|Mail between servers|system|found|"_s,
                                            u"26|tcp|||||unnamed|"_s};
    QTest::newRow("a name is exactly that")
        << QStringList{u"HTTP"_s} << QStringList{u"80|tcp|http|www;web|the web|system|found|"_s};
    QTest::newRow("an alias") << QStringList{u"webcache"_s}
                              << QStringList{u"8080|tcp|http-alt|webcache|Web on another port|bundled|found|"_s};
    QTest::newRow("a part of names") << QStringList{
        u"omai"_s} << QStringList{u"53|tcp|domain|||system|found|"_s, u"53|udp|domain|||system|found|"_s};
    QTest::newRow("a pattern") << QStringList{u"http*"_s}
                               << QStringList{u"80|tcp|http|www;web|the web|system|found|"_s,
                                              u"443|udp|https|||system|found|"_s,
                                              u"8080|tcp|http-alt|webcache|Web on another port|bundled|found|"_s};
    QTest::newRow("a name with a protocol")
        << QStringList{u"domain/udp"_s} << QStringList{u"53|udp|domain|||system|found|"_s};
    QTest::newRow("a name of another protocol")
        << QStringList{u"smtp/udp"_s} << QStringList{u"||smtp/udp||||no_such_service|other_protocol"_s};
    QTest::newRow("no such name, and the others go on")
        << QStringList{u"nonsense"_s, u"53/udp"_s}
        << QStringList{u"||nonsense||||no_such_service|"_s, u"53|udp|domain|||system|found|"_s};
    QTest::newRow("bad input, and the others go on")
        << QStringList{u"0"_s, u"53/udp"_s}
        << QStringList{u"||0||||bad_input|port_zero"_s, u"53|udp|domain|||system|found|"_s};
    QTest::newRow("fault 77: duplicates are shown once")
        << QStringList{u"53/udp"_s, u"53/udp"_s, u"53-53/udp"_s} << QStringList{u"53|udp|domain|||system|found|"_s};
}

void ServicesTest::looksUp()
{
    QFETCH(QStringList, targets);
    QFETCH(QStringList, rows);
    QCOMPARE(said(find(targets, small())), rows);
}

void ServicesTest::readsTargets_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("first");
    QTest::addColumn<int>("last");
    QTest::addColumn<int>("reason");

    const auto good = [](const char *name, const QString &text, int first, int last) {
        QTest::newRow(name) << text << first << last << -1;
    };
    const auto bad = [](const char *name, const QString &text, ServiceReason reason) {
        QTest::newRow(name) << text << 0 << 0 << int(reason);
    };
    good("port", u" 80 "_s, 80, 80);
    good("leading zeros", u"00080"_s, 80, 80);
    good("protocol in capitals", u"53/UDP"_s, 53, 53);
    good("range with spaces", u"1000 - 1010"_s, 1000, 1010);
    good("fault 77: 1-65535", u"1-65535"_s, 1, 65535);
    good("name that begins with a digit", u"3com-tsmux"_s, 0, 0);
    good("name that begins with a number", u"914c-g"_s, 0, 0);
    bad("fault 77: 1-65536", u"1-65536"_s, ServiceReason::PortTooLarge);
    bad("fault 77: 0", u"0"_s, ServiceReason::PortZero);
    bad("fault 77: 80-22", u"80-22"_s, ServiceReason::BackwardRange);
    bad("fault 77: 1-", u"1-"_s, ServiceReason::OpenRange);
    bad("negative", u"-5"_s, ServiceReason::OpenRange);
    bad("very large", u"99999999999999999999"_s, ServiceReason::PortTooLarge);
    bad("0-10", u"0-10"_s, ServiceReason::PortZero);
    bad("empty", u" "_s, ServiceReason::Empty);
    bad("only a protocol", u"/udp"_s, ServiceReason::Empty);
    bad("unknown protocol", u"53/icmp"_s, ServiceReason::UnknownProtocol);
    bad("no protocol", u"53/"_s, ServiceReason::UnknownProtocol);
    bad("spaces within", u"80 25"_s, ServiceReason::NotAName);
    bad("control characters", u"ht\u001btp"_s, ServiceReason::NotAName);
}

void ServicesTest::readsTargets()
{
    QFETCH(QString, text);
    QFETCH(int, first);
    QFETCH(int, last);
    QFETCH(int, reason);
    const auto parsed = parseServiceTarget(text);
    if (reason >= 0) {
        QVERIFY(std::holds_alternative<ServiceReason>(parsed));
        QCOMPARE(int(std::get<ServiceReason>(parsed)), reason);
        return;
    }
    QVERIFY(std::holds_alternative<ServiceTarget>(parsed));
    const auto &target = std::get<ServiceTarget>(parsed);
    QCOMPARE(int(target.first), first);
    QCOMPARE(int(target.last), last);
}

void ServicesTest::readsOnlySoundLines()
{
    ServiceDatabase database;
    database.addSystemList("\n \t\r\n"
                           "lonely\n"
                           "noslash 80\n"
                           "badport x80/tcp\n"
                           "zero 0/tcp\n"
                           "large 65536/tcp\n"
                           "huge 99999999999999999999/tcp\n"
                           "badprotocol 80/icmp\n"
                           "#commented 80/tcp\n"
                           "crlf 81/tcp alias\r\n"
                           "e\x1bsc 82/tcp # a\x1b[2Jb\n"
                           "nul 83/tcp a\n"
                           "last 65535/udp");
    QCOMPARE(database.count(ServiceSource::System), 4);
    QCOMPARE(database.entries()[0].aliases, QStringList{u"alias"_s});
    QCOMPARE(database.entries()[1].name, u"e sc"_s);
    QCOMPARE(database.entries()[1].description, u"a [2Jb"_s);
    QCOMPARE(database.entries()[3].name, u"last"_s);
    QCOMPARE(database.first(65535, ServiceProtocol::Udp), 3);
    QCOMPARE(database.first(80, ServiceProtocol::Tcp), -1);
}

void ServicesTest::readsTheFileGiven()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"services"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("ours 4242/tcp # of this test\n");
    file.close();
    const QDateTime changed(QDate(2021, 3, 27), QTime(12, 0), Qt::UTC);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.setFileTime(changed, QFileDevice::FileModificationTime));
    file.close();

    const Run run = find({u"4242/tcp"_s}, ServiceDatabase::load(path));
    QCOMPARE(said(run).value(0), u"4242|tcp|ours||of this test|system|found|"_s);
    // fault 120: the source's file and version are shown.
    QCOMPARE(run.summary.systemSource, path);
    QCOMPARE(run.summary.systemSourceTime, WallTime(std::chrono::milliseconds(changed.toMSecsSinceEpoch())));
    QCOMPARE(run.summary.systemEntries, 1);
    const ServicesRequest request;
    QVERIFY(servicesTool().answer(&request, &run.summary).detail.contains(path));
}

void ServicesTest::answersWithoutTheFile()
{
    QTemporaryDir folder;
    for (const QString &path : {folder.filePath(u"missing"_s), folder.path(), u"/dev/full"_s}) {
        const Run run = find({u"80/tcp"_s, u"ssh/tcp"_s}, ServiceDatabase::load(path));
        QVERIFY(run.summary.systemSource.isNull());
        QCOMPARE(run.rows.size(), std::size_t(2));
        QCOMPARE(run.rows[0].service, u"http"_s);
        QCOMPARE(run.rows[0].source, ServiceSource::Bundled);
        QCOMPARE(run.rows[1].port, quint16(22));
        const ServicesRequest request;
        QVERIFY(servicesTool().answer(&request, &run.summary).detail.contains(u"/etc/services"_s));
    }
}

void ServicesTest::bundlesFourHundredServices()
{
    QFile file(u":/services/common.txt"_s);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QList<QByteArray> lines = file.readAll().split('\n');
    QSet<QByteArray> seen;
    int previous = 0;
    int services = 0;
    for (const QByteArray &line : lines) {
        if (line.isEmpty() || line.startsWith('#'))
            continue;
        ++services;
        ServiceDatabase one;
        one.addBundledList(line);
        QVERIFY2(!one.entries().empty(), line.constData());
        const ServiceEntry &entry = one.entries().front();
        QVERIFY2(entry.port >= previous, line.constData());
        QVERIFY2(!entry.name.isEmpty() && !entry.description.isEmpty(), line.constData());
        previous = entry.port;
        const QByteArray place = line.left(line.indexOf(' '));
        const auto protocols = place.mid(place.indexOf('/') + 1).split(',');
        QCOMPARE(qsizetype(one.entries().size()), protocols.size());
        for (const QByteArray &protocol : protocols) {
            const QByteArray key = QByteArray::number(entry.port) + '/' + protocol;
            QVERIFY2(!seen.contains(key), line.constData());
            seen.insert(key);
        }
    }
    QVERIFY2(services >= 400, QByteArray::number(services).constData());
}

void ServicesTest::knowsWhatTheSystemKnows()
{
    QFile file(u"/etc/services"_s);
    if (!file.open(QIODevice::ReadOnly))
        QSKIP("This machine has no /etc/services.");
    ServiceDatabase database;
    database.addSystemList(file.readAll());
    for (const ServiceEntry &entry : database.entries()) {
        const int first = database.first(entry.port, entry.protocol);
        QVERIFY(first >= 0);
        // The chain of a port and protocol holds this entry, in the order of the file.
        int index = first;
        while (index >= 0 && &database.entries()[std::size_t(index)] != &entry) {
            const int next = database.next(index);
            QVERIFY(next > index);
            index = next;
        }
        QVERIFY(index >= 0);
    }
}

void ServicesTest::answersAllPorts()
{
    const Run run = find({u"1-65535"_s}, small());
    QCOMPARE(run.rows.size(), std::size_t(131070 + 2)); // port 80/tcp has three names
    QCOMPARE(run.summary.found + run.summary.unnamed, qint64(run.rows.size()));
    QCOMPARE(run.summary.found, 8);
    QVERIFY(run.summary.scriptLines.size() <= 100);
}

void ServicesTest::stops()
{
    NoPractice practice;
    Context context(practice);
    context.cancel.cancel();
    Rows<ServiceRow> rows;
    ServicesRequest request;
    request.targets = {u"1-65535"_s};
    const auto result = findServices(request, small(), context, rows);
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ErrorKind::Cancelled);
}

void ServicesTest::speaks()
{
    const Tool &tool = servicesTool();
    const Run run = find({u"80"_s, u"nonsense"_s, u"0"_s, u"smtp/udp"_s, u"60000"_s}, small());
    for (const ServiceRow &row : run.rows)
        QVERIFY(!tool.explainRow(&row).isEmpty());
    ServicesRequest request;
    const Answer answer = tool.answer(&request, &run.summary);
    QVERIFY(!answer.headline.isEmpty());
    QVERIFY(answer.scriptPrints.contains(u"Port: 60000 => service name: (no name)"_s));

    request.targets.clear();
    QCOMPARE(tool.check(&request).error().subject, u"targets"_s);
    request = {};
    request.protocols.clear();
    QCOMPARE(tool.check(&request).error().subject, u"protocol"_s);
    request = {};
    QVERIFY(tool.check(&request));
}

QTEST_GUILESS_MAIN(ServicesTest)
#include "tst_services.moc"
