// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/ntp/rules.h"
#include "core/protocol/ntp/ntptexts.h"

namespace sockeye
{

namespace
{

constexpr qint64 second = qint64(1) << 32;
constexpr NtpDuration largestRootDistance(16 * second); // MAXDISP, RFC 5905 section 7.2
constexpr NtpDuration longestDelay(3 * second); // chrony's default maxdelay
constexpr NtpDuration longestProcessing(4 * second); // chrony's bound on the server's own time
constexpr NtpDuration bigStep(1000 * second); // PANICT, RFC 5905 appendix A.1.1
constexpr int largestPrecision = 1; // 2^1 s; more is above chrony's bound on the delay

NtpDuration rootDistanceOf(const NtpHeader &header)
{
    return NtpDuration::fromShort(header.rootDelay).half() + NtpDuration::fromShort(header.rootDispersion);
}

// What the header alone says, once the packet is known to be the server's answer.
NtpReason judgeHeader(const NtpPacket &packet)
{
    const NtpHeader &header = packet.header;
    if (header.version < 1 || header.version > 4)
        return NtpReason::VersionNotUsable;
    if (header.stratum == 0)
        return header.referenceId != 0 ? NtpReason::Kiss : NtpReason::UnspecifiedStratum;
    if (packet.isCryptoNak)
        return NtpReason::CryptoNak;
    if (header.leap == NtpLeap::Unsynchronised)
        return NtpReason::LeapUnsynchronised;
    if (header.stratum == 16)
        return NtpReason::StratumUnsynchronised;
    if (header.stratum > 16)
        return NtpReason::ReservedStratum;
    if (!header.transmit.isSet())
        return NtpReason::TransmitZero;
    if (!header.receive.isSet())
        return NtpReason::ReceiveZero;
    if ((header.transmit - header.receive).isNegative())
        return NtpReason::StampsBackwards;
    if (header.reference.isSet() && (header.transmit - header.reference).isNegative())
        return NtpReason::ReferenceInFuture;
    if (rootDistanceOf(header) >= largestRootDistance)
        return NtpReason::RootDistance;
    if (header.precision > largestPrecision)
        return NtpReason::ImplausiblePrecision;
    return NtpReason::None;
}

NtpReason judgeDelay(const NtpHeader &header, NtpDuration delay, NtpDuration tolerance)
{
    if ((header.transmit - header.receive) > longestProcessing)
        return NtpReason::SlowServer;
    if (delay < -tolerance)
        return NtpReason::NegativeDelay;
    if (delay > longestDelay)
        return NtpReason::LongDelay;
    return NtpReason::None;
}

} // namespace

NtpVerdict verdictOf(NtpReason reason)
{
    if (reason == NtpReason::None)
        return NtpVerdict::Ok;
    if (reason <= NtpReason::Duplicate)
        return NtpVerdict::Ignored;
    if (reason == NtpReason::Kiss)
        return NtpVerdict::KissOfDeath;
    if (reason <= NtpReason::StratumUnsynchronised)
        return NtpVerdict::Unsynchronised;
    return NtpVerdict::NotUsable;
}

bool isMalformed(NtpReason reason)
{
    return reason >= NtpReason::ShortPacket && reason <= NtpReason::NotServerReply;
}

QString ntpReasonText(NtpReason reason)
{
    switch (reason) {
    case NtpReason::None:
        return NtpTexts::tr("every check passed");
    case NtpReason::ShortPacket:
        return NtpTexts::tr("the packet has fewer than 48 bytes");
    case NtpReason::TruncatedPacket:
        return NtpTexts::tr("the datagram was longer than any NTP packet and its end was cut off");
    case NtpReason::TrailingBytes:
        return NtpTexts::tr("bytes follow the header that belong to nothing");
    case NtpReason::MalformedExtension:
        return NtpTexts::tr("an extension field's length is impossible");
    case NtpReason::NotServerReply:
        return NtpTexts::tr("the mode is not 4: this is no server's reply");
    case NtpReason::WrongOrigin:
        return NtpTexts::tr("the origin stamp is not the transmit stamp that was sent");
    case NtpReason::ZeroOrigin:
        return NtpTexts::tr("the origin stamp is zero, and the transmit stamp that was sent was not");
    case NtpReason::Duplicate:
        return NtpTexts::tr("it is another copy of an answer that was taken before");
    case NtpReason::Kiss:
        return NtpTexts::tr("the server sent a kiss of death instead of the time");
    case NtpReason::LeapUnsynchronised:
        return NtpTexts::tr("the leap indicator is 3: the server's clock is not synchronised");
    case NtpReason::StratumUnsynchronised:
        return NtpTexts::tr("the stratum is 16: the server's clock is not synchronised");
    case NtpReason::UnspecifiedStratum:
        return NtpTexts::tr("the stratum is 0: unspecified or invalid");
    case NtpReason::ReservedStratum:
        return NtpTexts::tr("the stratum is above 16: reserved");
    case NtpReason::VersionNotUsable:
        return NtpTexts::tr("there is no such version of NTP: 1 to 4 are in use");
    case NtpReason::TransmitZero:
        return NtpTexts::tr("the transmit stamp is zero (not set)");
    case NtpReason::ReceiveZero:
        return NtpTexts::tr("the receive stamp is zero (not set)");
    case NtpReason::StampsBackwards:
        return NtpTexts::tr("the server timestamps go backwards: it answered before it was asked");
    case NtpReason::ReferenceInFuture:
        return NtpTexts::tr("the server's clock was last set after it sent this answer");
    case NtpReason::RootDistance:
        return NtpTexts::tr("the server is unsure of its own clock by 16 s or more");
    case NtpReason::ImplausiblePrecision:
        return NtpTexts::tr("the precision is implausible: a clock that ticks so rarely tells no time");
    case NtpReason::NegativeDelay:
        return NtpTexts::tr("the delay is negative by more than both clocks' precision");
    case NtpReason::LongDelay:
        return NtpTexts::tr("the way there and back took more than 3 s");
    case NtpReason::SlowServer:
        return NtpTexts::tr("the server took more than 4 s to answer");
    case NtpReason::CryptoNak:
        return NtpTexts::tr("the server answered with a crypto-NAK: it could not verify an authentication");
    }
    return {};
}

NtpSolution solveNtp(NtpTimestamp t1, NtpTimestamp t2, NtpTimestamp t3, NtpTimestamp t4)
{
    const NtpDuration delay = (t4 - t1) - (t3 - t2);
    return {(t2 - t1) - delay.half(), delay};
}

NtpReason recognizeNtpReply(const NtpPacket &packet, NtpTimestamp sentTransmit)
{
    if (packet.framing == NtpFraming::Short)
        return NtpReason::ShortPacket;
    if (packet.header.mode != NtpMode::Server)
        return NtpReason::NotServerReply;
    if (packet.header.origin != sentTransmit)
        return packet.header.origin.isSet() ? NtpReason::WrongOrigin : NtpReason::ZeroOrigin;
    switch (packet.framing) {
    case NtpFraming::Truncated:
        return NtpReason::TruncatedPacket;
    case NtpFraming::MalformedExtension:
        return NtpReason::MalformedExtension;
    case NtpFraming::TrailingBytes:
        return NtpReason::TrailingBytes;
    case NtpFraming::Short:
    case NtpFraming::Good:
        break;
    }
    return NtpReason::None;
}

NtpJudgement judgeNtpReply(const NtpPacket &packet, const NtpExchange &exchange)
{
    const NtpHeader &header = packet.header;
    NtpJudgement judgement;
    judgement.reason = recognizeNtpReply(packet, exchange.sentTransmit);
    if (judgement.reason != NtpReason::None)
        return judgement;
    judgement.isForgeable = !exchange.sentTransmit.isSet();
    judgement.isVersionDifferent = header.version != exchange.sentVersion;
    judgement.rootDistance = rootDistanceOf(header);
    judgement.reason = judgeHeader(packet);
    if (judgement.reason == NtpReason::Kiss || !header.receive.isSet() || !header.transmit.isSet())
        return judgement;

    judgement.hasSolution = true;
    judgement.solution = solveNtp(exchange.t1, header.receive, header.transmit, exchange.t4);
    judgement.isBigStep = judgement.solution.offset > bigStep || judgement.solution.offset < -bigStep;
    const NtpDuration tolerance = exchange.precision + NtpDuration::fromPowerOfTwo(header.precision);
    if (judgement.reason == NtpReason::None)
        judgement.reason = judgeDelay(header, judgement.solution.delay, tolerance);
    if (judgement.reason == NtpReason::None && judgement.solution.delay.isNegative()) {
        judgement.solution.delay = NtpDuration();
        judgement.isDelayClamped = true;
    }
    return judgement;
}

bool isKissFinal(quint32 referenceId)
{
    return referenceId == ntpAsciiId("DENY") || referenceId == ntpAsciiId("RSTR");
}

bool isKissRate(quint32 referenceId)
{
    return referenceId == ntpAsciiId("RATE");
}

} // namespace sockeye
