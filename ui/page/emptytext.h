// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QWidget;

namespace sockeye
{

/// Paints what stands in the middle of a list while it is empty: a title, and a sentence below it. \a viewport is the
/// list's, and it is being painted.
void paintEmptyText(QWidget *viewport, const QString &title, const QString &sentence);

/// Where that ends, from the top of \a viewport: what belongs to it can stand below.
int emptyTextEnd(const QWidget *viewport, const QString &sentence);

} // namespace sockeye
