// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/practiceserver.h"
#include "core/protocol/ntp/packet.h"

#include <QtEndian>

namespace sockeye
{

namespace
{

constexpr quint32 Dispersion = 7; // 16.16 s: 0.1 ms, what a good local server claims
constexpr qsizetype TransmitPosition = 40;

/// How far the server's clock is ahead of ours.
Nanoseconds clockError(const PracticeSettings &settings, Nanoseconds sinceStart)
{
    return settings.ntpClockError + Nanoseconds(qint64(double(sinceStart.count()) * settings.ntpDriftPpm / 1e6));
}

Nanoseconds jitter(const PracticeScene &scene)
{
    const qint64 most = scene.settings.ntpJitter.count();
    return Nanoseconds(most > 0 ? scene.random.bounded(most + 1) : 0);
}

NtpServerState stateOf(const PracticeSettings &settings)
{
    NtpServerState state;
    state.leap = settings.ntpLeap;
    state.stratum = quint8(settings.ntpStratum);
    state.rootDispersion = Dispersion;
    if (!settings.ntpKiss.isEmpty()) {
        // RFC 5905 section 7.4.
        state.leap = NtpLeap::Unsynchronised;
        state.stratum = 0;
        state.referenceId = ntpAsciiId(settings.ntpKiss.toLatin1().toStdString());
    } else if (state.stratum == 1) {
        state.referenceId = ntpAsciiId("LOCL"); // an uncalibrated local clock (RFC 5905 figure 12)
    } else if (state.stratum > 1) {
        // An address for documentation: this computer's own would look like a loop to a client that checks for one.
        state.referenceId = 0xc000'027b;
    }
    return state;
}

/// An NTP server whose clock and whose path are set. The request's way out is over at T2, and the reply sets out at T3,
/// by the clock that is told: so a client measures just the delays that were asked for, however late the loop is.
class NtpServer final : public PracticeServer
{
public:
    void answer(const PracticeScene &scene, const PracticeDatagram &request,
                std::vector<PracticeReply> &replies) override
    {
        const PracticeSettings &settings = scene.settings;
        if (scene.chance(settings.ntpLossPercent)) {
            replies.push_back(PracticeReply::lost());
            return;
        }
        const Nanoseconds out = settings.ntpDelayOut + jitter(scene);
        const Nanoseconds back = settings.ntpDelayBack + jitter(scene);
        const Nanoseconds sinceStart = Clock::system().monotonic() - scene.started;
        const WallTime receive = request.arrived + out + clockError(settings, sinceStart + out);
        NtpServerState state = stateOf(settings);
        state.reference = NtpTimestamp::fromWallTime(receive - std::chrono::seconds(8));
        PracticeReply reply;
        const NtpTimestamp t2 = NtpTimestamp::fromWallTime(receive);
        reply.bytes = buildNtpReply(request.bytes, state, t2, t2);
        if (reply.bytes.isEmpty())
            return;
        reply.after = out + back;
        reply.way = back;
        reply.atSending = [clock = &scene.clock, started = scene.started, settings, back, receive](QByteArray &bytes) {
            const Nanoseconds running = Clock::system().monotonic() - started - back;
            const WallTime transmit = std::max(receive, clock->wall() - back + clockError(settings, running));
            qToBigEndian(NtpTimestamp::fromWallTime(transmit).bits(), bytes.data() + TransmitPosition);
        };
        replies.push_back(std::move(reply));
        applyNtpFault(settings.ntpFault, request.bytes, replies);
    }
};

} // namespace

std::unique_ptr<PracticeServer> makeNtpServer()
{
    return std::make_unique<NtpServer>();
}

} // namespace sockeye
