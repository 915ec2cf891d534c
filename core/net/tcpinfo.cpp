// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/tcpinfo.h"

#include "core/net/socket.h"
#include "core/net/systemcall.h"

#include <linux/tcp.h> // netinet/tcp.h knows only the first half of tcp_info

namespace sockeye
{

Result<TcpInfo> Socket::tcpInfo() const
{
    tcp_info info{};
    socklen_t size = sizeof info;
    CallRecord record;
    record.call = SystemCall::GetSocketOption;
    record.descriptor = m_descriptor;
    record.arguments = {IPPROTO_TCP, TCP_INFO, 0, qint64(size)};
    const int done = recordedCall(
        m_environment, record, [&] { return ::getsockopt(m_descriptor, IPPROTO_TCP, TCP_INFO, &info, &size); },
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
    known.acknowledged = qint64(info.tcpi_bytes_acked);
    known.receiverLimited = std::chrono::microseconds(info.tcpi_rwnd_limited);
    known.sendBufferLimited = std::chrono::microseconds(info.tcpi_sndbuf_limited);
    known.unanswered = info.tcpi_retransmits;
    return known;
}

} // namespace sockeye
