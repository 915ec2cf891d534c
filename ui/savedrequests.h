// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QString>

namespace sockeye
{

/// What the fields of a request say, as text by id.
using RequestTexts = QMap<QString, QString>;

/// The requests of one tool that somebody keeps, by the name given to them.
using SavedRequests = QMap<QString, RequestTexts>;

inline constexpr qsizetype mostSavedRequests = 100; ///< of one tool
inline constexpr qsizetype longestRequestName = 60; ///< in UTF-16 code units

} // namespace sockeye
