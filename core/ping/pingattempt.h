// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/poller.h"
#include "core/ping/pingtarget.h"

#include <variant>

namespace sockeye
{

/// What a probe by TCP or UDP came to: an answer, or a row that says why not.
using PingOutcome = std::variant<PingAnswer, PingRow>;

/// What the network's report of an error makes of a probe. \a way says which reports are answers, too: that nobody has
/// the port, told by the target itself.
PingOutcome outcomeOf(const QueuedError &error, PingWay way, const ClockReading &returned);

/// A probe by TCP or UDP: a socket of its own, so that whatever comes on it is this probe's.
class PingAttempt
{
public:
    /// Begins to connect, or sends \a payload.
    static Result<PingAttempt> start(const Environment &environment, const Endpoint &to, PingWay way, int timeToLive,
                                     QByteArrayView payload);

    const Socket &socket() const { return m_socket; }
    int interest() const { return m_way == PingWay::Tcp ? Poller::Writable : Poller::Readable; }
    /// The poller says that there is something; no value when there is nothing after all.
    std::optional<PingOutcome> finish(const Clock &clock, std::span<char> buffer);

private:
    std::optional<PingOutcome> finishConnect(const Clock &clock, std::span<char> buffer);
    std::optional<PingOutcome> finishDatagram(const Clock &clock, std::span<char> buffer);
    std::optional<PingOutcome> takeError(const Clock &clock, std::span<char> buffer);
    PingAnswer answerNow(PingReply reply, const Clock &clock) const;

    Socket m_socket;
    Endpoint m_to;
    PingWay m_way = PingWay::Tcp;
};

} // namespace sockeye
