// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/icmp/message.h"

#include <QString>

namespace sockeye
{

/// What a type stands for: "echo request", "destination unreachable"; empty for one that is not known. Translated.
QString icmpTypeMeaning(IcmpVersion version, quint8 type);

/// What a code of a type stands for, a fragment: "nobody there has this address"; empty where there is nothing to say.
/// Translated.
QString icmpCodeMeaning(IcmpVersion version, quint8 type, quint8 code);

/// The name of a protocol that a packet carries: `UDP`; its number where it has none here.
QString ipProtocolName(quint8 protocol);

} // namespace sockeye
