// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QLabel;

namespace sockeye
{

/// Shows \a text in \a label and tells it a screen reader after \a what it is. A label has no text for a screen reader
/// but its accessible name, so a name alone would hide the text.
void setSpokenText(QLabel *label, const QString &what, const QString &text);

} // namespace sockeye
