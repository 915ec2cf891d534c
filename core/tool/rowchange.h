// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/word.h"

#include <QCoreApplication>

namespace sockeye
{

/// What a following run has to say of a row beside its values. A row struct of a tool that follows may have a field of
/// this type: the table shows its word, and tints the row. None has no word.
enum class RowChange : quint8 { None, New, Changed, Gone };

template <>
struct Words<RowChange> {
    static constexpr Word list[] = {
        {int(RowChange::New), "new", QT_TRANSLATE_NOOP("words", "new")},
        {int(RowChange::Changed), "changed", QT_TRANSLATE_NOOP("words", "changed")},
        {int(RowChange::Gone), "gone", QT_TRANSLATE_NOOP("words", "gone")},
    };
};

} // namespace sockeye
