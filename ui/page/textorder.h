// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <atomic>
#include <vector>

namespace sockeye
{

/// The places of \a texts in the order of their UTF-16 code units, as QString::compare() orders them; where texts are
/// equal the earlier place comes first, also when \a descending. For a million texts: they are read once, and compared
/// by many characters at a time behind what all of them begin with. Any thread; stops early, with a meaningless result,
/// when \a cancelled becomes true.
std::vector<quint32> orderTexts(const std::vector<QString> &texts, bool descending,
                                const std::atomic<bool> *cancelled = nullptr);

} // namespace sockeye
