// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/host/hostnames.h"

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

QHostAddress outboundAddress(const Environment &environment, Family family)
{
    // a.root-servers.net: an address that surely is outside, of nobody's in particular.
    const QHostAddress outside(family == Family::Ipv6 ? u"2001:503:ba3e::2:30"_s : u"198.41.0.4"_s);
    Result<Socket> socket = Socket::open(environment, family, Transport::Udp);
    if (!socket || !socket->connect({outside, 53}, Deadline()))
        return {};
    const Result<Endpoint> local = socket->localEndpoint();
    return local ? local->address : QHostAddress();
}

QString findHostsLine(const QString &text, const QHostAddress &address, const QString &name)
{
    for (const QString &line : text.split(u'\n')) {
        const QString plain = line.section(u'#', 0, 0).simplified();
        const QStringList words = plain.split(u' ');
        if (words.size() > 1 && QHostAddress(words.first()) == address
            && words.mid(1).contains(name, Qt::CaseInsensitive))
            return plain;
    }
    return {};
}

} // namespace sockeye
