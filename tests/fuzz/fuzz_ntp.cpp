// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/ntp/rules.h"

#include <cstdlib>

using namespace sockeye;

// Any bytes: decoded, judged, answered. What was decoded whole encodes to the same bytes.
extern "C" int LLVMFuzzerTestOneInput(const quint8 *data, size_t size)
{
    const QByteArrayView bytes(data, qsizetype(size));
    const NtpPacket packet = decodeNtp(bytes, size > 2048);
    if (qsizetype(size) >= ntpHeaderSize && encodeNtpHeader(packet.header) != bytes.first(ntpHeaderSize))
        std::abort();

    NtpExchange exchange;
    exchange.sentTransmit = packet.header.origin;
    exchange.t1 = packet.header.reference;
    exchange.t4 = packet.header.transmit;
    const NtpJudgement judgement = judgeNtpReply(packet, exchange);
    if (judgement.verdict() == NtpVerdict::Ok && judgement.solution.delay.isNegative())
        std::abort();
    (void)judgement.error().toNanoseconds();
    if (buildNtpReply(bytes, {}, exchange.t1, exchange.t4).size() > qsizetype(size))
        std::abort();
    return 0;
}
