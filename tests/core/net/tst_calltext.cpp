// SPDX-License-Identifier: GPL-3.0-or-later
// The text of calls, made from records alone; test_calls.py compares it with strace's.
#include "core/net/calltext.h"
#include "core/net/systemcall.h"

#include <QTest>

#include <fcntl.h>
#include <linux/netlink.h>
#include <linux/rtnetlink.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>

using namespace sockeye;
using namespace Qt::Literals::StringLiterals;

namespace
{

CallRecord withAddress(CallRecord record, const char *address, quint16 port)
{
    setAddress(record, SocketAddress(Endpoint{QHostAddress(QString::fromLatin1(address)), port}));
    return record;
}

CallRecord withData(CallRecord record, QByteArrayView data)
{
    setData(record, data.data(), std::size_t(data.size()));
    return record;
}

CallRecord withResult(CallRecord record, qint64 result, int error = 0)
{
    record.result = result;
    record.error = error;
    return record;
}

CallRecord polled(short revents, qint64 timeout)
{
    const std::array<pollfd, 2> watched{pollfd{7, POLLIN | POLLOUT, revents}, pollfd{-1, POLLIN, 0}};
    CallRecord record = recordOf(SystemCall::Poll, 7, 2, timeout);
    setData(record, watched.data(), sizeof watched);
    return record;
}

CallRecord waited(int count)
{
    std::array<epoll_event, recordedElements> events{};
    events[0].events = EPOLLIN | EPOLLRDHUP;
    events[0].data.u64 = (quint64(1) << 32) + 5;
    CallRecord record = withResult(recordOf(SystemCall::EpollWait, 3, 256, -1), count);
    setData(record, events.data(), std::min(std::size_t(count), recordedElements) * sizeof events[0]);
    return record;
}

CallRecord netlink(SystemCall call, int protocol = NETLINK_ROUTE, int type = RTM_GETLINK)
{
    nlmsghdr head{};
    head.nlmsg_len = 32;
    head.nlmsg_type = quint16(type);
    head.nlmsg_flags = NLM_F_REQUEST | NLM_F_DUMP;
    head.nlmsg_seq = 1;
    CallRecord record = withResult(recordOf(call, 4, 32, call == SystemCall::Send ? MSG_NOSIGNAL : 0), 32);
    record.netlinkProtocol = qint8(protocol);
    setData(record, &head, sizeof head);
    return record;
}

} // namespace

class TestCallText : public QObject
{
    Q_OBJECT

private slots:
    void names()
    {
        for (int call = 0; call <= int(SystemCall::GetNameInfo); ++call)
            QVERIFY(!callName(SystemCall(call)).isEmpty());
        QCOMPARE(callName(SystemCall::Send), QByteArray("sendto"));
        QCOMPARE(callName(SystemCall::Receive), QByteArray("recvfrom"));
        QCOMPARE(callName(SystemCall::Accept), QByteArray("accept4"));
    }

    void arguments_data()
    {
        QTest::addColumn<CallRecord>("record");
        QTest::addColumn<QByteArray>("text");
        const auto row = [](const char *what, const CallRecord &record, const char *text) {
            QTest::newRow(what) << record << QByteArray(text);
        };
        row("socket", recordOf(SystemCall::Socket, -1, AF_INET6, SOCK_DGRAM | SOCK_CLOEXEC | SOCK_NONBLOCK),
            "AF_INET6, SOCK_DGRAM|SOCK_CLOEXEC|SOCK_NONBLOCK, IPPROTO_IP");
        row("netlink socket", recordOf(SystemCall::Socket, -1, AF_NETLINK, SOCK_RAW, NETLINK_ROUTE),
            "AF_NETLINK, SOCK_RAW, NETLINK_ROUTE");
        row("connect", withAddress(recordOf(SystemCall::Connect, 5), "127.0.0.1", 123),
            "5, {sa_family=AF_INET, sin_port=htons(123), sin_addr=inet_addr(\"127.0.0.1\")}, 16");
        row("bind IPv6", withAddress(recordOf(SystemCall::Bind, 5), "::1", 53),
            "5, {sa_family=AF_INET6, sin6_port=htons(53), sin6_flowinfo=htonl(0), inet_pton(AF_INET6, \"::1\", "
            "&sin6_addr), sin6_scope_id=0}, 28");
        row("getsockname", withAddress(recordOf(SystemCall::GetSocketName, 5, 28), "127.0.0.1", 9),
            "5, {sa_family=AF_INET, sin_port=htons(9), sin_addr=inet_addr(\"127.0.0.1\")}, [28 => 16]");
        row("accept that waits", withResult(recordOf(SystemCall::Accept, 5, 28, SOCK_CLOEXEC), -1, EAGAIN),
            "5, ..., [28], SOCK_CLOEXEC");
        row("send", withData(recordOf(SystemCall::Send, 5, 5, MSG_NOSIGNAL), QByteArrayView("a\"\0\0017", 5)),
            "5, \"a\\\"\\0\\0017\", 5, MSG_NOSIGNAL, NULL, 0");
        row("digits behind an octal number",
            withData(recordOf(SystemCall::Send, 5, 6), QByteArrayView("\0007\0008\0009", 6)),
            "5, \"\\0007\\08\\09\", 6, 0, NULL, 0");
        row("a long send", withData(recordOf(SystemCall::Send, 5, 100, 0), QByteArray(100, '\x7f').constData()),
            "5, "
            "\"\\177\\177\\177\\177\\177\\177\\177\\177\\177\\177\\177\\177\\177\\177\\177\\177\\177\\177\\177\\177\\17"
            "7"
            "\\177\\177\\177\\177\\177\\177\\177\\177\\177\\177\\177\"..., 100, 0, NULL, 0");
        row("receive", withResult(withData(recordOf(SystemCall::Receive, 5, 4096), "\r\n\t\\"), 4),
            "5, \"\\r\\n\\t\\\\\", 4096, 0, NULL, NULL");
        row("receive nothing", withResult(recordOf(SystemCall::Receive, 5, 4096), 0), "5, \"\", 4096, 0, NULL, NULL");
        row("receive that fails", withResult(recordOf(SystemCall::Receive, 5, 4096), -1, EAGAIN),
            "5, ..., 4096, 0, NULL, NULL");
        row("recvmsg that fails", withResult(recordOf(SystemCall::ReceiveMessage, 5, 2048, 0, 0, 28), -1, EAGAIN),
            "5, {msg_namelen=28}, 0");
        row("recvmsg, cut short, with a stamp",
            withResult(withData(withAddress(recordOf(SystemCall::ReceiveMessage, 5, 2, MSG_TRUNC, 1'000'000'002, 28),
                                            "10.0.0.1", 7),
                                "hi"),
                       2),
            "5, {msg_name={sa_family=AF_INET, sin_port=htons(7), sin_addr=inet_addr(\"10.0.0.1\")}, msg_namelen=28 => "
            "16, msg_iov=[{iov_base=\"hi\", iov_len=2}], msg_iovlen=1, msg_control=[{cmsg_len=32, "
            "cmsg_level=SOL_SOCKET, cmsg_type=SO_TIMESTAMPNS, cmsg_data={tv_sec=1, tv_nsec=2}}], msg_controllen=32, "
            "msg_flags=MSG_TRUNC}, 0");
        row("ppoll", withResult(polled(POLLIN | POLLHUP, 1'500'000'000), 1),
            "[{fd=7, events=POLLIN|POLLOUT, revents=POLLIN|POLLHUP}, {fd=-1}], 2, {tv_sec=1, tv_nsec=500000000}, NULL, "
            "8");
        row("ppoll for ever", polled(0, -1), "[{fd=7, events=POLLIN|POLLOUT}, {fd=-1}], 2, NULL, NULL, 8");
        row("epoll_ctl", recordOf(SystemCall::EpollControl, 5, EPOLL_CTL_ADD, 3, EPOLLIN | EPOLLOUT, 6),
            "3, EPOLL_CTL_ADD, 5, {events=EPOLLIN|EPOLLOUT, data={u32=6, u64=6}}");
        row("epoll_ctl, away", recordOf(SystemCall::EpollControl, 5, EPOLL_CTL_DEL, 3), "3, EPOLL_CTL_DEL, 5, NULL");
        row("epoll_pwait2", waited(1),
            "3, [{events=EPOLLIN|EPOLLRDHUP, data={u32=5, u64=4294967301}}], 256, NULL, NULL, 8");
        row("epoll_pwait2, many", waited(3),
            "3, [{events=EPOLLIN|EPOLLRDHUP, data={u32=5, u64=4294967301}}, {events=0, data={u32=0, u64=0}}, ...], "
            "256, "
            "NULL, NULL, 8");
        row("epoll_wait", recordOf(SystemCall::EpollWaitMilliseconds, 3, 256, 20), "3, [], 256, 20");
        row("setsockopt", recordOf(SystemCall::SetSocketOption, 5, IPPROTO_TCP, TCP_NODELAY, 1, 4),
            "5, SOL_TCP, TCP_NODELAY, [1], 4");
        row("a timeout", recordOf(SystemCall::GetSocketOption, 5, SOL_SOCKET, SO_RCVTIMEO, 1'250'000'000, 16),
            "5, SOL_SOCKET, SO_RCVTIMEO, {tv_sec=1, tv_usec=250000}, [16]");
        constexpr linger reset{1, 0};
        row("a connection to be reset",
            withData(recordOf(SystemCall::SetSocketOption, 5, SOL_SOCKET, SO_LINGER, 0, sizeof reset),
                     QByteArrayView(reinterpret_cast<const char *>(&reset), sizeof reset)),
            "5, SOL_SOCKET, SO_LINGER, {l_onoff=1, l_linger=0}, 8");
        row("a name as an option",
            withData(recordOf(SystemCall::SetSocketOption, 5, IPPROTO_TCP, TCP_CONGESTION, 0, 4), "reno"),
            "5, SOL_TCP, TCP_CONGESTION, \"reno\", 4");
        row("a pending error", recordOf(SystemCall::GetSocketOption, 5, SOL_SOCKET, SO_ERROR, ECONNREFUSED, 4),
            "5, SOL_SOCKET, SO_ERROR, [ECONNREFUSED], [4]");
        row("getsockopt that fails",
            withResult(recordOf(SystemCall::GetSocketOption, 5, IPPROTO_TCP, TCP_MAXSEG, 0, 4), -1, EOPNOTSUPP),
            "5, SOL_TCP, TCP_MAXSEG, ..., [4]");
        row("shutdown", recordOf(SystemCall::Shutdown, 5, SHUT_RDWR), "5, SHUT_RDWR");
        row("fcntl", recordOf(SystemCall::Control, 5, O_NONBLOCK), "5, F_SETFL, O_RDONLY|O_NONBLOCK");
        row("close", recordOf(SystemCall::Close, 5), "5");
        row("netlink request", netlink(SystemCall::Send),
            "4, [{nlmsg_len=32, nlmsg_type=RTM_GETLINK, nlmsg_flags=NLM_F_REQUEST|NLM_F_DUMP, nlmsg_seq=1, "
            "nlmsg_pid=0}, ...], 32, MSG_NOSIGNAL, NULL, 0");
        // The same number is another message of another protocol.
        row("route netlink, message 20", netlink(SystemCall::Send, NETLINK_ROUTE, 20),
            "4, [{nlmsg_len=32, nlmsg_type=RTM_NEWADDR, nlmsg_flags=NLM_F_REQUEST|NLM_F_DUMP, nlmsg_seq=1, "
            "nlmsg_pid=0}, ...], 32, MSG_NOSIGNAL, NULL, 0");
        row("sock_diag request", netlink(SystemCall::Send, NETLINK_SOCK_DIAG, 20),
            "4, [{nlmsg_len=32, nlmsg_type=SOCK_DIAG_BY_FAMILY, nlmsg_flags=NLM_F_REQUEST|NLM_F_DUMP, nlmsg_seq=1, "
            "nlmsg_pid=0}, ...], 32, MSG_NOSIGNAL, NULL, 0");
        row("recvmmsg that fails", withResult(recordOf(SystemCall::ReceiveMessages, 5, 64, 512), -1, ECONNREFUSED),
            "5, ..., 64, MSG_DONTWAIT, NULL");
        row("sendmmsg that fails", withResult(recordOf(SystemCall::SendMessages, 5, 3, MSG_NOSIGNAL), -1, EAGAIN),
            "5, [...], 3, MSG_NOSIGNAL");
    }
    void arguments()
    {
        QFETCH(CallRecord, record);
        QFETCH(QByteArray, text);
        QCOMPARE(callArguments(record, {}), text);
    }

    /// The messages of a vector come from the trace's packets: the first two of them.
    void vectors()
    {
        CallTrace trace;
        CallRecord record = withResult(recordOf(SystemCall::SendMessages, 5, 3, MSG_NOSIGNAL), 3);
        record.packetCount = 3;
        for (const char *bytes : {"one", "four", "3"}) {
            PacketNote note;
            note.bytes = QByteArrayView(bytes);
            note.subject = qint64(note.bytes.size());
            const quint64 number = trace.addPacket(note, Clock::system());
            if (record.firstPacket == 0)
                record.firstPacket = number;
        }
        trace.add(record, Clock::system());
        const auto snapshot = trace.snapshot();
        const QByteArray message = "{msg_hdr={msg_name=NULL, msg_namelen=0, msg_iov=[{iov_base=\"%1\", iov_len=%2}], "
                                   "msg_iovlen=1, msg_controllen=0, msg_flags=0}, msg_len=%2}";
        const auto filled = [&](const char *bytes, const char *size) {
            return QByteArray(message).replace("%1", bytes).replace("%2", size);
        };
        QCOMPARE(callArguments(snapshot->calls[0], *snapshot),
                 "5, [" + filled("one", "3") + ", " + filled("four", "4") + ", ...], 3, MSG_NOSIGNAL");
        QVERIFY(snapshot->serves(snapshot->calls[0], 4));
        QVERIFY(!snapshot->serves(snapshot->calls[0], 5));
        QVERIFY(!snapshot->serves(snapshot->calls[0], -1));
        QCOMPARE(snapshot->subjectOf(snapshot->calls[0]), -1);
        CallRecord one = record;
        one.packetCount = 1;
        QCOMPARE(snapshot->subjectOf(one), 3);
    }

    void results()
    {
        QCOMPARE(callResult(withResult(recordOf(SystemCall::Send, 5), 48)), QByteArray("48"));
        QCOMPARE(callResult(withResult(recordOf(SystemCall::Connect, 5), -1, ECONNREFUSED)),
                 QByteArray("-1 ECONNREFUSED"));
        CallRecord library = withResult(recordOf(SystemCall::GetAddressInfo, -1, AF_INET), -2);
        library.text = u"no.such.name"_s;
        QCOMPARE(callResult(library), QByteArray("-2 EAI_NONAME"));
        QVERIFY(callArguments(library, {}).startsWith("\"no.such.name\", NULL, "));
        library.isUnfinished = true;
        QCOMPARE(callResult(library), QByteArray("?"));
    }
};

QTEST_GUILESS_MAIN(TestCallText)
#include "tst_calltext.moc"
