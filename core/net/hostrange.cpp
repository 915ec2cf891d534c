// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/hostrange.h"
#include "core/net/targetstexts.h"

#include "core/net/endpoint.h"

#include <algorithm>
#include <limits>
#include <optional>

namespace sockeye
{

namespace
{

constexpr quint64 mostCounted = std::numeric_limits<quint64>::max();

Error notNetwork(QStringView text, int width)
{
    return Error::badInput(
        {},
        TargetsTexts::tr("“%1” is no network: behind the slash stands how many bits all its addresses "
                         "have in common, 0 to %2, as in 192.0.2.0/24.")
            .arg(text.left(80))
            .arg(width));
}

Error notRange(QStringView text)
{
    return Error::badInput(
        {},
        TargetsTexts::tr("“%1” is no range of addresses: behind the dash stands the last address, or the "
                         "last number of an IPv4 address, and not less than the first, as in "
                         "192.0.2.10-20.")
            .arg(text.left(80)));
}

bool isIpv6(const QHostAddress &address)
{
    return address.protocol() == QAbstractSocket::IPv6Protocol;
}

/// \a address and \a distance more; within 64 bits, which is all that can be counted.
QHostAddress advanced(const QHostAddress &address, quint64 distance)
{
    if (!isIpv6(address))
        return QHostAddress(quint32(address.toIPv4Address() + distance));
    Q_IPV6ADDR bytes = address.toIPv6Address();
    quint64 carry = distance;
    for (int i = 15; i >= 0 && carry > 0; --i) {
        carry += bytes[i];
        bytes[i] = quint8(carry);
        carry >>= 8;
    }
    QHostAddress made(bytes);
    made.setScopeId(address.scopeId());
    return made;
}

/// How far \a last lies behind \a first; nothing where it is before it, or too far to be counted.
std::optional<quint64> distanceBetween(const QHostAddress &first, const QHostAddress &last)
{
    if (!isIpv6(first)) {
        const quint32 from = first.toIPv4Address();
        const quint32 to = last.toIPv4Address();
        return to < from ? std::nullopt : std::optional<quint64>(to - from);
    }
    const Q_IPV6ADDR from = first.toIPv6Address();
    const Q_IPV6ADDR to = last.toIPv6Address();
    quint64 low[2] = {};
    for (int i = 0; i < 16; ++i) {
        if (i < 8 && from[i] != to[i])
            return {};
        low[0] = low[0] << 8 | from[i];
        low[1] = low[1] << 8 | to[i];
    }
    return low[1] < low[0] ? std::nullopt : std::optional<quint64>(low[1] - low[0]);
}

QHostAddress withoutHostPart(const QHostAddress &address, int hostBits)
{
    if (!isIpv6(address)) {
        const quint32 mask = hostBits >= 32 ? 0 : ~quint32(0) << hostBits;
        return QHostAddress(address.toIPv4Address() & mask);
    }
    Q_IPV6ADDR bytes = address.toIPv6Address();
    for (int i = 15; hostBits > 0; --i, hostBits -= 8)
        bytes[i] = hostBits >= 8 ? 0 : quint8(bytes[i] & 0xff << hostBits);
    QHostAddress made(bytes);
    made.setScopeId(address.scopeId());
    return made;
}

} // namespace

Result<std::optional<HostRange>> HostRange::parse(QStringView text)
{
    const QStringView bare = text.trimmed();
    const qsizetype slash = bare.indexOf(u'/');
    const qsizetype dash = bare.indexOf(u'-');
    const qsizetype cut = slash >= 0 ? slash : dash;
    const QHostAddress first = parseAddress(bare.first(std::max(qsizetype(0), cut)).trimmed());
    HostRange range;
    if (first.isNull())
        return std::optional<HostRange>(); // a name may have dashes
    if (slash >= 0) {
        const int width = isIpv6(first) ? 128 : 32;
        bool isNumber = false;
        const int prefix = bare.sliced(slash + 1).toInt(&isNumber);
        if (!isNumber || prefix < 0 || prefix > width)
            return notNetwork(bare, width);
        const int hostBits = width - prefix;
        const quint64 all = hostBits >= 64 ? mostCounted : quint64(1) << hostBits;
        // RFC 3021: a network of two addresses has no broadcast. IPv6 has none at all.
        const bool hasEnds = !isIpv6(first) && hostBits >= 2;
        range.m_first = advanced(withoutHostPart(first, hostBits), hasEnds ? 1 : 0);
        range.m_count = hasEnds ? all - 2 : all;
        return std::optional(range);
    }
    const QStringView end = bare.sliced(dash + 1).trimmed();
    QHostAddress last = parseAddress(end);
    if (last.isNull() && !parseAddress(bare).isNull())
        return std::optional<HostRange>(); // the name of its interface has a dash
    bool isNumber = false;
    const uint number = end.toUInt(&isNumber);
    if (last.isNull() && isNumber && number <= 255 && !isIpv6(first))
        last = QHostAddress((first.toIPv4Address() & 0xffffff00) | number);
    const bool isSameFamily = !last.isNull() && isIpv6(last) == isIpv6(first);
    const std::optional<quint64> distance = isSameFamily ? distanceBetween(first, last) : std::nullopt;
    if (!distance)
        return notRange(bare);
    range.m_first = first;
    range.m_count = *distance == mostCounted ? mostCounted : *distance + 1;
    return std::optional(range);
}

HostRange HostRange::of(const QHostAddress &address)
{
    HostRange range;
    range.m_first = address;
    range.m_count = 1;
    return range;
}

QHostAddress HostRange::at(quint64 index) const
{
    return advanced(m_first, index);
}

quint64 countTargets(const QStringList &typed)
{
    quint64 count = 0;
    for (const QString &target : typed) {
        const Result<std::optional<HostRange>> range = HostRange::parse(target);
        const quint64 more = range && *range ? (*range)->count() : 1;
        count = more > mostCounted - count ? mostCounted : count + more;
    }
    return count;
}

QStringList expandTargets(const QStringList &typed)
{
    QStringList all;
    for (const QString &target : typed) {
        const Result<std::optional<HostRange>> range = HostRange::parse(target);
        if (!range || !*range) {
            all += target;
            continue;
        }
        for (quint64 i = 0; i < (*range)->count(); ++i)
            all += (*range)->at(i).toString();
    }
    return all;
}

} // namespace sockeye
