// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/word.h"
#include "core/practice/practicereply.h"

#include <QtGlobal>

#include <vector>

namespace sockeye
{

/// How the practice NTP server answers wrongly, on purpose. The numbers in the labels are the lines of the list of
/// faults that clients are tested against.
enum class NtpFault : quint8 {
    None,
    WrongOrigin,
    ZeroOrigin,
    BadThenGood,
    KissRate,
    KissDeny,
    KissRestrict,
    KissWrongOrigin,
    KissBinary,
    StratumZero,
    Stratum16,
    Stratum255,
    LeapUnsynchronised,
    TransmitZero,
    ReceiveZero,
    ModeClient,
    ModeBroadcast,
    ModeControl,
    Version0,
    Version7,
    Short47,
    Short1,
    Empty,
    TrailingByte,
    Extension,
    ExtensionShort,
    ExtensionZero,
    ExtensionOdd,
    ExtensionBeyondEnd,
    Mac,
    CryptoNak,
    Oversized,
    OtherPort,
    OtherAddress,
    Triplicate,
    NegativeDelay,
    StampsBackwards,
    NextEra,
    RootDistance,
    Precision127,
    Poll127,
};

template <>
struct Words<NtpFault> {
    using F = NtpFault;
    static constexpr Word list[] = {
        {int(F::None), "none", QT_TRANSLATE_NOOP("words", "answers rightly")},
        {int(F::WrongOrigin), "wrong_origin", QT_TRANSLATE_NOOP("words", "1: the origin is not what was sent")},
        {int(F::ZeroOrigin), "zero_origin", QT_TRANSLATE_NOOP("words", "2: the origin is zero")},
        {int(F::BadThenGood), "bad_then_good",
         QT_TRANSLATE_NOOP("words", "3: a wrong reply, 200 ms later a right one")},
        {int(F::KissRate), "kiss_rate", QT_TRANSLATE_NOOP("words", "4: kiss of death RATE")},
        {int(F::KissDeny), "kiss_deny", QT_TRANSLATE_NOOP("words", "5: kiss of death DENY")},
        {int(F::KissRestrict), "kiss_restrict", QT_TRANSLATE_NOOP("words", "5: kiss of death RSTR")},
        {int(F::KissWrongOrigin), "kiss_wrong_origin", QT_TRANSLATE_NOOP("words", "6: kiss of death, wrong origin")},
        {int(F::KissBinary), "kiss_binary", QT_TRANSLATE_NOOP("words", "7: kiss code that is no text")},
        {int(F::StratumZero), "stratum_0", QT_TRANSLATE_NOOP("words", "8: stratum 0 without a kiss code")},
        {int(F::Stratum16), "stratum_16", QT_TRANSLATE_NOOP("words", "9: stratum 16")},
        {int(F::Stratum255), "stratum_255", QT_TRANSLATE_NOOP("words", "9: stratum 255")},
        {int(F::LeapUnsynchronised), "leap_3", QT_TRANSLATE_NOOP("words", "10: leap 3, unsynchronised")},
        {int(F::TransmitZero), "transmit_zero", QT_TRANSLATE_NOOP("words", "11: transmit stamp zero")},
        {int(F::ReceiveZero), "receive_zero", QT_TRANSLATE_NOOP("words", "11: receive stamp zero")},
        {int(F::ModeClient), "mode_3", QT_TRANSLATE_NOOP("words", "12: mode 3, the question sent back")},
        {int(F::ModeBroadcast), "mode_5", QT_TRANSLATE_NOOP("words", "12: mode 5, broadcast")},
        {int(F::ModeControl), "mode_6", QT_TRANSLATE_NOOP("words", "12: mode 6, control")},
        {int(F::Version0), "version_0", QT_TRANSLATE_NOOP("words", "13: version 0")},
        {int(F::Version7), "version_7", QT_TRANSLATE_NOOP("words", "13: version 7")},
        {int(F::Short47), "short_47", QT_TRANSLATE_NOOP("words", "14: 47 bytes")},
        {int(F::Short1), "short_1", QT_TRANSLATE_NOOP("words", "14: 1 byte")},
        {int(F::Empty), "empty", QT_TRANSLATE_NOOP("words", "14: an empty datagram")},
        {int(F::TrailingByte), "trailing_byte", QT_TRANSLATE_NOOP("words", "15: 49 bytes")},
        {int(F::Extension), "extension", QT_TRANSLATE_NOOP("words", "16: an extension field nobody asked for")},
        {int(F::ExtensionShort), "extension_short", QT_TRANSLATE_NOOP("words", "17: an extension of length 4")},
        {int(F::ExtensionZero), "extension_zero", QT_TRANSLATE_NOOP("words", "17: an extension of length 0")},
        {int(F::ExtensionOdd), "extension_odd", QT_TRANSLATE_NOOP("words", "17: an extension of length 17")},
        {int(F::ExtensionBeyondEnd), "extension_beyond_end",
         QT_TRANSLATE_NOOP("words", "17: an extension past the end")},
        {int(F::Mac), "mac", QT_TRANSLATE_NOOP("words", "18: a key id and a digest")},
        {int(F::CryptoNak), "crypto_nak", QT_TRANSLATE_NOOP("words", "18: a crypto-NAK")},
        {int(F::Oversized), "oversized", QT_TRANSLATE_NOOP("words", "19: 1448 bytes")},
        {int(F::OtherPort), "other_port", QT_TRANSLATE_NOOP("words", "20: from another port")},
        {int(F::OtherAddress), "other_address", QT_TRANSLATE_NOOP("words", "21: from another address")},
        {int(F::Triplicate), "triplicate", QT_TRANSLATE_NOOP("words", "22: three times the same")},
        {int(F::NegativeDelay), "negative_delay", QT_TRANSLATE_NOOP("words", "24: claims more time than passed")},
        {int(F::StampsBackwards), "stamps_backwards", QT_TRANSLATE_NOOP("words", "25: transmit before receive")},
        {int(F::NextEra), "next_era", QT_TRANSLATE_NOOP("words", "26: a clock in the next era, after 2036")},
        {int(F::RootDistance), "root_distance", QT_TRANSLATE_NOOP("words", "29: root distance of 20 s")},
        {int(F::Precision127), "precision_127", QT_TRANSLATE_NOOP("words", "30: precision 127")},
        {int(F::Poll127), "poll_127", QT_TRANSLATE_NOOP("words", "30: poll -128")},
    };
};

/// Spoils the one right reply in \a replies, or puts others beside it. \a request is what it answers.
void applyNtpFault(NtpFault fault, QByteArrayView request, std::vector<PracticeReply> &replies);

} // namespace sockeye
