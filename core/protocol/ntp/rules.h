// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/ntp/packet.h"

#include <QString>

namespace sockeye
{

/// What a datagram is good for. The rules are RFC 5905 sections 7.4 and 8 and RFC 4330 section 5, as strictly as
/// chrony applies them (its tests 1, 2, 3, 6, 7 and A).
enum class NtpVerdict : quint8 {
    Ok, ///< an offset may be told
    Ignored, ///< no answer to this request: count it and go on waiting
    KissOfDeath, ///< the server asks to be left alone, or to be asked less often
    Unsynchronised, ///< the server says that it doesn't know the time itself
    NotUsable, ///< an answer, but no time may be taken from it
};

/// Why. Each belongs to one verdict, see verdictOf().
enum class NtpReason : quint8 {
    None,
    // Ignored
    ShortPacket,
    TruncatedPacket,
    TrailingBytes,
    MalformedExtension,
    NotServerReply, ///< a mode other than 4
    WrongOrigin, ///< the origin stamp is not what was sent (chrony's test 2)
    ZeroOrigin, ///< the origin stamp is zero and what was sent was not (test 3)
    Duplicate, ///< another copy of an answer already taken (test 1)
    // Kiss of death
    Kiss,
    // Unsynchronised
    LeapUnsynchronised,
    StratumUnsynchronised, ///< 16
    // Not usable
    UnspecifiedStratum, ///< 0 without a kiss code
    ReservedStratum, ///< 17 to 255
    VersionNotUsable, ///< 0, 5, 6 or 7
    TransmitZero,
    ReceiveZero,
    StampsBackwards, ///< transmit before receive
    ReferenceInFuture, ///< the server's clock was last set after it sent this
    RootDistance, ///< root delay / 2 + root dispersion is 16 s or more (test 7)
    ImplausiblePrecision, ///< above 2 s
    NegativeDelay, ///< by more than both clocks' precision (test A)
    LongDelay, ///< a round trip above 3 s (test A)
    SlowServer, ///< above 4 s between receive and transmit (test A)
    CryptoNak, ///< the server could not verify an authentication that nobody asked for
};

NtpVerdict verdictOf(NtpReason reason);

template <>
struct Words<NtpVerdict> {
    static constexpr Word list[] = {
        {int(NtpVerdict::Ok), "ok", QT_TRANSLATE_NOOP("words", "ok")},
        {int(NtpVerdict::Ignored), "bad_reply", QT_TRANSLATE_NOOP("words", "bad reply")},
        {int(NtpVerdict::KissOfDeath), "kiss_of_death", QT_TRANSLATE_NOOP("words", "kiss of death")},
        {int(NtpVerdict::Unsynchronised), "unsynchronised", QT_TRANSLATE_NOOP("words", "unsynchronised")},
        {int(NtpVerdict::NotUsable), "not_usable", QT_TRANSLATE_NOOP("words", "not usable")},
    };
};

/// The verdict's word in the list of a tool's own enum.
template <class Status>
constexpr Word verdictWord(Status value, NtpVerdict verdict, Outcome outcome)
{
    const Word &word = Words<NtpVerdict>::list[std::size_t(verdict)];
    return {int(value), word.id, word.label, outcome};
}

/// The member of a tool's own enum that has the verdict's word; \a otherwise where none has.
template <class Status>
Status statusOfVerdict(NtpVerdict verdict, Status otherwise)
{
    const QByteArrayView id = Words<NtpVerdict>::list[std::size_t(verdict)].id;
    for (const Word &word : Words<Status>::list) {
        if (QByteArrayView(word.id) == id)
            return Status(word.value);
    }
    return otherwise;
}

/// Whether \a reason says that the datagram was broken, rather than meant for another question.
bool isMalformed(NtpReason reason);

/// The reason in a sentence without its end, "the origin stamp is not the one that was sent". Translated.
QString ntpReasonText(NtpReason reason);

/// θ and δ of RFC 5905 section 8.
struct NtpSolution {
    NtpDuration offset; ///< the server's clock minus this one
    NtpDuration delay; ///< the round trip without the server's own time
};

/// θ = ((T2−T1) + (T3−T4)) / 2 and δ = (T4−T1) − (T3−T2), modulo 2^32 s and never through floating point. Written as
/// θ = (T2−T1) − δ/2, which is the same and stays right where the sum of two large differences would not fit.
NtpSolution solveNtp(NtpTimestamp t1, NtpTimestamp t2, NtpTimestamp t3, NtpTimestamp t4);

/// One question and the moments at which it went and was answered, by this clock.
struct NtpExchange {
    NtpTimestamp sentTransmit; ///< the transmit stamp in the request: what the origin must repeat
    quint8 sentVersion = 4;
    NtpTimestamp t1; ///< when the request went; where the clock was stepped since, by the clock as it is now
    NtpTimestamp t4; ///< when the answer came
    NtpDuration precision = NtpDuration(4295); ///< of this clock; 1 µs
};

/// What follows from one datagram.
struct NtpJudgement {
    NtpReason reason = NtpReason::None;
    NtpVerdict verdict() const { return verdictOf(reason); }
    bool hasSolution = false; ///< all four stamps are there; offset and delay are worth showing, if not believing
    NtpSolution solution;
    NtpDuration rootDistance; ///< root delay / 2 + root dispersion
    bool isDelayClamped = false; ///< a negative delay within both precisions was taken as zero
    bool isVersionDifferent = false; ///< not the version that was asked in
    bool isForgeable = false; ///< the request's transmit stamp was zero: anybody could have made this answer
    bool isBigStep = false; ///< |offset| above 1000 s (PANICT, RFC 5905 appendix A.1.1)
    /// ± how much the offset can be wrong: delay / 2 + root distance.
    NtpDuration error() const { return solution.delay.half() + rootDistance; }
};

/// The first part: is this an answer to this question at all? None, or the reason to ignore it.
NtpReason recognizeNtpReply(const NtpPacket &packet, NtpTimestamp sentTransmit);

/// The whole judgement. Pure; the same input gives the same answer.
NtpJudgement judgeNtpReply(const NtpPacket &packet, const NtpExchange &exchange);

/// Whether the kiss code \a referenceId asks never to come back (DENY, RSTR), RFC 5905 section 7.4.
bool isKissFinal(quint32 referenceId);
/// Whether it asks to come less often (RATE).
bool isKissRate(quint32 referenceId);

template <>
struct Words<NtpReason> {
    static constexpr Word list[] = {
        {int(NtpReason::ShortPacket), "short_packet", QT_TRANSLATE_NOOP("words", "short packet")},
        {int(NtpReason::TruncatedPacket), "truncated_packet", QT_TRANSLATE_NOOP("words", "packet cut off")},
        {int(NtpReason::TrailingBytes), "trailing_bytes", QT_TRANSLATE_NOOP("words", "trailing bytes")},
        {int(NtpReason::MalformedExtension), "malformed_extension", QT_TRANSLATE_NOOP("words", "malformed extension")},
        {int(NtpReason::NotServerReply), "not_server_reply", QT_TRANSLATE_NOOP("words", "not a server's reply")},
        {int(NtpReason::WrongOrigin), "wrong_origin", QT_TRANSLATE_NOOP("words", "wrong origin")},
        {int(NtpReason::ZeroOrigin), "zero_origin", QT_TRANSLATE_NOOP("words", "zero origin")},
        {int(NtpReason::Duplicate), "duplicate", QT_TRANSLATE_NOOP("words", "duplicate")},
        {int(NtpReason::Kiss), "kiss", QT_TRANSLATE_NOOP("words", "kiss of death")},
        {int(NtpReason::LeapUnsynchronised), "leap_unsynchronised", QT_TRANSLATE_NOOP("words", "leap 3")},
        {int(NtpReason::StratumUnsynchronised), "stratum_16", QT_TRANSLATE_NOOP("words", "stratum 16")},
        {int(NtpReason::UnspecifiedStratum), "unspecified_stratum", QT_TRANSLATE_NOOP("words", "unspecified stratum")},
        {int(NtpReason::ReservedStratum), "reserved_stratum", QT_TRANSLATE_NOOP("words", "reserved stratum")},
        {int(NtpReason::VersionNotUsable), "version_not_usable", QT_TRANSLATE_NOOP("words", "unknown version")},
        {int(NtpReason::TransmitZero), "transmit_zero", QT_TRANSLATE_NOOP("words", "transmit stamp not set")},
        {int(NtpReason::ReceiveZero), "receive_zero", QT_TRANSLATE_NOOP("words", "receive stamp not set")},
        {int(NtpReason::StampsBackwards), "stamps_backwards", QT_TRANSLATE_NOOP("words", "stamps go backwards")},
        {int(NtpReason::ReferenceInFuture), "reference_in_future",
         QT_TRANSLATE_NOOP("words", "reference in the future")},
        {int(NtpReason::RootDistance), "root_distance", QT_TRANSLATE_NOOP("words", "root distance too large")},
        {int(NtpReason::ImplausiblePrecision), "implausible_precision",
         QT_TRANSLATE_NOOP("words", "implausible precision")},
        {int(NtpReason::NegativeDelay), "negative_delay", QT_TRANSLATE_NOOP("words", "negative delay")},
        {int(NtpReason::LongDelay), "long_delay", QT_TRANSLATE_NOOP("words", "delay too long")},
        {int(NtpReason::SlowServer), "slow_server", QT_TRANSLATE_NOOP("words", "server too slow")},
        {int(NtpReason::CryptoNak), "crypto_nak", QT_TRANSLATE_NOOP("words", "crypto-NAK")},
    };
};

} // namespace sockeye
