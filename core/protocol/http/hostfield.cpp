// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/http/hostfield.h"

#include "core/protocol/dns/dnsname.h"

namespace sockeye
{

QByteArray httpHost(const QString &host, quint16 port, quint16 usualPort)
{
    QByteArray field;
    if (host.contains(u':')) {
        field = '[' + host.section(u'%', 0, 0).toLatin1() + ']';
    } else if (const Result<DnsName> name = DnsName::fromText(host)) {
        field = name->text().toLatin1();
        if (field.endsWith('.'))
            field.chop(1);
    } else {
        field = host.toUtf8();
    }
    return port == usualPort ? field : field + ':' + QByteArray::number(port);
}

} // namespace sockeye
