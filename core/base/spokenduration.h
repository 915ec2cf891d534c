// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <QString>

namespace sockeye
{

/// A length of time for sentences, without its sign: `0.4 µs`, `24.6 ms`, `2.345 s`, `2 s`, `3 h 12 min`, `20,717
/// days`; in the default locale, translated.
QString spokenDuration(Nanoseconds duration);

} // namespace sockeye
