// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <QString>

#include <optional>

namespace sockeye
{

/// A number as Python's print() writes a float: `100.0`, `0.5`, `1e-06`, `1e+16`.
QString pythonFloat(double value);

/// What `print(sock.gettimeout())` writes: `None` or seconds as a float.
QString pythonTimeout(std::optional<Nanoseconds> timeout);

} // namespace sockeye
