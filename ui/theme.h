// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/word.h"
#include "core/tool/rowchange.h"

#include <QIcon>
#include <QPalette>

namespace sockeye
{

/// Which colours the window has.
enum class Theme : quint8 { System, Light, Dark };

/// Sets the application's style and palette. Fusion with colours of our own, whose contrast is at least 4.5 for text.
void applyTheme(Theme theme);

/// Whether the desktop asks for dark colours, as far as it says so: the platform's palette, GTK's settings, KDE's
/// colours. Asked once, before applyTheme() changes the palette.
bool isDesktopDark();

/// What the desktop said later, or anew. Takes effect with the next applyTheme().
void setDesktopDark(bool dark);

/// Whether the application's colours are dark now.
bool isDark(const QPalette &palette);

/// The project's icon \a name (`:/icons/NAME.svg`), drawn in the palette's text colour wherever it is painted: it
/// follows light, dark, selected and disabled.
QIcon themedIcon(const QString &name);

/// That of the tool \a id, or the one for all that have none.
QIcon toolIcon(const QString &id);

/// The shape that stands beside a status word: a disc for success, a triangle for failure, a ring for neither.
QIcon outcomeIcon(Outcome outcome);

/// The shape as a character, for texts: ●, ▲ or ○.
QChar outcomeShape(Outcome outcome);

/// The colour of a failure's text and shape on the palette's base.
QColor failureColor(const QPalette &palette);
/// The colour of a success's shape on the palette's base.
QColor successColor(const QPalette &palette);
/// What is laid behind a row that is new, changed or gone; not valid for None. Text on it keeps its contrast.
QColor changeColor(RowChange change, const QPalette &palette);

} // namespace sockeye
