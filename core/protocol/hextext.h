// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QStringView>

namespace sockeye
{

/// Reads bytes written in hex, as people find them: `1b 00*47` (a byte 47 times), `0x1b00`, `1b:00:…`, `1b, 00`, on as
/// many lines as one likes, or the lines of `hexdump -C`, `xxd` and `tcpdump -x`, whose offsets and texts are left out.
/// BadInput with a finished sentence in `detail`: nothing there, a sign that is no hex, half a byte, over 65,535 bytes.
Result<QByteArray> readHexText(QStringView text);

/// The bytes of a file that holds a packet: the bytes themselves, or what they say where they are text in hex.
Result<QByteArray> readPacketFile(const QByteArray &content);

} // namespace sockeye
