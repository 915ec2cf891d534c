// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QPushButton;
class QString;
class QWidget;

namespace sockeye
{

/// A button of a dialog that Enter in a line of text does not press. Main thread.
QPushButton *dialogButton(const QString &name, const QString &text, QWidget *parent);

} // namespace sockeye
