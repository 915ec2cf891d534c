// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/wifi.h"

#include "core/net/netlink.h"
#include "core/net/netlinkbytes.h"

#include <QFileInfo>

#include <array>

#include <linux/genetlink.h>
#include <linux/nl80211.h>

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

namespace
{

using namespace netlink;

/// A request with at most one attribute, a number.
struct GenericRequest {
    nlmsghdr head{};
    genlmsghdr generic{};
    nlattr attribute{};
    quint32 value = 0;
};
static_assert(sizeof(GenericRequest) == NLMSG_HDRLEN + GENL_HDRLEN + NLA_HDRLEN + 4);

Result<void> dump(NetlinkSocket &socket, quint16 family, quint8 command, std::optional<quint32> interfaceIndex,
                  const DumpReader::OnMessage &onMessage)
{
    GenericRequest request;
    request.head.nlmsg_type = family;
    request.head.nlmsg_flags = NLM_F_REQUEST | NLM_F_DUMP;
    request.generic.cmd = command;
    request.generic.version = 1;
    request.head.nlmsg_len = NLMSG_HDRLEN + GENL_HDRLEN;
    if (interfaceIndex) {
        request.attribute.nla_len = NLA_HDRLEN + 4;
        request.attribute.nla_type = NL80211_ATTR_IFINDEX;
        request.value = *interfaceIndex;
        request.head.nlmsg_len = sizeof request;
    }
    return socket.dump(
        std::span(reinterpret_cast<char *>(&request), request.head.nlmsg_len), [] {}, onMessage);
}

QByteArrayView untilZero(QByteArrayView bytes)
{
    const qsizetype end = bytes.indexOf('\0');
    return end < 0 ? bytes : bytes.first(end);
}

// In the kernel's units of 100 kbit/s; the older attribute has 16 bits, which the newer rates pass.
std::optional<qint64> rateOf(QByteArrayView bytes)
{
    std::optional<qint64> rate;
    forEachAttribute(bytes, [&](int type, QByteArrayView value) {
        if (type == NL80211_RATE_INFO_BITRATE32)
            rate = qint64(numberOf<quint32>(value)) * 100;
        else if (type == NL80211_RATE_INFO_BITRATE && !rate)
            rate = qint64(numberOf<quint16>(value)) * 100;
    });
    return rate;
}

void readStation(QByteArrayView bytes, WifiLink &link)
{
    forEachAttribute(bytes, [&](int type, QByteArrayView value) {
        if (type == NL80211_STA_INFO_SIGNAL)
            link.signal = numberOf<qint8>(value);
        else if (type == NL80211_STA_INFO_TX_BITRATE)
            link.sendRate = rateOf(value);
        else if (type == NL80211_STA_INFO_RX_BITRATE)
            link.receiveRate = rateOf(value);
    });
}

} // namespace

bool isWifi(const QString &name)
{
    const QString folder = u"/sys/class/net/"_s + name;
    return QFileInfo::exists(folder + u"/phy80211"_s) || QFileInfo::exists(folder + u"/wireless"_s);
}

std::optional<quint16> readGenericFamily(QByteArrayView payload, QByteArrayView name)
{
    std::optional<quint16> number;
    bool isIt = false;
    forEachAttribute(behind(payload, sizeof(genlmsghdr)), [&](int type, QByteArrayView value) {
        if (type == CTRL_ATTR_FAMILY_NAME)
            isIt = untilZero(value) == name;
        else if (type == CTRL_ATTR_FAMILY_ID)
            number = numberOf<quint16>(value);
    });
    return isIt ? number : std::nullopt;
}

void readWifi(QByteArrayView payload, int interfaceIndex, WifiLink &link)
{
    WifiLink told = link;
    bool isIts = false;
    forEachAttribute(behind(payload, sizeof(genlmsghdr)), [&](int type, QByteArrayView value) {
        if (type == NL80211_ATTR_IFINDEX)
            isIts = numberOf<int>(value) == interfaceIndex;
        else if (type == NL80211_ATTR_SSID)
            told.network = QString::fromUtf8(value);
        else if (type == NL80211_ATTR_STA_INFO)
            readStation(value, told);
    });
    if (isIts)
        link = told;
}

Result<WifiLink> askWifi(const Environment &environment, int interfaceIndex)
{
    Result<NetlinkSocket> socket = NetlinkSocket::open(environment, NETLINK_GENERIC);
    if (!socket)
        return socket.error();
    std::optional<quint16> family;
    const Result<void> found =
        dump(*socket, GENL_ID_CTRL, CTRL_CMD_GETFAMILY, {}, [&](quint16, QByteArrayView payload) {
            if (!family)
                family = readGenericFamily(payload, "nl80211");
        });
    if (!found)
        return found.error();
    if (!family)
        return Error{.kind = ErrorKind::NotSupported, .operation = "netlink", .subject = u"nl80211"_s};
    WifiLink link;
    for (const quint8 command : std::array<quint8, 2>{NL80211_CMD_GET_INTERFACE, NL80211_CMD_GET_STATION}) {
        const Result<void> asked =
            dump(*socket, *family, command, quint32(interfaceIndex),
                 [&](quint16, QByteArrayView payload) { readWifi(payload, interfaceIndex, link); });
        if (!asked)
            return asked.error();
    }
    return link;
}

} // namespace sockeye
