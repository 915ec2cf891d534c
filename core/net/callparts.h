// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/queuederror.h"

#include <QByteArray>

#include <span>

namespace sockeye::detail
{

/// The parts of which callArguments() puts a call together, each as strace(1) writes it.

/// A byte string in quotes, at most 32 bytes of it, then `...`. \a bytes may be fewer than the \a size it has.
QByteArray quotedBytes(QByteArrayView bytes, qint64 size);
/// `{sa_family=AF_INET, sin_port=htons(53), sin_addr=inet_addr("127.0.0.1")}`; \a address is a sockaddr.
QByteArray socketAddress(std::span<const quint8> address);
/// `AF_INET`, and a number for others than Sockeye's.
QByteArray familyName(qint64 family);
/// `SOCK_DGRAM|SOCK_CLOEXEC`.
QByteArray socketType(qint64 type);
QByteArray protocolName(qint64 family, qint64 protocol);
/// `MSG_NOSIGNAL|MSG_DONTWAIT`; `0` for none.
QByteArray messageFlags(qint64 flags);
/// As poll(2) has them.
QByteArray pollEvents(qint64 events);
QByteArray epollEvents(quint32 events);
/// `SOL_SOCKET, SO_ERROR`. Options have the names that programs write, without the kernel's `_OLD`.
QByteArray optionName(qint64 level, qint64 option);
/// `[4096]`, `[ECONNREFUSED]`, `{tv_sec=0, tv_usec=500000}`: by the option. Timeouts are given in nanoseconds.
QByteArray optionValue(qint64 level, qint64 option, qint64 value);
/// What an option has that is no number: `"cubic"`, `{l_onoff=1, l_linger=0}`; of \a size bytes, some may be left out.
QByteArray optionData(qint64 level, qint64 option, QByteArrayView data, qint64 size);
/// `{tv_sec=1, tv_nsec=5}`.
QByteArray timespecText(qint64 nanoseconds);
/// `ee_errno=113, ee_origin=2, …`: a sock_extended_err and who reported it.
QByteArray queuedErrorText(const QueuedError &error);
/// `{nlmsg_len=32, nlmsg_type=RTM_GETLINK, …}`; \a header is an nlmsghdr.
QByteArray netlinkHeader(int protocol, std::span<const quint8> header);

} // namespace sockeye::detail
