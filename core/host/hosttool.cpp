// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/host/hosttool.h"

#include "core/host/hostrun.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

namespace
{

QString text(const char *source)
{
    return QCoreApplication::translate("host", source);
}

constexpr FieldOf<HostRequest> requestFields[] = {
    field<&HostRequest::all>("all", QT_TRANSLATE_NOOP("fields", "All interfaces"))
        .help(QT_TRANSLATE_NOOP("fields", "Also interfaces that are down, virtual ones, and link-local addresses."))
        .common(),
    field<&HostRequest::follow>("follow", QT_TRANSLATE_NOOP("fields", "Follow"))
        .help(QT_TRANSLATE_NOOP("fields", "Go on, as addresses and interfaces come and go, until stopped."))
        .common(),
};

constexpr FieldOf<HostRow> rowFields[] = {
    field<&HostRow::interfaceName>("interface", QT_TRANSLATE_NOOP("fields", "Interface")).key(),
    field<&HostRow::kind>("kind", QT_TRANSLATE_NOOP("fields", "Kind")),
    field<&HostRow::state>("state", QT_TRANSLATE_NOOP("fields", "State")),
    field<&HostRow::family>("family", QT_TRANSLATE_NOOP("fields", "Family")).hidden(),
    field<&HostRow::address>("address", QT_TRANSLATE_NOOP("fields", "Address")).key(),
    field<&HostRow::prefixLength>("prefix_length", QT_TRANSLATE_NOOP("fields", "Prefix length"))
        .help(QT_TRANSLATE_NOOP("fields", "How many bits of the address name the network; the others name the host.")),
    field<&HostRow::scope>("scope", QT_TRANSLATE_NOOP("fields", "Scope")).hidden(),
    field<&HostRow::mac>("mac", QT_TRANSLATE_NOOP("fields", "MAC address")),
    field<&HostRow::mtu>("mtu", QT_TRANSLATE_NOOP("fields", "MTU"))
        .help(QT_TRANSLATE_NOOP("fields", "The largest packet that the interface takes, in bytes."))
        .hidden()
        .exact(),
    field<&HostRow::speed>("speed_mbps", QT_TRANSLATE_NOOP("fields", "Speed"), Unit::MegabitsPerSecond).hidden(),
    field<&HostRow::receivedBytes>("rx_bytes", QT_TRANSLATE_NOOP("fields", "Received"), Unit::Bytes),
    field<&HostRow::sentBytes>("tx_bytes", QT_TRANSLATE_NOOP("fields", "Sent"), Unit::Bytes).hidden(),
    field<&HostRow::outbound>("outbound", QT_TRANSLATE_NOOP("fields", "Used outward"))
        .help(QT_TRANSLATE_NOOP("fields", "The kernel would send from this address toward the outside."))
        .hidden(),
    field<&HostRow::index>("index", QT_TRANSLATE_NOOP("fields", "Index")).hidden().exact(),
    field<&HostRow::peer>("peer_address", QT_TRANSLATE_NOOP("fields", "Other end")).hidden(),
    field<&HostRow::change>("change", QT_TRANSLATE_NOOP("fields", "Change"))
        .help(QT_TRANSLATE_NOOP("fields", "When following: new, changed (not the counters) or gone a moment ago.")),
};

constexpr Plot plots[] = {
    {.id = "received",
     .title = QT_TRANSLATE_NOOP("plots", "Received per second"),
     .x = "",
     .y = "rx_bytes",
     .series = "interface",
     .source = PlotSource::Rates},
    {.id = "sent",
     .title = QT_TRANSLATE_NOOP("plots", "Sent per second"),
     .x = "",
     .y = "tx_bytes",
     .series = "interface",
     .source = PlotSource::Rates},
};

constexpr FieldOf<HostSummary> summaryFields[] = {
    field<&HostSummary::hostName>("host_name", QT_TRANSLATE_NOOP("fields", "Host name")),
    field<&HostSummary::fqdn>("fqdn", QT_TRANSLATE_NOOP("fields", "Full name")),
    field<&HostSummary::hostNameAddress>("host_name_address", QT_TRANSLATE_NOOP("fields", "Address of the host name")),
    field<&HostSummary::outboundIpv4>("outbound_ipv4", QT_TRANSLATE_NOOP("fields", "IPv4 address used outward")),
    field<&HostSummary::outboundIpv6>("outbound_ipv6", QT_TRANSLATE_NOOP("fields", "IPv6 address used outward")),
    field<&HostSummary::gateway>("gateway", QT_TRANSLATE_NOOP("fields", "Gateway")),
    field<&HostSummary::dnsServers>("dns_servers", QT_TRANSLATE_NOOP("fields", "DNS servers")),
    field<&HostSummary::searchDomains>("search_domains", QT_TRANSLATE_NOOP("fields", "Search domains")),
    field<&HostSummary::os>("os", QT_TRANSLATE_NOOP("fields", "Operating system")),
    field<&HostSummary::gatewayIpv6>("gateway_ipv6", QT_TRANSLATE_NOOP("fields", "IPv6 gateway")),
    field<&HostSummary::dnsStub>("dns_stub", QT_TRANSLATE_NOOP("fields", "Local DNS forwarder")),
    field<&HostSummary::hostNameError>("host_name_error", QT_TRANSLATE_NOOP("fields", "Error for the host name")),
    field<&HostSummary::interfacesError>("interfaces_error", QT_TRANSLATE_NOOP("fields", "Error for the interfaces")),
};

/// What gethostbyname(gethostname()) gave, where that is not what a person would expect.
QString explainHostNameAddress(const HostSummary &summary)
{
    if (summary.hostNameAddress.isNull() && summary.hostNameError == hostNameTimeout) {
        return text(QT_TRANSLATE_NOOP("host",
                                      "No line in /etc/hosts gives the name %1 an address, and no name server "
                                      "answered in time; the exercise's script would go on waiting."))
            .arg(summary.hostName);
    }
    if (summary.hostNameAddress.isNull()) {
        return text(QT_TRANSLATE_NOOP("host",
                                      "The name %1 has no address here (%2): no line in /etc/hosts gives it one "
                                      "and no name server knows it, so the exercise's script would end with an "
                                      "error."))
            .arg(summary.hostName, summary.hostNameError);
    }
    if (!summary.hostNameAddress.isLoopback())
        return {};
    const QString address = summary.hostNameAddress.toString();
    if (summary.hostsLine.isEmpty()) {
        return text(QT_TRANSLATE_NOOP("host",
                                      "%1 leads back to this machine: the system makes it up for its own "
                                      "name, so that the name always has an address."))
            .arg(address);
    }
    QString said = text(QT_TRANSLATE_NOOP("host",
                                          "%1 leads back to this machine: /etc/hosts has the line \"%2\", which "
                                          "gives the name an address even with no network."))
                       .arg(address, summary.hostsLine);
    if (address == u"127.0.1.1"_s)
        said += u' ' + text(QT_TRANSLATE_NOOP("host", "Debian's installer writes it there."));
    return said;
}

QString explainReach(const HostSummary &summary)
{
    if (!summary.interfacesError.isEmpty()) {
        return text(QT_TRANSLATE_NOOP("host", "The interfaces can't be read here (%1).")).arg(summary.interfacesError);
    }
    QStringList outward;
    for (const QHostAddress &address : {summary.outboundIpv4, summary.outboundIpv6}) {
        if (!address.isNull())
            outward += address.toString();
    }
    if (!outward.isEmpty()) {
        return text(QT_TRANSLATE_NOOP("host", "Other computers reach this one at %1."))
            .arg(outward.join(text(QT_TRANSLATE_NOOP("host", " and "))));
    }
    if (!summary.nearbyAddresses.isEmpty()) {
        return text(QT_TRANSLATE_NOOP("host",
                                      "Other computers in the same network reach this one at %1; there is no "
                                      "way further out, for want of a default route."))
            .arg(summary.nearbyAddresses.join(u", "_s));
    }
    return text(QT_TRANSLATE_NOOP("host",
                                  "Other computers reach this one nowhere: no interface that is up has an "
                                  "address. What talks to 127.0.0.1 works all the same."));
}

Answer answer(const HostRequest &, const HostSummary &summary)
{
    const QString address = summary.hostNameAddress.isNull()
        ? text(QT_TRANSLATE_NOOP("host", "none (%1)")).arg(summary.hostNameError)
        : summary.hostNameAddress.toString();
    Answer answer;
    answer.headline = text(QT_TRANSLATE_NOOP("host", "Host name: %1 · IP address: %2")).arg(summary.hostName, address);
    QStringList lines = {explainReach(summary)};
    if (const QString why = explainHostNameAddress(summary); !why.isEmpty())
        lines += why;
    answer.detail = lines.join(u'\n');
    answer.scriptPrints = {u"Host name: %1"_s.arg(summary.hostName), u"IP address: %1"_s.arg(address)};
    return answer;
}

bool isPrivate(const QHostAddress &address)
{
    return address.isInSubnet(QHostAddress(u"10.0.0.0"_s), 8) || address.isInSubnet(QHostAddress(u"172.16.0.0"_s), 12)
        || address.isInSubnet(QHostAddress(u"192.168.0.0"_s), 16);
}

QString explainLoopback(const QString &address)
{
    if (address.contains(u':'))
        return text(QT_TRANSLATE_NOOP("host",
                                      "%1 is this machine itself, as 127.0.0.1 is for IPv4: what is sent there never "
                                      "leaves it."))
            .arg(address);
    return text(QT_TRANSLATE_NOOP("host",
                                  "%1 is this machine itself: what is sent there never leaves it. All of "
                                  "127.0.0.0/8 does the same, so 127.0.1.1 too, which /etc/hosts often gives the "
                                  "machine's own name."))
        .arg(address);
}

bool isForExamples(const QHostAddress &address)
{
    return address.isInSubnet(QHostAddress(u"192.0.2.0"_s), 24)
        || address.isInSubnet(QHostAddress(u"198.51.100.0"_s), 24)
        || address.isInSubnet(QHostAddress(u"203.0.113.0"_s), 24)
        || address.isInSubnet(QHostAddress(u"2001:db8::"_s), 32);
}

QString explainAddress(const HostRow &row)
{
    const QString address = row.address.toString();
    if (row.kind == InterfaceKind::Loopback)
        return explainLoopback(address);
    if (row.scope == AddressScope::Link) {
        return text(QT_TRANSLATE_NOOP("host",
                                      "%1 is a link-local address: made up by this machine, good only in the "
                                      "same network, and the same network may be met on another interface too, "
                                      "so the interface's name belongs to it."))
            .arg(address);
    }
    if (isPrivate(row.address)) {
        return text(QT_TRANSLATE_NOOP("host",
                                      "%1 is a private address (RFC 1918): computers in the same network reach "
                                      "it; toward the Internet a router puts its own in its place."))
            .arg(address);
    }
    if (row.address.isUniqueLocalUnicast())
        return text(QT_TRANSLATE_NOOP("host", "%1 is a unique local address (RFC 4193), IPv6's private kind."))
            .arg(address);
    if (row.address.isInSubnet(QHostAddress(u"100.64.0.0"_s), 10)) {
        return text(QT_TRANSLATE_NOOP("host",
                                      "%1 is an address that a provider shares among customers (RFC 6598): "
                                      "nobody outside can connect to it."))
            .arg(address);
    }
    if (isForExamples(row.address)) {
        return text(QT_TRANSLATE_NOOP("host",
                                      "%1 is an address for examples (RFC 5737, RFC 3849), which the Internet does not "
                                      "carry: somebody here uses it like a private one."))
            .arg(address);
    }
    return text(QT_TRANSLATE_NOOP("host",
                                  "%1 is an address of the Internet: everybody can send to it, unless a firewall is in "
                                  "between."))
        .arg(address);
}

QString explainState(const HostRow &row)
{
    switch (row.state) {
    case InterfaceState::Up:
        return row.address.isNull() ? text(QT_TRANSLATE_NOOP("host",
                                                             "The interface is up but has no address yet: on "
                                                             "most networks a DHCP server should give it one."))
                                    : QString();
    case InterfaceState::NoCarrier:
        return text(QT_TRANSLATE_NOOP("host",
                                      "The interface is switched on, but nothing is at the other end: a cable "
                                      "that is not plugged in, or no radio network."));
    case InterfaceState::Dormant:
        return text(QT_TRANSLATE_NOOP("host",
                                      "The interface waits for something before it passes packets, such as a "
                                      "login to the network."));
    case InterfaceState::Down:
        return text(QT_TRANSLATE_NOOP("host", "The interface is switched off."));
    }
    return {};
}

/// How far this address reaches without a router.
QString explainPrefix(const HostRow &row)
{
    if (!row.prefixLength || row.kind == InterfaceKind::Loopback || row.scope == AddressScope::Link)
        return {};
    const QPair<QHostAddress, int> net =
        QHostAddress::parseSubnet(u"%1/%2"_s.arg(row.address.toString().section(u'%', 0, 0)).arg(*row.prefixLength));
    if (net.first.isNull())
        return {};
    return text(QT_TRANSLATE_NOOP("host",
                                  "The first %1 bits name the network, %2/%1: who is in it is reached directly, "
                                  "everybody else through the gateway."))
        .arg(*row.prefixLength)
        .arg(net.first.toString());
}

QString explainRow(const HostRow &row)
{
    QStringList sentences;
    if (row.change == RowChange::Gone) {
        sentences += row.address.isNull()
            ? text(QT_TRANSLATE_NOOP("host", "The interface is gone; what stands here is what it was last."))
            : text(QT_TRANSLATE_NOOP("host", "The address is gone; what stands here is what it was last."));
    }
    if (!row.address.isNull()) {
        sentences += explainAddress(row);
        sentences += explainPrefix(row);
    }
    if (row.outbound)
        sentences += text(QT_TRANSLATE_NOOP("host", "The kernel sends from it toward the outside."));
    sentences += explainState(row);
    sentences.removeAll(QString());
    return sentences.join(u' ');
}

} // namespace

const Tool &hostTool()
{
    static const ToolOf<HostRequest, HostRow, HostSummary> tool({
        .id = "host",
        .title = QT_TRANSLATE_NOOP("tools", "This machine"),
        .sentence =
            QT_TRANSLATE_NOOP("tools", "See this machine's name, its addresses, and which of them others reach."),
        .group = ToolGroup::Sockets,
        .shortcutDigit = 1,
        .followsInWindow = true,
        .plots = plots,
        .requestFields = requestFields,
        .rowFields = rowFields,
        .summaryFields = summaryFields,
        .run = runHost,
        .answer = answer,
        .explainRow = explainRow,
        .code = hostCode,
        .check = nullptr,
    });
    return tool;
}

} // namespace sockeye
