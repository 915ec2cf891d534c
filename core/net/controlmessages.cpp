// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/controlmessages.h"

#include <cstring>

namespace sockeye
{

namespace
{

template <class Value>
Value valueOf(const cmsghdr *control)
{
    Value value{};
    std::memcpy(&value, CMSG_DATA(control), sizeof value);
    return value;
}

/// The address of who reported stands behind the error (SO_EE_OFFENDER).
QueuedError errorOf(const cmsghdr *control)
{
    const auto told = valueOf<sock_extended_err>(control);
    QueuedError error;
    error.code = int(told.ee_errno);
    error.origin = told.ee_origin <= quint8(QueuedError::Origin::Icmpv6) ? QueuedError::Origin(told.ee_origin)
                                                                         : QueuedError::Origin::None;
    error.type = told.ee_type;
    error.messageCode = told.ee_code;
    error.info = told.ee_info;
    const std::size_t room = control->cmsg_len - CMSG_LEN(sizeof told);
    SocketAddress reporter;
    std::memcpy(&reporter.address, CMSG_DATA(control) + sizeof told, std::min(room, sizeof reporter.address));
    error.reporter = reporter.toEndpoint();
    return error;
}

} // namespace

MessageBuffer::MessageBuffer(std::span<char> buffer)
    : part{buffer.data(), buffer.size()}
{
    message.msg_name = &address.address;
    message.msg_namelen = sizeof address.address;
    message.msg_iov = &part;
    message.msg_iovlen = 1;
    message.msg_control = control.bytes;
    message.msg_controllen = sizeof control.bytes;
}

ControlMessages readControls(const msghdr &message)
{
    ControlMessages told;
    // CMSG_NXTHDR takes a pointer to non-const and writes nothing.
    auto *header = const_cast<msghdr *>(&message);
    for (cmsghdr *control = CMSG_FIRSTHDR(header); control; control = CMSG_NXTHDR(header, control)) {
        const int level = control->cmsg_level;
        const int type = control->cmsg_type;
        if (level == SOL_SOCKET && type == SCM_TIMESTAMPNS) {
            const auto stamp = valueOf<timespec>(control);
            told.stamp = WallTime(std::chrono::seconds(stamp.tv_sec) + Nanoseconds(stamp.tv_nsec));
        } else if ((level == IPPROTO_IP && type == IP_TTL) || (level == IPPROTO_IPV6 && type == IPV6_HOPLIMIT)) {
            told.timeToLive = valueOf<int>(control);
        } else if ((level == IPPROTO_IP && type == IP_RECVERR) || (level == IPPROTO_IPV6 && type == IPV6_RECVERR)) {
            told.error = errorOf(control);
        }
    }
    return told;
}

} // namespace sockeye
