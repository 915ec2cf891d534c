// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/socket.h"
#include "core/ntp/ntptool.h"
#include "core/protocol/ntp/exchange.h"

#include <array>
#include <vector>

namespace sockeye
{

/// One server of a run, in the words of RFC 5905 an association: its connected socket, the question on its way, and
/// what its answers were. Driven by due() and the poller; never waits itself. One thread.
class NtpAssociation
{
public:
    NtpAssociation(QString name, const NtpRequest &request, Context &context, Rows<NtpRow> &rows);

    /// Adds the one row of a server that could not even be asked.
    void fail(const Error &error);
    /// Makes a socket and connects it to the first of \a endpoints that can be reached. The server is due at once then;
    /// where none can, fail() has been called. False where the system has no descriptor left: try again later.
    bool open(const QList<Endpoint> &endpoints);

    bool isDone() const { return m_isDone; }
    bool isOpen() const { return m_socket.isOpen(); }
    const Socket &socket() const { return m_socket; }
    /// When act() is to be called.
    MonotonicTime due() const { return m_due; }
    /// Asks the next question, or gives up on the one on its way.
    void act();
    /// The socket is readable or has an error: takes one datagram.
    void receive();
    /// The run was stopped: a server without any row gets one that says so.
    void stop();
    /// Lets the socket go, once what is still in it is counted.
    void close();

    /// A usable answer.
    struct Sample {
        Nanoseconds offset;
        Nanoseconds error;
        Nanoseconds delay;
    };
    /// The sample with the smallest possible error; null where there is none.
    const Sample *best() const;
    /// How far the samples scatter about the best one (RFC 5905 section 10); absent below two.
    std::optional<Nanoseconds> jitter() const;

    const QString &name() const { return m_name; }
    bool isPractice() const { return m_isPractice; }
    bool isLocal() const { return m_isLocal; }
    bool isBigStep() const { return m_isBigStep; }
    bool wasClockStepped() const { return m_wasClockStepped; }
    WallTime lastTransmit() const { return m_lastTransmit; }
    int asked() const { return m_asked; }
    int answered() const { return m_answered; }
    int ignored() const { return m_ignored; }
    int duplicates() const { return m_duplicates; }
    /// The first row that is not ok.
    const std::optional<NtpRow> &firstFailure() const { return m_firstFailure; }

private:
    void ask();
    void giveUp();
    void takeWhatIsThere();
    NtpReason countIgnored(const NtpPacket &packet, NtpReason reason);
    NtpReason judge(const NtpPacket &packet, const MeasuredExchange &measured);
    void obeyKiss(quint32 code);
    void addSample(const NtpJudgement &judgement);
    NtpRow startRow() const;
    void finish(NtpRow row);
    void failSample(const Error &error);
    bool wasAnswered(NtpTimestamp origin) const;

    const QString m_name;
    const NtpRequest &m_request;
    Context &m_context;
    Rows<NtpRow> &m_rows;
    const bool m_isPractice;

    Socket m_socket;
    Endpoint m_peer;
    bool m_isLocal = false;
    bool m_isDone = false;
    Nanoseconds m_interval{};
    MonotonicTime m_due;
    int m_rates = 0; // kisses that ask for fewer questions

    bool m_isWaiting = false;
    NtpTimestamp m_cookie; // what the question's transmit stamp holds
    ClockReading m_sent;
    qint64 m_subject = -1; // of the question; those of the answers that come after it, too
    int m_asked = 0;
    int m_rowCount = 0;
    int m_ignoredNow = 0; // since the last row
    NtpReason m_ignoredReason = NtpReason::None;
    bool m_hasMalformed = false;
    std::array<NtpTimestamp, 4> m_answeredCookies{};

    std::vector<Sample> m_samples; // the latest; the whole run's unless it is very long
    int m_answered = 0;
    int m_ignored = 0;
    int m_duplicates = 0;
    bool m_isBigStep = false;
    bool m_wasClockStepped = false;
    WallTime m_lastTransmit;
    std::optional<NtpRow> m_firstFailure;
};

} // namespace sockeye
