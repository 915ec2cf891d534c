// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/socket.h"
#include "core/timeout/timeouttool.h"
#include "tests/support/toolrun.h"

#include <algorithm>

/// Runs of the tool Timeouts, and peers that keep them waiting.
namespace sockeye::test
{

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

using Run = ToolRun<TimeoutRequest, TimeoutRow, TimeoutSummary>;

/// A listener on loopback that never accepts: the kernel shakes hands for it, and nothing ever comes.
class SilentPeer
{
public:
    explicit SilentPeer(int backlog = 16)
        : m_socket(Socket::open({}, Family::Ipv4, Transport::Tcp).value())
    {
        if (m_socket.bind({QHostAddress::LocalHost, 0}) && m_socket.listen(backlog))
            endpoint = m_socket.localEndpoint().value();
    }
    Result<Socket> accept() { return m_socket.accept(Deadline::in(10s)); }
    Endpoint endpoint;

private:
    Socket m_socket;
};

inline TimeoutRequest requestFor(const Endpoint &peer, TimeoutOperation operation, const QList<TimeoutMode> &modes,
                                 const QList<Nanoseconds> &measure)
{
    TimeoutRequest request;
    request.target = peer.toString();
    request.operations = {operation};
    request.modes = modes;
    request.measure = measure;
    return request;
}

inline qsizetype countCalls(const Run &run, SystemCall wanted)
{
    const auto calls = run.context.trace.snapshot()->calls;
    return std::count_if(calls.begin(), calls.end(), [&](const CallRecord &call) { return call.call == wanted; });
}

} // namespace sockeye::test
