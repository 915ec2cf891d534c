// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QHostAddress>

#include <cstddef>
#include <cstring>
#include <optional>

#include <linux/rtnetlink.h>
#include <netinet/in.h>

/// How the bytes of netlink(7) messages are read: never past the end, whatever their lengths say. For files in core/net
/// only.
namespace sockeye::netlink
{

/// The \a Struct at the begin of \a bytes (netlink is in the byte order of the machine); none where it does not fit.
template <class Struct>
std::optional<Struct> take(QByteArrayView bytes)
{
    if (bytes.size() < qsizetype(sizeof(Struct)))
        return {};
    Struct value;
    std::memcpy(&value, bytes.data(), sizeof value);
    return value;
}

template <class Number>
Number numberOf(QByteArrayView bytes)
{
    return take<Number>(bytes).value_or(Number());
}

template <class Number>
Number numberAt(QByteArrayView bytes, std::size_t offset)
{
    return qsizetype(offset) < bytes.size() ? numberOf<Number>(bytes.sliced(qsizetype(offset))) : Number();
}

/// What stands behind the first \a size bytes and their padding.
inline QByteArrayView behind(QByteArrayView bytes, std::size_t size)
{
    const auto aligned = qsizetype((size + 3) & ~std::size_t(3));
    return aligned < bytes.size() ? bytes.sliced(aligned) : QByteArrayView();
}

/// Calls \a use(type, value) for each attribute, up to the first that does not fit.
template <class Use>
void forEachAttribute(QByteArrayView bytes, Use use)
{
    while (const auto head = take<rtattr>(bytes)) {
        if (head->rta_len < sizeof(rtattr) || head->rta_len > bytes.size())
            return;
        use(head->rta_type & NLA_TYPE_MASK, bytes.first(head->rta_len).sliced(sizeof(rtattr)));
        bytes = behind(bytes, head->rta_len);
    }
}

/// The address that these 4 or 16 bytes are; null where they are none.
inline QHostAddress addressOf(QByteArrayView bytes)
{
    if (const auto ipv4 = take<in_addr>(bytes); ipv4 && bytes.size() == sizeof(in_addr))
        return QHostAddress(ntohl(ipv4->s_addr));
    if (const auto ipv6 = take<Q_IPV6ADDR>(bytes); ipv6 && bytes.size() == sizeof(Q_IPV6ADDR))
        return QHostAddress(*ipv6);
    return {};
}

} // namespace sockeye::netlink
