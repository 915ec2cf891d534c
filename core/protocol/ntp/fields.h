// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/ntp/packet.h"
#include "core/protocol/ntp/rules.h"
#include "core/protocol/packetfield.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace sockeye
{

/// Where a field of the header stands. Bits count from 0, the most significant bit of the first byte.
struct NtpFieldLayout {
    const char *id; ///< public
    const char *label; ///< QT_TRANSLATE_NOOP("fields", …)
    int firstBit;
    int bitLength;
};

/// The thirteen fields of the header in the order of their bits (RFC 5905 figure 8).
inline constexpr NtpFieldLayout ntpHeaderLayout[] = {
    {"leap", QT_TRANSLATE_NOOP("fields", "Leap"), 0, 2},
    {"version", QT_TRANSLATE_NOOP("fields", "Version"), 2, 3},
    {"mode", QT_TRANSLATE_NOOP("fields", "Mode"), 5, 3},
    {"stratum", QT_TRANSLATE_NOOP("fields", "Stratum"), 8, 8},
    {"poll", QT_TRANSLATE_NOOP("fields", "Poll"), 16, 8},
    {"precision", QT_TRANSLATE_NOOP("fields", "Precision"), 24, 8},
    {"root_delay", QT_TRANSLATE_NOOP("fields", "Root delay"), 32, 32},
    {"root_dispersion", QT_TRANSLATE_NOOP("fields", "Root dispersion"), 64, 32},
    {"reference_id", QT_TRANSLATE_NOOP("fields", "Reference ID"), 96, 32},
    {"reference_timestamp", QT_TRANSLATE_NOOP("fields", "Reference timestamp"), 128, 64},
    {"origin_timestamp", QT_TRANSLATE_NOOP("fields", "Origin timestamp"), 192, 64},
    {"receive_timestamp", QT_TRANSLATE_NOOP("fields", "Receive timestamp"), 256, 64},
    {"transmit_timestamp", QT_TRANSLATE_NOOP("fields", "Transmit timestamp"), 320, 64},
};

/// Every byte of \a packet as fields, in order, without gaps: those of the header, `extension_1`, …, `mac`, and `rest`
/// for bytes that can't be read. Stamps are told in the era nearest to \a around. Of a short packet: the fields that
/// are whole, then the rest. Translated; any thread.
QList<PacketField> ntpPacketFields(const NtpPacket &packet, WallTime around);

/// The id of the field that a packet is rejected for; empty where it is none's.
QByteArray ntpReasonField(NtpReason reason);

/// The reference id as people write it: for stratum 0 and 1 the ASCII code, from 2 to 15 an IPv4 address. NULs at the
/// end are dropped; any other byte that is not printable ASCII, and the backslash, becomes `\xNN`. Empty where it is 0.
QString ntpReferenceIdText(quint32 referenceId, quint8 stratum);

/// Reads a reference id: `10.1.2.3`, up to four characters of ASCII, or `0x` with eight hex digits. False where it is
/// none of these.
bool parseNtpReferenceId(QStringView text, quint32 &referenceId);

} // namespace sockeye
