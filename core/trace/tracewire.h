// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/poller.h"
#include "core/net/queuederror.h"
#include "core/protocol/icmp/message.h"
#include "core/protocol/ntp/exchange.h"
#include "core/trace/tracetool.h"

#include <memory>
#include <utility>

namespace sockeye
{

/// Room for any datagram and what the kernel says of it.
constexpr std::size_t traceBufferSize = 66'000;
/// Sending fails with what an earlier probe met on its way, which is taken first: so often, at most.
constexpr int mostSendTries = 8;

/// A probe that was sent, kept until nobody can expect an answer any more.
struct TraceProbe {
    enum class State : quint8 { Waiting, Answered, GivenUp };

    qint64 number = 0; ///< of all probes of the run, from 0
    int hop = 1; ///< its TTL
    int slot = 0; ///< which of the hop's probes in its round, from 0
    qint64 subject = -1;
    ClockReading sent;
    State state = State::Waiting;
    int resent = 0; ///< how often it went again because it was too big
};

/// What came for a probe. Whose it is, is told as exactly as the answer's quote of the probe allows: by its number,
/// else by hop and slot, else by hop; never by the time at which it came.
struct TraceAnswer {
    std::optional<qint64> number;
    int hop = 0; ///< 0 where the number says it
    std::optional<int> slot;
    QHostAddress from;
    TraceReply reply = TraceReply::Other;
    std::optional<int> icmpType;
    std::optional<int> icmpCode;
    std::optional<quint32> mtu;
    std::optional<WallTime> kernelStamp;
    ClockReading returned;
    quint64 packet = 0; ///< its number in the trace
    bool isSimulated = false;
};

/// How probes of one protocol go out, and how what comes back is read. One thread.
class TraceWire
{
public:
    virtual ~TraceWire() = default;
    /// Sends a probe. An error is this computer's: nothing went.
    virtual Result<void> send(const TraceProbe &probe) = 0;
    /// Takes what has come on the socket with this tag of the poller.
    virtual void take(quint64 tag, std::vector<TraceAnswer> &answers) = 0;
    /// Nobody waits for the answer of this probe any more.
    virtual void giveUp(const TraceProbe &) { }
    virtual bool isRaw() const { return false; }
    /// What came while probes were sent.
    std::vector<TraceAnswer> takeEarlier() { return std::exchange(m_earlier, {}); }

protected:
    std::vector<TraceAnswer> m_earlier;
};

/// What all of them are given.
struct TraceWireSetup {
    Environment environment;
    Poller &poller;
    Endpoint target;
    bool hasFixedPort = false; ///< UDP: else each slot has a port of its own
    bool isPractice = false; ///< its simulated routers are believed
    qsizetype size = 0;
};

std::unique_ptr<TraceWire> makeUdpWire(const TraceWireSetup &setup);
/// Opens its one socket at once: Denied where the system permits none.
Result<std::unique_ptr<TraceWire>> makeIcmpWire(const TraceWireSetup &setup);
std::unique_ptr<TraceWire> makeTcpWire(const TraceWireSetup &setup);

/// What an ICMP error says. Fills in reply, type, code and, where it is too big, the MTU.
void readIcmp(IcmpVersion version, quint8 type, quint8 code, quint32 mtu, TraceAnswer &answer);
/// The answer that a socket's queue reports. Nothing where this system itself reports: the call that failed says so.
std::optional<TraceAnswer> answerOf(const QueuedError &error, const Clock &clock);

/// What a UDP probe carries: the run's number, the probe's, and counting bytes; as much as there is room for.
struct TraceMark {
    static constexpr qsizetype size = 12;

    quint64 run = 0;
    quint32 probe = 0;

    QByteArray payload(qsizetype size) const;
    static std::optional<TraceMark> read(QByteArrayView payload);
};

} // namespace sockeye
