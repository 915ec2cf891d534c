// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/calltext.h"

#include "core/base/error.h"
#include "core/net/callparts.h"

#include <cstring>

#include <fcntl.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/epoll.h>
#include <sys/socket.h>

namespace sockeye
{

QByteArray callName(SystemCall call)
{
    switch (call) {
    case SystemCall::Socket:
        return "socket";
    case SystemCall::Bind:
        return "bind";
    case SystemCall::Listen:
        return "listen";
    case SystemCall::Accept:
        return "accept4";
    case SystemCall::Connect:
        return "connect";
    case SystemCall::Send:
    case SystemCall::SendTo:
        return "sendto";
    case SystemCall::SendMessages:
        return "sendmmsg";
    case SystemCall::Receive:
        return "recvfrom";
    case SystemCall::ReceiveMessage:
    case SystemCall::ReceiveError:
        return "recvmsg";
    case SystemCall::ReceiveMessages:
        return "recvmmsg";
    case SystemCall::Poll:
        return "ppoll";
    case SystemCall::EpollCreate:
        return "epoll_create1";
    case SystemCall::EpollControl:
        return "epoll_ctl";
    case SystemCall::EpollWait:
        return "epoll_pwait2";
    case SystemCall::EpollWaitMilliseconds:
        return "epoll_wait";
    case SystemCall::GetSocketOption:
        return "getsockopt";
    case SystemCall::SetSocketOption:
        return "setsockopt";
    case SystemCall::GetSocketName:
        return "getsockname";
    case SystemCall::GetPeerName:
        return "getpeername";
    case SystemCall::Shutdown:
        return "shutdown";
    case SystemCall::Close:
        return "close";
    case SystemCall::Control:
        return "fcntl";
    case SystemCall::GetAddressInfo:
        return "getaddrinfo";
    case SystemCall::GetNameInfo:
        return "getnameinfo";
    }
    return {};
}

namespace
{

// What stands in place of a bare address of memory, and of what is left out.
constexpr const char *leftOut = "...";

QByteArray number(qint64 value)
{
    return QByteArray::number(value);
}

QByteArrayView dataOf(const CallRecord &record)
{
    return {reinterpret_cast<const char *>(record.data.data()), qsizetype(record.dataSize)};
}

QByteArray addressText(const CallRecord &record)
{
    return detail::socketAddress(std::span(record.address).first(record.addressSize));
}

/// `[28 => 16]`: the room that was given, and what was used of it.
QByteArray lengthText(qint64 room, qint64 used)
{
    return room == used ? number(room) : number(room) + " => " + number(used);
}

/// An address that the call filled in, and its length.
QByteArray filledAddress(const CallRecord &record, qint64 room)
{
    if (record.addressSize == 0)
        return QByteArray(leftOut) + ", [" + number(room) + ']';
    return addressText(record) + ", [" + lengthText(room, record.addressSize) + ']';
}

/// What was moved: \a size bytes of it, or netlink messages, of which the first one's header.
QByteArray movedText(const CallRecord &record, qint64 size)
{
    if (record.netlinkProtocol < 0)
        return detail::quotedBytes(dataOf(record), size);
    const auto header = std::span(record.data).first(record.dataSize);
    return header.empty() ? QByteArray(leftOut)
                          : '[' + detail::netlinkHeader(record.netlinkProtocol, header) + ", ...]";
}

QByteArray stampText(qint64 stamp)
{
    return stamp == 0 ? QByteArray("msg_controllen=0")
                      : "msg_control=[{cmsg_len=32, cmsg_level=SOL_SOCKET, cmsg_type=SO_TIMESTAMPNS, cmsg_data="
            + detail::timespecText(stamp) + "}], msg_controllen=32";
}

/// What the kernel told beside a message: its stamp, its TTL, and of the queue of errors what it is about.
QByteArray controlText(const CallRecord &record)
{
    const bool isIpv6 = record.addressSize == sizeof(sockaddr_in6);
    const QByteArray level = isIpv6 ? "SOL_IPV6" : "SOL_IP";
    QByteArrayList parts;
    qsizetype size = 0;
    const auto add = [&](qsizetype length, const QByteArray &of, const QByteArray &type, const QByteArray &data) {
        parts +=
            "{cmsg_len=" + number(length) + ", cmsg_level=" + of + ", cmsg_type=" + type + ", cmsg_data=" + data + '}';
        size += (length + 7) / 8 * 8; // CMSG_SPACE
    };
    if (record.arguments[2] != 0)
        add(32, "SOL_SOCKET", "SO_TIMESTAMPNS", detail::timespecText(record.arguments[2]));
    if (record.timeToLive >= 0)
        add(20, level, isIpv6 ? "IPV6_HOPLIMIT" : "IP_TTL", '[' + number(record.timeToLive) + ']');
    if (record.queued)
        add(isIpv6 ? 60 : 48, level, isIpv6 ? "IPV6_RECVERR" : "IP_RECVERR", detail::queuedErrorText(*record.queued));
    if (parts.isEmpty())
        return "msg_controllen=0";
    return "msg_control=[" + parts.join(", ") + "], msg_controllen=" + number(size);
}

QByteArray receivedMessage(const CallRecord &record)
{
    const auto &[room, flags, stamp, nameRoom] = record.arguments;
    const QByteArray asked = record.call == SystemCall::ReceiveError ? "MSG_ERRQUEUE" : "0";
    if (record.result < 0)
        return "{msg_namelen=" + number(nameRoom) + "}, " + asked;
    return "{msg_name=" + (record.addressSize == 0 ? QByteArray(leftOut) : addressText(record))
        + ", msg_namelen=" + lengthText(nameRoom, record.addressSize)
        + ", msg_iov=[{iov_base=" + detail::quotedBytes(dataOf(record), record.result) + ", iov_len=" + number(room)
        + "}], msg_iovlen=1, " + controlText(record) + ", msg_flags=" + detail::messageFlags(flags) + "}, " + asked;
}

/// The first messages of a vector, of sendmmsg or recvmmsg.
QByteArray messageVector(const CallRecord &record, const TraceSnapshot &trace)
{
    const bool isSent = record.call == SystemCall::SendMessages;
    const auto moved = std::size_t(qMax(qint64(0), record.result));
    QByteArray text = "[";
    for (std::size_t i = 0; i < std::min(moved, recordedElements); ++i) {
        const PacketRecord *packet = trace.packet(record.firstPacket + i);
        const quint32 size = packet ? packet->size : 0;
        text += i > 0 ? ", " : "";
        text += "{msg_hdr={msg_name=NULL, msg_namelen=0, msg_iov=[{iov_base="
            + (packet ? detail::quotedBytes(packet->bytes, size) : QByteArray(leftOut))
            + ", iov_len=" + number(isSent ? size : record.arguments[1]) + "}], msg_iovlen=1, "
            + stampText(isSent ? 0 : record.arguments[2 + i]) + ", msg_flags="
            + detail::messageFlags(packet && packet->isTruncated ? MSG_TRUNC : 0) + "}, msg_len=" + number(size) + '}';
    }
    const std::size_t shown = isSent ? std::size_t(record.arguments[0]) : moved;
    if (shown > std::min(moved, recordedElements))
        text += moved > 0 ? ", ..." : "...";
    return text + ']';
}

QByteArray pollText(const CallRecord &record)
{
    QByteArray text = "[";
    const std::size_t count = record.dataSize / sizeof(pollfd);
    for (std::size_t i = 0; i < count; ++i) {
        pollfd watched{};
        std::memcpy(&watched, record.data.data() + i * sizeof watched, sizeof watched);
        text += (i > 0 ? ", {fd=" : "{fd=") + number(watched.fd);
        if (watched.fd >= 0)
            text += ", events=" + detail::pollEvents(watched.events);
        if (watched.revents != 0)
            text += ", revents=" + detail::pollEvents(watched.revents);
        text += '}';
    }
    const qint64 timeout = record.arguments[1];
    return text + "], " + number(record.arguments[0]) + ", "
        + (timeout < 0 ? QByteArray("NULL") : detail::timespecText(timeout)) + ", NULL, 8";
}

QByteArray epollEvent(quint32 events, quint64 tag)
{
    return "{events=" + detail::epollEvents(events) + ", data={u32=" + QByteArray::number(quint32(tag))
        + ", u64=" + QByteArray::number(tag) + "}}";
}

QByteArray epollWaitText(const CallRecord &record)
{
    QByteArray text = number(record.descriptor) + ", ";
    if (record.result < 0) {
        text += leftOut;
    } else {
        const std::size_t kept = record.dataSize / sizeof(epoll_event);
        text += '[';
        for (std::size_t i = 0; i < kept; ++i) {
            epoll_event event{};
            std::memcpy(&event, record.data.data() + i * sizeof event, sizeof event);
            text += (i > 0 ? ", " : "") + epollEvent(event.events, event.data.u64);
        }
        text += std::size_t(record.result) > kept ? ", ...]" : "]";
    }
    text += ", " + number(record.arguments[0]) + ", ";
    const qint64 timeout = record.arguments[1];
    if (record.call == SystemCall::EpollWaitMilliseconds)
        return text + number(timeout);
    return text + (timeout < 0 ? QByteArray("NULL") : detail::timespecText(timeout)) + ", NULL, 8";
}

QByteArray epollControlText(const CallRecord &record)
{
    const auto &[operation, descriptor, events, tag] = record.arguments;
    const char *name = operation == EPOLL_CTL_ADD ? "EPOLL_CTL_ADD"
        : operation == EPOLL_CTL_DEL              ? "EPOLL_CTL_DEL"
                                                  : "EPOLL_CTL_MOD";
    return number(descriptor) + ", " + name + ", " + number(record.descriptor) + ", "
        + (operation == EPOLL_CTL_DEL ? QByteArray("NULL") : epollEvent(quint32(events), quint64(tag)));
}

QByteArray optionText(const CallRecord &record)
{
    const auto &[level, option, value, size] = record.arguments;
    const bool isGet = record.call == SystemCall::GetSocketOption;
    const QByteArray shown = isGet && record.result < 0 ? QByteArray(leftOut)
        : record.dataSize > 0                           ? detail::optionData(level, option, dataOf(record), size)
                                                        : detail::optionValue(level, option, value);
    return detail::optionName(level, option) + ", " + shown + ", " + (isGet ? '[' + number(size) + ']' : number(size));
}

/// All behind the descriptor; for the calls that begin with it.
QByteArray furtherArguments(const CallRecord &record, const TraceSnapshot &trace)
{
    const auto &a = record.arguments;
    switch (record.call) {
    case SystemCall::Bind:
    case SystemCall::Connect:
        return addressText(record) + ", " + number(record.addressSize);
    case SystemCall::Listen:
        return number(a[0]);
    case SystemCall::Accept:
        return filledAddress(record, a[0]) + ", " + detail::socketType(a[1]);
    case SystemCall::GetSocketName:
    case SystemCall::GetPeerName:
        return filledAddress(record, a[0]);
    case SystemCall::Send:
        return movedText(record, a[0]) + ", " + number(a[0]) + ", " + detail::messageFlags(a[1]) + ", NULL, 0";
    case SystemCall::SendTo:
        return movedText(record, a[0]) + ", " + number(a[0]) + ", " + detail::messageFlags(a[1]) + ", "
            + addressText(record) + ", " + number(record.addressSize);
    case SystemCall::Receive:
        return (record.result < 0 ? QByteArray(leftOut) : movedText(record, record.result)) + ", " + number(a[0]) + ", "
            + detail::messageFlags(a[1]) + ", " + (a[2] > 0 ? filledAddress(record, a[2]) : QByteArray("NULL, NULL"));
    case SystemCall::ReceiveMessage:
    case SystemCall::ReceiveError:
        return receivedMessage(record);
    case SystemCall::SendMessages:
        return messageVector(record, trace) + ", " + number(a[0]) + ", " + detail::messageFlags(a[1]);
    case SystemCall::ReceiveMessages:
        return (record.result < 0 ? QByteArray(leftOut) : messageVector(record, trace)) + ", " + number(a[0])
            + ", MSG_DONTWAIT, NULL";
    case SystemCall::GetSocketOption:
    case SystemCall::SetSocketOption:
        return optionText(record);
    case SystemCall::Shutdown:
        return a[0] == SHUT_WR ? "SHUT_WR" : a[0] == SHUT_RD ? "SHUT_RD" : "SHUT_RDWR";
    case SystemCall::Control:
        return a[0] == O_NONBLOCK ? "F_SETFL, O_RDONLY|O_NONBLOCK" : "F_SETFL, O_RDONLY";
    default:
        return {};
    }
}

QByteArray librarySymbol(int code)
{
    Error error;
    error.code = code;
    error.space = CodeSpace::AddressInfo;
    return errorSymbol(error);
}

} // namespace

QByteArray callArguments(const CallRecord &record, const TraceSnapshot &trace)
{
    switch (record.call) {
    case SystemCall::Socket:
        return detail::familyName(record.arguments[0]) + ", " + detail::socketType(record.arguments[1]) + ", "
            + detail::protocolName(record.arguments[0], record.arguments[2]);
    case SystemCall::Poll:
        return pollText(record);
    case SystemCall::EpollCreate:
        return "EPOLL_CLOEXEC";
    case SystemCall::EpollControl:
        return epollControlText(record);
    case SystemCall::EpollWait:
    case SystemCall::EpollWaitMilliseconds:
        return epollWaitText(record);
    case SystemCall::Close:
        return number(record.descriptor);
    case SystemCall::GetAddressInfo:
        return '"' + record.text.toUtf8() + "\", NULL, {ai_flags=AI_CANONNAME, ai_family="
            + detail::familyName(record.arguments[0]) + ", ai_socktype=SOCK_STREAM}";
    case SystemCall::GetNameInfo:
        return '"' + record.text.toUtf8() + "\", NI_NAMEREQD";
    default:
        return number(record.descriptor) + ", " + furtherArguments(record, trace);
    }
}

QByteArray callError(const CallRecord &record)
{
    const bool isLibrary = record.call == SystemCall::GetAddressInfo || record.call == SystemCall::GetNameInfo;
    if (record.error != 0)
        return errnoSymbol(record.error);
    return isLibrary && record.result != 0 ? librarySymbol(int(record.result)) : QByteArray();
}

QByteArray callResult(const CallRecord &record)
{
    if (record.isUnfinished)
        return "?";
    const QByteArray error = callError(record);
    return error.isEmpty() ? number(record.result) : number(record.result) + ' ' + error;
}

} // namespace sockeye
