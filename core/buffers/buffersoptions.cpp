// SPDX-License-Identifier: GPL-3.0-or-later
// Which options a socket has, and what a request asks of each.
#include "core/buffers/bufferstool.h"

#include <algorithm>

namespace sockeye
{

namespace
{

OptionValue valueOf(OptionSwitch choice)
{
    return choice == OptionSwitch::Leave ? OptionValue() : OptionValue(choice == OptionSwitch::On ? 1 : 0);
}

OptionValue valueAt(const QList<qint32> &sizes, qsizetype round)
{
    return round < sizes.size() ? OptionValue(sizes[round]) : OptionValue();
}

} // namespace

qsizetype BuffersRequest::rounds() const
{
    return std::max<qsizetype>({1, sendBuffers.size(), receiveBuffers.size()});
}

QList<BufferOption> bufferOptions(Transport protocol, Family family)
{
    const BufferOption hops = family == Family::Ipv6 ? BufferOption::HopLimit : BufferOption::TimeToLive;
    if (protocol == Transport::Udp)
        return {BufferOption::SendBuffer, BufferOption::ReceiveBuffer, hops};
    return {BufferOption::SendBuffer,
            BufferOption::ReceiveBuffer,
            BufferOption::NoDelay,
            BufferOption::MaximumSegment,
            BufferOption::KeepAlive,
            BufferOption::KeepIdle,
            BufferOption::KeepInterval,
            BufferOption::KeepCount,
            BufferOption::Cork,
            BufferOption::QuickAck,
            hops,
            BufferOption::Congestion};
}

OptionValue requestedValue(const BuffersRequest &request, BufferOption option, qsizetype round)
{
    switch (option) {
    case BufferOption::SendBuffer:
        return valueAt(request.sendBuffers, round);
    case BufferOption::ReceiveBuffer:
        return valueAt(request.receiveBuffers, round);
    case BufferOption::NoDelay:
        return int(request.noDelay);
    case BufferOption::MaximumSegment:
        return {};
    case BufferOption::KeepAlive:
        return valueOf(request.keepAlive);
    case BufferOption::KeepIdle:
        return request.keepIdle;
    case BufferOption::KeepInterval:
        return request.keepInterval;
    case BufferOption::KeepCount:
        return request.keepCount;
    case BufferOption::Cork:
        return valueOf(request.cork);
    case BufferOption::QuickAck:
        return valueOf(request.quickAck);
    case BufferOption::TimeToLive:
    case BufferOption::HopLimit:
        return request.timeToLive;
    case BufferOption::Congestion:
        return OptionValue(request.congestion);
    }
    return {};
}

bool hasRow(const BuffersRequest &request, BufferOption option, qsizetype round)
{
    return round == 0
        || ((option == BufferOption::SendBuffer || option == BufferOption::ReceiveBuffer)
            && requestedValue(request, option, round).isKnown());
}

} // namespace sockeye
