// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lookup/lookuptargets.h"

#include "core/net/hostrange.h"
#include "core/protocol/dns/dnsmessage.h"

#include <QCoreApplication>
#include <QNetworkInterface>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

namespace
{

Error refused(const char *sentence, QStringView argument)
{
    return Error::badInput({}, QCoreApplication::translate("dns", sentence).arg(argument.left(80)));
}

/// The part behind the last dot is a number: no top-level domain is, so an address is meant.
bool endsInNumber(QStringView text)
{
    const QStringView bare = text.endsWith(u'.') ? text.chopped(1) : text;
    const QStringView last = bare.sliced(bare.lastIndexOf(u'.') + 1);
    return !last.isEmpty() && std::all_of(last.begin(), last.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

} // namespace

bool isDocumentationAddress(const QHostAddress &address)
{
    static const std::array<QPair<QHostAddress, int>, 4> subnets = {
        QHostAddress::parseSubnet(u"192.0.2.0/24"_s), QHostAddress::parseSubnet(u"198.51.100.0/24"_s),
        QHostAddress::parseSubnet(u"203.0.113.0/24"_s), QHostAddress::parseSubnet(u"2001:db8::/32"_s)};
    return std::any_of(subnets.begin(), subnets.end(), [&](const auto &subnet) { return address.isInSubnet(subnet); });
}

Result<LookupTarget> parseLookupTarget(QStringView text)
{
    QStringView bare = text.trimmed();
    if (bare.startsWith(u'[') && bare.endsWith(u']'))
        bare = bare.sliced(1, bare.size() - 2);
    LookupTarget target;
    target.address = parseAddress(bare);
    if (target.isAddress()) {
        target.name = dnsReverseName(target.address);
        return target;
    }
    // What an address stands before is no name, unless it has letters, too.
    const bool hasLetter = std::any_of(bare.begin(), bare.end(), [](QChar c) { return c.isLetter(); });
    const Result<std::optional<HostRange>> range = HostRange::parse(bare);
    if (!range && (bare.contains(u'/') || bare.contains(u':') || !hasLetter))
        return range.error();
    if (endsInNumber(bare))
        return refused(QT_TRANSLATE_NOOP("dns",
                                         "“%1” is not a whole IPv4 address; write all four numbers, each from 0 "
                                         "to 255, as in 192.0.2.1"),
                       bare);
    if (bare.contains(u':'))
        return refused(QT_TRANSLATE_NOOP("dns",
                                         "“%1” is neither an IPv6 address nor a name; a name is asked for "
                                         "without a port"),
                       bare);
    const Result<DnsName> name = DnsName::fromText(bare);
    if (!name)
        return name.error();
    target.name = *name;
    return target;
}

Result<Target> parseDnsServer(QStringView text)
{
    const QStringView bare = text.trimmed();
    const qsizetype hash = bare.lastIndexOf(u'#');
    Result<Target> target = Target::parse(hash < 0 ? bare : bare.first(hash));
    if (!target)
        return target;
    if (hash >= 0) {
        const QStringView digits = bare.sliced(hash + 1);
        bool isNumber = false;
        const quint16 port = digits.toUShort(&isNumber);
        if (!isNumber || target->port || digits.startsWith(u'+'))
            return refused(
                QT_TRANSLATE_NOOP("dns", "“%1” is no server: behind # stands one port, as in 127.0.0.1#5353"), bare);
        target->port = port;
    }
    if (target->port == quint16(0))
        return refused(QT_TRANSLATE_NOOP("dns", "“%1” has port 0; ports are 1 to 65535"), bare);
    const QHostAddress address = parseAddress(target->host);
    const QString scope = address.scopeId();
    if (address.isLinkLocal() && address.protocol() == QAbstractSocket::IPv6Protocol && scope.isEmpty())
        return refused(QT_TRANSLATE_NOOP("dns", "“%1” exists on every network; name the interface, as in fe80::1%eth0"),
                       bare);
    bool isIndex = false;
    scope.toUInt(&isIndex);
    if (!scope.isEmpty() && !isIndex && QNetworkInterface::interfaceIndexFromName(scope) == 0)
        return refused(QT_TRANSLATE_NOOP("dns", "There is no interface called “%1” here"), scope);
    if (address.isNull()) {
        if (const Result<DnsName> name = DnsName::fromText(target->host); !name)
            return name.error();
    }
    return target;
}

} // namespace sockeye
