// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/routerchain.h"

#include "tests/support/privatenetwork.h"

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

RouterChain::RouterChain(int routers)
    : m_routers(routers)
    , m_problem(build())
{
}

RouterChain::~RouterChain()
{
    // Both ends of a pair go with either of their namespaces, but not at once.
    (void)runIp({u"link"_s, u"del"_s, u"chain0"_s});
}

QHostAddress RouterChain::hop(int number, bool isIpv6) const
{
    return QHostAddress((isIpv6 ? u"fd20:%1::2"_s : u"10.20.%1.2"_s).arg(number - 1));
}

QString RouterChain::ip(int node, const QString &arguments) const
{
    const QStringList words = arguments.split(u' ');
    return node == 0 ? runIp(words) : at(node).ip(words);
}

QString RouterChain::shell(int node, const QString &command) const
{
    return at(node).shell(command);
}

QString RouterChain::filter(int node, const QString &hook, const QString &rule) const
{
    return shell(
        node,
        u"nft add table inet trace && "
        "nft 'add chain inet trace %1 { type filter hook %1 priority 0; }' && nft 'add rule inet trace %1 %2'"_s.arg(
            hook, rule));
}

QString RouterChain::unfilter(int node) const
{
    return shell(node, u"nft flush ruleset"_s);
}

// The pair between two nodes, with the addresses at both its ends.
QString RouterChain::addLink(int near) const
{
    const QString here = near == 0 ? u"chain0"_s : u"far"_s;
    const QString add = near == 0 ? u"link add chain0 type veth peer name near netns %1"_s
                                  : u"link add far type veth peer name near netns %1"_s;
    if (const QString wrong = ip(near, add.arg(at(near + 1).number())); !wrong.isEmpty())
        return wrong;
    for (const bool isFar : {false, true}) {
        const int node = isFar ? near + 1 : near;
        const QString interface = isFar ? u"near"_s : here;
        const int end = isFar ? 2 : 1;
        for (const QString &command : {u"addr add 10.20.%1.%2/24 dev %3"_s.arg(near).arg(end).arg(interface),
                                       u"-6 addr add fd20:%1::%2/64 dev %3 nodad"_s.arg(near).arg(end).arg(interface),
                                       u"link set %1 up"_s.arg(interface)}) {
            if (const QString wrong = ip(node, command); !wrong.isEmpty())
                return wrong;
        }
    }
    return {};
}

QString RouterChain::build()
{
    const int target = m_routers + 1;
    if (const QString wrong = ip(0, u"link set lo up"_s); !wrong.isEmpty())
        return wrong;
    for (int node = 1; node <= target; ++node) {
        m_nodes.push_back(std::make_unique<NetworkNode>());
        if (!at(node).problem().isEmpty())
            return at(node).problem();
        const QString settings = u"cd /proc/sys/net; echo 1 > ipv4/ip_forward; "
                                 "echo 1 > ipv6/conf/all/forwarding; echo 0 > ipv6/conf/default/accept_dad; "
                                 "echo 0 > ipv4/icmp_ratelimit; "
                                 "echo 0 > ipv6/icmp/ratelimit"_s;
        if (const QString wrong = shell(node, settings); !wrong.isEmpty())
            return wrong;
    }
    for (int near = 0; near < target; ++near) {
        if (const QString wrong = addLink(near); !wrong.isEmpty())
            return wrong;
    }
    // Forward everything toward the target, back everything toward this process.
    for (int node = 0; node < target; ++node) {
        for (const QString &command :
             {u"route add default via 10.20.%1.2"_s.arg(node), u"-6 route add default via fd20:%1::2"_s.arg(node)}) {
            if (const QString wrong = ip(node, command); !wrong.isEmpty())
                return wrong;
        }
    }
    for (int node = 2; node <= target; ++node) {
        for (int link = 0; link < node - 1; ++link) {
            for (const QString &command : {u"route add 10.20.%1.0/24 via 10.20.%2.1"_s.arg(link).arg(node - 1),
                                           u"-6 route add fd20:%1::/64 via fd20:%2::1"_s.arg(link).arg(node - 1)}) {
                if (const QString wrong = ip(node, command); !wrong.isEmpty())
                    return wrong;
            }
        }
    }
    return {};
}

} // namespace sockeye
