// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/echosocket.h"
#include "core/ping/pingattempt.h"
#include "core/tool/pacedsummary.h"

#include <QHash>

#include <array>
#include <memory>
#include <queue>

namespace sockeye
{

/// All targets of a run and the loop that drives them: which probe is due, which is to be given up, and what came.
/// One thread.
class PingRun
{
public:
    PingRun(const PingRequest &request, Context &context, Rows<PingRow> &rows);
    Result<PingSummary> run();

private:
    struct Due {
        MonotonicTime time;
        std::size_t target;
        bool operator>(const Due &other) const { return time > other.time; }
    };
    /// A probe on its way; all have the same timeout, so they are given up in the order in which they went.
    struct Waiting {
        MonotonicTime until;
        std::size_t target;
        qint64 sequence;
        std::size_t slot; // of its attempt; noSlot for an echo
    };
    struct Slot {
        std::optional<PingAttempt> attempt;
        std::size_t target = 0;
        qint64 sequence = 0;
    };
    static constexpr std::size_t noSlot = std::size_t(-1);

    // Before: which way, to whom.
    void chooseWay();
    void resolve();
    Result<Endpoint> endpointOf(const QList<Endpoint> &found) const;
    bool isEcho() const { return m_way == PingWay::Icmp || m_way == PingWay::IcmpRaw; }
    EchoSocket *echoOf(Family family) { return m_echoes[std::size_t(family)].get(); }

    // The loop.
    Result<void> loop();
    void sendDue();
    void send(std::size_t index);
    Result<void> sendEcho(std::size_t index, const PingProbe &probe);
    bool sendAttempt(std::size_t index);
    void giveUpOverdue(MonotonicTime now);
    void takeReplies(Family family);
    void takeReply(Family family, const EchoSocket::Reply &reply);
    std::optional<std::size_t> targetOf(const IcmpMessage &echo, const QHostAddress &peer);
    bool takeErrors(Family family);
    void takeError(Family family, const QueuedError &error);
    void finishAttempt(std::size_t slot);
    void closeSlot(std::size_t slot);
    PingSummary summarize() const;

    const PingRequest &m_request;
    Context &m_context;
    PingTally m_tally;
    const quint64 m_mark; // of this run's payloads
    std::vector<std::unique_ptr<PingTarget>> m_targets;
    std::optional<PingWay> m_way; // none: it is not permitted, m_denied says why
    Error m_denied;
    std::array<std::unique_ptr<EchoSocket>, 2> m_echoes; // by family
    QMultiHash<QHostAddress, std::size_t> m_targetsOf; // addresses without their scope

    std::optional<Poller> m_poller;
    std::priority_queue<Due, std::vector<Due>, std::greater<>> m_due;
    std::deque<Waiting> m_waiting;
    std::vector<Slot> m_slots;
    std::vector<std::size_t> m_freeSlots;
    std::vector<char> m_buffer;
    PacedSummary m_paced;
};

/// \a address as it is looked for: a kernel's scope is not spelled as a person's.
QHostAddress withoutScope(QHostAddress address);

} // namespace sockeye
