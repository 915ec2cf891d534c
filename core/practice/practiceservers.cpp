// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/practiceserver.h"

#include <QCoreApplication>

namespace sockeye
{

namespace
{

using S = PracticeSettings;
using Door = PracticeDoor;
using Protocol = PacketProtocol;
constexpr bool Udp = true;
constexpr bool Tcp = true;
constexpr bool NoUdp = false;
constexpr bool NoTcp = false;

const PracticeServerKind kinds[] = {
    {"ntp", QT_TRANSLATE_NOOP("practice", "Tells the time, as wrong as it is set."), &S::ntpPort, Udp, NoTcp,
     Door::Open, Protocol::Ntp, makeNtpServer},
    {"dns", QT_TRANSLATE_NOOP("practice", "Answers for the names under practice.test."), &S::dnsPort, Udp, Tcp,
     Door::Open, Protocol::Dns, makeDnsServer},
    {"echo", QT_TRANSLATE_NOOP("practice", "Sends back what it gets."), &S::echoPort, Udp, Tcp, Door::Open,
     Protocol::Payload, makeEchoServer},
    {"silent", QT_TRANSLATE_NOOP("practice", "Accepts, and never answers."), &S::silentPort, Udp, Tcp, Door::Open,
     Protocol::Payload, makeSilentServer},
    {"late", QT_TRANSLATE_NOOP("practice", "Answers after a chosen time."), &S::latePort, Udp, Tcp, Door::Open,
     Protocol::Payload, makeLateServer},
    {"drip", QT_TRANSLATE_NOOP("practice", "Sends a byte at a time, for minutes."), &S::dripPort, NoUdp, Tcp,
     Door::Open, Protocol::Payload, makeDripServer},
    {"sink", QT_TRANSLATE_NOOP("practice", "Takes in what it is sent, as fast as it can: the throughput peer."),
     &S::sinkPort, NoUdp, Tcp, Door::Open, Protocol::Payload, makeSinkServer},
    {"reset", QT_TRANSLATE_NOOP("practice", "Accepts, and breaks the connection off."), &S::resetPort, NoUdp, Tcp,
     Door::Open, Protocol::Payload, makeResetServer},
    {"halfclose", QT_TRANSLATE_NOOP("practice", "Says goodbye, ends its side, and goes on reading."), &S::halfClosePort,
     NoUdp, Tcp, Door::Open, Protocol::Payload, makeHalfCloseServer},
    {"path", QT_TRANSLATE_NOOP("practice", "The end of a way of simulated routers, for traceroute."), &S::pathPort, Udp,
     NoTcp, Door::Open, Protocol::Payload, makePathServer, true},
    {"tls", QT_TRANSLATE_NOOP("practice", "Echoes over TLS, with a certificate that is wrong as it is set."),
     &S::tlsPort, NoUdp, Tcp, Door::Open, Protocol::Payload, makeTlsServer},
    {"refused", QT_TRANSLATE_NOOP("practice", "A closed port: refuses at once."), &S::refusedPort, Udp, Tcp,
     Door::Closed, Protocol::Payload, nullptr},
    {"blackhole", QT_TRANSLATE_NOOP("practice", "Connecting gets no answer, as behind a firewall that drops."),
     &S::blackholePort, NoUdp, Tcp, Door::Full, Protocol::Payload, nullptr},
};

} // namespace

std::span<const PracticeServerKind> practiceServers()
{
    return kinds;
}

} // namespace sockeye
