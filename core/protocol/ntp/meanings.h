// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/ntp/packet.h"

#include <QString>

namespace sockeye
{

/// What the values of the header's fields mean (RFC 5905 section 7.3), in words; translated. Those of a client's
/// question differ from an answer's.
QString ntpLeapMeaning(NtpLeap leap);
QString ntpVersionMeaning(quint8 version);
QString ntpModeMeaning(NtpMode mode);
QString ntpStratumMeaning(const NtpHeader &header);
QString ntpPollMeaning(qint8 poll);
QString ntpPrecisionMeaning(const NtpHeader &header);
QString ntpReferenceIdMeaning(const NtpHeader &header);
/// Of a stamp by the id of its field, `origin_timestamp`.
QString ntpStampMeaning(QByteArrayView field, const NtpHeader &header);

/// A number of seconds in 16.16 bits, with six decimals.
QString ntpShortText(quint32 bits);

} // namespace sockeye
