// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/endpoint.h"

#include "core/net/sockaddr.h"

#include <QCoreApplication>

#include <cstring>

#include <arpa/inet.h>
#include <net/if.h>

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

namespace
{

QString translated(const char *text)
{
    return QCoreApplication::translate("endpoint", text);
}

bool isPort(QStringView text, quint16 &port)
{
    bool ok = false;
    const uint number = text.toUInt(&ok);
    const bool digits = std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    port = quint16(number);
    return ok && digits && !text.isEmpty() && number <= 65535;
}

/// Digits and dots only: meant as an IPv4 address, so it must be a whole one.
bool looksNumeric(QStringView host)
{
    return !host.isEmpty()
        && std::all_of(host.begin(), host.end(), [](QChar c) { return (c >= u'0' && c <= u'9') || c == u'.'; });
}

} // namespace

SocketAddress::SocketAddress(const Endpoint &endpoint)
{
    if (endpoint.address.protocol() == QAbstractSocket::IPv6Protocol) {
        address.ipv6.sin6_family = AF_INET6;
        address.ipv6.sin6_port = htons(endpoint.port);
        const Q_IPV6ADDR bytes = endpoint.address.toIPv6Address();
        std::memcpy(&address.ipv6.sin6_addr, &bytes, sizeof bytes);
        if (const QString scope = endpoint.address.scopeId(); !scope.isEmpty()) {
            bool isNumber = false;
            const uint index = scope.toUInt(&isNumber);
            address.ipv6.sin6_scope_id = isNumber ? index : ::if_nametoindex(scope.toLocal8Bit().constData());
        }
        size = sizeof address.ipv6;
    } else {
        address.ipv4.sin_family = AF_INET;
        address.ipv4.sin_port = htons(endpoint.port);
        address.ipv4.sin_addr.s_addr = htonl(endpoint.address.toIPv4Address());
        size = sizeof address.ipv4;
    }
}

Endpoint SocketAddress::toEndpoint() const
{
    Endpoint endpoint;
    if (address.any.sa_family == AF_INET) {
        endpoint.address.setAddress(ntohl(address.ipv4.sin_addr.s_addr));
        endpoint.port = ntohs(address.ipv4.sin_port);
    } else if (address.any.sa_family == AF_INET6) {
        Q_IPV6ADDR bytes;
        std::memcpy(&bytes, &address.ipv6.sin6_addr, sizeof bytes);
        endpoint.address.setAddress(bytes);
        if (address.ipv6.sin6_scope_id != 0) {
            char name[IF_NAMESIZE] = {};
            endpoint.address.setScopeId(::if_indextoname(address.ipv6.sin6_scope_id, name)
                                            ? QString::fromLocal8Bit(name)
                                            : QString::number(address.ipv6.sin6_scope_id));
        }
        endpoint.port = ntohs(address.ipv6.sin6_port);
    }
    return endpoint;
}

QHostAddress parseAddress(QStringView text)
{
    const qsizetype percent = text.indexOf(u'%');
    const QByteArray bare = text.first(percent < 0 ? text.size() : percent).toUtf8();
    if (bare.contains('\0'))
        return {};
    in_addr ipv4{};
    if (percent < 0 && ::inet_pton(AF_INET, bare.constData(), &ipv4) == 1)
        return QHostAddress(ntohl(ipv4.s_addr));
    Q_IPV6ADDR ipv6{};
    if (percent == text.size() - 1 || ::inet_pton(AF_INET6, bare.constData(), &ipv6) != 1)
        return {};
    QHostAddress address(ipv6);
    if (percent >= 0)
        address.setScopeId(text.sliced(percent + 1).toString());
    return address;
}

QString Endpoint::toString() const
{
    if (isNull())
        return {};
    const bool isIpv6 = address.protocol() == QAbstractSocket::IPv6Protocol;
    return (isIpv6 ? u"[%1]:%2"_s : u"%1:%2"_s).arg(address.toString()).arg(port);
}

Endpoint Endpoint::fromString(QStringView text)
{
    const Result<Target> target = Target::parse(text);
    if (!target || !target->port)
        return {};
    const QHostAddress address = parseAddress(target->host);
    return address.isNull() ? Endpoint() : Endpoint{address, *target->port};
}

Result<Target> Target::parse(QStringView typed)
{
    const QStringView text = typed.trimmed();
    const auto wrong = [&text](const char *sentence) {
        return Error::badInput({}, translated(sentence).arg(text.toString()));
    };
    if (text.isEmpty())
        return Error::badInput({}, translated("There is no host here; type a name or an address."));

    Target target;
    QStringView port;
    if (text.startsWith(u'[')) {
        const qsizetype close = text.indexOf(u']');
        const QStringView rest = close < 0 ? QStringView() : text.sliced(close + 1);
        if (close < 0 || (!rest.isEmpty() && !rest.startsWith(u':')))
            return wrong(QT_TRANSLATE_NOOP(
                "endpoint",
                "“%1” is not an address in brackets; write [2001:db8::1]:123 with the port behind the bracket."));
        target.host = text.sliced(1, close - 1).toString();
        if (parseAddress(target.host).protocol() != QAbstractSocket::IPv6Protocol)
            return wrong(QT_TRANSLATE_NOOP("endpoint", "What stands in the brackets of “%1” is not an IPv6 address."));
        if (rest.isEmpty())
            return target;
        port = rest.sliced(1);
    } else if (text.count(u':') == 1) {
        const qsizetype colon = text.indexOf(u':');
        target.host = text.first(colon).toString();
        port = text.sliced(colon + 1);
    } else {
        target.host = text.toString();
    }

    if (!port.isNull()) {
        quint16 number = 0;
        if (!isPort(port, number) || number == 0)
            return wrong(QT_TRANSLATE_NOOP("endpoint", "The port in “%1” is not a number from 1 to 65535."));
        target.port = number;
    }
    if (target.host.isEmpty())
        return wrong(
            QT_TRANSLATE_NOOP("endpoint", "“%1” has a port and no host; put a name or an address before the colon."));
    if (target.host.contains(u':') && parseAddress(target.host).isNull())
        return wrong(
            QT_TRANSLATE_NOOP("endpoint", "“%1” is not an IPv6 address; with a port it is written [2001:db8::1]:123."));
    if (looksNumeric(target.host) && parseAddress(target.host).isNull())
        return wrong(QT_TRANSLATE_NOOP(
            "endpoint", "“%1” is not a whole IPv4 address; it takes four numbers from 0 to 255, as in 192.0.2.1."));
    for (const QChar c : target.host) {
        if (c.isSpace() || c.unicode() < 0x20 || c.unicode() == 0x7f)
            return wrong(
                QT_TRANSLATE_NOOP("endpoint", "“%1” has a space or a control character in it; names have none."));
    }
    return target;
}

QString Target::toString() const
{
    if (!port)
        return host;
    return (host.contains(u':') ? u"[%1]:%2"_s : u"%1:%2"_s).arg(host).arg(*port);
}

int Codec<Endpoint>::compare(const Endpoint &a, const Endpoint &b)
{
    const int byAddress = Codec<QHostAddress>::compare(a.address, b.address);
    return byAddress != 0 ? byAddress : int(a.port) - int(b.port);
}

void Codec<Endpoint>::appendJson(const Endpoint &value, Unit, QByteArray &out)
{
    if (value.isNull())
        out += "null";
    else
        detail::appendJsonString(out, value.toString().toUtf8());
}

Result<void> Codec<Endpoint>::parse(QStringView text, Unit, const Range &, Endpoint &value)
{
    value = text.isEmpty() ? Endpoint() : Endpoint::fromString(text);
    if (value.isNull() && !text.isEmpty())
        return Error::badInput(
            {}, translated("“%1” is not an address with a port, as in 192.0.2.1:123.").arg(text.toString()));
    return {};
}

} // namespace sockeye
