// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

namespace sockeye
{

/// The bytes that a person means by \a text: UTF-8, with `\n`, `\r`, `\t`, `\0`, `\\` and `\xHH` for bytes. BadInput
/// with a finished sentence for another backslash.
Result<QByteArray> readProbeText(QStringView text);

/// \a bytes as text that readProbeText() reads back exactly: UTF-8, and with escapes what is none, controls, and signs
/// that change the direction of others. Nothing in it moves a cursor or ends a line.
QString probeText(QByteArrayView bytes);

} // namespace sockeye
