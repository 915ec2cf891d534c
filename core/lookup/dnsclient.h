// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lookup/dnsstream.h"
#include "core/net/poller.h"
#include "core/protocol/dns/dnsmessage.h"

#include <deque>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace sockeye
{

/// What is asked. `tag` is the asker's own.
struct DnsQuery {
    qint64 tag = 0;
    DnsName name;
    DnsType type;
    qint64 subject = -1; ///< what its packets and calls are for, see CallTrace::newSubject()
};

/// How asking ended. With an `error` there may still be a message: one that is truncated or damaged.
struct DnsOutcome {
    DnsQuery query;
    std::optional<Error> error; ///< no whole reply came: TimedOut, Refused, Unreachable, BadReply, Cancelled, …
    std::optional<DnsMessage> message;
    Endpoint server; ///< the one asked last
    bool overTcp = false;
    bool truncated = false; ///< UDP brought a truncated answer
    bool withoutEdns = false; ///< the server does not understand EDNS, and was asked without
    int attempts = 0;
    int ignored = 0; ///< datagrams that were no reply to this
    DnsReplyFault ignoredWhy = DnsReplyFault::None; ///< the latest of them
    qsizetype streamGot = 0; ///< TCP: bytes of the unfinished message that came, …
    qsizetype streamWanted = 0; ///< … of this many; 0: nothing is unfinished
    Nanoseconds elapsed{}; ///< from the first sending to the end, of all attempts
};

enum class DnsTransport : quint8 { Auto, Udp, Tcp };

/// Asks DNS servers many questions at once through one poll loop. One thread; blocking, with Stop.
///
/// UDP goes over one connected socket a server, so that only its own datagrams are heard, and it is heard to refuse.
/// What comes is matched by id and question; anything else is counted and waited past. Servers are asked in turn: each
/// once an attempt. A truncated answer is asked for again over TCP, one connection a question.
class DnsClient
{
public:
    /// More in flight overruns the receive buffers of common servers, which then lose questions.
    static constexpr int MostInFlight = 128;

    struct Options {
        QList<Endpoint> servers; ///< at least one
        DnsTransport transport = DnsTransport::Auto;
        Nanoseconds timeout = std::chrono::seconds(2); ///< of one attempt
        int attempts = 2;
        int parallel = 64;
        bool edns = true;
    };
    /// Puts the next question into its argument; false when there are no more.
    using Next = std::function<bool(DnsQuery &)>;
    /// Takes an outcome; may return one more question to ask at once.
    using Done = std::function<std::optional<DnsQuery>(DnsOutcome &&)>;

    DnsClient(const Environment &environment, Options options);
    ~DnsClient();

    /// Asks until next() has no more and every question has its outcome. After Stop the questions in flight end with
    /// the error Cancelled, and so does run().
    Result<void> run(const Next &next, const Done &done);

    /// Datagrams that could not be told to belong to any question.
    qint64 strays() const { return m_strays; }

private:
    struct Server;
    struct Slot;
    struct Timer {
        MonotonicTime at;
        int slot;
        quint32 generation;
    };

    void fill();
    void begin(Slot &slot, DnsQuery query);
    void attempt(Slot &slot);
    void attemptUdp(Slot &slot);
    void attemptTcp(Slot &slot);
    void encode(Slot &slot);
    quint16 freshId(const Server &server);
    void flush(int server);
    void receive(int server);
    void datagram(int server, QByteArrayView bytes, const Received &received);
    void stray(int server, QByteArrayView bytes, const Received &received);
    void judge(const Received &received, const Slot &slot, DnsReplyFault fault);
    void reply(Slot &slot, DnsMessage message);
    void advanceStream(Slot &slot, quint32 generation);
    void failServer(int server, const Error &error);
    void failAttempt(Slot &slot, const Error &error);
    void expire();
    void letGo(Slot &slot);
    void finish(Slot &slot, std::optional<Error> error);
    Deadline nextDeadline();

    Environment m_environment;
    Options m_options;
    std::optional<Poller> m_poller;
    std::vector<Server> m_servers;
    std::vector<Slot> m_slots;
    std::vector<int> m_free;
    std::deque<Timer> m_timers; // every timeout is the same, so they stand in order
    std::vector<quint16> m_ids; // random, not yet used
    std::vector<char> m_buffer;
    std::vector<Received> m_received;
    MonotonicTime m_now;
    const Next *m_next = nullptr;
    const Done *m_done = nullptr;
    bool m_exhausted = false;
    int m_active = 0;
    qint64 m_strays = 0;
};

} // namespace sockeye
