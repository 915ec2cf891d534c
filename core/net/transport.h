// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace sockeye
{

enum class Transport : quint8 { Tcp, Udp };

} // namespace sockeye
