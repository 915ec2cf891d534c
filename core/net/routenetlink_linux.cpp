// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/routenetlink.h"

#include "core/net/systemcall.h"

#include <algorithm>
#include <array>
#include <utility>

#include <linux/netlink.h>
#include <linux/rtnetlink.h>
#include <poll.h>
#include <sys/socket.h>

using namespace std::chrono_literals;

namespace sockeye
{

namespace
{

constexpr int mostAttempts = 8; // at a dump that changes interrupt; then what came last is taken
constexpr Nanoseconds dumpPatience = 2s;
constexpr Nanoseconds settleTime = 20ms; // a change of the network comes as many messages

/// The longest header that a request needs, zeroed: the kernel reads the family from its first byte, and zero is any.
struct DumpRequest {
    nlmsghdr head{};
    ifinfomsg body{};
};
static_assert(sizeof(rtmsg) <= sizeof(ifinfomsg) && sizeof(ifaddrmsg) <= sizeof(ifinfomsg));

/// Puts the header of the first of the messages into the record of the call that moved them.
void keepHeader(CallRecord &record, const void *messages, qint64 size)
{
    record.isNetlink = true;
    if (size >= qint64(sizeof(nlmsghdr)))
        setData(record, messages, sizeof(nlmsghdr));
}

std::size_t bodySize(quint16 type)
{
    return type == RTM_GETLINK ? sizeof(ifinfomsg) : type == RTM_GETADDR ? sizeof(ifaddrmsg) : sizeof(rtmsg);
}

} // namespace

RouteNetlink::RouteNetlink(const Environment &environment)
    : m_environment(environment)
{
}

RouteNetlink::RouteNetlink(RouteNetlink &&other) noexcept
    : m_environment(other.m_environment)
    , m_request(std::exchange(other.m_request, -1))
    , m_changes(std::exchange(other.m_changes, -1))
    , m_sequence(other.m_sequence)
{
}

RouteNetlink::~RouteNetlink()
{
    closeSocket(m_request);
    closeSocket(m_changes);
}

Result<RouteNetlink> RouteNetlink::open(const Environment &environment, bool follow)
{
    RouteNetlink netlink(environment);
    if (follow) {
        const Result<int> changes = netlink.openSocket(RTMGRP_LINK | RTMGRP_IPV4_IFADDR | RTMGRP_IPV6_IFADDR
                                                       | RTMGRP_IPV4_ROUTE | RTMGRP_IPV6_ROUTE);
        if (!changes)
            return changes.error();
        netlink.m_changes = *changes;
    }
    const Result<int> request = netlink.openSocket(0);
    if (!request)
        return request.error();
    netlink.m_request = *request;
    return netlink;
}

Result<int> RouteNetlink::openSocket(quint32 groups)
{
    constexpr int type = SOCK_RAW | SOCK_CLOEXEC | SOCK_NONBLOCK;
    int descriptor = recordedCall(
        m_environment, recordOf(SystemCall::Socket, -1, AF_NETLINK, type, NETLINK_ROUTE),
        [] { return ::socket(AF_NETLINK, type, NETLINK_ROUTE); },
        [](CallRecord &record) { record.descriptor = int(record.result); });
    if (descriptor < 0)
        return Error::fromErrno("socket", errno);
    sockaddr_nl local{};
    local.nl_family = AF_NETLINK;
    local.nl_groups = groups;
    CallRecord record = recordOf(SystemCall::Bind, descriptor);
    setAddress(record, &local, sizeof local);
    const int bound = recordedCall(m_environment, record, [&] {
        return ::bind(descriptor, reinterpret_cast<const sockaddr *>(&local), sizeof local);
    });
    if (bound < 0) {
        const Error error = Error::fromErrno("bind", errno);
        closeSocket(descriptor);
        return error;
    }
    return descriptor;
}

void RouteNetlink::closeSocket(int &descriptor)
{
    if (descriptor >= 0)
        recordedCall(m_environment, recordOf(SystemCall::Close, descriptor), [&] { return ::close(descriptor); });
    descriptor = -1;
}

Result<bool> RouteNetlink::wait(int descriptor, Deadline deadline)
{
    for (;;) {
        if (m_environment.cancel.isCancelled())
            return Error::cancelled("poll");
        const Nanoseconds left = deadline.remaining(*m_environment.clock);
        std::array<pollfd, 2> watched{pollfd{m_environment.cancel.descriptor(), POLLIN, 0},
                                      pollfd{descriptor, POLLIN, 0}};
        // Without a descriptor only Stop is watched: the kernel skips negative ones, poll(2).
        const int ready = recordedPoll(m_environment, descriptor, watched, deadline, left);
        if (ready < 0 && errno != EINTR)
            return Error::fromErrno("poll", errno);
        if (watched[1].revents != 0 && ready > 0)
            return true;
        if (deadline.hasPassed(*m_environment.clock))
            return false;
    }
}

Result<DumpReader> RouteNetlink::dumpOnce(quint16 type, const DumpReader::OnMessage &onMessage)
{
    DumpRequest request;
    request.head.nlmsg_len = quint32(NLMSG_LENGTH(bodySize(type)));
    request.head.nlmsg_type = type;
    request.head.nlmsg_flags = NLM_F_REQUEST | NLM_F_DUMP;
    request.head.nlmsg_seq = ++m_sequence;
    CallRecord sending = recordOf(SystemCall::Send, m_request, request.head.nlmsg_len, MSG_NOSIGNAL);
    keepHeader(sending, &request, request.head.nlmsg_len);
    const auto sent = recordedCall(m_environment, sending,
                                   [&] { return ::send(m_request, &request, request.head.nlmsg_len, MSG_NOSIGNAL); });
    if (sent < 0)
        return Error::fromErrno("send", errno);

    DumpReader reader(m_sequence, onMessage);
    std::vector<char> buffer(64 * 1024); // the kernel puts at most 32 KiB into a datagram of a dump
    const Deadline deadline = Deadline::in(dumpPatience, *m_environment.clock);
    while (!reader.isDone()) {
        const Result<bool> ready = wait(m_request, deadline);
        if (!ready)
            return ready.error();
        if (!*ready)
            return Error::timedOut("recv");
        sockaddr_nl from{};
        socklen_t fromSize = sizeof from;
        const auto size = recordedCall(
            m_environment, recordOf(SystemCall::Receive, m_request, qint64(buffer.size()), 0, fromSize),
            [&] {
                return ::recvfrom(m_request, buffer.data(), buffer.size(), 0, reinterpret_cast<sockaddr *>(&from),
                                  &fromSize);
            },
            [&](CallRecord &record) {
                keepHeader(record, buffer.data(), record.result);
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

Result<void> RouteNetlink::dump(quint16 type, const std::function<void()> &begin,
                                const DumpReader::OnMessage &onMessage)
{
    for (int attempt = 0; attempt < mostAttempts; ++attempt) {
        begin();
        const Result<DumpReader> read = dumpOnce(type, onMessage);
        if (!read)
            return read.error();
        if (!read->wasInterrupted())
            break;
    }
    return {};
}

Result<std::vector<NetworkLink>> RouteNetlink::links()
{
    std::vector<NetworkLink> links;
    const Result<void> done = dump(
        RTM_GETLINK, [&] { links.clear(); },
        [&](quint16 type, QByteArrayView payload) {
            if (auto link = type == RTM_NEWLINK ? readLink(payload) : std::nullopt)
                links.push_back(std::move(*link));
        });
    if (!done)
        return done.error();
    return links;
}

Result<std::vector<NetworkAddress>> RouteNetlink::addresses()
{
    std::vector<NetworkAddress> addresses;
    const Result<void> done = dump(
        RTM_GETADDR, [&] { addresses.clear(); },
        [&](quint16 type, QByteArrayView payload) {
            if (auto address = type == RTM_NEWADDR ? readAddress(payload) : std::nullopt)
                addresses.push_back(std::move(*address));
        });
    if (!done)
        return done.error();
    return addresses;
}

Result<std::vector<DefaultRoute>> RouteNetlink::defaultRoutes()
{
    std::vector<DefaultRoute> routes;
    const Result<void> done = dump(
        RTM_GETROUTE, [&] { routes.clear(); },
        [&](quint16 type, QByteArrayView payload) {
            if (auto route = type == RTM_NEWROUTE ? readDefaultRoute(payload) : std::nullopt)
                routes.push_back(std::move(*route));
        });
    if (!done)
        return done.error();
    std::stable_sort(routes.begin(), routes.end(), [](const DefaultRoute &a, const DefaultRoute &b) {
        return std::pair(a.isIpv6, a.metric) < std::pair(b.isIpv6, b.metric);
    });
    return routes;
}

Result<bool> RouteNetlink::waitForChange(Deadline deadline)
{
    const Result<bool> changed = wait(m_changes, deadline);
    if (!changed || !*changed)
        return changed;
    const Result<bool> settled = wait(-1, Deadline::in(settleTime, *m_environment.clock));
    if (!settled)
        return settled;
    drain();
    return true;
}

/// Takes what has come, unread. A full queue (ENOBUFS) is as good as a message: both say "ask anew".
void RouteNetlink::drain()
{
    std::array<char, 32 * 1024> buffer;
    ssize_t size = 0;
    do {
        size = recordedCall(
            m_environment, recordOf(SystemCall::Receive, m_changes, qint64(buffer.size())),
            [&] { return ::recv(m_changes, buffer.data(), buffer.size(), 0); },
            [&](CallRecord &record) { keepHeader(record, buffer.data(), record.result); });
    } while (size >= 0 || errno == ENOBUFS || errno == EINTR);
}

} // namespace sockeye
