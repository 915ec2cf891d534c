// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trace/tracewire.h"

#include "core/base/bytereader.h"

#include <QtEndian>

#include <array>

namespace sockeye
{

namespace
{

constexpr quint8 portCode(IcmpVersion version)
{
    return version == IcmpVersion::V6 ? 4 : 3;
}

} // namespace

void readIcmp(IcmpVersion version, quint8 type, quint8 code, quint32 mtu, TraceAnswer &answer)
{
    answer.icmpType = type;
    answer.icmpCode = code;
    switch (icmpKind(version, type, code)) {
    case IcmpKind::TimeExceeded:
        answer.reply = TraceReply::TimeExceeded;
        break;
    case IcmpKind::Unreachable:
        answer.reply = code == portCode(version) ? TraceReply::PortUnreachable : TraceReply::Unreachable;
        break;
    case IcmpKind::TooBig:
        answer.reply = TraceReply::TooBig;
        if (mtu > 0)
            answer.mtu = mtu;
        break;
    default:
        answer.reply = TraceReply::Other;
        break;
    }
}

std::optional<TraceAnswer> answerOf(const QueuedError &error, const Clock &clock)
{
    if (error.origin != QueuedError::Origin::Icmp && error.origin != QueuedError::Origin::Icmpv6)
        return {};
    TraceAnswer answer;
    answer.from = error.reporter.address;
    answer.kernelStamp = error.kernelStamp;
    answer.returned = readClocks(clock);
    const IcmpVersion version = error.origin == QueuedError::Origin::Icmpv6 ? IcmpVersion::V6 : IcmpVersion::V4;
    readIcmp(version, error.type, error.messageCode, error.info, answer);
    return answer;
}

QByteArray TraceMark::payload(qsizetype length) const
{
    std::array<char, size> mark{};
    qToBigEndian(run, mark.data());
    qToBigEndian(probe, mark.data() + 8);
    QByteArray bytes(length, '\0');
    for (qsizetype i = 0; i < length; ++i)
        bytes[i] = i < size ? mark[std::size_t(i)] : char(i);
    return bytes;
}

std::optional<TraceMark> TraceMark::read(QByteArrayView payload)
{
    ByteReader reader(payload);
    TraceMark mark;
    mark.run = reader.u64();
    mark.probe = reader.u32();
    return reader.ok() ? std::optional(mark) : std::nullopt;
}

} // namespace sockeye
