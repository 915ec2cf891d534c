// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/practicedirectory.h"
#include "core/practice/practicefile.h"
#include "core/practice/processidentity.h"
#include "tests/support/client.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace sockeye;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

using Sharing = PracticeDirectory::Sharing;

/// How a process finds the practice network, with folders of the test's own and processes that only wait.
class TestPracticeDirectory : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void startsWhatIsNeeded();
    void toldAsTheFormatSays();
    void ownGoesFirst();
    void oldestLivingGoesFirst();
    void leavesWhenTheOtherIsGone();
    void deadFilesAreCleared();
    void sameIdOtherProcess();
    void foreignFilesAreLeftAlone_data();
    void foreignFilesAreLeftAlone();
    void unwritableFolderIsNoFailure();
    void unknownNames();
    void anotherTransport();
    void processIdentity();

private:
    /// A process that waits until its input ends, and what it might have written about a network.
    QProcess *makeProcess()
    {
        auto process = std::make_unique<QProcess>();
        process->start(u"/bin/cat"_s, QStringList());
        if (!process->waitForStarted())
            return nullptr;
        m_processes.push_back(std::move(process));
        return m_processes.back().get();
    }
    PracticeRecord recordOf(const QProcess &process, qint64 startedMs, quint16 port) const
    {
        PracticeRecord record;
        record.pid = process.processId();
        record.processStart = processStart(record.pid);
        record.startedMs = startedMs;
        record.listeners.append({u"ntp"_s, Transport::Udp, Endpoint::fromString(u"127.0.0.1:%1"_s.arg(port))});
        return record;
    }
    QString folder() const { return m_folder->path() + u"/sockeye"_s; }
    QStringList files() const { return QDir(folder()).entryList(QDir::Files | QDir::Hidden); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::vector<std::unique_ptr<QProcess>> m_processes;
};

void TestPracticeDirectory::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void TestPracticeDirectory::cleanup()
{
    for (const auto &process : m_processes) {
        process->closeWriteChannel();
        process->waitForFinished();
    }
    m_processes.clear();
}

void TestPracticeDirectory::startsWhatIsNeeded()
{
    PracticeDirectory directory(Sharing::Private, PracticeSettings::onAnyPorts(), folder());
    QCOMPARE(directory.status().pid, 0);
    const auto echo = directory.endpoints(u"echo"_s, Transport::Tcp);
    QVERIFY(echo && !echo->isEmpty());
    QCOMPARE(echo->first().address, QHostAddress(QHostAddress::LocalHost)); // IPv4 first
    Result<Client> client = Client::make(Transport::Tcp, echo->first());
    QVERIFY(client);
    QCOMPARE(*client->ask("hello"), "hello");
    QVERIFY(directory.status().isOwn);
    QCOMPARE(directory.status().pid, QCoreApplication::applicationPid());
    QVERIFY(files().isEmpty()); // it is gone with the run, so nobody else is to rely on it
    directory.stopOwn();
    QCOMPARE(directory.status().pid, 0);
}

void TestPracticeDirectory::toldAsTheFormatSays()
{
    {
        PracticeDirectory directory(Sharing::Shared, PracticeSettings::onAnyPorts(), folder());
        QVERIFY(directory.startOwn());
        QVERIFY(directory.startOwn()); // once is enough
        const qint64 pid = QCoreApplication::applicationPid();
        QCOMPARE(files(), QStringList{u"practice-%1.json"_s.arg(pid)});
        QFile file(practiceFileName(folder(), pid));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.permissions() & (QFileDevice::ReadOther | QFileDevice::ReadGroup | QFileDevice::WriteGroup),
                 QFileDevice::Permissions());
        const QJsonObject root = QJsonDocument::fromJson(file.readAll()).object();
        QCOMPARE(root[u"pid"_s].toInteger(), pid);
        const QJsonObject servers = root[u"servers"_s].toObject();
        for (const PracticeServerKind &kind : practiceServers()) {
            const QString name = QString::fromLatin1(kind.name);
            for (const auto &[id, transport] :
                 {std::pair{u"udp"_s, Transport::Udp}, std::pair{u"tcp"_s, Transport::Tcp}}) {
                QStringList wanted;
                for (const PracticeListener &listener : directory.status().listeners) {
                    if (listener.server == name && listener.transport == transport)
                        wanted += listener.endpoint.toString();
                }
                QStringList told;
                for (const QJsonValue &text : servers[name].toObject()[id].toArray())
                    told += text.toString();
                QCOMPARE(told, wanted);
            }
        }
        const auto read = readPracticeFile(file.fileName());
        QVERIFY(read);
        QVERIFY(isAlive(*read));
    }
    QVERIFY(files().isEmpty());
}

void TestPracticeDirectory::ownGoesFirst()
{
    QProcess *other = makeProcess();
    QVERIFY(other);
    QVERIFY(writePracticeFile(folder(), recordOf(*other, 1, 4321)));
    PracticeDirectory directory(Sharing::Shared, PracticeSettings::onAnyPorts(), folder());
    QCOMPARE(directory.endpoints(u"ntp"_s, Transport::Udp)->first().port, quint16(4321));
    QVERIFY(!directory.status().isOwn);
    QCOMPARE(directory.status().pid, other->processId());
    QVERIFY(directory.startOwn());
    QVERIFY(directory.endpoints(u"ntp"_s, Transport::Udp)->first().port != 4321);
    QVERIFY(directory.status().isOwn);
    directory.stopOwn();
    QCOMPARE(directory.endpoints(u"ntp"_s, Transport::Udp)->first().port, quint16(4321));
}

void TestPracticeDirectory::oldestLivingGoesFirst()
{
    const qint64 times[] = {5000, 2000, 9000};
    for (const qint64 time : times) {
        QProcess *process = makeProcess();
        QVERIFY(process);
        QVERIFY(writePracticeFile(folder(), recordOf(*process, time, quint16(time))));
    }
    PracticeDirectory directory(Sharing::Private, PracticeSettings::onAnyPorts(), folder());
    QCOMPARE(directory.endpoints(u"ntp"_s, Transport::Udp)->first().port, quint16(2000));
}

void TestPracticeDirectory::leavesWhenTheOtherIsGone()
{
    QProcess *first = makeProcess();
    QProcess *second = makeProcess();
    QVERIFY(first && second);
    QVERIFY(writePracticeFile(folder(), recordOf(*first, 1000, 1111)));
    QVERIFY(writePracticeFile(folder(), recordOf(*second, 2000, 2222)));
    PracticeDirectory directory(Sharing::Private, PracticeSettings::onAnyPorts(), folder());
    QCOMPARE(directory.endpoints(u"ntp"_s, Transport::Udp)->first().port, quint16(1111));
    first->closeWriteChannel(); // ends without taking its file away
    QVERIFY(first->waitForFinished());
    QCOMPARE(directory.endpoints(u"ntp"_s, Transport::Udp)->first().port, quint16(2222));
    removePracticeFile(folder(), second->processId()); // ends its network and lives on
    QVERIFY(directory.endpoints(u"ntp"_s, Transport::Udp)->first().port != 2222);
    QVERIFY(directory.status().isOwn);
}

void TestPracticeDirectory::deadFilesAreCleared()
{
    QProcess *process = makeProcess();
    QVERIFY(process);
    const PracticeRecord record = recordOf(*process, 1000, 1111);
    QVERIFY(writePracticeFile(folder(), record));
    process->closeWriteChannel();
    QVERIFY(process->waitForFinished());
    QVERIFY(!isAlive(record));
    QVERIFY(!findOldestPractice(folder()));
    QVERIFY(files().isEmpty());
}

void TestPracticeDirectory::sameIdOtherProcess()
{
    QProcess *process = makeProcess();
    QVERIFY(process);
    PracticeRecord record = recordOf(*process, 1000, 1111);
    record.processStart -= 1; // an earlier process with the same id
    QVERIFY(writePracticeFile(folder(), record));
    QVERIFY(!findOldestPractice(folder()));
    QVERIFY(files().isEmpty());
}

void TestPracticeDirectory::foreignFilesAreLeftAlone_data()
{
    QTest::addColumn<QString>("name"); // %1 is the id of a living process
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("empty") << u"practice-%1.json"_s << QByteArray();
    QTest::newRow("not JSON") << u"practice-%1.json"_s << QByteArray("{\"pid\": ");
    QTest::newRow("an array") << u"practice-%1.json"_s << QByteArray("[1, 2]");
    QTest::newRow("another process's id") << u"practice-%1.json"_s << QByteArray(R"({"pid": 1, "servers": {}})");
    QTest::newRow("fault 103: not on loopback")
        << u"practice-%1.json"_s << QByteArray(R"({"pid": %1, "servers": {"ntp": {"udp": ["192.0.2.1:123"]}}})");
    QTest::newRow("a name instead of an address")
        << u"practice-%1.json"_s << QByteArray(R"({"pid": %1, "servers": {"ntp": {"udp": ["localhost:123"]}}})");
    QTest::newRow("no port") << u"practice-%1.json"_s
                             << QByteArray(R"({"pid": %1, "servers": {"ntp": {"udp": ["127.0.0.1"]}}})");
    QTest::newRow("a name of its own") << u"practice-mine.json"_s << QByteArray(R"({"pid": %1, "servers": {}})");
    QTest::newRow("too long") << u"practice-%1.json"_s << QByteArray(100'000, ' ');
}

void TestPracticeDirectory::foreignFilesAreLeftAlone()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, content);
    QProcess *process = makeProcess();
    QVERIFY(process);
    const QString id = QString::number(process->processId());
    QVERIFY(QDir().mkpath(folder()));
    QFile file(folder() + u'/' + QString(name).replace(u"%1"_s, id));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content.replace("%1", id.toLatin1()));
    file.close();
    QVERIFY(!findOldestPractice(folder()));
    QVERIFY(file.exists());
}

void TestPracticeDirectory::unwritableFolderIsNoFailure()
{
    // Below a file there can be no folder, whoever one is.
    QFile file(m_folder->filePath(u"file"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    for (const QString &path : {file.fileName() + u"/sockeye"_s, QString(), u"/proc/sockeye"_s}) {
        PracticeDirectory directory(Sharing::Shared, PracticeSettings::onAnyPorts(), path);
        QVERIFY(directory.startOwn());
        QVERIFY(directory.endpoints(u"dns"_s, Transport::Udp));
    }
}

void TestPracticeDirectory::unknownNames()
{
    PracticeDirectory directory(Sharing::Private, PracticeSettings::onAnyPorts(), folder());
    for (const QString &name : {u"nobody"_s, QString(), u"NTP"_s}) {
        const auto found = directory.endpoints(name, Transport::Udp);
        QVERIFY(!found);
        QCOMPARE(found.error().kind, ErrorKind::NoSuchName);
    }
}

void TestPracticeDirectory::anotherTransport()
{
    PracticeDirectory directory(Sharing::Private, PracticeSettings::onAnyPorts(), folder());
    const auto udp = directory.endpoints(u"ntp"_s, Transport::Udp);
    const auto tcp = directory.endpoints(u"ntp"_s, Transport::Tcp);
    QVERIFY(udp && tcp);
    QCOMPARE(*tcp, *udp);
    const Result<Client> client = Client::make(Transport::Tcp, tcp->first());
    QVERIFY(!client);
    QCOMPARE(client.error().kind, ErrorKind::Refused);
}

void TestPracticeDirectory::processIdentity()
{
    const qint64 own = processStart(QCoreApplication::applicationPid());
    QVERIFY(own > 0);
    QCOMPARE(processStart(QCoreApplication::applicationPid()), own);
    QProcess *process = makeProcess();
    QVERIFY(process);
    const qint64 pid = process->processId();
    QVERIFY(processStart(pid) >= own);
    process->closeWriteChannel();
    QVERIFY(process->waitForFinished());
    QCOMPARE(processStart(pid), 0);
    QCOMPARE(processStart(0), 0);
    QCOMPARE(processStart(-1), 0);
}

QTEST_GUILESS_MAIN(TestPracticeDirectory)
#include "tst_practicedirectory.moc"
