// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/codec.h"

#include <QCoreApplication>

#include <cstring>

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

namespace
{

// Four numbers, each in full: inet_aton(3) also takes 127.1 and 0177.0.0.1, which is a guess at what was meant.
bool isDottedQuad(QStringView text)
{
    qsizetype parts = 0;
    for (const QStringView part : text.split(u'.')) {
        bool allDigits = !part.isEmpty() && part.size() <= 3;
        for (const QChar digit : part)
            allDigits = allDigits && digit >= u'0' && digit <= u'9';
        if (!allDigits || part.toInt() > 255 || (part.size() > 1 && part[0] == u'0'))
            return false;
        ++parts;
    }
    return parts == 4;
}

} // namespace

int Codec<QHostAddress>::compare(const QHostAddress &a, const QHostAddress &b)
{
    const auto rank = [](const QHostAddress &address) {
        switch (address.protocol()) {
        case QAbstractSocket::IPv4Protocol:
            return 1;
        case QAbstractSocket::IPv6Protocol:
            return 2;
        default:
            return 0;
        }
    };
    const int rankA = rank(a);
    const int rankB = rank(b);
    if (rankA != rankB)
        return rankA - rankB;
    if (rankA == 1) {
        const quint32 numberA = a.toIPv4Address();
        const quint32 numberB = b.toIPv4Address();
        return numberA < numberB ? -1 : numberA > numberB;
    }
    const Q_IPV6ADDR numberA = a.toIPv6Address();
    const Q_IPV6ADDR numberB = b.toIPv6Address();
    const int order = std::memcmp(&numberA, &numberB, sizeof numberA);
    return order != 0 ? order : a.scopeId().compare(b.scopeId());
}

bool Codec<QHostAddress>::absent(const QHostAddress &value)
{
    return value.isNull();
}

void Codec<QHostAddress>::append(const QHostAddress &value, Unit, QByteArray &out)
{
    out += value.toString().toUtf8();
}

void Codec<QHostAddress>::appendJson(const QHostAddress &value, Unit, QByteArray &out)
{
    if (value.isNull())
        out += "null";
    else
        detail::appendJsonString(out, value.toString().toUtf8());
}

QString Codec<QHostAddress>::display(const QHostAddress &value, Unit, const QLocale &)
{
    return value.toString();
}

Result<void> Codec<QHostAddress>::parse(QStringView text, Unit, const Range &, QHostAddress &value)
{
    const QStringView trimmed = text.trimmed();
    QHostAddress read;
    if (!trimmed.isEmpty()) {
        const bool isVersion6 = trimmed.contains(u':');
        const bool understood = (isVersion6 || isDottedQuad(trimmed)) && read.setAddress(trimmed.toString());
        if (!understood)
            return detail::notUnderstood(
                QCoreApplication::translate(
                    "values", "“%1” is not an address: write four numbers, as in 192.0.2.1, or an IPv6 address.")
                    .arg(trimmed));
    }
    value = read;
    return {};
}

} // namespace sockeye
