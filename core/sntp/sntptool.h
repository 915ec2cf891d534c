// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/endpoint.h"
#include "core/protocol/ntp/rules.h"
#include "core/tool/tool.h"

#include <optional>

namespace sockeye
{

/// A stamp to put into the request: given, or the moment of sending.
struct SntpStamp {
    bool isNow = false;
    NtpTimestamp stamp;
};

/// `now`, or as an NtpTimestamp.
template <>
struct Codec<SntpStamp> {
    static constexpr ValueKind kind = ValueKind::Text;
    static int compare(const SntpStamp &a, const SntpStamp &b);
    static bool absent(const SntpStamp &) { return false; }
    static void append(const SntpStamp &value, Unit unit, QByteArray &out);
    static void appendJson(const SntpStamp &value, Unit unit, QByteArray &out);
    static QString display(const SntpStamp &value, Unit unit, const QLocale &);
    static Result<void> parse(QStringView text, Unit unit, const Range &range, SntpStamp &value);
    static std::span<const Word> words() { return {}; }
};

/// Whom to ask, and every bit of the question.
struct SntpRequest {
    QString target = QStringLiteral("ntp.practice.test");
    int version = 3; ///< 0 to 7; where `bytes` is given it stands there
    QByteArray bytes; ///< the whole request; null: 48 bytes, zero but for version and mode, as in the exercise
    Nanoseconds timeout = std::chrono::seconds(2);

    // Edits, over the bytes.
    std::optional<NtpLeap> leap;
    std::optional<NtpMode> mode;
    std::optional<int> stratum;
    std::optional<int> poll;
    std::optional<int> precision;
    std::optional<Nanoseconds> rootDelay;
    std::optional<Nanoseconds> rootDispersion;
    QString referenceId; ///< as parseNtpReferenceId() reads it; null: not edited
    std::optional<SntpStamp> reference;
    std::optional<SntpStamp> origin;
    std::optional<SntpStamp> receive;
    std::optional<SntpStamp> transmit;
};

/// The bytes of the request, with `now` taken as \a now. BadInput names the field where something can't be.
Result<QByteArray> buildSntpRequest(const SntpRequest &request, WallTime now);

enum class SntpRowStatus : quint8 { Ok, Rejected };

template <>
struct Words<SntpRowStatus> {
    static constexpr Word list[] = {
        {int(SntpRowStatus::Ok), "ok", QT_TRANSLATE_NOOP("words", "ok"), Outcome::Success},
        {int(SntpRowStatus::Rejected), "rejected", QT_TRANSLATE_NOOP("words", "rejected"), Outcome::Failure},
    };
};

/// What the reply is good for.
enum class SntpVerdict : quint8 {
    Usable,
    Forgeable, ///< usable, but the request's transmit stamp was zero: a forged reply would look the same
    KissOfDeath,
    Unsynchronised,
    NotUsable,
};

template <>
struct Words<SntpVerdict> {
    static constexpr Word list[] = {
        {int(SntpVerdict::Usable), "usable", QT_TRANSLATE_NOOP("words", "usable")},
        {int(SntpVerdict::Forgeable), "usable_forgeable",
         QT_TRANSLATE_NOOP("words", "usable, but a forged reply would look the same")},
        verdictWord(SntpVerdict::KissOfDeath, NtpVerdict::KissOfDeath, Outcome::Neutral),
        verdictWord(SntpVerdict::Unsynchronised, NtpVerdict::Unsynchronised, Outcome::Neutral),
        verdictWord(SntpVerdict::NotUsable, NtpVerdict::NotUsable, Outcome::Neutral),
    };
};

/// One field of the request, of the reply, or of a datagram that was ignored.
struct SntpRow {
    QString packet; ///< `request`, `reply`, `ignored 1`, …
    QString field; ///< the field's public id
    int firstBit = 0;
    int bitLength = 0;
    QByteArray raw; ///< the bytes that hold it, whole
    QString value;
    QString meaning;
    SntpRowStatus status = SntpRowStatus::Ok; ///< of the packet
    NtpReason reason = NtpReason::None; ///< why it was rejected
};

/// Who answered, what follows from it, and whether to believe it.
struct SntpSummary {
    Endpoint responder;
    std::optional<WallTime> time; ///< the transmit stamp; absent where no time may be taken
    std::optional<Nanoseconds> offset; ///< the server's clock minus this one
    std::optional<Nanoseconds> offsetError;
    std::optional<Nanoseconds> delay;
    SntpVerdict verdict = SntpVerdict::NotUsable;
    NtpReason reason = NtpReason::None;
    QString kissCode;
    std::optional<WallTime> t1;
    std::optional<WallTime> t2;
    std::optional<WallTime> t3;
    std::optional<WallTime> t4;
    int ignored = 0; ///< datagrams that were no answer to this request
    bool isClockStepped = false;
    bool isDelayClamped = false;
    bool isBigStep = false;
    bool isVersionDifferent = false; ///< the reply's is not the request's

    // For the answer only.
    quint32 transmitSeconds = 0; ///< word 10 of the reply
    qsizetype replySize = 0;
};

/// The tool's function. An answer that never comes is an Error; its detail says what was ignored meanwhile.
Result<SntpSummary> runSntp(const SntpRequest &request, Context &context, Rows<SntpRow> &rows);

/// The request as a program.
QString sntpCode(CodeLanguage language, const SntpRequest &request, const PracticeLocator &practice);

const Tool &sntpTool();

} // namespace sockeye
