// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connections/connectionrows.h"
#include "core/connections/connectionsrun.h"
#include "tests/support/followedrun.h"
#include "tests/support/knownsockets.h"
#include "tests/support/privatenetwork.h"
#include "tests/support/ssrows.h"
#include "tests/support/toolrun.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <map>

#include <sys/resource.h>
#include <unistd.h>

using namespace sockeye;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace
{

QString whyNoNetwork;

using Run = ToolRun<ConnectionsRequest, ConnectionRow, ConnectionsSummary>;

#define NEEDS_NETWORK                                                                                                  \
    if (!whyNoNetwork.isEmpty())                                                                                       \
        QSKIP(qPrintable(whyNoNetwork));

Result<ConnectionsSummary> runOnce(const ConnectionsRequest &request, Context &context, Rows<ConnectionRow> &rows)
{
    return runConnections(request, context, rows);
}

SocketLists::List refused(SocketTable, quint32)
{
    return Error::fromErrno("netlink", EPERM);
}

/// sock_diag is refused, so /proc/net is read.
Result<ConnectionsSummary> runFromProc(const ConnectionsRequest &request, Context &context, Rows<ConnectionRow> &rows)
{
    SocketLists lists = SocketLists::system(static_cast<const Environment &>(context));
    lists.diag = refused;
    SocketOwners owners;
    return runConnections(request, context, rows, lists, owners);
}

ConnectionsRequest allOf(QList<SocketProtocol> protocols)
{
    ConnectionsRequest request;
    request.protocols = std::move(protocols);
    return request;
}

std::vector<ConnectionRow> rowsOf(const ConnectionsRequest &request, Run::Function function = runOnce)
{
    Run run;
    run.run(function, request);
    return run.summary ? run.rows : std::vector<ConnectionRow>();
}

/// Lines that only one of them has, `+` ours and `-` theirs; empty where they agree.
QString differences(const QStringList &ours, const QStringList &theirs)
{
    QStringList lines;
    for (const QString &line : ours) {
        if (!theirs.contains(line))
            lines += u"+ "_s + line;
    }
    for (const QString &line : theirs) {
        if (!ours.contains(line))
            lines += u"- "_s + line;
    }
    if (lines.isEmpty() && ours.size() != theirs.size())
        lines += u"%1 rows, not %2"_s.arg(ours.size()).arg(theirs.size());
    return lines.join(u'\n');
}

const ConnectionRow *find(const std::vector<ConnectionRow> &rows, quint16 localPort, quint16 remotePort = 0)
{
    for (const ConnectionRow &row : rows) {
        if (row.localPort.value_or(0) == localPort && row.remotePort.value_or(0) == remotePort)
            return &row;
    }
    return nullptr;
}

ConnectionsRequest following()
{
    ConnectionsRequest request;
    request.follow = true;
    return request;
}

/// A run on a thread of its own that follows.
class ConnectionsRun : public FollowedRun<ConnectionsRequest, ConnectionRow, ConnectionsSummary>
{
public:
    ConnectionsRun()
        : FollowedRun(runConnections, following(), connectionKey)
    {
    }

    const ConnectionRow *row(quint16 localPort, quint16 remotePort = 0) const
    {
        return find([&](const ConnectionRow &row) {
            return row.localPort.value_or(0) == localPort && row.remotePort.value_or(0) == remotePort;
        });
    }
};

} // namespace

class ConnectionsTest : public QObject
{
    Q_OBJECT

private slots:
    void explainsEveryState_data();
    void explainsEveryState();
    void explainsQueuesAndOwners();
    void answers();
    void readsBackNames_data();
    void readsBackNames();
    void keysAreThoseOfTheFields();
    void asksAgainWhereTheKernelRefuses();
    void failsWhereNothingCanBeRead();
    void ownersThatCannotBeSeen();
    // In a network of the test's own.
    void agreesWithSs();
    void agreesWithSsOnUnixSockets();
    void procNetHasTheSameRows();
    void choosesByStateFamilyAndProcess();
    void anotherUsersProcess();
    void follows();
    void stopsAtOnce();
    void stopsAmongManySockets();
};

void ConnectionsTest::explainsEveryState_data()
{
    QTest::addColumn<SocketState>("state");
    QTest::addColumn<QString>("says");
    QTest::newRow("LISTEN") << SocketState::Listen << u"nginx (42) waits"_s;
    QTest::newRow("SYN_SENT") << SocketState::SynSent << u"nobody has answered"_s;
    QTest::newRow("SYN_RECEIVED") << SocketState::SynReceived << u"third packet"_s;
    QTest::newRow("ESTABLISHED") << SocketState::Established << u"round trip takes 1.5 ms"_s;
    QTest::newRow("FIN_WAIT_1") << SocketState::FinWait1 << u"not confirmed"_s;
    QTest::newRow("FIN_WAIT_2") << SocketState::FinWait2 << u"not closed yet"_s;
    QTest::newRow("CLOSE_WAIT") << SocketState::CloseWait << u"nginx (42) should call close()"_s;
    QTest::newRow("CLOSING") << SocketState::Closing << u"same moment"_s;
    QTest::newRow("LAST_ACK") << SocketState::LastAck << u"last ACK"_s;
    QTest::newRow("TIME_WAIT") << SocketState::TimeWait << u"12 s left"_s;
}

void ConnectionsTest::explainsEveryState()
{
    QFETCH(SocketState, state);
    QFETCH(QString, says);
    ConnectionRow row;
    row.family = Family::Ipv4;
    row.local.address = QHostAddress(u"127.0.0.1"_s);
    row.localPort = 80;
    row.state = state;
    row.roundTrip = 1500us;
    row.congestionWindow = 10;
    if (state == SocketState::TimeWait) {
        row.timer = SocketTimer::TimeWait;
        row.timerLeft = 12s;
    } else {
        row.pid = 42;
        row.inode = 7;
        row.process = {u"nginx"_s, SocketOwner::Visible};
    }
    const QString text = explainConnection(row);
    QVERIFY2(text.contains(says), qPrintable(text));
}

void ConnectionsTest::explainsQueuesAndOwners()
{
    ConnectionRow row;
    row.family = Family::Ipv4;
    row.state = SocketState::Established;
    row.local.address = QHostAddress(u"127.0.0.1"_s);
    row.localPort = 80;
    row.inode = 7;
    row.process.owner = SocketOwner::NotVisible;
    row.receiveQueue = 100;
    row.sendQueue = 2000;
    QString text = explainConnection(row);
    QVERIFY(text.contains(u"100 bytes have come"_s));
    QVERIFY(text.contains(u"2,000 bytes are sent"_s));
    QVERIFY2(text.contains(u"not visible"_s), "fault 93: owner not visible instead of blank");
    const Field *process = connectionsTool().rowField("process"_L1);
    QCOMPARE(process->display(&row, QLocale::c()), u"(owner not visible)"_s);
    QCOMPARE(process->text(&row), QByteArray());

    row.process = {u"nginx"_s, SocketOwner::Visible};
    row.pid = 42;
    row.otherPids = {43, 44};
    QVERIFY(explainConnection(row).contains(u"43, 44"_s));

    row.state = SocketState::Listen;
    row.receiveQueue = 129;
    row.sendQueue = 128;
    QVERIFY(explainConnection(row).contains(u"queue is full"_s));
    row.receiveQueue = 3;
    QVERIFY(explainConnection(row).contains(u"wait for the program to accept() them: 3"_s));

    // fault 93: v4-mapped v6
    row.local.address = QHostAddress(u"::ffff:127.0.0.1"_s);
    QVERIFY(explainConnection(row).contains(u"::ffff:127.0.0.1 is 127.0.0.1"_s));
    row.local.address = QHostAddress(QHostAddress::AnyIPv6);
    QVERIFY(!explainConnection(row).contains(u"::ffff"_s));

    row.protocol = SocketProtocol::Udp;
    row.state = SocketState::Unconnected;
    QVERIFY(explainConnection(row).contains(u"without a peer"_s));
    row.state = SocketState::Established;
    row.remote.address = QHostAddress(u"192.0.2.1"_s);
    QVERIFY(explainConnection(row).contains(u"only what comes from 192.0.2.1"_s));
}

void ConnectionsTest::answers()
{
    const ConnectionsRequest request;
    ConnectionsSummary summary;
    summary.count = 9;
    summary.listening = 2;
    summary.timeWait = 3;
    summary.closeWait = 1;
    summary.udp = 3;
    summary.forgotten = {u"firefox (99)"_s};
    Answer answer = connectionsAnswer(request, summary);
    QCOMPARE(answer.headline, u"Sockets: 9 · listening: 2 · CLOSE_WAIT: 1 · TIME_WAIT: 3 · UDP: 3"_s);
    QVERIFY(answer.detail.contains(u"firefox (99)"_s));
    QVERIFY(answer.detail.contains(u"through sock_diag"_s));
    summary.sourceError = u"EPERM"_s;
    summary.ownersNotVisible = 4;
    summary.seesAll = false;
    answer = connectionsAnswer(request, summary);
    QVERIFY(answer.detail.contains(u"EPERM"_s) && answer.detail.contains(u"/proc/net"_s));
    QVERIFY(answer.detail.contains(u"root may"_s));
    QVERIFY(connectionsAnswer(request, {}).detail.contains(u"No socket"_s));
}

void ConnectionsTest::readsBackNames_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isPath");
    QTest::newRow("IPv4") << u"192.0.2.1"_s << false;
    QTest::newRow("IPv6 with scope") << u"fe80::1%eth0"_s << false;
    QTest::newRow("path") << u"/run/x"_s << true;
    QTest::newRow("abstract") << u"@/tmp/.X11-unix/X0"_s << true;
    QTest::newRow("relative path") << u"my.sock"_s << true;
    QTest::newRow("none") << QString() << false;
}

void ConnectionsTest::readsBackNames()
{
    QFETCH(QString, text);
    QFETCH(bool, isPath);
    const Field *field = connectionsTool().rowField("local_address"_L1);
    ConnectionRow row;
    QVERIFY(field->parse(text, &row));
    QCOMPARE(row.local.path.isNull(), !isPath);
    QCOMPARE(QString::fromUtf8(field->text(&row)), text);
    QCOMPARE(field->absent(&row), text.isEmpty());
}

/// Two rows that differ in a key field have two keys, and no other field counts.
void ConnectionsTest::keysAreThoseOfTheFields()
{
    ConnectionRow row;
    row.local.address = QHostAddress(u"127.0.0.1"_s);
    row.localPort = 1;
    const QByteArray key = connectionKey(row);
    for (const Field &field : connectionsTool().rowFields()) {
        ConnectionRow other = row;
        const QByteArrayView id(field.id);
        if (field.kind == ValueKind::Choice)
            QVERIFY(field.parse(QString::fromLatin1(field.words().back().id), &other));
        else if (field.kind == ValueKind::Number || field.kind == ValueKind::List)
            QVERIFY(field.parse(u"23"_s, &other));
        else
            QVERIFY(field.parse(u"192.0.2.77"_s, &other));
        QVERIFY2((connectionKey(other) != key) == field.isKey, id.data());
    }
}

void ConnectionsTest::asksAgainWhereTheKernelRefuses()
{
    Run run;
    run.run(runFromProc, ConnectionsRequest());
    QVERIFY(run.summary);
    QCOMPARE(run.summary->sourceError, u"EPERM"_s);
    QCOMPARE(run.summary->sources, QList{SocketSource::ProcNet});
    for (const ConnectionRow &row : run.rows)
        QCOMPARE(row.source, SocketSource::ProcNet);
}

void ConnectionsTest::failsWhereNothingCanBeRead()
{
    Run run;
    run.run(
        [](const ConnectionsRequest &request, Context &context, Rows<ConnectionRow> &rows) {
            SocketLists lists = SocketLists::system(static_cast<const Environment &>(context));
            lists.diag = refused;
            lists.proc = [](SocketTable table) -> SocketLists::List {
                return Error::fromErrno("open", EACCES, QString::fromLatin1(procPath(table)));
            };
            SocketOwners owners;
            return runConnections(request, context, rows, lists, owners);
        },
        ConnectionsRequest());
    QVERIFY(!run.summary);
    QCOMPARE(run.error.kind, ErrorKind::Denied);
    QCOMPARE(run.error.subject, u"/proc/net/tcp"_s);
}

/// fault 94: with hidepid=2 the processes of others are not even listed.
void ConnectionsTest::ownersThatCannotBeSeen()
{
    const KnownSocket listener = KnownSocket::listen(u"127.0.0.1"_s);
    QTemporaryDir empty;
    Run run;
    static QString folder;
    folder = empty.path();
    run.run(
        [](const ConnectionsRequest &request, Context &context, Rows<ConnectionRow> &rows) {
            SocketOwners owners(folder);
            return runConnections(request, context, rows,
                                  SocketLists::system(static_cast<const Environment &>(context)), owners);
        },
        ConnectionsRequest());
    QVERIFY(run.summary);
    const ConnectionRow *row = find(run.rows, listener.port());
    QVERIFY(row);
    QVERIFY(row->inode);
    QVERIFY(!row->pid);
    QCOMPARE(row->process.owner, SocketOwner::NotVisible);
    QVERIFY(run.summary->ownersNotVisible > 0);
}

void ConnectionsTest::agreesWithSs()
{
    NEEDS_NETWORK
    const KnownSockets known;
    QVERIFY2(known.problem().isEmpty(), qPrintable(known.problem()));
    const QString ss = findSs();
    if (ss.isEmpty())
        QSKIP("ss (iproute2) is not installed.");
    Run run;
    run.run(runOnce, ConnectionsRequest());
    QVERIFY(run.summary);
    const QStringList theirs = ssRows(ss, {u"-t"_s, u"-u"_s, u"-i"_s});
    QStringList ours;
    QSet<SocketState> states;
    for (const ConnectionRow &row : run.rows) {
        ours += ssForm(row);
        states += row.state;
        QCOMPARE(row.source, SocketSource::SockDiag);
    }
    QVERIFY(ours.size() >= 20);
    for (const SocketState state :
         {SocketState::Listen, SocketState::Established, SocketState::TimeWait, SocketState::CloseWait,
          SocketState::FinWait2, SocketState::SynSent, SocketState::Unconnected})
        QVERIFY2(states.contains(state), wordOf(state)->id);
    const QString different = differences(ours, theirs);
    QVERIFY2(different.isEmpty(), qPrintable(different));
    QCOMPARE(run.summary->count, qint64(run.rows.size()));
    QVERIFY(run.summary->sourceError.isNull());
}

void ConnectionsTest::agreesWithSsOnUnixSockets()
{
    NEEDS_NETWORK
    const KnownUnixSockets known;
    const QString ss = findSs();
    if (ss.isEmpty())
        QSKIP("ss (iproute2) is not installed.");
    const QStringList theirs = ssRows(ss, {u"-x"_s});
    QStringList ours;
    for (const ConnectionRow &row : rowsOf(allOf({SocketProtocol::Unix})))
        ours += ssForm(row);
    QVERIFY(ours.size() >= 6);
    const QString different = differences(ours, theirs);
    QVERIFY2(different.isEmpty(), qPrintable(different));
}

/// The same rows and columns, but for what stands nowhere in /proc/net.
void ConnectionsTest::procNetHasTheSameRows()
{
    NEEDS_NETWORK
    const KnownSockets known;
    const KnownUnixSockets knownUnix;
    const ConnectionsRequest request = allOf({SocketProtocol::Tcp, SocketProtocol::Udp, SocketProtocol::Unix});
    const auto keyOf = [](const ConnectionRow &row) {
        return QList<quint64>{quint64(row.protocol), row.localPort.value_or(0), row.remotePort.value_or(0),
                              row.inode.value_or(0)};
    };
    std::map<QList<quint64>, ConnectionRow> told;
    for (const ConnectionRow &row : rowsOf(request))
        told.emplace(keyOf(row), row);
    QVERIFY(told.size() > 30);
    std::size_t count = 0;
    for (const ConnectionRow &row : rowsOf(request, runFromProc)) {
        ++count;
        const auto found = told.find(keyOf(row));
        QVERIFY2(found != told.end(), qPrintable(ssForm(row)));
        ConnectionRow other = found->second;
        other.source = SocketSource::ProcNet;
        other.roundTrip = row.roundTrip;
        QVERIFY(!row.roundTrip);
        // Timers go on; interfaces, and which one a link-local address belongs to, are not told.
        other.timerLeft = row.timerLeft;
        other.interfaceName.clear();
        other.local.address.setScopeId(QString());
        other.remote.address.setScopeId(QString());
        if (row.state == SocketState::Listen)
            other.sendQueue.reset(); // how many may wait
        if (row.protocol == SocketProtocol::Unix) {
            other.remote = SocketName();
            other.peerInode.reset();
            other.user.clear();
            other.receiveQueue.reset();
            other.sendQueue.reset();
        }
        for (const Field &field : connectionsTool().rowFields()) {
            const QString where = u"%1 of %2"_s.arg(QLatin1StringView(field.id), ssForm(row));
            QVERIFY2(field.text(&row) == field.text(&other),
                     qPrintable(where + u": "_s + QString::fromUtf8(field.text(&row) + " / " + field.text(&other))));
        }
    }
    QCOMPARE(count, told.size());
}

void ConnectionsTest::choosesByStateFamilyAndProcess()
{
    NEEDS_NETWORK
    const KnownSockets known;
    for (const Run::Function function : {runOnce, runFromProc}) {
        ConnectionsRequest request;
        request.states = {SocketState::Listen, SocketState::TimeWait};
        request.families = {Family::Ipv4};
        const std::vector<ConnectionRow> chosen = rowsOf(request, function);
        QVERIFY(chosen.size() >= 3);
        for (const ConnectionRow &row : chosen) {
            QVERIFY(request.states.contains(row.state));
            QCOMPARE(row.family, std::optional(Family::Ipv4));
        }
        request = ConnectionsRequest();
        const std::size_t all = rowsOf(request, function).size();
        request.process = QString::number(QCoreApplication::applicationPid());
        const std::size_t own = rowsOf(request, function).size();
        QVERIFY(own > 10 && own < all); // TIME_WAIT is nobody's
        request.process = u"TST_connect"_s;
        QCOMPARE(rowsOf(request, function).size(), own);
        request.process = u"no such program"_s;
        QCOMPARE(rowsOf(request, function).size(), std::size_t(0));
    }
}

/// fault 93: another user's process. Its socket is listed, its name is not, and that is said.
void ConnectionsTest::anotherUsersProcess()
{
    NEEDS_NETWORK
    if (::geteuid() != 0)
        QSKIP("Only root can become another user.");
    KnownSocket listener = KnownSocket::listen(u"127.0.0.1"_s);
    const quint16 port = listener.port();
    QProcess holder; // it inherits the socket
    listener.setInherited();
    holder.start(u"sleep"_s, {u"1000"_s});
    QVERIFY(holder.waitForStarted());
    // Until it has become the other program, it is this one.
    const QString comm = u"/proc/%1/comm"_s.arg(holder.processId());
    QTRY_COMPARE_WITH_TIMEOUT(([&] {
                                  QFile file(comm);
                                  return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
                              })(),
                              QByteArray("sleep\n"), 10'000);
    listener.close();
    const std::vector<ConnectionRow> seen = rowsOf(ConnectionsRequest());
    QVERIFY(find(seen, port));
    QCOMPARE(find(seen, port)->process.name, u"sleep"_s);

    if (::seteuid(65534) != 0) {
        holder.kill();
        holder.waitForFinished();
        QSKIP("This user can't become another one.");
    }
    Run run;
    run.run(runOnce, ConnectionsRequest());
    QVERIFY(::seteuid(0) == 0);
    holder.kill();
    holder.waitForFinished();
    QVERIFY(run.summary);
    const ConnectionRow *row = find(run.rows, port);
    QVERIFY(row);
    QCOMPARE(row->process.owner, SocketOwner::NotVisible);
    QVERIFY(!row->pid);
    QCOMPARE(row->user, u"root"_s); // who has it is told, what program is not
    QVERIFY(!run.summary->seesAll);
    QVERIFY(connectionsAnswer({}, *run.summary).detail.contains(u"root may"_s));
}

void ConnectionsTest::follows()
{
    NEEDS_NETWORK
    const KnownSocket listener = KnownSocket::listen(u"127.0.0.1"_s);
    ConnectionsRun run;
    QVERIFY(run.waitUntil([&] { return run.published() && run.row(listener.port()); }));
    QCOMPARE(run.row(listener.port())->change, RowChange::None);

    // New; and the mark has served after one look.
    KnownSocket client = KnownSocket::connect(u"127.0.0.1"_s, listener.port());
    const quint16 port = client.port();
    QVERIFY(run.waitUntil([&] {
        const ConnectionRow *row = run.row(port, listener.port());
        return row && row->change == RowChange::New;
    }));
    QVERIFY(run.waitUntil([&] { return run.row(port, listener.port())->change == RowChange::None; }));

    // Changed: what nobody reads stays in the queue of the server's end, which nobody has accepted yet.
    client.send("abc");
    QVERIFY(run.waitUntil([&] {
        const ConnectionRow *row = run.row(listener.port(), port);
        return row && row->change == RowChange::Changed && row->receiveQueue == 3u;
    }));

    // Gone: it stays for a look, and then it is taken out.
    KnownSocket datagrams = KnownSocket::datagrams(u"127.0.0.1"_s);
    const quint16 udpPort = datagrams.port();
    QVERIFY(run.waitUntil([&] { return run.row(udpPort) && run.row(udpPort)->change == RowChange::New; }));
    datagrams.close();
    QVERIFY(run.waitUntil([&] { return run.row(udpPort) && run.row(udpPort)->change == RowChange::Gone; }));
    QVERIFY(explainConnection(*run.row(udpPort)).contains(u"gone"_s));
    QVERIFY(run.waitUntil([&] { return !run.row(udpPort); }));
    run.stop();
    QVERIFY(run.result());
    QVERIFY(run.result()->count > 0);
}

void ConnectionsTest::stopsAtOnce()
{
    const int before = openDescriptors();
    {
        ConnectionsRun run;
        QVERIFY(run.waitUntil([&] { return run.published(); }));
        QElapsedTimer timer;
        timer.start();
        run.stop();
        QVERIFY2(timer.elapsed() < 200, "fault 99: Stop ends within 200 ms");
        QVERIFY(run.result());
    }
    QCOMPARE(openDescriptors(), before);
}

/// fault 93: 20k sockets. Rows are whole, each has its program, and Stop ends a look in its middle.
void ConnectionsTest::stopsAmongManySockets()
{
    NEEDS_NETWORK
    constexpr rlim_t wanted = 20'200;
    rlimit limit{};
    QVERIFY(::getrlimit(RLIMIT_NOFILE, &limit) == 0);
    limit.rlim_cur = std::max(limit.rlim_cur, std::min(wanted, limit.rlim_max));
    if (limit.rlim_max < wanted)
        limit = {wanted, wanted}; // root may
    ::setrlimit(RLIMIT_NOFILE, &limit);
    ::getrlimit(RLIMIT_NOFILE, &limit);
    const std::size_t count = limit.rlim_cur >= wanted ? 20'000 : std::size_t(limit.rlim_cur) - 200;
    std::vector<KnownSocket> many;
    many.reserve(count);
    while (many.size() < count)
        many.push_back(KnownSocket::datagrams(u"127.0.0.1"_s));

    QElapsedTimer timer;
    timer.start();
    const std::vector<ConnectionRow> rows = rowsOf(ConnectionsRequest());
    QVERIFY2(timer.elapsed() < 5'000, "it does not hang"); // bench_connections tells how fast it is
    const qint64 pid = QCoreApplication::applicationPid();
    QVERIFY(rows.size() >= count);
    for (const ConnectionRow &row : rows)
        QCOMPARE(row.pid == qint32(pid), row.inode.has_value());

    ConnectionsRun run;
    timer.start();
    run.stop();
    QVERIFY2(timer.elapsed() < 200, "fault 99: Stop ends within 200 ms");
}

int main(int argc, char **argv)
{
    whyNoNetwork = enterPrivateNetwork();
    QCoreApplication application(argc, argv);
    if (whyNoNetwork.isEmpty())
        whyNoNetwork = prepareNetwork();
    ConnectionsTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_connections.moc"
