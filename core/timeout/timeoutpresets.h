// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tool/preset.h"

namespace sockeye
{

/// The experiments of the laboratory, each under a name.
std::span<const Preset> timeoutPresets();

} // namespace sockeye
