// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/codec.h"

#include <QCoreApplication>

namespace sockeye
{

/// Things that a status word leaves out about how an answer came.
enum class LookupRemark : quint8 {
    TooShort, ///< number: datagrams ignored because …
    NotAReply,
    WrongId,
    WrongOperation,
    WrongQuestion,
    Truncated, ///< asked again over TCP
    TruncatedKept, ///< not asked again: the transport is UDP
    TcpRefused,
    TcpTimeout, ///< nothing came over TCP
    TcpFailed,
    ClosedEarly, ///< number of other bytes
    Stalled, ///< number of other bytes
    WithoutEdns,
    MalformedAt, ///< number: the byte
    DamagedDataAt, ///< number: the byte
    Incomplete,
    ExtraBytes, ///< number
    OtherOwner,
    OtherClass,
    OtherType,
    AliasLoop,
    AliasTooLong,
    TtlReceived, ///< number
    Referral,
    ResponseCode, ///< number
    NoResolvConf,
    MoreServers, ///< number of nameserver lines, other asked
};

template <>
struct Words<LookupRemark> {
    static const std::span<const Word> list;
};

/// A remark with its numbers, written `wrong_id:2` or `closed_early:3/10`.
struct LookupNote {
    LookupRemark remark = LookupRemark::Incomplete;
    qint64 number = -1; ///< -1: none
    qint64 other = -1; ///< -1: none

    bool operator==(const LookupNote &) const = default;
    /// In words. Translated; main thread only.
    QString sentence() const;
};

template <>
struct Codec<LookupNote> {
    static constexpr ValueKind kind = ValueKind::Text;
    static int compare(const LookupNote &a, const LookupNote &b);
    static bool absent(const LookupNote &) { return false; }
    static void append(const LookupNote &value, Unit unit, QByteArray &out);
    static void appendJson(const LookupNote &value, Unit unit, QByteArray &out);
    static QString display(const LookupNote &value, Unit, const QLocale &) { return value.sentence(); }
    static Result<void> parse(QStringView text, Unit unit, const Range &range, LookupNote &value);
    static std::span<const Word> words() { return {}; }
};

} // namespace sockeye
