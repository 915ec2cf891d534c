// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/practiceserver.h"
#include "core/protocol/icmp/report.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

namespace
{

/// The far end of a way of routers, for traceroute, on a computer whose loopback has a single hop. The routers are
/// simulated: a probe comes here whatever its TTL is, and is answered as the router would that it would have come to.
/// Only the kernel and administrators may send ICMP, so that router's message is the payload of a datagram from a
/// loopback address of the router's own.
class PathServer final : public PracticeServer
{
public:
    void answer(const PracticeScene &scene, const PracticeDatagram &request,
                std::vector<PracticeReply> &replies) override;

private:
    struct Place {
        int hop = 1;
        bool isTarget = false;
    };

    static Place placeOf(const PracticeSettings &settings, int timeToLive);
    QHostAddress addressOf(const PracticeSettings &settings, int hop);
    bool isSilent(const PracticeSettings &settings, int hop);

    MonotonicTime m_reported; // by the router that limits how often it does
    bool m_isSecond = false; // of the two that share a hop
};

// Where a probe comes to.
PathServer::Place PathServer::placeOf(const PracticeSettings &settings, int timeToLive)
{
    const int loop = settings.pathLoopHop;
    if (loop > 0 && loop < settings.pathHops && timeToLive > loop)
        return {loop + (timeToLive - loop) % 2, false};
    return {std::min(timeToLive, settings.pathHops), timeToLive >= settings.pathHops};
}

QHostAddress PathServer::addressOf(const PracticeSettings &settings, int hop)
{
    if (hop == settings.pathBranchHop)
        m_isSecond = !m_isSecond;
    return QHostAddress(u"127.77.%1.%2"_s.arg(hop == settings.pathBranchHop && m_isSecond ? 1 : 0).arg(hop));
}

bool PathServer::isSilent(const PracticeSettings &settings, int hop)
{
    constexpr Nanoseconds apart = std::chrono::seconds(1);
    if (hop == settings.pathSilentHop)
        return true;
    if (hop != settings.pathLimitHop)
        return false;
    const MonotonicTime now = Clock::system().monotonic();
    if (m_reported != MonotonicTime() && now - m_reported < apart)
        return true;
    m_reported = now;
    return false;
}

void PathServer::answer(const PracticeScene &scene, const PracticeDatagram &request,
                        std::vector<PracticeReply> &replies)
{
    constexpr quint8 timeExceeded = 11;
    constexpr quint8 unreachable = 3;
    constexpr quint8 noPort = 3; // a code of it
    constexpr qsizetype mostQuoted = 548; // RFC 1812 section 4.3.2.3: the report has at most 576 bytes
    const PracticeSettings &settings = scene.settings;
    // ::1 is alone in its family: there only the target is to be had.
    if (request.to.address.protocol() == QAbstractSocket::IPv6Protocol) {
        replies.push_back({request.bytes.toByteArray(), {}, {}});
        return;
    }
    const int timeToLive = request.timeToLive.value_or(255);
    const Place place = placeOf(settings, timeToLive);
    const bool isLost =
        settings.pathLossyHop > 0 && timeToLive >= settings.pathLossyHop && scene.chance(settings.pathLossPercent);
    if (isLost || (!place.isTarget && isSilent(settings, place.hop))) {
        replies.push_back(PracticeReply::lost());
        return;
    }
    UdpPacket probe;
    probe.source = request.from.address;
    probe.sourcePort = request.from.port;
    probe.destination = request.to.address;
    probe.destinationPort = request.to.port;
    probe.timeToLive = quint8(place.isTarget ? timeToLive - place.hop + 1 : 1);
    probe.payload = request.bytes;
    PracticeReply reply;
    reply.bytes = encodeIcmpError(IcmpVersion::V4, place.isTarget ? unreachable : timeExceeded,
                                  place.isTarget ? noPort : 0, 0, probe.encode().left(mostQuoted));
    reply.after = settings.pathDelay * std::min(timeToLive, settings.pathHops);
    if (!place.isTarget)
        reply.fromAddress = addressOf(settings, place.hop);
    replies.push_back(std::move(reply));
}

} // namespace

std::unique_ptr<PracticeServer> makePathServer()
{
    return std::make_unique<PathServer>();
}

} // namespace sockeye
