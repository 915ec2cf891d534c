// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/poller.h"
#include "core/protocol/ntp/packet.h"

#include <atomic>
#include <functional>
#include <thread>
#include <vector>

namespace sockeye
{

/// An NTP server on loopback that answers by a script: what each question is answered with, when, and from where. A
/// thread of its own until it is destroyed; the script runs on that thread.
class NtpResponder
{
public:
    struct Query {
        int number = 0; ///< from 1
        QByteArray bytes;
        WallTime received; ///< by the kernel's stamp
        Endpoint from;

        NtpHeader header() const { return decodeNtp(bytes).header; }
    };
    enum class Via : quint8 { Itself, OtherPort, OtherAddress };
    struct Datagram {
        QByteArray bytes;
        Nanoseconds after{};
        Via via = Via::Itself;
    };
    using Script = std::function<std::vector<Datagram>(const Query &)>;

    explicit NtpResponder(Script script);
    ~NtpResponder();

    Endpoint endpoint() const { return m_endpoint; }
    QString target() const { return m_endpoint.toString(); }
    int queries() const { return m_queries; }
    /// When each question came, by the monotonic clock. Read it when no question is on its way.
    const std::vector<MonotonicTime> &arrivals() const { return m_arrivals; }

    /// What a sound stratum 1 server says, its clock \a clockError ahead of this computer's, with the question \a out
    /// on its way for longer than it was.
    static NtpHeader goodHeader(const Query &query, Nanoseconds clockError = {}, Nanoseconds out = {});
    static std::vector<Datagram> good(const Query &query) { return {{encodeNtpHeader(goodHeader(query))}}; }

private:
    void serve();

    const Script m_script;
    Environment m_environment;
    Socket m_socket;
    Socket m_otherPort;
    Socket m_otherAddress;
    Endpoint m_endpoint;
    std::atomic<int> m_queries = 0;
    std::vector<MonotonicTime> m_arrivals;
    std::thread m_thread;
};

/// A UDP port of loopback that nobody has.
Endpoint closedUdpPort();

/// The computer's clocks, moved: what a test steps instead of the computer's own. Any thread.
class SteppedClock final : public Clock
{
public:
    WallTime wall() const override { return Clock::system().wall() + Nanoseconds(m_wall.load()); }
    MonotonicTime monotonic() const override { return Clock::system().monotonic() + Nanoseconds(m_monotonic.load()); }
    /// As if somebody had set the clock.
    void step(Nanoseconds by) { m_wall += by.count(); }
    /// As if the process had been stopped for so long.
    void skip(Nanoseconds by)
    {
        m_wall += by.count();
        m_monotonic += by.count();
    }

private:
    std::atomic<qint64> m_wall = 0;
    std::atomic<qint64> m_monotonic = 0;
};

} // namespace sockeye
