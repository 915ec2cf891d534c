// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/checkup/checkuptool.h"
#include "core/net/resolverconfig.h"
#include "core/net/routenetlink.h"
#include "core/protocol/dns/dnsmessage.h"

#include <functional>
#include <thread>

namespace sockeye
{

/// What a check-up reads of this computer beside its sockets, so that a test can say it.
struct CheckSources {
    ResolverConfig (*resolver)() = [] { return ResolverConfig::load(); };
    quint16 dnsPort = 53;
    quint16 timePort = 123;
    int hurry = 1; ///< what every patience is divided by
};

/// How long the parts may take, so that a round ends within some ten seconds whatever is broken.
namespace CheckPatience
{
using namespace std::chrono_literals;
inline constexpr Nanoseconds names = 2500ms;
inline constexpr Nanoseconds connection = 2500ms;
inline constexpr Nanoseconds page = 3s;
inline constexpr Nanoseconds tls = 3s;
inline constexpr Nanoseconds time = 2s;
inline constexpr Nanoseconds gateway = 1s; ///< for the last probe
inline constexpr Nanoseconds probeInterval = 50ms;
inline constexpr Nanoseconds bigPacket = 700ms; ///< for each of a few tries
} // namespace CheckPatience

/// What a step is given. One thread each.
struct StepContext {
    Environment environment; ///< with the step's own subject
    const CheckupRequest &request;
    const CheckSources &sources;
    PracticeLocator &practice;

    /// The end of a part of CheckPatience that begins now.
    Deadline in(Nanoseconds patience) const { return Deadline::in(patience / sources.hurry, *environment.clock); }
    /// The environment for packets of \a protocol.
    Environment speaking(PacketProtocol protocol) const
    {
        Environment speaking = environment;
        speaking.protocol = protocol;
        return speaking;
    }
};

/// What a step came to.
struct StepResult {
    Finding finding = Finding::NotAsked;
    QString target{};
    QString value{};
    QString name{}; ///< whom it concerns
    std::optional<CheckWhere> where{}; ///< where the fault is not where such faults usually are
    QString error{};
    const char *failedCall = "";
    /// A gateway that is known and does not answer: whether it is there, what lies behind it tells.
    bool isUnsure = false;

    void take(const Error &failure)
    {
        error = QString::fromLatin1(errorSymbol(failure));
        failedCall = failure.operation;
    }
};

/// This computer's own side, as the kernel tells it.
struct LocalState {
    std::vector<NetworkLink> links;
    std::vector<NetworkAddress> addresses;
    std::optional<NetworkLink> way; ///< the interface that leads out, or else would
    std::optional<DefaultRoute> route; ///< the best; IPv4 before IPv6
    bool hasIpv6Route = false;
    bool isWifi = false; ///< the way

    /// The other side of a cable, or the Wi-Fi.
    CheckWhere linkFault(CheckWhere wired) const { return isWifi ? CheckWhere::Wifi : wired; }
    bool hasGlobalIpv6() const;
};

/// A host that is asked, and what is known of it.
struct CheckHost {
    QString typed;
    QString host;
    quint16 port = checkPort;
    QList<QHostAddress> ipv4{};
    QList<QHostAddress> ipv6{};
    std::optional<Finding> unnamed{}; ///< why it has no address
    QList<QHostAddress> connected{}; ///< that a TCP connection was made with

    bool hasAddress() const { return !ipv4.isEmpty() || !ipv6.isEmpty(); }
    /// Those to try, IPv4 before IPv6.
    QList<QHostAddress> addresses() const { return ipv4 + ipv6; }
};

/// The name servers that answered, for the names; and what the hosts' names came to.
struct NameState {
    QList<Endpoint> servers;
    std::vector<CheckHost> hosts;
    CheckHost portal;
    CheckHost timeServer;
    bool isGatewayAsked = false; ///< a name server that is the gateway, or lies behind it, was asked
    bool hasHeardGateway = false; ///< and answered, whatever it said
};

/// The parts of a URL that a plain HTTP request needs.
struct PageAddress {
    QString host;
    quint16 port = 80;
    QString path; ///< with the query, ASCII
};
std::optional<PageAddress> parsePage(const QString &url);
/// The request for \a page.
QByteArray pageRequest(const PageAddress &page);

Result<LocalState> readLocalState(const Environment &environment);
StepResult checkInterface(const LocalState &local);
StepResult checkWifi(const StepContext &step, const LocalState &local);
StepResult checkAddress(const LocalState &local);
/// \a variables are `NAME=VALUE`.
StepResult checkProxy(const LocalState &local, const QStringList &variables);
StepResult checkGateway(const StepContext &step, const LocalState &local);
/// Fills the servers in.
StepResult checkResolver(const StepContext &step, const LocalState &local, NameState &names);
/// Fills addresses in.
StepResult checkNames(const StepContext &step, NameState &names);
/// Notes which addresses took a connection.
StepResult checkTcp(const StepContext &step, NameState &names);
StepResult checkIpv6(const StepContext &step, const LocalState &local, const NameState &names);
StepResult checkPortal(const StepContext &step, const CheckHost &host);
StepResult checkTls(const StepContext &step, const NameState &names);
StepResult checkClock(const StepContext &step, const CheckHost &host);
StepResult checkMtu(const StepContext &step, const LocalState &local, const NameState &names);
StepResult checkPractice(const StepContext &step);

/// What a page's answer says of a portal. \a answer is the whole of it, header and body.
StepResult judgePage(QByteArrayView answer, const QString &expected);
/// Whether a link has no neighbours, only another end.
bool isTunnel(const NetworkLink &link);
/// A signal's strength as a finding.
Finding judgeSignal(int dBm);
/// How wrong a clock is, as a finding.
Finding judgeClock(Nanoseconds offset);

/// Does \a work on a further one of \a threads; here and now where no thread is to be had.
void doBeside(std::vector<std::thread> &threads, const std::function<void()> &work);

/// A list of words, a comma between; the first three, and how many more.
QString shortList(const QStringList &items);
/// A length of time for a value: `0.4 ms`.
QString shortTime(Nanoseconds time);

} // namespace sockeye
