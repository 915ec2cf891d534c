// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/dns/dnsmessage.h"

namespace sockeye
{

/// A field of whole bytes; \a name is QT_TRANSLATE_NOOP("dns", …).
PacketField dnsField(const QByteArray &id, const char *name, qsizetype first, qsizetype length,
                     const QString &value = {}, const QString &meaning = {});

/// The fields of the options of an OPT record (RFC 6891 section 6.1.2), `option_1`, …, and `rest` for what is no
/// option. \a first is where they begin in the message; they are \a options.
QList<PacketField> dnsOptionFields(QByteArrayView options, qsizetype first);

} // namespace sockeye
