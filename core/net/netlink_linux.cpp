// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/netlink.h"

#include "core/net/netlinkbytes.h"
#include "core/net/systemcall.h"

#include <array>
#include <utility>
#include <vector>

#include <linux/netlink.h>
#include <poll.h>
#include <sys/socket.h>

using namespace std::chrono_literals;

namespace sockeye
{

namespace
{

constexpr int mostAttempts = 8; // at a dump that changes interrupt; then what came last is taken
constexpr Nanoseconds dumpPatience = 2s;

/// Puts the header of the first of the messages into the record of the call that moved them.
void keepHeader(CallRecord &record, int protocol, const void *messages, qint64 size)
{
    record.netlinkProtocol = qint8(protocol);
    if (size >= qint64(sizeof(nlmsghdr)))
        setData(record, messages, sizeof(nlmsghdr));
}

} // namespace

DumpReader::DumpReader(quint32 sequence, OnMessage onMessage)
    : m_sequence(sequence)
    , m_onMessage(std::move(onMessage))
{
}

void DumpReader::read(QByteArrayView datagram)
{
    while (const auto head = netlink::take<nlmsghdr>(datagram)) {
        if (head->nlmsg_len < sizeof(nlmsghdr) || head->nlmsg_len > std::size_t(datagram.size()) || m_done)
            return;
        const QByteArrayView payload = datagram.first(head->nlmsg_len).sliced(sizeof(nlmsghdr));
        datagram = netlink::behind(datagram, head->nlmsg_len);
        if (head->nlmsg_seq != m_sequence)
            continue;
        m_interrupted |= (head->nlmsg_flags & NLM_F_DUMP_INTR) != 0;
        if (head->nlmsg_type == NLMSG_ERROR || head->nlmsg_type == NLMSG_DONE) {
            // Both may carry a negative errno.
            const int code = netlink::numberOf<int>(payload);
            m_error = code < 0 ? -code : 0;
            m_done = true;
        } else if (head->nlmsg_type >= NLMSG_MIN_TYPE) {
            m_onMessage(head->nlmsg_type, payload);
        }
    }
}

Result<bool> waitToRead(const Environment &given, int descriptor, Deadline deadline)
{
    Environment environment = given;
    if (descriptor < 0)
        environment.calls = nullptr; // a wait on no socket is no socket call
    for (;;) {
        if (environment.cancel.isCancelled())
            return Error::cancelled("poll");
        const Nanoseconds left = deadline.remaining(*environment.clock);
        std::array<pollfd, 2> watched{pollfd{environment.cancel.descriptor(), POLLIN, 0},
                                      pollfd{descriptor, POLLIN, 0}};
        // Without a descriptor only Stop is watched: the kernel skips negative ones, poll(2).
        const int ready = recordedPoll(environment, descriptor, watched, deadline, left);
        if (ready < 0 && errno != EINTR)
            return Error::fromErrno("poll", errno);
        if (watched[1].revents != 0 && ready > 0)
            return true;
        if (deadline.hasPassed(*environment.clock))
            return false;
    }
}

NetlinkSocket::NetlinkSocket(const Environment &environment, int protocol)
    : m_environment(environment)
    , m_protocol(protocol)
{
}

NetlinkSocket::NetlinkSocket(NetlinkSocket &&other) noexcept
    : m_environment(other.m_environment)
    , m_protocol(other.m_protocol)
    , m_descriptor(std::exchange(other.m_descriptor, -1))
    , m_sequence(other.m_sequence)
{
}

NetlinkSocket::~NetlinkSocket()
{
    close();
}

void NetlinkSocket::close()
{
    if (m_descriptor >= 0)
        recordedCall(m_environment, recordOf(SystemCall::Close, m_descriptor), [&] { return ::close(m_descriptor); });
    m_descriptor = -1;
}

Result<NetlinkSocket> NetlinkSocket::open(const Environment &environment, int protocol, quint32 groups)
{
    constexpr int type = SOCK_RAW | SOCK_CLOEXEC | SOCK_NONBLOCK;
    NetlinkSocket made(environment, protocol);
    made.m_descriptor = recordedCall(
        environment, recordOf(SystemCall::Socket, -1, AF_NETLINK, type, protocol),
        [&] { return ::socket(AF_NETLINK, type, protocol); },
        [](CallRecord &record) { record.descriptor = int(record.result); });
    if (made.m_descriptor < 0)
        return Error::fromErrno("socket", errno);
    sockaddr_nl local{};
    local.nl_family = AF_NETLINK;
    local.nl_groups = groups;
    CallRecord record = recordOf(SystemCall::Bind, made.m_descriptor);
    setAddress(record, &local, sizeof local);
    const int bound = recordedCall(environment, record, [&] {
        return ::bind(made.m_descriptor, reinterpret_cast<const sockaddr *>(&local), sizeof local);
    });
    if (bound < 0)
        return Error::fromErrno("bind", errno);
    return made;
}

Result<DumpReader> NetlinkSocket::dumpOnce(std::span<char> request, const DumpReader::OnMessage &onMessage)
{
    ++m_sequence;
    std::memcpy(request.data() + offsetof(nlmsghdr, nlmsg_seq), &m_sequence, sizeof m_sequence);
    CallRecord sending = recordOf(SystemCall::Send, m_descriptor, qint64(request.size()), MSG_NOSIGNAL);
    keepHeader(sending, m_protocol, request.data(), qint64(request.size()));
    const auto sent = recordedCall(m_environment, sending,
                                   [&] { return ::send(m_descriptor, request.data(), request.size(), MSG_NOSIGNAL); });
    if (sent < 0)
        return Error::fromErrno("send", errno);

    DumpReader reader(m_sequence, onMessage);
    std::vector<char> buffer(64 * 1024); // the kernel puts at most 32 KiB into a datagram of a dump
    const Deadline deadline = Deadline::in(dumpPatience, *m_environment.clock);
    while (!reader.isDone()) {
        const Result<bool> ready = waitToRead(m_environment, m_descriptor, deadline);
        if (!ready)
            return ready.error();
        if (!*ready)
            return Error::timedOut("recv");
        sockaddr_nl from{};
        socklen_t fromSize = sizeof from;
        const auto size = recordedCall(
            m_environment, recordOf(SystemCall::Receive, m_descriptor, qint64(buffer.size()), 0, fromSize),
            [&] {
                return ::recvfrom(m_descriptor, buffer.data(), buffer.size(), 0, reinterpret_cast<sockaddr *>(&from),
                                  &fromSize);
            },
            [&](CallRecord &record) {
                keepHeader(record, m_protocol, buffer.data(), record.result);
                if (record.result >= 0)
                    setAddress(record, &from, fromSize);
            });
        if (size < 0 && errno != EAGAIN && errno != EINTR)
            return Error::fromErrno("recv", errno);
        if (size > 0 && from.nl_pid == 0) // only the kernel is believed
            reader.read(QByteArrayView(buffer.data(), size));
    }
    if (reader.error() != 0)
        return Error::fromErrno("netlink", reader.error());
    return reader;
}

Result<void> NetlinkSocket::dump(std::span<char> request, const std::function<void()> &begin,
                                 const DumpReader::OnMessage &onMessage)
{
    for (int attempt = 0; attempt < mostAttempts; ++attempt) {
        begin();
        const Result<DumpReader> read = dumpOnce(request, onMessage);
        if (!read)
            return read.error();
        if (!read->wasInterrupted())
            break;
    }
    return {};
}

void NetlinkSocket::drain()
{
    std::array<char, 32 * 1024> buffer;
    ssize_t size = 0;
    do {
        size = recordedCall(
            m_environment, recordOf(SystemCall::Receive, m_descriptor, qint64(buffer.size())),
            [&] { return ::recv(m_descriptor, buffer.data(), buffer.size(), 0); },
            [&](CallRecord &record) { keepHeader(record, m_protocol, buffer.data(), record.result); });
    } while (size >= 0 || errno == ENOBUFS || errno == EINTR);
}

} // namespace sockeye
