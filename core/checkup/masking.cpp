// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checkup/masking.h"

#include <QHostAddress>
#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

namespace
{

/// \a text with \a change done to all that \a pattern finds.
template <class Change>
QString replaced(const QString &text, const QRegularExpression &pattern, Change change)
{
    QString out;
    qsizetype at = 0;
    auto found = pattern.globalMatch(text);
    while (found.hasNext()) {
        const QRegularExpressionMatch match = found.next();
        out += QStringView(text).sliced(at, match.capturedStart() - at);
        out += change(match.captured());
        at = match.capturedEnd();
    }
    return out += QStringView(text).sliced(at);
}

QString maskIpv4(const QString &address)
{
    if (QHostAddress(address).isLoopback())
        return address;
    return address.section(u'.', 0, 1) + u".x.x"_s;
}

// `2001:db8::1%eth0` becomes `2001:db8:x`.
QString maskIpv6(const QString &word)
{
    const QHostAddress address(word.section(u'%', 0, 0));
    if (address.protocol() != QAbstractSocket::IPv6Protocol || address.isLoopback())
        return word;
    const Q_IPV6ADDR bytes = address.toIPv6Address();
    const auto group = [&bytes](int i) { return QString::number(bytes[2 * i] << 8 | bytes[2 * i + 1], 16); };
    return u"%1:%2:x"_s.arg(group(0), group(1));
}

} // namespace

QString maskHardware(const QString &text)
{
    static const QRegularExpression hardware(u"\\b(?:[0-9a-f]{2}:){5}[0-9a-f]{2}\\b"_s,
                                             QRegularExpression::CaseInsensitiveOption);
    return replaced(text, hardware, [](const QString &mac) { return mac.first(8) + u":x:x:x"_s; });
}

QString maskAddresses(const QString &text)
{
    static const QRegularExpression ipv4(u"\\b(?:\\d{1,3}\\.){3}\\d{1,3}\\b"_s);
    static const QRegularExpression ipv6(u"[0-9a-f]*:[0-9a-f:.]*(?:[0-9a-f]|::)(?:%\\w+)?"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    return replaced(replaced(maskHardware(text), ipv4, maskIpv4), ipv6, maskIpv6);
}

} // namespace sockeye
