// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/spokenlabel.h"

#include <QLabel>

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

void setSpokenText(QLabel *label, const QString &what, const QString &text)
{
    label->setText(text);
    label->setAccessibleName(text.isEmpty() ? what : u"%1: %2"_s.arg(what, text));
}

} // namespace sockeye
