// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/worksheet/number.h"

#include <QString>

namespace sockeye
{

/// A number as a student typed it.
struct TypedNumber {
    SheetNumber number;
    QString understood; ///< for people, with the unit: `1.25 s`, `1,25 s`
};

/// Reads a number with a comma or a point as the decimal sign, perhaps with \a unit behind it, as its sign or in
/// words of any language. Both signs, one of them
/// twice, or spaces between digits are refused: what would be grouping in one country is a decimal sign in another.
/// BadInput with a finished sentence for the line below the field.
Result<TypedNumber> parseTypedNumber(QStringView text, const QString &unit);

} // namespace sockeye
