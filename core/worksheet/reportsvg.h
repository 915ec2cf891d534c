// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace sockeye
{

/// A drawing as it may stand in a page: shapes, text and their looks of \a svg, written anew. Nothing else of it stays:
/// no script, link, picture, style sheet, event, name of its own or place outside of it. \a title is what is said of
/// it. Empty where \a svg is no drawing, or too large a one.
QString plainSvg(QByteArrayView svg, const QString &title);

/// No drawing in a page is larger than so many characters.
constexpr qsizetype largestDrawing = 400'000;

} // namespace sockeye
