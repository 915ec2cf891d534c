// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/dialogbutton.h"

#include <QPushButton>

namespace sockeye
{

QPushButton *dialogButton(const QString &name, const QString &text, QWidget *parent)
{
    auto *button = new QPushButton(text, parent);
    button->setObjectName(name);
    button->setAccessibleName(text);
    button->setAutoDefault(false);
    return button;
}

} // namespace sockeye
