// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ping/pingtally.h"
#include "core/protocol/icmp/reason.h"
#include "core/protocol/ntp/exchange.h"

#include <deque>

namespace sockeye
{

/// A probe that was sent, kept until nobody can expect an answer any more.
struct PingProbe {
    enum class State : quint8 { Waiting, Answered, GivenUp };

    qint64 sequence = 0; ///< from 1; 16 bits of it go into an echo
    qint64 subject = -1;
    ClockReading sent;
    State state = State::Waiting;
    std::optional<int> differsAt; ///< of an answer whose payload was another
    int ignored = 0;
};

/// What came for a probe.
struct PingAnswer {
    PingReply reply = PingReply::Echo;
    QHostAddress from;
    std::optional<int> timeToLive;
    std::optional<int> bytes;
    std::optional<WallTime> kernelStamp;
    ClockReading returned; ///< when this program had it
};

/// One target of a run: its probes on their way, and what came of them as rows. Never waits itself. One thread.
class PingTarget
{
public:
    PingTarget(QString name, const PingRequest &request, Context &context, Rows<PingRow> &rows, PingTally &tally);

    const QString &name() const { return m_name; }
    const Endpoint &endpoint() const { return m_endpoint; }
    void setEndpoint(const Endpoint &endpoint, PingWay way);
    /// Adds the one row of a target that can't be asked; it is done then.
    void fail(const Error &error);
    /// The run was stopped: a target without any row gets one that says so.
    void stop();

    /// When the next probe is to go; and whether there will be one at all.
    MonotonicTime due() const { return m_due; }
    void setDue(MonotonicTime due) { m_due = due; }
    bool isDone() const { return m_isDone; }

    /// A probe goes now. Its sequence and subject are set; a call to failProbe() may follow at once.
    PingProbe &begin();
    /// The latest probe did not go after all, and goes later.
    void takeBack();
    /// The probe with this number, or with these low 16 bits of it; null where it is not kept.
    PingProbe *find(qint64 sequence);
    PingProbe *findEcho(quint16 sequence);

    /// Takes an answer to \a probe, in whatever state that is; what to say of its packet.
    IcmpReason answer(PingProbe &probe, const PingAnswer &answer);
    /// An answer whose payload differs from byte \a at on: it is no answer, and the wait goes on.
    void ignore(PingProbe &probe, std::optional<int> at);
    /// An error ended \a probe. The status, and whatever else the row has of it, are in \a row.
    void failProbe(PingProbe &probe, PingRow row);
    /// Its time is up.
    void giveUp(PingProbe &probe);

    const PingTargetSummary &summary() const { return m_summary; }

private:
    PingRow startRow(const PingProbe &probe) const;
    void lose(const PingRow &row);
    void add(PingRow row, qint64 subject);
    void takeRoundTrip(Nanoseconds roundTrip);
    void forget(MonotonicTime now);

    const QString m_name;
    const PingRequest &m_request;
    Context &m_context;
    Rows<PingRow> &m_rows;
    PingTally &m_tally;
    Endpoint m_endpoint;
    std::optional<PingWay> m_way;

    MonotonicTime m_due;
    bool m_isDone = false;
    std::deque<PingProbe> m_probes; // consecutive numbers
    qint64 m_highestAnswered = 0;
    std::optional<Nanoseconds> m_lastRoundTrip;
    std::optional<Nanoseconds> m_usual;
    bool m_hasRow = false;
    PingTargetSummary m_summary;
};

/// The row of \a error, apart from the target's and the probe's own.
PingRow rowOfError(const Error &error);

} // namespace sockeye
