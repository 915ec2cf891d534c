// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/tcpinfo.h"

#include "core/net/socket.h"
#include "core/net/systemcall.h"

#include <netinet/tcp.h>

namespace sockeye
{

Result<TcpInfo> Socket::tcpInfo() const
{
    tcp_info info{};
    socklen_t size = sizeof info;
    CallRecord record;
    record.call = SystemCall::GetSocketOption;
    record.descriptor = m_descriptor;
    record.arguments = {SOL_TCP, TCP_INFO, 0, qint64(size)};
    const int done = recordedCall(
        m_environment, record, [&] { return ::getsockopt(m_descriptor, SOL_TCP, TCP_INFO, &info, &size); },
        [&](CallRecord &made) {
            made.arguments[3] = qint64(size);
            setData(made, &info, size);
        });
    if (done < 0)
        return Error::fromErrno("getsockopt", errno, m_peer.toString());
    TcpInfo known;
    known.roundTrip = std::chrono::microseconds(info.tcpi_rtt);
    known.roundTripVariance = std::chrono::microseconds(info.tcpi_rttvar);
    known.congestionWindow = info.tcpi_snd_cwnd;
    known.segmentSize = info.tcpi_snd_mss;
    known.retransmissions = info.tcpi_total_retrans;
    known.unanswered = info.tcpi_retransmits;
    return known;
}

} // namespace sockeye
