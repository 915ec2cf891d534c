// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/netlink.h"
#include "core/net/sockdiag.h"
#include "core/net/sockettable.h"

#include <QTest>

#include <arpa/inet.h>
#include <linux/inet_diag.h>
#include <linux/netlink.h>
#include <linux/sock_diag.h>
#include <linux/tcp.h>
#include <linux/unix_diag.h>
#include <sys/socket.h>

#include <thread>

using namespace sockeye;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace
{

template <class Struct>
QByteArray raw(const Struct &value)
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

QByteArray inetPayload(int family = AF_INET, int state = 1)
{
    inet_diag_msg head{};
    head.idiag_family = quint8(family);
    head.idiag_state = quint8(state);
    head.idiag_timer = 1;
    head.idiag_retrans = 3;
    head.idiag_expires = 250;
    head.idiag_rqueue = 17;
    head.idiag_wqueue = 4711;
    head.idiag_uid = 1000;
    head.idiag_inode = 123456;
    head.id.idiag_sport = htons(8080);
    head.id.idiag_dport = htons(53210);
    head.id.idiag_if = 7;
    ::inet_pton(family, family == AF_INET ? "192.0.2.1" : "::ffff:192.0.2.1", head.id.idiag_src);
    ::inet_pton(family, family == AF_INET ? "198.51.100.2" : "2001:db8::2", head.id.idiag_dst);
    tcp_info info{};
    info.tcpi_rtt = 1500;
    info.tcpi_snd_cwnd = 10;
    return raw(head) + attribute(INET_DIAG_SHUTDOWN, QByteArray(1, '\0')) + attribute(INET_DIAG_INFO, raw(info));
}

QByteArray unixPayload(const QByteArray &name)
{
    unix_diag_msg head{};
    head.udiag_family = AF_UNIX;
    head.udiag_type = SOCK_STREAM;
    head.udiag_state = 10;
    head.udiag_ino = 99;
    const unix_diag_rqlen queues{2, 128};
    return raw(head) + attribute(UNIX_DIAG_NAME, name) + attribute(UNIX_DIAG_PEER, raw(quint32(100)))
        + attribute(UNIX_DIAG_RQLEN, raw(queues)) + attribute(UNIX_DIAG_UID, raw(quint32(1000)));
}

constexpr SocketTable tcp4{SocketProtocol::Tcp, false};
constexpr SocketTable tcp6{SocketProtocol::Tcp, true};
constexpr SocketTable udp4{SocketProtocol::Udp, false};
constexpr SocketTable unixTable{SocketProtocol::Unix, false};

/// As this machine would print the address: numbers of 32 bits in its own order.
QByteArray procAddress(const QByteArray &hexInNetworkOrder)
{
    const QByteArray bytes = QByteArray::fromHex(hexInNetworkOrder);
    QByteArray text;
    for (qsizetype i = 0; i < bytes.size(); i += 4) {
        quint32 word = 0;
        std::memcpy(&word, bytes.data() + i, 4);
        text += QByteArray::number(word, 16).rightJustified(8, '0').toUpper();
    }
    return text;
}

const QByteArray heading =
    "  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode\n";

} // namespace

class SocketTableTest : public QObject
{
    Q_OBJECT

private slots:
    void readsTcp();
    void readsIpv6();
    void readsOldTcpInfo();
    void readsListener();
    void readsTimeWait();
    void readsUnix_data();
    void readsUnix();
    void neverReadsPastTheEnd();
    void refusesOthers();
    void readsDumps_data();
    void readsDumps();
    void readsProcTcp();
    void readsProcTimeWait();
    void readsProcIpv6();
    void readsProcUnix();
    void leavesOutBrokenLines();
    void asksTheKernel();
    void stops();
};

void SocketTableTest::readsTcp()
{
    const auto entry = readInetSocket(inetPayload(), SocketProtocol::Tcp);
    QVERIFY(entry);
    QCOMPARE(entry->state, SocketState::Established);
    QVERIFY(!entry->isIpv6);
    QCOMPARE(entry->local, QHostAddress(u"192.0.2.1"_s));
    QCOMPARE(entry->localPort, quint16(8080));
    QCOMPARE(entry->remote, QHostAddress(u"198.51.100.2"_s));
    QCOMPARE(entry->remotePort, quint16(53210));
    QCOMPARE(entry->interface, 7u);
    QCOMPARE(entry->inode, 123456u);
    QCOMPARE(entry->user, std::optional(1000u));
    QCOMPARE(entry->receiveQueue, std::optional(17u));
    QCOMPARE(entry->sendQueue, std::optional(4711u));
    QCOMPARE(entry->timer, SocketTimer::Retransmission);
    QVERIFY(entry->timerLeft == 250ms);
    QCOMPARE(entry->unanswered, 3);
    QVERIFY(entry->roundTrip == std::optional<Nanoseconds>(1500us));
    QCOMPARE(entry->congestionWindow, std::optional(10u));
}

void SocketTableTest::readsIpv6()
{
    const auto entry = readInetSocket(inetPayload(AF_INET6), SocketProtocol::Udp);
    QVERIFY(entry);
    QVERIFY(entry->isIpv6);
    QCOMPARE(entry->local.toString(), u"::ffff:192.0.2.1"_s); // fault 93: v4-mapped v6
    QCOMPARE(entry->remote, QHostAddress(u"2001:db8::2"_s));
    // What only TCP has is not read where a message claims it of another protocol.
    QVERIFY(!entry->roundTrip && !entry->congestionWindow);
    QCOMPARE(entry->timer, SocketTimer::None);
}

void SocketTableTest::readsOldTcpInfo()
{
    const QByteArray head = inetPayload().first(sizeof(inet_diag_msg));
    // Cut short before the congestion window: nothing is believed.
    const auto entry = readInetSocket(head + attribute(INET_DIAG_INFO, QByteArray(40, '\1')), SocketProtocol::Tcp);
    QVERIFY(entry);
    QVERIFY(!entry->roundTrip && !entry->congestionWindow);
}

void SocketTableTest::readsListener()
{
    const auto entry = readInetSocket(inetPayload(AF_INET, 10), SocketProtocol::Tcp);
    QVERIFY(entry);
    QCOMPARE(entry->state, SocketState::Listen);
    QVERIFY(!entry->roundTrip && !entry->congestionWindow); // TCP_INFO of a listener measures nothing
}

void SocketTableTest::readsTimeWait()
{
    QByteArray payload = inetPayload(AF_INET, 6).first(sizeof(inet_diag_msg));
    const quint32 none = 0;
    payload.replace(offsetof(inet_diag_msg, idiag_inode), 4, raw(none));
    payload.replace(offsetof(inet_diag_msg, idiag_uid), 4, raw(none));
    const auto entry = readInetSocket(payload, SocketProtocol::Tcp);
    QVERIFY(entry);
    QCOMPARE(entry->inode, 0u);
    QVERIFY2(!entry->user, "fault 93: TIME_WAIT without inode is nobody's, not root's");
}

void SocketTableTest::readsUnix_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QString>("path");
    QTest::newRow("path") << QByteArray("/run/x.sock\0", 12) << u"/run/x.sock"_s;
    QTest::newRow("path without a zero") << QByteArray("/run/x.sock") << u"/run/x.sock"_s;
    QTest::newRow("abstract") << QByteArray("\0bus", 4) << u"@bus"_s;
    QTest::newRow("abstract with zeros") << QByteArray("\0a\0b", 4) << u"@a@b"_s;
    QTest::newRow("none") << QByteArray() << QString();
}

void SocketTableTest::readsUnix()
{
    QFETCH(QByteArray, name);
    QFETCH(QString, path);
    const auto entry = readUnixSocket(unixPayload(name));
    QVERIFY(entry);
    QCOMPARE(entry->path, path);
    QCOMPARE(entry->path.isNull(), path.isNull());
    QCOMPARE(entry->state, SocketState::Listen);
    QCOMPARE(entry->type, std::optional(UnixSocketType::Stream));
    QCOMPARE(entry->inode, 99u);
    QCOMPARE(entry->peerInode, 100u);
    QCOMPARE(entry->receiveQueue, std::optional(2u));
    QCOMPARE(entry->sendQueue, std::optional(128u));
    QCOMPARE(entry->user, std::optional(1000u));
}

/// Every length of a message that was cut short; each copy is its own allocation, so that a sanitizer sees a byte too
/// far.
void SocketTableTest::neverReadsPastTheEnd()
{
    const QByteArray inet = inetPayload();
    for (qsizetype size = 0; size <= inet.size(); ++size) {
        const std::vector<char> bytes(inet.begin(), inet.begin() + size);
        const auto entry = readInetSocket(QByteArrayView(bytes.data(), size), SocketProtocol::Tcp);
        QCOMPARE(entry.has_value(), size >= qsizetype(sizeof(inet_diag_msg)));
        QCOMPARE(entry && entry->roundTrip, size == inet.size());
    }
    const QByteArray unixBytes = unixPayload("/x");
    for (qsizetype size = 0; size <= unixBytes.size(); ++size) {
        const std::vector<char> bytes(unixBytes.begin(), unixBytes.begin() + size);
        QCOMPARE(readUnixSocket(QByteArrayView(bytes.data(), size)).has_value(),
                 size >= qsizetype(sizeof(unix_diag_msg)));
    }
}

void SocketTableTest::refusesOthers()
{
    QVERIFY(!readInetSocket(inetPayload(AF_UNIX), SocketProtocol::Tcp));
    QVERIFY(!readInetSocket(inetPayload(AF_INET, 0), SocketProtocol::Tcp));
    QVERIFY(!readInetSocket(inetPayload(AF_INET, 12), SocketProtocol::Tcp));
    QByteArray wrong = unixPayload("/x");
    wrong[0] = AF_INET;
    QVERIFY(!readUnixSocket(wrong));
}

void SocketTableTest::readsDumps_data()
{
    QTest::addColumn<QByteArray>("datagram");
    QTest::addColumn<int>("sockets");
    QTest::addColumn<bool>("done");
    QTest::addColumn<bool>("interrupted");
    QTest::addColumn<int>("error");

    const QByteArray one = message(SOCK_DIAG_BY_FAMILY, NLM_F_MULTI, 5, inetPayload());
    const QByteArray end = message(NLMSG_DONE, NLM_F_MULTI, 5, raw(0));
    QTest::newRow("two") << one + one + end << 2 << true << false << 0;
    QTest::newRow("not yet done") << one << 1 << false << false << 0;
    QTest::newRow("another request's") << message(SOCK_DIAG_BY_FAMILY, 2, 4, inetPayload()) + end << 0 << true << false
                                       << 0;
    QTest::newRow("refused") << message(NLMSG_ERROR, 0, 5, raw(-EPERM)) << 0 << true << false << EPERM;
    QTest::newRow("an error that is cut short") << message(NLMSG_ERROR, 0, 5, "\1") << 0 << true << false << 0;
    QTest::newRow("no such family") << message(NLMSG_DONE, 2, 5, raw(-ENOENT)) << 0 << true << false << ENOENT;
    QTest::newRow("fault 93: NLM_F_DUMP_INTR")
        << one + message(SOCK_DIAG_BY_FAMILY, NLM_F_MULTI | NLM_F_DUMP_INTR, 5, inetPayload()) + end << 2 << true
        << true << 0;
    QTest::newRow("truncated") << one + end.first(15) << 1 << false << false << 0;
    QTest::newRow("a length beyond the end") << one + raw(quint32(4000)) + end.sliced(4) << 1 << false << false << 0;
    QTest::newRow("a length of nothing") << one + raw(quint32(0)) + end.sliced(4) << 1 << false << false << 0;
    QTest::newRow("nothing behind the end") << end + one << 0 << true << false << 0;
}

void SocketTableTest::readsDumps()
{
    QFETCH(QByteArray, datagram);
    QFETCH(int, sockets);
    int seen = 0;
    DumpReader reader(
        5, [&](quint16, QByteArrayView payload) { seen += readInetSocket(payload, SocketProtocol::Tcp).has_value(); });
    reader.read(datagram);
    QCOMPARE(seen, sockets);
    QTEST(reader.isDone(), "done");
    QTEST(reader.wasInterrupted(), "interrupted");
    QTEST(reader.error(), "error");
}

void SocketTableTest::readsProcTcp()
{
    const QByteArray text = heading + "   0: " + procAddress("7f000001") + ":1F90 " + procAddress("c0000209")
        + ":CFDA 01 00001267:00000011 01:00000019 00000003  1000        0 123456 2 000000009e39a6b0 20 4 30 10 -1\n"
        + "   1: " + procAddress("00000000") + ":0016 " + procAddress("00000000")
        + ":0000 0A 00000000:00000002 00:00000000 00000000     0        0 77 1 000000009e39a6b0 100 0 0 10 0\n";
    const auto entries = readProcTable(text, tcp4);
    QCOMPARE(entries.size(), std::size_t(2));
    const SocketEntry &entry = entries[0];
    QCOMPARE(entry.local, QHostAddress(u"127.0.0.1"_s));
    QCOMPARE(entry.localPort, quint16(8080));
    QCOMPARE(entry.remote, QHostAddress(u"192.0.2.9"_s));
    QCOMPARE(entry.remotePort, quint16(53210));
    QCOMPARE(entry.state, SocketState::Established);
    QCOMPARE(entry.sendQueue, std::optional(4711u));
    QCOMPARE(entry.receiveQueue, std::optional(17u));
    QCOMPARE(entry.timer, SocketTimer::Retransmission);
    QVERIFY(entry.timerLeft == 250ms);
    QCOMPARE(entry.unanswered, 3);
    QCOMPARE(entry.user, std::optional(1000u));
    QCOMPARE(entry.inode, 123456u);
    QCOMPARE(entry.congestionWindow, std::optional(10u));
    QVERIFY(!entry.roundTrip);
    QCOMPARE(entries[1].state, SocketState::Listen);
    QVERIFY(entries[1].remote.isNull());
    QCOMPARE(entries[1].receiveQueue, std::optional(2u));
    QVERIFY(!entries[1].sendQueue); // how many may wait is not there
    QVERIFY(!entries[1].congestionWindow);
}

void SocketTableTest::readsProcTimeWait()
{
    const QByteArray text = heading + "   0: " + procAddress("7f000001") + ":1F90 " + procAddress("7f000001")
        + ":CFDA 06 00000000:00000000 03:0000176F 00000000     0        0 0 3 000000009e39a6b0\n";
    const auto entries = readProcTable(text, tcp4);
    QCOMPARE(entries.size(), std::size_t(1));
    QCOMPARE(entries[0].timer, SocketTimer::TimeWait);
    QVERIFY(entries[0].timerLeft == 59'990ms);
    QVERIFY(!entries[0].user);
    QVERIFY(!entries[0].congestionWindow);
}

void SocketTableTest::readsProcIpv6()
{
    const QByteArray text = heading + "   0: " + procAddress("00000000000000000000000000000001") + ":1F90 "
        + procAddress("00000000000000000000000000000000")
        + ":0000 0A 00000000:00000000 00:00000000 00000000     0        0 78 1 0 100 0 0 10 0\n";
    const auto entries = readProcTable(text, tcp6);
    QCOMPARE(entries.size(), std::size_t(1));
    QVERIFY(entries[0].isIpv6);
    QCOMPARE(entries[0].local, QHostAddress(QHostAddress::LocalHostIPv6));
}

void SocketTableTest::readsProcUnix()
{
    const QByteArray text = "Num       RefCount Protocol Flags    Type St Inode Path\n"
                            "0000000003239587: 00000003 00000000 00000000 0001 03  1141\n"
                            "00000000b2d88853: 00000002 00000000 00010000 0001 01 22222 /run/with space\n"
                            "00000000b2d88854: 00000002 00000000 00000000 0002 01 33333 @abstract\n";
    const auto entries = readProcTable(text, unixTable);
    QCOMPARE(entries.size(), std::size_t(3));
    QCOMPARE(entries[0].state, SocketState::Established);
    QVERIFY(entries[0].path.isNull());
    QCOMPARE(entries[1].state, SocketState::Listen);
    QCOMPARE(entries[1].path, u"/run/with space"_s);
    QCOMPARE(entries[1].inode, 22222u);
    QCOMPARE(entries[2].state, SocketState::Unconnected);
    QCOMPARE(entries[2].path, u"@abstract"_s);
    QCOMPARE(entries[2].type, std::optional(UnixSocketType::Datagram));
}

void SocketTableTest::leavesOutBrokenLines()
{
    const QByteArray good = "   0: " + procAddress("7f000001") + ":1F90 " + procAddress("7f000001")
        + ":CFDA 01 00000000:00000000 00:00000000 00000000  1000        0 5 2 0 20 4 30 10 -1";
    QCOMPARE(readProcTable(good, tcp4).size(), std::size_t(1)); // a last line without its end
    QCOMPARE(readProcTable(good, tcp6).size(), std::size_t(0)); // another family's
    QCOMPARE(readProcTable(QByteArray(good).replace("1F90", "1F90F"), tcp4).size(), std::size_t(0));
    QCOMPARE(readProcTable(QByteArray(good).replace(" 01 ", " 0F "), tcp4).size(), std::size_t(0));
    QCOMPARE(readProcTable("", udp4).size(), std::size_t(0));
    QCOMPARE(readProcTable("\n\n   \n:::\n", udp4).size(), std::size_t(0));
    // However much of a line is there.
    for (qsizetype size = 0; size < good.size(); ++size) {
        const std::vector<char> bytes(good.begin(), good.begin() + size);
        (void)readProcTable(QByteArrayView(bytes.data(), size), tcp4);
        (void)readProcTable(QByteArrayView(bytes.data(), size), unixTable);
    }
}

/// A socket of this very process is in the kernel's list and in the file, with the same values.
void SocketTableTest::asksTheKernel()
{
    const int listener = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in local{};
    local.sin_family = AF_INET;
    local.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof local;
    QVERIFY(::bind(listener, reinterpret_cast<sockaddr *>(&local), size) == 0 && ::listen(listener, 7) == 0);
    QVERIFY(::getsockname(listener, reinterpret_cast<sockaddr *>(&local), &size) == 0);
    const quint16 port = ntohs(local.sin_port);

    auto diag = SockDiag::open(Environment());
    QVERIFY(diag);
    const auto listed = diag->sockets(tcp4, 1U << int(SocketState::Listen));
    QVERIFY(listed);
    const auto isOurs = [&](const SocketEntry &entry) { return entry.localPort == port; };
    const auto entry = std::find_if(listed->begin(), listed->end(), isOurs);
    QVERIFY(entry != listed->end());
    QCOMPARE(entry->state, SocketState::Listen);
    QCOMPARE(entry->local, QHostAddress(QHostAddress::LocalHost));
    QCOMPARE(entry->sendQueue, std::optional(7u));
    for (const SocketEntry &other : *listed)
        QCOMPARE(other.state, SocketState::Listen); // the kernel was asked for these alone

    QFile file(QString::fromLatin1(procPath(tcp4)));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto read = readProcTable(file.readAll(), tcp4);
    const auto same = std::find_if(read.begin(), read.end(), isOurs);
    QVERIFY(same != read.end());
    QCOMPARE(same->inode, entry->inode);
    QCOMPARE(same->user, entry->user);
    ::close(listener);
}

void SocketTableTest::stops()
{
    Environment environment;
    environment.cancel.cancel();
    auto diag = SockDiag::open(environment);
    QVERIFY(diag);
    const auto listed = diag->sockets(tcp4, ~0U);
    QVERIFY(!listed);
    QCOMPARE(listed.error().kind, ErrorKind::Cancelled);
}

QTEST_APPLESS_MAIN(SocketTableTest)
#include "tst_sockettable.moc"
