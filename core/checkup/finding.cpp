// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checkup/finding.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

namespace
{

using F = Finding;
using R = CheckResult;
using W = CheckWhere;

// In the order of the enum.
constexpr FindingLine lines[] = {
    {F::InterfaceUp, "interface_up", R::Pass, W::Nowhere, false,
     QT_TRANSLATE_NOOP("checkup", "It is switched on and connected."), "", ""},
    {F::NoInterface, "no_interface", R::Warn, W::ThisComputer, true,
     QT_TRANSLATE_NOOP("checkup", "This computer has no network interface but loopback, which leads nowhere else."),
     QT_TRANSLATE_NOOP("checkup", "Plug in a cable or switch on the Wi-Fi, if this computer is to reach the Internet."),
     QT_TRANSLATE_NOOP("checkup", "No Internet from here")},
    {F::InterfaceDown, "interface_down", R::Fail, W::ThisComputer, true,
     QT_TRANSLATE_NOOP("checkup", "The interface is switched off."),
     QT_TRANSLATE_NOOP("checkup", "Switch it on in the network settings of the desktop."),
     QT_TRANSLATE_NOOP("checkup", "This computer is at fault: its network interface is switched off")},
    {F::NoCarrier, "no_carrier", R::Fail, W::ThisComputer, true,
     QT_TRANSLATE_NOOP("checkup",
                       "The interface is switched on, but connected to nothing: no cable, the other end is off, or no "
                       "Wi-Fi was joined."),
     QT_TRANSLATE_NOOP("checkup", "Check the cable at both ends, or join the Wi-Fi."),
     QT_TRANSLATE_NOOP("checkup", "This computer is connected to nothing: the cable or the Wi-Fi is missing")},
    {F::WifiGood, "wifi_good", R::Pass, W::Nowhere, false, QT_TRANSLATE_NOOP("checkup", "The signal is strong enough."),
     "", ""},
    {F::WifiWeak, "wifi_weak", R::Warn, W::Wifi, false,
     QT_TRANSLATE_NOOP("checkup",
                       "The signal is weak (below -70 dBm): it gets slow, and packets are sent again and again."),
     QT_TRANSLATE_NOOP("checkup", "Go nearer to the access point, or away from walls and metal."),
     QT_TRANSLATE_NOOP("checkup", "The Internet works, but the Wi-Fi is weak here")},
    {F::WifiVeryWeak, "wifi_very_weak", R::Fail, W::Wifi, false,
     QT_TRANSLATE_NOOP("checkup", "The signal is hardly there (below -80 dBm): expect breaks."),
     QT_TRANSLATE_NOOP("checkup", "Go nearer to the access point, or use a cable."),
     QT_TRANSLATE_NOOP("checkup", "The Wi-Fi is at fault: its signal hardly reaches this computer")},
    {F::WifiUnknown, "wifi_unknown", R::Pass, W::Nowhere, false,
     QT_TRANSLATE_NOOP("checkup", "The driver tells neither signal nor rate."), "", ""},
    {F::NotWifi, "not_wifi", R::Skipped, W::Nowhere, false, QT_TRANSLATE_NOOP("checkup", "The way out is no Wi-Fi."),
     "", ""},
    {F::AddressGood, "address_good", R::Pass, W::Nowhere, false,
     QT_TRANSLATE_NOOP("checkup", "This computer has an address that others can answer to."), "", ""},
    {F::SelfAssigned, "self_assigned", R::Fail, W::Router, true,
     QT_TRANSLATE_NOOP(
         "checkup",
         "An address in 169.254.0.0/16 is one that this computer gave itself, because no DHCP server answered."),
     QT_TRANSLATE_NOOP(
         "checkup",
         "Restart the router, which hands out addresses (DHCP); check the cable or the password of the Wi-Fi."),
     QT_TRANSLATE_NOOP("checkup",
                       "The router is at fault, or not reached: it gave this computer no address (no DHCP)")},
    {F::NoAddress, "no_address", R::Fail, W::ThisComputer, true,
     QT_TRANSLATE_NOOP("checkup", "The interface has no address, so nobody can answer this computer."),
     QT_TRANSLATE_NOOP(
         "checkup", "Have the network settings ask for one by DHCP, or enter the one that this computer should have."),
     QT_TRANSLATE_NOOP("checkup", "This computer has no address: its network settings, or no DHCP")},
    {F::GatewayGood, "gateway_good", R::Pass, W::Nowhere, false,
     QT_TRANSLATE_NOOP("checkup", "The gateway is there, and nothing was lost on the way to it."), "", ""},
    {F::GatewayLossy, "gateway_lossy", R::Warn, W::Router, false,
     QT_TRANSLATE_NOOP("checkup",
                       "The gateway is there, but some probes to it were lost: the first link already loses packets."),
     QT_TRANSLATE_NOOP("checkup", "Use a cable, or another cable; near the access point nothing should be lost."),
     QT_TRANSLATE_NOOP("checkup", "The Internet works, but packets are lost on the way to the router")},
    {F::GatewayQuiet, "gateway_quiet", R::Pass, W::Nowhere, false,
     QT_TRANSLATE_NOOP(
         "checkup",
         "The gateway is in the neighbour table, so it is there; it does not answer probes, which is its right."),
     "", ""},
    {F::GatewayUnasked, "gateway_unasked", R::Pass, W::Nowhere, false,
     QT_TRANSLATE_NOOP("checkup", "The gateway is known; no probes were sent to it."), "", ""},
    {F::GatewayGone, "gateway_gone", R::Fail, W::Router, true,
     QT_TRANSLATE_NOOP(
         "checkup", "The gateway answers neither probes nor the question for its hardware address: it is not there."),
     QT_TRANSLATE_NOOP("checkup", "Restart the router; check that this computer is in the right network."),
     QT_TRANSLATE_NOOP("checkup", "The router is at fault: it does not answer at all")},
    {F::NoGateway, "no_gateway", R::Warn, W::ThisComputer, true,
     QT_TRANSLATE_NOOP("checkup", "This computer knows no way out of its own network: it has no default route."),
     QT_TRANSLATE_NOOP(
         "checkup",
         "If it should reach the Internet, have the network settings ask for one by DHCP, or enter the gateway."),
     QT_TRANSLATE_NOOP("checkup", "No Internet from here")},
    {F::NoGatewayNeeded, "no_gateway_needed", R::Pass, W::Nowhere, false,
     QT_TRANSLATE_NOOP("checkup", "The way out is a link with one other end, so there is no gateway to ask for."), "",
     ""},
    {F::ResolverGood, "resolver_good", R::Pass, W::Nowhere, false,
     QT_TRANSLATE_NOOP("checkup", "Every name server that this computer asks answers."), "", ""},
    {F::ResolverSome, "resolver_some", R::Warn, W::Provider, false,
     QT_TRANSLATE_NOOP("checkup",
                       "Some of the name servers do not answer: each name that is asked of them waits first."),
     QT_TRANSLATE_NOOP("checkup", "Take the silent ones out of the network settings, or restart the router."),
     QT_TRANSLATE_NOOP("checkup",
                       "The Internet works, but one of the name servers does not answer, which makes names slow")},
    {F::NoResolver, "no_resolver", R::Fail, W::ThisComputer, true,
     QT_TRANSLATE_NOOP("checkup", "No name server is set (/etc/resolv.conf), so names can't be turned into addresses."),
     QT_TRANSLATE_NOOP("checkup", "Have the network settings ask for one by DHCP, or enter one."),
     QT_TRANSLATE_NOOP("checkup", "This computer is at fault: no name server is set")},
    {F::ResolverSilent, "resolver_silent", R::Fail, W::Provider, true,
     QT_TRANSLATE_NOOP("checkup", "No name server answered in time."),
     QT_TRANSLATE_NOOP("checkup", "Restart the router; or enter another name server in the network settings."),
     QT_TRANSLATE_NOOP("checkup", "Names do not work: the name server does not answer")},
    {F::ResolverClosed, "resolver_closed", R::Fail, W::Provider, true,
     QT_TRANSLATE_NOOP("checkup",
                       "The computer that should be the name server is there, but no name server runs on it."),
     QT_TRANSLATE_NOOP("checkup", "Check the address of the name server in the network settings; restart the router."),
     QT_TRANSLATE_NOOP("checkup", "Names do not work: no name server runs at the address that is set")},
    {F::ResolverRefuses, "resolver_refuses", R::Fail, W::ThisComputer, true,
     QT_TRANSLATE_NOOP("checkup", "The name server is there and refuses to answer this computer: it serves others."),
     QT_TRANSLATE_NOOP("checkup",
                       "Enter the name server of this network in the network settings, or have DHCP set it."),
     QT_TRANSLATE_NOOP("checkup", "Names do not work: the name server that is set here refuses this computer")},
    {F::ResolverFailing, "resolver_failing", R::Fail, W::Provider, true,
     QT_TRANSLATE_NOOP("checkup", "The name server is there, but can't find anything out itself (SERVFAIL)."),
     QT_TRANSLATE_NOOP("checkup", "Restart the router; if that does not help, tell the provider."),
     QT_TRANSLATE_NOOP("checkup", "Names do not work: the name server answers, but reaches nobody itself")},
    {F::NameGood, "name_good", R::Pass, W::Nowhere, false,
     QT_TRANSLATE_NOOP("checkup", "The names have IPv4 and IPv6 addresses."), "", ""},
    {F::NameOnlyIpv4, "name_only_ipv4", R::Pass, W::Nowhere, false,
     QT_TRANSLATE_NOOP("checkup", "The names have IPv4 addresses only."), "", ""},
    {F::NameOnlyIpv6, "name_only_ipv6", R::Pass, W::Nowhere, false,
     QT_TRANSLATE_NOOP("checkup", "The names have IPv6 addresses only."), "", ""},
    {F::NameSome, "name_some", R::Fail, W::Site, false,
     QT_TRANSLATE_NOOP("checkup", "Some of the names have an address, others have not."),
     QT_TRANSLATE_NOOP("checkup", "Check the spelling; else whoever runs it has to mend it."),
     QT_TRANSLATE_NOOP("checkup", "Only %1 is at fault: its name leads nowhere, other names work")},
    {F::NoSuchName, "no_such_name", R::Fail, W::Site, true,
     QT_TRANSLATE_NOOP("checkup", "The name server says that there is no such name."),
     QT_TRANSLATE_NOOP("checkup", "Check the spelling."),
     QT_TRANSLATE_NOOP("checkup", "Only %1 is at fault: there is no such name")},
    {F::NoNames, "no_names", R::Warn, W::Provider, true,
     QT_TRANSLATE_NOOP("checkup",
                       "The name server says that none of the names exists: it knows nothing of the Internet."),
     QT_TRANSLATE_NOOP("checkup",
                       "Check the spelling; else ask whoever runs this network whether it leads to the Internet."),
     QT_TRANSLATE_NOOP("checkup", "No Internet from here")},
    {F::NameWithoutAddress, "name_without_address", R::Fail, W::Site, true,
     QT_TRANSLATE_NOOP("checkup", "The name exists, but has no address."),
     QT_TRANSLATE_NOOP("checkup", "Check the spelling; else whoever runs it has to mend it."),
     QT_TRANSLATE_NOOP("checkup", "Only %1 is at fault: its name has no address")},
    {F::NameUnanswered, "name_unanswered", R::Fail, W::Provider, true,
     QT_TRANSLATE_NOOP("checkup", "The name server answers, but not to the question for this name."),
     QT_TRANSLATE_NOOP("checkup", "Try again in a minute; then tell the provider."),
     QT_TRANSLATE_NOOP("checkup", "The provider is at fault: its name server does not find names out")},
    {F::TcpGood, "tcp_good", R::Pass, W::Nowhere, false,
     QT_TRANSLATE_NOOP("checkup", "A connection is made with every host that was asked."), "", ""},
    {F::TcpSome, "tcp_some", R::Fail, W::Site, false,
     QT_TRANSLATE_NOOP("checkup", "Some hosts take connections, others do not."),
     QT_TRANSLATE_NOOP("checkup", "Wait, or ask those who run it; from here nothing is wrong."),
     QT_TRANSLATE_NOOP("checkup", "Only %1 is at fault: the others answer")},
    {F::TcpRefused, "tcp_refused", R::Fail, W::Site, true,
     QT_TRANSLATE_NOOP("checkup", "The host is there and refuses: nothing runs at this port, or a firewall says no."),
     QT_TRANSLATE_NOOP("checkup", "Check the port; ask those who run the host."),
     QT_TRANSLATE_NOOP("checkup", "Only %1 is at fault: it refuses connections")},
    {F::TcpSilent, "tcp_silent", R::Fail, W::Provider, true,
     QT_TRANSLATE_NOOP("checkup",
                       "No connection came about in time: a firewall drops what is sent, or the host is down."),
     QT_TRANSLATE_NOOP("checkup", "Try another network, such as a phone; ask whoever runs the firewall here."),
     QT_TRANSLATE_NOOP("checkup", "The provider is at fault, or a firewall here: no connection gets through")},
    {F::TcpUnreachable, "tcp_unreachable", R::Fail, W::Provider, true,
     QT_TRANSLATE_NOOP("checkup", "A router on the way says that no way leads there."),
     QT_TRANSLATE_NOOP("checkup", "Restart the router; then tell the provider."),
     QT_TRANSLATE_NOOP("checkup", "The provider is at fault: behind the router no way leads on")},
    {F::NoPortal, "no_portal", R::Pass, W::Nowhere, false,
     QT_TRANSLATE_NOOP("checkup", "The page came as it should, so nothing stands in between."), "", ""},
    {F::PortalRedirects, "portal_redirects", R::Fail, W::Router, false,
     QT_TRANSLATE_NOOP("checkup",
                       "The network sends the page elsewhere: it wants you to log in first (captive portal)."),
     QT_TRANSLATE_NOOP("checkup", "Open the address in a browser and log in."),
     QT_TRANSLATE_NOOP("checkup", "The network wants you to log in first: open %1")},
    {F::PortalOther, "portal_other", R::Fail, W::Router, false,
     QT_TRANSLATE_NOOP("checkup",
                       "Another page came than the one that was asked for: something in between answers in its place "
                       "(captive portal, filter)."),
     QT_TRANSLATE_NOOP("checkup", "Open the page in a browser and see what it says."),
     QT_TRANSLATE_NOOP("checkup",
                       "Something in this network answers in place of the page: a captive portal or a filter")},
    {F::PortalUnanswered, "portal_unanswered", R::Warn, W::Site, false,
     QT_TRANSLATE_NOOP("checkup", "The page did not come, so nothing is known about a portal."),
     QT_TRANSLATE_NOOP("checkup", "Try again; or name another page."),
     QT_TRANSLATE_NOOP("checkup", "The page that shows captive portals did not come")},
    {F::TlsGood, "tls_good", R::Pass, W::Nowhere, false,
     QT_TRANSLATE_NOOP("checkup", "The certificate is right: the host is who it says it is."), "", ""},
    {F::TlsExpired, "tls_expired", R::Fail, W::Site, false,
     QT_TRANSLATE_NOOP("checkup", "The certificate has expired."),
     QT_TRANSLATE_NOOP("checkup", "If the clock of this computer is right, tell those who run the host."),
     QT_TRANSLATE_NOOP("checkup", "Only %1 is at fault: its certificate has expired")},
    {F::TlsNotYetValid, "tls_not_yet_valid", R::Fail, W::Site, false,
     QT_TRANSLATE_NOOP("checkup", "The certificate is not valid yet."),
     QT_TRANSLATE_NOOP("checkup", "Check the clock of this computer first."),
     QT_TRANSLATE_NOOP("checkup", "Only %1 is at fault: its certificate is not valid yet")},
    {F::TlsUnknownIssuer, "tls_unknown_issuer", R::Fail, W::Site, false,
     QT_TRANSLATE_NOOP("checkup",
                       "Nobody whom this computer trusts has signed the certificate: it is self-signed, or something "
                       "in between reads along."),
     QT_TRANSLATE_NOOP("checkup", "Do not enter passwords there. Ask whether this network inspects TLS."),
     QT_TRANSLATE_NOOP("checkup", "Only %1 is at fault: nobody whom this computer trusts has signed its certificate")},
    {F::TlsWrongName, "tls_wrong_name", R::Fail, W::Site, false,
     QT_TRANSLATE_NOOP("checkup", "The certificate is for another name."),
     QT_TRANSLATE_NOOP("checkup", "Check the name; do not enter passwords there."),
     QT_TRANSLATE_NOOP("checkup", "Only %1 is at fault: its certificate is for another name")},
    {F::TlsInvalid, "tls_invalid", R::Fail, W::Site, false,
     QT_TRANSLATE_NOOP("checkup", "The certificate did not pass a check."),
     QT_TRANSLATE_NOOP("checkup", "See the error; do not enter passwords there."),
     QT_TRANSLATE_NOOP("checkup", "Only %1 is at fault: its certificate did not pass a check")},
    {F::TlsBroken, "tls_broken", R::Fail, W::Site, false,
     QT_TRANSLATE_NOOP("checkup", "The connection was made, but TLS did not come about on it."),
     QT_TRANSLATE_NOOP("checkup", "Try again; a firewall may stop it, or the port speaks no TLS."),
     QT_TRANSLATE_NOOP("checkup", "Only %1 is at fault: TLS does not come about")},
    {F::Ipv6Good, "ipv6_good", R::Pass, W::Nowhere, false, QT_TRANSLATE_NOOP("checkup", "IPv6 works."), "", ""},
    {F::Ipv6Dead, "ipv6_dead", R::Fail, W::Provider, false,
     QT_TRANSLATE_NOOP(
         "checkup",
         "This computer has an IPv6 address and a route, but nothing comes back: programs try it first and wait."),
     QT_TRANSLATE_NOOP("checkup", "Restart the router; until it works, switch IPv6 off in the network settings."),
     QT_TRANSLATE_NOOP("checkup", "The Internet works, but IPv6 is dead: the provider, or the router")},
    {F::NoIpv6, "no_ipv6", R::Skipped, W::Nowhere, false,
     QT_TRANSLATE_NOOP("checkup", "This network gives no IPv6, which is no fault."), "", ""},
    {F::NoIpv6Peer, "no_ipv6_peer", R::Skipped, W::Nowhere, false,
     QT_TRANSLATE_NOOP("checkup", "None of the hosts has an IPv6 address, so IPv6 was not tried."), "", ""},
    {F::Direct, "direct", R::Pass, W::Nowhere, false,
     QT_TRANSLATE_NOOP("checkup", "No proxy is set and no VPN carries the traffic."), "", ""},
    {F::ProxySet, "proxy_set", R::Pass, W::Nowhere, false,
     QT_TRANSLATE_NOOP("checkup", "Programs that follow these settings go through a proxy; this check-up bypasses it."),
     QT_TRANSLATE_NOOP("checkup",
                       "If only the proxy may reach the Internet, steps that failed here may work in a browser."),
     ""},
    {F::VpnOn, "vpn_on", R::Pass, W::Nowhere, false,
     QT_TRANSLATE_NOOP("checkup", "The way out leads through a tunnel: what is measured is the tunnel, too."),
     QT_TRANSLATE_NOOP("checkup", "If something is slow or missing, try it without the VPN."), ""},
    {F::VpnAndProxy, "vpn_and_proxy", R::Pass, W::Nowhere, false,
     QT_TRANSLATE_NOOP("checkup",
                       "The way out leads through a tunnel, and programs that follow the settings go through a proxy."),
     QT_TRANSLATE_NOOP("checkup", "Try it without the VPN; this check-up goes past the proxy."), ""},
    {F::ClockGood, "clock_good", R::Pass, W::Nowhere, false,
     QT_TRANSLATE_NOOP("checkup", "The clock is right to a second."), "", ""},
    {F::ClockOff, "clock_off", R::Warn, W::ThisComputer, false,
     QT_TRANSLATE_NOOP("checkup", "The clock is off by more than a second."),
     QT_TRANSLATE_NOOP("checkup", "Switch on time synchronisation (timedatectl set-ntp true)."),
     QT_TRANSLATE_NOOP("checkup", "The Internet works, but the clock of this computer is off")},
    {F::ClockWrong, "clock_wrong", R::Fail, W::ThisComputer, false,
     QT_TRANSLATE_NOOP("checkup", "The clock is off by more than a minute: certificates and log-ins begin to fail."),
     QT_TRANSLATE_NOOP("checkup", "Switch on time synchronisation (timedatectl set-ntp true)."),
     QT_TRANSLATE_NOOP("checkup", "The Internet works, but the clock of this computer is wrong")},
    {F::ClockUnanswered, "clock_unanswered", R::Warn, W::Site, false,
     QT_TRANSLATE_NOOP("checkup",
                       "The time server gave no usable answer, so nothing is known about the clock; many networks let "
                       "no NTP through."),
     QT_TRANSLATE_NOOP("checkup", "Name another server; a network may have one of its own."),
     QT_TRANSLATE_NOOP("checkup", "The Internet works; the time server gave no answer")},
    {F::MtuGood, "mtu_good", R::Pass, W::Nowhere, false,
     QT_TRANSLATE_NOOP("checkup", "Packets of the usual 1500 bytes get through whole."), "", ""},
    {F::MtuUnconfirmed, "mtu_unconfirmed", R::Pass, W::Nowhere, false,
     QT_TRANSLATE_NOOP(
         "checkup",
         "This is what the first link takes; nobody on the way answered to packets of that size, so it is not proved."),
     "", ""},
    {F::MtuSmallLink, "mtu_small_link", R::Warn, W::Nowhere, false,
     QT_TRANSLATE_NOOP("checkup",
                       "The first link of the way takes less than 1500 bytes, as tunnels, VPNs and some lines do."),
     QT_TRANSLATE_NOOP("checkup", "Nothing, as long as it works."),
     QT_TRANSLATE_NOOP("checkup", "Everything works; packets are smaller than usual")},
    {F::MtuSmallPath, "mtu_small_path", R::Warn, W::Nowhere, false,
     QT_TRANSLATE_NOOP("checkup",
                       "A link further on takes less than 1500 bytes, and its router says so: a tunnel or a DSL line."),
     QT_TRANSLATE_NOOP("checkup", "Nothing, as long as it works."),
     QT_TRANSLATE_NOOP("checkup", "Everything works; packets are smaller than usual")},
    {F::MtuBlackHole, "mtu_black_hole", R::Fail, W::Provider, false,
     QT_TRANSLATE_NOOP(
         "checkup", "Small packets get through, large ones vanish, and nobody says so: pages begin to load and stop."),
     QT_TRANSLATE_NOOP(
         "checkup", "Set a smaller MTU on the interface; tell whoever runs the firewall that it drops ICMP “too big”."),
     QT_TRANSLATE_NOOP("checkup", "The provider is at fault, or a firewall: large packets vanish on the way")},
    {F::PracticeGood, "practice_good", R::Pass, W::Nowhere, false,
     QT_TRANSLATE_NOOP("checkup", "The practice network on this computer answers."), "", ""},
    {F::PracticeBroken, "practice_broken", R::Fail, W::ThisComputer, false,
     QT_TRANSLATE_NOOP("checkup", "The practice network on this computer does not answer."),
     QT_TRANSLATE_NOOP("checkup", "Start it (F8), or end a firewall that stops loopback."),
     QT_TRANSLATE_NOOP("checkup", "The practice network on this computer does not answer")},
    {F::NotAsked, "not_asked", R::Skipped, W::Nowhere, false, QT_TRANSLATE_NOOP("checkup", "Nobody to ask was named."),
     "", ""},
    {F::AfterInterface, "after_interface", R::Skipped, W::Nowhere, false,
     QT_TRANSLATE_NOOP("checkup", "Not tried: no interface is connected."), "", ""},
    {F::AfterAddress, "after_address", R::Skipped, W::Nowhere, false,
     QT_TRANSLATE_NOOP("checkup", "Not tried: this computer has no address."), "", ""},
    {F::AfterGateway, "after_gateway", R::Skipped, W::Nowhere, false,
     QT_TRANSLATE_NOOP("checkup", "Not tried: there is no way out of this network."), "", ""},
    {F::AfterResolver, "after_resolver", R::Skipped, W::Nowhere, false,
     QT_TRANSLATE_NOOP("checkup", "Not tried: no name server answers."), "", ""},
    {F::AfterName, "after_name", R::Skipped, W::Nowhere, false,
     QT_TRANSLATE_NOOP("checkup", "Not tried: the name has no address."), "", ""},
    {F::AfterTcp, "after_tcp", R::Skipped, W::Nowhere, false,
     QT_TRANSLATE_NOOP("checkup", "Not tried: no connection came about."), "", ""},
};
static_assert(std::size(lines) == std::size_t(F::AfterTcp) + 1);

QString translated(const char *text)
{
    return *text ? QCoreApplication::translate("checkup", text) : QString();
}

} // namespace

const FindingLine &findingLine(Finding finding)
{
    return lines[std::size_t(finding)];
}

std::span<const FindingLine> findingLines()
{
    return lines;
}

QString findingMeaning(Finding finding)
{
    return translated(findingLine(finding).meaning);
}

QString findingSuggestion(Finding finding)
{
    return translated(findingLine(finding).suggestion);
}

Finding skippedFor(CheckStep step)
{
    switch (step) {
    case CheckStep::Interface:
        return F::AfterInterface;
    case CheckStep::Address:
        return F::AfterAddress;
    case CheckStep::Gateway:
        return F::AfterGateway;
    case CheckStep::Resolver:
        return F::AfterResolver;
    case CheckStep::Name:
        return F::AfterName;
    default:
        return F::AfterTcp;
    }
}

Result<void> Codec<Finding>::parse(QStringView text, Unit, const Range &, Finding &value)
{
    const auto found = std::find_if(std::begin(lines), std::end(lines), [&](const FindingLine &line) {
        return text.trimmed() == QLatin1StringView(line.id);
    });
    if (found == std::end(lines))
        return detail::notUnderstood(QCoreApplication::translate("checkup", "This is no finding of a check-up."));
    value = found->finding;
    return {};
}

} // namespace sockeye
