// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace sockeye
{

/// What a flag of a marked report says, in a sentence; empty where there is no such flag. Translated.
QString flagSentence(QStringView flag);

} // namespace sockeye
