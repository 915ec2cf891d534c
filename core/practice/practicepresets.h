// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/practice/practicesettings.h"
#include "core/tool/preset.h"

namespace sockeye
{

/// What the practice network can be made to be by one word; the first is how it starts.
std::span<const Preset> practicePresets();

/// The settings of \a preset; \a ports keeps its ports.
PracticeSettings settingsOf(const Preset &preset, const PracticeSettings &ports);

} // namespace sockeye
