// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace sockeye
{

/// The one of \a candidates that \a typed was probably meant to be (fewest letters changed, at most a third of them),
/// or an empty string: for "Did you mean …?".
QString nearestWord(QStringView typed, const QStringList &candidates);

} // namespace sockeye
