// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/word.h"

#include <QByteArray>
#include <QCoreApplication>

namespace sockeye
{

/// Why an echo reply is not the answer to what was asked.
enum class IcmpReason : quint8 {
    None,
    Malformed, ///< no whole ICMP message, or another one than an echo reply
    WrongIdentifier, ///< the answer to another program's echo
    WrongSequence, ///< nothing with this number was sent there, or long ago
    PayloadDiffers, ///< what it brings back is not what was sent
    Duplicate, ///< a further copy of an answer
    Late, ///< it came after it had been given up
};

template <>
struct Words<IcmpReason> {
    static constexpr Word list[] = {
        {int(IcmpReason::None), "none", QT_TRANSLATE_NOOP("words", "none")},
        {int(IcmpReason::Malformed), "malformed", QT_TRANSLATE_NOOP("words", "no echo reply")},
        {int(IcmpReason::WrongIdentifier), "wrong_identifier", QT_TRANSLATE_NOOP("words", "wrong identifier")},
        {int(IcmpReason::WrongSequence), "wrong_sequence", QT_TRANSLATE_NOOP("words", "wrong sequence")},
        {int(IcmpReason::PayloadDiffers), "payload_differs", QT_TRANSLATE_NOOP("words", "payload differs")},
        {int(IcmpReason::Duplicate), "duplicate", QT_TRANSLATE_NOOP("words", "duplicate")},
        {int(IcmpReason::Late), "late", QT_TRANSLATE_NOOP("words", "late")},
    };
};

/// Whether such a reply is waited past, rather than told of as an answer of its kind.
inline bool isIcmpIgnored(IcmpReason reason)
{
    return reason != IcmpReason::None && reason != IcmpReason::Duplicate && reason != IcmpReason::Late;
}

/// The reason in a sentence without its end; empty for None. Translated.
QString icmpReasonText(IcmpReason reason);

/// The id of the field that is at fault; empty where it is none's.
QByteArray icmpReasonField(IcmpReason reason);

} // namespace sockeye
