// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace sockeye
{

/// Puts into \a to what somebody has typed, chosen, unfolded, selected and scrolled to in \a from, which was made by
/// the same code: lines of text, cursors in texts, choices, tabs, sizes, the selection in tables that show the same
/// model, and the keyboard where \a focus has it. Widgets are paired by their names, and those without by their kind
/// and order. What a program has written (labels, captions, columns) is left alone, so \a to may be in another
/// language. Main thread.
void takeOver(const QWidget &from, QWidget &to, const QWidget *focus);

} // namespace sockeye
